/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/**
 * IkdActivityCalendar:
 *
 * A month of activities: a week a row, one day chosen. Arrows go from day to day, Home and End to
 * the ends of the week, Page Up and Page Down to the same day of another month; over the edge it
 * goes on into the next one.
 *
 * Signals: "activate" (int day): Enter or a double click; "chosen" (int day): another day is, maybe
 * of another month, which the owner then shows.
 */
#define IKD_TYPE_ACTIVITY_CALENDAR (ikd_activity_calendar_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivityCalendar, ikd_activity_calendar, IKD, ACTIVITY_CALENDAR,
                      GtkWidget)

/* @rows: of IkdActivityRow, of any days; @day: the chosen one, whose month is shown */
void   ikd_activity_calendar_show    (IkdActivityCalendar *self, IkdDay day, GPtrArray *rows);
IkdDay ikd_activity_calendar_get_day (IkdActivityCalendar *self);

/* The same day @n months on, or the last of that month. */
IkdDay ikd_calendar_add_months       (IkdDay day, int n);

G_END_DECLS
