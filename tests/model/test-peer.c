/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Regions beside each other: who belongs to a comparison, how ranks change, where a region ought to
 * stand. */

#include "ikd-peer.h"
#include "ikd-scope.h"

#include "fixture.h"

static char *
describe_scope (World      *world,
                const char *code,
                IkdScope    scope)
{
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  regions = ikd_scope_get_regions (world->atlas, world_region (world, code), scope);
  for (guint i = 0; i < regions->len; i++)
    g_string_append_printf (text, "%s ", ikd_region_get_code (g_ptr_array_index (regions, i)));

  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_scopes (void)
{
  static const char *const codes[] = { "32.74", "33.01.01", "33.01.02", "33.02", "33.72.01", NULL };
  static const struct
  {
    const char *code;
    IkdScope scope;
    const char *whole, *regions;
  } cases[] = {
    { "33.01", IKD_SCOPE_CHILDREN, "33.01", "33.01.01 33.01.02 " },
    { "33.01", IKD_SCOPE_SIBLINGS, "33", "33.01 33.02 33.72 " },
    { "33.01", IKD_SCOPE_NATION, "ID", "32.74 33.01 33.02 33.72 " },
    { "33.01", IKD_SCOPE_KIND, "ID", "33.01 33.02 " },
    { "33.72", IKD_SCOPE_KIND, "ID", "32.74 33.72 " },
    { "33", IKD_SCOPE_NATION, "ID", "32.74 33.01 33.02 33.72 " },
    { "ID", IKD_SCOPE_NATION, "ID", "32.74 33.01 33.02 33.72 " },
    { "ID", IKD_SCOPE_CHILDREN, "ID", "32 33 " },
    { "33.72.01", IKD_SCOPE_NATION, "ID", "33.01.01 33.01.02 33.72.01 " },
  };
  g_autoptr (World) world = world_new (codes);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = describe_scope (world, cases[i].code, cases[i].scope);
      IkdRegion *whole = ikd_scope_get_whole (world->atlas, world_region (world, cases[i].code),
                                              cases[i].scope);

      g_test_message ("case %u", i);
      g_assert_cmpstr (text, ==, cases[i].regions);
      g_assert_cmpstr (ikd_region_get_code (whole), ==, cases[i].whole);
    }
  g_assert_cmpint (ikd_scope_choose (world->atlas, world_region (world, "33.02"),
                                     IKD_SCOPE_CHILDREN), ==, IKD_SCOPE_SIBLINGS);
  g_assert_cmpint (ikd_scope_choose (world->atlas, world_region (world, "ID"),
                                     IKD_SCOPE_SIBLINGS), ==, IKD_SCOPE_CHILDREN);
}

static void
test_ids (void)
{
  for (int i = 0; i < IKD_N_SCOPES; i++)
    {
      IkdScope scope = IKD_N_SCOPES;

      g_assert_true (ikd_scope_from_id (ikd_scope_to_id ((IkdScope) i), &scope));
      g_assert_cmpint (scope, ==, i);
    }
  for (int i = 0; i < IKD_N_SINCE; i++)
    {
      IkdSinceKind kind = IKD_N_SINCE;

      g_assert_true (ikd_since_from_id (ikd_since_to_id ((IkdSinceKind) i), &kind));
      g_assert_cmpint (kind, ==, i);
    }
}

static void
test_since (void)
{
  static const struct
  {
    IkdSinceKind kind;
    const char *chosen, *day, *found;
  } cases[] = {
    { IKD_SINCE_MONTH, NULL, "2026-06-05", "2026-05-05" },
    { IKD_SINCE_MONTH, NULL, "2026-03-31", "2026-02-28" },
    { IKD_SINCE_MONTH, NULL, "2024-03-30", "2024-02-29" },
    { IKD_SINCE_MONTH, NULL, "2026-01-15", "2025-12-15" },
    { IKD_SINCE_YEAR, NULL, "2026-06-05", "2026-01-01" },
    { IKD_SINCE_YEAR, NULL, "2026-01-01", "2025-01-01" },
    { IKD_SINCE_DAY, "2025-11-30", "2026-06-05", "2025-11-30" },
    /* a day that is not before gives way to the month */
    { IKD_SINCE_DAY, "2026-06-05", "2026-06-05", "2026-05-05" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const IkdSince since = { cases[i].kind, cases[i].chosen != NULL ? day_of (cases[i].chosen)
                                                                      : IKD_DAY_NONE };

      g_test_message ("case %u", i);
      g_assert_cmpint (ikd_since_resolve (since, day_of (cases[i].day)), ==,
                       day_of (cases[i].found));
    }
  g_assert_cmpint (ikd_since_resolve ((IkdSince){ IKD_SINCE_NEVER, 0 }, 0), ==, IKD_DAY_NONE);
}

/* Active IKD of five regions with 10,000 obliged residents each, in April and in June. */
static World *
make_climb (void)
{
  static const char *const codes[] = { "33.01", "33.02", "33.03", "33.04", "33.05", NULL };
  static const gint64 april[] = { 100, 200, 300, 400, 0 };
  static const gint64 june[] = { 500, 500, 350, 300, 450 };
  World *world = world_new (codes);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      world_count (world, codes[i], IKD_KTP_OBLIGED, "2023-12-31", 10000);
      if (april[i] > 0)
        world_count (world, codes[i], IKD_ACTIVE, "2024-04-01", april[i]);
      world_count (world, codes[i], IKD_ACTIVE, "2024-06-01", june[i]);
    }

  return world;
}

