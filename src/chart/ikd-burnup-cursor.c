/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is marked, over a plot that is drawn already. Guarantees: it changes nothing of the plot's
 * geometry, so that the plot need not be drawn again. */

#include <math.h>

#include "ikd-burnup-private.h"

#define RING 6

static const IkdBurnupPoint *
point_at (IkdBurnup *self, guint series, int index)
{
  GArray *points = ikd_burnup_points (self, series);

  return index >= 0 && index < (int) points->len
           ? &g_array_index (points, IkdBurnupPoint, index) : NULL;
}

static void
draw_span (const IkdBurnupPicture *picture, const IkdBurnupPoint *from, const IkdBurnupPoint *to)
{
  const IkdBurnupLayout *layout = &picture->layout;
  double x0 = ikd_burnup_x (layout, MIN (from->at.day, to->at.day));
  double x1 = ikd_burnup_x (layout, MAX (from->at.day, to->at.day));
  double bottom = layout->bars_bottom > 0 ? layout->bars_bottom : layout->bottom;

  ikd_chart_colour (picture->cr, picture->style->accent, 0.14);
  cairo_rectangle (picture->cr, x0, layout->top, x1 - x0, bottom - layout->top);
  cairo_fill (picture->cr);
}

static void
draw_ring (const IkdBurnupPicture *picture, guint series, const IkdBurnupPoint *point)
{
  const IkdBurnupLayout *layout = &picture->layout;
  cairo_t *cr = picture->cr;
  double x = floor (ikd_burnup_x (layout, point->at.day)) + 0.5;
  double y = ikd_burnup_y (layout, point->number.value);

  ikd_chart_colour (cr, picture->style->dim, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, layout->top);
  cairo_line_to (cr, x, layout->bottom);
  cairo_stroke (cr);
  ikd_chart_colour (cr, picture->style->background, 1);
  cairo_arc (cr, x, y, RING, 0, 2 * G_PI);
  cairo_fill_preserve (cr);
  ikd_chart_colour (cr, ikd_burnup_series_colour (picture, series), 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

/* Above or below what is marked, where there is more room: a curve that rises leaves it there. Off
 * the first line of labels and the first row of marks; where many words meet a low picture, rather
 * over the days than over the point. */
static double
find_top (const IkdBurnupLayout *layout, double y, double height)
{
  double above = layout->top + layout->line + 8;
  double below = layout->bottom - height - 6;

  if (y - above >= MAX (layout->bottom - y, height + RING + 3))
    return above;
  return MAX (below, MIN (y + RING + 3, layout->bottom + layout->line + 6 - height));
}

/* On a ground of its own; as many lines as it takes. */
static void
draw_words (const IkdBurnupPicture *picture, const char *words, double x, double y)
{
  const IkdBurnupLayout *layout = &picture->layout;
  cairo_t *cr = picture->cr;
  PangoLayout *text = pango_cairo_create_layout (cr);
  PangoFontDescription *font = pango_font_description_from_string (picture->style->font);
  double left = layout->left + 12;
  double top;
  int w = 0;
  int h = 0;

  pango_layout_set_font_description (text, font);
  pango_layout_set_text (text, words, -1);
  pango_layout_set_width (text, (int) (MAX (40, layout->right - left - 12) * PANGO_SCALE));
  pango_layout_set_wrap (text, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (text, &w, &h);
  left = floor (CLAMP (x - w / 2.0, left, MAX (left, layout->right - w - 12)));
  top = floor (find_top (layout, y, h + 4));

  cairo_rectangle (cr, left - 7.5, top + 0.5, w + 15, h + 4);
  ikd_chart_colour (cr, picture->style->background, 1);
  cairo_fill_preserve (cr);
  ikd_chart_colour (cr, picture->style->dim, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_move_to (cr, left, top + 2);
  ikd_chart_colour (cr, picture->style->text, 1);
  pango_cairo_show_layout (cr, text);
  cairo_new_path (cr);
  pango_font_description_free (font);
  g_object_unref (text);
}

void
ikd_burnup_draw_cursor (IkdBurnup *self, cairo_t *cr, double width, double height,
                        const IkdBurnupFrame *frame, IkdBurnupCursor cursor,
                        const IkdChartStyle *style)
{
  g_autoptr (IkdLabels) labels = NULL;
  IkdBurnupPicture picture = { self, cr, style, NULL, { 0 } };
  const IkdBurnupPoint *point = NULL;
  const IkdBurnupPoint *anchor = NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (IKD_IS_BURNUP (self) && cr != NULL && style != NULL);

  if (cursor.series < 0 || cursor.series > (int) self->series->len)
    return;
  point = point_at (self, cursor.series, cursor.point);
  anchor = point_at (self, cursor.series, cursor.anchor);
  if (point == NULL)
    return;

  labels = ikd_labels_new (cr, style, width, height);
  picture.labels = labels;
  cairo_save (cr);
  ikd_burnup_lay_out (self, width, height, frame, style, &picture.layout);
  if (anchor != NULL && anchor != point)
    draw_span (&picture, anchor, point);
  ikd_burnup_draw_chosen (&picture, cursor.series);
  draw_ring (&picture, cursor.series, point);
  words = ikd_burnup_describe_cursor (self, cursor);
  draw_words (&picture, words, ikd_burnup_x (&picture.layout, point->at.day),
              ikd_burnup_y (&picture.layout, point->number.value));
  cairo_restore (cr);
}
