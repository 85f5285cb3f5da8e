/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/* What was changed of the targets of the region, by whom and when, newest first. */
#define IKD_TYPE_TARGET_HISTORY_PANE (ikd_target_history_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdTargetHistoryPane, ikd_target_history_pane, IKD, TARGET_HISTORY_PANE,
                      IkdPane)

G_END_DECLS
