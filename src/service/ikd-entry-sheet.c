/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A sheet in memory: its order, its sums, its words. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-entry-sheet-private.h"

G_DEFINE_FINAL_TYPE (IkdSheetRow, ikd_sheet_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE (IkdEntrySheet, ikd_entry_sheet, G_TYPE_OBJECT)

static const struct
{
  const char *mark;
  const char *label;
} states[] = {
  [IKD_CELL_EMPTY] = { "", NC_ ("cell", "Not filled in") },
  [IKD_CELL_SAVED] = { "✓", NC_ ("cell", "Kept") },
  [IKD_CELL_OWES] = { "▲", NC_ ("cell", "Reason needed") },
  [IKD_CELL_CARRIED] = { "↷", NC_ ("cell", "Carried over") },
  [IKD_CELL_NOT_REPORTED] = { "○", NC_ ("cell", "Not yet reported") },
  [IKD_CELL_NOT_APPLICABLE] = { "×", NC_ ("cell", "Not applicable") },
  [IKD_CELL_LOOK] = { "◆", NC_ ("cell", "Look again") },
};

const char *
ikd_cell_state_label (IkdCellState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "cell", states[state].label);
}

const char *
ikd_cell_state_mark (IkdCellState state)
{
  g_return_val_if_fail (state < G_N_ELEMENTS (states), "");

  return states[state].mark;
}

void
ikd_sheet_cell_clear (IkdSheetCell *cell)
{
  g_clear_object (&cell->figure);
  g_clear_object (&cell->previous);
  g_clear_object (&cell->flow);
  g_clear_object (&cell->follow_up);
}

static void
ikd_sheet_row_finalize (GObject *object)
{
  IkdSheetRow *self = IKD_SHEET_ROW (object);

  for (guint i = 0; i < IKD_SHEET_COLUMNS; i++)
    ikd_sheet_cell_clear (&self->cells[i]);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (ikd_sheet_row_parent_class)->finalize (object);
}

static void
ikd_sheet_row_class_init (IkdSheetRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_sheet_row_finalize;
}

static void
ikd_sheet_row_init (IkdSheetRow *self)
{
}

static void
ikd_entry_sheet_finalize (GObject *object)
{
  IkdEntrySheet *self = IKD_ENTRY_SHEET (object);

  g_clear_object (&self->parent);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_object (&self->own);
  for (guint i = 0; i < IKD_SHEET_COLUMNS; i++)
    g_clear_object (&self->controls[i]);
  g_clear_object (&self->completion);
  g_free (self->order);
  g_free (self->pasted);
  g_clear_pointer (&self->source, ikd_source_free);

  G_OBJECT_CLASS (ikd_entry_sheet_parent_class)->finalize (object);
}

static void
ikd_entry_sheet_class_init (IkdEntrySheetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_entry_sheet_finalize;
}

static void
ikd_entry_sheet_init (IkdEntrySheet *self)
{
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->previous_day = IKD_DAY_NONE;
  self->moved_day = IKD_DAY_NONE;
}

/* --- order --- */

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  IkdSheetRow *one = *(IkdSheetRow **) a;
  IkdSheetRow *other = *(IkdSheetRow **) b;

  return strcmp (ikd_region_get_code (one->region), ikd_region_get_code (other->region));
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  IkdSheetRow *one = *(IkdSheetRow **) a;
  IkdSheetRow *other = *(IkdSheetRow **) b;

  return g_utf8_collate (ikd_region_get_name (one->region), ikd_region_get_name (other->region));
}

/* The order of the last paste; what it did not name follows by code. */
static int
compare_listed (gconstpointer a, gconstpointer b, gpointer data)
{
  IkdSheetRow *one = *(IkdSheetRow **) a;
  IkdSheetRow *other = *(IkdSheetRow **) b;
  GHashTable *places = data;
  guint first = GPOINTER_TO_UINT (g_hash_table_lookup (places,
                                                       ikd_region_get_code (one->region)));
  guint second = GPOINTER_TO_UINT (g_hash_table_lookup (places,
                                                        ikd_region_get_code (other->region)));

  first = first != 0 ? first : G_MAXUINT;
  second = second != 0 ? second : G_MAXUINT;
  return first != second ? (first < second ? -1 : 1) : compare_codes (a, b);
}

