/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Bytes that are not what was written: in a row, where the verification must find each; anywhere in
 * the file, which no damage may bring the program down. */

#include "torture.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#include "btree.h"
#include "examine.h"
#include "ikd-exchange-service.h"
#include "ikd-plan-service.h"
#include "ikd-tables.h"

#define REVISIONS 2000

/* A file of about REVISIONS revisions in several actions, in one piece; transfer full */
static char *
make_history (Torture *self)
{
  const IkdImportOptions none = { .as_of = IKD_DAY_NONE };
  g_autofree char *path = torture_copy (self, "history.db");
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = ikd_session_open (path, 0, &error);
  guint days = REVISIONS / self->codes->len / 4;

  g_assert_no_error (error);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *csv = torture_csv (self, "history.csv", days, 2000 + i);
      g_autoptr (GFile) file = g_file_new_for_path (csv);
      g_autoptr (IkdReceipt) receipt = ikd_import_file (session, file, &none, NULL, &error);

      g_assert_no_error (error);
    }
  for (guint i = 0; i < 20; i++)
    g_assert_true (torture_keep (session, "33.01.01", "2024-06-03", 5000 + i, NULL));
  ikd_session_close (session);
  return g_steal_pointer (&path);
}

static gpointer
verify_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_database_verify (db, cancellable, error);
}

/* Whether somebody is told that the file is not what it was. */
static gboolean
is_found (const char *path)
{
  g_autoptr (IkdDatabase) db = ikd_database_open (path, IKD_DATABASE_READ_ONLY, NULL);
  g_autoptr (IkdVerification) found = db != NULL ? verify_job (db, NULL, NULL, NULL) : NULL;

  return found == NULL || !found->ok;
}

static void
put_byte (const char *path, gsize at, char byte)
{
  FILE *file = g_fopen (path, "r+b");

  g_assert_cmpint (fseek (file, (long) at, SEEK_SET), ==, 0);
  g_assert_cmpint (fputc ((guint8) byte, file), !=, EOF);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* One byte of a row of these tables is changed, and put back. */
static void
change_bytes (Torture *self, guint rounds, const char *const *tables, guint n, guint least)
{
  g_autofree char *path = make_history (self);
  g_autofree char *content = NULL;
  g_autoptr (GArray) spans = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  spans = btree_list_rows (path, (const guint8 *) content, length, tables, n);
  g_assert_cmpuint (spans->len, >=, least);
  g_assert_false (is_found (path));
  for (guint i = 0; i < rounds; i++)
    {
      BtreeSpan *span = &g_array_index (spans, BtreeSpan,
                                        g_rand_int_range (self->random, 0, (int) spans->len));
      gsize at = span->start + (gsize) g_rand_int_range (self->random, 0, (int) span->length);
      char was = content[at];
      char is = (char) (was ^ g_rand_int_range (self->random, 1, 256));

      put_byte (path, at, is);
      torture_count (self, is_found (path) ? NULL
                           : g_strdup_printf ("byte %" G_GSIZE_FORMAT " of a row of %s, %02x for "
                                              "%02x, is not found", at - span->start,
                                              tables[span->table], (guint8) is, (guint8) was));
      put_byte (path, at, was);
    }
}

static void
run_bytes (Torture *self, guint rounds, int scale)
{
  static const char *const tables[] = { "figure_rev", "record_rev", "action", "source" };

  change_bytes (self, rounds, tables, G_N_ELEMENTS (tables), REVISIONS * 9 / 10);
}

/* What stands outside the history: what is current, the regions, the settings, the end. */
static void
run_current (Torture *self, guint rounds, int scale)
{
  static const char *const tables[] = { "figure", "record", "region", "setting", "head" };

  change_bytes (self, rounds, tables, G_N_ELEMENTS (tables), 500);
}

/* Runs @sql as who takes the triggers off, and puts them back afterwards. */
static void
run_unwatched (const char *path, const char *sql)
{
  g_autoptr (GString) drop = g_string_new (NULL);
  g_autoptr (GString) make = g_string_new (NULL);
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_open (path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
                                       -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_append_printf (drop, "DROP TRIGGER %s;", sqlite3_column_text (statement, 0));
      g_string_append_printf (make, "%s;", sqlite3_column_text (statement, 1));
    }
  sqlite3_finalize (statement);
  g_assert_cmpint (sqlite3_exec (handle, drop->str, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (handle, make->str, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (handle);
}

/* The newest actions taken off, with all that is theirs, and the current figures put back. */
static void
run_tail (Torture *self, guint rounds, int scale)
{
  static const char *const cut =
    "PRAGMA foreign_keys = OFF;"
    "CREATE TEMP TABLE gone AS SELECT id FROM action ORDER BY id DESC LIMIT %d;"
    "DELETE FROM figure WHERE rev IN (SELECT id FROM figure_rev WHERE action IN gone);"
    "DELETE FROM figure_rev WHERE action IN gone;"
    "DELETE FROM action WHERE id IN gone;"
    "INSERT OR REPLACE INTO figure SELECT region, indicator, segment, start, day, claim, max(id),"
    " state, value, low, high, percent, half, of FROM figure_rev"
    " GROUP BY region, indicator, segment, start, day, claim";

  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = make_history (self);
      g_autofree char *sql = g_strdup_printf (cut, g_rand_int_range (self->random, 1, 20));

      run_unwatched (path, sql);
      torture_count (self, is_found (path) ? NULL : g_strdup ("a cut tail is not found"));
    }
}

/* --- any byte --- */

static void
damage (Torture *self, char *bytes, gsize length, guint round)
{
  int n = g_rand_int_range (self->random, 1, 33);

  /* Every fourth time a whole page. */
  if (round % 4 == 0)
    {
      gsize page = (gsize) g_rand_int_range (self->random, 0, (int) (length / 4096)) * 4096;

      for (gsize i = 0; i < 4096; i++)
        bytes[page + i] = (char) (round % 8 == 0 ? 0xff : g_rand_int_range (self->random, 0, 256));
      return;
    }
  for (int i = 0; i < n; i++)
    bytes[g_rand_int_range (self->random, 0, (int) length)]
      = (char) g_rand_int_range (self->random, 0, 256);
}

static void
run_damage (Torture *self, guint rounds, int scale)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->template_path, &content, &length, NULL));
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "damaged.db");
      g_autofree char *bytes = g_memdup2 (content, length);

      damage (self, bytes, length, i);
      g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
      torture_count (self, examine_end (examine_start (self, "look", path, "-")));
    }
}

