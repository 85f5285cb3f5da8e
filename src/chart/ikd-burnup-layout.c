/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Where things stand: one geometry for drawing and for the pointer. Guarantees: margins hold the
 * labels in the style's font, whatever its size. */

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

#define MARGIN_RIGHT 14
#define NAMES_SHARE 0.22        /* of the width, at most, for names of series at the right */
#define BARS_FROM 240           /* below this height there are no weekly bars */
#define BARS_LINES 13           /* nor below this many lines of text */
#define BARS_SHARE 0.26
#define DATA_SHARE 0.45         /* of the width, at least, while the deadline is far away */
#define FEWEST_DAYS 14          /* that a picture shows */
#define BEYOND (G_MAXINT64 / 4)
#define REACH 24                /* pixels, across, from where a point is hit */

static gboolean
is_child (IkdBurnup *self, guint series)
{
  return ((IkdBurnupSeries *) g_ptr_array_index (self->series, series - 1))->role
         == IKD_SERIES_CHILD;
}

static void
extend_days (GArray *points, IkdDay *from, IkdDay *to)
{
  for (guint i = 0; i < points->len; i++)
    {
      const IkdBurnupPoint *point = &g_array_index (points, IkdBurnupPoint, i);

      if (*from == IKD_DAY_NONE || point->at.start < *from)
        *from = point->at.start;
      *to = MAX (*to, point->at.day);
    }
}

/* From the first point to the deadline, but the data keeps its share of the width. */
void
ikd_burnup_get_days (IkdBurnup *self, IkdDay *from, IkdDay *to)
{
  int data;

  g_return_if_fail (IKD_IS_BURNUP (self));

  *from = IKD_DAY_NONE;
  *to = self->day;
  extend_days (self->points, from, to);
  for (guint i = 1; i <= self->series->len; i++)
    if (is_child (self, i))
      extend_days (ikd_burnup_points (self, i), from, to);
  if (*from == IKD_DAY_NONE)
    *from = self->day;
  if (*from == IKD_DAY_NONE)
    *from = *to = 0;
  if (*to - *from < 28)
    *from = *to - 28;

  data = *to - *from;
  if (self->deadline != IKD_DAY_NONE && self->deadline > *to)
    *to = MIN (self->deadline, *from + (int) (data / DATA_SHARE));
}

void
ikd_burnup_zoom (IkdBurnup *self, IkdBurnupFrame *frame, double by, IkdDay day)
{
  IkdDay first;
  IkdDay last;
  int days;

  g_return_if_fail (IKD_IS_BURNUP (self) && by > 0);

  ikd_burnup_get_days (self, &first, &last);
  if (!frame->zoomed)
    {
      frame->from = first;
      frame->to = last;
    }
  days = MAX (FEWEST_DAYS, (int) ((frame->to - frame->from) * by));
  frame->zoomed = days < last - first;
  frame->from = CLAMP (day - days / 2, first, MAX (first, last - days));
  frame->to = frame->from + days;
}

void
ikd_burnup_reveal (IkdBurnup *self, IkdBurnupFrame *frame, IkdDay day)
{
  int away = day < frame->from ? day - frame->from : day > frame->to ? day - frame->to : 0;

  if (!frame->zoomed)
    return;
  frame->from += away;
  frame->to += away;
}

typedef struct
{
  gboolean any;
  gint64   low, high;
} Extent;

static void
extend (Extent *extent, gint64 low, gint64 high)
{
  high = MIN (high, BEYOND);
  low = MIN (low, high);
  extent->low = extent->any ? MIN (extent->low, low) : low;
  extent->high = extent->any ? MAX (extent->high, high) : high;
  extent->any = TRUE;
}

static void
extend_points (Extent *extent, GArray *points, const IkdBurnupLayout *layout)
{
  guint first;
  guint end;

  ikd_burnup_visible (points, layout->from, layout->to, &first, &end);
  for (guint i = first; i < end; i++)
    {
      const IkdNumber *number = &g_array_index (points, IkdBurnupPoint, i).number;

      extend (extent, number->low, number->high);
    }
}

static Extent
find_extent (IkdBurnup *self, const IkdBurnupLayout *layout)
{
  Extent extent = { FALSE, 0, 0 };

  extend_points (&extent, self->points, layout);
  for (guint i = 1; i <= self->series->len; i++)
    extend_points (&extent, ikd_burnup_points (self, i), layout);
  for (guint i = 0; i < self->published->len; i++)
    {
      const IkdBurnupMark *mark = &g_array_index (self->published, IkdBurnupMark, i);

      if (mark->day >= layout->from && mark->day <= layout->to)
        extend (&extent, mark->number.low, mark->number.high);
    }
  return extent;
}

/* Within reach the target is worth its room; a far one would press the curve to the axis. */
static gint64
reach_aims (IkdBurnup *self, const IkdBurnupFrame *frame, const IkdBurnupLayout *layout,
            gint64 high)
{
  gint64 reach = high + high / 2;

  for (guint i = 0; i < self->targets->len; i++)
    {
      const IkdBurnupTarget *target = &g_array_index (self->targets, IkdBurnupTarget, i);

      if (target->from <= layout->to && target->deadline >= layout->from
          && (frame->scale == IKD_SCALE_TARGET
              || (!frame->zoomed && target->count.value <= reach)))
        high = MAX (high, MIN (target->count.high, BEYOND));
    }
  if (self->projected.known && !frame->zoomed)
    high = MAX (high, MIN (self->projected.value, reach));
  if (self->projection->len > 0 && !frame->zoomed)
    high = MAX (high, MIN (g_array_index (self->projection, IkdBurnupMark,
                                          self->projection->len - 1).number.value, reach));
  return high;
}

