/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet-private.h"
#include "ikd-workbook.h"
#include "ikd-zip.h"

G_BEGIN_DECLS

/* Without sheets. @name: for messages */
IkdWorkbook *ikd_workbook_new    (const char *name);
/* One more sheet; transfer full */
void      ikd_workbook_take_sheet (IkdWorkbook *self, IkdSheet *sheet);
/* The digest of the file, when all its sheets are read; transfer full */
void      ikd_workbook_take_sha256 (IkdWorkbook *self, char *sha256);
/* For readers: a new sheet of the file, after those that are filled. NULL with FILE if there are
 * too many. Borrowed. */
IkdSheet *ikd_workbook_add_sheet (IkdWorkbook *self, const char *title, gboolean hidden,
                                  GError **error);

/* The readers; each fills an empty workbook. Errors: FILE; CANCELLED of GIO */
gboolean  ikd_workbook_read_xlsx (IkdWorkbook *workbook, IkdZip *zip, GCancellable *cancellable,
                                  GError **error);
gboolean  ikd_workbook_read_ods  (IkdWorkbook *workbook, IkdZip *zip, GCancellable *cancellable,
                                  GError **error);
gboolean  ikd_workbook_read_xls  (IkdWorkbook *workbook, GBytes *bytes, GCancellable *cancellable,
                                  GError **error);

/* "“x.xlsx” is damaged at row 7 of the sheet “Data”"; @line 0: before any row */
void      ikd_refuse_damaged_row (IkdSheet *sheet, guint line, GError **error);

G_END_DECLS
