/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Writing days and periods. Guarantees that ikd_period_to_iso() is read back as the same period by
 * ikd_period_parse(): only a whole month or year is written short.
 */

#include "ikd-day.h"

#include "ikd-day-names.h"

#include <glib/gi18n-lib.h>

#define NO_BREAK_SPACE "\xc2\xa0"

typedef enum
{
  SHAPE_DAY,
  SHAPE_MONTH,
  SHAPE_YEAR,
  SHAPE_OTHER,
} Shape;

static Shape
get_shape (IkdPeriod period)
{
  int year = 0;
  int month = 0;
  int mday = 0;

  if (ikd_period_is_exact (period))
    return SHAPE_DAY;

  ikd_day_get (period.start, &year, &month, &mday);
  if (mday != 1)
    return SHAPE_OTHER;
  if (month == 1 && period.day == ikd_day_new (year, 12, 31))
    return SHAPE_YEAR;
  if (period.day
      == period.start + g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year) - 1)
    return SHAPE_MONTH;

  return SHAPE_OTHER;
}

static gboolean
is_month (const char *word, gsize length)
{
  return length > 0 && ikd_day_word (word, length) >= IKD_DAY_WORD_JANUARY;
}

/* Whether the space stands between day and month, or month and year. */
static gboolean
is_within_date (const char *text, const char *space)
{
  const char *left = space;
  const char *right = space + 1;
  gsize letters = 0;

  while (left > text && g_ascii_isdigit (left[-1]))
    left--;
  while (g_ascii_isalpha (right[letters]))
    letters++;
  if (space - left == 1 || space - left == 2)
    return is_month (right, letters);

  left = space;
  while (left > text && g_ascii_isalpha (left[-1]))
    left--;
  return g_ascii_isdigit (right[0]) && g_ascii_isdigit (right[1]) && g_ascii_isdigit (right[2])
         && g_ascii_isdigit (right[3]) && !g_ascii_isdigit (right[4])
         && is_month (left, (gsize) (space - left));
}

/**
 * ikd_moment_format:
 * @at: seconds since 1970 UTC
 *
 * Returns: (transfer full): "6 Juni 2023, 14.03", by the computer's time zone
 */
char *
ikd_moment_format (gint64 at)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (at);
  g_autofree char *date
    = ikd_day_format (ikd_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                                   g_date_time_get_day_of_month (time)));
  /* Translators: hours and minutes, as on a clock: 14:03 */
  g_autofree char *clock = g_date_time_format (time, C_ ("clock", "%H:%M"));

  return g_strdup_printf ("%s, %s", date, clock);
}

/**
 * ikd_day_keep_together:
 * @text: (nullable): a text, also with markup
 *
 * For texts that are shown and wrapped; what is copied or written to a file keeps plain spaces.
 *
 * Returns: (transfer full) (nullable): @text with no-break spaces within its dates; %NULL for %NULL
 */
char *
ikd_day_keep_together (const char *text)
{
  GString *kept = NULL;

  if (text == NULL)
    return NULL;

  kept = g_string_new (NULL);
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == ' ' && is_within_date (text, at))
        g_string_append (kept, NO_BREAK_SPACE);
      else
        g_string_append_c (kept, *at);
    }
  return g_string_free (kept, FALSE);
}

/**
 * ikd_day_to_iso:
 * @day: a day
 *
 * Returns: (transfer full): "2023-06-06"
 */
char *
ikd_day_to_iso (IkdDay day)
{
  int year = 0;
  int month = 0;
  int mday = 0;

  g_return_val_if_fail (day != IKD_DAY_NONE, NULL);

  ikd_day_get (day, &year, &month, &mday);
  return g_strdup_printf ("%04d-%02d-%02d", year, month, mday);
}

/**
 * ikd_period_to_iso:
 * @period: a period
 *
 * Returns: (transfer full): "2023-06-06", a whole month "2024-01", a whole year "2023", any other
 *   period "2023-06-01/2023-06-15"
 */
char *
ikd_period_to_iso (IkdPeriod period)
{
  g_autofree char *start = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (period.start != IKD_DAY_NONE && period.day != IKD_DAY_NONE, NULL);

  start = ikd_day_to_iso (period.start);
  switch (get_shape (period))
    {
    case SHAPE_DAY:
      return g_steal_pointer (&start);
    case SHAPE_MONTH:
      return g_strndup (start, 7);
    case SHAPE_YEAR:
      return g_strndup (start, 4);
    case SHAPE_OTHER:
    default:
      day = ikd_day_to_iso (period.day);
      return g_strconcat (start, "/", day, NULL);
    }
}

/**
 * ikd_day_format:
 * @day: a day
 *
 * Returns: (transfer full): "6 June 2023"
 */
