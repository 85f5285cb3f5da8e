/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A month of a region for its documents: read on a worker, all of one moment of the file.
 * Guarantees: nothing depends on the clock but what the caller asks for. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-month-report-private.h"
#include "ikd-overview-private.h"
#include "ikd-region-title.h"
#include "ikd-relay.h"

G_DEFINE_FINAL_TYPE (IkdMonthReport, ikd_month_report, G_TYPE_OBJECT)

static void
ikd_month_report_finalize (GObject *object)
{
  IkdMonthReport *self = IKD_MONTH_REPORT (object);

  g_clear_object (&self->recap);
  g_clear_object (&self->overview);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  g_free (self->hash);
  g_free (self->office);
  g_free (self->parent);

  G_OBJECT_CLASS (ikd_month_report_parent_class)->finalize (object);
}

static void
ikd_month_report_class_init (IkdMonthReportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_month_report_finalize;
}

static void
ikd_month_report_init (IkdMonthReport *self)
{
}

const char *
ikd_document_label (IkdDocument document)
{
  static const char *const labels[IKD_N_DOCUMENTS] = {
    [IKD_DOCUMENT_RECAP] = N_("Monthly Recapitulation"),
    [IKD_DOCUMENT_WALL_CHART] = N_("Wall Chart"),
  };

  g_return_val_if_fail (document < IKD_N_DOCUMENTS, "");

  return _(labels[document]);
}

/* --- reading --- */

typedef struct
{
  IkdMonthQuery  query;
  IkdAtlas      *atlas;
  IkdCalendar   *calendar;
  const char    *mark;
} LoadData;

static LoadData *
new_data (IkdSession *session, const IkdMonthQuery *query)
{
  LoadData *data = g_new0 (LoadData, 1);

  data->query = *query;
  data->atlas = ikd_session_dup_atlas (session);
  data->calendar = ikd_session_dup_calendar (session);
  data->mark = ikd_session_mark_text (ikd_session_get_mark (session));
  return data;
}

static void
free_data (LoadData *data)
{
  g_object_unref (data->atlas);
  g_object_unref (data->calendar);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadData, free_data)

static gboolean
check_region (const LoadData *data, IkdRegion **region, GError **error)
{
  *region = ikd_atlas_by_id (data->atlas, data->query.region);
  if (*region == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                           _("The region is no longer in the list. Choose another one."));
      return FALSE;
    }
  if (ikd_atlas_children (data->atlas, *region)->len > 0)
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
               /* Translators: the name of a region. */
               _("There is nothing to recapitulate: the file has no regions within %s. Villages "
                 "are there once they are loaded."), ikd_region_get_name (*region));
  return FALSE;
}

/* The day of the values: the last one of the month, or, within the document's own month, the
 * document's. */
static IkdDay
choose_day (const IkdMonthQuery *query, IkdDay newest)
{
  IkdDay wanted = query->month != IKD_DAY_NONE ? query->month
                  : newest != IKD_DAY_NONE     ? MIN (newest, query->dated) : query->dated;
  IkdPeriod month = ikd_day_month (wanted);

  return CLAMP (query->dated, month.start, month.day);
}

static gpointer
load_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const LoadData *data = job_data;
  const IkdMonthQuery *query = &data->query;
  g_autoptr (IkdMonthReport) self = g_object_new (IKD_TYPE_MONTH_REPORT, NULL);
  IkdOverviewQuery asked = { query->region, IKD_DAY_NONE, query->kind, query->base,
                             query->segment };
  IkdRegion *region = NULL;
  gint64 began = 0;

  if (!check_region (data, &region, error)
      || !ikd_figure_table_newest (db, query->region, IKD_ACTIVE, &self->newest, error)
      || !ikd_figure_table_beginning (db, query->region, IKD_ACTIVE, query->segment, &self->first,
                                      &began, error))
    return NULL;

  asked.day = choose_day (query, self->newest);
  self->overview = ikd_overview_recapitulate (db, &asked, data->atlas, data->calendar,
                                              &self->recap, error);
  if (self->overview == NULL)
    return NULL;
  self->notes = ikd_month_notes (self->recap, self->overview);
  self->hash = ikd_recap_hash (self->recap);
  self->office = ikd_region_title (region);
  self->parent = ikd_region_parents_title (data->atlas, region);
  self->mark = data->mark;
  self->dated = query->dated;
  return g_steal_pointer (&self);
}

IkdMonthReport *
ikd_month_report_load (IkdSession *session, const IkdMonthQuery *query, GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (LoadData) data = new_data (session, query);

  return ikd_store_read (ikd_session_get_store (session), load_job, data, g_object_unref,
                         cancellable, error);
}

void
ikd_month_report_load_async (IkdSession *session, const IkdMonthQuery *query,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  ikd_relay_read (session, load_job, new_data (session, query), (GDestroyNotify) free_data,
                  g_object_unref, cancellable, callback, user_data);
}

IkdMonthReport *
ikd_month_report_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
