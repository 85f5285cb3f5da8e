/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The state of a region, its children in order, and its series: computed on a worker from one
 * connection, so that all of it is of one moment. */

#include "config.h"

#include "ikd-overview-private.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-increment-find.h"
#include "ikd-outreach-table.h"
#include "ikd-points.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"
#include "ikd-store-book.h"

G_DEFINE_FINAL_TYPE (IkdOverview, ikd_overview, G_TYPE_OBJECT)

static void
ikd_overview_finalize (GObject *object)
{
  IkdOverview *self = IKD_OVERVIEW (object);

  g_clear_object (&self->attainment);
  g_clear_pointer (&self->ranking, g_ptr_array_unref);
  g_clear_pointer (&self->points, g_ptr_array_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_clear_pointer (&self->target_counts, g_ptr_array_unref);
  g_clear_pointer (&self->rivals, g_ptr_array_unref);
  g_clear_object (&self->release);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (ikd_overview_parent_class)->finalize (object);
}

static void
ikd_overview_class_init (IkdOverviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_overview_finalize;
}

static void
ikd_overview_init (IkdOverview *self)
{
  self->newest = IKD_DAY_NONE;
}

/* What a job takes along, and what it makes of it. */
typedef struct
{
  IkdOverviewQuery query;
  IkdAtlas        *atlas;
  IkdCalendar     *calendar;

  IkdBook         *book;
  GPtrArray       *targets;
  IkdRegion       *region;      /* borrowed of the atlas */
  IkdQuestion      question;

  gint64           count;       /* for the detective */
  gint64           percent;
  gint64           half;
  IkdRecap       **recap;       /* out, of an overview; nullable */
} Inquiry;

static Inquiry *
new_inquiry (IkdSession *session, const IkdOverviewQuery *query)
{
  Inquiry *self = g_new0 (Inquiry, 1);

  self->query = *query;
  self->atlas = ikd_session_dup_atlas (session);
  self->calendar = ikd_session_dup_calendar (session);
  return self;
}

static void
free_inquiry (Inquiry *self)
{
  g_clear_object (&self->atlas);
  g_clear_object (&self->calendar);
  g_clear_object (&self->book);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Inquiry, free_inquiry)

static gboolean
begin (Inquiry *self, IkdDatabase *db, GError **error)
{
  self->region = ikd_atlas_by_id (self->atlas, self->query.region);
  if (self->region == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                           _("The region is no longer in the list. Choose another one."));
      return FALSE;
    }
  self->targets = ikd_session_job_targets (db, error);
  if (self->targets == NULL)
    return FALSE;

  self->book = ikd_store_book_new (db);
  self->question = (IkdQuestion){ self->atlas, self->calendar, self->targets, self->query.day,
                                  self->query.kind, self->query.base, self->query.segment };
  return TRUE;
}

/* The book is of this connection and this job. */
static void
end (Inquiry *self)
{
  g_clear_object (&self->book);
}

static gpointer
status_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Inquiry *self = data;
  g_autoptr (IkdAttainment) attainment = NULL;
  gboolean good;

  if (!begin (self, db, error))
    return NULL;
  ikd_store_book_spare_others (IKD_STORE_BOOK (self->book), self->query.region);
  attainment = ikd_attainment_compute (self->book, self->region, &self->question);
  good = ikd_book_check (self->book, error);
  end (self);
  return good ? g_steal_pointer (&attainment) : NULL;
}

static gpointer
detect_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Inquiry *self = data;
  g_autoptr (GPtrArray) candidates = NULL;
  gboolean good;

  if (!begin (self, db, error))
    return NULL;
  candidates = ikd_detective_ask (self->book, self->region, &self->question, self->count,
                                  self->percent, self->half);
  good = ikd_book_check (self->book, error);
  end (self);
  return good ? g_steal_pointer (&candidates) : NULL;
}

/* The steps of the target that the chart shows: each target while it is the one that applies. */
static void
add_targets (Inquiry *self, IkdOverview *overview)
{
  IkdDay from = overview->points->len > 0
                  ? ((IkdSeriesPoint *) g_ptr_array_index (overview->points, 0))->at.day
                  : self->question.day;

  for (guint i = 0; i < self->targets->len; i++)
    {
      IkdTarget *target = g_ptr_array_index (self->targets, i);
      IkdDay day = MIN (self->question.day, target->deadline);
      g_auto (IkdValue) base = { 0, };
      gboolean expired = FALSE;
      IkdNumber count;

      if (target->kind != self->question.kind || target->deadline < from
          || target->valid_from > self->question.day
          || ikd_target_choose (self->targets, self->atlas, self->region, self->question.kind,
                                self->question.segment, day, &expired) != target)
        continue;
      if (!ikd_target_is_absolute (target))
        ikd_value_compute (self->book, self->atlas, self->region, target->base,
                           self->question.segment, day, &base);
      g_ptr_array_add (overview->targets, g_object_ref (target));
      count = ikd_target_count (target, ikd_value_is_total (&base) ? base.number
                                                                  : IKD_NUMBER_UNKNOWN);
      g_ptr_array_add (overview->target_counts, g_memdup2 (&count, sizeof count));
    }
}

