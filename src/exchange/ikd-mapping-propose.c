/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the words of a header say of its columns. Guarantees: each column has a role and the reason
 * for it. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-header-words.h"
#include "ikd-mapping-private.h"
#include "ikd-name.h"

/* How far down a header is looked for, and how many columns a table has at most. */
#define HEADER_ROWS 30
#define MAX_COLUMNS 256

static void
take (IkdMappedColumn *column, IkdColumnRole role, const char *reason)
{
  ikd_mapped_column_take (column, role, reason);
}

static IkdMappedColumn *
get_column (const IkdMapping *self, guint column)
{
  return g_ptr_array_index (self->columns, column);
}

/* --- finding the header --- */

static gboolean
is_number (const char *text)
{
  return strpbrk (text, "0123456789") != NULL
         && strspn (text, "0123456789.,%() -") == strlen (text);
}

/* 2: a region and a count, as whole words; 1: a region and a number of something; 0: no header. */
static int
judge_header (IkdSheet *sheet, guint row)
{
  gboolean region = FALSE;
  gboolean sure = FALSE;
  gboolean loose = FALSE;

  for (guint i = 0; i < MIN (ikd_sheet_get_n_columns (sheet, row), MAX_COLUMNS); i++)
    {
      const IkdHeaderWords words = ikd_header_words (ikd_sheet_get_cell (sheet, row, i));

      if (is_number (ikd_sheet_get_cell (sheet, row, i)))
        return 0;
      region = region || (words.kind >= IKD_HEADER_CODE && words.kind <= IKD_HEADER_NAME);
      sure = sure || (words.kind == IKD_HEADER_COUNT && !words.loose);
      loose = loose || words.kind == IKD_HEADER_COUNT || words.kind == IKD_HEADER_PERCENT;
    }
  if (!region)
    return 0;
  return sure ? 2 : loose ? 1 : 0;
}

/* A line of words above a line with a number: what a table looks like whose words are unknown. */
static gboolean
looks_like_header (IkdSheet *sheet, guint row)
{
  guint words = 0;
  gboolean numbers = FALSE;

  for (guint i = 0; i < MIN (ikd_sheet_get_n_columns (sheet, row), MAX_COLUMNS); i++)
    {
      if (is_number (ikd_sheet_get_cell (sheet, row, i)))
        return FALSE;
      words += *ikd_sheet_get_cell (sheet, row, i) != '\0';
    }
  for (guint i = 0; i < MIN (ikd_sheet_get_n_columns (sheet, row + 1), MAX_COLUMNS); i++)
    numbers = numbers || is_number (ikd_sheet_get_cell (sheet, row + 1, i));
  return words >= 2 && numbers;
}

static gboolean
find_header (IkdSheet *sheet, guint *header)
{
  guint n = MIN (ikd_sheet_get_n_rows (sheet), HEADER_ROWS);

  for (int wanted = 2; wanted > 0; wanted--)
    for (*header = 0; *header < n; (*header)++)
      if (judge_header (sheet, *header) >= wanted)
        return TRUE;
  for (*header = 0; *header < n; (*header)++)
    if (looks_like_header (sheet, *header))
      return TRUE;
  return FALSE;
}

/* "1 2 3 4" or "(1) (2) (3)" under the header. */
static gboolean
is_numbering (IkdSheet *sheet, guint row)
{
  guint next = 0;

  for (guint i = 0; i < MIN (ikd_sheet_get_n_columns (sheet, row), MAX_COLUMNS); i++)
    {
      g_autofree char *cell = g_strdelimit (g_strdup (ikd_sheet_get_cell (sheet, row, i)), "()",
                                            ' ');

      if (*g_strstrip (cell) == '\0')
        continue;
      if (g_ascii_strtoull (cell, NULL, 10) != ++next
          || strspn (cell, "0123456789") != strlen (cell))
        return FALSE;
    }
  return next >= 3;
}

