/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What was added each week: where the office stands against its pace is read here. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

#define BAR_SHARE 0.72          /* of a week's width */
#define HATCH_FROM 5            /* pixels */

/* The scale of the bars. */
typedef struct
{
  double high, low;             /* persons; low is 0 or below */
  double base, unit;            /* where 0 lies; pixels a person */
} Scale;

/* Room for the highest bar and, where it is within reach, for what is needed; a fall of old
 * accounts may be far larger than a week's work and is cut at a quarter of the height. */
static Scale
find_scale (const IkdBurnupPicture *picture, GArray *weeks)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdNumber *need = &picture->burnup->weekly_need;
  Scale scale = { 1, 0, 0, 0 };
  gint64 step;

  for (guint i = 0; i < weeks->len; i++)
    {
      const IkdWeek *week = &g_array_index (weeks, IkdWeek, i);

      if (week->monday + 6 < layout->from || week->monday > layout->to)
        continue;
      scale.high = MAX (scale.high, week->added);
      scale.low = MIN (scale.low, week->added);
    }
  if (need->known && need->value <= scale.high * 4)
    scale.high = MAX (scale.high, need->value);
  step = ikd_axis_step (ceil (scale.high), 5);
  scale.high = ceil (scale.high / step) * step;
  scale.low = MAX (scale.low, -scale.high / 3);
  scale.unit = (layout->bars_bottom - layout->bars_top) / (scale.high - scale.low);
  scale.base = layout->bars_bottom + scale.low * scale.unit;
  return scale;
}

static void
draw_need (const IkdBurnupPicture *picture, const Scale *scale)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const IkdNumber *need = &picture->burnup->weekly_need;
  g_autofree char *count = picture->burnup->unit == IKD_UNIT_PERCENT
                             ? ikd_burnup_format (picture->burnup, need->value)
                             : ikd_count_format_about (need->value);
  g_autofree char *text = NULL;
  double y = scale->base - need->value * scale->unit;
  gboolean off = need->value > scale->high;

  if (!need->known || need->value <= 0)
    return;

  /* Translators: persons needed per week; the arrow says that the line is above the picture. */
  text = g_strdup_printf (off ? C_("weekly", "needed %s ↑") : C_("weekly", "needed %s"), count);
  ikd_labels_put_at (picture->labels, picture->style->required, text, layout->right,
                     layout->bars_top - layout->line - 4, 1);
  if (!off)
    ikd_burnup_stroke (picture, picture->style->required, 1.6, 5, 4, layout->left, y, layout->right,
                       y);
}

/* Strokes aslant over what of the bars came from activities: told apart without colour. Bars that
 * are too narrow for strokes are dark there. */
static void
hatch (const IkdBurnupPicture *picture, const Scale *scale, double thickness)
{
  const IkdBurnupLayout *layout = &picture->layout;
  double left = layout->left;
  double right = layout->right;
  double height = layout->bars_bottom - layout->bars_top;
  cairo_t *cr = picture->cr;

  if (thickness < HATCH_FROM)
    {
      ikd_chart_colour (cr, picture->style->text, 1);
      cairo_fill (cr);
      return;
    }
  cairo_save (cr);
  cairo_clip (cr);
  ikd_chart_colour (cr, picture->style->background, 1);
  cairo_set_line_width (cr, 1.2);
  for (double x = left - height; x < right; x += 4)
    {
      cairo_move_to (cr, x, scale->base);
      cairo_line_to (cr, x + height, scale->base - height);
    }
  cairo_stroke (cr);
  cairo_restore (cr);
}

static double
bar_width (const IkdBurnupLayout *layout)
{
  return (ikd_burnup_x (layout, layout->from + 7) - layout->left) * BAR_SHARE;
}

static void
trace_bars (const IkdBurnupPicture *picture, GArray *weeks, const Scale *scale)
{
  const IkdBurnupLayout *layout = &picture->layout;
  double width = bar_width (layout);

  for (guint i = 0; i < weeks->len; i++)
    {
      const IkdWeek *week = &g_array_index (weeks, IkdWeek, i);
      double left = (ikd_burnup_x (layout, week->monday) + ikd_burnup_x (layout, week->monday + 7)
                     - width) / 2;
      double x = MAX (layout->left, left);
      double end = MIN (layout->right, left + width);

      if (end > layout->left && x < layout->right)
        cairo_rectangle (picture->cr, x, scale->base, MAX (MIN (1, width), end - x),
                         -MAX (week->added, scale->low) * scale->unit);
    }
}

