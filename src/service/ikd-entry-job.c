/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One figure from a person's hand. Guarantees: what is refused is not stored, what is stored has
 * been checked in the same transaction, and saving the same again changes nothing. */

#include "config.h"

#include "ikd-entry.h"

#include <glib/gi18n-lib.h>

#include "ikd-entry-parse.h"
#include "ikd-entry-review.h"
#include "ikd-error.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

typedef struct
{
  GPtrArray    *entries;        /* of IkdEntry */
  IkdEntryDesk *desk;
  char         *operator_name;
  char         *label;          /* nullable: made from the one entry */
  gboolean      strict;
} EntryData;

static EntryData *
new_data (IkdSession *session, const IkdEntry *entry, gboolean strict)
{
  EntryData *data = g_new0 (EntryData, 1);

  data->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_entry_free);
  if (entry != NULL)
    g_ptr_array_add (data->entries, ikd_entry_copy (entry));
  data->desk = ikd_entry_desk_new (session);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  data->strict = strict;
  return data;
}

static void
free_data (EntryData *data)
{
  g_ptr_array_unref (data->entries);
  ikd_entry_desk_free (data->desk);
  g_free (data->operator_name);
  g_free (data->label);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntryData, free_data)

static gpointer
review_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const EntryData *entry = data;

  return ikd_entry_desk_review (entry->desk, db, g_ptr_array_index (entry->entries, 0), error);
}

IkdReview *
ikd_entry_review (IkdSession *session, const IkdEntry *entry, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (EntryData) data = new_data (session, entry, FALSE);

  return ikd_store_read (ikd_session_get_store (session), review_job, data, g_object_unref,
                         cancellable, error);
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
may_store (const IkdEntry *entry, gboolean strict, IkdReview *self, GError **error)
{
  const IkdProblem *owed = first_owed (self->problems);

  if (self->error != NULL)
    {
      g_propagate_error (error, g_error_copy (self->error));
      return FALSE;
    }
  if (!ikd_problems_allow (self->problems, error))
    return FALSE;
  if (owed != NULL && strict && self->figure->reason == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_REASON_OWED, owed->message);
      return FALSE;
    }

  if (self->figure != self->current && !entry->same_value)
    self->figure->owes = self->figure->reason != NULL ? 0
                                                      : ikd_problems_owed (self->problems);
  return TRUE;
}

/* Nothing to store: the cell says all of this already. */
static gboolean
is_same (IkdReview *self)
{
  return self->current != NULL && ikd_figure_same_content (self->current, self->figure)
         && self->current->derived == self->figure->derived
         && g_strcmp0 (self->current->reason, self->figure->reason) == 0
         && g_strcmp0 (self->current->note, self->figure->note) == 0;
}

static char *
make_label (const IkdEntry *entry, const IkdFigure *figure)
{
  g_autofree char *count = ikd_count_format (figure->number.value);
  g_autofree char *percent = ikd_percent_format_digits (figure->percent, figure->half);

  if (entry->same_value)
    return g_strdup (_("source and note of a figure"));
  if (figure->state == IKD_STATE_NOT_REPORTED)
    return g_strdup (_("entry of “not yet reported”"));
  if (figure->state == IKD_STATE_NOT_APPLICABLE)
    return g_strdup (_("entry of “not applicable”"));
  /* Translators: what was done, for undo: "entry of 14,049". */
  return g_strdup_printf (_("entry of %s"), figure->number.known ? count : percent);
}

static gboolean
is_same_flow (IkdReview *self, IkdDatabase *db, gboolean *same, GError **error)
{
  g_autoptr (IkdFigure) kept = NULL;

  *same = TRUE;
  if (self->flow == NULL)
    return TRUE;
  if (!ikd_figure_table_get (db, &self->flow->key, &kept, error))
    return FALSE;
  *same = kept != NULL && ikd_figure_same_content (kept, self->flow);
  return TRUE;
}

static gboolean
withdraw (IkdDatabase *db, const IkdFigureKey *key, gint64 action, GError **error)
{
  g_autoptr (IkdFigure) gone = ikd_figure_new (key);

  gone->state = IKD_STATE_WITHDRAWN;
  return ikd_figure_table_add (db, action, gone, error);
}

/* "Not yet reported" in place of a sum takes the addition with it that made the sum. */
static gboolean
drop_flow (IkdReview *self, IkdDatabase *db, gint64 action, GError **error)
{
  g_autoptr (IkdBook) book = NULL;
  g_autoptr (IkdFigure) flow = NULL;

  if (self->figure->state == IKD_STATE_VALUE || self->current == NULL || !self->current->derived)
    return TRUE;
  book = ikd_store_book_new (db);
  flow = ikd_entry_find_flow (book, &self->current->key);
  return ikd_book_check (book, error)
         && (flow == NULL || withdraw (db, &flow->key, action, error));
}

/* Stores what the review holds, in the open @action. */
static gboolean
store (IkdReview *self, IkdDatabase *db, gint64 action, GError **error)
{
  gboolean same_flow;

  if (!is_same_flow (self, db, &same_flow, error)
      || (!same_flow && !ikd_figure_table_add (db, action, self->flow, error))
      || !drop_flow (self, db, action, error))
    return FALSE;
  return self->figure == self->current || is_same (self)
         || ikd_figure_table_add (db, action, self->figure, error);
}