static char *
describe_peers (World     *world,
                GPtrArray *regions)
{
  g_autoptr (GPtrArray) peers = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  IkdQuestion question = world_question (world, "2024-06-05");

  peers = ikd_peers_compute (IKD_BOOK (world->book), regions, world_region (world, "33"), &question,
                             day_of ("2024-04-05"), NULL);
  for (guint i = 0; i < peers->len; i++)
    {
      IkdPeer *peer = g_ptr_array_index (peers, i);
      int places = 0;
      gboolean known = ikd_peer_get_climb (peer, &places);

      g_string_append_printf (text, "%u=%s", peer->rank->rank,
                              ikd_region_get_code (peer->rank->attainment->region));
      if (known)
        g_string_append_printf (text, "%+d", places);
      if (peer->change.known)
        g_string_append_printf (text, "(%+" G_GINT64_FORMAT ")", peer->change.value);
      g_string_append_c (text, ' ');
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* 1, 1, 3, 4, 5 now; 4, 3, 2, 1 then, the fifth newly ranked: +3, +2, none, −2, −4. */
static void
test_climb (void)
{
  g_autoptr (World) world = make_climb ();
  g_autoptr (GPtrArray) regions = ikd_scope_get_regions (world->atlas, world_region (world, "33"),
                                                         IKD_SCOPE_CHILDREN);
  g_autofree char *text = describe_peers (world, regions);
  static const char expected[] = "1=33.01+3(+400) 1=33.02+2(+300) 3=33.05 4=33.03-2(+50) "
                                 "5=33.04-4(-100) ";

  g_assert_cmpstr (text, ==, expected);

  /* In whatever order they come. */
  for (guint i = 0; i < 20; i++)
    {
      g_autofree char *again = NULL;
      guint a = (guint) g_test_rand_int_range (0, (int) regions->len);
      guint b = (guint) g_test_rand_int_range (0, (int) regions->len);
      gpointer kept = regions->pdata[a];

      regions->pdata[a] = regions->pdata[b];
      regions->pdata[b] = kept;
      again = describe_peers (world, regions);
      g_assert_cmpstr (again, ==, expected);
    }
}

/* 2024: 262 days Monday to Friday from 1 January to 31 December, 112 of them up to 4 June. From
 * nothing: 30 % × 112 ÷ 262 = 12.824427 %; from 10 %: 10 % + 20 % × 112 ÷ 262 = 18.549618 %. */
static void
test_due (void)
{
  static const char *const codes[] = { "33.01", NULL };
  g_autoptr (World) world = world_new (codes);
  IkdTarget *target = world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_OBLIGED,
                                    "2024-01-01", "2024-12-31");
  IkdTarget *count = world_target (world, "33.01", IKD_TARGET_OWN, 0, IKD_INDICATOR_NONE,
                                   "2024-01-01", "2024-12-31");
  const IkdNumber tenth = ikd_number_exact (10 * IKD_PERCENT);

  g_assert_cmpint (ikd_due_share (target, world->calendar, day_of ("2024-06-04"),
                                  IKD_NUMBER_UNKNOWN).value, ==, 12824427);
  g_assert_cmpint (ikd_due_share (target, world->calendar, day_of ("2024-06-04"), tenth).value, ==,
                   18549618);
  g_assert_cmpint (ikd_due_share (target, world->calendar, day_of ("2024-12-31"), tenth).value, ==,
                   30 * IKD_PERCENT);
  g_assert_cmpint (ikd_due_share (target, world->calendar, day_of ("2025-03-01"), tenth).value, ==,
                   30 * IKD_PERCENT);
  g_assert_cmpint (ikd_due_share (target, world->calendar, day_of ("2024-06-04"),
                                  ikd_number_exact (40 * IKD_PERCENT)).value, ==,
                   30 * IKD_PERCENT);
  g_assert_false (ikd_due_share (NULL, world->calendar, 0, tenth).known);
  g_assert_false (ikd_due_share (count, world->calendar, day_of ("2024-06-04"), tenth).known);
}

/* What the file held on 31 December is where the pace begins; what is too old says nothing of the
 * target. */
static void
test_states (void)
{
  static const char *const codes[] = { "33.01", "33.02", "33.03", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (GPtrArray) peers = NULL;
  g_autoptr (GPtrArray) regions = NULL;
  IkdQuestion question = world_question (world, "2024-06-04");
  IkdPeer *first = NULL;
  gboolean known = FALSE;

  for (guint i = 0; codes[i] != NULL; i++)
    world_count (world, codes[i], IKD_KTP_OBLIGED, "2023-12-31", 10000);
  world_count (world, "33.01", IKD_ACTIVE, "2023-12-20", 1000);
  world_count (world, "33.01", IKD_ACTIVE, "2024-06-01", 3000);
  world_count (world, "33.02", IKD_ACTIVE, "2024-06-01", 2999);
  world_count (world, "33.03", IKD_ACTIVE, "2024-05-01", 9000);         /* 34 days old */
  world_target (world, "ID", IKD_TARGET_NATIONAL, 30, IKD_KTP_OBLIGED, "2024-01-01", "2024-12-31");
  regions = ikd_scope_get_regions (world->atlas, world_region (world, "33"), IKD_SCOPE_CHILDREN);
  peers = ikd_peers_compute (IKD_BOOK (world->book), regions, world_region (world, "33"), &question,
                             IKD_DAY_NONE, NULL);

  first = g_ptr_array_index (peers, 0);
  g_assert_cmpint (first->due.value, ==, 18549618);
  g_assert_false (first->change.known);
  g_assert_true (ikd_peer_meets_target (first, &known) && known);
  g_assert_cmpint (((IkdPeer *) g_ptr_array_index (peers, 1))->due.value, ==, 12824427);
  g_assert_false (ikd_peer_meets_target (g_ptr_array_index (peers, 1), &known));
  g_assert_true (known);
  g_assert_false (ikd_peer_meets_target (g_ptr_array_index (peers, 2), &known));
  g_assert_false (known);
}

/* Weekly figures are sampled every four weeks; a figure that stands still is one point. */
static void
test_courses (void)
{
  static const char *const codes[] = { "33.01", "33.02", NULL };
  g_autoptr (World) world = world_new (codes);
  g_autoptr (GPtrArray) regions = NULL;
  g_autoptr (GPtrArray) peers = NULL;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  IkdQuestion question = world_question (world, "2024-12-30");
  const IkdCoursePoint *last = NULL;
  GArray *course = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    world_count (world, codes[i], IKD_KTP_OBLIGED, "2023-01-01", 1000);
  for (int week = 0; week <= 60; week++)
    {
      g_autofree char *date = ikd_day_to_iso (day_of ("2024-12-30") - week * 7);

      world_count (world, "33.01", IKD_ACTIVE, date, 100 - week);
    }
  world_count (world, "33.02", IKD_ACTIVE, "2024-07-01", 50);
  regions = ikd_scope_get_regions (world->atlas, world_region (world, "33"), IKD_SCOPE_CHILDREN);
  peers = ikd_peers_compute (IKD_BOOK (world->book), regions, world_region (world, "33"), &question,
                             IKD_DAY_NONE, &question.base);

  g_assert_true (ikd_peers_add_courses (IKD_BOOK (world->book), peers, &question, NULL, &error));
  course = ((IkdPeer *) g_ptr_array_index (peers, 0))->course;
  g_assert_cmpuint (course->len, ==, IKD_COURSE_WEEKS / IKD_COURSE_STEP + 1);
  last = &g_array_index (course, IkdCoursePoint, course->len - 1);
  g_assert_cmpint (last->day, ==, question.day);
  g_assert_cmpint (last->share, ==, 10 * IKD_PERCENT);
  course = ((IkdPeer *) g_ptr_array_index (peers, 1))->course;
  g_assert_cmpuint (course->len, ==, 1);
  g_assert_cmpint (g_array_index (course, IkdCoursePoint, 0).day, ==, day_of ("2024-07-01"));

  g_cancellable_cancel (cancellable);
  g_assert_false (ikd_peers_add_courses (IKD_BOOK (world->book), peers, &question, cancellable,
                                         &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/peer/scopes", test_scopes);
  g_test_add_func ("/peer/ids", test_ids);
  g_test_add_func ("/peer/since", test_since);
  g_test_add_func ("/peer/climb", test_climb);
  g_test_add_func ("/peer/due", test_due);
  g_test_add_func ("/peer/states", test_states);
  g_test_add_func ("/peer/courses", test_courses);

  return g_test_run ();
}
