/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bold parts of a sentence, until it is known whether markup or plain text is wanted. All transfer
 * full. */
char *ikd_bold           (const char *text);
/* Pango markup; everything but what is bold is escaped. */
char *ikd_bold_to_markup (const char *text);
char *ikd_bold_to_plain  (const char *text);

G_END_DECLS
