/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What was added each week: where the office stands against its pace is read here. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

GArray *
ikd_burnup_weeks (IkdBurnup *self)
{
  GArray *weeks = g_array_new (FALSE, TRUE, sizeof (IkdWeek));
  IkdDay first = 0;

  for (guint i = 1; i < self->points->len; i++)
    {
      const IkdBurnupPoint *before = &g_array_index (self->points, IkdBurnupPoint, i - 1);
      const IkdBurnupPoint *point = &g_array_index (self->points, IkdBurnupPoint, i);
      int days = point->at.day - before->at.day;
      double each = days > 0 ? (point->number.value - before->number.value) / (double) days : 0;

      if (weeks->len == 0)
        first = before->at.day + 1 - (ikd_day_weekday (before->at.day + 1) - 1);
      for (IkdDay day = before->at.day + 1; day <= point->at.day; day++)
        {
          guint index = (day - first) / 7;

          while (weeks->len <= index)
            {
              IkdWeek week = { first + 7 * (int) weeks->len, 0 };

              g_array_append_val (weeks, week);
            }
          g_array_index (weeks, IkdWeek, index).added += each;
        }
    }
  return weeks;
}

/* Room for the highest bar and, where it is within reach, for what is needed. */
static double
find_high (IkdBurnup *self, GArray *weeks)
{
  double high = 1;

  for (guint i = 0; i < weeks->len; i++)
    high = MAX (high, g_array_index (weeks, IkdWeek, i).added);
  if (self->weekly_need.known && self->weekly_need.value <= high * 4)
    high = MAX (high, self->weekly_need.value * 1.08);
  return high;
}

static void
draw_need (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout, double high,
           const IkdChartStyle *style)
{
  const double dashes[] = { 5, 4 };
  g_autofree char *count = ikd_count_format_about (self->weekly_need.value);
  g_autofree char *text = NULL;
  double y = layout->bars_bottom
             - self->weekly_need.value / high * (layout->bars_bottom - layout->bars_top);
  gboolean off = self->weekly_need.value > high;

  if (!self->weekly_need.known || self->weekly_need.value <= 0)
    return;

  /* Translators: persons needed per week; the arrow says that the line is above the picture. */
  text = g_strdup_printf (off ? C_("weekly", "needed %s ↑") : C_("weekly", "needed %s"), count);
  ikd_chart_text (cr, style, style->required, text, layout->right, layout->bars_top - 22, 1,
                  layout->left, layout->right);
  if (off)
    return;

  ikd_chart_colour (cr, style->required, 1);
  cairo_set_line_width (cr, 1.5);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, layout->left, y);
  cairo_line_to (cr, layout->right, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

void
ikd_burnup_draw_weeks (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout,
                       const IkdChartStyle *style)
{
  g_autoptr (GArray) weeks = ikd_burnup_weeks (self);
  double high = find_high (self, weeks);
  double unit = (layout->bars_bottom - layout->bars_top) / high;
  double width = ikd_burnup_x (layout, layout->from + 7) - layout->left;
  g_autofree char *top = ikd_count_format_about ((gint64) high);

  if (layout->bars_bottom <= layout->bars_top || weeks->len == 0)
    return;

  ikd_chart_text (cr, style, style->dim, _("Additions per week"), layout->left,
                  layout->bars_top - 22, 0, 0, layout->right);
  ikd_chart_text (cr, style, style->dim, top, layout->left - 6, layout->bars_top - 7, 1, 0,
                  layout->left);
  ikd_chart_colour (cr, style->accent, 0.75);
  for (guint i = 0; i < weeks->len; i++)
    {
      const IkdWeek *week = &g_array_index (weeks, IkdWeek, i);
      double x = MAX (layout->left, ikd_burnup_x (layout, week->monday));
      double height = MAX (week->added, -high / 8) * unit;

      cairo_rectangle (cr, x, layout->bars_bottom, MAX (1, width * 0.72), -height);
    }
  cairo_fill (cr);

  ikd_chart_colour (cr, style->grid, 1);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, layout->left, floor (layout->bars_bottom) + 0.5);
  cairo_line_to (cr, layout->right, floor (layout->bars_bottom) + 0.5);
  cairo_stroke (cr);
  draw_need (self, cr, layout, high, style);
}
