/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Files that come in: receipts, trying without storing, taking back. */

#include <glib/gstdio.h>
#include <string.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"

#define HEAD "region_code,indicator,as_of,value\n"

static void
assert_receipt (IkdReceipt *receipt, guint accepted, guint unchanged, guint rejected)
{
  g_assert_cmpuint (receipt->accepted, ==, accepted);
  g_assert_cmpuint (receipt->unchanged, ==, unchanged);
  g_assert_cmpuint (receipt->rejected, ==, rejected);
  g_assert_cmpint (receipt->batch != 0, ==, accepted > 0);
}

static gboolean
holds (Desk *self, int day)
{
  g_autoptr (IkdFigure) figure = desk_get (self, "33.01", IKD_ACTIVE, ikd_day_new (2024, 1, day));

  return figure != NULL && figure->state == IKD_STATE_VALUE;
}

/* A bad row is left out and named, the others are kept; trying keeps nothing; again the same file
 * changes nothing. */
static void
receipts (Desk *self, gconstpointer data)
{
  g_autoptr (GFile) file = desk_write (self, "rows.csv", HEAD "33.01,ikd_active,2024-01-05,100\n"
                                       "33.01,ikd_active,2024-01-08,many\n"
                                       "33.01,ikd_active,2024-01-09,90\n");
  g_autoptr (IkdReceipt) tried = desk_import (self, file, TRUE);
  g_autoptr (IkdReceipt) done = NULL;
  g_autoptr (IkdReceipt) again = NULL;
  const IkdProblem *problem;
  g_autoptr (IkdFigure) fallen = NULL;

  g_assert_cmpuint (tried->accepted, ==, 2);
  g_assert_cmpint (tried->batch, ==, 0);
  g_assert_false (holds (self, 5));

  done = desk_import (self, file, FALSE);
  assert_receipt (done, 2, 0, 1);
  g_assert_cmpuint (done->problems->len, ==, 2);
  problem = g_ptr_array_index (done->problems, 0);
  g_assert_cmpuint (problem->row, ==, 3);
  g_assert_cmpint (problem->code, ==, IKD_ERROR_BAD_NUMBER);
  problem = g_ptr_array_index (done->problems, 1);
  g_assert_cmpint (problem->code, ==, IKD_ERROR_FALLING);
  g_assert_cmpint (problem->severity, ==, IKD_SEVERITY_REASON_NEEDED);
  g_assert_true (holds (self, 5));
  g_assert_false (holds (self, 8));
  fallen = desk_get (self, "33.01", IKD_ACTIVE, ikd_day_new (2024, 1, 9));
  g_assert_cmpuint (fallen->owes, ==, 1u << IKD_ERROR_FALLING);

  again = desk_import (self, file, FALSE);
  assert_receipt (again, 0, 2, 1);
}

/* As a whole; what was changed by hand since stays and is named; afterwards the file is taken
 * again. */
static void
rollback (Desk *self, gconstpointer data)
{
  g_autoptr (GFile) file = desk_write (self, "rows.csv", HEAD "33.01,ikd_active,2024-01-05,100\n"
                                       "33.01,ikd_active,2024-01-08,110\n");
  g_autoptr (IkdReceipt) receipt = desk_import (self, file, FALSE);
  g_autoptr (IkdReceipt) again = NULL;
  g_autoptr (GPtrArray) moved = NULL;
  g_autoptr (IkdFigure) stays = NULL;
  g_autoptr (GError) error = NULL;

  desk_keep (self, "33.01", IKD_ACTIVE, "2024-01-08", "111");
  g_assert_true (ikd_import_rollback (self->session, receipt->batch, &moved, NULL, &error));
  g_assert_cmpuint (moved->len, ==, 1);
  g_assert_false (holds (self, 5));
  stays = desk_get (self, "33.01", IKD_ACTIVE, ikd_day_new (2024, 1, 8));
  g_assert_cmpint (stays->number.value, ==, 111);

  g_clear_pointer (&moved, g_ptr_array_unref);
  g_assert_false (ikd_import_rollback (self->session, receipt->batch, &moved, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
  again = desk_import (self, file, FALSE);
  assert_receipt (again, 2, 0, 0);
}

/* One identity number, and nothing of the whole file is kept. Made up here, so that it stands
 * nowhere. */
static void
identity (Desk *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autofree char *text = g_strdup_printf ("region_code,indicator,as_of,value,note\n"
                                           "33.01,ikd_active,2024-01-05,100,\n"
                                           "33.01,ikd_active,2024-01-08,110,%s\n", number);
  g_autoptr (GFile) file = desk_write (self, "rows.csv", text);
  g_autoptr (IkdReceipt) receipt = desk_import (self, file, FALSE);

  assert_receipt (receipt, 0, 0, 2);
  for (guint i = 0; i < receipt->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (receipt->problems, i);

      g_assert_null (strstr (problem->message, number));
    }
  g_assert_false (holds (self, 5));
}

/* A file that is not there, and an import that is cancelled. */
static void
unread (Desk *self, gconstpointer data)
{
  g_autoptr (GFile) none = g_file_new_for_path ("/nonexistent/rows.csv");
  const IkdImportOptions options = { FALSE, IKD_DAY_NONE, IKD_INDICATOR_NONE };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GFile) rows = desk_write (self, "rows.csv", HEAD "33.01,ikd_active,2024-01-05,1\n");
  g_autoptr (GError) error = NULL;

  g_assert_null (ikd_import_file (self->session, none, &options, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_clear_error (&error);
  g_cancellable_cancel (cancellable);
  g_assert_null (ikd_import_file (self->session, rows, &options, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (holds (self, 5));
}

static GFile *
fixture (const char *name)
{
  return g_file_new_build_filename (g_test_get_dir (G_TEST_DIST), "fixtures", "workbook", name,
                                    NULL);
}

/* All sheets that are shown, and none that is hidden. */
static void
workbook (Desk *self, gconstpointer data)
{
  g_autoptr (GFile) file = fixture ("figures.xlsx");
  g_autoptr (IkdReceipt) receipt = desk_import (self, file, FALSE);
  g_autoptr (IkdReceipt) again = NULL;

  assert_receipt (receipt, 3, 0, 0);
  g_assert_cmpstr (receipt->file, ==, "figures.xlsx");
  g_assert_true (holds (self, 5));
  g_assert_false (holds (self, 6));
  g_assert_true (holds (self, 8));
  g_assert_true (holds (self, 9));
  again = desk_import (self, file, FALSE);
  assert_receipt (again, 0, 3, 0);
}

/* An identity number on a hidden sheet refuses the others as well. */
static void
workbook_identity_number (Desk *self, gconstpointer data)
{
  g_autoptr (GFile) file = fixture ("identity.xlsx");
  g_autoptr (IkdReceipt) receipt = desk_import (self, file, FALSE);

  assert_receipt (receipt, 0, 0, 3);
  g_assert_cmpuint (receipt->problems->len, ==, 3);
  for (guint i = 0; i < receipt->problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (receipt->problems, i);

      g_assert_cmpint (problem->code, ==, IKD_ERROR_IDENTITY_NUMBER);
      g_assert_null (strstr (problem->message, "3301"));
    }
  g_assert_false (holds (self, 5));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/import/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("receipts", receipts);
  ADD ("rollback", rollback);
  ADD ("identity", identity);
  ADD ("unread", unread);
  ADD ("workbook", workbook);
  ADD ("workbook-identity-number", workbook_identity_number);

  return g_test_run ();
}
