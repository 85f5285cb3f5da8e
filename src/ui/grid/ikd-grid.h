/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-grid-model.h"

G_BEGIN_DECLS

/**
 * IkdGrid:
 *
 * A grid that is typed into by keyboard alone. It keeps nothing: what people want goes up by
 * signals, and comes back by the model. Rows number as the model's do, footers after the others.
 *
 * Signals, each with the grid first:
 * - "entered" (guint row, guint column, const char *text): a cell whose text was changed was left,
 *   by any way of leaving
 * - "draft-changed" (guint row, guint column, const char *text): while typing; %NULL: it ended
 * - "cleared" (guint first_row, guint last_row, guint column): Delete on editable cells; once for
 *   each run of them
 * - "copy-above", "carry", "details" (guint row, guint column): Ctrl+D, Ctrl+', Ctrl+Enter
 * - "activated" (guint row, guint column): a double click on a cell of a column that is not typed
 *   into; in a grid without any that is, Enter too, which goes down elsewhere
 * - "paste" (), "go-to" (): Ctrl+V outside a text, Ctrl+G
 * - "next-problem" (int step), "step-date" (int step): 1 or -1, F8, Alt or Ctrl with PgUp, PgDn
 * - "cursor-moved" (): the cursor is at another cell
 */
#define IKD_TYPE_GRID (ikd_grid_get_type ())
G_DECLARE_FINAL_TYPE (IkdGrid, ikd_grid, IKD, GRID, GtkWidget)

GtkWidget    *ikd_grid_new           (void);
void          ikd_grid_set_model     (IkdGrid *self, IkdGridModel *model);
IkdGridModel *ikd_grid_get_model     (IkdGrid *self);

void          ikd_grid_set_cursor    (IkdGrid *self, guint row, guint column);
gboolean      ikd_grid_get_cursor    (IkdGrid *self, guint *row, guint *column);
gboolean      ikd_grid_get_selection (IkdGrid *self, guint *first_row, guint *last_row,
                                      guint *first_column, guint *last_column);
gboolean      ikd_grid_grab_first    (IkdGrid *self);

gboolean      ikd_grid_is_editing    (IkdGrid *self);
void          ikd_grid_flush         (IkdGrid *self);

G_END_DECLS
