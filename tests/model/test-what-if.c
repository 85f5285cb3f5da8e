/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Another target: worked out by hand, and what holds of any. */

#include "fixture.h"
#include "ikd-error.h"
#include "ikd-what-if.h"

/* 14,049 of about 1,500,000 enrolled on 6 June 2023, 25 % until 31 December. */
static World *
cilacap (void)
{
  static const char *const codes[] = { "33.01.01", "33.01.02", "33.01.03", NULL };
  World *world = world_new (codes);
  g_autoptr (GPtrArray) holidays = read_holidays ();

  g_clear_object (&world->calendar);
  world->calendar = ikd_calendar_new (5, holidays);
  world_count (world, "33.01", IKD_ACTIVE, "2023-06-06", 14049);
  world_rounded (world, "33.01", IKD_KTP_ENROLLED, "2023-06-06", 1500000);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 25, IKD_KTP_ENROLLED, "2023-01-01",
                "2023-12-31");

  return world;
}

static IkdWhatIf *
try (World *world, const char *code, const char *date, const IkdTrial *trial)
{
  IkdQuestion question = world_question (world, date);
  g_autoptr (GError) error = NULL;
  IkdWhatIf *self = ikd_what_if_compute (IKD_BOOK (world->book), world_region (world, code),
                                         &question, trial, &error);

  g_assert_no_error (error);

  return self;
}

/* 10 % of 1,500,000 [1,450,000, 1,549,999] is 150,000 [145,000, 154,999.9 → 155,000]; less 14,049:
 * 135,951 [130,951, 140,951]; in 140 working days 971.08 → 972 [936, 1,007]. 9.366 %
 * [14,049 ÷ 155,000, 14,049 ÷ 145,000]. The difference: −225,000 [−232,500, −217,500]. */
static void
test_percent (void)
{
  g_autoptr (World) world = cilacap ();
  IkdTrial trial = IKD_TRIAL_NOTHING;
  g_autoptr (IkdWhatIf) self = NULL;

  trial.percent = 10 * IKD_PERCENT;
  self = try (world, "33.01", "2023-06-06", &trial);

  assert_number (self->before->target_count, 375000, 362500, 387500);
  assert_number (self->before->gap, 360951, 348451, 373451);
  assert_number (self->after->target_count, 150000, 145000, 155000);
  assert_number (self->after->gap, 135951, 130951, 140951);
  assert_number (self->after->required_pace, 972, 936, 1007);
  assert_number (self->after->achievement, 9366000, 9063871, 9688966);
  assert_number (ikd_what_if_difference (self), -225000, -232500, -217500);
  g_assert_cmpint (self->after->working_days_left, ==, 140);
  g_assert_cmpstr (self->after->target->scope_code, ==, "33.01");
  g_assert_cmpint (self->after->target->base, ==, IKD_KTP_ENROLLED);
  g_assert_cmpint (world->targets->len, ==, 1);
}

/* To 30 June 2023: 7–9, 12–16, 19–23, 26–30 June are 18 weekdays; Idul Adha on the 29th with leave
 * on the 28th and 30th leaves 15. 360,951 ÷ 15 = 24,063.4. */
static void
test_deadline (void)
{
  g_autoptr (World) world = cilacap ();
  IkdTrial trial = IKD_TRIAL_NOTHING;
  g_autoptr (IkdWhatIf) self = NULL;

  trial.deadline = day_of ("2023-06-30");
  self = try (world, "33.01", "2023-06-06", &trial);

  g_assert_cmpint (self->before->working_days_left, ==, 140);
  g_assert_cmpint (self->after->working_days_left, ==, 15);
  g_assert_cmpint (self->after->required_pace.value, ==, 24064);
  assert_number (ikd_what_if_difference (self), 0, 0, 0);
}

/* The base of another indicator: 25 % of 2,060,000 exactly is 515,000; 140,000 more, between
 * 515,000 − 387,500 and 515,000 − 362,500. */
static void
test_base (void)
{
  g_autoptr (World) world = cilacap ();
  IkdTrial trial = IKD_TRIAL_NOTHING;
  g_autoptr (IkdWhatIf) self = NULL;

  world_count (world, "33.01", IKD_POPULATION, "2023-06-06", 2060000);
  trial.base = IKD_POPULATION;
  self = try (world, "33.01", "2023-06-06", &trial);

  assert_number (self->after->target_count, 515000, 515000, 515000);
  g_assert_cmpint (self->after->base_indicator, ==, IKD_POPULATION);
  assert_number (ikd_what_if_difference (self), 140000, 127500, 152500);
}

/* Districts with 100 of 1,000 each at 25 %: none meets it; at 10 % all do, but the one with a
 * target of its own, and the one without figures is not known. */
static void
test_children (void)
{
  g_autoptr (World) world = cilacap ();
  IkdTrial trial = IKD_TRIAL_NOTHING;
  g_autoptr (IkdWhatIf) percent = NULL;
  g_autoptr (IkdWhatIf) absolute = NULL;
  IkdWhatIfCount count;

  for (int i = 1; i <= 2; i++)
    {
      g_autofree char *code = g_strdup_printf ("33.01.0%d", i);

      world_count (world, code, IKD_ACTIVE, "2023-06-06", 100);
      world_count (world, code, IKD_KTP_ENROLLED, "2023-06-06", 1000);
    }
  world_target (world, "33.01.02", IKD_TARGET_NATIONAL, 40, IKD_KTP_ENROLLED, "2023-01-01",
                "2023-12-31");
  trial.percent = 10 * IKD_PERCENT;
  percent = try (world, "33.01", "2023-06-06", &trial);
  count = ikd_what_if_count (percent);
  g_assert_cmpuint (percent->children->len, ==, 3);
  g_assert_cmpuint (count.met_before, ==, 0);
  g_assert_cmpuint (count.met_after, ==, 1);
  g_assert_cmpuint (count.gained, ==, 1);
  g_assert_cmpuint (count.lost, ==, 0);
  g_assert_cmpuint (count.unknown, ==, 1);

  /* 47,000 people of the regency say nothing of its districts. */
  trial = IKD_TRIAL_NOTHING;
  trial.count = ikd_number_exact (47000);
  absolute = try (world, "33.01", "2023-06-06", &trial);
  assert_number (absolute->after->gap, 32951, 32951, 32951);
  count = ikd_what_if_count (absolute);
  g_assert_cmpuint (count.met_after, ==, 0);
  for (guint i = 0; i < absolute->children->len; i++)
    {
      const IkdWhatIfChild *child = g_ptr_array_index (absolute->children, i);

      g_assert_true (child->before == child->after);
    }
}

