/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables of offices and of open-data sites, read by a mapping. Guarantees: every line below the
 * header is a row, a total that was compared, or named in a note; nothing is passed over in
 * silence. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-layout.h"

typedef struct
{
  const IkdLayoutReader *reader;
  const IkdMapping      *mapping;
  GHashTable            *codes;         /* of the whole file */
  GPtrArray             *block;         /* of IkdDraftRow since the last total */
  GPtrArray             *all;
  IkdRegion             *context;       /* the district that was named last; nullable */
  char                 **above;         /* per column: the last text of it, for merged cells */
  guint                  last;          /* the last row with a value */
  guint                  passed_first;  /* lines passed over below the table; 0: none */
  guint                  passed_last;
  IkdDraftRow           *heading;       /* a row without a value, that its villages may follow */
} Table;

static guint
get_line (const Table *self, guint row)
{
  return ikd_sheet_get_line (self->reader->sheet, row);
}

static const char *
get_role_cell (const Table *self, guint row, IkdColumnRole role)
{
  return ikd_layout_cell (self->reader, row, ikd_mapping_column (self->mapping, role));
}

static gboolean
is_blank (const Table *self, guint row)
{
  for (guint i = 0; i < ikd_sheet_get_n_columns (self->reader->sheet, row); i++)
    if (*ikd_sheet_get_cell (self->reader->sheet, row, i) != '\0')
      return FALSE;
  return TRUE;
}

/* A header that is printed again on a new page. */
static gboolean
is_header (const Table *self, guint row)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->mapping->columns->len; i++)
    {
      const char *cell = ikd_sheet_get_cell (self->reader->sheet, row, i);
      const char *top = ikd_sheet_get_cell (self->reader->sheet, self->mapping->header, i);

      if (g_ascii_strcasecmp (cell, top) != 0)
        return FALSE;
      any = any || *cell != '\0';
    }
  return any;
}

/* A total stands before the counts, in whatever cell the label was merged into. */
static gboolean
is_total (const Table *self, guint row)
{
  for (guint i = 0; i < self->mapping->columns->len; i++)
    {
      IkdColumnRole role = ikd_mapping_get (self->mapping, i)->role;
      const char *cell = ikd_layout_cell (self->reader, row, (int) i);

      if (role == IKD_COLUMN_COUNT || role == IKD_COLUMN_PERCENT)
        return FALSE;
      if (role != IKD_COLUMN_NOTE && role != IKD_COLUMN_SOURCE
          && (ikd_layout_is_total (cell) || g_ascii_strncasecmp (cell, "sub total", 9) == 0
              || g_ascii_strncasecmp (cell, "subtotal", 8) == 0
              || g_ascii_strncasecmp (cell, "grand total", 11) == 0))
        return TRUE;
    }
  return FALSE;
}

/* --- regions --- */

