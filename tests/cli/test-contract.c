/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The contract of capaianctl on real processes: exit statuses, files, refusals, JSON shapes. The
 * worked numbers stand in test-worked.c. */

#define _GNU_SOURCE             /* memmem */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static void
usage (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "help");
  g_assert_nonnull (strstr (self->out, "workdays"));
  ctl_run (self, 0, "help import");
  g_assert_nonnull (strstr (self->out, "capaianctl [OPTION…] import FILE…"));
  g_assert_null (strstr (self->out, "workdays"));
  ctl_run (self, 2, "help nonsense");
  ctl_run (self, 0, "--version");
  ctl_run (self, 2, "nonsense");
  g_assert_nonnull (strstr (self->err, "nonsense"));
  ctl_run (self, 2, "set 33.01 ikd_active");
  ctl_run (self, 2, "status 33.01 --no-such-option");
  ctl_run (self, 2, "target frobnicate");
  ctl_run (self, 2, "detect 33.01 2024-01-01");
  ctl_run (self, 2, "rollback seven");
}

static void
files (Ctl *self, gconstpointer data)
{
  ctl_run (self, 3, "status 33.01");
  g_assert_nonnull (strstr (self->err, "office.db"));

  ctl_run (self, 0, "init --office 33.01");
  ctl_run (self, 3, "init --office 33.01");
  g_assert_nonnull (strstr (self->err, "office.db"));
  ctl_run (self, 0, "verify --json");
  EXPECT (self, "ok=true", "figures=0", "problems.#=0");

  ctl_run (self, 1, "init --db DIR/other.db --office 99.99");
  ctl_run (self, 3, "status 33.01 --db DIR/other.db");
  ctl_run (self, 0, "init --db DIR/nation.db --office ID");
  ctl_run (self, 0, "--json --db DIR/nation.db --author Sari verify");
  EXPECT (self, "ok=true");
  ctl_run (self, 0, "--db DIR/nation.db set 33.01 ikd_active 2024-01-02 1");

  ctl_write (self, "text.db", "this is no database, but long enough to be looked at as one\n");
  ctl_run (self, 3, "status 33.01 --db DIR/text.db");
  g_assert_nonnull (strstr (self->err, "text.db"));

  ctl_run (self, 0, "backup DIR/copy.db");
  ctl_run (self, 3, "backup DIR/copy.db");
  ctl_run (self, 0, "verify --db DIR/copy.db");
}

/* Another program at the file. */
static void
run_sqlite (Ctl *self, const char *sql)
{
  g_autoptr (GSubprocess) sqlite
    = g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, "sqlite3", self->db, sql, NULL);

  g_assert_nonnull (sqlite);
  g_assert_true (g_subprocess_wait_check (sqlite, NULL, NULL));
}

static void
damage (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-06 14.049");
  ctl_run (self, 0, "verify");
  run_sqlite (self, "DROP TRIGGER figure_rev_no_update");
  ctl_run (self, 1, "verify");
  g_assert_nonnull (strstr (self->out, "“figure_rev_no_update” of the file was removed"));
  g_assert_nonnull (strstr (self->out, "Restore the last good copy"));
  run_sqlite (self, "UPDATE figure SET value = 14048, low = 14048, high = 14048");
  ctl_run (self, 1, "verify --json");
  EXPECT (self, "ok=false");
  g_assert_cmpfloat (ctl_number (self, "problems.#"), ==, 2);
}

