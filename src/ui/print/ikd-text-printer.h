/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-text-pages.h"

G_BEGIN_DECLS

/* A print job of a text, @title its name among the printer's jobs. To be run by the caller;
 * transfer full */
GtkPrintOperation *ikd_text_printer_new (IkdTextPages *pages, const char *title);

G_END_DECLS
