/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* backup and restore on real processes: what they answer, what they refuse, and that not a byte of
 * what was there is lost. */

#define _GNU_SOURCE             /* memmem */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

/* Overwrites a byte of a word that the file holds. */
static void
spoil (Ctl *self, const char *name, const char *word)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autofree char *bytes = NULL;
  gsize length = 0;
  char *at;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  at = memmem (bytes, length, word, strlen (word));
  g_assert_nonnull (at);
  *at ^= 1;
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
}

static char *
read_file (Ctl *self, const char *name, gsize *length)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *bytes = NULL;

  g_assert_true (g_file_get_contents (path, &bytes, length, NULL));
  return bytes;
}

static void
there_and_back (Ctl *self, gconstpointer data)
{
  g_autofree char *former = NULL;

  ctl_run (self, 0, "help");
  g_assert_nonnull (strstr (self->out, "  backup FILE\n"));
  g_assert_nonnull (strstr (self->out, "  restore FILE\n"));
  ctl_run (self, 2, "restore");
  ctl_run (self, 2, "restore DIR/a.db DIR/b.db");

  ctl_make (self, "33.01");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-06 14.049");
  ctl_run (self, 0, "backup DIR/copy.db --json");
  g_assert_true (g_str_has_suffix (ctl_text (self, "file"), "/copy.db"));
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-07 14.061");

  ctl_run (self, 0, "restore DIR/copy.db --json");
  g_assert_cmpstr (ctl_text (self, "file"), ==, self->db);
  g_assert_true (g_str_has_suffix (ctl_text (self, "from"), "/copy.db"));
  former = g_strdup (ctl_text (self, "former"));
  g_assert_nonnull (strstr (former, "/office.db-sebelum-pemulihan-"));
  ctl_run (self, 0, "series 33.01 ikd_active --json");
  EXPECT (self, "#=1", "0.value=14049");
  ctl_run (self, 0, "series 33.01 ikd_active --db '%s' --json", former);
  EXPECT (self, "#=2", "1.value=14061");
  ctl_run (self, 0, "verify");

  /* And back again: what was there is one copy more. */
  ctl_run (self, 0, "restore '%s'", former);
  g_assert_nonnull (strstr (self->out, "sebelum-pemulihan"));
  ctl_run (self, 0, "series 33.01 ikd_active --json");
  EXPECT (self, "#=2");
  ctl_run (self, 0, "restore DIR/copy.db --db DIR/none.db --json");
  EXPECT (self, "former=null");
  ctl_run (self, 0, "verify --db DIR/none.db");
}

/* Nothing is replaced by what is not good, and nothing in which somebody works. */
static void
refusals (Ctl *self, gconstpointer data)
{
  static const struct
  {
    const char *line;
    const char *word;
    int         status;
  } cases[] = {
    { "restore DIR/spoilt.db", "spoilt.db", 1 },
    { "restore DIR/spoilt.db --json", "spoilt.db", 1 },
    { "restore DIR/text.db", "text.db", 3 },
    { "restore DIR/newer.db", "newer.db", 3 },
    { "restore DIR/missing.db", "missing.db", 3 },
    { "restore DB", "office.db", 1 },
  };
  gsize length = 0, length_now = 0;
  g_autofree char *before = NULL;

  ctl_make (self, "33.01");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-06 14.049 --author 'petugas loket'");
  ctl_run (self, 0, "backup DIR/spoilt.db");
  ctl_run (self, 0, "backup DIR/newer.db");
  spoil (self, "spoilt.db", "petugas loket");
  ctl_write (self, "text.db", "this is no database, but long enough to be looked at as one\n");
  {
    g_autofree char *path = g_build_filename (self->folder, "newer.db", NULL);
    g_autoptr (GSubprocess) sqlite = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "sqlite3",
                                                       path, "PRAGMA user_version = 99", NULL);

    g_assert_nonnull (sqlite);
    g_assert_true (g_subprocess_wait_check (sqlite, NULL, NULL));
  }

  before = read_file (self, "office.db", &length);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *now = NULL;

      ctl_run (self, cases[i].status, "%s", cases[i].line);
      g_test_message ("%s → %s", cases[i].line, self->err);
      g_assert_nonnull (strstr (self->err, cases[i].word));
      g_assert_cmpstr (self->out, ==, "");
      now = read_file (self, "office.db", &length_now);
      g_assert_cmpmem (before, length, now, length_now);
    }
}

/* Somebody has it open: the lock of another process. */
static void
open_elsewhere (Ctl *self, gconstpointer data)
{
  g_autoptr (GSubprocess) sqlite = NULL;
  g_autoptr (GDataInputStream) answers = NULL;
  g_autofree char *line = NULL;
  GOutputStream *input;
  const char *question = "SELECT 'ready' FROM region LIMIT 1;\n";

  ctl_make (self, "33.01");
  ctl_run (self, 0, "backup DIR/copy.db");
  sqlite = g_subprocess_new (G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL,
                             "sqlite3", self->db, NULL);
  g_assert_nonnull (sqlite);
  input = g_subprocess_get_stdin_pipe (sqlite);
  g_assert_true (g_output_stream_write_all (input, question, strlen (question), NULL, NULL, NULL));
  answers = g_data_input_stream_new (g_subprocess_get_stdout_pipe (sqlite));
  line = g_data_input_stream_read_line (answers, NULL, NULL, NULL);
  g_assert_cmpstr (line, ==, "ready");

  ctl_run (self, 3, "restore DIR/copy.db");
  g_assert_nonnull (strstr (self->err, "is open in another window or program"));
  g_assert_true (g_output_stream_close (input, NULL, NULL));
  g_assert_true (g_subprocess_wait_check (sqlite, NULL, NULL));
  ctl_run (self, 0, "restore DIR/copy.db");
}

/* A data file that can no longer be opened is what a restoration is for; it is kept to the byte. */
static void
damaged (Ctl *self, gconstpointer data)
{
  gsize length = 0, length_kept = 0;
  g_autofree char *before = NULL;
  g_autofree char *kept = NULL;

  ctl_make (self, "33.01");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-06 14.049");
  ctl_run (self, 0, "backup DIR/copy.db");
  spoil (self, "office.db", "CREATE TABLE region");
  before = read_file (self, "office.db", &length);
  ctl_run (self, 3, "status 33.01");
  g_assert_nonnull (strstr (self->err, "damaged"));
  ctl_run (self, 0, "restore DIR/copy.db --json");
  g_assert_true (g_file_get_contents (ctl_text (self, "former"), &kept, &length_kept, NULL));
  g_assert_cmpmem (before, length, kept, length_kept);
  ctl_run (self, 0, "verify --json");
  EXPECT (self, "ok=true", "figures=1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/backup/" name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)

  ADD ("there-and-back", there_and_back);
  ADD ("refusals", refusals);
  ADD ("open-elsewhere", open_elsewhere);
  ADD ("damaged", damaged);

  return g_test_run ();
}
