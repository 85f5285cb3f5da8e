/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What activities explain, wherever it is said: in the chart, in why a coverage moved, in Rincian
 * Hitungan, in the briefing and under the table of a month. All of it by the same numbers: 1,204
 * more in June 2026, of which 640 came from nine activities. */

#include <string.h>

#include "desk.h"
#include "ikd-briefing.h"
#include "ikd-change-service.h"
#include "ikd-month-report.h"
#include "ikd-outreach-service.h"

#define SENTENCE "Of 1,204 new activations in June 2026, 640 came from 9 activities; the other " \
                 "564 came without one."

static IkdDay
day_of (const char *iso)
{
  IkdDay day = IKD_DAY_NONE;

  g_assert_true (ikd_day_parse (iso, &day, NULL));
  return day;
}

/* @people −1: not said. */
static void
visit (Desk *self, const char *code, IkdDay day, const char *place, gint64 people)
{
  g_autoptr (IkdActivity) activity = ikd_activity_new ();
  g_autoptr (GError) error = NULL;

  activity->parent_instance.region_code = g_strdup (code);
  activity->parent_instance.kind = g_strdup ("school-visit");
  activity->place = g_strdup (place);
  activity->date = day;
  activity->state = IKD_ACTIVITY_DONE;
  if (people >= 0)
    activity->activated = ikd_number_exact (people);
  ikd_outreach_save (self->session, IKD_OUTREACH (activity), TRUE, NULL, &error);
  g_assert_no_error (error);
}

/* 100 + 7 × 70 + 50 = 640, in the regency and in two of its districts; one in July, one beside. */
static void
set_up (Desk *self, gconstpointer data)
{
  desk_set_up (self, NULL);
  desk_keep (self, "33.01", IKD_KTP_OBLIGED, "2025-12-31", "100.000");
  desk_keep (self, "33.01", IKD_ACTIVE, "2026-05-29", "12.845");
  desk_keep (self, "33.01", IKD_ACTIVE, "2026-06-30", "14.049");
  visit (self, "33.01", day_of ("2026-06-02"), "Kampus Contoh 1", 100);
  for (int i = 0; i < 7; i++)
    {
      g_autofree char *name = g_strdup_printf ("SMA Contoh %d", i + 1);

      visit (self, i < 4 ? "33.01.06" : "33.01.02", day_of ("2026-06-08") + i, name, 70);
    }
  visit (self, "33.01.06", day_of ("2026-06-30"), "Balai RW 3", 50);
  visit (self, "33.02", day_of ("2026-06-10"), "SMA Lain", 900);
}

static IkdOverview *
load (Desk *self, const char *code, const char *day)
{
  const IkdOverviewQuery query = { desk_region (self, code), day_of (day), IKD_TARGET_NATIONAL,
                                   IKD_INDICATOR_NONE, "" };
  g_autoptr (GError) error = NULL;
  IkdOverview *overview = ikd_overview_load (self->session, &query, NULL, &error);

  g_assert_no_error (error);
  return overview;
}

/* Those of the region and of all in it; none where they are not wanted, nor before the first
 * figure. */
static void
chart (Desk *self, gconstpointer data)
{
  const IkdChartOptions quiet = { .quiet = TRUE };
  g_autoptr (IkdOverview) regency = load (self, "33.01", "2026-06-30");
  g_autoptr (IkdOverview) district = load (self, "33.01.06", "2026-06-30");
  g_autoptr (IkdOverview) province = load (self, "33", "2026-06-30");
  g_autoptr (IkdOverview) early = load (self, "33.01", "2026-06-11");
  g_autoptr (IkdBurnup) burnup = ikd_overview_make_burnup (regency, IKD_UNIT_PEOPLE);
  g_autoptr (IkdBurnup) without = ikd_chart_data_make_burnup (regency->chart, &quiet);
  g_autofree char *words = NULL;
  gint64 people = 0;

  g_assert_cmpuint (ikd_burnup_get_n_visits (burnup, &people), ==, 9);
  g_assert_cmpint (people, ==, 640);
  g_assert_cmpuint (ikd_burnup_get_n_visits (without, NULL), ==, 0);
  words = ikd_burnup_describe_cursor (burnup, (IkdBurnupCursor){ 0, 1, -1 });
  g_assert_cmpstr (words, ==, "30 June 2026: 14,049 people; of 1,204 added, 640 came from 9 "
                              "activities and 564 without one");
  /* Four and one of the district; 9 and one beside of the province; 1 + 4 by 11 June. */
  g_assert_cmpuint (district->chart->activities->len, ==, 5);
  g_assert_cmpuint (province->chart->activities->len, ==, 10);
  g_assert_cmpuint (early->chart->activities->len, ==, 5);
}

