/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a file is, whatever it is called; and what is none. */

#include <string.h>

#include "book.h"

static GBytes *
text_bytes (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

/* The content counts, not the ending of the name. */
static void
wrong_extension (void)
{
  static const char *const files[] = { "report.xlsx", "report.ods", "report.xls" };
  static const char *const names[] = { "a.csv", "a.xls", "a.xlsx", "a.ods", "a", "a.jpg" };
  g_autoptr (GBytes) text = text_bytes ("a;b\n1;2\n");

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    for (guint j = 0; j < G_N_ELEMENTS (names); j++)
      {
        g_autoptr (GBytes) bytes = book_load (files[i]);
        g_autoptr (IkdWorkbook) book = book_read (bytes, names[j]);

        book_assert_report (book);
        g_assert_cmpstr (ikd_workbook_get_name (book), ==, names[j]);
      }
  for (guint j = 0; j < G_N_ELEMENTS (names); j++)
    {
      g_autoptr (IkdWorkbook) book = book_read (text, names[j]);

      book_assert (book, 1, 1, IKD_KIND_TEXT, "2");
    }
}

static void
csv (void)
{
  g_autoptr (GBytes) bytes = text_bytes ("wilayah,nilai\nCilacap,14.049,\n");
  g_autoptr (IkdWorkbook) book = book_read (bytes, "a.csv");
  IkdSheet *sheet = ikd_workbook_get_sheet (book, 0);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_assert_cmpuint (ikd_workbook_get_n_sheets (book), ==, 1);
  g_assert_null (ikd_sheet_get_title (sheet));
  g_assert_false (ikd_sheet_is_hidden (sheet));
  g_assert_cmpstr (ikd_workbook_get_sha256 (book), ==, sha256);
  g_assert_cmpstr (ikd_sheet_get_sha256 (sheet), ==, sha256);
  book_assert (book, 1, 1, IKD_KIND_TEXT, "14.049");
  book_assert (book, 1, 2, IKD_KIND_EMPTY, "");
  g_assert_false (ikd_sheet_is_hidden_row (sheet, 0));
}

static void
header_only (void)
{
  g_autoptr (GBytes) csv_bytes = text_bytes ("region_code,value\n");
  g_autoptr (GBytes) xlsx = book_xlsx ("<row><c t=\"s\"><v>0</v></c></row>", "");
  g_autoptr (IkdWorkbook) first = book_read (csv_bytes, "a.csv");
  g_autoptr (IkdWorkbook) second = book_read (xlsx, "a.xlsx");

  g_assert_cmpuint (ikd_sheet_get_n_rows (ikd_workbook_get_sheet (first, 0)), ==, 1);
  g_assert_cmpuint (ikd_sheet_get_n_rows (ikd_workbook_get_sheet (second, 0)), ==, 1);
  book_assert (second, 0, 0, IKD_KIND_TEXT, "kata");
}

/* A sheet that holds nothing is no fault of the file. */
static void
empty_sheet (void)
{
  g_autoptr (GBytes) xlsx = book_xlsx ("", "");
  g_autoptr (GBytes) ods = book_ods ("");
  g_autoptr (IkdWorkbook) first = book_read (xlsx, "a.xlsx");
  g_autoptr (IkdWorkbook) second = book_read (ods, "a.ods");

  g_assert_cmpuint (ikd_sheet_get_n_rows (ikd_workbook_get_sheet (first, 0)), ==, 0);
  g_assert_cmpuint (ikd_sheet_get_n_rows (ikd_workbook_get_sheet (second, 0)), ==, 0);
  book_assert (first, 0, 0, IKD_KIND_EMPTY, "");
}

static void
no_table (void)
{
  static const struct
  {
    const char *text;
    const char *words;
  } cases[] = {
    { "", "is empty" },
    { "<html><table><tr><td>1</td></tr></table></html>", "web page" },
    { "\xef\xbb\xbf \n<!DOCTYPE html>", "web page" },
    { "<?xml version=\"1.0\"?><Workbook/>", "web page" },
    { "%PDF-1.7", "document" },
    { "{\\rtf1 hello}", "document" },
  };
  BookZip *zip = book_zip_new ();
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) text = text_bytes (cases[i].text);

      book_refused (text, "data.xls", cases[i].words);
    }
  book_zip_add (zip, "photo.jpg", "not a photo", -1);
  bytes = book_zip_end (zip);
  book_refused (bytes, "photos.zip", "no table");
}

static void
files (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "workbook", "report.ods",
                                                 NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) absent = g_file_new_for_path ("/nowhere/3301234567890123.xlsx");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GBytes) bytes = book_load ("report.xlsx");
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) cancelled = NULL;
  g_autoptr (IkdWorkbook) book = ikd_workbook_read (file, NULL, &error);

  g_assert_no_error (error);
  book_assert_report (book);
  g_assert_cmpstr (ikd_workbook_get_name (book), ==, "report.ods");

  g_assert_null (ikd_workbook_read (absent, NULL, &missing));
  g_assert_error (missing, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_null (strstr (missing->message, "4567"));

  g_cancellable_cancel (cancellable);
  g_assert_null (ikd_workbook_read_bytes (bytes, "a.xlsx", cancellable, &cancelled));
  g_assert_error (cancelled, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* No sentence repeats an identity number of a name, of the file or of a sheet. */
static void
named_by_identity_number (void)
{
  BookZip *zip = book_xlsx_begin ("");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  book_zip_add (zip, "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c>", -1);
  bytes = book_zip_end (zip);
  g_assert_null (ikd_workbook_read_bytes (bytes, "3301234567890123.xlsx", NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_null (strstr (error->message, "4567"));
}

static void
columns (void)
{
  static const struct
  {
    guint       column;
    const char *name;
  } cases[] = { { 0, "A" }, { 25, "Z" }, { 26, "AA" }, { 701, "ZZ" }, { 702, "AAA" },
                { 16383, "XFD" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = ikd_sheet_column_name (cases[i].column);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/workbook/wrong-extension", wrong_extension);
  g_test_add_func ("/workbook/csv", csv);
  g_test_add_func ("/workbook/header-only", header_only);
  g_test_add_func ("/workbook/empty-sheet", empty_sheet);
  g_test_add_func ("/workbook/no-table", no_table);
  g_test_add_func ("/workbook/files", files);
  g_test_add_func ("/workbook/named-by-identity-number", named_by_identity_number);
  g_test_add_func ("/workbook/columns", columns);

  return g_test_run ();
}
