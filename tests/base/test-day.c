/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * The calendar, and dates as people write them.
 */

#include "ikd-day.h"
#include "ikd-error.h"

#include <string.h>

/* The day of entry in these tests: 24 November 2026. */
#define TODAY (ikd_day_new (2026, 11, 24))

/* GLib's own calendar is the second opinion. */
static void
test_calendar (void)
{
  g_autoptr (GDate) date = g_date_new_dmy (1, G_DATE_JANUARY, 1);
  GDate epoch;
  int offset = 0;

  g_date_clear (&epoch, 1);
  g_date_set_dmy (&epoch, 1, G_DATE_JANUARY, 1970);
  offset = (int) g_date_get_julian (&epoch);
  g_assert_cmpint (ikd_day_new (1970, 1, 1), ==, 0);

  for (guint julian = 1; julian < 3652059; julian += 13)
    {
      IkdDay day = (int) julian - offset;
      int year = 0;
      int month = 0;
      int mday = 0;

      g_date_set_julian (date, julian);
      ikd_day_get (day, &year, &month, &mday);
      g_assert_cmpint (year, ==, g_date_get_year (date));
      g_assert_cmpint (month, ==, g_date_get_month (date));
      g_assert_cmpint (mday, ==, g_date_get_day (date));
      g_assert_cmpint (ikd_day_new (year, month, mday), ==, day);
      g_assert_cmpint (ikd_day_weekday (day), ==, g_date_get_weekday (date));
    }
}

/* Of 2023 and of 2024, whose February has a day more. */
static void
test_month (void)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };

  for (int month = 1; month <= 12; month++)
    for (int year = 2023; year <= 2024; year++)
      {
        int last = days[month - 1] + (month == 2 && year == 2024 ? 1 : 0);
        IkdPeriod period = ikd_day_month (ikd_day_new (year, month, last));

        g_assert_cmpint (period.start, ==, ikd_day_new (year, month, 1));
        g_assert_cmpint (period.day, ==, ikd_day_new (year, month, last));
        g_assert_cmpint (ikd_day_month (period.start).day, ==, period.day);
      }
}

