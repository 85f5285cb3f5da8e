/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is noted of a group. Guarantees: its figures and what else is known of it are one action,
 * which one undo takes back; where one is refused, none is kept. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-entry-parse.h"
#include "ikd-entry-review.h"
#include "ikd-outreach-service-private.h"

/* Shared by the task, which outlives the job, and the job. */
typedef struct
{
  char         *segment;
  GPtrArray    *entries;        /* of IkdEntry */
  IkdOutreach  *group;          /* nullable */
  IkdEntryDesk *desk;
  char         *operator_name;
  guint         at;             /* the entry at hand */
} Saving;

static Saving *
new_saving (IkdSession *session, const char *segment, GPtrArray *entries, IkdOutreach *group)
{
  Saving *self = g_atomic_rc_box_new0 (Saving);

  self->segment = g_strdup (segment);
  self->entries = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_entry_free);
  for (guint i = 0; i < entries->len; i++)
    g_ptr_array_add (self->entries, ikd_entry_copy (g_ptr_array_index (entries, i)));
  g_set_object (&self->group, group);
  self->desk = ikd_entry_desk_new (session);
  self->operator_name = g_strdup (ikd_session_get_operator (session));
  return self;
}

static void
clear_saving (gpointer data)
{
  Saving *self = data;

  g_free (self->segment);
  g_ptr_array_unref (self->entries);
  g_clear_object (&self->group);
  ikd_entry_desk_free (self->desk);
  g_free (self->operator_name);
}

static void
free_saving (Saving *self)
{
  g_atomic_rc_box_release_full (self, clear_saving);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

/* "numbers of the group “Civil servants”" */
static char *
make_label (const Saving *self, IkdDatabase *db, GError **error)
{
  g_autoptr (GHashTable) labels = ikd_outreach_labels (db, "segment", error);
  g_autofree char *label = NULL;

  if (labels == NULL)
    return NULL;
  label = ikd_outreach_label_of (labels, self->segment);
  /* Translators: what was done, for undo; the parameter is a group ("Civil servants"). */
  return g_strdup_printf (_("numbers of the group “%s”"), label);
}

static gboolean
save_group (const Saving *self, IkdDatabase *db, gint64 action, GError **error)
{
  g_autoptr (IkdOutreachDesk) desk = ikd_outreach_desk_new (db, self->desk->atlas);

  return ikd_outreach_desk_save (desk, db, action, self->group, TRUE, error);
}

static gboolean
save (Saving *self, IkdDatabase *db, GError **error)
{
  g_autofree char *label = make_label (self, db, error);
  gint64 action = 0;

  if (label == NULL
      || !ikd_action_table_begin (db, IKD_ACTION_RECORD, self->operator_name, label, NULL, 0,
                                  &action, error))
    return FALSE;
  for (self->at = 0; self->at < self->entries->len; self->at++)
    {
      g_autoptr (IkdReview) review = ikd_entry_desk_put (
        self->desk, db, action, g_ptr_array_index (self->entries, self->at), error);

      if (review == NULL)
        return FALSE;
    }
  return (self->group == NULL || save_group (self, db, action, error))
         && ikd_action_table_end (db, &action, error);
}

static gpointer
save_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Saving *self = data;
  gboolean fresh = self->group != NULL && self->group->record == 0;

  self->at = self->entries->len;
  if (save (self, db, error))
    return GINT_TO_POINTER (TRUE);
  /* What is rolled back has no number, and can be saved again. */
  if (fresh)
    self->group->record = 0;
  return NULL;
}

gboolean
ikd_group_save (IkdSession *session, const char *segment, GPtrArray *entries, IkdOutreach *group,
                guint *refused, GCancellable *cancellable, GError **error)
{
  g_autoptr (Saving) self = new_saving (session, segment, entries, group);
  gboolean saved = ikd_store_write (ikd_session_get_store (session), save_job, self, NULL,
                                    cancellable, error) != NULL;

  if (refused != NULL)
    *refused = self->at;
  return saved;
}

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;

  if (ikd_store_job_finish (IKD_STORE (source), result, &error) != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
ikd_group_save_async (IkdSession *session, const char *segment, GPtrArray *entries,
                      IkdOutreach *group, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (session, cancellable, callback, user_data);
  Saving *self = new_saving (session, segment, entries, group);

  g_task_set_source_tag (task, ikd_group_save_async);
  g_task_set_task_data (task, g_atomic_rc_box_acquire (self), (GDestroyNotify) free_saving);
  ikd_store_write_async (ikd_session_get_store (session), save_job, self,
                         (GDestroyNotify) free_saving, NULL, cancellable, saved_cb, task);
}

gboolean
ikd_group_save_finish (IkdSession *session, GAsyncResult *result, guint *refused, GError **error)
{
  const Saving *self;

  g_return_val_if_fail (g_task_is_valid (result, session), FALSE);

  self = g_task_get_task_data (G_TASK (result));
  if (refused != NULL)
    *refused = self->at;
  return g_task_propagate_boolean (G_TASK (result), error);
}
