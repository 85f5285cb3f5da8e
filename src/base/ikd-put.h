/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Says that @path cannot be written and why: what the system or a library says; FALSE, always.
 * Error: FILE. */
gboolean ikd_put_refuse (const char *path, const char *why, GError **error);

/* Makes a folder, and those that it lies in, for its owner alone, where there is none. Error:
 * FILE. */
gboolean ikd_put_folder (const char *folder, GError **error);

/* Writes a file, which is replaced only when all of it is on the disk. Blocks. Errors: FULL,
 * FILE. */
gboolean ikd_put_bytes  (const char *path, const void *bytes, gsize size, GError **error);

G_END_DECLS
