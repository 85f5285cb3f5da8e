/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* Kelompok: groups within the region, each by its own people and its own target. */
#define IKD_TYPE_GROUP_PANE (ikd_group_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdGroupPane, ikd_group_pane, IKD, GROUP_PANE, IkdPane)

G_END_DECLS
