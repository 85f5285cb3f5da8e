/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* The targets that hold for the region or within it, in force, proposed and expired, and which kind
 * the pages go by. */
#define IKD_TYPE_TARGET_LIST_PANE (ikd_target_list_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdTargetListPane, ikd_target_list_pane, IKD, TARGET_LIST_PANE, IkdPane)

G_END_DECLS
