/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Between a service's task and the store's. */

#include "ikd-relay.h"

typedef struct
{
  GTask          *task;
  GDestroyNotify  free_result;
} Relay;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Relay *relay = data;
  GError *error = NULL;
  gpointer value = ikd_store_job_finish (IKD_STORE (source), result, &error);

  if (value != NULL)
    g_task_return_pointer (relay->task, value, relay->free_result);
  else
    g_task_return_error (relay->task, error);
  g_object_unref (relay->task);
  g_free (relay);
}

static Relay *
begin (IkdSession *session, GDestroyNotify free_result, GCancellable *cancellable,
       GAsyncReadyCallback callback, gpointer user_data)
{
  Relay *relay = g_new0 (Relay, 1);

  relay->task = g_task_new (session, cancellable, callback, user_data);
  relay->free_result = free_result;
  g_task_set_source_tag (relay->task, begin);
  return relay;
}

void
ikd_relay_read (IkdSession *session, IkdStoreJob job, gpointer data, GDestroyNotify free_data,
                GDestroyNotify free_result, GCancellable *cancellable,
                GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_store_read_async (ikd_session_get_store (session), job, data, free_data, free_result,
                        cancellable, done_cb,
                        begin (session, free_result, cancellable, callback, user_data));
}

void
ikd_relay_write (IkdSession *session, IkdStoreJob job, gpointer data, GDestroyNotify free_data,
                 GDestroyNotify free_result, GCancellable *cancellable,
                 GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_store_write_async (ikd_session_get_store (session), job, data, free_data, free_result,
                         cancellable, done_cb,
                         begin (session, free_result, cancellable, callback, user_data));
}

gpointer
ikd_relay_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, session), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
