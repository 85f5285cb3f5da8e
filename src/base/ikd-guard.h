/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* TRUE if @text (nullable) holds what looks like an identity number (NIK): exactly 16 digits, plain
 * or grouped by one repeated separator as 4-4-4-4, 6-6-4 or 2-2-2-6-4, not part of a longer
 * group. */
gboolean ikd_guard_has_identity_number (const char *text);

/* Refuses @text (nullable: accepted) with IKD_ERROR_IDENTITY_NUMBER. @field is the translated name
 * of the field, named in the sentence; the number itself never is. */
gboolean ikd_guard_check               (const char  *text,
                                        const char  *field,
                                        GError     **error);

/* What of @text (nullable) may be repeated in a sentence: valid UTF-8, at most 40 characters, and
 * "…" in place of a text that holds an identity number. Transfer full. */
char    *ikd_guard_quote               (const char *text);

G_END_DECLS
