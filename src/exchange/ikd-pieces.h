/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file of at most IKD_MOST_BYTES that is read piece by piece. */
typedef struct _IkdPieces IkdPieces;

/* Errors, here and below: FILE (cannot be read, too large), without an identity number of its name;
 * CANCELLED of GIO. @cancellable also ends what is read later. transfer full */
IkdPieces  *ikd_pieces_open        (GFile *file, GCancellable *cancellable, GError **error);
IkdPieces  *ikd_pieces_new_bytes   (GBytes *bytes, const char *name, GCancellable *cancellable);
void        ikd_pieces_free        (IkdPieces *self);

const char *ikd_pieces_get_name    (IkdPieces *self);   /* for messages */
/* How it begins, before anything is read: IKD_PIECE bytes where it has as many. Borrowed. */
GBytes     *ikd_pieces_get_head    (IkdPieces *self);
/* The next bytes, at most IKD_PIECE. NULL at the end; then @error is not set. transfer full */
GBytes     *ikd_pieces_next        (IkdPieces *self, GError **error);
/* Back to where it begins; a pipe as well. */
gboolean    ikd_pieces_begin_again (IkdPieces *self, GError **error);
/* All bytes, if none was read yet. transfer full */
GBytes     *ikd_pieces_read_all    (IkdPieces *self, GError **error);
/* From the first byte on, the digest of all that is read; before anything is read. */
void        ikd_pieces_want_sha256 (IkdPieces *self);
/* Of what was read since it began (again), in hex. transfer full */
char       *ikd_pieces_dup_sha256  (IkdPieces *self);

#define IKD_PIECE 65536u

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdPieces, ikd_pieces_free)

G_END_DECLS
