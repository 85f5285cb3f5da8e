/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"
#include "ikd-release.h"

G_BEGIN_DECLS

/* Releases: what was said in public, and what has become of it. */

/* A release beside what is known now of the same region, day and base. */
#define IKD_TYPE_RELEASE_STATE (ikd_release_state_get_type ())
G_DECLARE_FINAL_TYPE (IkdReleaseState, ikd_release_state, IKD, RELEASE_STATE, GObject)

struct _IkdReleaseState
{
  GObject      parent_instance;

  IkdRelease  *release;
  IkdRegion   *region;          /* nullable: no longer in the list */
  IkdRevision  revision;        /* of a withdrawn one: nothing */
};

/* Freezes what @query->region has on @query->day now, of everybody; @note: nullable. Stored as one
 * step of undo.
 * Errors: NO_VALUE (there is nothing to release), FUTURE_DATE, IDENTITY_NUMBER. transfer full */
IkdRelease *ikd_release_make           (IkdSession *session, const IkdOverviewQuery *query,
                                        const char *note, GCancellable *cancellable,
                                        GError **error);
void        ikd_release_make_async     (IkdSession *session, const IkdOverviewQuery *query,
                                        const char *note, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
IkdRelease *ikd_release_make_finish    (IkdSession *session, GAsyncResult *result, GError **error);

/* What ikd_release_make() would freeze, without storing it. Errors likewise. transfer full */
void        ikd_release_preview_async  (IkdSession *session, const IkdOverviewQuery *query,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
IkdRelease *ikd_release_preview_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* Takes release @record back. NOT_FOUND */
gboolean    ikd_release_withdraw       (IkdSession *session, gint64 record,
                                        GCancellable *cancellable, GError **error);
void        ikd_release_withdraw_async (IkdSession *session, gint64 record,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
gboolean    ikd_release_withdraw_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* Of IkdReleaseState, by day, oldest first. @region 0: of all; @history: all that happened, the
 * withdrawn ones too. */
GPtrArray  *ikd_release_list           (IkdSession *session, gint64 region, gboolean history,
                                        GCancellable *cancellable, GError **error);
void        ikd_release_list_async     (IkdSession *session, gint64 region, gboolean history,
                                        GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
GPtrArray  *ikd_release_list_finish    (IkdSession *session, GAsyncResult *result, GError **error);

/* "14,049 people, 0.94% of e-KTP enrolment"; translated, transfer full */
char       *ikd_release_text           (IkdRelease *release);
/* "(r) +120 people, +0.01 percentage points since the release of 6 June 2023"; NULL where nothing
 * was revised. translated, transfer full */
char       *ikd_release_revision_text  (IkdRelease *release, const IkdRevision *revision);

G_END_DECLS
