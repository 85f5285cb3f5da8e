/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * IkdWholeFile:
 *
 * A file that appears under its name only when all of it is written: until then it is another one
 * beside it, which goes away if it is not finished.
 */
typedef struct _IkdWholeFile IkdWholeFile;

/* Errors: FILE, as all of them; the sentence names @path. */
IkdWholeFile *ikd_whole_file_begin     (const char *path, GError **error);
/* Where it is meanwhile. */
const char   *ikd_whole_file_get_path  (IkdWholeFile *self);
/* Takes what is in @text once it is worth writing, and empties it; @all: in any case. */
gboolean      ikd_whole_file_take      (IkdWholeFile *self, GString *text, gboolean all,
                                        GError **error);
/* Brings it to the disk and under its name. */
gboolean      ikd_whole_file_finish    (IkdWholeFile *self, GError **error);
void          ikd_whole_file_free      (IkdWholeFile *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdWholeFile, ikd_whole_file_free)

G_END_DECLS
