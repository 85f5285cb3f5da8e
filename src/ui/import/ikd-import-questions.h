/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-import-plan.h"

G_BEGIN_DECLS

/**
 * IkdImportQuestions:
 *
 * The names in a file that are no region's, or several regions': each is given a region, or its
 * rows are left out.
 */
#define IKD_TYPE_IMPORT_QUESTIONS (ikd_import_questions_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportQuestions, ikd_import_questions, IKD, IMPORT_QUESTIONS,
                      AdwPreferencesGroup)

/* Shows the questions of @plan as they are now; hidden where there are none. @atlas: of the file
 * that is open; both nullable */
void ikd_import_questions_show (IkdImportQuestions *self, IkdImportPlan *plan, IkdAtlas *atlas);

G_END_DECLS
