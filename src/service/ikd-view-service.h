/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-saved-view.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* The saved views of the office: they are in the data file, and so the same for all who use it. */

/* Of IkdSavedView, oldest first. */
GPtrArray *ikd_view_list        (IkdSession *session, GCancellable *cancellable, GError **error);
void       ikd_view_list_async  (IkdSession *session, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ikd_view_list_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* Keeps a view and sets its record. A new one takes the place of that of its name and region; one
 * with a record is kept under its name, which may be another than before; with ->withdrawn it is
 * taken back. Errors: INVALID (no name, or a name that another view of the region has),
 * IDENTITY_NUMBER, NOT_FOUND (gone meanwhile). */
gboolean   ikd_view_save        (IkdSession *session, IkdSavedView *view,
                                 GCancellable *cancellable, GError **error);
void       ikd_view_save_async  (IkdSession *session, IkdSavedView *view,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data);
gboolean   ikd_view_save_finish (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
