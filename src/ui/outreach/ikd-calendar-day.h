/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/* One day in a calendar of activities: its number, the first activities, and how many more there
 * are. Takes the focus; says all of it. */
#define IKD_TYPE_CALENDAR_DAY (ikd_calendar_day_get_type ())
G_DECLARE_FINAL_TYPE (IkdCalendarDay, ikd_calendar_day, IKD, CALENDAR_DAY, GtkWidget)

GtkWidget *ikd_calendar_day_new          (void);
/* @rows: of IkdActivityRow, all of that day; @inside: the day is of the month that is shown */
void       ikd_calendar_day_show         (IkdCalendarDay *self, IkdDay day, GPtrArray *rows,
                                          gboolean inside);
void       ikd_calendar_day_set_selected (IkdCalendarDay *self, gboolean selected);
IkdDay     ikd_calendar_day_get_day      (IkdCalendarDay *self);

G_END_DECLS
