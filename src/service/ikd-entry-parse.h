/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry.h"

G_BEGIN_DECLS

/* Reads an entry into a figure of claim 0. @previous: the value before it, for "+35" (unknown:
 * refused). transfer full; NULL with @error. */
IkdFigure *ikd_entry_parse (const IkdEntry *entry, IkdDay today, IkdNumber previous,
                            GError **error);
/* Only where it stands; FALSE with @error. */
gboolean   ikd_entry_parse_key (const IkdEntry *entry, IkdDay today, IkdFigureKey *key,
                                GError **error);
/* What stands in the cell, with the source and the note of @entry. transfer full */
IkdFigure *ikd_entry_annotate (const IkdEntry *entry, IkdFigure *current);
/* A copy that outlives the caller's texts. */
IkdEntry  *ikd_entry_copy  (const IkdEntry *entry);
void       ikd_entry_free  (IkdEntry *entry);

G_END_DECLS
