/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Sheets: many cells of one day, additions, what is said of a sheet. */

#include <string.h>

#include "desk.h"
#include "ikd-entry-sheet.h"
#include "ikd-error.h"
#include "ikd-owed.h"

static IkdEntrySheet *
load (Desk *self, IkdDay day)
{
  g_autoptr (GError) error = NULL;
  const IkdSheetQuery query = { "ikd", desk_region (self, "33.01"), { IKD_ACTIVE }, 1, "", day };
  IkdEntrySheet *sheet = ikd_entry_sheet_load (self->session, &query, NULL, &error);

  g_assert_no_error (error);
  return sheet;
}

static IkdSheetRow *
row (IkdEntrySheet *sheet, const char *code)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      IkdSheetRow *one = g_ptr_array_index (sheet->rows, i);

      if (g_str_equal (ikd_region_get_code (one->region), code))
        return one;
    }
  return NULL;
}

/* "33.01.06=14484 33.01.14+31 33.01.19=b 33.01.24~": a stock, an addition, a word, cleared. */
static GPtrArray *
save (Desk *self, const char *date, const char *cells)
{
  g_auto (GStrv) parts = g_strsplit (cells, " ", -1);
  g_autoptr (GPtrArray) entries = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  GPtrArray *reviews;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      IkdEntry *entry = g_new0 (IkdEntry, 1);
      char *mark = strpbrk (parts[i], "=+~");

      entry->flow = *mark == '+';
      entry->value = *mark == '~' ? NULL : mark + 1;
      *mark = '\0';
      entry->region = desk_region (self, parts[i]);
      entry->indicator = IKD_ACTIVE;
      entry->date = date;
      g_ptr_array_add (entries, entry);
    }
  reviews = ikd_entry_save_all (self->session, entries, "paste", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (reviews->len, ==, g_strv_length (parts));
  return reviews;
}

static void
store (Desk *self, const char *date, const char *cells)
{
  g_autoptr (GPtrArray) reviews = save (self, date, cells);

  for (guint i = 0; i < reviews->len; i++)
    g_assert_no_error (((IkdReview *) g_ptr_array_index (reviews, i))->error);
}

static void
assert_cell (IkdEntrySheet *sheet, const char *code, IkdCellState state, gint64 value, gint64 flow)
{
  const IkdSheetCell *cell = &row (sheet, code)->cells[0];

  g_assert_cmpint (cell->state, ==, state);
  g_assert_cmpint (cell->figure != NULL ? cell->figure->number.value : -1, ==, value);
  g_assert_cmpint (cell->flow != NULL ? cell->flow->number.value : -1, ==, flow);
}

static void
many (Desk *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = load (self, ikd_day_new (2026, 6, 5));
  g_autoptr (GPtrArray) reviews = NULL;
  g_autoptr (GError) error = NULL;
  IkdReverted *reverted;
  guint reported;

  g_assert_cmpuint (sheet->rows->len, ==, 24);
  g_assert_cmpuint (ikd_entry_sheet_n_missing (sheet), ==, 24);
  g_assert_cmpint (sheet->previous_day, ==, IKD_DAY_NONE);
  g_assert_false (ikd_entry_sheet_sum (sheet, 0, NULL).known);
  g_clear_object (&sheet);

  store (self, "2026-06-04", "33.01.06=14484 33.01.14=11880 33.01.24=515");
  reviews = save (self, "2026-06-05", "33.01.06=14515 33.01.14=11845 33.01.24=- 33.01.19=b");
  g_assert_error (((IkdReview *) g_ptr_array_index (reviews, 2))->error, IKD_ERROR,
                  IKD_ERROR_BAD_NUMBER);

  sheet = load (self, ikd_day_new (2026, 6, 5));
  g_assert_cmpint (sheet->previous_day, ==, ikd_day_new (2026, 6, 4));
  assert_cell (sheet, "33.01.06", IKD_CELL_SAVED, 14515, -1);
  assert_cell (sheet, "33.01.14", IKD_CELL_OWES, 11845, -1);
  assert_cell (sheet, "33.01.24", IKD_CELL_EMPTY, -1, -1);
  assert_cell (sheet, "33.01.19", IKD_CELL_NOT_REPORTED, 0, -1);
  g_assert_cmpint (row (sheet, "33.01.24")->cells[0].previous->number.value, ==, 515);
  g_assert_cmpint (ikd_entry_sheet_sum (sheet, 0, &reported).value, ==, 14515 + 11845);
  g_assert_cmpuint (reported, ==, 2);
  g_assert_cmpint (ikd_entry_sheet_sum_before (sheet, 0).value, ==, 14484 + 11880 + 515);
  g_assert_cmpuint (ikd_entry_sheet_n_missing (sheet), ==, 21);
  g_assert_cmpuint (ikd_entry_sheet_n_owing (sheet), ==, 1);
  g_clear_object (&sheet);

  /* One step takes the whole paste back. */
  reverted = ikd_undo (self->session, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reverted->label, ==, "paste");
  ikd_reverted_free (reverted);
  sheet = load (self, ikd_day_new (2026, 6, 5));
  g_assert_cmpuint (ikd_entry_sheet_n_missing (sheet), ==, 24);
}

