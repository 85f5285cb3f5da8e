/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The commands institution, activity, obstacle, segment and funnel: their answers, their refusals,
 * files out and in, and what two articles on Cilacap and Cirebon say of outreach. */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static void
institutions (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_run (self, 0, "institution list --json");
  EXPECT (self, "#=0");
  ctl_run (self, 0, "institution add 'Lapas Pasir Putih' --kind prison --region 33.01 "
                    "--headcount 120 --activated 40 --date 2023-06-01");
  ctl_run (self, 0, "institution add 'BPR BKK' --kind 'Bank daerah/BPR' --region 33.01 "
                    "--state done --json");
  EXPECT (self, "name=BPR BKK", "kind=regional-bank", "region=33.01", "state=done",
          "activated=null");
  ctl_run (self, 0, "institution add 'SMA 1' --kind secondary-school --region 32.74 "
                    "--headcount 'sekitar 900'");

  ctl_run (self, 0, "institution list 33.01 --json");
  EXPECT (self, "#=2", "0.name=Lapas Pasir Putih", "0.kind=prison", "0.region=33.01",
          "0.headcount=120", "0.activated=40", "0.date=2023-06-01", "0.state=under-way",
          "0.coverage.percent=33.333333", "0.remaining.value=80", "1.state=done",
          "1.headcount=null");
  ctl_run (self, 0, "institution list --kind prison --json");
  EXPECT (self, "#=1");
  ctl_run (self, 0, "institution list --state done --json");
  EXPECT (self, "#=1", "0.name=BPR BKK");
  ctl_run (self, 0, "institution list 32.74 --json");
  EXPECT (self, "0.headcount=900", "0.headcount_low=850", "0.headcount_high=949");
  ctl_run (self, 0, "institution list");
  g_assert_nonnull (strstr (self->out, "33.33%"));

  /* Said again it is the next revision; its history keeps both. */
  ctl_run (self, 0, "institution add 'LAPAS PASIR PUTIH' --region 33.01 --activated 95 "
                    "--date 2023-06-20 --json");
  EXPECT (self, "activated=95", "headcount=120", "kind=prison");
  ctl_run (self, 0, "institution history %d --json", (int) ctl_number (self, "id"));
  EXPECT (self, "#=2", "0.activated=40", "1.activated=95");
  ctl_run (self, 0, "undo");
  ctl_run (self, 0, "institution list 33.01 --kind prison --json");
  EXPECT (self, "0.activated=40");
  ctl_run (self, 0, "institution kinds 33.01 --json");
  EXPECT (self, "#=2", "0.kind=prison", "0.under-way=1", "0.remaining.value=80",
          "0.expected.value=null", "1.done=1");
}

static void
refusals (Ctl *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("9999", "9901", "0101", "0001", NULL);

  ctl_make (self, "33.01");
  ctl_run (self, 1, "institution add X --kind castle --region 33.01");
  g_assert_nonnull (strstr (self->err, "castle"));
  g_assert_nonnull (strstr (self->err, "regional-bank"));
  ctl_run (self, 1, "institution add X --kind prison --region 33.99");
  ctl_run (self, 2, "institution add X --kind prison");
  ctl_run (self, 2, "institution");
  ctl_run (self, 2, "institution fly");
  ctl_run (self, 1, "institution add X --kind prison --region 33.01 --headcount 10 --activated 11 "
                    "--date 2023-06-05");
  ctl_run (self, 0, "institution add X --kind prison --region 33.01 --headcount 10 --activated 11 "
                    "--date 2023-06-05 --reason 'Sesuai sumber'");
  ctl_run (self, 1, "institution add Y --kind prison --region 33.01 --activated 1 "
                    "--date 2021-12-31");
  ctl_run (self, 1, "institution add %s --kind prison --region 33.01", number);
  g_assert_null (strstr (self->err, number));
  ctl_run (self, 1, "institution set 999999 --activated 5");
  ctl_run (self, 1, "activity add L --kind counter --region 33.01");
  ctl_run (self, 1, "activity add L --kind counter --region 33.01 --date 2199-01-01 --state done");
  ctl_run (self, 1, "activity add L --kind counter --region 33.01 --date 2021-01-01");
  ctl_run (self, 1, "activity add L --kind counter --region 33.01 --date 2023-06-05 --present 5 "
                    "--activated 6");
  ctl_run (self, 1, "activity add L --kind counter --region 33.01 --date 2023-06-05 --hours lama");
  ctl_run (self, 1, "obstacle add dragons --region 33.01 --date 2023-06-05 --source T");
  g_assert_nonnull (strstr (self->err, "phone-inadequate"));
  ctl_run (self, 1, "obstacle add server --region 33.01 --date 2023-06-05");
  ctl_run (self, 1, "segment add elves --region 33.01 --activated 5");
  g_assert_nonnull (strstr (self->err, "asn"));
  ctl_run (self, 1, "segment add asn --region 33.01 --state finished");
  ctl_run (self, 1, "funnel 33.99 --json");
  ctl_run (self, 0, "activity list --json");
  EXPECT (self, "#=0");
}

