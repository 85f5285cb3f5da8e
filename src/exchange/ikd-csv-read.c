/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading CSV and TSV (RFC 4180, and what offices make of it). Guarantees: one pass, no copy of the
 * whole but the decoded text; a quote that never ends is refused with the line where it began. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-sheet-private.h"

static gboolean
refuse (const char *name, const char *format, GError **error)
{
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, format, name);
  return FALSE;
}

/* UTF-16 by its mark, UTF-8 where it is valid, else Windows-1252, which has a character for every
 * byte. */
static char *
decode (GBytes *bytes, const char *name, GError **error)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *charset = "WINDOWS-1252";

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

      return g_strndup (data + skip, size - skip);
    }

  g_autofree char *text = g_convert (data, size, "UTF-8", charset, NULL, NULL, NULL);

  if (text == NULL)
    refuse (name, _("The characters of “%s” cannot be read. Save it as CSV in UTF-8."), error);
  return g_steal_pointer (&text);
}

/* The separator that stands most often in the first line that has any, outside quotes. */
static char
find_delimiter (const char *text)
{
  static const char candidates[] = { ',', ';', '\t' };
  guint counts[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        quoted = !quoted;
      for (guint i = 0; !quoted && i < G_N_ELEMENTS (candidates); i++)
        counts[i] += *p == candidates[i];
      if (*p == '\n' && !quoted && counts[0] + counts[1] + counts[2] > 0)
        break;
    }
  for (guint i = 1; i < G_N_ELEMENTS (candidates); i++)
    if (counts[i] > counts[best])
      best = i;
  return candidates[best];
}

typedef struct
{
  const char *p;
  guint       line;
  char        delimiter;
  GString    *cell;
} Scanner;

/* Reads a quoted cell; p stands after the opening quote. FALSE: it never ends. */
static gboolean
scan_quoted (Scanner *self)
{
  while (*self->p != '\0')
    {
      char c = *self->p++;

      if (c == '"' && *self->p != '"')
        return TRUE;
      if (c == '"')
        self->p++;
      if (c == '\n')
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
  if (*self->p == '"')
    {
      self->p++;
      if (!scan_quoted (self))
        return FALSE;
    }
  while (*self->p != '\0' && *self->p != self->delimiter && *self->p != '\n' && *self->p != '\r')
    g_string_append_c (self->cell, *self->p++);

  *end = *self->p != self->delimiter;
  if (*self->p == '\r' && self->p[1] == '\n')
    self->p++;
  if (*self->p == '\n' || *self->p == '\r')
    self->line++;
  if (*self->p != '\0')
    self->p++;
  return TRUE;
}

static gboolean
fill (IkdSheet *sheet, const char *text, GError **error)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  Scanner scanner = { text, 1, find_delimiter (text), cell };

  while (*scanner.p != '\0')
    {
      guint line = scanner.line;
      gboolean end = FALSE;

      ikd_sheet_add_row (sheet, line);
      while (!end)
        {
          if (!scan_cell (&scanner, &end))
            {
              g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                           /* Translators: a file name and a line number. */
                           _("“%s” has a quotation mark in line %u that never ends. Add the "
                             "closing one."), ikd_sheet_get_name (sheet), line);
              return FALSE;
            }
          ikd_sheet_add_cell (sheet, cell->str);
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
  g_autofree char *text = decode (bytes, name, error);
  g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  if (text == NULL || !fill (sheet, text, error))
    return NULL;

  ikd_sheet_set_sha256 (sheet, sha256);
  return g_steal_pointer (&sheet);
}

IkdSheet *
ikd_csv_read (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *shown = g_filename_display_name (name);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, cancellable, NULL, &failure);

  if (bytes != NULL)
    return ikd_csv_read_bytes (bytes, shown, error);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&failure));
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 /* Translators: a file name, and what the system says. */
                 _("“%s” cannot be read: %s"), shown, failure->message);
  return NULL;
}
