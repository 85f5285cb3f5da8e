/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet.h"

G_BEGIN_DECLS

/* For readers. Rows are added from the top, cells from the left. */

/* A new row that begins on @line; it stands there even where it holds nothing. */
void     ikd_sheet_add_row     (IkdSheet *self, guint line);
/* A row that is added with its first cell that holds something. */
void     ikd_sheet_begin_row   (IkdSheet *self, guint line, gboolean hidden);
/* A cell of the row (trimmed here; those left out are empty). FALSE with FILE where it is beyond
 * what is read: its text, its column, the cells or texts in all. */
gboolean ikd_sheet_put         (IkdSheet *self, guint column, IkdCellKind kind, const char *text,
                                GError **error);
/* The same with a text of @length bytes, none of them 0. */
gboolean ikd_sheet_put_text    (IkdSheet *self, guint column, const char *text, gsize length,
                                GError **error);
/* An empty cell that shows the result of a formula, which the file does not hold. */
gboolean ikd_sheet_put_uncomputed (IkdSheet *self, guint column, GError **error);
/* The last row again, on @line. */
gboolean ikd_sheet_repeat_row  (IkdSheet *self, guint line, GError **error);
/* Cells of the other sheets of the same file. */
void     ikd_sheet_set_before  (IkdSheet *self, gsize n_cells);
gsize    ikd_sheet_get_n_cells (IkdSheet *self);
void     ikd_sheet_set_sha256  (IkdSheet *self, const char *sha256);
void     ikd_sheet_set_title   (IkdSheet *self, const char *title, gboolean hidden);

G_END_DECLS
