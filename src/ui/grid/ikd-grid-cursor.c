/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The cursor, the focus that goes with it, and the cells it can be at. It is always within what
 * there is, in a column that is shown, and in sight. */

#include "config.h"

#include "ikd-grid-private.h"

gboolean
ikd_grid_holds_focus (IkdGrid *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

/* Gives the focus to the cell of the cursor, so that it is read out. */
gboolean
ikd_grid_focus_cell (IkdGrid *self)
{
  GtkWidget *cell;

  if (!ikd_grid_has_cell (self))
    return FALSE;

  ikd_grid_rows_show (self);
  cell = ikd_grid_rows_get_cell (self, self->selection.row, self->selection.column);
  return cell != NULL && gtk_widget_grab_focus (cell);
}

/* Moves the cursor, within what there is; @extend leaves the other corner of the selection. */
void
ikd_grid_place (IkdGrid *self, guint row, guint column, gboolean extend)
{
  IkdGridSelection before = self->selection;

  if (!ikd_grid_has_cell (self))
    return;

  self->selection.row = row;
  self->selection.column = column;
  if (!extend)
    {
      self->selection.anchor_row = row;
      self->selection.anchor_column = column;
    }
  ikd_grid_selection_keep_in (&self->selection, ikd_grid_count_rows (self),
                              ikd_grid_columns_count (&self->columns));
  ikd_grid_rows_reveal (self);
  ikd_grid_rows_show (self);
  if (ikd_grid_holds_focus (self))
    ikd_grid_focus_cell (self);
  if (self->selection.row != before.row || self->selection.column != before.column)
    g_signal_emit_by_name (self, "cursor-moved");
}

static gboolean
is_shown (IkdGrid *self, guint column)
{
  return ikd_grid_columns_get (&self->columns, column)->shown;
}

/* The next cell to fill from (@row, @column), itself not looked at, row by row. */
gboolean
ikd_grid_find_editable (IkdGrid *self, int step, guint *row, guint *column)
{
  guint n_rows = ikd_grid_count_rows (self);
  guint n_columns = ikd_grid_columns_count (&self->columns);
  guint at_row = *row;
  guint at = *column + (guint) step;

  for (; at_row < n_rows; at_row += (guint) step)
    {
      for (; at < n_columns; at += (guint) step)
        if (is_shown (self, at) && ikd_grid_model_is_editable (self->model, at_row, at))
          {
            *row = at_row;
            *column = at;
            return TRUE;
          }
      at = step > 0 ? 0 : n_columns - 1;
    }
  return FALSE;
}

/* At the first cell to fill; where there is none, at the first. */
void
ikd_grid_place_first (IkdGrid *self)
{
  guint row = 0;
  guint column = G_MAXUINT;

  if (!ikd_grid_has_cell (self))
    return;

  if (!ikd_grid_find_editable (self, 1, &row, &column))
    ikd_grid_columns_next (&self->columns, G_MAXUINT, 1, &column);
  ikd_grid_place (self, row, column, FALSE);
  self->origin = self->selection.column;
}

/* A cursor in a column there is no room for any more goes to the one before it, or after it. */
void
ikd_grid_leave_hidden (IkdGrid *self)
{
  guint column = self->selection.column;

  if (!ikd_grid_has_cell (self))
    return;
  if (self->origin >= ikd_grid_columns_count (&self->columns) || !is_shown (self, self->origin))
    self->origin = column;
  if (is_shown (self, column))
    return;

  if (!ikd_grid_columns_next (&self->columns, column, -1, &column))
    ikd_grid_columns_next (&self->columns, column, 1, &column);
  self->origin = column;
  ikd_grid_place (self, self->selection.row, column, FALSE);
}
