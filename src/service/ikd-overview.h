/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-data.h"
#include "ikd-detective.h"
#include "ikd-points.h"
#include "ikd-ranking.h"
#include "ikd-release.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* What to show of a region. */
typedef struct
{
  gint64         region;
  /* IKD_DAY_NONE: the newest figure's date in the region's subtree, else today */
  IkdDay         day;
  IkdTargetKind  kind;
  IkdIndicator   base;          /* NONE: the target's */
  const char    *segment;       /* interned; "" for everybody */
} IkdOverviewQuery;

#define IKD_TYPE_OVERVIEW (ikd_overview_get_type ())
G_DECLARE_FINAL_TYPE (IkdOverview, ikd_overview, IKD, OVERVIEW, GObject)

/**
 * IkdOverview:
 *
 * Everything the Ringkasan page shows of one region at one day, computed on a worker. Read-only.
 */
struct _IkdOverview
{
  GObject         parent_instance;

  IkdAttainment  *attainment;
  GPtrArray      *ranking;      /* of IkdRank; empty for a region without children */
  IkdIndicator    ranking_base;
  /* of IkdSeriesPoint, for the chart: own figures, else the children's sums where complete */
  GPtrArray      *points;
  /* of IkdTarget in force for the region over the chart's span, of the kind asked */
  GPtrArray      *targets;
  GPtrArray      *target_counts;/* of IkdNumber *, beside targets */
  /* of IkdFigure: claims beside the one used, of the active figure's key */
  GPtrArray      *rivals;
  IkdDay          newest;       /* newest figure in the subtree, IKD_DAY_NONE: none at all */
  IkdNumber       weekly_need;  /* required pace × working days of a week */
  IkdProjection   projection;   /* of the points, to the target's deadline */
  /* What was last released of the figures that are shown, and what has become of it; nullable */
  IkdRelease     *release;
  IkdRevision     revision;
  /* What activities explain of the newest month with any: this one, else the one before */
  IkdIncrement    increment;
  IkdChartData   *chart;
};

IkdOverview   *ikd_overview_load        (IkdSession *session, const IkdOverviewQuery *query,
                                         GCancellable *cancellable, GError **error);
void           ikd_overview_load_async  (IkdSession *session, const IkdOverviewQuery *query,
                                         GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
IkdOverview   *ikd_overview_load_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* Its chart, in people or in percent; always in percent where nothing else is known. transfer
 * full */
IkdBurnup     *ikd_overview_make_burnup (IkdOverview *self, IkdBurnupUnit unit);

/* The series of those within the region, for its chart; of IkdChartChild. @query->base: what
 * coverages are of. */
void           ikd_chart_children_load_async  (IkdSession *session, const IkdOverviewQuery *query,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
GPtrArray     *ikd_chart_children_load_finish (IkdSession *session, GAsyncResult *result,
                                               GError **error);

/* For capaianctl: the state alone, own figures by date (of IkdFigure, all claims 0), candidates.
 * @query->day must be a day. */
IkdAttainment *ikd_status_load          (IkdSession *session, const IkdOverviewQuery *query,
                                         GCancellable *cancellable, GError **error);
GPtrArray     *ikd_series_load          (IkdSession *session, gint64 region,
                                         IkdIndicator indicator, const char *segment,
                                         IkdDay from, IkdDay to, GCancellable *cancellable,
                                             GError **error);
GPtrArray     *ikd_detect_load          (IkdSession *session, const IkdOverviewQuery *query,
                                         gint64 count, gint64 percent, gint64 half,
                                         GCancellable *cancellable, GError **error);

/* --- words about a state; translated; transfer full --- */

/* Pango markup: interface.md §1 headline, numbers bold; every case (no figure, percent-only,
 * partial, no target, expired, achieved …). */
char          *ikd_headline_markup      (IkdAttainment *attainment);
/* The same as plain text. */
char          *ikd_headline_text        (IkdAttainment *attainment);
/* The muted line: source, its own word for the base, its date, where the region has one;
 * nullable. */
char          *ikd_headline_source      (IkdAttainment *attainment);

/* Rincian Hitungan: how each number came about. */
typedef struct
{
  char *label;                  /* "Coverage" */
  char *value;                  /* "0.94% (0.91–0.97%)" */
  char *how;                    /* "14,049 ÷ about 1.5 million ID-obliged residents" */
  char *source;                 /* nullable */
} IkdExplanation;
void           ikd_explanation_free     (IkdExplanation *explanation);
GPtrArray     *ikd_explain              (IkdAttainment *attainment);   /* of IkdExplanation */
/* The same with the projection and the release, which only an overview knows. */
GPtrArray     *ikd_explain_overview     (IkdOverview *overview);

G_END_DECLS