static gboolean
add_rivals (Inquiry *self, IkdOverview *overview, IkdDatabase *db, GError **error)
{
  IkdFigure *figure = overview->attainment->active.figure;
  g_autoptr (GPtrArray) claims = NULL;

  if (figure == NULL)
    return TRUE;
  claims = ikd_figure_table_claims (db, &figure->key, error);
  if (claims == NULL)
    return FALSE;
  for (guint i = 0; i < claims->len; i++)
    {
      IkdFigure *claim = g_ptr_array_index (claims, i);

      if (claim->key.claim != figure->key.claim)
        g_ptr_array_add (overview->rivals, g_object_ref (claim));
    }
  return TRUE;
}

/* Whether what is shown is what @release was of: the same day, or an own figure that stood then
 * already. */
static gboolean
is_of (const IkdRelease *release, const IkdAttainment *state)
{
  if (release->base != state->base_indicator || release->day > state->day)
    return FALSE;
  return release->day == state->day
         || (state->active.origin == IKD_ORIGIN_OWN && state->active.as_of.day <= release->day);
}

static gboolean
add_release (Inquiry *self, IkdOverview *overview, IkdDatabase *db, GError **error)
{
  const IkdAttainment *state = overview->attainment;
  g_autoptr (GPtrArray) releases = ikd_release_table_list (
    db, ikd_region_get_code (self->region), IKD_DAY_NONE, error);
  g_auto (IkdValue) base = { 0, };

  if (releases == NULL)
    return FALSE;
  /* Of a group within the region nothing is released. */
  if (*self->question.segment != '\0')
    return TRUE;
  for (guint i = 0; i < releases->len; i++)
    if (is_of (g_ptr_array_index (releases, i), state))
      g_set_object (&overview->release, g_ptr_array_index (releases, i));
  if (overview->release == NULL)
    return TRUE;

  ikd_value_compute (self->book, self->atlas, self->region, overview->release->base,
                     self->question.segment, overview->release->day, &base);
  overview->revision = ikd_release_compare (
    overview->release,
    ikd_value_is_total (&state->active) ? state->active.number : IKD_NUMBER_UNKNOWN,
    ikd_value_is_total (&base) ? base.number : IKD_NUMBER_UNKNOWN);
  return TRUE;
}

/* The projection as the chart draws it: its first day, its last, and the weeks between. */
static void
add_course (Inquiry *self, IkdOverview *overview)
{
  const IkdProjection *projection = &overview->projection;
  IkdDay day = projection->last.day;

  if (!projection->at_deadline.known)
    return;
  while (TRUE)
    {
      IkdChartStep step = { day, ikd_projection_at (projection, self->calendar, day) };

      g_array_append_val (overview->chart->projection, step);
      if (day >= projection->deadline)
        return;
      day = MIN (day + 7, projection->deadline);
    }
}

static gboolean
add_chart (Inquiry *self, IkdOverview *overview, IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) annotations = ikd_annotation_table_list (db, error);
  g_autoptr (GPtrArray) activities
    = annotations != NULL ? ikd_outreach_table_list (db, IKD_TYPE_ACTIVITY,
                                                     ikd_region_get_code (self->region), error)
                          : NULL;

  if (activities == NULL)
    return FALSE;
  overview->chart = ikd_chart_data_read (self->book, &self->question, overview->attainment,
                                         overview->points, annotations, activities);
  ikd_increment_find_month (self->book, self->region, &self->question, activities,
                            &overview->increment);
  overview->chart->weekly_need = overview->weekly_need;
  add_course (self, overview);
  return TRUE;
}

static gpointer
overview_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Inquiry *self = data;
  g_autoptr (IkdOverview) overview = g_object_new (IKD_TYPE_OVERVIEW, NULL);
  const IkdNumber *pace = NULL;
  const IkdTarget *target = NULL;
  gint64 week = ikd_calendar_get_week_days (self->calendar);
  gboolean good;

  if (!begin (self, db, error)
      || !ikd_figure_table_newest (db, self->query.region, IKD_ACTIVE, &overview->newest, error))
    return NULL;
  if (self->question.day == IKD_DAY_NONE)
    self->question.day = overview->newest != IKD_DAY_NONE ? overview->newest : ikd_day_today ();

  /* Of all others it shows numbers alone. */
  ikd_store_book_spare_others (IKD_STORE_BOOK (self->book), self->query.region);
  overview->targets = g_ptr_array_new_with_free_func (g_object_unref);
  overview->target_counts = g_ptr_array_new_with_free_func (g_free);
  overview->rivals = g_ptr_array_new_with_free_func (g_object_unref);
  overview->attainment = ikd_attainment_compute (self->book, self->region, &self->question);
  overview->ranking = ikd_ranking_compute (self->book, self->region, &self->question,
                                           &overview->ranking_base);
  overview->points = ikd_points_collect (self->book, self->atlas, self->region,
                                         self->question.segment, self->question.day);
  if (self->recap != NULL)
    *self->recap = ikd_recap_compute (self->book, self->region, &self->question,
                                      overview->ranking, overview->ranking_base);
  add_targets (self, overview);
  pace = &overview->attainment->required_pace;
  if (pace->known)
    overview->weekly_need = (IkdNumber){ TRUE, pace->value * week, pace->low * week,
                                         pace->high * week };
  target = overview->attainment->expired ? NULL : overview->attainment->target;
  overview->projection = ikd_points_project (overview->points, self->calendar,
                                             target != NULL ? target->deadline : IKD_DAY_NONE);
  good = add_rivals (self, overview, db, error) && add_release (self, overview, db, error)
         && add_chart (self, overview, db, error) && ikd_book_check (self->book, error);
  end (self);
  return good ? g_steal_pointer (&overview) : NULL;
}

