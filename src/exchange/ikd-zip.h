/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-error.h"

G_BEGIN_DECLS

/* A zip in memory, whose parts are read as streams; nothing is written anywhere. The names of the
 * parts are compared, and used for nothing else. */
typedef struct _IkdZip IkdZip;
typedef struct _IkdZipPart IkdZipPart;

/* @name: of the file, for messages. Errors: FILE (damaged, holds too much, protected by a
 * password) */
IkdZip     *ikd_zip_new        (GBytes *bytes, const char *name, GError **error);
void        ikd_zip_free       (IkdZip *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdZip, ikd_zip_free)

const char *ikd_zip_get_name   (IkdZip *self);
gboolean    ikd_zip_has        (IkdZip *self, const char *part);
/* Errors: FILE (not there, protected) */
IkdZipPart *ikd_zip_open       (IkdZip *self, const char *part, GError **error);
/* Bytes read, 0 at the end, −1 with FILE: damaged, or a bomb */
gssize      ikd_zip_part_read  (IkdZipPart *self, char *buffer, gsize size, GError **error);
void        ikd_zip_part_close (IkdZipPart *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdZipPart, ikd_zip_part_close)

/* The refusals that the readers of a file share; @name: of the file. */
void        ikd_refuse_damaged   (const char *name, GError **error);
void        ikd_refuse_protected (const char *name, GError **error);
void        ikd_refuse_no_table  (const char *name, GError **error);

G_END_DECLS
