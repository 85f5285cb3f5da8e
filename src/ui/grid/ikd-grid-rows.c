/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Widgets for the rows on screen and for the one with the cursor: it keeps the focus, also where it
 * was scrolled away from. A row keeps its widget as long as it is on screen, and the widgets stand
 * in the order of the rows, so that who reads the window from top to bottom reads it right. */

#include "config.h"

#include "ikd-grid-private.h"

/* Footers included. */
guint
ikd_grid_count_rows (IkdGrid *self)
{
  if (self->model == NULL)
    return 0;
  return ikd_grid_model_get_n_rows (self->model) + ikd_grid_model_get_n_footers (self->model);
}

/* Whether there is a cell the cursor can be at. */
gboolean
ikd_grid_has_cell (IkdGrid *self)
{
  return ikd_grid_count_rows (self) > 0 && ikd_grid_columns_count (&self->columns) > 0;
}

static GtkWidget *
add_row (IkdGrid *self, GPtrArray *rows)
{
  GtkWidget *row = ikd_grid_row_new (&self->columns, FALSE);

  gtk_widget_insert_before (row, GTK_WIDGET (self), self->editor);
  g_ptr_array_add (rows, row);
  return row;
}

/* New cells for new columns; the focus must not be within. */
void
ikd_grid_rows_build (IkdGrid *self)
{
  guint n_footers = self->model != NULL ? ikd_grid_model_get_n_footers (self->model) : 0;

  ikd_grid_row_build (IKD_GRID_ROW (self->head));
  g_ptr_array_set_size (self->pool, 0);
  g_ptr_array_set_size (self->footers, 0);
  for (guint i = 0; i < n_footers; i++)
    {
      GtkWidget *row = add_row (self, self->footers);

      gtk_widget_add_css_class (row, "footer");
      if (i == 0)
        gtk_widget_add_css_class (row, "first");
    }
}

static void
wanted_range (IkdGrid *self, guint *first, guint *end)
{
  guint n_rows = self->model != NULL ? ikd_grid_model_get_n_rows (self->model) : 0;
  double top = gtk_adjustment_get_value (self->adjustment);

  *first = MIN (n_rows, (guint) (top / self->row_height));
  *end = MIN (n_rows, (guint) ((top + self->body_height + self->row_height - 1)
                               / self->row_height));
}

static gboolean
is_wanted (IkdGrid *self, guint row, guint first, guint end)
{
  guint n_rows = ikd_grid_model_get_n_rows (self->model);

  return (row >= first && row < end) || (row == self->selection.row && row < n_rows);
}

/* The widget of a row, taken from the unused ones or made anew; goes to those that are to be put in
 * their place. */
static void
bind_one (IkdGrid *self, guint row, GPtrArray *unused, GPtrArray *fresh)
{
  GtkWidget *widget;

  if (unused->len > 0)
    widget = g_ptr_array_steal_index (unused, unused->len - 1);
  else
    widget = add_row (self, self->pool);
  ikd_grid_row_bind (IKD_GRID_ROW (widget), self->model, row);
  g_ptr_array_add (fresh, widget);
}

static int
compare_rows (gconstpointer a, gconstpointer b)
{
  guint first = ikd_grid_row_get_index (*(IkdGridRow *const *) a);
  guint second = ikd_grid_row_get_index (*(IkdGridRow *const *) b);

  return first < second ? -1 : first > second;
}

/* Each widget that is moved has the window laid out anew, so only those that show another row are:
 * the others are in order already. */
static void
sort_rows (IkdGrid *self, GPtrArray *fresh)
{
  GtkWidget *before = self->head;

  g_ptr_array_sort (self->pool, compare_rows);
  for (guint i = 0; i < self->pool->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->pool, i);

      if (gtk_widget_get_next_sibling (before) != row && g_ptr_array_find (fresh, row, NULL))
        gtk_widget_insert_after (row, GTK_WIDGET (self), before);
      before = row;
    }
}

/* Widgets that show no row any more; they are not owned. */
static GPtrArray *
dup_unused (IkdGrid *self, guint first, guint end, gboolean *has_cursor)
{
  GPtrArray *unused = g_ptr_array_new ();

  *has_cursor = FALSE;
  for (guint i = 0; i < self->pool->len; i++)
    {
      IkdGridRow *row = g_ptr_array_index (self->pool, i);
      guint index = ikd_grid_row_get_index (row);

      if (index != IKD_GRID_NO_ROW && is_wanted (self, index, first, end))
        *has_cursor = *has_cursor || index == self->selection.row;
      else
        g_ptr_array_add (unused, row);
    }
  return unused;
}