/* A log that was cut short, or damaged, after a program broke off. */
static void
run_log (Torture *self, guint rounds, int scale)
{
  for (guint i = 0; i < rounds; i++)
    {
      g_autofree char *path = torture_copy (self, "log.db");
      g_autofree char *other = torture_copy (self, "log-kept.db");
      g_autofree char *log = g_strconcat (path, "-wal", NULL);
      g_autofree char *kept = g_strconcat (other, "-wal", NULL);
      g_autoptr (IkdSession) session = ikd_session_open (path, 0, NULL);
      g_autofree char *main_part = NULL;
      g_autofree char *tail = NULL;
      gsize main_length, length;

      for (gint64 value = 1; value <= 8; value++)
        g_assert_true (torture_keep (session, "33.01.01", "2024-06-03", 5000 + value, NULL));
      g_assert_true (g_file_get_contents (path, &main_part, &main_length, NULL));
      g_assert_true (g_file_get_contents (log, &tail, &length, NULL));
      ikd_session_close (session);
      g_assert_cmpuint (length, >, 4096);
      if (i % 2 == 0)
        length = (gsize) g_rand_int_range (self->random, 0, (int) length);
      else
        tail[g_rand_int_range (self->random, 0, (int) length)] ^= 0x5a;
      g_assert_true (g_file_set_contents (other, main_part, (gssize) main_length, NULL));
      g_assert_true (g_file_set_contents (kept, tail, (gssize) length, NULL));
      torture_count (self, torture_verify (other));
    }
}

const TortureRow torture_byte_rows[] = {
  { "byte-history", "a changed byte in a row of the history is found", 10000, run_bytes },
  { "byte-current", "a changed byte in any other row is found", 10000, run_current },
  { "byte-tail", "a cut tail of the history is found", 50, run_tail },
  { "byte-any", "damaged bytes and pages anywhere", 2000, run_damage },
  { "byte-log", "a log that is cut short or damaged", 200, run_log },
  { NULL },
};