char *
ikd_day_format (IkdDay day)
{
  int year = 0;
  int month = 0;
  int mday = 0;

  g_return_val_if_fail (day != IKD_DAY_NONE, NULL);

  ikd_day_get (day, &year, &month, &mday);
  /* Translators: day of the month, name of the month, year: 6 June 2023 */
  return g_strdup_printf (C_ ("date", "%1$d %2$s %3$d"), mday, ikd_month_name (month), year);
}

/**
 * ikd_day_format_short:
 * @day: a day
 *
 * Returns: (transfer full): "6 Jun 2023"
 */
char *
ikd_day_format_short (IkdDay day)
{
  return ikd_day_format_axis (day, TRUE);
}

/**
 * ikd_day_format_weekday:
 * @day: a day
 *
 * Returns: (transfer full): "Tuesday, 6 June 2023"
 */
char *
ikd_day_format_weekday (IkdDay day)
{
  g_autofree char *date = NULL;

  g_return_val_if_fail (day != IKD_DAY_NONE, NULL);

  date = ikd_day_format (day);
  /* Translators: weekday, date: Tuesday, 6 June 2023 */
  return g_strdup_printf (C_ ("date", "%1$s, %2$s"), ikd_weekday_name (ikd_day_weekday (day)),
                          date);
}

/**
 * ikd_hour_format:
 * @hour: 0 to 24
 *
 * Returns: (transfer full): "12:00"
 */
char *
ikd_hour_format (int hour)
{
  /* Translators: an hour of the day, as on a clock: 12:00 */
  return g_strdup_printf (C_ ("clock", "%02d:00"), hour);
}

/**
 * ikd_day_format_axis:
 * @day: a day
 * @with_year: whether the year is to be told
 *
 * Returns: (transfer full): "6 Jun", "6 Jun 2023"
 */
char *
ikd_day_format_axis (IkdDay day, gboolean with_year)
{
  int year = 0;
  int month = 0;
  int mday = 0;

  g_return_val_if_fail (day != IKD_DAY_NONE, NULL);

  ikd_day_get (day, &year, &month, &mday);
  if (with_year)
    /* Translators: day of the month, abbreviated month, year: 6 Jun 2023 */
    return g_strdup_printf (C_ ("short date", "%1$d %2$s %3$d"), mday,
                            ikd_month_abbreviation (month), year);

  /* Translators: day of the month, abbreviated month: 6 Jun */
  return g_strdup_printf (C_ ("short date", "%1$d %2$s"), mday, ikd_month_abbreviation (month));
}

/**
 * ikd_month_format_axis:
 * @day: any day of the month
 * @with_year: whether the year is to be told
 *
 * Returns: (transfer full): "Jun", "Jun 2023"
 */
char *
ikd_month_format_axis (IkdDay day, gboolean with_year)
{
  int year = 0;
  int month = 0;

  g_return_val_if_fail (day != IKD_DAY_NONE, NULL);

  ikd_day_get (day, &year, &month, NULL);
  if (!with_year)
    return g_strdup (ikd_month_abbreviation (month));

  /* Translators: abbreviated month, year: Jun 2023 */
  return g_strdup_printf (C_ ("short month", "%1$s %2$d"), ikd_month_abbreviation (month), year);
}

/* "1–24 November 2026" within a month, else both dates in full. */
static char *
format_other (IkdPeriod period)
{
  g_autofree char *first = NULL;
  g_autofree char *last = ikd_day_format (period.day);
  int start_year = 0;
  int start_month = 0;
  int start_mday = 0;
  int year = 0;
  int month = 0;

  ikd_day_get (period.start, &start_year, &start_month, &start_mday);
  ikd_day_get (period.day, &year, &month, NULL);
  if (start_year == year && start_month == month)
    /* Translators: the first day of the month, the date of the last day: 1–24 November 2026 */
    return g_strdup_printf (C_ ("period", "%1$d–%2$s"), start_mday, last);

  first = ikd_day_format (period.start);
  /* Translators: two dates: 1 November 2025 – 24 January 2026 */
  return g_strdup_printf (C_ ("period", "%1$s – %2$s"), first, last);
}

/**
 * ikd_period_format:
 * @period: a period
 *
 * Returns: (transfer full): "6 June 2023", "January 2024", "year 2023", "1–24 November 2026"
 */
char *
ikd_period_format (IkdPeriod period)
{
  int year = 0;
  int month = 0;

  g_return_val_if_fail (period.start != IKD_DAY_NONE && period.day != IKD_DAY_NONE, NULL);

  ikd_day_get (period.start, &year, &month, NULL);
  switch (get_shape (period))
    {
    case SHAPE_DAY:
      return ikd_day_format (period.day);
    case SHAPE_MONTH:
      /* Translators: month, year: January 2024 */
      return g_strdup_printf (C_ ("period", "%1$s %2$d"), ikd_month_name (month), year);
    case SHAPE_YEAR:
      /* Translators: it stands inside a sentence */
      return g_strdup_printf (C_ ("period", "year %d"), year);
    case SHAPE_OTHER:
    default:
      return format_other (period);
    }
}
