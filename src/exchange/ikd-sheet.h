/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-error.h"

G_BEGIN_DECLS

/* What a cell is, beside its text. */
typedef enum
{
  IKD_KIND_EMPTY,
  IKD_KIND_TEXT,                /* as a person typed it: separators may be ambiguous */
  IKD_KIND_NUMBER,              /* of a machine, in the C locale: "14049", "0.2992" */
  IKD_KIND_PERCENT,             /* "29.92" is 29.92 %: in the C locale, with the digits shown */
  IKD_KIND_DATE,                /* "2026-06-05" */
  IKD_KIND_BOOLEAN,             /* "TRUE", "FALSE" */
  IKD_KIND_ERROR,               /* "#N/A", … */
} IkdCellKind;

/* A neutral table of text: what any file is read into. Rows keep the line of the file they began
 * on (from 1); of a spreadsheet those that hold something, with their row number there. */
#define IKD_TYPE_SHEET (ikd_sheet_get_type ())
G_DECLARE_FINAL_TYPE (IkdSheet, ikd_sheet, IKD, SHEET, GObject)

IkdSheet   *ikd_sheet_new           (const char *name);
const char *ikd_sheet_get_name      (IkdSheet *self);   /* the file's display name, for messages */
const char *ikd_sheet_get_title     (IkdSheet *self);   /* of the sheet in its file; nullable */
gboolean    ikd_sheet_is_hidden     (IkdSheet *self);   /* in its file */
const char *ikd_sheet_get_sha256    (IkdSheet *self);   /* of the file's bytes, hex; nullable */
guint       ikd_sheet_get_n_rows    (IkdSheet *self);
guint       ikd_sheet_get_n_columns (IkdSheet *self, guint row);
guint       ikd_sheet_get_line      (IkdSheet *self, guint row);
/* "" beyond the row's end; trimmed; never NULL; valid until a cell is added */
const char *ikd_sheet_get_cell      (IkdSheet *self, guint row, guint column);
IkdCellKind ikd_sheet_get_kind      (IkdSheet *self, guint row, guint column);
/* An empty cell with a formula whose result the file does not hold: nothing is computed here. */
gboolean    ikd_sheet_is_uncomputed (IkdSheet *self, guint row, guint column);
gboolean    ikd_sheet_is_hidden_row (IkdSheet *self, guint row);
/* Whether an identity number stands in the file's name or a cell. */
gboolean    ikd_sheet_has_identity_number (IkdSheet *self);
/* "A", "AB", …: what spreadsheets call a column counted from 0. transfer full */
char       *ikd_sheet_column_name   (guint column);

/* Reads CSV or TSV: delimiter `,` `;` or tab found; UTF-8 with or without BOM, UTF-16,
 * Windows-1252; RFC 4180 quoting, line breaks within quotes. Errors: FILE (cannot be read, holds
 * binary, is larger than ikd-limits.h allows, a quote that never ends: names the line); CANCELLED
 * of GIO. No
 * sentence repeats an identity number that stands in the file's name. */
IkdSheet   *ikd_csv_read            (GFile *file, GCancellable *cancellable, GError **error);
IkdSheet   *ikd_csv_read_bytes      (GBytes *bytes, const char *name, GError **error);

/* A CSV writer: quotes where needed, "\n" line ends, UTF-8; guards cells that a spreadsheet would
 * take for a formula. */
void        ikd_csv_append          (GString *out, const char *cell, gboolean first);
/* Rows of a file that it wrote, the header among them; for checking what was written. Errors: FILE;
 * CANCELLED of GIO. */
gboolean    ikd_csv_count_rows      (GFile *file, guint *n, GCancellable *cancellable,
                                     GError **error);

G_END_DECLS
