/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-import-plan.h"

G_BEGIN_DECLS

/**
 * IkdImportReview:
 *
 * The second step of an import: each cell, old → new. Its counts are filters; what is refused can
 * be corrected in its place, what owes a reason is given one, and any cell can be left out.
 *
 * Keys: Space takes in or leaves out, F2 edits, F8 and Shift+F8 go to the next and the previous
 * problem, Ctrl+Enter gives a reason. Signal "refused" (sentence): a text was not taken.
 */
#define IKD_TYPE_IMPORT_REVIEW (ikd_import_review_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportReview, ikd_import_review, IKD, IMPORT_REVIEW, AdwBin)

/* @plan: nullable */
void ikd_import_review_set_plan (IkdImportReview *self, IkdImportPlan *plan);
void ikd_import_review_focus    (IkdImportReview *self);

G_END_DECLS
