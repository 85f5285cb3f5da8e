/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-institution-model.h"

G_BEGIN_DECLS

/**
 * IkdInstitutionPreview:
 *
 * What pasted rows would change, old → new, before anything is stored. A modal window that stores
 * nothing itself: Enter accepts, Escape closes.
 *
 * Signal "accepted" (GPtrArray of IkdInstitution, borrowed): a person wants them kept; the window
 * closes after it.
 */
#define IKD_TYPE_INSTITUTION_PREVIEW (ikd_institution_preview_get_type ())
G_DECLARE_FINAL_TYPE (IkdInstitutionPreview, ikd_institution_preview, IKD, INSTITUTION_PREVIEW,
                      AdwWindow)

/* @records: of IkdInstitution as they would be kept; @remark: nullable, on what is left out */
IkdInstitutionPreview *ikd_institution_preview_new     (GtkWindow *parent,
                                                        IkdInstitutionModel *model,
                                                        GPtrArray *records, const char *remark);
/* Whether a figure that is known would be lost: people, or activated on the same date. */
gboolean               ikd_institution_preview_is_owed (IkdInstitutionModel *model,
                                                        GPtrArray *records);

G_END_DECLS
