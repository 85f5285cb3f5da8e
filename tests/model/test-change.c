/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Why a coverage moved: worked by hand, and that the parts always add up. */

#include "ikd-change.h"

static IkdCoverage
side (gint64 active, gint64 base)
{
  return (IkdCoverage){ ikd_number_exact (active), ikd_number_exact (base) };
}

/* 200 of 1,000 are 20 %, released as 19 %; then 300 of 1,200 are 25 %. Corrections 20 − 19 = 1;
 * activations 300 ÷ 1,000 − 20 % = 10; base 25 − 30 = −5; together 25 − 19 = 6. */
static void
golden (void)
{
  const IkdCoverage from = side (200, 1000);
  const IkdCoverage to = side (300, 1200);
  gint64 released = 19 * IKD_PERCENT;
  IkdChange change = ikd_change_compute (&from, &to, &released);

  g_assert_true (change.known);
  g_assert_cmpint (change.from, ==, 20 * IKD_PERCENT);
  g_assert_cmpint (change.released, ==, 19 * IKD_PERCENT);
  g_assert_cmpint (change.to, ==, 25 * IKD_PERCENT);
  g_assert_cmpint (change.change, ==, 6 * IKD_PERCENT);
  g_assert_cmpint (change.corrections, ==, 1 * IKD_PERCENT);
  g_assert_cmpint (change.activations, ==, 10 * IKD_PERCENT);
  g_assert_cmpint (change.base, ==, -5 * IKD_PERCENT);

  change = ikd_change_compute (&from, &to, NULL);
  g_assert_cmpint (change.corrections, ==, 0);
  g_assert_cmpint (change.change, ==, 5 * IKD_PERCENT);

  /* 30 more of 1,000 are 3 points. */
  g_assert_cmpint (ikd_change_share (50, 80, from.base), ==, 3 * IKD_PERCENT);
  g_assert_cmpint (ikd_change_share (80, 50, from.base), ==, -3 * IKD_PERCENT);
}

static void
unknown (void)
{
  const IkdCoverage good = side (200, 1000);
  const IkdCoverage cases[] = {
    { IKD_NUMBER_UNKNOWN, ikd_number_exact (1000) },
    { ikd_number_exact (200), IKD_NUMBER_UNKNOWN },
    side (0, 0),
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_false (ikd_change_compute (&cases[i], &good, NULL).known);
      g_assert_false (ikd_change_compute (&good, &cases[i], NULL).known);
    }
}

/* The parts add up to the last digit, and each is its formula to within its own rounding. */
static void
adds_up (void)
{
  for (guint round = 0; round < 2000; round++)
    {
      const IkdCoverage from = side (g_test_rand_int_range (0, 2000000),
                                     g_test_rand_int_range (1, 2000000));
      const IkdCoverage to = side (g_test_rand_int_range (0, 2000000),
                                   g_test_rand_int_range (1, 2000000));
      gint64 released = g_test_rand_int_range (0, 100 * IKD_PERCENT);
      IkdChange change = ikd_change_compute (&from, &to, round % 3 > 0 ? &released : NULL);
      double old = from.base.value / 1e8;
      double new = to.base.value / 1e8;

      g_assert_cmpint (change.change, ==, change.corrections + change.activations + change.base);
      g_assert_cmpint (change.change, ==, change.to - change.released);
      g_assert_cmpfloat_with_epsilon (change.activations,
                                      (to.active.value - from.active.value) / old, 1.01);
      g_assert_cmpfloat_with_epsilon (change.base, to.active.value / new - to.active.value / old,
                                      1.01);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/change/golden", golden);
  g_test_add_func ("/change/unknown", unknown);
  g_test_add_func ("/change/adds-up", adds_up);

  return g_test_run ();
}
