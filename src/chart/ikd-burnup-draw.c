/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The burn-up itself. Guarantees: every label stays inside and covers no other; what is imprecise
 * shows its range; lines differ by dash as well as by colour. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

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
      g_autofree char *label = ikd_burnup_format_axis (picture->burnup, value, layout->step);

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
      double y = layout->axis + 5;
      g_autofree char *label = ikd_axis_label (tick);
      const IkdSpot spots[] = { { x, y, 0.5 }, { x + 8, y, 1 }, { x - 8, y, 0 } };

      draw_rule (picture, x, layout->bottom, x, layout->axis + 4);
      ikd_labels_put (picture->labels, picture->style->dim, label, spots, G_N_ELEMENTS (spots));
    }
}

/* The last point that is in the picture; NULL: there is none. */
static const IkdBurnupPoint *
find_last (const IkdBurnupPicture *picture)
{
  GArray *points = picture->burnup->points;
  guint first;
  guint end;

  ikd_burnup_visible (points, picture->layout.from, picture->layout.to, &first, &end);
  for (; end > first; end--)
    if (g_array_index (points, IkdBurnupPoint, end - 1).at.day <= picture->layout.to)
      return &g_array_index (points, IkdBurnupPoint, end - 1);
  return NULL;
}

static void
label_last (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdBurnupPoint *last = find_last (picture);
  g_autofree char *count = NULL;
  double x;
  double y;
  double over;

  if (last == NULL || last->at.day < layout->from)
    return;

  count = ikd_burnup_format (picture->burnup, last->number.value);
  x = ikd_burnup_x (layout, last->at.day);
  y = ikd_burnup_y (layout, last->number.value);
  over = y - layout->line - 5;

  const IkdSpot spots[] = {
    { x - 5, over, 1 }, { x, over - 3, 0.5 }, { x + 8, y - layout->line / 2, 0 },
    { x + 6, y + 4, 0 }, { x, y + 6, 0.5 }, { x - 5, y + 5, 1 },
    { x - 8, over - layout->line, 1 }, { x - 8, y + layout->line, 1 },
  };

  ikd_labels_put (picture->labels, picture->style->accent, count, spots, G_N_ELEMENTS (spots));
}

static void
label_curve (const IkdBurnupPicture *picture)
{
  ikd_labels_put_at (picture->labels, picture->style->accent,
                     picture->burnup->unit == IKD_UNIT_PERCENT ? C_("chart", "Coverage")
                                                              : C_("chart", "Realisation"),
                     picture->layout.left, 1, 0);
}

static void
draw_all (const IkdBurnupPicture *picture)
{
  draw_values (picture);
  draw_days (picture);
  ikd_burnup_draw_visits (picture);
  ikd_burnup_draw_notes (picture);
  ikd_burnup_draw_series (picture);
  ikd_burnup_draw_aims (picture);
  ikd_burnup_draw_curve (picture);
  ikd_burnup_draw_published (picture);
  label_curve (picture);
  /* First of all those that can stand at one place alone. */
  ikd_burnup_label_series (picture);
  label_last (picture);
  ikd_burnup_label_aims (picture);
  ikd_burnup_label_notes (picture);
  ikd_burnup_draw_weeks (picture);
}

static gboolean
is_empty (IkdBurnup *self)
{
  for (guint i = 0; i <= self->series->len; i++)
    if (ikd_burnup_points (self, i)->len > 0)
      return FALSE;
  return self->published->len == 0;
}

GArray *
ikd_burnup_paint (IkdBurnup *self, cairo_t *cr, double width, double height,
                  const IkdBurnupFrame *frame, const IkdChartStyle *style)
{
  g_autoptr (IkdLabels) labels = ikd_labels_new (cr, style, width, height);
  IkdBurnupPicture picture = { self, cr, style, labels, { 0 } };

  cairo_save (cr);
  ikd_burnup_lay_out (self, width, height, frame, style, &picture.layout);
  if (is_empty (self))
    ikd_labels_put_at (labels, style->dim, _("No figures to draw yet"), width / 2,
                       (height - picture.layout.line) / 2, 0.5);
  else
    draw_all (&picture);
  cairo_restore (cr);
  return g_array_ref (ikd_labels_get_boxes (labels));
}

void
ikd_burnup_draw_plot (IkdBurnup *self, cairo_t *cr, double width, double height,
                      const IkdBurnupFrame *frame, const IkdChartStyle *style)
{
  g_autoptr (GArray) boxes = NULL;

  g_return_if_fail (IKD_IS_BURNUP (self) && cr != NULL && style != NULL);

  boxes = ikd_burnup_paint (self, cr, width, height, frame, style);
}

void
ikd_burnup_draw (IkdBurnup *self, cairo_t *cr, double width, double height, IkdBurnupScale scale,
                 int cursor, const IkdChartStyle *style)
{
  const IkdBurnupFrame frame = { .scale = scale };
  const IkdBurnupCursor marked = { 0, cursor, -1 };

  ikd_burnup_draw_plot (self, cr, width, height, &frame, style);
  ikd_burnup_draw_cursor (self, cr, width, height, &frame, marked, style);
}
