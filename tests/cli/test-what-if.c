/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* what-if and the calendar through the real program: worked out by hand, and nothing written. */

#include <sqlite3.h>
#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static void
set_up (Ctl *self, gconstpointer data)
{
  ctl_set_up (self, data);
  ctl_make (self, "33.01");
  ctl_run (self, 0, "set 33.01 ktp_enrolled 2023-06-06 'sekira 1.5 juta'");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-06 14049");
}

static void
add_table (sqlite3 *handle, const char *name, GChecksum *checksum)
{
  g_autofree char *query = g_strdup_printf ("SELECT * FROM \"%s\"", name);
  sqlite3_stmt *rows = NULL;

  g_checksum_update (checksum, (const guchar *) name, -1);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, query, -1, &rows, NULL), ==, SQLITE_OK);
  while (sqlite3_step (rows) == SQLITE_ROW)
    for (int i = 0; i < sqlite3_column_count (rows); i++)
      {
        const guchar kind = (guchar) sqlite3_column_type (rows, i);
        const guchar *bytes = sqlite3_column_blob (rows, i);

        g_checksum_update (checksum, &kind, 1);
        if (bytes != NULL)
          g_checksum_update (checksum, bytes, sqlite3_column_bytes (rows, i));
      }
  g_assert_cmpint (sqlite3_finalize (rows), ==, SQLITE_OK);
}

/* All that lies on the disk but the sums: those are added up whenever a process has nothing to do
 * for a while, whatever it was asked. */
static char *
get_content (Ctl *self)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  sqlite3_stmt *tables = NULL;
  sqlite3 *handle = NULL;

  g_assert_cmpint (sqlite3_open_v2 (self->db, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle, "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                               " AND name <> 'figure_sum' ORDER BY name", -1,
                                       &tables, NULL), ==, SQLITE_OK);
  while (sqlite3_step (tables) == SQLITE_ROW)
    add_table (handle, (const char *) sqlite3_column_text (tables, 0), checksum);
  g_assert_cmpint (sqlite3_finalize (tables), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (handle), ==, SQLITE_OK);
  return g_strdup (g_checksum_get_string (checksum));
}

/* 10 % of [1,450,000, 1,549,999] is 150,000 [145,000, 155,000]; the rest over 140 working days. */
static void
cilacap (Ctl *self, gconstpointer data)
{
  g_autofree char *before = get_content (self);
  g_autofree char *status = NULL;
  g_autofree char *after = NULL;
  g_autofree char *changed = NULL;
  g_autoptr (JsonNode) alone = NULL;
  JsonNode *within = NULL;

  ctl_run (self, 0, "status 33.01 --as-of 2023-06-06 --json");
  status = g_strdup (self->out);
  ctl_run (self, 0, "what-if 33.01 --percent 10 --as-of 2023-06-06 --json");
  EXPECT (self, "before.target.count.value=375000", "before.target.percent=25",
          "before.target.scope=ID", "before.gap.value=360951", "before.required_pace.value=2579",
          "after.target.count.value=150000", "after.target.count.low=145000",
          "after.target.count.high=155000", "after.target.percent=10", "after.target.scope=33.01",
          "after.target.base=ktp_enrolled", "after.target.deadline=2023-12-31",
          "after.target.kind=national", "after.gap.value=135951", "after.gap.low=130951",
          "after.gap.high=140951", "after.required_pace.value=972", "after.working_days_left=140",
          "after.achievement.percent=9.366", "after.active.value=14049",
          "after.region.code=33.01", "children.#=24", "children.0.region=33.01.01",
          "children.0.met_before=null", "children.0.met_after=null",
          "children.0.gap_before.value=null", "children.0.gap_after.value=null");
  /* "before" is the answer of status. */
  alone = json_from_string (status, NULL);
  within = json_object_get_member (json_node_get_object (self->json), "before");
  g_assert_true (json_node_equal (alone, within));
  after = get_content (self);
  g_assert_cmpstr (before, ==, after);
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-07 14050");
  changed = get_content (self);
  g_assert_cmpstr (before, !=, changed);
}

/* To 30 June, 15 working days: 360,951 ÷ 15 = 24,063.4. 25 % of 2,060,000 residents is 515,000. */
static void
other_trials (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "what-if 33.01 --deadline 2023-06-30 --as-of 2023-06-06 --json");
  EXPECT (self, "after.required_pace.value=24064", "after.working_days_left=15",
          "before.working_days_left=140");
  ctl_run (self, 0, "set 33.01 population 2023-06-06 2.060.000");
  ctl_run (self, 0, "what-if 33.01 --base population --as-of 2023-06-06 --json");
  EXPECT (self, "after.target.count.value=515000", "after.base.indicator=population",
          "before.base.indicator=ktp_enrolled");
  ctl_run (self, 0, "what-if 33.01 --count 47.000 --as-of 2023-06-06 --json");
  EXPECT (self, "after.gap.value=32951", "after.target.percent=null");
  ctl_run (self, 0, "what-if 33.01 --percent 0,5 --as-of 2023-06-06");
  g_assert_nonnull (strstr (self->out, "It is met."));
}

