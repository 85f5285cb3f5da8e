/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who is late. June 2026: 1 June is a Monday and, here as in the decree, a holiday; so the working
 * days are 2–5, 8–12, 15–… */

#include "ikd-completeness.h"

#define DAILY { IKD_RHYTHM_WORKING_DAYS, 0 }
#define FRIDAYS { IKD_RHYTHM_WEEKLY, 5 }
#define MONTHLY { IKD_RHYTHM_MONTHLY, 0 }

static IkdDay
june (int mday)
{
  return ikd_day_new (2026, 6, mday);
}

static gint64
moment (int mday, int hour)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (2026, 6, mday, hour, 0, 0);

  return g_date_time_to_unix (time);
}

static IkdCalendar *
make_calendar (void)
{
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (holidays, ikd_holiday_new (june (1), IKD_HOLIDAY_PUBLIC, "Pancasila"));
  /* A closure of the office on a Friday. */
  g_ptr_array_add (holidays, ikd_holiday_new (june (19), IKD_HOLIDAY_CLOSURE, "Closed"));
  return ikd_calendar_new (5, holidays);
}

static IkdRegion *
make_region (gint64 id)
{
  g_autofree char *code = g_strdup_printf ("33.01.%02d", (int) id);

  return ikd_region_new (id, code, 3, 99, code);
}

/* A matrix of @n regions, 1…; *@reported is taken. */
static IkdCompleteness *
make (guint n, GArray *days, GArray *reported, const IkdReportRules *rules)
{
  g_autoptr (IkdRegion) parent = ikd_region_new (99, "33.01", 2, 33, "Kabupaten Cilacap");
  g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 1; i <= n; i++)
    g_ptr_array_add (regions, make_region (i));
  return ikd_completeness_new (parent, regions, days, reported, rules);
}

