/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Working days. */

#include "fixture.h"

static void
test_shipped (void)
{
  g_autoptr (GPtrArray) holidays = read_holidays ();
  g_autoptr (IkdCalendar) five = ikd_calendar_new (5, holidays);
  g_autoptr (IkdCalendar) six = ikd_calendar_new (6, holidays);
  static const struct
  {
    const char *from, *to;
    gint64 five, six;
  } cases[] = {
    /* June 15 + July 20 + August 22 + September 20 + October 22 + November 22 + December 19 = 140;
     * 30 Saturdays from 10 June to 30 December, none of them a holiday */
    { "2023-06-06", "2023-12-31", 140, 170 },
    { "2023-12-24", "2023-12-31", 3, 4 },       /* Monday and Tuesday are free: 27, 28, 29, (30) */
    { "2023-12-22", "2023-12-26", 0, 1 },       /* Saturday 23; 24 is Sunday */
    { "2023-06-06", "2023-06-06", 0, 0 },
    { "2023-06-06", "2023-06-05", 0, 0 },
    { "2023-06-06", "2023-06-07", 1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdDay from = day_of (cases[i].from);
      IkdDay to = day_of (cases[i].to);

      g_assert_cmpint (ikd_calendar_working_days (five, from, to), ==, cases[i].five);
      g_assert_cmpint (ikd_calendar_working_days (six, from, to), ==, cases[i].six);
    }
  g_assert_cmpint (ikd_calendar_get_week_days (six), ==, 6);
}

/* Counting is adding up single days, and the n-th day is the one where the count reaches n. */
static void
test_consistent (void)
{
  g_autoptr (GPtrArray) holidays = read_holidays ();
  IkdDay from = day_of ("2023-02-15");

  /* A feast that is listed twice closes the office once. */
  g_ptr_array_add (holidays, ikd_holiday_new (day_of ("2023-08-17"), IKD_HOLIDAY_CLOSURE, "x"));
  for (int week = 5; week <= 6; week++)
    {
      g_autoptr (IkdCalendar) calendar = ikd_calendar_new (week, holidays);
      gint64 count = 0;

      for (IkdDay day = from + 1; day < from + 1500; day++)
        {
          gboolean worked = ikd_calendar_is_working_day (calendar, day);

          count += worked ? 1 : 0;
          g_assert_cmpint (ikd_calendar_working_days (calendar, from, day), ==, count);
          if (worked)
            g_assert_cmpint (ikd_calendar_nth_working_day (calendar, from, count), ==, day);
        }
    }
}

static void
test_horizon (void)
{
  g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
  IkdDay from = day_of ("2024-01-01");          /* a Monday */

  g_assert_cmpint (ikd_calendar_nth_working_day (calendar, from, 1), ==, from + 1);
  g_assert_cmpint (ikd_calendar_nth_working_day (calendar, from, 5), ==, from + 7);
  g_assert_cmpint (ikd_calendar_nth_working_day (calendar, from, 0), ==, IKD_DAY_NONE);
  g_assert_cmpint (ikd_calendar_nth_working_day (calendar, from, -3), ==, IKD_DAY_NONE);
  /* 3,653 days are 521 weeks and 6 days: 2,605 + Tuesday to Friday */
  g_assert_cmpint (ikd_calendar_nth_working_day (calendar, from, 2609), !=, IKD_DAY_NONE);
  g_assert_cmpint (ikd_calendar_nth_working_day (calendar, from, 2610), ==, IKD_DAY_NONE);
  g_assert_cmpint (ikd_calendar_nth_working_day (calendar, from, G_MAXINT64), ==, IKD_DAY_NONE);
}

static void
test_kinds (void)
{
  static const char *const ids[] = { "holiday", "leave", "closure" };
  IkdHolidayKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_true (ikd_holiday_kind_from_id (ids[i], &kind));
      g_assert_cmpstr (ikd_holiday_kind_to_id (kind), ==, ids[i]);
    }
  g_assert_false (ikd_holiday_kind_from_id ("Holiday", &kind));
  g_assert_false (ikd_holiday_kind_from_id (NULL, &kind));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/calendar/shipped", test_shipped);
  g_test_add_func ("/calendar/consistent", test_consistent);
  g_test_add_func ("/calendar/horizon", test_horizon);
  g_test_add_func ("/calendar/kinds", test_kinds);

  return g_test_run ();
}
