/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which daily copies stay. Guarantees: the newest always does; days, weeks and months are counted
 * as they have copies, so that who opens a file once a month loses nothing by it. */

#include "ikd-rotation.h"

static gint64
day_of (IkdDay day)
{
  return day;
}

/* The Monday it belongs to. */
static gint64
week_of (IkdDay day)
{
  return day - (ikd_day_weekday (day) - 1);
}

static gint64
month_of (IkdDay day)
{
  int year = 0, month = 0;

  ikd_day_get (day, &year, &month, NULL);
  return year * 12 + month;
}

static void
keep_newest_of_each (gint64 (*period_of) (IkdDay), guint most, const IkdDay *days, guint n,
                     IkdDay today, gboolean *keep)
{
  gint64 last = G_MININT64;
  guint found = 0;

  for (guint i = 0; i < n && found < most; i++)
    {
      gint64 period;

      if (days[i] > today)
        continue;
      period = period_of (days[i]);
      if (period == last)
        continue;
      last = period;
      keep[i] = TRUE;
      found++;
    }
}

/**
 * ikd_rotation_choose:
 * @days: (array length=n): the day of each copy, newest first
 * @n: how many
 * @today: the day by which it is decided
 * @keep: (out caller-allocates) (array length=n): whether each stays
 */
void
ikd_rotation_choose (const IkdDay *days, guint n, IkdDay today, gboolean *keep)
{
  for (guint i = 0; i < n; i++)
    keep[i] = days[i] > today;

  keep_newest_of_each (day_of, IKD_ROTATION_DAYS, days, n, today, keep);
  keep_newest_of_each (week_of, IKD_ROTATION_WEEKS, days, n, today, keep);
  keep_newest_of_each (month_of, IKD_ROTATION_MONTHS, days, n, today, keep);
}
