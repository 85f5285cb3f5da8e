/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is refused, what is owed a reason, what is shown only. */

#include "ikd-check.h"

#include "fixture.h"

#define TODAY "2024-06-30"

static GPtrArray *
check (World     *world,
       IkdFigure *figure)
{
  return ikd_check_figure (IKD_BOOK (world->book), world->atlas, world->calendar, figure,
                           day_of (TODAY), TRUE);
}

/* "error:negative reason-needed:falling " */
static char *
describe (GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      IkdProblem *problem = g_ptr_array_index (problems, i);

      g_string_append_printf (text, "%s:%s ", ikd_severity_to_id (problem->severity),
                              ikd_error_code_to_string (problem->code));
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
check_count (World        *world,
             IkdIndicator  indicator,
             const char   *date,
             gint64        value)
{
  g_autoptr (IkdFigure) figure = world_figure (world, "33.01", indicator, date);
  g_autoptr (GPtrArray) problems = NULL;

  figure->number = ikd_number_exact (value);
  problems = check (world, figure);

  return describe (problems);
}

static World *
make_world (void)
{
  static const char *const codes[] = { "33.01.01", "33.01.02", NULL };

  return world_new (codes);
}

static void
test_refused (void)
{
  static const struct
  {
    IkdIndicator indicator;
    const char *date;
    gint64 value;
    const char *found;
  } cases[] = {
    { IKD_ACTIVE, TODAY, 0, "" },
    { IKD_ACTIVE, "2024-07-01", 5, "error:future-date " },
    { IKD_ACTIVE, "2021-12-31", 5, "error:too-early " },
    { IKD_ACTIVE, "2022-01-01", 5, "" },
    { IKD_KTP_OBLIGED, "2021-12-31", 5, "" },
    { IKD_ACTIVE, "2024-06-01", -1, "error:negative " },
    { IKD_ACTIVE, "2024-07-01", -1, "error:future-date error:negative " },
    { IKD_INDICATOR_NONE, "2024-06-01", 5, "error:unknown-indicator " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (World) world = make_world ();
      g_autofree char *found = check_count (world, cases[i].indicator, cases[i].date,
                                            cases[i].value);

      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_refused_otherwise (void)
{
  g_autoptr (World) world = make_world ();
  g_autoptr (IkdFigure) figure = world_figure (world, "33.01", IKD_ACTIVE, "2024-06-01");
  g_autoptr (GPtrArray) empty = check (world, figure);
  g_autoptr (GPtrArray) nowhere = NULL;
  g_autoptr (GPtrArray) dateless = NULL;
  g_autoptr (GPtrArray) personal = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = describe (empty);
  IkdProblem *problem;

  g_assert_cmpstr (text, ==, "error:no-value ");
  g_assert_false (ikd_problems_allow (empty, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_NO_VALUE);

  figure->state = IKD_STATE_NOT_REPORTED;
  figure->key.region = 999;
  nowhere = check (world, figure);
  g_assert_cmpuint (nowhere->len, ==, 1);
  g_assert_cmpint (((IkdProblem *) g_ptr_array_index (nowhere, 0))->code, ==,
                   IKD_ERROR_UNKNOWN_REGION);

  figure->key.region = ikd_region_get_id (world_region (world, "33.01"));
  figure->key.day = IKD_DAY_NONE;
  dateless = check (world, figure);
  g_assert_cmpint (((IkdProblem *) g_ptr_array_index (dateless, 0))->code, ==, IKD_ERROR_BAD_DATE);

  figure->key.day = figure->key.start;
  figure->note = g_strdup ("see 3301012345670001");
  personal = check (world, figure);
  g_assert_cmpuint (personal->len, ==, 1);
  problem = g_ptr_array_index (personal, 0);
  g_assert_cmpint (problem->code, ==, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_null (strstr (problem->message, "3301012345670001"));
  g_assert_nonnull (strstr (problem->message, "Note"));
}

/* Flows of one kind whose periods overlap. */
static void
test_overlap (void)
{
  static const struct
  {
    IkdIndicator indicator;
    const char *date;
    const char *found;
  } cases[] = {
    { IKD_ACTIVATED, "2024-05", "" },           /* the same key: a revision */
    { IKD_ACTIVATED, "2024-05-31", "error:overlap " },
    { IKD_ACTIVATED, "2024-05-01", "error:overlap " },
    { IKD_ACTIVATED, "2024-06-01", "" },
    { IKD_ACTIVATED, "2024-04", "" },
    { IKD_ACTIVATED, "2024", "error:overlap " },
    { IKD_FAILED, "2024-05-31", "" },
    { IKD_ACTIVE, "2024-05-31", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (World) world = make_world ();
      g_autoptr (IkdFigure) figure = world_figure (world, "33.01", cases[i].indicator,
                                                   cases[i].date);
      g_autoptr (GPtrArray) problems = NULL;
      g_autofree char *found = NULL;

      world_count (world, "33.01", IKD_ACTIVATED, "2024-05", 30);
      figure->number = ikd_number_exact (7);
      figure->key.day = MIN (figure->key.day, day_of (TODAY));
      problems = check (world, figure);
      found = describe (problems);
      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_falling (void)
{
  static const struct
  {
    IkdIndicator indicator;
    const char *date;
    gint64 value;
    const char *found;
  } cases[] = {
    { IKD_ACTIVE, "2024-06-06", 14999, "reason-needed:falling " },
    { IKD_ACTIVE, "2024-06-06", 15000, "" },
    { IKD_ACTIVE, "2024-06-05", 14999, "" },            /* a revision of the same key */
    { IKD_ACTIVE, "2024-06-04", 15001, "reason-needed:falling " },     /* above the next one */
    { IKD_ACTIVE, "2024-06-04", 15000, "" },
    { IKD_KTP_OBLIGED, "2024-06-06", 59999, "reason-needed:falling " },
    { IKD_ACTIVE, "2024-05", 15001, "reason-needed:falling " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (World) world = make_world ();
      g_autofree char *found = NULL;

      world_count (world, "33.01", IKD_ACTIVE, "2024-06-05", 15000);
      world_count (world, "33.01", IKD_KTP_OBLIGED, "2024-01-01", 60000);
      found = check_count (world, cases[i].indicator, cases[i].date, cases[i].value);
      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* The sentence names the value, the comparison and the remedy. */
static void
test_sentence (void)
{
  g_autoptr (World) world = make_world ();
  g_autoptr (IkdFigure) figure = world_figure (world, "33.01", IKD_ACTIVE, "2023-06-06");
  g_autoptr (GPtrArray) problems = NULL;
  IkdProblem *problem;
  g_autoptr (IkdProblem) copy = NULL;

  world_count (world, "33.01", IKD_ACTIVE, "2023-06-05", 15000);
  figure->number = ikd_number_exact (14049);
  problems = check (world, figure);
  problem = g_ptr_array_index (problems, 0);
  g_assert_cmpstr (problem->message, ==,
                   "14,049 is lower than 15,000 on 5 June 2023; give a reason or correct it");
  g_assert_true (ikd_problems_allow (problems, NULL));
  g_assert_cmpuint (ikd_problems_owed (problems), ==, 1u << IKD_ERROR_FALLING);
  copy = ikd_problem_copy (problem);
  g_assert_cmpstr (copy->message, ==, problem->message);
}

/* A rounded count is lower only if it is in its whole interval. */
static void
test_falling_rounded (void)
{
  g_autoptr (World) world = make_world ();
  g_autofree char *within = NULL;
  g_autofree char *below = NULL;

  world_rounded (world, "33.01", IKD_ACTIVE, "2024-06-01", 40000);      /* [35,000, 44,999] */
  within = check_count (world, IKD_ACTIVE, "2024-06-05", 35000);
  below = check_count (world, IKD_ACTIVE, "2024-06-05", 34999);
  g_assert_cmpstr (within, ==, "");
  g_assert_cmpstr (below, ==, "reason-needed:falling ");
}

/* active ≤ enrolled ≤ obliged ≤ population */
static void
test_order (void)
{
  static const struct
  {
    IkdIndicator indicator;
    const char *date;
    gint64 value;
    const char *found;
  } cases[] = {
    { IKD_ACTIVE, "2024-06-01", 900, "" },
    { IKD_ACTIVE, "2024-06-01", 901, "reason-needed:order " },
    { IKD_KTP_ENROLLED, "2024-06-01", 1000, "" },
    { IKD_KTP_ENROLLED, "2024-06-01", 1001, "reason-needed:order " },
    { IKD_KTP_OBLIGED, "2024-06-01", 1400, "" },
    { IKD_KTP_OBLIGED, "2024-06-01", 1401, "reason-needed:order " },
    { IKD_POPULATION, "2024-01-01", 1000, "" },
    { IKD_POPULATION, "2024-01-01", 999, "reason-needed:order " },
    { IKD_KTP_OWNED, "2024-01-01", 5000, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (World) world = make_world ();
      g_autofree char *found = NULL;

      world_count (world, "33.01", IKD_KTP_ENROLLED, "2024-01-01", 900);
      world_count (world, "33.01", IKD_KTP_OBLIGED, "2024-01-01", 1000);
      world_count (world, "33.01", IKD_POPULATION, "2024-01-01", 1400);
      found = check_count (world, cases[i].indicator, cases[i].date, cases[i].value);
      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_slipped (void)
{
  static const struct
  {
    gint64 before, value;
    const char *found;
  } cases[] = {
    { 100, 799, "" },
    { 100, 800, "reason-needed:tenfold " },
    { 99, 792, "" },
    { 99, 990, "" },
    { 800, 100, "reason-needed:falling reason-needed:tenfold " },
    { 800, 101, "reason-needed:falling " },
    { 100, 12, "reason-needed:falling reason-needed:tenfold " },
    { 100, 13, "reason-needed:falling " },
    { 14049, 140490, "reason-needed:tenfold " },
    { 0, 5000, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (World) world = make_world ();
      g_autofree char *found = NULL;

      world_count (world, "33.01", IKD_ACTIVE, "2024-06-01", cases[i].before);
      found = check_count (world, IKD_ACTIVE, "2024-06-05", cases[i].value);
      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

/* Daily counts from Monday 3 June 2024 on, one a working day; then the one that is judged. */
static void
test_outlier (void)
{
  static const struct
  {
    guint earlier;              /* increments */
    int spread;                 /* they are 30 ± spread in turn */
    gint64 increment;
    gboolean found;
  } cases[] = {
    { 8, 0, 50, TRUE },         /* MAD 0: off by 20 > 6, and 20 persons */
    { 8, 0, 49, FALSE },        /* 19 persons */
    { 7, 0, 5000, FALSE },      /* seven earlier ones do not tell */
    { 8, 0, 10, TRUE },
    { 8, 0, 11, FALSE },
    /* 25 and 35 in turn: median 30, MAD 5; 6 × 7.413 = 44.478 */
    { 8, 5, 74, FALSE },
    { 8, 5, 75, TRUE },
    { 8, 5, 0, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (World) world = make_world ();
      IkdDay day = day_of ("2024-06-03");
      gint64 count = 50000;
      g_autofree char *date = NULL;
      g_autofree char *found = NULL;

      for (guint j = 0; j <= cases[i].earlier; j++)
        {
          g_autofree char *iso = ikd_day_to_iso (day);

          world_count (world, "33.01", IKD_ACTIVE, iso, count);
          count += 30 + (j % 2 == 0 ? cases[i].spread : -cases[i].spread);
          day = ikd_calendar_nth_working_day (world->calendar, day, 1);
        }
      /* the increment after the last one stored was added in the loop: take it back */
      count -= 30 + (cases[i].earlier % 2 == 0 ? cases[i].spread : -cases[i].spread);
      date = ikd_day_to_iso (day);
      found = check_count (world, IKD_ACTIVE, date, count + cases[i].increment);
      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found ? "reason-needed:outlier " : "");
    }
}

/* Per working day: a week with the usual pace is no outlier. */
static void
test_outlier_week (void)
{
  g_autoptr (World) world = make_world ();
  g_autofree char *usual = NULL;
  g_autofree char *wild = NULL;

  for (int i = 0; i < 9; i++)
    {
      g_autofree char *iso = ikd_day_to_iso (day_of ("2024-03-04") + 7 * i);

      world_count (world, "33.01", IKD_ACTIVE, iso, 50000 + 150 * i);   /* 30 a working day */
    }
  /* last: 29 April; 20 working days to 27 May: 600 are usual, 6 × 20 more is the limit */
  usual = check_count (world, IKD_ACTIVE, "2024-05-27", 51200 + 720);
  wild = check_count (world, IKD_ACTIVE, "2024-05-27", 51200 + 721);
  g_assert_cmpstr (usual, ==, "");
  g_assert_cmpstr (wild, ==, "reason-needed:outlier ");
}

static void
test_notes (void)
{
  g_autoptr (World) world = make_world ();
  g_autofree char *same = NULL;
  g_autofree char *other = NULL;
  g_autofree char *later = NULL;
  g_autoptr (IkdFigure) figure = world_figure (world, "33.01", IKD_ACTIVE, "2024-06-03");
  g_autoptr (GPtrArray) unasked = NULL;

  world_count (world, "33.01.01", IKD_ACTIVE, "2024-06-03", 60);
  world_count (world, "33.01.02", IKD_ACTIVE, "2024-06-03", 40);
  same = check_count (world, IKD_ACTIVE, "2024-06-03", 100);
  other = check_count (world, IKD_ACTIVE, "2024-06-03", 101);
  later = check_count (world, IKD_ACTIVE, "2024-06-04", 101);
  g_assert_cmpstr (same, ==, "");
  g_assert_cmpstr (other, ==, "note:sum-differs ");
  g_assert_cmpstr (later, ==, "");              /* not the same date */

  figure->number = ikd_number_exact (101);
  unasked = ikd_check_figure (IKD_BOOK (world->book), world->atlas, world->calendar, figure,
                              day_of (TODAY), FALSE);
  g_assert_cmpuint (unasked->len, ==, 0);
}

static void
test_identical (void)
{
  g_autoptr (World) world = make_world ();
  g_autofree char *third = NULL;
  g_autofree char *fourth = NULL;
  g_autofree char *changed = NULL;

  world_count (world, "33.01", IKD_ACTIVE, "2024-06-03", 100);
  world_count (world, "33.01", IKD_ACTIVE, "2024-06-04", 100);
  third = check_count (world, IKD_ACTIVE, "2024-06-05", 100);
  world_count (world, "33.01", IKD_ACTIVE, "2024-06-05", 100);
  fourth = check_count (world, IKD_ACTIVE, "2024-06-06", 100);
  changed = check_count (world, IKD_ACTIVE, "2024-06-06", 101);
  g_assert_cmpstr (third, ==, "");
  g_assert_cmpstr (fourth, ==, "note:outlier ");
  g_assert_cmpstr (changed, ==, "");
}

/* Rival claims and states other than a value are kept without further questions. */
static void
test_unchecked (void)
{
  g_autoptr (World) world = make_world ();
  g_autoptr (IkdFigure) rival = world_figure (world, "33.01", IKD_ACTIVE, "2024-06-05");
  g_autoptr (IkdFigure) silent = world_figure (world, "33.01", IKD_ACTIVE, "2024-06-05");
  g_autoptr (GPtrArray) of_rival = NULL;
  g_autoptr (GPtrArray) of_silent = NULL;

  world_count (world, "33.01", IKD_ACTIVE, "2024-06-03", 10000);
  rival->number = ikd_number_exact (5);
  rival->key.claim = 1;
  silent->state = IKD_STATE_NOT_REPORTED;
  of_rival = check (world, rival);
  of_silent = check (world, silent);
  g_assert_cmpuint (of_rival->len, ==, 0);
  g_assert_cmpuint (of_silent->len, ==, 0);
}

static void
test_reasons (void)
{
  g_autofree const char **reasons = ikd_ready_reasons ();

  g_assert_cmpuint (g_strv_length ((char **) reasons), ==, 6);
  g_assert_cmpstr (reasons[3], ==, "Typing error corrected");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/check/refused", test_refused);
  g_test_add_func ("/check/refused-otherwise", test_refused_otherwise);
  g_test_add_func ("/check/overlap", test_overlap);
  g_test_add_func ("/check/falling", test_falling);
  g_test_add_func ("/check/sentence", test_sentence);
  g_test_add_func ("/check/falling-rounded", test_falling_rounded);
  g_test_add_func ("/check/order", test_order);
  g_test_add_func ("/check/slipped", test_slipped);
  g_test_add_func ("/check/outlier", test_outlier);
  g_test_add_func ("/check/outlier-week", test_outlier_week);
  g_test_add_func ("/check/notes", test_notes);
  g_test_add_func ("/check/identical", test_identical);
  g_test_add_func ("/check/unchecked", test_unchecked);
  g_test_add_func ("/check/reasons", test_reasons);

  return g_test_run ();
}
