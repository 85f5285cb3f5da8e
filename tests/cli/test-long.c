/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Imports of long files: what they take of the memory does not grow with the rows, nor with what
 * stands in the columns beside the figures. */

#include <glib/gstdio.h>

#include "../peak.h"
#include "ctl.h"

/* Rows of the shorter file; the longer has twice as many. */
#define ROWS 60000

/* Each row of a table takes less than this of a file that is read, with its place in the order. */
#define BYTES_A_ROW 200

/* Of the rows that hold texts, and bytes that each of them holds: the shorter file has more than is
 * kept of it. */
#define TEXT_ROWS 24000
#define TEXT_LENGTH 2000

typedef enum
{
  OWN,
  OFFICE,
} Layout;

static const char *const headers[] = {
  [OWN] = "region_code,indicator,as_of,value\n",
  [OFFICE] = "Kode,Tanggal,Aktivasi IKD\n",
};

static void
write_rows (Ctl *self, Layout layout, const char *name, guint n)
{
  g_autoptr (GString) text = g_string_new (headers[layout]);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GDateTime) first = g_date_time_new_utc (2022, 1, 1, 0, 0, 0);
      g_autoptr (GDateTime) day = g_date_time_add_days (first, (int) (i / 96));
      g_autofree char *date = g_date_time_format (day, "%Y-%m-%d");

      g_string_append_printf (text, "33.%02u.%02u,%s%s,%u\n", i % 96 / 12 + 1, i % 12 + 1,
                              layout == OWN ? "ikd_active," : "", date,
                              1000 + i / 96 * 10 + i % 7);
    }
  ctl_write (self, name, text->str);
}

static void
compare (Ctl *self, Layout layout)
{
  glong shorter = 0;
  glong longer = 0;

  write_rows (self, layout, "short.csv", ROWS);
  write_rows (self, layout, "long.csv", 2 * ROWS);
  ctl_run (self, 0, "init --office 33 --db DIR/first-%d.db", layout);
  ctl_run (self, 0, "import DIR/short.csv --json --db DIR/first-%d.db", layout);
  g_assert_cmpfloat (ctl_number (self, "0.accepted"), ==, ROWS);
  shorter = peak_get (RUSAGE_CHILDREN);
  ctl_run (self, 0, "init --office 33 --db DIR/second-%d.db", layout);
  ctl_run (self, 0, "import DIR/long.csv --json --db DIR/second-%d.db", layout);
  g_assert_cmpfloat (ctl_number (self, "0.accepted"), ==, 2 * ROWS);
  longer = peak_get (RUSAGE_CHILDREN);

  g_test_message ("%ld KiB, then %ld KiB", shorter, longer);
  /* As figures a row takes a kilobyte and more. */
  g_assert_cmpint (longer - shorter, <, ROWS * BYTES_A_ROW / 1024);
  g_assert_cmpint (longer, <, 2 * shorter);
}

/* Rows of an office's table say something of one another, and are kept no more than the others.
 * The peak is that of any run so far: runs are ordered by what they take. */
static void
memory (Ctl *self, gconstpointer data)
{
  if (!peak_is_meaningful ())
    return;
  compare (self, OWN);
  compare (self, OFFICE);
}

/* Row by row: what this program ever took would count as taken by those that it starts. */
static void
write_texts (Ctl *self, guint n, gsize length, gboolean different)
{
  g_autofree char *path = g_build_filename (self->folder, "texts.csv", NULL);
  g_autofree char *filling = g_strnfill (length, 'x');
  FILE *file = g_fopen (path, "w");

  g_assert_nonnull (file);
  fputs ("region_code,indicator,as_of,value,remark\n", file);
  for (guint i = 0; i < n; i++)
    fprintf (file, "33.%02u.%02u,ikd_active,%u-%02u-%02u,%u,%s%u\n", i % 96 / 12 + 1, i % 12 + 1,
             2022 + i / 96 / 336, i / 96 % 336 / 28 + 1, i / 96 % 28 + 1, 1000 + i / 96 * 10,
             filling, different ? i : 0);
  g_assert_cmpint (fclose (file), ==, 0);
}

/* The peak of reading @n rows with a column of texts that come again or, if @different, do not. */
static glong
read_texts (Ctl *self, guint n, gsize length, gboolean different)
{
  write_texts (self, n, length, different);
  ctl_run (self, 0, "import DIR/texts.csv --json --dry-run --db DIR/texts.db");
  g_assert_cmpfloat (ctl_number (self, "0.accepted"), ==, n);
  return peak_get (RUSAGE_CHILDREN);
}

static void
texts (Ctl *self, gconstpointer data)
{
  glong peaks[4];

  if (!peak_is_meaningful ())
    return;
  ctl_run (self, 0, "init --office 33 --db DIR/texts.db");
  peaks[0] = read_texts (self, 2 * TEXT_ROWS, 1, FALSE);
  peaks[1] = read_texts (self, 2 * TEXT_ROWS, TEXT_LENGTH, FALSE);
  peaks[2] = read_texts (self, TEXT_ROWS, TEXT_LENGTH, TRUE);
  peaks[3] = read_texts (self, 2 * TEXT_ROWS, TEXT_LENGTH, TRUE);

  g_test_message ("%ld KiB, %ld KiB, %ld KiB, %ld KiB", peaks[0], peaks[1], peaks[2], peaks[3]);
  /* What comes again is kept once; of the rest some is kept, however much there is. */
  g_assert_cmpint (peaks[1] - peaks[0], <, TEXT_ROWS * TEXT_LENGTH / 4 / 1024);
  g_assert_cmpint (peaks[2], <, 2L * TEXT_ROWS * TEXT_LENGTH / 1024);
  g_assert_cmpint (peaks[3] - peaks[2], <, TEXT_ROWS * TEXT_LENGTH / 4 / 1024);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/long/memory", Ctl, NULL, ctl_set_up, memory, ctl_tear_down);
  /* It takes more than the one before. */
  g_test_add ("/long/texts", Ctl, NULL, ctl_set_up, texts, ctl_tear_down);
  return g_test_run ();
}