/* 35 by 3 officers in 2.5 hours and 25 by 1 in 1: 60 in 510 officer-minutes, 7.059 an hour. */
static void
activities (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_run (self, 0, "institution add Lapas --kind prison --region 33.01 --headcount 120");
  ctl_run (self, 0, "activity add Lapas --kind institution-visit --region 33.01 --date 2023-06-05 "
                    "--present 50 --activated 35 --hours 2,5 --officers 3 --phone-inadequate 4 "
                    "--obstacles 'server=2'");
  ctl_run (self, 0, "activity add 'Balai RW' --kind neighbourhood --region 33.01.06 "
                    "--date 2023-06-06 --activated 25 --hours 1 --officers 1 --village Kroya "
                    "--rw 03 --rt 2");
  ctl_run (self, 0, "activity add Lapas --kind institution-visit --region 33.01 "
                    "--date 2199-01-05 --json");
  EXPECT (self, "state=planned", "place=Lapas");

  ctl_run (self, 0, "activity list 33.01 --state done --json");
  EXPECT (self, "#=2", "0.date=2023-06-06", "0.rw=03", "0.per_officer_hour=25",
          "1.per_officer_hour=4.667", "1.minutes=150", "1.phone_inadequate=4");
  ctl_run (self, 0, "activity list --from 2023-06-06 --to 2023-06-30 --json");
  EXPECT (self, "#=1");
  ctl_run (self, 0, "activity yield 33.01 --json");
  EXPECT (self, "#=3", "0.kind=null", "0.visits=2", "0.activated=60", "0.officer_minutes=510",
          "0.per_officer_hour=7.059", "0.per_visit=30");
  ctl_run (self, 0, "activity plan 33.01 --json");
  EXPECT (self, "#=1", "0.expected.value=null", "0.expected_from=1");
  ctl_run (self, 0, "institution list --json");
  EXPECT (self, "0.activated=35", "0.visits=1", "0.next=2199-01-05", "0.state=under-way");
  ctl_run (self, 0, "villages 33.01");
  ctl_run (self, 0, "activity served 33.01.06 --json");
  g_assert_cmpfloat (ctl_number (self, "#"), >, 3);
  EXPECT (self, "0.last_kind=null");
  g_assert_nonnull (strstr (self->out, "\"neighbourhood\""));
  ctl_run (self, 0, "obstacle ranking 33.01 --json");
  EXPECT (self, "#=2", "0.kind=phone-inadequate", "0.counted=4", "0.rank=1", "1.counted=2");

  /* 12,845 and 14,049: of 1,204, 60 came from 2 activities. */
  ctl_run (self, 0, "set 33.01 ikd_active 2023-05-31 12.845");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-30 14.049");
  ctl_run (self, 0, "activity explain 33.01 --from 2023-05-31 --to 2023-06-30 --json");
  EXPECT (self, "increment.value=1204", "explained=60", "activities=2", "rest.value=1144");
  ctl_run (self, 0, "activity explain 33.01 --from 2023-05-31 --to 2023-06-30");
  g_assert_nonnull (strstr (self->out, "60 came from 2 activities"));
}

