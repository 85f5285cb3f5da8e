/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* XLSX files: what the cells of every kind become, and how numbers are shown. */

#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

#include "book.h"
#include "ikd-number-format.h"

static void
report (gconstpointer data)
{
  g_autoptr (IkdWorkbook) book = book_fixture (data);

  book_assert_report (book);
}

static void
write_book (const char *path)
{
  lxw_workbook *book = workbook_new (path);
  lxw_worksheet *sheet = workbook_add_worksheet (book, "Rekap");
  lxw_worksheet *hidden = workbook_add_worksheet (book, "Catatan");
  lxw_format *day = workbook_add_format (book);
  lxw_format *percent = workbook_add_format (book);
  lxw_row_col_options unseen = { .hidden = TRUE };

  format_set_num_format (day, "[$-421]d mmmm yyyy");
  format_set_num_format (percent, "0.0%");
  worksheet_merge_range (sheet, 0, 0, 1, 3, "Rekapitulasi", NULL);
  worksheet_set_row_opt (sheet, 2, LXW_DEF_ROW_HEIGHT, NULL, &unseen);
  worksheet_write_string (sheet, 2, 0, "33.01", NULL);
  worksheet_write_number (sheet, 2, 1, 14049, NULL);
  worksheet_write_number (sheet, 2, 2, 46178, day);
  worksheet_write_number (sheet, 2, 3, 0.2992, percent);
  worksheet_write_boolean (sheet, 3, 0, TRUE, NULL);
  worksheet_write_formula_num (sheet, 3, 1, "=B3*2", NULL, 28098);
  worksheet_write_formula_str (sheet, 3, 2, "=A3&\"x\"", NULL, "33.01x");
  worksheet_write_blank (sheet, 9, 9, day);
  worksheet_hide (hidden);
  g_assert_cmpint (workbook_close (book), ==, LXW_NO_ERROR);
}

