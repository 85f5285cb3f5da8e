/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "visit.h"

#include <string.h>

#include "book.h"

static gboolean
is_number (const char *text)
{
  char *end = NULL;

  g_ascii_strtod (text, &end);
  return end != text && *end == '\0';
}

static void
visit_cell (IkdSheet *sheet, guint row, guint column)
{
  const char *text = ikd_sheet_get_cell (sheet, row, column);

  g_assert_true (g_utf8_validate (text, -1, NULL));
  switch (ikd_sheet_get_kind (sheet, row, column))
    {
    case IKD_KIND_EMPTY:
      g_assert_cmpstr (text, ==, "");
      break;
    case IKD_KIND_NUMBER:
    case IKD_KIND_PERCENT:
      g_assert_true (is_number (text));
      break;
    case IKD_KIND_DATE:
      g_assert_cmpuint (strlen (text), ==, strlen ("2026-06-05"));
      break;
    case IKD_KIND_BOOLEAN:
      g_assert_true (strcmp (text, "TRUE") == 0 || strcmp (text, "FALSE") == 0);
      break;
    default:
      g_assert_cmpstr (text, !=, "");
    }
}

static void
visit_sheet (IkdSheet *sheet)
{
  guint line = 0;

  for (guint row = 0; row < ikd_sheet_get_n_rows (sheet); row++)
    {
      g_assert_cmpuint (ikd_sheet_get_line (sheet, row), >, line);
      line = ikd_sheet_get_line (sheet, row);
      for (guint column = 0; column < ikd_sheet_get_n_columns (sheet, row); column++)
        visit_cell (sheet, row, column);
    }
}

void
visit_file (GBytes *bytes, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdWorkbook) book = ikd_workbook_read_bytes (bytes, name, NULL, &error);

  if (book == NULL)
    {
      g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
      g_assert_nonnull (strstr (error->message, name));
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (ikd_workbook_get_n_sheets (book), >, 0);
  for (guint i = 0; i < ikd_workbook_get_n_sheets (book); i++)
    visit_sheet (ikd_workbook_get_sheet (book, i));
}

GBytes *
visit_wrap_xlsx (const guint8 *sheet, gsize size)
{
  BookZip *zip = book_xlsx_begin ("<si><t>kata</t></si><si><t>33.01</t></si>");

  book_zip_add (zip, "xl/worksheets/sheet1.xml", (const char *) sheet, size);
  return book_zip_end (zip);
}

GBytes *
visit_wrap_ods (const guint8 *content, gsize size)
{
  BookZip *zip = book_zip_new ();

  book_zip_add (zip, "content.xml", (const char *) content, size);
  return book_zip_end (zip);
}
