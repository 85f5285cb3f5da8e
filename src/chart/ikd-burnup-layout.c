/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where things stand: one geometry for drawing and for the pointer. */

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

#define MARGIN_LEFT 62
#define MARGIN_RIGHT 14
#define MARGIN_TOP 26
#define AXIS_HEIGHT 22
#define BARS_FROM 240           /* below this height there are no weekly bars */
#define BARS_SHARE 0.26
#define BARS_TITLE 26

static IkdBurnupPoint *
point_at (IkdBurnup *self, guint index)
{
  return &g_array_index (self->points, IkdBurnupPoint, index);
}

/* From the first point to the deadline, but the data keeps at least 45 % of the width. */
static void
lay_out_time (IkdBurnup *self, IkdBurnupLayout *layout)
{
  guint n = self->points->len;
  int data;

  layout->from = n > 0 ? point_at (self, 0)->at.start : self->day;
  layout->to = n > 0 ? point_at (self, n - 1)->at.day : self->day;
  if (layout->from == IKD_DAY_NONE)
    layout->from = layout->to = 0;
  if (layout->to - layout->from < 28)
    layout->from = layout->to - 28;

  data = layout->to - layout->from;
  if (self->deadline != IKD_DAY_NONE && self->deadline > layout->to)
    layout->to = MIN (self->deadline, layout->from + (int) (data / 0.45));
}

static void
lay_out_values (IkdBurnup *self, IkdBurnupScale scale, IkdBurnupLayout *layout)
{
  gint64 high = 0;
  gint64 low = G_MAXINT64;

  for (guint i = 0; i < self->points->len; i++)
    {
      high = MAX (high, point_at (self, i)->number.high);
      low = MIN (low, point_at (self, i)->number.low);
    }
  /* Within reach the target is worth its room; a far one would press the curve to the axis. */
  for (guint i = 0; i < self->targets->len; i++)
    {
      const IkdBurnupTarget *target = &g_array_index (self->targets, IkdBurnupTarget, i);

      if (scale == IKD_SCALE_TARGET || target->count.value <= high + high / 2)
        high = MAX (high, target->count.high);
    }
  if (self->projected.known)
    high = MAX (high, MIN (self->projected.value, high + high / 2));

  layout->low = 0;
  layout->step = ikd_axis_step (MAX (high, 4), MAX (2, (layout->bottom - layout->top) / 44));
  layout->high = (MAX (high, 4) / layout->step + 1) * layout->step;
}

void
ikd_burnup_lay_out (IkdBurnup *self, double width, double height, IkdBurnupScale scale,
                    IkdBurnupLayout *layout)
{
  double bars = height >= BARS_FROM ? height * BARS_SHARE : 0;

  layout->left = MARGIN_LEFT;
  layout->right = MAX (MARGIN_LEFT + 40, width - MARGIN_RIGHT);
  layout->top = MARGIN_TOP;
  layout->bottom = MAX (MARGIN_TOP + 40, height - AXIS_HEIGHT - bars);
  layout->bars_top = bars > 0 ? layout->bottom + AXIS_HEIGHT + BARS_TITLE : 0;
  layout->bars_bottom = bars > 0 ? height - 4 : 0;
  lay_out_time (self, layout);
  lay_out_values (self, scale, layout);
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
  double nearest = 24;
  int hit = -1;

  g_return_val_if_fail (IKD_IS_BURNUP (self), -1);

  ikd_burnup_lay_out (self, width, height, scale, &layout);
  for (guint i = 0; i < self->points->len; i++)
    {
      double distance = ABS (ikd_burnup_x (&layout, point_at (self, i)->at.day) - x);

      if (distance < nearest)
        {
          nearest = distance;
          hit = i;
        }
    }
  return hit;
}
