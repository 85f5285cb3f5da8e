/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a printer draws what a file holds, by the same function, for the paper that was
 * chosen last. */

#include "ikd-printer.h"

/* What is printed, and how. */
typedef struct
{
  GObject *pages;
  guint  (*count) (gpointer pages, double width, double height);
  void   (*draw)  (gpointer pages, cairo_t *cr, double width, double height, guint page);
} Job;

static guint
count_form (gpointer form, double width, double height)
{
  return ikd_blank_form_get_n_pages (form, width, height);
}

static void
draw_form (gpointer form, cairo_t *cr, double width, double height, guint page)
{
  ikd_blank_form_draw (form, cr, width, height, page);
}

static guint
count_text (gpointer pages, double width, double height)
{
  return ikd_text_pages_get_n_pages (pages, width, height);
}

static void
draw_text (gpointer pages, cairo_t *cr, double width, double height, guint page)
{
  ikd_text_pages_draw (pages, cr, width, height, page);
}

GtkPageSetup *
ikd_printer_page_setup (IkdPaper paper)
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
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Job *job)
{
  guint n = job->count (job->pages, gtk_print_context_get_width (context),
                        gtk_print_context_get_height (context));

  gtk_print_operation_set_n_pages (operation, (int) n);
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, Job *job)
{
  job->draw (job->pages, gtk_print_context_get_cairo_context (context),
             gtk_print_context_get_width (context), gtk_print_context_get_height (context),
             (guint) page);
}

static void
free_job (gpointer data, GClosure *closure)
{
  Job *job = data;

  g_object_unref (job->pages);
  g_free (job);
}

static GtkPrintOperation *
make (const Job *what, IkdPaper paper, const char *title)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = ikd_printer_page_setup (paper);
  Job *job = g_new0 (Job, 1);

  *job = *what;
  g_object_ref (job->pages);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  /* The pages keep their own margins. */
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (operation, title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page_cb), job, free_job, 0);
  return operation;
}

GtkPrintOperation *
ikd_printer_new_form (IkdBlankForm *form, IkdPaper paper, const char *title)
{
  const Job job = { G_OBJECT (form), count_form, draw_form };

  return make (&job, paper, title);
}

GtkPrintOperation *
ikd_printer_new_text (IkdTextPages *pages, const char *title)
{
  const Job job = { G_OBJECT (pages), count_text, draw_text };

  return make (&job, IKD_PAPER_A4, title);
}
