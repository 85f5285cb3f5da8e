/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Files that are broken, or made to do harm. */

#include <string.h>

#include "book.h"
#include "ikd-limits.h"

#define SHEET "xl/worksheets/sheet1.xml"
#define BEGIN "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>"
#define END "</t></is></c></row></sheetData></worksheet>"

static GBytes *
text_bytes (GString *text)
{
  return g_bytes_new (text->str, text->len);
}

/* Wherever a file is cut, it is refused. */
static void
truncated_zip (void)
{
  static const char *const names[] = { "report.xlsx", "report.ods" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) whole = book_load (names[i]);

      for (gsize length = 4; length < g_bytes_get_size (whole); length += 61)
        {
          g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, length);

          book_refused (cut, "cut.xlsx", "damaged");
        }
    }
}

/* A part whose bytes were changed does not pass for what it was. */
static void
changed_part (void)
{
  g_autoptr (GBytes) whole = book_load ("report.xlsx");
  gsize size = 0;
  const guint8 *data = g_bytes_get_data (whole, &size);
  g_autofree guint8 *changed = g_memdup2 (data, size);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  /* in the middle of the first part behind its header */
  for (gsize i = 200; i < 260; i++)
    changed[i] ^= 0x55;
  bytes = g_bytes_new (changed, size);
  g_assert_null (ikd_workbook_read_bytes (bytes, "a.xlsx", NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
}

/* 96 MiB of spaces in 100 KiB: it is given up, whatever it holds. */
static void
zip_bomb (void)
{
  gsize size = 96u * 1024 * 1024;
  g_autofree char *spaces = g_malloc (size);
  BookZip *zip = book_xlsx_begin ("");
  g_autoptr (GBytes) bytes = NULL;

  memset (spaces, ' ', size);
  memcpy (spaces, "<worksheet>", 11);
  memcpy (spaces + size - 12, "</worksheet>", 12);
  for (gsize i = 1024 * 1024; i < size - 1024; i += 1024 * 1024)
    memcpy (spaces + i, "<a/>", 4);
  book_zip_add (zip, SHEET, spaces, size);
  bytes = book_zip_end (zip);
  g_assert_cmpuint (g_bytes_get_size (bytes), <, size / IKD_MOST_RATIO);
  book_refused (bytes, "bomb.xlsx", "far more than a table");
}

/* No entity is expanded, no file read: a document type is refused. */
static void
entity_bomb (void)
{
  static const char *const heads[] = {
    "<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
    "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">"
    "<!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY x \"&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>",
    "<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>",
    "<!DOCTYPE w SYSTEM \"http://127.0.0.1/x.dtd\">",
    "",
  };

  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      BookZip *zip = book_xlsx_begin ("");
      g_autofree char *sheet = g_strconcat (heads[i], BEGIN "&x;" END, NULL);
      g_autofree char *content = g_strconcat (heads[i], "<document a='&x;'>&x;</document>", NULL);
      BookZip *other = book_zip_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) ods = NULL;

      book_zip_add (zip, SHEET, sheet, -1);
      bytes = book_zip_end (zip);
      book_refused (bytes, "entity.xlsx", "damaged");
      book_zip_add (other, "content.xml", content, -1);
      ods = book_zip_end (other);
      book_refused (ods, "entity.ods", "damaged");
    }
}

