/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The cursor of the grid in the terms of the desk. */

#include "config.h"

#include "ikd-sheet-pane-private.h"

gboolean
ikd_sheet_pane_get_cell (IkdSheetPane *self, guint *row, guint *column)
{
  guint grid_row = 0;
  guint grid_column = 0;

  return ikd_sheet_desk_get_sheet (self->desk) != NULL
         && ikd_grid_get_cursor (self->grid, &grid_row, &grid_column)
         && ikd_sheet_model_to_desk (self->model, grid_row, grid_column, row, column);
}

void
ikd_sheet_pane_set_cell (IkdSheetPane *self, guint row, guint column)
{
  guint grid_row = 0;
  guint grid_column = 0;

  ikd_sheet_model_from_desk (self->model, row, column, &grid_row, &grid_column);
  ikd_grid_set_cursor (self->grid, grid_row, grid_column);
}

static gboolean
find_empty (IkdEntrySheet *sheet, guint *row, guint *column)
{
  for (*row = 0; *row < sheet->rows->len; ++*row)
    for (*column = 0; *column < sheet->query.n_indicators; ++*column)
      if (ikd_entry_sheet_get_row (sheet, *row)->cells[*column].state == IKD_CELL_EMPTY)
        return TRUE;
  *row = *column = 0;
  return FALSE;
}

/* To the cell that was asked for, else to the first that is empty. */
void
ikd_sheet_pane_place_cursor (IkdSheetPane *self, IkdEntrySheet *sheet)
{
  guint row = 0;
  guint column = 0;

  find_empty (sheet, &row, &column);
  for (guint i = 0; self->sought != 0 && i < sheet->rows->len; i++)
    if (ikd_region_get_id (ikd_entry_sheet_get_row (sheet, i)->region) == self->sought)
      {
        row = i;
        column = 0;
      }
  self->sought = 0;
  ikd_sheet_pane_set_cell (self, row, column);
  if (self->focus_due)
    gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  self->focus_due = FALSE;
}
