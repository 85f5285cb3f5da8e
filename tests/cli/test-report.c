/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The command report, with the real program: its files, read by another program and by our own
 * reader, its answers, its refusals. */

#include <string.h>

#include "ctl.h"
#include "ikd-workbook.h"

#define EXPECT(self, ...) ctl_expect (self, (const char *const[]){ __VA_ARGS__, NULL })

static char *
path_of (Ctl *self, const char *name)
{
  return g_build_filename (self->folder, name, NULL);
}

static GBytes *
read_file (Ctl *self, const char *name)
{
  g_autofree char *path = path_of (self, name);
  char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return g_bytes_new_take (content, length);
}

/* The lines of a PDF, with one blank for several; NULL where nothing can read it here. */
static char **
read_lines (Ctl *self, const char *name)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *path = path_of (self, name);
  const char *command[] = { program, "-layout", "-enc", "UTF-8", path, "-", NULL };
  g_autofree char *text = NULL;
  char **lines;
  int status = 0;

  if (program == NULL)
    return NULL;
  g_assert_true (g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &text,
                               NULL, &status, NULL));
  g_assert_cmpint (status, ==, 0);
  lines = g_strsplit_set (text, "\n\f", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) words = g_strsplit (lines[i], " ", -1);
      g_autoptr (GString) line = g_string_new (NULL);

      for (guint j = 0; words[j] != NULL; j++)
        if (*words[j] != '\0')
          g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[j]);
      g_free (lines[i]);
      lines[i] = g_string_free (g_steal_pointer (&line), FALSE);
    }
  return lines;
}

static guint
count_lines (char **lines, const char *wanted)
{
  guint n = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    n += g_str_equal (lines[i], wanted);
  return n;
}

/* The training data of Cilacap, whose figures `status` and `ranking` tell as well. */
static void
pdf (Ctl *self, gconstpointer data)
{
  static const char *const wanted[] = {
    "MONTHLY RECAPITULATION OF IKD ACTIVATION", "Kabupaten Cilacap, Province of Jawa Tengah",
    "June 2026, figures as of 30 June 2026",
    "No. Code District Base Last month This month Added Coverage Target Gap Rank",
    "1 33.01.01 Kedungreja 72,765 7,021 7,131 +110 9.80% 21,830 14,699 19",
    "19 33.01.19 Patimuan 49,260 4,521 4,521 – 9.18% 14,778 10,257 –",
    "24 33.01.24 Kampung Laut 12,640 509 518 +9 4.10% 3,792 3,274 23", "1 July 2026",
  };
  g_auto (GStrv) lines = NULL;

  ctl_run (self, 0, "training DB");
  ctl_run (self, 0, "status 33.01 --as-of 2026-06-30 --json");
  EXPECT (self, "active.value=187312", "base.value=1520480", "gap.value=268832");
  ctl_run (self, 0, "report 33.01 DIR/a.pdf --date 2026-07-01 --json");
  EXPECT (self, "rows=24", "pages=2", "paper=a4", "month=2026-06", "as_of=2026-06-30");
  g_assert_true (g_str_has_suffix (ctl_text (self, "file"), "a.pdf"));
  g_assert_cmpuint (strlen (ctl_text (self, "sha256")), ==, 64);

  lines = read_lines (self, "a.pdf");
  if (lines == NULL)
    {
      g_test_skip ("There is no pdftotext");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (count_lines (lines, wanted[i]) != 1)
      g_error ("“%s” is not in the document", wanted[i]);
  g_assert_cmpuint (count_lines (lines, "TRAINING DATA – INVENTED FIGURES"), ==, 2);
}

/* The sums of the workbook, as our own reader reads them. */
static void
assert_sums (Ctl *self)
{
  g_autofree char *path = path_of (self, "a.xlsx");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (IkdWorkbook) book = NULL;
  g_autoptr (GError) error = NULL;
  guint found = 0;

  book = ikd_workbook_read (file, NULL, &error);
  g_assert_no_error (error);
  for (guint row = 0; row < ikd_sheet_get_n_rows (ikd_workbook_get_sheet (book, 0)); row++)
    {
      IkdSheet *sheet = ikd_workbook_get_sheet (book, 0);

      if (!g_str_equal (ikd_sheet_get_cell (sheet, row, 2), "TOTAL"))
        continue;
      found++;
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, row, 3), ==, "1520480");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, row, 5), ==, "187312");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, row, 7), ==, "12.32");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, row, 9), ==, "268832");
    }
  g_assert_cmpuint (found, ==, 1);
}

