/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Outreach as the faces ask for it: keeping with its refusals and reasons, undo, lists with what
 * they derive, files, and the two articles in the sample data. */

#include <glib/gstdio.h>
#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-outreach-service.h"

/* A record of the region @code with the fields of @words ("headcount:120|…"). */
static gpointer
make (GType type, const char *code, const char *words)
{
  IkdOutreach *self = g_object_new (type, NULL);
  g_auto (GStrv) pairs = g_strsplit (words, "|", -1);

  self->region_code = g_strdup (code);
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      g_auto (GStrv) pair = g_strsplit (pairs[i], ":", 2);
      g_autoptr (GError) error = NULL;

      ikd_field_from_text (ikd_outreach_field (type, pair[0]), self, pair[1],
                           IKD_SEPARATORS_INDONESIAN, &error);
      g_assert_no_error (error);
    }
  return self;
}

static gint64
keep (Desk *self, GType type, const char *code, const char *words)
{
  g_autoptr (IkdOutreach) record = make (type, code, words);
  g_autoptr (GError) error = NULL;

  ikd_outreach_save (self->session, record, TRUE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (record->record, >, 0);
  return record->record;
}

static GPtrArray *
load (Desk *self, IkdOutreachList list, const IkdOutreachFilter *filter)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;

  ikd_outreach_load_async (self->session, list, filter, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  rows = ikd_outreach_load_finish (self->session, result, &error);
  g_object_unref (result);
  g_assert_no_error (error);
  return g_steal_pointer (&rows);
}

static guint
count (Desk *self, IkdOutreachList list, const char *code)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) rows = NULL;

  filter.region_code = code;
  rows = load (self, list, &filter);
  return rows->len;
}

static void
assert_refused (Desk *self, GType type, const char *code, const char *words, IkdErrorCode refusal)
{
  g_autoptr (IkdOutreach) record = make (type, code, words);
  g_autoptr (GError) error = NULL;

  g_assert_false (ikd_outreach_save (self->session, record, TRUE, NULL, &error));
  g_assert_error (error, IKD_ERROR, (int) refusal);
  g_assert_cmpint (record->record, ==, 0);
}

static void
refusals (Desk *self, gconstpointer data)
{
  const GType institution = IKD_TYPE_INSTITUTION;
  const GType activity = IKD_TYPE_ACTIVITY;

  assert_refused (self, institution, "33.01", "name:L|kind:castle", IKD_ERROR_INVALID);
  assert_refused (self, institution, "33.99", "name:L|kind:prison", IKD_ERROR_UNKNOWN_REGION);
  assert_refused (self, institution, "33.01", "name:L|kind:prison|segment:elves",
                  IKD_ERROR_INVALID);
  assert_refused (self, institution, "33.01",
                  "name:L|kind:prison|headcount:5|activated:6|date:2023-06-05",
                  IKD_ERROR_REASON_OWED);
  assert_refused (self, activity, "33.01",
                  "place:L|kind:counter|date:2023-06-05|obstacles:dragons=2", IKD_ERROR_INVALID);
  assert_refused (self, activity, "33.01", "place:L|kind:counter|date:2199-06-05|state:done",
                  IKD_ERROR_FUTURE_DATE);
  assert_refused (self, IKD_TYPE_GROUP, "33.01", "kind:asn|overlaps:teacher;elves",
                  IKD_ERROR_INVALID);
  assert_refused (self, IKD_TYPE_OBSTACLE, "33.01", "kind:server|date:2023-06-05",
                  IKD_ERROR_INVALID);
  g_assert_cmpuint (count (self, IKD_OUTREACH_INSTITUTIONS, NULL), ==, 0);
  g_assert_cmpuint (count (self, IKD_OUTREACH_ACTIVITIES, NULL), ==, 0);
}

