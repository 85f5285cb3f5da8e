/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The burn-up itself. Guarantees: every label stays inside and covers no other; what is imprecise
 * shows its range; lines differ by dash as well as by colour. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

#define DOT_SPACE 9             /* where points are closer than this, the line goes without dots */

void
ikd_burnup_stroke (const IkdBurnupPicture *picture, const double colour[4], double thickness,
                   double on, double off, double x0, double y0, double x1, double y1)
{
  const double dashes[] = { on, off };

  ikd_chart_colour (picture->cr, colour, 1);
  cairo_set_line_width (picture->cr, thickness);
  cairo_set_dash (picture->cr, dashes, on > 0 ? 2 : 0, 0);
  cairo_move_to (picture->cr, x0, y0);
  cairo_line_to (picture->cr, x1, y1);
  cairo_stroke (picture->cr);
  cairo_set_dash (picture->cr, NULL, 0, 0);
  ikd_labels_avoid (picture->labels, x0, y0, x1, y1);
}

static const IkdBurnupPoint *
point_at (const IkdBurnupPicture *picture, guint index)
{
  return &g_array_index (picture->burnup->points, IkdBurnupPoint, index);
}

/* The grid is no stroke to keep off: it lies under everything. */
static void
draw_rule (const IkdBurnupPicture *picture, double x0, double y0, double x1, double y1)
{
  ikd_chart_colour (picture->cr, picture->style->grid, 1);
  cairo_set_line_width (picture->cr, 1);
  cairo_move_to (picture->cr, floor (x0) + 0.5, floor (y0) + 0.5);
  cairo_line_to (picture->cr, floor (x1) + 0.5, floor (y1) + 0.5);
  cairo_stroke (picture->cr);
}

static void
draw_values (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;

  for (gint64 value = layout->low; value <= layout->high; value += layout->step)
    {
      double y = ikd_burnup_y (layout, value);
      g_autofree char *label = ikd_count_format (value);

      draw_rule (picture, layout->left, y, layout->right, y);
      ikd_labels_put_at (picture->labels, picture->style->dim, label, layout->left - 8,
                         round (y - layout->line / 2), 1);
    }
}

static GArray *
find_days (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdTick widest = { layout->to, FALSE, TRUE };
  g_autofree char *label = ikd_axis_label (&widest);
  double width = 0;

  ikd_label_measure (picture->style, label, &width, NULL);
  return ikd_axis_days (layout->from, layout->to,
                        MAX (2, (layout->right - layout->left) / (width + 20)));
}

static void
draw_days (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  g_autoptr (GArray) ticks = find_days (picture);

  for (guint i = 0; i < ticks->len; i++)
    {
      const IkdTick *tick = &g_array_index (ticks, IkdTick, i);
      double x = ikd_burnup_x (layout, tick->day);
      double y = layout->bottom + 5;
      g_autofree char *label = ikd_axis_label (tick);
      const IkdSpot spots[] = { { x, y, 0.5 }, { x + 8, y, 1 }, { x - 8, y, 0 } };

      draw_rule (picture, x, layout->bottom, x, layout->bottom + 4);
      ikd_labels_put (picture->labels, picture->style->dim, label, spots, G_N_ELEMENTS (spots));
    }
}

/* Upright what the count can be, across when it can have been. One path, so that many of them do
 * not add up to a darker tint. */
static void
draw_ranges (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  cairo_t *cr = picture->cr;

  for (guint i = 0; i < picture->burnup->points->len; i++)
    {
      const IkdBurnupPoint *point = point_at (picture, i);
      double x = ikd_burnup_x (layout, point->at.day);
      double y = ikd_burnup_y (layout, point->number.value);

      if (point->number.low < point->number.high)
        {
          cairo_move_to (cr, x, MIN (y + 5, ikd_burnup_y (layout, point->number.low)));
          cairo_line_to (cr, x, ikd_burnup_y (layout, point->number.high));
        }
      if (point->at.start < point->at.day)
        {
          cairo_move_to (cr, ikd_burnup_x (layout, point->at.start), y);
          cairo_line_to (cr, x, y);
        }
    }
  ikd_chart_colour (cr, picture->style->accent, 0.38);
  cairo_set_line_width (cr, 6);
  cairo_stroke (cr);
}

