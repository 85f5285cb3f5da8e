/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* Sasaran Terjangkau: who of the region's base can be reached, and what of the target that
 * leaves. */
#define IKD_TYPE_REACH_PANE (ikd_reach_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdReachPane, ikd_reach_pane, IKD, REACH_PANE, IkdPane)

/* Opens the form for a new group, of the day that is shown. */
void ikd_reach_pane_add (IkdReachPane *self);

G_END_DECLS
