/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * The guard against identity numbers. Guarantees that no sentence made here repeats one, and that a
 * text is read once, from left to right, without a regular expression, so that every cell of a
 * large import can be checked.
 *
 * Digits next to a letter (NIK3301…) are found as well: what counts is that no further digit
 * belongs to them. A tab or a line end separates cells and never groups the digits of one number.
 */

#include "ikd-guard.h"

#include "ikd-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define IDENTITY_DIGITS 16
/* The longest pattern, and one more at each end that may belong to a neighbour. */
#define MAX_GROUPS 7
#define QUOTE_LENGTH 40

/* Groups of digits joined by one and the same separator. */
typedef struct
{
  gunichar separator;
  guint n_groups;
  guint lengths[MAX_GROUPS];
  gboolean first_shared; /* the first group also ends a chain with another separator */
} Chain;

/* A run of digits, and what stands between it and the run before it. */
typedef struct
{
  gunichar separator; /* 0 unless exactly one character that can group digits */
  guint length;
  gboolean is_zero; /* it is a lone "0" */
} Run;

static const guint patterns[][MAX_GROUPS] = {
  { 4, 4, 4, 4 },
  { 6, 6, 4 },
  { 2, 2, 2, 6, 4 },
};

static gboolean
lengths_match (const guint *lengths, guint n_groups)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      guint n = 0;

      while (n < n_groups && n < MAX_GROUPS && patterns[i][n] == lengths[n])
        n++;
      if (n == n_groups && n < MAX_GROUPS && patterns[i][n] == 0)
        return TRUE;
    }

  return FALSE;
}

/* A group at either end that another separator joins to a neighbour (the day of a date before the
 * number) may or may not belong to the number, so both are tried. */
static gboolean
chain_matches (const Chain *chain, gboolean last_shared)
{
  if (chain->n_groups < 2 || chain->n_groups > MAX_GROUPS)
    return FALSE;

  for (guint skip = 0; skip <= (chain->first_shared ? 1 : 0); skip++)
    for (guint cut = 0; cut <= (last_shared ? 1 : 0); cut++)
      if (chain->n_groups > skip + cut + 1
          && lengths_match (chain->lengths + skip, chain->n_groups - skip - cut))
        return TRUE;

  return FALSE;
}

static void
chain_append (Chain *chain, guint length)
{
  if (chain->n_groups < MAX_GROUPS)
    chain->lengths[chain->n_groups] = length;
  chain->n_groups++;
}

/* Takes the next run into the chain. Returns TRUE if an identity number is complete. */
static gboolean
chain_take (Chain *chain, const Run *previous, const Run *run)
{
  /* 0.0293827160493827 is a fraction out of a spreadsheet. */
  gboolean is_fraction = run->separator == '.' && previous->is_zero;
  gboolean found = FALSE;

  if (run->length == IDENTITY_DIGITS && !is_fraction)
    return TRUE;

  if (run->separator != 0 && (chain->n_groups == 1 || run->separator == chain->separator))
    {
      chain->separator = run->separator;
      chain_append (chain, run->length);
      return FALSE;
    }

  found = chain_matches (chain, run->separator != 0);
  *chain = (Chain){ .separator = run->separator, .first_shared = run->separator != 0 };
  if (run->separator != 0)
    chain_append (chain, previous->length);
  chain_append (chain, run->length);

  return found;
}

/* The character at @text and its length in bytes. A byte that is no UTF-8 counts as a character. */
static gunichar
next_character (const char *text, gsize *n_bytes)
{
  guchar byte = (guchar) *text;
  gunichar character = byte;

  *n_bytes = 1;
  if (byte >= 0x80)
    {
      character = g_utf8_get_char_validated (text, -1);
      if (character == (gunichar) -1 || character == (gunichar) -2)
        return byte;
      *n_bytes = (gsize) (g_utf8_next_char (text) - text);
    }

  return character;
}

static gboolean
is_digit (gunichar character)
{
  return character < 0x80 ? g_ascii_isdigit ((char) character) : g_unichar_isdigit (character);
}

static gboolean
can_group (gunichar character)
{
  return character >= ' ' && !g_unichar_isalnum (character);
}

gboolean
ikd_guard_has_identity_number (const char *text)
{
  Chain chain = { 0 };
  Run previous = { 0 };
  const char *p = text;

  /* Most cells are shorter than an identity number. */
  if (text == NULL || strnlen (text, IDENTITY_DIGITS) < IDENTITY_DIGITS)
    return FALSE;

  while (*p != '\0')
    {
      Run run = { 0 };
      guint n_between = 0;
      gsize n_bytes = 0;
      gunichar character = 0;

      while (*p != '\0' && !is_digit (character = next_character (p, &n_bytes)))
        {
          run.separator = can_group (character) ? character : 0;
          n_between++;
          p += n_bytes;
        }
      if (n_between != 1 || previous.length == 0)
        run.separator = 0;

      run.is_zero = *p == '0';
      while (*p != '\0' && is_digit (next_character (p, &n_bytes)))
        {
          run.length++;
          p += n_bytes;
        }
      if (run.length == 0)
        break;

      run.is_zero = run.is_zero && run.length == 1;
      if (chain_take (&chain, &previous, &run))
        return TRUE;
      previous = run;
    }

  return chain_matches (&chain, FALSE);
}

gboolean
ikd_guard_check (const char *text, const char *field, GError **error)
{
  g_return_val_if_fail (field != NULL, FALSE);

  if (!ikd_guard_has_identity_number (text))
    return TRUE;

  /* Translators: %s is the name of a field or a column. */
  g_set_error (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER,
               _ ("%s holds what looks like an identity number (NIK). Capaian keeps counts only: "
                  "remove the number."),
               field);
  return FALSE;
}

/**
 * ikd_guard_quote:
 * @text: (nullable): what a person or a file gave
 *
 * What of @text may be repeated in a sentence: valid UTF-8 without control characters, at most 40
 * characters, and three dots in place of a text that holds an identity number.
 *
 * Returns: (transfer full): the words to quote
 */
char *
ikd_guard_quote (const char *text)
{
  g_autofree char *valid = NULL;
  g_autofree char *start = NULL;
  g_autofree char *quote = NULL;

  if (text == NULL)
    return g_strdup ("");
  if (ikd_guard_has_identity_number (text))
    return g_strdup ("…");

  valid = g_utf8_make_valid (text, -1);
  for (char *p = valid; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  g_strstrip (valid);
  if (g_utf8_strlen (valid, -1) <= QUOTE_LENGTH)
    quote = g_steal_pointer (&valid);
  else
    {
      start = g_utf8_substring (valid, 0, QUOTE_LENGTH - 1);
      quote = g_strconcat (start, "…", NULL);
    }
  /* A longer number that was cut, or one that was parted by what is a space now, may look like one
   * only here; then whoever reads the sentence would refuse it. */
  return ikd_guard_has_identity_number (quote) ? g_strdup ("…") : g_steal_pointer (&quote);
}
