/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-day.h"

G_BEGIN_DECLS

/* A place on the time axis. */
typedef struct
{
  IkdDay   day;
  gboolean month;               /* stands for its month, otherwise for the day itself */
  gboolean year;                /* says its year: the first one, and the first of each year */
} IkdTick;

/* The step between ticks of a value axis over @span with at most @most of them: 1, 2 or 5 times a
 * power of ten, at least 1. */
gint64  ikd_axis_step       (gint64 span, guint most);
/* The smallest multiple of @step above @value that leaves a little air over it. */
gint64  ikd_axis_end        (gint64 value, gint64 step);
/* Months between ticks of a time axis over @days with at most @most of them: 1, 2, 3, 6, 12, 24
 * … */
int     ikd_axis_month_step (int days, guint most);
/* The first day of the month @months after that of @day. */
IkdDay  ikd_axis_add_months (IkdDay day, int months);
/* At most @most ticks from @from to @to: single days, Mondays, or firsts of months that divide the
 * year evenly (January, April, July …). transfer full, of IkdTick */
GArray *ikd_axis_days       (IkdDay from, IkdDay to, guint most);
/* "6 Jun 2026", "Jun" …; transfer full */
char   *ikd_axis_label      (const IkdTick *tick);

G_END_DECLS
