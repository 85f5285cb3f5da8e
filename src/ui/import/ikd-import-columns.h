/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-import-plan.h"

G_BEGIN_DECLS

/**
 * IkdImportColumns:
 *
 * What stands in the columns of a file: each with its first values and a list of what it may be.
 */
#define IKD_TYPE_IMPORT_COLUMNS (ikd_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportColumns, ikd_import_columns, IKD, IMPORT_COLUMNS,
                      AdwPreferencesGroup)

/* Shows the mapping of @plan as it is now; nullable, and hidden where it has none. */
void ikd_import_columns_show (IkdImportColumns *self, IkdImportPlan *plan);

G_END_DECLS
