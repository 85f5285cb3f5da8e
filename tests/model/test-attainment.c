/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The worked cases of published figures, and what each rule makes of them. Percentages are in 10^-6
 * percent: 0.9366 % is 936600. */

#include "fixture.h"

/* 14,049 of about 1,500,000 enrolled, target 25 %: Radar Banyumas, 6 June 2023. */
static void
test_cilacap (void)
{
  static const char *const codes[] = { "33.01", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (GPtrArray) holidays = read_holidays ();
  g_autoptr (IkdAttainment) state = NULL;

  g_clear_object (&world->calendar);
  world->calendar = ikd_calendar_new (5, holidays);
  world_count (world, "33.01", IKD_ACTIVE, "2023-06-06", 14049);
  world_rounded (world, "33.01", IKD_KTP_ENROLLED, "2023-06-06", 1500000);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 25, IKD_KTP_ENROLLED, "2023-01-01",
                "2023-12-31");
  state = world_attain (world, "33.01", "2023-06-06");

  assert_number (state->active.number, 14049, 14049, 14049);
  g_assert_cmpint (state->active.origin, ==, IKD_ORIGIN_OWN);
  assert_number (state->base.number, 1500000, 1450000, 1549999);
  g_assert_cmpint (state->base_indicator, ==, IKD_KTP_ENROLLED);
  /* 0.9366 % [0.9064, 0.9689] */
  assert_number (state->coverage, 936600, 906388, 968897);
  g_assert_cmpstr (ikd_of_to_string (state->coverage_of), ==, "ktp_enrolled");
  assert_number (state->target_count, 375000, 362500, 387500);
  /* 3.7464 % [3.6255, 3.8756] */
  assert_number (state->achievement, 3746400, 3625548, 3875586);
  assert_number (state->gap, 360951, 348451, 373451);
  g_assert_true (state->has_working_days);
  g_assert_cmpint (state->working_days_left, ==, 140);
  assert_number (state->required_pace, 2579, 2489, 2668);
  g_assert_false (state->expired);
  g_assert_false (state->recent.known);         /* one figure */
  g_assert_cmpint (state->projected_date, ==, IKD_DAY_NONE);
  g_assert_false (state->projected_at_deadline.known);
  g_assert_false (state->has_published);
  g_assert_cmpint (state->standing, ==, IKD_NOT_ASSESSED);
}

/* 2.7 % of an unknown base: Radar Cirebon, 22 January 2024. */
static void
test_kota_cirebon (void)
{
  static const char *const codes[] = { "32.74", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdAttainment) state = NULL;

  world_percent (world, "32.74", "2024-01-22", "2.7", "unknown");
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_ENROLLED, "2024-01-01",
                "2024-12-31");
  state = world_attain (world, "32.74", "2024-01-22");

  g_assert_false (state->active.number.known);
  g_assert_cmpint (state->active.origin, ==, IKD_ORIGIN_OWN);
  assert_number (state->coverage, 2700000, 2650000, 2750000);
  g_assert_cmpstr (ikd_of_to_string (state->coverage_of), ==, "unknown");
  g_assert_nonnull (state->target);
  g_assert_false (state->base.number.known);
  g_assert_false (state->target_count.known);
  g_assert_false (state->achievement.known);
  g_assert_false (state->gap.known);
  g_assert_false (state->required_pace.known);
  g_assert_true (state->has_published);
  g_assert_false (state->recomputed.known);
  g_assert_false (state->published_differs);
  g_assert_cmpint (state->standing, ==, IKD_NOT_ASSESSED);
}