static void
additions (Desk *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;
  g_autoptr (GPtrArray) refused = save (self, "2026-06-04", "33.01.06+31");

  /* There is nothing to add to. */
  g_assert_error (((IkdReview *) g_ptr_array_index (refused, 0))->error, IKD_ERROR,
                  IKD_ERROR_BAD_NUMBER);
  store (self, "2026-06-03", "33.01.06=14484 33.01.14=11880");
  store (self, "2026-06-04", "33.01.06+31 33.01.14+10");
  store (self, "2026-06-05", "33.01.06+=12+3 33.01.14=11950");
  sheet = load (self, ikd_day_new (2026, 6, 5));
  assert_cell (sheet, "33.01.06", IKD_CELL_SAVED, 14484 + 31 + 15, 15);
  g_assert_true (row (sheet, "33.01.06")->cells[0].figure->derived);
  assert_cell (sheet, "33.01.14", IKD_CELL_SAVED, 11950, -1);
  g_clear_object (&sheet);

  /* A typed stock wins over an addition; the addition is kept beside it. */
  store (self, "2026-06-05", "33.01.14+99");
  sheet = load (self, ikd_day_new (2026, 6, 5));
  assert_cell (sheet, "33.01.14", IKD_CELL_SAVED, 11950, 99);
  g_assert_false (row (sheet, "33.01.14")->cells[0].figure->derived);
  g_clear_object (&sheet);

  /* Correcting an old day changes no later one, which is to be looked at; saying the addition again
   * mends it. */
  store (self, "2026-06-04", "33.01.06+40");
  sheet = load (self, ikd_day_new (2026, 6, 4));
  assert_cell (sheet, "33.01.06", IKD_CELL_SAVED, 14524, 40);
  g_assert_cmpuint (sheet->n_moved, ==, 1);
  g_assert_cmpint (sheet->moved_day, ==, ikd_day_new (2026, 6, 5));
  g_clear_object (&sheet);
  sheet = load (self, ikd_day_new (2026, 6, 5));
  assert_cell (sheet, "33.01.06", IKD_CELL_LOOK, 14530, 15);
  g_clear_object (&sheet);
  store (self, "2026-06-05", "33.01.06+15");
  sheet = load (self, ikd_day_new (2026, 6, 5));
  assert_cell (sheet, "33.01.06", IKD_CELL_SAVED, 14539, 15);
  g_assert_cmpuint (sheet->n_moved, ==, 0);
  g_clear_object (&sheet);
  sheet = load (self, ikd_day_new (2026, 6, 4));
  g_assert_cmpuint (sheet->n_moved, ==, 0);
  g_clear_object (&sheet);

  /* Clearing takes the sum and its addition. */
  store (self, "2026-06-05", "33.01.06~ 33.01.24~");
  sheet = load (self, ikd_day_new (2026, 6, 5));
  assert_cell (sheet, "33.01.06", IKD_CELL_EMPTY, -1, -1);
}

