/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry.h"

G_BEGIN_DECLS

/* What a review says in one or more lines: what is understood, or why it is refused, or for what
 * a reason is owed.
 * *tone: style class, "error", "warning" or NULL. transfer full */
char *ikd_entry_words_review (IkdReview *review, const char **tone);
/* Whether the review asks for a reason that has not been given. */
gboolean ikd_entry_words_owes (IkdReview *review);

G_END_DECLS