/* The part of each bar that activities explain, from its foot on. */
static void
draw_explained (const IkdBurnupPicture *picture, const Scale *scale)
{
  g_autoptr (GArray) weeks = NULL;

  if (picture->burnup->visits->len == 0)
    return;
  weeks = ikd_burnup_visit_weeks (picture->burnup);
  trace_bars (picture, weeks, scale);
  hatch (picture, scale, bar_width (&picture->layout));
}

/* Where the last bar ends. */
static double
end_of_bars (const IkdBurnupPicture *picture)
{
  GArray *points = picture->burnup->points;

  return points->len > 0
           ? ikd_burnup_x (&picture->layout,
                           g_array_index (points, IkdBurnupPoint, points->len - 1).at.day + 7)
           : 0;
}

/* What the hatching is: after the name of the bars, or where no bars will be. */
static void
draw_key (const IkdBurnupPicture *picture, double after)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const char *words = C_("chart", "from activities");
  double size = floor (layout->line * 0.7);
  double width = 0;
  cairo_t *cr = picture->cr;

  ikd_label_measure (picture->style, words, &width, NULL);

  const IkdSpot spots[] = {
    { after, layout->bars_top - layout->line - 4, 0 },
    { layout->right - width - size - 4, (layout->bars_top + layout->bars_bottom) / 2, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spots); i++)
    {
      const Scale scale = { .base = floor (spots[i].y + layout->line * 0.85) };

      const IkdSpot spot = { spots[i].x + size + 4, spots[i].y, 0 };

      if ((i > 0 && spots[i].x < end_of_bars (picture))
          || !ikd_labels_put_clear (picture->labels, picture->style->dim, words, &spot, 1))
        continue;
      ikd_chart_colour (cr, picture->style->accent, 0.75);
      cairo_rectangle (cr, spots[i].x, scale.base, size, -size);
      cairo_fill_preserve (cr);
      hatch (picture, &scale, bar_width (layout));
      return;
    }
}

static void
draw_heading (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  const char *heading = _("Additions per week");
  double width = 0;

  ikd_labels_put_at (picture->labels, picture->style->dim, heading, layout->left,
                     layout->bars_top - layout->line - 4, 0);
  if (picture->burnup->visits->len == 0)
    return;
  ikd_label_measure (picture->style, heading, &width, NULL);
  draw_key (picture, layout->left + width + 12);
}

static void
draw_bars (const IkdBurnupPicture *picture, GArray *weeks, const Scale *scale)
{
  ikd_chart_colour (picture->cr, picture->style->accent, 0.75);
  trace_bars (picture, weeks, scale);
  cairo_fill (picture->cr);
}

void
ikd_burnup_draw_weeks (const IkdBurnupPicture *picture)
{
  const IkdBurnupLayout *layout = &picture->layout;
  g_autoptr (GArray) weeks = ikd_burnup_weeks (picture->burnup);
  g_autofree char *top = NULL;
  Scale scale;
  double y;

  if (layout->bars_bottom <= layout->bars_top || weeks->len == 0)
    return;

  scale = find_scale (picture, weeks);
  top = ikd_burnup_format_axis (picture->burnup, (gint64) scale.high, (gint64) scale.high);
  draw_bars (picture, weeks, &scale);
  draw_explained (picture, &scale);
  y = floor (scale.base) + 0.5;
  ikd_chart_colour (picture->cr, picture->style->dim, 0.5);
  cairo_set_line_width (picture->cr, 1);
  cairo_move_to (picture->cr, layout->left, y);
  cairo_line_to (picture->cr, layout->right, y);
  cairo_stroke (picture->cr);
  draw_need (picture, &scale);
  ikd_labels_put_at (picture->labels, picture->style->dim, top, layout->left - 8,
                     layout->bars_top - layout->line / 2, 1);
  draw_heading (picture);
}
