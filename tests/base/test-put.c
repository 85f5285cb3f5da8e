/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A file is written whole, or the sentence names it. */

#include <glib/gstdio.h>

#include "ikd-error.h"
#include "ikd-put.h"

static void
whole (void)
{
  g_autofree char *folder = g_dir_make_tmp ("capaian-put-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a.txt", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ikd_put_bytes (path, "first", 5, &error));
  g_assert_true (ikd_put_bytes (path, "second", 6, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "second");
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
refused (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (ikd_put_bytes ("/nowhere/a.txt", "text", 4, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (g_strstr_len (error->message, -1, "/nowhere/a.txt"));
  g_clear_error (&error);

  g_assert_false (ikd_put_refuse ("a.txt", "it is Sunday", &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_cmpstr (error->message, ==, "“a.txt” cannot be written: it is Sunday");
}

/* With all that it lies in, or the sentence names it; what is there already is as good. */
static void
folders (void)
{
  g_autofree char *top = g_dir_make_tmp ("capaian-put-XXXXXX", NULL);
  g_autofree char *middle = g_build_filename (top, "a", NULL);
  g_autofree char *inner = g_build_filename (middle, "b", NULL);
  g_autofree char *file = g_build_filename (top, "file", NULL);
  g_autoptr (GError) error = NULL;
  GStatBuf info;

  g_assert_true (ikd_put_folder (inner, &error));
  g_assert_true (ikd_put_folder (inner, &error));
  g_assert_no_error (error);
  g_assert_cmpint (g_stat (inner, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0700);

  g_assert_true (ikd_put_bytes (file, "text", 4, &error));
  g_assert_false (ikd_put_folder (file, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_nonnull (g_strstr_len (error->message, -1, file));

  g_assert_cmpint (g_unlink (file), ==, 0);
  g_assert_cmpint (g_rmdir (inner), ==, 0);
  g_assert_cmpint (g_rmdir (middle), ==, 0);
  g_assert_cmpint (g_rmdir (top), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/put/whole", whole);
  g_test_add_func ("/put/refused", refused);
  g_test_add_func ("/put/folders", folders);

  return g_test_run ();
}
