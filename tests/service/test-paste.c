/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a pasted text would do to a sheet: old against new, a person's choices, one step of undo. */

#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-paste-plan.h"

typedef struct
{
  Desk  desk;
  char *today;                  /* ISO */
  char *yesterday;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->today = ikd_day_to_iso (ikd_day_today ());
  self->yesterday = ikd_day_to_iso (ikd_day_today () - 1);
  desk_set_up (&self->desk, data);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  desk_tear_down (&self->desk, data);
  g_free (self->today);
  g_free (self->yesterday);
}

static void
store (Fixture *self, const char *date, const char *code, const char *value, gboolean flow)
{
  const IkdEntry entry = { .region = desk_region (&self->desk, code), .indicator = IKD_ACTIVE,
                           .date = date, .value = value, .flow = flow };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReview) review = ikd_entry_save (self->desk.session, &entry, FALSE, NULL, &error);

  g_assert_no_error (error);
}

static IkdEntrySheet *
load (Fixture *self, gboolean base)
{
  g_autoptr (GError) error = NULL;
  const IkdSheetQuery query = {
    base ? "base" : "ikd", desk_region (&self->desk, "33.01"),
    { base ? IKD_POPULATION : IKD_ACTIVE, IKD_KTP_OBLIGED, IKD_KTP_ENROLLED }, base ? 3 : 1, "",
    ikd_day_today (),
  };
  IkdEntrySheet *sheet = ikd_entry_sheet_load (self->desk.session, &query, NULL, &error);

  g_assert_no_error (error);
  return sheet;
}

static IkdPastePlan *
plan_of (IkdEntrySheet *sheet, const char *text)
{
  g_autoptr (GError) error = NULL;
  IkdPastePlan *plan = ikd_paste_plan_new (sheet, text, 0, 0, &error);

  g_assert_no_error (error);
  return plan;
}

static IkdPasteItem *
item_of (IkdPastePlan *plan, guint i)
{
  g_autoptr (IkdPasteItem) item = g_list_model_get_item (ikd_paste_plan_get_items (plan), i);

  g_assert_nonnull (item);
  return item;
}

static void
assert_kinds (IkdPastePlan *plan, const char *expected)
{
  g_autoptr (GString) marks = g_string_new (NULL);
  GListModel *items = ikd_paste_plan_get_items (plan);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    g_string_append (marks, ikd_paste_kind_mark (item_of (plan, i)->kind));
  g_assert_cmpstr (marks->str, ==, expected);
}

/* "5,0=14515": row, column, text. */
static void
assert_cells (IkdPastePlan *plan, const char *expected)
{
  g_autoptr (GPtrArray) cells = ikd_paste_plan_dup_cells (plan);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < cells->len; i++)
    {
      const IkdPasteCell *cell = g_ptr_array_index (cells, i);

      g_string_append_printf (text, "%s%u,%u=%s", i > 0 ? " " : "", cell->row, cell->column,
                              cell->text);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpuint (cells->len, ==, ikd_paste_plan_n_values (plan));
}

static void
assert_summary (IkdPastePlan *plan, const char *expected)
{
  g_autofree char *summary = ikd_paste_plan_dup_summary (plan);

  g_assert_cmpstr (summary, ==, expected);
}

/* Kroya is row 5, Majenang 13, Patimuan 18, Kampung Laut 23. */
static void
compared (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;
  g_autoptr (IkdPastePlan) plan = NULL;
  g_autofree char *order = NULL;

  store (self, self->yesterday, "33.01.01", "7102", FALSE);
  store (self, self->today, "33.01.06", "14484", FALSE);
  store (self, self->today, "33.01.14", "11880", FALSE);
  store (self, self->today, "33.01.19", "b", FALSE);
  sheet = load (self, FALSE);
  plan = plan_of (sheet, "Majenang 11.880\nKroya 14.515\nKedungreja +29\nPatimuan b\nMaos 12,5%\n"
                         "Kampung Lauut 518\nKroya 14.516\nAdipala -\nSidareja +3\n");

  assert_kinds (plan, "=≠+=!?‖!!");
  assert_cells (plan, "5,0=14515 0,0=+29");
  g_assert_cmpint (item_of (plan, 2)->figure->number.value, ==, 7131);
  assert_summary (plan,
                  "9 lines read: 1 new, 1 changed, 2 the same, 1 unknown, 1 twice, 3 refused");
  order = ikd_paste_plan_dup_order (plan);
  g_assert_cmpstr (order, ==, "list:33.01.14,33.01.06,33.01.01,33.01.19,33.01.07,33.01.03,"
                              "33.01.11");
}

