/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Copies count only when whole, and take the place of a file only when nobody has it open; what was
 * there keeps every byte. */

#define _GNU_SOURCE             /* memmem */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "ikd-copy.h"
#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-store.h"
#include "ikd-tables.h"

typedef struct
{
  char *folder;
  char *path;                   /* a data file with one figure, closed */
  char *copy;                   /* not there yet */
} Fixture;

static void
add_figure (IkdDatabase *db, gint64 value)
{
  IkdFigureKey key = { 0, IKD_ACTIVE, g_intern_string (""), 19514, 19514, 0 };
  g_autoptr (IkdFigure) figure = NULL;
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  g_assert_true (ikd_database_begin (db, &error));
  g_assert_true (ikd_region_table_merge (db, "ID", 0, NULL, "Indonesia", &key.region, &error));
  figure = ikd_figure_new (&key);
  figure->number = ikd_number_exact (value);
  figure->source = ikd_source_new ("press", "A title");
  g_assert_true (ikd_action_table_begin (db, IKD_ACTION_SET, "somebody", "entry", NULL, 0, &action,
                                         &error));
  g_assert_true (ikd_figure_table_add (db, action, figure, &error));
  g_assert_true (ikd_action_table_end (db, &action, &error));
  g_assert_true (ikd_database_commit (db, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdDatabase) db = NULL;

  self->folder = g_dir_make_tmp ("copy-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "file.db", NULL);
  self->copy = g_build_filename (self->folder, "copy.db", NULL);
  db = ikd_database_open (self->path, IKD_DATABASE_CREATE, NULL);
  g_assert_nonnull (db);
  add_figure (db, 100);
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
  g_free (self->copy);
}

static GBytes *
read_bytes (const char *path)
{
  char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

static void
write_bytes (const char *path, GBytes *bytes)
{
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes), NULL));
}

static void
assert_bytes (const char *path, GBytes *bytes)
{
  g_autoptr (GBytes) now = read_bytes (path);

  g_assert_true (g_bytes_equal (now, bytes));
}

static void
make_copy (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  ikd_copy_make (self->path, self->copy, NULL, &error);
  g_assert_no_error (error);
}

static void
facts (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *log = g_strconcat (self->copy, "-wal", NULL);
  IkdCopyFacts found = { 0, 0 };
  GStatBuf info;

  make_copy (self);
  g_assert_true (ikd_copy_examine (self->copy, &found, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (found.figures, ==, 1);
  g_assert_cmpint (found.newest, ==, 19514);
  g_assert_cmpint (g_stat (self->copy, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
  g_assert_false (g_file_test (log, G_FILE_TEST_EXISTS));
  g_assert_false (ikd_copy_make (self->path, self->copy, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_EXISTS);
}

/* A name that is taken stays whose it is; one that is free is given to what is whole. */
static void
placed (Fixture *self, gconstpointer data)
{
  g_autofree char *part = g_strconcat (self->copy, ".part", NULL);
  g_autoptr (GBytes) before = read_bytes (self->path);
  g_autoptr (GBytes) made = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_copy_make (self->path, part, NULL, NULL));
  made = read_bytes (part);
  g_assert_false (ikd_copy_place (self->path, part, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_EXISTS);
  assert_bytes (self->path, before);
  assert_bytes (part, made);
  g_clear_error (&error);
  g_assert_true (ikd_copy_place (self->copy, part, &error));
  g_assert_no_error (error);
  assert_bytes (self->copy, made);
  g_assert_false (g_file_test (part, G_FILE_TEST_EXISTS));
}

/* One bit: in the header, in the schema, in a name, in a title; and an end that is missing. */
static void
flipped (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char   *needle;
    IkdErrorCode  code;
  } cases[] = {
    { "SQLite format 3", IKD_ERROR_NOT_OURS },
    { "CREATE TABLE region", IKD_ERROR_UNVERIFIED },
    { "somebody", IKD_ERROR_UNVERIFIED },
    { "A title", IKD_ERROR_UNVERIFIED },
    { NULL, IKD_ERROR_UNVERIFIED },
  };
  g_autoptr (GBytes) whole = NULL;

  make_copy (self);
  whole = read_bytes (self->copy);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length = 0;
      const char *bytes = g_bytes_get_data (whole, &length);
      g_autofree char *broken = g_memdup2 (bytes, length);
      g_autoptr (GBytes) written = NULL;
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].needle);
      if (cases[i].needle != NULL)
        {
          const char *at = memmem (bytes, length, cases[i].needle, strlen (cases[i].needle));

          g_assert_nonnull (at);
          broken[at - bytes] ^= 1;
        }
      else
        {
          length -= 4096;
        }
      written = g_bytes_new (broken, length);
      write_bytes (self->copy, written);
      g_assert_false (ikd_copy_examine (self->copy, NULL, NULL, &error));
      g_assert_error (error, IKD_ERROR, (int) cases[i].code);
      g_assert_nonnull (strstr (error->message, "copy.db"));
      assert_bytes (self->copy, written);
    }
}

/* A history that was altered is copied by nobody as a good one. */
static void
altered (Fixture *self, gconstpointer data)
{
  sqlite3 *handle = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, "UPDATE figure SET value = 99, low = 99, high = 99", NULL,
                                 NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
  g_assert_false (ikd_copy_make (self->path, self->copy, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_UNVERIFIED);
  g_assert_false (g_file_test (self->copy, G_FILE_TEST_EXISTS));
}

static void
full (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  ikd_database_pretend_room (10);
  g_assert_false (ikd_copy_make (self->path, self->copy, NULL, &error));
  ikd_database_pretend_room (0);
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FULL);
  g_assert_nonnull (strstr (error->message, "copy.db"));
  g_assert_false (g_file_test (self->copy, G_FILE_TEST_EXISTS));
}

static void
quickly (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) whole = read_bytes (self->path);
  gsize length = 0;
  const char *bytes = g_bytes_get_data (whole, &length);
  g_autofree char *broken = g_memdup2 (bytes, length);
  g_autoptr (GBytes) written = NULL;

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdDatabase) db = ikd_database_open (self->path, IKD_DATABASE_READ_ONLY, &error);
      gboolean sound = i == 1;

      g_assert_no_error (error);
      g_assert_true (ikd_database_check_quickly (db, &sound, &error));
      g_assert_no_error (error);
      g_assert_cmpint (sound, ==, i == 0);
      if (i == 1)
        return;
      /* The last page is no longer one. */
      memset (broken + length - 4096, 0xff, 4096);
      written = g_bytes_new (broken, length);
      write_bytes (self->path, written);
    }
}

