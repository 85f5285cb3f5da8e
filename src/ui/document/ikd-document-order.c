/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Documents on their way to a file or a printer. Guarantees: they hold what was asked for, even if
 * the page shows another document by then. */

#include "config.h"

#include "ikd-document-order.h"

#include <glib/gi18n.h>

#include "ikd-file-picker.h"
#include "ikd-letterhead-settings.h"
#include "ikd-printer.h"

/* What was asked for. */
typedef struct
{
  IkdPage        *page;
  IkdMonthReport *report;
  IkdLetterhead  *letterhead;
  IkdDocument     document;
  IkdPaper        paper;
  char           *path;
} Order;

static Order *
new_order (IkdPage *page, IkdMonthReport *report, IkdDocument document, IkdPaper paper)
{
  Order *order = g_new0 (Order, 1);

  order->page = g_object_ref (page);
  order->report = g_object_ref (report);
  order->letterhead = ikd_letterhead_settings_read ();
  order->document = document;
  order->paper = paper;
  return order;
}

static void
free_order (Order *order)
{
  g_object_unref (order->page);
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
  g_autofree char *text = NULL;

  ikd_page_set_busy (order->page, FALSE);
  if (!ikd_month_report_write_finish (order->report, result, &error))
    {
      ikd_page_toast (order->page, error->message);
      return;
    }
  text = ikd_file_picker_saved_text (order->path);
  ikd_page_toast (order->page, text);
}

static void
picked_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Order) order = data;
  g_autoptr (GError) error = NULL;
  IkdMonthFile target = { order->document, order->paper, order->letterhead, NULL };

  order->path = ikd_file_picker_finish_path (result, &error);
  if (order->path == NULL)
    {
      ikd_page_report_error (order->page, error);
      return;
    }
  target.path = order->path;
  ikd_page_set_busy (order->page, TRUE);
  ikd_month_report_write_async (order->report, &target, NULL, written_cb, order);
  g_steal_pointer (&order);
}

void
ikd_document_order_save (IkdPage *page, IkdMonthReport *report, IkdDocument document,
                         IkdPaper paper, gboolean workbook)
{
  const char *suffix = workbook ? "xlsx" : "pdf";
  g_autofree char *name = ikd_month_report_file_name (report, document, suffix);

  ikd_file_picker_export_async (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))),
                                workbook ? _("Save the Document as XLSX")
                                         : _("Save the Document as PDF"),
                                name, workbook ? _("Workbooks") : _("PDF documents"), suffix, NULL,
                                picked_cb, new_order (page, report, document, paper));
}

/* --- to a printer --- */

static void
printed_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, IkdPage *page)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  /* Translators: what the printer or the system says. */
  text = g_strdup_printf (_("The document was not printed: %s"), error->message);
  ikd_page_toast (page, text);
}

static void
release_cb (gpointer page, GClosure *closure)
{
  g_object_unref (page);
}

/* The printer draws pages of its own: those on the screen may be drawn anew meanwhile. */
static void
print_pages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Order) order = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdPages) pages = ikd_month_report_pages_finish (order->report, result, &error);
  g_autoptr (GtkPrintOperation) operation = NULL;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (order->page));

  if (pages == NULL)
    {
      ikd_page_toast (order->page, error->message);
      return;
    }
  if (root == NULL)
    return;
  operation = ikd_printer_new (pages, order->paper, ikd_document_label (order->document));
  g_signal_connect_data (operation, "done", G_CALLBACK (printed_cb), g_object_ref (order->page),
                         release_cb, 0);
  /* What fails is told by "done" as well. */
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (root),
                           NULL);
}

void
ikd_document_order_print (IkdPage *page, IkdMonthReport *report, IkdDocument document,
                          IkdPaper paper)
{
  Order *order = new_order (page, report, document, paper);

  ikd_month_report_pages_async (order->report, order->document, order->letterhead, NULL,
                                print_pages_cb, order);
}
