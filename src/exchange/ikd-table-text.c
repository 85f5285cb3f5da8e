/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Telling a table from a message. Guarantees: a line by itself is a message. */

#include "ikd-table-text.h"

#include <string.h>

gboolean
ikd_table_text_is (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint n = 0;
  guint cells = 0;
  guint alike = 0;
  guint commas = 0;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint here = 0;

      if (*g_strchomp (lines[i]) == '\0')
        continue;
      for (const char *at = lines[i]; *at != '\0'; at++)
        here += *at == ',';
      if (n == 0)
        commas = here;
      n++;
      cells += strpbrk (lines[i], "\t;") != NULL;
      alike += here > 0 && here == commas;
    }
  return n > 1 && (cells * 2 > n || alike == n);
}
