/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Workbooks with several sheets: all that are understood come in together, and what is said of a
 * line names its sheet. */

#include <string.h>
#include <xlsxwriter.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-import-plan.h"

static void
write_cells (lxw_worksheet *sheet, guint line, const char *cells)
{
  g_auto (GStrv) texts = g_strsplit (cells, ",", -1);

  for (guint i = 0; texts[i] != NULL; i++)
    worksheet_write_string (sheet, line, (lxw_col_t) i, texts[i], NULL);
}

static lxw_worksheet *
add_sheet (lxw_workbook *book, const char *name, const char *const *lines)
{
  lxw_worksheet *sheet = workbook_add_worksheet (book, name);

  for (guint i = 0; lines[i] != NULL; i++)
    write_cells (sheet, i, lines[i]);
  return sheet;
}

/* Two months, of which one has a row that cannot be read and one that is hidden, an office's table,
 * and a sheet of words. */
static GFile *
make_book (Desk *self)
{
  static const char *const may[] = { "region_code,indicator,as_of,value",
                                     "33.01.01,ikd_active,2024-05-31,100",
                                     "33.01.02,ikd_active,2024-05-31,many", NULL };
  static const char *const june[] = { "region_code,indicator,as_of,value",
                                      "33.01.01,ikd_active,2024-06-30,90",
                                      "33.01.02,ikd_active,2024-06-30,120", NULL };
  static const char *const office[] = { "Keadaan per 30 Juni 2024", "Kecamatan,IKD", "KROYA,55",
                                        NULL };
  static const char *const words[] = { "Catatan", "Dibuat oleh seksi PIAK", NULL };
  g_autofree char *path = desk_path (self, "tahun.xlsx");
  lxw_workbook *book = workbook_new (path);
  lxw_row_col_options unseen = { .hidden = TRUE };
  lxw_worksheet *sheet = NULL;

  add_sheet (book, "Catatan", words);
  add_sheet (book, "Mei", may);
  sheet = add_sheet (book, "Juni", june);
  worksheet_set_row_opt (sheet, 2, LXW_DEF_ROW_HEIGHT, NULL, &unseen);
  add_sheet (book, "Kroya", office);
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
  return g_file_new_for_path (path);
}

static const IkdProblem *
find_problem (GPtrArray *problems, const char *sheet, guint row)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      if (g_strcmp0 (problem->sheet, sheet) == 0 && problem->row == row)
        return problem;
    }
  g_assert_not_reached ();
}

static void
assert_problems (IkdReceipt *receipt)
{
  const IkdProblem *hidden = find_problem (receipt->problems, "Juni", 3);

  g_assert_cmpuint (receipt->problems->len, ==, 3);
  g_assert_cmpint (find_problem (receipt->problems, "Mei", 3)->code, ==, IKD_ERROR_BAD_NUMBER);
  g_assert_cmpint (find_problem (receipt->problems, "Juni", 2)->code, ==, IKD_ERROR_FALLING);
  g_assert_cmpint (hidden->severity, ==, IKD_SEVERITY_NOTE);
  g_assert_nonnull (strstr (hidden->message, "hidden"));
}

static void
receipts (Desk *self, gconstpointer data)
{
  const IkdImportOptions options = { FALSE, IKD_DAY_NONE, IKD_INDICATOR_NONE };
  g_autoptr (GFile) file = make_book (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdReceipt) receipt = ikd_import_file (self->session, file, &options, NULL, &error);
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (receipt->rows, ==, 5);
  g_assert_cmpuint (receipt->accepted, ==, 4);
  g_assert_cmpuint (receipt->rejected, ==, 1);
  assert_problems (receipt);
  text = ikd_receipt_to_text (receipt);
  csv = ikd_receipt_to_csv (receipt);
  g_assert_nonnull (strstr (text, "Mei, line 3, value: "));
  g_assert_nonnull (strstr (csv, ",Juni\n"));
}

/* --- the plan --- */

