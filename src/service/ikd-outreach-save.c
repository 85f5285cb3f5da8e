/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Keeping records of outreach. Guarantees: nothing that is refused is kept, and of several all or
 * none; what is done is corrected with a reason or not at all. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-outreach-service-private.h"
#include "ikd-outreach-table.h"
#include "ikd-relay.h"

typedef struct
{
  GPtrArray *records;           /* of IkdOutreach */
  char      *label;             /* nullable: of the only record */
  gboolean   strict;
  IkdAtlas  *atlas;
  char      *operator_name;
} SaveData;

static SaveData *
new_data (IkdSession *session, GPtrArray *records, const char *label, gboolean strict)
{
  SaveData *data = g_new0 (SaveData, 1);

  data->records = g_ptr_array_ref (records);
  data->label = g_strdup (label);
  data->strict = strict;
  data->atlas = ikd_session_dup_atlas (session);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

static SaveData *
new_single (IkdSession *session, IkdOutreach *record, gboolean strict)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (records, g_object_ref (record));
  return new_data (session, records, NULL, strict);
}

static void
free_data (SaveData *data)
{
  g_ptr_array_unref (data->records);
  g_free (data->label);
  g_object_unref (data->atlas);
  g_free (data->operator_name);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SaveData, free_data)

/* --- looking --- */

static gpointer
review_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const SaveData *data = job_data;
  g_autoptr (IkdOutreachDesk) desk = ikd_outreach_desk_new (db, data->atlas);
  g_autoptr (IkdOutreach) before = NULL;

  return ikd_outreach_desk_check (desk, g_ptr_array_index (data->records, 0), &before, error);
}

/* A job may fill in what it finds, so it has a record of its own. */
static SaveData *
new_review (IkdSession *session, IkdOutreach *record)
{
  g_autoptr (IkdOutreach) copy = ikd_outreach_copy (record);

  copy->reason = g_strdup (record->reason);
  return new_single (session, copy, FALSE);
}

GPtrArray *
ikd_outreach_review (IkdSession *session, IkdOutreach *record, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (SaveData) data = new_review (session, record);

  return ikd_store_read (ikd_session_get_store (session), review_job, data,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_outreach_review_async (IkdSession *session, IkdOutreach *record, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, review_job, new_review (session, record), (GDestroyNotify) free_data,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_outreach_review_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- keeping --- */

static gboolean
has_reason (const IkdOutreach *record)
{
  return record->reason != NULL && *record->reason != '\0';
}

/* What is owed a reason, where none is given. FALSE: nothing may be kept. */
static gboolean
settle (IkdOutreach *record, gboolean strict, GPtrArray *problems, GError **error)
{
  if (!ikd_problems_allow (problems, error))
    return FALSE;
  record->owes = has_reason (record) ? 0 : ikd_problems_owed (problems);
  if (record->owes == 0 || !strict)
    return TRUE;
  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      if (problem->severity == IKD_SEVERITY_REASON_NEEDED)
        {
          g_set_error_literal (error, IKD_ERROR, IKD_ERROR_REASON_OWED, problem->message);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
withdraw (IkdDatabase *db, gint64 action, IkdOutreach *record, GError **error)
{
  g_autoptr (IkdOutreach) before = NULL;

  if (!ikd_outreach_table_get (db, G_OBJECT_TYPE (record), record->record, &before, error))
    return FALSE;
  if (before == NULL)
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                         _("It was taken back already. Look at the list again."));
  else if (IKD_IS_ACTIVITY (before) && IKD_ACTIVITY (before)->state == IKD_ACTIVITY_DONE
           && !has_reason (record))
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_REASON_OWED,
                         _("The activity is done and locked. Give the reason for taking it "
                           "back."));
  else
    return ikd_outreach_table_add (db, action, record, error);
  return FALSE;
}

gboolean
ikd_outreach_desk_save (IkdOutreachDesk *desk, IkdDatabase *db, gint64 action,
                        IkdOutreach *record, gboolean strict, GError **error)
{
  g_autoptr (IkdOutreach) before = NULL;
  g_autoptr (GPtrArray) problems = NULL;

  if (record->withdrawn)
    return withdraw (db, action, record, error);

  problems = ikd_outreach_desk_check (desk, record, &before, error);
  if (problems == NULL || !settle (record, strict, problems, error))
    return FALSE;
  if (before != NULL && ikd_outreach_same (before, record)
      && (!has_reason (record) || g_strcmp0 (before->reason, record->reason) == 0))
    return TRUE;
  return ikd_outreach_table_add (db, action, record, error);
}

static char *
make_label (const SaveData *data)
{
  IkdOutreach *record = g_ptr_array_index (data->records, 0);
  g_autofree char *what = NULL;

  if (data->label != NULL)
    return g_strdup (data->label);
  what = ikd_outreach_label (record);
  if (!record->withdrawn)
    return g_steal_pointer (&what);
  if (!has_reason (record))
    /* Translators: what was done, for undo; the parameter is an institution or an activity. */
    return g_strdup_printf (_("withdrawal of %s"), what);
  /* Translators: what was done, for undo; an institution or an activity, and the reason. */
  return g_strdup_printf (_("withdrawal of %s: %s"), what, record->reason);
}

/* The label goes into the file as it is; so it is checked as any text. */
static gboolean
check_label (const char *label, GError **error)
{
  return ikd_guard_check (label, _("name"), error);
}

static gboolean
save (const SaveData *data, IkdDatabase *db, GError **error)
{
  g_autoptr (IkdOutreachDesk) desk = ikd_outreach_desk_new (db, data->atlas);
  g_autofree char *label = make_label (data);
  gint64 action = 0;

  if (!check_label (label, error)
      || !ikd_action_table_begin (db, IKD_ACTION_RECORD, data->operator_name, label, NULL, 0,
                                  &action, error))
    return FALSE;
  for (guint i = 0; i < data->records->len; i++)
    if (!ikd_outreach_desk_save (desk, db, action, g_ptr_array_index (data->records, i),
                                 data->strict, error))
      return FALSE;
  return ikd_action_table_end (db, &action, error);
}

static gpointer
save_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const SaveData *data = job_data;
  g_autoptr (GPtrArray) fresh = g_ptr_array_new ();

  for (guint i = 0; i < data->records->len; i++)
    if (((IkdOutreach *) g_ptr_array_index (data->records, i))->record == 0)
      g_ptr_array_add (fresh, g_ptr_array_index (data->records, i));
  if (save (data, db, error))
    return GINT_TO_POINTER (TRUE);

  /* What is rolled back has no number, and can be saved again. */
  for (guint i = 0; i < fresh->len; i++)
    ((IkdOutreach *) g_ptr_array_index (fresh, i))->record = 0;
  return NULL;
}

gboolean
ikd_outreach_save (IkdSession *session, IkdOutreach *record, gboolean strict,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (SaveData) data = new_single (session, record, strict);

  return ikd_store_write (ikd_session_get_store (session), save_job, data, NULL, cancellable, error)
         != NULL;
}

void
ikd_outreach_save_async (IkdSession *session, IkdOutreach *record, gboolean strict,
                         GCancellable *cancellable, GAsyncReadyCallback callback,
                         gpointer user_data)
{
  ikd_relay_write (session, save_job, new_single (session, record, strict),
                   (GDestroyNotify) free_data, NULL, cancellable, callback, user_data);
}

gboolean
ikd_outreach_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}

gboolean
ikd_outreach_save_all (IkdSession *session, GPtrArray *records, const char *label,
                       gboolean strict, GCancellable *cancellable, GError **error)
{
  g_autoptr (SaveData) data = new_data (session, records, label, strict);

  return ikd_store_write (ikd_session_get_store (session), save_job, data, NULL, cancellable, error)
         != NULL;
}

void
ikd_outreach_save_all_async (IkdSession *session, GPtrArray *records, const char *label,
                             gboolean strict, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, save_job, new_data (session, records, label, strict),
                   (GDestroyNotify) free_data, NULL, cancellable, callback, user_data);
}

