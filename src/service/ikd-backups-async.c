/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The copies without waiting. They use connections of their own: a verification of seconds must not
 * stand in the queue of those that the pages read with. */

#include "config.h"

#include "ikd-backups.h"

#include "ikd-database.h"

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
start (gpointer source, const char *path, const char *copy, IkdDay today, GTaskThreadFunc run,
       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (source, cancellable, callback, user_data);
  Request *request = g_new0 (Request, 1);

  request->path = g_strdup (path);
  request->copy = g_strdup (copy);
  request->today = today;
  g_task_set_source_tag (task, run);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, run);
}

static void
return_pointer (GTask *task, gpointer result, GDestroyNotify free_result, GError *error)
{
  if (result != NULL)
    g_task_return_pointer (task, result, free_result);
  else
    g_task_return_error (task, error);
}

static void
return_boolean (GTask *task, gboolean result, GError *error)
{
  if (error == NULL)
    g_task_return_boolean (task, result);
  else
    g_task_return_error (task, error);
}

static void
list_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;

  g_task_return_pointer (task, ikd_backups_list (request->path),
                         (GDestroyNotify) g_ptr_array_unref);
}

void
ikd_backups_list_async (const char *path, GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  start (NULL, path, NULL, IKD_DAY_NONE, list_thread, cancellable, callback, user_data);
}

GPtrArray *
ikd_backups_list_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
examine_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  gboolean good = ikd_backup_examine (source, cancellable, &error);

  return_boolean (task, good, error);
}

void
ikd_backup_examine_async (IkdBackup *self, GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  start (self, self->path, NULL, IKD_DAY_NONE, examine_thread, cancellable, callback, user_data);
}

gboolean
ikd_backup_examine_finish (IkdBackup *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
last_good_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  IkdBackup *backup = ikd_backups_last_good (request->path, cancellable, &error);

  return_pointer (task, backup, g_object_unref, error);
}

void
ikd_backups_last_good_async (const char *path, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  start (NULL, path, NULL, IKD_DAY_NONE, last_good_thread, cancellable, callback, user_data);
}

IkdBackup *
ikd_backups_last_good_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
keep_daily_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  gboolean made = FALSE;

  ikd_backups_keep_daily (request->path, request->today, &made, cancellable, &error);
  return_boolean (task, TRUE, error);
}

void
ikd_backups_keep_daily_async (const char *path, IkdDay today, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  start (NULL, path, NULL, today, keep_daily_thread, cancellable, callback, user_data);
}

gboolean
ikd_backups_keep_daily_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
check_file_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  g_autoptr (IkdDatabase) db = ikd_database_open (request->path, IKD_DATABASE_READ_ONLY, &error);
  gboolean sound = FALSE;

  if (db != NULL)
    ikd_database_check_quickly (db, &sound, &error);
  return_boolean (task, sound, error);
}

void
ikd_backups_check_file_async (const char *path, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  start (NULL, path, NULL, IKD_DAY_NONE, check_file_thread, cancellable, callback, user_data);
}

gboolean
ikd_backups_check_file_finish (GAsyncResult *result, gboolean *sound, GError **error)
{
  g_autoptr (GError) failure = NULL;

  *sound = g_task_propagate_boolean (G_TASK (result), &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static void
restore_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GError *error = NULL;
  char *former = ikd_backups_restore (request->path, request->copy, cancellable, &error);

  return_pointer (task, former, g_free, error);
}

void
ikd_backups_restore_async (const char *path, const char *copy, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  start (NULL, path, copy, IKD_DAY_NONE, restore_thread, cancellable, callback, user_data);
}

char *
ikd_backups_restore_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
