/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-day.h"

G_BEGIN_DECLS

/* Copies of data files as files. All of it blocks, on any thread. */

typedef struct
{
  gint64 figures;               /* current ones */
  IkdDay newest;                /* newest day of activations; IKD_DAY_NONE: no figure */
} IkdCopyFacts;

/* Opens the file for reading alone, and verifies all of it. @facts (nullable) is what it holds.
 * Errors: UNVERIFIED, NEWER_SCHEMA, and those of ikd_database_open(). */
gboolean ikd_copy_examine (const char *path, IkdCopyFacts *facts, GCancellable *cancellable,
                           GError **error);

/* Makes a verified copy of the data file @path at @copy, which must not be there. Errors: those of
 * ikd_database_open() and ikd_database_backup(). */
gboolean ikd_copy_make    (const char *path, const char *copy, GCancellable *cancellable,
                           GError **error);

/* Puts the file @with, which lies in the same folder, in the place of the data file @path; what was
 * there is kept as @stem + ".db" (or "-2.db", …), whose name is handed out in @former (transfer
 * full; NULL: nothing was there). Errors: LOCKED (it is open elsewhere), READ_ONLY, FILE,
 * NETWORK_FILE_SYSTEM; then everything is as it was. */
gboolean ikd_copy_replace (const char *path, const char *with, const char *stem, char **former,
                           GError **error);

/* Gives the file @with, which lies in the same folder, the name @path, which no file may have.
 * Errors: EXISTS, FILE; then @with is as it was. */
gboolean ikd_copy_place   (const char *path, const char *with, GError **error);

/* In the sentence of @error (nullable), names @path where @part is named: nobody knows the name
 * under which a file is made. */
void     ikd_copy_name_in (GError **error, const char *part, const char *path);

G_END_DECLS
