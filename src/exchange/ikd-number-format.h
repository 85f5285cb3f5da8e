/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet.h"

G_BEGIN_DECLS

/* How a spreadsheet shows a number: as a number, a percentage with some decimals, or a day. */
typedef struct
{
  IkdCellKind kind;             /* NUMBER, PERCENT or DATE */
  guint       decimals;         /* of a percentage */
} IkdNumberFormat;

/* By its number among those that every spreadsheet knows (ECMA-376 part 1, 18.8.30). */
IkdNumberFormat ikd_number_format_from_id   (guint id);
/* By its code: "0.00%", "[$-421]dd mmmm yyyy", "#,##0". */
IkdNumberFormat ikd_number_format_from_code (const char *code);
/* What the number is as a cell: its kind, and its text in place of what is in @text. Days are
 * counted from 1900 or 1904. A time alone is a number. */
IkdCellKind     ikd_number_format_apply     (const IkdNumberFormat *self, double value,
                                             gboolean from_1904, GString *text);
/* A day as XML writes it, with or without a time: "2026-06-05T00:00:00". FALSE if @value is none,
 * and @text stays. */
gboolean        ikd_number_format_read_day  (const char *value, GString *text);

G_END_DECLS
