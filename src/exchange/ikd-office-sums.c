/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the rows of an office's table add up to. Guarantees: a region and its own districts are
 * never added up together; what is kept grows with the regions, not with the rows. */

#include <glib/gi18n-lib.h>

#include "ikd-office-table.h"

struct _IkdOfficeSums
{
  GHashTable *columns;          /* code → GArray of gint64, by column */
  guint       n_rows;
  gboolean    broken;           /* a row could not be read */
};

IkdOfficeSums *
ikd_office_sums_new (void)
{
  IkdOfficeSums *self = g_new0 (IkdOfficeSums, 1);

  self->columns = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                         (GDestroyNotify) g_array_unref);
  return self;
}

void
ikd_office_sums_free (IkdOfficeSums *self)
{
  g_hash_table_unref (self->columns);
  g_free (self);
}

void
ikd_office_sums_clear (IkdOfficeSums *self)
{
  g_hash_table_remove_all (self->columns);
  self->n_rows = 0;
  self->broken = FALSE;
}

static GArray *
get_columns (IkdOfficeSums *self, const char *code)
{
  GArray *columns = g_hash_table_lookup (self->columns, code);

  if (columns == NULL)
    {
      columns = g_array_new (FALSE, TRUE, sizeof (gint64));
      g_hash_table_insert (self->columns, g_strdup (code), columns);
    }
  return columns;
}

void
ikd_office_sums_add (IkdOfficeSums *self, const IkdDraftRow *row)
{
  GArray *columns = NULL;

  self->n_rows++;
  self->broken = self->broken || row->region == NULL || ikd_draft_row_rejected (row);
  if (self->broken)
    return;

  columns = get_columns (self, ikd_region_get_code (row->region));
  for (guint i = 0; i < row->figures->len; i++)
    {
      const IkdDraftFigure *draft = g_ptr_array_index (row->figures, i);

      if (!draft->figure->number.known)
        continue;
      if ((guint) draft->cell >= columns->len)
        g_array_set_size (columns, (guint) draft->cell + 1);
      g_array_index (columns, gint64, draft->cell) += draft->figure->number.value;
    }
}

static gboolean
has_above (const IkdOfficeSums *self, const char *within)
{
  g_autofree char *code = ikd_code_parent (within);

  while (code != NULL)
    {
      g_autofree char *below = g_steal_pointer (&code);

      if (g_hash_table_contains (self->columns, below))
        return TRUE;
      code = ikd_code_parent (below);
    }
  return FALSE;
}

/* The sum of a column, of the regions that lie in no other of them. */
static gint64
sum_column (const IkdOfficeSums *self, guint column)
{
  GHashTableIter iter;
  gpointer code;
  gpointer columns;
  gint64 sum = 0;

  g_hash_table_iter_init (&iter, self->columns);
  while (g_hash_table_iter_next (&iter, &code, &columns))
    if (column < ((GArray *) columns)->len && !has_above (self, code))
      sum += g_array_index ((GArray *) columns, gint64, column);
  return sum;
}

static void
note (const IkdOfficeTable *table, guint row, const char *column, const char *sentence)
{
  ikd_office_note (table, ikd_sheet_get_line (table->reader->sheet, row), column,
                   IKD_ERROR_SUM_DIFFERS, sentence);
}

static void
compare (const IkdOfficeTable *table, guint row, guint column, const IkdOfficeSums *block,
         const IkdOfficeSums *all)
{
  const char *header = ikd_mapping_get (table->mapping, column)->header;
  IkdNumber printed;
  gint64 sum = 0;
  gint64 whole = 0;
  g_autofree char *written = NULL;
  g_autofree char *computed = NULL;
  g_autofree char *sentence = NULL;

  if (!ikd_layout_count (table->reader, row, (int) column, &printed, NULL))
    return;
  if (all->broken)
    {
      note (table, row, header, _("The total was not compared: not every row could be read."));
      return;
    }
  sum = sum_column (block, column);
  if (printed.value == sum)
    return;
  whole = sum_column (all, column);
  if (printed.value == whole)
    return;
  written = ikd_count_format (printed.value);
  computed = ikd_count_format (block->n_rows > 0 ? sum : whole);
  /* Translators: two numbers. */
  sentence = g_strdup_printf (_("The file gives the total %s; its rows add up to %s."), written,
                              computed);
  note (table, row, header, sentence);
}

void
ikd_office_compare_total (const IkdOfficeTable *table, guint row, const IkdOfficeSums *block,
                          const IkdOfficeSums *all)
{
  for (guint i = 0; i < table->mapping->columns->len; i++)
    if (ikd_mapping_get (table->mapping, i)->role == IKD_COLUMN_COUNT)
      compare (table, row, i, block, all);
}