/* The 35 regencies and cities of Jawa Tengah, the 24 districts of the year before. */
static void
choices (Ctl *self, gconstpointer data)
{
  ctl_run (self, 0, "training DB");
  ctl_run (self, 0, "report 33 DIR/jateng.pdf --paper f4 --json");
  EXPECT (self, "rows=35", "paper=f4");
  ctl_run (self, 0, "report 33.01 DIR/des.pdf --month 2025-12 --json");
  EXPECT (self, "month=2025-12", "as_of=2025-12-31");
  ctl_run (self, 0, "report 33.01 DIR/okt.pdf --month 'Oktober 2025' --json");
  EXPECT (self, "month=2025-10");
  ctl_run (self, 0, "report 33.01 DIR/dinding.pdf --wall-chart --json");
  EXPECT (self, "pages=1");
  ctl_run (self, 0, "report 33.01 DIR/a.xlsx --date 2026-07-01");
  g_assert_nonnull (strstr (self->out, "a.xlsx: June 2026, data checksum "));
  ctl_run (self, 0, "report 33.01 DIR/a.xlsx --date 2026-07-01 --json");
  EXPECT (self, "pages=null", "rows=24");
  assert_sums (self);
}

/* The figures decide the checksum, not the form that they take; all of it decides the bytes. */
static void
same (Ctl *self, gconstpointer data)
{
  static const char *const names[] = { "a.pdf", "a.xlsx" };
  g_autofree char *hash = NULL;

  ctl_run (self, 0, "training DB");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) first = NULL;
      g_autoptr (GBytes) second = NULL;
      g_autoptr (GBytes) other = NULL;

      ctl_run (self, 0, "report 33.01 DIR/%s --date 2026-07-01 --json", names[i]);
      first = read_file (self, names[i]);
      g_assert_true (hash == NULL || g_str_equal (hash, ctl_text (self, "sha256")));
      g_free (hash);
      hash = g_strdup (ctl_text (self, "sha256"));
      g_usleep (1100 * 1000);
      ctl_run (self, 0, "report 33.01 DIR/%s --date 2026-07-01", names[i]);
      second = read_file (self, names[i]);
      ctl_run (self, 0, "report 33.01 DIR/%s --date 2026-07-02", names[i]);
      other = read_file (self, names[i]);
      g_assert_true (g_bytes_equal (first, second));
      g_assert_false (g_bytes_equal (first, other));
    }
  ctl_run (self, 0, "set 33.01.01 ikd_active 2026-06-06 7.132");
  ctl_run (self, 0, "report 33.01 DIR/a.pdf --date 2026-07-01 --json");
  g_assert_cmpstr (ctl_text (self, "sha256"), !=, hash);
}

static void
refusals (Ctl *self, gconstpointer data)
{
  ctl_run (self, 3, "report 33.01 DIR/a.pdf");
  ctl_make (self, "33.01");
  ctl_run (self, 2, "report 33.01");
  ctl_run (self, 2, "report 33.01 DIR/a.doc");
  g_assert_nonnull (strstr (self->err, "a.doc"));
  ctl_run (self, 2, "report 33.01 DIR/a.xlsx --wall-chart");
  ctl_run (self, 2, "report 33.01 DIR/a.pdf --paper a5");
  g_assert_nonnull (strstr (self->err, "a5"));
  ctl_run (self, 1, "report 33.01 DIR/a.pdf --month 2026-13");
  ctl_run (self, 1, "report 33.01 DIR/a.pdf --month 2026-06-05");
  g_assert_nonnull (strstr (self->err, "2026-06-05"));
  ctl_run (self, 1, "report 33.01 DIR/a.pdf --month 2026-08 --date 2026-07-01");
  ctl_run (self, 1, "report 33.99 DIR/a.pdf");
  ctl_run (self, 1, "report 33.01.06 DIR/a.pdf");
  g_assert_nonnull (strstr (self->err, "Kroya"));
  ctl_run (self, 3, "report 33.01 DIR/no/a.pdf");
  g_assert_nonnull (strstr (self->err, "a.pdf"));
  ctl_run (self, 3, "report 33.01 DIR/no/a.xlsx");
  g_assert_nonnull (strstr (self->err, "a.xlsx"));

  /* Without a figure there is a document all the same, that says so. */
  ctl_run (self, 0, "report 33.01 DIR/a.pdf --json");
  EXPECT (self, "rows=24");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/report/" name, Ctl, NULL, ctl_set_up, function, ctl_tear_down)

  ADD ("pdf", pdf);
  ADD ("choices", choices);
  ADD ("same", same);
  ADD ("refusals", refusals);
  return g_test_run ();
}
