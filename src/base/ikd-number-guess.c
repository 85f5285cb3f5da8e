/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * What a text proves about numbers, without reading a value from it. Guarantees that nothing is
 * taken for proof that people also write under the other convention.
 */

#include "ikd-scan.h"

#include <string.h>

static gboolean
is_word_at (const char *text, const char *p, const char *word)
{
  return g_ascii_strncasecmp (p, word, strlen (word)) == 0
         && !g_ascii_isalpha (p[strlen (word)])
         && (p == text || !g_ascii_isalpha (p[-1]));
}

/**
 * ikd_percent_recognise:
 * @text: (nullable): any text
 *
 * Returns: whether it holds a percent sign or the word persen or percent
 */
gboolean
ikd_percent_recognise (const char *text)
{
  if (text == NULL)
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    if (*p == '%' || is_word_at (text, p, "persen") || is_word_at (text, p, "percent"))
      return TRUE;

  return FALSE;
}

/**
 * ikd_separators_guess:
 * @text: (nullable): the text of a cell with one number
 *
 * Decimals prove their separator, and so do two separators of one kind or one of each. A dot before
 * the decimals of "1.5 juta" or "54.7 persen" proves nothing: it stands beside `14.049` in the same
 * Indonesian texts.
 *
 * Returns: what separators @text proves, %IKD_SEPARATORS_UNKNOWN if it proves none
 */
IkdSeparators
ikd_separators_guess (const char *text)
{
  IkdScan scan;
  char last = 0;

  /* Most cells are digits alone, which have no separators. */
  if (text == NULL || text[strspn (text, "0123456789")] == '\0'
      || !ikd_scan_text (text, &scan) || scan.n_groups < 2)
    return IKD_SEPARATORS_UNKNOWN;

  last = scan.separators[scan.n_groups - 1];
  switch (ikd_scan_reading (&scan))
    {
    case IKD_READING_WHOLE:
      if (last == ' ')
        return IKD_SEPARATORS_UNKNOWN;
      return last == '.' ? IKD_SEPARATORS_INDONESIAN : IKD_SEPARATORS_ENGLISH;

    case IKD_READING_DECIMAL:
      if (last == ',')
        return IKD_SEPARATORS_INDONESIAN;
      return scan.indonesian && scan.n_groups == 2 ? IKD_SEPARATORS_UNKNOWN
                                                   : IKD_SEPARATORS_ENGLISH;

    case IKD_READING_EITHER:
    case IKD_READING_NONE:
    default:
      return IKD_SEPARATORS_UNKNOWN;
    }
}
