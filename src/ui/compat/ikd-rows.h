/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Rows of a column view with a check in them, as previews have: what is the same in all. */

/* A light label for a cell; floating. */
GtkWidget *ikd_rows_make_label (gboolean numeric, gboolean expand);
/* Gives @label the class @at of @classes (n of them, nullable each) and none of the others. */
void       ikd_rows_set_class  (GtkWidget *label, const char *const *classes, guint n, guint at);
/* Shows the check of @list_item without its @toggled (with the list item as data) being called, and
 * names it and its row @label. */
void       ikd_rows_show_check (GtkListItem *list_item, GCallback toggled, gboolean active,
                                gboolean sensitive, const char *label);
/* What Space does in the row of @focus, where newer views give the focus to the row or to a cell
 * and not to what is in it: a region is chosen, or the check is turned. FALSE: it holds neither. */
gboolean   ikd_rows_use        (GtkWidget *focus);

G_END_DECLS
