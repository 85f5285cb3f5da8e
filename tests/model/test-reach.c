/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Who can be reached, and what of the target that leaves: worked out by hand, and what holds of any
 * estimates. */

#include "fixture.h"
#include "ikd-error.h"
#include "ikd-reach.h"

static IkdReachGroup *
add_group (GPtrArray *groups, const char *code, const char *date, IkdReachKind kind,
           const char *name, IkdNumber number)
{
  IkdReachGroup *group = ikd_reach_group_new (code, day_of (date), kind, name);

  group->number = number;
  group->source = g_strdup ("Perkiraan dinas");
  group->record = groups->len + 1;
  g_ptr_array_add (groups, group);

  return group;
}

static GPtrArray *
new_groups (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

/* 14,049 of about 1,500,000 enrolled, 25 %: 375,000 [362,500, 387,500]. */
static World *
cilacap (void)
{
  static const char *const codes[] = { "33.01.01", "33.01.02", NULL };
  World *world = world_new (codes);

  world_count (world, "33.01", IKD_ACTIVE, "2023-06-06", 14049);
  world_rounded (world, "33.01", IKD_KTP_ENROLLED, "2023-06-06", 1500000);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 25, IKD_KTP_ENROLLED, "2023-01-01",
                "2023-12-31");

  return world;
}

/* About 900,000 [850,000, 950,000] cannot and exactly 300,000 are saturated:
 * 1,500,000 − 1,200,000 = 300,000; least 1,450,000 − 950,000 − 300,000 = 200,000; most
 * 1,549,999 − 850,000 − 300,000 = 399,999. Of 375,000: 300,000 [200,000, 387,500]; 80 %, from
 * 200,000 ÷ 362,500 = 55.172414 % to all of 387,500. Not active of them 285,951. */
static void
test_cilacap (void)
{
  g_autoptr (World) world = cilacap ();
  g_autoptr (GPtrArray) groups = new_groups ();
  g_autoptr (IkdAttainment) state = world_attain (world, "33.01", "2023-06-06");
  IkdReach reach;

  add_group (groups, "33.01", "2023-05-01", IKD_REACH_CANNOT, "Tanpa ponsel pintar",
             (IkdNumber){ TRUE, 900000, 850000, 950000 });
  add_group (groups, "33.01", "2023-05-01", IKD_REACH_SATURATED, "Perantau",
             ikd_number_exact (300000));
  reach = ikd_reach_compute (state, state->base.number, groups);

  assert_number (reach.cannot, 900000, 850000, 950000);
  assert_number (reach.saturated, 300000, 300000, 300000);
  assert_number (reach.reachable, 300000, 200000, 399999);
  assert_number (reach.attainable, 300000, 200000, 387500);
  assert_number (reach.share, 80000000, 55172414, 100000000);
  assert_number (reach.left, 285951, 185951, 385950);
  g_assert_false (reach.contradicts);
}

/* Without groups all of the target can be reached; with a target of 47,000 people the least of
 * the reachable meets the most of the target. */
static void
test_targets (void)
{
  g_autoptr (World) world = cilacap ();
  g_autoptr (GPtrArray) groups = new_groups ();
  g_autoptr (IkdAttainment) state = world_attain (world, "33.01", "2023-06-06");
  g_autoptr (IkdAttainment) own = NULL;
  IkdTarget *target = world_target (world, "33.01", IKD_TARGET_NATIONAL, 0, IKD_INDICATOR_NONE,
                                    "2023-01-01", "2023-12-31");
  IkdReach reach = ikd_reach_compute (state, state->base.number, groups);

  assert_number (reach.share, 100000000, 100000000, 100000000);
  assert_number (reach.reachable, 1500000, 1450000, 1549999);

  target->count = (IkdNumber){ TRUE, 47000, 46500, 47500 };
  own = world_attain (world, "33.01", "2023-06-06");
  add_group (groups, "33.01", "2023-05-01", IKD_REACH_CANNOT, "x", ikd_number_exact (65000));
  /* 100,000 − 65,000 = 35,000: 35,000 ÷ 47,000 = 74.468085 %, ÷ 47,500 = 73.684211 %,
   * ÷ 46,500 = 75.268817 % */
  reach = ikd_reach_compute (own, ikd_number_exact (100000), groups);
  assert_number (reach.share, 74468085, 73684211, 75268817);

  /* 100,000 − 95,000 = 5,000 though 14,049 are active */
  add_group (groups, "33.01", "2023-05-01", IKD_REACH_CANNOT, "y", ikd_number_exact (30000));
  reach = ikd_reach_compute (own, ikd_number_exact (100000), groups);
  g_assert_true (reach.contradicts);
  assert_number (reach.left, 0, 0, 0);

  reach = ikd_reach_compute (own, IKD_NUMBER_UNKNOWN, groups);
  g_assert_false (reach.reachable.known || reach.attainable.known || reach.share.known);
}

