/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A file in pieces. Guarantees: a file of any length takes bounded memory; a pipe, which can be
 * read only once, is read like a file: what came of it is kept in a spool, to begin again. */

#include "ikd-pieces.h"

#include <glib/gi18n-lib.h>

#include "ikd-digest.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-limits.h"
#include "ikd-spool.h"

/* Blocks of a pipe that stand in memory. */
#define N_BLOCKS 2

typedef struct
{
  guint32 place;
  guint32 length;
} Kept;

struct _IkdPieces
{
  char         *name;
  GCancellable *cancellable;
  GInputStream *stream;         /* NULL: of @bytes */
  GBytes       *bytes;
  GBytes       *head;
  gboolean      head_read;      /* the stream is behind it, the reader before it */
  gsize         position;
  IkdSpool     *spool;          /* of a pipe */
  GArray       *kept;           /* of Kept */
  guint         n_again;        /* of kept, those that were read again */
  gboolean      digested;
  IkdDigest    *digest;
};

static IkdPieces *
pieces_new (const char *name, GCancellable *cancellable)
{
  IkdPieces *self = g_new0 (IkdPieces, 1);

  self->name = g_strdup (name);
  if (cancellable != NULL)
    self->cancellable = g_object_ref (cancellable);
  return self;
}

void
ikd_pieces_free (IkdPieces *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->digest, ikd_digest_free);
  g_free (self->name);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->stream);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->head, g_bytes_unref);
  g_clear_pointer (&self->spool, ikd_spool_free);
  g_clear_pointer (&self->kept, g_array_unref);
  g_free (self);
}

/* @failure: transfer full; of GIO */
static void
report (const char *name, GError *failure, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (name);
  g_autoptr (GError) owned = failure;

  if (g_error_matches (owned, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&owned));
  else if (ikd_guard_has_identity_number (owned->message))
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 _("“%s” cannot be read. Take the identity number out of its name, and try "
                   "again."), quoted);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 /* Translators: a file name, and what the system says. */
                 _("“%s” cannot be read: %s"), quoted, owned->message);
}

/* --- one piece --- */

/* Of the stream; NULL with an error. */
static GBytes *
read_stream (IkdPieces *self, GError **error)
{
  g_autofree char *buffer = g_malloc (IKD_PIECE);
  GError *failure = NULL;
  gsize n = 0;

  if (!g_input_stream_read_all (self->stream, buffer, IKD_PIECE, &n, self->cancellable, &failure))
    {
      report (self->name, failure, error);
      return NULL;
    }
  if (self->spool != NULL && n > 0)
    {
      const Kept kept = { ikd_spool_add (self->spool, buffer, n), n };

      g_array_append_val (self->kept, kept);
      self->n_again = self->kept->len;
    }
  return g_bytes_new_take (g_steal_pointer (&buffer), n);
}

/* An empty one at the end; NULL with an error. */
static GBytes *
read_piece (IkdPieces *self, GError **error)
{
  if (self->stream == NULL)
    {
      gsize rest = g_bytes_get_size (self->bytes) - self->position;

      return g_bytes_new_from_bytes (self->bytes, self->position, MIN (rest, IKD_PIECE));
    }
  if (self->spool != NULL && self->n_again < self->kept->len)
    {
      const Kept *kept = &g_array_index (self->kept, Kept, self->n_again++);

      return g_bytes_new (ikd_spool_get (self->spool, kept->place), kept->length);
    }
  return read_stream (self, error);
}

GBytes *
ikd_pieces_next (IkdPieces *self, GError **error)
{
  g_autoptr (GBytes) piece = NULL;
  GError *failure = NULL;
  gsize size = 0;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, &failure))
    {
      report (self->name, failure, error);
      return NULL;
    }
  if (self->head_read)
    piece = g_bytes_ref (self->head);
  else
    piece = read_piece (self, error);
  self->head_read = FALSE;
  if (piece == NULL)
    return NULL;

  size = g_bytes_get_size (piece);
  self->position += size;
  if (self->position > IKD_MOST_BYTES)
    {
      g_autofree char *quoted = ikd_guard_quote (self->name);

      g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                   _("“%s” is larger than 256 MiB. Divide it, and read the parts."), quoted);
      return NULL;
    }
  if (size == 0)
    return NULL;
  if (self->digest != NULL)
    ikd_digest_add (self->digest, piece);
  return g_steal_pointer (&piece);
}

