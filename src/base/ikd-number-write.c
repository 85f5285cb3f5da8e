/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Writing counts and percentages. Guarantees that the separators are those of the language of the
 * messages and never those of the C library's locale, and that what goes into files has neither.
 */

#include "ikd-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MINUS "−"
#define PERCENT_DECIMALS 6
/* What stands in a cell for what is not known. */
#define NO_NUMBER "–"
/* From here counts are told in words: 1,5 juta. */
#define MILLION G_GINT64_CONSTANT (1000000)
/* A hundredth of a million: the finest unit that is told in words. */
#define MILLION_UNIT G_GINT64_CONSTANT (10000)

/* Unsigned, so that the smallest number has a magnitude too. */
static guint64
magnitude (gint64 value)
{
  return value < 0 ? 0 - (guint64) value : (guint64) value;
}

static char *
group (guint64 value)
{
  /* Translators: what separates thousands in numbers: a comma in English, a dot in Indonesian. */
  const char *separator = C_ ("thousands separator", ",");
  g_autofree char *digits = g_strdup_printf ("%" G_GUINT64_FORMAT, value);
  gsize length = strlen (digits);
  GString *grouped = g_string_sized_new (2 * length);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append (grouped, separator);
      g_string_append_c (grouped, digits[i]);
    }

  return g_string_free (grouped, FALSE);
}

/**
 * ikd_count_format:
 * @value: a count
 *
 * Returns: (transfer full): with grouped thousands: "14,049", "−35"
 */
char *
ikd_count_format (gint64 value)
{
  g_autofree char *grouped = group (magnitude (value));

  return g_strconcat (value < 0 ? MINUS : "", grouped, NULL);
}

/**
 * ikd_count_format_signed:
 * @value: a difference of counts
 *
 * Returns: (transfer full): with its sign: "+29", "−35", "0"
 */
char *
ikd_count_format_signed (gint64 value)
{
  g_autofree char *written = ikd_count_format (value);

  return g_strconcat (value > 0 ? "+" : "", written, NULL);
}

/* To three significant digits, halves up. */
static gint64
round_about (gint64 value)
{
  guint64 size = magnitude (value);
  gint64 unit = 1;

  for (; size >= 1000; size /= 10)
    unit *= 10;

  return ikd_div_nearest (value, 1, unit) * unit;
}

/**
 * ikd_count_format_about:
 * @value: a count that rests on rounded ones
 *
 * Returns: (transfer full): to three significant digits, halves up: 360,951 is "361,000"
 */
char *
ikd_count_format_about (gint64 value)
{
  return ikd_count_format (round_about (value));
}

/* Whether it came rounded from its source, whose digits are kept, rather than out of arithmetic. */
static gboolean
is_as_printed (IkdNumber number)
{
  gint64 half = number.high - number.value + 1;

  return number.value % (2 * half) == 0
         && (number.value - number.low == half || number.low == 0);
}

/* @value has no more than @decimals digits after the separator, in units of 10^-@decimals. */
static char *
format_decimal (guint64 value, guint decimals, const char *separator, gboolean trim)
{
  guint64 unit = 1;
  g_autofree char *fraction = NULL;

  for (guint i = 0; i < decimals; i++)
    unit *= 10;
  for (; trim && decimals > 0 && value % 10 == 0; decimals--)
    {
      value /= 10;
      unit /= 10;
    }

  if (decimals == 0)
    return g_strdup_printf ("%" G_GUINT64_FORMAT, value);

  fraction = g_strdup_printf ("%0*" G_GINT64_MODIFIER "u", (int) decimals, value % unit);
  return g_strdup_printf ("%" G_GUINT64_FORMAT "%s%s", value / unit, separator, fraction);
}

static const char *
decimal_separator (void)
{
  /* Translators: what separates decimals in numbers: a dot in English, a comma in Indonesian. */
  return C_ ("decimal separator", ".");
}