static void
refusals (Ctl *self, gconstpointer data)
{
  /* arguments of set, and a word that the sentence must hold */
  static const char *const cases[][2] = {
    { "33.99 ikd_active 2023-06-06 5", "33.99" },
    { "33.01 ikd_aktif 2023-06-06 5", "ikd_aktif" },
    { "33.01 ikd_active 2023-13-06 5", "2023-13-06" },
    { "33.01 ikd_active 2999-01-01 5", "clock" },
    { "33.01 ikd_active 2021-12-31 5", "2022" },
    { "33.01 ikd_active 2023-06-06 -5", "5" },
    { "33.01 ikd_active 2023-06-06 -", "-" },
    { "33.01 ikd_active 2023-06-06 ''", "" },
    { "33.01 ikd_active 2023-06-06 banyak", "banyak" },
    { "33.01 ikd_active 2023-06-06 12.5", "12.5" },
    { "33.01 ikd_active 2023-06-06 14,049", "14,049" },
    { "33.01 ikd_active 2023-06-06 '2,7 %'", "percent" },
  };

  ctl_make (self, "33.01");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ctl_run (self, 1, "set %s", cases[i][0]);
      g_test_message ("%s → %s", cases[i][0], self->err);
      g_assert_nonnull (strstr (self->err, cases[i][1]));
      g_assert_cmpstr (self->out, ==, "");
    }
  ctl_run (self, 0, "series 33.01 ikd_active --json");
  EXPECT (self, "#=0");
}

static void
reasons (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-06 14.049 --author kasi");
  ctl_run (self, 1, "set 33.01 ikd_active 2023-06-07 14.000");
  ctl_run (self, 0, "series 33.01 ikd_active --json");
  EXPECT (self, "#=1");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-07 14.000 --reason 'Reset akun' --json");
  EXPECT (self, "value=14000");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-07 14.010 --reason 'Reset akun' --author kasi");

  ctl_run (self, 0, "history 33.01 ikd_active 2023-06-07 --json");
  EXPECT (self, "#=2", "0.value=14000", "0.replaces=null", "1.value=14010", "1.author=kasi",
          "1.reason=Reset akun");
  g_assert_cmpfloat (ctl_number (self, "1.replaces"), ==, ctl_number (self, "0.revision"));

  ctl_run (self, 0, "undo --author kasi --json");
  ctl_run (self, 0, "series 33.01 ikd_active --json");
  EXPECT (self, "#=2", "1.date=2023-06-07", "1.value=14000", "1.grade=exact");
  ctl_run (self, 0, "undo --author kasi");
  ctl_run (self, 1, "undo --author kasi");
  ctl_run (self, 0, "verify");
}

static void
precision (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_run (self, 0, "set 33.01 ktp_enrolled 2023-06-06 'sekira 1.5 juta' --json");
  EXPECT (self, "value=1500000", "low=1450000", "high=1549999");
  ctl_run (self, 0, "set 33.01 ikd_active 2024-01 '2,70%%' --percent-of ktp_obliged --json");
  EXPECT (self, "value=null", "percent=2.7", "of=ktp_obliged");
  ctl_run (self, 0, "series 33.01 ikd_active --json");
  EXPECT (self, "0.date=2024-01-31", "0.start=2024-01-01", "0.value=null", "0.grade=percent");
  ctl_run (self, 0, "set 33.01 ikd_active 2024-02 b --json");
  ctl_run (self, 0, "set 33.01 ikd_active 2024-03-01 x --json");
  ctl_run (self, 0, "set 33.01 ikd_active 2024-03-02 0");
  ctl_run (self, 0, "series 33.01 ikd_active --from 2024-02-01 --json");
  EXPECT (self, "#=3", "0.grade=not-reported", "0.value=null", "1.grade=not-applicable",
          "2.value=0");
}

