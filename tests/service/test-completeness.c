/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the file says of who reported, and what the office is owed. The days are of June 2023, when
 * the 12th was a Monday and nothing up to the 23rd a holiday; "now" is given. */

#include <string.h>

#include "desk.h"
#include "ikd-completeness-service.h"
#include "ikd-error.h"

static gint64
office (Desk *self)
{
  return ikd_region_get_id (ikd_session_get_office (self->session));
}

static gint64
moment (int mday, int hour)
{
  g_autoptr (GDateTime) time = g_date_time_new_local (2023, 6, mday, hour, 0, 0);

  return g_date_time_to_unix (time);
}

static IkdDay
june (int mday)
{
  return ikd_day_new (2023, 6, mday);
}

static void
add_entry (Desk *self, GPtrArray *entries, const char *code, const char *date, const char *value)
{
  IkdEntry *entry = g_new0 (IkdEntry, 1);

  entry->region = desk_region (self, code);
  entry->indicator = IKD_ACTIVE;
  entry->date = date;
  entry->value = value;
  g_ptr_array_add (entries, entry);
}

static void
store (Desk *self, GPtrArray *entries)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) reviews = ikd_entry_save_all (self->session, entries, "paste", NULL,
                                                      &error);

  g_assert_no_error (error);
  for (guint i = 0; i < reviews->len; i++)
    g_assert_no_error (((IkdReview *) g_ptr_array_index (reviews, i))->error);
}

static void
save (Desk *self, const char *code, int mday, const char *value)
{
  g_autofree char *date = g_strdup_printf ("2023-06-%02d", mday);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);

  add_entry (self, entries, code, date, value);
  store (self, entries);
}

/* All 24 districts report 100 and a bit, but @without (nullable). */
static void
save_all (Desk *self, int mday, const char *without)
{
  g_autofree char *date = g_strdup_printf ("2023-06-%02d", mday);
  g_autofree char *value = g_strdup_printf ("%d", 100 + mday);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);

  for (int i = 1; i <= 24; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.%02d", i);

      if (g_strcmp0 (code, without) != 0)
        add_entry (self, entries, code, date, value);
    }
  store (self, entries);
}

static IkdCompleteness *
load (Desk *self, IkdDay from, IkdDay to, guint most, gint64 now)
{
  const IkdCompletenessQuery query = { office (self), IKD_ACTIVE, "", from, to, most, now };
  g_autoptr (GError) error = NULL;
  IkdCompleteness *found = ikd_completeness_load (self->session, &query, NULL, &error);

  g_assert_no_error (error);
  return found;
}

static void
assert_days (IkdCompleteness *matrix, int first, int last, guint n)
{
  g_assert_cmpuint (matrix->days->len, ==, n);
  g_assert_cmpint (g_array_index (matrix->days, IkdDay, 0), ==, june (first));
  g_assert_cmpint (g_array_index (matrix->days, IkdDay, n - 1), ==, june (last));
}

/* Monday to Friday; Patimuan (19) reports on Monday alone, Kroya (06) is "not applicable" on
 * Friday, Majenang (14) "not reported". */
static void
fill (Desk *self)
{
  save_all (self, 12, NULL);
  save_all (self, 13, "33.01.19");
  save_all (self, 14, "33.01.19");
  save_all (self, 15, "33.01.19");
  save_all (self, 16, "33.01.19");
  save (self, "33.01.06", 16, "x");
  save (self, "33.01.14", 16, "b");
}

static void
matrix (Desk *self, gconstpointer data)
{
  static const IkdReportState patimuan[] = { IKD_REPORT_IN, IKD_REPORT_MISSING, IKD_REPORT_MISSING,
                                             IKD_REPORT_MISSING, IKD_REPORT_DUE };
  g_autoptr (IkdCompleteness) matrix = NULL;
  IkdReportTally tally;

  fill (self);
  /* Friday, 13:00: Thursday's was due at noon, Friday's is on Monday. */
  matrix = load (self, june (10), june (18), 0, moment (16, 13));
  assert_days (matrix, 12, 16, 5);
  g_assert_cmpuint (matrix->regions->len, ==, 24);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (ikd_completeness_cell (matrix, 18, i)->state, ==, patimuan[i]);
  g_assert_cmpint (ikd_completeness_cell (matrix, 5, 4)->state, ==, IKD_REPORT_NOT_APPLICABLE);
  g_assert_cmpint (ikd_completeness_cell (matrix, 13, 4)->state, ==, IKD_REPORT_SAID);

  /* All was due before the file began: in time as far as anybody knows. */
  tally = ikd_completeness_of_region (matrix, 0);
  g_assert_cmpuint (tally.in_time, ==, 5);
  g_assert_cmpuint (tally.unjudged, ==, 5);
  tally = ikd_completeness_of_region (matrix, 18);
  g_assert_cmpuint (tally.judged, ==, 4);
  g_assert_cmpuint (tally.in_time, ==, 1);
  tally = ikd_completeness_of_day (matrix, 4);
  g_assert_cmpuint (tally.expected, ==, 23);
  g_assert_cmpuint (tally.reported, ==, 21);
}

