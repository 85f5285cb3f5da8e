/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Changes of the model, as they are shown. Cursor, selection, focus and a half typed text outlive
 * them wherever their cell is still there. */

#include "config.h"

#include "ikd-grid-private.h"

static void
row_changed_cb (IkdGridModel *model, guint row, IkdGrid *self)
{
  ikd_grid_rows_bind (self, row);
  if (row == self->edit_row)
    ikd_grid_editor_label (self);
}

/* Cells are made anew only where there are more or fewer of them: the focus stays. */
static gboolean
fits_widgets (IkdGrid *self)
{
  GtkWidget *head = self->head;
  guint n = ikd_grid_columns_count (&self->columns);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *cell = ikd_grid_row_get_cell (IKD_GRID_ROW (head), i);

      if (cell == NULL
          || gtk_widget_has_css_class (cell, "numeric")
               != ((ikd_grid_columns_get (&self->columns, i)->flags & IKD_GRID_COLUMN_NUMERIC)
                   != 0))
        return FALSE;
    }
  return ikd_grid_row_get_cell (IKD_GRID_ROW (head), n) == NULL
         && self->footers->len == ikd_grid_model_get_n_footers (self->model);
}

static void
show_titles (IkdGrid *self)
{
  for (guint i = 0; i < ikd_grid_columns_count (&self->columns); i++)
    {
      const char *title = ikd_grid_columns_get (&self->columns, i)->title;

      ikd_grid_cell_show (IKD_GRID_CELL (ikd_grid_row_get_cell (IKD_GRID_ROW (self->head), i)),
                          title, NULL, title);
    }
}

/* A text whose cell is gone can be handed to no one. */
static void
keep_draft (IkdGrid *self)
{
  if (self->edit == IKD_GRID_EDIT_NONE)
    return;
  if (self->edit_row >= ikd_grid_count_rows (self)
      || self->edit_column >= ikd_grid_columns_count (&self->columns))
    {
      g_warning ("A grid was reset without being flushed: a text is lost");
      ikd_grid_editor_cancel (self);
    }
  else if (!ikd_grid_model_is_editable (self->model, self->edit_row, self->edit_column))
    {
      ikd_grid_editor_finish (self, TRUE);
    }
  else
    {
      ikd_grid_editor_label (self);
    }
}

static void
say_size (IkdGrid *self)
{
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_RELATION_ROW_COUNT,
                                  (int) ikd_grid_count_rows (self),
                                  GTK_ACCESSIBLE_RELATION_COL_COUNT,
                                  (int) ikd_grid_columns_count (&self->columns), -1);
}

static void
reset_cb (IkdGridModel *model, IkdGrid *self)
{
  gboolean focus = ikd_grid_holds_focus (self);
  IkdGridSelection before = self->selection;

  ikd_grid_columns_load (&self->columns, self->model);
  if (ikd_grid_has_cell (self))
    ikd_grid_selection_keep_in (&self->selection, ikd_grid_count_rows (self),
                                ikd_grid_columns_count (&self->columns));
  keep_draft (self);
  if (fits_widgets (self))
    {
      show_titles (self);
    }
  else
    {
      ikd_grid_editor_finish (self, TRUE);
      ikd_grid_rows_build (self);
    }
  ikd_grid_rows_bind_all (self);
  ikd_grid_rows_shift (self);
  if (focus && self->edit == IKD_GRID_EDIT_NONE)
    ikd_grid_focus_cell (self);
  say_size (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  if (self->selection.row != before.row || self->selection.column != before.column)
    g_signal_emit_by_name (self, "cursor-moved");
}

/* Shows what the model says from now on. */
void
ikd_grid_follow (IkdGrid *self)
{
  g_signal_connect (self->model, "row-changed", G_CALLBACK (row_changed_cb), self);
  g_signal_connect (self->model, "reset", G_CALLBACK (reset_cb), self);
  say_size (self);
}

void
ikd_grid_unfollow (IkdGrid *self, IkdGridModel *model)
{
  g_signal_handlers_disconnect_by_func (model, row_changed_cb, self);
  g_signal_handlers_disconnect_by_func (model, reset_cb, self);
}
