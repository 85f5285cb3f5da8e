/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"
#include "ikd-question-job.h"
#include "ikd-reach.h"

G_BEGIN_DECLS

#define IKD_TYPE_REACH_STATE (ikd_reach_state_get_type ())
G_DECLARE_FINAL_TYPE (IkdReachState, ikd_reach_state, IKD, REACH_STATE, GObject)

/* Who of a region can be reached, computed on a worker. Read-only. */
struct _IkdReachState
{
  GObject         parent_instance;
  IkdAttainment  *attainment;   /* by the target and its base */
  IkdReach        reach;
  GPtrArray      *groups;       /* of IkdReachGroup: those that count */
  guint           later;        /* groups of the region that are of a later day, and do not */
};

/* @query->day IKD_DAY_NONE: the newest figure's date in the region's subtree, else today;
 * @query->base plays no part: it is the target's. */
IkdReachState *ikd_reach_load         (IkdSession *session, const IkdOverviewQuery *query,
                                       GCancellable *cancellable, GError **error);
void           ikd_reach_load_async   (IkdSession *session, const IkdOverviewQuery *query,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
IkdReachState *ikd_reach_load_finish  (IkdSession *session, GAsyncResult *result, GError **error);
/* Inside a job that has begun. transfer full */
IkdReachState *ikd_reach_job          (IkdQuestionJob *job, IkdDatabase *db, GError **error);

/* "Of the about 375,000 people that the target asks, about 300,000 can be reached, 80.00%."
 * translated, transfer full */
char          *ikd_reach_sentence     (IkdReachState *state);

/* Checks (ikd_reach_group_check(), identity numbers) and stores; sets group->record. With
 * ->withdrawn it is taken back. */
gboolean       ikd_reach_save         (IkdSession *session, IkdReachGroup *group,
                                       GCancellable *cancellable, GError **error);
void           ikd_reach_save_async   (IkdSession *session, IkdReachGroup *group,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean       ikd_reach_save_finish  (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
