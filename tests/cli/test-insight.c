/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* explain, briefing and release through the real program; numbers worked out by hand. */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static void
set_up (Ctl *self, gconstpointer data)
{
  ctl_set_up (self, data);
  ctl_make (self, "33.01");
}

/* 200 of 1,000 on 2 March, 300 of 1,200 on 1 July 2026. */
static void
keep_two_days (Ctl *self)
{
  ctl_run (self, 0, "set 33.01.01 ktp_obliged 2025-12-31 1.000");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2026-03-02 200");
  ctl_run (self, 0, "set 33.01.01 ktp_obliged 2026-06-30 1.200");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2026-07-01 300");
}

/* Released as 20 %; then the count of 2 March is corrected to 210. 21 − 20 = 1; (300 − 210) ÷ 1,000
 * = 9; 25 − 30 = −5; together 25 − 20 = 5. */
static void
explain (Ctl *self, gconstpointer data)
{
  keep_two_days (self);
  ctl_run (self, 0, "explain 33.01.01 --from 2026-03-02 --to 2026-07-01 --json");
  EXPECT (self, "region=33.01.01", "base_indicator=ktp_obliged", "from.active.value=200",
          "from.percent=20", "to.base.value=1200", "to.percent=25", "released=null", "change=5",
          "activations=10", "base=-5", "corrections=0", "contributions.#=0");
  ctl_run (self, 0, "release add 33.01.01 --as-of 2026-03-02");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2026-03-02 210 --reason koreksi");
  ctl_run (self, 0, "explain 33.01.01 --from 2026-03-02 --to 2026-07-01 --json");
  EXPECT (self, "released=20", "from.percent=21", "change=5", "activations=9", "base=-5",
          "corrections=1");
  /* Of another base nothing was released, and nothing is known. */
  ctl_run (self, 0, "explain 33.01.01 --from 2026-03-02 --to 2026-07-01 --base population --json");
  EXPECT (self, "base_indicator=population", "released=null", "change=null", "activations=null",
          "base=null", "corrections=null");
  ctl_run (self, 0, "explain 33.01.01 --from 2026-03-02 --to 2026-07-01");
  g_assert_nonnull (strstr (self->out, "moved from the released 20.00% to 25.00%"));
  g_assert_nonnull (strstr (self->out, "with later corrections it is 21.00%"));
}

/* The regency counts 1,000 more of 10,000, 10 points; its two districts 300 and 500 of them. */
static void
contributions (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "set 33.01 ktp_obliged 2025-12-31 10.000");
  ctl_run (self, 0, "set 33.01 ikd_active 2026-03-02 2.000");
  ctl_run (self, 0, "set 33.01 ikd_active 2026-04-01 3.000");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2026-03-02 100");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2026-04-01 400");
  ctl_run (self, 0, "set 33.01.02 ikd_active 2026-03-02 100");
  ctl_run (self, 0, "set 33.01.02 ikd_active 2026-04-01 600");
  ctl_run (self, 0, "explain 33.01 --from 2026-03-02 --to 2026-04-01 --json");
  EXPECT (self, "change=10", "activations=10", "base=0", "contributions.#=24",
          "contributions.0.region=33.01.02", "contributions.0.active=500",
          "contributions.0.share=5", "contributions.1.region=33.01.01", "contributions.1.share=3",
          "contributions.2.active=null", "contributions.2.share=null", "rest=2");
}

static void
refused (Ctl *self, gconstpointer data)
{
  ctl_run (self, 2, "explain 33.01");
  ctl_run (self, 1, "explain 33.01 --from 2026-03-02 --to 2026-03-02");
  g_assert_nonnull (strstr (self->err, "before the second"));
  ctl_run (self, 1, "explain 33.01 --from kemarin");
  ctl_run (self, 1, "explain 99.99 --from 2026-03-02 --to 2026-03-03");
  ctl_run (self, 1, "briefing 99.99");
  ctl_run (self, 2, "release");
  ctl_run (self, 2, "release sell 33.01");
  ctl_run (self, 2, "release add");
  ctl_run (self, 2, "release withdraw x");
  ctl_run (self, 1, "release withdraw 999999");
  ctl_run (self, 1, "release add 33.01 --as-of 2026-03-02");
  g_assert_nonnull (strstr (self->err, "no whole count of Kabupaten Cilacap"));
  ctl_run (self, 1, "release add 33.01 --as-of 2126-03-02");
}

/* An identity number is no note; made up here, so that it stands nowhere. */
static void
guarded (Ctl *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);

  keep_two_days (self);
  ctl_run (self, 1, "release add 33.01.01 --as-of 2026-03-02 --note %s", number);
  g_assert_null (strstr (self->err, number));
  ctl_run (self, 0, "release list --json");
  EXPECT (self, "#=0");
}

