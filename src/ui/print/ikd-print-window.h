/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

/* How a sheet is to stand on paper, and the two ways there: a printer, a PDF. Escape closes it. */
#define IKD_TYPE_PRINT_WINDOW (ikd_print_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdPrintWindow, ikd_print_window, IKD, PRINT_WINDOW, AdwWindow)

GtkWidget *ikd_print_window_new (GtkWindow *parent, IkdEntrySheet *sheet, IkdSession *session);

/* Shows the window for a sheet, over @parent. */
void       ikd_print_form       (GtkWindow *parent, IkdEntrySheet *sheet, IkdSession *session);

G_END_DECLS