/* The axis begins at 0; what was zoomed into fills the height. */
static void
lay_out_values (IkdBurnup *self, const IkdBurnupFrame *frame, IkdBurnupLayout *layout)
{
  guint most = CLAMP ((layout->bottom - layout->top) / (layout->line * 2.4), 2, 8);
  gint64 least = self->unit == IKD_UNIT_PERCENT ? IKD_PERCENT / 10 : 4;
  Extent extent = find_extent (self, layout);
  gint64 high = reach_aims (self, frame, layout, MAX (least, extent.high));
  gint64 low = frame->zoomed && extent.any ? extent.low : 0;

  layout->step = ikd_axis_step (MAX (least, high - low), most);
  layout->low = low / layout->step * layout->step;
  layout->high = low > 0 ? (high / layout->step + 1) * layout->step
                         : ikd_axis_end (high, layout->step);
}

static double
widest_value (IkdBurnup *self, const IkdBurnupLayout *layout, const IkdChartStyle *style)
{
  double widest = 0;

  /* The name of the lane of activities. */
  if (self->visits->len > 0)
    ikd_label_measure (style, C_("chart", "Activities"), &widest, NULL);
  /* The axis of the bars has decimals. */
  if (self->unit == IKD_UNIT_PERCENT)
    {
      g_autofree char *label = ikd_percent_format (0, 2);
      double width = 0;

      ikd_label_measure (style, label, &width, NULL);
      widest = MAX (widest, width);
    }
  for (gint64 value = layout->low; value <= layout->high; value += layout->step)
    {
      g_autofree char *label = ikd_burnup_format_axis (self, value, layout->step);
      double width = 0;

      ikd_label_measure (style, label, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

/* Names of the series stand to the right of their ends. */
static double
margin_right (IkdBurnup *self, double width, const IkdChartStyle *style)
{
  double widest = 0;

  for (guint i = 1; i <= self->series->len; i++)
    {
      double name = 0;

      if (!is_child (self, i))
        continue;
      ikd_label_measure (style, ikd_burnup_get_series_name (self, i), &name, NULL);
      widest = MAX (widest, name);
    }
  return MARGIN_RIGHT + (widest > 0 ? MIN (widest + 4, width * NAMES_SHARE) : 0);
}

static double
lane_height (IkdBurnup *self, const IkdBurnupLayout *layout)
{
  return self->visits->len > 0 ? ceil (layout->line) + IKD_LANE_TIP + 2 * IKD_LANE_AIR : 0;
}

void
ikd_burnup_lay_out (IkdBurnup *self, double width, double height, const IkdBurnupFrame *frame,
                    const IkdChartStyle *style, IkdBurnupLayout *layout)
{
  double bars = 0;

  ikd_label_measure (style, "0", NULL, &layout->line);
  if (height >= MAX (BARS_FROM, BARS_LINES * layout->line))
    bars = floor (MAX (height * BARS_SHARE, layout->line * 3));

  layout->width = width;
  layout->top = layout->line + 9;
  layout->axis = MAX (layout->top + layout->line * 2, height - layout->line - 8 - bars);
  layout->bottom = MAX (layout->top + layout->line * 2,
                        layout->axis - lane_height (self, layout));
  layout->bars_bottom = bars > 0 ? height - 4 : 0;
  layout->bars_top = bars > 0 ? layout->bars_bottom - bars + layout->line + 10 : 0;
  if (frame->zoomed && frame->to > frame->from)
    {
      layout->from = frame->from;
      layout->to = frame->to;
    }
  else
    {
      ikd_burnup_get_days (self, &layout->from, &layout->to);
    }
  lay_out_values (self, frame, layout);
  layout->left = ceil (widest_value (self, layout, style)) + 10;
  layout->right = MAX (layout->left + 40, width - margin_right (self, width, style));
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

/* Of one series the day decides, of several how far away they are. */
gboolean
ikd_burnup_hit_in (IkdBurnup *self, const IkdBurnupLayout *layout, double x, double y, int *series,
                   int *point)
{
  double days = (layout->to - layout->from) / (layout->right - layout->left);      /* of a pixel */
  double day = layout->from + (x - layout->left) * days;
  IkdDay from = MAX (layout->from, (IkdDay) floor (day - REACH * days));
  IkdDay to = MIN (layout->to, (IkdDay) ceil (day + REACH * days));
  double nearest = G_MAXDOUBLE;

  for (guint s = 0; s <= self->series->len; s++)
    {
      GArray *points = ikd_burnup_points (self, s);
      guint first;
      guint end;

      ikd_burnup_visible (points, from, to, &first, &end);
      for (guint i = first; i < end; i++)
        {
          const IkdBurnupPoint *at = &g_array_index (points, IkdBurnupPoint, i);
          double across = ABS (ikd_burnup_x (layout, at->at.day) - x);
          double up = ABS (ikd_burnup_y (layout, at->number.value) - y);
          double away = self->series->len > 0 ? across + up : across + up / 10000;

          if (across <= REACH && away < nearest && at->at.day >= layout->from
              && at->at.day <= layout->to)
            {
              nearest = away;
              *series = (int) s;
              *point = (int) i;
            }
        }
    }
  return nearest < G_MAXDOUBLE;
}

gboolean
ikd_burnup_hit (IkdBurnup *self, double width, double height, const IkdBurnupFrame *frame,
                const IkdChartStyle *style, double x, double y, int *series, int *point)
{
  IkdBurnupLayout layout;

  g_return_val_if_fail (IKD_IS_BURNUP (self) && style != NULL, FALSE);

  ikd_burnup_lay_out (self, width, height, frame, style, &layout);
  return ikd_burnup_hit_in (self, &layout, x, y, series, point);
}
