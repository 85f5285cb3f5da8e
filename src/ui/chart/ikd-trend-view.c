/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: while nobody marks a point, the last one is marked. */

#include "config.h"

#include "ikd-trend-view.h"

struct _IkdTrendView
{
  IkdChartView  parent_instance;

  IkdTrend     *trend;          /* nullable */
};

G_DEFINE_FINAL_TYPE (IkdTrendView, ikd_trend_view, IKD_TYPE_CHART_VIEW)

static int
ikd_trend_view_count (IkdChartView *view)
{
  IkdTrendView *self = IKD_TREND_VIEW (view);

  return self->trend != NULL ? (int) ikd_trend_get_n_points (self->trend) : 0;
}

static int
ikd_trend_view_hit (IkdChartView *view, double x, double y, const IkdChartStyle *style)
{
  GtkWidget *widget = GTK_WIDGET (view);

  return ikd_trend_hit (IKD_TREND_VIEW (view)->trend, gtk_widget_get_width (widget),
                        gtk_widget_get_height (widget), style, x);
}

static void
ikd_trend_view_draw (IkdChartView *view, cairo_t *cr, double width, double height, int marked,
                     const IkdChartStyle *style)
{
  ikd_trend_draw (IKD_TREND_VIEW (view)->trend, cr, width, height, marked, style);
}

static char *
ikd_trend_view_describe (IkdChartView *view, int at)
{
  IkdTrend *trend = IKD_TREND_VIEW (view)->trend;

  return at >= 0 ? ikd_trend_describe_point (trend, at) : ikd_trend_describe (trend);
}

static void
ikd_trend_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? 260 : 110;
  *natural = wide ? 480 : 130;
}

static void
ikd_trend_view_dispose (GObject *object)
{
  g_clear_object (&IKD_TREND_VIEW (object)->trend);

  G_OBJECT_CLASS (ikd_trend_view_parent_class)->dispose (object);
}

static void
ikd_trend_view_class_init (IkdTrendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IkdChartViewClass *view_class = IKD_CHART_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_trend_view_dispose;
  widget_class->measure = ikd_trend_view_measure;
  view_class->count = ikd_trend_view_count;
  view_class->hit = ikd_trend_view_hit;
  view_class->draw = ikd_trend_view_draw;
  view_class->describe = ikd_trend_view_describe;
  ikd_chart_view_class_add_keys (widget_class, GTK_ORIENTATION_HORIZONTAL);
}

static void
ikd_trend_view_init (IkdTrendView *self)
{
}

void
ikd_trend_view_set_trend (IkdTrendView *self, IkdTrend *trend)
{
  g_return_if_fail (IKD_IS_TREND_VIEW (self));

  if (g_set_object (&self->trend, trend))
    ikd_chart_view_refill (IKD_CHART_VIEW (self),
                           ikd_trend_view_count (IKD_CHART_VIEW (self)) - 1);
}
