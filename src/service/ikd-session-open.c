/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Opening without waiting, and before somebody asks. Guarantees: one session for each who asks;
 * what was opened ahead is taken by the next who asks for the same file, or let go. */

#include "ikd-session-private.h"
#include "ikd-thread-job.h"

typedef struct
{
  char            *path;
  IkdDatabaseFlags flags;
  GMainContext    *context;     /* where the session is used */
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
free_open (gpointer data)
{
  OpenData *self = data;

  g_free (self->path);
  g_main_context_unref (self->context);
  g_free (self);
}

static gpointer
open_job (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  const OpenData *self = data;

  return ikd_session_open_for (self->path, self->flags, self->context, error);
}

static void
begin (const char *path, IkdDatabaseFlags flags, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  OpenData *data = g_new0 (OpenData, 1);

  data->path = g_strdup (path);
  data->flags = flags;
  data->context = g_main_context_ref_thread_default ();
  ikd_thread_job_run (NULL, open_job, data, free_open, g_object_unref, cancellable, callback,
                      user_data);
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
  g_return_if_fail (path != NULL && ahead == NULL);

  ahead = g_new0 (Ahead, 1);
  ahead->path = g_strdup (path);
  ahead->cancellable = g_cancellable_new ();
  begin (path, 0, ahead->cancellable, ahead_cb, ahead);
}

/* --- at once --- */

void
ikd_session_open_async (const char *path, IkdDatabaseFlags flags, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  Ahead *taken = take_ahead (path, flags);

  if (taken == NULL)
    {
      begin (path, flags, cancellable, callback, user_data);
      return;
    }
  taken->waiting = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (taken->waiting, ikd_session_open_async);
  if (taken->result != NULL)
    hand_over (taken);
}

IkdSession *
ikd_session_open_finish (GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error);
}