static IkdGridRow *
find_row (IkdGrid *self, guint row)
{
  guint n_rows = self->model != NULL ? ikd_grid_model_get_n_rows (self->model) : 0;

  if (row >= n_rows + self->footers->len)
    return NULL;
  if (row >= n_rows)
    return g_ptr_array_index (self->footers, row - n_rows);
  for (guint i = 0; i < self->pool->len; i++)
    if (ikd_grid_row_get_index (g_ptr_array_index (self->pool, i)) == row)
      return g_ptr_array_index (self->pool, i);
  return NULL;
}

/* Sees to it that all rows on screen have widgets, which the caller allocates; few have changed
 * after a scroll. */
void
ikd_grid_rows_fill (IkdGrid *self)
{
  g_autoptr (GPtrArray) unused = NULL;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();
  gboolean has_cursor;
  guint first;
  guint end;

  if (self->model == NULL)
    return;

  wanted_range (self, &first, &end);
  unused = dup_unused (self, first, end, &has_cursor);
  for (guint row = first; row < end; row++)
    if (find_row (self, row) == NULL)
      bind_one (self, row, unused, fresh);
  if (find_row (self, self->selection.row) == NULL && ikd_grid_has_cell (self))
    bind_one (self, self->selection.row, unused, fresh);
  for (guint i = 0; i < unused->len; i++)
    ikd_grid_row_bind (g_ptr_array_index (unused, i), self->model, IKD_GRID_NO_ROW);
  sort_rows (self, fresh);
  ikd_grid_rows_mark (self);
}

/* Likewise, and has them allocated. */
void
ikd_grid_rows_show (IkdGrid *self)
{
  ikd_grid_rows_fill (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* Shows the texts of one row anew. */
void
ikd_grid_rows_bind (IkdGrid *self, guint row)
{
  IkdGridRow *widget = find_row (self, row);

  if (widget != NULL)
    ikd_grid_row_bind (widget, self->model, row);
}

void
ikd_grid_rows_bind_all (IkdGrid *self)
{
  guint n_rows;

  if (self->model == NULL)
    return;

  n_rows = ikd_grid_model_get_n_rows (self->model);
  for (guint i = 0; i < self->pool->len; i++)
    {
      IkdGridRow *row = g_ptr_array_index (self->pool, i);
      guint index = ikd_grid_row_get_index (row);

      ikd_grid_row_bind (row, self->model, index < n_rows ? index : IKD_GRID_NO_ROW);
    }
  for (guint i = 0; i < self->footers->len; i++)
    ikd_grid_row_bind (g_ptr_array_index (self->footers, i), self->model, n_rows + i);
  ikd_grid_rows_show (self);
}

void
ikd_grid_rows_mark (IkdGrid *self)
{
  for (guint i = 0; i < self->pool->len; i++)
    ikd_grid_row_mark (g_ptr_array_index (self->pool, i), &self->selection);
  for (guint i = 0; i < self->footers->len; i++)
    ikd_grid_row_mark (g_ptr_array_index (self->footers, i), &self->selection);
}

/* The columns stand elsewhere within rows of the same size: GTK has to be told. */
void
ikd_grid_rows_shift (IkdGrid *self)
{
  gtk_widget_queue_allocate (self->head);
  for (guint i = 0; i < self->pool->len; i++)
    gtk_widget_queue_allocate (g_ptr_array_index (self->pool, i));
  for (guint i = 0; i < self->footers->len; i++)
    gtk_widget_queue_allocate (g_ptr_array_index (self->footers, i));
}

/* NULL: the row is not on screen. */
GtkWidget *
ikd_grid_rows_get_cell (IkdGrid *self, guint row, guint column)
{
  IkdGridRow *widget = find_row (self, row);

  return widget != NULL ? ikd_grid_row_get_cell (widget, column) : NULL;
}

/* Scrolls until the cell of the cursor is seen as a whole. */
void
ikd_grid_rows_reveal (IkdGrid *self)
{
  guint n_rows = self->model != NULL ? ikd_grid_model_get_n_rows (self->model) : 0;
  double value = gtk_adjustment_get_value (self->adjustment);
  double top = (double) self->selection.row * self->row_height;

  if (!ikd_grid_has_cell (self))
    return;

  if (self->body_height == 0 && n_rows > 0)
    self->reveal = TRUE;
  else if (self->selection.row < n_rows)
    gtk_adjustment_set_value (self->adjustment,
                              MIN (MAX (value, top + self->row_height - self->body_height), top));
  if (ikd_grid_columns_reveal (&self->columns, self->selection.column))
    ikd_grid_rows_shift (self);
}
