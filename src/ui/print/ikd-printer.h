/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-pages.h"

G_BEGIN_DECLS

/* A paper as GTK knows it, upright or @across; transfer full */
GtkPageSetup      *ikd_printer_page_setup (IkdPaper paper, gboolean across);

/* A print job of pages, @title its name among the printer's jobs. Proposes @paper; whatever is
 * chosen in the dialog, the pages are laid out for it. transfer full */
GtkPrintOperation *ikd_printer_new        (IkdPages *pages, IkdPaper paper, const char *title);

/* Does @action, which may ask for a printer, without waiting. @parent: nullable */
void               ikd_printer_run_async  (GtkPrintOperation *job,
                                           GtkPrintOperationAction action, GtkWindow *parent,
                                           GAsyncReadyCallback callback, gpointer user_data);
/* TRUE: it is on its way to paper. Errors: FILE (what the printer or the system says); CANCELLED of
 * GIO, where no printer was chosen. */
gboolean           ikd_printer_run_finish (GtkPrintOperation *job, GAsyncResult *result,
                                           GError **error);

/* Asks for a printer over the window of @owner, and says in a toast of it what goes wrong; does
 * nothing once @owner has left its window. */
void               ikd_printer_print      (GtkWidget *owner, IkdPages *pages, IkdPaper paper,
                                           const char *title);

G_END_DECLS
