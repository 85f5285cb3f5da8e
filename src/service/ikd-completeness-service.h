/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-completeness.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/**
 * IkdCompletenessQuery:
 * @region: whose children are asked
 * @segment: interned; "" for everybody
 * @from: the first day; %IKD_DAY_NONE: as many as @most asks for
 * @to: the last day; %IKD_DAY_NONE: today, or, where nobody has reported for a month, the day of
 *   the newest figure
 * @most: at most so many days, the last ones; 0: all from @from on
 * @now: seconds since 1970 UTC; 0: by the clock
 *
 * With @from open there is at least the first expected day, unless there is no figure at all.
 */
typedef struct
{
  gint64        region;
  IkdIndicator  indicator;
  const char   *segment;
  IkdDay        from;
  IkdDay        to;
  guint         most;
  gint64        now;
} IkdCompletenessQuery;

/* Errors: UNKNOWN_REGION; those of reading the file. transfer full */
IkdCompleteness *ikd_completeness_load        (IkdSession *session,
                                               const IkdCompletenessQuery *query,
                                               GCancellable *cancellable, GError **error);
void             ikd_completeness_load_async  (IkdSession *session,
                                               const IkdCompletenessQuery *query,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
IkdCompleteness *ikd_completeness_load_finish (IkdSession *session, GAsyncResult *result,
                                               GError **error);

/* One sentence about the last of its days: how many reported, and who is late. Translated,
 * transfer full; NULL where no report is expected on any of the days. */
char            *ikd_completeness_text        (IkdCompleteness *self);

/**
 * IkdOwed:
 * @n: how many children of the office have no answer for the newest expected day, or for a day
 *   before it that is not late yet; neither "not reported" nor "not applicable" is owed
 * @until: the moment until which that holds unless the file changes, seconds since 1970 UTC
 */
typedef struct
{
  guint  n;
  gint64 until;
} IkdOwed;

/* What the office is owed of active IKD at @now (0: by the clock). Nothing where there is no
 * office, or none of its children reported within the last 120 days. Free with g_free(). */
IkdOwed         *ikd_owed_today               (IkdSession *session, gint64 now,
                                               GCancellable *cancellable, GError **error);
void             ikd_owed_today_async         (IkdSession *session, gint64 now,
                                               GCancellable *cancellable,
                                               GAsyncReadyCallback callback, gpointer user_data);
IkdOwed         *ikd_owed_today_finish        (IkdSession *session, GAsyncResult *result,
                                               GError **error);

G_END_DECLS
