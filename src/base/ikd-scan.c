/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * The first step of reading numbers, private to this room. Guarantees one pass over the text
 * without allocation, and that nothing but one number and the few words known here is taken.
 */

#include "ikd-scan.h"

#include <string.h>

/* The room left for one more digit. */
#define MAX_DIGITS (G_MAXINT64 / 10 - 1)

typedef struct
{
  const char *word;
  gint64 multiplier;
  gboolean indonesian;
} Multiplier;

static const char *const about_words[] = {
  "sekitar", "sekira", "kurang lebih", "lebih kurang", "kira-kira", "kisaran",
  "about", "around", "approximately", "approx.", "ca.",
};

static const char *const about_signs[] = { "±", "+/-", "≈", "~" };

static const char *const minus_signs[] = { "-", "−", "–" };

static const char *const spaces[] = {
  " ", "\t", "\n", "\r", "\u00a0", "\u2007", "\u2008", "\u2009", "\u202f",
};

static const char *const apostrophes[] = { "'", "’" };

static const Multiplier multipliers[] = {
  { "ribu", 1000, TRUE },         { "rb", 1000, TRUE },
  { "juta", 1000000, TRUE },      { "jt", 1000000, TRUE },
  { "miliar", 1000000000, TRUE }, { "milyar", 1000000000, TRUE },
  { "thousand", 1000, FALSE },    { "million", 1000000, FALSE },
  { "billion", 1000000000, FALSE },
};

static const char *const units[] = {
  "orang", "jiwa", "penduduk", "warga", "people", "persons", "residents",
};

static gboolean
begins_with (const char *text, const char *const *choices, gsize n_choices, gsize *n_bytes)
{
  for (gsize i = 0; i < n_choices; i++)
    if (g_str_has_prefix (text, choices[i]))
      {
        *n_bytes = strlen (choices[i]);
        return TRUE;
      }

  return FALSE;
}

gboolean
ikd_scan_space (const char *text, gsize *n_bytes)
{
  return begins_with (text, spaces, G_N_ELEMENTS (spaces), n_bytes);
}

static const char *
skip_spaces (const char *p)
{
  for (gsize n_bytes = 0; ikd_scan_space (p, &n_bytes);)
    p += n_bytes;

  return p;
}

/* Steps over @word if it stands at *@p in any case and no letter follows. */
static gboolean
take_word (const char **p, const char *word)
{
  gsize length = strlen (word);

  if (g_ascii_strncasecmp (*p, word, length) != 0 || g_ascii_isalpha ((*p)[length]))
    return FALSE;

  *p = skip_spaces (*p + length);
  return TRUE;
}

static gboolean
take_any_word (const char **p, const char *const *words, gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (take_word (p, words[i]))
      return TRUE;

  return FALSE;
}

static void
scan_before (const char **p, IkdScan *scan)
{
  gsize n_bytes = 0;

  *p = skip_spaces (*p);
  if (g_ascii_isdigit (**p))
    return;

  if (take_any_word (p, about_words, G_N_ELEMENTS (about_words)))
    scan->about = TRUE;
  if (begins_with (*p, about_signs, G_N_ELEMENTS (about_signs), &n_bytes))
    {
      scan->about = TRUE;
      *p = skip_spaces (*p + n_bytes);
    }
  if (begins_with (*p, minus_signs, G_N_ELEMENTS (minus_signs), &n_bytes))
    {
      scan->negative = TRUE;
      *p = skip_spaces (*p + n_bytes);
    }
}

/* The length of the separator at @p, and what it is taken for; 0 if no digit follows it. */
static gsize
separator_at (const char *p, char *separator)
{
  gsize n_bytes = 1;

  /* A tab or a line end stands between two numbers. */
  if (g_ascii_iscntrl (*p))
    return 0;

  if (*p == '.' || *p == ',')
    *separator = *p;
  else if (ikd_scan_space (p, &n_bytes)
           || begins_with (p, apostrophes, G_N_ELEMENTS (apostrophes), &n_bytes))
    *separator = ' ';
  else
    return 0;

  return g_ascii_isdigit (p[n_bytes]) ? n_bytes : 0;
}

static gboolean
scan_digits (const char **p, IkdScan *scan)
{
  char separator = 0;
  gsize n_bytes = 0;

  if (!g_ascii_isdigit (**p))
    return FALSE;

  scan->leads_with_zero = **p == '0';
  do
    {
      guint length = 0;

      if (scan->n_groups == IKD_SCAN_GROUPS)
        return FALSE;

      for (*p += n_bytes; g_ascii_isdigit (**p); (*p)++, length++)
        if (scan->digits > MAX_DIGITS)
          scan->too_large = TRUE;
        else
          scan->digits = scan->digits * 10 + (**p - '0');

      scan->lengths[scan->n_groups] = (guint8) MIN (length, G_MAXUINT8);
      scan->separators[scan->n_groups] = scan->n_groups == 0 ? 0 : separator;
      scan->n_groups++;
      n_bytes = separator_at (*p, &separator);
    }
  while (n_bytes > 0);

  return TRUE;
}

static void
scan_after (const char **p, IkdScan *scan)
{
  *p = skip_spaces (*p);
  if (**p == '\0')
    return;

  for (gsize i = 0; i < G_N_ELEMENTS (multipliers) && scan->multiplier == 1; i++)
    if (take_word (p, multipliers[i].word))
      {
        scan->multiplier = multipliers[i].multiplier;
        scan->indonesian = multipliers[i].indonesian;
      }

  if (**p == '%')
    {
      scan->percent = TRUE;
      *p = skip_spaces (*p + 1);
    }
  else if (take_word (p, "persen"))
    scan->percent = scan->indonesian = TRUE;
  else if (take_word (p, "percent") || take_word (p, "per cent"))
    scan->percent = TRUE;
  else
    take_any_word (p, units, G_N_ELEMENTS (units));
}

gboolean
ikd_scan_text (const char *text, IkdScan *scan)
{
  const char *p = text;

  *scan = (IkdScan){ .multiplier = 1 };
  if (text == NULL)
    return FALSE;

  scan_before (&p, scan);
  if (!scan_digits (&p, scan))
    return FALSE;
  scan_after (&p, scan);

  return *p == '\0';
}

/* Whether the first @n_groups groups are one to three digits and then three each, all with the same
 * separator. A number that begins with 0 has no thousands. */
static gboolean
are_thousands (const IkdScan *scan, guint n_groups)
{
  if (n_groups == 1)
    return TRUE;
  if (scan->lengths[0] > 3 || scan->leads_with_zero)
    return FALSE;

  for (guint i = 1; i < n_groups; i++)
    if (scan->lengths[i] != 3 || scan->separators[i] != scan->separators[1])
      return FALSE;

  return TRUE;
}

IkdReading
ikd_scan_reading (const IkdScan *scan)
{
  guint last = scan->n_groups - 1;

  if (are_thousands (scan, scan->n_groups))
    return scan->n_groups == 2 && scan->separators[1] != ' ' ? IKD_READING_EITHER
                                                             : IKD_READING_WHOLE;

  if (scan->separators[last] != ' ' && are_thousands (scan, last)
      && (last == 1 || scan->separators[last] != scan->separators[1]))
    return IKD_READING_DECIMAL;

  return IKD_READING_NONE;
}
