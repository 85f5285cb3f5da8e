/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A row asks for no size: the grid gives it one, and its columns part it. The columns belong to the
 * grid, and outlive the rows that are its children. */

#include "config.h"

#include "ikd-grid-row.h"

struct _IkdGridRow
{
  GtkWidget             parent_instance;

  const IkdGridColumns *columns;
  GPtrArray            *cells;
  guint                 index;
  gboolean              head;
};

G_DEFINE_FINAL_TYPE (IkdGridRow, ikd_grid_row, GTK_TYPE_WIDGET)

static void
ikd_grid_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = 0;
}

static void
ikd_grid_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IkdGridRow *self = IKD_GRID_ROW (widget);

  for (guint i = 0; i < self->cells->len; i++)
    {
      GtkWidget *cell = g_ptr_array_index (self->cells, i);
      gboolean shown = ikd_grid_columns_get (self->columns, i)->shown;
      GtkAllocation area = { .height = height };

      gtk_widget_set_child_visible (cell, shown);
      if (!shown)
        continue;
      /* GTK wants to be asked before it is told. */
      gtk_widget_measure (cell, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
      ikd_grid_columns_span (self->columns, i, &area.x, &area.width);
      gtk_widget_size_allocate (cell, &area, -1);
    }
}

static void
snapshot_cells (IkdGridRow *self, GtkSnapshot *snapshot, gboolean frozen)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (ikd_grid_columns_get (self->columns, i)->frozen == frozen)
      gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (self->cells, i), snapshot);
}

static void
ikd_grid_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdGridRow *self = IKD_GRID_ROW (widget);
  int from = self->columns->frozen;
  graphene_rect_t moving = GRAPHENE_RECT_INIT (from, 0, gtk_widget_get_width (widget) - from,
                                               gtk_widget_get_height (widget));

  gtk_snapshot_push_clip (snapshot, &moving);
  snapshot_cells (self, snapshot, FALSE);
  gtk_snapshot_pop (snapshot);
  snapshot_cells (self, snapshot, TRUE);
}

static void
ikd_grid_row_dispose (GObject *object)
{
  IkdGridRow *self = IKD_GRID_ROW (object);

  g_ptr_array_set_size (self->cells, 0);
  G_OBJECT_CLASS (ikd_grid_row_parent_class)->dispose (object);
}

static void
ikd_grid_row_finalize (GObject *object)
{
  IkdGridRow *self = IKD_GRID_ROW (object);

  g_ptr_array_unref (self->cells);
  G_OBJECT_CLASS (ikd_grid_row_parent_class)->finalize (object);
}

static void
ikd_grid_row_class_init (IkdGridRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_grid_row_dispose;
  object_class->finalize = ikd_grid_row_finalize;
  widget_class->measure = ikd_grid_row_measure;
  widget_class->size_allocate = ikd_grid_row_size_allocate;
  widget_class->snapshot = ikd_grid_row_snapshot;
  gtk_widget_class_set_css_name (widget_class, "row");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ROW);
}

static void
ikd_grid_row_init (IkdGridRow *self)
{
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) gtk_widget_unparent);
  self->index = IKD_GRID_NO_ROW;
}

/**
 * ikd_grid_row_new:
 * @columns: borrowed; lives as long as the row
 * @head: whether its cells are heads of columns
 */
GtkWidget *
ikd_grid_row_new (const IkdGridColumns *columns, gboolean head)
{
  IkdGridRow *self = g_object_new (IKD_TYPE_GRID_ROW, NULL);

  self->columns = columns;
  self->head = head;
  if (head)
    gtk_widget_add_css_class (GTK_WIDGET (self), "head");
  ikd_grid_row_build (self);
  return GTK_WIDGET (self);
}

void
ikd_grid_row_build (IkdGridRow *self)
{
  guint n = ikd_grid_columns_count (self->columns);

  g_return_if_fail (IKD_IS_GRID_ROW (self));

  g_ptr_array_set_size (self->cells, 0);
  self->index = IKD_GRID_NO_ROW;
  for (guint i = 0; i < n; i++)
    {
      const IkdGridColumn *column = ikd_grid_columns_get (self->columns, i);
      GtkWidget *cell = ikd_grid_cell_new (self->head, i);

      ikd_grid_cell_set_numeric (IKD_GRID_CELL (cell),
                                 (column->flags & IKD_GRID_COLUMN_NUMERIC) != 0);
      if (self->head)
        ikd_grid_cell_show (IKD_GRID_CELL (cell), column->title, NULL, column->title);
      gtk_widget_set_parent (cell, GTK_WIDGET (self));
      g_ptr_array_add (self->cells, cell);
    }
}

/**
 * ikd_grid_row_bind:
 * @index: the row to show from now on, or %IKD_GRID_NO_ROW
 */
void
ikd_grid_row_bind (IkdGridRow *self, IkdGridModel *model, guint index)
{
  g_return_if_fail (IKD_IS_GRID_ROW (self));

  if (index != self->index && index != IKD_GRID_NO_ROW)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX,
                                    (int) index + 1, -1);
  self->index = index;
  if (index == IKD_GRID_NO_ROW)
    return;

  for (guint i = 0; i < self->cells->len; i++)
    {
      IkdGridCell *cell = g_ptr_array_index (self->cells, i);
      g_autofree char *text = ikd_grid_model_dup_text (model, index, i);
      g_autofree char *label = ikd_grid_model_dup_label (model, index, i);
      gboolean editable = ikd_grid_model_is_editable (model, index, i);

      ikd_grid_cell_show (cell, text, ikd_grid_model_get_style (model, index, i), label);
      ikd_grid_cell_mark (cell, IKD_GRID_MARK_EDITABLE,
                          editable ? IKD_GRID_MARK_EDITABLE : IKD_GRID_MARK_NONE);
    }
}

/* Shows which of its cells are selected; a cell alone is current and no selection. */
void
ikd_grid_row_mark (IkdGridRow *self, const IkdGridSelection *selection)
{
  gboolean wide = ikd_grid_selection_is_wide (selection);

  g_return_if_fail (IKD_IS_GRID_ROW (self));

  for (guint i = 0; i < self->cells->len; i++)
    {
      IkdGridMark marks = IKD_GRID_MARK_NONE;

      if (wide && ikd_grid_selection_holds (selection, self->index, i))
        marks |= IKD_GRID_MARK_SELECTED;
      if (self->index == selection->row && i == selection->column)
        marks |= IKD_GRID_MARK_CURRENT;
      ikd_grid_cell_mark (g_ptr_array_index (self->cells, i),
                          IKD_GRID_MARK_SELECTED | IKD_GRID_MARK_CURRENT, marks);
    }
}

guint
ikd_grid_row_get_index (IkdGridRow *self)
{
  g_return_val_if_fail (IKD_IS_GRID_ROW (self), IKD_GRID_NO_ROW);

  return self->index;
}

/**
 * ikd_grid_row_get_cell:
 *
 * Returns: (transfer none) (nullable): the widget of a column
 */
GtkWidget *
ikd_grid_row_get_cell (IkdGridRow *self, guint column)
{
  g_return_val_if_fail (IKD_IS_GRID_ROW (self), NULL);

  return column < self->cells->len ? g_ptr_array_index (self->cells, column) : NULL;
}