static void
remarks (Desk *self, gconstpointer data)
{
  const IkdDay day = ikd_day_new (2026, 6, 5);
  g_autoptr (IkdRemark) control = ikd_remark_new (IKD_REMARK_CONTROL, "33.01", "ikd_active", day);
  g_autoptr (IkdRemark) complete = ikd_remark_new (IKD_REMARK_COMPLETION, "33.01", "ikd", day);
  g_autoptr (IkdRemark) mark = ikd_remark_new (IKD_REMARK_FOLLOW_UP, "33.01.06", "ikd_active",
                                               day);
  g_autoptr (IkdRemark) other = ikd_remark_new (IKD_REMARK_COMPLETION, "33.01", "base", day);
  g_autoptr (IkdEntrySheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strconcat ("999999", "0101010001", NULL);

  control->number = ikd_number_exact (187312);
  g_assert_true (ikd_remark_save (self->session, control, NULL, &error));
  g_assert_true (ikd_remark_save (self->session, complete, NULL, &error));
  g_assert_true (ikd_remark_save (self->session, mark, NULL, &error));
  g_assert_true (ikd_remark_save (self->session, other, NULL, &error));
  sheet = load (self, day);
  g_assert_cmpint (sheet->controls[0]->number.value, ==, 187312);
  g_assert_nonnull (sheet->completion);
  g_assert_cmpstr (sheet->completion->author, ==, "Operator 01");
  g_assert_nonnull (row (sheet, "33.01.06")->cells[0].follow_up);
  g_assert_null (row (sheet, "33.01.14")->cells[0].follow_up);
  g_clear_object (&sheet);

  complete->withdrawn = TRUE;
  g_assert_true (ikd_remark_save (self->session, complete, NULL, &error));
  sheet = load (self, day);
  g_assert_null (sheet->completion);
  g_clear_object (&sheet);
  sheet = load (self, day + 1);
  g_assert_null (sheet->controls[0]);

  mark->text = g_strdup (number);
  g_assert_false (ikd_remark_save (self->session, mark, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_null (strstr (error->message, number));
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_sheet_option_finish (IKD_SESSION (source), result, &error));
  g_assert_no_error (error);
  *(gboolean *) data = TRUE;
}

static void
set_option (Desk *self, const char *option, const char *value)
{
  gboolean done = FALSE;

  ikd_sheet_option_async (self->session, "ikd", option, value, NULL, done_cb, &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
}

static void
options (Desk *self, gconstpointer data)
{
  static const struct
  {
    const char *order;
    const char *first;
    const char *second;
  } cases[] = {
    { "code", "33.01.01", "33.01.02" },
    { "name", "Adipala", "Bantarsari" },
    { "list:33.01.24,33.01.06", "33.01.24", "33.01.06" },
  };

  set_option (self, "filling", "additions");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdEntrySheet) sheet = NULL;
      IkdRegion *first;
      IkdRegion *second;
      gboolean names = g_str_equal (cases[i].order, "name");

      set_option (self, "order", cases[i].order);
      sheet = load (self, ikd_day_new (2026, 6, 5));
      first = ((IkdSheetRow *) g_ptr_array_index (sheet->rows, 0))->region;
      second = ((IkdSheetRow *) g_ptr_array_index (sheet->rows, 1))->region;
      g_assert_true (sheet->additions);
      g_assert_cmpstr (names ? ikd_region_get_name (first) : ikd_region_get_code (first), ==,
                       cases[i].first);
      g_assert_cmpstr (names ? ikd_region_get_name (second) : ikd_region_get_code (second), ==,
                       cases[i].second);
    }
}

/* A source of which only the title is known, and none any more. */
static void
source (Desk *self, gconstpointer data)
{
  g_autoptr (IkdEntrySheet) sheet = NULL;

  set_option (self, "title", "Rekap Mei");
  set_option (self, "publisher", NULL);
  sheet = load (self, ikd_day_new (2026, 6, 5));
  g_assert_nonnull (sheet->source);
  g_assert_cmpstr (sheet->source->title, ==, "Rekap Mei");
  g_assert_null (sheet->source->publisher);
  g_clear_object (&sheet);

  set_option (self, "title", NULL);
  sheet = load (self, ikd_day_new (2026, 6, 5));
  g_assert_null (sheet->source);
}

static GArray *
keys_of (Desk *self, IkdDay day, const char *codes)
{
  g_auto (GStrv) parts = g_strsplit (codes, " ", -1);
  GArray *keys = g_array_new (FALSE, FALSE, sizeof (IkdFigureKey));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const IkdFigureKey key = { desk_region (self, parts[i]), IKD_ACTIVE, "", day, day, 0 };

      g_array_append_val (keys, key);
    }
  return keys;
}

