/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The days that are not worked: listed, kept one by one, and read from a file. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-draft.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-plan-service.h"
#include "ikd-record-save.h"
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
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_holiday_list_async (IkdSession *session, int year, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, list_job, GINT_TO_POINTER (year), NULL,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_holiday_list_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- a file --- */

typedef struct
{
  GFile     *file;
  GPtrArray *holidays;
  char      *label;
  char      *operator_name;
  guint      n;
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

static gboolean
check_texts (const IkdHoliday *holiday, GError **error)
{
  return ikd_guard_check (holiday->name, _("name"), error)
         && ikd_guard_check (holiday->decree, _("decree"), error)
         && ikd_guard_check (holiday->source, _("source"), error);
}

static gboolean
check_all_texts (GPtrArray *holidays, GError **error)
{
  for (guint i = 0; i < holidays->len; i++)
    if (!check_texts (g_ptr_array_index (holidays, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
read_file (ImportData *data, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdSheet) sheet = ikd_csv_read (data->file, cancellable, error);

  if (sheet == NULL)
    return FALSE;
  data->label = g_strdup (ikd_sheet_get_name (sheet));
  data->holidays = ikd_holidays_read (sheet, error);
  return data->holidays != NULL && check_all_texts (data->holidays, error);
}

static gpointer
import_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  ImportData *data = job_data;
  gint64 action = 0;

  if (!read_file (data, cancellable, error)
      || !ikd_action_table_begin (db, IKD_ACTION_HOLIDAY, data->operator_name, data->label, NULL, 0,
                               &action, error))
    return NULL;
  for (guint i = 0; i < data->holidays->len; i++)
    if (!add_holiday (db, action, g_ptr_array_index (data->holidays, i), &data->n, error))
      return NULL;
  return ikd_action_table_end (db, &action, error) ? data : NULL;
}

static void
free_import (ImportData *data)
{
  g_clear_object (&data->file);
  g_clear_pointer (&data->holidays, g_ptr_array_unref);
  g_free (data->label);
  g_free (data->operator_name);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ImportData, free_import)

static ImportData *
new_import (IkdSession *session, GFile *file)
{
  ImportData *data = g_new0 (ImportData, 1);

  data->file = g_object_ref (file);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

gboolean
ikd_holiday_import (IkdSession *session, GFile *file, guint *n, GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (ImportData) data = new_import (session, file);

  if (ikd_store_write (ikd_session_get_store (session), import_job, data, NULL, cancellable, error)
      == NULL)
    return FALSE;

  *n = data->n;
  return ikd_session_refresh (session, error);
}

/* How many plus one: nothing is no answer. */
static gpointer
import_count_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  ImportData *done = import_job (db, data, cancellable, error);

  return done != NULL ? GUINT_TO_POINTER (done->n + 1) : NULL;
}

void
ikd_holiday_import_async (IkdSession *session, GFile *file, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (session, import_count_job, new_import (session, file),
                   (GDestroyNotify) free_import, NULL, cancellable, callback, user_data);
}

gboolean
ikd_holiday_import_finish (IkdSession *session, GAsyncResult *result, guint *n, GError **error)
{
  gpointer count = ikd_relay_finish (session, result, error);

  if (count == NULL)
    return FALSE;
  *n = GPOINTER_TO_UINT (count) - 1;
  return TRUE;
}

/* --- one day --- */

/* Two entries of one kind on a day would be one too many to take back. */
static gboolean
check_free (IkdDatabase *db, const IkdHoliday *holiday, GError **error)
{
  g_autoptr (GPtrArray) there = ikd_holiday_table_list (db, holiday->day, holiday->day, error);
  g_autofree char *date = ikd_day_format (holiday->day);

  if (there == NULL)
    return FALSE;
  for (guint i = 0; i < there->len; i++)
    {
      const IkdHoliday *old = g_ptr_array_index (there, i);

      if (old->kind == holiday->kind && old->record != holiday->record)
        {
          g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                       /* Translators: a date, and what is on it */
                       _("%s is free already: %s. Change that entry."), date, old->name);
          return FALSE;
        }
    }
  return TRUE;
}

static gpointer
save_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const IkdRecordSave *data = job_data;
  IkdHoliday *holiday = data->record;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  gint64 action = 0;

  if (!holiday->withdrawn && (!check_texts (holiday, error) || !ikd_holiday_check (holiday, error)
                              || !check_free (db, holiday, error)))
    return NULL;

  date = ikd_day_format (holiday->day);
  /* Translators: what was done, for undo; a date and what is on it. */
  label = g_strdup_printf (holiday->withdrawn ? _("removal of the free day %s, %s")
                                              : _("free day %s, %s"), date, holiday->name);
  return ikd_action_table_begin (db, IKD_ACTION_HOLIDAY, data->operator_name, label, NULL, 0,
                                 &action, error)
         && ikd_holiday_table_add (db, action, holiday, error)
         && ikd_action_table_end (db, &action, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_holiday_save (IkdSession *session, IkdHoliday *holiday, GCancellable *cancellable,
                  GError **error)
{
  return ikd_record_save (session, holiday, save_job, cancellable, error)
         && ikd_session_refresh (session, error);
}

void
ikd_holiday_save_async (IkdSession *session, IkdHoliday *holiday, GCancellable *cancellable,
                        GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_record_save_async (session, holiday, save_job, cancellable, callback, user_data);
}

gboolean
ikd_holiday_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_record_save_finish (session, result, error);
}

