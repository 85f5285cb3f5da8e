/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Tables of offices and of open-data sites, read through once. Guarantees: every line below the
 * header is a row, a total that was compared, or named in a note; nothing is passed over in
 * silence; no row is kept. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-limits.h"
#include "ikd-office-table.h"

typedef struct
{
  IkdOfficeTable *table;
  IkdOfficeSums  *block;        /* of the rows since the last total */
  IkdOfficeSums  *all;
  GArray         *keys;         /* of IkdOfficeKey */
  GHashTable     *questions;    /* text → IkdDraftQuestion, of the draft */
  guint           context;      /* the number of the district that was named last; 0: none */
  guint           last;         /* the last row with a value */
  guint           passed_first; /* lines passed over below the table; 0: none */
  guint           passed_last;
  gboolean        heading;      /* the last entry has no value: its villages may follow */
} Pass;

static guint
get_line (const Pass *self, guint row)
{
  return ikd_sheet_get_line (self->table->reader->sheet, row);
}

static gboolean
is_blank (const Pass *self, guint row)
{
  IkdSheet *sheet = self->table->reader->sheet;

  for (guint i = 0; i < ikd_sheet_get_n_columns (sheet, row); i++)
    if (*ikd_sheet_get_cell (sheet, row, i) != '\0')
      return FALSE;
  return TRUE;
}

/* A header that is printed again on a new page. */
static gboolean
is_header (const Pass *self, guint row)
{
  const IkdMapping *mapping = self->table->mapping;
  IkdSheet *sheet = self->table->reader->sheet;
  gboolean any = FALSE;

  for (guint i = 0; i < mapping->columns->len; i++)
    {
      const char *cell = ikd_sheet_get_cell (sheet, row, i);
      const char *top = ikd_sheet_get_cell (sheet, mapping->header, i);

      if (g_ascii_strcasecmp (cell, top) != 0)
        return FALSE;
      any = any || *cell != '\0';
    }
  return any;
}

