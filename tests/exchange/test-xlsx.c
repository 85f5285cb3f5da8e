/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Workbooks as they are written, looked at in the file itself: texts stay texts, numbers and dates
 * are such, the header stays in sight, and the rows are counted. */

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <locale.h>
#include <string.h>
#include <unistd.h>

#include "ikd-error.h"
#include "ikd-whole-file.h"
#include "ikd-xlsx-write.h"

#define NAMESPACE "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

typedef struct
{
  char *folder;
  char *path;
} Bench;

static void
set_up (Bench *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("capaian-xlsx-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "book.xlsx", NULL);
}

static void
tear_down (Bench *self, gconstpointer data)
{
  g_unlink (self->path);
  /* Nothing else may be left in the folder. */
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static const IkdXlsxColumn columns[] = {
  { "Code", 14, FALSE }, { "Date", 18, FALSE }, { "Count", 14, FALSE },
  { "Percentage", 14, FALSE }, { "Note", 60, TRUE },
};

static const IkdXlsxSheet sheet = { "Figures", "Figures · Kabupaten Cilacap",
                                    "TRAINING DATA – INVENTED FIGURES", columns,
                                    G_N_ELEMENTS (columns), 2 };

static void
add (IkdXlsx *book, const char *note, gint64 percent, guint digits)
{
  const IkdXlsxCell cells[] = { ikd_xlsx_text ("33.10"), ikd_xlsx_day (ikd_day_new (2023, 6, 6)),
                                ikd_xlsx_count (TRUE, 14049),
                                ikd_xlsx_percent (TRUE, percent, digits), ikd_xlsx_text (note) };
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_xlsx_add_row (book, cells, &error));
  g_assert_no_error (error);
}

/* A part of the package, parsed. */
static xmlDocPtr
load_part (Bench *self, const char *name)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  g_autofree char *text = NULL;
  xmlDocPtr document;
  gsize length = 0;

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_filename (archive, self->path, 65536), ==, ARCHIVE_OK);
  do
    g_assert_cmpint (archive_read_next_header (archive, &entry), ==, ARCHIVE_OK);
  while (strcmp (archive_entry_pathname (entry), name) != 0);

  text = g_malloc (1 << 20);
  for (gssize n = 1; n > 0; length += n)
    n = archive_read_data (archive, text + length, (1 << 20) - length);
  g_assert_cmpuint (length, <, 1 << 20);
  archive_read_free (archive);
  document = xmlReadMemory (text, (int) length, name, NULL, XML_PARSE_NONET);
  g_assert_nonnull (document);
  return document;
}

/* What an XPath expression gives as a string; transfer full. */
static char *
ask (xmlDocPtr document, const char *expression)
{
  xmlXPathContextPtr context = xmlXPathNewContext (document);
  xmlXPathObjectPtr found;
  xmlChar *text;
  char *copy;

  xmlXPathRegisterNs (context, BAD_CAST "s", BAD_CAST NAMESPACE);
  found = xmlXPathEvalExpression (BAD_CAST expression, context);
  g_assert_nonnull (found);
  text = xmlXPathCastToString (found);
  copy = g_strdup ((const char *) text);
  xmlFree (text);
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return copy;
}

static void
assert_is (xmlDocPtr document, const char *expression, const char *expected)
{
  g_autofree char *text = ask (document, expression);

  g_assert_cmpstr (text, ==, expected);
}

/* The number format of a cell. */
static void
assert_format (xmlDocPtr document, xmlDocPtr styles, const char *cell, const char *expected)
{
  g_autofree char *style_of = g_strdup_printf ("//s:c[@r='%s']/@s", cell);
  g_autofree char *style = ask (document, style_of);
  g_autofree char *id_of = g_strdup_printf ("//s:cellXfs/s:xf[%d]/@numFmtId",
                                            (int) g_ascii_strtoll (style, NULL, 10) + 1);
  g_autofree char *id = ask (styles, id_of);
  g_autofree char *code_of = g_strdup_printf ("//s:numFmt[@numFmtId='%s']/@formatCode", id);

  assert_is (styles, code_of, expected);
}

