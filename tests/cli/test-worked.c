/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Worked cases through the real program: figures as offices and press published them (data/sample),
 * and every derived number worked out by hand in the comment beside it. */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static void
set_up (Ctl *self, gconstpointer data)
{
  ctl_set_up (self, data);
  ctl_make (self, "ID");
  ctl_run (self, 1, "import SAMPLE");
}

/* 14,049 of 1,450,000 … 1,549,999 enrolled; 25 % is 362,500 … 387,500; 140 working days to 31
 * December 2023. */
static void
cilacap (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "status 33.01 --as-of 2023-06-06 --json");
  EXPECT (self, "region.code=33.01", "region.level=2", "as_of=2023-06-06",
          "active.value=14049", "active.low=14049", "active.high=14049", "active.as_of=2023-06-06",
          "active.origin=own", "active.stale=false", "active.children=24", "active.reported=0",
          "base.value=1500000", "base.low=1450000", "base.high=1549999",
          "base.indicator=ktp_enrolled",
          "coverage.percent=0.9366", "coverage.low=0.9064", "coverage.high=0.9689",
          "coverage.of=ktp_enrolled",
          "target.kind=national", "target.scope=ID", "target.percent=25",
          "target.base=ktp_enrolled", "target.count.value=375000", "target.count.low=362500",
          "target.count.high=387500", "target.deadline=2023-12-31", "target.expired=false",
          "achievement.percent=3.7464", "achievement.low=3.6255", "achievement.high=3.8756",
          "gap.value=360951", "gap.low=348451", "gap.high=373451", "working_days_left=140",
          "required_pace.value=2579", "required_pace.low=2489", "required_pace.high=2668",
          "recent_pace=null", "projected_date=null", "projected_at_deadline.value=null",
          "published.percent=null", "published.recomputed=null");
}

static void
kota_cirebon (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "status 32.74 --as-of 2024-01-22 --json");
  EXPECT (self, "active.value=null", "active.as_of=2024-01-22", "active.origin=own",
          "coverage.percent=2.7", "coverage.low=2.65", "coverage.high=2.75",
          "coverage.of=unknown", "target.kind=national", "target.percent=30",
          "target.count.value=null", "base.value=null", "base.indicator=ktp_enrolled",
          "gap.value=null", "required_pace.value=null", "achievement.percent=null",
          "published.percent=2.7", "published.of=unknown", "published.recomputed=null");
  ctl_run (self, 0, "status 32.74 --as-of 2024-01-22");
  g_assert_nonnull (strstr (self->out, "unknown base"));
}

/* 203,479 ÷ 680,160 = 29.91634 %; 30 % of it is 204,048: not reached, though 30.06 % was
 * announced. */
static void
padang (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "status 13.71 --as-of 2024-11-01 --json");
  EXPECT (self, "active.value=203479", "base.value=680160", "coverage.percent=29.9163",
          "published.percent=30.06", "published.of=ktp_enrolled", "published.recomputed=29.9163",
          "target.count.value=204048", "gap.value=569", "standing=on-pace");
}

/* 30 % of 2,817 is 845.1: 845; 558 ÷ 2,817 = 19.80831 %; 558 ÷ 845 = 66.03550 %. */
static void
galudra (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "set 32.11.22.2002 ktp_obliged 2024-06-30 2.817");
  ctl_run (self, 0, "status 32.11.22.2002 --as-of 2024-07-21 --base ktp_obliged --json");
  EXPECT (self, "region.level=4", "active.value=558", "coverage.percent=19.8083");
  ctl_run (self, 0, "status 32.11.22.2002 --as-of 2024-07-21 --target regency --json");
  EXPECT (self, "target.scope=32.11", "target.count.value=845", "achievement.percent=66.0355",
          "coverage.percent=19.8083");
  ctl_run (self, 0, "detect 32.11.22.2002 2024-07-21 --count 558 --percent 66,03 --json");
  EXPECT (self, "candidates.0.value=845");
  g_assert_nonnull (strstr (self->out, "target:regency"));
  ctl_run (self, 0, "detect 32.11.22.2002 2024-07-21 --count 558 --percent 19.8 --json");
  EXPECT (self, "candidates.#=1", "candidates.0.base=ktp_obliged", "candidates.0.value=2817");
}

/* 796 ÷ 4,840 = 16.4 %, of its 30 % (1,452) 54.82 %: 54.7 is neither to within 0.1. */
static void
mandalaherang (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "set 32.11.22.2009 ktp_obliged 2024-06-30 4.840 --json");
  ctl_run (self, 0, "detect 32.11.22.2009 2024-07-23 --count 796 --percent 54.7 --json");
  EXPECT (self, "candidates.#=0");
}

static void
madiun (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "history 35.19 ikd_active 2025-11-30 --json");
  EXPECT (self, "#=2", "0.percent=19.22", "0.of=ktp_obliged", "0.claim=0", "1.percent=19.35",
          "1.of=ktp_owned", "1.claim=1");
  ctl_run (self, 0, "status 35.19 --as-of 2025-11-30 --json");
  EXPECT (self, "coverage.percent=19.22", "coverage.of=ktp_obliged", "achievement.percent=64.0667");
  ctl_run (self, 1, "import SAMPLE --json");
  EXPECT (self, "0.accepted=0", "0.unchanged=61");
}