static void
spans (Desk *self, gconstpointer data)
{
  g_autoptr (IkdCompleteness) none = load (self, IKD_DAY_NONE, IKD_DAY_NONE, 3, moment (16, 13));
  g_autoptr (IkdCompleteness) last = NULL;
  g_autoptr (IkdCompleteness) stale = NULL;
  g_autoptr (IkdCompleteness) all = NULL;
  g_autoptr (IkdCompleteness) before = NULL;
  g_autoptr (IkdCompleteness) weekend = NULL;
  g_autoptr (IkdCompleteness) early = NULL;
  const IkdCompletenessQuery wrong = { G_MAXINT64, IKD_ACTIVE, "", june (1), june (2), 0, 0 };
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (none->days->len, ==, 0);
  g_assert_null (ikd_completeness_text (none));

  save (self, "33.01.01", 12, "100");
  save (self, "33.01.01", 13, "101");
  last = load (self, IKD_DAY_NONE, IKD_DAY_NONE, 3, moment (18, 9));
  assert_days (last, 14, 16, 3);
  /* After a month without figures the newest one is what is shown. */
  stale = load (self, IKD_DAY_NONE, IKD_DAY_NONE, 3, moment (13, 9) + 32 * 86400);
  assert_days (stale, 12, 13, 2);
  all = load (self, IKD_DAY_NONE, june (20), 0, moment (20, 9));
  assert_days (all, 12, 20, 7);
  /* Saturday and Sunday ask for nothing; before the first figure there is nothing to go back to. */
  weekend = load (self, june (17), june (18), 0, moment (20, 9));
  g_assert_cmpuint (weekend->days->len, ==, 0);
  g_assert_null (ikd_completeness_text (weekend));
  early = load (self, IKD_DAY_NONE, june (9), 3, moment (20, 9));
  assert_days (early, 12, 12, 1);
  before = load (self, june (8), june (9), 0, moment (20, 9));
  g_assert_cmpint (ikd_completeness_cell (before, 0, 0)->state, ==, IKD_REPORT_NOT_EXPECTED);

  g_assert_null (ikd_completeness_load (self->session, &wrong, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION);
}

/* Three Fridays make a weekly rhythm. */
static void
weekly (Desk *self, gconstpointer data)
{
  g_autoptr (IkdCompleteness) matrix = NULL;

  save (self, "33.01.01", 2, "100");
  save (self, "33.01.02", 9, "100");
  save (self, "33.01.01", 16, "105");
  matrix = load (self, june (1), june (23), 0, moment (23, 13));
  g_assert_cmpint (matrix->rules.rhythm.kind, ==, IKD_RHYTHM_WEEKLY);
  assert_days (matrix, 2, 23, 4);
  g_assert_cmpint (ikd_completeness_cell (matrix, 0, 1)->state, ==, IKD_REPORT_MISSING);
  g_assert_cmpint (ikd_completeness_cell (matrix, 0, 3)->state, ==, IKD_REPORT_DUE);
}

static void
text (Desk *self, gconstpointer data)
{
  const struct
  {
    int         to;
    int         mday;
    int         hour;
    const char *text;
  } cases[] = {
    /* Friday's is not late, Thursday's is */
    { 16, 16, 13, "Today 21 of 23 districts have reported; 1 is late: Patimuan." },
    /* with Friday's limit passed Majenang is late as well, whatever was said of it */
    { 16, 19, 13, "For Friday, 16 June 2023, 21 of 23 districts have reported; "
                  "2 are late: Majenang, Patimuan." },
    { 12, 13, 13, "For Monday, 12 June 2023, 24 of 24 districts have reported; none is late." },
    { 19, 20, 13, "For Monday, 19 June 2023, 0 of 24 districts have reported; 24 are late: "
                  "Kedungreja, Kesugihan, Adipala, Binangun, Nusawungu and 19 more." },
  };

  fill (self);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdCompleteness) matrix = load (self, june (12), june (cases[i].to), 0,
                                                 moment (cases[i].mday, cases[i].hour));
      g_autofree char *text = ikd_completeness_text (matrix);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
assert_owed (Desk *self, gint64 now, guint n, gint64 until)
{
  g_autoptr (GError) error = NULL;
  g_autofree IkdOwed *owed = ikd_owed_today (self->session, now, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (owed->n, ==, n);
  g_assert_cmpint (owed->until, ==, until);
}

static void
owed (Desk *self, gconstpointer data)
{
  assert_owed (self, moment (16, 9), 0, moment (17, 0));
  fill (self);
  save (self, "33.01.19", 15, "300");

  /* Friday morning: Patimuan for Friday; "b" and "x" are answers. Thursday is complete, and is
   * late from noon on. */
  assert_owed (self, moment (16, 9), 1, moment (16, 12));
  assert_owed (self, moment (16, 13), 1, moment (17, 0));
  /* The weekend asks for nothing new. */
  assert_owed (self, moment (18, 13), 1, moment (19, 0));
  /* Monday morning: everybody for Monday; at noon Friday's limit passes. */
  assert_owed (self, moment (19, 9), 24, moment (19, 12));
  save_all (self, 19, NULL);
  assert_owed (self, moment (19, 9), 1, moment (19, 12));
  assert_owed (self, moment (19, 13), 0, moment (20, 0));
  /* Nobody has counted for 120 days. */
  assert_owed (self, moment (19, 13) + 120 * 86400, 0, moment (20, 0) + 120 * 86400);
}

static void
stored_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_session_set_late_rule_finish (IKD_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
rule (Desk *self, gconstpointer data)
{
  const IkdLateRule evening = { 0, 20 };
  g_autoptr (IkdCompleteness) matrix = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = FALSE;

  g_assert_cmpint (ikd_session_get_late_rule (self->session).days, ==, 1);
  g_assert_cmpint (ikd_session_get_late_rule (self->session).hour, ==, 12);
  g_assert_true (ikd_session_set_late_rule (self->session, evening, &error));
  g_assert_cmpint (ikd_session_get_late_rule (self->session).days, ==, 0);
  g_assert_cmpint (ikd_session_get_late_rule (self->session).hour, ==, 20);

  save (self, "33.01.01", 16, "100");
  matrix = load (self, june (16), june (16), 0, moment (16, 19));
  g_assert_cmpint (ikd_completeness_cell (matrix, 1, 0)->state, ==, IKD_REPORT_DUE);
  g_clear_object (&matrix);
  matrix = load (self, june (16), june (16), 0, moment (16, 20));
  g_assert_cmpint (ikd_completeness_cell (matrix, 1, 0)->state, ==, IKD_REPORT_MISSING);

  ikd_session_set_late_rule_async (self->session, (IkdLateRule){ 3, 24 }, NULL, stored_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  desk_reopen (self);
  g_assert_cmpint (ikd_session_get_late_rule (self->session).days, ==, 3);
  g_assert_cmpint (ikd_session_get_late_rule (self->session).hour, ==, 24);
}

static gpointer
reported_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_figure_table_reported (db, *(gint64 *) data, IKD_ACTIVE, "", june (12), june (12),
                                    error);
}

static gint64
first_at (Desk *self)
{
  gint64 parent = office (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) reported = ikd_store_read (ikd_session_get_store (self->session), reported_job,
                                                &parent, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (reported->len, ==, 1);
  return g_array_index (reported, IkdReported, 0).first_at;
}

/* Who says "not reported" in time and gives the figure later is late; who corrects it later is
 * not. */
static void
first_kept (Desk *self, gconstpointer data)
{
  gint64 said;
  gint64 kept;

  save (self, "33.01.01", 12, "b");
  said = first_at (self);
  g_usleep (1100 * 1000);
  save (self, "33.01.01", 12, "100");
  kept = first_at (self);
  g_assert_cmpint (kept, >, said);
  g_usleep (1100 * 1000);
  save (self, "33.01.01", 12, "110");
  g_assert_cmpint (first_at (self), ==, kept);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/completeness/matrix", Desk, NULL, desk_set_up, matrix, desk_tear_down);
  g_test_add ("/completeness/spans", Desk, NULL, desk_set_up, spans, desk_tear_down);
  g_test_add ("/completeness/weekly", Desk, NULL, desk_set_up, weekly, desk_tear_down);
  g_test_add ("/completeness/text", Desk, NULL, desk_set_up, text, desk_tear_down);
  g_test_add ("/completeness/owed", Desk, NULL, desk_set_up, owed, desk_tear_down);
  g_test_add ("/completeness/rule", Desk, NULL, desk_set_up, rule, desk_tear_down);
  g_test_add ("/completeness/first-kept", Desk, NULL, desk_set_up, first_kept, desk_tear_down);

  return g_test_run ();
}
