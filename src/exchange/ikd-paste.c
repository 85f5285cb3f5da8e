/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What people paste into a sheet. Guarantees: an identity number anywhere and nothing is taken; a
 * percentage is never taken for a count where there is one; a number that can mean two things is
 * decided by the others of the text or not at all. */

#include "config.h"

#include "ikd-paste.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-paste-private.h"

typedef struct
{
  const IkdPasteInto *into;
  IkdPasteFinder     *finder;
  IkdPasteHeader      header;
  GPtrArray          *cuts;     /* of IkdPasteCut */
  GPtrArray          *lines;    /* of IkdPasteLine, one for each of the cuts */
  GArray             *labels;   /* of int: which field names the region */
} Reader;

static void
line_free (IkdPasteLine *line)
{
  g_free (line->label);
  for (guint i = 0; i < IKD_PASTE_COLUMNS; i++)
    g_free (line->values[i]);
  g_free (line);
}

void
ikd_paste_free (IkdPaste *paste)
{
  g_ptr_array_unref (paste->lines);
  g_free (paste);
}

static void
find_regions (Reader *self)
{
  for (guint i = 0; i < self->cuts->len; i++)
    {
      const IkdPasteCut *cut = g_ptr_array_index (self->cuts, i);
      IkdPasteLine *line = g_new0 (IkdPasteLine, 1);
      int label = ikd_paste_finder_find (self->finder, cut->fields, line);

      line->line = cut->line;
      g_ptr_array_add (self->lines, line);
      g_array_append_val (self->labels, label);
    }
}

/* --- values --- */

static gboolean
is_count (const char *field)
{
  return ikd_paste_is_value (field) && !ikd_percent_recognise (field);
}

/* Where the figures begin: after the name, which may follow the code. */
static guint
first_value (GPtrArray *fields, int label)
{
  guint first = (guint) (label + 1);

  for (guint i = first; i < fields->len; i++)
    {
      const char *field = g_ptr_array_index (fields, i);

      if (*field == '\0')
        continue;
      if (ikd_paste_is_value (field))
        break;
      first = i + 1;
    }
  return first;
}

static gboolean
take (IkdPasteLine *line, guint column, const char *field)
{
  if (!is_count (field))
    return FALSE;
  line->values[column] = g_strdup (field);
  return TRUE;
}

/* By the header; where gaps part the columns, counted from the name on. */
static guint
take_named (Reader *self, const IkdPasteCut *cut, int label, IkdPasteLine *line)
{
  guint first = first_value (cut->fields, label);
  guint n = 0;

  for (guint c = 0; c < self->into->n_indicators; c++)
    {
      int field = self->header.columns[c];

      if (field < 0)
        continue;
      if (!cut->cells || cut->fields->len > self->header.n_fields)
        field = (int) first + field - self->header.label - 1;
      if (field >= 0 && field < (int) cut->fields->len)
        n += take (line, c, g_ptr_array_index (cut->fields, field));
    }
  return n;
}

/* In order, percentages apart; an empty cell keeps its place. */
static guint
take_ordered (Reader *self, const IkdPasteCut *cut, guint first, IkdPasteLine *line)
{
  guint column = self->into->first_column;
  guint n = 0;
  guint i;

  for (i = first; i < cut->fields->len && column < self->into->n_indicators; i++)
    {
      const char *field = g_ptr_array_index (cut->fields, i);

      if (*field != '\0' && !ikd_paste_is_value (field))
        break;
      if (ikd_percent_recognise (field))
        continue;
      n += take (line, column, field);
      column++;
    }
  /* Empty cells before the only figure: of joined columns. */
  for (; i < cut->fields->len && n == 0; i++)
    n += take (line, self->into->first_column, g_ptr_array_index (cut->fields, i));
  return n;
}

/* A region with a percentage alone is shown, and refused when it is read as a count. */
static guint
take_percent (Reader *self, const IkdPasteCut *cut, IkdPasteLine *line)
{
  for (guint i = 0; line->row >= 0 && i < cut->fields->len; i++)
    {
      const char *field = g_ptr_array_index (cut->fields, i);

      if (ikd_paste_is_value (field) && ikd_percent_recognise (field))
        {
          line->values[self->into->first_column] = g_strdup (field);
          return 1;
        }
    }
  return 0;
}

/* Of lines without a name: 1, 2, 3 … before the figures number the lines. */
static gboolean
is_numbered (Reader *self)
{
  gint64 last = -1;
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const IkdPasteCut *cut = g_ptr_array_index (self->cuts, i);
      const IkdPasteLine *line = g_ptr_array_index (self->lines, i);
      IkdNumber number;

      if (line->match != IKD_PASTE_BY_ORDER)
        continue;
      if (cut->fields->len < 2
          || !ikd_count_parse (g_ptr_array_index (cut->fields, 0), IKD_SEPARATORS_UNKNOWN,
                               &number, NULL)
          || (n > 0 && number.value != last + 1))
        return FALSE;
      last = number.value;
      n++;
    }
  return n >= 2;
}

