/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Reading counts and percentages as people write them. Guarantees that a doubt is refused with a
 * sentence rather than decided silently, and that an identity number is refused before anything
 * else and never repeated.
 */

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Far above any count of people, far below what arithmetic needs. */
#define PLAIN_DIGITS 9
#define MAX_COUNT G_GINT64_CONSTANT (1000000000000000)
#define MAX_PERCENT (1000 * IKD_PERCENT)
#define MAX_PERCENT_DECIMALS 6
#define MAX_DECIMALS 18

static gint64
power_of_ten (guint exponent)
{
  gint64 power = 1;

  while (exponent-- > 0)
    power *= 10;

  return power;
}

/* @format has one %s, for the text in question. */
static gboolean
refuse (GError **error, IkdErrorCode code, const char *text, const char *format)
{
  g_autofree char *quote = ikd_guard_quote (text);

  g_set_error (error, IKD_ERROR, code, format, quote);
  return FALSE;
}

static gboolean
refuse_text (GError **error, const char *text)
{
  static const char *const dashes[] = { "-", "–", "—", "−" };
  g_autofree char *quote = ikd_guard_quote (text);

  if (*quote == '\0')
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_BAD_NUMBER,
                           _ ("There is no number here. Write a count, such as 14049; 0 stands for "
                              "none, b for not yet reported."));
      return FALSE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_equal (quote, dashes[i]))
      return refuse (error, IKD_ERROR_BAD_NUMBER, quote,
                     _ ("“%s” can mean several things. Write 0 for none, b for not yet reported, "
                        "x for not applicable."));

  return refuse (error, IKD_ERROR_BAD_NUMBER, quote,
                 _ ("“%s” is not a number. Write digits only, such as 14049."));
}

static gboolean
refuse_fraction (GError **error, const char *text)
{
  return refuse (error, IKD_ERROR_BAD_NUMBER, text,
                 _ ("“%s” is not a whole number. Counts are of persons: write it without "
                    "decimals."));
}

static gboolean
refuse_large (GError **error, const char *text)
{
  return refuse (error, IKD_ERROR_BAD_NUMBER, text,
                 _ ("“%s” is too large for a count of persons. Check the digits."));
}

static gboolean
refuse_ambiguous (GError **error, const char *text, const IkdScan *scan)
{
  g_autofree char *quote = ikd_guard_quote (text);
  g_autofree char *first = g_strdup_printf ("%" G_GINT64_FORMAT, scan->digits / 1000);
  g_autofree char *rest = g_strdup_printf ("%03d", (int) (scan->digits % 1000));

  /* Translators: “14,049” can mean 14049, or 14 and the decimals 049. … write 14049. */
  g_set_error (error, IKD_ERROR, IKD_ERROR_AMBIGUOUS_NUMBER,
               _ ("“%1$s” can mean %2$s%3$s, or %2$s and the decimals %3$s. If thousands are "
                  "meant, write %2$s%3$s."),
               quote, first, rest);
  return FALSE;
}

static gboolean
refuse_identity (GError **error)
{
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER,
                       _ ("This looks like an identity number (NIK). Capaian keeps counts only: "
                          "remove the number."));
  return FALSE;
}

/* Decides what one separator before three digits means in a count. */
static IkdReading
resolve (const IkdScan *scan, IkdSeparators separators)
{
  char separator = scan->separators[1];

  /* Nobody counts a thousand millions of residents: 1,450 juta has decimals. */
  if (scan->multiplier > 1000)
    return IKD_READING_DECIMAL;

  switch (separators)
    {
    case IKD_SEPARATORS_INDONESIAN:
      return separator == '.' ? IKD_READING_WHOLE : IKD_READING_DECIMAL;
    case IKD_SEPARATORS_ENGLISH:
      return separator == ',' ? IKD_READING_WHOLE : IKD_READING_DECIMAL;
    case IKD_SEPARATORS_UNKNOWN:
    default:
      return separator == '.' ? IKD_READING_WHOLE : IKD_READING_EITHER;
    }
}

/* The count itself, once it is known how many of the digits are decimals. */
static gboolean
make_count (const char *text, const IkdScan *scan, guint n_decimals, IkdNumber *number,
            GError **error)
{
  gint64 divisor = 0;
  gint64 value = 0;
  gint64 half = 0;

  if (scan->too_large || n_decimals > MAX_DECIMALS)
    return refuse_large (error, text);

  divisor = power_of_ten (n_decimals);
  value = ikd_div_floor (scan->digits, scan->multiplier, divisor);
  if (value > MAX_COUNT)
    return refuse_large (error, text);
  if (value != ikd_div_ceil (scan->digits, scan->multiplier, divisor))
    return refuse_fraction (error, text);

  if (scan->multiplier > 1)
    half = scan->multiplier / divisor / 2;
  else if (scan->about)
    half = ikd_number_default_half (value);
  if (half > MAX_COUNT - value)
    return refuse_large (error, text);
  if (number != NULL)
    *number = ikd_number_rounded (value, half);

  return TRUE;
}