static void
draw_line (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  cairo_t *cr = picture->cr;
  double before_x = 0;
  double before_y = 0;

  for (guint i = 0; i < picture->burnup->points->len; i++)
    {
      const IkdBurnupPoint *point = point_at (picture, i);
      double x = ikd_burnup_x (layout, point->at.day);
      double y = ikd_burnup_y (layout, point->number.value);

      if (i > 0)
        ikd_labels_avoid (picture->labels, before_x, before_y, x, y);
      cairo_line_to (cr, x, y);
      before_x = x;
      before_y = y;
    }
  ikd_chart_colour (cr, picture->style->accent, 1);
  cairo_set_line_width (cr, 2.2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_stroke (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
}

static void
draw_curve (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  guint n = picture->burnup->points->len;
  gboolean dots = n < (layout->right - layout->left) / DOT_SPACE;

  draw_ranges (picture);
  draw_line (picture);
  for (guint i = dots ? 0 : n - 1; i < n; i++)
    {
      const IkdBurnupPoint *point = point_at (picture, i);

      cairo_arc (picture->cr, ikd_burnup_x (layout, point->at.day),
                 ikd_burnup_y (layout, point->number.value), 3.5, 0, 2 * G_PI);
      cairo_fill (picture->cr);
    }
}

static void
label_last (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdBurnupPoint *last = point_at (picture, picture->burnup->points->len - 1);
  g_autofree char *count = ikd_count_format (last->number.value);
  double x = ikd_burnup_x (layout, last->at.day);
  double y = ikd_burnup_y (layout, last->number.value);
  double over = y - layout->line - 5;
  const IkdSpot spots[] = {
    { x - 5, over, 1 }, { x, over - 3, 0.5 }, { x + 8, y - layout->line / 2, 0 },
    { x + 6, y + 4, 0 }, { x, y + 6, 0.5 }, { x - 5, y + 5, 1 },
    { x - 8, over - layout->line, 1 }, { x - 8, y + layout->line, 1 },
  };

  ikd_labels_put (picture->labels, picture->style->accent, count, spots, G_N_ELEMENTS (spots));
}

static void
draw_cursor (const IkdBurnupPicture *picture, guint cursor)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdBurnupPoint *point = point_at (picture, cursor);
  cairo_t *cr = picture->cr;
  double x = floor (ikd_burnup_x (layout, point->at.day)) + 0.5;
  double y = ikd_burnup_y (layout, point->number.value);

  ikd_chart_colour (cr, picture->style->dim, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, layout->top);
  cairo_line_to (cr, x, layout->bottom);
  cairo_stroke (cr);
  ikd_chart_colour (cr, picture->style->background, 1);
  cairo_arc (cr, x, y, 6, 0, 2 * G_PI);
  cairo_fill_preserve (cr);
  ikd_chart_colour (cr, picture->style->accent, 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

/* Over the frame: what the marked point says, otherwise what the curve is. */
static void
label_curve (const IkdBurnupPicture *picture, int cursor)
{
  const IkdChartStyle *style = picture->style;
  g_autofree char *point = NULL;

  if (cursor < 0)
    {
      ikd_labels_put_at (picture->labels, style->accent, C_("chart", "Realisation"),
                         picture->layout.left, 1, 0);
      return;
    }
  point = ikd_burnup_describe_point (picture->burnup, cursor);
  if (!ikd_labels_put_at (picture->labels, style->text, point, picture->layout.left, 1, 0))
    ikd_labels_put_at (picture->labels, style->text, point, 0, 1, 0);
}

static void
draw_all (IkdBurnupPicture *picture, int cursor)
{
  draw_values (picture);
  draw_days (picture);
  ikd_burnup_draw_aims (picture);
  draw_curve (picture);
  if (cursor >= 0)
    {
      draw_cursor (picture, cursor);
      label_curve (picture, cursor);
    }
  ikd_burnup_label_aims (picture);
  label_last (picture);
  if (cursor < 0)
    label_curve (picture, cursor);
  ikd_burnup_draw_weeks (picture);
}

GArray *
ikd_burnup_paint (IkdBurnup *self, cairo_t *cr, double width, double height, IkdBurnupScale scale,
                  int cursor, const IkdChartStyle *style)
{
  g_autoptr (IkdLabels) labels = ikd_labels_new (cr, style, width, height);
  IkdBurnupPicture picture = { self, cr, style, labels, { 0 } };

  cairo_save (cr);
  ikd_burnup_lay_out (self, width, height, scale, style, &picture.layout);
  if (self->points->len == 0)
    ikd_labels_put_at (labels, style->dim, _("No figures to draw yet"), width / 2,
                       (height - picture.layout.line) / 2, 0.5);
  else
    draw_all (&picture, cursor < (int) self->points->len ? cursor : -1);
  cairo_restore (cr);
  return g_array_ref (ikd_labels_get_boxes (labels));
}

void
ikd_burnup_draw (IkdBurnup *self, cairo_t *cr, double width, double height, IkdBurnupScale scale,
                 int cursor, const IkdChartStyle *style)
{
  g_autoptr (GArray) boxes = NULL;

  g_return_if_fail (IKD_IS_BURNUP (self) && cr != NULL && style != NULL);

  boxes = ikd_burnup_paint (self, cr, width, height, scale, cursor, style);
}