/* A total stands before the counts, in whatever cell the label was merged into. */
static gboolean
is_total (const Pass *self, guint row)
{
  for (guint i = 0; i < self->table->mapping->columns->len; i++)
    {
      IkdColumnRole role = ikd_mapping_get (self->table->mapping, i)->role;
      const char *cell = ikd_layout_cell (self->table->reader, row, (int) i);

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

/* --- rows without a value --- */

static void
pass_over (Pass *self, guint row)
{
  if (self->passed_first == 0)
    self->passed_first = get_line (self, row);
  self->passed_last = get_line (self, row);
}

static void
add_entry (Pass *self, const IkdOfficeEntry *entry, IkdRegion *region)
{
  if (region != NULL && ikd_region_get_level (region) == 3)
    self->context = ikd_office_number (self->table, region);
  g_array_append_vals (self->table->entries, entry, 1);
}

/* A district above its villages, a district that has not reported, or a line of text. */
static void
read_valueless (Pass *self, guint row)
{
  IkdOfficeTable *table = self->table;
  g_autoptr (IkdRegion) region = NULL;
  IkdOfficeEntry entry = { .at = row, .known = TRUE, .valueless = TRUE };

  ikd_office_pass_above (table, row);
  region = ikd_office_find_heading (table, row, ikd_office_get_region (table, self->context));
  if (region != NULL)
    {
      entry.region = ikd_office_number (table, region);
      add_entry (self, &entry, region);
      self->heading = TRUE;
    }
  else if (row > self->last)
    pass_over (self, row);
  else
    ikd_office_note (table, get_line (self, row), NULL, IKD_ERROR_NO_VALUE,
                     _("The line has neither a region nor a count; it was passed over."));
}

/* The row before was the heading of one that is of @region. */
static void
drop_heading (Pass *self, IkdRegion *region)
{
  GArray *entries = self->table->entries;
  const IkdOfficeEntry *last = NULL;
  g_autofree char *inside = NULL;

  if (!self->heading || region == NULL)
    return;
  last = &g_array_index (entries, IkdOfficeEntry, entries->len - 1);
  inside = g_strconcat (ikd_region_get_code (ikd_office_get_region (self->table, last->region)),
                        ".", NULL);
  if (g_str_has_prefix (ikd_region_get_code (region), inside))
    g_array_set_size (entries, entries->len - 1);
}

/* --- rows with a value --- */

static void
ask (Pass *self, const IkdDraftRow *row, IkdPlace *place)
{
  IkdDraftQuestion *question = g_hash_table_lookup (self->questions, row->place);
  GPtrArray *questions = self->table->reader->draft->questions;

  if (question != NULL)
    {
      question->n_rows++;
      return;
    }
  if (questions->len >= IKD_MOST_QUESTIONS)
    return;
  question = g_new0 (IkdDraftQuestion, 1);
  question->text = g_strdup (row->place);
  question->row = row->row;
  question->n_rows = 1;
  question->candidates = g_steal_pointer (&place->candidates);
  g_ptr_array_add (questions, question);
  g_hash_table_insert (self->questions, question->text, question);
}

static void
read_valued (Pass *self, guint row)
{
  IkdOfficeTable *table = self->table;
  IkdOfficeEntry entry = { .at = row, .region = self->context };
  g_auto (IkdPlace) place = { NULL, };
  g_autoptr (IkdDraftRow) out = NULL;

  ikd_office_pass_above (table, row);
  out = ikd_office_read_row (table, &entry, TRUE, &place);
  drop_heading (self, out->region);
  self->heading = FALSE;
  /* What was said of a region that was found is said by finding it again. */
  if (out->region != NULL && place.note == NULL)
    {
      entry.region = ikd_office_number (table, out->region);
      entry.known = TRUE;
    }
  add_entry (self, &entry, out->region);
  if (out->skipped)
    return;

  if (out->region == NULL && place.candidates != NULL)
    ask (self, out, &place);
  ikd_office_sums_add (self->block, out);
  ikd_office_sums_add (self->all, out);
  ikd_office_add_key (table, self->keys, table->entries->len - 1, out);
}

/* --- all rows --- */

static void
read_row (Pass *self, guint row)
{
  if (is_blank (self, row) || is_header (self, row))
    return;
  if (is_total (self, row))
    {
      ikd_office_compare_total (self->table, row, self->block, self->all);
      ikd_office_sums_clear (self->block);
    }
  else if (ikd_office_has_value (self->table->reader, row))
    read_valued (self, row);
  else
    read_valueless (self, row);
}

static void
prepare (Pass *self)
{
  const IkdLayoutReader *reader = self->table->reader;
  const IkdMapping *mapping = self->table->mapping;
  int column = ikd_mapping_column (mapping, IKD_COLUMN_REGION_CODE);

  for (guint row = mapping->first; row < ikd_sheet_get_n_rows (reader->sheet); row++)
    {
      const char *code = ikd_layout_cell (reader, row, column);

      if (*code != '\0')
        g_hash_table_add (self->table->codes, (gpointer) code);
      if (ikd_office_has_value (reader, row))
        self->last = row;
    }
}

static void
note_passed (const Pass *self)
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
  ikd_office_note (self->table, self->passed_first, NULL, IKD_ERROR_NO_VALUE, sentence);
}

static gboolean
check_indicator (const IkdLayoutReader *reader, GError **error)
{
  const IkdMapping *mapping = reader->draft->mapping;

  for (guint i = 0; i < mapping->columns->len; i++)
    if (ikd_mapping_get (mapping, i)->role == IKD_COLUMN_COUNT
        && ikd_office_indicator (reader, i) == IKD_INDICATOR_NONE)
      {
        g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_INDICATOR,
                     /* Translators: a column, a file name. */
                     _("The column “%s” of “%s” does not say what it counts. Name the indicator."),
                     ikd_mapping_get (mapping, i)->header, reader->draft->name);
        return FALSE;
      }
  return TRUE;
}

IkdOfficeTable *
ikd_office_layout_open (const IkdLayoutReader *reader, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdOfficeTable) table = ikd_office_table_new (reader);
  g_autoptr (IkdOfficeSums) block = ikd_office_sums_new ();
  g_autoptr (IkdOfficeSums) all = ikd_office_sums_new ();
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (IkdOfficeKey));
  g_autoptr (GHashTable) questions = g_hash_table_new (g_str_hash, g_str_equal);
  Pass pass = { .table = table, .block = block, .all = all, .keys = keys,
                .questions = questions };

  if (!check_indicator (reader, error))
    return NULL;

  prepare (&pass);
  for (guint row = table->mapping->first; row < ikd_sheet_get_n_rows (reader->sheet); row++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      read_row (&pass, row);
    }
  note_passed (&pass);
  return ikd_office_find_doubles (table, keys, cancellable, error) ? g_steal_pointer (&table)
                                                                   : NULL;
}
