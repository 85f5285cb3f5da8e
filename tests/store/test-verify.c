/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Whatever is changed behind the program's back is found: one byte in each table of the history, a
 * cut tail, a current row, a trigger; and the triggers keep honest hands from it. */

#include <glib/gstdio.h>
#include <string.h>

#include "btree.h"
#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-tables.h"

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
add_figure (IkdDatabase *db, gint64 region, gint64 value)
{
  IkdFigureKey key = { region, IKD_ACTIVE, g_intern_string (""), 19514, 19514, 0 };
  g_autoptr (IkdFigure) figure = ikd_figure_new (&key);
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  figure->number = ikd_number_exact (value);
  figure->source = ikd_source_new ("press", "A title");
  g_assert_true (ikd_database_begin (db, &error));
  g_assert_true (ikd_action_table_begin (db, IKD_ACTION_SET, "operator", "entry", NULL, 0, &action,
                                         &error));
  g_assert_true (ikd_figure_table_add (db, action, figure, &error));
  g_assert_true (ikd_action_table_end (db, &action, &error));
  g_assert_true (ikd_database_commit (db, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdDatabase) db = NULL;
  g_autoptr (IkdHoliday) holiday = ikd_holiday_new (19514, IKD_HOLIDAY_CLOSURE, "Moving");
  gint64 region = 0;
  gint64 action = 0;

  self->folder = g_dir_make_tmp ("store-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "file.db", NULL);
  db = ikd_database_open (self->path, IKD_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_database_begin (db, &error));
  g_assert_true (ikd_region_table_merge (db, "ID", 0, NULL, "Indonesia", &region, &error));
  g_assert_true (ikd_setting_table_set (db, IKD_SETTING_WEEK_DAYS, "5", &error));
  g_assert_true (ikd_action_table_begin (db, IKD_ACTION_HOLIDAY, "operator", "a closure", NULL, 0,
                                         &action, &error));
  g_assert_true (ikd_holiday_table_add (db, action, holiday, &error));
  g_assert_true (ikd_action_table_end (db, &action, &error));
  g_assert_true (ikd_database_commit (db, &error));
  add_figure (db, region, 100);
  add_figure (db, region, 120);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (self->path, endings[i], NULL);

      g_unlink (name);
    }
  g_rmdir (self->folder);
  g_free (self->folder);
  g_free (self->path);
}

static IkdVerification *
verify (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdDatabase) db = ikd_database_open (self->path, 0, &error);
  IkdVerification *result = NULL;

  g_assert_no_error (error);
  result = ikd_database_verify (db, NULL, &error);
  g_assert_no_error (error);
  return result;
}

static void
good (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdVerification) result = verify (self);

  g_assert_true (result->ok);
  g_assert_cmpint (result->figures, ==, 1);
  g_assert_cmpint (result->revisions, ==, 2);
}

