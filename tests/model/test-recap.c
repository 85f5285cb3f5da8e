/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A month by its regions, worked out by hand; its canonical text, and that text's checksum as
 * sha256sum gives it. */

#include "ikd-guard.h"
#include "ikd-recap.h"

#include "fixture.h"

static const char *const codes[] = { "33.01.01", "33.01.02", "33.01.03", "33.01.04", NULL };

/* June 2024 with a base of 1000, 1000, 500 and 500 obliged residents:
 * 01: 100 on 20 May, 150 on 25 June: 50 added, 15 %, target 30 % = 300, 150 missing
 * 02: 200 on 31 May, 190 on 30 June: 10 fewer, 19 %, target 300, 110 missing
 * 03: 40 on 10 May, nothing in June: 51 days old on 30 June, so not ranked; nothing is known of
 *     June; 8 %, target 150, 110 missing
 * 04: no figure; target 150 */
static World *
make_world (void)
{
  World *world = world_new (codes);

  world_count (world, "33.01.01", IKD_KTP_OBLIGED, "2023-12-31", 1000);
  world_count (world, "33.01.02", IKD_KTP_OBLIGED, "2023-12-31", 1000);
  world_count (world, "33.01.03", IKD_KTP_OBLIGED, "2023-12-31", 500);
  world_count (world, "33.01.04", IKD_KTP_OBLIGED, "2023-12-31", 500);
  world_count (world, "33.01.01", IKD_ACTIVE, "2024-05-20", 100);
  world_count (world, "33.01.01", IKD_ACTIVE, "2024-06-25", 150);
  world_count (world, "33.01.02", IKD_ACTIVE, "2024-05-31", 200);
  world_count (world, "33.01.02", IKD_ACTIVE, "2024-06-30", 190);
  world_count (world, "33.01.02", IKD_ACTIVE, "2024-07-01", 999);       /* of another month */
  world_count (world, "33.01.03", IKD_ACTIVE, "2024-05-10", 40);
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_OBLIGED, "2024-01-01",
                "2024-12-31");
  return world;
}

static IkdRecap *
recapitulate (World *world, const char *day)
{
  IkdQuestion question = world_question (world, day);
  IkdRegion *region = world_region (world, "33.01");
  IkdIndicator base = IKD_INDICATOR_NONE;
  g_autoptr (GPtrArray) ranks = ikd_ranking_compute (IKD_BOOK (world->book), region, &question,
                                                     &base);

  return ikd_recap_compute (IKD_BOOK (world->book), region, &question, ranks, base);
}

static void
assert_lines (IkdRecap *recap, const char *const *lines)
{
  g_autoptr (GPtrArray) canonical = ikd_recap_canonical (recap);

  g_assert_cmpuint (canonical->len, ==, g_strv_length ((char **) lines));
  for (guint i = 0; i < canonical->len; i++)
    g_assert_cmpstr (g_ptr_array_index (canonical, i), ==, lines[i]);
}

static void
test_month (void)
{
  static const char *const lines[] = {
    "capaian-recap 1", "region\t33.01", "month\t2024-06\t2024-06-30", "base\tktp_obliged",
    "target\tnational\t30\tktp_obliged",
    "33.01.01\t1000\t100\t150\t50\t15000000\t300\t150\t2",
    "33.01.02\t1000\t200\t190\t-10\t19000000\t300\t110\t1",
    "33.01.03\t500\t40\t40\t-\t8000000\t150\t110\tstale",
    "33.01.04\t500\t-\t-\t-\t-\t150\t-\tno-figure",
    "total\t3000\t340@3/4\t380@3/4\t40@2/4\t-\t900\t-", NULL
  };
  g_autoptr (World) world = make_world ();
  g_autoptr (IkdRecap) recap = recapitulate (world, "2024-06-30");
  g_autofree char *hash = ikd_recap_hash (recap);
  g_autofree char *shown = ikd_recap_hash_short (hash);

  assert_lines (recap, lines);
  g_assert_cmpint (recap->before, ==, day_of ("2024-05-31"));
  g_assert_true (ikd_recap_is_complete (recap, &recap->base_sum));
  g_assert_false (ikd_recap_is_complete (recap, &recap->now_sum));
  g_assert_false (recap->own.known);
  g_assert_cmpstr (hash, ==, "33ae2babc71936f4115430205a8f94b00a60ebd4049bd4d1fdc4352fe5c415a0");
  g_assert_cmpuint (strlen (shown), ==, 18);
}

