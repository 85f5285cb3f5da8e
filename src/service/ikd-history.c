/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a cell said before, taking a figure back, and undo. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-entry.h"
#include "ikd-error.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

static gpointer
history_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_figure_table_history (db, data, error);
}

GPtrArray *
ikd_history_load (IkdSession *session, const IkdFigureKey *key, GCancellable *cancellable,
                  GError **error)
{
  return ikd_store_read (ikd_session_get_store (session), history_job, (gpointer) key,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_history_load_async (IkdSession *session, const IkdFigureKey *key, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, history_job, g_memdup2 (key, sizeof *key), g_free,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_history_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

static gpointer
recent_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_figure_table_recent (db, GPOINTER_TO_UINT (data), error);
}

void
ikd_recent_load_async (IkdSession *session, guint limit, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, recent_job, GUINT_TO_POINTER (limit), NULL,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_recent_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- taking back --- */

typedef struct
{
  IkdFigureKey key;
  char        *operator_name;
} WithdrawData;

static void
free_withdraw (WithdrawData *data)
{
  g_free (data->operator_name);
  g_free (data);
}

static WithdrawData *
new_withdraw (IkdSession *session, const IkdFigureKey *key)
{
  WithdrawData *data = g_new0 (WithdrawData, 1);

  data->key = *key;
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

static gpointer
withdraw_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const WithdrawData *data = job_data;
  g_autoptr (IkdFigure) current = NULL;
  g_autoptr (IkdFigure) gone = ikd_figure_new (&data->key);
  gint64 action = 0;

  if (!ikd_figure_table_get (db, &data->key, &current, error))
    return NULL;
  if (current == NULL || current->state == IKD_STATE_WITHDRAWN)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                           _("There is no figure here to take back."));
      return NULL;
    }

  gone->state = IKD_STATE_WITHDRAWN;
  if (!ikd_action_table_begin (db, IKD_ACTION_SET, data->operator_name, _("withdrawal of a figure"),
                               NULL, 0, &action, error)
      || !ikd_figure_table_add (db, action, gone, error)
      || !ikd_action_table_end (db, &action, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

gboolean
ikd_entry_withdraw (IkdSession *session, const IkdFigureKey *key, GCancellable *cancellable,
                    GError **error)
{
  WithdrawData *data = new_withdraw (session, key);
  gpointer done = ikd_store_write (ikd_session_get_store (session), withdraw_job, data, NULL,
                                   cancellable, error);

  free_withdraw (data);
  return done != NULL;
}

void
ikd_entry_withdraw_async (IkdSession *session, const IkdFigureKey *key, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, withdraw_job, new_withdraw (session, key),
                   (GDestroyNotify) free_withdraw, NULL, cancellable, callback, user_data);
}

gboolean
ikd_entry_withdraw_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}

/* --- undo and redo --- */

typedef struct
{
  char    *operator_name;
  gboolean redo;
} UndoData;

static void
free_undo (UndoData *data)
{
  g_free (data->operator_name);
  g_free (data);
}

static UndoData *
new_undo (IkdSession *session, gboolean redo)
{
  UndoData *data = g_new0 (UndoData, 1);

  data->operator_name = g_strdup (ikd_session_get_operator (session));
  data->redo = redo;
  return data;
}

void
ikd_reverted_free (IkdReverted *reverted)
{
  if (reverted == NULL)
    return;

  g_free (reverted->label);
  g_ptr_array_unref (reverted->moved);
  g_free (reverted);
}

static gpointer
undo_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const UndoData *data = job_data;
  g_autoptr (IkdAction) action = NULL;
  IkdReverted *reverted = NULL;
  gint64 id = 0;

  if (!(data->redo ? ikd_action_table_redoable (db, data->operator_name, &action, error)
                   : ikd_action_table_undoable (db, data->operator_name, &action, error)))
    return NULL;
  if (action == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_NOTHING_TO_UNDO,
                           data->redo ? _("There is nothing to redo.")
                                      : _("There is nothing of yours to undo."));
      return NULL;
    }

  reverted = g_new0 (IkdReverted, 1);
  reverted->label = g_strdup (action->label);
  if (ikd_action_table_revert (db, action->id, data->redo ? IKD_ACTION_REDO : IKD_ACTION_UNDO,
                               data->operator_name, &id, &reverted->moved, error))
    return reverted;

  g_free (reverted->label);
  g_free (reverted);
  return NULL;
}

IkdReverted *
ikd_undo (IkdSession *session, gboolean redo, GCancellable *cancellable, GError **error)
{
  UndoData *data = new_undo (session, redo);
  IkdReverted *reverted = ikd_store_write (ikd_session_get_store (session), undo_job, data,
                                           (GDestroyNotify) ikd_reverted_free, cancellable, error);

  free_undo (data);
  return reverted;
}

void
ikd_undo_async (IkdSession *session, gboolean redo, GCancellable *cancellable,
                GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, undo_job, new_undo (session, redo), (GDestroyNotify) free_undo,
                   (GDestroyNotify) ikd_reverted_free, cancellable, callback, user_data);
}

IkdReverted *
ikd_undo_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
