/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database.h"

G_BEGIN_DECLS

/**
 * IkdStore:
 *
 * An open data file: one writer connection on its own thread, one or more reader connections on
 * theirs. A job is a function with data; the worker wraps a writing job in BEGIN IMMEDIATE …
 * COMMIT, or ROLLBACK when it fails or is cancelled.
 *
 * Signal "changed" (main thread): the file holds something new, by a job of ours or by another
 * process (within a second).
 * Property "read-only".
 */
#define IKD_TYPE_STORE (ikd_store_get_type ())
G_DECLARE_FINAL_TYPE (IkdStore, ikd_store, IKD, STORE, GObject)

/* blocks */
IkdStore    *ikd_store_open         (const char *path, IkdDatabaseFlags flags, GError **error);
/* The same, on any thread: "changed" is told where @context runs. */
IkdStore    *ikd_store_open_for     (const char *path, IkdDatabaseFlags flags,
                                     GMainContext *context, GError **error);
/* Ends the workers after the jobs already queued; blocks until they are done. Idempotent; also at
 * finalize. */
void         ikd_store_close        (IkdStore *self);

const char  *ikd_store_get_path     (IkdStore *self);
gboolean     ikd_store_is_read_only (IkdStore *self);
gboolean     ikd_store_is_newer     (IkdStore *self);   /* written by a newer version: read only */
/* Takes nothing more to write, and leaves every byte of the file as it is, also at the end: for one
 * that was found damaged. */
void         ikd_store_seal         (IkdStore *self);

/* Blocking: for capaianctl, tests and tools without a main loop. A result that was made in vain,
 * as the transaction could not be ended, is freed with @free_result (nullable). */
gpointer     ikd_store_read         (IkdStore *self, IkdStoreJob job, gpointer data,
                                     GDestroyNotify free_result, GCancellable *cancellable,
                                     GError **error);
gpointer     ikd_store_write        (IkdStore *self, IkdStoreJob job, gpointer data,
                                     GDestroyNotify free_result, GCancellable *cancellable,
                                     GError **error);

/* @data is freed with @free_data after the job, on the thread that called. Result through
 * ikd_store_job_finish (transfer full). */
void         ikd_store_read_async   (IkdStore *self, IkdStoreJob job, gpointer data,
                                     GDestroyNotify free_data,
                                     GDestroyNotify free_result, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
void         ikd_store_write_async  (IkdStore *self, IkdStoreJob job, gpointer data,
                                     GDestroyNotify free_data,
                                     GDestroyNotify free_result, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gpointer     ikd_store_job_finish   (IkdStore *self, GAsyncResult *result, GError **error);

G_END_DECLS
