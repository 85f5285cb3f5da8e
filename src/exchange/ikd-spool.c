/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Bytes in blocks. Guarantees: no more stands in memory than the first blocks, the last one and a
 * few that were looked up lately; the others stand in a file of the user's alone that has no name,
 * so that nothing of it is left when the program ends, however it ends. Without room on the disk
 * all stands in memory. */

#include "ikd-spool.h"

#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "ikd-limits.h"

/* The longest cell and its final 0 fit in. */
#define BLOCK_BITS 21
#define BLOCK (1u << BLOCK_BITS)
#define FIRST_ROOM 4096u
/* Blocks of the file that are kept at hand. */
#define MOST_TOUCHED 8

G_STATIC_ASSERT (IKD_MOST_CELL < BLOCK);

typedef struct
{
  char *bytes;
  guint mapped : 1;
  int   touched;                /* of a mapped one, atomically: it was looked up lately */
} Block;

struct _IkdSpool
{
  GArray *blocks;               /* of Block */
  guint   n_blocks;             /* that stand in memory */
  guint   room;                 /* of the last block */
  guint   length;
  int     file;                 /* -1: none yet */
  gboolean full;                /* there is no file, or no room in it */
  int     n_touched;            /* atomically */
};

IkdSpool *
ikd_spool_new (guint n_blocks)
{
  IkdSpool *self = g_new0 (IkdSpool, 1);

  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  self->n_blocks = n_blocks;
  self->file = -1;
  return self;
}

void
ikd_spool_free (IkdSpool *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < self->blocks->len; i++)
    {
      const Block *block = &g_array_index (self->blocks, Block, i);

      if (block->mapped)
        munmap (block->bytes, BLOCK);
      else
        g_free (block->bytes);
    }
  g_array_unref (self->blocks);
  if (self->file >= 0)
    close (self->file);
  g_free (self);
}

/* --- the file --- */

/* Where large files belong: /tmp may stand in memory itself. -1: nowhere */
static int
open_file (void)
{
  const char *const folders[] = { g_getenv ("TMPDIR"), "/var/tmp", g_get_tmp_dir () };

  for (guint i = 0; i < G_N_ELEMENTS (folders); i++)
    {
      g_autofree char *name = folders[i] != NULL
                                ? g_build_filename (folders[i], "capaian-XXXXXX", NULL) : NULL;
      int file = name != NULL ? g_mkstemp_full (name, O_RDWR | O_CLOEXEC, 0600) : -1;

      if (file < 0)
        continue;
      g_unlink (name);
      return file;
    }
  return -1;
}

static gboolean
write_block (int file, const char *bytes, off_t at)
{
  for (gsize done = 0; done < BLOCK;)
    {
      gssize n = pwrite (file, bytes + done, BLOCK - done, at + (off_t) done);

      if (n <= 0)
        return FALSE;
      done += n;
    }
  return TRUE;
}

/* Puts the last block, which is full, into the file. It stays where it is if that cannot be. */
static void
put_out (IkdSpool *self)
{
  Block *block = &g_array_index (self->blocks, Block, self->blocks->len - 1);
  off_t at = (off_t) (self->blocks->len - 1 - self->n_blocks) * BLOCK;
  char *mapped = MAP_FAILED;

  if (self->file < 0)
    self->file = open_file ();
  if (self->file >= 0 && write_block (self->file, block->bytes, at))
    mapped = mmap (NULL, BLOCK, PROT_READ, MAP_SHARED, self->file, at);
  self->full = mapped == MAP_FAILED;
  if (self->full)
    return;
  g_free (block->bytes);
  *block = (Block){ .bytes = mapped, .mapped = TRUE };
}

/* --- putting down --- */

/* Room in the last block, or a new one. */
static void
make_room (IkdSpool *self, gsize wanted)
{
  Block *block = NULL;

  if (self->blocks->len == 0 || self->length + wanted > BLOCK)
    {
      const Block empty = { NULL };

      if (self->blocks->len > self->n_blocks && !self->full)
        {
          block = &g_array_index (self->blocks, Block, self->blocks->len - 1);
          block->bytes = g_realloc (block->bytes, BLOCK);
          memset (block->bytes + self->length, 0, BLOCK - self->length);
          put_out (self);
        }
      g_array_append_val (self->blocks, empty);
      self->room = 0;
      self->length = 0;
    }
  block = &g_array_index (self->blocks, Block, self->blocks->len - 1);
  if (self->length + wanted <= self->room)
    return;
  self->room = MAX (self->room, FIRST_ROOM);
  while (self->length + wanted > self->room)
    self->room *= 2;
  block->bytes = g_realloc (block->bytes, self->room);
}

guint32
ikd_spool_add (IkdSpool *self, const char *bytes, gsize length)
{
  guint32 place = 0;
  char *to = NULL;

  g_return_val_if_fail (length <= IKD_MOST_CELL, 0);

  if (self->length + length + 1 > self->room)
    make_room (self, length + 1);
  place = (self->blocks->len - 1) << BLOCK_BITS | self->length;
  to = g_array_index (self->blocks, Block, self->blocks->len - 1).bytes + self->length;
  memcpy (to, bytes, length);
  to[length] = '\0';
  self->length += length + 1;
  return place;
}

/* --- looking up --- */

/* Notes that a block of the file is looked up. What was looked up before goes back to the file
 * when it gets much: whoever still holds a text of it reads it from there again. */
static void
touch (IkdSpool *self, Block *block)
{
  g_atomic_int_set (&block->touched, TRUE);
  if (g_atomic_int_add (&self->n_touched, 1) < MOST_TOUCHED)
    return;

  g_atomic_int_set (&self->n_touched, 1);
  for (guint i = self->n_blocks; i < self->blocks->len; i++)
    {
      Block *other = &g_array_index (self->blocks, Block, i);

      if (other != block && other->mapped
          && g_atomic_int_compare_and_exchange (&other->touched, TRUE, FALSE))
        madvise (other->bytes, BLOCK, MADV_DONTNEED);
    }
}

const char *
ikd_spool_get (IkdSpool *self, guint32 place)
{
  Block *block = &g_array_index (self->blocks, Block, place >> BLOCK_BITS);

  if (block->mapped && !g_atomic_int_get (&block->touched))
    touch (self, block);
  return block->bytes + (place & (BLOCK - 1));
}
