/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Jobs on threads of their own. Guarantees: what a job was given, and what it gave, is freed on
 * whatever way it ends; the source is let go of by the thread that handed it in, never by the
 * job's: it may be a widget. */

#include "ikd-thread-job.h"

typedef struct
{
  IkdThreadJob   job;
  gpointer       source;        /* its task's */
  gpointer       data;
  GDestroyNotify free_data;
  GDestroyNotify free_result;
} Job;

static void
free_job (gpointer data)
{
  Job *self = data;

  if (self->data != NULL && self->free_data != NULL)
    self->free_data (self->data);
  g_free (self);
}

static void
run (GTask *running, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Job *self = data;
  GError *error = NULL;
  gpointer result = self->job (self->source, self->data, cancellable, &error);

  if (error == NULL)
    g_task_return_pointer (running, result, self->free_result);
  else
    g_task_return_error (running, error);
}

static void
ended_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const Job *self = g_task_get_task_data (task);
  GError *error = NULL;
  gpointer value = g_task_propagate_pointer (G_TASK (result), &error);

  if (error == NULL)
    g_task_return_pointer (task, value, self->free_result);
  else
    g_task_return_error (task, error);
}

void
ikd_thread_job_run (gpointer source, IkdThreadJob job, gpointer data, GDestroyNotify free_data,
                    GDestroyNotify free_result, GCancellable *cancellable,
                    GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (source, cancellable, callback, user_data);
  /* The thread may be the last that holds it. */
  g_autoptr (GTask) running = g_task_new (NULL, cancellable, ended_cb, task);
  Job *self = g_new0 (Job, 1);

  *self = (Job){ job, source, data, free_data, free_result };
  g_task_set_source_tag (task, ikd_thread_job_run);
  g_task_set_task_data (task, self, free_job);
  g_task_set_task_data (running, self, NULL);
  g_task_run_in_thread (running, run);
}

gpointer
ikd_thread_job_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