/* A figure known as a share of the target stays the count that it was. */
static void
test_figure_stays (void)
{
  g_autoptr (World) world = cilacap ();
  IkdTrial trial = IKD_TRIAL_NOTHING;
  g_autoptr (IkdWhatIf) self = NULL;

  world_percent (world, "33.01", "2023-06-20", "4", "target");
  trial.percent = 50 * IKD_PERCENT;
  self = try (world, "33.01", "2023-06-20", &trial);

  g_assert_cmpint (self->before->active.number.value, ==, 15000);       /* 4 % of 375,000 */
  g_assert_cmpint (self->after->active.number.value, ==, 15000);
  g_assert_cmpint (self->after->target_count.value, ==, 750000);
}

static void
test_refused (void)
{
  static const struct
  {
    gint64       percent;
    gint64       count;
    IkdIndicator base;
    const char  *deadline;
    gboolean     without;       /* no target holds */
  } cases[] = {
    { 101 * IKD_PERCENT, 0, IKD_INDICATOR_NONE, NULL, FALSE },
    { -1, 0, IKD_INDICATOR_NONE, NULL, FALSE },
    { 10 * IKD_PERCENT, 5, IKD_KTP_OBLIGED, NULL, FALSE },
    { 0, 5, IKD_KTP_OBLIGED, NULL, FALSE },
    { 10 * IKD_PERCENT, 0, IKD_ACTIVE, NULL, FALSE },
    { 10 * IKD_PERCENT, 0, IKD_INDICATOR_NONE, "2023-06-05", FALSE },
    { 10 * IKD_PERCENT, 0, IKD_INDICATOR_NONE, NULL, TRUE },
    { 0, 0, IKD_KTP_OBLIGED, NULL, TRUE },
    { 0, 0, IKD_INDICATOR_NONE, NULL, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (World) world = cilacap ();
      IkdQuestion question = world_question (world, "2023-06-06");
      IkdTrial trial = IKD_TRIAL_NOTHING;
      g_autoptr (GError) error = NULL;

      if (cases[i].without)
        g_ptr_array_set_size (world->targets, 0);
      trial.percent = cases[i].percent;
      trial.base = cases[i].base;
      if (cases[i].count != 0)
        trial.count = ikd_number_exact (cases[i].count);
      if (cases[i].deadline != NULL)
        trial.deadline = day_of (cases[i].deadline);
      g_assert_null (ikd_what_if_compute (IKD_BOOK (world->book), world_region (world, "33.01"),
                                          &question, &trial, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
    }
}

/* Nothing tried is nothing changed; a higher percentage never makes the gap smaller nor one more
 * meet it; before is what a plain question gives. */
static void
test_properties (void)
{
  for (guint round = 0; round < 200; round++)
    {
      g_autoptr (World) world = cilacap ();
      IkdTrial trial = IKD_TRIAL_NOTHING;
      g_autoptr (IkdAttainment) plain = NULL;
      gint64 gap = 0;
      guint met = G_MAXUINT;

      for (int i = 1; i <= 3; i++)
        {
          g_autofree char *code = g_strdup_printf ("33.01.0%d", i);

          world_count (world, code, IKD_ACTIVE, "2023-06-06", g_test_rand_int_range (0, 900));
          world_count (world, code, IKD_KTP_ENROLLED, "2023-06-06",
                       g_test_rand_int_range (1, 2000));
        }
      plain = world_attain (world, "33.01", "2023-06-06");
      for (gint64 percent = 0; percent <= 100; percent += 20)
        {
          g_autoptr (IkdWhatIf) self = NULL;
          IkdWhatIfCount count;

          trial.percent = percent * IKD_PERCENT;
          self = try (world, "33.01", "2023-06-06", &trial);
          count = ikd_what_if_count (self);
          assert_number (self->before->gap, plain->gap.value, plain->gap.low, plain->gap.high);
          g_assert_cmpuint (count.met_before + count.gained - count.lost, ==, count.met_after);
          if (percent == 0)
            {
              assert_number (self->after->gap, plain->gap.value, plain->gap.low, plain->gap.high);
              g_assert_cmpuint (count.gained + count.lost, ==, 0);
              continue;
            }
          g_assert_cmpint (self->after->gap.value, >=, gap);
          g_assert_cmpuint (count.met_after, <=, met);
          gap = self->after->gap.value;
          met = count.met_after;
        }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/what-if/percent", test_percent);
  g_test_add_func ("/what-if/deadline", test_deadline);
  g_test_add_func ("/what-if/base", test_base);
  g_test_add_func ("/what-if/children", test_children);
  g_test_add_func ("/what-if/figure-stays", test_figure_stays);
  g_test_add_func ("/what-if/refused", test_refused);
  g_test_add_func ("/what-if/properties", test_properties);

  return g_test_run ();
}
