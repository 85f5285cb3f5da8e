/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-import-plan.h"

G_BEGIN_DECLS

/**
 * IkdImportRecognise:
 *
 * The first step of an import: what a file was taken for, and what only a person can say about it.
 */
#define IKD_TYPE_IMPORT_RECOGNISE (ikd_import_recognise_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportRecognise, ikd_import_recognise, IKD, IMPORT_RECOGNISE, AdwBin)

/* @plan: nullable; @atlas: of the file that is open, nullable with it */
void ikd_import_recognise_set_plan (IkdImportRecognise *self, IkdImportPlan *plan,
                                    IkdAtlas *atlas);
void ikd_import_recognise_focus    (IkdImportRecognise *self);

G_END_DECLS
