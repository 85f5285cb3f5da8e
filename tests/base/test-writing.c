/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Numbers and dates as they are written: in English from the sources, in Indonesian from the
 * catalogue, in files the same in both.
 */

#include "ikd-day.h"
#include "ikd-number.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <locale.h>

typedef enum
{
  COUNT,
  SIGNED,
  ABOUT,
  PERCENT,
  PERCENT_WORDS,
  PERCENT_DIGITS,
  PERCENT_DIGITS_WORDS,
  POINTS,
  PERCENT_STRING,
  PERCENT_PRINTED,
  RATE,
} NumberForm;

static const struct
{
  NumberForm form;
  gint64 value;
  gint64 detail; /* decimals, or half the unit of the last printed digit */
  const char *english;
  const char *indonesian;
} numbers[] = {
  { COUNT, 0, 0, "0", "0" },
  { COUNT, 845, 0, "845", "845" },
  { COUNT, 14049, 0, "14,049", "14.049" },
  { COUNT, 1234567, 0, "1,234,567", "1.234.567" },
  { COUNT, 123456, 0, "123,456", "123.456" },
  { COUNT, -35, 0, "−35", "−35" },
  { COUNT, -14049, 0, "−14,049", "−14.049" },
  { COUNT, G_MININT64, 0, "−9,223,372,036,854,775,808", "−9.223.372.036.854.775.808" },
  { RATE, 41667, 0, "41.7", "41,7" },
  { RATE, 40, 0, "0.0", "0,0" },
  { RATE, 1250049, 0, "1,250.0", "1.250,0" },
  { SIGNED, 29, 0, "+29", "+29" },
  { SIGNED, 0, 0, "0", "0" },
  { SIGNED, -35, 0, "−35", "−35" },
  { SIGNED, 1500, 0, "+1,500", "+1.500" },
  { ABOUT, 360951, 0, "361,000", "361.000" },
  { ABOUT, 2579, 0, "2,580", "2.580" },
  { ABOUT, 1005, 0, "1,010", "1.010" },   /* halves up */
  { ABOUT, 999500, 0, "1,000,000", "1.000.000" },
  { ABOUT, 999, 0, "999", "999" },
  { ABOUT, 7, 0, "7", "7" },
  { PERCENT, 936600, 2, "0.94%", "0,94%" },
  { PERCENT, 936600, 0, "1%", "1%" },
  { PERCENT, 936600, 4, "0.9366%", "0,9366%" },
  { PERCENT, 936600, 6, "0.936600%", "0,936600%" },
  { PERCENT, 29916343, 2, "29.92%", "29,92%" }, /* Padang: 203,479 of 680,160 */
  { PERCENT, 945000, 2, "0.95%", "0,95%" },     /* halves up */
  { PERCENT, 944999, 2, "0.94%", "0,94%" },
  { PERCENT, 99999999, 2, "100.00%", "100,00%" },
  { PERCENT, 30 * 1000000, 0, "30%", "30%" },
  { PERCENT, -1500000, 1, "−1.5%", "−1,5%" },
  { PERCENT, -1000, 2, "0.00%", "0,00%" },
  { PERCENT_WORDS, 936600, 2, "0.94 percent", "0,94 persen" },
  { PERCENT_DIGITS, 2700000, 5000, "2.70%", "2,70%" },
  { PERCENT_DIGITS, 2700000, 50000, "2.7%", "2,7%" },
  { PERCENT_DIGITS, 8000000, 500000, "8%", "8%" },
  { PERCENT_DIGITS, 30000000, 0, "30%", "30%" },
  { PERCENT_DIGITS_WORDS, 2700000, 5000, "2.70 percent", "2,70 persen" },
  { PERCENT_DIGITS_WORDS, 30000000, 0, "30 percent", "30 persen" },
  { POINTS, 936600, 2, "+0.94 percentage points", "+0,94 poin persen" },
  { POINTS, -1500000, 1, "−1.5 percentage points", "−1,5 poin persen" },
  { POINTS, 4000, 2, "0.00 percentage points", "0,00 poin persen" },
  { POINTS, 0, 4, "0.0000 percentage points", "0,0000 poin persen" },
  { PERCENT_STRING, 19808307, 0, "19.808307", "19.808307" },
  { PERCENT_STRING, 2700000, 0, "2.7", "2.7" },
  { PERCENT_STRING, 30000000, 0, "30", "30" },
  { PERCENT_STRING, 5, 0, "0.000005", "0.000005" },
  { PERCENT_STRING, -500000, 0, "-0.5", "-0.5" },
  { PERCENT_STRING, 0, 0, "0", "0" },
  { PERCENT_PRINTED, 2700000, 5000, "2.70", "2.70" },
  { PERCENT_PRINTED, 8000000, 500000, "8", "8" },
  { PERCENT_PRINTED, 8000000, 5, "8.00000", "8.00000" },
};

