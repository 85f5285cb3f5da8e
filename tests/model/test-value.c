/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Own figures, sums and partial sums; the book in memory; figures and their grades. */

#include "fixture.h"

static IkdOrigin
value_at (World      *world,
          const char *code,
          const char *date,
          IkdValue   *value)
{
  ikd_value_compute (IKD_BOOK (world->book), world->atlas, world_region (world, code), IKD_ACTIVE,
                     "", day_of (date), value);

  return value->origin;
}

static World *
make_province (guint regencies)
{
  World *world = world_new (NULL);

  for (guint i = 1; i <= regencies; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.%02u", i);

      world_add_region (world, code, code);
    }

  return world;
}

static void
fill (World      *world,
      guint       regencies,
      const char *date,
      gint64      value)
{
  for (guint i = 1; i <= regencies; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.%02u", i);

      world_count (world, code, IKD_ACTIVE, date, value);
    }
}

/* A date known to the year does not displace an exact one in it (Kotawaringin Timur, 2023). */
static void
test_partial_date (void)
{
  static const char *const codes[] = { "62.02", NULL };
  g_autoptr (World) world = world_new (codes);
  g_auto (IkdValue) value = { 0, };
  g_auto (IkdValue) before = { 0, };

  world_count (world, "62.02", IKD_ACTIVE, "2023", 1113);
  world_count (world, "62.02", IKD_ACTIVE, "2023-08-15", 8077);
  value_at (world, "62.02", "2024-01-01", &value);
  g_assert_cmpint (value.number.value, ==, 8077);
  g_assert_cmpint (value.as_of.day, ==, day_of ("2023-08-15"));

  g_assert_cmpint (value_at (world, "62.02", "2023-08-14", &before), ==, IKD_ORIGIN_NONE);
  g_assert_cmpint (before.as_of.day, ==, IKD_DAY_NONE);
}

