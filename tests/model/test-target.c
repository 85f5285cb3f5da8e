/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which target holds, what it comes to, and which are refused. */

#include "ikd-error.h"

#include "fixture.h"

static World *
make_world (void)
{
  static const char *const codes[] = { "33.01.01", "33.02", NULL };

  return world_new (codes);
}

static void
test_choose (void)
{
  g_autoptr (World) world = make_world ();
  static const struct
  {
    const char *code, *day;
    IkdTargetKind kind;
    const char *segment;
    gint64 record;              /* 0 none */
    gboolean expired;
  } cases[] = {
    { "33.01", "2023-06-06", IKD_TARGET_NATIONAL, "", 1, FALSE },
    { "33.01", "2022-12-31", IKD_TARGET_NATIONAL, "", 0, FALSE },
    { "33.01", "2023-01-01", IKD_TARGET_NATIONAL, "", 1, FALSE },
    { "33.01", "2023-12-31", IKD_TARGET_NATIONAL, "", 1, FALSE },
    { "33.01", "2024-01-01", IKD_TARGET_NATIONAL, "", 2, FALSE },
    { "33.01", "2024-04-17", IKD_TARGET_NATIONAL, "", 3, FALSE },       /* the nearest scope */
    { "33.01.01", "2024-04-17", IKD_TARGET_NATIONAL, "", 3, FALSE },    /* its subtree too */
    { "33.02", "2024-04-17", IKD_TARGET_NATIONAL, "", 2, FALSE },
    { "33.01", "2024-11-30", IKD_TARGET_NATIONAL, "", 3, FALSE },
    { "33.01", "2024-12-01", IKD_TARGET_NATIONAL, "", 2, FALSE },       /* the nearest is over */
    { "33.01", "2025-02-01", IKD_TARGET_NATIONAL, "", 2, TRUE },        /* expired last */
    { "33", "2024-06-01", IKD_TARGET_PROVINCIAL, "", 5, FALSE },        /* the later valid from */
    { "33", "2024-02-01", IKD_TARGET_PROVINCIAL, "", 4, FALSE },
    { "33.01", "2024-06-01", IKD_TARGET_PROVINCIAL, "", 5, FALSE },
    { "33.01", "2024-06-01", IKD_TARGET_OWN, "", 6, FALSE },
    { "33.01.01", "2024-06-01", IKD_TARGET_OWN, "", 0, FALSE },         /* its scope only */
    { "33", "2024-06-01", IKD_TARGET_OWN, "", 0, FALSE },
    { "33.01", "2024-06-01", IKD_TARGET_REGENCY, "", 0, FALSE },        /* proposed */
    { "33.02", "2024-06-01", IKD_TARGET_REGENCY, "", 0, FALSE },        /* withdrawn */
    { "33.01", "2024-06-01", IKD_TARGET_PUBLISHED, "", 0, FALSE },
    { "33.01", "2024-06-01", IKD_TARGET_PUBLISHED, "asn", 9, FALSE },
    { "33.01", "2024-06-01", IKD_TARGET_NATIONAL, "asn", 0, FALSE },
  };

  world_target (world, "ID", IKD_TARGET_NATIONAL, 25, IKD_KTP_ENROLLED, "2023-01-01",
                "2023-12-31");
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_ENROLLED, "2024-01-01",
                "2024-12-31");
  world_target (world, "33.01", IKD_TARGET_NATIONAL, 50, IKD_KTP_ENROLLED, "2024-04-01",
                "2024-11-30");
  world_target (world, "33", IKD_TARGET_PROVINCIAL, 20, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31");
  world_target (world, "33", IKD_TARGET_PROVINCIAL, 22, IKD_KTP_OBLIGED, "2024-03-01",
                "2024-12-31");
  world_target (world, "33.01", IKD_TARGET_OWN, 0, IKD_INDICATOR_NONE, "2024-01-01", "2024-12-31")
      ->count = ikd_number_exact (47000);
  world_target (world, "33.01", IKD_TARGET_REGENCY, 40, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31")->state = IKD_TARGET_PROPOSED;
  world_target (world, "33.02", IKD_TARGET_REGENCY, 40, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31")->withdrawn = TRUE;
  world_target (world, "33.01", IKD_TARGET_PUBLISHED, 90, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31")->segment = g_intern_string ("asn");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gboolean expired = FALSE;
      IkdTarget *target;

      target = ikd_target_choose (world->targets, world->atlas,
                                  world_region (world, cases[i].code), cases[i].kind,
                                  cases[i].segment, day_of (cases[i].day), &expired);
      g_test_message ("case %u", i);
      g_assert_cmpint (target != NULL ? target->record : 0, ==, cases[i].record);
      g_assert_cmpint (expired, ==, cases[i].expired);
    }
}

/* An expired target still gives the target count, and no pace; without any the base is
 * ktp_obliged. */
static void
test_expired (void)
{
  g_autoptr (World) world = make_world ();
  g_autoptr (IkdAttainment) none = NULL;
  g_autoptr (IkdAttainment) expired = NULL;

  world_count (world, "33.01", IKD_ACTIVE, "2024-01-05", 100);
  world_count (world, "33.01", IKD_KTP_OBLIGED, "2023-06-30", 2000);
  world_count (world, "33.01", IKD_KTP_ENROLLED, "2023-06-30", 1000);

  none = world_attain (world, "33.01", "2024-01-10");
  g_assert_null (none->target);
  g_assert_cmpint (none->base_indicator, ==, IKD_KTP_OBLIGED);
  g_assert_cmpint (none->coverage.value, ==, 5000000);
  g_assert_false (none->target_count.known);
  g_assert_false (none->has_working_days);
  g_assert_cmpint (none->standing, ==, IKD_NOT_ASSESSED);

  world_target (world, "ID", IKD_TARGET_NATIONAL, 25, IKD_KTP_ENROLLED, "2023-01-01",
                "2023-12-31");
  expired = world_attain (world, "33.01", "2024-01-10");
  g_assert_true (expired->expired);
  g_assert_cmpint (expired->base_indicator, ==, IKD_KTP_ENROLLED);
  g_assert_cmpint (expired->target_count.value, ==, 250);
  g_assert_cmpint (expired->gap.value, ==, 150);
  g_assert_false (expired->has_working_days);
  g_assert_false (expired->required_pace.known);
}

static void
test_count (void)
{
  static const struct
  {
    int percent;
    IkdNumber base;
    gint64 value, low, high;
  } cases[] = {
    { 30, { TRUE, 2817, 2817, 2817 }, 845, 845, 845 },          /* Galudra: 845.1 */
    { 30, { TRUE, 4840, 4840, 4840 }, 1452, 1452, 1452 },       /* Mandalaherang */
    { 25, { TRUE, 1500000, 1450000, 1549999 }, 375000, 362500, 387500 },
    { 50, { TRUE, 1, 1, 1 }, 1, 1, 1 },                         /* halves up */
    { 100, { TRUE, 0, 0, 0 }, 0, 0, 0 },
  };
  g_autoptr (World) world = make_world ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdTarget *target = world_target (world, "ID", IKD_TARGET_NATIONAL, cases[i].percent,
                                        IKD_KTP_OBLIGED, "2024-01-01", "2024-12-31");

      assert_number (ikd_target_count (target, cases[i].base), cases[i].value, cases[i].low,
                     cases[i].high);
      g_assert_false (ikd_target_count (target, IKD_NUMBER_UNKNOWN).known);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    gint64 percent;
    IkdIndicator base;
    gint64 count;               /* −1 none */
    const char *from, *deadline;
    gboolean scope, accepted;
    const char *named;          /* in the sentence */
  } cases[] = {
    { 30 * IKD_PERCENT, IKD_KTP_OBLIGED, -1, "2024-01-01", "2024-12-31", TRUE, TRUE, NULL },
    { 100 * IKD_PERCENT, IKD_POPULATION, -1, "2024-01-01", "2024-01-01", TRUE, TRUE, NULL },
    { 0, IKD_INDICATOR_NONE, 47000, "2024-01-01", "2024-12-31", TRUE, TRUE, NULL },
    { 100 * IKD_PERCENT + 1, IKD_KTP_OBLIGED, -1, "2024-01-01", "2024-12-31", TRUE, FALSE, "100" },
    { -IKD_PERCENT, IKD_KTP_OBLIGED, -1, "2024-01-01", "2024-12-31", TRUE, FALSE, "1.00%" },
    { 30 * IKD_PERCENT, IKD_INDICATOR_NONE, -1, "2024-01-01", "2024-12-31", TRUE, FALSE, "base" },
    { 30 * IKD_PERCENT, IKD_ACTIVATED, -1, "2024-01-01", "2024-12-31", TRUE, FALSE, "New act" },
    { 30 * IKD_PERCENT, IKD_ACTIVE, -1, "2024-01-01", "2024-12-31", TRUE, FALSE, "Active" },
    { 30 * IKD_PERCENT, IKD_KTP_OBLIGED, 5, "2024-01-01", "2024-12-31", TRUE, FALSE, "both" },
    { 0, IKD_INDICATOR_NONE, -1, "2024-01-01", "2024-12-31", TRUE, FALSE, "amount" },
    { 0, IKD_INDICATOR_NONE, 0, "2024-01-01", "2024-12-31", TRUE, FALSE, "above 0" },
    { 30 * IKD_PERCENT, IKD_KTP_OBLIGED, -1, "2024-01-02", "2024-01-01", TRUE, FALSE, "deadline" },
    { 30 * IKD_PERCENT, IKD_KTP_OBLIGED, -1, NULL, "2024-01-01", TRUE, FALSE, "from when" },
    { 30 * IKD_PERCENT, IKD_KTP_OBLIGED, -1, "2024-01-01", NULL, TRUE, FALSE, "deadline" },
    { 30 * IKD_PERCENT, IKD_KTP_OBLIGED, -1, "2024-01-01", "2024-12-31", FALSE, FALSE, "region" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdTarget) target = ikd_target_new ();
      g_autoptr (GError) error = NULL;

      target->percent = cases[i].percent;
      target->base = cases[i].base;
      if (cases[i].count >= 0)
        target->count = ikd_number_exact (cases[i].count);
      if (cases[i].from != NULL)
        target->valid_from = day_of (cases[i].from);
      if (cases[i].deadline != NULL)
        target->deadline = day_of (cases[i].deadline);
      target->scope = cases[i].scope ? 1 : 0;
      g_test_message ("case %u", i);
      g_assert_cmpint (ikd_target_check (target, &error), ==, cases[i].accepted);
      if (cases[i].accepted)
        continue;
      g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, cases[i].named));
    }
}

