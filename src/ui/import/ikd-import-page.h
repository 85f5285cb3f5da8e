/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page.h"

G_BEGIN_DECLS

/**
 * IkdImportPage:
 *
 * Import Data: from a file or a text, over what was recognised and what would change, to the
 * receipt; and what was imported before. Nothing is stored before the last step, which is one
 * action.
 *
 * Actions: "import.choose", "import.paste", "import.cancel", "import.back", "import.next",
 * "import.take-back" (x: the batch).
 */
#define IKD_TYPE_IMPORT_PAGE (ikd_import_page_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportPage, ikd_import_page, IKD, IMPORT_PAGE, IkdPage)

/* Begins with a file, or puts it behind the one that is under way. */
void ikd_import_page_open      (IkdImportPage *self, GFile *file);
/* Likewise with a text, as it was dropped or copied. */
void ikd_import_page_take_text (IkdImportPage *self, const char *text);

G_END_DECLS