/* The names in a zip lead nowhere: parts are found by them, and nothing is written. */
static void
path_tricks (void)
{
  static const char *const names[] = { "../../escaped.txt", "/tmp/escaped.txt", "xl/../../escaped",
                                       "C:\\escaped.txt", "xl\\workbook.xml", "" };
  BookZip *zip = book_xlsx_begin ("<si><t>kata</t></si>");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (IkdWorkbook) book = NULL;

  for (guint i = 0; i + 1 < G_N_ELEMENTS (names); i++)
    book_zip_add (zip, names[i], "written", -1);
  book_zip_add (zip, SHEET, "<worksheet><sheetData><row><c t=\"s\"><v>0</v></c></row></sheetData>"
                "</worksheet>", -1);
  bytes = book_zip_end (zip);
  book = book_read (bytes, "tricks.xlsx");
  book_assert (book, 0, 0, IKD_KIND_TEXT, "kata");
  g_assert_false (g_file_test ("/tmp/escaped.txt", G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test ("../../escaped.txt", G_FILE_TEST_EXISTS));
}

/* A relationship that leads out of the zip leads to nothing. */
static void
path_tricks_in_relations (void)
{
  static const char *const targets[] = { "../../../etc/passwd", "/etc/passwd",
                                         "file:///etc/passwd", "http://127.0.0.1/workbook.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      BookZip *zip = book_zip_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autofree char *relations = g_strdup_printf (
        "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"%s\"/>"
        "</Relationships>", targets[i]);

      book_zip_add (zip, "_rels/.rels", relations, -1);
      bytes = book_zip_end (zip);
      book_refused (bytes, "tricks.xlsx", "tricks.xlsx");
    }
}

static GBytes *
wide_xlsx (guint n)
{
  g_autoptr (GString) row = g_string_new ("<row>");

  for (guint i = 0; i < n; i++)
    g_string_append (row, "<c><v>1</v></c>");
  g_string_append (row, "</row>");
  return book_xlsx (row->str, "");
}

static GBytes *
wide_csv (guint n)
{
  g_autoptr (GString) row = g_string_new ("1");

  for (guint i = 1; i < n; i++)
    g_string_append (row, ",1");
  return text_bytes (row);
}

static void
many_columns (void)
{
  g_autoptr (GBytes) xlsx = wide_xlsx (IKD_MOST_COLUMNS);
  g_autoptr (GBytes) csv = wide_csv (IKD_MOST_COLUMNS);
  g_autoptr (GBytes) wider_xlsx = wide_xlsx (IKD_MOST_COLUMNS + 1);
  g_autoptr (GBytes) wider_csv = wide_csv (IKD_MOST_COLUMNS + 1);
  g_autoptr (IkdWorkbook) first = book_read (xlsx, "wide.xlsx");
  g_autoptr (IkdWorkbook) second = book_read (csv, "wide.csv");

  book_assert (first, 0, 16383, IKD_KIND_NUMBER, "1");
  book_assert (second, 0, 16383, IKD_KIND_TEXT, "1");
  book_refused (wider_xlsx, "wide.xlsx", "column XFE");
  book_refused (wider_csv, "wide.csv", "column XFE");
}

static GBytes *
long_cell (guint kind, gsize length)
{
  g_autofree char *text = g_strnfill (length, 'x');
  g_autofree char *all = NULL;

  switch (kind)
    {
    case 0:
      all = g_strconcat ("a,b,c\n1,", text, "\n", NULL);
      return g_bytes_new (all, strlen (all));
    case 1:
      all = g_strconcat ("<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>", text,
                         "</t></is></c></row>", NULL);
      return book_xlsx (all, "");
    case 2:
      all = g_strconcat ("<table:table-row/><table:table-row><table:table-cell/><table:table-cell>"
                         "<text:p>", text, "</text:p></table:table-cell></table:table-row>", NULL);
      return book_ods (all);
    default:
      {
        g_autofree char *strings = g_strconcat ("<si><t>", text, "</t></si>", NULL);
        BookZip *zip = book_xlsx_begin (strings);

        book_zip_add (zip, SHEET, "<worksheet><row r=\"2\"><c r=\"B2\" t=\"s\"><v>0</v></c></row>"
                      "</worksheet>", -1);
        return book_zip_end (zip);
      }
    }
}

