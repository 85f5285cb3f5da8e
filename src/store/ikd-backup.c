/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Copies of the data file. Guarantees: a copy counts only after it was opened and checked; one that
 * is not whole is removed. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ikd-database-private.h"
#include "ikd-error.h"

/* Pages copied between two looks at the cancellable. */
#define PAGES 512

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
copy_pages (IkdDatabase *self, sqlite3 *target, GCancellable *cancellable, GError **error)
{
  sqlite3_backup *backup = sqlite3_backup_init (target, "main", self->handle, "main");
  int code = SQLITE_OK;

  if (backup == NULL)
    return ikd_database_fail (self, sqlite3_errcode (target), error);

  while (code == SQLITE_OK || code == SQLITE_BUSY || code == SQLITE_LOCKED)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        break;
      code = sqlite3_backup_step (backup, PAGES);
      if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        sqlite3_sleep (20);
    }
  sqlite3_backup_finish (backup);

  if (code == SQLITE_DONE)
    return TRUE;
  if (error == NULL || *error == NULL)
    ikd_database_fail (self, code, error);
  return FALSE;
}

static gboolean
check_copy (const char *path, GError **error)
{
  g_autoptr (IkdDatabase) copy = ikd_database_open (path, IKD_DATABASE_READ_ONLY, error);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;
  g_autofree char *name = g_filename_display_name (path);

  if (copy == NULL)
    return FALSE;
  if (!ikd_database_check_pages (copy, problems, &failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (problems->len == 0)
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_DAMAGED,
               _("The copy “%s” is damaged and was removed. Check the disk, and try another one."),
               name);
  return FALSE;
}

gboolean
ikd_database_backup (IkdDatabase *self, const char *path, GCancellable *cancellable,
                     GError **error)
{
  sqlite3 *target = NULL;
  gboolean done;

  IKD_ASSERT_THREAD (self);
  if (!make_target (path, error))
    return FALSE;

  done = sqlite3_open_v2 (path, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, NULL)
           == SQLITE_OK
         ? copy_pages (self, target, cancellable, error)
         : ikd_database_fail (self, SQLITE_CANTOPEN, error);
  /* A copy is one file: without the log that a reader elsewhere would miss. */
  if (done)
    sqlite3_exec (target, "PRAGMA journal_mode = DELETE", NULL, NULL, NULL);
  sqlite3_close (target);

  if (done && check_copy (path, error))
    return TRUE;

  g_unlink (path);
  return FALSE;
}
