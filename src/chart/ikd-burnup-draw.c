/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The burn-up itself. Guarantees: every label stays inside; what is imprecise shows its range;
 * lines differ by dash as well as by colour. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

#define POINTS_SHOWN 60         /* more points than this are a line without dots */

void
ikd_chart_colour (cairo_t *cr, const double colour[4], double alpha)
{
  cairo_set_source_rgba (cr, colour[0], colour[1], colour[2], colour[3] * alpha);
}

double
ikd_chart_text (cairo_t *cr, const IkdChartStyle *style, const double colour[4], const char *text,
                double x, double y, double align, double min, double max)
{
  g_autoptr (PangoLayout) layout = pango_cairo_create_layout (cr);
  g_autoptr (PangoFontDescription) font = pango_font_description_from_string (style->font);
  int width = 0;
  int height = 0;

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &width, &height);
  x = CLAMP (x - align * width, min, MAX (min, max - width));
  ikd_chart_colour (cr, colour, 1);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  return width;
}

static void
dash (cairo_t *cr, double on, double off)
{
  const double dashes[] = { on, off };

  cairo_set_dash (cr, dashes, on > 0 ? 2 : 0, 0);
}

static void
draw_values (cairo_t *cr, const IkdBurnupLayout *layout, const IkdChartStyle *style)
{
  for (gint64 value = layout->low; value <= layout->high; value += layout->step)
    {
      double y = floor (ikd_burnup_y (layout, value)) + 0.5;
      g_autofree char *label = ikd_count_format (value);

      ikd_chart_colour (cr, style->grid, 1);
      cairo_set_line_width (cr, 1);
      cairo_move_to (cr, layout->left, y);
      cairo_line_to (cr, layout->right, y);
      cairo_stroke (cr);
      ikd_chart_text (cr, style, style->dim, label, layout->left - 6, y - 8, 1, 0, layout->left);
    }
}

static void
draw_days (cairo_t *cr, const IkdBurnupLayout *layout, const IkdChartStyle *style)
{
  guint most = MAX (2, (layout->right - layout->left) / 78);
  int step = ikd_axis_month_step (layout->to - layout->from, most);
  gboolean first = TRUE;

  for (IkdDay day = ikd_axis_add_months (layout->from, 1); day <= layout->to;
       day = ikd_axis_add_months (day, step))
    {
      int month = 0;
      g_autofree char *label = NULL;
      double x = floor (ikd_burnup_x (layout, day)) + 0.5;

      ikd_day_get (day, NULL, &month, NULL);
      label = ikd_month_format_axis (day, first || month <= step);
      first = FALSE;
      ikd_chart_colour (cr, style->grid, 1);
      cairo_move_to (cr, x, layout->bottom);
      cairo_line_to (cr, x, layout->bottom + 4);
      cairo_stroke (cr);
      ikd_chart_text (cr, style, style->dim, label, x, layout->bottom + 4, 0.5, 0,
                      layout->right + 12);
    }
}

static void
draw_target (cairo_t *cr, const IkdBurnupLayout *layout, const IkdBurnupTarget *target,
             const IkdChartStyle *style, gboolean newest)
{
  g_autofree char *count = ikd_count_format (target->count.value);
  g_autofree char *text = NULL;
  double from = MAX (layout->left, ikd_burnup_x (layout, target->from));
  double to = MIN (layout->right, ikd_burnup_x (layout, target->deadline));
  gboolean off = target->count.value > layout->high;
  double y = off ? layout->top : ikd_burnup_y (layout, target->count.value);

  if (to <= layout->left || from >= layout->right)
    return;
  if (newest)
    {
      /* Translators: the target count; the arrow says that the line is above the picture. */
      text = g_strdup_printf (off ? C_("chart", "Target %s ↑") : C_("chart", "Target %s"), count);
      ikd_chart_text (cr, style, style->target, text, to, off ? 4 : MAX (4, y - 19), 1,
                      layout->left, layout->right);
    }
  if (off)
    return;

  ikd_chart_colour (cr, style->target, 1);
  cairo_set_line_width (cr, 1.5);
  dash (cr, 7, 4);
  cairo_move_to (cr, from, y);
  cairo_line_to (cr, to, y);
  cairo_stroke (cr);
  dash (cr, 0, 0);
}

/* A line from where the office stands to @value at the deadline, cut at the frame; its label at
 * the end. */
static void
draw_outlook (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout, IkdNumber value,
              const char *label, const double colour[4], double on, double off,
              const IkdChartStyle *style, double *label_y)
{
  const IkdBurnupPoint *last = NULL;
  double x;
  double y;

  if (!value.known || self->points->len == 0 || self->deadline <= self->day)
    return;

  last = &g_array_index (self->points, IkdBurnupPoint, self->points->len - 1);
  x = ikd_burnup_x (layout, self->deadline);
  y = ikd_burnup_y (layout, value.value);
  cairo_save (cr);
  cairo_rectangle (cr, layout->left, layout->top, layout->right - layout->left,
                   layout->bottom - layout->top);
  cairo_clip (cr);
  ikd_chart_colour (cr, colour, 1);
  cairo_set_line_width (cr, 1.5);
  dash (cr, on, off);
  cairo_move_to (cr, ikd_burnup_x (layout, last->at.day), ikd_burnup_y (layout,
                 last->number.value));
  cairo_line_to (cr, x, y);
  cairo_stroke (cr);
  dash (cr, 0, 0);
  cairo_restore (cr);

  ikd_chart_text (cr, style, colour, label, layout->right, *label_y, 1, layout->left,
                  layout->right);
  *label_y += 17;
}

