/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Connecting to a data file: what it is, where it lies, whether it may be written. Guarantees: a
 * file that is not ours, or newer than this program, is never written. */

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/vfs.h>
#include <unistd.h>

#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-memory.h"

/* So many steps of the virtual machine between two looks at the cancellable. */
#define PROGRESS_STEPS 2000
#define BUSY_MILLISECONDS 4000
/* Memory that is there for small things from the start, for each connection: of the 120 kB that
 * SQLite takes, the statements of this program use a part. */
#define LOOKASIDE_SIZE 512
#define LOOKASIDE_N 64

static gboolean pretend_network;

void
ikd_database_pretend_network (gboolean network)
{
  pretend_network = network;
}

/* Locks lie on network file systems; the numbers are those of statfs(2). */
static gboolean
is_network (const char *path)
{
  static const guint32 kinds[] = {
    0x6969,      /* NFS */
    0xff534d42,  /* CIFS */
    0xfe534d42,  /* SMB2 */
    0x517b,      /* SMB */
    0x564c,      /* NCP */
    0x01021997,  /* 9P */
    0x00c36400,  /* Ceph */
    0x5346414f,  /* AFS */
  };
  struct statfs info;

  if (pretend_network)
    return TRUE;
  if (statfs (path, &info) != 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if ((guint32) info.f_type == kinds[i])
      return TRUE;
  return FALSE;
}

static gboolean
make_file (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  int fd = g_open (path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0600);
  int saved = errno;

  if (fd >= 0)
    return g_close (fd, error);

  if (saved == EEXIST)
    g_set_error (error, IKD_ERROR, IKD_ERROR_EXISTS,
                 _("“%s” exists already. Open it, or choose another name."), name);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 /* Translators: a file name, and what the system says. */
                 _("“%s” cannot be made: %s"), name, g_strerror (saved));
  return FALSE;
}

gboolean
ikd_database_check_local (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *folder = g_path_get_dirname (path);

  if (!is_network (g_file_test (path, G_FILE_TEST_EXISTS) ? path : folder))
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_NETWORK_FILE_SYSTEM,
               _("“%s” lies on a network drive, where files are not safe from being written "
                 "twice. Copy it to this computer, or open it read-only."), name);
  return FALSE;
}

static gboolean
check_place (const char *path, IkdDatabaseFlags flags, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if ((flags & IKD_DATABASE_READ_ONLY) == 0 && !ikd_database_check_local (path, error))
    return FALSE;
  if ((flags & IKD_DATABASE_CREATE) != 0)
    return make_file (path, error);
  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                   _("There is no file “%s”. Check the name, or make a new file."), name);
      return FALSE;
    }
  return TRUE;
}

static int
progress_cb (void *data)
{
  IkdDatabase *self = data;

  return self->cancellable != NULL && g_cancellable_is_cancelled (self->cancellable);
}

static gboolean
connect_with (IkdDatabase *self, int flags, const char *query, GError **error)
{
  g_autofree char *escaped = g_uri_escape_string (self->path, "/", FALSE);
  g_autofree char *uri = g_strdup_printf ("file:%s%s", escaped, query);
  int code = sqlite3_open_v2 (uri, &self->handle,
                              flags | SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX, NULL);

  if (code != SQLITE_OK)
    {
      ikd_database_fail (self, code, error);
      sqlite3_close (self->handle);
      self->handle = NULL;
      return FALSE;
    }
  sqlite3_db_config (self->handle, SQLITE_DBCONFIG_LOOKASIDE, NULL, LOOKASIDE_SIZE, LOOKASIDE_N);
  sqlite3_extended_result_codes (self->handle, 1);
  sqlite3_busy_timeout (self->handle, BUSY_MILLISECONDS);
  sqlite3_progress_handler (self->handle, PROGRESS_STEPS, progress_cb, self);
  return TRUE;
}

static void
disconnect (IkdDatabase *self)
{
  g_hash_table_remove_all (self->quick);
  g_hash_table_remove_all (self->statements);
  sqlite3_close (self->handle);
  self->handle = NULL;
}

static gboolean
may_write_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  return access (folder, W_OK) == 0;
}

/* A file in a folder that may not be written has no place for the log: it is read as it lies there.
 * Elsewhere the log may hold what is newest, and to read past it would be wrong. */
