/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Saved views: listing, keeping, renaming and taking back; each is one action, to be undone. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-record-save.h"
#include "ikd-relay.h"
#include "ikd-tables.h"
#include "ikd-view-service.h"

static gpointer
list_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_view_table_list (db, error);
}

GPtrArray *
ikd_view_list (IkdSession *session, GCancellable *cancellable, GError **error)
{
  return ikd_store_read (ikd_session_get_store (session), list_job, NULL,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_view_list_async (IkdSession *session, GCancellable *cancellable, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  ikd_relay_read (session, list_job, NULL, NULL, (GDestroyNotify) g_ptr_array_unref, cancellable,
                  callback, user_data);
}

GPtrArray *
ikd_view_list_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

static IkdSavedView *
find (GPtrArray *views, gint64 record)
{
  for (guint i = 0; i < views->len; i++)
    if (((IkdSavedView *) g_ptr_array_index (views, i))->record == record)
      return g_ptr_array_index (views, i);
  return NULL;
}

static IkdSavedView *
find_namesake (GPtrArray *views, IkdSavedView *view)
{
  for (guint i = 0; i < views->len; i++)
    {
      IkdSavedView *other = g_ptr_array_index (views, i);

      if (other->record != view->record && g_str_equal (other->name, view->name)
          && g_str_equal (other->code, view->code))
        return other;
    }
  return NULL;
}

static gboolean
check_name (IkdSavedView *view, GError **error)
{
  if (view->name == NULL || *view->name == '\0')
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID, _("A view needs a name."));
      return FALSE;
    }
  return ikd_guard_check (view->name, _("Name of the view"), error)
         && ikd_guard_check (view->segment, _("segment"), error)
         && ikd_guard_check (view->columns, _("Columns"), error)
         && ikd_guard_check (view->sort, _("Columns"), error);
}

/* Which record the view is to be; FALSE where it cannot be kept. */
static gboolean
place (IkdDatabase *db, IkdSavedView *view, IkdSavedView **former, GError **error)
{
  g_autoptr (GPtrArray) views = ikd_view_table_list (db, error);
  IkdSavedView *namesake;

  if (views == NULL)
    return FALSE;
  if (view->record != 0 || view->withdrawn)
    {
      *former = find (views, view->record);
      if (*former == NULL)
        {
          g_set_error_literal (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                               _("The view is no longer there. Look at the list again."));
          return FALSE;
        }
      g_object_ref (*former);
    }
  namesake = view->withdrawn ? NULL : find_namesake (views, view);
  if (namesake == NULL)
    return TRUE;
  if (view->record != 0)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                   /* Translators: the name of a saved view. */
                   _("Another view is called “%s” already. Choose another name."), view->name);
      return FALSE;
    }
  view->record = namesake->record;
  return TRUE;
}

/* What was done, for undo. */
static char *
make_label (IkdSavedView *view, IkdSavedView *former)
{
  if (view->withdrawn)
    /* Translators: what was done, for undo; the parameter is the name of a saved view. */
    return g_strdup_printf (_("deletion of the view “%s”"), former->name);
  if (former != NULL && !g_str_equal (former->name, view->name))
    /* Translators: what was done, for undo; the former and the new name of a saved view. */
    return g_strdup_printf (_("renaming of the view “%s” to “%s”"), former->name, view->name);
  /* Translators: what was done, for undo; the parameter is the name of a saved view. */
  return g_strdup_printf (_("view “%s”"), view->name);
}

static gpointer
save_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const IkdRecordSave *data = job_data;
  IkdSavedView *view = data->record;
  g_autoptr (IkdSavedView) former = NULL;
  g_autofree char *label = NULL;
  gint64 action = 0;

  if ((!view->withdrawn && !check_name (view, error)) || !place (db, view, &former, error))
    return NULL;

  label = make_label (view, former);
  return ikd_action_table_begin (db, IKD_ACTION_RECORD, data->operator_name, label, NULL, 0,
                                 &action, error)
         && ikd_view_table_add (db, action, view, error)
         && ikd_action_table_end (db, &action, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_view_save (IkdSession *session, IkdSavedView *view, GCancellable *cancellable, GError **error)
{
  return ikd_record_save (session, view, save_job, cancellable, error);
}

void
ikd_view_save_async (IkdSession *session, IkdSavedView *view, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_record_save_async (session, view, save_job, cancellable, callback, user_data);
}

gboolean
ikd_view_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_record_save_finish (session, result, error);
}
