/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whether a pasted text is a table: cells stand in most of its lines, with tabs or semicolons
 * between them, or as many commas in each. All else is a message. */
gboolean ikd_table_text_is (const char *text);

G_END_DECLS
