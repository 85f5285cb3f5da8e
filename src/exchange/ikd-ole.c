/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading a compound file. Guarantees: no sector is read outside the file, and a chain of sectors
 * that goes in a circle ends: it is never longer than the file. */

#include "ikd-ole.h"

#include <string.h>

#define HEADER 512
#define ENTRY 128
#define IN_HEADER 109           /* numbers of sectors of the table that stand in the header */
#define LAST_SECTOR 0xfffffffau /* what is greater ends a chain */

struct _IkdOle
{
  GBytes       *bytes;
  const guint8 *data;
  gsize         size;
  guint         shift;          /* of sectors: 9 or 12 */
  guint         mini_shift;
  guint         cutoff;         /* shorter streams stand in the short one */
  GArray       *table;          /* of guint32: the sectors of the allocation table */
  GByteArray   *directory;
  GByteArray   *mini_table;
  GByteArray   *mini;           /* the stream that holds the short ones */
};

static const guint8 *
get_sector (IkdOle *self, guint32 sector)
{
  guint64 at = ((guint64) sector + 1) << self->shift;

  return at + (1u << self->shift) <= self->size ? self->data + at : NULL;
}

/* The sector after @sector; one that ends the chain where the table has none. */
static guint32
next_sector (IkdOle *self, guint32 sector)
{
  guint per_sector = 1u << (self->shift - 2);
  const guint8 *table = NULL;

  if (sector / per_sector < self->table->len)
    table = get_sector (self, g_array_index (self->table, guint32, sector / per_sector));
  return table != NULL ? ikd_ole_get32 (table + sector % per_sector * 4) : G_MAXUINT32;
}

/* The chain that begins at @sector, at most @most bytes of it; NULL if it leads out of the file. */
static GByteArray *
read_chain (IkdOle *self, guint32 sector, gsize most)
{
  g_autoptr (GByteArray) read = g_byte_array_new ();

  for (; sector < LAST_SECTOR && read->len < most; sector = next_sector (self, sector))
    {
      const guint8 *data = get_sector (self, sector);

      if (data == NULL || read->len > self->size)
        return NULL;
      g_byte_array_append (read, data, MIN (1u << self->shift, most - read->len));
    }
  return g_steal_pointer (&read);
}

/* Which sectors hold the allocation table: the first ones in the header, the others in a chain of
 * their own. */
static void
read_table (IkdOle *self)
{
  guint per_sector = 1u << (self->shift - 2);
  guint32 sector = ikd_ole_get32 (self->data + 68);
  gsize most = self->size >> self->shift;
  const guint8 *list = NULL;

  for (guint i = 0; i < IN_HEADER; i++)
    {
      guint32 number = ikd_ole_get32 (self->data + 76 + i * 4);

      if (number < LAST_SECTOR)
        g_array_append_val (self->table, number);
    }
  while (self->table->len < most && sector < LAST_SECTOR
         && (list = get_sector (self, sector)) != NULL)
    {
      for (guint i = 0; i + 1 < per_sector; i++)
        {
          guint32 number = ikd_ole_get32 (list + i * 4);

          g_array_append_val (self->table, number);
        }
      sector = ikd_ole_get32 (list + (per_sector - 1) * 4);
    }
}

static gboolean
read_structure (IkdOle *self)
{
  self->shift = ikd_ole_get16 (self->data + 30);
  self->mini_shift = ikd_ole_get16 (self->data + 32);
  self->cutoff = ikd_ole_get32 (self->data + 56);
  if ((self->shift != 9 && self->shift != 12) || self->mini_shift != 6)
    return FALSE;

  read_table (self);
  self->directory = read_chain (self, ikd_ole_get32 (self->data + 48), self->size);
  self->mini_table = read_chain (self, ikd_ole_get32 (self->data + 60), self->size);
  if (self->directory == NULL || self->mini_table == NULL || self->directory->len < ENTRY)
    return FALSE;
  /* The first entry of the directory is the file itself; its stream holds the short ones. */
  self->mini = read_chain (self, ikd_ole_get32 (self->directory->data + 116),
                           ikd_ole_get32 (self->directory->data + 120));
  return self->mini != NULL;
}

IkdOle *
ikd_ole_new (GBytes *bytes)
{
  g_autoptr (IkdOle) self = g_new0 (IkdOle, 1);

  self->bytes = g_bytes_ref (bytes);
  self->data = g_bytes_get_data (bytes, &self->size);
  self->table = g_array_new (FALSE, FALSE, sizeof (guint32));
  if (self->size < HEADER || memcmp (self->data, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 8) != 0
      || !read_structure (self))
    return NULL;
  return g_steal_pointer (&self);
}

void
ikd_ole_free (IkdOle *self)
{
  g_bytes_unref (self->bytes);
  g_array_unref (self->table);
  g_clear_pointer (&self->directory, g_byte_array_unref);
  g_clear_pointer (&self->mini_table, g_byte_array_unref);
  g_clear_pointer (&self->mini, g_byte_array_unref);
  g_free (self);
}

/* The entry of a stream: its name is in UTF-16. */
static const guint8 *
find_entry (IkdOle *self, const char *stream)
{
  gsize length = strlen (stream);

  for (guint at = 0; at + ENTRY <= self->directory->len; at += ENTRY)
    {
      const guint8 *entry = self->directory->data + at;
      gsize n = 0;

      if (entry[66] != 2 || length > 31)
        continue;
      while (n < length && ikd_ole_get16 (entry + n * 2) == (guchar) stream[n])
        n++;
      if (n == length && ikd_ole_get16 (entry + n * 2) == 0)
        return entry;
    }
  return NULL;
}

gboolean
ikd_ole_has (IkdOle *self, const char *stream)
{
  return find_entry (self, stream) != NULL;
}

static GByteArray *
read_mini (IkdOle *self, guint32 sector, gsize size)
{
  g_autoptr (GByteArray) read = g_byte_array_new ();
  guint mini_size = 1u << self->mini_shift;

  while (sector < LAST_SECTOR && read->len < size)
    {
      guint64 at = (guint64) sector << self->mini_shift;

      if (at + mini_size > self->mini->len || ((guint64) sector + 1) * 4 > self->mini_table->len)
        return NULL;
      g_byte_array_append (read, self->mini->data + at, MIN (mini_size, size - read->len));
      sector = ikd_ole_get32 (self->mini_table->data + sector * 4);
    }
  return read->len == size ? g_steal_pointer (&read) : NULL;
}

GByteArray *
ikd_ole_read (IkdOle *self, const char *stream)
{
  const guint8 *entry = find_entry (self, stream);
  g_autoptr (GByteArray) read = NULL;
  guint32 size = 0;

  if (entry == NULL)
    return NULL;
  size = ikd_ole_get32 (entry + 120);
  if (size < self->cutoff)
    return read_mini (self, ikd_ole_get32 (entry + 116), size);
  read = read_chain (self, ikd_ole_get32 (entry + 116), size);
  return read != NULL && read->len == size ? g_steal_pointer (&read) : NULL;
}
