/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The bytes of a file, at most IKD_MOST_BYTES. *@shown: its name for messages, also on failure.
 * Errors: FILE (cannot be read, too large), without an identity number of its name; CANCELLED of
 * GIO. transfer full */
GBytes *ikd_load_file (GFile *file, char **shown, GCancellable *cancellable, GError **error);

G_END_DECLS
