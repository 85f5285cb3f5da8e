/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"

G_BEGIN_DECLS

/* An increment of a stock. */
typedef struct
{
  gint64 persons;
  gint64 days;                  /* working days it took, at least 1 */
} IkdRise;

/* A count of an exact day; day IKD_DAY_NONE: there is none. */
typedef struct
{
  IkdDay day;
  gint64 value;
} IkdDatedCount;

/* An outlier needs so many increments before it. */
#define IKD_OUTLIER_EARLIER 8

/* The increment as a rate, in thousandths of a person a working day. */
gint64   ikd_outlier_rate  (IkdRise increment);

/* The rate from one count to the next. FALSE: no working day lies between them. */
gboolean ikd_outlier_step  (IkdCalendar *calendar, IkdDatedCount from, IkdDatedCount to,
                            gint64 *rate);

/* Whether @increment stands out among the earlier ones, domain.md §6. @rates: their rates (of
 * gint64), ascending. *@median: their median, persons a working day to the nearest. FALSE with
 * fewer than 8. */
gboolean ikd_outlier_judge (const GArray *rates, IkdRise increment, gint64 *median);

G_END_DECLS
