/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-workbook.h"

G_BEGIN_DECLS

/* Reads @bytes as a file, and looks at every cell. Aborts where a refusal has no sentence, or a
 * cell is not what its kind says. */
void    visit_file (GBytes *bytes, const char *name);

/* The parts that are not fuzzed, around one that is. transfer full */
GBytes *visit_wrap_xlsx (const guint8 *sheet, gsize size);
GBytes *visit_wrap_ods  (const guint8 *content, gsize size);

G_END_DECLS