static IkdImportPlan *
make_plan (Desk *self)
{
  g_autoptr (GFile) file = make_book (self);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  IkdImportPlan *plan = NULL;

  ikd_import_plan_new_async (self->session, file, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  plan = ikd_import_plan_new_finish (result, &error);
  g_assert_no_error (error);
  return plan;
}

static void
settle (IkdImportPlan *plan)
{
  while (ikd_import_plan_is_busy (plan))
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_rows (IkdImportPlan *plan, guint rows, guint accepted, guint rejected)
{
  guint found[5];

  settle (plan);
  ikd_import_plan_get_rows (plan, &found[0], &found[1], &found[2], &found[3], &found[4]);
  g_assert_cmpuint (found[0], ==, rows);
  g_assert_cmpuint (found[1], ==, accepted);
  g_assert_cmpuint (found[3], ==, rejected);
}

static IkdImportItem *
find_item (IkdImportPlan *plan, const char *sheet, guint line)
{
  GListModel *items = ikd_import_plan_get_items (plan);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (IkdImportItem) item = g_list_model_get_item (items, i);

      if (g_strcmp0 (item->sheet_name, sheet) == 0 && item->line == line)
        return item;
    }
  g_assert_not_reached ();
}

/* All that are understood, from the first of them; each has its own layout and date. */
static void
together (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self);
  const char *where = NULL;

  g_assert_cmpuint (ikd_import_plan_get_n_sheets (plan), ==, 4);
  g_assert_cmpuint (ikd_import_plan_get_sheet (plan), ==, 1);
  assert_rows (plan, 5, 4, 1);
  g_assert_cmpuint (g_list_model_get_n_items (ikd_import_plan_get_items (plan)), ==, 5);
  g_assert_cmpuint (ikd_import_plan_get_n_unlisted (plan), ==, 0);
  g_assert_cmpint (find_item (plan, "Mei", 3)->kind, ==, IKD_IMPORT_REFUSED);
  g_assert_cmpint (find_item (plan, "Juni", 2)->kind, ==, IKD_IMPORT_REASON_NEEDED);
  g_assert_cmpint (find_item (plan, "Kroya", 3)->kind, ==, IKD_IMPORT_NEW);

  ikd_import_plan_set_sheet (plan, 3);
  g_assert_false (ikd_import_plan_is_busy (plan));
  g_assert_cmpint (ikd_import_plan_get_layout (plan), ==, IKD_LAYOUT_OFFICE);
  g_assert_cmpint (ikd_import_plan_get_date (plan, &where), ==, ikd_day_new (2024, 6, 30));
}

/* What is said of a cell stays with its sheet. */
static void
corrected (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self);
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_import_plan_correct (plan, find_item (plan, "Mei", 3), "80", &error));
  assert_rows (plan, 5, 5, 0);
  g_assert_cmpstr (find_item (plan, "Juni", 3)->new_text, ==, "120");
  ikd_import_plan_choose (plan, find_item (plan, "Juni", 3), FALSE);
  settle (plan);
  g_assert_cmpint (find_item (plan, "Juni", 3)->kind, ==, IKD_IMPORT_SKIPPED);
  g_assert_cmpint (find_item (plan, "Mei", 3)->kind, ==, IKD_IMPORT_NEW);
}

/* A sheet is left out, and one that is not understood does not stop the others. */
static void
left_out (Desk *self, gconstpointer data)
{
  g_autoptr (IkdImportPlan) plan = make_plan (self);

  ikd_import_plan_set_wanted (plan, FALSE);
  assert_rows (plan, 3, 3, 0);
  g_assert_false (ikd_import_plan_get_wanted (plan));
  ikd_import_plan_set_sheet (plan, 0);
  settle (plan);
  g_assert_nonnull (ikd_import_plan_get_missing (plan));
  assert_rows (plan, 3, 3, 0);
  ikd_import_plan_set_sheet (plan, 1);
  g_assert_false (ikd_import_plan_get_wanted (plan));
  g_assert_null (ikd_import_plan_get_missing (plan));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/import-sheets/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("receipts", receipts);
  ADD ("together", together);
  ADD ("corrected", corrected);
  ADD ("left-out", left_out);

  return g_test_run ();
}
