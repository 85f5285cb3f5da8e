/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Second keying: what comes of what is keyed, and which cells are. */

#include "ikd-second-keying.h"

#include <string.h>

static void
add (IkdSecondKeying *keying, guint number, IkdIndicator indicator, IkdFigureState state,
     gint64 value, const char *keyer)
{
  g_autofree char *code = g_strdup_printf ("33.01.%02u", number);
  g_autoptr (IkdRegion) region = ikd_region_new (number, code, 3, 1, "Kroya");
  const IkdFigureKey key = { number, indicator, "", 20000, 20000, 0 };
  g_autoptr (IkdFigure) first = ikd_figure_new (&key);

  first->state = state;
  if (state == IKD_STATE_VALUE)
    first->number = ikd_number_exact (value);
  ikd_second_keying_add (keying, region, indicator, first)->keyer = g_strdup (keyer);
}

/* "14515", "b", "x" */
static IkdKeyed
read_keyed (const char *word)
{
  if (g_str_equal (word, "b"))
    return (IkdKeyed){ IKD_STATE_NOT_REPORTED, 0 };
  if (g_str_equal (word, "x"))
    return (IkdKeyed){ IKD_STATE_NOT_APPLICABLE, 0 };
  return (IkdKeyed){ IKD_STATE_VALUE, g_ascii_strtoll (word, NULL, 10) };
}

static void
states (void)
{
  static const struct
  {
    const char *first;
    const char *keyed;          /* one after the other */
    const char *states;         /* after each: A agreed, D differs, C corrected */
  } cases[] = {
    { "14515", "14515", "A" },
    { "14515", "14551", "D" },
    { "14515", "14551 14551", "DC" },
    { "14515", "14551 14515", "DA" },
    { "14515", "14551 14155 14551", "DDD" },    /* twice, but not running */
    { "14515", "14551 14155 14155", "DDC" },
    { "14515", "14551 14155 14515", "DDA" },
    { "14515", "14515 1 1", "AAA" },            /* settled stays settled */
    { "14515", "7 7 14515 8", "DCCC" },
    { "14515", "b b", "DC" },
    { "14515", "b x x", "DDC" },
    { "b", "b", "A" },
    { "b", "x b", "DA" },
    { "x", "x", "A" },
    { "b", "0 0", "DC" },                       /* nil is not “not yet reported” */
    { "0", "b 0", "DA" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdSecondKeying) keying = ikd_second_keying_new ("seed");
      g_auto (GStrv) words = g_strsplit (cases[i].keyed, " ", -1);
      const IkdKeyed first = read_keyed (cases[i].first);

      add (keying, 1, IKD_ACTIVE, first.state, first.value, "Ani");
      g_assert_cmpint (ikd_second_keying_get (keying, 0)->state, ==, IKD_KEYING_TO_KEY);
      g_assert_cmpuint (strlen (cases[i].states), ==, g_strv_length (words));
      for (guint w = 0; words[w] != NULL; w++)
        {
          char state = cases[i].states[w];
          IkdKeyingState expected = state == 'A' ? IKD_KEYING_AGREED
                                    : state == 'C' ? IKD_KEYING_CORRECTED : IKD_KEYING_DIFFERS;

          g_assert_cmpint (ikd_second_keying_key (keying, 0, read_keyed (words[w])), ==, expected);
        }
    }
}

/* What could not be kept is keyed from the beginning: the same value once is not enough again. */
static void
reopen (void)
{
  g_autoptr (IkdSecondKeying) keying = ikd_second_keying_new ("seed");

  add (keying, 1, IKD_ACTIVE, IKD_STATE_VALUE, 100, "Ani");
  ikd_second_keying_key (keying, 0, read_keyed ("200"));
  g_assert_cmpint (ikd_second_keying_key (keying, 0, read_keyed ("200")), ==, IKD_KEYING_CORRECTED);
  ikd_second_keying_reopen (keying, 0);
  g_assert_cmpint (ikd_second_keying_get (keying, 0)->state, ==, IKD_KEYING_TO_KEY);
  g_assert_cmpint (ikd_second_keying_key (keying, 0, read_keyed ("200")), ==, IKD_KEYING_DIFFERS);
}

static void
counts (void)
{
  g_autoptr (IkdSecondKeying) keying = ikd_second_keying_new ("seed");
  g_autoptr (GPtrArray) keyers = NULL;
  IkdKeyingCounts found;

  g_assert_false (ikd_second_keying_error_rate (keying).known);
  for (guint i = 0; i < 6; i++)
    add (keying, i + 1, IKD_ACTIVE, IKD_STATE_VALUE, 100 + i, i < 4 ? "Ani" : "Budi");
  ikd_second_keying_key (keying, 0, read_keyed ("100"));
  ikd_second_keying_key (keying, 1, read_keyed ("101"));
  ikd_second_keying_key (keying, 2, read_keyed ("999"));
  ikd_second_keying_key (keying, 2, read_keyed ("999"));
  ikd_second_keying_key (keying, 3, read_keyed ("999"));

  found = ikd_second_keying_count (keying);
  g_assert_cmpuint (found.chosen, ==, 6);
  g_assert_cmpuint (found.agreed, ==, 2);
  g_assert_cmpuint (found.corrected, ==, 1);
  g_assert_cmpuint (found.differing, ==, 1);
  g_assert_cmpuint (found.open, ==, 3);
  /* 1 of 3 settled: 33.333333… % */
  g_assert_cmpint (ikd_second_keying_error_rate (keying).value, ==, 33333333);

  keyers = ikd_second_keying_list_keyers (keying);
  g_assert_cmpuint (keyers->len, ==, 2);
  g_assert_cmpstr (keyers->pdata[0], ==, "Ani");
  g_assert_cmpuint (ikd_second_keying_keyed_by (keying, "Ani"), ==, 4);
  g_assert_cmpuint (ikd_second_keying_keyed_by (keying, "Budi"), ==, 2);
  g_assert_cmpuint (ikd_second_keying_keyed_by (keying, "Citra"), ==, 0);
}