/* A press figure of last year does not freeze the number above complete, newer entries. */
static void
test_own_or_sum (void)
{
  static const struct
  {
    const char *own, *children, *at;
    guint reported;             /* of three */
    IkdOrigin origin;
    gboolean stale;
  } cases[] = {
    { "2023-12-31", "2024-06-01", "2024-06-05", 3, IKD_ORIGIN_SUM, FALSE },
    { "2023-12-31", "2024-06-01", "2024-07-02", 3, IKD_ORIGIN_SUM, FALSE },     /* 31 days */
    { "2023-12-31", "2024-06-01", "2024-07-03", 3, IKD_ORIGIN_OWN, TRUE },      /* 32 days */
    { "2023-12-31", "2024-06-01", "2024-06-05", 2, IKD_ORIGIN_OWN, TRUE },
    { "2024-06-01", "2024-06-01", "2024-06-05", 3, IKD_ORIGIN_OWN, FALSE },     /* not later */
    { "2024-05-31", "2024-06-01", "2024-06-05", 3, IKD_ORIGIN_SUM, FALSE },
    { "2024-06-02", "2024-06-01", "2024-06-05", 3, IKD_ORIGIN_OWN, FALSE },
    { NULL, "2023-01-01", "2024-06-05", 3, IKD_ORIGIN_SUM, TRUE },
    { NULL, "2024-06-01", "2024-06-05", 2, IKD_ORIGIN_PARTIAL, FALSE },
    { NULL, "2024-06-01", "2024-05-31", 3, IKD_ORIGIN_NONE, FALSE },
    { NULL, NULL, "2024-06-05", 0, IKD_ORIGIN_NONE, FALSE },
    { "2024-06-02", NULL, "2024-07-03", 0, IKD_ORIGIN_OWN, FALSE },             /* 31 days */
    { "2024-06-02", NULL, "2024-07-04", 0, IKD_ORIGIN_OWN, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (World) world = make_province (3);
      g_auto (IkdValue) value = { 0, };
      guint reported;

      if (cases[i].own != NULL)
        world_count (world, "33", IKD_ACTIVE, cases[i].own, 1000);
      if (cases[i].children != NULL)
        fill (world, cases[i].reported, cases[i].children, 7);
      g_test_message ("case %u", i);
      g_assert_cmpint (value_at (world, "33", cases[i].at, &value), ==, cases[i].origin);
      g_assert_cmpint (value.stale, ==, cases[i].stale);
      reported = cases[i].origin == IKD_ORIGIN_NONE ? 0 : cases[i].reported;
      g_assert_cmpuint (value.reported, ==, reported);
      g_assert_cmpuint (value.children, ==, 3);
      if (cases[i].origin == IKD_ORIGIN_OWN)
        g_assert_cmpint (value.number.value, ==, 1000);
      else
        g_assert_cmpint (value.number.value, ==, 7 * reported);
      g_assert_cmpint (value.figure != NULL, ==, cases[i].origin == IKD_ORIGIN_OWN);
    }
}

/* A province of ten regencies of which nine have a figure. */
static void
test_nine_of_ten (void)
{
  g_autoptr (World) world = make_province (10);
  g_autoptr (IkdAttainment) partial = NULL;
  g_autoptr (IkdAttainment) complete = NULL;

  fill (world, 9, "2024-06-01", 100);
  world_count (world, "33", IKD_KTP_OBLIGED, "2024-01-01", 100000);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_OBLIGED, "2024-01-01", "2024-12-31");
  partial = world_attain (world, "33", "2024-06-05");
  g_assert_cmpint (partial->active.origin, ==, IKD_ORIGIN_PARTIAL);
  g_assert_cmpint (partial->active.number.value, ==, 900);
  g_assert_cmpuint (partial->active.reported, ==, 9);
  g_assert_cmpuint (partial->active.children, ==, 10);
  g_assert_false (partial->coverage.known);
  g_assert_false (partial->achievement.known);
  g_assert_false (partial->gap.known);
  g_assert_false (partial->recent.known);
  g_assert_false (partial->required_pace.known);
  g_assert_cmpint (partial->target_count.value, ==, 30000);
  g_assert_cmpint (partial->standing, ==, IKD_NOT_ASSESSED);

  fill (world, 10, "2024-06-01", 100);
  complete = world_attain (world, "33", "2024-06-05");
  g_assert_cmpint (complete->coverage.value, ==, 1000000);
}

/* A partial base is no base either. */
static void
test_partial_base (void)
{
  g_autoptr (World) world = make_province (2);
  g_autoptr (IkdAttainment) state = NULL;

  world_count (world, "33", IKD_ACTIVE, "2024-06-01", 100);
  world_count (world, "33.01", IKD_KTP_OBLIGED, "2024-06-01", 1000);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_OBLIGED, "2024-01-01", "2024-12-31");
  state = world_attain (world, "33", "2024-06-05");
  g_assert_cmpint (state->base.origin, ==, IKD_ORIGIN_PARTIAL);
  g_assert_false (state->coverage.known);
  g_assert_false (state->target_count.known);
}

/* Sums go through all levels; intervals and the oldest date with them. */
static void
test_levels (void)
{
  static const char *const codes[] = { "33.01.01", "33.01.02", "33.02", NULL };
  g_autoptr (World) world = world_new (codes);
  g_auto (IkdValue) value = { 0, };

  world_count (world, "33.01.01", IKD_ACTIVE, "2024-05-20", 11);
  world_rounded (world, "33.01.02", IKD_ACTIVE, "2024-06-01", 200);
  world_count (world, "33.02", IKD_ACTIVE, "2024-06-02", 5);
  g_assert_cmpint (value_at (world, "ID", "2024-06-05", &value), ==, IKD_ORIGIN_SUM);
  assert_number (value.number, 216, 166, 265);
  g_assert_cmpint (value.as_of.day, ==, day_of ("2024-05-20"));
  g_assert_cmpuint (value.children, ==, 1);
}

/* A percentage of an unknown base is the own value, though an older count exists; as a child it has
 * nothing to add. */
