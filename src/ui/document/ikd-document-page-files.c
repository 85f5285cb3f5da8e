/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Documents on their way to a file or a printer. Guarantees: they hold what was on the screen when
 * it was asked for, even if the page shows another document by then. */

#include "config.h"

#include <glib/gi18n.h>

#include "ikd-document-page-private.h"
#include "ikd-file-picker.h"
#include "ikd-letterhead-settings.h"
#include "ikd-printer.h"

/* What was asked for. */
typedef struct
{
  IkdDocumentPage *self;
  IkdMonthReport  *report;
  IkdLetterhead   *letterhead;
  IkdDocument      document;
  IkdPaper         paper;
  char            *path;
} Order;

static Order *
new_order (IkdDocumentPage *self)
{
  Order *order = g_new0 (Order, 1);

  order->self = g_object_ref (self);
  order->report = g_object_ref (self->report);
  order->letterhead = ikd_letterhead_settings_read ();
  order->document = ikd_document_page_get_document (self);
  order->paper = ikd_document_page_get_paper (self);
  return order;
}

static void
free_order (Order *order)
{
  g_object_unref (order->self);
  g_object_unref (order->report);
  ikd_letterhead_free (order->letterhead);
  g_free (order->path);
  g_free (order);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, free_order)

/* --- to a file --- */

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Order) order = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_filename_display_basename (order->path);
  g_autofree char *text = NULL;

  ikd_page_set_busy (IKD_PAGE (order->self), FALSE);
  if (!ikd_month_report_write_finish (order->report, result, &error))
    {
      ikd_page_toast (IKD_PAGE (order->self), error->message);
      return;
    }
  /* Translators: a file name. */
  text = g_strdup_printf (_("Saved as “%s”"), name);
  ikd_page_toast (IKD_PAGE (order->self), text);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Order) order = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = ikd_file_picker_finish (result, &error);
  IkdMonthFile target = { order->document, order->paper, order->letterhead, NULL };

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (file == NULL || g_file_peek_path (file) == NULL)
    {
      ikd_page_toast (IKD_PAGE (order->self),
                      error != NULL ? error->message : _("Choose a folder of this computer."));
      return;
    }
  order->path = g_file_get_path (file);
  target.path = order->path;
  ikd_page_set_busy (IKD_PAGE (order->self), TRUE);
  ikd_month_report_write_async (order->report, &target, NULL, written_cb, order);
  g_steal_pointer (&order);
}

static void
save (IkdDocumentPage *self, const char *title, const char *kind, const char *suffix)
{
  g_autofree char *name = ikd_month_report_file_name (self->report,
                                                      ikd_document_page_get_document (self),
                                                      suffix);

  ikd_file_picker_export_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), title, name,
                                kind, suffix, NULL, picked_cb, new_order (self));
}

static void
save_pdf_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (IKD_DOCUMENT_PAGE (widget), _("Save the Document as PDF"), _("PDF documents"), "pdf");
}

static void
save_xlsx_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  save (IKD_DOCUMENT_PAGE (widget), _("Save the Document as XLSX"), _("Workbooks"), "xlsx");
}

/* --- to a printer --- */

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, IkdDocumentPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  /* Translators: what the printer or the system says. */
  text = g_strdup_printf (_("The document was not printed: %s"), error->message);
  ikd_page_toast (IKD_PAGE (self), text);
}

static void
release_cb (gpointer self, GClosure *closure)
{
  g_object_unref (self);
}

/* The printer draws pages of its own: those on the screen may be drawn anew meanwhile. */
static void
print_pages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Order) order = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdPages) pages = ikd_month_report_pages_finish (order->report, result, &error);
  g_autoptr (GtkPrintOperation) operation = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (order->self));

  if (pages == NULL)
    {
      ikd_page_toast (IKD_PAGE (order->self), error->message);
      return;
    }
  if (root == NULL)
    return;
  operation = ikd_printer_new (pages, order->paper, ikd_document_label (order->document));
  g_signal_connect_data (operation, "done", G_CALLBACK (printed_cb), g_object_ref (order->self),
                         release_cb, 0);
  /* What fails is told by "done" as well. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (root),
                           NULL);
}

static void
print_cb (GtkWidget *widget, const char *name, GVariant *parameter)
{
  Order *order = new_order (IKD_DOCUMENT_PAGE (widget));

  ikd_month_report_pages_async (order->report, order->document, order->letterhead, NULL,
                                print_pages_cb, order);
}

/* --- the page --- */

void
ikd_document_page_add_files (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "document.save-pdf", NULL, save_pdf_cb);
  gtk_widget_class_install_action (widget_class, "document.save-xlsx", NULL, save_xlsx_cb);
  gtk_widget_class_install_action (widget_class, "document.print", NULL, print_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "document.print",
                                       NULL);
}

void
ikd_document_page_enable_files (IkdDocumentPage *self, gboolean enabled)
{
  gboolean able = enabled && self->report != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "document.save-pdf", able);
  gtk_widget_action_set_enabled (widget, "document.print", able);
  gtk_widget_action_set_enabled (widget, "document.save-xlsx",
                                 able && ikd_document_page_get_document (self)
                                           == IKD_DOCUMENT_RECAP);
}
