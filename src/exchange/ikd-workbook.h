/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet.h"

G_BEGIN_DECLS

/* The sheets of one file, in its order. A CSV file has one. */
#define IKD_TYPE_WORKBOOK (ikd_workbook_get_type ())
G_DECLARE_FINAL_TYPE (IkdWorkbook, ikd_workbook, IKD, WORKBOOK, GObject)

/**
 * ikd_workbook_read:
 *
 * Reads CSV, TSV, XLSX, ODS or XLS. What the file is, is found by its content; a wrong ending of
 * its name does not matter. Sheets that are hidden in the file are read as well (see
 * ikd_sheet_is_hidden()). No formula is computed: its result as the file holds it counts.
 *
 * May take long: on a worker. Errors: FILE (cannot be read, damaged, protected by a password, no
 * table, larger than ikd-limits.h allows), each a sentence that names the file and the remedy and
 * repeats no identity number; CANCELLED of GIO.
 *
 * Returns: (transfer full): all sheets of the file, at least one
 */
IkdWorkbook *ikd_workbook_read         (GFile *file, GCancellable *cancellable, GError **error);
/* @name: for messages */
IkdWorkbook *ikd_workbook_read_bytes   (GBytes *bytes, const char *name, GCancellable *cancellable,
                                        GError **error);

const char  *ikd_workbook_get_name     (IkdWorkbook *self);   /* display name, for messages */
const char  *ikd_workbook_get_sha256   (IkdWorkbook *self);   /* of the file's bytes, hex */
guint        ikd_workbook_get_n_sheets (IkdWorkbook *self);
/* Its name in the file is ikd_sheet_get_title(). */
IkdSheet    *ikd_workbook_get_sheet    (IkdWorkbook *self, guint i);

G_END_DECLS
