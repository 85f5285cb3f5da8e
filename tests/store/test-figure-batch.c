/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Many figures at once: what an import stores in loads is what is stored one by one. */

#include <glib/gstdio.h>
#include <string.h>

#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-store-book.h"
#include "ikd-tables.h"

#define DAY 19514               /* 2023-06-06 */
#define N_DAYS 700              /* many loads of a series */
#define N_REGIONS 4

typedef struct
{
  char        *folder;
  char        *path;
  IkdDatabase *db;
  gint64       regions[N_REGIONS];
  gint64       action;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const codes[N_REGIONS] = { "ID", "33", "33.01", "33.02" };
  static const char *const parents[N_REGIONS] = { NULL, "ID", "33", "33" };
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("batch-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "file.db", NULL);
  self->db = ikd_database_open (self->path, IKD_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_database_begin (self->db, &error));
  for (guint i = 0; i < N_REGIONS; i++)
    g_assert_true (ikd_region_table_merge (self->db, codes[i], (int) MIN (i, 2), parents[i],
                                           codes[i], &self->regions[i], &error));
  g_assert_true (ikd_database_commit (self->db, &error));
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  ikd_database_close (self->db);
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (self->path, endings[i], NULL);

      g_unlink (name);
    }
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->folder);
  g_free (self->path);
}

static void
begin (Fixture *self, IkdActionKind kind)
{
  g_autoptr (GError) error = NULL;

  ikd_database_begin (self->db, &error);
  g_assert_no_error (error);
  ikd_action_table_begin (self->db, kind, "operator", "label", NULL, 0, &self->action, &error);
  g_assert_no_error (error);
}

static void
end (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  ikd_action_table_end (self->db, &self->action, &error);
  g_assert_no_error (error);
  ikd_database_commit (self->db, &error);
  g_assert_no_error (error);
}

static gint64
count (Fixture *self, const char *table)
{
  g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM %s", table);
  gint64 n = -1;

  g_assert_true (ikd_database_get_int (self->db, sql, -1, &n, NULL));
  return n;
}

static void
assert_sound (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdVerification) found = ikd_database_verify (self->db, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < found->problems->len; i++)
    g_test_message ("%s", (const char *) g_ptr_array_index (found->problems, i));
  g_assert_true (found->ok);
}

/* The @i-th of the figures: nearly all plain, and some of every other kind between them; of two
 * indicators in turns; some cells come twice, and some before others of their series. */
static IkdFigure *
make_figure (Fixture *self, guint i)
{
  static const IkdIndicator indicators[] = { IKD_ACTIVE, IKD_KTP_OBLIGED };
  guint day = i / 2 % N_DAYS;
  IkdFigureKey key = { self->regions[i / 2 / N_DAYS], indicators[i % 2], g_intern_string (""),
                       DAY + (int) day, DAY + (int) day, 0 };
  IkdFigure *figure = NULL;

  if (i % 97 == 3)
    key.segment = g_intern_string ("ASN");
  if (i % 101 == 5)
    key.start -= 3;
  if (i % 103 == 7)
    key.claim = 2;
  if (i % 107 == 9)
    key.start = key.day -= 1;
  figure = ikd_figure_new (&key);
  figure->number = ikd_number_exact (1000 + i);
  if (i % 109 == 11)
    figure->number = (IkdNumber){ TRUE, 1500000, 1450000, 1549999 };
  if (i % 113 == 13)
    {
      figure->number = (IkdNumber){ FALSE, };
      figure->of = (IkdOf){ IKD_OF_UNKNOWN, IKD_INDICATOR_NONE };
      figure->percent = 2700000;
      figure->half = 50000;
    }
  if (i % 127 == 15)
    figure->state = IKD_STATE_NOT_REPORTED;
  if (i % 131 < 70)
    figure->source = ikd_source_new ("press", i % 131 < 40 ? "One" : "Another");
  if (i % 137 == 17)
    figure->reason = g_strdup ("counted again");
  if (i % 139 == 19)
    figure->note = g_strdup ("a note");
  if (i % 149 == 21)
    figure->owes = 1u << IKD_ERROR_FALLING;
  figure->derived = i % 151 == 23;
  return figure;
}

