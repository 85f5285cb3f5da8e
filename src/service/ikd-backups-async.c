/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The copies without waiting. They use connections of their own: a verification of seconds must not
 * stand in the queue of those that the pages read with. */

#include "config.h"

#include "ikd-backups.h"

#include "ikd-database.h"
#include "ikd-thread-job.h"

typedef struct
{
  char   *path;
  char   *copy;
  IkdDay  today;
} Request;

static void
request_free (gpointer data)
{
  Request *request = data;

  g_free (request->path);
  g_free (request->copy);
  g_free (request);
}

static void
start (gpointer source, const char *path, const char *copy, IkdDay today, IkdThreadJob job,
       GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
       gpointer user_data)
{
  Request *request = g_new0 (Request, 1);

  request->path = g_strdup (path);
  request->copy = g_strdup (copy);
  request->today = today;
  ikd_thread_job_run (source, job, request, request_free, free_result, cancellable, callback,
                      user_data);
}

static gpointer
list_job (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_backups_list (((Request *) data)->path);
}

void
ikd_backups_list_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  start (NULL, path, NULL, IKD_DAY_NONE, list_job, (GDestroyNotify) g_ptr_array_unref, cancellable,
         callback, user_data);
}

GPtrArray *
ikd_backups_list_finish (GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error);
}

static gpointer
examine_job (gpointer backup, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (ikd_backup_examine (backup, cancellable, error));
}

void
ikd_backup_examine_async (IkdBackup *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  ikd_thread_job_run (self, examine_job, NULL, NULL, NULL, cancellable, callback, user_data);
}

gboolean
ikd_backup_examine_finish (IkdBackup *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return ikd_thread_job_finish (result, error) != NULL;
}

static gpointer
last_good_job (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_backups_last_good (((Request *) data)->path, cancellable, error);
}

void
ikd_backups_last_good_async (const char *path, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  start (NULL, path, NULL, IKD_DAY_NONE, last_good_job, g_object_unref, cancellable, callback,
         user_data);
}

IkdBackup *
ikd_backups_last_good_finish (GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error);
}

static gpointer
keep_daily_job (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  gboolean made = FALSE;

  return GINT_TO_POINTER (ikd_backups_keep_daily (request->path, request->today, &made,
                                                  cancellable, error));
}

void
ikd_backups_keep_daily_async (const char *path, IkdDay today, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  start (NULL, path, NULL, today, keep_daily_job, NULL, cancellable, callback, user_data);
}

gboolean
ikd_backups_keep_daily_finish (GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error) != NULL;
}

/* Whether it is sound. */
static gpointer
check_file_job (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;
  g_autoptr (IkdDatabase) db = ikd_database_open (request->path, IKD_DATABASE_READ_ONLY, error);
  gboolean sound = FALSE;

  return GINT_TO_POINTER (db != NULL && ikd_database_check_quickly (db, &sound, error) && sound);
}

void
ikd_backups_check_file_async (const char *path, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  start (NULL, path, NULL, IKD_DAY_NONE, check_file_job, NULL, cancellable, callback, user_data);
}

gboolean
ikd_backups_check_file_finish (GAsyncResult *result, gboolean *sound, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *sound = ikd_thread_job_finish (result, &failure) != NULL;
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gpointer
restore_job (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const Request *request = data;

  return ikd_backups_restore (request->path, request->copy, cancellable, error);
}

void
ikd_backups_restore_async (const char *path, const char *copy, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  start (NULL, path, copy, IKD_DAY_NONE, restore_job, g_free, cancellable, callback, user_data);
}

char *
ikd_backups_restore_finish (GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error);
}