/* A cell of 1 MiB is read; of one character more the place is named. */
static void
long_cells (void)
{
  for (guint kind = 0; kind < 4; kind++)
    {
      g_autoptr (GBytes) bytes = long_cell (kind, IKD_MOST_CELL);
      g_autoptr (GBytes) longer = long_cell (kind, IKD_MOST_CELL + 1);
      g_autoptr (GBytes) far_longer = long_cell (kind, IKD_MOST_CELL * 12);
      g_autoptr (IkdWorkbook) book = book_read (bytes, "long");
      IkdSheet *sheet = ikd_workbook_get_sheet (book, 0);

      g_assert_cmpuint (strlen (ikd_sheet_get_cell (sheet, kind == 0 ? 1 : 0, 1)), ==,
                        IKD_MOST_CELL);
      book_refused (longer, "long", "row 2, column B");
      book_refused (far_longer, "long", "row 2, column B");
    }
}

static void
invalid_utf8 (void)
{
  static const char *const bad[] = { "\xff", "\xc3(", "\xed\xa0\x80", "\xf8\x88\x80\x80\x80" };

  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autofree char *cell = g_strconcat ("<row><c t=\"inlineStr\"><is><t>", bad[i],
                                           "</t></is></c></row>", NULL);
      g_autofree char *row = g_strconcat ("<table:table-row><table:table-cell><text:p>", bad[i],
                                          "</text:p></table:table-cell></table:table-row>", NULL);
      g_autoptr (GBytes) xlsx = book_xlsx (cell, "");
      g_autoptr (GBytes) ods = book_ods (row);

      book_refused (xlsx, "a.xlsx", "damaged");
      book_refused (ods, "a.ods", "damaged");
    }

  /* A byte that is in no encoding of offices. */
  g_autoptr (GBytes) csv = g_bytes_new_static ("a,\x81\n", 4);

  book_refused (csv, "a.csv", "characters");
}

static void
nul_bytes (void)
{
  static const char csv[] = "a,b\n1,\0002\n";
  static const char sheet[] = BEGIN "a\0b" END;
  g_autoptr (GBytes) bytes = g_bytes_new_static (csv, sizeof csv - 1);
  g_autoptr (GBytes) zeros = g_bytes_new_take (g_malloc0 (4096), 4096);
  g_autoptr (GBytes) xlsx = NULL;
  BookZip *zip = book_xlsx_begin ("");

  book_zip_add (zip, SHEET, sheet, sizeof sheet - 1);
  xlsx = book_zip_end (zip);
  book_refused (bytes, "nul.csv", "no text file");
  book_refused (zeros, "nul.csv", "no text file");
  book_refused (xlsx, "nul.xlsx", "damaged");
}

/* Elements within elements, deeper than any table. */
static void
deep_xml (void)
{
  g_autoptr (GString) sheet = g_string_new ("<worksheet>");
  BookZip *zip = book_xlsx_begin ("");
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (sheet, "<a>");
  book_zip_add (zip, SHEET, sheet->str, sheet->len);
  bytes = book_zip_end (zip);
  book_refused (bytes, "deep.xlsx", "damaged");
}

/* A million rows with one cell each at the end do not take the room of full ones. */
static void
sparse_rows (void)
{
  g_autoptr (GString) rows = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 1; i <= 4096; i++)
    g_string_append_printf (rows, "<row r=\"%u\"><c r=\"XFD%u\"><v>1</v></c></row>", i, i);
  bytes = book_xlsx (rows->str, "");
  book_refused (bytes, "sparse.xlsx", "holds more than can be read");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/hostile/truncated-zip", truncated_zip);
  g_test_add_func ("/hostile/changed-part", changed_part);
  g_test_add_func ("/hostile/zip-bomb", zip_bomb);
  g_test_add_func ("/hostile/entity-bomb", entity_bomb);
  g_test_add_func ("/hostile/path-tricks", path_tricks);
  g_test_add_func ("/hostile/path-tricks-in-relations", path_tricks_in_relations);
  g_test_add_func ("/hostile/many-columns", many_columns);
  g_test_add_func ("/hostile/long-cells", long_cells);
  g_test_add_func ("/hostile/invalid-utf8", invalid_utf8);
  g_test_add_func ("/hostile/nul-bytes", nul_bytes);
  g_test_add_func ("/hostile/deep-xml", deep_xml);
  g_test_add_func ("/hostile/sparse-rows", sparse_rows);

  return g_test_run ();
}