/* A second line that parts merged cells of the first: "Jumlah | %" under "Aktivasi IKD". */
static gboolean
is_second_line (IkdSheet *sheet, guint header)
{
  gboolean known = FALSE;

  for (guint i = 0; i < MIN (ikd_sheet_get_n_columns (sheet, header + 1), MAX_COLUMNS); i++)
    {
      const char *cell = ikd_sheet_get_cell (sheet, header + 1, i);
      const IkdHeaderWords above = ikd_header_words (ikd_sheet_get_cell (sheet, header, i));

      if (*cell == '\0')
        continue;
      if (is_number (cell) || (above.kind >= IKD_HEADER_CODE && above.kind <= IKD_HEADER_NAME))
        return FALSE;
      known = known || ikd_header_words (cell).kind != IKD_HEADER_NONE;
    }
  return known;
}

/* --- columns --- */

static void
read_headers (IkdMapping *self, IkdSheet *sheet)
{
  gboolean two = is_second_line (sheet, self->header);
  guint n = ikd_sheet_get_n_columns (sheet, self->header);
  const char *over = "";

  if (two)
    n = MAX (n, ikd_sheet_get_n_columns (sheet, self->header + 1));
  for (guint i = 0; i < MIN (n, MAX_COLUMNS); i++)
    {
      const char *top = ikd_sheet_get_cell (sheet, self->header, i);
      const char *sub = two ? ikd_sheet_get_cell (sheet, self->header + 1, i) : "";

      over = *top != '\0' ? top : over;
      ikd_mapping_add (self, *sub != '\0' ? g_strconcat (sub, " ", over, NULL) : g_strdup (top));
    }
  self->first = self->header + (two ? 2 : 1);
  if (is_numbering (sheet, self->first))
    self->first++;
}

static void
set_fingerprint (IkdMapping *self)
{
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *words = ikd_name_words (get_column (self, i)->header);

      g_string_append (folded, words);
      g_string_append_c (folded, '\n');
    }
  self->fingerprint = g_compute_checksum_for_string (G_CHECKSUM_SHA256, folded->str, -1);
}

/* The finest level that a column of @kind names; those without a level are the finest. */
static int
finest (const IkdMapping *self, IkdHeaderKind first, IkdHeaderKind last)
{
  int best = -1;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const IkdHeaderWords words = ikd_header_words (get_column (self, i)->header);

      if (words.kind >= first && words.kind <= last)
        best = MAX (best, words.level < 0 ? 5 : words.level);
    }
  return best;
}

static gboolean
has_count (const IkdMapping *self, IkdIndicator indicator)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (get_column (self, i)->role == IKD_COLUMN_COUNT
        && (indicator == IKD_INDICATOR_NONE || get_column (self, i)->indicator == indicator))
      return TRUE;
  return FALSE;
}

static void
propose_region (IkdMapping *self, IkdMappedColumn *column, const IkdHeaderWords *words)
{
  int level = words->level < 0 ? 5 : words->level;

  column->level = words->level;
  if (words->kind == IKD_HEADER_NAME)
    {
      gboolean is_finest = level == finest (self, IKD_HEADER_NAME, IKD_HEADER_NAME);

      if (is_finest && ikd_mapping_column (self, IKD_COLUMN_REGION_NAME) < 0)
        take (column, IKD_COLUMN_REGION_NAME, _("The header names regions."));
      else if (!is_finest)
        take (column, IKD_COLUMN_ABOVE, _("The header names regions of a higher level."));
      else
        take (column, IKD_COLUMN_IGNORED, _("Another column holds the names."));
      return;
    }
  if (level < finest (self, IKD_HEADER_CODE, IKD_HEADER_CODE_BPS)
      && words->kind != IKD_HEADER_CODE_KEMENDAGRI)
    take (column, IKD_COLUMN_IGNORED, _("The code of a region above is not needed."));
  else if (words->kind == IKD_HEADER_CODE_BPS
           || (self->open_data && words->kind == IKD_HEADER_CODE))
    take (column, IKD_COLUMN_BPS_CODE,
          _("Such tables carry BPS codes, so regions are found by their names."));
  else if (ikd_mapping_column (self, IKD_COLUMN_REGION_CODE) < 0)
    take (column, IKD_COLUMN_REGION_CODE, _("The header names a code."));
  else
    take (column, IKD_COLUMN_IGNORED, _("Another column holds the codes."));
}

