/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-chart-style.h"

G_BEGIN_DECLS

/**
 * IkdChartView:
 *
 * A chart of a row of things, one of which can be marked: the pointer marks what it is over, keys
 * the one before or after, Home and End the first and the last. Its accessible label says the
 * marked one, its description all.
 */
#define IKD_TYPE_CHART_VIEW (ikd_chart_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (IkdChartView, ikd_chart_view, IKD, CHART_VIEW, GtkWidget)

struct _IkdChartViewClass
{
  GtkWidgetClass parent_class;

  /* How many things there are; 0: there is nothing to draw. */
  int   (*count)    (IkdChartView *self);
  /* The thing at a place in a view of a size; −1: none. */
  int   (*hit)      (IkdChartView *self, double x, double y, const IkdChartStyle *style);
  /* @marked: −1: none */
  void  (*draw)     (IkdChartView *self, cairo_t *cr, double width, double height, int marked,
                     const IkdChartStyle *style);
  /* Of the thing @at, −1 of all; transfer full, nullable. */
  char *(*describe) (IkdChartView *self, int at);
};

/* The keys of a chart whose things stand beside or above each other. For a class_init. */
void ikd_chart_view_class_add_keys (GtkWidgetClass *widget_class, GtkOrientation orientation);

/* There is something else to show. @resting: marked while nobody marks anything; −1: none */
void ikd_chart_view_refill         (IkdChartView *self, int resting);
/* What is marked; −1: nothing. */
int  ikd_chart_view_get_marked     (IkdChartView *self);

G_END_DECLS
