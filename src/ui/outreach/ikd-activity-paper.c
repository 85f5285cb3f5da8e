/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the printer draws what a file of it holds. */

#include "config.h"

#include "ikd-activity-paper.h"

#include <glib/gi18n.h>

#include "ikd-assignment-service.h"
#include "ikd-file-picker.h"
#include "ikd-pages-file.h"
#include "ikd-printer.h"

/* --- to a printer --- */

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, IkdPane *pane)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  /* Translators: what the printer or the system says. */
  text = g_strdup_printf (_("The assignment sheet was not printed: %s"), error->message);
  ikd_pane_toast (pane, text);
}

static void
print_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdPane) pane = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdAssignmentSheet) sheet = ikd_assignment_load_finish (IKD_SESSION (source), result,
                                                                     &error);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (pane));
  g_autoptr (GtkPrintOperation) operation = NULL;

  if (sheet == NULL)
    {
      ikd_pane_report_error (pane, error);
      return;
    }
  /* The pane may have been left meanwhile. */
  if (root == NULL)
    return;
  operation = ikd_printer_new (IKD_PAGES (sheet), IKD_PAPER_A4, _("Assignment Sheet"));
  g_signal_connect_object (operation, "done", G_CALLBACK (printed_cb), pane, 0);
  /* What fails is told by "done" as well. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (root),
                           NULL);
}

void
ikd_activity_paper_print (IkdPane *pane, IkdActivity *activity)
{
  g_return_if_fail (IKD_IS_PANE (pane));

  ikd_assignment_load_async (ikd_pane_get_session (pane), IKD_OUTREACH (activity)->record, NULL,
                             print_cb, g_object_ref (pane));
}

/* --- to a file --- */

typedef struct
{
  IkdPane    *pane;
  IkdSession *session;
  gint64      record;
  char       *path;             /* NULL until one is chosen */
} Saving;

static void
free_saving (Saving *self)
{
  g_object_unref (self->pane);
  g_object_unref (self->session);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, free_saving)

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (!ikd_pages_file_write_finish (IKD_PAGES (source), result, &error))
    {
      ikd_pane_report_error (self->pane, error);
      return;
    }
  text = ikd_file_picker_saved_text (self->path);
  ikd_pane_toast (self->pane, text);
}

static void
save_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdAssignmentSheet) sheet = ikd_assignment_load_finish (IKD_SESSION (source), result,
                                                                     &error);
  const char *path = self->path;

  if (sheet == NULL)
    ikd_pane_report_error (self->pane, error);
  else
    ikd_pages_file_write_async (IKD_PAGES (sheet), IKD_PAPER_A4, path, NULL, written_cb,
                                g_steal_pointer (&self));
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GError) error = NULL;

  self->path = ikd_file_picker_finish_path (result, &error);
  if (self->path == NULL)
    {
      ikd_pane_report_error (self->pane, error);
      return;
    }
  ikd_assignment_load_async (self->session, self->record, NULL, save_cb, self);
  g_steal_pointer (&self);
}

void
ikd_activity_paper_save (IkdPane *pane, IkdActivity *activity)
{
  g_autofree char *name = ikd_assignment_file_name (activity);
  Saving *self;

  g_return_if_fail (IKD_IS_PANE (pane));

  self = g_new0 (Saving, 1);
  self->pane = g_object_ref (pane);
  self->session = g_object_ref (ikd_pane_get_session (pane));
  self->record = IKD_OUTREACH (activity)->record;
  ikd_file_picker_export_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (pane))),
                                _("Save the Assignment Sheet as PDF"), name, _("PDF documents"),
                                "pdf", NULL, picked_cb, self);
}