static void
sort_listed (GPtrArray *rows, const char *list)
{
  g_auto (GStrv) codes = g_strsplit (list, ",", -1);
  g_autoptr (GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; codes[i] != NULL; i++)
    g_hash_table_insert (places, codes[i], GUINT_TO_POINTER (i + 1));
  g_ptr_array_sort_with_data (rows, compare_listed, places);
}

static IkdDay
find_previous_day (IkdEntrySheet *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  IkdDay best = IKD_DAY_NONE;
  guint most = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      IkdSheetRow *row = g_ptr_array_index (self->rows, i);
      IkdFigure *previous = row->cells[0].previous;
      guint n;

      if (previous == NULL)
        continue;
      n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, GINT_TO_POINTER (previous->key.day))) + 1;
      g_hash_table_insert (counts, GINT_TO_POINTER (previous->key.day), GUINT_TO_POINTER (n));
      if (n > most || (n == most && previous->key.day > best))
        {
          most = n;
          best = previous->key.day;
        }
    }
  return best;
}

void
ikd_entry_sheet_finish (IkdEntrySheet *self)
{
  if (g_strcmp0 (self->order, "name") == 0)
    g_ptr_array_sort (self->rows, compare_names);
  else if (self->order != NULL && g_str_has_prefix (self->order, "list:"))
    sort_listed (self->rows, self->order + strlen ("list:"));
  else
    g_ptr_array_sort (self->rows, compare_codes);
  self->previous_day = find_previous_day (self);
}

/* --- cells --- */

int
ikd_entry_sheet_get_level (IkdEntrySheet *self)
{
  g_return_val_if_fail (IKD_IS_ENTRY_SHEET (self), -1);

  return ikd_region_get_level (self->parent)
         + (g_str_equal (self->query.id, IKD_SHEET_VILLAGES) ? 2 : 1);
}

IkdSheetRow *
ikd_entry_sheet_get_row (IkdEntrySheet *self, guint row)
{
  g_return_val_if_fail (IKD_IS_ENTRY_SHEET (self) && row <= self->rows->len, NULL);

  return row < self->rows->len ? g_ptr_array_index (self->rows, row) : self->own;
}

void
ikd_entry_sheet_fill (IkdEntrySheet *self, guint row, guint column, const char *date,
                      IkdEntry *entry)
{
  const IkdSource *source;

  g_return_if_fail (IKD_IS_ENTRY_SHEET (self) && row <= self->rows->len);
  g_return_if_fail (column < self->query.n_indicators);

  *entry = (IkdEntry){
    .region = ikd_region_get_id (ikd_entry_sheet_get_row (self, row)->region),
    .indicator = self->query.indicators[column],
    .segment = self->query.segment,
    .date = date,
    .flow = self->additions,
  };
  source = self->source;
  if (source == NULL)
    return;
  entry->source_kind = source->kind;
  entry->source_title = source->title;
  entry->source_publisher = source->publisher;
  entry->source_date = source->date;
  entry->source_url = source->url;
}

static IkdCellState
state_of (const IkdFigure *figure)
{
  if (figure == NULL || figure->state == IKD_STATE_WITHDRAWN)
    return IKD_CELL_EMPTY;
  if (figure->state == IKD_STATE_NOT_REPORTED)
    return IKD_CELL_NOT_REPORTED;
  if (figure->state == IKD_STATE_NOT_APPLICABLE)
    return IKD_CELL_NOT_APPLICABLE;
  if (figure->owes != 0)
    return IKD_CELL_OWES;
  if (figure->source != NULL && g_strcmp0 (figure->source->kind, IKD_SOURCE_CARRIED) == 0)
    return IKD_CELL_CARRIED;
  return IKD_CELL_SAVED;
}

IkdCellState
ikd_cell_state_find (const IkdSheetCell *cell, gboolean sum_moved)
{
  IkdCellState state = state_of (cell->figure);

  return sum_moved && (state == IKD_CELL_SAVED || state == IKD_CELL_CARRIED) ? IKD_CELL_LOOK
                                                                             : state;
}

