/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The grid holds one cursor, one selection and at most one text being typed. These outlive a change
 * of the model wherever their row is still there. What was typed is handed up however the cell is
 * left, also when the grid is taken away. Only rows on screen have widgets. */

#include "config.h"

#include "ikd-grid-private.h"

G_DEFINE_FINAL_TYPE (IkdGrid, ikd_grid, GTK_TYPE_WIDGET)

static gboolean
ikd_grid_grab_focus (GtkWidget *widget)
{
  return ikd_grid_focus_cell (IKD_GRID (widget));
}

/* For those outside the grid is one stop; arrows and Tab within are its own. */
static gboolean
ikd_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  IkdGrid *self = IKD_GRID (widget);

  return !ikd_grid_holds_focus (self) && ikd_grid_focus_cell (self);
}

static void
ikd_grid_unmap (GtkWidget *widget)
{
  ikd_grid_editor_finish (IKD_GRID (widget), TRUE);
  GTK_WIDGET_CLASS (ikd_grid_parent_class)->unmap (widget);
}

static void
ikd_grid_dispose (GObject *object)
{
  IkdGrid *self = IKD_GRID (object);

  if (self->editor != NULL)
    ikd_grid_set_model (self, NULL);
  ikd_grid_pointer_remove (self);
  g_ptr_array_set_size (self->pool, 0);
  g_ptr_array_set_size (self->footers, 0);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->head, gtk_widget_unparent);
  G_OBJECT_CLASS (ikd_grid_parent_class)->dispose (object);
}

static void
ikd_grid_finalize (GObject *object)
{
  IkdGrid *self = IKD_GRID (object);

  g_ptr_array_unref (self->pool);
  g_ptr_array_unref (self->footers);
  ikd_grid_columns_clear (&self->columns);
  g_free (self->before);
  G_OBJECT_CLASS (ikd_grid_parent_class)->finalize (object);
}