/* --- the file --- */

IkdPieces *
ikd_pieces_open (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (IkdPieces) self = pieces_new (shown, cancellable);
  GError *failure = NULL;

  self->stream = G_INPUT_STREAM (g_file_read (file, cancellable, &failure));
  if (self->stream == NULL)
    {
      report (self->name, failure, error);
      return NULL;
    }
  if (!G_IS_SEEKABLE (self->stream) || !g_seekable_can_seek (G_SEEKABLE (self->stream)))
    {
      self->spool = ikd_spool_new (N_BLOCKS);
      self->kept = g_array_new (FALSE, FALSE, sizeof (Kept));
    }
  self->head = read_piece (self, error);
  self->head_read = TRUE;
  return self->head != NULL ? g_steal_pointer (&self) : NULL;
}

IkdPieces *
ikd_pieces_new_bytes (GBytes *bytes, const char *name, GCancellable *cancellable)
{
  IkdPieces *self = pieces_new (name, cancellable);

  self->bytes = g_bytes_ref (bytes);
  self->head = read_piece (self, NULL);
  self->head_read = TRUE;
  return self;
}

const char *
ikd_pieces_get_name (IkdPieces *self)
{
  return self->name;
}

GBytes *
ikd_pieces_get_head (IkdPieces *self)
{
  return self->head;
}

/* The old digest is of bytes that may not be those that come now. */
static void
begin_digest (IkdPieces *self)
{
  g_clear_pointer (&self->digest, ikd_digest_free);
  if (self->digested)
    self->digest = ikd_digest_new ();
}

gboolean
ikd_pieces_begin_again (IkdPieces *self, GError **error)
{
  GError *failure = NULL;

  self->position = 0;
  self->n_again = 0;
  self->head_read = FALSE;
  begin_digest (self);
  if (self->stream == NULL || self->spool != NULL
      || g_seekable_seek (G_SEEKABLE (self->stream), 0, G_SEEK_SET, self->cancellable, &failure))
    return TRUE;
  report (self->name, failure, error);
  return FALSE;
}

/* Nothing of it is kept for reading it again. */
static void
forget_spool (IkdPieces *self)
{
  g_clear_pointer (&self->spool, ikd_spool_free);
}

GBytes *
ikd_pieces_read_all (IkdPieces *self, GError **error)
{
  g_autoptr (GByteArray) all = g_byte_array_new ();
  g_autoptr (IkdDigest) digest = g_steal_pointer (&self->digest);
  g_autoptr (GError) failure = NULL;
  GBytes *piece = NULL;
  GBytes *bytes = NULL;

  forget_spool (self);
  while ((piece = ikd_pieces_next (self, &failure)) != NULL)
    {
      if (self->stream != NULL)
        g_byte_array_append (all, g_bytes_get_data (piece, NULL), g_bytes_get_size (piece));
      g_bytes_unref (piece);
    }
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  bytes = self->stream != NULL ? g_byte_array_free_to_bytes (g_steal_pointer (&all))
                               : g_bytes_ref (self->bytes);
  /* All at once: its thread need not keep up with the disk. */
  if (digest != NULL)
    ikd_digest_add (digest, bytes);
  self->digest = g_steal_pointer (&digest);
  return bytes;
}

void
ikd_pieces_want_sha256 (IkdPieces *self)
{
  self->digested = TRUE;
  begin_digest (self);
}

char *
ikd_pieces_dup_sha256 (IkdPieces *self)
{
  return ikd_digest_finish (self->digest);
}
