/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup.h"

G_BEGIN_DECLS

/* Persons added in a week (Monday first). */
typedef struct
{
  IkdDay  monday;
  double  added;
} IkdWeek;

struct _IkdBurnup
{
  GObject    parent_instance;

  GArray    *points;            /* of IkdBurnupPoint, by last day */
  GArray    *targets;           /* of IkdBurnupTarget */
  IkdDay     day;               /* where the office stands; NONE: no outlook */
  IkdDay     deadline;
  IkdNumber  required;
  IkdNumber  projected;
  IkdNumber  weekly_need;
};

/* Where things stand in pixels; shared by drawing and hit-testing. */
typedef struct
{
  double  left, right, top, bottom;     /* of the curve */
  double  bars_top, bars_bottom;        /* of the weekly bars; equal: none */
  IkdDay  from, to;
  gint64  low, high;                    /* of the value axis */
  gint64  step;
} IkdBurnupLayout;

void    ikd_burnup_lay_out  (IkdBurnup *self, double width, double height, IkdBurnupScale scale,
                             IkdBurnupLayout *layout);
double  ikd_burnup_x        (const IkdBurnupLayout *layout, double day);
double  ikd_burnup_y        (const IkdBurnupLayout *layout, double value);

/* Additions per week between the points, spread evenly over the days between two of them; of
 * IkdWeek. */
GArray *ikd_burnup_weeks    (IkdBurnup *self);
/* Draws the bars into the layout's lower part. */
void    ikd_burnup_draw_weeks (IkdBurnup *self, cairo_t *cr, const IkdBurnupLayout *layout,
                               const IkdChartStyle *style);

/* Text at x, y: @align 0 left, 0.5 centre, 1 right of x; kept within min…max. Returns its width. */
double  ikd_chart_text      (cairo_t *cr, const IkdChartStyle *style, const double colour[4],
                             const char *text, double x, double y, double align, double min,
                             double max);
void    ikd_chart_colour    (cairo_t *cr, const double colour[4], double alpha);

G_END_DECLS
