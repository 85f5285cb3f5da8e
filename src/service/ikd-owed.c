/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What kept figures owe. Guarantees: a value is never changed by the reason given for it. */

#include "config.h"

#include "ikd-owed.h"

#include <glib/gi18n-lib.h>

#include "ikd-entry-review.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

typedef struct
{
  GArray   *keys;               /* of IkdFigureKey */
  char     *operator_name;
  char     *reason;             /* NULL: settle */
  gboolean  recompute;
} OwedData;

static OwedData *
new_data (IkdSession *session, GArray *keys, const char *reason, gboolean recompute)
{
  OwedData *data = g_new0 (OwedData, 1);

  data->keys = g_array_copy (keys);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  data->reason = g_strdup (reason);
  data->recompute = recompute;
  return data;
}

static void
free_data (OwedData *data)
{
  g_array_unref (data->keys);
  g_free (data->operator_name);
  g_free (data->reason);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (OwedData, free_data)

static IkdFigure *
give_reason (OwedData *data, IkdFigure *current)
{
  IkdFigure *figure;

  if (current->owes == 0)
    return NULL;
  figure = ikd_figure_copy (current);
  g_free (figure->reason);
  figure->reason = g_strdup (data->reason);
  figure->owes = 0;
  return figure;
}

static IkdFigure *
settle_sum (OwedData *data, IkdBook *book, IkdFigure *current)
{
  g_autoptr (IkdFigure) flow = ikd_entry_find_flow (book, &current->key);
  g_autoptr (IkdFigure) before = NULL;
  IkdFigure *figure;
  IkdNumber sum;

  if (!current->derived || flow == NULL)
    return NULL;
  before = ikd_book_latest_count (book, current->key.region, current->key.indicator,
                                  current->key.segment, flow->key.start - 1);
  figure = ikd_figure_copy (current);
  if (!data->recompute || before == NULL)
    {
      figure->derived = FALSE;
      return figure;
    }
  sum = (IkdNumber){ TRUE, before->number.value + flow->number.value,
                     before->number.low + flow->number.low,
                     before->number.high + flow->number.high };
  figure->number = sum;
  figure->rounded = sum.low < sum.high;
  return figure;
}

static gboolean
change_one (OwedData *data, IkdDatabase *db, const IkdFigureKey *key, gint64 action,
            GError **error)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (IkdFigure) current = NULL;
  g_autoptr (IkdFigure) figure = NULL;

  if (!ikd_figure_table_get (db, key, &current, error))
    return FALSE;
  if (current == NULL || current->state == IKD_STATE_WITHDRAWN)
    return TRUE;
  figure = data->reason != NULL ? give_reason (data, current) : settle_sum (data, book, current);
  if (!ikd_book_check (book, error))
    return FALSE;
  return figure == NULL || ikd_figure_table_add (db, action, figure, error);
}

static char *
make_label (OwedData *data)
{
  guint n = data->keys->len;
  g_autofree char *count = ikd_count_format (n);

  if (data->reason != NULL)
    /* Translators: what was done, for undo; %s is how many figures got a reason. */
    return g_strdup_printf (ngettext ("reason for %s figure", "reason for %s figures", n), count);
  /* Translators: what was done, for undo; %s is how many sums were looked at. */
  return g_strdup_printf (ngettext ("look at %s sum", "look at %s sums", n), count);
}

static gpointer
change_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  OwedData *data = job_data;
  g_autofree char *label = make_label (data);
  gint64 action = 0;

  if (data->reason != NULL && *data->reason == '\0')
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                           _("A reason cannot be empty. Say in a few words why."));
      return NULL;
    }
  if (!ikd_guard_check (data->reason, _("reason"), error)
      || !ikd_action_table_begin (db, IKD_ACTION_SET, data->operator_name, label, NULL, 0, &action,
                                  error))
    return NULL;
  for (guint i = 0; i < data->keys->len; i++)
    if (!change_one (data, db, &g_array_index (data->keys, IkdFigureKey, i), action, error))
      return NULL;
  if (!ikd_action_table_end (db, &action, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

gboolean
ikd_owed_give (IkdSession *session, GArray *keys, const char *reason, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (OwedData) data = new_data (session, keys, reason, FALSE);

  return ikd_store_write (ikd_session_get_store (session), change_job, data, NULL, cancellable,
                          error)
         != NULL;
}

void
ikd_owed_give_async (IkdSession *session, GArray *keys, const char *reason,
                     GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, change_job, new_data (session, keys, reason, FALSE),
                   (GDestroyNotify) free_data, NULL, cancellable, callback, user_data);
}

gboolean
ikd_owed_settle (IkdSession *session, GArray *keys, gboolean recompute, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (OwedData) data = new_data (session, keys, NULL, recompute);

  return ikd_store_write (ikd_session_get_store (session), change_job, data, NULL, cancellable,
                          error)
         != NULL;
}

void
ikd_owed_settle_async (IkdSession *session, GArray *keys, gboolean recompute,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, change_job, new_data (session, keys, NULL, recompute),
                   (GDestroyNotify) free_data, NULL, cancellable, callback, user_data);
}

gboolean
ikd_owed_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}

/* --- why --- */

typedef struct
{
  IkdFigureKey  key;
  IkdEntryDesk *desk;
} WhyData;

static void
free_why (WhyData *data)
{
  ikd_entry_desk_free (data->desk);
  g_free (data);
}

static gpointer
why_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const WhyData *data = job_data;
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (IkdFigure) current = NULL;
  g_autoptr (GPtrArray) found = NULL;
  g_autoptr (GPtrArray) owed
    = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);

  if (!ikd_figure_table_get (db, &data->key, &current, error))
    return NULL;
  if (current == NULL || current->owes == 0)
    return g_steal_pointer (&owed);
  found = ikd_check_figure (book, data->desk->atlas, data->desk->calendar, current,
                            data->desk->today, FALSE);
  for (guint i = 0; i < found->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (found, i);

      if (problem->severity == IKD_SEVERITY_REASON_NEEDED)
        g_ptr_array_add (owed, ikd_problem_copy (problem));
    }
  return ikd_book_check (book, error) ? g_steal_pointer (&owed) : NULL;
}

void
ikd_owed_load_async (IkdSession *session, const IkdFigureKey *key, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  WhyData *data = g_new0 (WhyData, 1);

  data->key = *key;
  data->desk = ikd_entry_desk_new (session);
  ikd_relay_read (session, why_job, data, (GDestroyNotify) free_why,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_owed_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
