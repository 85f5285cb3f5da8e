/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Every code has a name of its own, and the groups of codes are as receipts and exit codes need
 * them.
 */

#include "ikd-error.h"

static void
test_names (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint code = 0; code <= IKD_ERROR_NETWORK_FILE_SYSTEM; code++)
    {
      const char *name = ikd_error_code_to_string ((IkdErrorCode) code);

      g_assert_nonnull (name);
      g_assert_true (g_hash_table_add (seen, (gpointer) name));
      for (const char *p = name; *p != '\0'; p++)
        g_assert_true (g_ascii_islower (*p) || *p == '-');
    }

  g_assert_cmpstr (ikd_error_code_to_string (IKD_ERROR_UNKNOWN_REGION), ==, "unknown-region");
  g_assert_cmpstr (ikd_error_code_to_string (IKD_ERROR_BAD_NUMBER), ==, "bad-number");
  g_assert_cmpstr (ikd_error_code_to_string (IKD_ERROR_TENFOLD), ==, "tenfold");
  g_assert_cmpstr (ikd_error_code_to_string (IKD_ERROR_SUM_DIFFERS), ==, "sum-differs");
}

static void
test_groups (void)
{
  guint n_owing = 0;
  guint n_file = 0;

  for (guint code = 0; code <= IKD_ERROR_NETWORK_FILE_SYSTEM; code++)
    {
      n_owing += ikd_error_code_owes ((IkdErrorCode) code) ? 1 : 0;
      n_file += ikd_error_code_is_file ((IkdErrorCode) code) ? 1 : 0;
    }

  g_assert_cmpuint (n_owing, ==, 5);
  g_assert_cmpuint (n_file, ==, 9);
  g_assert_true (ikd_error_code_owes (IKD_ERROR_FALLING));
  g_assert_false (ikd_error_code_owes (IKD_ERROR_REASON_OWED));
  g_assert_true (ikd_error_code_is_file (IKD_ERROR_FILE));
  g_assert_false (ikd_error_code_is_file (IKD_ERROR_USAGE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/error/names", test_names);
  g_test_add_func ("/error/groups", test_groups);

  return g_test_run ();
}
