/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Ranking, and which base a published percentage was of. */

#include "ikd-detective.h"
#include "ikd-ranking.h"

#include "fixture.h"

static char *
describe (GPtrArray *ranks)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < ranks->len; i++)
    {
      IkdRank *rank = g_ptr_array_index (ranks, i);
      const char *code = ikd_region_get_code (rank->attainment->region);

      if (rank->unranked == IKD_RANKED)
        g_string_append_printf (text, "%u=%s ", rank->rank, code);
      else
        g_string_append_printf (text, "%s=%s ", ikd_unranked_to_id (rank->unranked), code);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Equal to two decimals shares a rank: 1, 2, 2, 4; the rest apart with the reason. */
static void
test_order (void)
{
  static const char *const codes[] = { "33.01", "33.02", "33.03", "33.04", "33.05", "33.06",
                                       "33.07", "33.08.01", "33.08.02", "33.09.01",
                                       "33.09.02", "33.10", NULL };
  static const struct
  {
    const char *code;
    gint64 active;
  } ranked[] = {
    { "33.01", 12340 },         /* 12.34 % */
    { "33.02", 20000 },         /* 20.00 % */
    { "33.03", 12344 },         /* 12.344 %: printed as 12.34 */
    { "33.04", 12335 },         /* 12.335 %: printed as 12.34 */
    { "33.05", 12334 },         /* 12.33 % */
  };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (GPtrArray) ranks = NULL;
  g_autofree char *text = NULL;
  IkdQuestion question = world_question (world, "2024-06-05");
  IkdIndicator base = IKD_INDICATOR_NONE;

  for (guint i = 0; i < G_N_ELEMENTS (ranked); i++)
    {
      world_count (world, ranked[i].code, IKD_ACTIVE, "2024-06-01", ranked[i].active);
      world_count (world, ranked[i].code, IKD_KTP_ENROLLED, "2023-12-31", 100000);
    }
  world_count (world, "33.06", IKD_ACTIVE, "2024-06-01", 1);            /* no base */
  world_count (world, "33.06", IKD_KTP_OBLIGED, "2024-06-01", 100);
  world_percent (world, "33.07", "2024-06-01", "50", "unknown");
  world_count (world, "33.08.01", IKD_ACTIVE, "2024-06-01", 1);         /* one of two */
  world_count (world, "33.08", IKD_KTP_ENROLLED, "2023-12-31", 100);
  world_count (world, "33.09.01", IKD_ACTIVE, "2024-06-01", 1);
  world_count (world, "33.09.02", IKD_ACTIVE, "2024-05-04", 1);         /* 32 days old */
  world_count (world, "33.09", IKD_KTP_ENROLLED, "2023-12-31", 100);
  world_count (world, "33.10", IKD_KTP_ENROLLED, "2023-12-31", 100);    /* no figure */
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_ENROLLED, "2024-01-01",
                "2024-12-31");
  /* A target of one child does not change the base of all. */
  world_target (world, "33.02", IKD_TARGET_NATIONAL, 30, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31");

  ranks = ikd_ranking_compute (IKD_BOOK (world->book), world_region (world, "33"), &question,
                               &base);
  text = describe (ranks);
  g_assert_cmpint (base, ==, IKD_KTP_ENROLLED);
  g_assert_cmpstr (text, ==,
                   "1=33.02 2=33.01 2=33.03 2=33.04 5=33.05 no-base=33.06 unknown-base=33.07 "
                   "partial=33.08 stale=33.09 no-figure=33.10 ");
}

static void
test_shared (void)
{
  static const char *const codes[] = { "33.01", "33.02", "33.03", "33.04", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (GPtrArray) ranks = NULL;
  g_autofree char *text = NULL;
  IkdQuestion question = world_question (world, "2024-06-05");
  g_autoptr (IkdRegion) region = NULL;
  guint rank = 0;

  world_count (world, "33.01", IKD_ACTIVE, "2024-06-01", 10);
  world_count (world, "33.02", IKD_ACTIVE, "2024-06-01", 20);
  world_count (world, "33.03", IKD_ACTIVE, "2024-06-01", 20);
  world_count (world, "33.04", IKD_ACTIVE, "2024-06-01", 30);
  for (guint i = 0; codes[i] != NULL; i++)
    world_count (world, codes[i], IKD_KTP_OBLIGED, "2024-06-01", 1000);
  ranks = ikd_ranking_compute (IKD_BOOK (world->book), world_region (world, "33"), &question,
                               NULL);
  text = describe (ranks);
  g_assert_cmpstr (text, ==, "1=33.04 2=33.02 2=33.03 4=33.01 ");

  g_object_get (g_ptr_array_index (ranks, 3), "rank", &rank, "region", &region, NULL);
  g_assert_cmpuint (rank, ==, 4);
  g_assert_true (region == world_region (world, "33.01"));
}

/* Jakarta, January 2026: percentages of one base, its value unknown, rank against each other. */
static void
test_jakarta (void)
{
  static const char *const codes[] = { "31.01", "31.71", "31.72", "31.73", "31.74", "31.75", NULL };
  static const char *const percents[] = { "51", "30.22", "29.86", "34", "33", "33" };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (GPtrArray) ranks = NULL;
  g_autoptr (GPtrArray) others = NULL;
  g_autofree char *text = NULL;
  g_autofree char *other_text = NULL;
  IkdQuestion question = world_question (world, "2026-01-31");

  for (guint i = 0; codes[i] != NULL; i++)
    world_percent (world, codes[i], "2026-01", percents[i], "ktp_obliged");
  ranks = ikd_ranking_compute (IKD_BOOK (world->book), world_region (world, "31"), &question,
                               NULL);
  text = describe (ranks);
  g_assert_cmpstr (text, ==, "1=31.01 2=31.73 3=31.74 3=31.75 5=31.71 6=31.72 ");

  question.base = IKD_POPULATION;
  others = ikd_ranking_compute (IKD_BOOK (world->book), world_region (world, "31"), &question,
                                NULL);
  other_text = describe (others);
  g_assert_cmpstr (other_text, ==,
                   "no-base=31.01 no-base=31.71 no-base=31.72 no-base=31.73 no-base=31.74 "
                   "no-base=31.75 ");
}

/* 514 regencies and cities with a year of weeks each. */
static void
test_large (void)
{
  g_autoptr (World) world = world_new (NULL);
  g_autoptr (GPtrArray) ranks = NULL;
  IkdQuestion question = world_question (world, "2024-12-31");
  g_autoptr (GTimer) timer = NULL;

  for (guint i = 0; i < 514; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.%02u.%02u", 1 + i / 90, 1 + i % 90);

      world_add_region (world, code, code);
      for (guint week = 0; week < 52; week++)
        {
          g_autofree char *date = ikd_day_to_iso (day_of ("2024-01-01") + (int) week * 7);

          world_count (world, code, IKD_ACTIVE, date, 100 + week * i);
        }
      world_count (world, code, IKD_KTP_OBLIGED, "2024-01-01", 100000);
    }
  timer = g_timer_new ();
  for (guint i = 1; i <= 6; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.%02u", i);

      g_clear_pointer (&ranks, g_ptr_array_unref);
      ranks = ikd_ranking_compute (IKD_BOOK (world->book), world_region (world, code), &question,
                                   NULL);
      g_assert_cmpuint (((IkdRank *) g_ptr_array_index (ranks, 0))->rank, ==, 1);
    }
  g_assert_cmpfloat (g_timer_elapsed (timer, NULL), <, 5.0);
}

static char *
detect (World      *world,
        const char *code,
        const char *date,
        gint64      count,
        const char *percent)
{
  IkdQuestion question = world_question (world, date);
  g_autoptr (GPtrArray) candidates = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 value;
  gint64 half;

  g_assert_true (ikd_percent_parse (percent, &value, &half, NULL));
  candidates = ikd_detective_ask (IKD_BOOK (world->book), world_region (world, code), &question,
                                  count, value, half);
  for (guint i = 0; i < candidates->len; i++)
    {
      IkdCandidate *candidate = g_ptr_array_index (candidates, i);

      g_string_append_printf (text, "%s=%" G_GINT64_FORMAT " ", candidate->base,
                              candidate->percent);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_detective (void)
{
  static const char *const codes[] = { "32.11.22.2002", "32.11.22.2009", "33.72.01", "33.72.02",
                                       NULL };
  g_autoptr (World) world = world_new (codes);
  static const struct
  {
    const char *code, *date;
    gint64 count;
    const char *percent, *found;
  } cases[] = {
    { "32.11.22.2002", "2024-07-21", 558, "66.03", "target:regency=66035503 " },
    { "32.11.22.2002", "2024-07-21", 558, "66.04", "target:regency=66035503 " },
    { "32.11.22.2002", "2024-07-21", 558, "66.02", "" },
    { "32.11.22.2002", "2024-07-21", 558, "19.8", "ktp_obliged=19808307 " },
    { "32.11.22.2002", "2024-07-21", 558, "19.81", "ktp_obliged=19808307 " },
    { "32.11.22.2009", "2024-07-23", 796, "54.7", "" },         /* 54.82 % of 1,452 */
    { "32.11.22.2009", "2024-07-23", 796, "54.8", "target:regency=54820937 " },
    { "33.72.01", "2023-05-05", 7365, "1.67", "parent:ktp_obliged=1670216 " },
    { "33.72.01", "2023-05-05", 7365, "11", "ktp_obliged=11330769 " },  /* of about 65,000 */
    { "33.72.01", "2023-05-04", 7365, "1.67", "" },             /* nothing is known yet */
  };

  world_count (world, "32.11.22.2002", IKD_KTP_OBLIGED, "2024-07-01", 2817);
  world_count (world, "32.11.22.2009", IKD_KTP_OBLIGED, "2024-07-01", 4840);
  world_count (world, "33.72", IKD_KTP_OBLIGED, "2023-05-05", 440961);
  world_rounded (world, "33.72.01", IKD_KTP_OBLIGED, "2023-05-05", 65000);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_ENROLLED, "2024-01-01",
                "2024-12-31");
  world_target (world, "32.11", IKD_TARGET_REGENCY, 30, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = detect (world, cases[i].code, cases[i].date, cases[i].count,
                                       cases[i].percent);

      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

static void
test_labels (void)
{
  for (int i = IKD_UNRANKED_NO_FIGURE; i <= IKD_UNRANKED_STALE; i++)
    g_assert_cmpuint (strlen (ikd_unranked_label ((IkdUnranked) i)), >, 0);
  g_assert_cmpstr (ikd_unranked_label (IKD_RANKED), ==, "");
  g_assert_null (ikd_unranked_to_id (IKD_RANKED));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ranking/order", test_order);
  g_test_add_func ("/ranking/shared", test_shared);
  g_test_add_func ("/ranking/jakarta", test_jakarta);
  g_test_add_func ("/ranking/large", test_large);
  g_test_add_func ("/ranking/detective", test_detective);
  g_test_add_func ("/ranking/labels", test_labels);

  return g_test_run ();
}