/* 203,479 of 680,160 enrolled, announced as 30.06 %: Radar Sumbar, 1 November 2024. */
static void
test_padang (void)
{
  static const char *const codes[] = { "13.71", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdFigure) figure = world_figure (world, "13.71", IKD_ACTIVE, "2024-11-01");
  g_autoptr (IkdAttainment) state = NULL;

  figure->number = ikd_number_exact (203479);
  figure->percent = 30060000;
  figure->half = 5000;
  figure->of = (IkdOf){ IKD_OF_INDICATOR, IKD_KTP_ENROLLED };
  ikd_memory_book_add (world->book, figure);
  world_count (world, "13.71", IKD_ACTIVE, "2024-10-01", 170042);
  world_count (world, "13.71", IKD_KTP_ENROLLED, "2024-11-01", 680160);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_ENROLLED, "2024-01-01",
                "2024-12-31");
  state = world_attain (world, "13.71", "2024-11-01");

  /* 203479 / 680160 = 29.916343 % */
  assert_number (state->coverage, 29916343, 29916343, 29916343);
  g_assert_cmpint (state->recomputed.value, ==, 29916343);
  g_assert_true (state->published_differs);
  assert_number (state->target_count, 204048, 204048, 204048);
  assert_number (state->gap, 569, 569, 569);
  /* 33,437 in the 23 working days of (1 October, 1 November]; 42 left: 1,453 a day and 14 needed */
  g_assert_true (state->recent.known);
  g_assert_cmpint (state->recent.delta, ==, 33437);
  g_assert_cmpint (state->recent.days, ==, 23);
  g_assert_cmpint (state->working_days_left, ==, 42);
  g_assert_cmpint (state->required_pace.value, ==, 14);
  g_assert_cmpint (state->standing, ==, IKD_ON_PACE);
  g_assert_cmpint (state->projected_date, ==, day_of ("2024-11-04"));
  /* 203,479 + 33,437 × 42 / 23 = 203,479 + 61,058.87 */
  g_assert_cmpint (state->projected_at_deadline.value, ==, 264538);
}

/* A published percentage that the recomputed one rounds to is no difference; a rounded base
 * gives it room: 40,000 of 459,000, printed as 8 % (Tanggamus, 3 June 2024). */
static void
test_published_agrees (void)
{
  static const struct
  {
    gint64 count, base;
    gboolean rounded;
    gint64 percent, half;
    gboolean differs;
  } cases[] = {
    { 24496, 440961, FALSE, 5560000, 5000, FALSE },     /* Surakarta: 5.5551 % */
    { 24496, 440961, FALSE, 5550000, 5000, TRUE },
    { 40000, 459000, TRUE, 8000000, 500000, FALSE },    /* [35,000, 44,999] of about 459,000 */
    { 40000, 459000, TRUE, 12000000, 500000, TRUE },
    { 40000, 459000, FALSE, 8000000, 500000, TRUE },    /* 8.71 % */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const codes[] = { "33.72", NULL };
      g_autoptr (World) world = world_new (codes);
      g_autoptr (IkdFigure) figure = world_figure (world, "33.72", IKD_ACTIVE, "2023-05-05");
      g_autoptr (IkdAttainment) state = NULL;

      figure->number = cases[i].rounded ? ikd_number_rounded (cases[i].count, 5000)
                                        : ikd_number_exact (cases[i].count);
      figure->percent = cases[i].percent;
      figure->half = cases[i].half;
      figure->of = (IkdOf){ IKD_OF_INDICATOR, IKD_KTP_OBLIGED };
      ikd_memory_book_add (world->book, figure);
      world_count (world, "33.72", IKD_KTP_OBLIGED, "2023-05-05", cases[i].base);
      state = world_attain (world, "33.72", "2023-05-05");
      g_assert_true (state->recomputed.known);
      g_assert_cmpint (state->published_differs, ==, cases[i].differs);
    }
}

/* 558 of 2,817 obliged: Sumedang Ekspres, 21 July 2024, which prints 845 and 66.03 % of the
 * target. */
