/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Pages on their way to a file. */

#include "config.h"

#include "ikd-pages-file.h"

#include "ikd-thread-job.h"

typedef struct
{
  IkdPaper  paper;
  char     *path;
} WriteData;

static void
free_write_data (gpointer data)
{
  WriteData *self = data;

  g_free (self->path);
  g_free (self);
}

static gpointer
write_job (gpointer pages, gpointer data, GCancellable *cancellable, GError **error)
{
  const WriteData *self = data;

  return GINT_TO_POINTER (ikd_pages_write_pdf (pages, self->paper, NULL, self->path, error));
}

void
ikd_pages_file_write_async (IkdPages *pages, IkdPaper paper, const char *path,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  WriteData *data = g_new0 (WriteData, 1);

  data->paper = paper;
  data->path = g_strdup (path);
  ikd_thread_job_run (pages, write_job, data, free_write_data, NULL, cancellable, callback,
                      user_data);
}

gboolean
ikd_pages_file_write_finish (IkdPages *pages, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, pages), FALSE);

  return ikd_thread_job_finish (result, error) != NULL;
}
