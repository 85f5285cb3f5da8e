/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Workbooks with several sheets: a problem names the sheet of its line; of one sheet it names
 * none. */

#include <xlsxwriter.h>

#include "ctl.h"

static void
add_sheet (lxw_workbook *book, const char *name, const char *day, const char *value)
{
  static const char *const header[] = { "region_code", "indicator", "as_of", "value" };
  const char *const cells[] = { "33.01", "ikd_active", day, value };
  lxw_worksheet *sheet = workbook_add_worksheet (book, name);

  for (guint i = 0; i < G_N_ELEMENTS (header); i++)
    {
      worksheet_write_string (sheet, 0, (lxw_col_t) i, header[i], NULL);
      worksheet_write_string (sheet, 1, (lxw_col_t) i, cells[i], NULL);
    }
}

static void
make_book (Ctl *self, const char *name, gboolean two)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  lxw_workbook *book = workbook_new (path);

  if (two)
    add_sheet (book, "Mei", "2024-05-31", "100");
  add_sheet (book, "Juni", "2024-06-30", "many");
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
}

static void
named (Ctl *self, gconstpointer data)
{
  make_book (self, "two.xlsx", TRUE);
  make_book (self, "one.xlsx", FALSE);
  ctl_make (self, "33.01");
  ctl_run (self, 1, "import DIR/two.xlsx --json");
  ctl_expect (self, (const char *const[]){ "0.rows=2", "0.accepted=1", "0.rejected=1",
                                           "0.problems.0.sheet=Juni", "0.problems.0.row=2",
                                           "0.problems.0.code=bad-number", NULL });
  ctl_run (self, 1, "import DIR/one.xlsx --json");
  g_assert_null (strstr (self->out, "\"sheet\""));
  ctl_run (self, 1, "import DIR/two.xlsx");
  g_assert_nonnull (strstr (self->out, "  Juni, line 2, value: "));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/sheets/named", Ctl, NULL, ctl_set_up, named, ctl_tear_down);
  return g_test_run ();
}
