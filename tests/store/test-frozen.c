/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A file of the first released schema, kept as it was written: whatever comes later must open
 * it. It holds
 * three figures of Kabupaten Cilacap by one operator, the last of them undone. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "ikd-database-private.h"
#include "ikd-tables.h"

static char *
unpack (const char *folder)
{
  g_autofree char *packed = g_test_build_filename (G_TEST_DIST, "fixtures", "schema-1.db.gz", NULL);
  g_autofree char *path = g_build_filename (folder, "schema-1.db", NULL);
  g_autoptr (GFile) from = g_file_new_for_path (packed);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (GConverter) gunzip =
    G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) raw = G_INPUT_STREAM (g_file_read (from, NULL, &error));
  g_autoptr (GInputStream) input = NULL;
  g_autoptr (GOutputStream) output = NULL;

  g_assert_no_error (error);
  input = g_converter_input_stream_new (raw, gunzip);
  output = G_OUTPUT_STREAM (g_file_create (to, G_FILE_CREATE_PRIVATE, NULL, &error));
  g_assert_no_error (error);
  g_output_stream_splice (output, input, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET, NULL, &error);
  g_assert_no_error (error);
  return g_steal_pointer (&path);
}

static void
frozen (void)
{
  g_autofree char *folder = g_dir_make_tmp ("frozen-XXXXXX", NULL);
  g_autofree char *path = unpack (folder);
  g_autofree char *copy = g_strconcat (path, ".schema-1", NULL);
  g_autoptr (GError) error = NULL;
  IkdDatabase *db = ikd_database_open (path, 0, &error);
  g_autoptr (IkdVerification) verification = NULL;
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (IkdBook) book = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  IkdRegion *cilacap = NULL;

  g_assert_no_error (error);
  verification = ikd_database_verify (db, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (verification->ok);
  g_assert_cmpint (verification->revisions, ==, 4);

  atlas = ikd_region_table_load (db, &error);
  g_assert_cmpuint (ikd_atlas_get_size (atlas), ==, 1 + 38 + 514 + 7285);
  cilacap = ikd_atlas_by_code (atlas, "33.01");
  book = ikd_store_book_new (db);
  figures = ikd_book_series (book, ikd_region_get_id (cilacap), IKD_ACTIVE, "",
                             IKD_BOOK_FIRST_DAY, G_MAXINT, FALSE);
  g_assert_cmpuint (figures->len, ==, 2);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (figures, 0))->number.value, ==, 14049);
  g_assert_cmpint (((IkdFigure *) g_ptr_array_index (figures, 1))->number.value, ==, 14100);
  g_assert_cmpstr (((IkdFigure *) g_ptr_array_index (figures, 1))->author, ==, "operator");

  ikd_database_close (db);
  g_unlink (path);
  g_unlink (copy);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/frozen/schema-1", frozen);
  return g_test_run ();
}