/* A reason for all that owe one is one action, which undo takes back; values stay. */
static void
owed (Desk *self, gconstpointer data)
{
  const IkdDay day = ikd_day_new (2026, 6, 5);
  g_autoptr (GArray) keys = keys_of (self, day, "33.01.06 33.01.14 33.01.24");
  g_autoptr (IkdEntrySheet) sheet = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *number = g_strconcat ("sesuai 999999", "0101010001", NULL);
  IkdReverted *reverted;

  store (self, "2026-06-04", "33.01.06=14484 33.01.14=11880 33.01.24=515");
  store (self, "2026-06-05", "33.01.06=14400 33.01.14=11845 33.01.24=518");
  g_assert_false (ikd_owed_give (self->session, keys, "", NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&error);
  g_assert_false (ikd_owed_give (self->session, keys, number, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_clear_error (&error);
  sheet = load (self, day);
  g_assert_cmpuint (ikd_entry_sheet_n_owing (sheet), ==, 2);
  g_clear_object (&sheet);

  g_assert_true (ikd_owed_give (self->session, keys, "Reset akun", NULL, &error));
  g_assert_no_error (error);
  sheet = load (self, day);
  assert_cell (sheet, "33.01.06", IKD_CELL_SAVED, 14400, -1);
  assert_cell (sheet, "33.01.14", IKD_CELL_SAVED, 11845, -1);
  g_assert_cmpstr (row (sheet, "33.01.06")->cells[0].figure->reason, ==, "Reset akun");
  g_assert_null (row (sheet, "33.01.24")->cells[0].figure->reason);
  g_clear_object (&sheet);

  reverted = ikd_undo (self->session, FALSE, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (reverted->label, ==, "reason for 3 figures");
  ikd_reverted_free (reverted);
  sheet = load (self, day);
  assert_cell (sheet, "33.01.06", IKD_CELL_OWES, 14400, -1);
}

/* A sum whose earlier part was corrected is made anew, or stays and counts as typed. */
static void
settle (Desk *self, gconstpointer data)
{
  const IkdDay day = ikd_day_new (2026, 6, 5);
  g_autoptr (GArray) first = keys_of (self, day, "33.01.06");
  g_autoptr (GArray) second = keys_of (self, day, "33.01.14");
  g_autoptr (IkdEntrySheet) sheet = NULL;
  g_autoptr (GError) error = NULL;

  store (self, "2026-06-04", "33.01.06=14484 33.01.14=11880");
  store (self, "2026-06-05", "33.01.06+31 33.01.14+10");
  store (self, "2026-06-04", "33.01.06=14494 33.01.14=11890");
  sheet = load (self, day);
  g_assert_cmpuint (ikd_entry_sheet_n_owing (sheet), ==, 2);
  g_clear_object (&sheet);

  g_assert_true (ikd_owed_settle (self->session, first, TRUE, NULL, &error));
  g_assert_true (ikd_owed_settle (self->session, second, FALSE, NULL, &error));
  g_assert_no_error (error);
  sheet = load (self, day);
  assert_cell (sheet, "33.01.06", IKD_CELL_SAVED, 14494 + 31, 31);
  g_assert_true (row (sheet, "33.01.06")->cells[0].figure->derived);
  assert_cell (sheet, "33.01.14", IKD_CELL_SAVED, 11880 + 10, 10);
  g_assert_false (row (sheet, "33.01.14")->cells[0].figure->derived);
}

/* What saving made of a cell stands in the sheet as reading it again would have it. */
static void
apply (Desk *self, gconstpointer data)
{
  static const char *const cells[] = { "33.01.06=14515", "33.01.06=14000", "33.01.06+31",
                                       "33.01.06=b", "33.01.06~" };
  const IkdDay day = ikd_day_new (2026, 6, 5);

  store (self, "2026-06-04", "33.01.06=14484");
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (IkdEntrySheet) before = load (self, day);
      g_autoptr (GPtrArray) reviews = save (self, "2026-06-05", cells[i]);
      g_autoptr (IkdEntrySheet) after = load (self, day);
      const IkdSheetCell *cell = &row (after, "33.01.06")->cells[0];
      gint64 change = 0;
      gint64 expected = 0;
      guint at;

      g_assert_true (g_ptr_array_find (before->rows, row (before, "33.01.06"), &at));
      g_assert_true (ikd_entry_sheet_get_row (before, at) == row (before, "33.01.06"));
      ikd_entry_sheet_apply (before, at, 0, g_ptr_array_index (reviews, 0));
      assert_cell (before, "33.01.06", cell->state,
                   cell->figure != NULL ? cell->figure->number.value : -1,
                   cell->flow != NULL ? cell->flow->number.value : -1);
      g_assert_cmpint (ikd_sheet_cell_change (&row (before, "33.01.06")->cells[0], &change), ==,
                       ikd_sheet_cell_change (cell, &expected));
      g_assert_cmpint (change, ==, expected);
      g_assert_true (g_str_equal (cells[i], "33.01.06=14515") ? change == 31 : TRUE);
    }
}

/* Aceh Utara has most villages of all regencies: 852 in 27 districts (domain.md §3). */
static void
villages (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdEntrySheet) districts = NULL;
  g_autoptr (IkdEntrySheet) sheet = NULL;
  IkdSheetQuery query = { .segment = "", .region = desk_region (self, "11.08"),
                          .day = ikd_day_new (2026, 6, 5) };
  guint n = 0;

  g_assert_true (ikd_session_load_villages (self->session, "11.08", &n, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (ikd_sheet_query_choose (&query, "ikd"));
  districts = ikd_entry_sheet_load (self->session, &query, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (districts->rows->len, ==, 27);
  g_assert_cmpint (ikd_entry_sheet_get_level (districts), ==, 3);

  g_assert_true (ikd_sheet_query_choose (&query, IKD_SHEET_VILLAGES));
  sheet = ikd_entry_sheet_load (self->session, &query, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (sheet->rows->len, ==, 852);
  g_assert_cmpint (ikd_entry_sheet_get_level (sheet), ==, 4);
  g_assert_cmpstr (ikd_region_get_code (ikd_entry_sheet_get_row (sheet, 852)->region), ==,
                   "11.08");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/sheet/many", Desk, NULL, desk_set_up, many, desk_tear_down);
  g_test_add ("/sheet/additions", Desk, NULL, desk_set_up, additions, desk_tear_down);
  g_test_add ("/sheet/remarks", Desk, NULL, desk_set_up, remarks, desk_tear_down);
  g_test_add ("/sheet/villages", Desk, NULL, desk_set_up, villages, desk_tear_down);
  g_test_add ("/sheet/owed", Desk, NULL, desk_set_up, owed, desk_tear_down);
  g_test_add ("/sheet/settle", Desk, NULL, desk_set_up, settle, desk_tear_down);
  g_test_add ("/sheet/apply", Desk, NULL, desk_set_up, apply, desk_tear_down);
  g_test_add ("/sheet/options", Desk, NULL, desk_set_up, options, desk_tear_down);
  g_test_add ("/sheet/source", Desk, NULL, desk_set_up, source, desk_tear_down);

  return g_test_run ();
}