/* Runs SQL as another program would, which may drop the triggers. Returns how many rows changed. */
static int
execute (Fixture *self, const char *sql)
{
  sqlite3 *handle = NULL;
  int changes;

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  sqlite3_exec (handle, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_exec (handle, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  changes = sqlite3_total_changes (handle);
  sqlite3_close (handle);
  return changes;
}

/* Drops the triggers, changes rows by @sql, and puts the triggers back: the rows alone tell. */
static void
tamper (Fixture *self, const char *sql)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  g_autoptr (GString) drop = g_string_new (NULL);
  g_autoptr (GString) make = g_string_new (NULL);

  g_assert_cmpint (sqlite3_open (self->path, &handle), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
                                       -1, &statement, NULL), ==, SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    {
      g_string_append_printf (drop, "DROP TRIGGER %s;", sqlite3_column_text (statement, 0));
      g_string_append_printf (make, "%s;", sqlite3_column_text (statement, 1));
    }
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  execute (self, drop->str);
  g_assert_cmpint (execute (self, sql), >, 0);
  execute (self, make->str);
}

/* What no row can hold is a damaged file, and is not handed on. */
static void
damaged (Fixture *self, gconstpointer data)
{
  static const char *const bodies[] = {
    "{}", "no JSON", "{\"day\":19514,\"kind\":\"closure\"}",
    "{\"day\":1951400000,\"kind\":\"closure\",\"name\":\"Moving\"}",
    "{\"day\":\"19514\",\"kind\":\"closure\",\"name\":\"Moving\"}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autofree char *sql = g_strdup_printf ("UPDATE record SET body = '%s'", bodies[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) holidays = NULL;
      g_autoptr (IkdDatabase) db = NULL;

      tamper (self, sql);
      db = ikd_database_open (self->path, 0, NULL);
      holidays = ikd_holiday_table_list (db, G_MININT, G_MAXINT, &error);
      if (holidays == NULL)
        g_assert_error (error, IKD_ERROR, IKD_ERROR_DAMAGED);
      else
        g_assert_cmpuint (holidays->len, ==, 0);
    }
}

/* Neither is a figure that lies beside its bounds, or on no day. */
static void
damaged_figure (Fixture *self, gconstpointer data)
{
  static const char *const changes[] = {
    "value = 1 << 60, high = 1 << 60", "low = -1", "low = 121", "high = 119",
    "percent = -1, half = 0, of = 'base'", "start = -4000000", "day = 4000000", "day = start - 1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *sql = g_strconcat ("UPDATE figure SET low = 120, value = 120, high = 120,"
                                          " percent = NULL, half = NULL, of = NULL,"
                                          " start = 19514, day = 19514;"
                                          "UPDATE figure SET ", changes[i], NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) figures = NULL;
      g_autoptr (IkdDatabase) db = NULL;
      g_autoptr (IkdBook) book = NULL;

      g_test_message ("%s", changes[i]);
      tamper (self, sql);
      db = ikd_database_open (self->path, 0, NULL);
      book = ikd_store_book_new (db);
      figures = ikd_book_series (book, 1, IKD_ACTIVE, "", G_MININT, G_MAXINT, TRUE);
      g_assert_cmpuint (figures->len, ==, 0);
      g_assert_false (ikd_book_check (book, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_DAMAGED);
    }
}

static void
damaged_region (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (IkdDatabase) db = NULL;

  tamper (self, "PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON;"
                "UPDATE region SET level = 5");
  db = ikd_database_open (self->path, 0, NULL);
  atlas = ikd_region_table_load (db, &error);
  g_assert_error (error, IKD_ERROR, IKD_ERROR_DAMAGED);
  g_assert_null (atlas);
}

/* A file without seals is as good as it was; what is stored in it next seals it. */
static void
unsealed (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdVerification) before = NULL;
  g_autoptr (IkdVerification) after = NULL;
  g_autoptr (IkdVerification) changed = NULL;
  g_autoptr (IkdDatabase) db = NULL;

  tamper (self, "DELETE FROM setting WHERE key LIKE 'seal.%'");
  before = verify (self);
  g_assert_true (before->ok);
  db = ikd_database_open (self->path, 0, NULL);
  add_figure (db, 1, 130);
  g_clear_pointer (&db, ikd_database_close);
  after = verify (self);
  g_assert_true (after->ok);
  tamper (self, "UPDATE region SET name = 'Indonesja'");
  changed = verify (self);
  g_assert_false (changed->ok);
}

/* A setting that is taken back with its transaction leaves the seal as it was. */
static void
rolled_back (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdVerification) result = NULL;
  g_autoptr (IkdDatabase) db = ikd_database_open (self->path, 0, NULL);

  g_assert_true (ikd_database_begin (db, NULL));
  g_assert_true (ikd_setting_table_set (db, IKD_SETTING_WEEK_DAYS, "6", NULL));
  ikd_database_rollback (db);
  add_figure (db, 1, 130);
  result = verify (self);
  g_assert_true (result->ok);
}

static void
found (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdVerification) result = NULL;

  tamper (self, data);
  result = verify (self);
  g_assert_false (result->ok);
  g_assert_cmpuint (result->problems->len, >, 0);
}