static void
count_cb (IkdPastePlan *plan, guint *n)
{
  (*n)++;
}

static void
chosen (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, FALSE);
  g_autoptr (IkdPastePlan) plan = plan_of (sheet, "Kroya 14515\nKroya 14516\nKampung Lauut 518\n");
  g_autofree char *order = NULL;
  guint n = 0;

  g_signal_connect (plan, "changed", G_CALLBACK (count_cb), &n);
  assert_kinds (plan, "+‖?");

  /* The second serves when the first is left out. */
  ikd_paste_plan_keep (plan, item_of (plan, 0), FALSE);
  assert_kinds (plan, "○+?");
  assert_cells (plan, "5,0=14516");
  ikd_paste_plan_keep (plan, item_of (plan, 0), TRUE);
  assert_cells (plan, "5,0=14515");

  ikd_paste_plan_set_row (plan, item_of (plan, 2), 23);
  assert_kinds (plan, "+‖+");
  assert_cells (plan, "5,0=14515 23,0=518");
  order = ikd_paste_plan_dup_order (plan);
  g_assert_cmpstr (order, ==, "list:33.01.06,33.01.24");
  ikd_paste_plan_set_row (plan, item_of (plan, 2), -1);
  assert_kinds (plan, "+‖?");
  g_assert_cmpuint (n, ==, 4);
}

static void
decided (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, FALSE);
  g_autoptr (IkdPastePlan) plan = plan_of (sheet, "Kroya 14,515\nMajenang 11.880\n");

  assert_kinds (plan, "≈+");
  assert_cells (plan, "13,0=11880");
  g_assert_cmpstr (ikd_paste_plan_get_doubt (plan), ==, "14,515");
  ikd_paste_plan_decide (plan, IKD_SEPARATORS_ENGLISH);
  assert_cells (plan, "5,0=14515 13,0=11880");
  g_assert_cmpstr (ikd_paste_plan_get_doubt (plan), ==, "14,515");
  /* 14 and a half persons are none. */
  ikd_paste_plan_decide (plan, IKD_SEPARATORS_INDONESIAN);
  assert_kinds (plan, "!+");

  /* The text itself decides. */
  g_clear_object (&plan);
  plan = plan_of (sheet, "Kroya 14,515\nMajenang 1,234,567\n");
  g_assert_null (ikd_paste_plan_get_doubt (plan));
  assert_cells (plan, "5,0=14515 13,0=1234567");
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_assert_true (ikd_sheet_option_finish (IKD_SESSION (source), result, NULL));
  *(gboolean *) data = TRUE;
}

