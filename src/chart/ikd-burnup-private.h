/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup.h"
#include "ikd-label.h"

G_BEGIN_DECLS

/* Added in a week (Monday first). */
typedef struct
{
  IkdDay  monday;
  double  added;
} IkdWeek;

typedef struct
{
  char          *name;
  IkdSeriesRole  role;
  GArray        *points;        /* of IkdBurnupPoint, by last day */
} IkdBurnupSeries;

/* A number of a day. */
typedef struct
{
  IkdDay     day;
  IkdNumber  number;
} IkdBurnupMark;

struct _IkdBurnup
{
  GObject        parent_instance;

  IkdBurnupUnit  unit;
  GArray        *points;        /* of IkdBurnupPoint, by last day */
  GPtrArray     *series;        /* of IkdBurnupSeries, beside the realisation */
  GArray        *published;     /* of IkdBurnupMark, by day */
  GPtrArray     *lines;         /* of char *, nullable: names of the lines of targets */
  GArray        *targets;       /* of IkdBurnupTarget */
  GPtrArray     *notes;         /* of IkdBurnupNote, by day */
  GPtrArray     *visits;        /* of IkdBurnupVisit, by day */
  GArray        *projection;    /* of IkdBurnupMark, by day */
  IkdDay         day;           /* where the office stands; NONE: no outlook */
  IkdDay         deadline;
  IkdNumber      required;
  IkdNumber      projected;
  IkdNumber      weekly_need;
};

/* Where things stand in pixels; shared by drawing and hit-testing. */
typedef struct
{
  double  line;                         /* height of a line of text */
  double  left, right, top, bottom;     /* of the curve */
  double  axis;                         /* under the lane of activities; bottom: there is none */
  double  width;                        /* of the whole picture */
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
  IkdLabels           *labels;          /* NULL in what is drawn over a plot */
  IkdBurnupLayout      layout;
} IkdBurnupPicture;

void    ikd_burnup_lay_out  (IkdBurnup *self, double width, double height,
                             const IkdBurnupFrame *frame,
                             const IkdChartStyle *style, IkdBurnupLayout *layout);
double  ikd_burnup_x        (const IkdBurnupLayout *layout, double day);
double  ikd_burnup_y        (const IkdBurnupLayout *layout, double value);
/* The point nearest to x, y, as ikd_burnup_hit(). */
gboolean ikd_burnup_hit_in  (IkdBurnup *self, const IkdBurnupLayout *layout, double x, double y,
                             int *series, int *point);
/* Points of a series (0: the realisation), of IkdBurnupPoint; borrowed. */
GArray *ikd_burnup_points   (IkdBurnup *self, guint series);
/* The first and the end (after the last) of those points that a picture of @from … @to needs: those
 * within, and one before and after. */
void    ikd_burnup_visible  (GArray *points, IkdDay from, IkdDay to, guint *first, guint *end);
/* A value of the axis, in no more digits than @step asks for. */
char   *ikd_burnup_format_axis (IkdBurnup *self, gint64 value, gint64 step);

/* Additions per week between the points, spread evenly over the days between two of them; of
 * IkdWeek. */
GArray *ikd_burnup_weeks    (IkdBurnup *self);
/* What of it came from activities, spread in the same way and never more; likewise. */
GArray *ikd_burnup_visit_weeks (IkdBurnup *self);
/* Draws the bars into the layout's lower part. */
void    ikd_burnup_draw_weeks (const IkdBurnupPicture *picture);

/* A place in pixels, and whether too long a time lies before it to be joined by a full line. */
typedef struct
{
  double    x, y;
  gboolean  gap;
} IkdBurnupPlace;

/* A series as few places as its picture needs: at most four in a column of pixels (first, lowest,
 * highest, last). transfer full */