static void
imports (Ctl *self, gconstpointer data)
{
  ctl_make (self, "ID");
  ctl_run (self, 1, "import SAMPLE --dry-run --json");
  EXPECT (self, "0.rows=62", "0.accepted=61", "0.unchanged=0", "0.rejected=1", "0.batch=null");
  ctl_run (self, 0, "verify --json");
  EXPECT (self, "figures=0");

  ctl_run (self, 1, "import SAMPLE --json");
  EXPECT (self, "0.rows=62", "0.accepted=61", "0.unchanged=0", "0.rejected=1");
  g_autofree char *batch = g_strdup_printf ("%.0f", ctl_number (self, "0.batch"));
  ctl_run (self, 1, "import SAMPLE --json");
  EXPECT (self, "0.rows=62", "0.accepted=0", "0.unchanged=61", "0.rejected=1", "0.batch=null");

  ctl_run (self, 0, "rollback %s --json", batch);
  ctl_run (self, 1, "rollback %s", batch);
  ctl_run (self, 0, "ranking ID --as-of 2025-12-31 --json");
  EXPECT (self, "ranked.#=0", "unranked.#=38");
  ctl_run (self, 1, "import SAMPLE --json");
  EXPECT (self, "0.accepted=61", "0.unchanged=0", "0.rejected=1");
  ctl_run (self, 3, "import DIR/none.csv --json");
  ctl_run (self, 0, "verify");
}

static void
row_problems (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_write (self, "rows.csv",
             "region_code,indicator,as_of,value\n"
             "33.01,ikd_active,2024-01-05,100\n"
             "33.01,ikd_active,2024-01-08,90\n"
             "\n"
             "33.77.99,ikd_active,2024-01-05,100\n"
             "33.01,nonsense,2024-01-05,100\n"
             "33.01,ikd_active,someday,100\n"
             "33.01,ikd_active,2999-01-05,100\n"
             "33.01,ikd_active,2020-01-05,100\n"
             "33.01,ikd_active,2024-01-09,many\n"
             "33.01,ikd_active,2024-01-10,-4\n"
             "33.01,ikd_active,2024-01-11,\n");
  ctl_run (self, 1, "import DIR/rows.csv --json");
  EXPECT (self, "0.rows=10", "0.accepted=2", "0.unchanged=0", "0.rejected=8",
          "0.problems.0.row=3", "0.problems.0.code=falling",
          "0.problems.0.severity=reason-needed",
          "0.problems.1.row=5", "0.problems.1.code=unknown-region",
          "0.problems.2.code=unknown-indicator", "0.problems.3.code=bad-date",
          "0.problems.4.code=future-date", "0.problems.5.code=too-early",
          "0.problems.6.code=bad-number", "0.problems.7.code=negative",
          "0.problems.8.row=12", "0.problems.8.code=no-value",
          "0.problems.8.severity=error");
}

static gboolean
holds (const char *folder, const char *needle)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *bytes = NULL;
      gsize length = 0;

      if (!g_str_has_suffix (name, ".csv") && g_file_get_contents (path, &bytes, &length, NULL)
          && memmem (bytes, length, needle, strlen (needle)) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
identity (Ctl *self, gconstpointer data)
{
  /* invented digits, no one's number */
  static const char *const lines[] = {
    "set 33.01 ikd_active 2023-06-06 3301999999990001",
    "set 33.01 ikd_active 2023-06-06 5 --note 'NIK 3301-9999-9999-0001'",
    "set 33.01 ikd_active 2023-06-06 5 --reason 330199.999999.0001",
    "set 33.01 ikd_active 2023-06-06 5 --source '33 01 99 999999 0001'",
    "set 33.01 ikd_active 2023-06-06 5 --segment 3301999999990001",
    "set 33.01 ikd_active 2023-06-06 5 --author 3301999999990001",
    "set 3301999999990001 ikd_active 2023-06-06 5",
    "set 33.01 ikd_active 3301999999990001 5",
    "target add 33.01 --count 5 --from 2024-01-01 --deadline 2024-12-31 --source 3301999999990001",
    "status 3301999999990001",
  };

  ctl_make (self, "33.01");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      ctl_run (self, 1, "%s", lines[i]);
      g_assert_null (strstr (self->err, "9999"));
      g_assert_null (strstr (self->out, "9999"));
    }

  ctl_write (self, "rows.csv",
             "region_code,indicator,as_of,value,note\n33.01,ikd_active,2024-01-05,100,\n"
             "33.01,ikd_active,2024-01-06,101,3301999999990001\n");
  ctl_run (self, 1, "import DIR/rows.csv --json");
  EXPECT (self, "0.rows=2", "0.accepted=0", "0.rejected=2",
          "0.problems.0.code=identity-number", "0.batch=null");
  g_assert_null (strstr (self->out, "9999"));
  g_assert_false (holds (self->folder, "3301999999990001"));
  g_assert_false (holds (self->folder, "9999-0001"));
  ctl_run (self, 0, "series 33.01 ikd_active --json");
  EXPECT (self, "#=0");
}

