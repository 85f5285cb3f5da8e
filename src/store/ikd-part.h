/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IkdPart:
 *
 * A data file in the making, under a hidden name of its own in the folder that it is for, until it
 * is whole and gets its name.
 */
typedef struct _IkdPart IkdPart;

/* A name for a file that will be @path; nothing is there yet. What earlier makings of @path left
 * behind, because they were killed, is removed; what anybody is still making is not. Blocks, on any
 * thread; never fails: where no file can be made, making one says why. transfer full */
IkdPart    *ikd_part_new      (const char *path);
const char *ikd_part_get_path (const IkdPart *self);
/* Removes what still stands under the name, with its log: nothing once it has got another. No
 * connection to it may be open. */
void        ikd_part_free     (IkdPart *self);

/* Removes a data file that nobody has open, with its log; nothing, where there is none. */
void        ikd_part_remove_file (const char *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdPart, ikd_part_free)

G_END_DECLS