/* With a rounded count of the fourth, about 300 (250 to 349), the sums are complete: 680 of 3000
 * are 22.666667 %, 630 to 729 are 21 % to 24.3 %; 220 are missing, 171 to 270. What the regency
 * says itself is told. A running month ends where it is asked for. */
static void
test_complete (void)
{
  g_autoptr (World) world = make_world ();
  g_autoptr (IkdRecap) recap = NULL;
  g_autoptr (IkdRecap) running = NULL;
  g_autofree char *last = NULL;

  world_rounded (world, "33.01.04", IKD_ACTIVE, "2024-06-20", 300);
  world_count (world, "33.01", IKD_ACTIVE, "2024-06-29", 700);
  recap = recapitulate (world, "2024-06-30");
  assert_number (recap->now_sum.number, 680, 630, 729);
  assert_number (recap->coverage, 22666667, 21000000, 24300000);
  assert_number (recap->target_count, 900, 900, 900);
  assert_number (recap->gap, 220, 171, 270);
  assert_number (recap->own, 700, 700, 700);
  g_assert_cmpint (recap->own_as_of.day, ==, day_of ("2024-06-29"));

  running = recapitulate (world, "2024-06-24");
  g_assert_cmpint (running->month.day, ==, day_of ("2024-06-30"));
  g_assert_cmpint (running->day, ==, day_of ("2024-06-24"));
  g_assert_false (((IkdRecapRow *) g_ptr_array_index (running->rows, 0))->added.known);
  g_assert_false (running->own.known);
}

/* A percentage of something else stays apart, and no figure goes without its part. */
static void
test_parts (void)
{
  static const char *const villages[] = { "33.01.01.2001", "33.01.01.2002", "33.01.02", NULL };
  g_autoptr (World) world = world_new (villages);
  g_autoptr (IkdRecap) recap = NULL;
  g_autoptr (GPtrArray) lines = NULL;

  world_count (world, "33.01.01.2001", IKD_ACTIVE, "2024-06-20", 7);
  world_percent (world, "33.01.02", "2024-06-20", "2.7", "unknown");
  recap = recapitulate (world, "2024-06-30");
  lines = ikd_recap_canonical (recap);
  g_assert_cmpstr (g_ptr_array_index (lines, 4), ==, "target\t-");
  g_assert_cmpstr (g_ptr_array_index (lines, 5), ==, "33.01.01\t-\t-\t7@1/2\t-\t-\t-\t-\tno-base");
  g_assert_cmpstr (g_ptr_array_index (lines, 6), ==,
                   "33.01.02\t-\t-\t-\t-\t2700000:2650000:2750000@unknown\t-\t-\tunknown-base");
  g_assert_cmpstr (g_ptr_array_index (lines, 7), ==, "total\t-\t-\t-\t-\t-\t-\t-");
}

/* Whatever the digits, no group of the printed part is taken for an identity number. */
static void
test_short (void)
{
  g_autofree char *text = ikd_recap_hash_short ("1234567890123456789");

  g_assert_cmpstr (text, ==, "12345 67890 123456");
  g_assert_false (ikd_guard_has_identity_number (text));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/recap/month", test_month);
  g_test_add_func ("/recap/complete", test_complete);
  g_test_add_func ("/recap/parts", test_parts);
  g_test_add_func ("/recap/short", test_short);
  return g_test_run ();
}
