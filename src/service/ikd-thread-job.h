/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The asynchronous form of what takes a while and needs no connection of a session (for what does,
 * see ikd_relay_read()). */

/* Runs on a thread of its own; @source as it was handed in, @data is the job's alone. Returns: a
 * pointer, transfer full, or a truth (GINT_TO_POINTER()); whatever it is, if @error is set it
 * failed */
typedef gpointer (*IkdThreadJob) (gpointer source, gpointer data, GCancellable *cancellable,
                                  GError **error);

/* Runs @job with @data (transfer full, nullable: freed by @free_data), and calls @callback with
 * @source, a GObject (nullable). @free_result (nullable) frees a pointer that nobody fetches. */
void     ikd_thread_job_run    (gpointer source, IkdThreadJob job, gpointer data,
                                GDestroyNotify free_data, GDestroyNotify free_result,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data);
/* What the job gave; transfer full. NULL where it failed, or with CANCELLED of GIO. */
gpointer ikd_thread_job_finish (GAsyncResult *result, GError **error);

G_END_DECLS
