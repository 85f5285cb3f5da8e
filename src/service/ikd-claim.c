/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which of several figures for one date is used. Guarantees: both stay, and the reason is kept with
 * the one that was chosen. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-cell.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

typedef struct
{
  IkdFigureKey key;
  char        *reason;
  char        *operator_name;
} ChoiceData;

static ChoiceData *
new_data (IkdSession *session, const IkdFigureKey *key, const char *reason)
{
  ChoiceData *data = g_new0 (ChoiceData, 1);

  data->key = *key;
  data->key.segment = ikd_intern_segment (key->segment);
  data->reason = g_strstrip (g_strdup (reason != NULL ? reason : ""));
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

static void
free_data (ChoiceData *data)
{
  g_free (data->reason);
  g_free (data->operator_name);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChoiceData, free_data)

/* What stands there; NULL without error for a cell that is empty or was taken back. */
static gboolean
find (IkdDatabase *db, const IkdFigureKey *key, IkdFigure **figure, GError **error)
{
  if (!ikd_figure_table_get (db, key, figure, error))
    return FALSE;
  if (*figure != NULL && (*figure)->state == IKD_STATE_WITHDRAWN)
    g_clear_object (figure);
  return TRUE;
}

static gboolean
check (const ChoiceData *data, IkdFigure *chosen, GError **error)
{
  if (chosen == NULL || data->key.claim <= 0)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                           _("That figure is no longer there. Look at the others again."));
      return FALSE;
    }
  if (*data->reason == '\0')
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_REASON_OWED,
                           _("Say why this figure is to be used."));
      return FALSE;
    }
  return ikd_guard_check (data->reason, _("reason"), error);
}

/* @figure (nullable: nothing) as a new revision of @key. transfer full */
static IkdFigure *
place (IkdFigure *figure, const IkdFigureKey *key)
{
  IkdFigure *placed = figure != NULL ? ikd_figure_copy (figure) : ikd_figure_new (key);

  placed->key = *key;
  if (figure == NULL)
    placed->state = IKD_STATE_WITHDRAWN;
  return placed;
}

static gpointer
choose_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const ChoiceData *data = job_data;
  IkdFigureKey used = data->key;
  g_autoptr (IkdFigure) former = NULL;
  g_autoptr (IkdFigure) chosen = NULL;
  g_autoptr (IkdFigure) now = NULL;
  g_autoptr (IkdFigure) beside = NULL;
  g_autofree char *text = NULL;
  g_autofree char *label = NULL;
  gint64 action = 0;

  used.claim = 0;
  if (!find (db, &used, &former, error) || !find (db, &data->key, &chosen, error)
      || !check (data, chosen, error))
    return NULL;

  now = place (chosen, &used);
  g_free (now->reason);
  now->reason = g_strdup (data->reason);
  now->owes = 0;
  beside = place (former, &data->key);
  text = ikd_figure_text (chosen);
  /* Translators: what was done, for undo: "choice of 14,049". */
  label = g_strdup_printf (_("choice of %s"), text);
  if (!ikd_action_table_begin (db, IKD_ACTION_SET, data->operator_name, label, NULL, 0, &action,
                               error)
      || !ikd_figure_table_add (db, action, now, error)
      || !ikd_figure_table_add (db, action, beside, error)
      || !ikd_action_table_end (db, &action, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

gboolean
ikd_claim_choose (IkdSession *session, const IkdFigureKey *key, const char *reason,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (ChoiceData) data = new_data (session, key, reason);

  return ikd_store_write (ikd_session_get_store (session), choose_job, data, NULL, cancellable,
                          error)
         != NULL;
}

void
ikd_claim_choose_async (IkdSession *session, const IkdFigureKey *key, const char *reason,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ikd_relay_write (session, choose_job, new_data (session, key, reason),
                   (GDestroyNotify) free_data, NULL, cancellable, callback, user_data);
}

gboolean
ikd_claim_choose_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}