/* Counts with an interval, in words and as a range. */
static const struct
{
  IkdNumber number;
  const char *english;
  const char *indonesian;
  const char *english_range;
  const char *indonesian_range;
} intervals[] = {
  { { FALSE, 0, 0, 0 }, "unknown", "belum diketahui", "unknown", "belum diketahui" },
  { { TRUE, 14049, 14049, 14049 }, "14,049", "14.049", "14,049", "14.049" },
  { { TRUE, 1500000, 1500000, 1500000 }, "1,500,000", "1.500.000", "1,500,000", "1.500.000" },
  /* As their sources rounded them. */
  { { TRUE, 1500000, 1450000, 1549999 }, "about 1.5 million", "sekitar 1,5 juta",
    "1,450,000–1,549,999", "1.450.000–1.549.999" },
  { { TRUE, 2000000, 1500000, 2499999 }, "about 2 million", "sekitar 2 juta",
    "1,500,000–2,499,999", "1.500.000–2.499.999" },
  { { TRUE, 6850000, 6845000, 6854999 }, "about 6.85 million", "sekitar 6,85 juta",
    "6,845,000–6,854,999", "6.845.000–6.854.999" },
  { { TRUE, 1765000, 1764500, 1765499 }, "about 1,765,000", "sekitar 1.765.000",
    "1,764,500–1,765,499", "1.764.500–1.765.499" },
  { { TRUE, 285000000, 284500000, 285499999 }, "about 285 million", "sekitar 285 juta",
    "284,500,000–285,499,999", "284.500.000–285.499.999" },
  { { TRUE, 40000, 35000, 44999 }, "about 40,000", "sekitar 40.000",
    "35,000–44,999", "35.000–44.999" },
  /* Derived: Cilacap, 6 June 2023. */
  { { TRUE, 375000, 362500, 387500 }, "about 375,000", "sekitar 375.000",
    "362,500–387,500", "362.500–387.500" },
  { { TRUE, 360951, 348451, 373451 }, "about 361,000", "sekitar 361.000",
    "348,451–373,451", "348.451–373.451" },
  { { TRUE, 2579, 2489, 2668 }, "about 2,580", "sekitar 2.580", "2,489–2,668", "2.489–2.668" },
  { { TRUE, 1514049, 1464049, 1564048 }, "about 1.51 million", "sekitar 1,51 juta",
    "1,464,049–1,564,048", "1.464.049–1.564.048" },
};

/* Periods by their ISO form. */
static const struct
{
  const char *iso;
  const char *english;
  const char *indonesian;
} periods[] = {
  { "2023-06-06", "6 June 2023", "6 Juni 2023" },
  { "2024-01", "January 2024", "Januari 2024" },
  { "2024-02", "February 2024", "Februari 2024" },
  { "2023", "year 2023", "tahun 2023" },
  { "2026-11-01/2026-11-24", "1–24 November 2026", "1–24 November 2026" },
  { "2025-10-02/2026-01-24", "2 October 2025 – 24 January 2026",
    "2 Oktober 2025 – 24 Januari 2026" },
  { "2026-01-01/2026-11-24", "1 January 2026 – 24 November 2026",
    "1 Januari 2026 – 24 November 2026" },
};

