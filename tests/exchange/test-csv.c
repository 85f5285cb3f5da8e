/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading and writing tables: delimiters, encodings, quotes, and cells that a spreadsheet would
 * run. What long files are cut into is tested in test-csv-long.c. */

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "ikd-csv-guard.h"
#include "ikd-sheet.h"

static IkdSheet *
read_bytes (const char *data, gsize length, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return ikd_csv_read_bytes (bytes, "table.csv", error);
}

static void
delimiters (void)
{
  static const char *const texts[] = {
    "a,b,c\n1,\"x, y\",3\n",
    "a;b;c\r\n1;x, y;3\r\n",
    "a\tb\tc\n1\tx, y\t3",
    "\xef\xbb\xbf" "a,b,c\n1,\"x, y\",3\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdSheet) sheet = read_bytes (texts[i], strlen (texts[i]), &error);

      g_assert_no_error (error);
      g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, 2);
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 0, 0), ==, "a");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 1, 1), ==, "x, y");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 1, 2), ==, "3");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 1, 9), ==, "");
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 9, 0), ==, "");
    }
}

/* Commas in a title or in numbers do not part the columns. */
static void
misleading_commas (void)
{
  static const struct
  {
    const char *text;
    guint       row;
    const char *second;
  } cases[] = {
    { "Data, per 1 Juni, Kab. X, Prov. Y\na;b;c\n1;2;3\n4;5;6\n", 1, "b" },
    { "a;b\n1;0,94\n2;3,75\n3;1,25\n", 1, "0,94" },
    { "a\tb\tc\n1,5\t2,5\t3,5\n1,5\t2,5\t3,5\n1,5\t2,5\t3,5\n", 1, "2,5" },
    { "a,b,c\n1,\"x; y; z; w\",3\n", 1, "x; y; z; w" },
    { "only\none\n", 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdSheet) sheet = read_bytes (cases[i].text, strlen (cases[i].text), NULL);

      g_assert_cmpstr (ikd_sheet_get_cell (sheet, cases[i].row, 1), ==, cases[i].second);
    }
}

static void
lines (void)
{
  const char *text = "a,b\n\"one\ntwo\",\"say \"\"yes\"\"\"\n\nx,y\n";
  g_autoptr (IkdSheet) sheet = read_bytes (text, strlen (text), NULL);

  g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, 4);
  g_assert_cmpstr (ikd_sheet_get_cell (sheet, 1, 0), ==, "one\ntwo");
  g_assert_cmpstr (ikd_sheet_get_cell (sheet, 1, 1), ==, "say \"yes\"");
  g_assert_cmpuint (ikd_sheet_get_line (sheet, 1), ==, 2);
  g_assert_cmpuint (ikd_sheet_get_line (sheet, 3), ==, 5);
}

/* Every kind of line end counts once, within quotes too; cells are trimmed. */
static void
line_ends (void)
{
  static const char *const texts[] = {
    "a,b\n\"1\n2\", x \nc,d\n", "a,b\r\n\"1\r\n2\", x \r\nc,d\r\n", "a,b\r\"1\r2\", x \rc,d",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (IkdSheet) sheet = read_bytes (texts[i], strlen (texts[i]), NULL);

      g_assert_cmpuint (ikd_sheet_get_n_rows (sheet), ==, 3);
      g_assert_cmpuint (ikd_sheet_get_line (sheet, 1), ==, 2);
      g_assert_cmpuint (ikd_sheet_get_line (sheet, 2), ==, 4);
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 1, 1), ==, "x");
      g_assert_cmpuint (ikd_sheet_get_n_columns (sheet, 2), ==, 2);
    }
}

