/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Files in the making. Guarantees: what a killed program left is removed when the same file is made
 * again, and nothing that is still being made.
 *
 * Beside each lies a lock, which is held from before the file is there until it is gone: the system
 * lets it go with the program, however that ends. So a lock that can be taken is nobody's, and so
 * is its file. Without a lock (an earlier version made none, and some file systems have none) a
 * file is nobody's once it has not been written to for a day. */

#include "ikd-part.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define ENDING ".part"
#define LOCK "-lock"
#define DIGITS 8
/* Names are random: a second one is hardly ever needed. */
#define TRIES 8
#define LEFT_SECONDS (24 * 60 * 60)

struct _IkdPart
{
  char *path;
  char *lock;
  int   fd;                     /* of the lock; -1: there is none */
};

void
ikd_part_remove_file (const char *path)
{
  /* The file last: as long as it is there, the others are found by it. */
  static const char *const endings[] = { "-wal", "-shm", "-journal", "" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (path, endings[i], NULL);

      g_unlink (name);
    }
}

/* --- what was left --- */

static gboolean
is_old (const char *path)
{
  gint64 now = g_get_real_time () / G_USEC_PER_SEC;
  GStatBuf info;

  return g_lstat (path, &info) == 0 && S_ISREG (info.st_mode)
         && info.st_mtime < now - LEFT_SECONDS;
}

static void
remove_left (const char *path)
{
  g_autofree char *lock = g_strconcat (path, LOCK, NULL);
  int fd = g_open (lock, O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0);

  if (fd < 0)
    {
      if (errno == ENOENT && is_old (path))
        ikd_part_remove_file (path);
      return;
    }
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    {
      ikd_part_remove_file (path);
      g_unlink (lock);
    }
  close (fd);
}

/* Whether @name, after @start, is that of a file in the making or of its lock. */
static gboolean
is_part (const char *name, const char *start)
{
  const char *rest;

  if (!g_str_has_prefix (name, start))
    return FALSE;
  rest = name + strlen (start);
  if (strspn (rest, "0123456789abcdef") != DIGITS)
    return FALSE;
  rest += DIGITS;
  return g_str_equal (rest, ENDING) || g_str_equal (rest, ENDING LOCK);
}

static void
remove_all_left (const char *folder, const char *start)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (is_part (name, start))
      {
        gsize length = strlen (start) + DIGITS + strlen (ENDING);
        g_autofree char *part = g_strndup (name, length);
        g_autofree char *path = g_build_filename (folder, part, NULL);

        remove_left (path);
      }
}

/* --- a new one --- */

/* FALSE: the name is another's. */
static gboolean
take_lock (IkdPart *self)
{
  struct stat info;

  self->fd = g_open (self->lock, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
  if (self->fd < 0)
    return errno != EEXIST;
  if (flock (self->fd, LOCK_EX | LOCK_NB) == 0)
    {
      /* Between making and locking it, it was taken for one that was left? */
      if (fstat (self->fd, &info) == 0 && info.st_nlink > 0)
        return TRUE;
    }
  else if (errno != EWOULDBLOCK)
    {
      /* There are no locks here. */
      g_unlink (self->lock);
      close (self->fd);
      self->fd = -1;
      return TRUE;
    }
  close (self->fd);
  self->fd = -1;
  return FALSE;
}

IkdPart *
ikd_part_new (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *base = g_path_get_basename (path);
  g_autofree char *start = g_strdup_printf (".%s-", base);
  IkdPart *self = g_new0 (IkdPart, 1);

  remove_all_left (folder, start);
  self->fd = -1;
  for (guint i = 0; i < TRIES; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s%08x" ENDING, start, g_random_int ());

      g_free (self->path);
      g_free (self->lock);
      self->path = g_build_filename (folder, name, NULL);
      self->lock = g_strconcat (self->path, LOCK, NULL);
      if (take_lock (self))
        break;
    }
  return self;
}

const char *
ikd_part_get_path (const IkdPart *self)
{
  return self->path;
}

void
ikd_part_free (IkdPart *self)
{
  ikd_part_remove_file (self->path);
  if (self->fd >= 0)
    {
      /* While it is still held: what is made under the name afterwards is another's. */
      g_unlink (self->lock);
      close (self->fd);
    }
  g_free (self->path);
  g_free (self->lock);
  g_free (self);
}
