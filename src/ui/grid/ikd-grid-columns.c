/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which columns there is room for, and how wide they are. Columns that are typed into are always
 * there, and so is the leading column of the highest priority: it says whose row it is. Where even
 * these do not fit, the leading columns stay and the others move aside. */

#include "config.h"

#include "ikd-grid-columns.h"

/* Twice 8 pixels of padding in the style sheet, and the outline of the current cell. */
#define PADDING 18

static void
clear_column (gpointer data)
{
  g_free (((IkdGridColumn *) data)->title);
}

void
ikd_grid_columns_init (IkdGridColumns *self)
{
  *self = (IkdGridColumns){ .items = g_array_new (FALSE, TRUE, sizeof (IkdGridColumn)) };
  g_array_set_clear_func (self->items, clear_column);
}

void
ikd_grid_columns_clear (IkdGridColumns *self)
{
  g_clear_pointer (&self->items, g_array_unref);
}

/**
 * ikd_grid_columns_load:
 * @model: (nullable): asked for its columns
 */
void
ikd_grid_columns_load (IkdGridColumns *self, IkdGridModel *model)
{
  guint n = model != NULL ? ikd_grid_model_get_n_columns (model) : 0;
  gboolean leading = TRUE;

  g_array_set_size (self->items, 0);
  self->body_font = 0;
  for (guint i = 0; i < n; i++)
    {
      IkdGridColumn column = {
        .flags = ikd_grid_model_get_column_flags (model, i),
        .chars = ikd_grid_model_get_column_chars (model, i),
        .priority = ikd_grid_model_get_column_priority (model, i),
        .title = ikd_grid_model_dup_title (model, i),
        .shown = TRUE,
      };

      leading = leading && (column.flags & IKD_GRID_COLUMN_FROZEN) != 0;
      column.frozen = leading;
      g_array_append_val (self->items, column);
    }
}

guint
ikd_grid_columns_count (const IkdGridColumns *self)
{
  return self->items->len;
}

IkdGridColumn *
ikd_grid_columns_get (const IkdGridColumns *self, guint column)
{
  g_return_val_if_fail (column < self->items->len, NULL);

  return &g_array_index (self->items, IkdGridColumn, column);
}

/* The width of a digit or of an average letter, whichever is wider. */
static double
char_width (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  int width = MAX (pango_font_metrics_get_approximate_char_width (metrics),
                   pango_font_metrics_get_approximate_digit_width (metrics));

  pango_font_metrics_unref (metrics);
  return (double) width / PANGO_SCALE;
}

static int
text_width (GtkWidget *widget, const char *text)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  return width;
}

void
ikd_grid_columns_size (IkdGridColumns *self, GtkWidget *body, GtkWidget *head)
{
  guint body_font = pango_context_get_serial (gtk_widget_get_pango_context (body));
  guint head_font = pango_context_get_serial (gtk_widget_get_pango_context (head));
  double width;

  if (self->body_font == body_font && self->head_font == head_font)
    return;

  self->body_font = body_font;
  self->head_font = head_font;
  width = char_width (body);
  for (guint i = 0; i < self->items->len; i++)
    {
      IkdGridColumn *column = ikd_grid_columns_get (self, i);
      int chars = (int) (width * column->chars + 0.999);

      column->least = MAX (chars, text_width (head, column->title)) + PADDING;
    }
}

/* The leading column that is never hidden; none: the number of columns. */
static guint
name_column (const IkdGridColumns *self)
{
  guint found = self->items->len;

  for (guint i = 0; i < self->items->len; i++)
    {
      IkdGridColumn *column = ikd_grid_columns_get (self, i);

      if (column->frozen
          && (found == self->items->len
              || column->priority > ikd_grid_columns_get (self, found)->priority))
        found = i;
    }
  return found;
}

/**
 * ikd_grid_columns_minimum:
 *
 * Returns: the width at which a row can be told and its widest cell be typed into, in pixels
 */
int
ikd_grid_columns_minimum (const IkdGridColumns *self)
{
  guint name = name_column (self);
  int widest = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      IkdGridColumn *column = ikd_grid_columns_get (self, i);

      if (i != name && (column->flags & IKD_GRID_COLUMN_EDITABLE))
        widest = MAX (widest, column->least);
    }
  return widest + (name < self->items->len ? ikd_grid_columns_get (self, name)->least : 0);
}

