/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Outliers by the median and the median absolute deviation, which a few wild days do not move.
 * In integers: a rate is kept in thousandths of a person a working day, a median doubled,
 * because between two middle values lies a half. */

#include "ikd-outlier.h"

#include "ikd-number.h"

#define SCALE 1000

/* 1.4826 × MAD estimates the standard deviation of a normal distribution; times 10^4. */
#define MAD_FACTOR 14826
#define MAD_UNIT 10000

#define DEVIATIONS 6
#define MIN_PERSONS 20

gint64
ikd_outlier_rate (IkdRise increment)
{
  return ikd_div_nearest (increment.persons, SCALE, increment.days);
}

gboolean
ikd_outlier_step (IkdCalendar   *calendar,
                  IkdDatedCount  from,
                  IkdDatedCount  to,
                  gint64        *rate)
{
  const IkdRise step = { to.value - from.value,
                         ikd_calendar_working_days (calendar, from.day, to.day) };

  if (step.days > 0)
    *rate = ikd_outlier_rate (step);

  return step.days > 0;
}

static gint64
get_rate (const GArray *rates,
          guint         i)
{
  return g_array_index (rates, gint64, i);
}

/* Twice the median of @rates. */
static gint64
find_doubled_median (const GArray *rates)
{
  guint middle = rates->len / 2;

  if (rates->len % 2 == 1)
    return 2 * get_rate (rates, middle);

  return get_rate (rates, middle - 1) + get_rate (rates, middle);
}

/* The first of @rates whose double is at least @doubled. */
static guint
find_split (const GArray *rates,
            gint64        doubled)
{
  guint low = 0;
  guint high = rates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (2 * get_rate (rates, middle) < doubled)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Twice the median of |2 × rate − @doubled|. On either side of the median these ascend with the
 * distance from it, so they are met in their order. */
static gint64
find_doubled_spread (const GArray *rates,
                     gint64        doubled)
{
  guint right = find_split (rates, doubled);
  guint left = right;
  gint64 former = 0;
  gint64 last = 0;

  for (guint i = 0; i <= rates->len / 2; i++)
    {
      gboolean from_left = right == rates->len
                           || (left > 0
                               && doubled - 2 * get_rate (rates, left - 1)
                                      < 2 * get_rate (rates, right) - doubled);

      former = last;
      last = from_left ? doubled - 2 * get_rate (rates, --left)
                       : 2 * get_rate (rates, right++) - doubled;
    }

  return rates->len % 2 == 1 ? 2 * last : former + last;
}

gboolean
ikd_outlier_judge (const GArray *rates,
                   IkdRise       increment,
                   gint64       *median)
{
  gint64 middle;                /* median × 2 × SCALE */
  gint64 spread;                /* MAD × 4 × SCALE */
  gint64 limit;                 /* × 4 × SCALE × MAD_UNIT */
  gint64 off;                   /* |x − median| × 2 × SCALE */

  if (rates->len < IKD_OUTLIER_EARLIER)
    return FALSE;

  middle = find_doubled_median (rates);
  *median = ikd_div_nearest (middle, 1, 2 * SCALE);
  if (ABS (increment.persons * 2 * SCALE - middle * increment.days)
      < MIN_PERSONS * 2 * (gint64) SCALE)
    return FALSE;

  spread = find_doubled_spread (rates, middle);
  off = ABS (2 * ikd_outlier_rate (increment) - middle);
  limit = DEVIATIONS * MAX (MAD_FACTOR * spread, 4 * SCALE * (gint64) MAD_UNIT);

  return off * 2 * MAD_UNIT > limit;
}
