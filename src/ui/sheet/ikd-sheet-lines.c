/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the lines of a sheet say. Guarantees: a sum is of what is shown, and says of how many. */

#include "config.h"

#include "ikd-sheet-lines.h"

#include <glib/gi18n.h>

#include "ikd-sheet-words.h"

/* --- heads --- */

gboolean
ikd_sheet_lines_is_typed (IkdSheetDesk *desk, const IkdSheetColumn *column)
{
  return column->kind
         == (ikd_sheet_desk_get_sheet (desk)->additions ? IKD_SHEET_COLUMN_CHANGE
                                                        : IKD_SHEET_COLUMN_VALUE);
}

/* A noun at the head of a column begins with a capital. */
static char *
dup_capital (const char *noun)
{
  g_autofree char *first = g_utf8_strup (noun, g_utf8_next_char (noun) - noun);

  return g_strconcat (first, g_utf8_next_char (noun), NULL);
}

char *
ikd_sheet_lines_title (IkdSheetDesk *desk, const IkdSheetColumn *column)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (desk);
  int year = 0;
  int before = 0;

  switch (column->kind)
    {
    case IKD_SHEET_COLUMN_CODE:
      return g_strdup (C_ ("column", "Code"));
    case IKD_SHEET_COLUMN_NAME:
      return dup_capital (ikd_level_noun (ikd_entry_sheet_get_level (sheet), FALSE));
    case IKD_SHEET_COLUMN_PREVIOUS:
      if (sheet->previous_day == IKD_DAY_NONE)
        return g_strdup (C_ ("column", "Before"));
      ikd_day_get (sheet->query.day, &year, NULL, NULL);
      ikd_day_get (sheet->previous_day, &before, NULL, NULL);
      return ikd_day_format_axis (sheet->previous_day, year != before);
    case IKD_SHEET_COLUMN_VALUE:
      return g_strdup (sheet->query.n_indicators > 1
                           ? ikd_indicator_label (sheet->query.indicators[column->indicator])
                           : C_ ("column", "Cumulative"));
    case IKD_SHEET_COLUMN_CHANGE:
      return g_strdup (C_ ("column", "Added"));
    case IKD_SHEET_COLUMN_COVERAGE:
      return g_strdup (C_ ("column", "Coverage"));
    case IKD_SHEET_COLUMN_STATE:
    default:
      return g_strdup (C_ ("column", "State"));
    }
}

/* --- sums --- */

static IkdNumber
sum_of_bases (IkdEntrySheet *sheet)
{
  IkdNumber sum = ikd_number_exact (0);

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const IkdSheetRow *row = g_ptr_array_index (sheet->rows, i);

      if (!row->base.known)
        return IKD_NUMBER_UNKNOWN;
      sum.value += row->base.value;
      sum.low += row->base.low;
      sum.high += row->base.high;
    }
  return sum;
}

static char *
sum_of_changes (IkdEntrySheet *sheet)
{
  gint64 sum = 0;
  gboolean any = FALSE;

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const IkdSheetRow *row = g_ptr_array_index (sheet->rows, i);
      gint64 change = 0;

      if (ikd_sheet_cell_change (&row->cells[0], &change))
        {
          sum += change;
          any = TRUE;
        }
    }
  return any ? ikd_count_format_signed (sum) : g_strdup ("");
}

static char *
dup_number (IkdNumber number)
{
  g_autofree char *count = NULL;

  if (!number.known)
    return g_strdup ("");
  count = ikd_count_format (number.value);
  return number.low < number.high ? g_strconcat ("≈", count, NULL) : g_steal_pointer (&count);
}

char *
ikd_sheet_lines_sum (IkdSheetDesk *desk, const IkdSheetColumn *column)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (desk);
  guint n = sheet->rows->len;
  guint reported = 0;
  IkdNumber sum = ikd_entry_sheet_sum (sheet, column->indicator, &reported);
  g_autofree char *count = ikd_count_format (n);
  g_autofree char *part = ikd_count_format (reported);

  switch (column->kind)
    {
    case IKD_SHEET_COLUMN_NAME:
      /* Translators: how many rows, and their level: "Sum of 24 districts". */
      return g_strdup_printf (_ ("Sum of %s %s"), count,
                              ikd_level_noun (ikd_entry_sheet_get_level (sheet), n != 1));
    case IKD_SHEET_COLUMN_PREVIOUS:
      return dup_number (ikd_entry_sheet_sum_before (sheet, 0));
    case IKD_SHEET_COLUMN_VALUE:
      return dup_number (sum);
    case IKD_SHEET_COLUMN_CHANGE:
      return sum_of_changes (sheet);
    case IKD_SHEET_COLUMN_COVERAGE:
      return reported == n ? ikd_sheet_words_coverage (sum, sum_of_bases (sheet)) : g_strdup ("");
    case IKD_SHEET_COLUMN_STATE:
      /* Translators: how many rows of how many have a value. */
      return g_strdup_printf (_ ("%s of %s"), part, count);
    case IKD_SHEET_COLUMN_CODE:
    default:
      return g_strdup ("");
    }
}

/* --- the other lines --- */