static void
test_percent_displaces (void)
{
  g_autoptr (World) world = make_province (2);
  g_auto (IkdValue) own = { 0, };
  g_auto (IkdValue) sum = { 0, };
  g_auto (IkdValue) copy = { 0, };

  world_count (world, "33.01", IKD_ACTIVE, "2024-01-01", 500);
  world_percent (world, "33.01", "2024-02-01", "1.6", "unknown");
  world_count (world, "33.02", IKD_ACTIVE, "2024-02-01", 300);
  g_assert_cmpint (value_at (world, "33.01", "2024-02-10", &own), ==, IKD_ORIGIN_OWN);
  g_assert_false (own.number.known);
  g_assert_nonnull (own.figure);
  g_assert_cmpint (own.as_of.day, ==, day_of ("2024-02-01"));
  ikd_value_copy (&own, &copy);
  g_assert_true (copy.figure == own.figure);

  g_assert_cmpint (value_at (world, "33", "2024-02-10", &sum), ==, IKD_ORIGIN_PARTIAL);
  g_assert_cmpint (sum.number.value, ==, 300);
}

static void
test_from_percent (void)
{
  static const struct
  {
    gint64 percent, half;
    IkdNumber whole;
    gint64 value, low, high;
  } cases[] = {
    /* Lampung: 5.22 % of 9,082,727 = 474,118.3; 5.215 % = 473,664.2; 5.225 % = 474,572.5 */
    { 5220000, 5000, { TRUE, 9082727, 9082727, 9082727 }, 474118, 473665, 474572 },
    { 2700000, 50000, { TRUE, 100, 100, 100 }, 3, 3, 3 },       /* no person fits [2.65, 2.75] */
    { 0, 50000, { TRUE, 1000, 1000, 1000 }, 0, 0, 0 },
    { 19000000, 500000, { TRUE, 120000, 115000, 124999 }, 22800, 21275, 24374 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    assert_number (ikd_value_from_percent (cases[i].percent, cases[i].half, cases[i].whole),
                   cases[i].value, cases[i].low, cases[i].high);
  g_assert_false (ikd_value_from_percent (1, 1, IKD_NUMBER_UNKNOWN).known);
}

/* Rival claims, states and withdrawn figures in the book. */
static void
test_book (void)
{
  static const char *const codes[] = { "35.19", NULL };
  g_autoptr (World) world = world_new (codes);
  IkdBook *book = IKD_BOOK (world->book);
  gint64 region = ikd_region_get_id (world_region (world, "35.19"));
  g_autoptr (IkdFigure) rival = world_figure (world, "35.19", IKD_ACTIVE, "2025-11-30");
  g_autoptr (IkdFigure) silent = world_figure (world, "35.19", IKD_ACTIVE, "2025-12-01");
  g_autoptr (IkdFigure) gone = world_figure (world, "35.19", IKD_ACTIVE, "2025-12-02");
  g_autoptr (IkdFigure) latest = NULL;
  g_autoptr (IkdFigure) earliest = NULL;
  g_autoptr (IkdFigure) count = NULL;
  g_autoptr (GPtrArray) used = NULL;
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GPtrArray) november = NULL;

  world_count (world, "35.19", IKD_ACTIVE, "2025-10-31", 100);
  world_percent (world, "35.19", "2025-11-30", "19.22", "ktp_obliged");
  rival->key.claim = 1;
  rival->number = ikd_number_exact (7);
  silent->state = IKD_STATE_NOT_REPORTED;
  gone->state = IKD_STATE_WITHDRAWN;
  gone->number = ikd_number_exact (8);
  ikd_memory_book_add (world->book, rival);
  ikd_memory_book_add (world->book, silent);
  ikd_memory_book_add (world->book, gone);

  latest = ikd_book_latest (book, region, IKD_ACTIVE, "", day_of ("2025-12-31"));
  g_assert_cmpint (latest->percent, ==, 19220000);
  count = ikd_book_latest_count (book, region, IKD_ACTIVE, "", day_of ("2025-12-31"));
  g_assert_cmpint (count->number.value, ==, 100);
  earliest = ikd_book_earliest (book, region, IKD_ACTIVE, "");
  g_assert_cmpint (earliest->number.value, ==, 100);
  used = ikd_book_series (book, region, IKD_ACTIVE, "", IKD_BOOK_FIRST_DAY, G_MAXINT, FALSE);
  g_assert_cmpuint (used->len, ==, 3);          /* with the one not reported */
  all = ikd_book_series (book, region, IKD_ACTIVE, "", IKD_BOOK_FIRST_DAY, G_MAXINT, TRUE);
  g_assert_cmpuint (all->len, ==, 4);
  november = ikd_book_series (book, region, IKD_ACTIVE, "", day_of ("2025-11-01"),
                              day_of ("2025-11-30"), FALSE);
  g_assert_cmpuint (november->len, ==, 1);
  g_assert_null (ikd_book_latest (book, region, IKD_ACTIVE, "asn", day_of ("2025-12-31")));
  g_assert_true (ikd_book_has_below (book, ikd_region_get_id (world_region (world, "35")),
                                     IKD_ACTIVE, ""));
  g_assert_false (ikd_book_has_below (book, region, IKD_ACTIVE, ""));
  g_assert_false (ikd_book_has_below (book, ikd_region_get_id (world_region (world, "35")),
                                      IKD_POPULATION, ""));
  g_assert_true (ikd_book_check (book, NULL));
}

static void
test_figure (void)
{
  static const struct
  {
    IkdIndicator indicator;
    const char *date;
    IkdFigureState state;
    gint64 value;               /* −1 none */
    gboolean rounded;
    const char *grade;
    gboolean has_value;
  } cases[] = {
    { IKD_ACTIVE, "2024-06-01", IKD_STATE_VALUE, 5, FALSE, "exact", TRUE },
    { IKD_ACTIVE, "2024-06-01", IKD_STATE_VALUE, 0, FALSE, "exact", TRUE },
    { IKD_ACTIVE, "2024-06-01", IKD_STATE_VALUE, 500, TRUE, "rounded", TRUE },
    { IKD_ACTIVE, "2024-06", IKD_STATE_VALUE, 500, FALSE, "partial-date", TRUE },
    { IKD_ACTIVATED, "2024-06", IKD_STATE_VALUE, 500, FALSE, "exact", TRUE },
    { IKD_ACTIVE, "2024-06", IKD_STATE_VALUE, -1, FALSE, "percent", TRUE },
    { IKD_ACTIVE, "2024-06-01", IKD_STATE_NOT_REPORTED, -1, FALSE, "not-reported", FALSE },
    { IKD_ACTIVE, "2024-06-01", IKD_STATE_NOT_APPLICABLE, -1, FALSE, "not-applicable", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const codes[] = { "33.01", NULL };
      g_autoptr (World) world = world_new (codes);
      g_autoptr (IkdFigure) figure = world_figure (world, "33.01", cases[i].indicator,
                                                   cases[i].date);
      g_autoptr (IkdFigure) copy = NULL;

      figure->state = cases[i].state;
      if (cases[i].value >= 0)
        figure->number = cases[i].rounded ? ikd_number_rounded (cases[i].value, 50)
                                          : ikd_number_exact (cases[i].value);
      else if (cases[i].state == IKD_STATE_VALUE)
        figure->of.kind = IKD_OF_UNKNOWN;
      figure->rounded = cases[i].rounded;
      figure->source = ikd_source_new ("press", "Radar");
      figure->revision = 7;
      figure->author = g_strdup ("A");
      g_assert_cmpstr (ikd_figure_grade (figure), ==, cases[i].grade);
      g_assert_cmpint (ikd_figure_has_value (figure), ==, cases[i].has_value);

      copy = ikd_figure_copy (figure);
      g_assert_true (ikd_figure_same_content (figure, copy));
      g_assert_true (ikd_figure_key_equal (&figure->key, &copy->key));
      g_assert_cmpint (copy->revision, ==, 0);
      g_assert_null (copy->author);
      copy->note = g_strdup ("a note is no content");
      g_assert_true (ikd_figure_same_content (figure, copy));
      copy->number.high++;
      g_assert_cmpint (ikd_figure_same_content (figure, copy), ==, !copy->number.known);
      copy->number = figure->number;
      g_free (copy->source->title);
      copy->source->title = g_strdup ("Suara");
      g_assert_false (ikd_figure_same_content (figure, copy));
    }
}

static void
test_source (void)
{
  g_autoptr (IkdSource) source = ikd_source_new ("press", "");
  g_autoptr (IkdSource) copy = NULL;
  g_autoptr (IkdSource) empty = ikd_source_new ("", NULL);

  source->base_word = g_strdup ("jumlah penduduk");
  copy = ikd_source_copy (source);
  g_assert_true (ikd_source_equal (source, copy));
  g_assert_true (ikd_source_equal (NULL, empty));
  g_assert_false (ikd_source_equal (source, NULL));
  g_free (copy->base_word);
  copy->base_word = g_strdup ("wajib KTP");
  g_assert_false (ikd_source_equal (source, copy));
  g_assert_null (ikd_source_copy (NULL));
}

static void
test_indicators (void)
{
  static const char *const shares[] = { "ktp_obliged", "parent:ktp_obliged", "target", "unknown",
                                        "population", "parent:population" };
  static const char *const refused[] = { "ikd_failed", "parent:", "parent:ikd_activated", "other",
                                         "parent:target", "KTP_OBLIGED" };
  IkdOf of;

  for (int i = 0; i < IKD_N_INDICATORS; i++)
    {
      const char *id = ikd_indicator_to_id ((IkdIndicator) i);

      g_assert_cmpint (ikd_indicator_from_id (id), ==, i);
      g_assert_cmpint (ikd_indicator_is_flow ((IkdIndicator) i), ==, i >= IKD_ACTIVATED);
      g_assert_cmpint (ikd_indicator_is_ikd ((IkdIndicator) i), ==, g_str_has_prefix (id, "ikd_"));
      g_assert_cmpuint (strlen (ikd_indicator_label ((IkdIndicator) i)), >, 0);
      g_assert_cmpuint (strlen (ikd_indicator_phrase ((IkdIndicator) i)), >, 0);
    }
  g_assert_cmpint (ikd_indicator_from_id ("ktp"), ==, IKD_INDICATOR_NONE);
  g_assert_cmpint (ikd_indicator_from_id (NULL), ==, IKD_INDICATOR_NONE);
  g_assert_null (ikd_indicator_to_id (IKD_INDICATOR_NONE));

  for (guint i = 0; i < G_N_ELEMENTS (shares); i++)
    {
      g_autofree char *label = NULL;

      g_assert_true (ikd_of_parse (shares[i], &of));
      g_assert_cmpstr (ikd_of_to_string (of), ==, shares[i]);
      g_assert_true (ikd_of_equal (of, of));
      label = ikd_of_label (of);
      g_assert_true (g_str_has_prefix (label, "of "));
    }
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    g_assert_false (ikd_of_parse (refused[i], &of));
  g_assert_true (ikd_of_parse ("", &of));
  g_assert_cmpint (of.kind, ==, IKD_OF_NONE);
  g_assert_null (ikd_of_to_string (of));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/value/partial-date", test_partial_date);
  g_test_add_func ("/value/own-or-sum", test_own_or_sum);
  g_test_add_func ("/value/nine-of-ten", test_nine_of_ten);
  g_test_add_func ("/value/partial-base", test_partial_base);
  g_test_add_func ("/value/levels", test_levels);
  g_test_add_func ("/value/percent-displaces", test_percent_displaces);
  g_test_add_func ("/value/from-percent", test_from_percent);
  g_test_add_func ("/value/book", test_book);
  g_test_add_func ("/value/figure", test_figure);
  g_test_add_func ("/value/source", test_source);
  g_test_add_func ("/value/indicators", test_indicators);

  return g_test_run ();
}
