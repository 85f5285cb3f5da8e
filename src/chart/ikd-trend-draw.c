/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The small chart itself. Guarantees: every label stays inside and covers no other; what is
 * imprecise shows its range; the marked point differs by size and words. */

#include <math.h>

#include "ikd-trend-private.h"

#define DAYS_OF_MONTH 31        /* at most */

/* One picture while it is drawn. */
typedef struct
{
  IkdTrend            *trend;
  cairo_t             *cr;
  const IkdChartStyle *style;
  IkdLabels           *labels;
  IkdTrendLayout       layout;
} Picture;

static const IkdTrendPoint *
point_at (const Picture *picture, guint index)
{
  return &g_array_index (picture->trend->points, IkdTrendPoint, index);
}

static void
draw_axis (const Picture *picture)
{
  const IkdTrendLayout *layout = &picture->layout;

  for (gint64 value = layout->low; value <= layout->high; value += layout->step)
    {
      double y = floor (ikd_trend_y (layout, value)) + 0.5;

      ikd_chart_colour (picture->cr, picture->style->grid, 1);
      cairo_set_line_width (picture->cr, 1);
      cairo_move_to (picture->cr, layout->left, y);
      cairo_line_to (picture->cr, layout->right, y);
      cairo_stroke (picture->cr);
    }
}

/* The ends first: between them only what has room. */
static void
label_axis (const Picture *picture)
{
  const IkdTrendLayout *layout = &picture->layout;
  gint64 steps = (layout->high - layout->low) / layout->step;

  for (gint64 i = 0; i <= steps; i++)
    {
      gint64 place = i == 0 ? 0 : i == 1 ? steps : i - 1;
      gint64 value = layout->low + place * layout->step;
      g_autofree char *label = ikd_count_format (value);

      ikd_labels_put_at (picture->labels, picture->style->dim, label, layout->left - 6,
                         round (ikd_trend_y (layout, value) - layout->line / 2), 1);
    }
}

static void
draw_ranges (const Picture *picture)
{
  const IkdTrendLayout *layout = &picture->layout;
  cairo_t *cr = picture->cr;

  for (guint i = 0; i < picture->trend->points->len; i++)
    {
      const IkdTrendPoint *point = point_at (picture, i);
      double x = ikd_trend_x (layout, point->at.day);

      if (point->number.low == point->number.high)
        continue;
      cairo_move_to (cr, x, ikd_trend_y (layout, point->number.low));
      cairo_line_to (cr, x, ikd_trend_y (layout, point->number.high));
    }
  ikd_chart_colour (cr, picture->style->accent, 0.38);
  cairo_set_line_width (cr, 6);
  cairo_stroke (cr);
}

static void
draw_curve (const Picture *picture)
{
  const IkdTrendLayout *layout = &picture->layout;
  cairo_t *cr = picture->cr;

  ikd_chart_colour (cr, picture->style->accent, 1);
  for (guint i = 0; i < picture->trend->points->len; i++)
    {
      const IkdTrendPoint *point = point_at (picture, i);

      cairo_line_to (cr, ikd_trend_x (layout, point->at.day),
                     ikd_trend_y (layout, point->number.value));
    }
  cairo_set_line_width (cr, 1.8);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_stroke (cr);
  for (guint i = 0; i < picture->trend->points->len; i++)
    {
      const IkdTrendPoint *point = point_at (picture, i);

      cairo_arc (cr, ikd_trend_x (layout, point->at.day),
                 ikd_trend_y (layout, point->number.value), 2.5, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_marked (const Picture *picture, guint marked)
{
  const IkdTrendLayout *layout = &picture->layout;
  const IkdTrendPoint *point = point_at (picture, marked);
  cairo_t *cr = picture->cr;
  double x = ikd_trend_x (layout, point->at.day);
  double y = ikd_trend_y (layout, point->number.value);
  g_autofree char *count = ikd_count_format_words (point->number);
  const double over = y - layout->line - 7;
  const IkdSpot spots[] = { { x, over, 0.5 }, { x + 6, over, 1 }, { x - 6, over, 0 } };

  ikd_chart_colour (cr, picture->style->background, 1);
  cairo_arc (cr, x, y, 7, 0, 2 * G_PI);
  cairo_fill (cr);
  ikd_chart_colour (cr, picture->style->accent, 1);
  cairo_arc (cr, x, y, 5, 0, 2 * G_PI);
  cairo_fill (cr);
  ikd_labels_put (picture->labels, picture->style->text, count, spots, G_N_ELEMENTS (spots));
}

/* "6 Jun 2023", "Jun 2023": what a count spans is not told as its last day. */
static char *
short_date (IkdPeriod at)
{
  if (ikd_period_is_exact (at))
    return ikd_day_format_short (at.day);
  return at.day - at.start < DAYS_OF_MONTH ? ikd_month_format_axis (at.day, TRUE)
                                           : ikd_period_format (at);
}

/* When a point was, under it; nothing where another date stands. */
static void
label_day (const Picture *picture, guint index, const double colour[4])
{
  const IkdTrendLayout *layout = &picture->layout;
  const IkdPeriod at = point_at (picture, index)->at;
  double x = ikd_trend_x (layout, at.day);
  g_autofree char *label = short_date (at);
  double y = layout->bottom + 5;
  const IkdSpot spots[] = { { x, y, 0.5 }, { x - 10, y, 0 }, { x + 9, y, 1 } };

  ikd_labels_put (picture->labels, colour, label, spots, G_N_ELEMENTS (spots));
}

GArray *
ikd_trend_paint (IkdTrend *self, cairo_t *cr, double width, double height, int marked,
                 const IkdChartStyle *style)
{
  g_autoptr (IkdLabels) labels = ikd_labels_new (cr, style, width, height);
  Picture picture = { self, cr, style, labels, { 0 } };
  guint n = self->points->len;

  ikd_trend_lay_out (self, width, height, style, &picture.layout);
  if (n > 0)
    {
      draw_axis (&picture);
      draw_ranges (&picture);
      draw_curve (&picture);
      if (marked >= 0 && marked < (int) n)
        {
          draw_marked (&picture, marked);
          label_day (&picture, marked, style->text);
        }
      label_axis (&picture);
      label_day (&picture, 0, style->dim);
      label_day (&picture, n - 1, style->dim);
    }
  return g_array_ref (ikd_labels_get_boxes (labels));
}

void
ikd_trend_draw (IkdTrend *self, cairo_t *cr, double width, double height, int marked,
                const IkdChartStyle *style)
{
  g_return_if_fail (IKD_IS_TREND (self));

  g_array_unref (ikd_trend_paint (self, cr, width, height, marked, style));
}
