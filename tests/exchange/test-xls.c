/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Old workbooks, and other things that stand in the same kind of file. */

#include <string.h>

#include "book.h"

static void
report (gconstpointer data)
{
  g_autoptr (IkdWorkbook) book = book_fixture (data);

  book_assert_report (book);
}

static void
password (void)
{
  g_autoptr (GBytes) old = book_load ("password.xls");
  g_autoptr (GBytes) new = book_ole ("EncryptedPackage", "secret", 6);

  book_refused (old, "password.xls", "protected by a password");
  book_refused (new, "new.xlsx", "protected by a password");
}

/* A letter of the same age; a workbook without sheets; a file that is cut off within. */
static void
refused (void)
{
  g_autoptr (GBytes) letter = book_ole ("WordDocument", "Dengan hormat", 13);
  g_autoptr (GBytes) hollow = book_ole ("Workbook", "\x09\x08\x10\0\0\x06\x05\0", 8);
  g_autoptr (GBytes) report_bytes = book_load ("report.xls");

  book_refused (letter, "surat.xls", "no table");
  book_refused (hollow, "hollow.xls", "hollow.xls");
  for (gsize length = 8; length < g_bytes_get_size (report_bytes); length += 509)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (report_bytes, 0, length);

      book_refused (cut, "cut.xls", "damaged");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/xls/report", "report.xls", report);
  g_test_add_data_func ("/xls/report-1904", "report-1904.xls", report);
  g_test_add_func ("/xls/password", password);
  g_test_add_func ("/xls/refused", refused);

  return g_test_run ();
}