static char *
write_number (NumberForm form, gint64 value, gint64 detail)
{
  switch (form)
    {
    case COUNT:
      return ikd_count_format (value);
    case SIGNED:
      return ikd_count_format_signed (value);
    case ABOUT:
      return ikd_count_format_about (value);
    case PERCENT:
      return ikd_percent_format (value, (guint) detail);
    case PERCENT_WORDS:
      return ikd_percent_format_words (value, (guint) detail);
    case PERCENT_DIGITS:
      return ikd_percent_format_digits (value, detail);
    case PERCENT_DIGITS_WORDS:
      return ikd_percent_format_digits_words (value, detail);
    case POINTS:
      return ikd_points_format (value, (guint) detail);
    case PERCENT_STRING:
      return ikd_percent_to_string (value);
    case RATE:
      return ikd_rate_format (value);
    case PERCENT_PRINTED:
    default:
      return ikd_percent_to_printed (value, detail);
    }
}

/* Binding anew makes gettext look at LANGUAGE again. FALSE without a catalogue of that language. */
static gboolean
use_language (const char *language)
{
  const char *directory = g_getenv ("CAPAIAN_LOCALEDIR");

  g_setenv ("LANGUAGE", language, TRUE);
  if (directory != NULL)
    bindtextdomain (GETTEXT_PACKAGE, directory);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");

  return g_str_equal (language, "en")
         || g_strcmp0 (g_dpgettext2 (GETTEXT_PACKAGE, "month", "June"), "June") != 0;
}

static void
check_numbers (gboolean indonesian)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *text = write_number (numbers[i].form, numbers[i].value, numbers[i].detail);

      g_assert_cmpstr (text, ==, indonesian ? numbers[i].indonesian : numbers[i].english);
    }

  for (guint i = 0; i < G_N_ELEMENTS (intervals); i++)
    {
      g_autofree char *words = ikd_count_format_words (intervals[i].number);
      g_autofree char *range = ikd_count_format_range (intervals[i].number);
      g_autofree char *cell = ikd_count_format_cell (intervals[i].number);

      g_assert_cmpstr (cell, ==, intervals[i].number.known ? words : "–");
      g_assert_cmpstr (words, ==, indonesian ? intervals[i].indonesian : intervals[i].english);
      g_assert_cmpstr (range, ==,
                       indonesian ? intervals[i].indonesian_range : intervals[i].english_range);
    }
}

static void
check_dates (gboolean indonesian)
{
  IkdDay day = ikd_day_new (2023, 6, 6);
  g_autofree char *iso = ikd_day_to_iso (day);
  g_autofree char *shorter = ikd_day_format_short (ikd_day_new (2023, 8, 17));
  g_autofree char *weekday = ikd_day_format_weekday (day);
  g_autofree char *axis = ikd_day_format_axis (day, FALSE);
  g_autofree char *axis_year = ikd_day_format_axis (day, TRUE);
  g_autofree char *month = ikd_month_format_axis (day, FALSE);
  g_autofree char *month_year = ikd_month_format_axis (ikd_day_new (2023, 5, 2), TRUE);

  g_assert_cmpstr (iso, ==, "2023-06-06");
  g_assert_cmpstr (shorter, ==, indonesian ? "17 Agu 2023" : "17 Aug 2023");
  g_assert_cmpstr (weekday, ==, indonesian ? "Selasa, 6 Juni 2023" : "Tuesday, 6 June 2023");
  g_assert_cmpstr (axis, ==, "6 Jun");
  g_assert_cmpstr (axis_year, ==, "6 Jun 2023");
  g_assert_cmpstr (month, ==, "Jun");
  g_assert_cmpstr (month_year, ==, indonesian ? "Mei 2023" : "May 2023");

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    {
      g_autoptr (GError) error = NULL;
      IkdPeriod period = { IKD_DAY_NONE, IKD_DAY_NONE };
      g_autofree char *text = NULL;

      ikd_period_parse (periods[i].iso, IKD_DAY_NONE, &period, &error);
      g_assert_no_error (error);
      text = ikd_period_format (period);
      g_assert_cmpstr (text, ==, indonesian ? periods[i].indonesian : periods[i].english);
    }
}

