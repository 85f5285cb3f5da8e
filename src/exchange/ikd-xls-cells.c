/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The cells of a sheet of an old workbook ([MS-XLS] 2.4): values, the results that formulas had
 * last, and hidden rows. Guarantees: no record is read beyond its length; cells may stand in any
 * order, and the later one counts where two are at one place. */

#include <string.h>

#include "ikd-xls-private.h"

/* A sheet has 65,536 rows of 256 columns. */
#define MOST_COLUMNS 256u
#define MOST_CELLS (65536u * MOST_COLUMNS)

enum
{
  RECORD_FORMULA = 0x0006,
  RECORD_EOF = 0x000a,
  RECORD_NUMBERS = 0x00bd,
  RECORD_RICH = 0x00d6,
  RECORD_SHARED = 0x00fd,
  RECORD_NUMBER = 0x0203,
  RECORD_LABEL = 0x0204,
  RECORD_TRUTH = 0x0205,
  RECORD_STRING = 0x0207,
  RECORD_ROW = 0x0208,
  RECORD_RK = 0x027e,
  RECORD_BEGIN = 0x0809,
};

typedef struct
{
  IkdXls     *book;
  GArray     *cells;            /* of IkdXlsCell */
  GHashTable *hidden;
} Reader;

static void
add (Reader *self, const IkdXlsCell *cell)
{
  if (cell->column >= MOST_COLUMNS || self->cells->len >= MOST_CELLS)
    self->book->damaged = TRUE;
  else
    g_array_append_val (self->cells, *cell);
}

static IkdXlsCell
begin_cell (const IkdXlsRecord *record, IkdCellKind kind)
{
  return (IkdXlsCell){ .row = ikd_ole_get16 (record->data),
                       .column = ikd_ole_get16 (record->data + 2),
                       .style = ikd_ole_get16 (record->data + 4),
                       .kind = kind };
}

static double
get_double (guint32 low, guint32 high)
{
  guint64 bits = low | (guint64) high << 32;
  double value = 0;

  memcpy (&value, &bits, sizeof value);
  return value;
}

/* A number in four bytes: 30 bits of a whole one, or the upper ones of a fraction; times 100. */
static double
get_rk (const guint8 *data)
{
  guint32 bits = ikd_ole_get32 (data);
  double value = (bits & 2) != 0 ? (double) ((gint32) (bits & ~3u) / 4)
                                 : get_double (0, bits & ~3u);

  return (bits & 1) != 0 ? value / 100 : value;
}

static void
read_numbers (Reader *self, const IkdXlsRecord *record)
{
  IkdXlsCell cell = begin_cell (record, IKD_KIND_NUMBER);

  for (guint at = 4; at + 8 <= record->length; at += 6)
    {
      cell.style = ikd_ole_get16 (record->data + at);
      cell.number = get_rk (record->data + at + 2);
      add (self, &cell);
      cell.column++;
    }
}

/* A text in the cell itself; @at: where its length stands. */
static void
read_label (Reader *self, IkdXlsCell *cell, const IkdXlsRecord *record, guint at)
{
  guint head = at + (self->book->is_old ? 2 : 3);
  guint length = record->length >= head ? ikd_ole_get16 (record->data + at) : 0;
  gboolean wide = !self->book->is_old && length > 0 && (record->data[at + 2] & 1) != 0;

  cell->text = self->book->text->len;
  if (head + (wide ? length * 2 : length) > record->length)
    self->book->damaged = TRUE;
  else
    ikd_xls_add_text (self->book, record->data + head, length, wide);
  g_string_append_c (self->book->text, '\0');
}

static void
read_shared (Reader *self, const IkdXlsRecord *record)
{
  IkdXlsCell cell = begin_cell (record, IKD_KIND_TEXT);
  guint32 i = ikd_ole_get32 (record->data + 6);

  if (i >= self->book->strings->len)
    {
      self->book->damaged = TRUE;
      return;
    }
  cell.text = g_array_index (self->book->strings, guint32, i);
  add (self, &cell);
}

