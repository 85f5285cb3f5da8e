/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Puts a copy in the place of a data file. Guarantees: at every moment a whole file lies there, the
 * former or the new one; not a byte of the former one is written, it only gets another name, and
 * its log with it; a file that anybody has open stays where it is. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "ikd-copy.h"
#include "ikd-database-private.h"
#include "ikd-error.h"

/* Somebody may only be having a look. */
#define TRIES 10
#define PAUSE_MILLISECONDS 50

/* What belongs to a data file while it is open, or after a program broke off. */
static const char *const logs[] = { "-wal", "-journal" };

static gboolean
fail (const char *path, const char *reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               /* Translators: a file name, and what the system says. */
               _("“%s” cannot be replaced: %s. Check the folder and its permissions; the file is "
                 "as it was."), name, reason);
  return FALSE;
}

/* Every connection holds a shared lock as long as it is open. The lock is taken without reading a
 * page: the file may be damaged. */
static int
lock_all (sqlite3 *handle)
{
  sqlite3_file *file = NULL;
  int code = sqlite3_file_control (handle, "main", SQLITE_FCNTL_FILE_POINTER, &file);

  if (code != SQLITE_OK || file == NULL || file->pMethods == NULL)
    return SQLITE_CANTOPEN;
  code = file->pMethods->xLock (file, SQLITE_LOCK_SHARED);
  for (int i = 0; code == SQLITE_OK && i < TRIES; i++)
    {
      code = file->pMethods->xLock (file, SQLITE_LOCK_EXCLUSIVE);
      if (code != SQLITE_BUSY)
        return code;
      sqlite3_sleep (PAUSE_MILLISECONDS);
      code = i + 1 < TRIES ? SQLITE_OK : SQLITE_BUSY;
    }
  return code;
}

/* Nobody can read or write the file until the handle is closed. */
static sqlite3 *
take (const char *path, GError **error)
{
  sqlite3 *handle = NULL;
  g_autofree char *name = g_filename_display_name (path);
  int code = sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL);

  if (code == SQLITE_OK && sqlite3_db_readonly (handle, "main") == 1)
    code = SQLITE_READONLY;
  if (code == SQLITE_OK)
    code = lock_all (handle);
  if (code == SQLITE_OK)
    return handle;

  sqlite3_close (handle);
  if (code == SQLITE_BUSY)
    g_set_error (error, IKD_ERROR, IKD_ERROR_LOCKED,
                 _("“%s” is open in another window or program. Close it there, and try again; the "
                   "file is as it was."), name);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_READ_ONLY,
                 _("“%s” may not be written. Ask for write permission on the file and its folder; "
                   "the file is as it was."), name);
  return NULL;
}

/* A second name for the same bytes; where the file system knows none, a copy of them. */
static gboolean
keep_as (const char *path, const char *name, gboolean *taken, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_path (path);
  g_autoptr (GFile) to = g_file_new_for_path (name);
  g_autoptr (GError) failure = NULL;

  *taken = FALSE;
  if (link (path, name) == 0)
    return TRUE;
  if (errno != EEXIST
      && g_file_copy (from, to, G_FILE_COPY_NOFOLLOW_SYMLINKS, NULL, NULL, NULL, &failure))
    return TRUE;
  *taken = failure == NULL || g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS);
  return *taken ? FALSE : fail (path, failure->message, error);
}

static char *
keep (const char *path, const char *stem, GError **error)
{
  for (guint i = 1;; i++)
    {
      g_autofree char *name = i == 1 ? g_strconcat (stem, ".db", NULL)
                                     : g_strdup_printf ("%s-%u.db", stem, i);
      gboolean taken;

      if (keep_as (path, name, &taken, error))
        return g_steal_pointer (&name);
      if (!taken)
        return NULL;
    }
}

/* Gives the logs of @from to @to. */
static gboolean
move_logs (const char *from, const char *to)
{
  for (guint i = 0; i < G_N_ELEMENTS (logs); i++)
    {
      g_autofree char *log = g_strconcat (from, logs[i], NULL);
      g_autofree char *moved = g_strconcat (to, logs[i], NULL);

      if (g_rename (log, moved) != 0 && errno != ENOENT)
        return FALSE;
    }
  return TRUE;
}

static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0)
    return;
  fsync (fd);
  g_close (fd, NULL);
}

static gboolean
swap (const char *path, const char *with, const char *kept, GError **error)
{
  g_autofree char *index = g_strconcat (path, "-shm", NULL);
  int saved;

  if (move_logs (path, kept) && g_rename (with, path) == 0)
    {
      g_unlink (index);
      sync_folder (path);
      return TRUE;
    }
  saved = errno;
  move_logs (kept, path);
  g_unlink (kept);
  return fail (path, g_strerror (saved), error);
}

void
ikd_copy_name_in (GError **error, const char *part, const char *path)
{
  g_autofree char *from = g_filename_display_name (part);
  g_autofree char *to = g_filename_display_name (path);
  GString *sentence;

  if (error == NULL || *error == NULL)
    return;
  sentence = g_string_new ((*error)->message);
  g_string_replace (sentence, from, to, 0);
  g_free ((*error)->message);
  (*error)->message = g_string_free (sentence, FALSE);
}

static gboolean
refuse_name (const char *path, int saved, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (saved == EEXIST)
    g_set_error (error, IKD_ERROR, IKD_ERROR_EXISTS,
                 _("“%s” exists already. Open it, or choose another name."), name);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, _("“%s” cannot be made: %s"), name,
                 g_strerror (saved));
  return FALSE;
}

gboolean
ikd_copy_place (const char *path, const char *with, GError **error)
{
  int saved;

  if (link (with, path) == 0)
    {
      g_unlink (with);
      sync_folder (path);
      return TRUE;
    }
  saved = errno;
  /* Where the file system knows no second name. */
  if (saved != EEXIST && !g_file_test (path, G_FILE_TEST_EXISTS))
    {
      if (g_rename (with, path) == 0)
        {
          sync_folder (path);
          return TRUE;
        }
      saved = errno;
    }
  return refuse_name (path, saved, error);
}

gboolean
ikd_copy_replace (const char *path, const char *with, const char *stem, char **former,
                  GError **error)
{
  g_autofree char *kept = NULL;
  sqlite3 *handle;
  gboolean done;

  *former = NULL;
  if (!ikd_database_check_local (path, error))
    return FALSE;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return g_rename (with, path) == 0 || fail (path, g_strerror (errno), error);

  handle = take (path, error);
  if (handle == NULL)
    return FALSE;
  kept = keep (path, stem, error);
  done = kept != NULL && swap (path, with, kept, error);
  sqlite3_close (handle);
  if (done)
    *former = g_steal_pointer (&kept);
  return done;
}
