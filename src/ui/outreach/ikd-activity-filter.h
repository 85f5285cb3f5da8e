/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/* Which months a list is of. */
typedef enum
{
  IKD_ACTIVITY_PERIOD_ALL,
  IKD_ACTIVITY_PERIOD_YEAR,     /* the twelve that end with the month */
  IKD_ACTIVITY_PERIOD_MONTH,
  IKD_N_ACTIVITY_PERIODS,
} IkdActivityPeriod;

/* The days of @period as seen from @month, a day of it; IKD_DAY_NONE: open. */
void ikd_activity_period_days (IkdActivityPeriod period, IkdDay month, IkdDay *from, IkdDay *to);

/**
 * IkdActivityFilter:
 *
 * Which activities are shown: of which months, in which state, of which kind, in which part of the
 * region.
 *
 * Signal "changed" (): a person chose; not emitted where something is offered anew.
 */
#define IKD_TYPE_ACTIVITY_FILTER (ikd_activity_filter_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivityFilter, ikd_activity_filter, IKD, ACTIVITY_FILTER, GtkWidget)

/* Offers @region (id) and its parts. */
void              ikd_activity_filter_set_region  (IkdActivityFilter *self, IkdAtlas *atlas,
                                                   gint64 region);
/* @kinds: of IkdChoice */
void              ikd_activity_filter_set_kinds   (IkdActivityFilter *self, GPtrArray *kinds);

/* Sets region, state and kind; the texts stay the widget's. FALSE: no region is set yet. */
gboolean          ikd_activity_filter_fill        (IkdActivityFilter *self,
                                                   IkdOutreachFilter *filter);
IkdActivityPeriod ikd_activity_filter_get_period  (IkdActivityFilter *self);
/* Whether anything is left out. */
gboolean          ikd_activity_filter_is_set      (IkdActivityFilter *self);

G_END_DECLS