/* The result that a formula had last. A text follows in a record of its own. */
static void
read_formula (Reader *self, const IkdXlsRecord *record)
{
  const guint8 *data = record->data;
  IkdXlsCell cell = begin_cell (record, IKD_KIND_NUMBER);

  if (ikd_ole_get16 (data + 12) != 0xffff)
    cell.number = get_double (ikd_ole_get32 (data + 6), ikd_ole_get32 (data + 10));
  else if (data[6] == 1 || data[6] == 2)
    {
      cell.kind = data[6] == 1 ? IKD_KIND_BOOLEAN : IKD_KIND_ERROR;
      cell.code = data[8];
    }
  else
    {
      cell.kind = IKD_KIND_TEXT;
      cell.text = self->book->text->len;
      g_string_append_c (self->book->text, '\0');
    }
  add (self, &cell);
}

static void
read_string (Reader *self, const IkdXlsRecord *record)
{
  IkdXlsCell *cell = self->cells->len > 0
                       ? &g_array_index (self->cells, IkdXlsCell, self->cells->len - 1) : NULL;

  if (cell != NULL && cell->kind == IKD_KIND_TEXT)
    read_label (self, cell, record, 0);
}

static void
read_row (Reader *self, const IkdXlsRecord *record)
{
  if (record->length >= 16 && (record->data[12] & 0x20) != 0)
    g_hash_table_add (self->hidden, GUINT_TO_POINTER (ikd_ole_get16 (record->data)));
}

/* The shortest each kind of cell can be. */
static guint
shortest (guint id)
{
  switch (id)
    {
    case RECORD_FORMULA:
    case RECORD_NUMBER:
      return 14;
    case RECORD_SHARED:
    case RECORD_RK:
    case RECORD_NUMBERS:
      return 10;
    case RECORD_LABEL:
    case RECORD_RICH:
    case RECORD_TRUTH:
      return 8;
    default:
      return 0;
    }
}

static void
read_cell (Reader *self, const IkdXlsRecord *record)
{
  IkdXlsCell cell = begin_cell (record, IKD_KIND_NUMBER);

  if (record->id == RECORD_NUMBER)
    cell.number = get_double (ikd_ole_get32 (record->data + 6), ikd_ole_get32 (record->data + 10));
  else if (record->id == RECORD_RK)
    cell.number = get_rk (record->data + 6);
  else if (record->id == RECORD_TRUTH)
    {
      cell.kind = record->data[7] != 0 ? IKD_KIND_ERROR : IKD_KIND_BOOLEAN;
      cell.code = record->data[6];
    }
  else
    {
      cell.kind = IKD_KIND_TEXT;
      read_label (self, &cell, record, 6);
    }
  add (self, &cell);
}

static void
read_record (Reader *self, const IkdXlsRecord *record)
{
  if (record->length < shortest (record->id))
    self->book->damaged = TRUE;
  else if (record->id == RECORD_ROW)
    read_row (self, record);
  else if (record->id == RECORD_STRING)
    read_string (self, record);
  else if (record->id == RECORD_FORMULA)
    read_formula (self, record);
  else if (record->id == RECORD_SHARED)
    read_shared (self, record);
  else if (record->id == RECORD_NUMBERS)
    read_numbers (self, record);
  else if (shortest (record->id) > 0)
    read_cell (self, record);
}

static int
by_place (gconstpointer a, gconstpointer b)
{
  const IkdXlsCell *first = a;
  const IkdXlsCell *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  return (first->column > second->column) - (first->column < second->column);
}

GArray *
ikd_xls_read_cells (IkdXls *self, const IkdXlsSheet *from, GHashTable *hidden)
{
  Reader reader = { self, g_array_new (FALSE, FALSE, sizeof (IkdXlsCell)), hidden };
  IkdXlsRecord record = { .at = from->begin };
  guint depth = 0;

  for (gboolean more = ikd_xls_record_next (self, &record, TRUE); more && !self->damaged;
       more = ikd_xls_record_next (self, &record, FALSE))
    {
      /* A chart within the sheet begins and ends like a sheet. */
      if (record.id == RECORD_BEGIN)
        depth++;
      else if (depth == 0 || (record.id == RECORD_EOF && --depth == 0))
        break;
      else if (depth == 1)
        read_record (&reader, &record);
    }
  /* A sheet that does not end was cut off. */
  self->damaged = self->damaged || record.id != RECORD_EOF || depth > 0;
  g_array_sort (reader.cells, by_place);
  return reader.cells;
}
