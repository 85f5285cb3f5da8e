/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A container that lays its children side by side in columns of equal width, as many as fit, and
 * wraps the rest. Properties "column-width" (the least width of a column), "spacing",
 * "first-share" (what the first of two columns gets, in percent), "first-low" (in a single column,
 * the first child gets its least height). An even number of children never stands as three and
 * one. */
#define IKD_TYPE_COLUMNS (ikd_columns_get_type ())
G_DECLARE_FINAL_TYPE (IkdColumns, ikd_columns, IKD, COLUMNS, GtkWidget)

/* How many columns @n children stand in at @width. */
guint ikd_columns_fit (int width, int column_width, int spacing, guint n);

G_END_DECLS
