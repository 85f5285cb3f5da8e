/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which region a row of an office's table is of. Guarantees: a row finds the same region whenever
 * it is asked, whatever was asked before; of merged cells no row is missed. */

#include <glib/gi18n-lib.h>

#include "ikd-office-table.h"

/* --- what lies above --- */

static gboolean
is_above (const IkdOfficeTable *self, guint column)
{
  return ikd_mapping_get (self->mapping, column)->role == IKD_COLUMN_ABOVE;
}

/* The last row of the column that has a text stands at the end of its list; it stays there only if
 * a row without one follows. */
void
ikd_office_pass_above (IkdOfficeTable *self, guint row)
{
  for (guint i = 0; i < self->mapping->columns->len; i++)
    {
      GArray *rows = g_ptr_array_index (self->above, i);

      if (!is_above (self, i) || *ikd_layout_cell (self->reader, row, (int) i) == '\0')
        continue;
      if (rows == NULL)
        rows = g_ptr_array_index (self->above, i) = g_array_new (FALSE, FALSE, sizeof (guint));
      if (rows->len > 0 && g_array_index (rows, guint, rows->len - 1) + 1 == row)
        g_array_index (rows, guint, rows->len - 1) = row;
      else
        g_array_append_val (rows, row);
    }
}

/* The text of a column above, or the one it is merged with; "" without one. */
static const char *
get_above (const IkdOfficeTable *self, guint row, guint column)
{
  const char *own = ikd_layout_cell (self->reader, row, (int) column);
  const GArray *rows = g_ptr_array_index (self->above, column);
  guint low = 0;
  guint high = rows != NULL ? rows->len : 0;

  if (*own != '\0')
    return own;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (rows, guint, middle) < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low > 0 ? ikd_layout_cell (self->reader, g_array_index (rows, guint, low - 1),
                                    (int) column)
                 : "";
}

/* "Kab. Cilacap, Jawa Tengah": what the columns above say, the finest first. transfer full */
static char *
join_above (const IkdOfficeTable *self, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int level = 4; level >= -1; level--)
    for (guint i = 0; i < self->mapping->columns->len; i++)
      {
        const char *cell = NULL;

        if (!is_above (self, i) || ikd_mapping_get (self->mapping, i)->level != level)
          continue;
        cell = get_above (self, row, i);
        if (*cell != '\0')
          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", cell);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- the region --- */

/* What a row says of its region; @above and @context are borrowed. */
static IkdPlaceQuery
make_query (const IkdOfficeTable *self, guint row, const char *above, IkdRegion *context,
            gboolean ask)
{
  int name = ikd_mapping_column (self->mapping, IKD_COLUMN_REGION_NAME);
  int code = ikd_mapping_column (self->mapping, IKD_COLUMN_REGION_CODE);

  return (IkdPlaceQuery){ .code = ikd_layout_cell (self->reader, row, code),
                          .name = ikd_layout_cell (self->reader, row, name),
                          .above = above,
                          .level = name >= 0 ? ikd_mapping_get (self->mapping, name)->level : -1,
                          .number = ikd_layout_is_number (self->reader, row, code),
                          .ask = ask,
                          .context = context,
                          .codes = self->codes };
}

void
ikd_office_take_region (const IkdOfficeTable *self, IkdDraftRow *out, IkdRegion *region)
{
  g_autofree char *above = join_above (self, out->at);
  const IkdPlaceQuery query = make_query (self, out->at, above, NULL, FALSE);

  out->place = ikd_place_text (&query);
  out->region = g_object_ref (region);
}

/* The header of the cell to be corrected: @by_code, the code's where there is one. */
static const char *
region_column (const IkdOfficeTable *self, const IkdPlaceQuery *query, gboolean by_code)
{
  gboolean code = *query->name == '\0' || (by_code && *query->code != '\0');
  int column = ikd_mapping_column (self->mapping, code ? IKD_COLUMN_REGION_CODE
                                                       : IKD_COLUMN_REGION_NAME);

  return column >= 0 ? ikd_mapping_get (self->mapping, column)->header : NULL;
}

gboolean
ikd_office_find_region (const IkdOfficeTable *self, IkdDraftRow *out, IkdRegion *context,
                        gboolean ask, IkdPlace *place)
{
  g_autofree char *above = join_above (self, out->at);
  const IkdPlaceQuery query = make_query (self, out->at, above, context, ask);
  IkdPlaces *places = self->reader->reading->places;
  g_autoptr (GError) error = NULL;

  out->place = ikd_place_text (&query);
  if (*query.code == '\0' && *query.name == '\0')
    {
      ikd_layout_report (out, NULL, IKD_ERROR_UNKNOWN_REGION,
                         _("The row has a count, but names no region."));
      return FALSE;
    }
  if (ikd_places_is_left_out (places, &query))
    {
      out->skipped = TRUE;
      return FALSE;
    }
  if (!ikd_places_find (places, &query, place, &error))
    {
      ikd_layout_report_error (out, region_column (self, &query,
                                                   error->code == IKD_ERROR_AMBIGUOUS_REGION),
                               error);
      return FALSE;
    }
  out->region = g_object_ref (place->region);
  if (place->note != NULL)
    g_ptr_array_add (out->problems,
                     ikd_problem_new (out->row, region_column (self, &query, TRUE),
                                      IKD_SEVERITY_NOTE, IKD_ERROR_AMBIGUOUS_REGION,
                                      place->note));
  return TRUE;
}

IkdRegion *
ikd_office_find_heading (const IkdOfficeTable *self, guint row, IkdRegion *context)
{
  g_autofree char *above = join_above (self, row);
  const IkdPlaceQuery query = make_query (self, row, above, context, FALSE);
  g_auto (IkdPlace) place = { NULL, };

  if ((*query.code == '\0' && *query.name == '\0')
      || !ikd_places_find (self->reader->reading->places, &query, &place, NULL))
    return NULL;
  return g_steal_pointer (&place.region);
}
