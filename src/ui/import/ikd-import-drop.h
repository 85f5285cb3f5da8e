/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Takes files that are dragged onto a widget; with @text, texts too. Its signal "drop" gives a
 * value for the functions below. transfer full */
GtkDropTarget *ikd_import_drop_new       (gboolean text);

/* The files of a dropped value, of GFile; empty if it has none. transfer full */
GPtrArray     *ikd_import_drop_dup_files (const GValue *value);
/* Its text; nullable, transfer none */
const char    *ikd_import_drop_get_text  (const GValue *value);

G_END_DECLS
