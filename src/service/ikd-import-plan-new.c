/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Making a plan: what was remembered, then the file, then the first working out. Guarantees: where
 * an identity number stands in any sheet nothing of the file is kept in memory. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-import-plan-private.h"
#include "ikd-workbook.h"

typedef struct
{
  IkdSession      *session;
  GFile           *file;        /* or a text */
  char            *text;
  char            *name;
  IkdImportLearnt *learnt;
  IkdImportPlan   *plan;
  gulong           changed;
  gulong           failed;
} Making;

static void
free_making (gpointer data)
{
  Making *self = data;

  g_clear_object (&self->session);
  g_clear_object (&self->file);
  g_clear_object (&self->plan);
  ikd_import_learnt_free (self->learnt);
  g_free (self->text);
  g_free (self->name);
  g_free (self);
}

static void
let_go (Making *self)
{
  g_signal_handler_disconnect (self->plan, self->changed);
  g_signal_handler_disconnect (self->plan, self->failed);
}

static void
failed_cb (IkdImportPlan *plan, const char *message, GTask *task)
{
  let_go (g_task_get_task_data (task));
  g_task_return_new_error (task, IKD_ERROR, IKD_ERROR_FILE, "%s", message);
  g_object_unref (task);
}

static void
changed_cb (IkdImportPlan *plan, GTask *task)
{
  let_go (g_task_get_task_data (task));
  g_task_return_pointer (task, g_object_ref (plan), g_object_unref);
  g_object_unref (task);
}

/* All sheets, also those that are hidden in the file. */
static gboolean
check (IkdWorkbook *workbook, GError **error)
{
  for (guint i = 0; i < ikd_workbook_get_n_sheets (workbook); i++)
    {
      IkdSheet *sheet = ikd_workbook_get_sheet (workbook, i);

      if (!ikd_sheet_has_identity_number (sheet)
          && !ikd_guard_has_identity_number (ikd_sheet_get_title (sheet)))
        continue;
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER,
                           _("The file holds what looks like an identity number, so nothing of "
                             "it is read. Remove the personal data, and read it again."));
      return FALSE;
    }
  return TRUE;
}

/* Those that are shown in the file; all, if none is. */
static GPtrArray *
list_sheets (IkdWorkbook *workbook)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_plan_sheet_free);
  guint n = ikd_workbook_get_n_sheets (workbook);

  for (guint i = 0; i < n; i++)
    if (!ikd_sheet_is_hidden (ikd_workbook_get_sheet (workbook, i)))
      g_ptr_array_add (sheets, ikd_plan_sheet_new (ikd_workbook_get_sheet (workbook, i)));
  for (guint i = 0; sheets->len == 0 && i < n; i++)
    g_ptr_array_add (sheets, ikd_plan_sheet_new (ikd_workbook_get_sheet (workbook, i)));
  return sheets;
}

static IkdWorkbook *
load (const Making *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  if (self->file != NULL)
    return ikd_workbook_read (self->file, cancellable, error);
  bytes = g_bytes_new (self->text, strlen (self->text));
  return ikd_workbook_read_bytes (bytes, self->name, cancellable, error);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Making *self = data;
  GError *error = NULL;
  g_autoptr (IkdWorkbook) workbook = load (self, cancellable, &error);

  if (workbook == NULL || !check (workbook, &error))
    g_task_return_error (task, error);
  else
    g_task_return_pointer (task, list_sheets (workbook), (GDestroyNotify) g_ptr_array_unref);
}

/* The task waits for the first working out. */
static void
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Making *self = g_task_get_task_data (task);
  GError *error = NULL;
  GPtrArray *sheets = g_task_propagate_pointer (G_TASK (result), &error);

  if (sheets == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  self->plan = g_object_new (IKD_TYPE_IMPORT_PLAN, NULL);
  self->plan->session = g_object_ref (self->session);
  self->plan->sheets = sheets;
  self->plan->learnt = g_steal_pointer (&self->learnt);
  self->changed = g_signal_connect (self->plan, "changed", G_CALLBACK (changed_cb), task);
  self->failed = g_signal_connect (self->plan, "failed", G_CALLBACK (failed_cb), task);
  ikd_import_plan_begin (self->plan);
}

static void
learnt_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  GTask *task = data;
  Making *self = g_task_get_task_data (task);
  GError *error = NULL;
  g_autoptr (GTask) loading = NULL;

  self->learnt = ikd_store_job_finish (IKD_STORE (source), result, &error);
  if (self->learnt == NULL)
    {
      g_task_return_error (task, error);
      g_object_unref (task);
      return;
    }
  loading = g_task_new (NULL, g_task_get_cancellable (task), loaded_cb, task);
  g_task_set_task_data (loading, self, NULL);
  g_task_run_in_thread (loading, load_thread);
}

static void
begin (IkdSession *session, Making *self, GCancellable *cancellable, GAsyncReadyCallback callback,
       gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  self->session = g_object_ref (session);
  g_task_set_source_tag (task, begin);
  g_task_set_task_data (task, self, free_making);
  ikd_store_read_async (ikd_session_get_store (session), ikd_import_learnt_job,
                        ikd_import_office_code (session), g_free,
                        (GDestroyNotify) ikd_import_learnt_free, cancellable, learnt_cb, task);
}

void
ikd_import_plan_new_async (IkdSession *session, GFile *file, GCancellable *cancellable,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  Making *self = g_new0 (Making, 1);

  self->file = g_object_ref (file);
  begin (session, self, cancellable, callback, user_data);
}

void
ikd_import_plan_new_text_async (IkdSession *session, const char *text, const char *name,
                                GCancellable *cancellable, GAsyncReadyCallback callback,
                                gpointer user_data)
{
  Making *self = g_new0 (Making, 1);

  self->text = g_strdup (text);
  self->name = g_strdup (name);
  begin (session, self, cancellable, callback, user_data);
}

IkdImportPlan *
ikd_import_plan_new_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (G_IS_TASK (result), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
