/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A table of text, whatever it was read from. Guarantees: a cell that is not there is empty. A cell
 * takes a place and a kind (5 bytes, and 12 a row); a text that was met lately is kept once, and
 * long tables keep most of their texts on the disk, so that the millions of cells of a national
 * export fit into memory. Nothing grows beyond ikd-limits.h. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-guard.h"
#include "ikd-limits.h"
#include "ikd-sheet-private.h"
#include "ikd-spool.h"

/* Blocks of text in memory: those of a million rows without a note. */
#define N_BLOCKS 12
/* Texts met lately, by a hash: dates, names of regions and sources come again in every row. As many
 * as there are districts, and more. */
#define FEWEST_RECENT 256u
#define MOST_RECENT 16384u
/* Beside the kind: a formula without its result. */
#define UNCOMPUTED 0x80

typedef struct
{
  guint line;
  guint first;                  /* its first cell in cells */
  guint n_cells : 31;
  guint hidden : 1;
} Row;

typedef struct
{
  guint32 hash;
  guint32 place;                /* 0: none */
} Recent;

struct _IkdSheet
{
  GObject     parent_instance;

  char       *name;
  char       *title;
  char       *sha256;
  gboolean    hidden;
  GArray     *rows;             /* of Row */
  GArray     *cells;            /* of guint32: the place of its text */
  GByteArray *kinds;            /* of IkdCellKind, one for each cell */
  IkdSpool   *texts;            /* the first one is empty */
  gsize       text_length;      /* of all, each with its final 0 */
  gsize       before;           /* cells of the other sheets of the file */
  Row         begun;            /* not yet in rows; line 0: none */
  Recent     *recent;
  guint       n_recent;         /* places there are; a power of two */
  guint       n_texts;
};

G_DEFINE_FINAL_TYPE (IkdSheet, ikd_sheet, G_TYPE_OBJECT)

static void
ikd_sheet_finalize (GObject *object)
{
  IkdSheet *self = IKD_SHEET (object);

  g_free (self->name);
  g_free (self->title);
  g_free (self->sha256);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_byte_array_unref (self->kinds);
  ikd_spool_free (self->texts);
  g_free (self->recent);

  G_OBJECT_CLASS (ikd_sheet_parent_class)->finalize (object);
}

static void
ikd_sheet_class_init (IkdSheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_sheet_finalize;
}

static void
ikd_sheet_init (IkdSheet *self)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->kinds = g_byte_array_new ();
  self->texts = ikd_spool_new (N_BLOCKS);
  self->text_length = 1;
  self->n_recent = FEWEST_RECENT;
  self->recent = g_new0 (Recent, self->n_recent);
  ikd_spool_add (self->texts, "", 0);
}

IkdSheet *
ikd_sheet_new (const char *name)
{
  IkdSheet *self = g_object_new (IKD_TYPE_SHEET, NULL);

  self->name = g_strdup (name);
  return self;
}

/* --- for readers --- */

void
ikd_sheet_add_row (IkdSheet *self, guint line)
{
  const Row row = { line, self->cells->len, 0, FALSE };

  g_array_append_val (self->rows, row);
  self->begun.line = 0;
}

void
ikd_sheet_begin_row (IkdSheet *self, guint line, gboolean hidden)
{
  self->begun = (Row){ .line = line, .hidden = hidden };
}

/* FALSE with a sentence that names the cell. */
static gboolean
refuse_cell (IkdSheet *self, guint line, guint column, const char *format, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (self->name);
  g_autofree char *letters = ikd_sheet_column_name (column);

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, format, quoted, line, letters);
  return FALSE;
}

static gboolean
check_room (IkdSheet *self, guint line, guint column, guint n_cells, gsize length, GError **error)
{
  if (column >= IKD_MOST_COLUMNS)
    return refuse_cell (self, line, column,
                        /* Translators: a file name, a row number, the letters of a column. */
                        _("“%s” has more than 16,384 columns: row %u goes on to column %s. Delete "
                          "those that are not needed, and read it again."), error);
  if (length > IKD_MOST_CELL)
    return refuse_cell (self, line, column,
                        /* Translators: a file name, a row number, the letters of a column. */
                        _("“%s” has a cell of more than 1 MiB in row %u, column %s. Shorten its "
                          "text, and read it again."), error);
  if (self->before + self->cells->len + n_cells <= IKD_MOST_CELLS
      && self->text_length + length < IKD_MOST_TEXT)
    return TRUE;
  return refuse_cell (self, line, column,
                      /* Translators: a file name, a row number, the letters of a column. */
                      _("“%s” holds more than can be read: row %u, column %s is beyond it. "
                        "Divide it, and read the parts."), error);
}

