/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Columns of a table that is read, and their cells: every GtkColumnView gets its columns here.
 * Numbers stand at the end of their column, and so does its head. */

/* Between a number and the bar after it. */
#define IKD_COLUMN_GAP 9

/* Appends a column. @title: translated, nullable; @factory: transfer full; @sorter: transfer full,
 * nullable. Returns the column, which @view owns. */
GtkColumnViewColumn *ikd_column_append     (GtkColumnView *view, const char *title,
                                            gboolean numeric, gboolean expand,
                                            GtkListItemFactory *factory, GtkSorter *sorter);
/* The cells of the last column of @view have a bar as wide as @bar after the number: its head ends
 * where the number does. @bar: floating, only measured */
void                 ikd_column_leave_room (GtkColumnView *view, GtkWidget *bar);

/* A light label for a cell; floating. @cut: it gives way where there is little room, and says all
 * of it to whoever points at it */
GtkWidget           *ikd_column_make_label (gboolean numeric, gboolean cut);
/* The same with @bar (floating) after it, in a box; floating. */
GtkWidget           *ikd_column_join       (GtkWidget *label, GtkWidget *bar);

G_END_DECLS
