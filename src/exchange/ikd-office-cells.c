/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One row of an office's table, its region known. Guarantees: a blank cell is no figure, a dash is
 * what was decided for the file, and a percentage is compared and never stored. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-office-table.h"

typedef struct
{
  const IkdLayoutReader *reader;
  IkdDraftRow           *out;
  IkdPeriod              period;
  IkdSource             *source;
  char                  *note;
} Row;

static const IkdMappedColumn *
get_column (const IkdLayoutReader *self, guint column)
{
  return ikd_mapping_get (self->draft->mapping, column);
}

IkdIndicator
ikd_office_indicator (const IkdLayoutReader *self, guint column)
{
  IkdIndicator own = get_column (self, column)->indicator;

  return own != IKD_INDICATOR_NONE ? own : self->reading->indicator;
}

/* The place and date of a signature stand below a column of counts as well. */
static gboolean
is_numeral (const char *text)
{
  return strspn (text, "0123456789.,-% ") == strlen (text);
}

gboolean
ikd_office_has_value (const IkdLayoutReader *self, guint row)
{
  const IkdMapping *mapping = self->draft->mapping;
  gboolean named = *ikd_layout_cell (self, row, ikd_mapping_column (mapping,
                                                                    IKD_COLUMN_REGION_NAME)) != '\0'
                   || *ikd_layout_cell (self, row, ikd_mapping_column (
                                          mapping, IKD_COLUMN_REGION_CODE)) != '\0';

  for (guint i = 0; i < self->draft->mapping->columns->len; i++)
    {
      IkdColumnRole role = get_column (self, i)->role;

      const char *text = ikd_layout_cell (self, row, (int) i);

      if ((role == IKD_COLUMN_COUNT || role == IKD_COLUMN_PERCENT) && *text != '\0'
          && (named || is_numeral (text)))
        return TRUE;
    }
  return FALSE;
}

/* --- the date --- */

/* The text of all date columns: "Mei" and "2026" stand in two. transfer full; *column the first
 * with a text, −1 without one. */