static char *
format_millions (gint64 value)
{
  g_autofree char *digits = NULL;

  if (value >= 1000 * MILLION)
    digits = ikd_count_format (value / MILLION);
  else
    digits = format_decimal ((guint64) (value / MILLION_UNIT), 2, decimal_separator (), TRUE);

  /* Translators: %s is a number such as 1.5 */
  return g_strdup_printf (_ ("about %s million"), digits);
}

/**
 * ikd_count_format_words:
 * @number: a count with its interval
 *
 * For running text. A count that its source rounded keeps its digits; one derived from rounded ones
 * is written to three significant digits.
 *
 * Returns: (transfer full): "14,049", "about 361,000", "about 1.5 million", "unknown"
 */
char *
ikd_count_format_words (IkdNumber number)
{
  g_autofree char *digits = NULL;
  gint64 value = number.value;
  gint64 coarse = MILLION_UNIT;

  if (!number.known)
    return g_strdup (C_ ("number", "unknown"));
  if (ikd_number_is_exact (number))
    return ikd_count_format (value);

  if (!is_as_printed (number))
    value = round_about (value);
  if (value >= 1000 * MILLION)
    coarse = MILLION;
  if (value >= MILLION && value % coarse == 0)
    return format_millions (value);

  digits = ikd_count_format (value);
  /* Translators: %s is a count such as 361,000 */
  return g_strdup_printf (_ ("about %s"), digits);
}

/**
 * ikd_count_format_cell:
 * @number: a count with its interval
 *
 * Returns: (transfer full): as ikd_count_format_words(), but "–" for what is not known
 */
char *
ikd_count_format_cell (IkdNumber number)
{
  return number.known ? ikd_count_format_words (number) : g_strdup (NO_NUMBER);
}

/**
 * ikd_count_format_range:
 * @number: a count with its interval
 *
 * Returns: (transfer full): "1,450,000–1,549,999"; an exact count as it is
 */
char *
ikd_count_format_range (IkdNumber number)
{
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;

  if (!number.known)
    return g_strdup (C_ ("number", "unknown"));
  if (ikd_number_is_exact (number))
    return ikd_count_format (number.value);

  low = ikd_count_format (number.low);
  high = ikd_count_format (number.high);
  return g_strconcat (low, "–", high, NULL);
}

/* The digits of @percent to @decimals places, halves up, with @minus before what is below zero. */
static char *
percent_digits (gint64 percent, guint decimals, const char *separator, const char *minus,
                gboolean trim)
{
  gint64 unit = 1;
  gint64 rounded = 0;
  g_autofree char *digits = NULL;

  decimals = MIN (decimals, PERCENT_DECIMALS);
  for (guint i = decimals; i < PERCENT_DECIMALS; i++)
    unit *= 10;
  rounded = ikd_div_nearest (percent, 1, unit);
  digits = format_decimal (magnitude (rounded), decimals, separator, trim);

  return g_strconcat (rounded < 0 ? minus : "", digits, NULL);
}

/* How many decimals were printed if half of the last one's unit is @half. */
static guint
printed_decimals (gint64 half)
{
  gint64 unit_half = IKD_PERCENT / 2;
  guint decimals = 0;

  for (; decimals < PERCENT_DECIMALS && unit_half > half; decimals++)
    unit_half /= 10;

  return decimals;
}

static char *
add_sign (const char *digits)
{
  /* Translators: %s is a number such as 0.94 */
  return g_strdup_printf (C_ ("percentage", "%s%%"), digits);
}

/**
 * ikd_percent_format:
 * @percent: in millionths of a percent
 * @decimals: 0 to 6
 *
 * Returns: (transfer full): rounded, halves up: "0.94%"
 */
char *
ikd_percent_format (gint64 percent, guint decimals)
{
  g_autofree char *digits = percent_digits (percent, decimals, decimal_separator (), MINUS, FALSE);

  return add_sign (digits);
}

