/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command import with tables of offices and of open-data sites, without anybody to ask. Numbers
 * are those of tests/fixtures/layouts. */

#include <string.h>

#include "ctl.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static void
copy_fixture (Ctl *self, const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "layouts", name, NULL);
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  ctl_write (self, name, text);
}

/* Every row accounted for; again nothing changes; the list of imports; taken back, taken again. */
static void
office_sheet (Ctl *self, gconstpointer data)
{
  copy_fixture (self, "cilacap-office.csv");
  ctl_make (self, "33.01");
  ctl_run (self, 0, "import DIR/cilacap-office.csv --dry-run --json");
  EXPECT (self, "0.rows=5", "0.accepted=5", "0.rejected=0", "0.batch=null");
  ctl_run (self, 0, "import DIR/cilacap-office.csv --json");
  EXPECT (self, "0.rows=5", "0.accepted=5", "0.unchanged=0", "0.rejected=0");
  ctl_run (self, 0, "status 33.01.06 --as-of 2026-06-05 --json");
  EXPECT (self, "active.value=14515", "base.value=86400", "base.indicator=ktp_obliged");
  ctl_run (self, 0, "series 33.01.03 ktp_enrolled --json");
  EXPECT (self, "0.date=2026-06-05", "0.value=0");
  ctl_run (self, 0, "import DIR/cilacap-office.csv --json");
  EXPECT (self, "0.accepted=0", "0.unchanged=5", "0.batch=null");

  ctl_run (self, 0, "imports --json");
  EXPECT (self, "#=1", "0.file=cilacap-office.csv", "0.changes=15");
  ctl_run (self, 0, "rollback %.0f", ctl_number (self, "0.batch"));
  ctl_run (self, 0, "imports");
  g_assert_nonnull (strstr (self->out, "cilacap-office.csv"));
  g_assert_nonnull (strstr (self->out, "rolled back"));
  ctl_run (self, 0, "import DIR/cilacap-office.csv --json");
  EXPECT (self, "0.accepted=5");
  ctl_run (self, 0, "verify");
}

/* Nobody is asked: an unknown region, an ambiguous number reject their rows. */
static void
nobody_to_ask (Ctl *self, gconstpointer data)
{
  ctl_write (self, "a.csv", "Kecamatan;IKD\nKroya;14,515\nAntah;5\nMaos;3000\n");
  ctl_make (self, "33.01");
  ctl_run (self, 1, "import DIR/a.csv --json");
  EXPECT (self, "0.accepted=0", "0.rejected=3", "0.problems.2.code=bad-date");
  ctl_run (self, 1, "import DIR/a.csv --as-of 2026-06-05 --json");
  EXPECT (self, "0.rows=3", "0.accepted=1", "0.rejected=2", "0.problems.0.row=2",
          "0.problems.0.column=IKD", "0.problems.0.code=ambiguous-number",
          "0.problems.1.code=unknown-region", "0.problems.1.column=Kecamatan");

  ctl_write (self, "b.csv", "Per 5 Juni 2026\nKecamatan;Jumlah\nKroya;12\n");
  ctl_run (self, 1, "import DIR/b.csv");
  g_assert_nonnull (strstr (self->err, "Jumlah"));
  ctl_run (self, 0, "import DIR/b.csv --indicator ikd_failed --json");
  EXPECT (self, "0.accepted=1");
  ctl_write (self, "c.csv", "Unit;Sudah\nKroya;12\n");
  ctl_run (self, 1, "import DIR/c.csv");
  g_assert_nonnull (strstr (self->err, "Unit, Sudah"));
}

static void
open_data (Ctl *self, gconstpointer data)
{
  copy_fixture (self, "open-data.csv");
  ctl_make (self, "ID");
  ctl_run (self, 1, "import DIR/open-data.csv --json");
  EXPECT (self, "0.rows=5", "0.accepted=4", "0.rejected=1", "0.problems.0.row=6",
          "0.problems.0.code=unknown-region");
  ctl_run (self, 0, "series 31.74 ikd_active --json");
  EXPECT (self, "0.value=170555", "0.grade=partial-date");
}

/* Made up here, so that it stands nowhere. */
static void
identity (Ctl *self, gconstpointer data)
{
  g_autofree char *number = g_strconcat ("999999", "010101", "0001", NULL);
  g_autofree char *text = g_strdup_printf ("Per 5 Juni 2026\nKecamatan;IKD\nKroya;12\n%s;3\n",
                                           number);
  g_autofree char *unknown = g_strdup_printf ("Unit;%s\nKroya;12\n", number);

  ctl_write (self, "a.csv", text);
  ctl_write (self, "b.csv", unknown);
  ctl_make (self, "33.01");
  ctl_run (self, 1, "import DIR/a.csv --json");
  EXPECT (self, "0.accepted=0", "0.rejected=2", "0.problems.0.code=identity-number");
  g_assert_null (strstr (self->out, number));
  ctl_run (self, 1, "import DIR/b.csv");
  g_assert_null (strstr (self->err, number));
  ctl_run (self, 0, "imports --json");
  EXPECT (self, "#=0");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/layouts/" name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)

  ADD ("office-sheet", office_sheet);
  ADD ("nobody-to-ask", nobody_to_ask);
  ADD ("open-data", open_data);
  ADD ("identity", identity);

  return g_test_run ();
}
