/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The slope of Theil and Sen: the example of Sen (1968), and what holds of any curve. */

#include "ikd-theil-sen.h"

static void
assert_slope (IkdRise slope, gint64 persons, gint64 days)
{
  g_assert_cmpint (slope.days, >, 0);
  g_assert_cmpint (slope.persons * days, ==, persons * slope.days);
}

/* The example of Sen's paper, whose slope is 4. Its 21 slopes in order: 1, 5/2, 11/3, 26/7, 15/4,
 * 23/6, 59/15, 63/16, 4, 4, 4, 4, 69/17, 33/8, 29/7, 25/6, 46/11, 35/8, 5, 5, 6. For 90 %, C is
 * 1.645 √(7·6·19 ÷ 18) = 10.95, so the bounds are the 5th of either end: 15/4 and 46/11. (The paper
 * takes 93 %, the 4th: 26/7 and 35/8.) */
static void
example (void)
{
  static const IkdCurvePoint points[] = {
    { 1, 9 }, { 2, 15 }, { 3, 19 }, { 4, 20 }, { 10, 45 }, { 12, 55 }, { 18, 78 },
  };
  IkdTheilSen fit;

  g_assert_true (ikd_theil_sen_fit (points, G_N_ELEMENTS (points), &fit));
  assert_slope (fit.slope, 4, 1);
  assert_slope (fit.low, 15, 4);
  assert_slope (fit.high, 46, 11);
}

/* Five points have ten slopes. Of an even number the middle two are averaged; C is 6.72 (1.645
 * times the root of 5·4·15 ÷ 18), so the bounds are the first of either end. Those of 0, 1, 4, 9,
 * 17 at 0 … 4 are 1, 2, 3, 3, 4, 17/4, 5, 16/3, 13/2, 8; the middle two are 4 and 17/4. */
static void
least (void)
{
  static const IkdCurvePoint points[] = { { 0, 0 }, { 1, 1 }, { 2, 4 }, { 3, 9 }, { 4, 17 } };
  IkdTheilSen fit;

  g_assert_false (ikd_theil_sen_fit (points, IKD_THEIL_SEN_LEAST - 1, &fit));
  g_assert_true (ikd_theil_sen_fit (points, IKD_THEIL_SEN_LEAST, &fit));
  assert_slope (fit.slope, 33, 8);
  assert_slope (fit.low, 1, 1);
  assert_slope (fit.high, 8, 1);
}

/* A wild point moves no median: the slopes without it are all 20, and they are ten of fifteen. */
static void
wild (void)
{
  static const IkdCurvePoint points[] = {
    { 0, 0 }, { 5, 100 }, { 10, 200 }, { 15, 300 }, { 20, 900 }, { 25, 500 },
  };
  IkdTheilSen fit;

  g_assert_true (ikd_theil_sen_fit (points, G_N_ELEMENTS (points), &fit));
  assert_slope (fit.slope, 20, 1);
}

/* The slope turns its sign with the curve, and lies within its interval. */
static void
properties (void)
{
  for (guint round = 0; round < 200; round++)
    {
      IkdCurvePoint points[20] = { 0 };
      IkdCurvePoint turned[20] = { 0 };
      guint n = (guint) g_test_rand_int_range (IKD_THEIL_SEN_LEAST, 21);
      IkdTheilSen fit;
      IkdTheilSen down;

      for (guint i = 0; i < n; i++)
        {
          points[i].days = (i > 0 ? points[i - 1].days : 0) + g_test_rand_int_range (1, 9);
          points[i].persons = g_test_rand_int_range (0, 100000);
          turned[i] = (IkdCurvePoint){ points[i].days, -points[i].persons };
        }
      g_assert_true (ikd_theil_sen_fit (points, n, &fit));
      g_assert_true (ikd_theil_sen_fit (turned, n, &down));
      assert_slope (down.slope, -fit.slope.persons, fit.slope.days);
      assert_slope (down.low, -fit.high.persons, fit.high.days);
      g_assert_cmpint (fit.low.persons * fit.slope.days, <=, fit.slope.persons * fit.low.days);
      g_assert_cmpint (fit.slope.persons * fit.high.days, <=, fit.high.persons * fit.slope.days);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/theil-sen/example", example);
  g_test_add_func ("/theil-sen/least", least);
  g_test_add_func ("/theil-sen/wild", wild);
  g_test_add_func ("/theil-sen/properties", properties);

  return g_test_run ();
}
