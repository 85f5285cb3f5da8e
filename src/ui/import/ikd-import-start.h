/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-import-plan.h"
#include "ikd-past-imports.h"

G_BEGIN_DECLS

/**
 * IkdImportStart:
 *
 * Where an import begins: a place to drop files and texts on, the ways to choose them, and what was
 * imported before. Its buttons are the actions "import.choose", "import.paste",
 * "import.take-back" (x: the batch) and "import.forget" (x: the record) of the page.
 *
 * Signals: "file" (GFile), "text" (string): what was dropped.
 */
#define IKD_TYPE_IMPORT_START (ikd_import_start_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportStart, ikd_import_start, IKD, IMPORT_START, AdwBin)

/* @imports: of IkdPastImport */
void ikd_import_start_set_past  (IkdImportStart *self, GPtrArray *imports);
/* @memories: of IkdImportMemory */
void ikd_import_start_set_memories (IkdImportStart *self, GPtrArray *memories);
/* Why nothing can be imported now; NULL: it can. */
void ikd_import_start_set_shut  (IkdImportStart *self, const char *sentence);
void ikd_import_start_focus     (IkdImportStart *self);

G_END_DECLS