static void
test_no_such_day (void)
{
  static const int days[][3] = {
    { 2023, 2, 29 }, { 1900, 2, 29 }, { 2023, 4, 31 }, { 2023, 13, 1 }, { 2023, 0, 1 },
    { 2023, 1, 0 },  { 2023, 1, 32 }, { 0, 1, 1 },     { 10000, 1, 1 }, { 2023, -1, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    g_assert_cmpint (ikd_day_new (days[i][0], days[i][1], days[i][2]), ==, IKD_DAY_NONE);

  g_assert_cmpint (ikd_day_new (2024, 2, 29), !=, IKD_DAY_NONE);
  g_assert_cmpint (ikd_day_new (2000, 2, 29), !=, IKD_DAY_NONE);
}

static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autofree char *first = g_date_time_format (before, "%Y-%m-%d");
  g_autofree char *today = ikd_day_to_iso (ikd_day_today ());
  g_autoptr (GDateTime) after = g_date_time_new_now_local ();
  g_autofree char *second = g_date_time_format (after, "%Y-%m-%d");

  /* Midnight may pass in between. */
  g_assert_true (g_str_equal (today, first) || g_str_equal (today, second));
}

static void
test_moment (void)
{
  g_autoptr (GDateTime) midnight = g_date_time_new_local (2026, 6, 5, 0, 0, 0);
  gint64 moment = g_date_time_to_unix (midnight);

  g_assert_cmpint (ikd_day_from_unix (moment), ==, ikd_day_new (2026, 6, 5));
  g_assert_cmpint (ikd_day_from_unix (moment - 1), ==, ikd_day_new (2026, 6, 4));
}

static const struct
{
  const char *text;
  const char *iso; /* as ikd_period_to_iso() writes it */
} read_cases[] = {
  { "2023-06-06", "2023-06-06" },
  { " 2023-6-6 ", "2023-06-06" },
  { "2023/06/06", "2023-06-06" },
  { "6 Juni 2023", "2023-06-06" },
  { "6 JUNI 2023", "2023-06-06" },
  { "6\u00a0Juni\u00a02023", "2023-06-06" },
  { "6 June 2023", "2023-06-06" },
  { "June 6, 2023", "2023-06-06" },
  { "Selasa, 6 Juni 2023", "2023-06-06" },
  { "Jum'at, 9 Juni 2023", "2023-06-09" },
  { "Tuesday 6 June 2023", "2023-06-06" },
  { "tanggal 6 Juni 2023", "2023-06-06" },
  { "6-Jun-2023", "2023-06-06" },
  { "6 Jun. 2023", "2023-06-06" },
  { "6Juni2023", "2023-06-06" },
  { "6/6/2023", "2023-06-06" },
  { "06-06-2023", "2023-06-06" },
  { "06.06.2023", "2023-06-06" },
  { "06 06 2023", "2023-06-06" },
  { "6/7/2023", "2023-07-06" }, /* the day comes first */
  { "29 Februari 2024", "2024-02-29" },
  { "1 Jan 2023", "2023-01-01" },
  { "1 Peb 2023", "2023-02-01" },
  { "1 Maret 2023", "2023-03-01" },
  { "1 Mei 2023", "2023-05-01" },
  { "1 May 2023", "2023-05-01" },
  { "1 Juli 2023", "2023-07-01" },
  { "1 Agt 2023", "2023-08-01" },
  { "1 Agu 2023", "2023-08-01" },
  { "1 ags 2023", "2023-08-01" },
  { "1 Aug 2023", "2023-08-01" },
  { "1 Sept 2023", "2023-09-01" },
  { "1 Okt 2023", "2023-10-01" },
  { "1 Nop 2023", "2023-11-01" },
  { "1 Des 2023", "2023-12-01" },
  { "1 Dec 2023", "2023-12-01" },
  { "2024-01", "2024-01" },
  { "1/2024", "2024-01" },
  { "01-2024", "2024-01" },
  { "Januari 2024", "2024-01" },
  { "bulan Januari 2024", "2024-01" },
  { "Jan-2024", "2024-01" },
  { "2024-02", "2024-02" },
  { "2023", "2023" },
  { "tahun 2023", "2023" },
  { "year 2023", "2023" },
  { "2026-10", "2026-10" },
  { "2026-11", "2026-11-01/2026-11-24" }, /* the current month ends today */
  { "November 2026", "2026-11-01/2026-11-24" },
  { "2026", "2026-01-01/2026-11-24" },
  { "2027", "2027" }, /* the future is judged elsewhere */
  { "2026-12", "2026-12" },
  { "2026-11-01/2026-11-24", "2026-11-01/2026-11-24" },
  { "2026-11-01/2026-12-15", "2026-11-01/2026-12-15" },
  { "2023-06-06/2023-06-06", "2023-06-06" },
  { "2023-01-01/2023-12-31", "2023" },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (read_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdPeriod period = { IKD_DAY_NONE, IKD_DAY_NONE };
      IkdPeriod again = { IKD_DAY_NONE, IKD_DAY_NONE };
      g_autofree char *iso = NULL;

      g_test_message ("“%s”", read_cases[i].text);
      ikd_period_parse (read_cases[i].text, TODAY, &period, &error);
      g_assert_no_error (error);
      iso = ikd_period_to_iso (period);
      g_assert_cmpstr (iso, ==, read_cases[i].iso);

      ikd_period_parse (iso, TODAY, &again, &error);
      g_assert_no_error (error);
      g_assert_cmpint (again.start, ==, period.start);
      g_assert_cmpint (again.day, ==, period.day);
    }
}

static const struct
{
  const char *text;
  const char *words; /* what the sentence says */
} read_refused_cases[] = {
  { NULL, "is missing" },
  { "", "is missing" },
  { "  ", "is missing" },
  { "kemarin", "“kemarin” is not a date" },
  { "14049", "not a date" },
  { "14.049", "not a date" },
  { "1.2024", "not a date" },
  { "6 Juni", "not a date" },
  { "Juni", "not a date" },
  { "Selasa", "not a date" },
  { "6/6-2023", "not a date" },
  { "6,6,2023", "not a date" },
  { "6--6--2023", "not a date" },
  { "6/6/2023/", "not a date" },
  { "-2023", "not a date" },
  { "6/6/2023 12:00", "not a date" },
  { "1 2 3 2023", "not a date" },
  { "6 Juny 2023", "not a date" },
  { "Juni Juni 2023", "not a date" },
  { "6/6/20233", "not a date" },
  { "0223", "not a date" },
  { "6/6/0223", "not a date" },
  { "6/6/23", "four digits" },
  { "6 Juni 23", "four digits" },
  { "Juni 23", "four digits" },
  { "31/6/2023", "The calendar has no “31/6/2023”" },
  { "29 Februari 2023", "The calendar has no" },
  { "6/13/2023", "Write the day first" },
  { "2023-13", "The calendar has no" },
  { "2023-02-30", "The calendar has no" },
  { "2023-06-06/2023-06-31", "The calendar has no" },
  { "2023-06-07/2023-06-06", "The calendar has no" },
};

static void
test_read_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (read_refused_cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_false (ikd_period_parse (read_refused_cases[i].text, TODAY, NULL, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_BAD_DATE);
      if (strstr (error->message, read_refused_cases[i].words) == NULL)
        g_error ("“%s” does not say “%s”", error->message, read_refused_cases[i].words);
    }
}

static void
test_identity_number (void)
{
  static const char *const texts[] = { "9901234567890123", "6 Juni 2023 99-01-23-456789-0123" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ikd_period_parse (texts[i], TODAY, NULL, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
      g_assert_null (strstr (error->message, "0123"));
    }
}

static void
test_read_day (void)
{
  static const char *const longer[] = { "2023", "Juni 2023", "2023-06-01/2023-06-02" };
  g_autoptr (GError) error = NULL;
  IkdDay day = IKD_DAY_NONE;

  g_assert_true (ikd_day_parse ("6 Juni 2023", &day, &error));
  g_assert_no_error (error);
  g_assert_cmpint (day, ==, ikd_day_new (2023, 6, 6));

  for (guint i = 0; i < G_N_ELEMENTS (longer); i++)
    {
      g_assert_false (ikd_day_parse (longer[i], &day, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_BAD_DATE);
      g_assert_nonnull (strstr (error->message, "longer than a day"));
      g_clear_error (&error);
    }
}

static const struct
{
  const char *text;
  gboolean is_ikd;
  int code; /* −1: accepted */
} check_cases[] = {
  { "2026-11-24", TRUE, -1 },
  { "2026-11", TRUE, -1 },
  { "2026-11-25", TRUE, IKD_ERROR_FUTURE_DATE },
  { "2026-11-25", FALSE, IKD_ERROR_FUTURE_DATE },
  { "2026-11-01/2026-11-30", TRUE, IKD_ERROR_FUTURE_DATE },
  { "2027", FALSE, IKD_ERROR_FUTURE_DATE },
  { "2022-01-01", TRUE, -1 },
  { "2022", TRUE, -1 },
  { "2021-12-31", TRUE, IKD_ERROR_TOO_EARLY },
  { "2021-12-31/2022-01-31", TRUE, IKD_ERROR_TOO_EARLY },
  { "2021-12-31", FALSE, -1 },
};

static void
test_check (void)
{
  g_autoptr (GError) missing = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (check_cases); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdPeriod period = { IKD_DAY_NONE, IKD_DAY_NONE };

      g_test_message ("%s", check_cases[i].text);
      ikd_period_parse (check_cases[i].text, TODAY, &period, &error);
      g_assert_no_error (error);
      g_assert_cmpint (ikd_period_check (period, TODAY, check_cases[i].is_ikd, &error), ==,
                       check_cases[i].code == -1);
      if (check_cases[i].code == -1)
        g_assert_no_error (error);
      else
        g_assert_error (error, IKD_ERROR, check_cases[i].code);
      if (check_cases[i].code == IKD_ERROR_FUTURE_DATE)
        g_assert_nonnull (strstr (error->message, "check the computer’s clock"));
    }

  g_assert_false (ikd_period_check ((IkdPeriod){ IKD_DAY_NONE, IKD_DAY_NONE }, TODAY, FALSE,
                                    &missing));
  g_assert_error (missing, IKD_ERROR, IKD_ERROR_BAD_DATE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/day/calendar", test_calendar);
  g_test_add_func ("/day/month", test_month);
  g_test_add_func ("/day/no-such-day", test_no_such_day);
  g_test_add_func ("/day/today", test_today);
  g_test_add_func ("/day/moment", test_moment);
  g_test_add_func ("/day/read", test_read);
  g_test_add_func ("/day/read-refused", test_read_refused);
  g_test_add_func ("/day/identity-number", test_identity_number);
  g_test_add_func ("/day/read-day", test_read_day);
  g_test_add_func ("/day/check", test_check);

  return g_test_run ();
}