static void
sizes (void)
{
  static const struct
  {
    guint cells;
    guint share;
    guint size;
  } cases[] = {
    { 24, 100, 24 }, { 24, 50, 12 }, { 24, 20, 5 },    { 24, 10, 5 }, { 51, 10, 6 },
    { 72, 10, 8 },   { 852, 10, 86 }, { 4, 10, 4 },    { 0, 50, 0 },  { 25, 50, 13 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpuint (ikd_second_keying_sample_size (cases[i].cells, cases[i].share), ==,
                      cases[i].size);
}

static IkdSecondKeying *
make_sheet (const char *seed, gboolean backwards)
{
  IkdSecondKeying *keying = ikd_second_keying_new (seed);

  for (guint i = 1; i <= 24; i++)
    add (keying, backwards ? 25 - i : i, IKD_ACTIVE, IKD_STATE_VALUE, i, "Ani");
  return keying;
}

/* The last two digits of the codes that are chosen, in their order. */
static char *
list_chosen (IkdSecondKeying *keying)
{
  gboolean chosen[25] = { FALSE };
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < keying->cells->len; i++)
    {
      const IkdKeyingCell *cell = ikd_second_keying_get (keying, i);

      chosen[ikd_region_get_id (cell->region)] = cell->chosen;
    }
  for (guint i = 1; i <= 24; i++)
    if (chosen[i])
      g_string_append_printf (list, "%02u ", i);
  return g_string_free (list, FALSE);
}

/* The lots of the golden sample were drawn apart from the program: the five lowest lines of
 *   for i in $(seq -w 1 24); do printf 'kantor|33.01.%s|ikd_active' $i | sha256sum; done */
static void
sample (void)
{
  g_autoptr (IkdSecondKeying) keying = make_sheet ("kantor", FALSE);
  g_autoptr (IkdSecondKeying) turned = make_sheet ("kantor", TRUE);
  g_autofree char *chosen = NULL;
  g_autofree char *other = NULL;

  ikd_second_keying_choose (keying, 20);
  ikd_second_keying_choose (turned, 20);
  chosen = list_chosen (keying);
  other = list_chosen (turned);
  g_assert_cmpstr (chosen, ==, "02 04 18 19 20 ");
  g_assert_cmpstr (other, ==, chosen);
  g_assert_cmpuint (ikd_second_keying_count (keying).chosen, ==, 5);
  g_assert_cmpuint (keying->share, ==, 20);

  ikd_second_keying_choose (keying, IKD_SAMPLE_WHOLE);
  g_assert_cmpuint (ikd_second_keying_count (keying).chosen, ==, 24);
}

/* A larger sample holds the smaller one. */
static void
nested (void)
{
  g_autoptr (IkdSecondKeying) small = make_sheet ("kantor", FALSE);
  g_autoptr (IkdSecondKeying) large = make_sheet ("kantor", FALSE);

  ikd_second_keying_choose (small, 20);
  ikd_second_keying_choose (large, 50);
  for (guint i = 0; i < 24; i++)
    if (ikd_second_keying_get (small, i)->chosen)
      g_assert_true (ikd_second_keying_get (large, i)->chosen);
}

/* Over 2,400 days each of 24 cells is expected 500 times in samples of 5; the standard deviation of
 * that count is √(2400 · 5/24 · 19/24) = 19.9, five of which are allowed. */
static void
fair (void)
{
  guint times[25] = { 0 };

  for (guint day = 0; day < 2400; day++)
    {
      g_autofree char *seed = g_strdup_printf ("kantor|%u", day);
      g_autoptr (IkdSecondKeying) keying = make_sheet (seed, FALSE);

      ikd_second_keying_choose (keying, 20);
      for (guint i = 0; i < 24; i++)
        times[i] += ikd_second_keying_get (keying, i)->chosen;
    }
  for (guint i = 0; i < 24; i++)
    {
      g_assert_cmpuint (times[i], >, 400);
      g_assert_cmpuint (times[i], <, 600);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/second-keying/states", states);
  g_test_add_func ("/second-keying/reopen", reopen);
  g_test_add_func ("/second-keying/counts", counts);
  g_test_add_func ("/second-keying/sizes", sizes);
  g_test_add_func ("/second-keying/sample", sample);
  g_test_add_func ("/second-keying/nested", nested);
  g_test_add_func ("/second-keying/fair", fair);

  return g_test_run ();
}