/* Of eight bytes at a time. */
static guint32
hash_text (const char *text, gsize length)
{
  const guint64 factor = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  guint64 hash = length;
  guint64 word = 0;

  for (; length >= sizeof word; length -= sizeof word, text += sizeof word)
    {
      memcpy (&word, text, sizeof word);
      hash = (hash ^ word) * factor;
      hash ^= hash >> 32;
    }
  word = 0;
  memcpy (&word, text, length);
  hash = (hash ^ word) * factor;
  return (guint32) (hash >> 32);
}

/* A long table meets more texts before one comes again. */
static void
widen_recent (IkdSheet *self)
{
  const guint n = self->n_recent * 2;
  Recent *wider = g_new0 (Recent, n);

  for (guint i = 0; i < self->n_recent; i++)
    if (self->recent[i].place != 0)
      wider[self->recent[i].hash & (n - 1)] = self->recent[i];
  g_free (self->recent);
  self->recent = wider;
  self->n_recent = n;
}

static guint32
add_text (IkdSheet *self, const char *text, gsize length)
{
  const guint32 hash = hash_text (text, length);
  Recent *recent = &self->recent[hash & (self->n_recent - 1)];

  if (recent->place != 0 && recent->hash == hash)
    {
      const char *met = ikd_spool_get (self->texts, recent->place);

      if (strncmp (met, text, length) == 0 && met[length] == '\0')
        return recent->place;
    }
  if (++self->n_texts > self->n_recent && self->n_recent < MOST_RECENT)
    {
      widen_recent (self);
      recent = &self->recent[hash & (self->n_recent - 1)];
    }
  *recent = (Recent){ hash, ikd_spool_add (self->texts, text, length) };
  self->text_length += length + 1;
  return recent->place;
}

/* The row that cells are added to, at least up to before @column. */
static Row *
open_row (IkdSheet *self, guint column)
{
  static const guint8 empty = IKD_KIND_EMPTY;
  static const guint32 nothing = 0;
  Row *row = NULL;

  if (self->begun.line != 0)
    {
      self->begun.first = self->cells->len;
      g_array_append_val (self->rows, self->begun);
      self->begun.line = 0;
    }
  row = &g_array_index (self->rows, Row, self->rows->len - 1);
  while (row->n_cells < column)
    {
      g_array_append_val (self->cells, nothing);
      g_byte_array_append (self->kinds, &empty, 1);
      row->n_cells++;
    }
  return row;
}

static gboolean
put (IkdSheet *self, guint column, guint8 kind, const char *text, gsize length, GError **error)
{
  const Row *last = self->rows->len > 0 ? &g_array_index (self->rows, Row, self->rows->len - 1)
                                        : &self->begun;
  guint line = self->begun.line != 0 ? self->begun.line : last->line;
  guint n_cells = self->begun.line != 0 ? 0 : last->n_cells;
  guint32 place = 0;

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  while (length > 0 && g_ascii_isspace (*text))
    {
      text++;
      length--;
    }
  g_return_val_if_fail (column >= n_cells, FALSE);
  if (!check_room (self, line, column, column - n_cells + 1, length, error))
    return FALSE;

  Row *row = open_row (self, column);

  if (length > 0)
    place = add_text (self, text, length);
  else if ((kind & ~UNCOMPUTED) == IKD_KIND_TEXT)
    kind = IKD_KIND_EMPTY;
  g_array_append_val (self->cells, place);
  g_byte_array_append (self->kinds, &kind, 1);
  row->n_cells++;
  return TRUE;
}

gboolean
ikd_sheet_put (IkdSheet *self, guint column, IkdCellKind kind, const char *text, GError **error)
{
  return put (self, column, kind, text, strlen (text), error);
}

gboolean
ikd_sheet_put_text (IkdSheet *self, guint column, const char *text, gsize length, GError **error)
{
  return put (self, column, IKD_KIND_TEXT, text, length, error);
}

gboolean
ikd_sheet_put_uncomputed (IkdSheet *self, guint column, GError **error)
{
  return put (self, column, IKD_KIND_EMPTY | UNCOMPUTED, "", 0, error);
}

