/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-grid-model.h"
#include "ikd-sheet-desk.h"

G_BEGIN_DECLS

/**
 * IkdSheetModel:
 *
 * A desk as a grid: code, name, what stood before, the values, what was added, coverage, state;
 * pinned below the sum, the region's own figure, and the sum according to the source where it is
 * asked for.
 */
#define IKD_TYPE_SHEET_MODEL (ikd_sheet_model_get_type ())
G_DECLARE_FINAL_TYPE (IkdSheetModel, ikd_sheet_model, IKD, SHEET_MODEL, GObject)

IkdSheetModel *ikd_sheet_model_new        (IkdSheetDesk *desk);

/* From a cell of the grid to one of the desk; FALSE where it holds no value. */
gboolean       ikd_sheet_model_to_desk    (IkdSheetModel *self, guint row, guint column,
                                           guint *desk_row, guint *indicator);
/* And back, to the column that is typed into. */
void           ikd_sheet_model_from_desk  (IkdSheetModel *self, guint desk_row, guint indicator,
                                           guint *row, guint *column);

G_END_DECLS
