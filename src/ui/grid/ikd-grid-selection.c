/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Cursor and selection as numbers, and the text that is copied from them. */

#include "config.h"

#include "ikd-grid-selection.h"

IkdGridRange
ikd_grid_selection_range (const IkdGridSelection *self)
{
  return (IkdGridRange){
    .first_row = MIN (self->row, self->anchor_row),
    .last_row = MAX (self->row, self->anchor_row),
    .first_column = MIN (self->column, self->anchor_column),
    .last_column = MAX (self->column, self->anchor_column),
  };
}

gboolean
ikd_grid_selection_holds (const IkdGridSelection *self, guint row, guint column)
{
  IkdGridRange range = ikd_grid_selection_range (self);

  return row >= range.first_row && row <= range.last_row && column >= range.first_column
         && column <= range.last_column;
}

/* Whether it is more than the cell of the cursor. */
gboolean
ikd_grid_selection_is_wide (const IkdGridSelection *self)
{
  return self->row != self->anchor_row || self->column != self->anchor_column;
}

/* Both counts are at least 1. */
void
ikd_grid_selection_keep_in (IkdGridSelection *self, guint n_rows, guint n_columns)
{
  self->row = MIN (self->row, n_rows - 1);
  self->column = MIN (self->column, n_columns - 1);
  self->anchor_row = MIN (self->anchor_row, n_rows - 1);
  self->anchor_column = MIN (self->anchor_column, n_columns - 1);
}

/* A tab or a line end within a cell would make two of it. */
static void
append_cell (GString *tsv, IkdGridModel *model, guint row, guint column)
{
  g_autofree char *text = ikd_grid_model_is_editable (model, row, column)
                            ? ikd_grid_model_dup_edit_text (model, row, column)
                            : ikd_grid_model_dup_text (model, row, column);

  g_strdelimit (text, "\t\n\r", ' ');
  g_string_append (tsv, text);
}

/**
 * ikd_grid_selection_dup_tsv:
 *
 * Returns: (transfer full): the shown cells of the selection, parted by tabs and line ends; what
 *   can be typed as it would be typed
 */
char *
ikd_grid_selection_dup_tsv (const IkdGridSelection *self, IkdGridModel *model,
                            const IkdGridColumns *columns)
{
  IkdGridRange range = ikd_grid_selection_range (self);
  GString *tsv = g_string_new (NULL);

  for (guint row = range.first_row; row <= range.last_row; row++)
    {
      gboolean first = TRUE;

      if (row > range.first_row)
        g_string_append_c (tsv, '\n');
      for (guint column = range.first_column; column <= range.last_column; column++)
        {
          if (!ikd_grid_columns_get (columns, column)->shown)
            continue;
          if (!first)
            g_string_append_c (tsv, '\t');
          append_cell (tsv, model, row, column);
          first = FALSE;
        }
    }
  return g_string_free (tsv, FALSE);
}
