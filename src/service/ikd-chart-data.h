/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-annotation.h"
#include "ikd-attainment.h"
#include "ikd-burnup.h"
#include "ikd-increment.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* One point of a region's active IKD. */
typedef struct
{
  IkdPeriod  at;
  IkdNumber  number;            /* unknown: a percentage of an unknown base or one without value */
  gboolean   exact;
  IkdNumber  coverage;          /* of the chart's base; unknown where that is */
  gboolean   published;         /* it was published as a percentage alone */
} IkdChartPoint;

/* A percentage that was published beside a count. */
typedef struct
{
  IkdDay     day;
  IkdNumber  number;            /* the count it comes to; unknown: its base is */
  IkdNumber  coverage;          /* of the chart's base, or as it was printed */
} IkdChartMark;

/* A value from a day on. */
typedef struct
{
  IkdDay     day;
  IkdNumber  number;
} IkdChartStep;

/* The targets of one kind and state; each step is of one target and one value of its base. */
typedef struct
{
  IkdTargetKind   kind;
  IkdTargetState  state;
  char           *name;         /* "National · 30% of ID-obliged residents"; NULL: no target */
  GArray         *steps;        /* of IkdChartAim */
} IkdChartLine;

typedef struct
{
  IkdDay     from;
  IkdDay     deadline;
  IkdNumber  count;
  IkdNumber  coverage;          /* of the chart's base */
} IkdChartAim;

/* The series of a region within. */
typedef struct
{
  IkdRegion *region;
  GArray    *points;            /* of IkdChartPoint */
} IkdChartChild;

#define IKD_TYPE_CHART_DATA (ikd_chart_data_get_type ())
G_DECLARE_FINAL_TYPE (IkdChartData, ikd_chart_data, IKD, CHART_DATA, GObject)

/**
 * IkdChartData:
 *
 * All that the chart of a region can show at a day, computed on a worker. Read-only.
 */
struct _IkdChartData
{
  GObject        parent_instance;

  IkdAttainment *attainment;
  IkdIndicator   base;          /* what coverages are of */
  GArray        *points;        /* of IkdChartPoint, by day */
  GArray        *published;     /* of IkdChartMark */
  GArray        *bases;         /* of IkdChartStep: the base as it changed */
  GPtrArray     *lines;         /* of IkdChartLine; the first one of the kind asked for, in force */
  GPtrArray     *annotations;   /* of IkdAnnotation */
  GPtrArray     *activities;    /* of IkdActivity: what was done by the day, by day */
  GArray        *projection;    /* of IkdChartStep: where it is going, with its interval */
  IkdNumber      weekly_need;
};

/* Inside a job: reads what is not read yet. @points: of IkdSeriesPoint, of the region;
 * @annotations: of IkdAnnotation, @activities: of IkdActivity, both of any region. transfer full */
IkdChartData  *ikd_chart_data_read   (IkdBook *book, const IkdQuestion *question,
                                      IkdAttainment *attainment, GPtrArray *points,
                                      GPtrArray *annotations, GPtrArray *activities);
/* Inside a job: the children of @region that have any figure; of IkdChartChild. transfer full */
GPtrArray     *ikd_chart_children    (IkdBook *book, const IkdQuestion *question,
                                      IkdRegion *region, IkdIndicator base);
void           ikd_chart_child_free  (IkdChartChild *child);

/* Which of the children. */
typedef enum
{
  IKD_CHILDREN_NONE,
  IKD_CHILDREN_HIGHEST,         /* five, by their last value */
  IKD_CHILDREN_LOWEST,
  IKD_CHILDREN_ALL,
} IkdChartChildren;

typedef struct
{
  IkdBurnupUnit     unit;
  gboolean          last_year;  /* the same a year earlier, under it */
  gboolean          quiet;      /* without activities */
  guint             lines;      /* bit set of 1u << index of lines beside the first one */
  IkdChartChildren  show;
  GPtrArray        *children;   /* nullable, of IkdChartChild */
} IkdChartOptions;

/* As many of the lowest or highest. */
#define IKD_CHART_FEW 5

/* Whether there is nothing that could be drawn but percentages. */
gboolean       ikd_chart_data_is_percent_only (IkdChartData *self);
/* The picture's numbers. transfer full */
IkdBurnup     *ikd_chart_data_make_burnup     (IkdChartData *self, const IkdChartOptions *options);
/* "Kabupaten Cilacap: active IKD up to 5 June 2026"; "…: coverage of ID-obliged residents …".
 * transfer full */
char          *ikd_chart_data_title           (IkdChartData *self, IkdBurnupUnit unit);

G_END_DECLS
