/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A process that works as fast as it can is killed at a random moment. It says each thing that was
 * kept, when it was; of that nothing may be lost. */

#include "torture.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "ikd-backups.h"
#include "ikd-copy.h"
#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"

/* A round is killed so long after the first thing was kept, at most. */
#define LONGEST_MILLISECONDS 60
#define ROUNDS 167
#define TABLES 40

/* --- the process --- */

static void
say (const char *what)
{
  fputs (what, stdout);
  fputc ('\n', stdout);
  fflush (stdout);
}

static gboolean
work_entry (const char *path, gboolean undoing, GError **error)
{
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, error);

  if (session == NULL)
    return FALSE;
  say ("ready");
  for (gint64 value = 5000;; value++)
    {
      g_autofree char *kept = g_strdup_printf ("%" G_GINT64_FORMAT, value);

      if (!torture_keep (session, "33.01.01", "2024-06-03", value, error))
        return FALSE;
      say (kept);
      if (undoing)
        {
          g_autoptr (GError) failure = NULL;
          IkdReverted *reverted = ikd_undo (session, FALSE, NULL, error);

          if (reverted == NULL)
            return FALSE;
          ikd_reverted_free (reverted);
          say ("undone");
        }
    }
}

static gboolean
work_import (const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, error);

  if (session == NULL)
    return FALSE;
  say ("ready");
  for (guint i = 0;; i++)
    {
      const IkdImportOptions none = { .as_of = IKD_DAY_NONE };
      g_autofree char *name = g_strdup_printf ("import-%u.csv", i % 2);
      g_autofree char *csv = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (csv);
      g_autoptr (IkdReceipt) receipt = ikd_import_file (session, file, &none, NULL, error);

      if (receipt == NULL)
        return FALSE;
      say (name);
    }
}

static gboolean
make_file (const char *path, GError **error)
{
  static const IkdSetup setup = { "33.01", 5, NULL };
  g_autoptr (IkdSession) session = ikd_session_create (path, &setup, error);

  if (session == NULL)
    return FALSE;
  ikd_session_close (session);
  return TRUE;
}

static gboolean
work_create (const char *path, GError **error)
{
  say ("ready");
  while (TRUE)
    {
      torture_remove (path);
      if (!make_file (path, error))
        return FALSE;
      say ("made");
    }
}

static gboolean
work_backup (const char *path, GError **error)
{
  say ("ready");
  for (IkdDay day = 20000;; day++)
    {
      g_autofree char *text = g_strdup_printf ("%d", day);
      gboolean made;

      /* Nothing changed since the last would mean that none is owed. */
      g_utime (path, NULL);
      if (!ikd_backups_keep_daily (path, day, &made, NULL, error))
        return FALSE;
      say (text);
    }
}

static gboolean
work_restore (const char *path, GError **error)
{
  g_autofree char *copy = g_strconcat (path, ".good", NULL);

  say ("ready");
  while (TRUE)
    {
      g_autofree char *former = ikd_backups_restore (path, copy, NULL, error);

      if (former == NULL)
        return FALSE;
      if (*former != '\0')
        g_unlink (former);
      say ("restored");
    }
}

gboolean
torture_migrate (const char *path, GError **error)
{
  static IkdMigration ladder[IKD_DATABASE_SCHEMA + TABLES];
  guint n;
  const IkdMigration *released = ikd_migrations_get (&n);
  g_autoptr (IkdDatabase) db = NULL;

  for (guint i = 0; i < n; i++)
    ladder[i] = released[i];
  for (guint i = 0; i < TABLES; i++)
    {
      ladder[n + i].version = (int) (n + i) + 1;
      if (ladder[n + i].sql == NULL)
        ladder[n + i].sql = g_strdup_printf (
          "CREATE TABLE step_%u AS SELECT * FROM figure_rev;", i);
    }
  db = ikd_database_open_with (path, 0, ladder, n + TABLES, error);
  return db != NULL;
}

static gboolean
work_migration (const char *path, GError **error)
{
  say ("ready");
  if (!torture_migrate (path, error))
    return FALSE;
  say ("migrated");
  pause ();
  return TRUE;
}

