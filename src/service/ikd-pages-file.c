/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Pages on their way to a file. */

#include "config.h"

#include "ikd-pages-file.h"

typedef struct
{
  IkdPaper  paper;
  char     *path;
} WriteData;

static void
free_write_data (WriteData *data)
{
  g_free (data->path);
  g_free (data);
}

static void
write_cb (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const WriteData *data = task_data;
  GError *error = NULL;

  if (ikd_pages_write_pdf (source, data->paper, NULL, data->path, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
ikd_pages_file_write_async (IkdPages *pages, IkdPaper paper, const char *path,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (pages, cancellable, callback, user_data);
  WriteData *data = g_new0 (WriteData, 1);

  data->paper = paper;
  data->path = g_strdup (path);
  g_task_set_source_tag (task, ikd_pages_file_write_async);
  g_task_set_task_data (task, data, (GDestroyNotify) free_write_data);
  g_task_run_in_thread (task, write_cb);
}

gboolean
ikd_pages_file_write_finish (IkdPages *pages, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, pages), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