static void
test_galudra (void)
{
  static const char *const codes[] = { "32.11.22.2002", NULL };
  g_autoptr (World) world = world_new (codes);
  IkdQuestion question;
  g_autoptr (IkdAttainment) national = NULL;
  g_autoptr (IkdAttainment) regency = NULL;

  world_count (world, "32.11.22.2002", IKD_ACTIVE, "2024-07-21", 558);
  world_count (world, "32.11.22.2002", IKD_KTP_OBLIGED, "2024-07-21", 2817);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_ENROLLED, "2024-01-01",
                "2024-12-31");
  world_target (world, "32.11", IKD_TARGET_REGENCY, 30, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31");

  question = world_question (world, "2024-07-21");
  national = ikd_attainment_compute (IKD_BOOK (world->book),
                                     world_region (world, "32.11.22.2002"), &question);
  g_assert_false (national->coverage.known);    /* enrolled is missing: unknown, not 0 */
  g_assert_false (national->target_count.known);
  g_assert_nonnull (national->target);

  question.base = IKD_KTP_OBLIGED;
  g_clear_object (&national);
  national = ikd_attainment_compute (IKD_BOOK (world->book),
                                     world_region (world, "32.11.22.2002"), &question);
  assert_number (national->coverage, 19808307, 19808307, 19808307);
  g_assert_false (national->target_count.known);        /* the target keeps its own base */

  question.base = IKD_INDICATOR_NONE;
  question.kind = IKD_TARGET_REGENCY;
  regency = ikd_attainment_compute (IKD_BOOK (world->book),
                                    world_region (world, "32.11.22.2002"), &question);
  assert_number (regency->coverage, 19808307, 19808307, 19808307);
  assert_number (regency->target_count, 845, 845, 845);
  /* 558 / 845 = 66.035503 % */
  assert_number (regency->achievement, 66035503, 66035503, 66035503);
  assert_number (regency->gap, 287, 287, 287);
}

/* 32.76 % of wajib KTP, value unknown: Jawa Pos, January 2026. */
static void
test_jakarta (void)
{
  static const char *const codes[] = { "31", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdAttainment) state = NULL;

  world_percent (world, "31", "2026-01", "32.76", "ktp_obliged");
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_OBLIGED, "2026-01-01",
                "2026-12-31");
  state = world_attain (world, "31", "2026-01-31");

  g_assert_false (state->active.number.known);
  assert_number (state->coverage, 32760000, 32755000, 32765000);
  g_assert_cmpstr (ikd_of_to_string (state->coverage_of), ==, "ktp_obliged");
  /* 32.76 / 30 = 109.2 %, 32.755 / 30 = 109.183333 %, 32.765 / 30 = 109.216667 % */
  assert_number (state->achievement, 109200000, 109183333, 109216667);
  g_assert_false (state->target_count.known);
  g_assert_false (state->gap.known);
  g_assert_cmpint (state->standing, ==, IKD_ACHIEVED);
}

/* 11.88 % of the target, 25 % of 600,000 enrolled: 17,820 people, 2.97 % of the enrolled.
 * Plotted as printed, the later 3 % of the obliged would be a fall. */
static void
test_of_target (void)
{
  static const char *const codes[] = { "33.19", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdAttainment) state = NULL;
  g_autoptr (IkdAttainment) next_year = NULL;

  world_percent (world, "33.19", "2023-12-01", "11.88", "target");
  world_count (world, "33.19", IKD_KTP_ENROLLED, "2023-06-30", 600000);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 25, IKD_KTP_ENROLLED, "2023-01-01",
                "2023-12-31");
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_ENROLLED, "2024-01-01",
                "2024-12-31");
  state = world_attain (world, "33.19", "2023-12-01");
  next_year = world_attain (world, "33.19", "2024-01-10");

  /* [11.875, 11.885] % of 150,000: ⌈17,812.5⌉ and ⌊17,827.5⌋ */
  assert_number (state->active.number, 17820, 17813, 17827);
  g_assert_true (state->active.from_percent);
  assert_number (state->achievement, 11880000, 11875000, 11885000);
  g_assert_cmpint (state->coverage.value, ==, 2970000);
  assert_number (state->gap, 132180, 132173, 132187);

  /* Of the next target, 180,000, it is another share: 9.9 %. */
  g_assert_cmpint (next_year->active.number.value, ==, 17820);
  g_assert_cmpint (next_year->achievement.value, ==, 9900000);
}