static char *
dup_match (IkdSheetDesk *desk, IkdSheetLine line)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (desk);

  for (guint i = 0; i < sheet->query.n_indicators; i++)
    {
      IkdNumber sum = ikd_entry_sheet_sum (sheet, i, NULL);
      IkdFigure *figure = sheet->own->cells[i].figure;
      IkdRemark *control = sheet->controls[i];
      IkdNumber other = line == IKD_SHEET_LINE_OWN
                            ? (figure != NULL ? figure->number : IKD_NUMBER_UNKNOWN)
                            : (control != NULL ? control->number : IKD_NUMBER_UNKNOWN);
      g_autofree char *match = ikd_sheet_words_match (sum, other);

      /* The first that differs is the one to be said. */
      if (g_str_has_prefix (match, "≠") || i + 1 == sheet->query.n_indicators)
        return g_steal_pointer (&match);
    }
  return g_strdup ("");
}

guint
ikd_sheet_lines_telling (IkdSheetDesk *desk, guint desk_row)
{
  static const IkdCellState order[]
      = { IKD_CELL_OWES, IKD_CELL_LOOK, IKD_CELL_NOT_REPORTED, IKD_CELL_CARRIED, IKD_CELL_SAVED };
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (desk);
  const IkdSheetRow *row = ikd_entry_sheet_get_row (sheet, desk_row);

  for (guint i = 0; i < sheet->query.n_indicators; i++)
    if (ikd_sheet_desk_get_draft (desk, desk_row, i) != NULL)
      return i;
  for (guint s = 0; s < G_N_ELEMENTS (order); s++)
    for (guint i = 0; i < sheet->query.n_indicators; i++)
      if (row->cells[i].state == order[s])
        return i;
  return 0;
}

static char *
dup_state (IkdSheetDesk *desk, IkdSheetLine line, guint desk_row)
{
  guint cell = line == IKD_SHEET_LINE_CONTROL ? 0 : ikd_sheet_lines_telling (desk, desk_row);
  const IkdSheetDraft *draft = ikd_sheet_desk_get_draft (desk, desk_row, cell);
  const IkdSheetRow *row
      = line != IKD_SHEET_LINE_CONTROL
            ? ikd_entry_sheet_get_row (ikd_sheet_desk_get_sheet (desk), desk_row)
            : NULL;
  const IkdSheetCell none = {
    0,
  };
  const IkdSheetCell *one = row != NULL ? &row->cells[cell] : &none;

  if (draft == NULL && line != IKD_SHEET_LINE_BODY && one->state != IKD_CELL_OWES)
    return dup_match (desk, line);
  return ikd_sheet_words_state (one, draft);
}

char *
ikd_sheet_lines_control (IkdSheetDesk *desk, const IkdSheetColumn *column, guint desk_row)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (desk);
  IkdRemark *control = sheet->controls[column->indicator];
  const IkdSheetDraft *draft = ikd_sheet_desk_get_draft (desk, desk_row, column->indicator);

  if (column->kind == IKD_SHEET_COLUMN_NAME)
    return g_strdup (_ ("Sum according to the source"));
  if (column->kind == IKD_SHEET_COLUMN_STATE)
    return dup_state (desk, IKD_SHEET_LINE_CONTROL, desk_row);
  if (column->kind != IKD_SHEET_COLUMN_VALUE)
    return g_strdup ("");
  if (draft != NULL)
    return g_strdup (draft->text);
  return dup_number (control != NULL ? control->number : IKD_NUMBER_UNKNOWN);
}

static char *
dup_name (IkdSheetLine line, const IkdSheetRow *row)
{
  if (line == IKD_SHEET_LINE_BODY)
    return g_strdup (ikd_region_get_name (row->region));
  /* Translators: the region's own figure, beside the sum of its parts. */
  return g_strdup_printf (_ ("Figure of %s"), ikd_region_get_name (row->region));
}

char *
ikd_sheet_lines_row (IkdSheetDesk *desk,
                     const IkdSheetColumn *column,
                     IkdSheetLine line,
                     guint desk_row)
{
  IkdEntrySheet *sheet = ikd_sheet_desk_get_sheet (desk);
  const IkdSheetRow *row = ikd_entry_sheet_get_row (sheet, desk_row);
  const IkdSheetCell *cell = &row->cells[column->indicator];
  const IkdSheetDraft *draft = ikd_sheet_desk_get_draft (desk, desk_row, column->indicator);
  IkdFigure *figure = ikd_sheet_words_figure (cell, draft);

  switch (column->kind)
    {
    case IKD_SHEET_COLUMN_CODE:
      return g_strdup (line == IKD_SHEET_LINE_BODY ? ikd_region_get_code (row->region) : "");
    case IKD_SHEET_COLUMN_NAME:
      return dup_name (line, row);
    case IKD_SHEET_COLUMN_PREVIOUS:
      return ikd_sheet_words_previous (cell->previous, sheet->previous_day);
    case IKD_SHEET_COLUMN_VALUE:
    case IKD_SHEET_COLUMN_CHANGE:
      if (draft != NULL && ikd_sheet_lines_is_typed (desk, column))
        return g_strdup (draft->text);
      return column->kind == IKD_SHEET_COLUMN_VALUE ? ikd_sheet_words_value (figure)
                                                    : ikd_sheet_words_change (cell, draft);
    case IKD_SHEET_COLUMN_COVERAGE:
      return ikd_sheet_words_coverage (figure != NULL ? figure->number : IKD_NUMBER_UNKNOWN,
                                       row->base);
    case IKD_SHEET_COLUMN_STATE:
    default:
      return dup_state (desk, line, desk_row);
    }
}
