/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A file of each schema that was released, kept as it was written: whatever comes later must open
 * it. Both hold three figures of Kabupaten Cilacap by one operator, the last of them undone; that
 * of the second schema a target as well, and two imports into districts, the second undone. */

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "ikd-database-private.h"
#include "ikd-tables.h"

typedef struct
{
  int    schema;
  gint64 revisions;
  gint64 actions[9];            /* the revisions of each */
} Frozen;

static const Frozen kept[] = {
  { 1, 4, { 213, 1, 1, 1, 1 } },
  { 2, 12, { 213, 1, 1, 1, 1, 1, 4, 2, 2 } },
};

static char *
unpack (const char *folder, int schema)
{
  g_autofree char *name = g_strdup_printf ("schema-%d.db", schema);
  g_autofree char *dense = g_strconcat (name, ".gz", NULL);
  g_autofree char *packed = g_test_build_filename (G_TEST_DIST, "fixtures", dense, NULL);
  g_autofree char *path = g_build_filename (folder, name, NULL);
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

/* What each action wrote, and what the cell of the last import holds through it all. */
static void
check_history (IkdDatabase *db, const Frozen *file, IkdRegion *district)
{
  const IkdFigureKey key = { ikd_region_get_id (district), IKD_ACTIVE, g_intern_string (""),
                             19727, 19727, 0 };         /* 2024-01-05 */
  static const gint64 values[] = { 100, 111, 100 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) revisions = ikd_figure_table_history (db, &key, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (revisions->len, ==, file->schema == 1 ? 0 : G_N_ELEMENTS (values));
  for (guint i = 0; i < revisions->len; i++)
    g_assert_cmpint (((IkdFigure *) g_ptr_array_index (revisions, i))->number.value, ==,
                     values[i]);
  for (guint i = 0; i < G_N_ELEMENTS (file->actions) && file->actions[i] > 0; i++)
    {
      g_autoptr (IkdAction) action = ikd_action_table_get (db, i + 1, &error);

      g_assert_no_error (error);
      g_assert_cmpint (action->revisions, ==, file->actions[i]);
    }
}

/* As it is, as a file that may not be written is read, and brought up to date. */
static void
frozen (gconstpointer data)
{
  const Frozen *file = data;
  g_autofree char *folder = g_dir_make_tmp ("frozen-XXXXXX", NULL);
  g_autofree char *path = unpack (folder, file->schema);
  g_autofree char *copy = g_strdup_printf ("%s.schema-%d", path, file->schema);
  g_autoptr (GError) error = NULL;
  IkdDatabase *db = ikd_database_open (path, IKD_DATABASE_READ_ONLY, &error);
  g_autoptr (IkdVerification) verification = NULL;
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (IkdBook) book = NULL;
  g_autoptr (GPtrArray) figures = NULL;
  IkdRegion *cilacap = NULL;

  g_assert_no_error (error);
  atlas = ikd_region_table_load (db, &error);
  g_assert_no_error (error);
  check_history (db, file, ikd_atlas_by_code (atlas, "33.01.01"));
  g_clear_object (&atlas);
  ikd_database_close (db);

  db = ikd_database_open (path, 0, &error);
  g_assert_no_error (error);
  verification = ikd_database_verify (db, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (verification->ok);
  g_assert_cmpint (verification->revisions, ==, file->revisions);

  atlas = ikd_region_table_load (db, &error);
  g_assert_cmpuint (ikd_atlas_get_size (atlas), ==, 1 + 38 + 514 + 7285);
  check_history (db, file, ikd_atlas_by_code (atlas, "33.01.01"));
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

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autofree char *name = g_strdup_printf ("/frozen/schema-%d", kept[i].schema);

      g_test_add_data_func (name, &kept[i], frozen);
    }
  return g_test_run ();
}