/* 100 % of the target, and nothing else: Desa Serang, 3 September 2024. */
static void
test_of_target_alone (void)
{
  static const char *const codes[] = { "32.11.22.2007", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdAttainment) state = NULL;

  world_percent (world, "32.11.22.2007", "2024-09-03", "100", "target");
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_ENROLLED, "2024-01-01",
                "2024-12-31");
  state = world_attain (world, "32.11.22.2007", "2024-09-03");

  g_assert_false (state->active.number.known);
  g_assert_false (state->coverage.known);
  assert_number (state->achievement, 100000000, 99500000, 100500000);
  g_assert_cmpint (state->standing, ==, IKD_ACHIEVED);
}

/* Percent-only of a base that is known, of another than asked, of the parent's. */
static void
test_percent_only (void)
{
  static const char *const codes[] = { "33.72.01", "33.72.02", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdAttainment) same = NULL;
  g_autoptr (IkdAttainment) other = NULL;
  g_autoptr (IkdAttainment) parent = NULL;
  g_autoptr (IkdAttainment) revised = NULL;
  IkdQuestion question;

  world_count (world, "33.72.01", IKD_KTP_OBLIGED, "2024-01-01", 50000);
  world_count (world, "33.72.01", IKD_POPULATION, "2024-01-01", 80000);
  world_count (world, "33.72", IKD_KTP_OBLIGED, "2024-01-01", 400000);
  world_percent (world, "33.72.01", "2024-02-01", "3.8", "ktp_obliged");

  /* [3.75, 3.85] % of 50,000 */
  same = world_attain (world, "33.72.01", "2024-02-10");
  assert_number (same->active.number, 1900, 1875, 1925);
  g_assert_true (same->active.from_percent);
  assert_number (same->coverage, 3800000, 3750000, 3850000);
  g_assert_false (same->recomputed.known);      /* the count came from it */

  question = world_question (world, "2024-02-10");
  question.base = IKD_POPULATION;
  other = ikd_attainment_compute (IKD_BOOK (world->book), world_region (world, "33.72.01"),
                                  &question);
  assert_number (other->coverage, 2375000, 2343750, 2406250);
  g_assert_cmpstr (ikd_of_to_string (other->coverage_of), ==, "population");

  /* A base that is revised later changes the coverage, not the count. */
  world_count (world, "33.72.01", IKD_KTP_OBLIGED, "2024-02-05", 60000);
  revised = world_attain (world, "33.72.01", "2024-02-10");
  g_assert_cmpint (revised->active.number.value, ==, 1900);
  g_assert_cmpint (revised->coverage.value, ==, 3166667);

  /* 1.67 % of the city's 400,000: 6,680 [6,660, 6,700] people */
  world_percent (world, "33.72.01", "2024-02-07", "1.67", "parent:ktp_obliged");
  parent = world_attain (world, "33.72.01", "2024-02-10");
  assert_number (parent->active.number, 6680, 6660, 6700);
  g_assert_cmpstr (ikd_of_to_string (parent->coverage_of), ==, "ktp_obliged");
  g_assert_cmpint (parent->coverage.value, ==, 11133333);
}

/* Shares that rest on one another come to an end. */
static void
test_circular (void)
{
  static const char *const codes[] = { "33.72", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdFigure) obliged = world_figure (world, "33.72", IKD_KTP_OBLIGED, "2024-01-01");
  g_autoptr (IkdFigure) residents = world_figure (world, "33.72", IKD_POPULATION, "2024-01-01");
  g_autoptr (IkdAttainment) state = NULL;

  obliged->of = (IkdOf){ IKD_OF_INDICATOR, IKD_POPULATION };
  obliged->percent = 70 * IKD_PERCENT;
  residents->of = (IkdOf){ IKD_OF_INDICATOR, IKD_KTP_OBLIGED };
  residents->percent = 140 * IKD_PERCENT;
  ikd_memory_book_add (world->book, obliged);
  ikd_memory_book_add (world->book, residents);
  world_percent (world, "33.72", "2024-01-01", "3", "ktp_obliged");
  state = world_attain (world, "33.72", "2024-01-01");

  g_assert_false (state->active.number.known);
  g_assert_false (state->base.number.known);
  g_assert_cmpint (state->coverage.value, ==, 3000000);
}

