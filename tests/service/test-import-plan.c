/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Planning an import: what is shown is what is stored, each answer changes what it should and
 * nothing else, and all of it is one action. */

#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-import-plan.h"
#include "ikd-past-imports.h"

#define TABLE "Keadaan per 5 Juni 2026\n" \
  "Kecamatan;Wajib KTP;IKD\n" \
  "KROYA;86.400;14.515\n" \
  "KESUGIHAN;98.750;13.430\n" \
  "JUMLAH;185.150;27.945\n"

static IkdImportPlan *
try_plan (Desk *self, const char *text, GError **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  ikd_import_plan_new_text_async (self->session, text, "laporan.csv", NULL, desk_ready_cb,
                                  &result);
  desk_wait (&result);
  return ikd_import_plan_new_finish (result, error);
}

static IkdImportPlan *
make_plan (Desk *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  IkdImportPlan *plan = try_plan (self, text, &error);

  g_assert_no_error (error);
  g_assert_false (ikd_import_plan_is_busy (plan));
  return plan;
}

static void
settle (IkdImportPlan *plan)
{
  while (ikd_import_plan_is_busy (plan))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_counts (IkdImportPlan *plan, guint new, guint changed, guint same, guint reason,
               guint refused, guint skipped)
{
  const guint wanted[IKD_IMPORT_N_KINDS] = { new, changed, same, reason, refused, skipped };

  settle (plan);
  for (guint i = 0; i < IKD_IMPORT_N_KINDS; i++)
    {
      g_test_message ("%s", ikd_import_kind_label ((IkdImportKind) i));
      g_assert_cmpuint (ikd_import_plan_count (plan, (IkdImportKind) i), ==, wanted[i]);
    }
}

static IkdImportItem *
get_item (IkdImportPlan *plan, guint i)
{
  g_autoptr (IkdImportItem) item = g_list_model_get_item (ikd_import_plan_get_items (plan), i);

  g_assert_nonnull (item);
  return item;
}

static IkdReceipt *
commit (IkdImportPlan *plan)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  IkdReceipt *receipt = NULL;

  settle (plan);
  ikd_import_plan_commit_async (plan, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  receipt = ikd_import_plan_commit_finish (plan, result, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (receipt->rows, ==, receipt->accepted + receipt->unchanged + receipt->rejected
                                         + receipt->left_out);
  return receipt;
}

static gint64
value (Desk *self, const char *code, IkdIndicator indicator)
{
  g_autoptr (IkdFigure) figure = desk_get (self, code, indicator, ikd_day_new (2026, 6, 5));

  return figure != NULL && figure->state == IKD_STATE_VALUE ? figure->number.value : -1;
}

/* What is used of a cell that rival sources fill. */
static gint64
used (Desk *self, const char *code)
{
  const IkdFigureKey key = { desk_region (self, code), IKD_ACTIVE, g_intern_string (""),
                             ikd_day_new (2026, 6, 5), ikd_day_new (2026, 6, 5), 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = ikd_history_load (self->session, &key, NULL, &error);
  gint64 found = -1;

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (all, i);

      if (figure->key.claim == 0)
        found = figure->number.value;
    }
  return found;
}

static guint
count_imports (Desk *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) imports = ikd_past_imports_load (self->session, 10, NULL, &error);

  g_assert_no_error (error);
  return imports->len;
}

/* Planning leaves no trace; storing does what was shown, as one action; again the same file
 * changes nothing; taken back as a whole it can be stored again. */
static void
shows_and_stores (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self, TABLE);
  g_autoptr (IkdImportPlan) again = NULL;
  g_autoptr (IkdImportPlan) after = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = ikd_import_plan_dup_summary (plan);
  const char *where = NULL;
  IkdImportItem *item = get_item (plan, 1);

  g_assert_cmpint (ikd_import_plan_get_layout (plan), ==, IKD_LAYOUT_OFFICE);
  g_assert_cmpint (ikd_import_plan_get_date (plan, &where), ==, ikd_day_new (2026, 6, 5));
  g_assert_cmpstr (where, ==, "title, line 1");
  g_assert_null (ikd_import_plan_get_missing (plan));
  g_assert_cmpstr (summary, ==, "2 read = 2 accepted + 0 unchanged + 0 rejected");
  assert_counts (plan, 4, 0, 0, 0, 0, 0);
  g_assert_cmpuint (item->line, ==, 3);
  g_assert_cmpstr (item->region_text, ==, "KROYA");
  g_assert_cmpstr (ikd_region_get_code (item->region), ==, "33.01.06");
  g_assert_cmpstr (item->raw, ==, "14.515");
  g_assert_cmpstr (item->new_text, ==, "14,515");
  g_assert_null (item->old_text);
  g_assert_cmpint (value (self, "33.01.06", IKD_ACTIVE), ==, -1);
  g_assert_cmpuint (count_imports (self), ==, 0);
  g_assert_true (ikd_import_plan_can_commit (plan));

  receipt = commit (plan);
  g_assert_cmpuint (receipt->accepted, ==, 2);
  g_assert_cmpint (value (self, "33.01.06", IKD_ACTIVE), ==, 14515);
  g_assert_cmpuint (count_imports (self), ==, 1);

  again = make_plan (self, TABLE);
  assert_counts (again, 0, 0, 4, 0, 0, 0);
  g_assert_false (ikd_import_plan_can_commit (again));

  g_assert_true (ikd_import_rollback (self->session, receipt->batch, &moved, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (moved->len, ==, 0);
  g_assert_cmpint (value (self, "33.01.06", IKD_ACTIVE), ==, -1);
  after = make_plan (self, TABLE);
  assert_counts (after, 4, 0, 0, 0, 0, 0);
}

/* Old → new; a cell left out, taken in again, corrected in place. */
static void
chooses_and_corrects (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autoptr (GError) error = NULL;

  desk_keep (self, "33.01.06", IKD_ACTIVE, "2026-06-05", "14.500");
  plan = make_plan (self, "per 5 Juni 2026\nKecamatan;IKD\nKroya;14.515\nKesugihan;banyak\n"
                          "Maos;3.000\n");
  assert_counts (plan, 1, 1, 0, 0, 1, 0);
  g_assert_cmpstr (get_item (plan, 0)->old_text, ==, "14,500");
  g_assert_cmpstr (get_item (plan, 0)->new_text, ==, "14,515");
  g_assert_cmpint (get_item (plan, 1)->kind, ==, IKD_IMPORT_REFUSED);
  g_assert_true (get_item (plan, 1)->editable);
  g_assert_cmpuint (get_item (plan, 1)->problems->len, ==, 1);

  ikd_import_plan_choose (plan, get_item (plan, 2), FALSE);
  assert_counts (plan, 0, 1, 0, 0, 1, 1);
  ikd_import_plan_choose (plan, get_item (plan, 1), FALSE);
  assert_counts (plan, 0, 1, 0, 0, 0, 2);
  g_assert_false (get_item (plan, 1)->chosen);
  ikd_import_plan_choose_all (plan, IKD_IMPORT_N_KINDS, TRUE);
  assert_counts (plan, 1, 1, 0, 0, 1, 0);

  g_assert_false (ikd_import_plan_correct (plan, get_item (plan, 1), number, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_clear_error (&error);
  g_assert_true (ikd_import_plan_correct (plan, get_item (plan, 1), "13.430", &error));
  assert_counts (plan, 2, 1, 0, 0, 0, 0);
  g_assert_cmpstr (get_item (plan, 1)->raw, ==, "banyak");
  g_assert_cmpstr (get_item (plan, 1)->correction, ==, "13.430");

  ikd_import_plan_choose (plan, get_item (plan, 2), FALSE);
  receipt = commit (plan);
  g_assert_cmpuint (receipt->accepted, ==, 2);
  g_assert_cmpuint (receipt->left_out, ==, 1);
  g_assert_cmpint (value (self, "33.01.02", IKD_ACTIVE), ==, 13430);
  g_assert_cmpint (value (self, "33.01.07", IKD_ACTIVE), ==, -1);
}

/* A name is asked once; the answer is kept, serves the next file without a question, and can be
 * forgotten. */
static void
asks_and_remembers (Desk *self, gconstpointer data)
{
  static const char *const first = "per 5 Juni 2026\nKecamatan;IKD\nKroja;14.515\nAntah;5\n";
  g_autoptr (IkdImportPlan) plan = make_plan (self, first);
  g_autoptr (IkdImportPlan) next = NULL;
  g_autoptr (IkdImportPlan) last = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GAsyncResult) forgotten = NULL;
  g_autoptr (GPtrArray) memory = NULL;
  g_autoptr (GError) error = NULL;
  IkdImportQuestion *question = NULL;
  IkdImportMemory *alias = NULL;

  assert_counts (plan, 0, 0, 0, 0, 2, 0);
  g_assert_cmpuint (ikd_import_plan_get_questions (plan)->len, ==, 2);
  question = g_ptr_array_index (ikd_import_plan_get_questions (plan), 0);
  g_assert_cmpstr (question->text, ==, "Kroja");
  g_assert_null (question->answer);
  g_assert_cmpstr (ikd_region_get_code (g_ptr_array_index (question->candidates, 0)), ==,
                   "33.01.06");

  ikd_import_plan_answer (plan, "Kroja", "33.01.06", TRUE);
  ikd_import_plan_answer (plan, "Antah", "", FALSE);
  assert_counts (plan, 1, 0, 0, 0, 0, 1);
  question = g_ptr_array_index (ikd_import_plan_get_questions (plan), 0);
  g_assert_cmpstr (question->answer, ==, "33.01.06");
  g_assert_true (question->remember);
  receipt = commit (plan);
  g_assert_cmpuint (receipt->accepted, ==, 1);
  g_assert_cmpuint (receipt->left_out, ==, 1);
  g_assert_cmpuint (count_imports (self), ==, 1);
  g_assert_cmpint (value (self, "33.01.06", IKD_ACTIVE), ==, 14515);

  next = make_plan (self, "per 8 Juni 2026\nWilayah;IKD\nKROJA;14.600\n");
  assert_counts (next, 1, 0, 0, 0, 0, 0);
  g_assert_cmpuint (ikd_import_plan_get_questions (next)->len, ==, 0);

  ikd_import_memory_list_async (self->session, NULL, desk_ready_cb, &listed);
  desk_wait (&listed);
  memory = ikd_import_memory_list_finish (self->session, listed, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (memory->len, ==, 1);
  alias = g_ptr_array_index (memory, 0);
  g_assert_cmpstr (alias->text, ==, "Kroja");
  g_assert_nonnull (strstr (alias->meaning, "33.01.06"));
  ikd_import_memory_forget_async (self->session, alias->record, NULL, desk_ready_cb, &forgotten);
  desk_wait (&forgotten);
  g_assert_true (ikd_import_memory_forget_finish (self->session, forgotten, &error));
  last = make_plan (self, "per 8 Juni 2026\nWilayah;IKD\nKROJA;14.600\n");
  assert_counts (last, 0, 0, 0, 0, 1, 0);
}

/* What one office calls a region is nothing to another. */
static void
scope (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self, "per 5 Juni 2026\nKecamatan;IKD\nKroja;1\n");
  g_autoptr (IkdImportPlan) other = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (GError) error = NULL;

  ikd_import_plan_answer (plan, "Kroja", "33.01.06", TRUE);
  receipt = commit (plan);
  g_assert_cmpuint (receipt->accepted, ==, 1);
  g_assert_true (ikd_session_set_office (self->session, "33.02", &error));
  g_assert_no_error (error);
  other = make_plan (self, "per 8 Juni 2026\nKecamatan;IKD\nKroja;1\n");
  assert_counts (other, 0, 0, 0, 0, 1, 0);
}

/* Columns that say nothing are mapped by a person, and known by their header the next time, also
 * without a person. */
static void
maps_and_remembers (Desk *self, gconstpointer data)
{
  static const char *const text = "Unit;Sudah\nKroya;14.515\n";
  g_autoptr (IkdImportPlan) plan = make_plan (self, text);
  g_autoptr (IkdImportPlan) next = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (IkdReceipt) unasked = NULL;
  const IkdImportOptions options = { FALSE, ikd_day_new (2026, 6, 8), IKD_INDICATOR_NONE };
  g_autofree char *path = desk_path (self, "unit.csv");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ikd_import_plan_get_layout (plan), ==, IKD_LAYOUT_UNKNOWN);
  g_assert_nonnull (strstr (ikd_import_plan_get_missing (plan), "Unit, Sudah"));
  g_assert_false (ikd_import_plan_can_commit (plan));
  g_assert_true (g_file_set_contents (path, text, -1, &error));
  g_assert_null (ikd_import_file (self->session, file, &options, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&error);

  ikd_import_plan_set_column (plan, 0, IKD_COLUMN_REGION_NAME, IKD_INDICATOR_NONE);
  ikd_import_plan_set_column (plan, 1, IKD_COLUMN_COUNT, IKD_ACTIVE);
  settle (plan);
  g_assert_cmpint (ikd_import_plan_get_layout (plan), ==, IKD_LAYOUT_MAPPED);
  g_assert_nonnull (ikd_import_plan_get_missing (plan));
  ikd_import_plan_set_date (plan, ikd_day_new (2026, 6, 5));
  assert_counts (plan, 1, 0, 0, 0, 0, 0);
  g_assert_null (ikd_import_plan_get_missing (plan));
  g_assert_true (ikd_import_plan_get_remember (plan));
  receipt = commit (plan);
  g_assert_cmpuint (receipt->accepted, ==, 1);

  next = make_plan (self, "UNIT;SUDAH\nMaos;3.000\n");
  g_assert_true (ikd_import_plan_is_remembered (next));
  g_assert_cmpint (ikd_mapping_get (ikd_import_plan_get_mapping (next), 1)->indicator, ==,
                   IKD_ACTIVE);
  unasked = ikd_import_file (self->session, file, &options, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (unasked->accepted, ==, 1);
}

/* What the file does not prove is asked once, and shown in the receipt. */
static void
decides (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self, "per 5 Juni 2026\nKecamatan;IKD\n"
                                                    "Kroya;14,515\nMaos;-\n");
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;
  IkdDecision *decision = NULL;

  assert_counts (plan, 1, 0, 0, 0, 1, 0);
  g_assert_cmpuint (ikd_import_plan_get_decisions (plan)->len, ==, 2);
  decision = g_ptr_array_index (ikd_import_plan_get_decisions (plan), 0);
  g_assert_cmpint (decision->kind, ==, IKD_DECISION_SEPARATORS);
  g_assert_false (decision->proven);

  ikd_import_plan_decide (plan, IKD_DECISION_SEPARATORS, IKD_SEPARATORS_ENGLISH);
  ikd_import_plan_decide (plan, IKD_DECISION_DASH, IKD_DASH_NOT_REPORTED);
  assert_counts (plan, 2, 0, 0, 0, 0, 0);
  g_assert_cmpstr (get_item (plan, 0)->new_text, ==, "14,515");
  receipt = commit (plan);
  g_assert_cmpint (value (self, "33.01.06", IKD_ACTIVE), ==, 14515);
  g_assert_cmpuint (receipt->decisions->len, ==, 2);
  text = ikd_receipt_to_text (receipt);
  g_assert_nonnull (strstr (text, "2 read = 2 accepted"));
  g_assert_nonnull (strstr (text, "Not yet reported"));
  g_assert_nonnull (strstr (text, "Operator 01"));
  csv = ikd_receipt_to_csv (receipt);
  g_assert_nonnull (strstr (csv, "accepted,,,,2\n"));
}

/* A fall needs a reason: stored and marked without one, whole with one for all. */
static void
gives_reasons (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (IkdFigure) fallen = NULL;
  g_autoptr (GError) error = NULL;

  desk_keep (self, "33.01.06", IKD_ACTIVE, "2026-06-04", "14.600");
  desk_keep (self, "33.01.07", IKD_ACTIVE, "2026-06-04", "3.100");
  plan = make_plan (self, "per 5 Juni 2026\nKecamatan;IKD\nKroya;14.515\nMaos;3.000\n"
                          "Adipala;6.012\n");
  assert_counts (plan, 1, 0, 0, 2, 0, 0);
  g_assert_true (ikd_import_plan_give_reason (plan, NULL, "Pembersihan data pusat", &error));
  assert_counts (plan, 3, 0, 0, 0, 0, 0);
  g_assert_cmpstr (get_item (plan, 0)->reason, ==, "Pembersihan data pusat");
  g_assert_null (get_item (plan, 2)->reason);
  receipt = commit (plan);
  fallen = desk_get (self, "33.01.06", IKD_ACTIVE, ikd_day_new (2026, 6, 5));
  g_assert_cmpstr (fallen->reason, ==, "Pembersihan data pusat");
  g_assert_cmpuint (fallen->owes, ==, 0);
}

/* A figure of another source is kept beside the one that stands there, and does not change it. */
static void
claims (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = NULL;
  g_autoptr (IkdImportPlan) again = NULL;
  g_autoptr (IkdReceipt) receipt = NULL;
  const IkdProblem *problem = NULL;

  desk_keep (self, "33.01.06", IKD_ACTIVE, "2026-06-05", "14.500");
  plan = make_plan (self, "per 5 Juni 2026\nKecamatan;IKD;Sumber\nKroya;14.515;Koran\n");
  assert_counts (plan, 1, 0, 0, 0, 0, 0);
  g_assert_cmpuint (get_item (plan, 0)->problems->len, ==, 1);
  problem = g_ptr_array_index (get_item (plan, 0)->problems, 0);
  g_assert_nonnull (strstr (problem->message, "14,500"));
  receipt = commit (plan);
  g_assert_cmpuint (receipt->accepted, ==, 1);
  g_assert_cmpint (used (self, "33.01.06"), ==, 14500);
  again = make_plan (self, "per 5 Juni 2026\nKecamatan;IKD;Sumber\nKroya;14.515;Koran\n");
  assert_counts (again, 0, 0, 1, 0, 0, 0);
}

/* Capaian's own table goes the same way; nothing of a file with an identity number does. */
static void
other_layouts (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self, "region_code,indicator,as_of,value\n"
                                                    "33.01,ikd_active,2026-06-05,100\n"
                                                    "33.99,ikd_active,2026-06-05,100\n"
                                                    "33.01,ikd_active,2026-06-08,many\n");
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autofree char *text = g_strdup_printf (TABLE ";;%s\n", number);
  g_autoptr (GError) error = NULL;
  const char *where = NULL;

  g_assert_cmpint (ikd_import_plan_get_layout (plan), ==, IKD_LAYOUT_OWN);
  g_assert_cmpint (ikd_import_plan_get_date (plan, &where), ==, IKD_DAY_NONE);
  g_assert_cmpstr (where, ==, "column as_of");
  assert_counts (plan, 1, 0, 0, 0, 2, 0);
  ikd_import_plan_choose (plan, get_item (plan, 2), FALSE);
  assert_counts (plan, 1, 0, 0, 0, 1, 1);
  ikd_import_plan_correct (plan, get_item (plan, 1), "33.01.06", NULL);
  assert_counts (plan, 2, 0, 0, 0, 0, 1);

  g_assert_null (try_plan (self, text, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_null (strstr (error->message, number));
}

/* Many answers in a row: the last is what counts. */
static void
last_answer (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self, TABLE);

  for (guint i = 0; i < 20; i++)
    ikd_import_plan_choose_all (plan, IKD_IMPORT_N_KINDS, i % 2 == 0);
  assert_counts (plan, 0, 0, 0, 0, 0, 4);
  g_assert_false (ikd_import_plan_can_commit (plan));

  ikd_import_plan_choose_all (plan, IKD_IMPORT_N_KINDS, TRUE);
  g_assert_true (ikd_import_plan_is_busy (plan));
  ikd_import_plan_stop (plan);
  assert_counts (plan, 0, 0, 0, 0, 0, 4);
}

/* Rows of outreach are one item each, with what they were and what is to be said of them; a row
 * that is left out is not stored, and a reason is laid on the one that owes it. */
static void
outreach (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self,
    "region_code,date,kind,place,present,activated\n"
    "33.01,2026-06-01,counter,Loket,50,40\n"
    "33.01,2026-06-02,counter,Loket,50,51\n"
    "33.01,2026-06-03,castle,Loket,50,40\n");
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (IkdImportPlan) again = NULL;
  g_autofree char *layout = ikd_import_plan_dup_layout_text (plan);

  assert_counts (plan, 1, 0, 0, 1, 1, 0);
  g_assert_nonnull (strstr (layout, "outreach"));
  g_assert_nonnull (strstr (get_item (plan, 0)->new_text, "Loket"));
  g_assert_cmpuint (get_item (plan, 1)->problems->len, ==, 1);
  g_assert_cmpuint (get_item (plan, 2)->problems->len, ==, 1);
  receipt = commit (plan);
  g_assert_cmpuint (receipt->accepted, ==, 2);
  g_assert_cmpuint (receipt->rejected, ==, 1);

  /* What is done is corrected with a reason alone; spelt otherwise it is the same visit. */
  again = make_plan (self, "region_code,date,kind,place,present,activated,reason\n"
                           "33.01,2026-06-01,counter,LOKET,50,41,\n"
                           "33.01,2026-06-02,counter,Loket,50,49,Salah ketik\n");
  assert_counts (again, 0, 1, 0, 0, 1, 0);
}

/* What a row of outreach is refused for on storing stands at its cell before that, and is corrected
 * there, as what cannot be read is; so is the reason that a correction of what is done lacks. */
static void
outreach_corrected (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self,
    "Kecamatan,Tanggal,Jenis,Instansi/Tempat,Hadir,Aktivasi\n"
    "33.01.06,2026-06-01,castle,Loket,50,40\n"
    "33.01.06,2026-06-02,counter,,30,20\n"
    "33.01.06,2199-06-03,counter,Loket,30,20\n");
  g_autoptr (IkdReceipt) receipt = NULL;
  g_autoptr (IkdImportPlan) again = NULL;
  g_autoptr (GError) error = NULL;

  settle (plan);
  assert_counts (plan, 1, 0, 0, 0, 2, 0);
  g_assert_cmpint (get_item (plan, 0)->kind, ==, IKD_IMPORT_REFUSED);
  g_assert_cmpstr (get_item (plan, 0)->column_name, ==, "Jenis");
  g_assert_cmpstr (get_item (plan, 0)->raw, ==, "castle");
  g_assert_true (get_item (plan, 0)->editable);
  g_assert_cmpstr (get_item (plan, 1)->column_name, ==, "Instansi/Tempat");
  g_assert_true (get_item (plan, 1)->editable);

  ikd_import_plan_correct (plan, get_item (plan, 0), "counter", &error);
  settle (plan);
  ikd_import_plan_correct (plan, get_item (plan, 1), "Balai Desa Kroya", &error);
  assert_counts (plan, 3, 0, 0, 0, 0, 0);
  g_assert_nonnull (strstr (get_item (plan, 1)->new_text, "Balai Desa Kroya"));
  receipt = commit (plan);
  g_assert_cmpuint (receipt->accepted, ==, 3);
  g_assert_cmpuint (receipt->rejected, ==, 0);

  again = make_plan (self, "Kecamatan,Tanggal,Jenis,Instansi/Tempat,Hadir,Aktivasi\n"
                           "33.01.06,2026-06-01,counter,Loket,50,41\n");
  assert_counts (again, 0, 0, 0, 0, 1, 0);
  g_assert_false (get_item (again, 0)->editable);
  ikd_import_plan_give_reason (again, get_item (again, 0), "Salah ketik", &error);
  assert_counts (again, 0, 1, 0, 0, 0, 0);
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/import-plan/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("shows-and-stores", shows_and_stores);
  ADD ("chooses-and-corrects", chooses_and_corrects);
  ADD ("asks-and-remembers", asks_and_remembers);
  ADD ("scope", scope);
  ADD ("maps-and-remembers", maps_and_remembers);
  ADD ("decides", decides);
  ADD ("gives-reasons", gives_reasons);
  ADD ("claims", claims);
  ADD ("other-layouts", other_layouts);
  ADD ("outreach", outreach);
  ADD ("outreach-corrected", outreach_corrected);
  ADD ("last-answer", last_answer);

  return g_test_run ();
}
