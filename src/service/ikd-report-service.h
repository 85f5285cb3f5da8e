/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-report.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* Reads a text with the regions and the office of @session, as of today; without a session
 * (nullable) with the shipped regions and no office. Errors: as ikd_report_read(). */
IkdReport  *ikd_report_propose        (IkdSession *session, const char *text,
                                       GCancellable *cancellable, GError **error);
void        ikd_report_propose_async  (IkdSession *session, const char *text,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
IkdReport  *ikd_report_propose_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* What became of the proposals that a person took. */
typedef struct
{
  guint      stored;
  guint      unchanged;         /* stood there already, from the same source */
  guint      owing;             /* stored, but a reason is owed */
} IkdReportReceipt;

/* Stores @proposals (of IkdProposal), all or none, as one action: a figure in the claim of its
 * source, else in the next free one (domain.md §4); a target as proposed, of what was published. A
 * target without a deadline ends with its year; one without a base is of that of the national
 * target. @source: where the text is from.
 *
 * Errors: IDENTITY_NUMBER, INVALID (a proposal without region), BAD_DATE (without date), those of
 * the checks that refuse a figure, and of writing. */
IkdReportReceipt *ikd_report_store        (IkdSession *session, GPtrArray *proposals,
                                           const IkdSource *source, GCancellable *cancellable,
                                           GError **error);
void              ikd_report_store_async  (IkdSession *session, GPtrArray *proposals,
                                           const IkdSource *source, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
/* Free with g_free(). */
IkdReportReceipt *ikd_report_store_finish (IkdSession *session, GAsyncResult *result,
                                           GError **error);

G_END_DECLS