/* What was released stays; what is known moves, and undo brings the mark back. */
static void
release (Ctl *self, gconstpointer data)
{
  gint64 id = 0;

  keep_two_days (self);
  ctl_run (self, 0, "release add 33.01.01 --as-of 2026-03-02 --note bupati --author Sari --json");
  EXPECT (self, "#=1", "0.region=33.01.01", "0.as_of=2026-03-02", "0.count.value=200",
          "0.base=ktp_obliged", "0.base_value.value=1000", "0.percent=20", "0.note=bupati",
          "0.author=Sari", "0.withdrawn=false", "0.revised=false", "0.difference.count=0");
  id = (gint64) ctl_number (self, "0.id");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2026-03-02 195 --reason koreksi");
  ctl_run (self, 0, "release list 33.01.01 --json");
  EXPECT (self, "#=1", "0.count.value=200", "0.percent=20", "0.revised=true", "0.now.count=195",
          "0.now.percent=19.5", "0.difference.count=-5", "0.difference.percent=-0.5");
  ctl_run (self, 0, "release list 33.01.02 --json");
  EXPECT (self, "#=0");

  ctl_run (self, 0, "release withdraw %" G_GINT64_FORMAT, id);
  ctl_run (self, 0, "release list --json");
  EXPECT (self, "#=0");
  ctl_run (self, 1, "release withdraw %" G_GINT64_FORMAT, id);
  ctl_run (self, 0, "undo");
  ctl_run (self, 0, "release list --json");
  EXPECT (self, "#=1", "0.count.value=200");
  ctl_run (self, 0, "release history 33.01.01 --json");
  EXPECT (self, "#=3", "0.withdrawn=false", "1.withdrawn=true", "1.count.value=200",
          "2.withdrawn=false");
  ctl_run (self, 0, "verify --json");
  EXPECT (self, "ok=true");
}

/* Ten a working day, told on five Fridays: a straight line goes on as it is. The week before 22
 * August 2025 has four working days (the 18th is free): 40. */
static void
projection (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "set 33.01.01 ktp_obliged 2024-12-31 10.000");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2025-08-01 100");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2025-08-08 150");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2025-08-15 200");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2025-08-22 240");
  ctl_run (self, 0, "briefing 33.01.01 --as-of 2025-08-29 --json");
  EXPECT (self, "projection.reports=4", "projection.at_deadline.value=null",
          "projection.error=null");
  ctl_run (self, 0, "set 33.01.01 ikd_active 2025-08-29 290");
  /* 85 working days until 31 December 2025: 290 + 850. */
  ctl_run (self, 0, "briefing 33.01.01 --as-of 2025-08-29 --json");
  EXPECT (self, "region=33.01.01", "as_of=2025-08-29", "sentences.#=5",
          "projection.method=theil-sen", "projection.reports=5", "projection.from=2025-08-01",
          "projection.deadline=2025-12-31", "projection.at_deadline.value=1140",
          "projection.at_deadline.low=1140", "projection.at_deadline.high=1140",
          "projection.tests=0", "projection.error=null");
}

/* 100 more, 60 of them from one visit; the same in explain, briefing and the month's report. With
 * another of 50 it is a conflict. */
static void
outreach (Ctl *self, gconstpointer data)
{
  keep_two_days (self);
  ctl_run (self, 0, "activity add 'SMA 1' --kind school-visit --region 33.01.01 "
                    "--date 2026-07-01 --activated 60");
  ctl_run (self, 0, "explain 33.01.01 --from 2026-03-02 --to 2026-07-01 --json");
  EXPECT (self, "outreach.from=2026-03-02", "outreach.to=2026-07-01",
          "outreach.increment.value=100", "outreach.explained=60", "outreach.activities=1",
          "outreach.uncounted=0", "outreach.rest.value=40", "outreach.conflict=false");
  ctl_run (self, 0, "explain 33.01.01 --from 2026-03-02 --to 2026-07-01");
  g_assert_nonnull (strstr (self->out, "  Of 100 new activations from 2 March 2026 to 1 July 2026, "
                                       "60 came from 1 activity; the other 40 came without one."));
  ctl_run (self, 0, "briefing 33.01.01 --as-of 2026-07-01 --json");
  EXPECT (self, "sentences.#=6", "outreach.explained=60", "outreach.increment.value=100");
  ctl_run (self, 0, "activity add 'SMA 2' --kind school-visit --region 33.01.01 "
                    "--date 2026-06-30 --activated 50");
  ctl_run (self, 0, "explain 33.01.01 --from 2026-03-02 --to 2026-07-01 --json");
  EXPECT (self, "outreach.explained=110", "outreach.rest.value=-10", "outreach.conflict=true");
  ctl_run (self, 0, "explain 33.01 --from 2026-03-02 --to 2026-07-01 --json");
  EXPECT (self, "outreach.explained=110", "outreach.increment.value=null", "change=null");
}

/* The words in the language of the reader. */
static void
briefing (Ctl *self, gconstpointer data)
{
  ctl_run (self, 1, "import SAMPLE");
  g_setenv ("LANGUAGE", "id", TRUE);
  ctl_run (self, 0, "briefing 33.01 --as-of 2023-06-06 --json");
  g_assert_cmpstr (ctl_text (self, "sentences.0"), ==,
                   "Sampai dengan 6 Juni 2023, aktivasi Identitas Kependudukan Digital (IKD) di "
                   "Kabupaten Cilacap mencapai 14.049 orang, atau sekitar 0,94 persen dari sekitar "
                   "1,5 juta penduduk yang telah melakukan perekaman KTP-el.");
  g_assert_cmpstr (ctl_text (self, "sentences.4"), ==, "Data per kecamatan belum tersedia.");
  ctl_run (self, 0, "training DIR/training.db");
  ctl_run (self, 0, "briefing 33.01 --as-of 2026-06-05 --db DIR/training.db");
  g_assert_true (g_str_has_prefix (self->out, "DATA LATIHAN – ANGKA REKAAN\nSampai dengan 5 Juni "
                                              "2026, "));
  g_setenv ("LANGUAGE", "en", TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/insight/" name, Ctl, NULL, set_up, function, ctl_tear_down)

  ADD ("explain", explain);
  ADD ("contributions", contributions);
  ADD ("refused", refused);
  ADD ("guarded", guarded);
  ADD ("release", release);
  ADD ("projection", projection);
  ADD ("outreach", outreach);
  ADD ("briefing", briefing);

  return g_test_run ();
}
