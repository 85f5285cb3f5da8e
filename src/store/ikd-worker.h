/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database.h"

G_BEGIN_DECLS

/* A thread with a connection and a queue of jobs. Known to the store alone. */
typedef struct _IkdWorker IkdWorker;

/* Blocks until the connection is open. A writing worker wraps its jobs in transactions, calls
 * @changed on its thread after each commit, and within a second of another process's. */
IkdWorker *ikd_worker_new          (const char *path, IkdDatabaseFlags flags, gboolean writes,
                                    void (*changed) (gpointer data), gpointer data, GError **error);
/* Blocks until the jobs already queued are done. */
void       ikd_worker_free         (IkdWorker *self);
gboolean   ikd_worker_is_read_only (IkdWorker *self);
gboolean   ikd_worker_is_newer     (IkdWorker *self);

gpointer   ikd_worker_wait         (IkdWorker *self, IkdStoreJob job, gpointer data,
                                    GDestroyNotify free_result, GCancellable *cancellable,
                                    GError **error);
/* Returns through @task (transfer full). */
void       ikd_worker_push         (IkdWorker *self, IkdStoreJob job, gpointer data,
                                    GDestroyNotify free_result, GTask *task);

G_END_DECLS