/* The short way for "14049", as nearly all counts of long files stand. */
static gboolean
read_plain (const char *text, IkdNumber *number)
{
  gint64 value = 0;
  guint length = 0;

  for (; text != NULL && length <= PLAIN_DIGITS && g_ascii_isdigit (text[length]); length++)
    value = value * 10 + (text[length] - '0');
  if (length == 0 || length > PLAIN_DIGITS || text[length] != '\0')
    return FALSE;
  if (number != NULL)
    *number = ikd_number_exact (value);
  return TRUE;
}

/**
 * ikd_count_parse:
 * @text: (nullable): a count as people write it
 * @separators: what is known about the text around it
 * @number: (out) (optional): the count with its interval
 * @error: return location
 *
 * A word such as "sekitar" rounds to half the place of the last non-zero digit, a multiplier such
 * as "juta" to half the place of the last printed one: 1,50 juta is 1,500,000 ± 5,000. A dot before
 * exactly three digits groups thousands unless @separators is English.
 *
 * Errors: %IKD_ERROR_IDENTITY_NUMBER, %IKD_ERROR_NEGATIVE, %IKD_ERROR_AMBIGUOUS_NUMBER,
 * %IKD_ERROR_BAD_NUMBER.
 *
 * Returns: whether there is a count
 */
gboolean
ikd_count_parse (const char *text, IkdSeparators separators, IkdNumber *number, GError **error)
{
  IkdScan scan;
  IkdReading reading = IKD_READING_NONE;

  if (read_plain (text, number))
    return TRUE;
  if (ikd_guard_has_identity_number (text))
    return refuse_identity (error);
  if (!ikd_scan_text (text, &scan))
    return refuse_text (error, text);
  if (scan.percent)
    return refuse (error, IKD_ERROR_BAD_NUMBER, text,
                   _ ("“%s” is a percentage, but a count is expected here. Write how many persons "
                      "it is."));
  if (scan.negative)
    return refuse (error, IKD_ERROR_NEGATIVE, text,
                   _ ("“%s” is below zero. A count of persons is 0 or more."));

  reading = ikd_scan_reading (&scan);
  if (reading == IKD_READING_EITHER)
    reading = resolve (&scan, separators);

  switch (reading)
    {
    case IKD_READING_WHOLE:
      return make_count (text, &scan, 0, number, error);
    case IKD_READING_DECIMAL:
      return make_count (text, &scan, scan.lengths[scan.n_groups - 1], number, error);
    case IKD_READING_EITHER:
      return refuse_ambiguous (error, text, &scan);
    case IKD_READING_NONE:
    default:
      return refuse_text (error, text);
    }
}

/**
 * ikd_percent_parse:
 * @text: (nullable): a percentage as people write it, with or without its sign
 * @percent: (out) (optional): in millionths of a percent
 * @half: (out) (optional): half the unit of the last printed digit, in millionths of a percent
 * @error: return location
 *
 * A single comma or dot is the decimal one, whatever follows it.
 *
 * Errors: %IKD_ERROR_IDENTITY_NUMBER, %IKD_ERROR_NEGATIVE, %IKD_ERROR_BAD_NUMBER (no number, more
 * than six decimals, above 1000 %).
 *
 * Returns: whether there is a percentage
 */
gboolean
ikd_percent_parse (const char *text, gint64 *percent, gint64 *half, GError **error)
{
  IkdScan scan;
  IkdReading reading = IKD_READING_NONE;
  guint n_decimals = 0;
  gint64 unit = 0;

  if (ikd_guard_has_identity_number (text))
    return refuse_identity (error);
  if (!ikd_scan_text (text, &scan) || scan.multiplier != 1)
    return refuse (error, IKD_ERROR_BAD_NUMBER, text,
                   _ ("“%s” is not a percentage. Write it like 2.7%%."));
  if (scan.negative)
    return refuse (error, IKD_ERROR_NEGATIVE, text,
                   _ ("“%s” is below zero. A percentage is 0 or more."));

  reading = ikd_scan_reading (&scan);
  if (reading == IKD_READING_NONE)
    return refuse (error, IKD_ERROR_BAD_NUMBER, text,
                   _ ("“%s” is not a percentage. Write it like 2.7%%."));
  if (reading != IKD_READING_WHOLE)
    n_decimals = scan.lengths[scan.n_groups - 1];
  if (n_decimals > MAX_PERCENT_DECIMALS)
    return refuse (error, IKD_ERROR_BAD_NUMBER, text,
                   _ ("“%s” has more than six decimals. Leave out the digits beyond them."));

  unit = power_of_ten (MAX_PERCENT_DECIMALS - n_decimals);
  if (scan.too_large || scan.digits > MAX_PERCENT / unit)
    return refuse (error, IKD_ERROR_BAD_NUMBER, text,
                   _ ("“%s” is above 1000%%. Check the decimal separator."));

  if (percent != NULL)
    *percent = scan.digits * unit;
  if (half != NULL)
    *half = unit / 2;

  return TRUE;
}