/* Without @strict it is kept and marked; a reason settles it. */
static void
reasons (Desk *self, gconstpointer data)
{
  g_autoptr (IkdOutreach) record = make (IKD_TYPE_INSTITUTION, "33.01",
                                         "name:Lapas|kind:Lapas/rutan|headcount:5|activated:6|"
                                         "date:2023-06-05");
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) revisions = NULL;
  g_autoptr (GError) error = NULL;

  problems = ikd_outreach_review (self->session, record, NULL, &error);
  g_assert_cmpuint (problems->len, ==, 1);
  g_assert_true (ikd_outreach_save (self->session, record, FALSE, NULL, &error));
  g_assert_cmpint (record->owes, ==, 1 << IKD_ERROR_ORDER);
  /* The label of the list became its id. */
  g_assert_cmpstr (record->kind, ==, "prison");

  record->reason = g_strdup ("Sesuai sumber");
  g_assert_true (ikd_outreach_save (self->session, record, TRUE, NULL, &error));
  g_assert_cmpint (record->owes, ==, 0);
  revisions = ikd_outreach_history (self->session, IKD_TYPE_INSTITUTION, record->record, NULL,
                                    &error);
  g_assert_cmpuint (revisions->len, ==, 2);
  g_assert_cmpint (((IkdOutreach *) g_ptr_array_index (revisions, 0))->owes, !=, 0);
  g_assert_cmpstr (((IkdOutreach *) g_ptr_array_index (revisions, 1))->author, ==, "Operator 01");
}