void
ikd_entry_sheet_apply (IkdEntrySheet *self, guint row, guint column, IkdReview *review)
{
  IkdSheetCell *cell;
  gboolean was_sum;

  g_return_if_fail (IKD_IS_ENTRY_SHEET (self) && row <= self->rows->len);
  g_return_if_fail (column < self->query.n_indicators && review->error == NULL);

  cell = &ikd_entry_sheet_get_row (self, row)->cells[column];
  was_sum = cell->figure != NULL && cell->figure->derived;
  g_set_object (&cell->figure, review->figure);
  /* A sum that goes takes its addition with it; a typed stock leaves it. */
  if (review->figure == NULL || review->figure->state != IKD_STATE_VALUE)
    {
      if (was_sum)
        g_clear_object (&cell->flow);
    }
  else if (review->flow != NULL)
    {
      g_set_object (&cell->flow, review->flow);
    }
  cell->state = ikd_cell_state_find (cell, FALSE);
}

gboolean
ikd_sheet_cell_change (const IkdSheetCell *cell, gint64 *change)
{
  if (cell->flow != NULL && cell->flow->number.known)
    *change = cell->flow->number.value;
  else if (cell->figure != NULL && cell->figure->number.known && cell->previous != NULL
           && cell->previous->number.known)
    *change = cell->figure->number.value - cell->previous->number.value;
  else
    return FALSE;
  return TRUE;
}

/* --- sums --- */

static void
add_number (IkdNumber *sum, const IkdFigure *figure)
{
  if (!sum->known)
    *sum = ikd_number_exact (0);
  sum->value += figure->number.value;
  sum->low += figure->number.low;
  sum->high += figure->number.high;
}

static gboolean
counts (const IkdFigure *figure)
{
  return figure != NULL && figure->state == IKD_STATE_VALUE && figure->number.known;
}

IkdNumber
ikd_entry_sheet_sum (IkdEntrySheet *self, guint column, guint *reported)
{
  IkdNumber sum = IKD_NUMBER_UNKNOWN;
  guint n = 0;

  g_return_val_if_fail (IKD_IS_ENTRY_SHEET (self) && column < self->query.n_indicators, sum);

  for (guint i = 0; i < self->rows->len; i++)
    {
      IkdSheetRow *row = g_ptr_array_index (self->rows, i);

      if (!counts (row->cells[column].figure))
        continue;
      add_number (&sum, row->cells[column].figure);
      n++;
    }
  if (reported != NULL)
    *reported = n;
  return sum;
}

IkdNumber
ikd_entry_sheet_sum_before (IkdEntrySheet *self, guint column)
{
  IkdNumber sum = IKD_NUMBER_UNKNOWN;

  g_return_val_if_fail (IKD_IS_ENTRY_SHEET (self) && column < self->query.n_indicators, sum);

  for (guint i = 0; i < self->rows->len; i++)
    {
      IkdSheetRow *row = g_ptr_array_index (self->rows, i);

      if (counts (row->cells[column].previous))
        add_number (&sum, row->cells[column].previous);
    }
  return sum;
}

guint
ikd_entry_sheet_n_missing (IkdEntrySheet *self)
{
  guint n = 0;

  g_return_val_if_fail (IKD_IS_ENTRY_SHEET (self), 0);

  for (guint i = 0; i < self->rows->len; i++)
    {
      IkdSheetRow *row = g_ptr_array_index (self->rows, i);
      gboolean missing = FALSE;

      for (guint c = 0; c < self->query.n_indicators; c++)
        missing |= row->cells[c].state == IKD_CELL_EMPTY;
      n += missing;
    }
  return n;
}

guint
ikd_entry_sheet_n_owing (IkdEntrySheet *self)
{
  guint n = 0;

  g_return_val_if_fail (IKD_IS_ENTRY_SHEET (self), 0);

  for (guint i = 0; i <= self->rows->len; i++)
    {
      IkdSheetRow *row = i < self->rows->len ? g_ptr_array_index (self->rows, i) : self->own;

      for (guint c = 0; c < self->query.n_indicators; c++)
        n += row->cells[c].state == IKD_CELL_OWES || row->cells[c].state == IKD_CELL_LOOK;
    }
  return n;
}
