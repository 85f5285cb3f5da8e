/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A table of text, whatever it was read from. Guarantees: a cell that is not there is empty. All
 * text stands in one block with an offset for each cell, so that the millions of cells of a
 * national
 * export fit into memory. */

#include <string.h>

#include "ikd-sheet-private.h"

typedef struct
{
  guint line;
  guint first;                  /* its first cell in cells */
  guint n_cells;
} Row;

struct _IkdSheet
{
  GObject  parent_instance;

  char    *name;
  char    *sha256;
  GArray  *rows;                /* of Row */
  GArray  *cells;               /* of guint32: where the cell begins in text */
  GString *text;                /* every cell with its final 0; the first one is empty */
};

G_DEFINE_FINAL_TYPE (IkdSheet, ikd_sheet, G_TYPE_OBJECT)

static void
ikd_sheet_finalize (GObject *object)
{
  IkdSheet *self = IKD_SHEET (object);

  g_free (self->name);
  g_free (self->sha256);
  g_array_unref (self->rows);
  g_array_unref (self->cells);
  g_string_free (self->text, TRUE);

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
  self->text = g_string_new (NULL);
  g_string_append_c (self->text, '\0');
}

IkdSheet *
ikd_sheet_new (const char *name)
{
  IkdSheet *self = g_object_new (IKD_TYPE_SHEET, NULL);

  self->name = g_strdup (name);
  return self;
}

void
ikd_sheet_add_row (IkdSheet *self, guint line)
{
  const Row row = { line, self->cells->len, 0 };

  g_array_append_val (self->rows, row);
}

/* Readers bound what they read, so that an offset always fits. */
void
ikd_sheet_add_cell (IkdSheet *self, const char *text)
{
  Row *row = &g_array_index (self->rows, Row, self->rows->len - 1);
  gsize length = strlen (text);
  guint32 offset = 0;

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  while (length > 0 && g_ascii_isspace (*text))
    {
      text++;
      length--;
    }
  if (length > 0)
    {
      offset = self->text->len;
      g_string_append_len (self->text, text, length);
      g_string_append_c (self->text, '\0');
    }
  g_array_append_val (self->cells, offset);
  row->n_cells++;
}

void
ikd_sheet_set_sha256 (IkdSheet *self, const char *sha256)
{
  g_free (self->sha256);
  self->sha256 = g_strdup (sha256);
}

const char *
ikd_sheet_get_name (IkdSheet *self)
{
  g_return_val_if_fail (IKD_IS_SHEET (self), NULL);

  return self->name;
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
  return self->text->str + g_array_index (self->cells, guint32, found->first + column);
}
