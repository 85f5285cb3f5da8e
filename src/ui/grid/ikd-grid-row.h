/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-grid-cell.h"
#include "ikd-grid-columns.h"
#include "ikd-grid-selection.h"

G_BEGIN_DECLS

/* The number of a row that shows none. */
#define IKD_GRID_NO_ROW G_MAXUINT

/* A line of cells that shows one row after the other, or the heads of the columns. */
#define IKD_TYPE_GRID_ROW (ikd_grid_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdGridRow, ikd_grid_row, IKD, GRID_ROW, GtkWidget)

GtkWidget *ikd_grid_row_new       (const IkdGridColumns *columns, gboolean head);
/* Gives it the cells that its columns want, all new. */
void       ikd_grid_row_build     (IkdGridRow *self);
void       ikd_grid_row_bind      (IkdGridRow *self, IkdGridModel *model, guint index);
void       ikd_grid_row_mark      (IkdGridRow *self, const IkdGridSelection *selection);
guint      ikd_grid_row_get_index (IkdGridRow *self);
GtkWidget *ikd_grid_row_get_cell  (IkdGridRow *self, guint column);

G_END_DECLS
