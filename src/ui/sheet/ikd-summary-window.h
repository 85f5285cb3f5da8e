/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

/**
 * IkdSummaryWindow:
 *
 * What a sheet comes to before it is marked complete: rows, sums beside the region's own figure and
 * the source's sum, and what is still owed. It cannot be marked as long as something is owed.
 *
 * Signals: "marked": complete; "missing-said": the empty cells are to be said not yet reported;
 * "owed-asked": to the first cell that owes something.
 */
#define IKD_TYPE_SUMMARY_WINDOW (ikd_summary_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdSummaryWindow, ikd_summary_window, IKD, SUMMARY_WINDOW, AdwWindow)

/* @refused: cells whose text is not kept. */
GtkWidget *ikd_summary_window_new    (GtkWindow *parent);
void       ikd_summary_window_update (IkdSummaryWindow *self, IkdEntrySheet *sheet,
                                      guint refused);

G_END_DECLS
