/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * IkdGridMark:
 * @IKD_GRID_MARK_EDITABLE: takes what is typed
 * @IKD_GRID_MARK_SELECTED: in the selection
 * @IKD_GRID_MARK_CURRENT: where the cursor is
 */
typedef enum
{
  IKD_GRID_MARK_NONE = 0,
  IKD_GRID_MARK_EDITABLE = 1 << 0,
  IKD_GRID_MARK_SELECTED = 1 << 1,
  IKD_GRID_MARK_CURRENT = 1 << 2,
} IkdGridMark;

/* One cell of a grid, or one head of a column: a line of text with a label that says it all. */
#define IKD_TYPE_GRID_CELL (ikd_grid_cell_get_type ())
G_DECLARE_FINAL_TYPE (IkdGridCell, ikd_grid_cell, IKD, GRID_CELL, GtkWidget)

GtkWidget  *ikd_grid_cell_new         (gboolean head, guint column);
void        ikd_grid_cell_set_numeric (IkdGridCell *self, gboolean numeric);
void        ikd_grid_cell_show        (IkdGridCell *self, const char *text, const char *style,
                                       const char *label);
/* Changes the marks of @mask to those of @marks. */
void        ikd_grid_cell_mark        (IkdGridCell *self, IkdGridMark mask, IkdGridMark marks);
const char *ikd_grid_cell_get_text    (IkdGridCell *self);

G_END_DECLS
