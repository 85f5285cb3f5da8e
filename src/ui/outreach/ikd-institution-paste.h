/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-institution-model.h"

G_BEGIN_DECLS

/* What a pasted text comes to in the rows of a quick entry. */
typedef struct
{
  gboolean   table;             /* it names institutions, but none of these: a list to import */
  GPtrArray *records;           /* of IkdOutreach, to be kept together */
  guint      refused;           /* cells whose text is no number: they stand refused in the rows */
  GPtrArray *unknown;           /* of char *: names that are none of the rows */
  guint      beyond;            /* lines for which there is no row */
} IkdInstitutionPaste;

void                 ikd_institution_paste_free (IkdInstitutionPaste *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdInstitutionPaste, ikd_institution_paste_free)

/* Reads lines with tabs between their cells. Where the first cell names an institution, the line is
 * of that one; otherwise the lines go down from @row, and their numbers right from @column. Beside
 * a name two numbers are people and activated, one is of @column. Refusals are shown by @model. */
IkdInstitutionPaste *ikd_institution_paste_read (IkdInstitutionModel *model, const char *text,
                                                 guint row, guint column);
/* What came of it beside what is kept, in a sentence; NULL: nothing. transfer full */
char                *ikd_institution_paste_text (const IkdInstitutionPaste *self);

G_END_DECLS