int
ikd_grid_columns_natural (const IkdGridColumns *self)
{
  int total = 0;

  for (guint i = 0; i < self->items->len; i++)
    total += ikd_grid_columns_get (self, i)->least;
  return total;
}

/* Of columns of one priority the last goes first; FALSE: none may go. */
static gboolean
hide_one (IkdGridColumns *self, guint name)
{
  IkdGridColumn *least = NULL;

  for (guint i = self->items->len; i-- > 0;)
    {
      IkdGridColumn *column = ikd_grid_columns_get (self, i);

      if (column->shown && i != name && !(column->flags & IKD_GRID_COLUMN_EDITABLE)
          && (least == NULL || column->priority < least->priority))
        least = column;
    }
  if (least != NULL)
    least->shown = FALSE;
  return least != NULL;
}

static int
shown_width (const IkdGridColumns *self)
{
  int total = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      IkdGridColumn *column = ikd_grid_columns_get (self, i);

      total += column->shown ? column->least : 0;
    }
  return total;
}

/* Gives each its share of @width; all end at a whole pixel and together fill it. */
static void
lay_out (IkdGridColumns *self, int needed, int width)
{
  int given = MAX (needed, width);
  int before = 0;

  self->total = needed > 0 ? given : 0;
  self->frozen = 0;
  for (guint i = 0; i < self->items->len; i++)
    {
      IkdGridColumn *column = ikd_grid_columns_get (self, i);

      if (!column->shown)
        continue;
      column->x = (int) ((gint64) before * given / needed);
      before += column->least;
      column->width = (int) ((gint64) before * given / needed) - column->x;
      if (column->frozen)
        self->frozen = column->x + column->width;
    }
}

/**
 * ikd_grid_columns_fit:
 * @width: the width there is, in pixels
 *
 * Hides columns until the others fit, those of the lowest priority first, and widens these evenly.
 */
void
ikd_grid_columns_fit (IkdGridColumns *self, int width)
{
  guint name = name_column (self);

  for (guint i = 0; i < self->items->len; i++)
    ikd_grid_columns_get (self, i)->shown = TRUE;
  while (shown_width (self) > width && hide_one (self, name))
    continue;
  self->view = width;
  lay_out (self, shown_width (self), width);
  ikd_grid_columns_shift (self, self->offset);
}

/* Where a shown column is seen, in pixels from the left. */
void
ikd_grid_columns_span (const IkdGridColumns *self, guint column, int *x, int *width)
{
  const IkdGridColumn *item = ikd_grid_columns_get (self, column);

  *x = item->x - (item->frozen ? 0 : self->offset);
  *width = item->width;
}

/* The column seen at @x. The leading ones lie over the others. */
gboolean
ikd_grid_columns_at (const IkdGridColumns *self, double x, guint *column)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      const IkdGridColumn *item = ikd_grid_columns_get (self, i);
      int from;
      int width;

      if (!item->shown)
        continue;
      ikd_grid_columns_span (self, i, &from, &width);
      if (x >= from && x < from + width && (item->frozen || x >= self->frozen))
        {
          *column = i;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * ikd_grid_columns_next:
 * @column: where to begin; it is not looked at itself, and may be one before the first (-1) or one
 *   after the last
 * @step: 1 or -1
 *
 * Returns: whether there is a shown column that way
 */
gboolean
ikd_grid_columns_next (const IkdGridColumns *self, guint column, int step, guint *next)
{
  for (guint i = column + (guint) step; i < self->items->len; i += (guint) step)
    if (ikd_grid_columns_get (self, i)->shown)
      {
        *next = i;
        return TRUE;
      }
  return FALSE;
}

gboolean
ikd_grid_columns_shift (IkdGridColumns *self, int offset)
{
  int before = self->offset;

  self->offset = CLAMP (offset, 0, MAX (0, self->total - self->view));
  return self->offset != before;
}

gboolean
ikd_grid_columns_reveal (IkdGridColumns *self, guint column)
{
  const IkdGridColumn *item = ikd_grid_columns_get (self, column);
  int most = item->x - self->frozen;
  int least = item->x + item->width - self->view;

  if (item->frozen || !item->shown)
    return FALSE;
  return ikd_grid_columns_shift (self, MIN (MAX (self->offset, least), most));
}
