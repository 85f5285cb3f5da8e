/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The calendar's days, the lists, and the integrity of the file. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-draft.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-plan-service.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

static gpointer
list_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  int year = GPOINTER_TO_INT (data);

  return ikd_holiday_table_list (db, year == 0 ? G_MININT : ikd_day_new (year, 1, 1),
                                 year == 0 ? G_MAXINT : ikd_day_new (year, 12, 31), error);
}

GPtrArray *
ikd_holiday_list (IkdSession *session, int year, GCancellable *cancellable, GError **error)
{
  return ikd_store_read (ikd_session_get_store (session), list_job, GINT_TO_POINTER (year),
                         cancellable, error);
}

typedef struct
{
  GPtrArray  *holidays;
  const char *label;
  const char *operator_name;
  guint       n;
} ImportData;

static gboolean
same_holiday (const IkdHoliday *a, const IkdHoliday *b)
{
  return a->kind == b->kind && g_strcmp0 (a->name, b->name) == 0
         && g_strcmp0 (a->decree, b->decree) == 0 && a->provisional == b->provisional;
}

/* A day and kind that is there already is revised; the same again changes nothing. */
static gboolean
add_holiday (IkdDatabase *db, gint64 action, IkdHoliday *holiday, guint *n, GError **error)
{
  g_autoptr (GPtrArray) there = ikd_holiday_table_list (db, holiday->day, holiday->day, error);

  if (there == NULL)
    return FALSE;
  for (guint i = 0; i < there->len; i++)
    {
      const IkdHoliday *old = g_ptr_array_index (there, i);

      if (same_holiday (old, holiday))
        return TRUE;
      if (old->kind == holiday->kind)
        holiday->record = old->record;
    }
  (*n)++;
  return ikd_holiday_table_add (db, action, holiday, error);
}

static gpointer
import_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  ImportData *data = job_data;
  gint64 action = 0;

  if (!ikd_action_table_begin (db, IKD_ACTION_HOLIDAY, data->operator_name, data->label, NULL, 0,
                               &action, error))
    return NULL;
  for (guint i = 0; i < data->holidays->len; i++)
    if (!add_holiday (db, action, g_ptr_array_index (data->holidays, i), &data->n, error))
      return NULL;
  return ikd_action_table_end (db, &action, error) ? data : NULL;
}

static gboolean
check_texts (GPtrArray *holidays, GError **error)
{
  for (guint i = 0; i < holidays->len; i++)
    {
      const IkdHoliday *holiday = g_ptr_array_index (holidays, i);

      if (!ikd_guard_check (holiday->name, _("name"), error)
          || !ikd_guard_check (holiday->decree, _("decree"), error)
          || !ikd_guard_check (holiday->source, _("source"), error))
        return FALSE;
    }
  return TRUE;
}

gboolean
ikd_holiday_import (IkdSession *session, GFile *file, guint *n, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (IkdSheet) sheet = ikd_csv_read (file, cancellable, error);
  g_autoptr (GPtrArray) holidays = sheet != NULL ? ikd_holidays_read (sheet, error) : NULL;
  ImportData data = { holidays, sheet != NULL ? ikd_sheet_get_name (sheet) : NULL,
                      ikd_session_get_operator (session), 0 };

  if (holidays == NULL || !check_texts (holidays, error)
      || ikd_store_write (ikd_session_get_store (session), import_job, &data, cancellable, error)
           == NULL)
    return FALSE;

  *n = data.n;
  return ikd_session_refresh (session, error);
}

static gpointer
verify_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_database_verify (db, cancellable, error);
}

IkdVerification *
ikd_verify (IkdSession *session, GCancellable *cancellable, GError **error)
{
  return ikd_store_read (ikd_session_get_store (session), verify_job, NULL, cancellable, error);
}

static gpointer
items_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_list_table_get (db, data, error);
}

void
ikd_list_load_async (IkdSession *session, const char *list, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, items_job, g_strdup (list), g_free, (GDestroyNotify) g_ptr_array_unref,
                  cancellable, callback, user_data);
}

GPtrArray *
ikd_list_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
