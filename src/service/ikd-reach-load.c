/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who of a region can be reached: read, said in one sentence, and kept. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-guard.h"
#include "ikd-reach-service.h"
#include "ikd-record-save.h"
#include "ikd-relay.h"

G_DEFINE_FINAL_TYPE (IkdReachState, ikd_reach_state, G_TYPE_OBJECT)

static void
ikd_reach_state_finalize (GObject *object)
{
  IkdReachState *self = IKD_REACH_STATE (object);

  g_clear_object (&self->attainment);
  g_clear_pointer (&self->groups, g_ptr_array_unref);

  G_OBJECT_CLASS (ikd_reach_state_parent_class)->finalize (object);
}

static void
ikd_reach_state_class_init (IkdReachStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_reach_state_finalize;
}

static void
ikd_reach_state_init (IkdReachState *self)
{
}

/* --- reading --- */

static IkdQuestionJob *
new_job (IkdSession *session, const IkdOverviewQuery *query)
{
  IkdQuestionJob *self = g_new0 (IkdQuestionJob, 1);

  ikd_question_job_init (self, session, query);
  return self;
}

static void
free_job (IkdQuestionJob *self)
{
  ikd_question_job_clear (self);
  g_free (self);
}

static guint
count_later (GPtrArray *all, IkdRegion *region, IkdDay day)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const IkdReachGroup *group = g_ptr_array_index (all, i);

      if (group->day > day && g_str_equal (group->region_code, ikd_region_get_code (region)))
        n++;
    }
  return n;
}

IkdReachState *
ikd_reach_job (IkdQuestionJob *job, IkdDatabase *db, GError **error)
{
  g_autoptr (IkdReachState) state = g_object_new (IKD_TYPE_REACH_STATE, NULL);
  g_autoptr (GPtrArray) all = ikd_reach_table_list (db, error);
  IkdQuestion question = job->question;
  const IkdValue *base;

  if (all == NULL)
    return NULL;
  question.base = IKD_INDICATOR_NONE;
  state->attainment = ikd_attainment_compute (job->book, job->region, &question);
  state->groups = ikd_reach_collect (all, job->atlas, job->region, question.day);
  state->later = count_later (all, job->region, question.day);
  base = &state->attainment->base;
  state->reach = ikd_reach_compute (state->attainment,
                                    ikd_value_is_total (base) ? base->number : IKD_NUMBER_UNKNOWN,
                                    state->groups);
  return g_steal_pointer (&state);
}

static gpointer
load_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  IkdQuestionJob *job = data;
  g_autoptr (IkdReachState) state = NULL;

  if (!ikd_question_job_begin (job, db, error))
    return NULL;
  state = ikd_reach_job (job, db, error);
  if (state == NULL || !ikd_question_job_end (job, error))
    return NULL;
  return g_steal_pointer (&state);
}

IkdReachState *
ikd_reach_load (IkdSession *session, const IkdOverviewQuery *query, GCancellable *cancellable,
                GError **error)
{
  IkdQuestionJob *job = new_job (session, query);
  IkdReachState *state = ikd_store_read (ikd_session_get_store (session), load_job, job,
                                         g_object_unref, cancellable, error);

  free_job (job);
  return state;
}

void
ikd_reach_load_async (IkdSession *session, const IkdOverviewQuery *query,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, load_job, new_job (session, query), (GDestroyNotify) free_job,
                  g_object_unref, cancellable, callback, user_data);
}

IkdReachState *
ikd_reach_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- words --- */

char *
ikd_reach_sentence (IkdReachState *state)
{
  const IkdReach *reach = &state->reach;
  const char *of = ikd_indicator_phrase (state->attainment->base_indicator);
  g_autofree char *reachable = NULL;
  g_autofree char *target = NULL;
  g_autofree char *attainable = NULL;
  g_autofree char *share = NULL;

  if (!reach->base.known)
    /* Translators: a base in running text ("ID-obliged residents") */
    return g_strdup_printf (_("There is no figure of %s, so it is not known how many can be "
                              "reached."), of);
  reachable = ikd_count_format_words (reach->reachable);
  if (reach->contradicts)
    /* Translators: a number of people */
    return g_strdup_printf (_("The groups leave %s people, fewer than are active already. Look at "
                              "the estimates again."), reachable);
  if (!reach->attainable.known)
    /* Translators: a number of people, and a base in running text ("ID-obliged residents") */
    return g_strdup_printf (_("%s of the %s can be reached; no target says how many should be."),
                            reachable, of);

  target = ikd_count_format_words (reach->target);
  if (reach->reachable.low >= reach->target.high
      || (reach->share.low == 100 * IKD_PERCENT && reach->share.value == 100 * IKD_PERCENT))
    /* Translators: two numbers of people: the target, and all that can be reached */
    return g_strdup_printf (_("All of the %s people that the target asks can be reached: there are "
                              "%s."), target, reachable);
  attainable = ikd_count_format_words (reach->attainable);
  share = ikd_percent_format (reach->share.value, 2);
  /* Translators: two numbers of people, and the second as a percentage of the first */
  return g_strdup_printf (_("Of the %s people that the target asks, %s can be reached, %s."),
                          target, attainable, share);
}

/* --- keeping --- */

static gpointer
save_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const IkdRecordSave *self = data;
  IkdReachGroup *group = self->record;
  g_autofree char *label = NULL;
  gint64 action = 0;

  if (!group->withdrawn && (!ikd_guard_check (group->group, _("group"), error)
                            || !ikd_guard_check (group->source, _("source"), error)
                            || !ikd_reach_group_check (group, error)))
    return NULL;

  /* Translators: what was done, for undo; the parameter is who the group are. */
  label = g_strdup_printf (group->withdrawn ? _("removal of the group “%s”")
                                            : _("group “%s” that cannot be reached"),
                           group->group);
  return ikd_action_table_begin (db, IKD_ACTION_RECORD, self->operator_name, label, NULL, 0,
                                 &action, error)
         && ikd_reach_table_add (db, action, group, error)
         && ikd_action_table_end (db, &action, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_reach_save (IkdSession *session, IkdReachGroup *group, GCancellable *cancellable,
                GError **error)
{
  return ikd_record_save (session, group, save_job, cancellable, error);
}

void
ikd_reach_save_async (IkdSession *session, IkdReachGroup *group, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_record_save_async (session, group, save_job, cancellable, callback, user_data);
}

gboolean
ikd_reach_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_record_save_finish (session, result, error);
}