/* Of each group the latest up to the day; those of the districts where the regency has none. */
static void
test_collect (void)
{
  g_autoptr (World) world = cilacap ();
  g_autoptr (GPtrArray) groups = new_groups ();
  IkdRegion *region = world_region (world, "33.01");
  g_autoptr (GPtrArray) june = NULL;
  g_autoptr (GPtrArray) below = NULL;
  g_autoptr (GPtrArray) early = NULL;

  add_group (groups, "33.01", "2023-05-01", IKD_REACH_CANNOT, "Lansia", ikd_number_exact (10));
  add_group (groups, "33.01", "2023-06-01", IKD_REACH_CANNOT, "LANSIA", ikd_number_exact (12));
  add_group (groups, "33.01", "2023-07-01", IKD_REACH_CANNOT, "Lansia", ikd_number_exact (14));
  add_group (groups, "33.01", "2023-05-01", IKD_REACH_SATURATED, "Lansia", ikd_number_exact (7));
  add_group (groups, "33.01", "2023-05-01", IKD_REACH_CANNOT, "Gone", ikd_number_exact (9))
    ->withdrawn = TRUE;
  add_group (groups, "33.01.01", "2023-04-01", IKD_REACH_CANNOT, "Lansia", ikd_number_exact (3));
  add_group (groups, "33.01.02", "2023-04-01", IKD_REACH_CANNOT, "Lansia", ikd_number_exact (4));

  june = ikd_reach_collect (groups, world->atlas, region, day_of ("2023-06-06"));
  g_assert_cmpuint (june->len, ==, 2);
  g_assert_cmpint (((IkdReachGroup *) june->pdata[0])->number.value, ==, 12);
  g_assert_cmpint (((IkdReachGroup *) june->pdata[1])->number.value, ==, 7);
  below = ikd_reach_collect (groups, world->atlas, region, day_of ("2023-04-15"));
  g_assert_cmpuint (below->len, ==, 2);
  g_assert_cmpint (((IkdReachGroup *) below->pdata[1])->number.value, ==, 4);
  early = ikd_reach_collect (groups, world->atlas, region, day_of ("2023-01-01"));
  g_assert_cmpuint (early->len, ==, 0);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *group;
    gint64      value;
    gint64      low;
    gint64      high;
    const char *source;
    gboolean    good;
  } cases[] = {
    { "Lansia", 10, 10, 10, "Survei", TRUE },
    { "Lansia", 10, 5, 15, "Survei", TRUE },
    { "", 10, 10, 10, "Survei", FALSE },
    { NULL, 10, 10, 10, "Survei", FALSE },
    { "Lansia", 0, 0, 0, "Survei", FALSE },
    { "Lansia", 10, 11, 15, "Survei", FALSE },
    { "Lansia", 10, 5, 9, "Survei", FALSE },
    { "Lansia", 10, 10, 10, "", FALSE },
    { "Lansia", 10, 10, 10, NULL, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdReachGroup) group = ikd_reach_group_new ("33.01", 0, IKD_REACH_CANNOT,
                                                             cases[i].group);
      g_autoptr (GError) error = NULL;

      group->number = (IkdNumber){ TRUE, cases[i].value, cases[i].low, cases[i].high };
      group->source = g_strdup (cases[i].source);
      g_assert_cmpint (ikd_reach_group_check (group, &error), ==, cases[i].good);
      if (!cases[i].good)
        g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
    }
}

/* low ≤ value ≤ high of all; reachable never above the base, attainable never above the target or
 * the reachable; a group more never makes more of it. */
static void
test_properties (void)
{
  for (guint round = 0; round < 500; round++)
    {
      g_autoptr (World) world = cilacap ();
      g_autoptr (GPtrArray) groups = new_groups ();
      g_autoptr (IkdAttainment) state = world_attain (world, "33.01", "2023-06-06");
      gint64 before = G_MAXINT64;

      for (int i = 0; i < 6; i++)
        {
          IkdReach reach = ikd_reach_compute (state, state->base.number, groups);
          const IkdNumber numbers[] = { reach.reachable, reach.attainable, reach.share,
                                        reach.left };
          gint64 value = g_test_rand_int_range (1, 400000);
          gint64 half = g_test_rand_int_range (0, (gint32) value);

          for (guint j = 0; j < G_N_ELEMENTS (numbers); j++)
            {
              g_assert_true (numbers[j].known);
              g_assert_cmpint (numbers[j].low, <=, numbers[j].value);
              g_assert_cmpint (numbers[j].value, <=, numbers[j].high);
              g_assert_cmpint (numbers[j].low, >=, 0);
            }
          g_assert_cmpint (reach.reachable.value, <=, reach.base.value);
          g_assert_cmpint (reach.attainable.value, <=, reach.target.value);
          g_assert_cmpint (reach.attainable.value, <=, reach.reachable.value);
          g_assert_cmpint (reach.share.high, <=, 100 * IKD_PERCENT);
          g_assert_cmpint (reach.reachable.value, <=, before);
          before = reach.reachable.value;
          add_group (groups, "33.01", "2023-05-01", i % 2, "x",
                     (IkdNumber){ TRUE, value, value - half, value + half });
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/reach/cilacap", test_cilacap);
  g_test_add_func ("/reach/targets", test_targets);
  g_test_add_func ("/reach/collect", test_collect);
  g_test_add_func ("/reach/refused", test_refused);
  g_test_add_func ("/reach/properties", test_properties);

  return g_test_run ();
}
