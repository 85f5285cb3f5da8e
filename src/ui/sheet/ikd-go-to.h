/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

/**
 * IkdGoTo:
 *
 * A search among the rows of a sheet, by name or code; the row is found while one types.
 *
 * Signals: "found" (guint row), "done": Enter or Escape.
 */
#define IKD_TYPE_GO_TO (ikd_go_to_get_type ())
G_DECLARE_FINAL_TYPE (IkdGoTo, ikd_go_to, IKD, GO_TO, GtkWidget)

GtkWidget *ikd_go_to_new   (void);
/* Begins anew and takes the focus. */
void       ikd_go_to_start (IkdGoTo *self, IkdEntrySheet *sheet);

G_END_DECLS