/* What holds the rows; each case with the name that is told, and the word for what befell it. */
static void
structure (Fixture *self, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *name;
    const char *what;
  } cases[] = {
    { "DROP TRIGGER action_no_update", "“action_no_update”", "removed" },
    { "DROP TRIGGER source_no_delete; CREATE TRIGGER source_no_delete BEFORE DELETE ON source "
      "BEGIN SELECT 1; END", "“source_no_delete”", "changed" },
    { "DROP INDEX figure_period", "“figure_period”", "removed" },
    { "DROP INDEX figure_rev_action; CREATE INDEX figure_rev_action ON figure_rev (action, id)",
      "“figure_rev_action”", "changed" },
    { "CREATE TRIGGER more AFTER INSERT ON figure_rev BEGIN DELETE FROM figure; END", "“more”",
      "added" },
    { "CREATE TABLE notes (text)", "“notes”", "added" },
    { "CREATE VIEW seen AS SELECT * FROM figure", "“seen”", "added" },
    { "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace (sql, 'CHECK (claim "
      ">= 0)', '') WHERE name = 'figure_rev'", "“figure_rev”", "changed" },
  };

  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdVerification) result = NULL;
      const char *said;

      g_test_message ("%s", cases[i].sql);
      g_assert_true (g_file_set_contents (self->path, content, (gssize) length, NULL));
      execute (self, cases[i].sql);
      result = verify (self);
      g_assert_false (result->ok);
      g_assert_cmpuint (result->problems->len, ==, 1);
      said = g_ptr_array_index (result->problems, 0);
      g_assert_nonnull (strstr (said, cases[i].name));
      g_assert_nonnull (strstr (said, cases[i].what));
      g_assert_nonnull (strstr (said, "last good copy"));
    }
}

/* What SQLite counts for itself is no change. */
static void
analysed (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdVerification) result = NULL;

  execute (self, "ANALYZE");
  result = verify (self);
  g_assert_true (result->ok);
}