static void
propose_count (IkdMapping *self, IkdMappedColumn *column, const IkdHeaderWords *words)
{
  if (has_count (self, words->indicator))
    {
      take (column, IKD_COLUMN_IGNORED, _("Another column holds this count."));
      return;
    }
  take (column, IKD_COLUMN_COUNT,
        words->indicator == IKD_INDICATOR_NONE ? _("The header says that it counts, not what.")
        : words->loose ? _("A word of the header suggests it.") : _("The header names it."));
  column->indicator = words->indicator;
  column->loose = words->loose && !self->open_data;
}

static void
propose_column (IkdMapping *self, IkdMappedColumn *column)
{
  const IkdHeaderWords words = ikd_header_words (column->header);

  switch (words.kind)
    {
    case IKD_HEADER_CODE:
    case IKD_HEADER_CODE_KEMENDAGRI:
    case IKD_HEADER_CODE_BPS:
    case IKD_HEADER_NAME:
      propose_region (self, column, &words);
      return;
    case IKD_HEADER_DATE:
      take (column, IKD_COLUMN_DATE, _("The header names a date."));
      return;
    case IKD_HEADER_PERCENT:
      take (column, IKD_COLUMN_PERCENT, _("Percentages are compared with the counts, not stored."));
      column->indicator = words.indicator;
      return;
    case IKD_HEADER_SOURCE:
      take (column, IKD_COLUMN_SOURCE, _("The header names a source."));
      return;
    case IKD_HEADER_NOTE:
      take (column, IKD_COLUMN_NOTE, _("The header names a note."));
      return;
    case IKD_HEADER_COUNT:
      if (words.indicator != IKD_INDICATOR_NONE)
        propose_count (self, column, &words);
      return;
    case IKD_HEADER_ORDINAL:
    case IKD_HEADER_OTHER:
      take (column, IKD_COLUMN_IGNORED, _("What the header names is not read."));
      return;
    case IKD_HEADER_NONE:
    default:
      take (column, IKD_COLUMN_IGNORED, _("The header says nothing that is known."));
      return;
    }
}

/* kode_provinsi, nama_provinsi, … jumlah_…: the manner of the open-data sites. */
static gboolean
is_open_data (const IkdMapping *self)
{
  gboolean code = FALSE;
  gboolean name = FALSE;

  for (guint i = 0; i < self->columns->len; i++)
    {
      const char *header = get_column (self, i)->header;

      code = code || g_ascii_strncasecmp (header, "kode_", 5) == 0;
      name = name || g_ascii_strncasecmp (header, "nama_", 5) == 0;
    }
  return code && name;
}

IkdMapping *
ikd_mapping_propose (IkdSheet *sheet)
{
  g_autoptr (IkdMapping) self = NULL;
  guint header = 0;

  g_return_val_if_fail (IKD_IS_SHEET (sheet), NULL);

  if (!find_header (sheet, &header))
    return NULL;

  self = ikd_mapping_new (header);
  read_headers (self, sheet);
  set_fingerprint (self);
  self->open_data = is_open_data (self);
  for (guint i = 0; i < self->columns->len; i++)
    propose_column (self, get_column (self, i));
  /* "Jumlah" alone counts only where nothing else does. */
  for (guint i = 0; i < self->columns->len; i++)
    {
      const IkdHeaderWords words = ikd_header_words (get_column (self, i)->header);

      if (words.kind == IKD_HEADER_COUNT && words.indicator == IKD_INDICATOR_NONE)
        propose_count (self, get_column (self, i), &words);
    }
  return g_steal_pointer (&self);
}