/* 300 of 1,000 and 100 of 1,000: 25 % is met by one, 30.1 % by none, 5 % by both. */
static void
children (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "set 33.01.01 ktp_enrolled 2023-06-06 1000");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2023-06-06 300");
  ctl_run (self, 0, "set 33.01.02 ktp_enrolled 2023-06-06 1000");
  ctl_run (self, 0, "set 33.01.02 ikd_active 2023-06-06 100");
  ctl_run (self, 0, "what-if 33.01 --percent 5 --as-of 2023-06-06 --json");
  EXPECT (self, "children.0.met_before=true", "children.0.met_after=true",
          "children.1.met_before=false", "children.1.met_after=true",
          "children.1.gap_before.value=150", "children.1.gap_after.value=0");
  ctl_run (self, 0, "what-if 33.01 --percent 30,1 --as-of 2023-06-06 --json");
  EXPECT (self, "children.0.met_before=true", "children.0.met_after=false",
          "children.0.gap_after.value=1");
}

static void
refusals (Ctl *self, gconstpointer data)
{
  ctl_run (self, 2, "what-if 33.01");
  ctl_run (self, 2, "what-if");
  ctl_run (self, 2, "what-if 33.01 --percent 10 --target world");
  ctl_run (self, 1, "what-if 99.99 --percent 10");
  ctl_run (self, 1, "what-if 33.01 --percent 101 --as-of 2023-06-06");
  ctl_run (self, 1, "what-if 33.01 --percent ten --as-of 2023-06-06");
  ctl_run (self, 1, "what-if 33.01 --percent 10 --base ikd_active --as-of 2023-06-06");
  ctl_run (self, 1, "what-if 33.01 --percent 10 --deadline 2023-06-01 --as-of 2023-06-06");
  ctl_run (self, 1, "what-if 33.01 --percent 10 --deadline soon --as-of 2023-06-06");
  /* Nothing holds in 2022: a deadline is needed. */
  ctl_run (self, 1, "what-if 33.01 --percent 10 --as-of 2022-06-06");
  ctl_run (self, 0, "what-if 33.01 --percent 10 --deadline 2022-12-31 --as-of 2022-06-06 --json");
  EXPECT (self, "before.target=null", "after.target.base=ktp_obliged");
}

/* 7 June 2023 is a Wednesday: closed, and open again by undo and by removing it. */
static void
calendar (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "holiday add 2023-06-07 'Pindah kantor' --json");
  EXPECT (self, "date=2023-06-07", "changed=1");
  ctl_run (self, 0, "workdays 2023-06-06 2023-12-31");
  g_assert_cmpstr (self->out, ==, "139\n");
  ctl_run (self, 0, "status 33.01 --as-of 2023-06-06 --json");
  /* 360,951 ÷ 139 = 2,596.8 */
  EXPECT (self, "working_days_left=139", "required_pace.value=2597");
  ctl_run (self, 0, "holiday list 2023 --json");
  ctl_run (self, 1, "holiday add 2023-06-07 Lagi");
  ctl_run (self, 0, "undo");
  ctl_run (self, 0, "workdays 2023-06-06 2023-12-31");
  g_assert_cmpstr (self->out, ==, "140\n");
  ctl_run (self, 0, "holiday add '8 Juni 2023' 'Cuti' --kind leave --provisional");
  g_assert_nonnull (strstr (self->out, "2023-06-08\tleave\tCuti (provisional)"));
  ctl_run (self, 1, "holiday remove 2023-06-08 --kind closure");
  ctl_run (self, 0, "holiday remove 2023-06-08");
  ctl_run (self, 1, "holiday remove 2023-06-08");
  ctl_run (self, 0, "workdays 2023-06-06 2023-12-31");
  g_assert_cmpstr (self->out, ==, "140\n");
  ctl_run (self, 1, "holiday add soon Cuti");
  ctl_run (self, 1, "holiday add 2023-06-08 ''");
  ctl_run (self, 1, "holiday add 2023-06-08 '3301010101010001'");
  g_assert_null (strstr (self->err, "3301010101010001"));
  ctl_run (self, 2, "holiday add 2023-06-08");
  ctl_run (self, 2, "holiday add 2023-06-08 Cuti --kind feast");
  ctl_run (self, 2, "holiday clear");
  ctl_run (self, 0, "verify");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/what-if/" name, Ctl, NULL, set_up, function, ctl_tear_down)

  ADD ("cilacap", cilacap);
  ADD ("other-trials", other_trials);
  ADD ("children", children);
  ADD ("refusals", refusals);
  ADD ("calendar", calendar);

  return g_test_run ();
}
