/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Why a coverage moved: both days are read on one connection, so that all of it is of one
 * moment. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-change-service.h"
#include "ikd-error.h"
#include "ikd-increment-find.h"
#include "ikd-outreach-table.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"
#include "ikd-store-book.h"

G_DEFINE_FINAL_TYPE (IkdChangeReport, ikd_change_report, G_TYPE_OBJECT)

static void
ikd_change_report_finalize (GObject *object)
{
  IkdChangeReport *self = IKD_CHANGE_REPORT (object);

  g_clear_object (&self->region);
  g_clear_object (&self->release);
  g_ptr_array_unref (self->contributions);

  G_OBJECT_CLASS (ikd_change_report_parent_class)->finalize (object);
}

static void
ikd_change_report_class_init (IkdChangeReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_change_report_finalize;
}

static void
free_contribution (gpointer data)
{
  IkdContribution *contribution = data;

  g_object_unref (contribution->region);
  g_free (contribution);
}

static void
ikd_change_report_init (IkdChangeReport *self)
{
  self->contributions = g_ptr_array_new_with_free_func (free_contribution);
}

typedef struct
{
  IkdChangeQuery  query;
  IkdAtlas       *atlas;
  IkdBook        *book;         /* of the job */
} ChangeData;

static ChangeData *
new_data (IkdSession *session, const IkdChangeQuery *query)
{
  ChangeData *data = g_new0 (ChangeData, 1);

  data->query = *query;
  data->atlas = ikd_session_dup_atlas (session);
  return data;
}

static void
free_data (ChangeData *data)
{
  g_object_unref (data->atlas);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChangeData, free_data)

static gboolean
check (const IkdChangeQuery *query, GError **error)
{
  IkdPeriod period = { query->to, query->to };

  if (query->from >= query->to)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                           _("The first day must be before the second one. Choose another day."));
      return FALSE;
    }
  return ikd_period_check (period, ikd_day_today (), FALSE, error);
}

/* The count of a whole region; unknown where it is none or a partial sum. */
static IkdNumber
read_total (const ChangeData *data, IkdRegion *region, IkdIndicator indicator, IkdDay day)
{
  g_auto (IkdValue) value = { 0, };

  ikd_value_compute (data->book, data->atlas, region, indicator, data->query.segment, day, &value);
  return ikd_value_is_total (&value) ? value.number : IKD_NUMBER_UNKNOWN;
}

static IkdIndicator
choose_base (const ChangeData *data, IkdRegion *region, GPtrArray *targets)
{
  IkdTarget *target = ikd_target_choose (targets, data->atlas, region, data->query.kind,
                                         data->query.segment, data->query.to, NULL);

  if (data->query.base != IKD_INDICATOR_NONE)
    return data->query.base;
  return target != NULL && !ikd_target_is_absolute (target) ? target->base : IKD_KTP_OBLIGED;
}

/* The latest release of the first day whose percentage is of the same base. */
static gboolean
find_release (IkdChangeReport *report, IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) releases = ikd_release_table_list (
    db, ikd_region_get_code (report->region), report->from, error);

  if (releases == NULL)
    return FALSE;
  for (guint i = 0; i < releases->len; i++)
    {
      IkdRelease *release = g_ptr_array_index (releases, i);

      if (release->base == report->base && release->percent.known)
        g_set_object (&report->release, release);
    }
  return TRUE;
}

static int
by_share (gconstpointer a, gconstpointer b)
{
  const IkdContribution *first = *(IkdContribution *const *) a;
  const IkdContribution *second = *(IkdContribution *const *) b;

  if (first->known != second->known)
    return first->known ? -1 : 1;
  return (first->active < second->active) - (first->active > second->active);
}

static void
add_contributions (const ChangeData *data, IkdChangeReport *report)
{
  GPtrArray *children = ikd_atlas_children (data->atlas, report->region);

  report->rest = report->change.activations;
  for (guint i = 0; i < children->len; i++)
    {
      IkdRegion *child = g_ptr_array_index (children, i);
      IkdNumber from = read_total (data, child, IKD_ACTIVE, report->from);
      IkdNumber to = read_total (data, child, IKD_ACTIVE, report->to);
      IkdContribution *contribution = g_new0 (IkdContribution, 1);

      contribution->region = g_object_ref (child);
      contribution->known = from.known && to.known;
      if (contribution->known)
        {
          contribution->active = to.value - from.value;
          contribution->share = ikd_change_share (from.value, to.value, report->first.base);
          report->rest -= contribution->share;
        }
      g_ptr_array_add (report->contributions, contribution);
    }
  g_ptr_array_sort (report->contributions, by_share);
}

static gboolean
find_increment (const ChangeData *data, IkdDatabase *db, IkdChangeReport *report, GError **error)
{
  g_autoptr (GPtrArray) activities = ikd_outreach_table_list (
    db, IKD_TYPE_ACTIVITY, ikd_region_get_code (report->region), error);

  if (activities == NULL)
    return FALSE;
  ikd_increment_find (data->book, data->atlas, report->region, data->query.segment, activities,
                      report->from, report->to, &report->increment);
  return TRUE;
}

static gpointer
change_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  ChangeData *data = job_data;
  IkdRegion *region = ikd_atlas_by_id (data->atlas, data->query.region);
  g_autoptr (GPtrArray) targets = NULL;
  g_autoptr (IkdBook) book = NULL;
  g_autoptr (IkdChangeReport) report = NULL;

  g_return_val_if_fail (region != NULL, NULL);
  if (!check (&data->query, error))
    return NULL;
  targets = ikd_session_job_targets (db, error);
  if (targets == NULL)
    return NULL;

  book = ikd_store_book_new (db);
  /* Only numbers count, and each child's is asked for twice. */
  ikd_store_book_spare_others (IKD_STORE_BOOK (book), 0);
  data->book = book;
  report = g_object_new (IKD_TYPE_CHANGE_REPORT, NULL);
  report->region = g_object_ref (region);
  report->from = data->query.from;
  report->to = data->query.to;
  report->base = choose_base (data, region, targets);
  report->first = (IkdCoverage){ read_total (data, region, IKD_ACTIVE, report->from),
                                 read_total (data, region, report->base, report->from) };
  report->second = (IkdCoverage){ read_total (data, region, IKD_ACTIVE, report->to),
                                  read_total (data, region, report->base, report->to) };
  if ((*data->query.segment == '\0' && !find_release (report, db, error))
      || !find_increment (data, db, report, error))
    return NULL;

  report->change = ikd_change_compute (&report->first, &report->second,
                                       report->release != NULL ? &report->release->percent.value
                                                               : NULL);
  if (report->change.known)
    add_contributions (data, report);
  return ikd_book_check (book, error) ? g_steal_pointer (&report) : NULL;
}

IkdChangeReport *
ikd_change_load (IkdSession *session, const IkdChangeQuery *query, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (ChangeData) data = new_data (session, query);

  return ikd_store_read (ikd_session_get_store (session), change_job, data, g_object_unref,
                         cancellable, error);
}

void
ikd_change_load_async (IkdSession *session, const IkdChangeQuery *query, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, change_job, new_data (session, query), (GDestroyNotify) free_data,
                  g_object_unref, cancellable, callback, user_data);
}

IkdChangeReport *
ikd_change_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
