/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

/* Inside a job: the whole sheet. transfer full */
IkdEntrySheet *ikd_sheet_read (IkdDatabase *db, IkdAtlas *atlas, const IkdSheetQuery *query,
                               GCancellable *cancellable, GError **error);
/* Inside a job: way of filling and order. */
gboolean ikd_sheet_read_options (IkdDatabase *db, IkdEntrySheet *sheet, GError **error);
/* Inside a job: what stands in a cell of claim 0, but for its mark; @cell: empty before, to be
 * cleared also on failure. */
gboolean ikd_sheet_cell_read    (IkdDatabase *db, IkdBook *book, const IkdFigureKey *key,
                                 IkdSheetCell *cell, GError **error);
void     ikd_sheet_cell_clear   (IkdSheetCell *cell);
/* Puts the rows into their order, finds the day before. */
void     ikd_entry_sheet_finish (IkdEntrySheet *sheet);
/* Inside a writing job: keeps a remark as an action of its own. */
gboolean ikd_remark_keep        (IkdDatabase *db, const char *operator_name, IkdRemark *remark,
                                 GError **error);

/* What stands in the cell; @sum_moved: it no longer is its earlier value and its addition. */
IkdCellState ikd_cell_state_find (const IkdSheetCell *cell, gboolean sum_moved);

G_END_DECLS