static void
locked (Desk *self, gconstpointer data)
{
  gint64 number = keep (self, IKD_TYPE_ACTIVITY, "33.01",
                        "place:Balai Desa|kind:village-office|date:2023-06-05|state:done|"
                        "activated:40");
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) rows = load (self, IKD_OUTREACH_ACTIVITIES, &filter);
  IkdOutreach *kept = IKD_OUTREACH (((IkdActivityRow *) g_ptr_array_index (rows, 0))->activity);
  g_autoptr (IkdOutreach) correction = ikd_outreach_copy (kept);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (kept->record, ==, number);
  IKD_ACTIVITY (correction)->activated = ikd_number_exact (41);
  g_assert_false (ikd_outreach_save (self->session, correction, FALSE, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_REASON_OWED);
  g_clear_error (&error);
  correction->withdrawn = TRUE;
  g_assert_false (ikd_outreach_save (self->session, correction, FALSE, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_REASON_OWED);
  g_clear_error (&error);

  correction->withdrawn = FALSE;
  correction->reason = g_strdup ("Koreksi salah ketik");
  g_assert_true (ikd_outreach_save (self->session, correction, FALSE, NULL, &error));
  correction->withdrawn = TRUE;
  g_assert_true (ikd_outreach_save (self->session, correction, FALSE, NULL, &error));
  g_assert_cmpuint (count (self, IKD_OUTREACH_ACTIVITIES, NULL), ==, 0);
}

/* Taking back and bringing back, after the file was opened again, too. */
static void
undoing (Desk *self, gconstpointer data)
{
  g_autoptr (GPtrArray) several = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted = NULL;

  keep (self, IKD_TYPE_INSTITUTION, "33.01", "name:BPR BKK|kind:regional-bank");
  g_ptr_array_add (several, make (IKD_TYPE_INSTITUTION, "33.01", "name:A|kind:company"));
  g_ptr_array_add (several, make (IKD_TYPE_INSTITUTION, "33.01", "name:B|kind:company"));
  g_assert_true (ikd_outreach_save_all (self->session, several, "paste of 2 institutions", TRUE,
                                        NULL, &error));
  g_assert_cmpuint (count (self, IKD_OUTREACH_INSTITUTIONS, "33.01"), ==, 3);

  /* All or none. */
  g_ptr_array_set_size (several, 0);
  g_ptr_array_add (several, make (IKD_TYPE_INSTITUTION, "33.01", "name:C|kind:company"));
  g_ptr_array_add (several, make (IKD_TYPE_INSTITUTION, "33.01", "name:D|kind:castle"));
  g_assert_false (ikd_outreach_save_all (self->session, several, "paste", TRUE, NULL, &error));
  g_clear_error (&error);
  g_assert_cmpint (((IkdOutreach *) g_ptr_array_index (several, 0))->record, ==, 0);
  g_assert_cmpuint (count (self, IKD_OUTREACH_INSTITUTIONS, "33.01"), ==, 3);

  desk_reopen (self);
  reverted = ikd_undo (self->session, FALSE, NULL, &error);
  g_assert_cmpstr (reverted->label, ==, "paste of 2 institutions");
  ikd_reverted_free (reverted);
  g_assert_cmpuint (count (self, IKD_OUTREACH_INSTITUTIONS, "33.01"), ==, 1);
  reverted = ikd_undo (self->session, FALSE, NULL, &error);
  g_assert_cmpstr (reverted->label, ==, "BPR BKK");
  ikd_reverted_free (reverted);
  g_assert_cmpuint (count (self, IKD_OUTREACH_INSTITUTIONS, "33.01"), ==, 0);
  reverted = ikd_undo (self->session, TRUE, NULL, &error);
  ikd_reverted_free (reverted);
  g_assert_cmpuint (count (self, IKD_OUTREACH_INSTITUTIONS, "33.01"), ==, 1);
}

/* An activity at the place of an institution counts there, whatever the spelling and the district;
 * 40 noted on 1 June, 35 more on the 5th. Expected of the next: 30, 35, 40 → 35 [33, 38]. */
static void
derived (Desk *self, gconstpointer data)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) institutions = NULL;
  g_autoptr (GPtrArray) plan = NULL;
  g_autoptr (GPtrArray) none = NULL;
  const IkdInstitutionRow *lapas;
  const IkdActivityRow *next;

  keep (self, IKD_TYPE_INSTITUTION, "33.01",
        "name:Lapas Pasir Putih|kind:prison|headcount:120|activated:40|date:2023-06-01");
  keep (self, IKD_TYPE_ACTIVITY, "33.01.22",
        "place:LAPAS PASIR PUTIH|kind:institution-visit|date:2023-06-05|state:done|activated:35");
  keep (self, IKD_TYPE_ACTIVITY, "33.01",
        "place:A|kind:institution-visit|date:2023-05-05|state:done|activated:30");
  keep (self, IKD_TYPE_ACTIVITY, "33.01",
        "place:B|kind:institution-visit|date:2023-04-05|state:done|activated:40");
  keep (self, IKD_TYPE_ACTIVITY, "33.01",
        "place:lapas pasir putih|kind:institution-visit|date:2023-07-01|state:planned");

  filter.region_code = "33.01";
  filter.day = ikd_day_new (2023, 6, 6);
  institutions = load (self, IKD_OUTREACH_INSTITUTIONS, &filter);
  g_assert_cmpuint (institutions->len, ==, 1);
  lapas = g_ptr_array_index (institutions, 0);
  g_assert_cmpint (lapas->standing.activated.value, ==, 75);
  g_assert_cmpint (lapas->standing.state, ==, IKD_INSTITUTION_UNDER_WAY);
  g_assert_cmpint (lapas->standing.next_visit, ==, ikd_day_new (2023, 7, 1));
  g_assert_cmpint (lapas->standing.remaining.value, ==, 45);
  g_assert_cmpstr (lapas->kind_label, ==, "Prison");
  g_assert_cmpstr (lapas->region_name, ==, "Kabupaten Cilacap");

  plan = load (self, IKD_OUTREACH_PLAN, &filter);
  g_assert_cmpuint (plan->len, ==, 1);
  next = g_ptr_array_index (plan, 0);
  g_assert_cmpuint (next->n_expected, ==, 3);
  g_assert_cmpint (next->expected.value, ==, 35);
  g_assert_cmpint (next->expected.low, ==, 33);
  g_assert_cmpint (next->expected.high, ==, 38);

  filter.state = "done";
  none = load (self, IKD_OUTREACH_INSTITUTIONS, &filter);
  g_assert_cmpuint (none->len, ==, 0);
}

static guint
filtered (Desk *self, IkdOutreachList list, const char *kind, const char *text, IkdDay from)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  g_autoptr (GPtrArray) rows = NULL;

  filter.kind = kind;
  filter.text = text;
  filter.from = from;
  rows = load (self, list, &filter);
  return rows->len;
}

/* In the order of the list, with the label of the language. */
static void
choices (Desk *self, gconstpointer data)
{
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GError) error = NULL;
  GAsyncResult *result = NULL;
  const IkdChoice *second;

  ikd_outreach_choices_async (self->session, "activity-kind", NULL, desk_ready_cb, &result);
  desk_wait (&result);
  found = ikd_outreach_choices_finish (self->session, result, &error);
  g_object_unref (result);
  g_assert_no_error (error);
  g_assert_cmpuint (found->len, ==, 17);
  second = g_ptr_array_index (found, 1);
  g_assert_cmpstr (second->id, ==, "service-mall");
  g_assert_cmpstr (second->label, ==, "Public service mall");
}

