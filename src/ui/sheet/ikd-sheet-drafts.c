/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Drafts by their cell. They are found again by region, so that they follow it when the rows change
 * their order. */

#include "config.h"

#include "ikd-sheet-drafts.h"

struct _IkdSheetDrafts
{
  GHashTable *cells;            /* of IkdSheetDraft by Cell */
  guint       serial;           /* of the last one */
};

typedef struct
{
  gint64 region;                /* 0: the sum according to the source */
  guint  column;
} Cell;

static guint
hash_cell (gconstpointer data)
{
  const Cell *cell = data;

  return g_int64_hash (&cell->region) * 31 + cell->column;
}

static gboolean
equal_cells (gconstpointer a, gconstpointer b)
{
  const Cell *one = a;
  const Cell *other = b;

  return one->region == other->region && one->column == other->column;
}

static void
free_draft (IkdSheetDraft *draft)
{
  g_free (draft->text);
  g_free (draft->message);
  g_clear_object (&draft->review);
  g_free (draft);
}

IkdSheetDrafts *
ikd_sheet_drafts_new (void)
{
  IkdSheetDrafts *self = g_new0 (IkdSheetDrafts, 1);

  self->cells = g_hash_table_new_full (hash_cell, equal_cells, g_free,
                                       (GDestroyNotify) free_draft);
  return self;
}

void
ikd_sheet_drafts_free (IkdSheetDrafts *self)
{
  g_hash_table_unref (self->cells);
  g_free (self);
}

void
ikd_sheet_drafts_clear (IkdSheetDrafts *self)
{
  g_hash_table_remove_all (self->cells);
}

static gint64
region_of (IkdEntrySheet *sheet, guint row)
{
  if (row > sheet->rows->len)
    return 0;
  return ikd_region_get_id (ikd_entry_sheet_get_row (sheet, row)->region);
}

IkdSheetDraft *
ikd_sheet_drafts_find (IkdSheetDrafts *self, IkdEntrySheet *sheet, guint row, guint column)
{
  Cell cell = { 0, column };

  if (sheet == NULL || g_hash_table_size (self->cells) == 0)
    return NULL;
  cell.region = region_of (sheet, row);
  return g_hash_table_lookup (self->cells, &cell);
}

IkdSheetDraft *
ikd_sheet_drafts_put (IkdSheetDrafts *self, IkdEntrySheet *sheet, guint row, guint column,
                      IkdDraftState state, const char *text)
{
  const Cell cell = { region_of (sheet, row), column };
  IkdSheetDraft *draft = g_new0 (IkdSheetDraft, 1);

  draft->state = state;
  draft->text = g_strdup (text);
  draft->serial = ++self->serial;
  g_hash_table_insert (self->cells, g_memdup2 (&cell, sizeof cell), draft);
  return draft;
}

void
ikd_sheet_drafts_remove (IkdSheetDrafts *self, IkdEntrySheet *sheet, guint row, guint column)
{
  const Cell cell = { region_of (sheet, row), column };

  g_hash_table_remove (self->cells, &cell);
}

guint
ikd_sheet_drafts_n_refused (IkdSheetDrafts *self)
{
  GHashTableIter iter;
  gpointer draft;
  guint n = 0;

  g_hash_table_iter_init (&iter, self->cells);
  while (g_hash_table_iter_next (&iter, NULL, &draft))
    n += ((IkdSheetDraft *) draft)->state == IKD_DRAFT_REFUSED;
  return n;
}