static char *
export_text (Ctl *self, const char *name)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

/* The same figures, precisions, claims and sources come back: a second export is the same to the
 * byte. */
static void
round_trip (Ctl *self, gconstpointer data)
{
  ctl_make (self, "ID");
  ctl_run (self, 1, "import SAMPLE");
  ctl_run (self, 0, "set 33.01 ikd_active 2024-05 b --note 'line one; \"quoted\", line two'");
  ctl_run (self, 0, "set 33.01 ikd_active 2024-06 30.000 --source '=1+1' --reason 'Sesuai sumber'");
  ctl_run (self, 0, "export DIR/first.csv --json");
  g_assert_cmpfloat (ctl_number (self, "rows"), >, 61);
  g_autofree char *first = export_text (self, "first.csv");

  ctl_run (self, 0, "init --office ID --db DIR/second.db");
  ctl_run (self, 0, "import DIR/first.csv --db DIR/second.db --json");
  EXPECT (self, "0.rejected=0", "0.unchanged=0");
  ctl_run (self, 0, "export DIR/second.csv --db DIR/second.db");
  g_autofree char *second = export_text (self, "second.csv");
  g_assert_cmpstr (first, ==, second);

  ctl_run (self, 0, "export DIR/part.csv --region 32.74 --from 2024-01-01 --to 2024-12-31 --json");
  EXPECT (self, "rows=1");
}

/* The kind of a file is that of its name; metadata are JSON. */
static void
exports (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_run (self, 0, "set 33.01 ikd_active 2023-06-06 14.049 --source '=1+1'");
  ctl_run (self, 0, "set 33.01 ktp_enrolled 2023-06-06 'sekira 1,5 juta'");
  ctl_run (self, 0, "set 32.74 ikd_active 2024-01-22 2,7%% --percent-of unknown");

  ctl_run (self, 0, "export DIR/out.xlsx --region 33.01 --as-of 2023-06-06 --json");
  EXPECT (self, "rows=2", "regions=25");
  ctl_run (self, 0, "export DIR/open.csv --open-data --json");
  EXPECT (self, "rows=2", "left_out=1", "metadata=open.metadata.json");
  g_autofree char *open = export_text (self, "open.csv");
  g_assert_nonnull (strstr (open, "\"'=1+1\""));

  g_autofree char *path = g_build_filename (self->folder, "open.metadata.json", NULL);
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autoptr (GError) error = NULL;
  json_parser_load_from_file (parser, path, &error);
  g_assert_no_error (error);
  JsonObject *metadata = json_node_get_object (json_parser_get_root (parser));
  g_assert_true (json_object_get_null_member (metadata, "lisensi"));
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (metadata, "variabel")), ==,
                   19);
  g_assert_cmpint (json_array_get_length (json_object_get_array_member (metadata, "indikator")),
                   ==, 2);

  ctl_run (self, 2, "export DIR/out.xls");
  ctl_run (self, 2, "export DIR/out.xlsx --open-data");
  ctl_run (self, 2, "export DIR/out.csv --as-of 2023-06-06");
  ctl_run (self, 1, "export DIR/out.xlsx --region 99.99");
  ctl_run (self, 3, "export DIR/missing/out.xlsx");
  ctl_run (self, 3, "export DIR/office.db");
}

