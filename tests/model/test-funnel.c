/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The funnel from residents to active IKD, by hand. */

#include "ikd-funnel.h"

#include "fixture.h"

#include <string.h>

static World *
make_world (void)
{
  static const char *const codes[] = { "33.01.01", "33.01.02", "33.02", NULL };

  return world_new (codes);
}

static void
compute (World *world, const char *code, const char *segment, IkdFunnel *funnel)
{
  ikd_funnel_compute (IKD_BOOK (world->book), world->atlas, world_region (world, code),
                      g_intern_string (segment), day_of ("2024-01-22"), funnel);
}

/* 2,000 − 1,500 = 500 are not obliged: no loss. Then 100, 20 and 1,343 of 1,380; the last is
 * 97.3188 %, so that 2.6812 % are left. */
static void
whole (void)
{
  g_autoptr (World) world = make_world ();
  g_auto (IkdFunnel) funnel = { 0 };
  g_autofree char *text = NULL;

  world_count (world, "33.01", IKD_POPULATION, "2023-12-31", 2000);
  world_count (world, "33.01", IKD_KTP_OBLIGED, "2023-12-31", 1500);
  world_count (world, "33.01", IKD_KTP_ENROLLED, "2023-12-31", 1400);
  world_count (world, "33.01", IKD_KTP_OWNED, "2023-12-31", 1380);
  world_count (world, "33.01", IKD_ACTIVE, "2024-01-20", 37);
  compute (world, "33.01", "", &funnel);

  g_assert_false (funnel.stages[0].loss.known);
  assert_number (funnel.stages[1].loss, 500, 500, 500);
  assert_number (funnel.stages[2].loss, 100, 100, 100);
  assert_number (funnel.stages[3].loss, 20, 20, 20);
  assert_number (funnel.stages[4].loss, 1343, 1343, 1343);
  g_assert_cmpint (funnel.stages[4].from, ==, IKD_KTP_OWNED);
  g_assert_cmpint (funnel.stages[4].share.value, ==, 2681159);
  g_assert_cmpint (funnel.largest, ==, 4);
  text = ikd_funnel_text (&funnel);
  g_assert_cmpstr (text, ==, "Largest loss: 1,343 of 1,380 residents who own an e-KTP have no "
                             "active IKD yet (97.32%).");
}

/* 600 residents are no ID-obliged ones, and yet the largest loss is that of enrolment: 150. */
static void
enrolment_first (void)
{
  g_autoptr (World) world = make_world ();
  g_auto (IkdFunnel) funnel = { 0 };
  g_autofree char *text = NULL;

  world_count (world, "33.01", IKD_POPULATION, "2023-12-31", 1000);
  world_count (world, "33.01", IKD_KTP_OBLIGED, "2023-12-31", 400);
  world_count (world, "33.01", IKD_KTP_ENROLLED, "2023-12-31", 250);
  world_count (world, "33.01", IKD_ACTIVE, "2024-01-20", 240);
  compute (world, "33.01", "", &funnel);

  g_assert_cmpint (funnel.largest, ==, 2);
  text = ikd_funnel_text (&funnel);
  g_assert_cmpstr (text, ==, "Largest loss: 150 of 400 ID-obliged residents are not enrolled for "
                             "e-KTP yet (37.50%).");
  /* Ownership is not known: active IKD follows enrolment. */
  g_assert_false (funnel.stages[3].loss.known);
  g_assert_cmpint (funnel.stages[4].from, ==, IKD_KTP_ENROLLED);
  assert_number (funnel.stages[4].loss, 10, 10, 10);
}

/* Cilacap, 6 June 2023: 14,049 of about 1,500,000 enrolled, which are 1,450,000 to 1,549,999. A
 * partial sum is compared with nothing; a group has figures of its own. */
static void
bounds (void)
{
  g_autoptr (World) world = make_world ();
  g_auto (IkdFunnel) cilacap = { 0 };
  g_auto (IkdFunnel) province = { 0 };
  g_auto (IkdFunnel) group = { 0 };
  g_autofree char *text = NULL;
  g_autoptr (IkdFigure) asn = world_figure (world, "33.01", IKD_ACTIVE, "2023-12-01");

  world_rounded (world, "33.01", IKD_KTP_ENROLLED, "2023-06-06", 1500000);
  world_count (world, "33.01", IKD_ACTIVE, "2023-06-06", 14049);
  compute (world, "33.01", "", &cilacap);
  assert_number (cilacap.stages[4].loss, 1485951, 1435951, 1535950);
  g_assert_cmpint (cilacap.largest, ==, 4);

  compute (world, "33", "", &province);
  g_assert_cmpint (province.stages[4].value.origin, ==, IKD_ORIGIN_PARTIAL);
  g_assert_false (province.stages[4].loss.known);
  g_assert_cmpint (province.largest, ==, -1);
  g_assert_cmpstr (ikd_funnel_unknown_text (&province.stages[4]), ==, "known in part");
  g_assert_cmpstr (ikd_funnel_unknown_text (&province.stages[3]), ==, "no figure yet");
  text = ikd_funnel_text (&province);
  g_assert_nonnull (strstr (text, "not known"));

  asn->key.segment = g_intern_string ("asn");
  asn->number = ikd_number_exact (875);
  ikd_memory_book_add (world->book, asn);
  compute (world, "33.01", "asn", &group);
  g_assert_cmpint (group.stages[4].value.number.value, ==, 875);
  g_assert_false (group.stages[4].loss.known);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/funnel/whole", whole);
  g_test_add_func ("/funnel/enrolment-first", enrolment_first);
  g_test_add_func ("/funnel/bounds", bounds);

  return g_test_run ();
}
