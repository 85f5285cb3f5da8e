/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Projections: worked by hand, and what holds of any history. 2 January 2026 is a Friday. */

#include "ikd-projection.h"

#define FRIDAY ikd_day_new (2026, 1, 2)

static void
add (GArray *readings, IkdDay day, gint64 value)
{
  IkdStockPoint reading = { day, ikd_number_exact (value) };

  g_array_append_val (readings, reading);
}

/* One reading every @step days from FRIDAY on. */
static GArray *
make (const gint64 *values, guint n, int step)
{
  GArray *readings = g_array_new (FALSE, FALSE, sizeof (IkdStockPoint));

  for (guint i = 0; i < n; i++)
    add (readings, FRIDAY + (IkdDay) i * step, values[i]);
  return readings;
}

static void
assert_number (IkdNumber number, gint64 value, gint64 low, gint64 high)
{
  g_assert_true (number.known);
  g_assert_cmpint (number.value, ==, value);
  g_assert_cmpint (number.low, ==, low);
  g_assert_cmpint (number.high, ==, high);
}

/* Six Fridays, one of them wild. The fifteen slopes: −80, ten times 20, 45, 53⅓, 70, 120; the
 * median is 20, and with C = 1.645 √(6·5·17 ÷ 18) = 8.76 the bounds are the 3rd of either end: 20
 * and 53⅓. Two weeks later: 500 + 10 × 20 = 700, at most 500 + ⌈10 × 53⅓⌉ = 1034. The cut-off four
 * weeks before has two readings only: no back-test. */
static void
golden (void)
{
  static const gint64 values[] = { 0, 100, 200, 300, 900, 500 };
  g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
  g_autoptr (GArray) readings = make (values, G_N_ELEMENTS (values), 7);
  IkdDay last = FRIDAY + 35;
  IkdProjection found = ikd_projection_compute (readings, calendar, last + 14);

  g_assert_true (found.known);
  g_assert_cmpint (found.points, ==, 6);
  g_assert_cmpint (found.from, ==, FRIDAY);
  g_assert_cmpint (found.last.day, ==, last);
  g_assert_cmpint (found.days_left, ==, 10);
  assert_number (found.at_deadline, 700, 700, 1034);
  assert_number (ikd_projection_at (&found, calendar, last), 500, 500, 500);
  g_assert_false (ikd_projection_at (&found, calendar, last - 1).known);
  g_assert_cmpint (found.tests, ==, 0);
}

/* 20 a working day for eight weeks, then 40 for four. The cut-offs are the 9th and the 5th Friday,
 * both with a slope of 20; at the one before there is one reading only. */
static void
back_test (void)
{
  static const gint64 values[] = { 0, 100, 200, 300, 400, 500, 600, 700, 800,
                                   1000, 1200, 1400, 1600 };
  g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
  g_autoptr (GArray) readings = make (values, G_N_ELEMENTS (values), 7);
  IkdDay last = FRIDAY + 12 * 7;
  IkdProjection found = ikd_projection_compute (readings, calendar, last + 140);

  /* Twenty weeks are farther than either sees. From the 9th: 20 days on, 800 came instead of 400,
   * missed 400 of 1600, 20 a day. From the 5th: 40 days on, 1200 instead of 800, again 400 of 1600,
   * 10 a day. */
  g_assert_cmpint (found.tests, ==, 2);
  g_assert_cmpint (found.error, ==, 25 * IKD_PERCENT);
  g_assert_cmpint (found.error_low, ==, 0);
  g_assert_cmpint (found.error_high, ==, 20 * 1000000);

  /* Two weeks: from the 9th to the 11th 400 came instead of 200, missed 200 of 1200, 16⅔ %; from
   * the 5th to the 7th nothing was missed. The median of both is their mean. */
  found = ikd_projection_compute (readings, calendar, last + 14);
  g_assert_cmpint (found.tests, ==, 2);
  g_assert_cmpint (found.error, ==, 8333334);
  g_assert_cmpint (found.at_deadline.high, >=,
                   found.at_deadline.value + 10 * 20);
}

static void
too_little (void)
{
  static const gint64 values[] = { 10, 20, 30, 40, 50 };
  g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
  g_autoptr (GArray) none = make (NULL, 0, 7);
  g_autoptr (GArray) four = make (values, 4, 14);
  g_autoptr (GArray) short_time = make (values, 5, 6);
  g_autoptr (GArray) enough = make (values, 5, 7);
  IkdDay deadline = FRIDAY + 300;
  IkdProjection found = ikd_projection_compute (none, calendar, deadline);

  g_assert_false (found.known);
  g_assert_cmpint (found.points, ==, 0);
  g_assert_cmpint (found.from, ==, IKD_DAY_NONE);
  found = ikd_projection_compute (four, calendar, deadline);
  g_assert_false (found.known);
  g_assert_false (found.at_deadline.known);
  g_assert_cmpint (found.points, ==, 4);
  g_assert_false (ikd_projection_at (&found, calendar, deadline).known);
  g_assert_false (ikd_projection_compute (short_time, calendar, deadline).known);

  found = ikd_projection_compute (enough, calendar, deadline);
  g_assert_true (found.known);
  g_assert_true (found.at_deadline.known);
  /* No deadline, or one that has passed. */
  found = ikd_projection_compute (enough, calendar, IKD_DAY_NONE);
  g_assert_true (found.known);
  g_assert_false (found.at_deadline.known);
  g_assert_false (ikd_projection_compute (enough, calendar, FRIDAY).at_deadline.known);
}