static void
targets (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_run (self, 0, "target list --json");
  EXPECT (self, "#=5");
  ctl_run (self, 0, "target list 33.01 --json");
  EXPECT (self, "#=4", "0.scope=ID", "0.kind=national", "0.percent=25", "0.base=ktp_enrolled");
  ctl_run (self, 0, "target add 33.01 --count 47.000 --from 2025-01-01 --deadline 2025-12-31 "
           "--source 'Keputusan Bupati' --json");
  EXPECT (self, "kind=own", "state=in-force", "count.value=47000", "percent=null", "base=null");
  ctl_run (self, 0, "target add 33.01 --percent 50 --base ktp_enrolled --from 2024-01-01 "
           "--deadline 2024-11-30 --kind regency --proposed --json");
  EXPECT (self, "state=proposed", "percent=50");
  ctl_run (self, 1, "target add 33.01 --percent 50 --base ktp_enrolled --from 2024-12-01 "
           "--deadline 2024-11-30");
  ctl_run (self, 1, "target add 33.01 --percent 150 --base ktp_enrolled --from 2024-01-01 "
           "--deadline 2024-11-30");
  ctl_run (self, 1, "target add 33.01 --percent 50 --base ikd_activated --from 2024-01-01 "
           "--deadline 2024-11-30");
  ctl_run (self, 2, "target add 33.01 --percent 50 --from 2024-01-01 --deadline 2024-11-30");
  ctl_run (self, 2, "target add 33.01 --count 5");
  ctl_run (self, 0, "status 33.01 --as-of 2025-06-30 --target own --json");
  EXPECT (self, "target.kind=own", "target.scope=33.01", "target.count.value=47000",
          "active.value=null", "gap.value=null", "achievement.percent=null");
  ctl_run (self, 0, "undo");
  ctl_run (self, 0, "target list 33.01 --json");
  EXPECT (self, "#=5");
}

static void
calendar (Ctl *self, gconstpointer data)
{
  ctl_make (self, "33.01");
  ctl_run (self, 0, "workdays 2023-06-06 2023-12-31");
  g_assert_cmpstr (self->out, ==, "140\n");
  ctl_run (self, 0, "workdays 2023-06-06 2023-12-31 --json");
  g_assert_cmpint (json_node_get_int (self->json), ==, 140);
  ctl_run (self, 0, "workdays 2023-06-06 2023-06-06");
  g_assert_cmpstr (self->out, ==, "0\n");
  ctl_run (self, 0, "holiday list 2027 --json");
  /* 18 holidays and 8 days of leave; Idulfitri awaits its own decree */
  EXPECT (self, "#=26", "0.date=2027-01-01", "0.kind=holiday", "0.provisional=false",
          "6.date=2027-03-10", "6.provisional=true");
  ctl_write (self, "more.csv", "date,kind,name\n2023-06-07,closure,Pindah kantor\n");
  ctl_run (self, 0, "holiday import DIR/more.csv --json");
  EXPECT (self, "changed=1");
  ctl_run (self, 0, "workdays 2023-06-06 2023-12-31");
  g_assert_cmpstr (self->out, ==, "139\n");
  ctl_run (self, 1, "workdays yesterday 2023-12-31");
  ctl_run (self, 1, "holiday list soon");
}