/* Row 1 the title, 2 the mark, 3 the header, 4 the first figure. */
static void
content (Bench *self, gconstpointer data)
{
  g_autoptr (IkdXlsx) book = ikd_xlsx_new (self->path);
  g_autoptr (GError) error = NULL;
  xmlDocPtr document;
  xmlDocPtr styles;

  ikd_xlsx_begin_sheet (book, &sheet);
  add (book, "plain", 2700000, 1);
  add (book, NULL, 30060000, 2);
  g_assert_true (ikd_xlsx_close (book, &error));
  g_assert_no_error (error);

  document = load_part (self, "xl/worksheets/sheet1.xml");
  styles = load_part (self, "xl/styles.xml");
  assert_is (document, "count(//s:row)", "5");
  assert_is (document, "string(//s:c[@r='A1'])", "Figures · Kabupaten Cilacap");
  assert_is (document, "string(//s:c[@r='A2'])", "TRAINING DATA – INVENTED FIGURES");
  assert_is (document, "string(//s:c[@r='C3'])", "Count");
  assert_is (document, "//s:pane/@topLeftCell", "C4");
  assert_is (document, "//s:pane/@state", "frozen");
  assert_is (document, "//s:autoFilter/@ref", "A3:E5");
  /* On every page of a print. */
  assert_is (document, "string(//s:oddHeader)", "&CTRAINING DATA – INVENTED FIGURES");

  /* A code keeps its zero; 6 June 2023 is day 45,083 of a worksheet, as its own date functions
   * count. */
  assert_is (document, "//s:c[@r='A4']/@t", "inlineStr");
  assert_is (document, "string(//s:c[@r='A4'])", "33.10");
  assert_is (document, "string(//s:c[@r='B4']/s:v)", "45083");
  assert_is (document, "string(//s:c[@r='C4']/s:v)", "14049");
  assert_is (document, "string(//s:c[@r='D4']/s:v)", "0.027");
  assert_is (document, "count(//s:c[@r='C4']/@t)", "0");
  assert_is (document, "count(//s:c[@r='E5'])", "0");
  assert_format (document, styles, "B4", "[$-409]d mmmm yyyy");
  assert_format (document, styles, "C4", "[$-409]#,##0");
  assert_format (document, styles, "D4", "[$-409]0.0%");
  assert_format (document, styles, "D5", "[$-409]0.00%");
  xmlFreeDoc (document);
  xmlFreeDoc (styles);
}

/* Whatever a text begins with, it is no formula, and the format "@" (49) keeps it so when the cell
 * is edited. */
static void
injection (Bench *self, gconstpointer data)
{
  static const char *const texts[] = { "=1+1", "+62 812", "-", "-5", "@SUM(A1)", "\t=1+1",
                                       "=HYPERLINK(\"http://example.org\")", "'=1",
                                       "http://example.org", "1e5", "<b>&\"x\"" };
  g_autoptr (IkdXlsx) book = ikd_xlsx_new (self->path);
  g_autoptr (GError) error = NULL;
  xmlDocPtr document;
  xmlDocPtr styles;

  ikd_xlsx_begin_sheet (book, &sheet);
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    add (book, texts[i], 0, 0);
  g_assert_true (ikd_xlsx_close (book, &error));

  document = load_part (self, "xl/worksheets/sheet1.xml");
  styles = load_part (self, "xl/styles.xml");
  assert_is (document, "count(//s:f)", "0");
  assert_is (document, "count(//s:hyperlink)", "0");
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *type = g_strdup_printf ("//s:c[@r='E%u']/@t", i + 4);
      g_autofree char *text = g_strdup_printf ("string(//s:c[@r='E%u']//s:t)", i + 4);
      g_autofree char *style_of = g_strdup_printf ("//s:c[@r='E%u']/@s", i + 4);
      g_autofree char *style = ask (document, style_of);
      g_autofree char *id = g_strdup_printf ("//s:cellXfs/s:xf[%d]/@numFmtId",
                                             (int) g_ascii_strtoll (style, NULL, 10) + 1);

      assert_is (document, type, "inlineStr");
      assert_is (document, text, texts[i]);
      assert_is (styles, id, "49");
    }
  xmlFreeDoc (document);
  xmlFreeDoc (styles);
}

