/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-entry.h"

G_BEGIN_DECLS

/* Source and note of one figure, to be read and changed. What is typed stays until it is kept.
 * Signal "save": it is to be kept. */
#define IKD_TYPE_CELL_SOURCE (ikd_cell_source_get_type ())
G_DECLARE_FINAL_TYPE (IkdCellSource, ikd_cell_source, IKD, CELL_SOURCE, AdwPreferencesGroup)

/* @figure: nullable: there is none whose source could be told. Does nothing while something typed
 * is not kept. */
void     ikd_cell_source_show         (IkdCellSource *self, IkdFigure *figure);
void     ikd_cell_source_set_writable (IkdCellSource *self, gboolean writable);
/* Fills the source and the note of @entry, which is then kept; borrowed until the fields change. */
void     ikd_cell_source_fill         (IkdCellSource *self, IkdEntry *entry);
/* Something typed is not kept; and whether it may be. */
gboolean ikd_cell_source_is_dirty     (IkdCellSource *self);
gboolean ikd_cell_source_is_allowed   (IkdCellSource *self);
/* What was filled last has been kept. */
void     ikd_cell_source_kept         (IkdCellSource *self);
/* Why it could not be. */
void     ikd_cell_source_refuse       (IkdCellSource *self, const char *sentence);

G_END_DECLS
