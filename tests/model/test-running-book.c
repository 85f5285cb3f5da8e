/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The book for many figures in a row answers as the one behind it, whatever came before. */

#include "ikd-running-book.h"

#include "fixture.h"
#include "ikd-check.h"

#define FIGURES 6000
#define SEED 20240607

static const char *const codes[] = { "33.01.01", "33.01.02", "33.02.01", NULL };
static const char *const all[] = { "33", "33.01", "33.01.01", "33.01.02", "33.02.01" };

typedef struct
{
  World          *world;
  IkdRunningBook *book;
  GRand          *random;
  IkdDay          today;
} Run;

static Run *
run_new (void)
{
  Run *self = g_new0 (Run, 1);

  self->world = world_new (codes);
  self->book = ikd_running_book_new (IKD_BOOK (self->world->book), self->world->atlas);
  self->random = g_rand_new_with_seed (SEED);
  self->today = day_of ("2022-01-03");
  return self;
}

static void
run_free (Run *self)
{
  g_object_unref (self->book);
  world_free (self->world);
  g_rand_free (self->random);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Run, run_free)

/* Mostly the next day of a rising stock; sometimes an old day, a month, another claim, a flow, a
 * percentage alone, or nothing reported. */
static IkdFigure *
make_figure (Run *self)
{
  const char *code = all[g_rand_int_range (self->random, 0, G_N_ELEMENTS (all))];
  int kind = g_rand_int_range (self->random, 0, 40);
  IkdFigureKey key = { ikd_region_get_id (world_region (self->world, code)),
                       kind % 8 == 0 ? IKD_KTP_ENROLLED : IKD_ACTIVE, g_intern_string (""),
                       self->today, self->today, 0 };
  g_autoptr (IkdFigure) figure = NULL;

  self->today += g_rand_int_range (self->random, 0, 6) == 0;
  if (kind == 1)
    key.day = key.start = self->today - g_rand_int_range (self->random, 1, 400);
  if (kind == 2)
    key.day += g_rand_int_range (self->random, 1, 30);
  if (kind == 3)
    key.claim = 1;
  if (kind == 4)
    key.indicator = IKD_ACTIVATED;
  figure = ikd_figure_new (&key);
  if (kind == 5)
    figure->state = IKD_STATE_NOT_REPORTED;
  else if (kind == 6)
    {
      figure->of = (IkdOf){ IKD_OF_UNKNOWN, IKD_INDICATOR_NONE };
      figure->percent = 2 * IKD_PERCENT;
      figure->half = IKD_PERCENT / 20;
    }
  else
    figure->number = ikd_number_exact (MAX (0, 1000 + (self->today - 18995) * 5
                                               + g_rand_int_range (self->random, -30, 30)
                                               + (kind == 7 ? 90 : 0)));
  if (kind == 8)
    figure->number = ikd_number_rounded (figure->number.value, 50);
  return g_steal_pointer (&figure);
}

static char *
judge (Run *self, IkdBook *book, IkdFigure *figure)
{
  g_autoptr (GPtrArray) problems = ikd_check_figure (book, self->world->atlas,
                                                     self->world->calendar, figure,
                                                     day_of ("2030-01-01"), TRUE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      const IkdProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (text, "%s: %s\n", ikd_severity_to_id (problem->severity),
                              problem->message);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
stands (Run *self, const IkdFigureKey *key)
{
  g_autoptr (GPtrArray) there = ikd_book_series (IKD_BOOK (self->world->book), key->region,
                                                 key->indicator, key->segment, key->start,
                                                 key->day, TRUE);

  for (guint i = 0; i < there->len; i++)
    {
      const IkdFigure *figure = g_ptr_array_index (there, i);

      if (figure->key.start == key->start && figure->key.day == key->day)
        return TRUE;
    }
  return FALSE;
}

static void
test_same (void)
{
  g_autoptr (Run) run = run_new ();
  guint said = 0;

  for (guint i = 0; i < FIGURES; i++)
    {
      g_autoptr (IkdFigure) figure = make_figure (run);
      g_autofree char *expected = judge (run, IKD_BOOK (run->world->book), figure);
      g_autofree char *found = judge (run, IKD_BOOK (run->book), figure);

      g_assert_cmpstr (found, ==, expected);
      g_assert_true (ikd_running_book_is_filled (run->book, &figure->key)
                     == stands (run, &figure->key));
      said += *expected != '\0';
      if (g_str_has_prefix (expected, "error"))
        continue;
      ikd_memory_book_add (run->world->book, figure);
      ikd_running_book_take (run->book, figure);
      if (i % 1000 == 999)
        ikd_running_book_forget (run->book);
    }
  /* The figures are such that there is something to say of many, and nothing of more. */
  g_assert_cmpuint (said, >, FIGURES / 20);
  g_assert_cmpuint (said, <, FIGURES * 19 / 20);
}

/* A withdrawn figure is none. */
static void
test_withdrawn (void)
{
  g_autoptr (Run) run = run_new ();
  g_autoptr (IkdFigure) figure = world_figure (run->world, "33.01", IKD_ACTIVE, "2024-01-02");
  g_autoptr (IkdFigure) none = NULL;

  figure->number = ikd_number_exact (5);
  ikd_running_book_take (run->book, figure);
  g_assert_true (ikd_running_book_is_filled (run->book, &figure->key));
  figure->state = IKD_STATE_WITHDRAWN;
  ikd_running_book_take (run->book, figure);
  g_assert_false (ikd_running_book_is_filled (run->book, &figure->key));
  none = ikd_book_latest (IKD_BOOK (run->book), figure->key.region, IKD_ACTIVE, "",
                          day_of ("2024-12-31"));
  g_assert_null (none);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/running-book/same", test_same);
  g_test_add_func ("/running-book/withdrawn", test_withdrawn);
  return g_test_run ();
}
