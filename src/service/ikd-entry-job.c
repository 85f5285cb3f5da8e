/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One figure from a person's hand. Guarantees: what is refused is not stored, what is stored has
 * been checked in the same transaction, and saving the same again changes nothing. */

#include "config.h"

#include "ikd-entry.h"

#include <glib/gi18n-lib.h>

#include "ikd-attainment.h"
#include "ikd-entry-parse.h"
#include "ikd-error.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

G_DEFINE_FINAL_TYPE (IkdReview, ikd_review, G_TYPE_OBJECT)

static void
ikd_review_finalize (GObject *object)
{
  IkdReview *self = IKD_REVIEW (object);

  g_clear_object (&self->figure);
  g_clear_object (&self->current);
  g_clear_object (&self->previous);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (ikd_review_parent_class)->finalize (object);
}

static void
ikd_review_class_init (IkdReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_review_finalize;
}

static void
ikd_review_init (IkdReview *self)
{
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
}

typedef struct
{
  IkdEntry    *entry;
  IkdAtlas    *atlas;
  IkdCalendar *calendar;
  char        *operator_name;
  gboolean     strict;
} EntryData;

static EntryData *
new_data (IkdSession *session, const IkdEntry *entry, gboolean strict)
{
  EntryData *data = g_new0 (EntryData, 1);

  data->entry = ikd_entry_copy (entry);
  data->atlas = ikd_session_dup_atlas (session);
  data->calendar = ikd_session_dup_calendar (session);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  data->strict = strict;
  return data;
}

static void
free_data (EntryData *data)
{
  ikd_entry_free (data->entry);
  g_object_unref (data->atlas);
  g_object_unref (data->calendar);
  g_free (data->operator_name);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntryData, free_data)

static gboolean
compute_coverage (EntryData *data, IkdDatabase *db, IkdBook *book, IkdReview *review,
                  GError **error)
{
  const IkdFigure *figure = review->figure;
  IkdRegion *region = ikd_atlas_by_id (data->atlas, figure->key.region);
  g_autoptr (GPtrArray) targets = NULL;
  g_auto (IkdValue) base = { 0, };
  IkdTarget *target = NULL;
  IkdIndicator indicator = IKD_KTP_OBLIGED;
  gboolean expired = FALSE;

  if (figure->key.indicator != IKD_ACTIVE || !figure->number.known || region == NULL)
    return TRUE;
  targets = ikd_session_job_targets (db, error);
  if (targets == NULL)
    return FALSE;

  target = ikd_target_choose (targets, data->atlas, region, IKD_TARGET_NATIONAL,
                              figure->key.segment, figure->key.day, &expired);
  if (target != NULL && !ikd_target_is_absolute (target))
    indicator = target->base;
  ikd_value_compute (book, data->atlas, region, indicator, figure->key.segment, figure->key.day,
                     &base);
  if (ikd_value_is_total (&base))
    review->coverage = ikd_share (figure->number, base.number);
  review->coverage_of = (IkdOf){ IKD_OF_INDICATOR, indicator };
  return TRUE;
}

/* What the entry would become; for bad input the review says why. NULL only if the file cannot be
 * read. */
static IkdReview *
review (EntryData *data, IkdDatabase *db, GError **error)
{
  g_autoptr (IkdReview) self = g_object_new (IKD_TYPE_REVIEW, NULL);
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  IkdDay today = ikd_day_today ();
  IkdNumber previous = IKD_NUMBER_UNKNOWN;
  IkdFigureKey key;

  if (!ikd_entry_parse_key (data->entry, today, &key, &self->error))
    return g_steal_pointer (&self);
  if (!ikd_figure_table_get (db, &key, &self->current, error))
    return NULL;
  self->previous = ikd_book_latest (book, key.region, key.indicator, key.segment, key.start - 1);
  if (self->previous != NULL)
    previous = self->previous->number;

  self->figure = ikd_entry_parse (data->entry, today, previous, &self->error);
  if (self->figure == NULL)
    return ikd_book_check (book, error) ? g_steal_pointer (&self) : NULL;

  g_clear_pointer (&self->problems, g_ptr_array_unref);
  self->problems = ikd_check_figure (book, data->atlas, data->calendar, self->figure, today, TRUE);
  if (!compute_coverage (data, db, book, self, error) || !ikd_book_check (book, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gpointer
review_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return review (data, db, error);
}

IkdReview *
ikd_entry_review (IkdSession *session, const IkdEntry *entry, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (EntryData) data = new_data (session, entry, FALSE);

  return ikd_store_read (ikd_session_get_store (session), review_job, data, cancellable, error);
}

void
ikd_entry_review_async (IkdSession *session, const IkdEntry *entry, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, review_job, new_data (session, entry, FALSE),
                  (GDestroyNotify) free_data, g_object_unref, cancellable, callback, user_data);
}

IkdReview *
ikd_entry_review_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

static const IkdProblem *
first_owed (GPtrArray *problems)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == IKD_SEVERITY_REASON_NEEDED)
        return problem;
    }
  return NULL;
}

static gboolean
may_store (EntryData *data, IkdReview *self, GError **error)
{
  const IkdProblem *owed = first_owed (self->problems);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }
  if (!ikd_problems_allow (self->problems, error))
    return FALSE;
  if (owed != NULL && data->strict && self->figure->reason == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_REASON_OWED, owed->message);
      return FALSE;
    }

  self->figure->owes = self->figure->reason != NULL ? 0 : ikd_problems_owed (self->problems);
  return TRUE;
}

/* Nothing to store: the cell says all of this already. */
static gboolean
is_same (IkdReview *self)
{
  return self->current != NULL && ikd_figure_same_content (self->current, self->figure)
         && g_strcmp0 (self->current->reason, self->figure->reason) == 0
         && g_strcmp0 (self->current->note, self->figure->note) == 0;
}

static char *
make_label (const IkdFigure *figure)
{
  g_autofree char *count = ikd_count_format (figure->number.value);
  g_autofree char *percent = ikd_percent_format_digits (figure->percent, figure->half);

  if (figure->state == IKD_STATE_NOT_REPORTED)
    return g_strdup (_("entry of “not yet reported”"));
  if (figure->state == IKD_STATE_NOT_APPLICABLE)
    return g_strdup (_("entry of “not applicable”"));
  /* Translators: what was done, for undo: "entry of 14,049". */
  return g_strdup_printf (_("entry of %s"), figure->number.known ? count : percent);
}

static gpointer
save_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  EntryData *data = job_data;
  g_autoptr (IkdReview) self = review (data, db, error);
  g_autofree char *label = NULL;
  gint64 action = 0;

  if (self == NULL || !may_store (data, self, error))
    return NULL;
  if (is_same (self))
    return g_steal_pointer (&self);

  label = make_label (self->figure);
  if (!ikd_action_table_begin (db, IKD_ACTION_SET, data->operator_name, label, NULL, 0, &action,
                               error)
      || !ikd_figure_table_add (db, action, self->figure, error)
      || !ikd_action_table_end (db, &action, error))
    return NULL;
  return g_steal_pointer (&self);
}

IkdReview *
ikd_entry_save (IkdSession *session, const IkdEntry *entry, gboolean strict,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (EntryData) data = new_data (session, entry, strict);

  return ikd_store_write (ikd_session_get_store (session), save_job, data, cancellable, error);
}

void
ikd_entry_save_async (IkdSession *session, const IkdEntry *entry, gboolean strict,
                      GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, save_job, new_data (session, entry, strict),
                   (GDestroyNotify) free_data, g_object_unref, cancellable, callback, user_data);
}

IkdReview *
ikd_entry_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