static void
draw_ranges (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout,
             const IkdChartStyle *style)
{
  ikd_chart_colour (cr, style->accent, 0.45);
  cairo_set_line_width (cr, 5);
  for (guint i = 0; i < self->points->len; i++)
    {
      const IkdBurnupPoint *point = &g_array_index (self->points, IkdBurnupPoint, i);
      double x = ikd_burnup_x (layout, point->at.day);
      double y = ikd_burnup_y (layout, point->number.value);

      if (point->exact)
        continue;
      cairo_move_to (cr, x, ikd_burnup_y (layout, point->number.low) + 1);
      cairo_line_to (cr, x, ikd_burnup_y (layout, point->number.high) - 1);
      cairo_stroke (cr);
      if (point->at.start < point->at.day)
        {
          cairo_move_to (cr, MAX (layout->left, ikd_burnup_x (layout, point->at.start)), y);
          cairo_line_to (cr, x, y);
          cairo_stroke (cr);
        }
    }
}

static void
draw_curve (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout,
            const IkdChartStyle *style)
{
  guint n = self->points->len;

  draw_ranges (self, cr, layout, style);
  ikd_chart_colour (cr, style->accent, 1);
  cairo_set_line_width (cr, 2.2);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  for (guint i = 0; i < n; i++)
    {
      const IkdBurnupPoint *point = &g_array_index (self->points, IkdBurnupPoint, i);

      cairo_line_to (cr, ikd_burnup_x (layout, point->at.day),
                     ikd_burnup_y (layout, point->number.value));
    }
  cairo_stroke (cr);

  for (guint i = n > POINTS_SHOWN ? n - 1 : 0; i < n; i++)
    {
      const IkdBurnupPoint *point = &g_array_index (self->points, IkdBurnupPoint, i);

      cairo_arc (cr, ikd_burnup_x (layout, point->at.day),
                 ikd_burnup_y (layout, point->number.value), 3.5, 0, 2 * G_PI);
      cairo_fill (cr);
    }
}

static void
draw_last_label (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout,
                 const IkdChartStyle *style)
{
  const IkdBurnupPoint *last =
    &g_array_index (self->points, IkdBurnupPoint, self->points->len - 1);
  g_autofree char *count = ikd_count_format (last->number.value);
  double x = ikd_burnup_x (layout, last->at.day);
  double y = ikd_burnup_y (layout, last->number.value);

  ikd_chart_text (cr, style, style->accent, count, x - 8, MAX (layout->top, y - 22), 1,
                  layout->left + 2, layout->right);
}

static void
draw_cursor (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout, guint cursor,
             const IkdChartStyle *style)
{
  const IkdBurnupPoint *point = &g_array_index (self->points, IkdBurnupPoint, cursor);
  g_autofree char *text = ikd_burnup_describe_point (self, cursor);
  double x = floor (ikd_burnup_x (layout, point->at.day)) + 0.5;
  double y = ikd_burnup_y (layout, point->number.value);

  ikd_chart_colour (cr, style->dim, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, layout->top);
  cairo_line_to (cr, x, layout->bottom);
  cairo_stroke (cr);
  ikd_chart_colour (cr, style->background, 1);
  cairo_arc (cr, x, y, 6, 0, 2 * G_PI);
  cairo_fill_preserve (cr);
  ikd_chart_colour (cr, style->accent, 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);

  /* Its words stand where the series' name does, on their own ground. */
  ikd_chart_text (cr, style, style->text, text, layout->left + 6, layout->top + 4, 0,
                  layout->left, layout->right);
}

static void
draw_outlooks (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout,
               const IkdChartStyle *style)
{
  double label_y = layout->bottom - 40;

  draw_outlook (self, cr, layout, self->required, C_("chart", "– · Required"), style->required, 9,
                4, style, &label_y);
  draw_outlook (self, cr, layout, self->projected, C_("chart", "··· Projection"), style->dim, 2, 4,
                style, &label_y);
}

void
ikd_burnup_draw (IkdBurnup *self, cairo_t *cr, double width, double height, IkdBurnupScale scale,
                 int cursor, const IkdChartStyle *style)
{
  IkdBurnupLayout layout;

  g_return_if_fail (IKD_IS_BURNUP (self) && cr != NULL && style != NULL);

  if (self->points->len == 0)
    {
      ikd_chart_text (cr, style, style->dim, _("No figures to draw yet"), width / 2,
                      height / 2 - 10, 0.5, 0, width);
      return;
    }

  ikd_burnup_lay_out (self, width, height, scale, &layout);
  draw_values (cr, &layout, style);
  draw_days (cr, &layout, style);
  for (guint i = 0; i < self->targets->len; i++)
    draw_target (cr, &layout, &g_array_index (self->targets, IkdBurnupTarget, i), style,
                 i + 1 == self->targets->len);
  draw_outlooks (self, cr, &layout, style);
  draw_curve (self, cr, &layout, style);
  draw_last_label (self, cr, &layout, style);
  ikd_chart_text (cr, style, style->accent, C_("chart", "Realisation"), layout.left, 4, 0, 0,
                  layout.right);
  ikd_burnup_draw_weeks (self, cr, &layout, style);
  if (cursor >= 0 && cursor < (int) self->points->len)
    draw_cursor (self, cr, &layout, cursor, style);
}
