/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Between the cells of a second keying and rows and columns. Guarantees: each chosen cell has
 * exactly one place, the others none. */

#include "config.h"

#include "ikd-retype-places.h"

#include "ikd-retype-words.h"

gboolean
ikd_retype_places_find_cell (const IkdRetypePlaces *self, guint row, guint input, guint *index)
{
  int cell;

  if (row >= self->regions->len || input >= self->inputs->len)
    return FALSE;
  cell = g_array_index (self->cells, int, row * self->inputs->len + input);
  if (cell < 0)
    return FALSE;
  *index = (guint) cell;
  return TRUE;
}

gboolean
ikd_retype_places_find_row (const IkdRetypePlaces *self, guint index, guint *row)
{
  for (guint i = 0; i < self->cells->len; i++)
    if (g_array_index (self->cells, int, i) == (int) index)
      {
        *row = i / self->inputs->len;
        return TRUE;
      }
  return FALSE;
}

gboolean
ikd_retype_places_is_open (const IkdRetypePlaces *self, guint row, guint input)
{
  guint index;

  return ikd_retype_places_find_cell (self, row, input, &index)
         && !ikd_keying_state_is_settled (ikd_second_keying_get (self->keying, index)->state);
}

gboolean
ikd_retype_places_next_open (const IkdRetypePlaces *self, guint row, guint input,
                             guint *next_row, guint *next_input)
{
  guint n_rows = self->regions->len;
  guint n = n_rows * self->inputs->len;
  guint at = input < self->inputs->len ? input * n_rows + row : n - 1;

  for (guint i = 1; i <= n; i++)
    {
      guint place = (at + i) % n;

      *next_row = place % n_rows;
      *next_input = place / n_rows;
      if (ikd_retype_places_is_open (self, *next_row, *next_input))
        return TRUE;
    }
  return FALSE;
}

/* --- making --- */

static guint
place_input (IkdRetypePlaces *self, const IkdKeyingCell *cell)
{
  const IkdRetypeInput input = { cell->indicator, cell->addition,
                                 ikd_retype_words_column (cell) };

  for (guint i = 0; i < self->inputs->len; i++)
    {
      const IkdRetypeInput *known = &g_array_index (self->inputs, IkdRetypeInput, i);

      if (known->indicator == cell->indicator && known->addition == cell->addition)
        return i;
    }
  g_array_append_val (self->inputs, input);
  return self->inputs->len - 1;
}

static guint
place_region (IkdRetypePlaces *self, IkdRegion *region)
{
  guint row;

  if (!g_ptr_array_find (self->regions, region, &row))
    {
      row = self->regions->len;
      g_ptr_array_add (self->regions, region);
    }
  return row;
}

IkdRetypePlaces *
ikd_retype_places_new (IkdSecondKeying *keying)
{
  IkdRetypePlaces *self = g_new0 (IkdRetypePlaces, 1);
  const int none = -1;

  self->keying = g_object_ref (keying);
  self->inputs = g_array_new (FALSE, TRUE, sizeof (IkdRetypeInput));
  self->regions = g_ptr_array_new ();
  self->cells = g_array_new (FALSE, TRUE, sizeof (int));
  for (guint i = 0; i < keying->cells->len; i++)
    {
      const IkdKeyingCell *cell = ikd_second_keying_get (keying, i);

      if (!cell->chosen)
        continue;
      place_input (self, cell);
      place_region (self, cell->region);
    }
  for (guint i = 0; i < self->regions->len * self->inputs->len; i++)
    g_array_append_val (self->cells, none);
  for (guint i = 0; i < keying->cells->len; i++)
    {
      const IkdKeyingCell *cell = ikd_second_keying_get (keying, i);

      if (cell->chosen)
        g_array_index (self->cells, int, place_region (self, cell->region) * self->inputs->len
                                           + place_input (self, cell)) = (int) i;
    }
  return self;
}

void
ikd_retype_places_free (IkdRetypePlaces *self)
{
  g_object_unref (self->keying);
  g_array_unref (self->inputs);
  g_ptr_array_unref (self->regions);
  g_array_unref (self->cells);
  g_free (self);
}
