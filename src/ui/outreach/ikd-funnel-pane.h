/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region-pane.h"

G_BEGIN_DECLS

/* Corong: from residents to active IKD, of the region or a group within it, with the largest loss
 * named. Action "funnel.copy" copies it as text. */
#define IKD_TYPE_FUNNEL_PANE (ikd_funnel_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdFunnelPane, ikd_funnel_pane, IKD, FUNNEL_PANE, IkdRegionPane)

G_END_DECLS
