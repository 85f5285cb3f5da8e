/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the printer draws what a file of it holds. */

#include "config.h"

#include "ikd-activity-paper.h"

#include <glib/gi18n.h>

#include "ikd-assignment-service.h"
#include "ikd-printer.h"

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
loaded_cb (GObject *source, GAsyncResult *result, gpointer data)
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
ikd_activity_paper_print (IkdPane *pane, gint64 record)
{
  g_return_if_fail (IKD_IS_PANE (pane));

  ikd_assignment_load_async (ikd_pane_get_session (pane), record, NULL, loaded_cb,
                             g_object_ref (pane));
}
