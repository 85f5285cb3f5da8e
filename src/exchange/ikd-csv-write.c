/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Writing CSV. A cell that a spreadsheet would take for a formula is preceded by an apostrophe, and
 * so is one that begins with an apostrophe before such a sign, so that reading can take exactly one
 * away. */

#include <string.h>

#include "ikd-csv-guard.h"
#include "ikd-sheet.h"

static gboolean
is_guarded (const char *cell)
{
  while (*cell == '\'')
    cell++;
  return *cell != '\0' && strchr ("=+-@\t\r", *cell) != NULL;
}

static gboolean
is_number (const char *cell)
{
  const char *p = *cell == '-' ? cell + 1 : cell;

  return *p != '\0' && strspn (p, "0123456789.") == strlen (p);
}

const char *
ikd_csv_unguard (const char *cell)
{
  return *cell == '\'' && is_guarded (cell) ? cell + 1 : cell;
}

void
ikd_csv_append (GString *out, const char *cell, gboolean first)
{
  const char *text = cell != NULL ? cell : "";
  gboolean guard = is_guarded (text) && !is_number (text);
  gboolean quote = guard || strpbrk (text, ",;\t\"\r\n") != NULL
                   || (*text != '\0' && (g_ascii_isspace (*text)
                                         || g_ascii_isspace (text[strlen (text) - 1])));

  if (!first)
    g_string_append_c (out, ',');
  if (quote)
    g_string_append_c (out, '"');
  if (guard)
    g_string_append_c (out, '\'');
  for (; *text != '\0'; text++)
    {
      if (*text == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *text);
    }
  if (quote)
    g_string_append_c (out, '"');
}
