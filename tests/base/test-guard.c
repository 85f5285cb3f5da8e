/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * What is an identity number and what is not. All numbers are invented: no region has the code 99,
 * and 1234… belongs to nobody.
 */

#include "ikd-error.h"
#include "ikd-guard.h"

static const struct
{
  const char *text;
  gboolean expected;
} recognise_cases[] = {
  { "9901234567890123", TRUE },
  { "NIK 9901234567890123.", TRUE },
  { "NIK9901234567890123", TRUE },
  { "9901234567890123a", TRUE },
  { "12 9901234567890123 34", TRUE },
  { "12-9901234567890123", TRUE },
  { "1234-5678-9012-3456", TRUE },
  { "1234 5678 9012 3456", TRUE },
  { "1234.5678.9012.3456", TRUE },
  { "1234/5678/9012/3456", TRUE },
  { "1234_5678_9012_3456", TRUE },
  { "1234\u00a05678\u00a09012\u00a03456", TRUE },
  { "990123 456789 0123", TRUE },
  { "990123.456789.0123", TRUE },
  { "99.01.23.456789.0123", TRUE },
  { "99-01-23-456789-0123", TRUE },
  { "x99 01 23 456789 0123y", TRUE },
  { "2023-06-06 1234 5678 9012 3456", TRUE },
  { "1234 5678 9012 3456 06-06-2023", TRUE },
  { "7-1234 5678 9012 3456", TRUE },
  { "1234-5678-9012-3456, 7", TRUE },
  { "\xff" "9901234567890123", TRUE },
  { "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668"
    "\u0661\u0662\u0663\u0664\u0665\u0666\u0667\u0668",
    TRUE },

  { NULL, FALSE },
  { "", FALSE },
  { "14.049", FALSE },
  { "99012345678901234", FALSE },       /* 17 digits */
  { "990123456789012", FALSE },         /* 15 digits */
  { "1234-5678-9012-3456-7", FALSE },
  { "7-1234-5678-9012-3456", FALSE },
  { "1234-5678 9012-3456", FALSE },     /* two separators */
  { "1234 - 5678 - 9012 - 3456", FALSE },
  { "1234--5678--9012--3456", FALSE },
  { "1234\t5678\t9012\t3456", FALSE },  /* four cells */
  { "1234\n5678\n9012\n3456", FALSE },
  { "1.234.567.890.123.456", FALSE },   /* a count of 16 digits */
  { "99-01-23-456789-01234", FALSE },
  { "99-01-23-456789", FALSE },
  { "1234a5678a9012a3456", FALSE },
  { "2023-06-06 / 2023-12-31", FALSE },
  { "2026-11-01/2026-11-24", FALSE },
  { "0812-3456-7890, +62 812 3456 7890", FALSE },
  { "33.01.24.2001", FALSE },
  { "0.0293827160493827", FALSE },      /* a fraction out of a spreadsheet */
  { "1/2/3/4/5/6/7/8/9/10/11/12/13/14", FALSE },
};

static void
test_recognise (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (recognise_cases); i++)
    {
      const char *text = recognise_cases[i].text;
      /* Some hold what is not UTF-8, or several lines: the protocol takes neither. */
      g_autofree char *shown = g_strescape (text != NULL ? text : "(null)", NULL);

      g_test_message ("%s", shown);
      g_assert_cmpint (ikd_guard_has_identity_number (text), ==, recognise_cases[i].expected);
    }
}

static void
test_check (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_guard_check (NULL, "Note", &error));
  g_assert_true (ikd_guard_check ("14.049", "Note", &error));
  g_assert_no_error (error);

  g_assert_false (ikd_guard_check ("see 9901234567890123", "Note", &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER);
  g_assert_true (g_str_has_prefix (error->message, "Note "));
  g_assert_null (g_strstr_len (error->message, -1, "99012"));
}

static void
test_quote (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { NULL, "" },
    { "  14.049x ", "14.049x" },
    { "a\tb\nc", "a b c" },
    { "see 9901234567890123", "…" },
    { "a\xff", "a\uFFFD" },
    { "0123456789 abcdefghi 0123456789 abcdefgh", "0123456789 abcdefghi 0123456789 abcdefgh" },
    { "0123456789 abcdefghi 0123456789 abcdefghij", "0123456789 abcdefghi 0123456789 abcdefg…" },
    /* 18 digits of which 16 are left, and four groups that a control character parts */
    { "Kolom sekian dari NIP: 199001012015011002", "…" },
    { "9901\0012345\0016789\0010123", "…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *quote = ikd_guard_quote (cases[i].text);

      g_assert_cmpstr (quote, ==, cases[i].expected);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/guard/recognise", test_recognise);
  g_test_add_func ("/guard/check", test_check);
  g_test_add_func ("/guard/quote", test_quote);

  return g_test_run ();
}