static void
days (void)
{
  g_autoptr (IkdCalendar) calendar = make_calendar ();
  const struct
  {
    IkdRhythm rhythm;
    int       from;
    int       to;
    guint     most;
    int       expected[6];
  } cases[] = {
    /* over a weekend and a holiday */
    { DAILY, -2, 3, 0, { -2, 2, 3 } },
    { DAILY, 1, 9, 3, { 5, 8, 9 } },
    { DAILY, 6, 7, 0, { 0 } },
    { FRIDAYS, 1, 30, 0, { 5, 12, 19, 26 } },
    { FRIDAYS, 1, 30, 2, { 19, 26 } },
    /* 30 April is the day -31 of June */
    { MONTHLY, -40, -1, 0, { -31 } },
    { MONTHLY, 1, 30, 0, { 30 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) found
        = ikd_report_days (cases[i].rhythm, calendar, june (1) + cases[i].from - 1,
                           june (1) + cases[i].to - 1, cases[i].most);
      guint n = 0;

      while (n < G_N_ELEMENTS (cases[i].expected) && cases[i].expected[n] != 0)
        {
          g_assert_cmpuint (n, <, found->len);
          g_assert_cmpint (g_array_index (found, IkdDay, n), ==,
                           june (1) + cases[i].expected[n] - 1);
          n++;
        }
      g_assert_cmpuint (found->len, ==, n);
    }
}

/* One region, one day. */
static void
states (void)
{
  g_autoptr (IkdCalendar) calendar = make_calendar ();
  const struct
  {
    const char     *rule;
    IkdRhythm       rhythm;
    int             day;
    int             first;      /* of anybody's figures; 0: none ever */
    int             began;      /* the morning on which the file began */
    int             now;        /* that day at 13:00 */
    int             reported;   /* for that day; 0: nothing */
    IkdFigureState  state;
    int             kept;       /* on that day at 11:00 */
    IkdReportState  expected;
  } cases[] = {
    /* Friday's report is late from Monday noon on. */
    { "1@12", DAILY, 5, 1, 1, 5, 5, IKD_STATE_VALUE, 5, IKD_REPORT_IN },
    { "1@12", DAILY, 5, 1, 1, 8, 5, IKD_STATE_VALUE, 8, IKD_REPORT_IN },
    { "1@12", DAILY, 5, 1, 1, 9, 5, IKD_STATE_VALUE, 9, IKD_REPORT_LATE },
    { "1@12", DAILY, 5, 1, 1, 7, 0, 0, 0, IKD_REPORT_DUE },
    { "1@12", DAILY, 5, 1, 1, 8, 0, 0, 0, IKD_REPORT_MISSING },
    /* at the end of Friday; a report kept on Saturday is late */
    { "0@24", DAILY, 5, 1, 1, 5, 0, 0, 0, IKD_REPORT_DUE },
    { "0@24", DAILY, 5, 1, 1, 6, 0, 0, 0, IKD_REPORT_MISSING },
    { "0@24", DAILY, 5, 1, 1, 6, 5, IKD_STATE_VALUE, 6, IKD_REPORT_LATE },
    /* before ten in the morning */
    { "0@10", DAILY, 5, 1, 1, 5, 5, IKD_STATE_VALUE, 5, IKD_REPORT_LATE },
    { "0@10", DAILY, 5, 1, 1, 5, 0, 0, 0, IKD_REPORT_MISSING },
    /* 29 May (-2) over the holiday: the working day after it is Tuesday, 2 June */
    { "1@12", DAILY, -2, -9, -9, 1, 0, 0, 0, IKD_REPORT_DUE },
    { "1@12", DAILY, -2, -9, -9, 2, 0, 0, 0, IKD_REPORT_MISSING },
    /* words are no figures, and are not late */
    { "1@12", DAILY, 5, 1, 1, 9, 5, IKD_STATE_NOT_REPORTED, 9, IKD_REPORT_SAID },
    { "1@12", DAILY, 5, 1, 1, 9, 5, IKD_STATE_NOT_APPLICABLE, 9, IKD_REPORT_NOT_APPLICABLE },
    /* nothing is owed before the first figure ever, and of nobody without one */
    { "1@12", DAILY, 5, 8, 1, 9, 0, 0, 0, IKD_REPORT_NOT_EXPECTED },
    { "1@12", DAILY, 8, 8, 1, 9, 0, 0, 0, IKD_REPORT_MISSING },
    { "1@12", DAILY, 5, 0, 0, 9, 0, 0, 0, IKD_REPORT_NOT_EXPECTED },
    /* what was due on 8 June cannot be told to be late by a file of 9 June; Monday's can */
    { "1@12", DAILY, 5, 1, 9, 20, 5, IKD_STATE_VALUE, 10, IKD_REPORT_IN },
    { "1@12", DAILY, 8, 1, 9, 20, 8, IKD_STATE_VALUE, 10, IKD_REPORT_LATE },
    { "1@12", DAILY, 5, 1, 9, 20, 0, 0, 0, IKD_REPORT_MISSING },
    /* weekly: Friday's is due on Monday; one of Thursday is not Friday's … */
    { "1@12", FRIDAYS, 12, 1, 1, 15, 12, IKD_STATE_VALUE, 12, IKD_REPORT_IN },
    { "1@12", FRIDAYS, 12, 1, 1, 15, 11, IKD_STATE_VALUE, 11, IKD_REPORT_MISSING },
    /* … but where that Friday is not worked it is, and so is Friday's itself */
    { "1@12", FRIDAYS, 19, 1, 1, 22, 18, IKD_STATE_VALUE, 18, IKD_REPORT_IN },
    { "1@12", FRIDAYS, 19, 1, 1, 23, 18, IKD_STATE_VALUE, 23, IKD_REPORT_LATE },
    { "1@12", FRIDAYS, 19, 1, 1, 22, 17, IKD_STATE_VALUE, 17, IKD_REPORT_MISSING },
    { "1@12", FRIDAYS, 19, 1, 1, 19, 19, IKD_STATE_VALUE, 19, IKD_REPORT_IN },
    /* monthly: 31 May (0) is a Sunday, so Friday's counts, and the limit is Tuesday noon */
    { "1@12", MONTHLY, 0, -40, -40, 1, -2, IKD_STATE_VALUE, 1, IKD_REPORT_IN },
    { "1@12", MONTHLY, 0, -40, -40, 1, 0, 0, 0, IKD_REPORT_DUE },
    { "1@12", MONTHLY, 0, -40, -40, 2, 0, 0, 0, IKD_REPORT_MISSING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdReportRules rules = { .rhythm = cases[i].rhythm, .calendar = calendar };
      g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (IkdDay));
      g_autoptr (GArray) reported = g_array_new (FALSE, FALSE, sizeof (IkdReported));
      g_autoptr (IkdCompleteness) matrix = NULL;
      IkdDay day = june (1) + cases[i].day - 1;
      const IkdReported one = { 1, june (1) + cases[i].reported - 1, cases[i].state,
                                moment (1, 11) + (cases[i].kept - 1) * 86400 };

      g_test_message ("case %u", i);
      g_assert_true (ikd_late_rule_parse (cases[i].rule, &rules.late));
      rules.first = cases[i].first != 0 ? june (1) + cases[i].first - 1 : IKD_DAY_NONE;
      rules.began = moment (1, 8) + (cases[i].began - 1) * 86400;
      rules.now = moment (1, 13) + (cases[i].now - 1) * 86400;
      g_array_append_val (columns, day);
      if (cases[i].kept != 0)
        g_array_append_val (reported, one);
      matrix = make (1, columns, reported, &rules);
      g_assert_cmpint (ikd_completeness_cell (matrix, 0, 0)->state, ==, cases[i].expected);
    }
}

/* Five regions over Thursday and Friday, 4 and 5 June, at Monday 13:00: both are past their
 * limits, Friday noon and Monday noon.
 *
 *        4 June    5 June     in time of judged
 *   1    in        in         2 of 2
 *   2    late      in         1 of 2
 *   3    nothing   nothing    0 of 2
 *   4    in        said "b"   1 of 2
 *   5    "x"       in         1 of 1
 *       3 of 4     3 of 5 */
static void
tallies (void)
{
  g_autoptr (IkdCalendar) calendar = make_calendar ();
  const IkdReported all[] = {
    { 1, june (4), IKD_STATE_VALUE, moment (4, 9) },
    { 1, june (5), IKD_STATE_VALUE, moment (5, 9) },
    { 2, june (4), IKD_STATE_VALUE, moment (8, 9) },
    { 2, june (5), IKD_STATE_VALUE, moment (8, 9) },
    { 4, june (4), IKD_STATE_VALUE, moment (4, 9) },
    { 4, june (5), IKD_STATE_NOT_REPORTED, moment (5, 9) },
    { 5, june (4), IKD_STATE_NOT_APPLICABLE, moment (4, 9) },
    { 5, june (5), IKD_STATE_VALUE, moment (5, 9) },
    { 77, june (5), IKD_STATE_VALUE, moment (5, 9) },   /* of another regency */
  };
  const IkdReportTally rows[] = { { 2, 2, 2, 2, 0 },
                                  { 2, 2, 2, 1, 0 },
                                  { 2, 0, 2, 0, 0 },
                                  { 2, 1, 2, 1, 0 },
                                  { 1, 1, 1, 1, 0 } };
  const IkdReportTally columns[] = { { 4, 3, 4, 2, 0 }, { 5, 3, 5, 3, 0 } };
  IkdReportRules rules = { DAILY, calendar, IKD_LATE_RULE_DEFAULT, june (1), moment (1, 8),
                           moment (8, 13) };
  g_autoptr (GArray) days = ikd_report_days (rules.rhythm, calendar, june (4), june (5), 0);
  g_autoptr (GArray) reported = g_array_new (FALSE, FALSE, sizeof (IkdReported));
  g_autoptr (IkdCompleteness) matrix = NULL;
  g_autoptr (GPtrArray) overdue = NULL;

  g_array_append_vals (reported, all, G_N_ELEMENTS (all));
  matrix = make (5, days, reported, &rules);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      IkdReportTally tally = ikd_completeness_of_region (matrix, i);

      g_assert_cmpmem (&tally, sizeof tally, &rows[i], sizeof rows[i]);
    }
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      IkdReportTally tally = ikd_completeness_of_day (matrix, i);

      g_assert_cmpmem (&tally, sizeof tally, &columns[i], sizeof columns[i]);
    }

  overdue = ikd_completeness_overdue (matrix);
  g_assert_cmpuint (overdue->len, ==, 2);
  g_assert_cmpint (ikd_region_get_id (g_ptr_array_index (overdue, 0)), ==, 3);
  g_assert_cmpint (ikd_region_get_id (g_ptr_array_index (overdue, 1)), ==, 4);
}