/* "2023" begins before 15 August 2023 and must not displace it. */
static void
partial_dates (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "status 62.02 --as-of 2024-01-15 --json");
  EXPECT (self, "active.value=8077", "active.as_of=2023-08-15", "active.stale=true");
  ctl_run (self, 0, "series 62.02 ikd_active --to 2023-12-31 --json");
  EXPECT (self, "#=2", "0.start=2023-01-01", "0.date=2023-12-31", "0.grade=partial-date",
          "1.date=2023-08-15", "1.grade=exact");
}

/* Five of Jakarta's … all six have a percentage of a base without value: ranked on it. */
static void
jakarta (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "ranking 31 --as-of 2026-01-31 --json");
  EXPECT (self, "base=ktp_obliged", "ranked.#=6", "ranked.0.region=31.01",
          "ranked.0.coverage.percent=51", "ranked.1.region=31.73", "ranked.2.rank=3",
          "ranked.3.rank=3", "ranked.4.rank=5", "ranked.5.region=31.72");
  ctl_run (self, 0, "status 31.74 --as-of 2026-01-31 --json");
  EXPECT (self, "active.value=null", "coverage.percent=33", "coverage.of=ktp_obliged",
          "base.value=null", "achievement.percent=110");
}

/* Nine of ten with a figure: a sum, 9 of 10, and no coverage. Sulawesi Barat has six, Banten eight,
 * Bali nine, Bengkulu ten regencies. */
static void
partial_sum (Ctl *self, gconstpointer data)
{
  static const char *const codes[] = { "17.01", "17.02", "17.03", "17.04", "17.05",
                                       "17.06", "17.07", "17.08", "17.09" };

  ctl_run (self, 0, "set 17 ktp_obliged 2025-12-31 1.500.000");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    ctl_run (self, 0, "set %s ikd_active 2026-01-15 1.000", codes[i]);
  ctl_run (self, 0, "status 17 --as-of 2026-01-20 --json");
  EXPECT (self, "active.value=9000", "active.origin=partial", "active.reported=9",
          "active.children=10", "coverage.percent=null", "achievement.percent=null",
          "gap.value=null", "base.value=1500000");
  ctl_run (self, 0, "set 17.71 ikd_active 2026-01-16 1.000");
  ctl_run (self, 0, "status 17 --as-of 2026-01-20 --json");
  EXPECT (self, "active.value=10000", "active.origin=sum", "active.as_of=2026-01-15",
          "coverage.percent=0.6667");
}

/* A figure from the press of last year does not hide what the districts report now. */
static void
fresh_districts (Ctl *self, gconstpointer data)
{
  static const char *const codes[] = { "32.74.01", "32.74.02", "32.74.03", "32.74.04", "32.74.05" };

  ctl_run (self, 0, "set 32.74 ikd_active 2025-03-01 9.000");
  for (guint i = 0; i < G_N_ELEMENTS (codes); i++)
    ctl_run (self, 0, "set %s ikd_active 2026-05-0%u 2.500", codes[i], i + 1);
  ctl_run (self, 0, "status 32.74 --as-of 2026-05-20 --json");
  EXPECT (self, "active.value=12500", "active.origin=sum", "active.as_of=2026-05-01",
          "active.reported=5");
  /* 32 days after the oldest: the own figure again */
  ctl_run (self, 0, "status 32.74 --as-of 2026-06-02 --json");
  EXPECT (self, "active.value=9000", "active.origin=own", "active.stale=true");
}

/* The same in Indonesian: what is said, what is refused, and a machine still reads the same. */
static void
indonesian (Ctl *self, gconstpointer data)
{
  g_autofree char *english = NULL;

  ctl_run (self, 0, "status 33.01 --as-of 2023-06-06 --json");
  english = g_strdup (self->out);
  g_setenv ("LANGUAGE", "id", TRUE);
  ctl_run (self, 0, "status 33.01 --as-of 2023-06-06 --json");
  g_assert_cmpstr (self->out, ==, english);
  ctl_run (self, 0, "status 33.01 --as-of 2023-06-06");
  g_assert_nonnull (strstr (self->out, "Capaian target: 3,7464% (3,6255%–3,8756%)"));
  g_assert_nonnull (strstr (self->out, "belum tercapai: kurang sekitar 361.000 orang"));
  ctl_run (self, 1, "set 33.01 ikd_active 2023-06-07 14,049");
  g_assert_nonnull (strstr (self->err, "14,049"));
  g_assert_null (strstr (self->err, "thousands"));
  ctl_run (self, 2, "status");
  g_assert_cmpstr (self->out, ==, "");
  g_setenv ("LANGUAGE", "en", TRUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) g_test_add ("/worked/" name, Ctl, NULL, set_up, function, ctl_tear_down)
  ADD ("cilacap", cilacap);
  ADD ("kota-cirebon", kota_cirebon);
  ADD ("padang", padang);
  ADD ("galudra", galudra);
  ADD ("mandalaherang", mandalaherang);
  ADD ("madiun", madiun);
  ADD ("partial-dates", partial_dates);
  ADD ("jakarta", jakarta);
  ADD ("partial-sum", partial_sum);
  ADD ("fresh-districts", fresh_districts);
  ADD ("indonesian", indonesian);

  return g_test_run ();
}
