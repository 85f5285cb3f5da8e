/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-label.h"
#include "ikd-trend.h"

G_BEGIN_DECLS

typedef struct
{
  IkdPeriod  at;
  IkdNumber  number;
} IkdTrendPoint;

struct _IkdTrend
{
  GObject  parent_instance;
  GArray  *points;              /* of IkdTrendPoint */
};

/* Where things stand in pixels; shared by drawing and hit-testing. */
typedef struct
{
  double  line;                 /* height of a line of text */
  double  left, right, top, bottom;
  IkdDay  from, to;
  gint64  low, high, step;      /* of the value axis */
} IkdTrendLayout;

void    ikd_trend_lay_out (IkdTrend *self, double width, double height,
                           const IkdChartStyle *style, IkdTrendLayout *layout);
double  ikd_trend_x       (const IkdTrendLayout *layout, IkdDay day);
double  ikd_trend_y       (const IkdTrendLayout *layout, gint64 value);

/* As ikd_trend_draw(); returns the boxes of all labels, of IkdBox. transfer full */
GArray *ikd_trend_paint   (IkdTrend *self, cairo_t *cr, double width, double height, int marked,
                           const IkdChartStyle *style);

G_END_DECLS
