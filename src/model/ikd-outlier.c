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

static int
compare_rates (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/* Twice the median of @rates, which are sorted on the way. */
static gint64
find_doubled_median (GArray *rates)
{
  guint middle = rates->len / 2;

  g_array_sort (rates, compare_rates);
  if (rates->len % 2 == 1)
    return 2 * g_array_index (rates, gint64, middle);

  return g_array_index (rates, gint64, middle - 1) + g_array_index (rates, gint64, middle);
}

gboolean
ikd_outlier_judge (GArray       *earlier,
                   IkdIncrement  increment,
                   gint64       *median)
{
  g_autoptr (GArray) rates = NULL;
  gint64 middle;                /* median × 2 × SCALE */
  gint64 spread;                /* MAD × 4 × SCALE */
  gint64 limit;                 /* × 4 × SCALE × MAD_UNIT */
  gint64 off;                   /* |x − median| × 2 × SCALE */

  if (earlier->len < IKD_OUTLIER_EARLIER)
    return FALSE;

  rates = g_array_sized_new (FALSE, FALSE, sizeof (gint64), earlier->len);
  for (guint i = 0; i < earlier->len; i++)
    {
      const IkdIncrement *one = &g_array_index (earlier, IkdIncrement, i);
      gint64 rate = ikd_div_nearest (one->persons, SCALE, one->days);

      g_array_append_val (rates, rate);
    }

  middle = find_doubled_median (rates);
  *median = ikd_div_nearest (middle, 1, 2 * SCALE);
  for (guint i = 0; i < rates->len; i++)
    g_array_index (rates, gint64, i) = ABS (2 * g_array_index (rates, gint64, i) - middle);
  spread = find_doubled_median (rates);

  off = ABS (2 * ikd_div_nearest (increment.persons, SCALE, increment.days) - middle);
  limit = DEVIATIONS * MAX (MAD_FACTOR * spread, 4 * SCALE * (gint64) MAD_UNIT);

  return off * 2 * MAD_UNIT > limit
         && ABS (increment.persons * 2 * SCALE - middle * increment.days)
                >= MIN_PERSONS * 2 * (gint64) SCALE;
}
