/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-pages.h"

G_BEGIN_DECLS

/* A paper as GTK knows it, upright or @across; transfer full */
GtkPageSetup      *ikd_printer_page_setup (IkdPaper paper, gboolean across);

/* A print job of pages, @title its name among the printer's jobs. Proposes @paper; whatever is
 * chosen in the dialog, the pages are laid out for it. To be run by the caller; transfer full */
GtkPrintOperation *ikd_printer_new        (IkdPages *pages, IkdPaper paper, const char *title);

G_END_DECLS
