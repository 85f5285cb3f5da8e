/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the tests of the layouts share. */

#include "reading.h"

#include <string.h>

static void
add (IkdAtlas *atlas, const char *code, int level, const char *parent_code, const char *name)
{
  IkdRegion *parent = *parent_code != '\0' ? ikd_atlas_by_code (atlas, parent_code) : NULL;
  gint64 id = ikd_atlas_get_size (atlas) + 1;
  g_autoptr (IkdRegion) region
    = ikd_region_new (id, code, level, parent != NULL ? ikd_region_get_id (parent) : 0, name);

  ikd_atlas_add (atlas, region);
}

IkdSheet *
reading_shipped (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("CAPAIAN_DATADIR"), folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  IkdSheet *sheet = ikd_csv_read (file, NULL, &error);

  g_assert_no_error (error);
  return sheet;
}

IkdAtlas *
reading_atlas (void)
{
  /* As in villages.csv.gz: those whose figures were published. */
  static const char *const villages[][2] = {
    { "32.11.22.2002", "Galudra" }, { "32.11.22.2009", "Mandalaherang" },
    { "32.11.22.2012", "Serang" },
    { "33.01.06.2005", "Kroya" },
    { "33.01.06.2010", "Bajing" },
    { "33.01.06.2013", "Mujur" },
  };
  g_autoptr (IkdSheet) sheet = reading_shipped ("reference", "regions.csv");
  IkdAtlas *atlas = ikd_atlas_new ();

  for (guint row = 1; row < ikd_sheet_get_n_rows (sheet); row++)
    add (atlas, ikd_sheet_get_cell (sheet, row, 0), ikd_sheet_get_cell (sheet, row, 2)[0] - '0',
         ikd_sheet_get_cell (sheet, row, 1), ikd_sheet_get_cell (sheet, row, 3));
  for (guint i = 0; i < G_N_ELEMENTS (villages); i++)
    {
      g_autofree char *district = ikd_code_parent (villages[i][0]);

      add (atlas, villages[i][0], 4, district, villages[i][1]);
    }
  return atlas;
}

static IkdRegion *
find (const char *code, const char *name, gpointer data, GError **error)
{
  IkdRegion *region = NULL;

  if (*code == '\0')
    region = ikd_atlas_by_name (data, name, NULL, error);
  else if ((region = ikd_atlas_by_code (data, code)) == NULL)
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION, "No such region.");
  return region != NULL ? g_object_ref (region) : NULL;
}

IkdReading
reading_new (IkdAtlas *atlas)
{
  return (IkdReading){ .find = find, .find_data = atlas, .today = ikd_day_new (2026, 10, 1),
                       .as_of = IKD_DAY_NONE, .indicator = IKD_INDICATOR_NONE };
}

static IkdAtlas *
get_villages (gpointer data, GError **error)
{
  return data;
}

IkdPlaces *
reading_places (IkdAtlas *atlas, const char *office)
{
  return ikd_places_new (atlas, office != NULL ? ikd_atlas_by_code (atlas, office) : NULL,
                         get_villages, atlas);
}

IkdSheet *
reading_fixture (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "fixtures", "layouts", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  IkdSheet *sheet = ikd_csv_read (file, NULL, &error);

  g_assert_no_error (error);
  return sheet;
}

IkdDraft *
reading_office (IkdAtlas *atlas, const char *office, IkdSheet *sheet)
{
  g_autoptr (IkdPlaces) places = reading_places (atlas, office);
  IkdReading reading = reading_new (atlas);
  g_autoptr (GError) error = NULL;
  IkdDraft *draft = NULL;

  reading.places = places;
  draft = ikd_draft_read (sheet, &reading, NULL, &error);
  g_assert_no_error (error);
  return draft;
}

IkdFigure *
reading_find (IkdDraft *draft, const char *code, IkdIndicator indicator)
{
  for (guint i = 0; i < draft->rows->len; i++)
    {
      IkdDraftRow *row = g_ptr_array_index (draft->rows, i);

      for (guint j = 0; j < row->figures->len; j++)
        {
          IkdDraftFigure *figure = g_ptr_array_index (row->figures, j);

          if (g_str_equal (ikd_region_get_code (figure->region), code)
              && figure->figure->key.indicator == indicator && !ikd_draft_row_rejected (row))
            return figure->figure;
        }
    }
  return NULL;
}

IkdSheet *
reading_sheet (const char *text, const char *name)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  IkdSheet *sheet = ikd_csv_read_bytes (bytes, name, &error);

  g_assert_no_error (error);
  return sheet;
}

IkdDraft *
reading_draft (IkdAtlas *atlas, const char *text)
{
  g_autoptr (IkdSheet) sheet = reading_sheet (text, "table.csv");
  IkdReading reading = reading_new (atlas);
  g_autoptr (GError) error = NULL;
  IkdDraft *draft = ikd_draft_read (sheet, &reading, NULL, &error);

  g_assert_no_error (error);
  return draft;
}

IkdDay
reading_day (const char *iso)
{
  IkdDay day = IKD_DAY_NONE;
  g_autoptr (GError) error = NULL;

  ikd_day_parse (iso, &day, &error);
  g_assert_no_error (error);
  return day;
}

IkdDraftRow *
reading_row (IkdDraft *draft, guint i)
{
  g_assert_cmpuint (i, <, draft->rows->len);
  return g_ptr_array_index (draft->rows, i);
}

IkdDraftFigure *
reading_figure (IkdDraft *draft, guint row, guint i)
{
  IkdDraftRow *found = reading_row (draft, row);

  g_assert_cmpuint (found->problems->len, ==, 0);
  g_assert_cmpuint (i, <, found->figures->len);
  return g_ptr_array_index (found->figures, i);
}

IkdProblem *
reading_problem (IkdDraft *draft, guint row)
{
  IkdDraftRow *found = reading_row (draft, row);

  g_assert_cmpuint (found->problems->len, ==, 1);
  return g_ptr_array_index (found->problems, 0);
}
