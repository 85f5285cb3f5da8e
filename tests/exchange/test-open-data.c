/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Open data: a row has a column for each cell of the header, codes by level, and metadata that say
 * what is in it. That they are JSON is tried by capaianctl's tests. */

#include <glib/gstdio.h>
#include <string.h>

#include "ikd-open-data.h"
#include "reading.h"

static void
rows (void)
{
  g_autoptr (IkdAtlas) atlas = reading_atlas ();
  const IkdFigureKey key = { 0, IKD_ACTIVE, "", reading_day ("2023-06-06"),
                             reading_day ("2023-06-06"), 0 };
  g_autoptr (IkdFigure) figure = ikd_figure_new (&key);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (IkdSheet) sheet = NULL;

  figure->number = ikd_number_exact (14049);
  figure->source = ikd_source_new ("press", "=1+1");
  ikd_open_data_header (out);
  ikd_open_data_row (out, atlas, ikd_atlas_by_code (atlas, "33.01.06"), figure);
  ikd_open_data_row (out, atlas, ikd_atlas_by_code (atlas, "33"), figure);
  g_assert_nonnull (strstr (out->str,
                            "\n33,Jawa Tengah,33.01,Kabupaten Cilacap,33.01.06,Kroya,,,ikd_active,"
                            "Active IKD,,14049,14049,14049,orang,2023-06-06,2023-06-06,2023,"
                            "\"'=1+1\"\n"));
  g_assert_nonnull (strstr (out->str, "\n33,Jawa Tengah,,,,,,,ikd_active,"));

  sheet = reading_sheet (out->str, "open.csv");
  for (guint i = 0; i < 3; i++)
    g_assert_cmpuint (ikd_sheet_get_n_columns (sheet, i), ==, 19);
}

static void
metadata (void)
{
  const IkdOpenData data = { .file = "ikd.csv", .producer = "Kantor \"A\"\n",
                             .region_code = "33.01", .region_name = "Kabupaten Cilacap",
                             .first = reading_day ("2023-06-06"),
                             .last = reading_day ("2024-01-22"),
                             .made = reading_day ("2026-06-05"), .rows = 7,
                             .indicators = 1u << IKD_ACTIVE, .levels = 1u << 2 | 1u << 3,
                             .percent_only = 2 };
  g_autoptr (GString) out = g_string_new (NULL);

  ikd_open_data_metadata (out, &data);
  g_assert_nonnull (strstr (out->str, "\"produsen_data\": \"Kantor \\\"A\\\"\\u000a\""));
  g_assert_nonnull (strstr (out->str, "\"lisensi\": null"));
  g_assert_nonnull (strstr (out->str, "\"jumlah_baris\": 7"));
  g_assert_nonnull (strstr (out->str, "\"hanya_persentase\": 2"));
  g_assert_nonnull (strstr (out->str, "\"awal\": \"2023-06-06\""));
  g_assert_nonnull (strstr (out->str, "\"kode\": \"ikd_active\""));
  g_assert_null (strstr (out->str, "\"kode\": \"ktp_obliged\""));
  g_assert_null (strstr (out->str, "peringatan"));
  g_assert_nonnull (strstr (out->str, "\"nama\": \"kode_provinsi_kemendagri\""));
}

/* A line break within quotes ends no row. */
static void
count (void)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "capaian-count-XXXXXX", NULL);
  int descriptor = g_mkstemp (path);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  guint n = 0;

  g_assert_cmpint (descriptor, >=, 0);
  g_close (descriptor, NULL);
  g_assert_true (g_file_set_contents (path, "a,b\n\"1\n\"\"2\",3\n4,5\n", -1, NULL));
  g_assert_true (ikd_csv_count_rows (file, &n, NULL, &error));
  g_assert_cmpuint (n, ==, 3);
  g_assert_true (g_file_set_contents (path, "a,b\n\"1\n", -1, NULL));
  g_assert_false (ikd_csv_count_rows (file, &n, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_cmpint (g_unlink (path), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/open-data/rows", rows);
  g_test_add_func ("/open-data/metadata", metadata);
  g_test_add_func ("/open-data/count", count);
  return g_test_run ();
}
