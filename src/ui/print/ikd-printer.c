/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a printer draws what a file holds, by the same function, for the paper that was
 * chosen last. */

#include "config.h"

#include "ikd-printer.h"

#include <glib/gi18n.h>

#include "ikd-error.h"

GtkPageSetup *
ikd_printer_page_setup (IkdPaper paper, gboolean across)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size;
  double width;
  double height;

  ikd_paper_size (paper, &width, &height);
  if (paper == IKD_PAPER_A4)
    size = gtk_paper_size_new (GTK_PAPER_NAME_A4);
  else
    size = gtk_paper_size_new_custom ("om_folio", ikd_paper_name (paper),
                                      width / IKD_POINTS_PER_MM, height / IKD_POINTS_PER_MM,
                                      GTK_UNIT_MM);
  gtk_page_setup_set_paper_size_and_default_margins (setup, size);
  gtk_page_setup_set_orientation (setup, across ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer pages)
{
  guint n = ikd_pages_get_n_pages (pages, gtk_print_context_get_width (context),
                                   gtk_print_context_get_height (context));

  gtk_print_operation_set_n_pages (operation, (int) n);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer pages)
{
  ikd_pages_draw (pages, gtk_print_context_get_cairo_context (context),
                  gtk_print_context_get_width (context), gtk_print_context_get_height (context),
                  (guint) page);
}

static void
unref_pages (gpointer pages, GClosure *closure)
{
  g_object_unref (pages);
}

GtkPrintOperation *
ikd_printer_new (IkdPages *pages, IkdPaper paper, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = NULL;

  setup = ikd_printer_page_setup (paper, ikd_pages_is_across (pages));
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The pages keep their own margins. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), pages);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), g_object_ref (pages),
                         unref_pages, 0);
  return operation;
}

/* --- running --- */

/* What fails, before printing or in the midst of it, is told here as well. */
static void
done_cb (GtkPrintOperation *job, GtkPrintOperationResult result, gpointer data)
{
  g_autoptr (GTask) task = g_object_ref (data);
  g_autoptr (GError) failure = NULL;

  g_signal_handlers_disconnect_by_func (job, done_cb, data);
  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    gtk_print_operation_get_error (job, &failure);
  if (failure != NULL)
    g_task_return_new_error (task, IKD_ERROR, IKD_ERROR_FILE,
                             /* Translators: what the printer or the system says. */
                             _("Nothing was printed: %s"), failure->message);
  else if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s",
                             _("No printer was chosen"));
}

static void
release_cb (gpointer task, GClosure *closure)
{
  g_object_unref (task);
}

void
ikd_printer_run_async (GtkPrintOperation *job, GtkPrintOperationAction action, GtkWindow *parent,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  GTask *task = g_task_new (job, NULL, callback, user_data);

  g_task_set_source_tag (task, ikd_printer_run_async);
  g_signal_connect_data (job, "done", G_CALLBACK (done_cb), task, release_cb, 0);
  gtk_print_operation_run (job, action, parent, NULL);
}

gboolean
ikd_printer_run_finish (GtkPrintOperation *job, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, job), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

static void
printed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) owner = data;
  g_autoptr (GError) error = NULL;

  if (!ikd_printer_run_finish (GTK_PRINT_OPERATION (source), result, &error)
      && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gtk_widget_activate_action (owner, "win.toast", "s", error->message);
}

void
ikd_printer_print (GtkWidget *owner, IkdPages *pages, IkdPaper paper, const char *title)
{
  GtkRoot *root;
  g_autoptr (GtkPrintOperation) job = NULL;

  g_return_if_fail (GTK_IS_WIDGET (owner));

  root = gtk_widget_get_root (owner);
  if (!GTK_IS_WINDOW (root))
    return;
  job = ikd_printer_new (pages, paper, title);
  ikd_printer_run_async (job, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (root),
                         printed_cb, g_object_ref (owner));
}
