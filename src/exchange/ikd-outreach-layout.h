/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-layout.h"
#include "ikd-outreach.h"

G_BEGIN_DECLS

/* The layouts of outreach: a record a row, a column for each field by its name or by what the forms
 * of offices call it, and the region by code or name. The columns that must be there:
 *
 *   institutions  name, kind, headcount
 *   activities    date, kind, place
 *   obstacles     kind, affected
 *   groups        kind, at_target
 */

/* The type of the records whose layout the sheet has among its first rows; G_TYPE_INVALID: none. */
GType        ikd_outreach_layout_recognise (IkdSheet *sheet, guint *header);
/* Fills @out->record, or adds problems. */
void         ikd_outreach_layout_read      (const IkdLayoutReader *self, guint row,
                                            IkdDraftRow *out);
/* How the sheet heads the column of the field @name ("region_code" too); NULL: it has none. */
const char  *ikd_outreach_layout_title     (IkdSheet *sheet, guint header, GType type,
                                            const char *name);
/* The columns of counts, −1 for one that is not there. transfer full, of int */
GArray      *ikd_outreach_layout_counts    (IkdSheet *sheet, guint header, GType type);

/* What is written reads back as the same record. */
void         ikd_outreach_layout_header    (GString *out, GType type);
void         ikd_outreach_layout_row       (GString *out, IkdOutreach *record);

G_END_DECLS
