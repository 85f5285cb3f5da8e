/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Imports that the file remembers. Guarantees: one that was taken back and brought back again
 * stands, and can be taken back once more. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-past-imports.h"
#include "ikd-relay.h"

G_DEFINE_FINAL_TYPE (IkdPastImport, ikd_past_import, G_TYPE_OBJECT)

static void
ikd_past_import_finalize (GObject *object)
{
  IkdPastImport *self = IKD_PAST_IMPORT (object);

  g_free (self->operator_name);
  g_free (self->name);
  g_free (self->taken_by);

  G_OBJECT_CLASS (ikd_past_import_parent_class)->finalize (object);
}

static void
ikd_past_import_class_init (IkdPastImportClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_past_import_finalize;
}

static void
ikd_past_import_init (IkdPastImport *self)
{
}

/* The last of the actions that took @import back, brought it back, took it back …; *@stands:
 * whether that leaves what it brought. transfer full */
static IkdAction *
follow (IkdDatabase *db, IkdAction *import, gboolean *stands, GError **error)
{
  g_autoptr (IkdAction) last = g_object_ref (import);

  *stands = TRUE;
  while (last->reverted_by != 0)
    {
      IkdAction *next = ikd_action_table_get (db, last->reverted_by, error);

      if (next == NULL)
        return NULL;
      g_object_unref (last);
      last = next;
      *stands = !*stands;
    }
  return g_steal_pointer (&last);
}

/* --- the list --- */

static IkdPastImport *
describe (IkdDatabase *db, IkdAction *import, GError **error)
{
  g_autoptr (IkdPastImport) past = g_object_new (IKD_TYPE_PAST_IMPORT, NULL);
  g_autoptr (IkdAction) last = follow (db, import, &past->stands, error);

  if (last == NULL)
    return NULL;
  past->batch = import->id;
  past->at = import->at;
  past->operator_name = g_strdup (import->operator_name);
  past->name = g_strdup (import->label);
  past->changes = import->revisions;
  if (!past->stands)
    {
      past->taken_at = last->at;
      past->taken_by = g_strdup (last->operator_name);
    }
  return g_steal_pointer (&past);
}

static gpointer
load_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) actions
    = ikd_action_table_list (db, IKD_ACTION_IMPORT, GPOINTER_TO_UINT (data), error);
  g_autoptr (GPtrArray) imports = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; actions != NULL && i < actions->len; i++)
    {
      IkdPastImport *past = describe (db, g_ptr_array_index (actions, i), error);

      if (past == NULL)
        return NULL;
      g_ptr_array_add (imports, past);
    }
  return actions != NULL ? g_steal_pointer (&imports) : NULL;
}

GPtrArray *
ikd_past_imports_load (IkdSession *session, guint limit, GCancellable *cancellable,
                       GError **error)
{
  return ikd_store_read (ikd_session_get_store (session), load_job, GUINT_TO_POINTER (limit),
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_past_imports_load_async (IkdSession *session, guint limit, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, load_job, GUINT_TO_POINTER (limit), NULL,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_past_imports_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- rolling back --- */

typedef struct
{
  gint64  batch;
  char   *operator_name;
} Rollback;

static Rollback *
new_rollback (IkdSession *session, gint64 batch)
{
  Rollback *data = g_new0 (Rollback, 1);

  data->batch = batch;
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

static void
free_rollback (Rollback *data)
{
  g_free (data->operator_name);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Rollback, free_rollback)

static IkdAction *
find_batch (IkdDatabase *db, gint64 batch, GError **error)
{
  g_autoptr (IkdAction) action = ikd_action_table_get (db, batch, error);
  g_autoptr (IkdAction) last = NULL;
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, batch);
  gboolean stands = TRUE;

  if (action == NULL)
    return NULL;
  if (action->kind != IKD_ACTION_IMPORT)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                   _("Action %s is no import. Take the number from the receipt of the import."),
                   number);
      return NULL;
    }
  last = follow (db, action, &stands, error);
  if (last == NULL)
    return NULL;
  if (!stands)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND, _("Import %s is rolled back already."),
                   number);
      return NULL;
    }
  return g_steal_pointer (&last);
}

static gpointer
rollback_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const Rollback *data = job_data;
  g_autoptr (IkdAction) action = find_batch (db, data->batch, error);
  g_autoptr (GPtrArray) moved = NULL;
  IkdReverted *reverted;
  gint64 id = 0;

  if (action == NULL
      || !ikd_action_table_revert (db, action->id, IKD_ACTION_ROLLBACK, data->operator_name, &id,
                                   &moved, error))
    return NULL;
  reverted = g_new0 (IkdReverted, 1);
  reverted->label = g_strdup (action->label);
  reverted->moved = g_steal_pointer (&moved);
  return reverted;
}

gboolean
ikd_import_rollback (IkdSession *session, gint64 batch, GPtrArray **moved,
                     GCancellable *cancellable, GError **error)
{
  g_autoptr (Rollback) data = new_rollback (session, batch);
  IkdReverted *reverted = ikd_store_write (ikd_session_get_store (session), rollback_job, data,
                                           (GDestroyNotify) ikd_reverted_free, cancellable, error);

  if (reverted == NULL)
    return FALSE;
  *moved = g_ptr_array_ref (reverted->moved);
  ikd_reverted_free (reverted);
  return TRUE;
}

void
ikd_import_rollback_async (IkdSession *session, gint64 batch, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, rollback_job, new_rollback (session, batch),
                   (GDestroyNotify) free_rollback, (GDestroyNotify) ikd_reverted_free, cancellable,
                   callback, user_data);
}

IkdReverted *
ikd_import_rollback_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
