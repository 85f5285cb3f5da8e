/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where everything stands: the head, the rows that scroll below it, the footers right below them or
 * at the bottom, the scrollbar at the end, the editor over its cell. */

#include "config.h"

#include <math.h>

#include "ikd-grid-private.h"

#define ROW_HEIGHT 24
#define ROW_SPACE 6
/* The line below the head, and the one above the footers. */
#define LINE 1
#define MINIMUM_ROWS 3
#define NATURAL_ROWS 24
/* As much as the style sheet's padding of a cell, and room for the text's cursor. */
#define EDITOR_ROOM 26

static int
row_height (IkdGrid *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int text = pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics);

  pango_font_metrics_unref (metrics);
  return MAX (ROW_HEIGHT, PANGO_PIXELS_CEIL (text) + ROW_SPACE);
}

static int
least (GtkWidget *widget, GtkOrientation orientation)
{
  int minimum;

  gtk_widget_measure (widget, orientation, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
footers_height (IkdGrid *self)
{
  return self->footers->len > 0 ? (int) self->footers->len * self->row_height + LINE : 0;
}

void
ikd_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                  int *natural, int *minimum_baseline, int *natural_baseline)
{
  IkdGrid *self = (IkdGrid *) widget;
  int bar = least (self->scrollbar, orientation);
  int around;
  int rows;

  self->row_height = row_height (self);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      GtkWidget *title = ikd_grid_row_get_cell (IKD_GRID_ROW (self->head), 0);

      ikd_grid_columns_size (&self->columns, widget, title != NULL ? title : widget);
      *minimum = ikd_grid_columns_minimum (&self->columns) + bar;
      *natural = ikd_grid_columns_natural (&self->columns) + bar;
      return;
    }
  around = self->row_height + LINE + footers_height (self);
  rows = self->model != NULL ? (int) ikd_grid_model_get_n_rows (self->model) : 0;
  *minimum = around + MAX (bar, MIN (rows, MINIMUM_ROWS) * self->row_height);
  *natural = MAX (*minimum, around + MIN (rows, NATURAL_ROWS) * self->row_height);
}

static void
allocate (GtkWidget *child, int x, int y, int width, int height)
{
  GtkAllocation area = { x, y, width, height };

  /* GTK wants to be asked before it is told. */
  least (child, GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_size_allocate (child, &area, -1);
}

static void
allocate_rows (IkdGrid *self, int width)
{
  double top = gtk_adjustment_get_value (self->adjustment);

  for (guint i = 0; i < self->pool->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->pool, i);
      guint index = ikd_grid_row_get_index (IKD_GRID_ROW (row));

      gtk_widget_set_child_visible (row, index != IKD_GRID_NO_ROW);
      if (index != IKD_GRID_NO_ROW)
        allocate (row, 0, self->body_y + (int) ((double) index * self->row_height - floor (top)),
                  width, self->row_height);
    }
}

static void
allocate_footers (IkdGrid *self, int width)
{
  int y = self->body_y + self->body_height;

  for (guint i = 0; i < self->footers->len; i++)
    {
      int height = self->row_height + (i == 0 ? LINE : 0);

      allocate (g_ptr_array_index (self->footers, i), 0, y, width, height);
      y += height;
    }
}

/* A text longer than its cell goes over the neighbours. */
static void
allocate_editor (IkdGrid *self, int width)
{
  IkdGridColumn *column;
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->editor));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->editor, text);
  GtkWidget *row;
  graphene_rect_t bounds;
  int x;
  int room;
  int wanted;

  if (!gtk_widget_get_visible (self->editor))
    return;

  row = gtk_widget_get_parent (ikd_grid_rows_get_cell (self, self->edit_row, self->edit_column));
  if (!gtk_widget_compute_bounds (row, GTK_WIDGET (self), &bounds))
    return;
  column = ikd_grid_columns_get (&self->columns, self->edit_column);
  ikd_grid_columns_span (&self->columns, self->edit_column, &x, &room);
  pango_layout_get_pixel_size (layout, &wanted, NULL);
  wanted = CLAMP (wanted + EDITOR_ROOM, room, width);
  if (column->flags & IKD_GRID_COLUMN_NUMERIC)
    x -= wanted - room;
  x = CLAMP (x, 0, width - wanted);
  allocate (self->editor, x,
            (int) (bounds.origin.y + bounds.size.height) - self->row_height, wanted,
            self->row_height);
}

void
ikd_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IkdGrid *self = (IkdGrid *) widget;
  int rows = self->model != NULL ? (int) ikd_grid_model_get_n_rows (self->model) : 0;
  int whole = rows * self->row_height;
  int before = self->body_height;
  int room;
  int bar;

  self->body_y = self->row_height + LINE;
  room = MAX (0, height - self->body_y - footers_height (self));
  self->body_height = MIN (room, whole);
  bar = whole > room ? least (self->scrollbar, GTK_ORIENTATION_HORIZONTAL) : 0;
  ikd_grid_columns_fit (&self->columns, width - bar);
  ikd_grid_leave_hidden (self);
  gtk_adjustment_configure (self->adjustment, gtk_adjustment_get_value (self->adjustment), 0,
                            whole, self->row_height, self->body_height, self->body_height);
  if (self->reveal || self->body_height < before)
    {
      self->reveal = FALSE;
      ikd_grid_rows_reveal (self);
    }
  ikd_grid_rows_fill (self);

  allocate (self->head, 0, 0, width - bar, self->body_y);
  allocate_rows (self, width - bar);
  allocate_footers (self, width - bar);
  gtk_widget_set_child_visible (self->scrollbar, bar > 0);
  if (bar > 0)
    allocate (self->scrollbar, width - bar, self->body_y, bar, self->body_height);
  allocate_editor (self, width - bar);
}

void
ikd_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdGrid *self = (IkdGrid *) widget;
  gboolean in_body = self->model != NULL
                     && self->edit_row < ikd_grid_model_get_n_rows (self->model);
  graphene_rect_t body = GRAPHENE_RECT_INIT (0, self->body_y, gtk_widget_get_width (widget),
                                             self->body_height);

  gtk_snapshot_push_clip (snapshot, &body);
  for (guint i = 0; i < self->pool->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->pool, i), snapshot);
  if (in_body)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
  gtk_snapshot_pop (snapshot);
  gtk_widget_snapshot_child (widget, self->head, snapshot);
  for (guint i = 0; i < self->footers->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->footers, i), snapshot);
  if (!in_body)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
  gtk_widget_snapshot_child (widget, self->scrollbar, snapshot);
}

/* The cell at a point of the grid; FALSE for the head, the scrollbar and the space below. */
gboolean
ikd_grid_cell_at (IkdGrid *self, double x, double y, guint *row, guint *column)
{
  double below = y - self->body_y;
  guint n_rows;

  if (!ikd_grid_has_cell (self) || below < 0 || !ikd_grid_columns_at (&self->columns, x, column))
    return FALSE;

  n_rows = ikd_grid_model_get_n_rows (self->model);
  if (below < self->body_height)
    *row = (guint) ((below + floor (gtk_adjustment_get_value (self->adjustment)))
                    / self->row_height);
  else
    *row = n_rows + (guint) (MAX (0, below - self->body_height - LINE) / self->row_height);
  return *row < ikd_grid_count_rows (self);
}
