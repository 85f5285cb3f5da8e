/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"
#include "ikd-simulation.h"

G_BEGIN_DECLS

/* What another target would mean. Nothing of this touches figures or targets. */

/* @query->day IKD_DAY_NONE: the newest figure's date in the region's subtree, else today. Errors:
 * INVALID, UNKNOWN_REGION. */
IkdWhatIf *ikd_what_if_load          (IkdSession *session, const IkdOverviewQuery *query,
                                      const IkdTrial *trial, GCancellable *cancellable,
                                      GError **error);
void       ikd_what_if_load_async    (IkdSession *session, const IkdOverviewQuery *query,
                                      const IkdTrial *trial, GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
IkdWhatIf *ikd_what_if_load_finish   (IkdSession *session, GAsyncResult *result, GError **error);

/* What it comes to, in whole sentences: people more or fewer, the pace, how many within the region
 * meet it. translated, transfer full */
char      *ikd_what_if_text          (IkdWhatIf *what_if);

/* --- those that are kept under a name --- */

#define IKD_TYPE_SIMULATION_OUTCOME (ikd_simulation_outcome_get_type ())
G_DECLARE_FINAL_TYPE (IkdSimulationOutcome, ikd_simulation_outcome, IKD, SIMULATION_OUTCOME,
                      GObject)

/* A simulation with what comes out of it by the figures as they are now. */
struct _IkdSimulationOutcome
{
  GObject        parent_instance;
  IkdSimulation *simulation;
  IkdWhatIf     *what_if;       /* nullable */
  char          *problem;       /* why there is none */
};

/* Checks (ikd_simulation_check(), identity numbers) and stores; sets simulation->record. With
 * ->withdrawn it is taken back. */
gboolean   ikd_simulation_save        (IkdSession *session, IkdSimulation *simulation,
                                       GCancellable *cancellable, GError **error);
void       ikd_simulation_save_async  (IkdSession *session, IkdSimulation *simulation,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean   ikd_simulation_save_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* Of IkdSimulationOutcome: those of the region, oldest first. */
GPtrArray *ikd_simulation_list        (IkdSession *session, gint64 region,
                                       GCancellable *cancellable, GError **error);
void       ikd_simulation_list_async  (IkdSession *session, gint64 region,
                                       GCancellable *cancellable, GAsyncReadyCallback callback,
                                       gpointer user_data);
GPtrArray *ikd_simulation_list_finish (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
