/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-page-pen.h"

G_BEGIN_DECLS

/* English, or Indonesian. */
void              use_language          (gboolean indonesian);

/* What was written as @text; NULL: it was not. Borrowed. */
const IkdWritten *written_find          (IkdPagePen *pen, const char *text);
/* Each of @texts (NULL-terminated) is there whole. */
void              written_assert        (IkdPagePen *pen, const char *const *texts);
/* No ink of a recording @surface within @margin of its edges, and no text on another; points. */
void              written_assert_sound  (IkdPagePen *pen, cairo_surface_t *surface, double margin,
                                         double width, double height);

/* How often @word stands there on its own: "/Type /Page", not "/Type /Pages". */
guint             count_words           (const char *content, gsize length, const char *word);

G_END_DECLS
