/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IkdNumber:
 * @known: whether there is a number at all; if not, the rest is 0
 * @value: the best value
 * @low: the smallest it can be
 * @high: the largest it can be
 *
 * A count with its precision, or a percentage in millionths of a percent (2.7 % is 2,700,000; see
 * IKD_PERCENT). Exact numbers have low = value = high.
 */
typedef struct
{
  gboolean known;
  gint64   value;
  gint64   low;
  gint64   high;
} IkdNumber;

#define IKD_NUMBER_UNKNOWN ((IkdNumber){ FALSE, 0, 0, 0 })

/* One percent, in the unit in which percentages are kept (10^-6 percent). */
#define IKD_PERCENT G_GINT64_CONSTANT (1000000)

static inline IkdNumber
ikd_number_exact (gint64 value)
{
  return (IkdNumber){ TRUE, value, value, value };
}

static inline gboolean
ikd_number_is_exact (IkdNumber number)
{
  return number.known && number.low == number.high;
}

/* What a column sorts by: what is not known comes before all that is. */
static inline gint64
ikd_number_sort_value (IkdNumber number)
{
  return number.known ? number.value : G_MININT64;
}

/* [value − half, value + half − 1], domain.md §5; half 0 gives an exact number; low never below
 * 0. */
IkdNumber ikd_number_rounded      (gint64 value,
                                   gint64 half);

/* Half the place of the last non-zero digit: 1,500,000 → 50,000; 235,000 → 500; 0 → 0, 7 → 0. */
gint64    ikd_number_default_half (gint64 value);

/* How thousands and decimals are separated in what is read. */
typedef enum
{
  IKD_SEPARATORS_UNKNOWN,       /* 14,049 is ambiguous and refused */
  IKD_SEPARATORS_INDONESIAN,    /* 1.234,5 */
  IKD_SEPARATORS_ENGLISH,       /* 1,234.5 */
} IkdSeparators;

/**
 * ikd_count_parse:
 * @text: a count as people write it: `14.049`, `14 049`, `1,5 juta`, `375 ribu`, `sekitar 40.000`
 * @number: (out): the count; words such as "sekira" and multipliers ("1,5 juta") make it rounded
 *
 * Errors: BAD_NUMBER (text, fraction), NEGATIVE, AMBIGUOUS_NUMBER (`14,049` with unknown
 * separators; the sentence names both readings), IDENTITY_NUMBER.
 */
gboolean  ikd_count_parse         (const char     *text,
                                   IkdSeparators   separators,
                                   IkdNumber      *number,
                                   GError        **error);

/**
 * ikd_percent_parse:
 * @text: `2,7 %`, `54.7 persen`, `30,06`
 * @percent: (out): in millionths of a percent
 * @half: (out): half of the last printed digit's unit: 2.7 → 50,000 (0.05 %)
 *
 * A percentage has at most two separators' worth of doubt: with one separator it is the decimal
 * one.
 */
gboolean  ikd_percent_parse       (const char     *text,
                                   gint64         *percent,
                                   gint64         *half,
                                   GError        **error);

/* Whether @text carries a percent sign or the word persen. */
gboolean  ikd_percent_recognise   (const char *text);

/* What separators @text proves (`1.234.567`, `1,5`, `1,234.5`), UNKNOWN if it proves none. */
IkdSeparators ikd_separators_guess (const char *text);

/* --- writing, in the language of the messages; all transfer full --- */

char     *ikd_count_format        (gint64 value);                     /* "14.049", "−35" */
char     *ikd_count_format_signed (gint64 value);                     /* "+29", "−35", "0" */
/* 3 significant digits: 360.951 → "361.000" */
char     *ikd_count_format_about  (gint64 value);
/* "14.049", "sekitar 361.000", "sekitar 1,5 juta" */
char     *ikd_count_format_words  (IkdNumber number);
/* In a cell of a table: in words, "–" where there is none */
char     *ikd_count_format_cell   (IkdNumber number);
char     *ikd_count_format_range  (IkdNumber number);                 /* "1.450.000–1.549.999" */
char     *ikd_percent_format      (gint64 percent, guint decimals);   /* "0,94%" / "0.94%" */
/* In a cell of a table: "–" where there is none */
char     *ikd_percent_format_cell (IkdNumber percent, guint decimals);
/* "0,94 persen" / "0.94 percent" */
char     *ikd_percent_format_words (gint64 percent, guint decimals);
/* One decimal: 41,667 thousandths → "41,7" / "41.7" */
char     *ikd_rate_format         (gint64 thousandths);
/* the digits printed: 2.70 with half 5000 → "2,70%" */
char     *ikd_percent_format_digits (gint64 percent, gint64 half);
/* likewise "2,70 persen"; half 0: without trailing zeros */
char     *ikd_percent_format_digits_words (gint64 percent, gint64 half);
/* a difference of percentages, with its sign: "+0,94 poin persen" / "+0.94 percentage points" */
char     *ikd_points_format       (gint64 points, guint decimals);

/* --- C locale, for files and JSON --- */
/* "19.808307", trailing zeros cut: "2.7", "30" */
char     *ikd_percent_to_string   (gint64 percent);
/* keeps the digits printed: "2.70" */
char     *ikd_percent_to_printed  (gint64 percent, gint64 half);

/* --- exact integer arithmetic (128 bits inside, no floating point) --- */
gint64    ikd_div_nearest         (gint64 a, gint64 b, gint64 c);     /* a·b/c, halves up; c > 0 */
gint64    ikd_div_floor           (gint64 a, gint64 b, gint64 c);
gint64    ikd_div_ceil            (gint64 a, gint64 b, gint64 c);

G_END_DECLS