int
torture_work (const char *job, const char *path)
{
  g_autoptr (GError) error = NULL;

  if (g_str_equal (job, "entry") || g_str_equal (job, "undo"))
    work_entry (path, g_str_equal (job, "undo"), &error);
  else if (g_str_equal (job, "import"))
    work_import (path, &error);
  else if (g_str_equal (job, "create"))
    work_create (path, &error);
  else if (g_str_equal (job, "backup"))
    work_backup (path, &error);
  else if (g_str_equal (job, "restore"))
    work_restore (path, &error);
  else
    work_migration (path, &error);
  g_printerr ("%s: %s\n", job, error != NULL ? error->message : "it ended");
  return 1;
}

/* --- the hand that kills --- */

/* Lines the process said until it was killed; NULL: it ended by itself. */
static GPtrArray *
let_work (Torture *self, const char *job, const char *path)
{
  const char *const argv[] = { self->program, "--work", job, path, NULL };
  g_autoptr (GPtrArray) said = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  char line[64];
  GPid pid = 0;
  FILE *stream;
  int out = -1;
  int status = 0;

  g_spawn_async_with_pipes (NULL, (char **) argv, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &pid, NULL, &out, NULL, &error);
  g_assert_no_error (error);
  stream = fdopen (out, "r");
  if (fgets (line, sizeof line, stream) != NULL)
    {
      g_usleep ((gulong) g_rand_int_range (self->random, 0, LONGEST_MILLISECONDS * 1000));
      kill (pid, SIGKILL);
      while (fgets (line, sizeof line, stream) != NULL)
        if (strchr (line, '\n') != NULL)
          g_ptr_array_add (said, g_strdup (g_strchomp (line)));
    }
  fclose (stream);
  g_assert_cmpint (waitpid (pid, &status, 0), ==, pid);
  g_spawn_close_pid (pid);
  return WIFSIGNALED (status) && WTERMSIG (status) == SIGKILL ? g_steal_pointer (&said) : NULL;
}

static const char *
last_said (GPtrArray *said)
{
  return said->len > 0 ? g_ptr_array_index (said, said->len - 1) : "";
}

/* Beside what was kept last, what was on its way may have arrived. */
static char *
look_at_entry (const char *path, GPtrArray *said, gboolean undoing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;
  const char *last = last_said (said);
  gboolean undone = g_str_equal (last, "undone");
  const char *number = undone ? (said->len > 1 ? g_ptr_array_index (said, said->len - 2) : "")
                              : last;
  gint64 kept = *number == '\0' ? -1 : g_ascii_strtoll (number, NULL, 10);
  gint64 next = kept < 0 ? 5000 : kept + 1;
  gint64 stands;

  session = ikd_session_open (path, 0, &error);
  g_assert_no_error (error);
  stands = torture_get (session, "33.01.01", "2024-06-03", &error);
  ikd_session_close (session);
  if (!undoing && (stands == kept || stands == next))
    return NULL;
  if (undoing && (stands == -1 || stands == next || (!undone && stands == kept)))
    return NULL;
  return g_strdup_printf ("“%s” was said last, %" G_GINT64_FORMAT " stands there", last, stands);
}

/* An import is there whole or not at all: the first and the last cell are of the same one. */
static char *
look_at_import (Torture *self, const char *path, GPtrArray *said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, &error);
  const char *code = g_ptr_array_index (self->codes, self->codes->len - 1);
  gint64 first, last;

  g_assert_no_error (error);
  first = torture_get (session, g_ptr_array_index (self->codes, 0), "2024-02-01", &error);
  last = torture_get (session, code, "2024-02-06", &error);
  ikd_session_close (session);
  if (first == -1 && last == -1)
    return said->len == 0 ? NULL : g_strdup ("an import that was said to be stored is gone");
  return last - first == 50 + (gint64) self->codes->len - 1
           ? NULL : g_strdup_printf ("half an import: %" G_GINT64_FORMAT " and %" G_GINT64_FORMAT,
                                     first, last);
}

