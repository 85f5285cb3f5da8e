/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Documents on their way to a file or a printer. Guarantees: they hold what was asked for, even if
 * the page shows another document by then. */

#include "config.h"

#include "ikd-document-order.h"

#include <glib/gi18n.h>

#include "ikd-letterhead-settings.h"
#include "ikd-printer.h"
#include "ikd-saver.h"

/* What was asked for. */
typedef struct
{
  IkdPage        *page;
  IkdMonthReport *report;
  IkdLetterhead  *letterhead;
  IkdDocument     document;
  IkdPaper        paper;
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
free_order (gpointer data)
{
  Order *order = data;

  g_object_unref (order->page);
  g_object_unref (order->report);
  ikd_letterhead_free (order->letterhead);
  g_free (order);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Order, free_order)

/* --- to a file --- */

static void
write_order (gpointer data, const char *path, GAsyncReadyCallback callback, gpointer user_data)
{
  Order *order = data;
  const IkdMonthFile target = { order->document, order->paper, order->letterhead, path };

  ikd_pane_set_busy (IKD_PANE (order->page), TRUE);
  ikd_month_report_write_async (order->report, &target, NULL, callback, user_data);
}

static gboolean
finish_order (gpointer data, GAsyncResult *result, GError **error)
{
  Order *order = data;

  ikd_pane_set_busy (IKD_PANE (order->page), FALSE);
  return ikd_month_report_write_finish (order->report, result, error);
}

void
ikd_document_order_save (IkdPage *page, IkdMonthReport *report, IkdDocument document,
                         IkdPaper paper, gboolean workbook)
{
  static const IkdSaverFuncs funcs = { write_order, finish_order, free_order };
  const char *suffix = workbook ? "xlsx" : "pdf";
  g_autofree char *name = ikd_month_report_file_name (report, document, suffix);
  const IkdSaverQuestion question = {
    workbook ? _("Save the Document as XLSX") : _("Save the Document as PDF"), name,
    workbook ? _("Workbooks") : _("PDF documents"), suffix,
  };

  ikd_saver_save (GTK_WIDGET (page), &question, &funcs,
                  new_order (page, report, document, paper));
}

/* --- to a printer --- */

/* The printer draws pages of its own: those on the screen may be drawn anew meanwhile. */
static void
print_pages_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (Order) order = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdPages) pages = ikd_month_report_pages_finish (order->report, result, &error);

  if (pages != NULL)
    ikd_printer_print (GTK_WIDGET (order->page), pages, order->paper,
                       ikd_document_label (order->document));
  else
    ikd_pane_toast (IKD_PANE (order->page), error->message);
}

void
ikd_document_order_print (IkdPage *page, IkdMonthReport *report, IkdDocument document,
                          IkdPaper paper)
{
  Order *order = new_order (page, report, document, paper);

  ikd_month_report_pages_async (order->report, order->document, order->letterhead, NULL,
                                print_pages_cb, order);
}