/* 1.204 of 100,000 are 1.204 points. What activities say of nobody is not of the change. */
static void
change (Desk *self, gconstpointer data)
{
  const IkdChangeQuery query = { desk_region (self, "33.01"), day_of ("2026-05-31"),
                                 day_of ("2026-06-30"), IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE,
                                 "" };
  IkdChangeQuery before = query;
  g_autoptr (IkdChangeReport) report = ikd_change_load (self->session, &query, NULL, NULL);
  g_autoptr (IkdChangeReport) nothing = NULL;
  g_autofree char *text = ikd_change_increment_text (report);

  g_assert_cmpstr (text, ==, SENTENCE);
  g_assert_cmpint (report->increment.total.value, ==, 1204);
  g_assert_cmpint (report->increment.rest.value, ==, 564);
  before.from = day_of ("2026-05-29");
  before.to = day_of ("2026-05-31");
  nothing = ikd_change_load (self->session, &before, NULL, NULL);
  g_assert_null (ikd_change_increment_text (nothing));
}

static gboolean
has_line (GPtrArray *lines, const char *value, const char *how)
{
  for (guint i = 0; i < lines->len; i++)
    {
      const IkdExplanation *line = g_ptr_array_index (lines, i);

      if (g_str_equal (line->value, value) && g_strcmp0 (line->how, how) == 0)
        return TRUE;
    }
  return FALSE;
}

/* A sentence after the five; of the month before where this one has none yet; none in July 2025. */
static void
briefing (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) overview = load (self, "33.01", "2026-06-30");
  g_autoptr (IkdOverview) next = load (self, "33.01", "2026-07-03");
  g_autoptr (IkdOverview) later = load (self, "33.01", "2026-08-01");
  g_autoptr (IkdOverview) part = load (self, "33.01", "2026-06-09");
  g_auto (GStrv) sentences = ikd_briefing_sentences (overview);
  g_auto (GStrv) after = ikd_briefing_sentences (next);
  g_auto (GStrv) none = ikd_briefing_sentences (later);
  g_auto (GStrv) begun = ikd_briefing_sentences (part);
  g_autoptr (GPtrArray) lines = ikd_explain_overview (overview);

  g_assert_cmpuint (g_strv_length (sentences), ==, 6);
  g_assert_cmpstr (sentences[5], ==, SENTENCE);
  g_assert_cmpstr (after[5], ==, SENTENCE);
  g_assert_cmpuint (g_strv_length (none), ==, 5);
  /* No figure of June yet: 100 + 2 × 70. */
  g_assert_cmpstr (begun[5], ==, "240 came from 3 activities from 1 June 2026 to 9 June 2026; how "
                                 "much active IKD rose is not known.");
  g_assert_true (has_line (lines, "640", SENTENCE));
}

static IkdMonthReport *
load_month (Desk *self, const char *day)
{
  const IkdMonthQuery query = { desk_region (self, "33.01"), day_of (day), day_of ("2026-09-01"),
                                IKD_TARGET_NATIONAL, IKD_INDICATOR_NONE, "" };
  g_autoptr (GError) error = NULL;
  IkdMonthReport *report = ikd_month_report_load (self->session, &query, NULL, &error);

  g_assert_no_error (error);
  return report;
}

