/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading a report for somebody: with what the data file knows, away from the main thread. */

#include "ikd-reference.h"
#include "ikd-report-service.h"
#include "ikd-thread-job.h"

typedef struct
{
  char      *text;
  IkdAtlas  *atlas;             /* nullable: the shipped regions */
  IkdRegion *office;            /* nullable */
} ProposeData;

static ProposeData *
new_data (IkdSession *session, const char *text)
{
  ProposeData *data = g_new0 (ProposeData, 1);

  data->text = g_strdup (text);
  if (session != NULL)
    {
      data->atlas = ikd_session_dup_atlas (session);
      g_set_object (&data->office, ikd_session_get_office (session));
    }
  return data;
}

static void
free_data (ProposeData *data)
{
  g_free (data->text);
  g_clear_object (&data->atlas);
  g_clear_object (&data->office);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ProposeData, free_data)

static IkdReport *
propose (ProposeData *data, GError **error)
{
  IkdReportReading reading = { NULL, NULL, ikd_day_today () };

  if (data->atlas == NULL)
    data->atlas = ikd_reference_atlas (FALSE, error);
  if (data->atlas == NULL)
    return NULL;

  reading.atlas = data->atlas;
  if (data->office != NULL)
    reading.scope = ikd_atlas_by_code (data->atlas, ikd_region_get_code (data->office));
  return ikd_report_read (data->text, &reading, error);
}

IkdReport *
ikd_report_propose (IkdSession *session, const char *text, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (ProposeData) data = new_data (session, text);

  return propose (data, error);
}

static gpointer
propose_job (gpointer session, gpointer data, GCancellable *cancellable, GError **error)
{
  return propose (data, error);
}

void
ikd_report_propose_async (IkdSession *session, const char *text, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_thread_job_run (session, propose_job, new_data (session, text), (GDestroyNotify) free_data,
                      (GDestroyNotify) ikd_report_free, cancellable, callback, user_data);
}

IkdReport *
ikd_report_propose_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return ikd_thread_job_finish (result, error);
}