/* As libxlsxwriter writes them. */
static void
written (void)
{
  g_autofree char *folder = g_dir_make_tmp ("capaian-book-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdWorkbook) book = NULL;

  write_book (path);
  book = ikd_workbook_read (file, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (ikd_workbook_get_n_sheets (book), ==, 2);
  g_assert_true (ikd_sheet_is_hidden (ikd_workbook_get_sheet (book, 1)));

  IkdSheet *sheet = ikd_workbook_get_sheet (book, 0);

  g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, 3);
  book_assert (book, 0, 0, IKD_KIND_TEXT, "Rekapitulasi");
  g_assert_true (ikd_sheet_is_hidden_row (sheet, 1));
  book_assert (book, 1, 0, IKD_KIND_TEXT, "33.01");
  book_assert (book, 1, 1, IKD_KIND_NUMBER, "14049");
  book_assert (book, 1, 2, IKD_KIND_DATE, "2026-06-05");
  book_assert (book, 1, 3, IKD_KIND_PERCENT, "29.9");
  book_assert (book, 2, 0, IKD_KIND_BOOLEAN, "TRUE");
  book_assert (book, 2, 1, IKD_KIND_NUMBER, "28098");
  book_assert (book, 2, 2, IKD_KIND_TEXT, "33.01x");
  g_unlink (path);
  g_rmdir (folder);
}

static void
cells (void)
{
  static const struct
  {
    const char *cell;
    IkdCellKind kind;
    const char *text;
  } cases[] = {
    { "<c r=\"A1\"><v>14049</v></c>", IKD_KIND_NUMBER, "14049" },
    { "<c><v>0.29920000000000002</v></c>", IKD_KIND_NUMBER, "0.2992" },
    { "<c><v>1.4049E4</v></c>", IKD_KIND_NUMBER, "14049" },
    { "<c><v>-0.5</v></c>", IKD_KIND_NUMBER, "-0.5" },
    { "<c><v>-0</v></c>", IKD_KIND_NUMBER, "0" },
    /* an identity number that became a number is still seen as one */
    { "<c><v>3.30112345678901E15</v></c>", IKD_KIND_NUMBER, "3301123456789010" },
    { "<c s=\"1\"><v>46178</v></c>", IKD_KIND_DATE, "2026-06-05" },
    { "<c s=\"1\"><v>46178.75</v></c>", IKD_KIND_DATE, "2026-06-05" },
    { "<c s=\"3\"><v>46178</v></c>", IKD_KIND_DATE, "2026-06-05" },
    /* 1 and 59 are in the part of the calendar before the day that never was; 60 is that day */
    { "<c s=\"1\"><v>1</v></c>", IKD_KIND_DATE, "1900-01-01" },
    { "<c s=\"1\"><v>59</v></c>", IKD_KIND_DATE, "1900-02-28" },
    { "<c s=\"1\"><v>60</v></c>", IKD_KIND_NUMBER, "60" },
    { "<c s=\"1\"><v>61</v></c>", IKD_KIND_DATE, "1900-03-01" },
    { "<c s=\"1\"><v>2958466</v></c>", IKD_KIND_NUMBER, "2958466" },
    { "<c s=\"4\"><v>0.5</v></c>", IKD_KIND_NUMBER, "0.5" },
    { "<c s=\"2\"><v>0.29919999</v></c>", IKD_KIND_PERCENT, "29.92" },
    { "<c s=\"5\"><v>0.296</v></c>", IKD_KIND_PERCENT, "30" },
    { "<c s=\"999999\"><v>7</v></c>", IKD_KIND_NUMBER, "7" },
    { "<c t=\"s\"><v>0</v></c>", IKD_KIND_TEXT, "kata" },
    { "<c t=\"s\"><v>1</v></c>", IKD_KIND_TEXT, "dua potong" },
    { "<c t=\"s\"><v>2</v></c>", IKD_KIND_EMPTY, "" },
    { "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t xml:space=\"preserve\"> b</t></r></is></c>",
      IKD_KIND_TEXT, "a b" },
    { "<c t=\"inlineStr\"><is><t>a_x000A_b_x0000_c_x5f_</t></is></c>", IKD_KIND_TEXT,
      "a\nbc_x5f_" },
    { "<c t=\"b\"><v>1</v></c>", IKD_KIND_BOOLEAN, "TRUE" },
    { "<c t=\"b\"><v>0</v></c>", IKD_KIND_BOOLEAN, "FALSE" },
    { "<c t=\"e\"><v>#N/A</v></c>", IKD_KIND_ERROR, "#N/A" },
    { "<c t=\"d\"><v>2026-06-05T00:00:00</v></c>", IKD_KIND_DATE, "2026-06-05" },
    { "<c t=\"d\"><v>2026-02-30</v></c>", IKD_KIND_TEXT, "2026-02-30" },
    { "<c><f>A2+1</f><v>15</v></c>", IKD_KIND_NUMBER, "15" },
    { "<c t=\"str\"><f>A2&amp;A3</f><v>x</v></c>", IKD_KIND_TEXT, "x" },
    { "<c t=\"str\"><f>\"\"</f><v></v></c>", IKD_KIND_EMPTY, "" },
    { "<c s=\"1\"/>", IKD_KIND_EMPTY, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *row = g_strdup_printf ("<row r=\"1\">%s<c r=\"D1\"><v>1</v></c></row>",
                                              cases[i].cell);
      g_autoptr (GBytes) bytes = book_xlsx (row, "");
      g_autoptr (IkdWorkbook) book = book_read (bytes, "x.xlsx");

      book_assert (book, 0, 0, cases[i].kind, cases[i].text);
      book_assert (book, 0, 1, IKD_KIND_EMPTY, "");
      book_assert (book, 0, 3, IKD_KIND_NUMBER, "1");
      g_assert_false (ikd_sheet_is_uncomputed (ikd_workbook_get_sheet (book, 0), 0, 0));
    }
}

/* Nothing is computed; that a result is missing can be said. */
static void
uncomputed (void)
{
  g_autoptr (GBytes) bytes = book_xlsx ("<row><c><f>1+1</f></c><c><v>3</v></c></row>", "");
  g_autoptr (IkdWorkbook) book = book_read (bytes, "x.xlsx");
  IkdSheet *sheet = ikd_workbook_get_sheet (book, 0);

  book_assert (book, 0, 0, IKD_KIND_EMPTY, "");
  g_assert_true (ikd_sheet_is_uncomputed (sheet, 0, 0));
  g_assert_false (ikd_sheet_is_uncomputed (sheet, 0, 1));
}

/* Rows keep their number; those that hold nothing are left out, however many there are. */
static void
rows (void)
{
  g_autoptr (GBytes) bytes = book_xlsx (
    "<row r=\"2\"><c r=\"B2\"><v>1</v></c></row><row r=\"5\"><c r=\"A5\" s=\"1\"/></row>"
    "<row hidden=\"1\"><c><v>2</v></c></row><row r=\"1048576\"><c><v>3</v></c></row>",
    "<mergeCells><mergeCell ref=\"B2:D3\"/><mergeCell ref=\"A6:A6\"/><mergeCell ref=\"C3:B1\"/>"
    "<mergeCell ref=\"nonsense\"/></mergeCells>");
  g_autoptr (IkdWorkbook) book = book_read (bytes, "x.xlsx");
  IkdSheet *sheet = ikd_workbook_get_sheet (book, 0);

  g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, 3);
  g_assert_cmpuint (ikd_sheet_get_line (sheet, 0), ==, 2);
  g_assert_cmpuint (ikd_sheet_get_line (sheet, 1), ==, 6);
  g_assert_cmpuint (ikd_sheet_get_line (sheet, 2), ==, 1048576);
  g_assert_true (ikd_sheet_is_hidden_row (sheet, 1));
  g_assert_false (ikd_sheet_is_hidden_row (sheet, 2));
}

/* What does not follow one another, or is not there, is refused, with its row. */
static void
damaged (void)
{
  static const struct
  {
    const char *data;
    const char *words;
  } cases[] = {
    { "<row r=\"7\"/><row r=\"7\"/>", "row 7" },
    { "<row r=\"1048577\"/>", "damaged" },
    { "<row r=\"3\"><c r=\"B3\"/><c r=\"A3\"/></row>", "row 3" },
    { "<row r=\"3\"><c r=\"B4\"/></row>", "row 3" },
    { "<row r=\"3\"><c r=\"XFE3\"><v>1</v></c></row>", "row 3" },
    { "<c><v>1</v></c>", "damaged" },
    { "<row r=\"3\"><c><v>seven</v></c></row>", "row 3" },
    { "<row r=\"3\"><c t=\"s\"><v>3</v></c></row>", "row 3" },
    { "<row r=\"3\"><c t=\"s\"><v>-1</v></c></row>", "row 3" },
    { "<row r=\"3\"><c></row>", "damaged" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = book_xlsx (cases[i].data, "");

      book_refused (bytes, "x.xlsx", cases[i].words);
    }
}

static void
format_codes (void)
{
  static const struct
  {
    const char *code;
    IkdCellKind kind;
    guint       decimals;
  } cases[] = {
    { "General", IKD_KIND_NUMBER, 0 },
    { "#,##0", IKD_KIND_NUMBER, 0 },
    { "0.00\" %\"", IKD_KIND_NUMBER, 0 },
    { "0%", IKD_KIND_PERCENT, 0 },
    { "0.00%", IKD_KIND_PERCENT, 2 },
    { "#,##0.0##\\ %", IKD_KIND_PERCENT, 3 },
    { "[Red]0.0%;[Blue]-0.00%", IKD_KIND_PERCENT, 1 },
    { "dd/mm/yyyy", IKD_KIND_DATE, 0 },
    { "[$-421]dd mmmm yyyy;@", IKD_KIND_DATE, 0 },
    { "[$-409]d-mmm-yy", IKD_KIND_DATE, 0 },
    { "dd\" Juni \"yyyy", IKD_KIND_DATE, 0 },
    { "mmm", IKD_KIND_DATE, 0 },
    { "yyyy-mm-dd hh:mm:ss", IKD_KIND_DATE, 0 },
    { "hh:mm", IKD_KIND_NUMBER, 0 },
    { "mm:ss.0", IKD_KIND_NUMBER, 0 },
    { "[h]:mm", IKD_KIND_NUMBER, 0 },
    { "[Magenta]mmm", IKD_KIND_DATE, 0 },
    { "0 \"hari\"", IKD_KIND_NUMBER, 0 },
    { "\"Rp\"#,##0;[Red]-\"Rp\"#,##0", IKD_KIND_NUMBER, 0 },
    { "0;dd/mm/yyyy", IKD_KIND_NUMBER, 0 },
    { "\"never ends", IKD_KIND_NUMBER, 0 },
    { "\\", IKD_KIND_NUMBER, 0 },
    { "", IKD_KIND_NUMBER, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdNumberFormat format = ikd_number_format_from_code (cases[i].code);

      g_test_message ("%s", cases[i].code);
      g_assert_cmpint (format.kind, ==, cases[i].kind);
      g_assert_cmpuint (format.decimals, ==, cases[i].decimals);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/xlsx-read/report", "report.xlsx", report);
  g_test_add_data_func ("/xlsx-read/report-1904", "report-1904.xlsx", report);
  g_test_add_func ("/xlsx-read/written", written);
  g_test_add_func ("/xlsx-read/cells", cells);
  g_test_add_func ("/xlsx-read/uncomputed", uncomputed);
  g_test_add_func ("/xlsx-read/rows", rows);
  g_test_add_func ("/xlsx-read/damaged", damaged);
  g_test_add_func ("/xlsx-read/format-codes", format_codes);

  return g_test_run ();
}
