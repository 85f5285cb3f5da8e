/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The slope of Theil and Sen: the median of the slopes of all pairs of points. H. Theil, “A
 * rank-invariant method of linear and polynomial regression analysis” (1950); P. K. Sen, “Estimates
 * of the regression coefficient based on Kendall’s tau”, Journal of the American Statistical
 * Association 63 (1968), which gives the interval from the order of the slopes too. Up to 29 of 100
 * points may be wild without carrying it away. Slopes are kept as persons and days, and compared
 * as fractions: a straight line gives its own slope, without rounding. */

#include "ikd-theil-sen.h"

/* The quantile of the normal distribution for an interval of 90 %, in thousandths. */
#define QUANTILE G_GINT64_CONSTANT (1645)
#define QUANTILE_UNIT G_GINT64_CONSTANT (1000)

static int
compare_slopes (gconstpointer a, gconstpointer b)
{
  const IkdRise *first = a;
  const IkdRise *second = b;
  gint64 left = first->persons * second->days;
  gint64 right = second->persons * first->days;

  return (left > right) - (left < right);
}

static GArray *
list_slopes (const IkdCurvePoint *points, guint n)
{
  GArray *slopes = g_array_sized_new (FALSE, FALSE, sizeof (IkdRise), n * (n - 1) / 2);

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1; j < n; j++)
      {
        IkdRise slope = { points[j].persons - points[i].persons,
                               points[j].days - points[i].days };

        g_array_append_val (slopes, slope);
      }
  g_array_sort (slopes, compare_slopes);
  return slopes;
}

static IkdRise
find_median (GArray *slopes)
{
  guint middle = slopes->len / 2;
  IkdRise above = g_array_index (slopes, IkdRise, middle);
  IkdRise below;

  if (slopes->len % 2 == 1)
    return above;

  below = g_array_index (slopes, IkdRise, middle - 1);
  return (IkdRise){ below.persons * above.days + above.persons * below.days,
                         2 * below.days * above.days };
}

/* How many slopes lie below the interval, and above it, plus one (Sen 1968, §4): with N slopes and
 * C = z √(n (n − 1) (2n + 5) ÷ 18), (N − C) ÷ 2. */
static guint
find_rank (guint n, guint n_slopes)
{
  const gint64 points = n;
  const gint64 variance = points * (points - 1) * (2 * points + 5);     /* × 18 */
  gint64 c = 0;

  while (c * c * 18 * QUANTILE_UNIT * QUANTILE_UNIT < QUANTILE * QUANTILE * variance)
    c++;

  return (guint) ((n_slopes - c) / 2);
}

gboolean
ikd_theil_sen_fit (const IkdCurvePoint *points, guint n, IkdTheilSen *fit)
{
  g_autoptr (GArray) slopes = NULL;
  guint rank;

  if (n < IKD_THEIL_SEN_LEAST)
    return FALSE;

  slopes = list_slopes (points, n);
  rank = find_rank (n, slopes->len);
  fit->slope = find_median (slopes);
  fit->low = g_array_index (slopes, IkdRise, rank - 1);
  fit->high = g_array_index (slopes, IkdRise, slopes->len - rank);
  return TRUE;
}
