/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A table of text, whatever it was read from. Guarantees: a cell that is not there is empty. */

#include "ikd-sheet-private.h"

typedef struct
{
  guint      line;
  GPtrArray *cells;
} Row;

struct _IkdSheet
{
  GObject    parent_instance;

  char      *name;
  char      *sha256;
  GPtrArray *rows;
};

G_DEFINE_FINAL_TYPE (IkdSheet, ikd_sheet, G_TYPE_OBJECT)

static void
free_row (gpointer data)
{
  Row *row = data;

  g_ptr_array_unref (row->cells);
  g_free (row);
}

static void
ikd_sheet_finalize (GObject *object)
{
  IkdSheet *self = IKD_SHEET (object);

  g_free (self->name);
  g_free (self->sha256);
  g_ptr_array_unref (self->rows);

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
  self->rows = g_ptr_array_new_with_free_func (free_row);
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
  Row *row = g_new0 (Row, 1);

  row->line = line;
  row->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->rows, row);
}

void
ikd_sheet_add_cell (IkdSheet *self, const char *text)
{
  Row *row = g_ptr_array_index (self->rows, self->rows->len - 1);

  g_ptr_array_add (row->cells, g_strstrip (g_strdup (text)));
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

static Row *
get_row (IkdSheet *self, guint row)
{
  return row < self->rows->len ? g_ptr_array_index (self->rows, row) : NULL;
}

guint
ikd_sheet_get_n_columns (IkdSheet *self, guint row)
{
  Row *found = get_row (self, row);

  return found != NULL ? found->cells->len : 0;
}

guint
ikd_sheet_get_line (IkdSheet *self, guint row)
{
  Row *found = get_row (self, row);

  return found != NULL ? found->line : 0;
}

const char *
ikd_sheet_get_cell (IkdSheet *self, guint row, guint column)
{
  Row *found = get_row (self, row);

  return found != NULL && column < found->cells->len ? g_ptr_array_index (found->cells, column)
                                                     : "";
}
