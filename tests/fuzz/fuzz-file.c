/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A data file that is not what was written. The first byte says what of it: a row of the records,
 * whose body is what follows; or bytes of the file, each patch with its place, its length, and what
 * stands there then. What is read of it is whatever it is, or a sentence. */

#include <fcntl.h>
#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <unistd.h>

#include "file-visit.h"
#include "fuzz.h"
#include "ikd-error.h"

/* What SQLite writes between rows is of no interest: a patch counts from the start of a row or of a
 * page's head. */
#define PAGE 4096
#define HEAD 128

typedef struct
{
  char   *folder;
  char   *path;
  char   *content;
  gsize   length;
  GArray *places;               /* of gsize: where something stands */
} Ground;

/* Each byte that is not between the heads of pages and their rows. */
static void
find_places (Ground *self)
{
  for (gsize page = 0; page < self->length; page += PAGE)
    {
      gsize end = page + PAGE;
      gsize at = page + HEAD;

      for (gsize i = page; i < page + HEAD; i++)
        g_array_append_val (self->places, i);
      while (at < end && self->content[at] == 0)
        at++;
      for (; at < end; at++)
        g_array_append_val (self->places, at);
    }
}

static Ground *
ground_get (void)
{
  static Ground *ground = NULL;

  if (ground != NULL)
    return ground;
  ground = g_new0 (Ground, 1);
  ground->folder = g_dir_make_tmp ("capaian-fuzz-XXXXXX", NULL);
  ground->path = g_build_filename (ground->folder, "file.db", NULL);
  ground->places = g_array_new (FALSE, FALSE, sizeof (gsize));
  file_make (ground->path);
  g_assert_true (g_file_get_contents (ground->path, &ground->content, &ground->length, NULL));
  find_places (ground);
  return ground;
}

/* Of each patch: two bytes of place, one of length, and the bytes. */
static void
patch (Ground *self, char *content, const uint8_t *data, size_t size)
{
  while (size > 3)
    {
      guint first = ((guint) data[0] << 8 | data[1]) % self->places->len;
      gsize n = MIN ((gsize) data[2] % 16 + 1, size - 3);

      for (gsize i = 0; i < n; i++)
        content[g_array_index (self->places, gsize, (first + i) % self->places->len)]
          = (char) data[3 + i];
      data += 3 + n;
      size -= 3 + n;
    }
}

/* The body of a record of this kind is @body, as if it had been written so. */
static void
put_body (const char *path, const char *kind, const uint8_t *body, size_t size)
{
  static const char *const updates[] = { "UPDATE record SET body = ?1 WHERE kind = ?2",
                                         "UPDATE record_rev SET body = ?1 WHERE kind = ?2" };
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_exec (handle, "DROP TRIGGER record_rev_no_update", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (updates); i++)
    {
      g_assert_cmpint (sqlite3_prepare_v2 (handle, updates[i], -1, &statement, NULL), ==,
                       SQLITE_OK);
      sqlite3_bind_text (statement, 1, (const char *) body, (int) size, SQLITE_TRANSIENT);
      sqlite3_bind_text (statement, 2, kind, -1, SQLITE_STATIC);
      g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_DONE);
      sqlite3_finalize (statement);
    }
  sqlite3_close (handle);
}

static void
write_file (const char *path, const char *content, gsize length)
{
  static const char *const endings[] = { "-wal", "-shm", "-journal" };
  int fd = g_open (path, O_WRONLY | O_TRUNC | O_CREAT | O_CLOEXEC, 0600);

  g_assert_cmpint (write (fd, content, length), ==, (ssize_t) length);
  close (fd);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *beside = g_strconcat (path, endings[i], NULL);

      g_unlink (beside);
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  static const char *const kinds[] = { FILE_KINDS };
  Ground *self = ground_get ();
  g_autofree char *content = g_memdup2 (self->content, self->length);

  if (size == 0)
    return 0;
  if (data[0] % (G_N_ELEMENTS (kinds) + 1) == 0)
    patch (self, content, data + 1, size - 1);
  write_file (self->path, content, self->length);
  if (data[0] % (G_N_ELEMENTS (kinds) + 1) > 0)
    put_body (self->path, kinds[data[0] % (G_N_ELEMENTS (kinds) + 1) - 1], data + 1, size - 1);
  file_visit (self->path);
  return 0;
}