#define REPLACED ((IkdErrorCode) -1)

static char *
replace (Fixture *self, IkdErrorCode code)
{
  g_autofree char *stem = g_build_filename (self->folder, "former", NULL);
  g_autoptr (GError) error = NULL;
  char *former = NULL;

  if (ikd_copy_replace (self->path, self->copy, stem, &former, &error))
    g_assert_true (code == REPLACED);
  else
    g_assert_error (error, IKD_ERROR, (int) code);
  return former;
}

static void
replaced (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = read_bytes (self->path);
  g_autoptr (GBytes) junk = g_bytes_new_static ("no data file at all", 19);
  g_autoptr (GBytes) copied = NULL;
  g_autofree char *second = g_build_filename (self->folder, "former-2.db", NULL);
  g_autofree char *first = NULL;
  g_autofree char *former = NULL;

  make_copy (self);
  copied = read_bytes (self->copy);
  first = replace (self, REPLACED);
  g_assert_true (g_str_has_suffix (first, "/former.db"));
  assert_bytes (first, before);
  assert_bytes (self->path, copied);
  g_assert_false (g_file_test (self->copy, G_FILE_TEST_EXISTS));

  /* What was there may be anything; a name that is taken stays. */
  write_bytes (self->path, junk);
  write_bytes (self->copy, copied);
  former = replace (self, REPLACED);
  g_assert_cmpstr (former, ==, second);
  assert_bytes (former, junk);
  assert_bytes (first, before);

  /* Or nothing. */
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  write_bytes (self->copy, copied);
  g_assert_null (replace (self, REPLACED));
  assert_bytes (self->path, copied);
}

static void
in_use (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = NULL;
  g_autoptr (GBytes) copied = NULL;
  g_autoptr (IkdDatabase) other = NULL;
  g_autofree char *former = NULL;

  make_copy (self);
  copied = read_bytes (self->copy);
  other = ikd_database_open (self->path, 0, NULL);
  before = read_bytes (self->path);
  g_assert_null (replace (self, IKD_ERROR_LOCKED));
  assert_bytes (self->path, before);
  assert_bytes (self->copy, copied);
  /* Whoever has it open goes on with it. */
  g_assert_true (ikd_setting_table_set (other, "key", "value", NULL));
  g_clear_pointer (&other, ikd_database_close);

  former = replace (self, REPLACED);
  g_assert_nonnull (former);
}

