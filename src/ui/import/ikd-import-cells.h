/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-import-plan.h"

G_BEGIN_DECLS

/* The columns of a preview of @plan, whose items are the rows of @view. A text that a person puts
 * in the place of a cell's is handed to @corrected (item, text, data). */
typedef void (*IkdImportCorrected) (IkdImportItem *item, const char *text, gpointer data);
void  ikd_import_cells_add_columns (GtkColumnView *view, IkdImportPlan *plan,
                                    IkdImportCorrected corrected, gpointer data);

/* Begins to edit the new value of @item, where its row is on the screen and it can be edited. */
void  ikd_import_cells_edit        (GtkColumnView *view, IkdImportItem *item);

/* Gives the row of @item the focus; FALSE: it is not on the screen. */
gboolean ikd_import_cells_focus    (GtkColumnView *view, IkdImportItem *item);

/* An item in one sentence: "line 7, Kroya, 14,484 → 14,515, Changed"; transfer full. */
char *ikd_import_cells_dup_label   (IkdImportItem *item);
/* Why it is not simply stored: the sentences of its problems; NULL: nothing to say. transfer
 * full */
char *ikd_import_cells_dup_why     (IkdImportItem *item);

G_END_DECLS