/* Own figures: V0 is the latest at least 28 days older, else the earliest. Days without
 * holidays. */
static void
test_recent_pace (void)
{
  static const struct
  {
    const char *dates[4];
    gint64 counts[4];
    gboolean known;
    gint64 delta, days;
    const char *from;
  } cases[] = {
    /* 28 days before 28 June is 31 May: 20 working days */
    { { "2023-05-30", "2023-05-31", "2023-06-01", "2023-06-28" }, { 5, 100, 150, 300 }, TRUE, 200,
      20, "2023-05-31" },
    { { "2023-06-01", "2023-06-08", "2023-06-28" }, { 150, 200, 300 }, TRUE, 150, 19,
      "2023-06-01" },
    { { "2023-06-28" }, { 300 }, FALSE, 0, 0, NULL },
    { { "2023-06-24", "2023-06-25" }, { 1, 2 }, FALSE, 0, 0, NULL },    /* a weekend */
    { { "2023-05-31", "2023-06-28" }, { 300, 280 }, TRUE, -20, 20, "2023-05-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const codes[] = { "33.01", NULL };
      g_autoptr (World) world = world_new (codes);
      g_autoptr (IkdAttainment) state = NULL;

      for (guint j = 0; j < 4 && cases[i].dates[j] != NULL; j++)
        world_count (world, "33.01", IKD_ACTIVE, cases[i].dates[j], cases[i].counts[j]);
      state = world_attain (world, "33.01", "2023-06-29");
      g_assert_cmpint (state->recent.known, ==, cases[i].known);
      if (!cases[i].known)
        continue;
      g_assert_cmpint (state->recent.delta, ==, cases[i].delta);
      g_assert_cmpint (state->recent.days, ==, cases[i].days);
      g_assert_cmpint (state->recent.from, ==, day_of (cases[i].from));
    }
}

/* Sums: the same complete children at both dates. */
static void
test_recent_pace_of_sum (void)
{
  static const char *const codes[] = { "33.01.01", "33.01.02", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (IkdAttainment) state = NULL;
  g_autoptr (IkdAttainment) above = NULL;
  g_autoptr (IkdAttainment) late = NULL;

  world_count (world, "33.01.02", IKD_ACTIVE, "2023-05-31", 100);
  world_count (world, "33.01.02", IKD_ACTIVE, "2023-06-28", 300);
  world_count (world, "33.01.01", IKD_ACTIVE, "2023-06-07", 50);
  world_count (world, "33.01.01", IKD_ACTIVE, "2023-06-28", 90);

  /* On 31 May the first has none; both have one from 7 June on, the older of 31 May. */
  state = world_attain (world, "33.01", "2023-06-28");
  g_assert_cmpint (state->active.origin, ==, IKD_ORIGIN_SUM);
  g_assert_cmpint (state->recent.delta, ==, 390 - 150);
  g_assert_cmpint (state->recent.days, ==, 20);
  g_assert_cmpint (state->recent.from, ==, day_of ("2023-05-31"));

  /* A sum of sums likewise. */
  above = world_attain (world, "33", "2023-06-28");
  g_assert_cmpint (above->recent.delta, ==, 390 - 150);
  g_assert_cmpint (above->recent.from, ==, day_of ("2023-05-31"));

  /* With one on 30 May too both sums are complete. */
  world_count (world, "33.01.01", IKD_ACTIVE, "2023-05-30", 40);
  late = world_attain (world, "33.01", "2023-06-28");
  g_assert_cmpint (late->recent.delta, ==, 390 - 140);
  g_assert_cmpint (late->recent.from, ==, day_of ("2023-05-30"));
}

static void
test_standing (void)
{
  static const struct
  {
    gint64 before, now;         /* 31 May and 28 June: 20 working days */
    const char *deadline;
    IkdStanding standing;
  } cases[] = {
    /* target 1,000; 10 working days left from 28 June to 12 July */
    { 900, 1000, "2023-07-12", IKD_ACHIEVED },
    { 900, 999, "2023-07-12", IKD_ON_PACE },            /* 1 a day needed, 4.95 reached */
    { 500, 700, "2023-07-12", IKD_BELOW_PACE },         /* 30 needed, 10 reached */
    { 100, 700, "2023-07-12", IKD_ON_PACE },            /* 30 needed, 30 reached */
    { 101, 700, "2023-07-12", IKD_BELOW_PACE },
    { 700, 700, "2023-07-12", IKD_BELOW_PACE },
    { -1, 700, "2023-07-12", IKD_NOT_ASSESSED },        /* one figure */
    { 100, 700, "2023-06-28", IKD_BELOW_PACE },         /* no working day left */
    { 100, 700, "2023-06-27", IKD_NOT_ASSESSED },       /* expired */
    { 100, 1000, "2023-06-27", IKD_ACHIEVED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const codes[] = { "33.01", NULL };
      g_autoptr (World) world = world_new (codes);
      g_autoptr (IkdAttainment) state = NULL;

      if (cases[i].before >= 0)
        world_count (world, "33.01", IKD_ACTIVE, "2023-05-31", cases[i].before);
      world_count (world, "33.01", IKD_ACTIVE, "2023-06-28", cases[i].now);
      world_target (world, "33.01", IKD_TARGET_NATIONAL, 0, IKD_INDICATOR_NONE, "2023-01-01",
                    cases[i].deadline)->count = ikd_number_exact (1000);
      state = world_attain (world, "33.01", "2023-06-28");
      g_test_message ("case %u", i);
      g_assert_cmpint (state->standing, ==, cases[i].standing);
      g_assert_cmpint (state->has_working_days, ==, !state->expired);
      g_assert_true (!state->expired || !state->required_pace.known);
    }
}

/* The projected date is the ⌈gap ÷ pace⌉-th working day after the day asked for. */
static void
test_projection (void)
{
  static const struct
  {
    gint64 before, now;
    const char *date;
    gint64 at_deadline;
  } cases[] = {
    { 500, 700, "2023-08-09", 800 },    /* 10 a day, 300 missing: the 30th working day */
    { 500, 701, "2023-08-09", 802 },    /* 10.05 a day, 299 missing: ⌈29.75⌉; 701 + 100.5 */
    { 700, 700, NULL, 700 },
    { 710, 700, NULL, 695 },
    { 690, 691, NULL, 692 },            /* 0.05 a day: 6,180 working days; 691 + 0.5 */
    { 0, 1200, NULL, 1800 },            /* nothing is missing */
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      static const char *const codes[] = { "33.01", NULL };
      g_autoptr (World) world = world_new (codes);
      g_autoptr (IkdAttainment) state = NULL;

      world_count (world, "33.01", IKD_ACTIVE, "2023-05-31", cases[i].before);
      world_count (world, "33.01", IKD_ACTIVE, "2023-06-28", cases[i].now);
      world_count (world, "33.01", IKD_KTP_OBLIGED, "2023-06-28", 4000);
      world_target (world, "33.01", IKD_TARGET_NATIONAL, 0, IKD_INDICATOR_NONE, "2023-01-01",
                    "2023-07-12")->count = ikd_number_exact (1000);
      state = world_attain (world, "33.01", "2023-06-28");
      g_test_message ("case %u", i);
      g_assert_cmpint (state->projected_date, ==,
                       cases[i].date != NULL ? day_of (cases[i].date) : IKD_DAY_NONE);
      g_assert_cmpint (state->projected_at_deadline.value, ==, cases[i].at_deadline);
      g_assert_cmpint (state->projected_percent.value, ==, cases[i].at_deadline * 25000);
    }
}

/* Whatever is entered: intervals hold their value, the gap is never negative. */
static void
test_intervals (void)
{
  for (guint i = 0; i < 500; i++)
    {
      static const char *const codes[] = { "33.01", NULL };
      g_autoptr (World) world = world_new (codes);
      g_autoptr (IkdAttainment) state = NULL;
      g_autofree char *percent = g_strdup_printf ("%d.%d", g_test_rand_int_range (0, 100),
                                                  g_test_rand_int_range (0, 10));
      const IkdNumber *numbers[8];

      if (g_test_rand_bit ())
        world_percent (world, "33.01", "2024-03-01", percent,
                       g_test_rand_bit () ? "ktp_obliged" : "target");
      else
        world_rounded (world, "33.01", IKD_ACTIVE, "2024-03-01",
                       g_test_rand_int_range (0, 3000000));
      world_rounded (world, "33.01", IKD_ACTIVE, "2024-01-10", g_test_rand_int_range (0, 3000000));
      world_rounded (world, "33.01", IKD_KTP_OBLIGED, "2024-01-01",
                     g_test_rand_int_range (1, 2000000));
      world_target (world, "ID", IKD_TARGET_NATIONAL, g_test_rand_int_range (1, 101),
                    IKD_KTP_OBLIGED, "2024-01-01", "2024-12-31");
      state = world_attain (world, "33.01", "2024-03-01");

      numbers[0] = &state->active.number;
      numbers[1] = &state->coverage;
      numbers[2] = &state->target_count;
      numbers[3] = &state->achievement;
      numbers[4] = &state->gap;
      numbers[5] = &state->required_pace;
      numbers[6] = &state->projected_at_deadline;
      numbers[7] = &state->projected_percent;
      g_assert_true (state->coverage.known && state->gap.known);
      for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
        {
          g_assert_cmpint (numbers[j]->low, <=, numbers[j]->value);
          g_assert_cmpint (numbers[j]->value, <=, numbers[j]->high);
          g_assert_cmpint (numbers[j]->low, >=, 0);
        }
      g_assert_cmpint (state->standing == IKD_ACHIEVED, ==, state->gap.value == 0);
    }
}

static void
test_ids (void)
{
  static const char *const ids[] = { "achieved", "on-pace", "below-pace", "unknown" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_assert_cmpstr (ikd_standing_to_id ((IkdStanding) i), ==, ids[i]);
      g_assert_cmpuint (strlen (ikd_standing_label ((IkdStanding) i)), >, 0);
    }
}

/* Whatever the bounds of a number are in a damaged file, nobody is divided by. */
static void
test_shares (void)
{
  static const gint64 values[] = { -5, 0, 7 };
  const IkdNumber part = { TRUE, 3, 2, 4 };

  for (guint i = 0; i < 27; i++)
    {
      const IkdNumber whole = { TRUE, values[i % 3], values[i / 3 % 3], values[i / 9] };

      g_assert_cmpint (ikd_share (part, whole).known, ==, i == 26);
    }
  g_assert_false (ikd_share (part, IKD_NUMBER_UNKNOWN).known);
  g_assert_cmpint (ikd_share (part, ikd_number_exact (12)).value, ==, 25 * IKD_PERCENT);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/attainment/cilacap", test_cilacap);
  g_test_add_func ("/attainment/kota-cirebon", test_kota_cirebon);
  g_test_add_func ("/attainment/padang", test_padang);
  g_test_add_func ("/attainment/published-agrees", test_published_agrees);
  g_test_add_func ("/attainment/galudra", test_galudra);
  g_test_add_func ("/attainment/jakarta", test_jakarta);
  g_test_add_func ("/attainment/of-target", test_of_target);
  g_test_add_func ("/attainment/of-target-alone", test_of_target_alone);
  g_test_add_func ("/attainment/percent-only", test_percent_only);
  g_test_add_func ("/attainment/circular", test_circular);
  g_test_add_func ("/attainment/recent-pace", test_recent_pace);
  g_test_add_func ("/attainment/recent-pace-of-sum", test_recent_pace_of_sum);
  g_test_add_func ("/attainment/standing", test_standing);
  g_test_add_func ("/attainment/projection", test_projection);
  g_test_add_func ("/attainment/intervals", test_intervals);
  g_test_add_func ("/attainment/shares", test_shares);
  g_test_add_func ("/attainment/ids", test_ids);

  return g_test_run ();
}
