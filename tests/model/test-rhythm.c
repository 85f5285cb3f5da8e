/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Rhythm and lateness; the days are looked up in the calendar of 2026 (1 June is a Monday). */

#include "ikd-rhythm.h"

static IkdDay
june (int mday)
{
  return ikd_day_new (2026, 6, mday);
}

static void
detect (void)
{
  const struct
  {
    IkdDay        days[6];
    guint         n;
    IkdRhythmKind kind;
    int           weekday;
  } cases[] = {
    { { 0 }, 0, IKD_RHYTHM_WORKING_DAYS, 0 },
    { { june (5), june (12) }, 2, IKD_RHYTHM_WORKING_DAYS, 0 },
    { { june (5), june (12), june (19) }, 3, IKD_RHYTHM_WEEKLY, 5 },
    { { june (1), june (2), june (3), june (4), june (5) }, 5, IKD_RHYTHM_WORKING_DAYS, 0 },
    /* four Fridays and a Thursday before a holiday */
    { { june (5), june (12), june (18), june (26), june (26) + 7 }, 5, IKD_RHYTHM_WEEKLY, 5 },
    { { ikd_day_new (2026, 2, 28), ikd_day_new (2026, 3, 31), ikd_day_new (2026, 4, 30) }, 3,
      IKD_RHYTHM_MONTHLY, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdRhythm rhythm = ikd_rhythm_detect (cases[i].days, cases[i].n);

      g_assert_cmpint (rhythm.kind, ==, cases[i].kind);
      g_assert_cmpint (rhythm.weekday, ==, cases[i].weekday);
    }
}

static void
step (void)
{
  g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
  const struct
  {
    IkdRhythm rhythm;
    IkdDay    day;
    int       direction;
    IkdDay    found;
  } cases[] = {
    { { IKD_RHYTHM_WORKING_DAYS, 0 }, june (5), 1, june (8) },
    { { IKD_RHYTHM_WORKING_DAYS, 0 }, june (8), -1, june (5) },
    { { IKD_RHYTHM_WEEKLY, 5 }, june (6), 1, june (12) },
    { { IKD_RHYTHM_WEEKLY, 5 }, june (12), -1, june (5) },
    { { IKD_RHYTHM_MONTHLY, 0 }, june (5), 1, june (30) },
    { { IKD_RHYTHM_MONTHLY, 0 }, june (5), -1, ikd_day_new (2026, 5, 31) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ikd_rhythm_step (cases[i].rhythm, calendar, cases[i].day,
                                      cases[i].direction), ==, cases[i].found);
}

static void
late (void)
{
  static const char *const refused[] = { NULL, "", "1", "32@1", "1@25", "-1@3", "a@b", "1@2@3" };
  g_autoptr (IkdCalendar) calendar = ikd_calendar_new (5, NULL);
  g_autoptr (GDateTime) noon = g_date_time_new_local (2026, 6, 8, 12, 0, 0);
  g_autoptr (GDateTime) midnight = g_date_time_new_local (2026, 6, 6, 0, 0, 0);
  g_autofree char *text = ikd_late_rule_format (IKD_LATE_RULE_DEFAULT);
  g_autofree char *said = ikd_late_rule_text (IKD_LATE_RULE_DEFAULT);
  g_autofree char *same = ikd_late_rule_text ((IkdLateRule){ 0, 24 });
  IkdLateRule rule = { 7, 7 };

  /* Friday's count is due on Monday at noon; with no days, at the end of Friday. */
  g_assert_cmpint (ikd_late_rule_due (IKD_LATE_RULE_DEFAULT, calendar, june (5)), ==,
                   g_date_time_to_unix (noon));
  g_assert_cmpint (ikd_late_rule_due ((IkdLateRule){ 0, 24 }, calendar, june (5)), ==,
                   g_date_time_to_unix (midnight));

  g_assert_cmpstr (text, ==, "1@12");
  g_assert_cmpstr (said, ==, "1 working day later, at 12:00");
  g_assert_cmpstr (same, ==, "the same day, at 24:00");
  g_assert_true (ikd_late_rule_parse ("3@24", &rule));
  g_assert_cmpint (rule.days, ==, 3);
  g_assert_cmpint (rule.hour, ==, 24);
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (ikd_late_rule_parse (refused[i], &rule));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/rhythm/detect", detect);
  g_test_add_func ("/rhythm/step", step);
  g_test_add_func ("/rhythm/late", late);

  return g_test_run ();
}
