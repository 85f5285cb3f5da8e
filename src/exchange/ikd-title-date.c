/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Dates in the titles of tables. Guarantees: a number of a decree or a bare year is not taken for a
 * date; a year counts only after the word. */

#include "ikd-title-date.h"

#include <string.h>

#define MAX_WORDS 60

static gboolean
has_letter (const char *text)
{
  for (; *text != '\0'; text++)
    if (g_ascii_isalpha (*text))
      return TRUE;
  return FALSE;
}

static gboolean
is_year_word (const char *word)
{
  return g_ascii_strcasecmp (word, "tahun") == 0 || g_ascii_strcasecmp (word, "th") == 0
         || g_ascii_strcasecmp (word, "year") == 0;
}

/* @n words from @words, without the signs around them. transfer full */
static char *
join (char **words, guint n)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[i]);
  while (text->len > 0 && strchr (",.:;()", text->str[text->len - 1]) != NULL)
    g_string_truncate (text, text->len - 1);
  return g_strdup (text->str + strspn (text->str, ",.:;("));
}

/* Three parts with signs between them, or a month with its name, or a year after its word. */
static gboolean
is_date (const char *text, guint n, const char *before, const IkdPeriod *period)
{
  if (ikd_period_is_exact (*period))
    return n > 1 || strlen (text) >= 8;
  if (has_letter (text))
    return TRUE;
  return n == 1 && strlen (text) == 4 && before != NULL && is_year_word (before);
}

gboolean
ikd_title_date_read (const char *text, IkdDay today, IkdPeriod *period)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", MAX_WORDS);
  guint n_words = g_strv_length (words);
  gboolean found = FALSE;

  for (guint length = 4; length > 0; length--)
    for (guint i = 0; i + length <= n_words; i++)
      {
        g_autofree char *part = join (words + i, length);
        IkdPeriod one;

        if (!ikd_period_parse (part, today, &one, NULL)
            || !is_date (part, length, i > 0 ? words[i - 1] : NULL, &one))
          continue;
        /* "Tahun 2026, Mei 2026": the most exact counts. */
        if (!found || one.day - one.start < period->day - period->start)
          *period = one;
        found = TRUE;
      }
  return found;
}

gboolean
ikd_title_date_find (IkdSheet *sheet, guint header, IkdDay today, IkdPeriod *period, guint *row)
{
  gboolean found = FALSE;

  for (guint i = 0; i < header; i++)
    for (guint c = 0; c < ikd_sheet_get_n_columns (sheet, i); c++)
      {
        IkdPeriod one;

        if (!ikd_title_date_read (ikd_sheet_get_cell (sheet, i, c), today, &one))
          continue;
        if (found && one.day - one.start >= period->day - period->start)
          continue;
        *period = one;
        *row = i;
        found = TRUE;
      }
  return found;
}
