/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-cell.h"

G_BEGIN_DECLS

/* What stands in a cell, in words; translated, transfer full. */

/* "Kroya · Active IKD · Friday, 5 June 2026" */
char *ikd_cell_words_place    (IkdCell *cell);
/* "14,515", "not yet reported", "Not filled in" */
char *ikd_cell_words_value    (IkdCell *cell);
/* "✓ Kept"; NULL where the value says it all */
char *ikd_cell_words_state    (IkdCell *cell);
/* "16.80% of 86,400 ID-obliged residents (1 January 2026)"; nullable */
char *ikd_cell_words_coverage (IkdCell *cell);
/* "+31 since 4 June 2026 (14,484)"; nullable */
char *ikd_cell_words_change   (IkdCell *cell);
/* "Marked 5 June 2026, 14:03 · Operator 01 · ask Kroya" */
char *ikd_cell_words_mark     (const IkdRemark *mark);

G_END_DECLS
