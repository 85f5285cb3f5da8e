/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-blank-form.h"

G_BEGIN_DECLS

/* A paper as GTK knows it, upright; transfer full */
GtkPageSetup      *ikd_form_printer_page_setup (IkdPaper paper);

/* A print job of a form, @title its name among the printer's jobs. Proposes @paper; whatever is
 * chosen in the dialog, the form is laid out for it. To be run by the caller; transfer full */
GtkPrintOperation *ikd_form_printer_new        (IkdBlankForm *form, IkdPaper paper,
                                                const char *title);

G_END_DECLS
