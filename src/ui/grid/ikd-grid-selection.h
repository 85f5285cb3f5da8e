/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-grid-columns.h"
#include "ikd-grid-model.h"

G_BEGIN_DECLS

/**
 * IkdGridSelection:
 * @row: where the cursor is
 * @anchor_row: the corner opposite to the cursor
 *
 * A rectangle; of a single cell if nothing was extended.
 */
typedef struct
{
  guint row;
  guint column;
  guint anchor_row;
  guint anchor_column;
} IkdGridSelection;

typedef struct
{
  guint first_row;
  guint last_row;
  guint first_column;
  guint last_column;
} IkdGridRange;

IkdGridRange ikd_grid_selection_range    (const IkdGridSelection *self);
gboolean     ikd_grid_selection_holds    (const IkdGridSelection *self, guint row, guint column);
gboolean     ikd_grid_selection_is_wide  (const IkdGridSelection *self);
void         ikd_grid_selection_keep_in  (IkdGridSelection *self, guint n_rows, guint n_columns);
char        *ikd_grid_selection_dup_tsv  (const IkdGridSelection *self, IkdGridModel *model,
                                          const IkdGridColumns *columns);

G_END_DECLS
