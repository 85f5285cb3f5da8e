/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-paste-plan.h"

G_BEGIN_DECLS

/**
 * IkdPasteWindow:
 *
 * What a pasted text would change in a sheet, old → new, before anything is stored. A modal window
 * that stores nothing itself: Enter accepts, Escape closes.
 *
 * Signal "accepted" (GPtrArray of IkdPasteCell, borrowed): a person wants these cells filled; the
 * window closes after it.
 */
#define IKD_TYPE_PASTE_WINDOW (ikd_paste_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdPasteWindow, ikd_paste_window, IKD, PASTE_WINDOW, AdwWindow)

/**
 * ikd_paste_window_new:
 * @parent: (nullable): the window it belongs to
 * @sheet: what is pasted into
 * @text: what the clipboard holds
 * @first_row: where lines without a name begin
 * @first_column: where columns without a header begin
 *
 * A text of which nothing is taken (an identity number in it, no figures) is answered in the window
 * with a sentence.
 */
GtkWidget *ikd_paste_window_new       (GtkWindow *parent, IkdEntrySheet *sheet, const char *text,
                                       guint first_row, guint first_column);

/* "list:CODE,CODE…" in the order in which the text names the regions; NULL if it names none.
 * transfer full */
char      *ikd_paste_window_dup_order (IkdPasteWindow *self);

G_END_DECLS