static void
encodings (void)
{
  static const char utf16le[] = "\xff\xfe" "a\0,\0\xe9\0\n\0";
  static const char utf16be[] = "\xfe\xff" "\0a\0,\0\xe9\0\n";
  static const char windows[] = "a,\xe9\n";
  const struct
  {
    const char *data;
    gsize       length;
  } cases[] = {
    { utf16le, sizeof utf16le - 1 }, { utf16be, sizeof utf16be - 1 },
    { windows, sizeof windows - 1 }, { "a,é\n", strlen ("a,é\n") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (IkdSheet) sheet = read_bytes (cases[i].data, cases[i].length, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (ikd_sheet_get_cell (sheet, 0, 1), ==, "é");
    }
}

static void
refused (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) binary = NULL;
  g_autoptr (GError) cut = NULL;
  g_autoptr (GError) open = NULL;
  /* a, a character zero, b: nothing after the zero may be dropped unseen */
  static const char zero[] = "\xff\xfe" "a\0\0\0b\0";

  g_assert_null (read_bytes ("a,b\n1,\"never\n", 13, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "line 2"));
  g_assert_null (read_bytes ("a\n\"x\ny\",\"never\n1,2\n", 19, &open));
  g_assert_error (open, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (strstr (open->message, "line 3"));
  g_assert_null (read_bytes ("PK\003\004\0\0", 6, &binary));
  g_assert_error (binary, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_null (read_bytes (zero, sizeof zero - 1, &cut));
  g_assert_error (cut, IKD_ERROR, IKD_ERROR_FILE);
}

/* Files that are too large, are not there, or are named by an identity number. */
static void
files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("capaian-csv-XXXXXX", NULL);
  g_autofree char *large = g_build_filename (folder, "large.csv", NULL);
  static const char *const absent[] = { "absent.csv", "3301-2345-6789-0123.csv",
                                        "3301234567890123.csv" };
  g_autoptr (GFile) file = g_file_new_for_path (large);
  g_autoptr (GError) error = NULL;

  g_assert_true (g_file_set_contents (large, "a,b\n", -1, NULL));
  g_assert_cmpint (truncate (large, 256 * 1024 * 1024 + 1), ==, 0);
  g_assert_null (ikd_csv_read (file, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "256 MiB"));
  g_assert_cmpint (g_unlink (large), ==, 0);

  for (guint i = 0; i < G_N_ELEMENTS (absent); i++)
    {
      g_autoptr (GFile) missing = g_file_new_build_filename (folder, absent[i], NULL);
      g_autoptr (GError) failure = NULL;

      g_assert_null (ikd_csv_read (missing, NULL, &failure));
      g_assert_error (failure, IKD_ERROR, IKD_ERROR_FILE);
      g_assert_null (strstr (failure->message, "6789"));
      g_assert_null (strstr (failure->message, "67890123"));
    }
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

/* A sentence about a broken file does not repeat its name's identity number either. */
static void
named_by_identity_number (void)
{
  static const struct
  {
    const char *data;
    gsize       length;
  } cases[] = { { "a\n\"never", 9 }, { "a\0b", 3 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new (cases[i].data, cases[i].length);
      g_autoptr (GError) error = NULL;

      g_assert_null (ikd_csv_read_bytes (bytes, "rekap 3301234567890123.csv", &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
      g_assert_null (strstr (error->message, "67890123"));
    }
}

/* What is written reads back as it was, a formula is disarmed. */
static void
round_trip (void)
{
  static const char *const cells[] = { "plain", "", "a,b;c", "say \"yes\"", "two\nlines", "=1+1",
                                       "'=1+1", "+62", "-5", "@x", "'quoted", "é", "''=x", "'-5",
                                       "-5 %", "'", "\"", "a\tb", "two\r\nlines" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdSheet) sheet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    ikd_csv_append (text, cells[i], i == 0);
  g_string_append_c (text, '\n');
  g_assert_null (strstr (text->str, ",=1+1"));
  g_assert_null (strstr (text->str, ",-5 %"));
  g_assert_nonnull (strstr (text->str, ",-5,"));

  sheet = read_bytes (text->str, text->len, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_cmpstr (ikd_csv_unguard (ikd_sheet_get_cell (sheet, 0, i)), ==, cells[i]);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/delimiters", delimiters);
  g_test_add_func ("/csv/misleading-commas", misleading_commas);
  g_test_add_func ("/csv/lines", lines);
  g_test_add_func ("/csv/line-ends", line_ends);
  g_test_add_func ("/csv/encodings", encodings);
  g_test_add_func ("/csv/refused", refused);
  g_test_add_func ("/csv/files", files);
  g_test_add_func ("/csv/named-by-identity-number", named_by_identity_number);
  g_test_add_func ("/csv/round-trip", round_trip);

  return g_test_run ();
}
