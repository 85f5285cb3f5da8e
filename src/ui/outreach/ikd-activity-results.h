/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-activity-filter.h"

G_BEGIN_DECLS

/**
 * IkdActivityResults:
 *
 * What activities brought, what the coming weeks are expected to bring, and what activities explain
 * of a month's rise.
 */
#define IKD_TYPE_ACTIVITY_RESULTS (ikd_activity_results_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivityResults, ikd_activity_results, IKD, ACTIVITY_RESULTS, GtkWidget)

/* Reads and shows anew: yields of @period as seen from @day, the plan from today on, the month of
 * @day; of the region and the kind of @filter. */
void ikd_activity_results_load (IkdActivityResults *self, IkdSession *session,
                                const IkdOutreachFilter *filter, IkdActivityPeriod period,
                                IkdDay day);

G_END_DECLS