/* A page for those who go there; an activity that there is not, and a file that there is. */
static void
sheets (Ctl *self, gconstpointer data)
{
  g_autofree char *path = g_build_filename (self->folder, "sheet.pdf", NULL);
  g_autofree char *content = NULL;

  ctl_make (self, "33.01");
  ctl_run (self, 0, "activity add Lapas --kind institution-visit --region 33.01 "
                    "--date 2199-01-05 --json");
  ctl_run (self, 0, "activity sheet %d DIR/sheet.pdf", (int) ctl_number (self, "id"));
  g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
  g_assert_true (g_str_has_prefix (content, "%PDF-1.4"));
  ctl_run (self, 3, "activity sheet 1 DIR/sheet.pdf");
  ctl_run (self, 1, "activity sheet 999999 DIR/other.pdf");
  ctl_run (self, 2, "activity sheet Lapas DIR/other.pdf");
}

/* What is done is corrected with a reason, and taken back with one. */
static void
locked (Ctl *self, gconstpointer data)
{
  int id;

  ctl_make (self, "33.01");
  ctl_run (self, 0, "activity add L --kind counter --region 33.01 --date 2023-06-05 "
                    "--activated 40 --json");
  id = (int) ctl_number (self, "id");
  ctl_run (self, 1, "activity set %d --activated 41", id);
  ctl_run (self, 0, "activity set %d --activated 41 --reason 'salah hitung' --json", id);
  EXPECT (self, "activated=41", "reason=salah hitung");
  ctl_run (self, 1, "activity withdraw %d", id);
  ctl_run (self, 0, "activity withdraw %d --reason dobel", id);
  ctl_run (self, 0, "activity list --json");
  EXPECT (self, "#=0");
  ctl_run (self, 0, "activity history %d --json", id);
  EXPECT (self, "#=3", "0.activated=40", "1.activated=41", "2.withdrawn=true");
  ctl_run (self, 1, "activity set %d --activated 42 --reason x", id);
  ctl_run (self, 0, "verify");
}

/* Out of one file, into another: the lists are the same, and a second time changes nothing. */
static void
files (Ctl *self, gconstpointer data)
{
  static const char *const commands[] = { "institution", "activity", "obstacle", "segment" };

  ctl_run (self, 0, "sample DIR/sample.db");
  ctl_run (self, 0, "export DIR/ --db DIR/sample.db --json");
  EXPECT (self, "#=5", "0.file=figures.csv", "1.file=institutions.csv", "1.rows=6", "2.rows=2",
          "3.rows=4", "4.file=groups.csv", "4.rows=2");
  ctl_make (self, "33.01");
  ctl_run (self, 0, "import DIR/institutions.csv DIR/groups.csv --dry-run --json");
  EXPECT (self, "0.accepted=6", "1.accepted=2");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      double n;

      ctl_run (self, 0, "%s export DIR/%s.csv --db DIR/sample.db --json", commands[i], commands[i]);
      n = ctl_number (self, "rows");
      g_assert_cmpfloat (n, >, 0);
      ctl_run (self, 0, "import DIR/%s.csv --dry-run --json", commands[i]);
      g_assert_cmpfloat (ctl_number (self, "0.accepted"), ==, n);
      ctl_run (self, 0, "import DIR/%s.csv --json", commands[i]);
      g_assert_cmpfloat (ctl_number (self, "0.accepted"), ==, n);
      ctl_run (self, 0, "import DIR/%s.csv --json", commands[i]);
      g_assert_cmpfloat (ctl_number (self, "0.unchanged"), ==, n);
      EXPECT (self, "0.accepted=0", "0.rejected=0", "0.batch=null");
    }
  /* A table without dates takes that of the command. */
  ctl_write (self, "undated.csv", "kind,affected,region_code,source_title\n"
                                  "Sinyal,1200,33.01,Laporan\n");
  ctl_run (self, 1, "import DIR/undated.csv");
  ctl_run (self, 0, "import DIR/undated.csv --as-of 2024-02-01");
  ctl_run (self, 0, "obstacle list 33.01 --kind signal --json");
  EXPECT (self, "#=1", "0.date=2024-02-01", "0.affected=1200");
  ctl_run (self, 0, "institution list --json");
  EXPECT (self, "#=6");
  ctl_run (self, 0, "rollback 2");
  ctl_run (self, 0, "institution list --json");
  EXPECT (self, "#=0");
  ctl_run (self, 0, "verify");
}

