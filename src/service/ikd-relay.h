/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-session.h"

G_BEGIN_DECLS

/* The asynchronous form of a service whose job gives a pointer: runs @job on a worker and hands
 * its result on through a task of @session. */
void     ikd_relay_read   (IkdSession *session, IkdStoreJob job, gpointer data,
                           GDestroyNotify free_data,
                           GDestroyNotify free_result, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
void     ikd_relay_write  (IkdSession *session, IkdStoreJob job, gpointer data,
                           GDestroyNotify free_data,
                           GDestroyNotify free_result, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data);
gpointer ikd_relay_finish (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