/* "Kab. Cilacap, Jawa Tengah": what the columns above say, the finest first. transfer full */
static char *
join_above (Table *self, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (int level = 4; level >= -1; level--)
    for (guint i = 0; i < self->mapping->columns->len; i++)
      {
        const IkdMappedColumn *column = ikd_mapping_get (self->mapping, i);
        const char *cell = ikd_layout_cell (self->reader, row, (int) i);

        if (column->role != IKD_COLUMN_ABOVE || column->level != level)
          continue;
        if (*cell != '\0')
          {
            g_free (self->above[i]);
            self->above[i] = g_strdup (cell);
          }
        if (self->above[i] != NULL)
          g_string_append_printf (text, "%s%s", text->len > 0 ? ", " : "", self->above[i]);
      }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
ask (Table *self, const IkdPlaceQuery *query, IkdPlace *place, guint row)
{
  GPtrArray *questions = self->reader->draft->questions;
  g_autofree char *text = ikd_place_text (query);
  IkdDraftQuestion *question = NULL;

  for (guint i = 0; i < questions->len; i++)
    {
      question = g_ptr_array_index (questions, i);
      if (g_str_equal (question->text, text))
        {
          question->n_rows++;
          return;
        }
    }
  question = g_new0 (IkdDraftQuestion, 1);
  question->text = g_steal_pointer (&text);
  question->row = get_line (self, row);
  question->n_rows = 1;
  question->candidates = g_steal_pointer (&place->candidates);
  g_ptr_array_add (questions, question);
}

/* What a row says of its region; @above is borrowed. */
static IkdPlaceQuery
make_query (Table *self, guint row, const char *above)
{
  int name = ikd_mapping_column (self->mapping, IKD_COLUMN_REGION_NAME);

  return (IkdPlaceQuery){ get_role_cell (self, row, IKD_COLUMN_REGION_CODE),
                          ikd_layout_cell (self->reader, row, name), above,
                          name >= 0 ? ikd_mapping_get (self->mapping, name)->level : -1,
                          ikd_layout_is_number (self->reader, row,
                                                ikd_mapping_column (self->mapping,
                                                                    IKD_COLUMN_REGION_CODE)),
                          self->context, self->codes };
}

/* The header of the cell to be corrected: @by_code, the code's where there is one. */
static const char *
region_column (const Table *self, const IkdPlaceQuery *query, gboolean by_code)
{
  gboolean code = *query->name == '\0' || (by_code && *query->code != '\0');
  int column = ikd_mapping_column (self->mapping, code ? IKD_COLUMN_REGION_CODE
                                                       : IKD_COLUMN_REGION_NAME);

  return column >= 0 ? ikd_mapping_get (self->mapping, column)->header : NULL;
}

/* Sets the region of @out; FALSE with a problem, and a question, or with the row left out. */
static gboolean
find_region (Table *self, IkdDraftRow *out)
{
  g_autofree char *above = join_above (self, out->at);
  const IkdPlaceQuery query = make_query (self, out->at, above);
  IkdPlaces *places = self->reader->reading->places;
  g_auto (IkdPlace) place = { NULL, };
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
  if (!ikd_places_find (places, &query, &place, &error))
    {
      ikd_layout_report_error (out, region_column (self, &query,
                                                   error->code == IKD_ERROR_AMBIGUOUS_REGION),
                               error);
      if (!out->skipped)
        ask (self, &query, &place, out->at);
      return FALSE;
    }
  out->region = g_object_ref (place.region);
  if (place.note != NULL)
    g_ptr_array_add (out->problems,
                     ikd_problem_new (out->row, region_column (self, &query, TRUE),
                                      IKD_SEVERITY_NOTE, IKD_ERROR_AMBIGUOUS_REGION, place.note));
  if (ikd_region_get_level (out->region) == 3)
    g_set_object (&self->context, out->region);
  return TRUE;
}

/* --- rows without a value --- */

static void
pass_over (Table *self, guint row)
{
  if (self->passed_first == 0)
    self->passed_first = get_line (self, row);
  self->passed_last = get_line (self, row);
}

static void
note_line (Table *self, guint row)
{
  g_ptr_array_add (self->reader->draft->notes,
                   ikd_problem_new (get_line (self, row), NULL, IKD_SEVERITY_NOTE,
                                    IKD_ERROR_NO_VALUE,
                                    _("The line has neither a region nor a count; it was passed "
                                      "over.")));
}

/* A district above its villages, a district that has not reported, or a line of text. */
static void
read_valueless (Table *self, guint row)
{
  g_autofree char *above = join_above (self, row);
  const IkdPlaceQuery query = make_query (self, row, above);
  g_auto (IkdPlace) place = { NULL, };
  IkdDraftRow *out = NULL;

  if ((*query.code == '\0' && *query.name == '\0')
      || !ikd_places_find (self->reader->reading->places, &query, &place, NULL))
    {
      if (row > self->last)
        pass_over (self, row);
      else
        note_line (self, row);
      return;
    }

  out = ikd_layout_row (self->reader, row);
  out->place = ikd_place_text (&query);
  out->region = g_object_ref (place.region);
  if (ikd_region_get_level (out->region) == 3)
    g_set_object (&self->context, out->region);
  ikd_layout_report (out, NULL, IKD_ERROR_NO_VALUE,
                     _("The row has no count. Give one, or leave the row out."));
  self->heading = out;
}

/* The row before was the heading of this one. */
static void
drop_heading (Table *self, const IkdDraftRow *out)
{
  g_autofree char *inside = NULL;
  GPtrArray *rows = self->reader->draft->rows;

  if (self->heading == NULL || out->region == NULL)
    return;
  inside = g_strconcat (ikd_region_get_code (self->heading->region), ".", NULL);
  if (g_str_has_prefix (ikd_region_get_code (out->region), inside))
    g_ptr_array_remove (rows, self->heading);
}

/* --- all rows --- */

static void
read_row (Table *self, guint row)
{
  IkdDraftRow *out = NULL;

  if (is_blank (self, row) || is_header (self, row))
    return;
  if (is_total (self, row))
    {
      ikd_office_compare_total (self->reader, row, self->block, self->all);
      g_ptr_array_set_size (self->block, 0);
      return;
    }
  if (!ikd_office_has_value (self->reader, row))
    {
      read_valueless (self, row);
      return;
    }

  out = ikd_layout_row (self->reader, row);
  ikd_layout_note_hidden (self->reader, out);
  if (find_region (self, out))
    {
      drop_heading (self, out);
      ikd_office_read_cells (self->reader, out);
    }
  self->heading = NULL;
  if (!out->skipped)
    {
      g_ptr_array_add (self->block, out);
      g_ptr_array_add (self->all, out);
    }
}

static void
prepare (Table *self)
{
  const IkdLayoutReader *reader = self->reader;

  for (guint row = self->mapping->first; row < ikd_sheet_get_n_rows (reader->sheet); row++)
    {
      const char *code = get_role_cell (self, row, IKD_COLUMN_REGION_CODE);

      if (*code != '\0')
        g_hash_table_add (self->codes, g_strdup (code));
      if (ikd_office_has_value (reader, row))
        self->last = row;
    }
}

static void
note_passed (const Table *self)
{
  g_autofree char *first = g_strdup_printf ("%u", self->passed_first);
  g_autofree char *last = g_strdup_printf ("%u", self->passed_last);
  g_autofree char *sentence = NULL;

  if (self->passed_first == 0)
    return;
  if (self->passed_first == self->passed_last)
    sentence = g_strdup_printf (_("Line %s, below the table, was passed over."), first);
  else
    sentence = g_strdup_printf (_("Lines %s to %s, below the table, were passed over."), first,
                                last);
  g_ptr_array_add (self->reader->draft->notes,
                   ikd_problem_new (self->passed_first, NULL, IKD_SEVERITY_NOTE,
                                    IKD_ERROR_NO_VALUE, sentence));
}

static gboolean
check_indicator (const IkdLayoutReader *self, GError **error)
{
  const IkdMapping *mapping = self->draft->mapping;

  for (guint i = 0; i < mapping->columns->len; i++)
    if (ikd_mapping_get (mapping, i)->role == IKD_COLUMN_COUNT
        && ikd_mapping_get (mapping, i)->indicator == IKD_INDICATOR_NONE
        && self->reading->indicator == IKD_INDICATOR_NONE)
      {
        g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_INDICATOR,
                     /* Translators: a column, a file name. */
                     _("The column “%s” of “%s” does not say what it counts. Name the indicator."),
                     ikd_mapping_get (mapping, i)->header, self->draft->name);
        return FALSE;
      }
  return TRUE;
}

gboolean
ikd_office_layout_read (const IkdLayoutReader *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) block = g_ptr_array_new ();
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_auto (GStrv) above = g_new0 (char *, self->draft->mapping->columns->len + 1);
  Table table = { .reader = self, .mapping = self->draft->mapping, .codes = codes, .block = block,
                  .all = all, .above = above };
  gboolean done = TRUE;

  if (!check_indicator (self, error))
    return FALSE;

  prepare (&table);
  for (guint row = table.mapping->first; done && row < ikd_sheet_get_n_rows (self->sheet); row++)
    {
      done = !g_cancellable_set_error_if_cancelled (cancellable, error);
      if (done)
        read_row (&table, row);
    }
  g_clear_object (&table.context);
  /* The array ends at its first gap. */
  for (guint i = 0; i < self->draft->mapping->columns->len; i++)
    g_clear_pointer (&above[i], g_free);
  if (!done)
    return FALSE;
  note_passed (&table);
  ikd_office_refuse_doubles (self);
  return TRUE;
}