IkdOverview *
ikd_overview_recapitulate (IkdDatabase *db, const IkdOverviewQuery *query, IkdAtlas *atlas,
                           IkdCalendar *calendar, IkdRecap **recap, GError **error)
{
  g_autoptr (Inquiry) inquiry = g_new0 (Inquiry, 1);
  IkdOverview *overview;

  inquiry->query = *query;
  inquiry->atlas = g_object_ref (atlas);
  inquiry->calendar = g_object_ref (calendar);
  inquiry->recap = recap;
  *recap = NULL;
  overview = overview_job (db, inquiry, NULL, error);
  if (overview == NULL)
    g_clear_object (recap);
  return overview;
}

IkdOverview *
ikd_overview_load (IkdSession *session, const IkdOverviewQuery *query, GCancellable *cancellable,
                   GError **error)
{
  g_autoptr (Inquiry) inquiry = new_inquiry (session, query);

  return ikd_store_read (ikd_session_get_store (session), overview_job, inquiry, g_object_unref,
                         cancellable, error);
}

void
ikd_overview_load_async (IkdSession *session, const IkdOverviewQuery *query,
                         GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  ikd_relay_read (session, overview_job, new_inquiry (session, query),
                  (GDestroyNotify) free_inquiry, g_object_unref, cancellable, callback, user_data);
}

IkdOverview *
ikd_overview_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

static gpointer
children_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Inquiry *self = data;
  g_autoptr (GPtrArray) children = NULL;
  gboolean good;

  if (!begin (self, db, error))
    return NULL;
  if (self->question.day == IKD_DAY_NONE)
    self->question.day = ikd_day_today ();
  children = ikd_chart_children (self->book, &self->question, self->region, self->question.base);
  good = ikd_book_check (self->book, error);
  end (self);
  return good ? g_steal_pointer (&children) : NULL;
}

void
ikd_chart_children_load_async (IkdSession *session, const IkdOverviewQuery *query,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  ikd_relay_read (session, children_job, new_inquiry (session, query),
                  (GDestroyNotify) free_inquiry, (GDestroyNotify) g_ptr_array_unref, cancellable,
                  callback, user_data);
}

GPtrArray *
ikd_chart_children_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

IkdAttainment *
ikd_status_load (IkdSession *session, const IkdOverviewQuery *query, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (Inquiry) inquiry = new_inquiry (session, query);

  return ikd_store_read (ikd_session_get_store (session), status_job, inquiry, g_object_unref,
                         cancellable, error);
}

GPtrArray *
ikd_detect_load (IkdSession *session, const IkdOverviewQuery *query, gint64 count, gint64 percent,
                 gint64 half, GCancellable *cancellable, GError **error)
{
  g_autoptr (Inquiry) inquiry = new_inquiry (session, query);

  inquiry->count = count;
  inquiry->percent = percent;
  inquiry->half = half;
  return ikd_store_read (ikd_session_get_store (session), detect_job, inquiry,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

typedef struct
{
  gint64       region;
  IkdIndicator indicator;
  const char  *segment;
  IkdDay       from;
  IkdDay       to;
} SeriesData;

static gpointer
series_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const SeriesData *series = data;
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (GPtrArray) figures = ikd_book_series (book, series->region, series->indicator,
                                                   series->segment, series->from, series->to,
                                                   FALSE);

  return ikd_book_check (book, error) ? g_steal_pointer (&figures) : NULL;
}

GPtrArray *
ikd_series_load (IkdSession *session, gint64 region, IkdIndicator indicator, const char *segment,
                 IkdDay from, IkdDay to, GCancellable *cancellable, GError **error)
{
  SeriesData data = { region, indicator, ikd_intern_segment (segment),
                      from == IKD_DAY_NONE ? IKD_BOOK_FIRST_DAY : from,
                      to == IKD_DAY_NONE ? G_MAXINT : to };

  return ikd_store_read (ikd_session_get_store (session), series_job, &data,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}
