/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Opening without waiting, and before somebody asks. Guarantees: one session for each who asks;
 * what was opened ahead is taken by the next who asks for the same file, or let go. */

#include "ikd-session-private.h"

typedef struct
{
  char            *path;
  IkdDatabaseFlags flags;
} OpenData;

/* What was begun ahead: its result, or who waits for it, whichever comes first. */
typedef struct
{
  char         *path;
  GCancellable *cancellable;
  GAsyncResult *result;
  GTask        *waiting;
} Ahead;

static Ahead *ahead;            /* of the main thread; nobody has asked yet */

static void
free_open (OpenData *data)
{
  g_free (data->path);
  g_free (data);
}

static void
open_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const OpenData *data = task_data;
  GError *error = NULL;
  IkdSession *session = ikd_session_open_for (data->path, data->flags,
                                              g_task_get_context (task), &error);

  if (session != NULL)
    g_task_return_pointer (task, session, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
begin (GTask *task, const char *path, IkdDatabaseFlags flags)
{
  OpenData *data = g_new0 (OpenData, 1);

  data->path = g_strdup (path);
  data->flags = flags;
  g_task_set_task_data (task, data, (GDestroyNotify) free_open);
  g_task_run_in_thread (task, open_thread);
}

/* --- ahead --- */

static void
free_ahead (Ahead *self)
{
  g_clear_object (&self->cancellable);
  g_clear_object (&self->result);
  g_clear_object (&self->waiting);
  g_free (self->path);
  g_free (self);
}

static void
hand_over (Ahead *self)
{
  GError *error = NULL;
  IkdSession *session = ikd_session_open_finish (self->result, &error);

  if (session != NULL)
    g_task_return_pointer (self->waiting, session, g_object_unref);
  else
    g_task_return_error (self->waiting, error);
  free_ahead (self);
}

static void
ahead_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Ahead *self = data;

  self->result = g_object_ref (result);
  if (self->waiting != NULL)
    hand_over (self);
  else if (self != ahead)
    free_ahead (self);
}

/* What was opened ahead, if it is @path as it is opened to be written; else it is let go. */
static Ahead *
take_ahead (const char *path, IkdDatabaseFlags flags)
{
  Ahead *self = g_steal_pointer (&ahead);

  if (self == NULL || (flags == 0 && g_str_equal (path, self->path)))
    return self;

  g_cancellable_cancel (self->cancellable);
  if (self->result != NULL)
    free_ahead (self);
  return NULL;
}

void
ikd_session_open_ahead (const char *path)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (path != NULL && ahead == NULL);

  ahead = g_new0 (Ahead, 1);
  ahead->path = g_strdup (path);
  ahead->cancellable = g_cancellable_new ();
  task = g_task_new (NULL, ahead->cancellable, ahead_cb, ahead);
  g_task_set_source_tag (task, ikd_session_open_ahead);
  begin (task, path, 0);
}

/* --- at once --- */

void
ikd_session_open_async (const char *path, IkdDatabaseFlags flags, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Ahead *taken = take_ahead (path, flags);

  g_task_set_source_tag (task, ikd_session_open_async);
  if (taken == NULL)
    {
      begin (task, path, flags);
      return;
    }
  taken->waiting = g_steal_pointer (&task);
  if (taken->result != NULL)
    hand_over (taken);
}

IkdSession *
ikd_session_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