GArray *ikd_burnup_thin       (const IkdBurnupLayout *layout, GArray *points);
/* The line of a series, with its ranges and dots. */
void    ikd_burnup_draw_curve (const IkdBurnupPicture *picture);
void    ikd_burnup_draw_series (const IkdBurnupPicture *picture);
void    ikd_burnup_label_series (const IkdBurnupPicture *picture);
/* One series again, so that it stands out: not the realisation. @places: it, thinned */
#define IKD_CHOSEN_THICKNESS 3
void    ikd_burnup_draw_chosen (const IkdBurnupPicture *picture, guint series, GArray *places);
const double *ikd_burnup_series_colour (const IkdBurnupPicture *picture, guint series);

/* Targets, needed pace and projection: the strokes first, the words once all strokes are known. */
void    ikd_burnup_draw_aims   (const IkdBurnupPicture *picture);
void    ikd_burnup_label_aims  (const IkdBurnupPicture *picture);

/* Annotations, changed bases and published percentages. */
void    ikd_burnup_draw_notes  (const IkdBurnupPicture *picture);
void    ikd_burnup_label_notes (const IkdBurnupPicture *picture);
void    ikd_burnup_draw_published (const IkdBurnupPicture *picture);

/* --- activities --- */

/* Activities of a week, a month …, whichever leaves room for their mark. */
typedef struct
{
  IkdDay  from, to;             /* of the week, the month … */
  guint   index, n;             /* which activities */
  guint   n_counted;            /* of these, how many say how many activated */
  gint64  people;
  double  x;                    /* where the mark stands, in the middle */
} IkdVisitGroup;

/* Takes the activity, which comes after all in the group, into it. */
void    ikd_burnup_add_to_group (IkdBurnup *self, guint index, IkdVisitGroup *group);
/* Those that a picture shows, by day; of IkdVisitGroup. transfer full */
GArray *ikd_burnup_group_visits (IkdBurnup *self, const IkdBurnupLayout *layout,
                                 const IkdChartStyle *style);
/* The group with those after @after and until @day. */
void    ikd_burnup_sum_visits   (IkdBurnup *self, IkdDay after, IkdDay day, IkdVisitGroup *group);
/* What a group's mark stands for, where it is not drawn; FALSE: the realisation has no point. */
gboolean ikd_burnup_visits_cursor (IkdBurnup *self, const IkdVisitGroup *group,
                                   IkdBurnupCursor *cursor);
/* What was done after @after and until @day; @change: what the realisation rose by, nullable.
 * "of 1,204 added, 640 came from 9 activities and 564 without one"; NULL: nothing was done.
 * translated, transfer full */
char   *ikd_burnup_describe_visits (IkdBurnup *self, IkdDay after, IkdDay day,
                                    const gint64 *change);
/* "9 activities: 640 activations"; translated, transfer full */
char   *ikd_burnup_describe_group (IkdBurnup *self, const IkdVisitGroup *group);
/* The lane of activities: pennants with how many, and their words where there is room. */
#define IKD_LANE_AIR 3          /* above and below a pennant */
#define IKD_LANE_TIP 4          /* how far it points up */
void    ikd_burnup_draw_visits  (const IkdBurnupPicture *picture);

/* As ikd_burnup_draw_plot(); returns the boxes of all labels, of IkdBox. transfer full */
GArray *ikd_burnup_paint    (IkdBurnup *self, cairo_t *cr, double width, double height,
                             const IkdBurnupFrame *frame, const IkdChartStyle *style);

/* A stroke of @thickness, dashed if @on is above 0, that labels keep off. */
void    ikd_burnup_stroke   (const IkdBurnupPicture *picture, const double colour[4],
                             double thickness, double on, double off, double x0, double y0,
                             double x1, double y1);
/* The same, with any dashes. */
void    ikd_burnup_stroke_dashed (const IkdBurnupPicture *picture, const double colour[4],
                                  double thickness, const double *dashes, int n_dashes,
                                  double x0, double y0, double x1, double y1);
/* Restricts what is drawn to the frame of the curve, with a little air; until cairo_restore(). */
void    ikd_burnup_clip     (const IkdBurnupPicture *picture);

G_END_DECLS
