/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: of a stage that the pointer marks, a tooltip says what is said to a screen reader. */

#include "config.h"

#include "ikd-funnel-view.h"

#include "ikd-funnel-chart.h"
#include "ikd-funnel-words.h"

struct _IkdFunnelView
{
  IkdChartView  parent_instance;

  IkdFunnel     funnel;
  gboolean      filled;
};

G_DEFINE_FINAL_TYPE (IkdFunnelView, ikd_funnel_view, IKD_TYPE_CHART_VIEW)

static int
ikd_funnel_view_count (IkdChartView *view)
{
  return IKD_FUNNEL_VIEW (view)->filled ? IKD_FUNNEL_STAGES : 0;
}

static int
ikd_funnel_view_hit (IkdChartView *view, double x, double y, const IkdChartStyle *style)
{
  return ikd_funnel_chart_hit (gtk_widget_get_height (GTK_WIDGET (view)), y);
}

static void
ikd_funnel_view_draw (IkdChartView *view, cairo_t *cr, double width, double height, int marked,
                      const IkdChartStyle *style)
{
  ikd_funnel_chart_draw (&IKD_FUNNEL_VIEW (view)->funnel, cr, width, height, marked, style);
}

static char *
ikd_funnel_view_describe (IkdChartView *view, int at)
{
  const IkdFunnel *funnel = &IKD_FUNNEL_VIEW (view)->funnel;

  return at >= 0 ? ikd_funnel_stage_text (&funnel->stages[at]) : ikd_funnel_text (funnel);
}

static gboolean
ikd_funnel_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard,
                               GtkTooltip *tooltip)
{
  int marked = ikd_chart_view_get_marked (IKD_CHART_VIEW (widget));
  g_autofree char *text
    = marked >= 0 ? ikd_funnel_view_describe (IKD_CHART_VIEW (widget), marked) : NULL;

  gtk_tooltip_set_text (tooltip, text);
  return text != NULL;
}

static void
ikd_funnel_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? 420 : 260;
  *natural = wide ? 560 : 300;
}

static void
ikd_funnel_view_finalize (GObject *object)
{
  ikd_funnel_clear (&IKD_FUNNEL_VIEW (object)->funnel);

  G_OBJECT_CLASS (ikd_funnel_view_parent_class)->finalize (object);
}

static void
ikd_funnel_view_class_init (IkdFunnelViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  IkdChartViewClass *view_class = IKD_CHART_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = ikd_funnel_view_finalize;
  widget_class->measure = ikd_funnel_view_measure;
  widget_class->query_tooltip = ikd_funnel_view_query_tooltip;
  view_class->count = ikd_funnel_view_count;
  view_class->hit = ikd_funnel_view_hit;
  view_class->draw = ikd_funnel_view_draw;
  view_class->describe = ikd_funnel_view_describe;
  ikd_chart_view_class_add_keys (widget_class, GTK_ORIENTATION_VERTICAL);
}

static void
ikd_funnel_view_init (IkdFunnelView *self)
{
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

void
ikd_funnel_view_show (IkdFunnelView *self, const IkdFunnel *funnel)
{
  g_return_if_fail (IKD_IS_FUNNEL_VIEW (self));

  ikd_funnel_clear (&self->funnel);
  ikd_funnel_copy (funnel, &self->funnel);
  self->filled = TRUE;
  ikd_chart_view_refill (IKD_CHART_VIEW (self), -1);
}
