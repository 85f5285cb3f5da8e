/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A chart as a file. Guarantees: what is marked as invented says so in it; a file that stood there
 * is replaced only by a whole one. */

#include "config.h"

#include "ikd-chart-file.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"

IkdChartPicture *
ikd_chart_picture_new (IkdSession *session, IkdChartData *data, IkdBurnup *burnup,
                       const IkdBurnupFrame *frame)
{
  IkdChartPicture *self = g_new0 (IkdChartPicture, 1);

  self->burnup = g_object_ref (burnup);
  self->title = ikd_chart_data_title (data, ikd_burnup_get_unit (burnup));
  self->mark = g_strdup (ikd_session_mark_text (ikd_session_get_mark (session)));
  self->footer = ikd_headline_source (data->attainment);
  self->page = (IkdChartPage){ self->burnup, frame != NULL ? *frame : (IkdBurnupFrame){ 0 },
                               self->title, self->mark, self->footer, data->attainment->day };
  return self;
}

void
ikd_chart_picture_free (IkdChartPicture *self)
{
  g_object_unref (self->burnup);
  g_free (self->title);
  g_free (self->mark);
  g_free (self->footer);
  g_free (self);
}

char *
ikd_chart_picture_propose_name (IkdChartPicture *self, IkdChartData *data, IkdPictureKind kind)
{
  static const char *const endings[] = { "png", "svg", "pdf" };
  g_autofree char *name = g_utf8_strdown (ikd_region_get_name (data->attainment->region), -1);
  g_autofree char *date = ikd_day_to_iso (self->page.day);

  g_strcanon (name, "abcdefghijklmnopqrstuvwxyz0123456789", '-');
  return g_strdup_printf ("%s-%s.%s", name, date, endings[kind]);
}

static void
refuse (GError **error, const char *path, const char *why)
{
  g_autofree char *name = g_filename_display_name (path);

  /* Translators: a file name, and what the system says. */
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, _("“%s” cannot be written: %s"), name, why);
}

gboolean
ikd_chart_picture_write (IkdChartPicture *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) failure = NULL;
  const char *why = NULL;
  IkdPictureKind kind;
  gconstpointer data;
  gsize size = 0;

  if (!ikd_picture_kind_from_name (path, &kind))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   /* Translators: a file name. */
                   _("“%s” is no picture that Capaian writes. Let its name end in .png, .svg or "
                     ".pdf."), name);
      return FALSE;
    }
  bytes = ikd_chart_page_render (&self->page, kind, &why);
  if (bytes == NULL)
    {
      refuse (error, path, why);
      return FALSE;
    }
  data = g_bytes_get_data (bytes, &size);
  if (g_file_set_contents_full (path, data, (gssize) size, G_FILE_SET_CONTENTS_CONSISTENT, 0666,
                                &failure))
    return TRUE;
  refuse (error, path, failure->message);
  return FALSE;
}

typedef struct
{
  IkdChartPicture *picture;
  char            *path;
} Job;

static void
free_job (gpointer data)
{
  Job *job = data;

  ikd_chart_picture_free (job->picture);
  g_free (job->path);
  g_free (job);
}

static void
write_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Job *job = data;
  GError *error = NULL;

  if (ikd_chart_picture_write (job->picture, job->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
ikd_chart_picture_write_async (IkdChartPicture *self, const char *path, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->picture = self;
  job->path = g_strdup (path);
  g_task_set_source_tag (task, ikd_chart_picture_write_async);
  g_task_set_task_data (task, job, free_job);
  g_task_run_in_thread (task, write_thread);
}

gboolean
ikd_chart_picture_write_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