/* At Monday 11:00 Friday's is not late yet: the newest that can be is Thursday's. */
static void
overdue (void)
{
  g_autoptr (IkdCalendar) calendar = make_calendar ();
  const IkdReported friday = { 1, june (5), IKD_STATE_VALUE, moment (5, 9) };
  const IkdReported thursday = { 2, june (4), IKD_STATE_VALUE, moment (4, 9) };
  IkdReportRules rules = { DAILY, calendar, IKD_LATE_RULE_DEFAULT, june (1), moment (1, 8),
                           moment (8, 11) };
  g_autoptr (GArray) days = ikd_report_days (rules.rhythm, calendar, june (4), june (5), 0);
  g_autoptr (GArray) reported = g_array_new (FALSE, FALSE, sizeof (IkdReported));
  g_autoptr (IkdCompleteness) matrix = NULL;
  g_autoptr (GPtrArray) late = NULL;
  IkdReportTally tally;

  g_array_append_val (reported, friday);
  g_array_append_val (reported, thursday);
  matrix = make (2, days, reported, &rules);
  late = ikd_completeness_overdue (matrix);
  g_assert_cmpuint (late->len, ==, 1);
  g_assert_cmpint (ikd_region_get_id (g_ptr_array_index (late, 0)), ==, 1);

  /* What is not due is not judged: of region 2 only Thursday. */
  tally = ikd_completeness_of_region (matrix, 1);
  g_assert_cmpuint (tally.expected, ==, 2);
  g_assert_cmpuint (tally.judged, ==, 1);
}