/* The sample data hold what the articles say of outreach: what is done, what was visited on 5 June
 * 2023, groups at their target without a number, obstacles named without one. */
static void
articles (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "sample DB");
  ctl_run (self, 0, "institution list 33.01 --json");
  EXPECT (self, "#=4");
  ctl_run (self, 0, "institution list 33.01 --state done --json");
  EXPECT (self, "#=1", "0.name=BPR BKK", "0.headcount=null", "0.activated=null");
  ctl_run (self, 0, "activity list 33.01 --json");
  EXPECT (self, "#=1", "0.place=Lapas Pasir Putih", "0.date=2023-06-05", "0.state=done",
          "0.activated=null");
  ctl_run (self, 0, "institution list 33.01 --kind prison --json");
  EXPECT (self, "#=2", "1.name=Lapas Pasir Putih", "1.visits=1", "1.state=under-way");
  /* Schools, and from one neighbourhood to the next. */
  ctl_run (self, 0, "institution list 32.74 --json");
  EXPECT (self, "#=2", "0.kind=community", "0.state=under-way", "1.kind=secondary-school");
  ctl_run (self, 0, "activity list 32.74 --json");
  EXPECT (self, "#=1", "0.kind=information", "0.date=2024-01-22");
  ctl_run (self, 0, "obstacle list 32.74 --json");
  EXPECT (self, "#=3", "0.affected=null", "0.date=2024-01-22");
  ctl_run (self, 0, "obstacle list 33.01 --json");
  EXPECT (self, "#=1", "0.kind=no-obligation");
  ctl_run (self, 0, "segment list 32.74 --json");
  EXPECT (self, "#=2", "0.kind=asn", "0.activated=875", "0.state=at-target",
          "0.achievement.percent=null", "0.achievement.low=100", "0.achievement.high=null",
          "1.kind=pupil", "1.activated=null", "1.state=at-target");
  /* 14,049 of about 1,500,000 enrolled. */
  ctl_run (self, 0, "funnel 33.01 --as-of 2023-06-06 --json");
  EXPECT (self, "region=33.01", "stages.#=5", "stages.2.indicator=ktp_enrolled",
          "stages.4.value=14049", "stages.4.loss.value=1485951", "stages.4.loss.low=1435951",
          "stages.4.loss.high=1535950", "largest_loss.from=ktp_enrolled",
          "largest_loss.to=ikd_active", "largest_loss.value=1485951");
}

static void
help (Ctl *self, gconstpointer data)
{
  static const char *const commands[] = { "institution", "activity", "obstacle", "segment",
                                          "funnel" };

  ctl_run (self, 0, "help");
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *line = g_strdup_printf ("\n  %s ", commands[i]);

      g_assert_nonnull (strstr (self->out, line));
      ctl_run (self, 0, "%s --help", commands[i]);
      g_assert_nonnull (strstr (self->out, "--json"));
      ctl_run (self, 0, "help");
    }
}

