/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-pane.h"

G_BEGIN_DECLS

/**
 * IkdSheetPane:
 *
 * Lembar: many regions, one date. It opens on the office's children for today, with the focus in
 * the first cell that has no value.
 */
#define IKD_TYPE_SHEET_PANE (ikd_sheet_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdSheetPane, ikd_sheet_pane, IKD, SHEET_PANE, IkdPane)

/* Whose children are the rows; the office's until another is asked for. */
void ikd_sheet_pane_set_region (IkdSheetPane *self, gint64 region);
/* Goes to the cell of @region, a child of the sheet's region, on @day. */
void ikd_sheet_pane_show_cell  (IkdSheetPane *self, gint64 region, IkdDay day);
/* Reads the clipboard and shows what pasting it would do. */
void ikd_sheet_pane_paste      (IkdSheetPane *self);
/* Shows what the sheet comes to, to be marked complete. */
void ikd_sheet_pane_complete   (IkdSheetPane *self);

G_END_DECLS
