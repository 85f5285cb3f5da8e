/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Cursor and selection as numbers, and the text that is copied from them. */

#include "config.h"

#include "ikd-grid-selection.h"

#include <string.h>

#include "ikd-number.h"

IkdGridRange
ikd_grid_selection_range (const IkdGridSelection *self)
{
  return (IkdGridRange){
    .first_row = MIN (self->row, self->anchor_row),
    .last_row = MAX (self->row, self->anchor_row),
    .first_column = MIN (self->column, self->anchor_column),
    .last_column = MAX (self->column, self->anchor_column),
  };
}

gboolean
ikd_grid_selection_holds (const IkdGridSelection *self, guint row, guint column)
{
  IkdGridRange range = ikd_grid_selection_range (self);

  return row >= range.first_row && row <= range.last_row && column >= range.first_column
         && column <= range.last_column;
}

/* Whether it is more than the cell of the cursor. */
gboolean
ikd_grid_selection_is_wide (const IkdGridSelection *self)
{
  return self->row != self->anchor_row || self->column != self->anchor_column;
}

/* Both counts are at least 1. */
void
ikd_grid_selection_keep_in (IkdGridSelection *self, guint n_rows, guint n_columns)
{
  self->row = MIN (self->row, n_rows - 1);
  self->column = MIN (self->column, n_columns - 1);
  self->anchor_row = MIN (self->anchor_row, n_rows - 1);
  self->anchor_column = MIN (self->anchor_column, n_columns - 1);
}

/* "✓ Tersimpan": what a column shows beside its words. */
static const char *
skip_mark (const char *text)
{
  GUnicodeType type = g_unichar_type (g_utf8_get_char (text));
  const char *rest = *text != '\0' ? g_utf8_next_char (text) : text;

  return (type == G_UNICODE_OTHER_SYMBOL || type == G_UNICODE_MATH_SYMBOL) && *rest == ' '
           ? rest + strspn (rest, " ")
           : text;
}

/* "14.049", "+29", "−35" as the language of the messages writes them: digits, and "-" where it is
 * below zero. NULL for what is no whole number. */
static char *
plain_number (const char *text)
{
  g_autofree char *thousand = ikd_count_format (1000);
  IkdSeparators separators = thousand[1] == ',' ? IKD_SEPARATORS_ENGLISH
                                                : IKD_SEPARATORS_INDONESIAN;
  gboolean negative = g_str_has_prefix (text, "−") || *text == '-';
  const char *digits = text + (g_str_has_prefix (text, "−") ? strlen ("−")
                               : *text == '-' || *text == '+' ? 1 : 0);
  IkdNumber number;

  if (!g_ascii_isdigit (*digits) || (*digits == '0' && digits[1] != '\0')
      || !ikd_count_parse (digits, separators, &number, NULL)
      || !ikd_number_is_exact (number))
    return NULL;
  return g_strdup_printf ("%s%" G_GINT64_FORMAT, negative && number.value > 0 ? "-" : "",
                          number.value);
}

/* A tab or a line end within a cell would make two of it, and a quote that begins one would begin a
 * cell with line ends. */
static void
append_text (GString *tsv, const char *text)
{
  g_autofree char *line = g_strstrip (g_strdelimit (g_strdup (text), "\t\n\r", ' '));
  g_auto (GStrv) parts = NULL;
  g_autofree char *doubled = NULL;

  if (*line != '"')
    {
      g_string_append (tsv, line);
      return;
    }
  parts = g_strsplit (line, "\"", -1);
  doubled = g_strjoinv ("\"\"", parts);
  g_string_append_printf (tsv, "\"%s\"", doubled);
}

static void
append_cell (GString *tsv, IkdGridModel *model, guint row, guint column)
{
  g_autofree char *text = ikd_grid_model_dup_copy_text (model, row, column);
  const guint figures = IKD_GRID_COLUMN_EDITABLE | IKD_GRID_COLUMN_NUMERIC;
  gboolean figure = (ikd_grid_model_get_column_flags (model, column) & figures) != 0;
  const char *words = skip_mark (text);
  g_autofree char *number = figure ? plain_number (words) : NULL;

  append_text (tsv, number != NULL ? number : words);
}

/* A table, and no column that goes beside others: all rows, and more than one column. */
static gboolean
wants_header (const IkdGridRange *range, IkdGridModel *model, const IkdGridColumns *columns)
{
  guint n_rows = ikd_grid_model_get_n_rows (model);
  guint shown = 0;

  for (guint column = range->first_column; column <= range->last_column; column++)
    shown += ikd_grid_columns_get (columns, column)->shown;
  return n_rows > 1 && range->first_row == 0 && range->last_row + 1 >= n_rows && shown > 1;
}

/* A row, or the header where @row is below 0. */
static void
append_row (GString *tsv, const IkdGridRange *range, IkdGridModel *model,
            const IkdGridColumns *columns, gint64 row)
{
  gboolean first = TRUE;

  for (guint column = range->first_column; column <= range->last_column; column++)
    {
      const IkdGridColumn *shown = ikd_grid_columns_get (columns, column);

      if (!shown->shown)
        continue;
      if (!first)
        g_string_append_c (tsv, '\t');
      if (row < 0)
        append_text (tsv, shown->title);
      else
        append_cell (tsv, model, (guint) row, column);
      first = FALSE;
    }
}

/**
 * ikd_grid_selection_dup_tsv:
 *
 * Numbers are digits alone, marks are left out, and the titles go along where all rows of several
 * columns are selected.
 *
 * Returns: (transfer full): the shown cells of the selection, parted by tabs and line ends, as
 *   spreadsheets and the preview of a paste read them
 */
char *
ikd_grid_selection_dup_tsv (const IkdGridSelection *self, IkdGridModel *model,
                            const IkdGridColumns *columns)
{
  IkdGridRange range = ikd_grid_selection_range (self);
  GString *tsv = g_string_new (NULL);

  if (wants_header (&range, model, columns))
    {
      append_row (tsv, &range, model, columns, -1);
      g_string_append_c (tsv, '\n');
    }
  for (guint row = range.first_row; row <= range.last_row; row++)
    {
      if (row > range.first_row)
        g_string_append_c (tsv, '\n');
      append_row (tsv, &range, model, columns, row);
    }
  return g_string_free (tsv, FALSE);
}
