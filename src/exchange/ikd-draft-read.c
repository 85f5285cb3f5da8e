/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From a sheet to figures and problems. Guarantees: every row that is neither blank nor a total is
 * in the draft, accepted or with the reason why not; where an identity number stands, nothing is
 * accepted; a long table is never held as figures, whatever its rows say of one another. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-guard.h"
#include "ikd-office-table.h"
#include "ikd-outreach-layout.h"
#include "ikd-title-date.h"

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

/* A row of outreach is one record: who leaves out a cell of it leaves it out. */
static gboolean
has_skipped_cell (const IkdLayoutReader *self, const IkdDraftRow *row)
{
  for (guint i = 0; i < ikd_sheet_get_n_columns (self->sheet, row->at); i++)
    {
      gint64 key = ikd_reading_key (row->at, (int) i);

      if (g_hash_table_contains (self->reading->skipped, &key))
        return TRUE;
    }
  return FALSE;
}

/* Drops what is said of cells that a person leaves out. */
static void
apply_skips (const IkdLayoutReader *self, IkdDraftRow *row)
{
  gboolean dropped = FALSE;

  if (self->reading->skipped == NULL)
    return;
  if (row->record != NULL && has_skipped_cell (self, row))
    row->skipped = TRUE;

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

/* --- rows --- */

guint
ikd_draft_get_n_places (IkdDraft *self)
{
  const IkdLayoutReader *reader = NULL;
  guint n = 0;

  g_return_val_if_fail (IKD_IS_DRAFT (self), 0);

  reader = self->reader;
  if (reader == NULL)
    return self->rows->len;
  if (reader->office != NULL)
    return reader->office->entries->len;
  n = ikd_sheet_get_n_rows (self->sheet);
  return n - MIN (n, self->header + 1);
}

/* A row whose layout has columns of its own; NULL: none. */
static IkdDraftRow *
make_fixed (const IkdLayoutReader *reader, guint at)
{
  IkdDraftRow *row = NULL;

  if (!is_counted (reader, at))
    return NULL;

  row = ikd_layout_new_row (reader, at);
  if (reader->draft->refused)
    {
      ikd_layout_refuse (row);
      return row;
    }
  ikd_layout_note_hidden (reader, row);
  if (reader->draft->layout == IKD_LAYOUT_OWN)
    ikd_own_layout_read (reader, at, row);
  else if (reader->draft->layout == IKD_LAYOUT_OUTREACH)
    ikd_outreach_layout_read (reader, at, row);
  else
    ikd_wide_layout_read (reader, at, row);
  return row;
}

/**
 * ikd_draft_make_row:
 * @self: a draft that was opened
 * @place: which row, below ikd_draft_get_n_places(); in any order, as often as wanted
 *
 * Returns: (transfer full) (nullable): the row; %NULL if it is blank or a total
 */
IkdDraftRow *
ikd_draft_make_row (IkdDraft *self, guint place)
{
  const IkdLayoutReader *reader = NULL;
  IkdDraftRow *row = NULL;

  g_return_val_if_fail (IKD_IS_DRAFT (self), NULL);

  reader = self->reader;
  if (reader == NULL)
    return ikd_draft_row_ref (g_ptr_array_index (self->rows, place));
  row = reader->office != NULL ? ikd_office_make_row (reader->office, place)
                               : make_fixed (reader, reader->header + 1 + place);
  if (row != NULL)
    apply_skips (reader, row);
  return row;
}

/**
 * ikd_draft_peek:
 * @self: a draft that was opened
 * @place: which row, below ikd_draft_get_n_places()
 * @region: (out) (transfer full): what the row is of
 * @day: (out): the day of its first figure
 *
 * Returns: whether the row is known, without making it, to have figures of @region; where it is
 *   not, it may have some still
 */
gboolean
ikd_draft_peek (IkdDraft *self, guint place, IkdRegion **region, IkdDay *day)
{
  const IkdLayoutReader *reader = NULL;

  g_return_val_if_fail (IKD_IS_DRAFT (self), FALSE);

  reader = self->reader;
  return reader != NULL && self->layout == IKD_LAYOUT_OWN && !self->refused
         && (reader->reading->skipped == NULL || g_hash_table_size (reader->reading->skipped) == 0)
         && ikd_own_layout_peek (reader, reader->header + 1 + place, region, day);
}

static gboolean
open_mapped (IkdLayoutReader *self, GCancellable *cancellable, GError **error)
{
  IkdDraft *draft = self->draft;
  guint row = 0;

  draft->evidence = ikd_evidence_weigh (self->sheet, draft->mapping, self->reading->decisions);
  self->separators = (IkdSeparators) draft->evidence->decisions[IKD_DECISION_SEPARATORS].choice;
  if (ikd_title_date_find (self->sheet, self->header, self->reading->today, &draft->title, &row))
    draft->title_row = ikd_sheet_get_line (self->sheet, row);
  self->office = ikd_office_layout_open (self, cancellable, error);
  return self->office != NULL;
}

static void
free_reader (gpointer data)
{
  IkdLayoutReader *self = data;

  ikd_office_table_free (self->office);
  ikd_layout_reader_free (self);
}

/* Rows are made when they are asked for. */
static IkdLayoutReader *
keep_reader (IkdDraft *self, const IkdLayoutReader *reader)
{
  IkdLayoutReader *kept = g_memdup2 (reader, sizeof *reader);

  kept->reading = g_memdup2 (reader->reading, sizeof *reader->reading);
  kept->columns = g_new0 (IkdFoundColumn, IKD_FOUND_COLUMNS);
  self->reader = kept;
  self->free_reader = free_reader;
  return kept;
}

/**
 * ikd_draft_open:
 * @sheet: what was read
 * @reading: how to find regions, and what the file does not say; what it refers to must outlive the
 *   draft
 * @refuse: an identity number stands elsewhere in the file
 *
 * Returns: (transfer full): what the sheet says as a whole; %NULL if its layout is not understood
 */
IkdDraft *
ikd_draft_open (IkdSheet *sheet, const IkdReading *reading, gboolean refuse,
                GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdDraft) self = g_object_new (IKD_TYPE_DRAFT, NULL);
  IkdLayoutReader reader = { .sheet = sheet, .reading = reading, .draft = self };
  IkdLayoutReader *kept = NULL;

  self->sheet = g_object_ref (sheet);
  self->refused = refuse || ikd_sheet_has_identity_number (sheet);
  self->name = g_strdup (ikd_guard_has_identity_number (ikd_sheet_get_name (sheet))
                           ? _("file") : ikd_sheet_get_name (sheet));
  self->sha256 = g_strdup (ikd_sheet_get_sha256 (sheet));
  if (!choose_layout (self, sheet, reading, &reader.header, error))
    return NULL;

  if (self->mapping != NULL)
    reader.header = self->mapping->header;
  self->header = reader.header;
  kept = keep_reader (self, &reader);
  if (self->mapping == NULL || self->refused)
    kept->separators = decide_separators (sheet, reader.header, self->record_type);
  else if (!open_mapped (kept, cancellable, error))
    return NULL;
  return g_steal_pointer (&self);
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
  g_autoptr (IkdDraft) self = ikd_draft_open (sheet, reading, FALSE, cancellable, error);

  if (self == NULL || self->reader == NULL)
    return g_steal_pointer (&self);

  for (guint i = 0; i < ikd_draft_get_n_places (self); i++)
    {
      IkdDraftRow *row = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      row = ikd_draft_make_row (self, i);
      if (row != NULL)
        g_ptr_array_add (self->rows, row);
    }
  g_clear_pointer (&self->reader, self->free_reader);
  return g_steal_pointer (&self);
}