/* A Saturday's reading takes the place of Friday's, a quarter of weekly readings is used, and of
 * monthly ones eight. */
static void
window (void)
{
  g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
  g_autoptr (GArray) weekly = g_array_new (FALSE, FALSE, sizeof (IkdStockPoint));
  g_autoptr (GArray) monthly = g_array_new (FALSE, FALSE, sizeof (IkdStockPoint));
  IkdProjection found;

  for (int i = 0; i < 30; i++)
    add (weekly, FRIDAY + 7 * i, 100 * i);
  add (weekly, FRIDAY + 29 * 7 + 1, 2950);
  found = ikd_projection_compute (weekly, calendar, IKD_DAY_NONE);
  g_assert_cmpint (found.last.number.value, ==, 2950);
  g_assert_cmpint (found.from, ==, FRIDAY + 17 * 7);
  g_assert_cmpint (found.points, ==, 13);

  for (int i = 0; i < 20; i++)
    add (monthly, FRIDAY + 30 * i, 100 * i);
  found = ikd_projection_compute (monthly, calendar, IKD_DAY_NONE);
  g_assert_cmpint (found.points, ==, 8);
}

static IkdDay
next_day (IkdDay day)
{
  return day + g_test_rand_int_range (1, 12);
}

/* A straight line goes on as that line, without any interval, whatever the days. Readings are 11
 * days apart at most: of a deadline as far away, a cut-off finds a reading to compare with. */
static void
straight (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5 + (int) (round % 2), NULL);
      g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (IkdStockPoint));
      gint64 pace = g_test_rand_int_range (0, 5000);
      gint64 begin = g_test_rand_int_range (0, 1000000);
      int n = g_test_rand_int_range (30, 90);
      IkdDay day = FRIDAY;
      IkdDay deadline;
      gint64 value;
      IkdProjection found;

      for (int i = 0; i < n; i++, day = next_day (day))
        add (readings, day, begin + pace * ikd_calendar_working_days (calendar, FRIDAY, day));
      deadline = day + g_test_rand_int_range (0, 400);
      value = begin + pace * ikd_calendar_working_days (calendar, FRIDAY, deadline);

      found = ikd_projection_compute (readings, calendar, deadline);
      assert_number (found.at_deadline, value, value, value);
      if (found.days_left >= 11)
        g_assert_cmpint (found.tests, >, 0);
      g_assert_cmpint (found.error, ==, 0);
    }
}

/* Whatever the history, the interval holds the value, a constant more at all dates is that
 * constant more at the deadline, and what is rounded widens it. */
static void
any_history (void)
{
  for (guint round = 0; round < 300; round++)
    {
      g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
      g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (IkdStockPoint));
      g_autoptr (GArray) more = g_array_new (FALSE, FALSE, sizeof (IkdStockPoint));
      gint64 value = 10000000;
      IkdDay day = FRIDAY;
      IkdDay deadline;
      IkdProjection found;
      IkdProjection shifted;
      IkdStockPoint *last;

      for (int i = 0; i < 60; i++, day = next_day (day))
        {
          value += g_test_rand_int_range (-2000, 10000);
          add (readings, day, value);
          add (more, day, value + 777);
        }
      deadline = day + g_test_rand_int_range (0, 250);
      found = ikd_projection_compute (readings, calendar, deadline);
      shifted = ikd_projection_compute (more, calendar, deadline);

      g_assert_cmpint (found.at_deadline.low, <=, found.at_deadline.value);
      g_assert_cmpint (found.at_deadline.high, >=, found.at_deadline.value);
      g_assert_cmpint (shifted.at_deadline.value, ==, found.at_deadline.value + 777);
      g_assert_cmpint (shifted.at_deadline.low, ==, found.at_deadline.low + 777);

      last = &g_array_index (readings, IkdStockPoint, readings->len - 1);
      last->number.low -= 50;
      last->number.high += 49;
      shifted = ikd_projection_compute (readings, calendar, deadline);
      g_assert_cmpint (shifted.at_deadline.value, ==, found.at_deadline.value);
      g_assert_cmpint (shifted.at_deadline.low, ==, found.at_deadline.low - 50);
      g_assert_cmpint (shifted.at_deadline.high, ==, found.at_deadline.high + 49);
    }
}

/* A falling stock goes down, and never below nobody. */
static void
falling (void)
{
  static const gint64 values[] = { 500, 400, 300, 200, 100 };
  g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
  g_autoptr (GArray) readings = make (values, G_N_ELEMENTS (values), 7);

  assert_number (ikd_projection_compute (readings, calendar, FRIDAY + 29).at_deadline,
                 100, 100, 100);
  assert_number (ikd_projection_compute (readings, calendar, FRIDAY + 31).at_deadline, 80, 80, 80);
  assert_number (ikd_projection_compute (readings, calendar, FRIDAY + 200).at_deadline, 0, 0, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/projection/golden", golden);
  g_test_add_func ("/projection/back-test", back_test);
  g_test_add_func ("/projection/too-little", too_little);
  g_test_add_func ("/projection/window", window);
  g_test_add_func ("/projection/straight", straight);
  g_test_add_func ("/projection/any-history", any_history);
  g_test_add_func ("/projection/falling", falling);

  return g_test_run ();
}