static void
filters (Desk *self, gconstpointer data)
{
  keep (self, IKD_TYPE_INSTITUTION, "33.01", "name:BPR BKK|kind:regional-bank");
  keep (self, IKD_TYPE_INSTITUTION, "32.74", "name:SMA 1|kind:SMK");
  keep (self, IKD_TYPE_ACTIVITY, "33.01",
        "place:SMA 1|kind:school-visit|date:2023-06-05|state:done");

  g_assert_cmpuint (filtered (self, IKD_OUTREACH_INSTITUTIONS, "regional-bank", NULL,
                              IKD_DAY_NONE), ==, 1);
  g_assert_cmpuint (filtered (self, IKD_OUTREACH_INSTITUTIONS, NULL, "sma", IKD_DAY_NONE), ==, 1);
  g_assert_cmpuint (filtered (self, IKD_OUTREACH_INSTITUTIONS, NULL, "smp", IKD_DAY_NONE), ==, 0);
  g_assert_cmpuint (filtered (self, IKD_OUTREACH_ACTIVITIES, NULL, NULL,
                              ikd_day_new (2023, 6, 5)), ==, 1);
  g_assert_cmpuint (filtered (self, IKD_OUTREACH_ACTIVITIES, NULL, NULL,
                              ikd_day_new (2023, 6, 6)), ==, 0);
  g_assert_cmpuint (count (self, IKD_OUTREACH_INSTITUTIONS, "33"), ==, 1);
  g_assert_cmpuint (count (self, IKD_OUTREACH_INSTITUTIONS, "33.01"), ==, 1);
  g_assert_cmpuint (count (self, IKD_OUTREACH_KINDS, NULL), ==, 2);
  /* All kinds, and the one there is. */
  g_assert_cmpuint (count (self, IKD_OUTREACH_YIELDS, "33.01"), ==, 2);
}

