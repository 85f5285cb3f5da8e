/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-session.h"

G_BEGIN_DECLS

/**
 * IkdUndo:
 *
 * Undoes and redoes for a window, one step at a time, and says what became of it.
 *
 * Signals: "noted" (sentence: for a toast), "moved" (heading, lines: the cells that had moved on
 * since and stay as they are).
 */
#define IKD_TYPE_UNDO (ikd_undo_get_type ())
G_DECLARE_FINAL_TYPE (IkdUndo, ikd_undo, IKD, UNDO, GObject)

IkdUndo *ikd_undo_new         (void);
void     ikd_undo_set_session (IkdUndo *self, IkdSession *session);     /* nullable */
void     ikd_undo_start       (IkdUndo *self, gboolean redo);

G_END_DECLS
