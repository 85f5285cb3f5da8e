/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Daily copies of an office's file: when one is made, what it is worth, which stay, and their
 * return. */

#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utime.h>

#include "ikd-backups.h"
#include "ikd-entry.h"
#include "ikd-error.h"
#include "ikd-session.h"

typedef struct
{
  char   *folder;
  char   *path;
  char   *copies;               /* the folder of the copies */
  IkdDay  today;
} Desk;

/* Stands in the history, and so in its hash. */
#define OPERATOR "petugas loket"

static void
set_figure (Desk *self, const char *value)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (self->path, 0, &error);
  IkdEntry entry = { .indicator = IKD_ACTIVE, .date = "2026-06-05", .value = value,
                     .reason = "test" };
  g_autoptr (IkdReview) review = NULL;

  g_assert_no_error (error);
  ikd_session_set_operator (session, OPERATOR);
  entry.region = ikd_region_get_id (ikd_session_get_office (session));
  review = ikd_entry_save (session, &entry, TRUE, NULL, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
}

static void
set_up (Desk *self, gconstpointer data)
{
  const IkdSetup setup = { "33.01", 5, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;

  self->folder = g_dir_make_tmp ("capaian-backups-XXXXXX", &error);
  self->path = g_build_filename (self->folder, "kantor.db", NULL);
  self->copies = ikd_backups_folder (self->path);
  self->today = ikd_day_new (2026, 11, 28);
  session = ikd_session_create (self->path, &setup, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
  set_figure (self, "14000");
}

static void
empty (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        empty (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

static void
tear_down (Desk *self, gconstpointer data)
{
  g_chmod (self->folder, 0700);
  empty (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_free (self->copies);
}

static gboolean
keep (Desk *self, IkdDay today)
{
  g_autoptr (GError) error = NULL;
  gboolean made = FALSE;

  ikd_backups_keep_daily (self->path, today, &made, NULL, &error);
  g_assert_no_error (error);
  return made;
}

static char *
copy_of (Desk *self, const char *date)
{
  g_autofree char *name = g_strdup_printf ("kantor.db-cadangan-%s.db", date);

  return g_build_filename (self->copies, name, NULL);
}

/* How many files of any kind lie in the folder of the copies. */
static guint
count_files (Desk *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->copies, 0, NULL);
  guint n = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* As if @path had been written so many hours from now. */
static void
shift (const char *path, int hours)
{
  gint64 then = g_get_real_time () / G_USEC_PER_SEC + hours * 3600;
  struct utimbuf times = { then, then };

  g_assert_cmpint (g_utime (path, &times), ==, 0);
}

static char *
read_all (const char *path, gsize *length)
{
  char *content = NULL;

  g_assert_true (g_file_get_contents (path, &content, length, NULL));
  return content;
}

static void
flip (const char *path, const char *needle)
{
  gsize length = 0;
  g_autofree char *content = read_all (path, &length);
  char *at = NULL;

  for (gsize i = 0; at == NULL && i + strlen (needle) <= length; i++)
    if (memcmp (content + i, needle, strlen (needle)) == 0)
      at = content + i;
  g_assert_nonnull (at);
  *at ^= 1;
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

/* One a day, and only where something has changed. */
static void
daily (Desk *self, gconstpointer data)
{
  g_autofree char *first = copy_of (self, "2026-11-28");
  g_autofree char *second = copy_of (self, "2026-11-30");
  g_autoptr (GPtrArray) list = NULL;
  IkdBackup *newest;
  GStatBuf info;

  shift (self->path, -1);
  g_assert_true (keep (self, self->today));
  g_assert_cmpint (g_stat (self->copies, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);
  g_assert_cmpint (g_stat (first, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);

  g_assert_false (keep (self, self->today + 1));
  shift (first, -1);
  shift (self->path, -1);
  set_figure (self, "14049");
  g_assert_false (keep (self, self->today));
  g_assert_true (keep (self, self->today + 2));
  g_assert_cmpuint (count_files (self), ==, 2);

  list = ikd_backups_list (self->path);
  g_assert_cmpuint (list->len, ==, 2);
  newest = g_ptr_array_index (list, 0);
  g_assert_cmpstr (newest->path, ==, second);
  g_assert_cmpint (newest->day, ==, self->today + 2);
  g_assert_cmpint (newest->size, >, 4096);
  g_assert_true (ikd_backup_examine (newest, NULL, NULL));
  g_assert_cmpint (newest->figures, ==, 1);
  g_assert_cmpint (newest->newest, ==, ikd_day_new (2026, 6, 5));
}

/* What was written last may still be in the log of a program that broke off. */
static void
in_log (Desk *self, gconstpointer data)
{
  g_autofree char *log = g_strconcat (self->path, "-wal", NULL);
  g_autofree char *first = copy_of (self, "2026-11-28");

  shift (self->path, -1);
  g_assert_true (keep (self, self->today));
  g_assert_true (g_file_set_contents (log, "", 0, NULL));
  g_assert_false (keep (self, self->today + 1));
  g_assert_true (g_file_set_contents (log, "something", 9, NULL));
  g_assert_true (keep (self, self->today + 1));
}

/* A file whose history was altered gives no copy, and its good ones stay. */
static void
altered (Desk *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gboolean made = TRUE;

  g_assert_true (keep (self, self->today));
  set_figure (self, "14049");
  flip (self->path, OPERATOR);
  g_assert_false (ikd_backups_keep_daily (self->path, self->today + 1, &made, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_UNVERIFIED);
  g_assert_false (made);
  g_assert_cmpuint (count_files (self), ==, 1);
}

/* The rotation takes what it made itself, and nothing else. */
static void
rotation (Desk *self, gconstpointer data)
{
  static const char *const others[] = {
    "kantor.db-cadangan-2020-1-1.db", "kantor.db-cadangan-2020-01-01.db.bak",
    "kantor.db-cadangan-awal.db", "lain.db-cadangan-2020-01-01.db", "catatan.txt",
  };
  g_autofree char *link = copy_of (self, "2020-01-01");
  gsize length = 0;
  g_autofree char *content = read_all (self->path, &length);

  g_assert_cmpint (g_mkdir (self->copies, 0700), ==, 0);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autofree char *path = g_build_filename (self->copies, others[i], NULL);

      g_assert_true (g_file_set_contents (path, "of somebody", -1, NULL));
    }
  shift (self->path, 1);
  g_assert_cmpint (symlink (self->path, link), ==, 0);
  g_assert_true (keep (self, self->today));
  for (int i = 1; i < 59; i++)
    {
      g_autofree char *date = ikd_day_to_iso (self->today + i);
      g_autofree char *path = copy_of (self, date);

      g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
    }
  g_assert_true (keep (self, self->today + 59));

  /* 28 November 2026 … 26 January 2027: seven days, two more Sundays (10 and 17 January, after 24
   * and 26), and two more ends of months. */
  {
    g_autoptr (GPtrArray) list = ikd_backups_list (self->path);
    IkdBackup *newest = g_ptr_array_index (list, 0);
    IkdBackup *oldest = g_ptr_array_index (list, list->len - 1);

    g_assert_cmpuint (list->len, ==, 11);
    g_assert_cmpint (newest->day, ==, ikd_day_new (2027, 1, 26));
    g_assert_cmpint (oldest->day, ==, ikd_day_new (2026, 11, 30));
  }
  g_assert_cmpuint (count_files (self), ==, 11 + G_N_ELEMENTS (others) + 1);
}

/* What a program left that broke off while copying goes: at once where its lock is nobody's, after
 * a day where there is none. */
static void
leftovers (Desk *self, gconstpointer data)
{
  g_autofree char *old = g_build_filename (self->copies, ".kantor.db-cadangan-1a2b3c4d.part", NULL);
  g_autofree char *recent = g_build_filename (self->copies, ".kantor.db-cadangan-2b3c4d5e.part",
                                              NULL);
  g_autofree char *broken = g_build_filename (self->copies, ".kantor.db-cadangan-3c4d5e6f.part",
                                              NULL);
  g_autofree char *lock = g_strconcat (broken, "-lock", NULL);
  struct utimbuf times = { 1000000000, 1000000000 };

  g_assert_cmpint (g_mkdir (self->copies, 0700), ==, 0);
  g_assert_true (g_file_set_contents (old, "half", -1, NULL));
  g_assert_true (g_file_set_contents (recent, "half", -1, NULL));
  g_assert_true (g_file_set_contents (broken, "half", -1, NULL));
  g_assert_true (g_file_set_contents (lock, "", -1, NULL));
  g_assert_cmpint (g_utime (old, &times), ==, 0);
  g_assert_true (keep (self, self->today));
  g_assert_false (g_file_test (broken, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (old, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (recent, G_FILE_TEST_EXISTS));
}

static void
last_good (Desk *self, gconstpointer data)
{
  g_autofree char *newest = copy_of (self, "2026-11-29");
  g_autofree char *older = copy_of (self, "2026-11-28");
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdBackup) good = NULL;

  g_assert_null (ikd_backups_last_good (self->path, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND);
  g_clear_error (&error);
  shift (self->path, 1);
  g_assert_true (keep (self, self->today));
  g_assert_true (keep (self, self->today + 1));
  flip (newest, OPERATOR);
  good = ikd_backups_last_good (self->path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (good->path, ==, older);
  g_assert_cmpint (good->figures, ==, 1);
}

/* In a child that is nobody, since root may write anywhere. */
static void
unwritable (Desk *self, gconstpointer data)
{
  pid_t child;
  int status = 0;

  g_chmod (self->path, 0644);
  g_chmod (self->folder, 0555);
  child = fork ();
  if (child == 0)
    {
      g_autoptr (GError) error = NULL;
      gboolean made = TRUE;

      if (getuid () == 0 && setuid (65534) != 0)
        _exit (77);
      if (ikd_backups_keep_daily (self->path, self->today, &made, NULL, &error) || made)
        _exit (1);
      _exit (g_error_matches (error, IKD_ERROR, IKD_ERROR_FILE)
             && strstr (error->message, "cadangan") != NULL ? 0 : 2);
    }
  waitpid (child, &status, 0);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("cannot become another user");
  else
    g_assert_cmpint (status, ==, 0);
}

static void
restore (Desk *self, gconstpointer data)
{
  g_autofree char *copy = copy_of (self, "2026-11-28");
  gsize length = 0, kept_length = 0;
  g_autofree char *content = NULL;
  g_autofree char *kept = NULL;
  g_autofree char *former = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdBackup) now = NULL;

  g_assert_true (keep (self, self->today));
  set_figure (self, "14049");
  content = read_all (self->path, &length);
  former = ikd_backups_restore (self->path, copy, NULL, &error);
  g_assert_no_error (error);

  kept = read_all (former, &kept_length);
  g_assert_cmpmem (content, length, kept, kept_length);
  g_assert_nonnull (strstr (former, "/kantor.db-sebelum-pemulihan-20"));
  now = ikd_backup_new (self->path);
  g_assert_true (ikd_backup_examine (now, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (now->figures, ==, 1);
  /* The copy is still there, and so can be restored again. */
  g_free (former);
  former = ikd_backups_restore (self->path, copy, NULL, &error);
  g_assert_no_error (error);
}

static void
refused (Desk *self, gconstpointer data)
{
  g_autofree char *copy = copy_of (self, "2026-11-28");
  g_autofree char *text = g_build_filename (self->folder, "catatan.db", NULL);
  gsize length = 0, length_now = 0;
  g_autofree char *content = NULL;
  const struct
  {
    const char   *copy;
    IkdErrorCode  code;
  } cases[] = {
    { self->path, IKD_ERROR_INVALID },
    { text, IKD_ERROR_NOT_OURS },
    { copy, IKD_ERROR_UNVERIFIED },
    { self->folder, IKD_ERROR_FILE },
  };

  g_assert_true (keep (self, self->today));
  flip (copy, OPERATOR);
  g_assert_true (g_file_set_contents (text, "a text that is long enough to be read as pages", -1,
                                      NULL));
  content = read_all (self->path, &length);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *now = NULL;

      g_assert_null (ikd_backups_restore (self->path, cases[i].copy, NULL, &error));
      g_assert_error (error, IKD_ERROR, (int) cases[i].code);
      now = read_all (self->path, &length_now);
      g_assert_cmpmem (content, length, now, length_now);
    }
  /* Neither a half copy nor a second name is left behind. */
  {
    g_autoptr (GDir) dir = g_dir_open (self->folder, 0, NULL);
    const char *name;

    while ((name = g_dir_read_name (dir)) != NULL)
      g_assert_true (strstr (name, "pemulihan") == NULL && !g_str_has_suffix (name, ".part"));
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/backups/" name, Desk, NULL, set_up, function, tear_down)

  ADD ("daily", daily);
  ADD ("in-log", in_log);
  ADD ("altered", altered);
  ADD ("rotation", rotation);
  ADD ("leftovers", leftovers);
  ADD ("last-good", last_good);
  ADD ("unwritable", unwritable);
  ADD ("restore", restore);
  ADD ("refused", refused);
  return g_test_run ();
}