static void
add_signals (void)
{
  static const struct
  {
    const char *name;
    guint n;
    GType types[3];
  } signals[] = {
    { "entered", 3, { G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING } },
    { "draft-changed", 3, { G_TYPE_UINT, G_TYPE_UINT, G_TYPE_STRING } },
    { "cleared", 3, { G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT } },
    { "copy-above", 2, { G_TYPE_UINT, G_TYPE_UINT } },
    { "carry", 2, { G_TYPE_UINT, G_TYPE_UINT } },
    { "details", 2, { G_TYPE_UINT, G_TYPE_UINT } },
    { "activated", 2, { G_TYPE_UINT, G_TYPE_UINT } },
    { "next-problem", 1, { G_TYPE_INT } },
    { "step-date", 1, { G_TYPE_INT } },
    { "paste", 0, { 0 } },
    { "go-to", 0, { 0 } },
    { "cursor-moved", 0, { 0 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signals); i++)
    g_signal_newv (signals[i].name, IKD_TYPE_GRID, G_SIGNAL_RUN_LAST, NULL, NULL, NULL, NULL,
                   G_TYPE_NONE, signals[i].n, (GType *) signals[i].types);
}

static void
ikd_grid_class_init (IkdGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_grid_dispose;
  object_class->finalize = ikd_grid_finalize;
  widget_class->measure = ikd_grid_measure;
  widget_class->size_allocate = ikd_grid_size_allocate;
  widget_class->snapshot = ikd_grid_snapshot;
  widget_class->grab_focus = ikd_grid_grab_focus;
  widget_class->focus = ikd_grid_focus;
  widget_class->unmap = ikd_grid_unmap;
  add_signals ();
  gtk_widget_class_set_css_name (widget_class, "grid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
ikd_grid_init (IkdGrid *self)
{
  GDestroyNotify unparent = (GDestroyNotify) gtk_widget_unparent;

  ikd_grid_columns_init (&self->columns);
  self->pool = g_ptr_array_new_with_free_func (unparent);
  self->footers = g_ptr_array_new_with_free_func (unparent);
  self->row_height = 1;
  self->edit_row = IKD_GRID_NO_ROW;
  self->head = ikd_grid_row_new (&self->columns, TRUE);
  gtk_widget_set_parent (self->head, GTK_WIDGET (self));
  ikd_grid_editor_add (self);
  ikd_grid_keys_add (self);
  ikd_grid_pointer_add (self);
  gtk_widget_add_css_class (GTK_WIDGET (self), "grid");
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GtkWidget *
ikd_grid_new (void)
{
  return g_object_new (IKD_TYPE_GRID, NULL);
}

/**
 * ikd_grid_set_model:
 * @model: (nullable): what to show; the cursor goes to its first cell to fill
 *
 * What was typed before is handed up first.
 */
void
ikd_grid_set_model (IkdGrid *self, IkdGridModel *model)
{
  g_autoptr (IkdGridModel) before = NULL;

  g_return_if_fail (IKD_IS_GRID (self));
  g_return_if_fail (model == NULL || IKD_IS_GRID_MODEL (model));

  ikd_grid_editor_finish (self, TRUE);
  if (model == self->model)
    return;

  before = g_steal_pointer (&self->model);
  if (before != NULL)
    ikd_grid_unfollow (self, before);
  self->selection = (IkdGridSelection){ 0 };
  self->edit_row = IKD_GRID_NO_ROW;
  ikd_grid_columns_load (&self->columns, model);
  g_set_object (&self->model, model);
  ikd_grid_rows_build (self);
  if (model == NULL)
    return;

  ikd_grid_follow (self);
  gtk_adjustment_set_value (self->adjustment, 0);
  ikd_grid_rows_bind_all (self);
  ikd_grid_place_first (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * ikd_grid_get_model:
 *
 * Returns: (transfer none) (nullable): what is shown
 */
IkdGridModel *
ikd_grid_get_model (IkdGrid *self)
{
  g_return_val_if_fail (IKD_IS_GRID (self), NULL);

  return self->model;
}

/**
 * ikd_grid_set_cursor:
 *
 * Moves the cursor, within what there is, and scrolls it into view; what was typed elsewhere is
 * handed up. The focus moves with it if it is in the grid.
 */
void
ikd_grid_set_cursor (IkdGrid *self, guint row, guint column)
{
  g_return_if_fail (IKD_IS_GRID (self));

  if (self->edit != IKD_GRID_EDIT_NONE && row == self->edit_row && column == self->edit_column)
    return;
  ikd_grid_editor_finish (self, TRUE);
  ikd_grid_place (self, row, column, FALSE);
  self->origin = self->selection.column;
}

/**
 * ikd_grid_get_cursor:
 * @row: (out) (optional):
 * @column: (out) (optional):
 *
 * Returns: whether there is a cell to be at
 */
gboolean
ikd_grid_get_cursor (IkdGrid *self, guint *row, guint *column)
{
  g_return_val_if_fail (IKD_IS_GRID (self), FALSE);

  if (row != NULL)
    *row = self->selection.row;
  if (column != NULL)
    *column = self->selection.column;
  return ikd_grid_has_cell (self);
}

/**
 * ikd_grid_get_selection:
 * @first_row: (out):
 * @last_row: (out): also selected
 * @first_column: (out):
 * @last_column: (out): also selected
 *
 * Returns: whether there is anything; the cell of the cursor at least
 */
gboolean
ikd_grid_get_selection (IkdGrid *self, guint *first_row, guint *last_row, guint *first_column,
                        guint *last_column)
{
  IkdGridRange range;

  g_return_val_if_fail (IKD_IS_GRID (self), FALSE);

  range = ikd_grid_selection_range (&self->selection);
  *first_row = range.first_row;
  *last_row = range.last_row;
  *first_column = range.first_column;
  *last_column = range.last_column;
  return ikd_grid_has_cell (self);
}

/**
 * ikd_grid_grab_first:
 *
 * Goes to the first cell to fill and takes the focus.
 *
 * Returns: whether there is a cell
 */
gboolean
ikd_grid_grab_first (IkdGrid *self)
{
  g_return_val_if_fail (IKD_IS_GRID (self), FALSE);

  ikd_grid_editor_finish (self, TRUE);
  ikd_grid_place_first (self);
  return ikd_grid_focus_cell (self);
}

/**
 * ikd_grid_is_editing:
 *
 * Returns: whether a text is being typed
 */
gboolean
ikd_grid_is_editing (IkdGrid *self)
{
  g_return_val_if_fail (IKD_IS_GRID (self), FALSE);

  return self->edit != IKD_GRID_EDIT_NONE;
}

/**
 * ikd_grid_flush:
 *
 * Hands up what is being typed, as Enter does, and stays.
 */
void
ikd_grid_flush (IkdGrid *self)
{
  g_return_if_fail (IKD_IS_GRID (self));

  ikd_grid_editor_finish (self, TRUE);
}
