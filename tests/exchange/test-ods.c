/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* ODS files: cells of every kind, what is repeated, and what only looks like a cell. */

#include <string.h>

#include "book.h"

#define ROW(cells) "<table:table-row>" cells "</table:table-row>"
#define CELL(attributes, shown) \
  "<table:table-cell " attributes "><text:p>" shown "</text:p></table:table-cell>"

static void
report (gconstpointer data)
{
  g_autoptr (IkdWorkbook) book = book_fixture (data);

  book_assert_report (book);
}

static void
cells (void)
{
  static const struct
  {
    const char *row;
    IkdCellKind kind;
    const char *text;
  } cases[] = {
    { ROW (CELL ("office:value-type=\"float\" office:value=\"14049\"", "14.049")),
      IKD_KIND_NUMBER, "14049" },
    { ROW (CELL ("office:value-type=\"currency\" office:value=\"1.5\"", "Rp1,50")),
      IKD_KIND_NUMBER, "1.5" },
    { ROW (CELL ("office:value-type=\"percentage\" office:value=\"0.29919999\"", "29,92 %")),
      IKD_KIND_PERCENT, "29.92" },
    { ROW (CELL ("office:value-type=\"percentage\" office:value=\"0.296\"", "30%")),
      IKD_KIND_PERCENT, "30" },
    { ROW (CELL ("office:value-type=\"date\" office:date-value=\"2026-06-05\"", "5 Juni 2026")),
      IKD_KIND_DATE, "2026-06-05" },
    { ROW (CELL ("office:value-type=\"date\" office:date-value=\"bad\"", "5 Juni 2026")),
      IKD_KIND_TEXT, "5 Juni 2026" },
    { ROW (CELL ("office:value-type=\"boolean\" office:boolean-value=\"true\"", "BENAR")),
      IKD_KIND_BOOLEAN, "TRUE" },
    { ROW (CELL ("office:value-type=\"string\"", "14.049")), IKD_KIND_TEXT, "14.049" },
    { ROW (CELL ("office:value-type=\"string\"",
                 "a<text:s text:c=\"2\"/>b<text:line-break/><text:span>c</text:span></text:p>"
                 "<text:p>d<text:tab/>e")),
      IKD_KIND_TEXT, "a  b\nc\nd e" },
    { ROW ("<table:table-cell><office:annotation><text:p>a note</text:p></office:annotation>"
           "<text:p>value</text:p></table:table-cell>"), IKD_KIND_TEXT, "value" },
    { "<table:shapes><text:p>a drawing</text:p></table:shapes>" ROW (CELL ("", "value")),
      IKD_KIND_TEXT, "value" },
    { "<table:table-header-rows>" ROW (CELL ("", "value")) "</table:table-header-rows>",
      IKD_KIND_TEXT, "value" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = book_ods (cases[i].row);
      g_autoptr (IkdWorkbook) book = book_read (bytes, "x.ods");

      book_assert (book, 0, 0, cases[i].kind, cases[i].text);
    }
}

/* To the end of the sheet and of the row nothing is repeated; what holds something is. */
static void
repeated (void)
{
  g_autoptr (GBytes) bytes = book_ods (
    "<table:table-row table:number-rows-repeated=\"2\"><table:table-cell/></table:table-row>"
    "<table:table-row table:number-rows-repeated=\"3\" table:visibility=\"filter\">"
    "<table:table-cell table:number-columns-repeated=\"2\"/>"
    "<table:table-cell table:number-columns-repeated=\"2\" office:value-type=\"float\" "
    "office:value=\"0\"/><table:table-cell table:number-columns-repeated=\"16380\"/>"
    "</table:table-row>"
    "<table:table-row><table:table-cell table:formula=\"of:=1\"/>"
    "<table:covered-table-cell table:number-columns-repeated=\"2\"/><table:table-cell "
    "table:number-rows-spanned=\"2\" table:number-columns-spanned=\"3\"><text:p>x</text:p>"
    "</table:table-cell></table:table-row>"
    "<table:table-row table:number-rows-repeated=\"1048570\"><table:table-cell "
    "table:number-columns-repeated=\"16384\"/></table:table-row>");
  g_autoptr (IkdWorkbook) book = book_read (bytes, "x.ods");
  IkdSheet *sheet = ikd_workbook_get_sheet (book, 0);

  g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, 4);
  for (guint i = 0; i < 3; i++)
    {
      g_assert_cmpuint (ikd_sheet_get_line (sheet, i), ==, i + 3);
      g_assert_cmpuint (ikd_sheet_get_n_columns (sheet, i), ==, 4);
      g_assert_true (ikd_sheet_is_hidden_row (sheet, i));
      book_assert (book, i, 1, IKD_KIND_EMPTY, "");
      book_assert (book, i, 2, IKD_KIND_NUMBER, "0");
      book_assert (book, i, 3, IKD_KIND_NUMBER, "0");
    }
  g_assert_cmpuint (ikd_sheet_get_line (sheet, 3), ==, 6);
  g_assert_false (ikd_sheet_is_hidden_row (sheet, 3));
  g_assert_true (ikd_sheet_is_uncomputed (sheet, 3, 0));
  book_assert (book, 3, 3, IKD_KIND_TEXT, "x");
}

static void
refused (void)
{
  static const struct
  {
    const char *rows;
    const char *words;
  } cases[] = {
    { ROW (CELL ("office:value-type=\"float\" office:value=\"many\"", "1")), "row 1" },
    { "<table:table-row table:number-rows-repeated=\"1048577\">" CELL ("", "x")
      "</table:table-row>" ROW (CELL ("", "y")), "row 1048577" },
    { ROW (CELL ("table:number-columns-repeated=\"16385\"", "x")), "16,384 columns" },
    { "<table:table-row table:number-rows-repeated=\"1048576\">"
      CELL ("table:number-columns-repeated=\"16384\"", "x") "</table:table-row>", "more than" },
    { CELL ("", "no row"), "damaged" },
    { ROW ("<table:table-cell>") , "damaged" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = book_ods (cases[i].rows);

      book_refused (bytes, "x.ods", cases[i].words);
    }
}

static void
password (void)
{
  g_autoptr (GBytes) bytes = book_load ("password.ods");

  book_refused (bytes, "password.ods", "protected by a password");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_data_func ("/ods/report", "report.ods", report);
  g_test_add_data_func ("/ods/report-1904", "report-1904.ods", report);
  g_test_add_func ("/ods/cells", cells);
  g_test_add_func ("/ods/repeated", repeated);
  g_test_add_func ("/ods/refused", refused);
  g_test_add_func ("/ods/password", password);

  return g_test_run ();
}