/* The history only grows, also for who goes around the functions. */
static void
append_only (Fixture *self, gconstpointer data)
{
  static const char *const statements[] = {
    "UPDATE action SET label = 'x'", "DELETE FROM action",
    "UPDATE figure_rev SET value = 1, low = 1, high = 1", "DELETE FROM figure_rev",
    "UPDATE record_rev SET body = NULL", "DELETE FROM record_rev",
    "UPDATE source SET title = 'x'", "DELETE FROM source",
  };
  g_autoptr (IkdDatabase) db = ikd_database_open (self->path, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", statements[i]);
      g_assert_false (ikd_database_execute (db, statements[i], &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
      g_assert_nonnull (g_strstr_len (error->message, -1, "append-only"));
    }
}

static void
constraints (Fixture *self, gconstpointer data)
{
  static const char *const statements[] = {
    "INSERT INTO region (code, level, parent, name) VALUES ('ID', 0, NULL, 'Again')",
    "INSERT INTO region (code, level, parent, name) VALUES ('99', 7, 1, 'Deep')",
    "INSERT INTO region (code, level, parent, name) VALUES ('99', 1, 4711, 'Orphan')",
    "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state, value, "
    "low, high, owes, derived) VALUES (1, 1, 'ikd_active', '', 5, 4, 0, 0, 1, 1, 1, 0, 0)",
    "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state, value, "
    "low, high, owes, derived) VALUES (1, 1, 'ikd_active', '', 4, 4, 0, 0, 1, 2, 3, 0, 0)",
    "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state, value, "
    "low, high, owes, derived) VALUES (1, 1, 'ikd_active', '', 4, 4, 0, 0, -1, -1, -1, 0, 0)",
    "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state, value, "
    "low, high, owes, derived) VALUES (1, 1, 'ikd_active', '', 4, 4, 0, 0, 'x', 1, 1, 0, 0)",
  };
  g_autoptr (IkdDatabase) db = ikd_database_open (self->path, 0, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (statements); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", statements[i]);
      g_assert_false (ikd_database_execute (db, statements[i], &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
    }
}

/* In the head of a row are types of values; two that SQLite never writes read as NULL, and of the
 * row's own number none is read at all. */
static void
unseen (Fixture *self, gconstpointer data)
{
  static const char *const tables[] = { "figure_rev" };
  g_autofree char *content = NULL;
  g_autoptr (GArray) rows = NULL;
  const BtreeSpan *row;
  gsize length;
  guint changed = 0;

  g_assert_true (g_file_get_contents (self->path, &content, &length, NULL));
  rows = btree_list_rows (self->path, (const guint8 *) content, length, tables, 1);
  g_assert_cmpuint (rows->len, ==, 2);
  row = &g_array_index (rows, BtreeSpan, 1);
  /* The row's length and number, then the head, its own length first. */
  for (gsize i = 3; i < 2 + (gsize) content[row->start + 2]; i++)
    if (content[row->start + i] == 0)
      {
        g_autoptr (IkdVerification) result = NULL;

        content[row->start + i] = i == 3 ? 8 : 11;
        g_assert_true (g_file_set_contents (self->path, content, (gssize) length, NULL));
        result = verify (self);
        g_assert_false (result->ok);
        content[row->start + i] = 0;
        changed++;
      }
  g_assert_cmpuint (changed, >, 3);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    const char *sql;
  } changes[] = {
    { "action", "UPDATE action SET label = 'Entry' WHERE id = 2" },
    { "figure-rev", "UPDATE figure_rev SET value = 101, low = 101, high = 101 WHERE id = 1" },
    { "record-rev", "UPDATE record_rev SET body = replace (body, 'Moving', 'moving')" },
    { "source", "UPDATE source SET title = 'B title'" },
    { "region-code", "UPDATE region SET code = 'IE'" },
    { "region-name", "UPDATE region SET name = 'Indonesja'" },
    { "region-more", "INSERT INTO region (code, level, parent, name) VALUES ('11', 1, 1, 'Aceh')" },
    { "region-seal", "UPDATE setting SET value = 'x' || value WHERE key = 'seal.regions'" },
    { "region-no-seal", "DELETE FROM setting WHERE key = 'seal.regions'" },
    { "setting", "UPDATE setting SET value = '6' WHERE key = 'week-days'" },
    { "setting-key", "UPDATE setting SET key = 'week-dayt' WHERE key = 'week-days'" },
    { "setting-gone", "DELETE FROM setting WHERE key = 'week-days'" },
    { "setting-no-seal", "DELETE FROM setting WHERE key = 'seal.settings'" },
    { "head-hash", "UPDATE head SET hash = zeroblob (32)" },
    { "head-count", "UPDATE head SET figure_revs = 3" },
    { "figure", "UPDATE figure SET value = 121, low = 121, high = 121" },
    { "record", "UPDATE record SET body = replace (body, 'Moving', 'moving')" },
    { "cut-tail", "DELETE FROM figure; DELETE FROM figure_rev WHERE id = 2; "
                  "DELETE FROM action WHERE id = 3; INSERT INTO figure SELECT region, indicator, "
                  "segment, start, day, claim, id, state, value, low, high, percent, half, of "
                  "FROM figure_rev" },
  };

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/verify/good", Fixture, NULL, set_up, good, tear_down);
  g_test_add ("/verify/damaged", Fixture, NULL, set_up, damaged, tear_down);
  g_test_add ("/verify/damaged-region", Fixture, NULL, set_up, damaged_region, tear_down);
  g_test_add ("/verify/damaged-figure", Fixture, NULL, set_up, damaged_figure, tear_down);
  g_test_add ("/verify/unsealed", Fixture, NULL, set_up, unsealed, tear_down);
  g_test_add ("/verify/rolled-back", Fixture, NULL, set_up, rolled_back, tear_down);
  g_test_add ("/verify/unseen", Fixture, NULL, set_up, unseen, tear_down);
  g_test_add ("/verify/structure", Fixture, NULL, set_up, structure, tear_down);
  g_test_add ("/verify/analysed", Fixture, NULL, set_up, analysed, tear_down);
  g_test_add ("/verify/append-only", Fixture, NULL, set_up, append_only, tear_down);
  g_test_add ("/verify/constraints", Fixture, NULL, set_up, constraints, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autofree char *path = g_strdup_printf ("/verify/found/%s", changes[i].name);

      g_test_add (path, Fixture, changes[i].sql, set_up, found, tear_down);
    }
  return g_test_run ();
}
