/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a printer draws what a file holds, by the same function. */

#include "ikd-chart-printer.h"

#include "ikd-printer.h"

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int number, gpointer data)
{
  const IkdChartPicture *picture = data;
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  ikd_chart_page_draw (&picture->page, gtk_print_context_get_cairo_context (context),
                       gtk_print_context_get_width (context),
                       gtk_print_context_get_height (context), &style);
}

static void
free_picture (gpointer picture, GClosure *closure)
{
  ikd_chart_picture_free (picture);
}

GtkPrintOperation *
ikd_chart_printer_new (IkdChartPicture *picture)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = ikd_printer_page_setup (IKD_PAPER_A4, TRUE);

  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The page keeps its own margins. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_job_name (operation, picture->title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), picture, free_picture,
                         0);
  return operation;
}
