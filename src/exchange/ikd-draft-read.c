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
#include "ikd-outreach-layout.h"
#include "ikd-title-date.h"

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
ikd_layout_row (const IkdLayoutReader *self, guint at)
{
  IkdDraftRow *row = g_new0 (IkdDraftRow, 1);
  gint64 key = ikd_reading_key (at, -1);

  row->row = ikd_sheet_get_line (self->sheet, at);
  row->at = at;
  row->skipped = self->reading->skipped != NULL
                 && g_hash_table_contains (self->reading->skipped, &key);
  row->figures = g_ptr_array_new_with_free_func (free_figure);
  row->targets = g_ptr_array_new_with_free_func (g_object_unref);
  row->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
  g_ptr_array_add (self->draft->rows, row);
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
ikd_layout_cell (const IkdLayoutReader *self, guint row, int column)
{
  gint64 key = ikd_reading_key (row, column);
  const char *correction = NULL;

  if (column < 0)
    return "";
  if (self->reading != NULL && self->reading->corrections != NULL)
    correction = g_hash_table_lookup (self->reading->corrections, &key);
  return correction != NULL ? correction
                            : ikd_csv_unguard (ikd_sheet_get_cell (self->sheet, row, column));
}

const char *
ikd_layout_text (const IkdLayoutReader *self, guint row, const char *name)
{
  return ikd_layout_cell (self, row, ikd_layout_column (self->sheet, self->header, name));
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
ikd_layout_recognise (IkdSheet *sheet, IkdMapping **mapping)
{
  g_autoptr (IkdMapping) proposed = NULL;
  guint header = 0;
  IkdLayout layout = recognise (sheet, &header);

  if (mapping != NULL)
    *mapping = NULL;
  if (layout != IKD_LAYOUT_UNKNOWN)
    return layout;
  if (ikd_outreach_layout_recognise (sheet, &header) != G_TYPE_INVALID)
    return IKD_LAYOUT_OUTREACH;

  proposed = ikd_mapping_propose (sheet);
  if (proposed != NULL && ikd_mapping_is_sure (proposed))
    layout = proposed->open_data ? IKD_LAYOUT_OPEN_DATA : IKD_LAYOUT_OFFICE;
  if (mapping != NULL)
    *mapping = g_steal_pointer (&proposed);
  return layout;
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

/* Blank rows and totals are no rows of figures. A total stands where the region would: a note or
 * the source's word for its base may well begin with "jumlah". */
static gboolean
is_counted (const IkdLayoutReader *self, guint row)
{
  if (ikd_layout_is_total (ikd_layout_text (self, row, "region_code"))
      || ikd_layout_is_total (ikd_layout_text (self, row, "region_name")))
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

static GArray *
list_counts (IkdSheet *sheet, guint header, GType record_type)
{
  static const char *const names[] = { "value", "ikd_active", "base_value" };
  GArray *columns = NULL;

  if (record_type != G_TYPE_INVALID)
    return ikd_outreach_layout_counts (sheet, header, record_type);
  columns = g_array_new (FALSE, FALSE, sizeof (int));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      int column = ikd_layout_column (sheet, header, names[i]);

      g_array_append_val (columns, column);
    }
  return columns;
}

/* What the cells of the value columns prove about 14,049: separators of one kind only decide. */
static IkdSeparators
decide_separators (IkdSheet *sheet, guint header, GType record_type)
{
  g_autoptr (GArray) columns = list_counts (sheet, header, record_type);
  IkdSeparators decided = IKD_SEPARATORS_UNKNOWN;

  for (guint i = 0; i < columns->len; i++)
    {
      int column = g_array_index (columns, int, i);

      for (guint row = header + 1; column >= 0 && row < ikd_sheet_get_n_rows (sheet); row++)
        {
          IkdSeparators guess = ikd_separators_guess (ikd_sheet_get_cell (sheet, row, column));

          if (ikd_sheet_get_kind (sheet, row, column) == IKD_KIND_NUMBER)
            continue;
          if (guess == IKD_SEPARATORS_UNKNOWN || guess == decided)
            continue;
          if (decided != IKD_SEPARATORS_UNKNOWN)
            return IKD_SEPARATORS_UNKNOWN;
          decided = guess;
        }
    }
  return decided;
}

/* What stands where a header would, to be named in a sentence. transfer full */
static char *
describe_header (const IkdMapping *mapping)
{
  g_autofree char *words = mapping != NULL ? ikd_mapping_words (mapping) : g_strdup ("");

  return ikd_guard_quote (words);
}

static void
refuse_layout (const IkdDraft *self, const IkdMapping *mapping, GError **error)
{
  g_autofree char *found = describe_header (mapping);

  if (*found == '\0')
    g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                 /* Translators: a file name; the words in the second sentence are column names. */
                 _("The columns of “%s” are not understood: it has no header. The header must name "
                   "the region and a count, such as Kecamatan and Aktivasi IKD, or region_code, "
                   "indicator, as_of and value."), self->name);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
                 /* Translators: a file name, and the header that was found in it. */
                 _("The columns of “%s” are not understood; its header is “%s”. The header must "
                   "name the region and a count, such as Kecamatan and Aktivasi IKD, or "
                   "region_code, indicator, as_of and value."), self->name, found);
}

/* The mapping that was given or is remembered; nullable, transfer full. */
static IkdMapping *
get_mapping (const IkdReading *reading, const IkdMapping *proposed)
{
  g_autoptr (IkdMapping) mapping = NULL;

  if (reading->mapping != NULL)
    mapping = ikd_mapping_copy (reading->mapping);
  else if (reading->recall != NULL && proposed != NULL)
    mapping = reading->recall (proposed, reading->recall_data);
  return mapping != NULL && ikd_mapping_is_whole (mapping) ? g_steal_pointer (&mapping) : NULL;
}

gboolean
ikd_layout_is_read (IkdSheet *sheet, const IkdReading *reading)
{
  g_autoptr (IkdMapping) proposed = NULL;
  g_autoptr (IkdMapping) mapping = NULL;
  IkdLayout layout = ikd_layout_recognise (sheet, &proposed);

  if (layout == IKD_LAYOUT_OWN || layout == IKD_LAYOUT_WIDE || layout == IKD_LAYOUT_OUTREACH)
    return TRUE;
  if (reading->places == NULL)
    return FALSE;
  mapping = get_mapping (reading, proposed);
  return layout != IKD_LAYOUT_UNKNOWN || mapping != NULL;
}

/* By whose mapping the sheet is read. FALSE: by none. */
static gboolean
choose_layout (IkdDraft *self, IkdSheet *sheet, const IkdReading *reading, guint *header,
               GError **error)
{
  g_autoptr (IkdMapping) proposed = NULL;

  self->layout = recognise (sheet, header);
  if (self->layout != IKD_LAYOUT_UNKNOWN)
    return TRUE;
  self->record_type = ikd_outreach_layout_recognise (sheet, header);
  if (self->record_type != G_TYPE_INVALID)
    {
      self->layout = IKD_LAYOUT_OUTREACH;
      return TRUE;
    }

  self->layout = ikd_layout_recognise (sheet, &proposed);
  if (reading->places == NULL)
    self->layout = IKD_LAYOUT_UNKNOWN;
  else if ((self->mapping = get_mapping (reading, proposed)) != NULL)
    {
      if (self->layout == IKD_LAYOUT_UNKNOWN)
        self->layout = IKD_LAYOUT_MAPPED;
    }
  else if (self->layout != IKD_LAYOUT_UNKNOWN)
    self->mapping = g_steal_pointer (&proposed);

  if (self->layout == IKD_LAYOUT_UNKNOWN)
    refuse_layout (self, proposed, error);
  return self->layout != IKD_LAYOUT_UNKNOWN;
}

int
ikd_draft_column (IkdDraft *self, IkdSheet *sheet, const char *column)
{
  if (column == NULL)
    return -1;
  if (self->mapping == NULL)
    return ikd_layout_column (sheet, self->header, column);
  for (guint i = 0; i < self->mapping->columns->len; i++)
    if (g_str_equal (ikd_mapping_get (self->mapping, i)->header, column))
      return (int) i;
  return -1;
}

/* Drops what is said of cells that a person leaves out. */
static void
apply_skips (const IkdLayoutReader *self, IkdDraftRow *row)
{
  gboolean dropped = FALSE;

  if (self->reading->skipped == NULL)
    return;

  for (guint i = 0; i < row->figures->len; i++)
    {
      IkdDraftFigure *figure = g_ptr_array_index (row->figures, i);
      gint64 key = ikd_reading_key (row->at, figure->cell);

      figure->skipped = row->skipped || g_hash_table_contains (self->reading->skipped, &key);
    }
  for (guint i = row->problems->len; i > 0; i--)
    {
      const IkdProblem *problem = g_ptr_array_index (row->problems, i - 1);
      int column = ikd_draft_column (self->draft, self->sheet, problem->column);
      gint64 key = ikd_reading_key (row->at, column);

      if (row->skipped || g_hash_table_contains (self->reading->skipped, &key))
        {
          dropped = TRUE;
          g_ptr_array_remove_index (row->problems, i - 1);
        }
    }
  if (dropped && row->figures->len == 0 && !ikd_draft_row_rejected (row))
    row->skipped = TRUE;
}

static gboolean
read_rows (const IkdLayoutReader *self, GCancellable *cancellable, GError **error)
{
  for (guint i = self->header + 1; i < ikd_sheet_get_n_rows (self->sheet); i++)
    {
      IkdDraftRow *row = NULL;

      if (!is_counted (self, i))
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      row = ikd_layout_row (self, i);
      if (self->draft->refused)
        ikd_layout_refuse (row);
      else if (self->draft->layout == IKD_LAYOUT_OWN)
        ikd_own_layout_read (self, i, row);
      else if (self->draft->layout == IKD_LAYOUT_OUTREACH)
        ikd_outreach_layout_read (self, i, row);
      else
        ikd_wide_layout_read (self, i, row);
    }
  return TRUE;
}

/* All rows of a file with an identity number, of whatever layout. */
static void
refuse_rows (const IkdLayoutReader *self)
{
  for (guint i = self->header + 1; i < ikd_sheet_get_n_rows (self->sheet); i++)
    if (is_counted (self, i))
      ikd_layout_refuse (ikd_layout_row (self, i));
}

static gboolean
read_mapped (IkdLayoutReader *self, GCancellable *cancellable, GError **error)
{
  IkdDraft *draft = self->draft;
  guint row = 0;

  self->header = draft->mapping->header;
  if (draft->refused)
    {
      refuse_rows (self);
      return TRUE;
    }
  draft->evidence = ikd_evidence_weigh (self->sheet, draft->mapping, self->reading->decisions);
  self->separators = (IkdSeparators) draft->evidence->decisions[IKD_DECISION_SEPARATORS].choice;
  if (ikd_title_date_find (self->sheet, self->header, self->reading->today, &draft->title, &row))
    draft->title_row = ikd_sheet_get_line (self->sheet, row);
  return ikd_office_layout_read (self, cancellable, error);
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
  IkdLayoutReader reader = { sheet, reading, 0, IKD_SEPARATORS_UNKNOWN, self };

  self->refused = ikd_sheet_has_identity_number (sheet);
  self->name = g_strdup (ikd_guard_has_identity_number (ikd_sheet_get_name (sheet))
                           ? _("file") : ikd_sheet_get_name (sheet));
  self->sha256 = g_strdup (ikd_sheet_get_sha256 (sheet));
  if (!choose_layout (self, sheet, reading, &reader.header, error))
    return NULL;

  if (self->mapping != NULL)
    {
      if (!read_mapped (&reader, cancellable, error))
        return NULL;
    }
  else
    {
      reader.separators = decide_separators (sheet, reader.header, self->record_type);
      if (!read_rows (&reader, cancellable, error))
        return NULL;
    }
  self->header = reader.header;
  for (guint i = 0; i < self->rows->len; i++)
    apply_skips (&reader, g_ptr_array_index (self->rows, i));
  return g_steal_pointer (&self);
}