static void
marked_files (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "training DIR/training.db");
  ctl_run (self, 3, "training DIR/training.db");
  ctl_run (self, 0, "verify --db DIR/training.db");
  ctl_run (self, 0, "status 33.01 --as-of 2026-06-05 --db DIR/training.db --json");
  EXPECT (self, "active.value=187312", "coverage.of=ktp_obliged", "target.percent=30");
  ctl_run (self, 0, "ranking 33.01 --as-of 2026-06-05 --db DIR/training.db --json");
  EXPECT (self, "base=ktp_obliged", "unranked.0.reason=stale");
  g_assert_null (strstr (self->out, "\"since\""));
  /* Cilacap Utara passed Sampang since New Year. */
  ctl_run (self, 0, "ranking 33.01 --as-of 2026-06-05 --since 2026-01-01 --db DIR/training.db "
                    "--json");
  EXPECT (self, "parent=33.01", "scope=children", "since=2026-01-01", "ranked.4.region=33.01.23",
          "ranked.4.earlier_rank=6", "ranked.4.rank_change=1", "ranked.5.rank_change=-1");
  ctl_run (self, 0, "ranking 33.01 --as-of 2026-06-05 --scope siblings --db DIR/training.db "
                    "--json");
  EXPECT (self, "parent=33", "ranked.#=1", "ranked.0.region=33.01", "unranked.#=34");
  ctl_run (self, 0, "ranking 33.01 --as-of 2026-06-05 --scope kind --db DIR/training.db");
  g_assert_nonnull (strstr (self->out, "33.01"));
  g_assert_null (strstr (self->out, "33.72"));
  ctl_run (self, 2, "ranking 33.01 --scope galaxy --db DIR/training.db");
  ctl_run (self, 2, "ranking 33.01 --as-of 2026-06-05 --since 2026-06-05 --db DIR/training.db");
  ctl_run (self, 0, "sample DIR/sample.db");
  ctl_run (self, 3, "sample DIR/sample.db");
  ctl_run (self, 0, "verify --db DIR/sample.db");
}

/* The training data end on 5 June 2026; Patimuan's on 28 April. */
static void
completeness (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "training DIR/training.db");
  ctl_run (self, 0, "completeness 33.01 --to 2026-06-05 --db DIR/training.db");
  g_assert_nonnull (strstr (self->out, "22 of 24 districts have reported; 2 are late: "
                                       "Gandrungmangu, Patimuan."));
  g_assert_nonnull (strstr (self->out, "33.01.19\t2026-06-05\tmissing, past the limit\tPatimuan"));
  g_assert_null (strstr (self->out, "33.01.01"));
  /* 1 June is a holiday: four days of 24 districts. */
  ctl_run (self, 0, "completeness 33.01 --from 2026-06-01 --to 2026-06-05 --db DIR/training.db "
                    "--json");
  EXPECT (self, "#=96", "0.region=33.01.01", "0.date=2026-06-02", "0.state=reported",
          "3.date=2026-06-05", "72.region=33.01.19", "72.state=missing");
  ctl_run (self, 0, "completeness 33.01.01 --db DIR/training.db --json");
  EXPECT (self, "#=0");
  ctl_run (self, 1, "completeness 33.99 --db DIR/training.db");
  ctl_run (self, 1, "completeness 33.01 --from soon --db DIR/training.db");
  ctl_run (self, 2, "completeness --db DIR/training.db");
}

static void
villages (Ctl *self, gconstpointer data)
{
  ctl_make (self, "32.11");
  ctl_run (self, 0, "villages 32.11 --json");
  EXPECT (self, "region=32.11");
  g_assert_cmpfloat (ctl_number (self, "villages"), >, 200);
  ctl_run (self, 0, "villages 32.11");
  ctl_run (self, 1, "villages 32.99");
  ctl_run (self, 1, "villages 32.11.22");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/cli/" name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)

  ADD ("usage", usage);
  ADD ("files", files);
  ADD ("damage", damage);
  ADD ("refusals", refusals);
  ADD ("reasons", reasons);
  ADD ("precision", precision);
  ADD ("imports", imports);
  ADD ("row-problems", row_problems);
  ADD ("identity", identity);
  ADD ("round-trip", round_trip);
  ADD ("exports", exports);
  ADD ("targets", targets);
  ADD ("calendar", calendar);
  ADD ("marked-files", marked_files);
  ADD ("completeness", completeness);
  ADD ("villages", villages);

  return g_test_run ();
}