gboolean
ikd_outreach_save_all_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}

/* --- finding --- */

static gpointer
find_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const SaveData *data = job_data;
  g_autoptr (IkdOutreachDesk) desk = ikd_outreach_desk_new (db, data->atlas);

  return ikd_outreach_desk_match (desk, g_ptr_array_index (data->records, 0), error)
           ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_outreach_find (IkdSession *session, IkdOutreach *record, IkdOutreach **found,
                   GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdOutreach) probe = ikd_outreach_copy (record);
  g_autoptr (SaveData) data = new_single (session, probe, FALSE);
  g_autoptr (GPtrArray) revisions = NULL;

  *found = NULL;
  if (ikd_store_read (ikd_session_get_store (session), find_job, data, NULL, cancellable,
                      error) == NULL)
    return FALSE;
  if (probe->record == 0)
    return TRUE;
  revisions = ikd_outreach_history (session, G_OBJECT_TYPE (probe), probe->record, cancellable,
                                    error);
  if (revisions == NULL)
    return FALSE;
  *found = g_object_ref (g_ptr_array_index (revisions, revisions->len - 1));
  return TRUE;
}

typedef struct
{
  IkdAtlas   *atlas;
  const char *list;
  const char *text;
} KindData;

static gpointer
kind_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const KindData *data = job_data;
  g_autoptr (IkdOutreachDesk) desk = ikd_outreach_desk_new (db, data->atlas);

  return ikd_outreach_desk_kind (desk, data->list, data->text, error);
}

char *
ikd_outreach_find_kind (IkdSession *session, GType type, const char *text,
                        GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  KindData data = { atlas, ikd_outreach_list (type), text };

  return ikd_store_read (ikd_session_get_store (session), kind_job, &data, g_free, cancellable,
                         error);
}

/* --- history --- */

typedef struct
{
  GType  type;
  gint64 record;
} HistoryData;

static gpointer
history_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const HistoryData *data = job_data;

  return ikd_outreach_table_history (db, data->type, data->record, error);
}

GPtrArray *
ikd_outreach_history (IkdSession *session, GType type, gint64 record, GCancellable *cancellable,
                      GError **error)
{
  HistoryData data = { type, record };

  return ikd_store_read (ikd_session_get_store (session), history_job, &data,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_outreach_history_async (IkdSession *session, GType type, gint64 record,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  const HistoryData data = { type, record };

  ikd_relay_read (session, history_job, g_memdup2 (&data, sizeof data), g_free,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_outreach_history_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