/* What was added, not what stands there. */
static void
additions (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;
  g_autoptr (IkdPastePlan) plan = NULL;
  gboolean done = FALSE;

  ikd_sheet_option_async (self->desk.session, "ikd", "filling", "additions", NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  store (self, self->yesterday, "33.01.06", "14484", FALSE);
  store (self, self->yesterday, "33.01.14", "11880", FALSE);
  store (self, self->yesterday, "33.01.24", "515", FALSE);
  store (self, self->today, "33.01.06", "31", TRUE);
  store (self, self->today, "33.01.14", "10", TRUE);
  sheet = load (self, FALSE);
  g_assert_true (sheet->additions);
  plan = plan_of (sheet, "Kroya 31\nMajenang 11\nKampung Laut 3\nMaos 4\n");

  assert_kinds (plan, "=≠+!");
  assert_cells (plan, "13,0=11 23,0=3");
  g_assert_nonnull (strstr (item_of (plan, 3)->problem, "no earlier value"));
}

static void
three (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, TRUE);
  g_autoptr (IkdPastePlan) plan = plan_of (sheet, "Kecamatan\tRekam\tPenduduk\tWajib KTP\n"
                                                  "Kroyaa\t83100\t113852\t86400\n"
                                                  "Maos\t40000\t\t41000\n");

  assert_kinds (plan, "???++");
  assert_cells (plan, "6,1=41000 6,2=40000");
  /* A line goes as a whole. */
  ikd_paste_plan_set_row (plan, item_of (plan, 1), 5);
  assert_cells (plan, "5,0=113852 5,1=86400 5,2=83100 6,1=41000 6,2=40000");
  assert_summary (plan, "2 lines read: 5 new");
}

/* Stored as one action, taken back in one step; then all is the same. */
static void
stored (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, FALSE);
  g_autoptr (IkdPastePlan) plan = plan_of (sheet, "14515\n11880\n\n518\n");
  g_autoptr (GPtrArray) cells = ikd_paste_plan_dup_cells (plan);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) reviews = NULL;
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted;

  assert_cells (plan, "0,0=14515 1,0=11880 3,0=518");
  g_assert_null (ikd_paste_plan_dup_order (plan));
  for (guint i = 0; i < cells->len; i++)
    {
      const IkdPasteCell *cell = g_ptr_array_index (cells, i);
      IkdSheetRow *row = g_ptr_array_index (sheet->rows, cell->row);
      IkdEntry *entry = g_new0 (IkdEntry, 1);

      entry->region = ikd_region_get_id (row->region);
      entry->indicator = IKD_ACTIVE;
      entry->date = self->today;
      entry->value = cell->text;
      g_ptr_array_add (entries, entry);
    }
  reviews = ikd_entry_save_all (self->desk.session, entries, "paste", NULL, &error);
  g_assert_no_error (error);

  g_clear_object (&plan);
  g_clear_object (&sheet);
  sheet = load (self, FALSE);
  plan = plan_of (sheet, "14515\n11880\n\n518\n");
  assert_kinds (plan, "===");
  assert_cells (plan, "");

  reverted = ikd_undo (self->desk.session, FALSE, NULL, &error);
  g_assert_no_error (error);
  ikd_reverted_free (reverted);
  g_clear_object (&plan);
  g_clear_object (&sheet);
  sheet = load (self, FALSE);
  plan = plan_of (sheet, "14515\n11880\n\n518\n");
  assert_kinds (plan, "+++");
}

static void
refused (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, FALSE);
  g_autoptr (IkdPastePlan) empty = plan_of (sheet, "Selamat pagi\n");
  g_autofree char *text = g_strconcat ("Kroya 1204\nBudi 9901", "234567", "890123\n", NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (ikd_paste_plan_get_n_lines (empty), ==, 0);
  assert_cells (empty, "");
  g_assert_null (ikd_paste_plan_new (sheet, text, 0, 0, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_null (strstr (error->message, "9901"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/paste/compared", Fixture, NULL, set_up, compared, tear_down);
  g_test_add ("/paste/chosen", Fixture, NULL, set_up, chosen, tear_down);
  g_test_add ("/paste/decided", Fixture, NULL, set_up, decided, tear_down);
  g_test_add ("/paste/additions", Fixture, NULL, set_up, additions, tear_down);
  g_test_add ("/paste/three", Fixture, NULL, set_up, three, tear_down);
  g_test_add ("/paste/stored", Fixture, NULL, set_up, stored, tear_down);
  g_test_add ("/paste/refused", Fixture, NULL, set_up, refused, tear_down);

  return g_test_run ();
}
