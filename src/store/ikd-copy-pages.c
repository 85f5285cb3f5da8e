/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Copies of the data file, page by page. Guarantees: one that is not whole is removed. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "ikd-database-private.h"
#include "ikd-error.h"

/* Pages copied between two looks at the cancellable. */
#define PAGES 512

static guint pretended_room;

void
ikd_database_pretend_room (guint pages)
{
  pretended_room = pages;
}

static gboolean
make_target (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  int saved = errno;

  if (fd >= 0)
    return g_close (fd, error);

  g_set_error (error, IKD_ERROR, saved == EEXIST ? IKD_ERROR_EXISTS : IKD_ERROR_FILE,
               saved == EEXIST
                 ? _("“%s” exists already. Choose another name for the copy.")
                 : _("“%s” cannot be made. Check the folder and its permissions."), name);
  return FALSE;
}

static gboolean
fail (IkdDatabase *self, int code, const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if ((code & 0xff) != SQLITE_FULL)
    return ikd_database_fail (self, code, error);
  g_set_error (error, IKD_ERROR, IKD_ERROR_FULL,
               _("There is no room left for the copy “%s”. Free some space and try again."), name);
  return FALSE;
}

static gboolean
copy_pages (IkdDatabase *self, sqlite3 *target, const char *path, GCancellable *cancellable,
            GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", self->handle, "main");
  int code = SQLITE_OK;

  if (backup == NULL)
    return ikd_database_fail (self, sqlite3_errcode (target), error);

  while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        {
          sqlite3_backup_finish (backup);
          return FALSE;
        }
      code = sqlite3_backup_step (backup, PAGES);
      if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        sqlite3_sleep (20);
    }
  sqlite3_backup_finish (backup);

  return code == SQLITE_DONE || fail (self, code, path, error);
}

/* Once, where SQLite would wait for the disk at each step. */
static gboolean
reach_disk (const char *path, GError **error)
{
  int fd = g_open (path, O_RDONLY | O_CLOEXEC, 0);
  gboolean done = fd >= 0 && fsync (fd) == 0;
  int saved = errno;
  g_autofree char *name = g_filename_display_name (path);

  if (fd >= 0)
    g_close (fd, NULL);
  if (done)
    return TRUE;
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               /* Translators: a file name, and what the system says. */
               _("The copy “%s” cannot be written: %s"), name, g_strerror (saved));
  return FALSE;
}

gboolean
ikd_database_copy_pages (IkdDatabase *self, const char *path, GCancellable *cancellable,
                         GError **error)
{
  sqlite3 *target = NULL;
  g_autofree char *limit = g_strdup_printf ("PRAGMA max_page_count = %u", pretended_room);
  gboolean done;

  IKD_ASSERT_THREAD (self);
  if (!make_target (path, error))
    return FALSE;

  done = sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
           == SQLITE_OK;
  if (done)
    sqlite3_exec (target, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  if (done && pretended_room > 0)
    sqlite3_exec (target, limit, NULL, NULL, NULL);
  done = done ? copy_pages (self, target, path, cancellable, error)
              : ikd_database_fail (self, SQLITE_CANTOPEN, error);
  /* A copy is one file: without the log that a reader elsewhere would miss. */
  if (done)
    sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close (target);
  done = done && reach_disk (path, error);
  if (!done)
    g_unlink (path);
  return done;
}

gboolean
ikd_copy_refuse (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, IKD_ERROR, IKD_ERROR_UNVERIFIED,
               _("The copy “%s” is damaged and does not count. Use an older copy, and check the "
                 "disk."), name);
  return FALSE;
}

gboolean
ikd_database_copy (IkdDatabase *self, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;
  IkdDatabase *made;
  gboolean checked;

  if (!ikd_database_copy_pages (self, path, cancellable, error))
    return FALSE;
  made = ikd_database_connect (path, IKD_DATABASE_READ_ONLY, IKD_DATABASE_SCHEMA, &failure);
  checked = made != NULL && ikd_database_check_pages (made, problems, &failure);
  ikd_database_close (made);
  if (checked && problems->len == 0)
    return TRUE;

  g_unlink (path);
  if (failure == NULL)
    return ikd_copy_refuse (path, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
