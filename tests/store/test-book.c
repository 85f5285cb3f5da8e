/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The book over a file takes shorter ways than the one in memory, and answers the same. */

#include "ikd-error.h"
#include "ikd-store-book.h"
#include "scratch.h"

#define DAY 19514               /* 2023-06-06 */
#define NONE (-1)

typedef struct
{
  Scratch        file;
  IkdAtlas      *atlas;
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
  const IkdFigureKey key = { self->file.country, IKD_ACTIVE, g_intern_string (""),
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
  ikd_figure_table_add (self->file.db, action, figure, &error);
  g_assert_no_error (error);
  ikd_memory_book_add (self->memory, figure);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  gint64 action;

  scratch_set_up (&self->file, data);
  self->atlas = ikd_atlas_new ();
  self->memory = ikd_memory_book_new (self->atlas);
  action = scratch_begin (self->file.db, IKD_ACTION_IMPORT, "Ani");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add (self, action, i);
  scratch_end (self->file.db, action);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_object_unref (self->memory);
  g_object_unref (self->atlas);
  scratch_remove (&self->file);
}

/* The one of the month begins first; the day of the fifth is earlier. */
static void
earliest (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (self->file.db);
  g_autoptr (IkdFigure) found = ikd_book_earliest (book, self->file.country, IKD_ACTIVE, "");
  g_autoptr (IkdFigure) expected = ikd_book_earliest (IKD_BOOK (self->memory), self->file.country,
                                                      IKD_ACTIVE, "");

  g_assert_true (ikd_book_check (book, NULL));
  g_assert_nonnull (found);
  g_assert_cmpint (found->key.day, ==, DAY + 5);
  g_assert_cmpint (found->key.start, ==, expected->key.start);
}

static void
counts (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdBook) book = ikd_store_book_new (self->file.db);

  for (IkdDay day = DAY - 1; day < DAY + 70; day++)
    {
      gboolean all = day % 2 == 0;
      IkdDay from = all ? IKD_BOOK_FIRST_DAY : day - 20;
      g_autoptr (GArray) found = ikd_book_counts (book, self->file.country, IKD_ACTIVE, "", from,
                                                  day);
      g_autoptr (GArray) expected = ikd_book_counts (IKD_BOOK (self->memory), self->file.country,
                                                     IKD_ACTIVE, "", from, day);

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
        g_assert_cmpuint (found->len, ==, all ? 5 : 1);
    }
}

/* Those of the region come whole, those of others bare; asked again, the same. */
static void
spared (Fixture *self, gconstpointer data)
{
  const gint64 country = self->file.country;

  for (guint whole = 0; whole < 2; whole++)
    {
      g_autoptr (IkdBook) book = ikd_store_book_new (self->file.db);

      ikd_store_book_spare_others (IKD_STORE_BOOK (book), whole ? country : 0);
      for (IkdDay day = DAY - 1; day < DAY + 70; day++)
        {
          g_autoptr (IkdFigure) found = ikd_book_latest (book, country, IKD_ACTIVE, "", day);
          g_autoptr (IkdFigure) again = ikd_book_latest (book, country, IKD_ACTIVE, "", day);
          g_autoptr (IkdFigure) expected = ikd_book_latest (IKD_BOOK (self->memory), country,
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