gboolean
ikd_sheet_repeat_row (IkdSheet *self, guint line, GError **error)
{
  const Row row = g_array_index (self->rows, Row, self->rows->len - 1);

  if (!check_room (self, line, 0, row.n_cells, 0, error))
    return FALSE;
  ikd_sheet_add_row (self, line);
  for (guint i = 0; i < row.n_cells; i++)
    {
      guint32 place = g_array_index (self->cells, guint32, row.first + i);
      guint8 kind = self->kinds->data[row.first + i];

      g_array_append_val (self->cells, place);
      g_byte_array_append (self->kinds, &kind, 1);
    }

  Row *copy = &g_array_index (self->rows, Row, self->rows->len - 1);

  copy->n_cells = row.n_cells;
  copy->hidden = row.hidden;
  return TRUE;
}

void
ikd_sheet_set_before (IkdSheet *self, gsize n_cells)
{
  self->before = n_cells;
}

gsize
ikd_sheet_get_n_cells (IkdSheet *self)
{
  return self->cells->len;
}

void
ikd_sheet_set_title (IkdSheet *self, const char *title, gboolean hidden)
{
  g_free (self->title);
  self->title = g_strdup (title);
  self->hidden = hidden;
}

void
ikd_sheet_set_sha256 (IkdSheet *self, const char *sha256)
{
  g_free (self->sha256);
  self->sha256 = g_strdup (sha256);
}

/* --- for all --- */

const char *
ikd_sheet_get_name (IkdSheet *self)
{
  g_return_val_if_fail (IKD_IS_SHEET (self), NULL);

  return self->name;
}

const char *
ikd_sheet_get_title (IkdSheet *self)
{
  g_return_val_if_fail (IKD_IS_SHEET (self), NULL);

  return self->title;
}

gboolean
ikd_sheet_is_hidden (IkdSheet *self)
{
  g_return_val_if_fail (IKD_IS_SHEET (self), FALSE);

  return self->hidden;
}

const char *
ikd_sheet_get_sha256 (IkdSheet *self)
{
  g_return_val_if_fail (IKD_IS_SHEET (self), NULL);

  return self->sha256;
}

guint
ikd_sheet_get_n_rows (IkdSheet *self)
{
  g_return_val_if_fail (IKD_IS_SHEET (self), 0);

  return self->rows->len;
}

static const Row *
get_row (IkdSheet *self, guint row)
{
  return row < self->rows->len ? &g_array_index (self->rows, Row, row) : NULL;
}

guint
ikd_sheet_get_n_columns (IkdSheet *self, guint row)
{
  const Row *found = get_row (self, row);

  return found != NULL ? found->n_cells : 0;
}

guint
ikd_sheet_get_line (IkdSheet *self, guint row)
{
  const Row *found = get_row (self, row);

  return found != NULL ? found->line : 0;
}

const char *
ikd_sheet_get_cell (IkdSheet *self, guint row, guint column)
{
  const Row *found = get_row (self, row);

  if (found == NULL || column >= found->n_cells)
    return "";
  return ikd_spool_get (self->texts, g_array_index (self->cells, guint32, found->first + column));
}

/* The kind and the mark beside it. */
static guint8
get_marks (IkdSheet *self, guint row, guint column)
{
  const Row *found = get_row (self, row);

  return found != NULL && column < found->n_cells ? self->kinds->data[found->first + column]
                                                  : IKD_KIND_EMPTY;
}

IkdCellKind
ikd_sheet_get_kind (IkdSheet *self, guint row, guint column)
{
  return get_marks (self, row, column) & ~UNCOMPUTED;
}

gboolean
ikd_sheet_is_uncomputed (IkdSheet *self, guint row, guint column)
{
  return (get_marks (self, row, column) & UNCOMPUTED) != 0;
}

gboolean
ikd_sheet_is_hidden_row (IkdSheet *self, guint row)
{
  const Row *found = get_row (self, row);

  return found != NULL && found->hidden;
}

gboolean
ikd_sheet_has_identity_number (IkdSheet *self)
{
  if (ikd_guard_has_identity_number (self->name))
    return TRUE;
  for (guint row = 0; row < self->rows->len; row++)
    for (guint i = 0; i < ikd_sheet_get_n_columns (self, row); i++)
      if (ikd_guard_has_identity_number (ikd_sheet_get_cell (self, row, i)))
        return TRUE;
  return FALSE;
}

char *
ikd_sheet_column_name (guint column)
{
  char letters[8] = { 0 };
  guint at = sizeof letters - 1;

  for (guint rest = column + 1; rest > 0; rest = (rest - 1) / 26)
    letters[--at] = 'A' + (rest - 1) % 26;
  return g_strdup (letters + at);
}
