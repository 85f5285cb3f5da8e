/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From a sheet to figures and problems. Guarantees: every row that is neither blank nor a total is
 * in the draft, accepted or with the reason why not; where an identity number stands, nothing is
 * accepted. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-csv-guard.h"
#include "ikd-guard.h"
#include "ikd-layout.h"

static void
free_figure (gpointer data)
{
  IkdDraftFigure *self = data;

  g_object_unref (self->region);
  g_object_unref (self->figure);
  g_free (self->column);
  g_free (self);
}

static IkdDraftRow *
new_row (guint line)
{
  IkdDraftRow *row = g_new0 (IkdDraftRow, 1);

  row->row = line;
  row->figures = g_ptr_array_new_with_free_func (free_figure);
  row->targets = g_ptr_array_new_with_free_func (g_object_unref);
  row->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  return row;
}

int
ikd_layout_column (IkdSheet *sheet, guint header, const char *name)
{
  for (guint i = 0; i < ikd_sheet_get_n_columns (sheet, header); i++)
    if (g_ascii_strcasecmp (ikd_sheet_get_cell (sheet, header, i), name) == 0)
      return i;
  return -1;
}

const char *
ikd_layout_text (const IkdLayoutReader *self, guint row, const char *name)
{
  int column = ikd_layout_column (self->sheet, self->header, name);

  return column < 0 ? "" : ikd_csv_unguard (ikd_sheet_get_cell (self->sheet, row, column));
}

void
ikd_layout_report (IkdDraftRow *row, const char *column, IkdErrorCode code, const char *message)
{
  g_ptr_array_add (row->problems, ikd_problem_new (row->row, column, IKD_SEVERITY_ERROR, code,
                                                   message));
}

void
ikd_layout_report_error (IkdDraftRow *row, const char *column, const GError *error)
{
  ikd_layout_report (row, column, error->code, error->message);
}

void
ikd_layout_add (IkdDraftRow *row, IkdRegion *region, IkdFigure *figure, const char *column)
{
  IkdDraftFigure *draft = g_new0 (IkdDraftFigure, 1);

  draft->region = region;
  draft->figure = figure;
  draft->column = g_strdup (column);
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

/* The first row that has all the columns a layout is known by. */
static IkdLayout
recognise (IkdSheet *sheet, guint *header)
{
  static const char *const own[] = { "region_code", "indicator", "as_of", "value", NULL };
  static const char *const wide[] = { "region_code", "as_of", "ikd_active", NULL };

  for (*header = 0; *header < MIN (ikd_sheet_get_n_rows (sheet), 20); (*header)++)
    {
      gboolean is_own = TRUE;
      gboolean is_wide = TRUE;

      for (guint i = 0; own[i] != NULL; i++)
        is_own = is_own && ikd_layout_column (sheet, *header, own[i]) >= 0;
      for (guint i = 0; wide[i] != NULL; i++)
        is_wide = is_wide && ikd_layout_column (sheet, *header, wide[i]) >= 0;
      if (is_own || is_wide)
        return is_own ? IKD_LAYOUT_OWN : IKD_LAYOUT_WIDE;
    }
  return IKD_LAYOUT_UNKNOWN;
}

IkdLayout
ikd_layout_recognise (IkdSheet *sheet)
{
  guint header = 0;

  return recognise (sheet, &header);
}

static gboolean
is_total (const char *text)
{
  static const char *const words[] = { "total", "jumlah" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (text, words[i], strlen (words[i])) == 0
        && !g_ascii_isalpha (text[strlen (words[i])]))
      return TRUE;
  return FALSE;
}

/* Blank rows and totals are no rows of figures. A total stands where the region would: a note or
 * the source's word for its base may well begin with "jumlah". */
static gboolean
is_counted (const IkdLayoutReader *self, guint row)
{
  if (is_total (ikd_layout_text (self, row, "region_code"))
      || is_total (ikd_layout_text (self, row, "region_name")))
    return FALSE;

  for (guint i = 0; i < ikd_sheet_get_n_columns (self->sheet, row); i++)
    if (*ikd_sheet_get_cell (self->sheet, row, i) != '\0')
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

/* What the cells of the value columns prove about 14,049: separators of one kind only decide. */
static IkdSeparators
decide_separators (IkdSheet *sheet, guint header)
{
  static const char *const names[] = { "value", "ikd_active", "base_value" };
  IkdSeparators decided = IKD_SEPARATORS_UNKNOWN;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int column = ikd_layout_column (sheet, header, names[i]);

      for (guint row = header + 1; column >= 0 && row < ikd_sheet_get_n_rows (sheet); row++)
        {
          IkdSeparators guess = ikd_separators_guess (ikd_sheet_get_cell (sheet, row, column));

          if (guess == IKD_SEPARATORS_UNKNOWN || guess == decided)
            continue;
          if (decided != IKD_SEPARATORS_UNKNOWN)
            return IKD_SEPARATORS_UNKNOWN;
          decided = guess;
        }
    }
  return decided;
}

/**
 * ikd_draft_read:
 * @sheet: what was read
 * @reading: how to find regions, and what the file does not say
 *
 * Returns: (transfer full): all rows of the file; %NULL if its layout is not understood
 */
IkdDraft *
ikd_draft_read (IkdSheet *sheet, const IkdReading *reading, GCancellable *cancellable,
                GError **error)
{
  g_autoptr (IkdDraft) self = g_object_new (IKD_TYPE_DRAFT, NULL);
  IkdLayoutReader reader = { sheet, reading, 0, IKD_SEPARATORS_UNKNOWN };

  self->layout = recognise (sheet, &reader.header);
  self->refused = ikd_sheet_has_identity_number (sheet);
  self->name = g_strdup (ikd_guard_has_identity_number (ikd_sheet_get_name (sheet))
                           ? _("file") : ikd_sheet_get_name (sheet));
  self->sha256 = g_strdup (ikd_sheet_get_sha256 (sheet));
  if (self->layout == IKD_LAYOUT_UNKNOWN)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                   /* Translators: a file name; the words in the second sentence are column
                    * names. */
                   _("The columns of “%s” are not understood. The header must name region_code, "
                     "indicator, as_of and value, or region_code, as_of and ikd_active."),
                   self->name);
      return NULL;
    }

  reader.separators = decide_separators (sheet, reader.header);
  for (guint i = reader.header + 1; i < ikd_sheet_get_n_rows (sheet); i++)
    {
      IkdDraftRow *row = NULL;

      if (!is_counted (&reader, i))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      row = new_row (ikd_sheet_get_line (sheet, i));
      g_ptr_array_add (self->rows, row);
      if (self->refused)
        ikd_layout_refuse (row);
      else if (self->layout == IKD_LAYOUT_OWN)
        ikd_own_layout_read (&reader, i, row);
      else
        ikd_wide_layout_read (&reader, i, row);
    }
  return g_steal_pointer (&self);
}
