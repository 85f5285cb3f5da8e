/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What becomes of a file while it is open, and what is taken for one. */

#include "torture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "clock.h"
#include "disk.h"
#include "examine.h"
#include "ikd-error.h"

#define CODE "33.01.01"
#define DATE "2024-06-03"

static IkdSession *
open_session (const char *path)
{
  g_autoptr (GError) error = NULL;
  IkdSession *session = ikd_session_open (path, 0, &error);

  g_assert_no_error (error);
  return session;
}

static char *
expect (const GError *error, IkdErrorCode code)
{
  if (error == NULL)
    return g_strdup ("it went through");
  return g_error_matches (error, IKD_ERROR, (int) code)
           ? NULL : g_strdup_printf ("it says: %s", error->message);
}

static void
raw (const char *path, const char *sql)
{
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

/* --- gone, replaced --- */

static void
run_removed (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "open.db");
      g_autoptr (IkdSession) session = open_session (path);
      g_autoptr (GError) error = NULL;

      g_unlink (path);
      torture_keep (session, CODE, DATE, 5000, &error);
      ikd_session_close (session);
      torture_count (self, expect (error, IKD_ERROR_FILE));
    }
}

static void
run_replaced (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "open.db");
      g_autofree char *other = torture_copy (self, "other.db");
      g_autoptr (IkdSession) session = open_session (path);
      g_autoptr (GError) error = NULL;
      char *failure;

      g_assert_cmpint (g_rename (other, path), ==, 0);
      torture_keep (session, CODE, DATE, 5000, &error);
      ikd_session_close (session);
      failure = expect (error, IKD_ERROR_FILE);
      torture_count (self, failure != NULL ? failure : torture_verify (path));
    }
}

/* --- the clock --- */

static void
run_clock (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "open.db");
      g_autoptr (IkdSession) session = open_session (path);
      g_autoptr (GError) error = NULL;
      IkdReverted *reverted;
      gint64 stands = 0;
      char *failure;

      torture_keep (session, CODE, DATE, 5000, &error);
      clock_shift (-(gint64) g_rand_int_range (self->random, 60, 400 * 24 * 60 * 60));
      if (error == NULL)
        torture_keep (session, CODE, DATE, 5001, &error);
      if (error == NULL)
        torture_keep (session, CODE, DATE, 5002, &error);
      reverted = error == NULL ? ikd_undo (session, FALSE, NULL, &error) : NULL;
      g_clear_pointer (&reverted, ikd_reverted_free);
      if (error == NULL)
        stands = torture_get (session, CODE, DATE, &error);
      ikd_session_close (session);
      failure = error != NULL ? g_strdup (error->message) : torture_verify (path);
      clock_shift (0);
      if (failure == NULL && stands != 5001)
        failure = g_strdup_printf ("%" G_GINT64_FORMAT " stands", stands);
      torture_count (self, failure);
    }
}

/* --- others --- */

#define EACH 20

/* Two processes keep cells of their own in turns. */
static void
run_two (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "open.db");
      g_autoptr (IkdSession) session = open_session (path);
      g_autoptr (GError) error = NULL;
      g_autofree char *n = g_strdup_printf ("%d", EACH);
      GPid pid = examine_start (self, "keep", path, n);
      gint64 ours, theirs;
      char *failure = NULL;

      for (gint64 value = 1; value <= EACH && error == NULL; value++)
        torture_keep (session, CODE, DATE, 5000 + value, &error);
      failure = examine_end (pid);
      ours = torture_get (session, CODE, DATE, NULL);
      theirs = torture_get (session, EXAMINE_CODE, EXAMINE_DATE, NULL);
      ikd_session_close (session);
      if (failure == NULL && error != NULL)
        failure = g_strdup (error->message);
      if (failure == NULL && (ours != 5000 + EACH || theirs != 5000 + EACH))
        failure = g_strdup_printf ("%" G_GINT64_FORMAT " and %" G_GINT64_FORMAT " stand", ours,
                                   theirs);
      torture_count (self, failure != NULL ? failure : torture_verify (path));
    }
}

static void
run_locked (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "open.db");
      g_autoptr (IkdSession) session = open_session (path);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) again = NULL;
      sqlite3 *handle = NULL;
      char *failure;

      g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
      g_assert_cmpint (sqlite3_exec (handle, "BEGIN IMMEDIATE", NULL, NULL, NULL), ==, SQLITE_OK);
      torture_keep (session, CODE, DATE, 5000, &error);
      sqlite3_close (handle);
      failure = expect (error, IKD_ERROR_LOCKED);
      if (failure == NULL && !torture_keep (session, CODE, DATE, 5000, &again))
        failure = g_strdup (again->message);
      ikd_session_close (session);
      torture_count (self, failure);
    }
}

/* --- may not be written --- */

static void
run_read_only (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *folder = torture_path (self, "closed");
      g_autofree char *path = NULL;
      g_autofree char *copy = NULL;

      torture_remove (folder);
      g_assert_cmpint (g_mkdir (folder, 0755), ==, 0);
      copy = torture_copy (self, "closed/file.db");
      /* The file, the folder, both. */
      g_assert_cmpint (g_chmod (copy, i % 3 == 1 ? 0666 : 0444), ==, 0);
      g_assert_cmpint (g_chmod (folder, i % 3 == 0 ? 0777 : 0555), ==, 0);
      g_assert_cmpint (g_chmod (self->folder, 0755), ==, 0);
      torture_count (self, examine_end (examine_start (self, "read-only", copy, "65534")));
      g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
      torture_remove (folder);
    }
}

/* --- no data file of this program's --- */

static void
run_foreign (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "open.db");
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdSession) session = NULL;

      if (i % 3 == 0)
        raw (path, "PRAGMA application_id = 1");
      else if (i % 3 == 1)
        g_assert_true (g_file_set_contents (path, "kode;kecamatan;jumlah\n33.01.01;Kedungreja;7\n"
                                            "33.01.02;Kesugihan;8\n33.01.03;Adipala;9\n"
                                            "33.01.04;Binangun;10\n33.01.05;Nusawungu;11\n", -1,
                                            NULL));
      else
        g_assert_true (g_file_set_contents (path, "", 0, NULL));
      session = ikd_session_open (path, 0, &error);
      if (session != NULL)
        ikd_session_close (session);
      torture_count (self, expect (error, IKD_ERROR_NOT_OURS));
    }
}

static void
run_newer (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "open.db");
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdSession) session = NULL;
      gint64 stands;

      raw (path, "PRAGMA user_version = 1000");
      session = open_session (path);
      stands = torture_get (session, CODE, "2024-01-01", NULL);
      torture_keep (session, CODE, DATE, 5000, &error);
      ikd_session_close (session);
      torture_count (self, stands != 1010 ? g_strdup ("it cannot be read")
                                          : expect (error, IKD_ERROR_NEWER_SCHEMA));
    }
}

const TortureRow torture_place_rows[] = {
  { "place-removed", "the file is removed while it is open", 10, run_removed },
  { "place-replaced", "another file takes its place while it is open", 10, run_replaced },
  { "place-clock", "the clock is set back while it is open", 50, run_clock },
  { "place-two", "two processes write the same file", 20, run_two },
  { "place-locked", "another program holds the file", 3, run_locked },
  { "place-full", "a small disk is full, until there is room", 60, disk_run },
  { "place-read-only", "file, folder or both may not be written", 30, run_read_only },
  { "place-foreign", "a file of another program, a text, nothing", 30, run_foreign },
  { "place-newer", "a file of a newer version", 10, run_newer },
  { NULL },
};
