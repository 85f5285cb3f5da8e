/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The book over a file takes shorter ways than the one in memory, and answers the same. */

#include <glib/gstdio.h>

#include "ikd-error.h"
#include "ikd-store-book.h"

#define DAY 19514               /* 2023-06-06 */
#define NONE (-1)

typedef struct
{
  char        *folder;
  char        *path;
  IkdDatabase *db;
  gint64       country;
  IkdAtlas    *atlas;
  IkdMemoryBook *memory;
} Fixture;

/* Of a month, of days within it, of a percentage alone, not known, and one that was taken back. */
static const struct
{
  int          start;
  int          day;
  IkdFigureState state;
  gint64       value;
} rows[] = {
  { 0, 29, IKD_STATE_VALUE, 100 },     { 5, 5, IKD_STATE_VALUE, 70 },
  { 9, 9, IKD_STATE_VALUE, NONE },     { 12, 20, IKD_STATE_VALUE, 110 },
  { 40, 40, IKD_STATE_VALUE, 130 },    { 2, 2, IKD_STATE_WITHDRAWN, NONE },
  { 60, 60, IKD_STATE_VALUE, 150 },
};

static void
add (Fixture *self, gint64 action, guint row)
{
  const IkdFigureKey key = { self->country, IKD_ACTIVE, g_intern_string (""),
                             DAY + rows[row].start, DAY + rows[row].day, 0 };
  g_autoptr (IkdFigure) figure = ikd_figure_new (&key);
  g_autoptr (GError) error = NULL;

  figure->state = rows[row].state;
  if (rows[row].value != NONE)
    {
      figure->number = ikd_number_exact (rows[row].value);
    }
  else if (rows[row].state == IKD_STATE_VALUE)
    {
      figure->percent = 10 * IKD_PERCENT;
      figure->of.kind = IKD_OF_UNKNOWN;
    }
  ikd_figure_table_add (self->db, action, figure, &error);
  g_assert_no_error (error);
  ikd_memory_book_add (self->memory, figure);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 action = 0;

  self->folder = g_dir_make_tmp ("book-XXXXXX", &error);
  self->path = g_build_filename (self->folder, "file.db", NULL);
  self->db = ikd_database_open (self->path, IKD_DATABASE_CREATE, &error);
  g_assert_no_error (error);
  ikd_region_table_merge (self->db, "ID", 0, NULL, "Indonesia", &self->country, &error);
  g_assert_no_error (error);
  self->atlas = ikd_atlas_new ();
  self->memory = ikd_memory_book_new (self->atlas);
  ikd_database_begin (self->db, &error);
  ikd_action_table_begin (self->db, IKD_ACTION_IMPORT, "Ani", "rows", NULL, 0, &action, &error);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add (self, action, i);
  ikd_action_table_end (self->db, &action, &error);
  ikd_database_commit (self->db, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  static const char *const endings[] = { "", "-wal", "-shm" };

  g_object_unref (self->memory);
  g_object_unref (self->atlas);
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

/* The one of the month begins first; the day of the fifth is earlier. */
static void
earliest (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (self->db);
  g_autoptr (IkdFigure) found = ikd_book_earliest (book, self->country, IKD_ACTIVE, "");
  g_autoptr (IkdFigure) expected = ikd_book_earliest (IKD_BOOK (self->memory), self->country,
                                                      IKD_ACTIVE, "");

  g_assert_true (ikd_book_check (book, NULL));
  g_assert_nonnull (found);
  g_assert_cmpint (found->key.day, ==, DAY + 5);
  g_assert_cmpint (found->key.start, ==, expected->key.start);
}

static void
counts (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (self->db);

  for (IkdDay day = DAY - 1; day < DAY + 70; day++)
    {
      g_autoptr (GArray) found = ikd_book_counts (book, self->country, IKD_ACTIVE, "", day);
      g_autoptr (GArray) expected = ikd_book_counts (IKD_BOOK (self->memory), self->country,
                                                     IKD_ACTIVE, "", day);

      g_assert_cmpuint (found->len, ==, expected->len);
      for (guint i = 0; i < found->len; i++)
        {
          const IkdBookCount *one = &g_array_index (found, IkdBookCount, i);
          const IkdBookCount *other = &g_array_index (expected, IkdBookCount, i);

          g_assert_cmpint (one->at.start, ==, other->at.start);
          g_assert_cmpint (one->at.day, ==, other->at.day);
          g_assert_cmpint (one->number.value, ==, other->number.value);
          g_assert_true (one->number.known);
        }
      g_assert_cmpuint (found->len, <=, 5);
      if (day >= DAY + 60)
        g_assert_cmpuint (found->len, ==, 5);
    }
}

/* Those of the region come whole, those of others bare; asked again, the same. */
static void
spared (Fixture *self, gconstpointer data)
{
  for (guint whole = 0; whole < 2; whole++)
    {
      g_autoptr (IkdBook) book = ikd_store_book_new (self->db);

      ikd_store_book_spare_others (IKD_STORE_BOOK (book), whole ? self->country : 0);
      for (IkdDay day = DAY - 1; day < DAY + 70; day++)
        {
          g_autoptr (IkdFigure) found = ikd_book_latest (book, self->country, IKD_ACTIVE, "", day);
          g_autoptr (IkdFigure) again = ikd_book_latest (book, self->country, IKD_ACTIVE, "", day);
          g_autoptr (IkdFigure) expected = ikd_book_latest (IKD_BOOK (self->memory), self->country,
                                                            IKD_ACTIVE, "", day);

          g_assert_true (found == again);
          g_assert_cmpint (found != NULL, ==, expected != NULL);
          if (found == NULL)
            continue;
          g_assert_cmpint (found->key.day, ==, expected->key.day);
          g_assert_cmpint (found->number.value, ==, expected->number.value);
          g_assert_cmpstr (found->author, ==, whole ? "Ani" : NULL);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/book/earliest", Fixture, NULL, set_up, earliest, tear_down);
  g_test_add ("/book/counts", Fixture, NULL, set_up, counts, tear_down);
  g_test_add ("/book/spared", Fixture, NULL, set_up, spared, tear_down);

  return g_test_run ();
}
