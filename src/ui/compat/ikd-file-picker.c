/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: one way to ask for a file, with GtkFileDialog where GTK has it (from 4.10 on) and the
 * native chooser before. Choosing nothing is the error CANCELLED, which nobody shows. */

#include "ikd-file-picker.h"

#include <glib/gi18n.h>

#include "ikd-error.h"

static const char *const data_suffixes[] = { "db", "capaian", NULL };
static const char *const table_suffixes[] = { "csv", "tsv", "txt", "xlsx", "xlsm", "ods", "xls",
                                              NULL };

/* @kind: what the files are called */
static GListModel *
make_filters (const char *kind, const char *const *suffixes)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) ours = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (ours, kind);
  for (guint i = 0; suffixes[i] != NULL; i++)
    gtk_file_filter_add_suffix (ours, suffixes[i]);
  g_list_store_append (filters, ours);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  g_list_store_append (filters, all);
  return G_LIST_MODEL (filters);
}

#if GTK_CHECK_VERSION (4, 10, 0)

/* Newer than the baseline that the headers guard: it is used only where it is there. */
G_GNUC_BEGIN_IGNORE_DEPRECATIONS

static void
done_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GtkFileDialog *dialog = GTK_FILE_DIALOG (source);
  g_autoptr (GError) error = NULL;
  GFile *file;

  if (GPOINTER_TO_INT (g_task_get_task_data (task)))
    file = gtk_file_dialog_save_finish (dialog, result, &error);
  else
    file = gtk_file_dialog_open_finish (dialog, result, &error);

  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else if (error->domain == GTK_DIALOG_ERROR)
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", error->message);
  else
    g_task_return_error (task, g_steal_pointer (&error));
}

static void
ask (GtkWindow *parent, const char *title, GFile *start, const char *name, GListModel *filters,
     gboolean saving, GTask *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GCancellable *cancellable = g_task_get_cancellable (task);

  gtk_file_dialog_set_title (dialog, title);
  gtk_file_dialog_set_filters (dialog, filters);
  if (start != NULL)
    gtk_file_dialog_set_initial_folder (dialog, start);
  if (name != NULL)
    gtk_file_dialog_set_initial_name (dialog, name);
  g_task_set_task_data (task, GINT_TO_POINTER (saving), NULL);
  if (saving)
    gtk_file_dialog_save (dialog, parent, cancellable, done_cb, task);
  else
    gtk_file_dialog_open (dialog, parent, cancellable, done_cb, task);
}

G_GNUC_END_IGNORE_DEPRECATIONS

#else

static void
response_cb (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (GTask) task = data;
  GFile *file = NULL;

  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  if (file != NULL)
    g_task_return_pointer (task, file, g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", _("No file was chosen"));
  g_object_unref (dialog);
}

static void
ask (GtkWindow *parent, const char *title, GFile *start, const char *name, GListModel *filters,
     gboolean saving, GTask *task)
{
  GtkFileChooserNative *dialog =
    gtk_file_chooser_native_new (title, parent, saving ? GTK_FILE_CHOOSER_ACTION_SAVE
                                                       : GTK_FILE_CHOOSER_ACTION_OPEN,
                                 saving ? _("_Save") : _("_Open"), _("_Cancel"));

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr (GtkFileFilter) filter = g_list_model_get_item (filters, i);

      gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
    }
  if (start != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), start, NULL);
  if (name != NULL)
    gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_signal_connect (dialog, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

#endif

void
ikd_file_picker_open_async (GtkWindow *parent, const char *title, GFile *start,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GListModel) filters = make_filters (_("Data files of Capaian"), data_suffixes);

  ask (parent, title, start, NULL, filters, FALSE,
       g_task_new (parent, cancellable, callback, user_data));
}

void
ikd_file_picker_import_async (GtkWindow *parent, const char *title, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GListModel) filters = make_filters (_("Tables and texts"), table_suffixes);

  ask (parent, title, NULL, NULL, filters, FALSE,
       g_task_new (parent, cancellable, callback, user_data));
}

void
ikd_file_picker_picture_async (GtkWindow *parent, const char *title, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  const char *const suffixes[] = { "png", NULL };
  g_autoptr (GListModel) filters = make_filters (_("PNG pictures"), suffixes);

  ask (parent, title, NULL, NULL, filters, FALSE,
       g_task_new (parent, cancellable, callback, user_data));
}

void
ikd_file_picker_save_async (GtkWindow *parent, const char *title, const char *name,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GListModel) filters = make_filters (_("Data files of Capaian"), data_suffixes);

  ask (parent, title, NULL, name, filters, TRUE,
       g_task_new (parent, cancellable, callback, user_data));
}

void
ikd_file_picker_export_async (GtkWindow *parent, const char *title, const char *name,
                              const char *kind, const char *suffix, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data)
{
  const char *const suffixes[] = { suffix, NULL };
  g_autoptr (GListModel) filters = make_filters (kind, suffixes);

  ask (parent, title, NULL, name, filters, TRUE,
       g_task_new (parent, cancellable, callback, user_data));
}

GFile *
ikd_file_picker_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

char *
ikd_file_picker_finish_path (GAsyncResult *result, GError **error)
{
  g_autoptr (GFile) file = ikd_file_picker_finish (result, error);
  char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (file != NULL && path == NULL)
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID,
                         _("Choose a folder of this computer."));
  return path;
}

char *
ikd_file_picker_saved_text (const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);

  /* Translators: a file name. */
  return g_strdup_printf (_("Saved as “%s”"), name);
}