static void
sheets (Bench *self, gconstpointer data)
{
  const IkdXlsxSheet second = { "Sources", "Sources", NULL, columns, G_N_ELEMENTS (columns), 0 };
  g_autoptr (IkdXlsx) book = ikd_xlsx_new (self->path);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  ikd_xlsx_begin_sheet (book, &sheet);
  for (guint i = 0; i < 1000; i++)
    add (book, "x", 0, 0);
  ikd_xlsx_begin_sheet (book, &second);
  g_assert_true (ikd_xlsx_close (book, &error));
  g_assert_no_error (error);
  g_assert_true (ikd_xlsx_count_rows (self->path, 1, &n, &error));
  g_assert_cmpuint (n, ==, 1003);
  g_assert_true (ikd_xlsx_count_rows (self->path, 2, &n, &error));
  g_assert_cmpuint (n, ==, 2);
  g_assert_false (ikd_xlsx_count_rows (self->path, 3, &n, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
}

static void
too_long (Bench *self, gconstpointer data)
{
  g_autoptr (IkdXlsx) book = ikd_xlsx_new (self->path);
  g_autofree char *text = g_strnfill (32768, 'x');
  const IkdXlsxCell cells[] = { ikd_xlsx_text (text), { 0, }, { 0, }, { 0, }, { 0, } };
  g_autoptr (GError) error = NULL;

  ikd_xlsx_begin_sheet (book, &sheet);
  g_assert_false (ikd_xlsx_add_row (book, cells, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
}

/* A file cut off on the disk is noticed. */
static void
truncated (Bench *self, gconstpointer data)
{
  g_autoptr (IkdXlsx) book = ikd_xlsx_new (self->path);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  ikd_xlsx_begin_sheet (book, &sheet);
  add (book, "x", 0, 0);
  g_assert_true (ikd_xlsx_close (book, &error));
  g_assert_cmpint (truncate (self->path, 600), ==, 0);
  g_assert_false (ikd_xlsx_count_rows (self->path, 1, &n, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
}

/* --- a document --- */

/* A PNG of 2 × 1 points. Across 120 characters of 7 pixels and 5 columns of 5 more it is 865 × 432,
 * over 22 rows of 20 pixels. Each says how high it is, so that no program makes the picture lower
 * with the row. */
static void
picture (Bench *self, gconstpointer data)
{
  static const char point[] = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAAAAADRSSBWAAAAC0lEQVR42mP4/x8A"
                              "AwAB/2+Bq7YAAAAASUVORK5CYII=";
  g_autoptr (IkdXlsx) book = ikd_xlsx_new (self->path);
  gsize length = 0;
  guchar *bytes = g_base64_decode (point, &length);
  g_autoptr (GBytes) png = g_bytes_new_take (bytes, length);
  g_autoptr (GError) error = NULL;
  xmlDocPtr figures;

  ikd_xlsx_begin_sheet (book, &sheet);
  g_assert_true (ikd_xlsx_add_picture (book, png, 2, 1, &error));
  add (book, "under it", 0, 0);
  g_assert_true (ikd_xlsx_close (book, &error));
  g_assert_no_error (error);
  figures = load_part (self, "xl/worksheets/sheet1.xml");
  assert_is (figures, "count(//s:row[@r > 3][@customHeight = '1'])", "22");
  assert_is (figures, "string(//s:c[@r = 'E26']/s:is/s:t)", "under it");
  xmlFreeDoc (figures);
  /* Columns are measured by the first of the letters: all have some that are as wide. */
  figures = load_part (self, "xl/styles.xml");
  assert_is (figures, "string(//s:fonts/s:font[1]/s:name/@val)", "Arial");
  assert_is (figures, "count(//s:fonts/s:font[s:name/@val != 'Arial'])", "0");
  xmlFreeDoc (figures);
}

/* --- files that are replaced when whole --- */

static void
assert_content (Bench *self, const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
whole (Bench *self, gconstpointer data)
{
  g_autoptr (GString) text = g_string_new ("new");
  g_autoptr (GError) error = NULL;
  IkdWholeFile *file;

  g_assert_true (g_file_set_contents (self->path, "old", -1, NULL));
  file = ikd_whole_file_begin (self->path, &error);
  g_assert_true (ikd_whole_file_take (file, text, FALSE, &error));
  g_assert_cmpstr (text->str, ==, "new");
  g_assert_true (ikd_whole_file_take (file, text, TRUE, &error));
  g_assert_cmpuint (text->len, ==, 0);
  assert_content (self, "old");
  ikd_whole_file_free (file);
  assert_content (self, "old");

  file = ikd_whole_file_begin (self->path, &error);
  g_string_assign (text, "new");
  g_assert_true (ikd_whole_file_take (file, text, TRUE, &error));
  g_assert_true (ikd_whole_file_finish (file, &error));
  ikd_whole_file_free (file);
  assert_content (self, "new");

  g_assert_null (ikd_whole_file_begin (self->folder, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/xlsx/" name, Bench, NULL, set_up, function, tear_down)

  ADD ("content", content);
  ADD ("injection", injection);
  ADD ("sheets", sheets);
  ADD ("too-long", too_long);
  ADD ("truncated", truncated);
  ADD ("picture", picture);
  ADD ("whole", whole);
  return g_test_run ();
}
