/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "book.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#define NS_SHEET "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
#define NS_OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define NS_RELATIONS "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\""

GBytes *
book_load (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "workbook", name, NULL);
  g_autoptr (GError) error = NULL;
  char *data = NULL;
  gsize length = 0;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (data, length);
}

IkdWorkbook *
book_read (GBytes *bytes, const char *name)
{
  g_autoptr (GError) error = NULL;
  IkdWorkbook *book = ikd_workbook_read_bytes (bytes, name, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (ikd_workbook_get_n_sheets (book), >, 0);
  return book;
}

IkdWorkbook *
book_fixture (const char *name)
{
  g_autoptr (GBytes) bytes = book_load (name);

  return book_read (bytes, name);
}

void
book_refused (GBytes *bytes, const char *name, const char *words)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdWorkbook) book = ikd_workbook_read_bytes (bytes, name, NULL, &error);

  g_assert_null (book);
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  if (strstr (error->message, words) == NULL || strstr (error->message, name) == NULL)
    g_error ("“%s” and “%s” are not in: %s", words, name, error->message);
}

/* --- zips --- */

struct _BookZip
{
  struct archive *archive;
  GByteArray     *bytes;
};

static la_ssize_t
write_cb (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, length);
  return length;
}

BookZip *
book_zip_new (void)
{
  BookZip *self = g_new0 (BookZip, 1);

  self->archive = archive_write_new ();
  self->bytes = g_byte_array_new ();
  archive_write_set_format_zip (self->archive);
  archive_write_set_bytes_per_block (self->archive, 0);
  g_assert_cmpint (archive_write_open (self->archive, self->bytes, NULL, write_cb, NULL), ==,
                   ARCHIVE_OK);
  return self;
}

void
book_zip_add (BookZip *self, const char *part, const char *data, gssize length)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize size = length >= 0 ? (gsize) length : strlen (data);

  archive_entry_set_pathname (entry, part);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, size);
  g_assert_cmpint (archive_write_header (self->archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (self->archive, data, size), ==, size);
  archive_entry_free (entry);
}

GBytes *
book_zip_end (BookZip *self)
{
  GBytes *bytes = NULL;

  g_assert_cmpint (archive_write_close (self->archive), ==, ARCHIVE_OK);
  archive_write_free (self->archive);
  bytes = g_byte_array_free_to_bytes (self->bytes);
  g_free (self);
  return bytes;
}

/* --- workbooks --- */

/* Styles: 0 plain, 1 a day, 2 per cent with two decimals, 3 a day in Indonesian writing, 4 a time,
 * 5 per cent without decimals. */
static const char styles[]
  = "<styleSheet " NS_SHEET "><numFmts count=\"2\">"
    "<numFmt numFmtId=\"164\" formatCode=\"[$-421]dd\\ mmmm\\ yyyy;@\"/>"
    "<numFmt numFmtId=\"165\" formatCode=\"0.0%\"/></numFmts>"
    "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
    "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"10\"/><xf numFmtId=\"164\"/>"
    "<xf numFmtId=\"20\"/><xf numFmtId=\"9\"/></cellXfs></styleSheet>";

BookZip *
book_xlsx_begin (const char *strings)
{
  BookZip *zip = book_zip_new ();
  g_autofree char *shared = g_strdup_printf ("<sst " NS_SHEET ">%s</sst>", strings);

  book_zip_add (zip, "_rels/.rels",
                "<Relationships " NS_RELATIONS "><Relationship Id=\"rId1\" Type=\"" NS_OFFICE
                "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>", -1);
  book_zip_add (zip, "xl/workbook.xml",
                "<workbook " NS_SHEET " xmlns:r=\"" NS_OFFICE "\"><sheets><sheet name=\"Data\" "
                "sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>", -1);
  book_zip_add (zip, "xl/_rels/workbook.xml.rels",
                "<Relationships " NS_RELATIONS ">"
                "<Relationship Id=\"rId1\" Type=\"" NS_OFFICE
                "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                "<Relationship Id=\"rId2\" Type=\"" NS_OFFICE "/styles\" Target=\"styles.xml\"/>"
                "<Relationship Id=\"rId3\" Type=\"" NS_OFFICE
                "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/></Relationships>", -1);
  book_zip_add (zip, "xl/styles.xml", styles, -1);
  book_zip_add (zip, "xl/sharedStrings.xml", shared, -1);
  return zip;
}

GBytes *
book_xlsx (const char *data, const char *behind)
{
  BookZip *zip = book_xlsx_begin ("<si><t>kata</t></si><si><r><t>dua </t></r><rPh><t>no</t></rPh>"
                                  "<r><t>potong</t></r></si><si><t/></si>");
  g_autofree char *sheet = g_strdup_printf ("<worksheet " NS_SHEET "><sheetData>%s</sheetData>%s"
                                            "</worksheet>", data, behind);

  book_zip_add (zip, "xl/worksheets/sheet1.xml", sheet, -1);
  return book_zip_end (zip);
}

GBytes *
book_ods (const char *rows)
{
  BookZip *zip = book_zip_new ();
  g_autofree char *content = g_strdup_printf (
    "<office:document-content xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" "
    "xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" "
    "xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"><office:body>"
    "<office:spreadsheet><table:table table:name=\"Data\">%s</table:table></office:spreadsheet>"
    "</office:body></office:document-content>", rows);

  book_zip_add (zip, "mimetype", "application/vnd.oasis.opendocument.spreadsheet", -1);
  book_zip_add (zip, "content.xml", content, -1);
  return book_zip_end (zip);
}

