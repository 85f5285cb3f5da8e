/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is copied out of a grid: clean cells for spreadsheets, and for a paste back. */

#include "grid-bench.h"
#include "ikd-grid-selection.h"

static TestModel *
make_model (guint n_rows)
{
  TestModel *model = g_object_new (test_model_get_type (), NULL);

  model_fill (model, n_rows);
  return model;
}

static void
put (TestModel *model, guint row, guint column, const char *text)
{
  char **cell = model_cell (model, row, column);

  g_free (*cell);
  *cell = g_strdup (text);
}

static char *
copy (TestModel *model, guint first_row, guint first_column, guint last_row, guint last_column,
      int hidden)
{
  const IkdGridSelection selection = { last_row, last_column, first_row, first_column };
  IkdGridColumns columns;
  char *text;

  ikd_grid_columns_init (&columns);
  ikd_grid_columns_load (&columns, IKD_GRID_MODEL (model));
  if (hidden >= 0)
    ikd_grid_columns_get (&columns, (guint) hidden)->shown = FALSE;
  text = ikd_grid_selection_dup_tsv (&selection, IKD_GRID_MODEL (model), &columns);
  ikd_grid_columns_clear (&columns);
  return text;
}

/* Digits alone in columns of figures, words without marks; the text of a name stays what it is. */
static void
cells (void)
{
  static const struct
  {
    guint       column;
    const char *shown;
    const char *copied;
  } cases[] = {
    { STOCK, "14,049", "14049" },
    { STOCK, "1,234,567", "1234567" },
    { BEFORE, "14,049", "14049" },
    { BEFORE, "+29", "29" },
    { BEFORE, "\xE2\x88\x92" "1,035", "-1035" },
    { BEFORE, "9.80%", "9.80%" },
    { BEFORE, "(28 Apr)", "(28 Apr)" },
    { BEFORE, "about 1.5 million", "about 1.5 million" },
    { BEFORE, "", "" },
    { STOCK, "b", "b" },
    { STATE, "\xE2\x9C\x93 Tersimpan", "Tersimpan" },
    { STATE, "\xE2\x96\xB2 Perlu alasan", "Perlu alasan" },
    { STATE, "= Cocok", "Cocok" },
    { STATE, "\xC3\x97 Tidak berlaku", "Tidak berlaku" },
    { NAME, "Kampung\tLaut", "Kampung Laut" },
    { NAME, "Kampung\r\nLaut\n", "Kampung  Laut" },
    { NAME, "\"Kroya\"", "\"\"\"Kroya\"\"\"" },
    { NAME, "Ma'u \"2\"", "Ma'u \"2\"" },
    { NAME, "1,204", "1,204" },
    { CODE, "33.01.06", "33.01.06" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TestModel *model = make_model (3);
      g_autofree char *text = NULL;

      put (model, 1, cases[i].column, cases[i].shown);
      text = copy (model, 1, cases[i].column, 1, cases[i].column, -1);
      g_assert_cmpstr (text, ==, cases[i].copied);
      g_assert_finalize_object (model);
    }
}

/* Titles go along with all rows of several columns, not with a column that goes beside others. */
static void
header (void)
{
  TestModel *model = make_model (2);
  g_autofree char *table = copy (model, 0, NAME, 1, STOCK, -1);
  g_autofree char *with_sum = copy (model, 3, STOCK, 0, NAME, BEFORE);
  g_autofree char *column = copy (model, 0, STOCK, 1, STOCK, -1);
  g_autofree char *rows = copy (model, 1, NAME, 2, STOCK, -1);
  g_autofree char *alone = copy (model, 0, NAME, 1, BEFORE, BEFORE);

  g_assert_cmpstr (table, ==, "Kecamatan\t4 Juni\tKumulatif\nKecamatan 1\t02\t03\n"
                              "Kecamatan 2\t12\t13");
  g_assert_cmpstr (with_sum, ==, "Kecamatan\tKumulatif\nKecamatan 1\t03\nKecamatan 2\t13\n"
                                 "Jumlah\t23\nJumlah\t33");
  g_assert_cmpstr (column, ==, "03\n13");
  g_assert_cmpstr (rows, ==, "Kecamatan 2\t12\t13\nJumlah\t22\t23");
  g_assert_cmpstr (alone, ==, "Kecamatan 1\nKecamatan 2");
  g_assert_finalize_object (model);
}

/* An empty cell keeps its place, also at the beginning. */
static void
empty (void)
{
  TestModel *model = make_model (3);
  g_autofree char *text = NULL;

  put (model, 0, STOCK, "");
  put (model, 1, FLOW, "");
  text = copy (model, 0, STOCK, 1, FLOW, -1);
  g_assert_cmpstr (text, ==, "\t04\n13\t");
  g_assert_finalize_object (model);
}

int
main (int argc, char **argv)
{
  display_init (&argc, &argv);

  g_test_add_func ("/grid-copy/cells", cells);
  g_test_add_func ("/grid-copy/header", header);
  g_test_add_func ("/grid-copy/empty", empty);
  return g_test_run ();
}
