/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where keys take the cursor. What was typed is handed up before it moves, so that a cell is left
 * in one way only. */

#include "config.h"

#include "ikd-grid-private.h"

/* The first or last column that is typed into; without one, of all. */
static guint
edge_column (IkdGrid *self, int step)
{
  guint n = ikd_grid_columns_count (&self->columns);
  guint column = self->selection.column;

  for (guint i = step > 0 ? 0 : n - 1; i < n; i += (guint) step)
    if (ikd_grid_columns_get (&self->columns, i)->flags & IKD_GRID_COLUMN_EDITABLE)
      return i;
  ikd_grid_columns_next (&self->columns, step > 0 ? G_MAXUINT : n, step, &column);
  return column;
}

static guint
page_rows (IkdGrid *self)
{
  return (guint) MAX (1, self->body_height / self->row_height - 1);
}

static guint
last_body_row (IkdGrid *self)
{
  guint n_rows = ikd_grid_model_get_n_rows (self->model);

  return n_rows > 0 ? n_rows - 1 : 0;
}

/* A page down ends at the last row before it goes on to the footers. */
static guint
page_down (IkdGrid *self)
{
  guint last = last_body_row (self);
  guint row = self->selection.row + page_rows (self);

  return self->selection.row < last ? MIN (row, last) : row;
}

static void
target_of (IkdGrid *self, IkdGridMove move, guint *row, guint *column)
{
  guint n = ikd_grid_columns_count (&self->columns);

  switch (move)
    {
    case IKD_GRID_MOVE_LEFT:
      ikd_grid_columns_next (&self->columns, *column, -1, column);
      break;
    case IKD_GRID_MOVE_RIGHT:
      ikd_grid_columns_next (&self->columns, *column, 1, column);
      break;
    case IKD_GRID_MOVE_UP:
      *row -= *row > 0 ? 1 : 0;
      break;
    case IKD_GRID_MOVE_DOWN:
      *row += 1;
      break;
    case IKD_GRID_MOVE_ROW_START:
      ikd_grid_columns_next (&self->columns, G_MAXUINT, 1, column);
      break;
    case IKD_GRID_MOVE_ROW_END:
      ikd_grid_columns_next (&self->columns, n, -1, column);
      break;
    case IKD_GRID_MOVE_FIRST:
      *row = 0;
      *column = edge_column (self, 1);
      break;
    case IKD_GRID_MOVE_LAST:
      *row = last_body_row (self);
      *column = edge_column (self, -1);
      break;
    case IKD_GRID_MOVE_PAGE_UP:
      *row -= MIN (*row, page_rows (self));
      break;
    case IKD_GRID_MOVE_PAGE_DOWN:
      *row = page_down (self);
      break;
    }
}

/* Keeps what was typed and moves as an arrow or a page key says. */
void
ikd_grid_move (IkdGrid *self, IkdGridMove move, gboolean extend)
{
  guint row;
  guint column;

  ikd_grid_editor_finish (self, TRUE);
  if (!ikd_grid_has_cell (self))
    return;

  row = self->selection.row;
  column = self->selection.column;
  target_of (self, move, &row, &column);
  ikd_grid_place (self, row, column, extend);
  self->origin = self->selection.column;
}

/* Enter goes on to the next cell to fill of the column where the row began, over rows that take
 * nothing there; after the last it stays. From a cell that takes nothing it goes one row on. */
void
ikd_grid_move_enter (IkdGrid *self, int step)
{
  guint n_rows = ikd_grid_count_rows (self);
  guint row = self->selection.row;
  guint column = self->origin;
  guint next;

  ikd_grid_editor_finish (self, TRUE);
  if (!ikd_grid_has_cell (self))
    return;

  next = row + (guint) step;
  if (ikd_grid_model_is_editable (self->model, row, self->selection.column))
    while (next < n_rows && !ikd_grid_model_is_editable (self->model, next, column))
      next += (guint) step;
  if (next < n_rows)
    ikd_grid_place (self, next, column, FALSE);
}

/* Tab stays at the last cell to fill, so that the next figure is not typed somewhere else. */
void
ikd_grid_move_tab (IkdGrid *self, int step)
{
  guint row = self->selection.row;
  guint column = self->selection.column;

  ikd_grid_editor_finish (self, TRUE);
  if (ikd_grid_has_cell (self) && ikd_grid_find_editable (self, step, &row, &column))
    ikd_grid_place (self, row, column, FALSE);
}

/* All rows of the cursor's column, footers apart; the cursor stays in sight, at the last. */
void
ikd_grid_select_column (IkdGrid *self)
{
  if (!ikd_grid_has_cell (self))
    return;

  self->selection.anchor_row = 0;
  self->selection.anchor_column = self->selection.column;
  ikd_grid_place (self, last_body_row (self), self->selection.column, TRUE);
}
