/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup.h"
#include "ikd-label.h"

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
  double  line;                         /* height of a line of text */
  double  left, right, top, bottom;     /* of the curve */
  double  bars_top, bars_bottom;        /* of the weekly bars; equal: none */
  IkdDay  from, to;
  gint64  low, high;                    /* of the value axis */
  gint64  step;
} IkdBurnupLayout;

/* One picture while it is drawn. */
typedef struct
{
  IkdBurnup           *burnup;
  cairo_t             *cr;
  const IkdChartStyle *style;
  IkdLabels           *labels;
  IkdBurnupLayout      layout;
} IkdBurnupPicture;

void    ikd_burnup_lay_out  (IkdBurnup *self, double width, double height, IkdBurnupScale scale,
                             const IkdChartStyle *style, IkdBurnupLayout *layout);
double  ikd_burnup_x        (const IkdBurnupLayout *layout, double day);
double  ikd_burnup_y        (const IkdBurnupLayout *layout, double value);

/* Additions per week between the points, spread evenly over the days between two of them; of
 * IkdWeek. */
GArray *ikd_burnup_weeks    (IkdBurnup *self);
/* Draws the bars into the layout's lower part. */
void    ikd_burnup_draw_weeks (const IkdBurnupPicture *picture);

/* Targets, needed pace and projection: the strokes first, the words once all strokes are known. */
void    ikd_burnup_draw_aims   (const IkdBurnupPicture *picture);
void    ikd_burnup_label_aims  (const IkdBurnupPicture *picture);

/* As ikd_burnup_draw(); returns the boxes of all labels, of IkdBox. transfer full */
GArray *ikd_burnup_paint    (IkdBurnup *self, cairo_t *cr, double width, double height,
                             IkdBurnupScale scale, int cursor, const IkdChartStyle *style);

/* A stroke of @thickness, dashed if @on is above 0, that labels keep off. */
void    ikd_burnup_stroke   (const IkdBurnupPicture *picture, const double colour[4],
                             double thickness, double on, double off, double x0, double y0,
                             double x1, double y1);

G_END_DECLS
