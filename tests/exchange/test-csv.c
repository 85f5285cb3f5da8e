/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading and writing tables: delimiters, encodings, quotes, and cells that a spreadsheet would
 * run. */

#include <string.h>

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

  g_assert_null (read_bytes ("a,b\n1,\"never\n", 13, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (strstr (error->message, "line 2"));
  g_assert_null (read_bytes ("PK\003\004\0\0", 6, &binary));
  g_assert_error (binary, IKD_ERROR, IKD_ERROR_FILE);
}

/* What is written reads back as it was, a formula is disarmed. */
static void
round_trip (void)
{
  static const char *const cells[] = { "plain", "", "a,b;c", "say \"yes\"", "two\nlines", "=1+1",
                                       "'=1+1", "+62", "-5", "@x", "'quoted", "é" };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdSheet) sheet = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    ikd_csv_append (text, cells[i], i == 0);
  g_string_append_c (text, '\n');
  g_assert_null (strstr (text->str, ",=1+1"));
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
  g_test_add_func ("/csv/lines", lines);
  g_test_add_func ("/csv/encodings", encodings);
  g_test_add_func ("/csv/refused", refused);
  g_test_add_func ("/csv/round-trip", round_trip);

  return g_test_run ();
}
