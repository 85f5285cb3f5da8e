/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what was to be written when it was asked for is what is written, whatever is shown by
 * then; whoever asked hears what came of it, unless nothing was to come. */

#include "config.h"

#include "ikd-saver.h"

#include <glib/gi18n.h>

#include "ikd-file-picker.h"
#include "ikd-pages-file.h"

typedef struct
{
  const IkdSaverFuncs *funcs;
  gpointer             data;
  char                *path;    /* NULL until one is chosen */
} Saving;

static void
free_saving (Saving *self)
{
  self->funcs->free (self->data);
  g_free (self->path);
  g_free (self);
}

/* --- asking and writing --- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  const Saving *self = g_task_get_task_data (task);
  GError *error = NULL;

  if (self->funcs->finish (self->data, result, &error))
    g_task_return_pointer (task, ikd_file_picker_saved_text (self->path), g_free);
  else
    g_task_return_error (task, error);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Saving *self = g_task_get_task_data (task);
  GError *error = NULL;

  self->path = ikd_file_picker_finish_path (result, &error);
  if (self->path != NULL)
    self->funcs->write (self->data, self->path, written_cb, g_steal_pointer (&task));
  else
    g_task_return_error (task, error);
}

void
ikd_saver_run_async (GtkWindow *parent, const IkdSaverQuestion *question,
                     const IkdSaverFuncs *funcs, gpointer data, GAsyncReadyCallback callback,
                     gpointer user_data)
{
  GTask *task = g_task_new (NULL, NULL, callback, user_data);
  Saving *self = g_new0 (Saving, 1);

  self->funcs = funcs;
  self->data = data;
  g_task_set_source_tag (task, ikd_saver_run_async);
  g_task_set_task_data (task, self, (GDestroyNotify) free_saving);
  ikd_file_picker_export_async (parent, question->title, question->name, question->kind,
                                question->suffix, NULL, picked_cb, task);
}

char *
ikd_saver_run_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* --- saying --- */

static void
saved_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) owner = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = ikd_saver_run_finish (result, &error);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (owner, "win.toast", "s", text != NULL ? text : error->message);
}

static GtkWindow *
get_window (GtkWidget *owner)
{
  GtkRoot *root = gtk_widget_get_root (owner);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

void
ikd_saver_save (GtkWidget *owner, const IkdSaverQuestion *question, const IkdSaverFuncs *funcs,
                gpointer data)
{
  g_return_if_fail (GTK_IS_WIDGET (owner));

  ikd_saver_run_async (get_window (owner), question, funcs, data, saved_cb, g_object_ref (owner));
}

/* --- pages --- */

typedef struct
{
  IkdPages *pages;
  IkdPaper  paper;
} Document;

static void
free_document (gpointer data)
{
  Document *document = data;

  g_object_unref (document->pages);
  g_free (document);
}

static void
write_document (gpointer data, const char *path, GAsyncReadyCallback callback, gpointer user_data)
{
  const Document *document = data;

  ikd_pages_file_write_async (document->pages, document->paper, path, NULL, callback, user_data);
}

static gboolean
finish_document (gpointer data, GAsyncResult *result, GError **error)
{
  const Document *document = data;

  return ikd_pages_file_write_finish (document->pages, result, error);
}

void
ikd_saver_run_pages_async (GtkWindow *parent, IkdPages *pages, IkdPaper paper, const char *title,
                           const char *name, GAsyncReadyCallback callback, gpointer user_data)
{
  static const IkdSaverFuncs funcs = { write_document, finish_document, free_document };
  const IkdSaverQuestion question = { title, name, _("PDF documents"), "pdf" };
  Document *document = g_new0 (Document, 1);

  document->pages = g_object_ref (pages);
  document->paper = paper;
  ikd_saver_run_async (parent, &question, &funcs, document, callback, user_data);
}

void
ikd_saver_save_pages (GtkWidget *owner, IkdPages *pages, IkdPaper paper, const char *title,
                      const char *name)
{
  g_return_if_fail (GTK_IS_WIDGET (owner));

  ikd_saver_run_pages_async (get_window (owner), pages, paper, title, name, saved_cb,
                             g_object_ref (owner));
}
