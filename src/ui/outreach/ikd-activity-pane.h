/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/**
 * IkdActivityPane:
 *
 * Visits to the residents, planned and done, in the context's region: as a list, as a calendar, and
 * what they bring. Actions: "activity.add", "activity.edit", "activity.done" (marks a planned one),
 * "activity.withdraw", "activity.print" (the assignment sheet), "activity.earlier",
 * "activity.later" (the month).
 */
#define IKD_TYPE_ACTIVITY_PANE (ikd_activity_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivityPane, ikd_activity_pane, IKD, ACTIVITY_PANE, IkdPane)

G_END_DECLS
