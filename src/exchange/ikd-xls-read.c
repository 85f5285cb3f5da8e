/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sheets of an old workbook (.xls, Excel 5 to 2003). Guarantees: what is protected, cut off or
 * no workbook at all is refused; no formula is computed. */

#include "ikd-workbook-private.h"
#include "ikd-xls-private.h"

typedef struct
{
  IkdWorkbook  *workbook;
  IkdXls       *book;
  GCancellable *cancellable;
  GString      *text;
} Reader;

static const char *
error_word (guint code)
{
  switch (code)
    {
    case 0x00:
      return "#NULL!";
    case 0x07:
      return "#DIV/0!";
    case 0x0f:
      return "#VALUE!";
    case 0x17:
      return "#REF!";
    case 0x1d:
      return "#NAME?";
    case 0x24:
      return "#NUM!";
    default:
      return "#N/A";
    }
}

/* How the number is shown; its text is then in text. */
static IkdCellKind
show_number (Reader *self, const IkdXlsCell *cell)
{
  static const IkdNumberFormat plain = { IKD_KIND_NUMBER, 0 };
  const GArray *formats = self->book->formats;
  const IkdNumberFormat *format = cell->style < formats->len
                                    ? &g_array_index (formats, IkdNumberFormat, cell->style)
                                    : &plain;

  return ikd_number_format_apply (format, cell->number, self->book->from_1904, self->text);
}

static gboolean
put (Reader *self, IkdSheet *sheet, const IkdXlsCell *cell, GError **error)
{
  switch (cell->kind)
    {
    case IKD_KIND_NUMBER:
      {
        IkdCellKind kind = show_number (self, cell);

        return ikd_sheet_put (sheet, cell->column, kind, self->text->str, error);
      }
    case IKD_KIND_BOOLEAN:
      return ikd_sheet_put (sheet, cell->column, cell->kind, cell->code != 0 ? "TRUE" : "FALSE",
                            error);
    case IKD_KIND_ERROR:
      return ikd_sheet_put (sheet, cell->column, cell->kind, error_word (cell->code), error);
    default:
      {
        const char *text = self->book->text->str + cell->text;

        return *text == '\0' || ikd_sheet_put (sheet, cell->column, cell->kind, text, error);
      }
    }
}

static gboolean
fill (Reader *self, IkdSheet *sheet, GArray *cells, GHashTable *hidden, GError **error)
{
  guint line = 0;

  for (guint i = 0; i < cells->len; i++)
    {
      const IkdXlsCell *cell = &g_array_index (cells, IkdXlsCell, i);
      const IkdXlsCell *next = i + 1 < cells->len ? cell + 1 : NULL;

      if (next != NULL && next->row == cell->row && next->column == cell->column)
        continue;
      if (cell->row + 1u != line)
        {
          if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
            return FALSE;
          line = cell->row + 1;
          ikd_sheet_begin_row (sheet, line,
                               g_hash_table_contains (hidden, GUINT_TO_POINTER (cell->row)));
        }
      if (!put (self, sheet, cell, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_sheet (Reader *self, const IkdXlsSheet *from, GError **error)
{
  g_autoptr (GHashTable) hidden = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) cells = NULL;
  IkdSheet *sheet = ikd_workbook_add_sheet (self->workbook, from->title, from->hidden, error);

  if (sheet == NULL)
    return FALSE;
  cells = ikd_xls_read_cells (self->book, from, hidden);
  if (self->book->damaged)
    {
      ikd_refuse_damaged (ikd_workbook_get_name (self->workbook), error);
      return FALSE;
    }
  return fill (self, sheet, cells, hidden, error);
}

/* The stream of the workbook, in whichever version; NULL with an error. */
static GByteArray *
open_stream (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (IkdOle) ole = ikd_ole_new (bytes);
  const char *stream = NULL;
  GByteArray *read = NULL;

  if (ole == NULL)
    ikd_refuse_damaged (name, error);
  /* A new workbook with a password stands within an old kind of file. */
  else if (ikd_ole_has (ole, "EncryptedPackage"))
    ikd_refuse_protected (name, error);
  else if (!ikd_ole_has (ole, "Workbook") && !ikd_ole_has (ole, "Book"))
    ikd_refuse_no_table (name, error);
  else
    {
      stream = ikd_ole_has (ole, "Workbook") ? "Workbook" : "Book";
      read = ikd_ole_read (ole, stream);
      if (read == NULL)
        ikd_refuse_damaged (name, error);
    }
  return read;
}

gboolean
ikd_workbook_read_xls (IkdWorkbook *workbook, GBytes *bytes, GCancellable *cancellable,
                       GError **error)
{
  const char *name = ikd_workbook_get_name (workbook);
  GByteArray *stream = open_stream (bytes, name, error);
  g_autoptr (IkdXls) book = stream != NULL ? ikd_xls_new (stream) : NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  Reader reader = { workbook, book, cancellable, text };

  if (book == NULL)
    return FALSE;
  if (book->protected || book->damaged || book->sheets->len == 0)
    {
      if (book->protected)
        ikd_refuse_protected (name, error);
      else if (book->damaged)
        ikd_refuse_damaged (name, error);
      else
        ikd_refuse_no_table (name, error);
      return FALSE;
    }
  for (guint i = 0; i < book->sheets->len; i++)
    if (!read_sheet (&reader, g_ptr_array_index (book->sheets, i), error))
      return FALSE;
  return TRUE;
}
