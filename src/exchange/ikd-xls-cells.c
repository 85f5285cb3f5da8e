/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What freexl does not tell of a sheet of an old workbook: how cells are shown, truth values and
 * errors, the results of formulas, hidden rows, merged areas ([MS-XLS] 2.4). Guarantees: no record
 * is read beyond its length. */

#include <string.h>

#include "ikd-sheet-private.h"
#include "ikd-xls-marks-private.h"

#define MOST_COLUMNS 256
#define KEY(row, column) GUINT_TO_POINTER ((row) * MOST_COLUMNS + (column))

IkdXlsCells *
ikd_xls_cells_new (void)
{
  IkdXlsCells *self = g_new0 (IkdXlsCells, 1);

  self->index = g_hash_table_new (NULL, NULL);
  self->marks = g_array_new (FALSE, FALSE, sizeof (IkdXlsMark));
  self->texts = g_string_new (NULL);
  return self;
}

void
ikd_xls_cells_free (IkdXlsCells *self)
{
  g_hash_table_unref (self->index);
  g_array_unref (self->marks);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

const IkdXlsMark *
ikd_xls_cells_get (const IkdXlsCells *self, guint row, guint column)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (self->index, KEY (row, column)));

  return found != 0 ? &g_array_index (self->marks, IkdXlsMark, found - 1) : NULL;
}

static void
add (IkdXlsCells *self, guint row, guint column, const IkdXlsMark *mark)
{
  if (column >= MOST_COLUMNS)
    return;
  g_array_append_val (self->marks, *mark);
  g_hash_table_replace (self->index, KEY (row, column), GUINT_TO_POINTER (self->marks->len));
  self->n_rows = MAX (self->n_rows, row + 1);
  self->n_columns = MAX (self->n_columns, column + 1);
}

/* Styles of plain numbers need no mark. */
static void
add_style (const IkdXlsMarks *book, IkdXlsCells *self, guint row, guint column, guint style)
{
  const IkdXlsMark mark = { .style = style };

  if (style < book->formats->len
      && g_array_index (book->formats, IkdNumberFormat, style).kind != IKD_KIND_NUMBER)
    add (self, row, column, &mark);
}

static double
get_double (const guint8 *data)
{
  union
  {
    guint64 bits;
    double  value;
  } number = { .bits = ikd_ole_get32 (data) | (guint64) ikd_ole_get32 (data + 4) << 32 };

  return number.value;
}

/* The result that a formula had last. A text follows in a record of its own. */
static void
read_formula (IkdXlsCells *self, const IkdXlsRecord *record)
{
  const guint8 *data = record->data;
  IkdXlsMark mark = { 0 };

  if (record->length < 14)
    return;
  mark.style = ikd_ole_get16 (data + 4);
  mark.code = data[8];
  if (ikd_ole_get16 (data + 12) != 0xffff)
    {
      mark.kind = IKD_KIND_NUMBER;
      mark.number = get_double (data + 6);
    }
  else if (data[6] == 1 || data[6] == 2)
    mark.kind = data[6] == 1 ? IKD_KIND_BOOLEAN : IKD_KIND_ERROR;
  else
    {
      mark.kind = IKD_KIND_TEXT;
      mark.text = self->texts->len;
      g_string_append_c (self->texts, '\0');
    }
  add (self, ikd_ole_get16 (data), ikd_ole_get16 (data + 2), &mark);
}

static void
read_string (const IkdXlsMarks *book, IkdXlsCells *self, const IkdXlsRecord *record)
{
  guint head = book->is_old ? 2 : 3;
  guint length = record->length >= head ? ikd_ole_get16 (record->data) : 0;
  gboolean wide = length > 0 && !book->is_old && (record->data[2] & 1) != 0;
  IkdXlsMark *mark = self->marks->len > 0
                       ? &g_array_index (self->marks, IkdXlsMark, self->marks->len - 1) : NULL;
  g_autofree char *text = NULL;

  if (mark == NULL || mark->kind != IKD_KIND_TEXT || length == 0
      || head + (wide ? length * 2 : length) > record->length)
    return;
  text = ikd_xls_decode (record->data + head, length, wide);
  if (text == NULL)
    return;
  mark->text = self->texts->len;
  g_string_append_len (self->texts, text, strlen (text) + 1);
}

static void
read_cells (const IkdXlsMarks *book, IkdXlsCells *self, const IkdXlsRecord *record)
{
  const guint8 *data = record->data;
  guint row = ikd_ole_get16 (data);
  guint column = ikd_ole_get16 (data + 2);

  if (record->id == RECORD_NUMBERS)
    for (guint at = 4; at + 8 <= record->length; at += 6)
      add_style (book, self, row, column++, ikd_ole_get16 (data + at));
  else if (record->id == RECORD_TRUTH && record->length >= 8)
    {
      const IkdXlsMark mark = { .kind = data[7] != 0 ? IKD_KIND_ERROR : IKD_KIND_BOOLEAN,
                                .code = data[6] };

      add (self, row, column, &mark);
    }
  else if (record->id == RECORD_NUMBER || record->id == RECORD_RK)
    add_style (book, self, row, column, ikd_ole_get16 (data + 4));
}

static void
read_merged (const IkdXlsRecord *record, IkdSheet *sheet)
{
  guint n = record->length >= 2 ? ikd_ole_get16 (record->data) : 0;

  for (guint i = 0; i < n && 2 + (i + 1) * 8 <= record->length; i++)
    {
      const guint8 *area = record->data + 2 + i * 8;
      guint row = ikd_ole_get16 (area);
      guint last_row = ikd_ole_get16 (area + 2);
      guint column = ikd_ole_get16 (area + 4);
      guint last_column = ikd_ole_get16 (area + 6);

      if (last_row >= row && last_column >= column)
        ikd_sheet_add_span (sheet, row + 1, column, last_row - row + 1, last_column - column + 1);
    }
}

static void
read_record (const IkdXlsMarks *book, IkdXlsCells *self, const IkdXlsRecord *record,
             GHashTable *rows, IkdSheet *sheet)
{
  if (record->id == RECORD_ROW && record->length >= 16 && (record->data[12] & 0x20) != 0)
    g_hash_table_add (rows, GUINT_TO_POINTER (ikd_ole_get16 (record->data)));
  else if (record->id == RECORD_MERGED)
    read_merged (record, sheet);
  else if (record->id == RECORD_FORMULA)
    read_formula (self, record);
  else if (record->id == RECORD_STRING)
    read_string (book, self, record);
  else if (record->length >= 6)
    read_cells (book, self, record);
}

void
ikd_xls_marks_read (IkdXlsMarks *self, guint i, IkdXlsCells *cells, IkdSheet *sheet)
{
  IkdXlsSheet *found = g_ptr_array_index (self->sheets, i);
  IkdXlsRecord record = { .at = found->begin };
  guint depth = 0;

  for (gboolean more = ikd_xls_record_next (self, &record, TRUE); more;
       more = ikd_xls_record_next (self, &record, FALSE))
    {
      /* A chart within the sheet begins and ends like a sheet. */
      if (record.id == RECORD_BEGIN)
        depth++;
      else if (depth == 0 || (record.id == RECORD_EOF && --depth == 0))
        return;
      else if (depth == 1)
        read_record (self, cells, &record, found->rows, sheet);
    }
}