static void
add_all (Fixture *self)
{
  const gint64 before = count (self, "figure_rev");

  for (guint i = 0; i < 2 * N_DAYS * N_REGIONS; i++)
    {
      g_autoptr (IkdFigure) figure = make_figure (self, i);
      g_autoptr (GError) error = NULL;

      ikd_figure_table_add (self->db, self->action, figure, &error);
      g_assert_no_error (error);
      g_assert_cmpint (figure->revision, ==, before + i + 1);
      g_assert_cmpint (figure->action, ==, self->action);
    }
}

/* All that the tables hold, row by row. transfer full */
static char *
dump (Fixture *self)
{
  static const char *const tables[] = { "figure_rev", "figure", "source", "figure_sum" };
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM %s ORDER BY 1, 2, 3, 4, 5, 6",
                                              tables[i]);
      sqlite3_stmt *statement = ikd_database_prepare (self->db, sql, NULL);

      while (sqlite3_step (statement) == SQLITE_ROW)
        for (int column = 0; column < sqlite3_column_count (statement); column++)
          {
            const char *value = (const char *) sqlite3_column_text (statement, column);

            g_string_append (text, value != NULL ? value : "NULL");
            g_string_append_c (text, column + 1 < sqlite3_column_count (statement) ? '|' : '\n');
          }
      sqlite3_reset (statement);
    }
  return g_string_free (text, FALSE);
}

static char *
store_all (IkdActionKind kind)
{
  Fixture self = { NULL, };
  char *text = NULL;

  set_up (&self, NULL);
  /* The last region has a figure of each indicator before; the first, too. */
  begin (&self, IKD_ACTION_SET);
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (IkdFigure) figure = make_figure (&self, i % 2 + (i < 2 ? 0 : 2 * N_DAYS * 3));

      g_assert_true (ikd_figure_table_add (self.db, self.action, figure, NULL));
    }
  end (&self);
  begin (&self, kind);
  add_all (&self);
  end (&self);
  assert_sound (&self);
  text = dump (&self);
  tear_down (&self, NULL);
  return text;
}

/* In loads and one by one gives the same rows, to the last column; and the hash that was fed on the
 * way is the one of the rows. */
static void
alike (void)
{
  g_autofree char *many = store_all (IKD_ACTION_IMPORT);
  g_autofree char *single = store_all (IKD_ACTION_ROLLBACK);

  g_assert_cmpuint (strlen (many), >, 100000);
  g_assert_cmpstr (many, ==, single);
}

/* Whoever asks finds all that was stored before. */
static void
asked (Fixture *self, gconstpointer data)
{
  begin (self, IKD_ACTION_IMPORT);
  for (guint i = 0; i < 400; i++)
    {
      IkdFigureKey key = { self->regions[1], IKD_ACTIVE, g_intern_string (""), DAY + (int) i,
                           DAY + (int) i, 0 };
      g_autoptr (IkdFigure) figure = ikd_figure_new (&key);
      g_autoptr (IkdFigure) found = NULL;
      g_autoptr (GError) error = NULL;

      figure->number = ikd_number_exact (i);
      ikd_figure_table_add (self->db, self->action, figure, &error);
      g_assert_no_error (error);
      if (i % 30 != 29)
        continue;
      ikd_figure_table_get (self->db, &key, &found, &error);
      g_assert_no_error (error);
      g_assert_nonnull (found);
      g_assert_cmpint (found->number.value, ==, i);
      g_assert_cmpint (count (self, "figure_rev"), ==, i + 1);
    }
  end (self);
  assert_sound (self);
}

static guint
count_series (IkdBook *book, gint64 region)
{
  g_autoptr (GPtrArray) found = ikd_book_series (book, region, IKD_ACTIVE, "", G_MININT, G_MAXINT,
                                                 TRUE);

  g_assert_null (IKD_BOOK_GET_IFACE (book)->get_error (book));
  return found->len;
}

/* A book of a long import finds what a region had, nothing where it had nothing, and what it got
 * since. */
