/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the rows of an office's table say of each other: totals and doubles. Guarantees: a region
 * and its own districts are never added up together; of two rows that fill one cell with different
 * values none is taken. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-layout.h"

/* --- totals --- */

static gboolean
has_above (IkdDraftRow *row, GHashTable *codes)
{
  g_autofree char *code = ikd_code_parent (ikd_region_get_code (row->region));

  while (code != NULL)
    {
      g_autofree char *below = g_steal_pointer (&code);

      if (g_hash_table_contains (codes, below))
        return TRUE;
      code = ikd_code_parent (below);
    }
  return FALSE;
}

static IkdFigure *
find_cell (IkdDraftRow *row, int column)
{
  for (guint i = 0; i < row->figures->len; i++)
    {
      IkdDraftFigure *draft = g_ptr_array_index (row->figures, i);

      if (draft->cell == column)
        return draft->figure;
    }
  return NULL;
}

/* The sum of a column, of the rows that lie in no other of them; −1 if a row could not be read. */
static gint64
sum_column (GPtrArray *rows, int column)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      IkdDraftRow *row = g_ptr_array_index (rows, i);

      if (ikd_draft_row_rejected (row) || row->region == NULL)
        return -1;
      g_hash_table_add (codes, (gpointer) ikd_region_get_code (row->region));
    }
  for (guint i = 0; i < rows->len; i++)
    {
      IkdDraftRow *row = g_ptr_array_index (rows, i);
      IkdFigure *figure = find_cell (row, column);

      if (figure != NULL && figure->number.known && !has_above (row, codes))
        sum += figure->number.value;
    }
  return sum;
}

static void
note (const IkdLayoutReader *self, guint row, const char *column, const char *sentence)
{
  g_ptr_array_add (self->draft->notes,
                   ikd_problem_new (ikd_sheet_get_line (self->sheet, row), column,
                                    IKD_SEVERITY_NOTE, IKD_ERROR_SUM_DIFFERS, sentence));
}

static void
compare (const IkdLayoutReader *self, guint row, int column, GPtrArray *block, GPtrArray *all)
{
  const char *header = ikd_mapping_get (self->draft->mapping, column)->header;
  gint64 sum = sum_column (block, column);
  gint64 whole = sum_column (all, column);
  IkdNumber printed;
  g_autofree char *written = NULL;
  g_autofree char *computed = NULL;
  g_autofree char *sentence = NULL;

  if (!ikd_layout_count (self, row, column, &printed, NULL))
    return;
  if (sum < 0 || whole < 0)
    {
      note (self, row, header, _("The total was not compared: not every row could be read."));
      return;
    }
  if (printed.value == sum || printed.value == whole)
    return;
  written = ikd_count_format (printed.value);
  computed = ikd_count_format (block->len > 0 ? sum : whole);
  /* Translators: two numbers. */
  sentence = g_strdup_printf (_("The file gives the total %s; its rows add up to %s."), written,
                              computed);
  note (self, row, header, sentence);
}

void
ikd_office_compare_total (const IkdLayoutReader *self, guint row, GPtrArray *block, GPtrArray *all)
{
  const IkdMapping *mapping = self->draft->mapping;

  for (guint i = 0; i < mapping->columns->len; i++)
    if (ikd_mapping_get (mapping, i)->role == IKD_COLUMN_COUNT)
      compare (self, row, (int) i, block, all);
}

/* --- doubles --- */

static char *
make_key (const IkdDraftFigure *draft)
{
  const IkdFigureKey *key = &draft->figure->key;

  return g_strdup_printf ("%s %d %d %d", ikd_region_get_code (draft->region), (int) key->indicator,
                          key->start, key->day);
}

static gboolean
is_skipped (const IkdLayoutReader *self, const IkdDraftRow *row, const IkdDraftFigure *draft)
{
  gint64 key = ikd_reading_key (row->at, draft->cell);

  return row->skipped
         || (self->reading->skipped != NULL
             && g_hash_table_contains (self->reading->skipped, &key));
}

static void
refuse (IkdDraftRow *row, const IkdDraftFigure *draft, const IkdDraftRow *other)
{
  g_autofree char *line = g_strdup_printf ("%u", other->row);
  g_autofree char *sentence = g_strdup_printf (
    /* Translators: a region, and the number of a line. */
    _("%s stands in line %s too, with another value. Leave one of them out."),
    ikd_region_get_name (draft->region), line);

  ikd_layout_report (row, draft->column, IKD_ERROR_AMBIGUOUS_REGION, sentence);
}

typedef struct
{
  IkdDraftRow    *row;
  IkdDraftFigure *figure;
} Place;

void
ikd_office_refuse_doubles (const IkdLayoutReader *self)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GPtrArray *rows = self->draft->rows;

  for (guint i = 0; i < rows->len; i++)
    {
      IkdDraftRow *row = g_ptr_array_index (rows, i);

      for (guint j = 0; j < row->figures->len; j++)
        {
          IkdDraftFigure *draft = g_ptr_array_index (row->figures, j);
          g_autofree char *key = make_key (draft);
          Place *first = g_hash_table_lookup (places, key);

          if (is_skipped (self, row, draft))
            continue;
          if (first == NULL)
            {
              first = g_new (Place, 1);
              *first = (Place){ row, draft };
              g_hash_table_insert (places, g_steal_pointer (&key), first);
            }
          else if (!ikd_figure_same_content (first->figure->figure, draft->figure))
            {
              refuse (row, draft, first->row);
              if (!ikd_draft_row_rejected (first->row))
                refuse (first->row, first->figure, row);
            }
        }
    }
}
