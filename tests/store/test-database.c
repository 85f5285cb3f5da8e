/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Opening, migrating, copying; and what a disk, another program or another version can do to it. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-store.h"
#include "ikd-tables.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdDatabase) db = NULL;

  self->folder = g_dir_make_tmp ("database-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "file.db", NULL);
  db = ikd_database_open (self->path, IKD_DATABASE_CREATE, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_autoptr (GDir) dir = NULL;
  const char *name;

  g_chmod (self->folder, 0700);
  dir = g_dir_open (self->folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static void
raw (Fixture *self, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

static void
assert_refused (const char *path, IkdDatabaseFlags flags, IkdErrorCode code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (ikd_database_open (path, flags, &error));
  g_assert_error (error, IKD_ERROR, (int) code);
  g_assert_nonnull (g_strstr_len (error->message, -1, name));
}

static void
opening (Fixture *self, gconstpointer data)
{
  g_autofree char *text = g_build_filename (self->folder, "text.db", NULL);
  g_autofree char *none = g_build_filename (self->folder, "none.db", NULL);
  struct stat info;

  g_assert_cmpint (g_stat (self->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  assert_refused (self->path, IKD_DATABASE_CREATE, IKD_ERROR_EXISTS);
  assert_refused (none, 0, IKD_ERROR_FILE);
  g_assert_true (g_file_set_contents (text, "a text that is long enough to be read as pages", -1,
                                      NULL));
  assert_refused (text, 0, IKD_ERROR_NOT_OURS);
  raw (self, "PRAGMA application_id = 7");
  assert_refused (self->path, 0, IKD_ERROR_NOT_OURS);
}

static void
network (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdDatabase) db = NULL;

  ikd_database_pretend_network (TRUE);
  assert_refused (self->path, 0, IKD_ERROR_NETWORK_FILE_SYSTEM);
  db = ikd_database_open (self->path, IKD_DATABASE_READ_ONLY, NULL);
  ikd_database_pretend_network (FALSE);
  g_assert_nonnull (db);
}

/* A statement of any size is kept, and one that fails at its end is taken back whole, also where
 * much has to be remembered for that. */
static void
large_statement (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdDatabase) db = ikd_database_open (self->path, 0, NULL);
  g_autoptr (GError) error = NULL;
  gint64 length = 0;

  g_assert_true (ikd_database_begin (db, &error));
  for (guint rows = 4; rows <= 4096; rows *= 2)
    {
      g_autofree char *fill = g_strdup_printf (
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %u)\n"
        "INSERT OR REPLACE INTO setting (key, value)\n"
        "SELECT printf ('%%5d', i), hex (zeroblob (500)) FROM n", rows);

      g_autofree char *same = g_strdup_printf (
        "UPDATE setting SET value = '',\n"
        "  key = 'same' || CASE key WHEN '%5u' THEN '    1' ELSE key END\n"
        "WHERE key < 'a'", rows);

      g_assert_true (ikd_database_execute (db, fill, &error));
      g_assert_true (ikd_database_execute (
        db, "UPDATE setting SET value = value || 'x' WHERE value > ''", &error));
      g_assert_no_error (error);
      g_assert_false (ikd_database_execute (db, same, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
      g_clear_error (&error);
      g_assert_true (ikd_database_get_int (
        db, "SELECT sum (length (value)) FROM setting WHERE key < 'a'", 0, &length, &error));
      g_assert_cmpint (length, ==, 1001 * rows);
    }
  ikd_database_rollback (db);
}

static gpointer
set_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_setting_table_set (db, "key", data, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static void
newer (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdStore) store = NULL;

  raw (self, "PRAGMA user_version = 99");
  store = ikd_store_open (self->path, 0, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_store_is_newer (store) && ikd_store_is_read_only (store));
  g_assert_null (ikd_store_write (store, set_job, (gpointer) "value", NULL, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NEWER_SCHEMA);
}

static void
assert_no_part (Fixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_assert_false (g_str_has_suffix (name, ".part"));
}

/* A step that fails leaves the file at the version it had, and the copy beside it. */
static void
migration (Fixture *self, gconstpointer data)
{
  guint n = 0;
  const IkdMigration *released = ikd_migrations_get (&n);
  IkdMigration ladder[IKD_DATABASE_SCHEMA + 1];
  g_autofree char *copy = g_strdup_printf ("%s.schema-%d", self->path, IKD_DATABASE_SCHEMA);
  g_autoptr (GError) error = NULL;
  gint64 version = 0;
  IkdDatabase *db;

  memcpy (ladder, released, n * sizeof *released);
  ladder[n] = (IkdMigration){ (int) n + 1,
                              "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT; NONSENSE" };
  g_assert_null (ikd_database_open_with (self->path, 0, ladder, n + 1, &error));
  g_assert_nonnull (error);
  g_assert_true (g_file_test (copy, G_FILE_TEST_EXISTS));
  assert_no_part (self);
  db = ikd_database_open (self->path, 0, NULL);
  g_assert_true (ikd_database_get_int (db, "PRAGMA user_version", 0, &version, NULL));
  g_assert_cmpint (version, ==, n);
  g_assert_true (ikd_database_get_int (db, "SELECT count(*) FROM sqlite_schema "
                                           "WHERE name = 'more'", 9, &version, NULL));
  g_assert_cmpint (version, ==, 0);
  ikd_database_close (db);

  ladder[n].sql = "CREATE TABLE more (id INTEGER PRIMARY KEY) STRICT";
  g_clear_error (&error);
  db = ikd_database_open_with (self->path, 0, ladder, n + 1, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_database_get_int (db, "PRAGMA user_version", 0, &version, NULL));
  g_assert_cmpint (version, ==, n + 1);
  ikd_database_close (db);
}

static void
backup (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdDatabase) db = ikd_database_open (self->path, 0, NULL);
  g_autofree char *copy = g_build_filename (self->folder, "copy.db", NULL);
  g_autoptr (IkdDatabase) second = NULL;
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_database_begin (db, NULL));
  g_assert_true (ikd_setting_table_set (db, "key", "value", NULL));
  g_assert_true (ikd_database_commit (db, NULL));
  g_assert_true (ikd_database_backup (db, copy, NULL, NULL));
  second = ikd_database_open (copy, 0, NULL);
  g_assert_true (ikd_setting_table_get (second, "key", &value, NULL));
  g_assert_cmpstr (value, ==, "value");
  g_assert_false (ikd_database_backup (db, copy, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_EXISTS);
}

static void
locked (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdDatabase) db = ikd_database_open (self->path, 0, NULL);
  g_autoptr (IkdDatabase) other = ikd_database_open (self->path, 0, NULL);
  g_autoptr (GError) error = NULL;

  sqlite3_busy_timeout (db->handle, 50);
  g_assert_true (ikd_database_begin (other, NULL));
  g_assert_false (ikd_database_begin (db, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_LOCKED);
  ikd_database_rollback (other);
  g_clear_error (&error);
  g_assert_true (ikd_database_begin (db, &error));
  ikd_database_rollback (db);
}

static gpointer
fill_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *big = g_strnfill (1 << 20, 'x');

  sqlite3_exec (db->handle, "PRAGMA max_page_count = 60", NULL, NULL, NULL);
  return ikd_setting_table_set (db, "small", "first", error)
         && ikd_setting_table_set (db, "big", big, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
get_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  char *value = NULL;

  if (!ikd_setting_table_get (db, data, &value, error))
    return NULL;
  return value != NULL ? value : g_strdup ("");
}

/* A full disk: the whole job is taken back, and the store goes on. */
static void
full (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdStore) store = ikd_store_open (self->path, 0, NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;

  g_assert_null (ikd_store_write (store, fill_job, NULL, NULL, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FULL);
  value = ikd_store_read (store, get_job, (gpointer) "small", NULL, NULL, NULL);
  g_assert_cmpstr (value, ==, "");
  g_assert_nonnull (ikd_store_write (store, set_job, (gpointer) "value", NULL, NULL, NULL));
}

static gpointer
endless_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  gint64 n = 0;

  if (!ikd_setting_table_set (db, "half", "done", error))
    return NULL;
  g_atomic_int_set ((int *) data, 1);
  return ikd_database_get_int (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                   "FROM n) SELECT count(*) FROM n", 0, &n, error)
           ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
cancel_thread (gpointer data)
{
  gpointer *args = data;

  while (!g_atomic_int_get ((int *) args[0]))
    g_usleep (1000);
  g_cancellable_cancel (args[1]);
  return NULL;
}

static void
cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdStore) store = ikd_store_open (self->path, 0, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *value = NULL;
  int started = 0;
  gpointer args[] = { &started, cancellable };
  GThread *thread = g_thread_new ("cancel", cancel_thread, args);

  g_assert_null (ikd_store_write (store, endless_job, &started, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_thread_join (thread);
  value = ikd_store_read (store, get_job, (gpointer) "half", NULL, NULL, NULL);
  g_assert_cmpstr (value, ==, "");
}

static gboolean
elapsed_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
changed_cb (IkdStore *store, guint *n)
{
  (*n)++;
}

static guint
wait_changed (guint *n)
{
  gboolean elapsed = FALSE;
  guint timer = g_timeout_add (5000, elapsed_cb, &elapsed);

  while (*n == 0 && !elapsed)
    g_main_context_iteration (NULL, TRUE);
  if (!elapsed)
    g_source_remove (timer);
  return *n;
}

/* Our own change is told, and that of another process. */
static void
changes (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdStore) store = ikd_store_open (self->path, 0, NULL);
  g_autoptr (IkdStore) other = ikd_store_open (self->path, 0, NULL);
  guint n = 0;

  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &n);
  g_assert_nonnull (ikd_store_write (store, set_job, (gpointer) "one", NULL, NULL, NULL));
  g_assert_cmpuint (wait_changed (&n), ==, 1);
  n = 0;
  g_assert_nonnull (ikd_store_write (other, set_job, (gpointer) "two", NULL, NULL, NULL));
  g_assert_cmpuint (wait_changed (&n), ==, 1);
}

/* In a child that is nobody, since root may write anywhere. */
static void
read_only_folder (Fixture *self, gconstpointer data)
{
  pid_t child;
  int status = 0;

  g_chmod (self->path, 0644);
  g_chmod (self->folder, 0555);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdDatabase) db = NULL;

      if (getuid () == 0 && setuid (65534) != 0)
        _exit (77);
      db = ikd_database_open (self->path, 0, &error);
      if (db == NULL || !ikd_database_is_read_only (db))
        _exit (1);
      if (ikd_setting_table_set (db, "key", "value", &error))
        _exit (2);
      _exit (g_error_matches (error, IKD_ERROR, IKD_ERROR_READ_ONLY) ? 0 : 3);
    }
  waitpid (child, &status, 0);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("cannot become another user");
  else
    g_assert_cmpint (status, ==, 0);
}

/* What is written to a file that has lost its name is lost. */
static void
moved (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "other.db", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdStore) store = ikd_store_open (self->path, 0, &error);

  g_assert_no_error (error);
  g_assert_cmpint (g_rename (self->path, other), ==, 0);
  g_assert_null (ikd_store_write (store, set_job, (gpointer) "value", NULL, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (g_strstr_len (error->message, -1, "file.db"));
  g_clear_error (&error);
  g_assert_cmpint (g_rename (other, self->path), ==, 0);
  g_assert_nonnull (ikd_store_write (store, set_job, (gpointer) "value", NULL, NULL, &error));
  g_assert_no_error (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/database/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("opening", opening);
  ADD ("network", network);
  ADD ("large-statement", large_statement);
  ADD ("newer", newer);
  ADD ("migration", migration);
  ADD ("backup", backup);
  ADD ("locked", locked);
  ADD ("moved", moved);
  ADD ("full", full);
  ADD ("cancelled", cancelled);
  ADD ("changes", changes);
  ADD ("read-only-folder", read_only_folder);

  return g_test_run ();
}