static void
booked (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (self->db);
  const IkdFigureKey keys[] = {
    { self->regions[0], IKD_ACTIVE, g_intern_string (""), 10, 10, 0 },
    { self->regions[3], IKD_ACTIVE, g_intern_string (""), 10, 10, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autoptr (IkdFigure) figure = ikd_figure_new (&keys[i]);

      figure->number = ikd_number_exact (1);
      begin (self, i == 0 ? IKD_ACTION_SET : IKD_ACTION_IMPORT);
      for (guint j = 0; i > 0 && j < 4 * N_DAYS; j++)
        {
          g_autoptr (IkdFigure) more = make_figure (self, 2 * N_DAYS + j);

          g_assert_true (ikd_figure_table_add (self->db, self->action, more, NULL));
        }
      g_assert_cmpuint (count_series (book, self->regions[3]), ==, 0);
      g_assert_true (ikd_figure_table_add (self->db, self->action, figure, NULL));
      g_assert_cmpuint (count_series (book, self->regions[0]), ==, 1);
      g_assert_cmpuint (count_series (book, self->regions[3]), ==, i);
      end (self);
    }
  assert_sound (self);
}

/* A row that the file refuses, in the midst of many: nothing of the action stays. */
static void
refused (Fixture *self, gconstpointer data)
{
  gboolean stored = TRUE;
  g_autoptr (GError) error = NULL;

  begin (self, IKD_ACTION_IMPORT);
  for (guint i = 0; stored && i < N_DAYS; i++)
    {
      IkdFigureKey key = { self->regions[2], IKD_ACTIVE, g_intern_string (""), DAY + (int) i,
                           DAY + (int) i, 0 };
      g_autoptr (IkdFigure) figure = ikd_figure_new (&key);

      figure->number = ikd_number_exact (i);
      if (i == GPOINTER_TO_UINT (data))
        figure->number.low = figure->number.high + 1;
      stored = ikd_figure_table_add (self->db, self->action, figure, &error);
    }
  if (stored)
    stored = ikd_action_table_end (self->db, &self->action, &error);
  g_assert_false (stored);
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  ikd_database_rollback (self->db);
  g_assert_cmpint (count (self, "figure_rev"), ==, 0);
  g_assert_cmpint (count (self, "figure"), ==, 0);
  assert_sound (self);

  begin (self, IKD_ACTION_IMPORT);
  add_all (self);
  end (self);
  assert_sound (self);
}

/* References of an import are looked up at its end: of a region, a source, a revision that is not
 * there, and none of any kind goes through. */
static void
dangling (Fixture *self, gconstpointer data)
{
  static const char *const wrongs[] = {
    "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state, value,"
    " low, high, owes, derived) VALUES (%d, 999, 'ikd_active', '', 1, 1, 0, 0, 1, 1, 1, 0, 0)",
    "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state, value,"
    " low, high, owes, derived, source)"
    " VALUES (%d, 1, 'ikd_active', '', 1, 1, 0, 0, 1, 1, 1, 0, 0, 999)",
    "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state, value,"
    " low, high, owes, derived, replaces)"
    " VALUES (%d, 1, 'ikd_active', '', 1, 1, 0, 0, 1, 1, 1, 0, 0, 999999)",
    "INSERT INTO figure_rev (action, region, indicator, segment, start, day, claim, state, value,"
    " low, high, owes, derived)"
    " VALUES (%d + 1, 1, 'ikd_active', '', 1, 1, 0, 0, 1, 1, 1, 0, 0)",
    "INSERT INTO record_rev (action, kind, record, replaces) VALUES (%d, 'target', 1, 999)",
    "INSERT INTO record_rev (action, kind, record) VALUES (%d, 'target', 1)",
  };

  for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      g_autofree char *number = NULL;
      g_auto (GStrv) parts = g_strsplit (wrongs[i], "%d", 2);
      g_autofree char *sql = NULL;
      g_autoptr (GError) error = NULL;

      begin (self, IKD_ACTION_IMPORT);
      for (guint j = 0; j < 300; j++)
        {
          g_autoptr (IkdFigure) figure = make_figure (self, j);

          g_assert_true (ikd_figure_table_add (self->db, self->action, figure, NULL));
        }
      number = g_strdup_printf ("%" G_GINT64_FORMAT, self->action);
      sql = g_strjoinv (number, parts);
      g_assert_true (ikd_database_execute (self->db, sql, &error));
      g_assert_false (ikd_action_table_end (self->db, &self->action, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
      ikd_database_rollback (self->db);
      g_assert_cmpint (count (self, "figure_rev"), ==, 0);
    }
}

/* After an import, and after one that was given up, SQLite looks itself again. */
static void
looked_up_again (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      IkdFigureKey key = { 999, IKD_ACTIVE, g_intern_string (""), DAY, DAY, 0 };
      g_autoptr (IkdFigure) nowhere = ikd_figure_new (&key);
      g_autoptr (IkdFigure) figure = make_figure (self, i);

      begin (self, IKD_ACTION_IMPORT);
      if (i > 0)
        g_assert_true (ikd_figure_table_add (self->db, self->action, figure, NULL));
      if (i < 2)
        end (self);
      else
        ikd_database_rollback (self->db);

      nowhere->number = ikd_number_exact (1);
      begin (self, IKD_ACTION_SET);
      g_assert_false (ikd_figure_table_add (self->db, self->action, nowhere, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
      ikd_database_rollback (self->db);
    }
}

/* Who gives up while loads are on their way leaves nothing behind. */
static void
given_up (Fixture *self, gconstpointer data)
{
  begin (self, IKD_ACTION_IMPORT);
  for (guint i = 0; i < 2 * N_DAYS - 10; i++)
    {
      g_autoptr (IkdFigure) figure = make_figure (self, i);

      g_assert_true (ikd_figure_table_add (self->db, self->action, figure, NULL));
    }
  ikd_database_rollback (self->db);
  g_assert_cmpint (count (self, "figure_rev"), ==, 0);
  assert_sound (self);
}

/* While somebody is reading from the connection no other thread uses it. */
static void
read_meanwhile (Fixture *self, gconstpointer data)
{
  sqlite3_stmt *statement = NULL;
  gboolean row = FALSE;
  guint n = 0;

  begin (self, IKD_ACTION_IMPORT);
  statement = ikd_database_prepare (self->db, "SELECT id FROM region ORDER BY id", NULL);
  g_assert_true (ikd_database_step (self->db, statement, &row, NULL));
  for (guint i = 0; i < 2 * N_DAYS; i++)
    {
      g_autoptr (IkdFigure) figure = make_figure (self, i);

      g_assert_true (ikd_figure_table_add (self->db, self->action, figure, NULL));
    }
  for (; row; n++)
    g_assert_true (ikd_database_step (self->db, statement, &row, NULL));
  g_assert_cmpuint (n, ==, N_REGIONS);
  end (self);
  assert_sound (self);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/figure-batch/alike", alike);
  g_test_add ("/figure-batch/asked", Fixture, NULL, set_up, asked, tear_down);
  g_test_add ("/figure-batch/booked", Fixture, NULL, set_up, booked, tear_down);
  /* In the first load, on the thread's way, and in the last. */
  g_test_add ("/figure-batch/refused/first", Fixture, GUINT_TO_POINTER (5), set_up, refused,
              tear_down);
  g_test_add ("/figure-batch/refused/later", Fixture, GUINT_TO_POINTER (300), set_up, refused,
              tear_down);
  g_test_add ("/figure-batch/refused/last", Fixture, GUINT_TO_POINTER (N_DAYS - 1), set_up,
              refused, tear_down);
  g_test_add ("/figure-batch/dangling", Fixture, NULL, set_up, dangling, tear_down);
  g_test_add ("/figure-batch/looked-up-again", Fixture, NULL, set_up, looked_up_again, tear_down);
  g_test_add ("/figure-batch/given-up", Fixture, NULL, set_up, given_up, tear_down);
  g_test_add ("/figure-batch/read-meanwhile", Fixture, NULL, set_up, read_meanwhile, tear_down);

  return g_test_run ();
}
