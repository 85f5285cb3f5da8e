/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet.h"

G_BEGIN_DECLS

/* For readers: a new row that begins on @line, and its cells (trimmed here). */
void ikd_sheet_add_row    (IkdSheet *self, guint line);
void ikd_sheet_add_cell   (IkdSheet *self, const char *text);
void ikd_sheet_set_sha256 (IkdSheet *self, const char *sha256);

G_END_DECLS
