/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-blank-form.h"
#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

/* A sheet as a form to be filled in by hand. @with_day: with the sheet's day, otherwise with a line
 * to write it on; @with_previous: with what stood before, where there is something and the sheet
 * takes totals, not additions. Touches no disk. transfer full. Errors: NOT_FOUND, there are no
 * rows. */
IkdBlankForm *ikd_sheet_form_new          (IkdSession *session, IkdEntrySheet *sheet,
                                           gboolean with_day, gboolean with_previous,
                                           GError **error);
/* Whether there is anything that stood before to be printed. */
gboolean      ikd_sheet_form_has_previous (IkdEntrySheet *sheet);
/* What a file of it is called: "formulir-33.01-ikd-2026-06-05.pdf"; transfer full */
char         *ikd_sheet_form_file_name    (IkdEntrySheet *sheet, gboolean with_day);

G_END_DECLS
