/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the text is laid out for the paper that was chosen last. */

#include "ikd-text-printer.h"

#include "ikd-form-printer.h"

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, gpointer pages)
{
  guint n = ikd_text_pages_get_n_pages (pages, gtk_print_context_get_width (context),
                                        gtk_print_context_get_height (context));

  gtk_print_operation_set_n_pages (operation, (int) n);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, gpointer pages)
{
  ikd_text_pages_draw (pages, gtk_print_context_get_cairo_context (context),
                       gtk_print_context_get_width (context),
                       gtk_print_context_get_height (context), (guint) page);
}

static void
unref_pages (gpointer pages, GClosure *closure)
{
  g_object_unref (pages);
}

GtkPrintOperation *
ikd_text_printer_new (IkdTextPages *pages, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = ikd_form_printer_page_setup (IKD_PAPER_A4);

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