static gboolean
connect_read_only (IkdDatabase *self, GError **error)
{
  g_autoptr (GError) failure = NULL;
  gint64 tables;

  self->read_only = TRUE;
  if (!connect_with (self, SQLITE_OPEN_READONLY, "", error))
    return FALSE;
  if (ikd_database_get_int (self, "SELECT count(*) FROM sqlite_schema", 0, &tables, &failure))
    return TRUE;
  if (may_write_folder (self->path)
      || (!g_error_matches (failure, IKD_ERROR, IKD_ERROR_FILE)
          && !g_error_matches (failure, IKD_ERROR, IKD_ERROR_READ_ONLY)))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }

  disconnect (self);
  return connect_with (self, SQLITE_OPEN_READONLY, "?immutable=1", error);
}

static gboolean
may_write (const char *path)
{
  return access (path, W_OK) == 0 && may_write_folder (path);
}

/* Whether the file is ours, and how old. */
static gboolean
read_header (IkdDatabase *self, gboolean fresh, gint64 *version, GError **error)
{
  gint64 application = 0;

  if (!ikd_database_get_int (self, "PRAGMA application_id", 0, &application, error)
      || !ikd_database_get_int (self, "PRAGMA user_version", 0, version, error))
    return FALSE;
  if (fresh || application == IKD_DATABASE_APPLICATION_ID)
    return TRUE;

  return ikd_database_fail (self, SQLITE_NOTADB, error);
}

/* What is freed is wiped where its page is written anyway, not where whole pages are freed. */
static gboolean
set_pragmas (IkdDatabase *self, GError **error)
{
  if (!self->read_only && !ikd_database_execute (self, "PRAGMA journal_mode = WAL", error))
    return FALSE;

  return ikd_database_execute (self,
                               "PRAGMA foreign_keys = ON;"
                               "PRAGMA synchronous = FULL;"
                               "PRAGMA trusted_schema = OFF;"
                               "PRAGMA cell_size_check = ON;"
                               "PRAGMA secure_delete = FAST;"
                               "PRAGMA recursive_triggers = ON", error);
}

static gboolean
open_connection (IkdDatabase *self, IkdDatabaseFlags flags, int schema, GError **error)
{
  gboolean fresh = (flags & IKD_DATABASE_CREATE) != 0;
  gint64 version = 0;

  if ((flags & IKD_DATABASE_READ_ONLY) != 0 || (!fresh && !may_write (self->path)))
    {
      if (!connect_read_only (self, error))
        return FALSE;
    }
  else if (!connect_with (self, SQLITE_OPEN_READWRITE, "", error))
    return FALSE;

  if (!read_header (self, fresh, &version, error))
    return FALSE;

  self->version = version;
  self->newer = version > schema;
  if (self->newer && !self->read_only)
    {
      disconnect (self);
      if (!connect_read_only (self, error))
        return FALSE;
    }
  return set_pragmas (self, error);
}

/* Which file it is, whatever may lie under its name later. */
static void
note_file (IkdDatabase *self)
{
  GStatBuf info;

  if (g_stat (self->path, &info) != 0)
    return;
  self->device = (guint64) info.st_dev;
  self->inode = (guint64) info.st_ino;
}

static void
finalize_statement (gpointer statement)
{
  sqlite3_finalize (statement);
}

/* What was made for nothing is not left behind. */
void
ikd_database_give_up (IkdDatabase *self, IkdDatabaseFlags flags)
{
  g_autofree char *path = g_strdup (self->path);

  ikd_database_close (self);
  if ((flags & IKD_DATABASE_CREATE) != 0)
    g_unlink (path);
}

IkdDatabase *
ikd_database_connect (const char *path, IkdDatabaseFlags flags, int schema, GError **error)
{
  IkdDatabase *self = NULL;

  if (!check_place (path, flags, error))
    return NULL;

  ikd_memory_watch ();
  self = g_new0 (IkdDatabase, 1);
  self->thread = g_thread_self ();
  self->path = g_strdup (path);
  self->quick = g_hash_table_new (NULL, NULL);
  self->statements = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                            finalize_statement);
  note_file (self);
  ikd_database_begin_job (self);
  if (open_connection (self, flags, schema, error) && ikd_database_end_job (self, error))
    return self;

  ikd_database_give_up (self, flags);
  return NULL;
}
