/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a printer draws what a file holds, by the same function, for the paper that was
 * chosen last. */

#include "ikd-printer.h"

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
