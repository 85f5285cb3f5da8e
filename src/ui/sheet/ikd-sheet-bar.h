/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

/**
 * IkdSheetBar:
 *
 * What a sheet is of: its region and date, which sheet, how it is filled, its source, and a menu
 * of the rest (actions "sheet.…" of the pane around it). It shows a sheet and says what a person
 * wants; it changes nothing itself.
 *
 * Signals: "region-chosen" (int64 region), "day-chosen" (int day), "stepped" (int direction),
 * "sheet-chosen" (string id), "filling-chosen" (gboolean additions), "source-chosen" (IkdSource).
 */
#define IKD_TYPE_SHEET_BAR (ikd_sheet_bar_get_type ())
G_DECLARE_FINAL_TYPE (IkdSheetBar, ikd_sheet_bar, IKD, SHEET_BAR, GtkWidget)

/* @offers: of IkdSheetOffer; @id: the one that is shown. */
void ikd_sheet_bar_set_offers (IkdSheetBar *self, GPtrArray *offers, const char *id);
/* Whose children the rows are. */
void ikd_sheet_bar_set_region (IkdSheetBar *self, IkdAtlas *atlas, gint64 region);
void ikd_sheet_bar_set_sheet  (IkdSheetBar *self, IkdEntrySheet *sheet, gboolean writable);
/* What is on its way, before the sheet is there. */
void ikd_sheet_bar_set_day    (IkdSheetBar *self, IkdDay day);

G_END_DECLS