/* Only another process tells what a lock is worth. */
static void
in_use_elsewhere (Fixture *self, gconstpointer data)
{
  g_autofree char *former = NULL;
  int ready[2], done[2], status = 0;
  char byte = 0;
  pid_t child;

  make_copy (self);
  g_assert_cmpint (pipe (ready), ==, 0);
  g_assert_cmpint (pipe (done), ==, 0);
  child = fork ();
  if (child == 0)
    {
      IkdDatabase *db = ikd_database_open (self->path, 0, NULL);
      gboolean told = db != NULL && write (ready[1], "r", 1) == 1 && read (done[0], &byte, 1) == 1;

      _exit (told && ikd_setting_table_set (db, "key", "value", NULL) ? 0 : 1);
    }
  g_assert_cmpint (read (ready[0], &byte, 1), ==, 1);
  g_assert_null (replace (self, IKD_ERROR_LOCKED));
  g_assert_cmpint (write (done[1], "d", 1), ==, 1);
  waitpid (child, &status, 0);
  g_assert_cmpint (status, ==, 0);
  former = replace (self, REPLACED);
  g_assert_nonnull (former);
}

/* Leaves the file as a program that broke off does: with what it wrote last in the log. */
static void
break_off (Fixture *self)
{
  IkdDatabase *db = ikd_database_open (self->path, 0, NULL);
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) logged = NULL;

  g_assert_true (ikd_setting_table_set (db, "last", "words", NULL));
  file = read_bytes (self->path);
  logged = read_bytes (log);
  g_assert_cmpuint (g_bytes_get_size (logged), >, 0);
  ikd_database_close (db);
  write_bytes (self->path, file);
  write_bytes (log, logged);
}

static void
assert_last_words (const char *path, const char *expected)
{
  g_autoptr (IkdDatabase) db = ikd_database_open (path, 0, NULL);
  g_autofree char *value = NULL;

  g_assert_nonnull (db);
  g_assert_true (ikd_setting_table_get (db, "last", &value, NULL));
  g_assert_cmpstr (value, ==, expected);
}

/* The log of the former file would ruin the new one, and without it the former is not whole. */
static void
logged (Fixture *self, gconstpointer data)
{
  g_autofree char *former = NULL;

  make_copy (self);
  break_off (self);
  former = replace (self, REPLACED);
  assert_last_words (former, "words");
  assert_last_words (self->path, NULL);
}

static gpointer
nothing_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (TRUE);
}

static void
sealed (Fixture *self, gconstpointer data)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GBytes) logged = NULL;
  g_autoptr (IkdStore) store = NULL;
  g_autoptr (GError) error = NULL;

  break_off (self);
  file = read_bytes (self->path);
  logged = read_bytes (log);
  store = ikd_store_open (self->path, 0, &error);
  g_assert_no_error (error);
  ikd_store_seal (store);
  g_assert_true (ikd_store_is_read_only (store));
  g_assert_null (ikd_store_write (store, nothing_job, NULL, NULL, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_READ_ONLY);
  g_assert_nonnull (ikd_store_read (store, nothing_job, NULL, NULL, NULL, NULL));
  ikd_store_close (store);
  assert_bytes (self->path, file);
  assert_bytes (log, logged);
}

/* In a child that is nobody, since root may write anywhere. */
static void
unwritable (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = read_bytes (self->path);
  g_autofree char *stem = g_build_filename (self->folder, "former", NULL);
  pid_t child;
  int status = 0;

  make_copy (self);
  g_chmod (self->path, 0644);
  g_chmod (self->copy, 0644);
  g_chmod (self->folder, 0555);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      char *former = NULL;

      if (getuid () == 0 && setuid (65534) != 0)
        _exit (77);
      if (ikd_copy_replace (self->path, self->copy, stem, &former, &error))
        _exit (1);
      _exit (g_error_matches (error, IKD_ERROR, IKD_ERROR_READ_ONLY) && former == NULL ? 0 : 2);
    }
  waitpid (child, &status, 0);
  assert_bytes (self->path, before);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("cannot become another user");
  else
    g_assert_cmpint (status, ==, 0);
}

static void
network (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) before = read_bytes (self->path);

  make_copy (self);
  ikd_database_pretend_network (TRUE);
  g_assert_null (replace (self, IKD_ERROR_NETWORK_FILE_SYSTEM));
  ikd_database_pretend_network (FALSE);
  assert_bytes (self->path, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/copy/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("facts", facts);
  ADD ("placed", placed);
  ADD ("flipped", flipped);
  ADD ("altered", altered);
  ADD ("full", full);
  ADD ("quickly", quickly);
  ADD ("replaced", replaced);
  ADD ("in-use", in_use);
  ADD ("in-use-elsewhere", in_use_elsewhere);
  ADD ("logged", logged);
  ADD ("sealed", sealed);
  ADD ("unwritable", unwritable);
  ADD ("network", network);

  return g_test_run ();
}
