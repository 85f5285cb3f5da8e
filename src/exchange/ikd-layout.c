/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the layouts share: rows and their cells. Guarantees: a column is looked for once, however
 * many rows there are. */

#include "ikd-layout.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-csv-guard.h"

static void
free_figure (gpointer data)
{
  IkdDraftFigure *self = data;

  g_object_unref (self->region);
  g_object_unref (self->figure);
  g_free (self->column);
  g_free (self);
}

gint64
ikd_reading_key (guint row, int column)
{
  return ((gint64) row << 16) | (column & 0xffff);
}

IkdDraftRow *
ikd_layout_new_row (const IkdLayoutReader *self, guint at)
{
  IkdDraftRow *row = g_rc_box_new0 (IkdDraftRow);
  gint64 key = ikd_reading_key (at, -1);

  row->row = ikd_sheet_get_line (self->sheet, at);
  row->at = at;
  row->skipped = self->reading->skipped != NULL
                 && g_hash_table_contains (self->reading->skipped, &key);
  row->figures = g_ptr_array_new_with_free_func (free_figure);
  row->targets = g_ptr_array_new_with_free_func (g_object_unref);
  row->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  return row;
}

/* Who opens the file does not see the row, and may not mean it. */
void
ikd_layout_note_hidden (const IkdLayoutReader *self, IkdDraftRow *row)
{
  if (ikd_sheet_is_hidden_row (self->sheet, row->at))
    g_ptr_array_add (row->problems,
                     ikd_problem_new (row->row, NULL, IKD_SEVERITY_NOTE, IKD_ERROR_SUM_DIFFERS,
                                      _("The row is hidden in the file.")));
}

int
ikd_layout_column (IkdSheet *sheet, guint header, const char *name)
{
  for (guint i = 0; i < ikd_sheet_get_n_columns (sheet, header); i++)
    if (g_ascii_strcasecmp (ikd_sheet_get_cell (sheet, header, i), name) == 0)
      return i;
  return -1;
}

int
ikd_layout_find (const IkdLayoutReader *self, const char *name)
{
  guint at = g_direct_hash (name) % IKD_FOUND_COLUMNS;

  for (guint i = 0; self->columns != NULL && i < IKD_FOUND_COLUMNS; i++)
    {
      IkdFoundColumn *found = &self->columns[(at + i) % IKD_FOUND_COLUMNS];

      if (found->name == NULL)
        *found = (IkdFoundColumn){ name, ikd_layout_column (self->sheet, self->header, name) };
      if (found->name == name)
        return found->column;
    }
  return ikd_layout_column (self->sheet, self->header, name);
}

const char *
ikd_layout_cell (const IkdLayoutReader *self, guint row, int column)
{
  gint64 key = ikd_reading_key (row, column);
  const char *correction = NULL;

  if (column < 0)
    return "";
  if (self->reading != NULL && self->reading->corrections != NULL
      && g_hash_table_size (self->reading->corrections) > 0)
    correction = g_hash_table_lookup (self->reading->corrections, &key);
  return correction != NULL ? correction
                            : ikd_csv_unguard (ikd_sheet_get_cell (self->sheet, row, column));
}

const char *
ikd_layout_text (const IkdLayoutReader *self, guint row, const char *name)
{
  return ikd_layout_cell (self, row, ikd_layout_find (self, name));
}

void
ikd_layout_report (IkdDraftRow *row, const char *column, IkdErrorCode code, const char *message)
{
  if (row == NULL)
    return;
  g_ptr_array_add (row->problems, ikd_problem_new (row->row, column, IKD_SEVERITY_ERROR, code,
                                                   message));
}

void
ikd_layout_report_error (IkdDraftRow *row, const char *column, const GError *error)
{
  ikd_layout_report (row, column, error->code, error->message);
}

void
ikd_layout_add (IkdDraftRow *row, IkdRegion *region, IkdFigure *figure, const char *column,
                int cell)
{
  IkdDraftFigure *draft = g_new0 (IkdDraftFigure, 1);

  draft->region = region;
  draft->figure = figure;
  draft->column = g_strdup (column);
  draft->cell = cell;
  g_ptr_array_add (row->figures, draft);
}

