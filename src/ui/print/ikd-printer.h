/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-blank-form.h"
#include "ikd-text-pages.h"

G_BEGIN_DECLS

/* A paper as GTK knows it, upright; transfer full */
GtkPageSetup      *ikd_printer_page_setup (IkdPaper paper);
/* Print jobs of a form and of a text, @title their name among the printer's jobs. @paper, or A4, is
 * proposed; whatever is chosen in the dialog, the pages are laid out for it. To be run by the
 * caller; transfer full */
GtkPrintOperation *ikd_printer_new_form   (IkdBlankForm *form, IkdPaper paper, const char *title);
GtkPrintOperation *ikd_printer_new_text   (IkdTextPages *pages, const char *title);

G_END_DECLS