static IkdReceipt *
import (Desk *self, const char *name, gboolean dry_run)
{
  g_autofree char *path = desk_path (self, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const IkdImportOptions options = { dry_run, IKD_DAY_NONE, IKD_INDICATOR_NONE };
  g_autoptr (GError) error = NULL;
  IkdReceipt *receipt = ikd_import_file (self->session, file, &options, NULL, &error);

  g_assert_no_error (error);
  return receipt;
}

static void
assert_receipt (IkdReceipt *receipt, guint accepted, guint unchanged, guint rejected)
{
  g_autoptr (IkdReceipt) owned = receipt;

  g_assert_cmpuint (owned->accepted, ==, accepted);
  g_assert_cmpuint (owned->unchanged, ==, unchanged);
  g_assert_cmpuint (owned->rejected, ==, rejected);
  g_assert_cmpuint (owned->rows, ==, accepted + unchanged + rejected);
}

/* Out and in again: the same, byte for byte; a dry run leaves no trace; rolled back it is gone. */
static void
files (Desk *self, gconstpointer data)
{
  g_autofree char *first = desk_path (self, "one.csv");
  g_autofree char *second = desk_path (self, "two.csv");
  g_autoptr (GFile) one = g_file_new_for_path (first);
  g_autoptr (GFile) two = g_file_new_for_path (second);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  IkdReverted *reverted = NULL;
  guint n = 0;

  keep (self, IKD_TYPE_ACTIVITY, "33.01.06",
        "place:Balai Desa, “Kroya”|kind:neighbourhood|date:2023-06-05|state:done|"
        "present:sekitar 50|activated:40|minutes:90|officers:3|rw:03|rt:02|"
        "obstacles:server=2;signal=1|note:a\nb");
  keep (self, IKD_TYPE_ACTIVITY, "33.01", "place:=1+1|kind:counter|date:2199-06-05");
  g_assert_true (ikd_outreach_export (self->session, one, IKD_TYPE_ACTIVITY, NULL, &n, NULL,
                                      &error));
  g_assert_cmpuint (n, ==, 2);
  assert_receipt (import (self, "one.csv", FALSE), 0, 2, 0);
  for (guint i = 0; i < 2; i++)
    {
      reverted = ikd_undo (self->session, FALSE, NULL, &error);
      ikd_reverted_free (reverted);
    }
  assert_receipt (import (self, "one.csv", TRUE), 2, 0, 0);
  g_assert_cmpuint (count (self, IKD_OUTREACH_ACTIVITIES, NULL), ==, 0);
  receipt = import (self, "one.csv", FALSE);
  g_assert_cmpuint (receipt->accepted, ==, 2);
  g_assert_true (ikd_outreach_export (self->session, two, IKD_TYPE_ACTIVITY, NULL, &n, NULL,
                                      &error));
  g_assert_true (g_file_get_contents (first, &before, NULL, NULL));
  g_assert_true (g_file_get_contents (second, &after, NULL, NULL));
  g_assert_cmpstr (before, ==, after);
  g_assert_true (ikd_import_rollback (self->session, receipt->batch, &moved, NULL, &error));
  g_assert_cmpuint (count (self, IKD_OUTREACH_ACTIVITIES, NULL), ==, 0);
}

/* What an office types: its own words, a village that is not loaded, errors that reject their row
 * alone, and an identity number that rejects all. */
static void
tables (Desk *self, gconstpointer data)
{
  g_autofree char *path = desk_path (self, "giat.csv");
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (IkdReceipt) refused = NULL;
  g_autofree char *leak = g_strconcat ("Tanggal,Jenis,Instansi/Tempat,Kecamatan\n"
                                       "5/6/2023,Ke sekolah,SMA 1,Kroya\n"
                                       "5/6/2023,Ke sekolah,SMA ", "999999", "010101", "0001",
                                       ",Kroya\n", NULL);

  g_assert_true (g_file_set_contents (path,
    "Kegiatan Juni\n"
    "Tanggal;Jenis;Instansi/Tempat;Kecamatan;Hadir;Perekaman;Aktivasi\n"
    "5 Juni 2023;Ke sekolah;SMA 1;Kroya;1.200;10;1.100\n"
    "6 Juni 2023;RT/RW/posyandu;RW 3;33.01.06.2005;40;2;35\n"
    "7 Juni 2023;Ke bulan;SMA 2;Kroya;40;2;35\n"
    "8 Juni 2023;Ke sekolah;SMA 2;Atlantis;40;2;35\n"
    "9 Juni 2023;Ke sekolah;SMA 3;Kroya;40;2;41\n", -1, NULL));
  receipt = import (self, "giat.csv", FALSE);
  g_assert_cmpuint (receipt->accepted, ==, 3);
  g_assert_cmpuint (receipt->rejected, ==, 2);
  g_assert_cmpuint (receipt->problems->len, ==, 3);
  g_assert_cmpuint (((IkdProblem *) g_ptr_array_index (receipt->problems, 0))->row, ==, 5);
  g_assert_cmpint (((IkdProblem *) g_ptr_array_index (receipt->problems, 1))->code, ==,
                   IKD_ERROR_UNKNOWN_REGION);
  g_assert_cmpint (((IkdProblem *) g_ptr_array_index (receipt->problems, 2))->severity, ==,
                   IKD_SEVERITY_REASON_NEEDED);
  g_assert_cmpuint (count (self, IKD_OUTREACH_ACTIVITIES, "33.01.06"), ==, 3);
  g_assert_cmpuint (count (self, IKD_OUTREACH_ACTIVITIES, "33.01.06.2005"), ==, 1);

  g_assert_true (g_file_set_contents (path, leak, -1, NULL));
  refused = import (self, "giat.csv", FALSE);
  g_assert_cmpuint (refused->rejected, ==, 2);
  g_assert_cmpint (refused->batch, ==, 0);
  g_assert_cmpuint (count (self, IKD_OUTREACH_ACTIVITIES, NULL), ==, 3);
}

/* 12,845 on 31 May and 14,049 on 6 June: of 1,204, 35 + 30 came from two visits. */
static void
reckonings (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  IkdIncrement increment;
  g_auto (IkdFunnel) funnel = { 0 };
  GAsyncResult *result = NULL;

  desk_keep (self, "33.01", IKD_KTP_ENROLLED, "2023-06-06", "sekira 1.5 juta");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-05-31", "12.845");
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
  keep (self, IKD_TYPE_ACTIVITY, "33.01",
        "place:A|kind:counter|date:2023-06-01|state:done|activated:35");
  keep (self, IKD_TYPE_ACTIVITY, "33.01.06",
        "place:B|kind:counter|date:2023-06-06|state:done|activated:30");
  keep (self, IKD_TYPE_ACTIVITY, "33.01",
        "place:C|kind:counter|date:2023-05-31|state:done|activated:99");

  ikd_increment_load_async (self->session, "33.01", ikd_day_new (2023, 5, 31),
                            ikd_day_new (2023, 6, 6), NULL, desk_ready_cb, &result);
  desk_wait (&result);
  g_assert_true (ikd_increment_load_finish (self->session, result, &increment, &error));
  g_clear_object (&result);
  g_assert_cmpint (increment.total.value, ==, 1204);
  g_assert_cmpint (increment.explained, ==, 65);
  g_assert_cmpuint (increment.n_activities, ==, 2);

  ikd_funnel_load_async (self->session, "33.01", NULL, ikd_day_new (2023, 6, 6), NULL,
                         desk_ready_cb, &result);
  desk_wait (&result);
  g_assert_true (ikd_funnel_load_finish (self->session, result, &funnel, &error));
  g_clear_object (&result);
  g_assert_cmpint (funnel.stages[funnel.largest].loss.value, ==, 1485951);
  g_assert_false (ikd_funnel_load (self->session, "33.99", NULL, IKD_DAY_NONE, &funnel, NULL,
                                   &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION);
}

/* A group's figures give its coverage; what was only said gives a lower bound; the region's own
 * active IKD is untouched by either. */
static void
groups (Desk *self, gconstpointer data)
{
  IkdOutreachFilter filter = IKD_OUTREACH_FILTER_INIT;
  const IkdEntry entry = { .region = desk_region (self, "33.01"), .indicator = IKD_ACTIVE,
                           .segment = "pupil", .date = "2024-01-20", .value = "300" };
  const IkdEntry base = { .region = desk_region (self, "33.01"), .indicator = IKD_KTP_OBLIGED,
                          .segment = "pupil", .date = "2024-01-20", .value = "4.000" };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) first = ikd_entry_save (self->session, &entry, TRUE, NULL, &error);
  g_autoptr (IkdReview) second = ikd_entry_save (self->session, &base, TRUE, NULL, &error);
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (IkdFigure) own = NULL;
  const IkdSegmentRow *row;

  g_assert_no_error (error);
  keep (self, IKD_TYPE_GROUP, "33.01", "kind:asn|at_target:yes|date:2024-01-22|overlaps:teacher");
  filter.region_code = "33.01";
  rows = load (self, IKD_OUTREACH_SEGMENTS, &filter);
  g_assert_cmpuint (rows->len, ==, 2);
  row = g_ptr_array_index (rows, 0);
  g_assert_cmpstr (row->segment, ==, "pupil");
  g_assert_cmpint (row->attainment->coverage.value, ==, 7500000);
  g_assert_false (row->open);
  g_assert_false (row->achievement.known);
  row = g_ptr_array_index (rows, 1);
  g_assert_cmpstr (row->segment, ==, "asn");
  g_assert_true (row->open);
  g_assert_cmpint (row->achievement.low, ==, 100 * IKD_PERCENT);
  g_assert_cmpstr (row->overlaps[0], ==, "Teachers");
  own = desk_get (self, "33.01", IKD_ACTIVE, ikd_day_new (2024, 1, 20));
  g_assert_null (own);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/outreach/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("refusals", refusals);
  ADD ("reasons", reasons);
  ADD ("locked", locked);
  ADD ("undoing", undoing);
  ADD ("derived", derived);
  ADD ("choices", choices);
  ADD ("filters", filters);
  ADD ("files", files);
  ADD ("tables", tables);
  ADD ("reckonings", reckonings);
  ADD ("groups", groups);

  return g_test_run ();
}
