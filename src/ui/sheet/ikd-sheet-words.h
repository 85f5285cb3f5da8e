/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet-desk.h"

G_BEGIN_DECLS

/* What the cells of a sheet say, as text and aloud; translated, transfer full. @column: of the
 * sheet's indicators. Nothing here reads or writes. */

/* The figure that a cell shows: of a draft the one it would become; nullable, transfer none */
IkdFigure *ikd_sheet_words_figure (const IkdSheetCell *cell, const IkdSheetDraft *draft);
/* "14.515", "b", "x", "≈1.500.000", "2,7%"; empty for none */
char *ikd_sheet_words_value     (IkdFigure *figure);
/* What F2 starts with: "14515" */
char *ikd_sheet_words_edit      (IkdFigure *figure);
/* "7.102", with its date where it is not @usual: "7.102 (28 Apr)" */
char *ikd_sheet_words_previous  (IkdFigure *previous, IkdDay usual);
/* "+31", "−35", "0"; empty where it is unknown */
char *ikd_sheet_words_change    (const IkdSheetCell *cell, const IkdSheetDraft *draft);
char *ikd_sheet_words_coverage  (IkdNumber number, IkdNumber base);
/* A shape and words: "✓ Tersimpan", "✎ Mengetik" */
char *ikd_sheet_words_state     (const IkdSheetCell *cell, const IkdSheetDraft *draft);
/* The style class of a state; static, nullable */
const char *ikd_sheet_words_style (const IkdSheetCell *cell, const IkdSheetDraft *draft);
/* "Kroya, 14.515, naik 31 dari 4 Juni, 16,80% dari 86.400 wajib KTP, Tersimpan" */
char *ikd_sheet_words_cell      (IkdEntrySheet *sheet, guint row, guint column,
                                 const IkdSheetDraft *draft);
/* How two sums stand to each other: "= Cocok", "≠ −12" */
char *ikd_sheet_words_match     (IkdNumber sum, IkdNumber other);

G_END_DECLS