static void
put32 (guint8 *data, guint32 value)
{
  for (guint i = 0; i < 4; i++)
    data[i] = value >> (i * 8);
}

/* Sector 0 is the allocation table, 1 the directory, and the stream follows: long enough to stand
 * in sectors of its own. */
GBytes *
book_ole (const char *stream, const char *data, gsize length)
{
  gsize padded = MAX ((length + 511) / 512 * 512, 4096);
  gsize size = 512 * 3 + padded;
  guint8 *file = g_malloc0 (size);
  guint8 *table = file + 512;
  guint8 *entry = file + 1024;
  guint n = padded / 512;

  memcpy (file, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8);
  memset (file + 76, 0xff, 436);
  file[24] = 0x3e;
  file[26] = 3;
  file[28] = 0xfe;
  file[29] = 0xff;
  file[30] = 9;
  file[32] = 6;
  put32 (file + 44, 1);
  put32 (file + 48, 1);
  put32 (file + 56, 4096);
  put32 (file + 60, 0xfffffffe);
  put32 (file + 68, 0xfffffffe);
  put32 (file + 76, 0);

  memset (table, 0xff, 512);
  put32 (table, 0xfffffffd);
  put32 (table + 4, 0xfffffffe);
  for (guint i = 0; i < n; i++)
    put32 (table + 8 + i * 4, i + 1 < n ? i + 3 : 0xfffffffe);

  entry[0] = 'R';
  entry[64] = 4;
  entry[66] = 5;
  put32 (entry + 116, 0xfffffffe);
  for (guint i = 0; stream[i] != '\0'; i++)
    entry[128 + i * 2] = stream[i];
  entry[128 + 64] = (strlen (stream) + 1) * 2;
  entry[128 + 66] = 2;
  put32 (entry + 128 + 116, 2);
  put32 (entry + 128 + 120, padded);
  memcpy (file + 1536, data, length);
  return g_bytes_new_take (file, size);
}

/* --- what is read --- */

static void
assert_cell (IkdSheet *sheet, guint row, guint column, IkdCellKind kind, const char *text)
{
  g_assert_cmpstr (ikd_sheet_get_cell (sheet, row, column), ==, text);
  g_assert_cmpint (ikd_sheet_get_kind (sheet, row, column), ==, kind);
}

void
book_assert (IkdWorkbook *book, guint row, guint column, IkdCellKind kind, const char *text)
{
  assert_cell (ikd_workbook_get_sheet (book, 0), row, column, kind, text);
}

void
book_assert_report (IkdWorkbook *book)
{
  /* 14049 ÷ 46955 = 0.299201… */
  static const struct
  {
    guint       row;
    guint       column;
    IkdCellKind kind;
    const char *text;
  } cells[] = {
    { 0, 0, IKD_KIND_TEXT, "Rekapitulasi Aktivasi IKD" }, { 0, 1, IKD_KIND_EMPTY, "" },
    { 1, 0, IKD_KIND_TEXT, "Kecamatan" }, { 1, 5, IKD_KIND_TEXT, "Capaian" },
    { 2, 1, IKD_KIND_TEXT, "33.01.21" }, { 2, 2, IKD_KIND_DATE, "2026-06-05" },
    { 2, 3, IKD_KIND_NUMBER, "46955" }, { 2, 4, IKD_KIND_NUMBER, "14049" },
    { 2, 5, IKD_KIND_PERCENT, "29.92" }, { 3, 1, IKD_KIND_NUMBER, "33.1" },
    { 3, 2, IKD_KIND_DATE, "2026-06-05" }, { 3, 3, IKD_KIND_TEXT, "51.200" },
    { 3, 4, IKD_KIND_NUMBER, "1234.5" }, { 3, 5, IKD_KIND_PERCENT, "25" },
    { 4, 1, IKD_KIND_BOOLEAN, "TRUE" }, { 4, 2, IKD_KIND_TEXT, "5 Juni 2026" },
    { 4, 3, IKD_KIND_ERROR, "#DIV/0!" }, { 4, 4, IKD_KIND_NUMBER, "15283.5" },
    { 4, 5, IKD_KIND_TEXT, "sekitar" }, { 4, 6, IKD_KIND_EMPTY, "" },
  };
  static const guint lines[] = { 1, 3, 4, 5, 6 };
  static const char *const titles[] = { "Rekap Juni", "Catatan", "Rekap Juli" };
  IkdSheet *sheet = ikd_workbook_get_sheet (book, 0);

  g_assert_cmpuint (ikd_workbook_get_n_sheets (book), ==, G_N_ELEMENTS (titles));
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      IkdSheet *other = ikd_workbook_get_sheet (book, i);

      g_assert_cmpstr (ikd_sheet_get_title (other), ==, titles[i]);
      g_assert_cmpint (ikd_sheet_is_hidden (other), ==, i == 1);
      g_assert_cmpstr (ikd_sheet_get_sha256 (other), ==, ikd_workbook_get_sha256 (book));
    }
  g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, G_N_ELEMENTS (lines));
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_assert_cmpuint (ikd_sheet_get_line (sheet, i), ==, lines[i]);
      g_assert_cmpint (ikd_sheet_is_hidden_row (sheet, i), ==, lines[i] == 5);
    }
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    assert_cell (sheet, cells[i].row, cells[i].column, cells[i].kind, cells[i].text);
  assert_cell (ikd_workbook_get_sheet (book, 2), 0, 0, IKD_KIND_TEXT, "é, <b>");
  assert_cell (ikd_workbook_get_sheet (book, 2), 0, 1, IKD_KIND_DATE, "1999-12-31");
}
