/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Simulations that are kept: stored as what was tried, and worked out anew whenever they are
 * looked at. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-question-job.h"
#include "ikd-record-save.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"
#include "ikd-what-if-service.h"

G_DEFINE_FINAL_TYPE (IkdSimulationOutcome, ikd_simulation_outcome, G_TYPE_OBJECT)

static void
ikd_simulation_outcome_finalize (GObject *object)
{
  IkdSimulationOutcome *self = IKD_SIMULATION_OUTCOME (object);

  g_clear_object (&self->simulation);
  g_clear_object (&self->what_if);
  g_free (self->problem);

  G_OBJECT_CLASS (ikd_simulation_outcome_parent_class)->finalize (object);
}

static void
ikd_simulation_outcome_class_init (IkdSimulationOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_simulation_outcome_finalize;
}

static void
ikd_simulation_outcome_init (IkdSimulationOutcome *self)
{
}

/* --- keeping --- */

static gpointer
save_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const IkdRecordSave *self = data;
  IkdSimulation *simulation = self->record;
  g_autofree char *label = NULL;
  gint64 action = 0;

  if (!simulation->withdrawn && (!ikd_guard_check (simulation->name, _("name"), error)
                                 || !ikd_simulation_check (simulation, error)))
    return NULL;

  /* Translators: what was done, for undo; the parameter is the name that somebody gave. */
  label = g_strdup_printf (simulation->withdrawn ? _("removal of the simulation “%s”")
                                                 : _("simulation “%s”"), simulation->name);
  return ikd_action_table_begin (db, IKD_ACTION_RECORD, self->operator_name, label, NULL, 0,
                                 &action, error)
         && ikd_simulation_table_add (db, action, simulation, error)
         && ikd_action_table_end (db, &action, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_simulation_save (IkdSession *session, IkdSimulation *simulation, GCancellable *cancellable,
                     GError **error)
{
  return ikd_record_save (session, simulation, save_job, cancellable, error);
}

void
ikd_simulation_save_async (IkdSession *session, IkdSimulation *simulation,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  ikd_record_save_async (session, simulation, save_job, cancellable, callback, user_data);
}

gboolean
ikd_simulation_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_record_save_finish (session, result, error);
}

/* --- looking --- */

typedef struct
{
  IkdSession *session;
  gint64      region;
  IkdAtlas   *atlas;
} ListData;

static ListData *
new_list (IkdSession *session, gint64 region)
{
  ListData *self = g_new0 (ListData, 1);

  self->session = g_object_ref (session);
  self->region = region;
  self->atlas = ikd_session_dup_atlas (session);
  return self;
}

static void
free_list (ListData *self)
{
  g_object_unref (self->session);
  g_object_unref (self->atlas);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ListData, free_list)

/* What is tried may no longer be possible, as when the target it rests on was withdrawn: that is
 * said beside it. FALSE: the file cannot be read. */
static gboolean
work_out (ListData *self, IkdDatabase *db, IkdSimulationOutcome *outcome, GError **error)
{
  const IkdSimulation *simulation = outcome->simulation;
  const IkdOverviewQuery query = { .region = self->region, .day = simulation->day,
                                   .kind = simulation->kind, .base = IKD_INDICATOR_NONE,
                                   .segment = ikd_intern_segment (NULL) };
  g_autoptr (GError) problem = NULL;
  IkdQuestionJob job;
  gboolean good;

  ikd_question_job_init (&job, self->session, &query);
  good = ikd_question_job_begin (&job, db, error);
  if (good)
    {
      outcome->what_if = ikd_what_if_compute (job.book, job.region, &job.question,
                                              &simulation->trial, &problem);
      if (problem != NULL)
        outcome->problem = g_strdup (problem->message);
      good = ikd_question_job_end (&job, error);
    }
  ikd_question_job_clear (&job);
  return good;
}

static gpointer
list_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  ListData *self = data;
  IkdRegion *region = ikd_atlas_by_id (self->atlas, self->region);
  g_autoptr (GPtrArray) outcomes = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) kept = NULL;

  if (region == NULL)
    return g_steal_pointer (&outcomes);
  kept = ikd_simulation_table_list (db, ikd_region_get_code (region), error);
  if (kept == NULL)
    return NULL;
  for (guint i = 0; i < kept->len; i++)
    {
      IkdSimulationOutcome *outcome = g_object_new (IKD_TYPE_SIMULATION_OUTCOME, NULL);

      outcome->simulation = g_object_ref (g_ptr_array_index (kept, i));
      g_ptr_array_add (outcomes, outcome);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !work_out (self, db, outcome, error))
        return NULL;
    }
  return g_steal_pointer (&outcomes);
}

GPtrArray *
ikd_simulation_list (IkdSession *session, gint64 region, GCancellable *cancellable, GError **error)
{
  g_autoptr (ListData) data = new_list (session, region);

  return ikd_store_read (ikd_session_get_store (session), list_job, data,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_simulation_list_async (IkdSession *session, gint64 region, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, list_job, new_list (session, region), (GDestroyNotify) free_list,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_simulation_list_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
