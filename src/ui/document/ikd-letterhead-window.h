/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * IkdLetterheadWindow:
 *
 * What stands at the top of documents, and who signs them, as this user has it. Escape leaves it
 * as it was.
 *
 * Signal "kept": it was changed.
 */
#define IKD_TYPE_LETTERHEAD_WINDOW (ikd_letterhead_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdLetterheadWindow, ikd_letterhead_window, IKD, LETTERHEAD_WINDOW, AdwWindow)

GtkWidget *ikd_letterhead_window_new (GtkWindow *parent);

G_END_DECLS