IkdRegion *
ikd_layout_region (const IkdLayoutReader *self, IkdDraftRow *out, guint row)
{
  const char *code = ikd_layout_text (self, row, "region_code");
  const char *name = ikd_layout_text (self, row, "region_name");
  g_autoptr (GError) error = NULL;
  IkdRegion *region = self->reading->find (code, name, self->reading->find_data, &error);

  if (region == NULL)
    ikd_layout_report_error (out, *code != '\0' ? "region_code" : "region_name", error);
  out->place = g_strdup (*code != '\0' ? code : name);
  g_set_object (&out->region, region);
  return region;
}

gboolean
ikd_layout_period (const IkdLayoutReader *self, IkdDraftRow *out, guint row, const char *column,
                   gboolean is_ikd, IkdPeriod *period)
{
  const char *text = ikd_layout_text (self, row, column);
  g_autoptr (GError) error = NULL;

  if (*text == '\0' && self->reading->as_of != IKD_DAY_NONE)
    *period = (IkdPeriod){ self->reading->as_of, self->reading->as_of };
  else if (!ikd_period_parse (text, self->reading->today, period, &error))
    {
      ikd_layout_report_error (out, column, error);
      return FALSE;
    }

  if (ikd_period_check (*period, self->reading->today, is_ikd, &error))
    return TRUE;
  ikd_layout_report_error (out, column, error);
  return FALSE;
}

gboolean
ikd_layout_percent (const IkdLayoutReader *self, IkdDraftRow *out, guint row, const char *column,
                    IkdFigure *figure)
{
  const char *text = ikd_layout_text (self, row, column);
  const char *of = ikd_layout_text (self, row, "percent_of");
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return TRUE;
  if (!ikd_percent_parse (text, &figure->percent, &figure->half, &error))
    {
      ikd_layout_report_error (out, column, error);
      return FALSE;
    }
  figure->of = (IkdOf){ IKD_OF_UNKNOWN, IKD_INDICATOR_NONE };
  if (*of == '\0' || ikd_of_parse (of, &figure->of))
    return TRUE;

  g_autofree char *sentence = g_strdup_printf (
    _("“%s” is no base. Use an indicator, target, parent:INDICATOR or unknown."), of);

  ikd_layout_report (out, "percent_of", IKD_ERROR_UNKNOWN_INDICATOR, sentence);
  return FALSE;
}

gboolean
ikd_layout_is_total (const char *text)
{
  static const char *const words[] = { "total", "jumlah" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0
        && !g_ascii_isalpha (text[strlen (words[i])]))
      return TRUE;
  return FALSE;
}

void
ikd_layout_refuse (IkdDraftRow *row)
{
  ikd_layout_report (row, NULL, IKD_ERROR_IDENTITY_NUMBER,
                     _("The file holds what looks like an identity number, so nothing of it is "
                       "stored. Remove the personal data, and read it again."));
}

gboolean
ikd_layout_is_number (const IkdLayoutReader *self, guint row, int column)
{
  gint64 key = ikd_reading_key (row, column);

  if (column < 0 || ikd_sheet_get_kind (self->sheet, row, (guint) column) != IKD_KIND_NUMBER)
    return FALSE;
  return self->reading == NULL || self->reading->corrections == NULL
         || !g_hash_table_contains (self->reading->corrections, &key);
}

gboolean
ikd_layout_count (const IkdLayoutReader *self, guint row, int column, IkdNumber *number,
                  GError **error)
{
  return ikd_count_parse (ikd_layout_cell (self, row, column),
                          ikd_layout_is_number (self, row, column) ? IKD_SEPARATORS_ENGLISH
                                                                   : self->separators,
                          number, error);
}

void
ikd_layout_reader_free (IkdLayoutReader *self)
{
  g_free ((gpointer) self->reading);
  g_free (self->columns);
  g_free (self);
}