static void
test_words (void)
{
  static const struct
  {
    gint64 percent, count;
    const char *label;
  } cases[] = {
    { 30 * IKD_PERCENT, 0, "30% of ID-obliged residents" },
    { 12500000, 0, "12.5% of ID-obliged residents" },
    { 0, 47000, "47,000 people" },
    { 0, 1, "1 person" },
  };
  IkdTargetKind kind;
  IkdTargetState state;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdTarget) target = ikd_target_new ();
      g_autoptr (IkdTarget) copy = NULL;
      g_autofree char *label = NULL;

      target->percent = cases[i].percent;
      target->base = IKD_KTP_OBLIGED;
      target->count = cases[i].count > 0 ? ikd_number_exact (cases[i].count) : IKD_NUMBER_UNKNOWN;
      target->scope_code = g_strdup ("33.01");
      target->source = ikd_source_new ("press", "Radar");
      copy = ikd_target_copy (target);
      label = ikd_target_label (copy);
      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (copy->scope_code, ==, "33.01");
      g_assert_true (ikd_source_equal (copy->source, target->source));
    }

  for (int i = 0; i < IKD_N_TARGET_KINDS; i++)
    {
      g_assert_true (ikd_target_kind_from_id (ikd_target_kind_to_id ((IkdTargetKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
      g_assert_cmpuint (strlen (ikd_target_kind_label (kind)), >, 0);
    }
  g_assert_false (ikd_target_kind_from_id ("nasional", &kind));
  g_assert_true (ikd_target_state_from_id ("proposed", &state));
  g_assert_cmpint (state, ==, IKD_TARGET_PROPOSED);
  g_assert_cmpstr (ikd_target_state_to_id (IKD_TARGET_IN_FORCE), ==, "in-force");
  g_assert_cmpuint (strlen (ikd_target_state_label (IKD_TARGET_IN_FORCE)), >, 0);
  g_assert_false (ikd_target_state_from_id ("", &state));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/target/choose", test_choose);
  g_test_add_func ("/target/expired", test_expired);
  g_test_add_func ("/target/count", test_count);
  g_test_add_func ("/target/refused", test_refused);
  g_test_add_func ("/target/words", test_words);

  return g_test_run ();
}
