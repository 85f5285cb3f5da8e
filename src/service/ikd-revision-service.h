/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-plan-service.h"
#include "ikd-what-if-service.h"

G_BEGIN_DECLS

/* The revision of targets: what was changed, and the request for a change. */

/* Of IkdTargetRevision: those of targets with scope within or above @region (0: all), newest
 * first. */
GPtrArray *ikd_target_ledger        (IkdSession *session, gint64 region, GCancellable *cancellable,
                                     GError **error);
void       ikd_target_ledger_async  (IkdSession *session, gint64 region, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ikd_target_ledger_finish (IkdSession *session, GAsyncResult *result, GError **error);
/* What the revision did: "added", "withdrawn", "30% of … → 10% of …; deadline … → …". translated,
 * transfer full */
char      *ikd_target_revision_text (IkdTargetRevision *revision);
/* By which letter, and who asked: "Letter 470/123 of 6 June 2023, Kepala Dinas"; nullable, transfer
 * full */
char      *ikd_target_basis_text    (IkdTarget *target);

/* What a request is about. */
typedef struct
{
  IkdOverviewQuery  query;      /* of the region; the day IKD_DAY_NONE: the newest */
  IkdTrial          trial;      /* what is asked for */
  IkdTarget        *proposal;   /* nullable: the stored proposal, for its letter and who asked */
} IkdLetterQuery;

/* The trial that a stored proposal comes to. */
IkdTrial   ikd_trial_of_target      (IkdTarget *target);

/* The draft of a request for revision, in the official style of the language of the messages: where
 * the region stands, what the target asks, what is proposed and what it would mean. What only the
 * office knows (number, names, signature) is left open. transfer full. Errors: INVALID. */
char      *ikd_letter_draft         (IkdSession *session, const IkdLetterQuery *query,
                                     GCancellable *cancellable, GError **error);
void       ikd_letter_draft_async   (IkdSession *session, const IkdLetterQuery *query,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);
char      *ikd_letter_draft_finish  (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
