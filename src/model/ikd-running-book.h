/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-book.h"

G_BEGIN_DECLS

/**
 * IkdRunningBook:
 *
 * A book over another one, for judging many figures in a row: what it read of a series it keeps, in
 * short, and brings up to date as figures are stored. Its figures have their key, state and number
 * alone.
 */
#define IKD_TYPE_RUNNING_BOOK (ikd_running_book_get_type ())
G_DECLARE_FINAL_TYPE (IkdRunningBook, ikd_running_book, IKD, RUNNING_BOOK, GObject)

/* @atlas: the regions that figures are stored of. */
IkdRunningBook *ikd_running_book_new    (IkdBook *behind, IkdAtlas *atlas);
/* A figure was stored in what is behind. */
void            ikd_running_book_take   (IkdRunningBook *self, IkdFigure *figure);
/* Whether any claim stands in the cell of @key. */
gboolean        ikd_running_book_is_filled (IkdRunningBook *self, const IkdFigureKey *key);
/* Drops what was read: other series follow. */
void            ikd_running_book_forget (IkdRunningBook *self);

G_END_DECLS