/* A line without figures, and one that is none of the rows, is freed and left NULL. */
static void
take_values (Reader *self)
{
  guint skip = is_numbered (self) ? 1 : 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const IkdPasteCut *cut = g_ptr_array_index (self->cuts, i);
      IkdPasteLine *line = g_ptr_array_index (self->lines, i);
      int label = g_array_index (self->labels, int, i);
      guint first = label < 0 ? skip : first_value (cut->fields, label);
      gboolean named = self->header.found && (cut->cells || self->header.names);
      guint n = named ? take_named (self, cut, label, line)
                      : take_ordered (self, cut, first, line);

      if (n == 0)
        n = take_percent (self, cut, line);
      if (n == 0
          || (line->match == IKD_PASTE_UNKNOWN && ikd_paste_is_talk (self->finder, line->label)))
        {
          line_free (line);
          self->lines->pdata[i] = NULL;
        }
    }
}

/* --- lines without a name --- */

/* A blank line among figures is an empty cell, unless all stand so far apart. */
static guint
line_step (Reader *self)
{
  guint step = G_MAXUINT;
  guint last = 0;
  guint n = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const IkdPasteLine *line = g_ptr_array_index (self->lines, i);

      if (line == NULL)
        continue;
      if (n++ > 0)
        step = MIN (step, line->line - last);
      last = line->line;
    }
  return n > 2 ? step : 1;
}

/* They serve only where no line has a name; otherwise they are dates and the like. */
static void
place_in_order (Reader *self)
{
  gboolean named = FALSE;
  guint step = line_step (self);
  guint first = 0;

  for (guint i = 0; i < self->lines->len; i++)
    {
      const IkdPasteLine *line = g_ptr_array_index (self->lines, i);

      named |= line != NULL && line->match != IKD_PASTE_BY_ORDER;
      if (line != NULL && first == 0)
        first = line->line;
    }
  for (guint i = 0; i < self->lines->len; i++)
    {
      IkdPasteLine *line = g_ptr_array_index (self->lines, i);
      guint row;

      if (line == NULL || line->match != IKD_PASTE_BY_ORDER)
        continue;
      row = self->into->first_row + (line->line - first) / step;
      if (named)
        {
          line_free (line);
          self->lines->pdata[i] = NULL;
        }
      else if (row < self->into->regions->len)
        line->row = (int) row;
      else
        line->match = IKD_PASTE_UNKNOWN;
    }
}

/* --- separators --- */

/* All figures of the lines that are taken bear witness, also percentages beside them. */
static IkdSeparators
guess_separators (Reader *self)
{
  guint votes[3] = { 0 };

  for (guint i = 0; i < self->lines->len; i++)
    {
      const IkdPasteCut *cut = g_ptr_array_index (self->cuts, i);
      int label = g_array_index (self->labels, int, i);

      for (guint f = (guint) (label + 1);
           g_ptr_array_index (self->lines, i) != NULL && f < cut->fields->len; f++)
        votes[ikd_separators_guess (g_ptr_array_index (cut->fields, f))]++;
    }
  if (votes[IKD_SEPARATORS_ENGLISH] > 0 && votes[IKD_SEPARATORS_INDONESIAN] == 0)
    return IKD_SEPARATORS_ENGLISH;
  if (votes[IKD_SEPARATORS_INDONESIAN] > 0 && votes[IKD_SEPARATORS_ENGLISH] == 0)
    return IKD_SEPARATORS_INDONESIAN;
  return IKD_SEPARATORS_UNKNOWN;
}

char *
ikd_paste_settle (const char *value, IkdSeparators separators, GError **error)
{
  static const struct
  {
    const char *word;
    const char *typed;
  } words[] = { { "nihil", "0" }, { "belum lapor", "b" }, { "tidak berlaku", "x" } };
  IkdNumber number;

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (value, words[i].word) == 0)
      return g_strdup (words[i].typed);
  if (*value == '=' || *value == '+' || g_ascii_strcasecmp (value, "b") == 0
      || g_ascii_strcasecmp (value, "x") == 0)
    return g_strdup (value);
  if (!ikd_count_parse (value, separators, &number, error))
    return NULL;
  /* "sekitar 1.200" and "1,5 juta" say how precise they are. */
  return ikd_number_is_exact (number) ? g_strdup_printf ("%" G_GINT64_FORMAT, number.value)
                                      : g_strdup (value);
}

static GPtrArray *
steal_lines (Reader *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) line_free);

  for (guint i = 0; i < self->lines->len; i++)
    if (g_ptr_array_index (self->lines, i) != NULL)
      g_ptr_array_add (lines, g_ptr_array_index (self->lines, i));
  return lines;
}

IkdPaste *
ikd_paste_read (const char *text, const IkdPasteInto *into, GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GPtrArray) cuts = NULL;
  IkdPaste *paste;
  Reader self = { .into = into };

  g_return_val_if_fail (into->n_indicators >= 1 && into->n_indicators <= IKD_PASTE_COLUMNS
                        && into->first_column < into->n_indicators, NULL);

  if (!ikd_guard_check (valid, _("The pasted text"), error))
    return NULL;
  cuts = ikd_paste_cut_all (valid, error);
  if (cuts == NULL || !ikd_paste_header_read (&self.header, cuts, into, error))
    return NULL;

  self.cuts = cuts;
  self.finder = ikd_paste_finder_new (into);
  self.lines = g_ptr_array_new ();
  self.labels = g_array_new (FALSE, FALSE, sizeof (int));
  find_regions (&self);
  take_values (&self);
  place_in_order (&self);

  paste = g_new0 (IkdPaste, 1);
  paste->separators = guess_separators (&self);
  paste->lines = steal_lines (&self);
  ikd_paste_finder_free (self.finder);
  g_ptr_array_unref (self.lines);
  g_array_unref (self.labels);
  return paste;
}
