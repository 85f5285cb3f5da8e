/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where things stand: one geometry for drawing and for the pointer. Guarantees: margins hold the
 * labels in the style's font, whatever its size. */

#include <math.h>

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

#define MARGIN_RIGHT 14
#define BARS_FROM 240           /* below this height there are no weekly bars */
#define BARS_LINES 13           /* nor below this many lines of text */
#define BARS_SHARE 0.26
#define DATA_SHARE 0.45         /* of the width, at least, while the deadline is far away */

static IkdBurnupPoint *
point_at (IkdBurnup *self, guint index)
{
  return &g_array_index (self->points, IkdBurnupPoint, index);
}

/* From the first point to the deadline, but the data keeps its share of the width. */
static void
lay_out_time (IkdBurnup *self, IkdBurnupLayout *layout)
{
  guint n = self->points->len;
  int data;

  layout->to = n > 0 ? MAX (point_at (self, n - 1)->at.day, self->day) : self->day;
  layout->from = n > 0 ? point_at (self, 0)->at.start : self->day;
  for (guint i = 1; i < n; i++)
    layout->from = MIN (layout->from, point_at (self, i)->at.start);
  if (layout->from == IKD_DAY_NONE)
    layout->from = layout->to = 0;
  if (layout->to - layout->from < 28)
    layout->from = layout->to - 28;

  data = layout->to - layout->from;
  if (self->deadline != IKD_DAY_NONE && self->deadline > layout->to)
    layout->to = MIN (self->deadline, layout->from + (int) (data / DATA_SHARE));
}

static void
lay_out_values (IkdBurnup *self, IkdBurnupScale scale, IkdBurnupLayout *layout)
{
  double room = (layout->bottom - layout->top) / (layout->line * 2.4);
  gint64 high = 4;
  gint64 reach;

  for (guint i = 0; i < self->points->len; i++)
    high = MAX (high, MIN (point_at (self, i)->number.high, G_MAXINT64 / 4));
  /* Within reach the target is worth its room; a far one would press the curve to the axis. */
  reach = high + high / 2;
  for (guint i = 0; i < self->targets->len; i++)
    {
      const IkdBurnupTarget *target = &g_array_index (self->targets, IkdBurnupTarget, i);

      if (scale == IKD_SCALE_TARGET || target->count.value <= reach)
        high = MAX (high, target->count.high);
    }
  if (self->projected.known)
    high = MAX (high, MIN (self->projected.value, reach));

  layout->low = 0;
  layout->step = ikd_axis_step (high, CLAMP (room, 2, 8));
  layout->high = ikd_axis_end (high, layout->step);
}

static double
widest_value (const IkdBurnupLayout *layout, const IkdChartStyle *style)
{
  double widest = 0;

  for (gint64 value = layout->low; value <= layout->high; value += layout->step)
    {
      g_autofree char *label = ikd_count_format (value);
      double width = 0;

      ikd_label_measure (style, label, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

void
ikd_burnup_lay_out (IkdBurnup *self, double width, double height, IkdBurnupScale scale,
                    const IkdChartStyle *style, IkdBurnupLayout *layout)
{
  double bars = 0;

  ikd_label_measure (style, "0", NULL, &layout->line);
  if (height >= MAX (BARS_FROM, BARS_LINES * layout->line))
    bars = floor (MAX (height * BARS_SHARE, layout->line * 3));

  layout->top = layout->line + 9;
  layout->bottom = MAX (layout->top + layout->line * 2, height - layout->line - 8 - bars);
  layout->bars_bottom = bars > 0 ? height - 4 : 0;
  layout->bars_top = bars > 0 ? layout->bars_bottom - bars + layout->line + 10 : 0;
  lay_out_time (self, layout);
  lay_out_values (self, scale, layout);
  layout->left = ceil (widest_value (layout, style)) + 10;
  layout->right = MAX (layout->left + 40, width - MARGIN_RIGHT);
}

double
ikd_burnup_x (const IkdBurnupLayout *layout, double day)
{
  return layout->left
         + (day - layout->from) * (layout->right - layout->left) / (layout->to - layout->from);
}

double
ikd_burnup_y (const IkdBurnupLayout *layout, double value)
{
  return layout->bottom
         - (value - layout->low) * (layout->bottom - layout->top)
             / (double) (layout->high - layout->low);
}

int
ikd_burnup_hit (IkdBurnup *self, double width, double height, IkdBurnupScale scale,
                const IkdChartStyle *style, double x, double y)
{
  IkdBurnupLayout layout;
  double nearest = G_MAXDOUBLE;
  int hit = -1;

  g_return_val_if_fail (IKD_IS_BURNUP (self) && style != NULL, -1);

  ikd_burnup_lay_out (self, width, height, scale, style, &layout);
  for (guint i = 0; i < self->points->len; i++)
    {
      const IkdBurnupPoint *point = point_at (self, i);
      double across = ABS (ikd_burnup_x (&layout, point->at.day) - x);
      /* Of points on one day the height decides. */
      double away = across + ABS (ikd_burnup_y (&layout, point->number.value) - y) / 10000;

      if (across <= 24 && away < nearest)
        {
          nearest = away;
          hit = i;
        }
    }
  return hit;
}
