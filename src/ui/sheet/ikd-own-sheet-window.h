/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

/**
 * IkdOwnSheetWindow:
 *
 * A new sheet of the office's own: its name, and one to three indicators in their order.
 *
 * Signal "made" (IkdRemark): to be kept.
 */
#define IKD_TYPE_OWN_SHEET_WINDOW (ikd_own_sheet_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdOwnSheetWindow, ikd_own_sheet_window, IKD, OWN_SHEET_WINDOW, AdwWindow)

/* @region: whose children are the rows. */
GtkWidget *ikd_own_sheet_window_new (GtkWindow *parent, IkdRegion *region);

G_END_DECLS