static char *
read_date_text (const IkdLayoutReader *self, guint row, int *column)
{
  g_autoptr (GString) text = g_string_new (NULL);

  *column = -1;
  for (guint i = 0; i < self->draft->mapping->columns->len; i++)
    {
      const char *cell = ikd_layout_cell (self, row, (int) i);
      g_autofree char *ordered = NULL;

      if (get_column (self, i)->role != IKD_COLUMN_DATE || *cell == '\0')
        continue;
      *column = *column < 0 ? (int) i : *column;
      ordered = ikd_evidence_order_date (self->draft->evidence, cell);
      /* A year before its month: it is written after it. */
      if (text->len == 4 && g_ascii_isdigit (*text->str))
        {
          g_string_prepend (text, strspn (ordered, "0123456789") == strlen (ordered) ? "/" : " ");
          g_string_prepend (text, ordered);
        }
      else
        g_string_append_printf (text, "%s%s",
                                text->len == 0 ? ""
                                : strspn (text->str, "0123456789") == text->len ? "/" : " ",
                                ordered);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static gboolean
read_period (Row *self)
{
  const IkdReading *reading = self->reader->reading;
  const IkdPeriod *title = &self->reader->draft->title;
  g_autoptr (GError) error = NULL;
  int column = -1;
  g_autofree char *text = read_date_text (self->reader, self->out->at, &column);

  if (column >= 0)
    {
      if (ikd_period_parse (text, reading->today, &self->period, &error))
        return TRUE;
      ikd_layout_report_error (self->out, get_column (self->reader, column)->header, error);
      return FALSE;
    }
  if (title->day != IKD_DAY_NONE && !(reading->day_wins && reading->as_of != IKD_DAY_NONE))
    self->period = *title;
  else
    self->period = (IkdPeriod){ reading->as_of, reading->as_of };
  if (self->period.day != IKD_DAY_NONE)
    return TRUE;
  ikd_layout_report (self->out, NULL, IKD_ERROR_BAD_DATE,
                     _("The file says no date. Give one, or write it in a title line."));
  return FALSE;
}

/* --- counts --- */

static gboolean
is_not_reported (const char *text)
{
  return g_ascii_strcasecmp (text, "belum lapor") == 0
         || g_ascii_strcasecmp (text, "belum melapor") == 0
         || g_ascii_strcasecmp (text, "blm lapor") == 0;
}

static gboolean
read_value (const IkdLayoutReader *self, guint row, int column, IkdFigure *figure, GError **error)
{
  const char *text = ikd_layout_cell (self, row, column);
  gboolean dash = ikd_evidence_is_dash (text);
  int meaning = self->draft->evidence->decisions[IKD_DECISION_DASH].choice;

  if (is_not_reported (text) || (dash && meaning == IKD_DASH_NOT_REPORTED))
    figure->state = IKD_STATE_NOT_REPORTED;
  else if (dash || g_ascii_strcasecmp (text, "nihil") == 0)
    figure->number = ikd_number_exact (0);
  else if (!ikd_layout_count (self, row, column, &figure->number, error))
    return FALSE;
  figure->rounded = figure->number.low < figure->number.high;
  return TRUE;
}

/* Nothing is computed here, and an empty cell would be taken for no figure. */
static void
report_uncomputed (Row *self, guint column)
{
  if (ikd_sheet_is_uncomputed (self->reader->sheet, self->out->at, column))
    ikd_layout_report (self->out, get_column (self->reader, column)->header, IKD_ERROR_BAD_NUMBER,
                       _("The file holds a formula without its result. Open it in a spreadsheet, "
                         "save it, and read it again."));
}

static void
read_count (Row *self, guint column)
{
  const IkdMappedColumn *mapped = get_column (self->reader, column);
  const IkdIndicator indicator = ikd_office_indicator (self->reader, column);
  const char *text = ikd_layout_cell (self->reader, self->out->at, (int) column);
  const IkdFigureKey key = { 0, indicator, g_intern_string (""), self->period.start,
                             self->period.day, -1 };
  g_autoptr (IkdFigure) figure = NULL;
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    {
      report_uncomputed (self, column);
      return;
    }
  figure = ikd_figure_new (&key);
  figure->source = ikd_source_copy (self->source);
  figure->note = g_strdup (self->note);
  if (!read_value (self->reader, self->out->at, (int) column, figure, &error)
      || !ikd_period_check (self->period, self->reader->reading->today,
                            ikd_indicator_is_ikd (indicator), &error))
    {
      ikd_layout_report_error (self->out, mapped->header, error);
      return;
    }
  ikd_layout_add (self->out, g_object_ref (self->out->region), g_steal_pointer (&figure),
                  mapped->header, (int) column);
}

/* --- percentages --- */

/* Whether @percent is what the counts of the row give, of @base, within one unit of its last
 * digit. A cell may hold the share itself: 0.1232. */
static gboolean
is_share (gint64 percent, gint64 half, gint64 active, gint64 base)
{
  gint64 exact = ikd_div_nearest (active, 100 * IKD_PERCENT, base);
  gint64 unit = MAX (2 * half, 1);

  return ABS (exact - percent) <= unit
         || (percent <= IKD_PERCENT && ABS (exact - 100 * percent) <= 100 * unit);
}

static IkdFigure *
find_figure (const IkdDraftRow *row, IkdIndicator indicator)
{
  for (guint i = 0; i < row->figures->len; i++)
    {
      IkdDraftFigure *draft = g_ptr_array_index (row->figures, i);

      if (draft->figure->key.indicator == indicator && draft->figure->number.known)
        return draft->figure;
    }
  return NULL;
}

static void
compare_percent (Row *self, guint column)
{
  const IkdMappedColumn *mapped = get_column (self->reader, column);
  const char *text = ikd_layout_cell (self->reader, self->out->at, (int) column);
  const IkdFigure *active = find_figure (self->out, IKD_ACTIVE);
  g_autoptr (GString) others = g_string_new (NULL);
  g_autofree char *sentence = NULL;
  gint64 percent = 0;
  gint64 half = 0;

  if (active == NULL || !ikd_percent_parse (text, &percent, &half, NULL))
    return;
  for (int i = IKD_POPULATION; i < IKD_ACTIVE; i++)
    {
      const IkdFigure *base = mapped->indicator == IKD_INDICATOR_NONE
                              || (int) mapped->indicator == i
                                ? find_figure (self->out, (IkdIndicator) i) : NULL;
      g_autofree char *share = NULL;

      if (base == NULL || base->number.value <= 0)
        continue;
      if (is_share (percent, half, active->number.value, base->number.value))
        return;
      share = ikd_percent_format (ikd_div_nearest (active->number.value, 100 * IKD_PERCENT,
                                                   base->number.value), 2);
      g_string_append_printf (others, _("%s%s of %s"), others->len > 0 ? ", " : "", share,
                              ikd_indicator_phrase ((IkdIndicator) i));
    }
  if (others->len == 0)
    return;
  /* Translators: a percentage as printed; percentages computed, each with its base. */
  sentence = g_strdup_printf (_("The file prints %s; its counts give %s."), text, others->str);
  g_ptr_array_add (self->out->problems,
                   ikd_problem_new (self->out->row, mapped->header, IKD_SEVERITY_NOTE,
                                    IKD_ERROR_SUM_DIFFERS, sentence));
}

/* --- the row --- */

static void
read_texts (Row *self)
{
  const IkdMapping *mapping = self->reader->draft->mapping;
  const char *title = ikd_layout_cell (self->reader, self->out->at,
                                       ikd_mapping_column (mapping, IKD_COLUMN_SOURCE));
  const char *note = ikd_layout_cell (self->reader, self->out->at,
                                      ikd_mapping_column (mapping, IKD_COLUMN_NOTE));

  self->source = *title != '\0' ? ikd_source_new ("import", title)
                                : ikd_source_copy (self->reader->reading->source);
  self->note = *note != '\0' ? g_strdup (note) : NULL;
}

void
ikd_office_read_cells (const IkdLayoutReader *self, IkdDraftRow *out)
{
  Row row = { self, out, { IKD_DAY_NONE, IKD_DAY_NONE }, NULL, NULL };
  const IkdMapping *mapping = self->draft->mapping;

  if (!read_period (&row))
    return;
  read_texts (&row);
  for (guint i = 0; i < mapping->columns->len; i++)
    if (get_column (self, i)->role == IKD_COLUMN_COUNT)
      read_count (&row, i);
  for (guint i = 0; i < mapping->columns->len; i++)
    if (get_column (self, i)->role == IKD_COLUMN_PERCENT)
      compare_percent (&row, i);
  if (out->figures->len == 0 && !ikd_draft_row_rejected (out))
    ikd_layout_report (out, NULL, IKD_ERROR_NO_VALUE,
                       _("The row has no count. Give one, or leave the row out."));
  ikd_source_free (row.source);
  g_free (row.note);
}
