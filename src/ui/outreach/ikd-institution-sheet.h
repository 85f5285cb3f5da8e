/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/**
 * IkdInstitutionSheet:
 *
 * Quick entry: how many people institutions have, and how many of them had activated on one date,
 * typed into a grid and kept cell by cell.
 *
 * What is pasted goes to the institutions that it names, or down from the cursor, as one action; a
 * list of others goes to the import, where the window has a door to it.
 *
 * Property "busy": something is being kept. Signals: "kept": all that was typed is in the file, and
 * the rows are to be read again; "pasted" (s): what was kept, in a sentence.
 */
#define IKD_TYPE_INSTITUTION_SHEET (ikd_institution_sheet_get_type ())
G_DECLARE_FINAL_TYPE (IkdInstitutionSheet, ikd_institution_sheet, IKD, INSTITUTION_SHEET, AdwBin)

void     ikd_institution_sheet_set_session (IkdInstitutionSheet *self, IkdSession *session);
/* @rows: of IkdInstitutionRow; passed over while something is being kept */
void     ikd_institution_sheet_show        (IkdInstitutionSheet *self, GPtrArray *rows);
gboolean ikd_institution_sheet_focus       (IkdInstitutionSheet *self);
/* Keeps what is being typed. FALSE: something that was refused still stands there. */
gboolean ikd_institution_sheet_flush       (IkdInstitutionSheet *self);

G_END_DECLS