static IkdReview *
save_one (EntryData *data, IkdDatabase *db, const IkdEntry *entry, GError **error)
{
  g_autoptr (IkdReview) self = ikd_entry_desk_review (data->desk, db, entry, error);
  g_autofree char *label = NULL;
  gint64 action = 0;

  if (self == NULL || !may_store (entry, data->strict, self, error))
    return NULL;

  label = data->label != NULL ? g_strdup (data->label)
                              : make_label (entry, self->flow != NULL ? self->flow : self->figure);
  if (!ikd_action_table_begin (db, IKD_ACTION_SET, data->operator_name, label, NULL, 0, &action,
                               error)
      || !store (self, db, action, error)
      || !ikd_action_table_end (db, &action, error))
    return NULL;
  return g_steal_pointer (&self);
}

IkdReview *
ikd_entry_desk_save (IkdEntryDesk *desk, IkdDatabase *db, const char *operator_name,
                     const IkdEntry *entry, const char *label, GError **error)
{
  EntryData data = { .desk = desk, .operator_name = (char *) operator_name,
                     .label = (char *) label };

  return save_one (&data, db, entry, error);
}

IkdReview *
ikd_entry_desk_put (IkdEntryDesk *desk, IkdDatabase *db, gint64 action, const IkdEntry *entry,
                    GError **error)
{
  g_autoptr (IkdReview) self = ikd_entry_desk_review (desk, db, entry, error);

  if (self == NULL || !may_store (entry, TRUE, self, error) || !store (self, db, action, error))
    return NULL;
  return g_steal_pointer (&self);
}

static gpointer
save_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  EntryData *data = job_data;

  return save_one (data, db, g_ptr_array_index (data->entries, 0), error);
}

IkdReview *
ikd_entry_save (IkdSession *session, const IkdEntry *entry, gboolean strict,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (EntryData) data = new_data (session, entry, strict);

  return ikd_store_write (ikd_session_get_store (session), save_job, data, g_object_unref,
                          cancellable, error);
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

/* --- many at once --- */

/* Takes back what stands in the cell, with the addition it came from. */
static IkdReview *
clear (EntryData *data, IkdDatabase *db, const IkdEntry *entry, gint64 action, GError **error)
{
  g_autoptr (IkdReview) self = g_object_new (IKD_TYPE_REVIEW, NULL);
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  IkdFigureKey key;

  if (!ikd_entry_parse_key (entry, data->desk->today, &key, &self->error))
    return g_steal_pointer (&self);
  if (!ikd_figure_table_get (db, &key, &self->current, error))
    return NULL;
  if (self->current == NULL || self->current->state == IKD_STATE_WITHDRAWN)
    return g_steal_pointer (&self);
  if (self->current->derived)
    self->flow = ikd_entry_find_flow (book, &key);
  if (!ikd_book_check (book, error)
      || (self->flow != NULL && !withdraw (db, &self->flow->key, action, error))
      || !withdraw (db, &key, action, error))
    return NULL;
  return g_steal_pointer (&self);
}

static IkdReview *
keep (EntryData *data, IkdDatabase *db, const IkdEntry *entry, gint64 action, GError **error)
{
  g_autoptr (IkdReview) self = NULL;

  if (entry->value == NULL && !entry->same_value)
    return clear (data, db, entry, action, error);

  self = ikd_entry_desk_review (data->desk, db, entry, error);
  if (self == NULL)
    return NULL;
  if (self->error != NULL || !may_store (entry, data->strict, self, &self->error))
    return g_steal_pointer (&self);
  return store (self, db, action, error) ? g_steal_pointer (&self) : NULL;
}

static gpointer
save_all_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  EntryData *data = job_data;
  g_autoptr (GPtrArray) reviews = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 action = 0;

  if (!ikd_action_table_begin (db, IKD_ACTION_SET, data->operator_name, data->label, NULL, 0,
                               &action, error))
    return NULL;
  for (guint i = 0; i < data->entries->len; i++)
    {
      IkdReview *self = keep (data, db, g_ptr_array_index (data->entries, i), action, error);

      if (self == NULL || g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          g_clear_object (&self);
          return NULL;
        }
      g_ptr_array_add (reviews, self);
    }
  if (!ikd_action_table_end (db, &action, error))
    return NULL;
  return g_steal_pointer (&reviews);
}

static EntryData *
new_list (IkdSession *session, GPtrArray *entries, const char *label)
{
  EntryData *data = new_data (session, NULL, FALSE);

  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (data->entries, ikd_entry_copy (g_ptr_array_index (entries, i)));
  data->label = g_strdup (label);
  return data;
}

GPtrArray *
ikd_entry_save_all (IkdSession *session, GPtrArray *entries, const char *label,
                    GCancellable *cancellable, GError **error)
{
  g_autoptr (EntryData) data = new_list (session, entries, label);

  return ikd_store_write (ikd_session_get_store (session), save_all_job, data,
                          (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_entry_save_all_async (IkdSession *session, GPtrArray *entries, const char *label,
                          GCancellable *cancellable, GAsyncReadyCallback callback,
                          gpointer user_data)
{
  ikd_relay_write (session, save_all_job, new_list (session, entries, label),
                   (GDestroyNotify) free_data, (GDestroyNotify) g_ptr_array_unref, cancellable,
                   callback, user_data);
}

GPtrArray *
ikd_entry_save_all_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
