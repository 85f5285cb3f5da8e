/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Rows and cells of a CSV text that comes in pieces. Guarantees: where it is cut does not matter; a
 * cell that lies within one piece is not copied; a cell without end takes no more memory than the
 * longest that is read. */

#include "ikd-csv-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-guard.h"
#include "ikd-limits.h"
#include "ikd-sheet-private.h"

/* --- the separator --- */

static const char candidates[] = ",;\t";

void
ikd_delimiter_finder_add (IkdDelimiterFinder *self, const char *text, gsize length)
{
  for (gsize i = 0; i < length && self->line < IKD_LINES_COMPARED; i++)
    if (text[i] == '"')
      self->quoted = !self->quoted;
    else if (self->quoted)
      continue;
    else if (text[i] == '\n' || text[i] == '\r')
      self->line++;
    else
      for (guint c = 0; candidates[c] != '\0'; c++)
        self->counts[self->line][c] += text[i] == candidates[c];
}

/* The separator that parts most lines alike: a title above the table does not mislead. A comma also
 * stands in numbers, at most once more often than there are separators, so the others count
 * twice. */
char
ikd_delimiter_finder_choose (const IkdDelimiterFinder *self)
{
  guint most = 0;
  guint best = 0;

  for (guint i = 0; candidates[i] != '\0'; i++)
    for (guint line = 0; line < IKD_LINES_COMPARED; line++)
      {
        guint weight = 0;

        for (guint other = 0; other < IKD_LINES_COMPARED; other++)
          if (self->counts[other][i] == self->counts[line][i])
            weight += self->counts[line][i];
        weight *= candidates[i] == ',' ? 1 : 2;
        if (weight > most)
          {
            most = weight;
            best = i;
          }
      }
  return candidates[best];
}

/* --- rows and cells --- */

typedef enum
{
  BEFORE_ROW,                   /* no row, until a character comes */
  AFTER_CR,                     /* the same; a "\n" belongs to the line before */
  BEFORE_CELL,
  PLAIN,
  QUOTED,
  AFTER_QUOTE,                  /* within quotes: doubled, it is a character */
} State;

struct _IkdCsvScanner
{
  IkdSheet *sheet;
  State     state;
  char      delimiter;
  char      last;               /* the character before, within quotes */
  guint     line;
  guint     quote_line;
  guint     column;
  gboolean  ends[256];          /* what a plain cell goes on to */
  GString  *cell;               /* what came of the cell so far */
};

IkdCsvScanner *
ikd_csv_scanner_new (IkdSheet *sheet, char delimiter)
{
  IkdCsvScanner *self = g_new0 (IkdCsvScanner, 1);

  self->sheet = g_object_ref (sheet);
  self->delimiter = delimiter;
  self->line = 1;
  self->ends[(guchar) delimiter] = TRUE;
  self->ends['\n'] = TRUE;
  self->ends['\r'] = TRUE;
  self->cell = g_string_new (NULL);
  return self;
}

void
ikd_csv_scanner_free (IkdCsvScanner *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->sheet);
  g_string_free (self->cell, TRUE);
  g_free (self);
}

/* Of a cell that is longer than any that is read, only so much that the sheet refuses it for the
 * same reason: spaces around it do not count. */
static void
append_long (IkdCsvScanner *self, const char *text, gsize length)
{
  gsize n_before = 0;

  while (g_ascii_isspace (self->cell->str[n_before]))
    n_before++;
  g_string_erase (self->cell, 0, (gssize) n_before);
  for (gsize i = 0; i < length && self->cell->len <= IKD_MOST_CELL; i++)
    if (!g_ascii_isspace (text[i]) || (self->cell->len > 0 && self->cell->len < IKD_MOST_CELL))
      g_string_append_c (self->cell, text[i]);
}

static void
append (IkdCsvScanner *self, const char *text, gsize length)
{
  if (self->cell->len + length <= IKD_MOST_CELL)
    g_string_append_len (self->cell, text, (gssize) length);
  else
    append_long (self, text, length);
}

/* The cell is at its end, after @text. */
static gboolean
put (IkdCsvScanner *self, const char *text, gsize length, GError **error)
{
  gboolean good = FALSE;

  if (self->cell->len > 0)
    {
      append (self, text, length);
      text = self->cell->str;
      length = self->cell->len;
    }
  good = ikd_sheet_put_text (self->sheet, self->column++, text, length, error);
  g_string_truncate (self->cell, 0);
  return good;
}

/* Within quotes. Returns where it stops. */
static const char *
scan_quoted (IkdCsvScanner *self, const char *p, const char *end)
{
  const char *from = p;

  for (; p < end && *p != '"'; p++)
    {
      self->line += *p == '\r' || (*p == '\n' && self->last != '\r');
      self->last = *p;
    }
  append (self, from, (gsize) (p - from));
  if (p == end)
    return end;
  self->last = '"';
  self->state = AFTER_QUOTE;
  return p + 1;
}

/* A cell without quotes, or what follows them. Returns where it stops; NULL with an error. */
static const char *
scan_plain (IkdCsvScanner *self, const char *p, const char *end, GError **error)
{
  const char *from = p;

  while (p < end && !self->ends[(guchar) *p])
    p++;
  if (p == end)
    {
      append (self, from, (gsize) (p - from));
      return end;
    }
  if (!put (self, from, (gsize) (p - from), error))
    return NULL;
  self->state = *p == self->delimiter ? BEFORE_CELL : *p == '\r' ? AFTER_CR : BEFORE_ROW;
  self->line += *p != self->delimiter;
  return p + 1;
}

/* Decides what begins, or goes on, with the character at @p. Returns where to go on. */
static const char *
turn (IkdCsvScanner *self, const char *p)
{
  gboolean skip = FALSE;

  switch (self->state)
    {
    case AFTER_CR:
    case BEFORE_ROW:
      skip = self->state == AFTER_CR && *p == '\n';
      self->state = skip ? BEFORE_ROW : BEFORE_CELL;
      if (!skip)
        ikd_sheet_add_row (self->sheet, self->line);
      self->column = 0;
      return p + skip;
    case BEFORE_CELL:
      skip = *p == '"';
      self->state = skip ? QUOTED : PLAIN;
      self->quote_line = self->line;
      self->last = '\0';
      return p + skip;
    case AFTER_QUOTE:
      self->state = *p == '"' ? QUOTED : PLAIN;
      if (*p == '"')
        append (self, "\"", 1);
      return p + (*p == '"');
    default:
      return p;
    }
}

gboolean
ikd_csv_scanner_add (IkdCsvScanner *self, const char *text, gsize length, GError **error)
{
  const char *end = text + length;

  while (text != NULL && text < end)
    if (self->state == QUOTED)
      text = scan_quoted (self, text, end);
    else if (self->state == PLAIN)
      text = scan_plain (self, text, end, error);
    else
      text = turn (self, text);
  return text != NULL;
}

gboolean
ikd_csv_scanner_end (IkdCsvScanner *self, GError **error)
{
  if (self->state == QUOTED)
    {
      g_autofree char *quoted = ikd_guard_quote (ikd_sheet_get_name (self->sheet));

      g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                   /* Translators: a file name and a line number. */
                   _("“%s” has a quotation mark in line %u that never ends. Add the closing "
                     "one."), quoted, self->quote_line);
      return FALSE;
    }
  return self->state == BEFORE_ROW || self->state == AFTER_CR || put (self, "", 0, error);
}
