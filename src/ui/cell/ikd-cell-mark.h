/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-cell.h"

G_BEGIN_DECLS

/* Whether a cell is to be looked at again, why, and since when. Signal "changed" (IkdRemark): a
 * person marked it, said why, or took the mark away: to be kept. */
#define IKD_TYPE_CELL_MARK (ikd_cell_mark_get_type ())
G_DECLARE_FINAL_TYPE (IkdCellMark, ikd_cell_mark, IKD, CELL_MARK, AdwPreferencesGroup)

void ikd_cell_mark_show         (IkdCellMark *self, IkdCell *cell);
void ikd_cell_mark_set_writable (IkdCellMark *self, gboolean writable);
/* Why it could not be kept; the switch goes back to what stands. */
void ikd_cell_mark_refuse       (IkdCellMark *self, const char *sentence);

G_END_DECLS