/* A group has figures and a target of its own: 300 of 4,000; 40 % are 1,600. */
static void
segments (Ctl *self, gconstpointer data)
{
  ctl_make (self, "32.74");
  ctl_run (self, 0, "segment add 'Pelajar usia 17' --kind pupil --region 32.74 --headcount 4.000 "
                    "--activated 300 --date 2024-01-20 --overlaps student");
  ctl_run (self, 0, "target add 32.74 --percent 40 --base ktp_obliged --from 2024-01-01 "
                    "--deadline 2024-12-31 --segment pupil");
  ctl_run (self, 0, "segment list 32.74 --json");
  EXPECT (self, "#=1", "0.name=Pelajar usia 17", "0.kind=pupil", "0.headcount=4000",
          "0.activated=300", "0.date=2024-01-20", "0.target.value=1600",
          "0.achievement.percent=18.75", "0.coverage.percent=7.5",
          "0.overlaps.0=Students and lecturers");
  ctl_run (self, 1, "segment add pupil --region 32.74 --activated 200 --date 2024-01-22");
  ctl_run (self, 0, "status 32.74 --as-of 2024-01-22 --json");
  EXPECT (self, "active.value=null");
  ctl_run (self, 0, "funnel 32.74 --segment pupil --as-of 2024-01-22 --json");
  EXPECT (self, "stages.4.loss.value=3700", "largest_loss.to=ikd_active", "segment=pupil");
}

/* Funnels side by side: 300 of 4,000 pupils are active; of the districts nothing is known but what
 * one of them says: 90 of 100. */
static void
funnels (Ctl *self, gconstpointer data)
{
  ctl_make (self, "32.74");
  ctl_run (self, 0, "segment add pupil --region 32.74 --headcount 4.000 --activated 300 "
                    "--date 2024-01-20");
  ctl_run (self, 0, "set 32.74.01 ktp_obliged 2023-12-31 100");
  ctl_run (self, 0, "set 32.74.01 ikd_active 2024-01-20 90");
  ctl_run (self, 0, "funnel 32.74 --by group --as-of 2024-01-22 --json");
  EXPECT (self, "#=2", "0.segment=null", "1.segment=pupil", "1.region=32.74",
          "1.largest_loss.value=3700", "1.stages.4.loss.value=3700");
  ctl_run (self, 0, "funnel 32.74 --by region --as-of 2024-01-22 --json");
  EXPECT (self, "#=5", "0.region=32.74.01", "0.largest_loss.to=ikd_active",
          "0.largest_loss.value=10", "1.largest_loss.value=null");
  ctl_run (self, 0, "funnel 32.74 --by region --as-of 2024-01-22");
  g_assert_nonnull (strstr (self->out, "Kejaksan"));
  ctl_run (self, 2, "funnel 32.74 --by village");
}

/* Name and both numbers are one action: none is kept where one is refused, one undo takes all. */
static void
segment_at_once (Ctl *self, gconstpointer data)
{
  ctl_make (self, "32.74");
  ctl_run (self, 1, "segment add ASN --kind asn --region 32.74 --headcount 4.000 --activated 5.000 "
                    "--date 2024-01-20");
  ctl_run (self, 0, "segment list 32.74 --json");
  EXPECT (self, "#=0");
  ctl_run (self, 0, "segment add ASN --kind asn --region 32.74 --headcount 4.000 --activated 300 "
                    "--date 2024-01-20");
  ctl_run (self, 0, "undo");
  ctl_run (self, 0, "segment list 32.74 --json");
  EXPECT (self, "#=0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/outreach/" name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)

  ADD ("institutions", institutions);
  ADD ("refusals", refusals);
  ADD ("activities", activities);
  ADD ("sheets", sheets);
  ADD ("locked", locked);
  ADD ("files", files);
  ADD ("articles", articles);
  ADD ("segments", segments);
  ADD ("segment-at-once", segment_at_once);
  ADD ("funnels", funnels);
  ADD ("help", help);
  return g_test_run ();
}