static const char *
find_note (IkdMonthReport *report, const char *begin)
{
  for (guint i = 0; i < report->notes->len; i++)
    if (g_str_has_prefix (g_ptr_array_index (report->notes, i), begin))
      return g_ptr_array_index (report->notes, i);
  return NULL;
}

/* The sentence and the list, by day; with more than ten those that brought least are counted. The
 * figures' checksum knows nothing of it. */
static void
month (Desk *self, gconstpointer data)
{
  g_autoptr (IkdMonthReport) june = load_month (self, "2026-06-01");
  g_autoptr (IkdMonthReport) july = load_month (self, "2026-07-01");
  g_autoptr (IkdMonthReport) more = NULL;
  const char *list = NULL;

  g_assert_nonnull (find_note (june, "Of 1,204 new activations in"));
  list = find_note (june, "Activities: ");
  g_assert_true (g_str_has_prefix (list, "Activities: 2\302\240Jun: Kampus Contoh 1 (100); "
                                         "8\302\240Jun: SMA Contoh 1 (70); "));
  g_assert_true (g_str_has_suffix (list, "; 30\302\240Jun: Balai RW 3 (50)."));
  g_assert_null (find_note (july, "Activities: "));
  g_assert_null (find_note (july, "Of 1,204"));

  visit (self, "33.01", day_of ("2026-06-03"), "Kecil 1", 3);
  visit (self, "33.01", day_of ("2026-06-03"), "Kecil 2", 4);
  visit (self, "33.01", day_of ("2026-06-03"), "Kecil 3", 5);
  more = load_month (self, "2026-06-01");
  list = find_note (more, "Activities: ");
  g_assert_nonnull (strstr (list, "Kecil 3 (5)"));
  g_assert_null (strstr (list, "Kecil 2"));
  g_assert_true (g_str_has_suffix (list, "; 2 more activities (7)."));
  g_assert_cmpstr (more->hash, ==, june->hash);
}

/* 700 more from one visit: 1,340 of 1,204 are said in every place. */
static void
conflict (Desk *self, gconstpointer data)
{
  static const char *const begin = "10 activities in June 2026 say that 1,340 activated, more than "
                                   "the 1,204 by which active IKD rose. Check ";
  g_autoptr (IkdOverview) overview = NULL;
  g_auto (GStrv) sentences = NULL;
  g_autoptr (IkdBurnup) burnup = NULL;
  g_autofree char *words = NULL;

  visit (self, "33.01", day_of ("2026-06-17"), "Salah Ketik", 700);
  overview = load (self, "33.01", "2026-06-30");
  sentences = ikd_briefing_sentences (overview);
  g_assert_true (g_str_has_prefix (sentences[5], begin));
  burnup = ikd_overview_make_burnup (overview, IKD_UNIT_PEOPLE);
  words = ikd_burnup_describe_cursor (burnup, (IkdBurnupCursor){ 0, 1, -1 });
  g_assert_true (g_str_has_suffix (words, "10 activities say 1,340 activations, more than the "
                                          "1,204 added: check both"));
}

/* A visit without a number is on the chart and in the month, but no sentence of the briefing. */
static void
uncounted (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOverview) overview = NULL;
  g_auto (GStrv) sentences = NULL;
  g_autoptr (IkdMonthReport) report = NULL;

  visit (self, "33.01", day_of ("2026-08-12"), "Alun-Alun", -1);
  overview = load (self, "33.01", "2026-08-31");
  sentences = ikd_briefing_sentences (overview);
  g_assert_cmpuint (g_strv_length (sentences), ==, 5);
  g_assert_cmpuint (overview->chart->activities->len, ==, 10);
  report = load_month (self, "2026-08-01");
  g_assert_nonnull (find_note (report, "1 activity was done in"));
  g_assert_true (g_str_has_suffix (find_note (report, "Activities: "), "Alun-Alun (–)."));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/increment/" name, Desk, NULL, set_up, function, desk_tear_down)

  ADD ("chart", chart);
  ADD ("change", change);
  ADD ("briefing", briefing);
  ADD ("month", month);
  ADD ("conflict", conflict);
  ADD ("uncounted", uncounted);

  return g_test_run ();
}
