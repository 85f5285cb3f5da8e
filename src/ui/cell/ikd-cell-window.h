/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"

#include <adwaita.h>

#include "ikd-figure.h"

G_BEGIN_DECLS

/* Details of one cell: its value and how it stands, its last values, what other sources say, its
 * mark, its source and note, and its history. A modal window that follows the file; Escape closes
 * it, asking first where a source or a note is typed and not kept. */
#define IKD_TYPE_CELL_WINDOW (ikd_cell_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdCellWindow, ikd_cell_window, IKD, CELL_WINDOW, AdwWindow)

/* @context: has a session; @key: copied, its claim does not matter */
GtkWidget *ikd_cell_window_new (GtkWindow *parent, IkdContext *context, const IkdFigureKey *key);

G_END_DECLS
