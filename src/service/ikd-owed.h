/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-check.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* What kept figures still owe: a reason, or a look at a sum whose parts were corrected since. Keys
 * are IkdFigureKey in a GArray; each function is one action and leaves the values as they are. */

/* What a reason is owed for, as the checks say it now; of IkdProblem, empty where nothing is. */
void       ikd_owed_load_async    (IkdSession *session, const IkdFigureKey *key,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);
GPtrArray *ikd_owed_load_finish   (IkdSession *session, GAsyncResult *result, GError **error);

/* Gives @reason to those of @keys that owe one. Errors: an identity number in it, an empty one. */
gboolean   ikd_owed_give          (IkdSession *session, GArray *keys, const char *reason,
                                   GCancellable *cancellable, GError **error);
void       ikd_owed_give_async    (IkdSession *session, GArray *keys, const char *reason,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);

/* Settles the sums among @keys that no longer are their earlier value and their addition:
 * @recompute makes them so, otherwise they stay, and count as typed from then on. */
gboolean   ikd_owed_settle        (IkdSession *session, GArray *keys, gboolean recompute,
                                   GCancellable *cancellable, GError **error);
void       ikd_owed_settle_async  (IkdSession *session, GArray *keys, gboolean recompute,
                                   GCancellable *cancellable, GAsyncReadyCallback callback,
                                   gpointer user_data);
/* Of giving and settling alike. */
gboolean   ikd_owed_finish        (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
