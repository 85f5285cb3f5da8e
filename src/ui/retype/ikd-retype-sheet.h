/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-keying-service.h"

G_BEGIN_DECLS

/**
 * IkdRetypeSheet:
 *
 * The grid in which a sheet is keyed a second time. What is settled is kept at once.
 *
 * Signals: "finished" (): nothing is open any more; "outdated" (string): something could not be
 * kept, and why: the keying is to be loaded anew.
 */
#define IKD_TYPE_RETYPE_SHEET (ikd_retype_sheet_get_type ())
G_DECLARE_FINAL_TYPE (IkdRetypeSheet, ikd_retype_sheet, IKD, RETYPE_SHEET, AdwBin)

/* Shows the chosen cells and takes the keyboard, at the first open one. @trouble: what to say
 * first; NULL: how it is done. */
void     ikd_retype_sheet_open     (IkdRetypeSheet *self, IkdSession *session,
                                    const IkdSheetQuery *query, IkdSecondKeying *keying,
                                    const char *trouble);
/* Takes what is being typed; whether there is something that was typed and is not kept. */
gboolean ikd_retype_sheet_has_open (IkdRetypeSheet *self);

G_END_DECLS