static void
timeliness (void)
{
  const struct
  {
    IkdReportTally tally;
    gint64         percent;     /* −1: unknown */
  } cases[] = {
    { { 0, 0, 0, 0, 0 }, -1 },
    { { 3, 0, 0, 0, 0 }, -1 },
    { { 3, 3, 3, 3, 3 }, 100 * IKD_PERCENT },
    { { 3, 2, 3, 2, 0 }, 66666667 },      /* 2 ÷ 3 */
    { { 8, 1, 8, 1, 0 }, 12500000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdNumber share = ikd_report_tally_timeliness (&cases[i].tally);

      g_assert_cmpint (share.known, ==, cases[i].percent >= 0);
      if (share.known)
        g_assert_cmpint (share.value, ==, cases[i].percent);
    }
}

static void
words (void)
{
  for (guint i = 0; i < IKD_N_REPORT_STATES; i++)
    {
      g_assert_cmpstr (ikd_report_state_to_id (i), !=, "");
      g_assert_cmpstr (ikd_report_state_label (i), !=, "");
      for (guint j = 0; j < i; j++)
        {
          g_assert_cmpstr (ikd_report_state_to_id (i), !=, ikd_report_state_to_id (j));
          g_assert_cmpstr (ikd_report_state_mark (i), !=, ikd_report_state_mark (j));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/completeness/days", days);
  g_test_add_func ("/completeness/states", states);
  g_test_add_func ("/completeness/tallies", tallies);
  g_test_add_func ("/completeness/overdue", overdue);
  g_test_add_func ("/completeness/timeliness", timeliness);
  g_test_add_func ("/completeness/words", words);

  return g_test_run ();
}