/**
 * ikd_percent_format_cell:
 * @percent: in millionths of a percent
 * @decimals: 0 to 6
 *
 * Returns: (transfer full): as ikd_percent_format(), but "–" for what is not known
 */
char *
ikd_percent_format_cell (IkdNumber percent, guint decimals)
{
  return percent.known ? ikd_percent_format (percent.value, decimals) : g_strdup (NO_NUMBER);
}

/**
 * ikd_percent_format_words:
 * @percent: in millionths of a percent
 * @decimals: 0 to 6
 *
 * Returns: (transfer full): for running text: "0.94 percent"
 */
char *
ikd_percent_format_words (gint64 percent, guint decimals)
{
  g_autofree char *digits = percent_digits (percent, decimals, decimal_separator (), MINUS, FALSE);

  /* Translators: %s is a number such as 0.94 */
  return g_strdup_printf (_ ("%s percent"), digits);
}

/**
 * ikd_rate_format:
 * @thousandths: a number in thousandths
 *
 * Returns: (transfer full): with one decimal: "41.7"
 */
char *
ikd_rate_format (gint64 thousandths)
{
  gint64 tenths = ikd_div_nearest (thousandths, 1, 100);
  g_autofree char *whole = group (magnitude (tenths) / 10);

  return g_strdup_printf ("%s%s%s%d", tenths < 0 ? MINUS : "", whole, decimal_separator (),
                          (int) (magnitude (tenths) % 10));
}

/**
 * ikd_percent_format_digits:
 * @percent: in millionths of a percent
 * @half: half the unit of the last printed digit; 0 if unknown
 *
 * Returns: (transfer full): with the digits that were printed: "2.70%"
 */
char *
ikd_percent_format_digits (gint64 percent, gint64 half)
{
  g_autofree char *digits = percent_digits (percent, printed_decimals (half),
                                            decimal_separator (), MINUS, half == 0);

  return add_sign (digits);
}

/**
 * ikd_percent_format_digits_words:
 * @percent: in millionths of a percent
 * @half: half the unit of the last printed digit; 0 if unknown
 *
 * Returns: (transfer full): for running text, with the digits that were printed: "2.70 percent"
 */
char *
ikd_percent_format_digits_words (gint64 percent, gint64 half)
{
  g_autofree char *digits = percent_digits (percent, printed_decimals (half),
                                            decimal_separator (), MINUS, half == 0);

  /* Translators: %s is a number such as 0.94 */
  return g_strdup_printf (_ ("%s percent"), digits);
}

/**
 * ikd_points_format:
 * @points: a difference of percentages, in millionths of a percentage point
 * @decimals: 0 to 6
 *
 * Returns: (transfer full): with its sign: "+0.94 percentage points", "−0.10 percentage points"
 */
char *
ikd_points_format (gint64 points, guint decimals)
{
  g_autofree char *digits = percent_digits (points, decimals, decimal_separator (), MINUS, FALSE);

  gboolean more = points > 0 && strpbrk (digits, "123456789") != NULL;

  /* Translators: the first is "+" or nothing, the second a number such as 0.94 or −0.94 */
  return g_strdup_printf (_ ("%s%s percentage points"), more ? "+" : "", digits);
}

/**
 * ikd_percent_to_string:
 * @percent: in millionths of a percent
 *
 * Returns: (transfer full): for files and JSON, all digits without trailing zeros: "19.808307",
 *   "30"
 */
char *
ikd_percent_to_string (gint64 percent)
{
  return percent_digits (percent, PERCENT_DECIMALS, ".", "-", TRUE);
}

/**
 * ikd_percent_to_printed:
 * @percent: in millionths of a percent
 * @half: half the unit of the last printed digit; 0 if unknown
 *
 * Returns: (transfer full): for files, with the digits that were printed: "2.70"
 */
char *
ikd_percent_to_printed (gint64 percent, gint64 half)
{
  return percent_digits (percent, printed_decimals (half), ".", "-", half == 0);
}