/* What is written for a month can be typed in again, in either language. */
static void
check_months (void)
{
  for (int month = 1; month <= 12; month++)
    {
      IkdDay day = ikd_day_new (2023, month, 9);
      char *texts[] = { ikd_day_format (day), ikd_day_format_short (day),
                        ikd_day_format_weekday (day) };

      for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
        {
          g_autoptr (GError) error = NULL;
          IkdDay read = IKD_DAY_NONE;

          ikd_day_parse (texts[i], &read, &error);
          g_assert_no_error (error);
          g_assert_cmpint (read, ==, day);
          g_free (texts[i]);
        }
    }
}

/* A cell says by a dash what is not known, and is sorted before all that is. */
static void
test_cells (void)
{
  const IkdNumber half = { TRUE, IKD_PERCENT / 2, IKD_PERCENT / 2, IKD_PERCENT / 2 };
  g_autofree char *share = ikd_percent_format_cell (half, 1);
  g_autofree char *no_share = ikd_percent_format_cell (IKD_NUMBER_UNKNOWN, 1);

  g_assert_cmpstr (share, ==, "0.5%");
  g_assert_cmpstr (no_share, ==, "–");
  g_assert_cmpint (ikd_number_sort_value (half), ==, 500000);
  g_assert_cmpint (ikd_number_sort_value (IKD_NUMBER_UNKNOWN), <,
                   ikd_number_sort_value (ikd_number_exact (-12)));
}

static void
test_english (void)
{
  use_language ("en");
  check_numbers (FALSE);
  check_dates (FALSE);
  check_months ();
}

static void
test_indonesian (void)
{
  if (!use_language ("id"))
    {
      g_test_skip ("the Indonesian catalogue is not built");
      return;
    }

  check_numbers (TRUE);
  check_dates (TRUE);
  check_months ();
}

/* Dates stay whole where a line is broken; nothing else is bound. */
static void
test_keep_together (void)
{
  static const struct
  {
    const char *plain;
    const char *kept;
  } cases[] = {
    { "By 5 June 2026, 12 people", "By 5\u00a0June\u00a02026, 12 people" },
    { "sampai <b>31 Desember 2026</b>.", "sampai <b>31\u00a0Desember\u00a02026</b>." },
    { "1–24 November 2026", "1–24\u00a0November\u00a02026" },
    { "Januari 2024 dan 6 Agu 2023", "Januari\u00a02024 dan 6\u00a0Agu\u00a02023" },
    { "2026 Juni", "2026 Juni" },
    { "Juni 20261", "Juni 20261" },
    { "1.520 Maret", "1.520 Maret" },
    { "", "" },
    { NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *kept = ikd_day_keep_together (cases[i].plain);

      g_assert_cmpstr (kept, ==, cases[i].kept);
    }
}

/* 5 June 2026, 07:03 UTC; Jakarta is 7 hours ahead, and a day further at night. */
static void
test_moment (void)
{
  const gint64 at = 1780642980;
  g_autofree char *afternoon = ikd_moment_format (at);
  g_autofree char *night = ikd_moment_format (at + 10 * 3600);

  g_assert_cmpstr (afternoon, ==, "5 June 2026, 14:03");
  g_assert_cmpstr (night, ==, "6 June 2026, 00:03");
}

/* Hours are parted from minutes by a point. */
static void
test_moment_indonesian (void)
{
  g_autofree char *afternoon = NULL;

  if (!use_language ("id"))
    {
      g_test_skip ("the Indonesian catalogue is not built");
      return;
    }
  afternoon = ikd_moment_format (1780642980);
  g_assert_cmpstr (afternoon, ==, "5 Juni 2026, 14.03");
}

int
main (int argc, char **argv)
{
  /* Before anything asks for the time. */
  g_setenv ("TZ", "+07:00", TRUE);
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writing/english", test_english);
  g_test_add_func ("/writing/cells", test_cells);
  g_test_add_func ("/writing/moment", test_moment);
  g_test_add_func ("/writing/indonesian", test_indonesian);
  g_test_add_func ("/writing/moment-indonesian", test_moment_indonesian);
  g_test_add_func ("/writing/keep-together", test_keep_together);

  return g_test_run ();
}