/* Whatever has the name of a copy is a good one, and those that were said to be made are there. */
static char *
look_at_backups (const char *path, GPtrArray *said)
{
  g_autoptr (GPtrArray) list = ikd_backups_list (path);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < list->len; i++)
    if (!ikd_backup_examine (g_ptr_array_index (list, i), NULL, &error))
      return g_strdup_printf ("a copy is no good: %s", error->message);
  return said->len > 0 && list->len == 0 ? g_strdup ("no copy is left") : NULL;
}

/* What has the name of the file is one, and where there is none one can be made. */
static char *
look_at_creation (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;
  char *failure = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS) && !make_file (path, &error))
    return g_strdup_printf ("it cannot be made any more: %s", error->message);
  failure = torture_verify (path);
  if (failure != NULL)
    return failure;
  session = ikd_session_open (path, 0, NULL);
  if (ikd_session_get_office (session) == NULL)
    failure = g_strdup ("a file was made by half");
  ikd_session_close (session);
  return failure;
}

static char *
look_at_migration (const char *path)
{
  g_autoptr (GError) error = NULL;

  return torture_migrate (path, &error)
           ? NULL : g_strdup_printf ("it cannot be migrated any more: %s", error->message);
}

/* --- rounds --- */

static char *
prepare (Torture *self, const char *job)
{
  g_autofree char *copies = torture_path (self, "cadangan");
  g_autofree char *path = torture_copy (self, "killed.db");
  g_autofree char *step = g_strdup_printf ("%s.schema-%d", path, IKD_DATABASE_SCHEMA);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *good = NULL;

  torture_remove (copies);
  torture_remove (step);
  torture_remove_matching (self, ".part");
  if (g_str_equal (job, "import"))
    {
      first = torture_csv (self, "import-0.csv", 34, 2000);
      second = torture_csv (self, "import-1.csv", 34, 3000);
    }
  else if (g_str_equal (job, "restore"))
    {
      good = torture_copy (self, "killed.db.good");
    }
  return g_steal_pointer (&path);
}

static char *
look (Torture *self, const char *job, const char *path, GPtrArray *said)
{
  char *failure = NULL;

  /* What a migration left must be brought to its end before this program can look into it. */
  if (g_str_equal (job, "migration"))
    return look_at_migration (path);
  if (g_str_equal (job, "create"))
    return look_at_creation (path);
  failure = torture_verify (path);
  if (failure != NULL)
    return failure;
  if (g_str_equal (job, "entry") || g_str_equal (job, "undo"))
    return look_at_entry (path, said, g_str_equal (job, "undo"));
  if (g_str_equal (job, "import"))
    return look_at_import (self, path, said);
  if (g_str_equal (job, "backup"))
    return look_at_backups (path, said);
  return NULL;
}

static void
run_job (Torture *self, const char *job, guint rounds)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = prepare (self, job);
      g_autoptr (GPtrArray) said = let_work (self, job, path);

      torture_count (self, said == NULL ? g_strdup ("the process ended by itself")
                                        : look (self, job, path, said));
    }
}

#define RUN(name)                                          \
  static void                                              \
  run_##name (Torture *self, guint rounds, int scale)      \
  {                                                        \
    run_job (self, #name, rounds);                         \
  }
RUN (entry)
RUN (undo)
RUN (import)
RUN (create)
RUN (backup)
RUN (restore)
RUN (migration)

const TortureRow torture_kill_rows[] = {
  { "kill-entry", "killed while cells are kept", ROUNDS, run_entry },
  { "kill-undo", "killed while cells are kept and undone", ROUNDS, run_undo },
  { "kill-import", "killed while files are imported", ROUNDS, run_import },
  { "kill-create", "killed while a new file is made", ROUNDS, run_create },
  { "kill-backup", "killed while copies are made", ROUNDS, run_backup },
  { "kill-restore", "killed while a copy is put in place", ROUNDS, run_restore },
  { "kill-migration", "killed while an older file is brought up to date", ROUNDS, run_migration },
  { NULL },
};
