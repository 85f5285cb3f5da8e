/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading CSV and TSV (RFC 4180, and what offices make of it). Guarantees: one pass, no copy of the
 * whole unless it has to be decoded; a quote that never ends is refused with the line where it
 * began; a file of any length takes bounded memory; no sentence repeats an identity number. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-guard.h"
#include "ikd-load.h"
#include "ikd-sheet-private.h"

#define LINES_COMPARED 20

static gboolean
refuse (const char *name, const char *format, GError **error)
{
  g_autofree char *quoted = ikd_guard_quote (name);

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, format, quoted);
  return FALSE;
}

/* The text within @bytes where it is UTF-8, so that a large file stands in memory once; else
 * *@decoded, from UTF-16 by its mark or from Windows-1252. NULL with an error. */
static const char *
decode (GBytes *bytes, const char *name, char **decoded, gsize *length, GError **error)
{
  const char *data = g_bytes_get_data (bytes, length);
  const char *charset = "WINDOWS-1252";
  gsize size = *length;

  /* Bytes of no length have no data to look at. */
  if (size == 0)
    return "";
  if (size >= 2 && (memcmp (data, "\xff\xfe", 2) == 0 || memcmp (data, "\xfe\xff", 2) == 0))
    charset = "UTF-16";
  else if (memchr (data, '\0', size) != NULL)
    {
      refuse (name, _("“%s” is no text file. Save it as CSV, and choose that one."), error);
      return NULL;
    }
  else if (g_utf8_validate (data, size, NULL))
    {
      gsize skip = size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

      *length = size - skip;
      return data + skip;
    }

  *decoded = g_convert (data, size, "UTF-8", charset, NULL, length, NULL);
  /* What follows a zero would be dropped unseen. */
  if (*decoded == NULL || memchr (*decoded, '\0', *length) != NULL)
    {
      refuse (name, _("The characters of “%s” cannot be read. Save it as CSV in UTF-8."), error);
      return NULL;
    }
  return *decoded;
}

/* How many separators stand in a line, outside quotes; *text moves to the next line. */
static void
count_separators (const char **text, const char *end, const char *candidates, guint *counts)
{
  gboolean quoted = FALSE;
  const char *p = *text;

  for (; p < end && (quoted || (*p != '\n' && *p != '\r')); p++)
    {
      const char *found = quoted ? NULL : strchr (candidates, *p);

      if (*p == '"')
        quoted = !quoted;
      else if (found != NULL)
        counts[found - candidates]++;
    }
  *text = p < end ? p + 1 : p;
}

/* The separator that parts most lines alike: a title above the table does not mislead. A comma also
 * stands in numbers, at most once more often than there are separators, so the others count
 * twice. */
static char
find_delimiter (const char *text, const char *end)
{
  static const char candidates[] = ",;\t";
  guint counts[LINES_COMPARED][G_N_ELEMENTS (candidates) - 1] = { 0 };
  guint most = 0;
  guint best = 0;

  for (guint line = 0; line < LINES_COMPARED && text < end; line++)
    count_separators (&text, end, candidates, counts[line]);
  for (guint i = 0; candidates[i] != '\0'; i++)
    for (guint line = 0; line < LINES_COMPARED; line++)
      {
        guint weight = 0;

        for (guint other = 0; other < LINES_COMPARED; other++)
          weight += counts[other][i] == counts[line][i] ? counts[line][i] : 0;
        weight *= candidates[i] == ',' ? 1 : 2;
        if (weight > most)
          {
            most = weight;
            best = i;
          }
      }
  return candidates[best];
}

typedef struct
{
  const char *p;
  const char *end;
  guint       line;
  char        delimiter;
  GString    *cell;
} Scanner;

/* The character at @offset from p; 0 behind the end. */
static char
peek (const Scanner *self, gsize offset)
{
  return offset < (gsize) (self->end - self->p) ? self->p[offset] : '\0';
}

/* Reads a quoted cell; p stands after the opening quote. FALSE: it never ends. */
static gboolean
scan_quoted (Scanner *self)
{
  while (self->p < self->end)
    {
      char c = *self->p++;

      if (c == '"' && peek (self, 0) != '"')
        return TRUE;
      if (c == '"')
        self->p++;
      if (c == '\n' || (c == '\r' && peek (self, 0) != '\n'))
        self->line++;
      g_string_append_c (self->cell, c);
    }
  return FALSE;
}

/* Reads one cell. FALSE: a quote never ends. *end: the row ends after it. */
static gboolean
scan_cell (Scanner *self, gboolean *end)
{
  g_string_truncate (self->cell, 0);
  if (peek (self, 0) == '"')
    {
      self->p++;
      if (!scan_quoted (self))
        return FALSE;
    }
  while (self->p < self->end && *self->p != self->delimiter && *self->p != '\n'
         && *self->p != '\r')
    g_string_append_c (self->cell, *self->p++);

  *end = peek (self, 0) != self->delimiter;
  if (peek (self, 0) == '\r' && peek (self, 1) == '\n')
    self->p++;
  if (peek (self, 0) == '\n' || peek (self, 0) == '\r')
    self->line++;
  if (self->p < self->end)
    self->p++;
  return TRUE;
}

static gboolean
fill (IkdSheet *sheet, const char *text, gsize length, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *text_end = text + length;
  Scanner scanner = { text, text_end, 1, find_delimiter (text, text_end), cell };

  while (scanner.p < scanner.end)
    {
      guint line = scanner.line;
      guint column = 0;
      gboolean end = FALSE;

      ikd_sheet_add_row (sheet, line);
      while (!end)
        {
          if (!scan_cell (&scanner, &end))
            {
              g_autofree char *quoted = ikd_guard_quote (ikd_sheet_get_name (sheet));

              g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                           /* Translators: a file name and a line number. */
                           _("“%s” has a quotation mark in line %u that never ends. Add the "
                             "closing one."), quoted, line);
              return FALSE;
            }
          if (!ikd_sheet_put (sheet, column++, IKD_KIND_TEXT, cell->str, error))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * ikd_csv_read_bytes:
 * @bytes: the file's content
 * @name: its display name, for messages
 *
 * Returns: (transfer full): the table
 */
IkdSheet *
ikd_csv_read_bytes (GBytes *bytes, const char *name, GError **error)
{
  g_autoptr (IkdSheet) sheet = ikd_sheet_new (name);
  g_autofree char *decoded = NULL;
  gsize length = 0;
  const char *text = decode (bytes, name, &decoded, &length, error);

  return text != NULL && fill (sheet, text, length, error) ? g_steal_pointer (&sheet) : NULL;
}

IkdSheet *
ikd_csv_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *shown = NULL;
  g_autoptr (GBytes) bytes = ikd_load_file (file, &shown, cancellable, error);

  return bytes != NULL ? ikd_csv_read_bytes (bytes, shown, error) : NULL;
}
