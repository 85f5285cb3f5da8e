/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a small chart shows, where it stands, and the words about it. */

#include "ikd-trend-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "ikd-axis.h"

#define REACH 24                /* px within which a point is meant */
#define STEPS 3                 /* of the value axis, at most */
#define EDGE 10                 /* px that a marked point needs beyond the last one */

G_DEFINE_FINAL_TYPE (IkdTrend, ikd_trend, G_TYPE_OBJECT)

static void
ikd_trend_finalize (GObject *object)
{
  g_array_unref (IKD_TREND (object)->points);

  G_OBJECT_CLASS (ikd_trend_parent_class)->finalize (object);
}

static void
ikd_trend_class_init (IkdTrendClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_trend_finalize;
}

static void
ikd_trend_init (IkdTrend *self)
{
  self->points = g_array_new (FALSE, FALSE, sizeof (IkdTrendPoint));
}

IkdTrend *
ikd_trend_new (void)
{
  return g_object_new (IKD_TYPE_TREND, NULL);
}

void
ikd_trend_add (IkdTrend *self, IkdPeriod at, IkdNumber number)
{
  const IkdTrendPoint point = { at, number };

  g_return_if_fail (IKD_IS_TREND (self) && number.known);

  g_array_append_val (self->points, point);
}

guint
ikd_trend_get_n_points (IkdTrend *self)
{
  g_return_val_if_fail (IKD_IS_TREND (self), 0);

  return self->points->len;
}

/* Whole steps around everything that the counts can be. */
static void
find_range (IkdTrend *self, IkdTrendLayout *layout)
{
  gint64 low = G_MAXINT64;
  gint64 high = 0;

  for (guint i = 0; i < self->points->len; i++)
    {
      const IkdTrendPoint *point = &g_array_index (self->points, IkdTrendPoint, i);

      low = MIN (low, point->number.low);
      high = MAX (high, point->number.high);
    }
  low = MIN (low, high);
  layout->step = ikd_axis_step (high - low, STEPS);
  layout->low = low / layout->step * layout->step;
  layout->high = high / layout->step * layout->step;
  if (layout->high < high || layout->high == layout->low)
    layout->high += layout->step;
}

void
ikd_trend_lay_out (IkdTrend *self, double width, double height, const IkdChartStyle *style,
                   IkdTrendLayout *layout)
{
  guint n = self->points->len;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  double low_width = 0;
  double high_width = 0;

  find_range (self, layout);
  low = ikd_count_format (layout->low);
  high = ikd_count_format (layout->high);
  ikd_label_measure (style, low, &low_width, NULL);
  ikd_label_measure (style, high, &high_width, &layout->line);
  layout->left = ceil (MAX (low_width, high_width)) + 8;
  layout->right = MAX (layout->left + 1, width - EDGE);
  /* Above the highest point stands what it says, below the lowest when it was. */
  layout->top = layout->line + 6;
  layout->bottom = MAX (layout->top + 1, height - layout->line - 6);
  layout->from = n > 0 ? g_array_index (self->points, IkdTrendPoint, 0).at.day : 0;
  layout->to = n > 0 ? g_array_index (self->points, IkdTrendPoint, n - 1).at.day : 0;
}

double
ikd_trend_x (const IkdTrendLayout *layout, IkdDay day)
{
  double left = layout->left + EDGE;

  if (layout->to == layout->from)
    return (left + layout->right) / 2;
  return left + (layout->right - left) * (day - layout->from) / (layout->to - layout->from);
}

double
ikd_trend_y (const IkdTrendLayout *layout, gint64 value)
{
  double share = (double) (value - layout->low) / (layout->high - layout->low);

  return layout->bottom - (layout->bottom - layout->top) * share;
}

int
ikd_trend_hit (IkdTrend *self, double width, double height, const IkdChartStyle *style, double x)
{
  IkdTrendLayout layout;
  double nearest = REACH;
  int found = -1;

  g_return_val_if_fail (IKD_IS_TREND (self), -1);

  ikd_trend_lay_out (self, width, height, style, &layout);
  for (guint i = 0; i < self->points->len; i++)
    {
      IkdDay day = g_array_index (self->points, IkdTrendPoint, i).at.day;
      double distance = fabs (ikd_trend_x (&layout, day) - x);

      if (distance <= nearest)
        {
          nearest = distance;
          found = i;
        }
    }
  return found;
}

char *
ikd_trend_describe_point (IkdTrend *self, guint index)
{
  const IkdTrendPoint *point = NULL;
  g_autofree char *date = NULL;
  g_autofree char *count = NULL;

  g_return_val_if_fail (IKD_IS_TREND (self) && index < self->points->len, NULL);

  point = &g_array_index (self->points, IkdTrendPoint, index);
  date = ikd_period_format (point->at);
  count = ikd_count_format_words (point->number);
  return g_strdup_printf ("%s: %s", date, count);
}

char *
ikd_trend_describe (IkdTrend *self)
{
  guint n = ikd_trend_get_n_points (self);
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *number = NULL;

  if (n == 0)
    return g_strdup (_("Chart without values"));
  first = ikd_trend_describe_point (self, 0);
  if (n == 1)
    /* Translators: the parameter is a point: "6 June 2023: 14,049". */
    return g_strdup_printf (_("Chart with one value, %s"), first);

  last = ikd_trend_describe_point (self, n - 1);
  number = ikd_count_format (n);
  /* Translators: a number of values, the first and the last point: "6 June 2023: 14,049". */
  return g_strdup_printf (_("Chart of %s values, from %s to %s"), number, first, last);
}
