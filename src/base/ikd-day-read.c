/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Reading dates as people write them. Guarantees that the day comes first where all is digits
 * (6/7/2023 is in July), except in ISO dates, and that nothing is guessed: a year has four digits.
 */

#include "ikd-day.h"

#include "ikd-day-names.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_PARTS 3
#define FIRST_YEAR 1900
#define LAST_YEAR 9999
#define ISO_LENGTH 10

typedef struct
{
  int value;
  guint n_digits; /* 0 for the name of a month */
} Part;

/* The one to three parts of a date in the order in which they stand. */
typedef struct
{
  Part parts[MAX_PARTS];
  char separators[MAX_PARTS]; /* what stands before each part; 0 before the first */
  guint n_parts;
} Parts;

typedef enum
{
  DATE_NOT_UNDERSTOOD,
  DATE_SHORT_YEAR,
  DATE_NO_SUCH_DAY,
  DATE_FOUND,
  DATE_RANGE, /* found, both ends given */
} Outcome;

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || c == '\'' || (guchar) c >= 0x80;
}

/* Steps over spaces and at most one sign. The space after "6 Jun." or before "- 2023" is no second
 * separator. Returns the sign, or a space, or 0 if there is neither. */
static char
skip_separator (const char **p)
{
  char separator = 0;
  gsize n_bytes = 0;

  while (TRUE)
    {
      if (ikd_scan_space (*p, &n_bytes))
        {
          separator = separator == 0 ? ' ' : separator;
          *p += n_bytes;
        }
      else if (**p != '\0' && strchr ("/-.,", **p) != NULL && (separator == 0 || separator == ' '))
        {
          separator = **p;
          *p += 1;
        }
      else
        return separator;
    }
}

/* Reads the number or word at *@p. FALSE if it has no place in a date. */
static gboolean
take_part (const char **p, char separator, Parts *parts)
{
  const char *start = *p;
  gsize n_bytes = 0;
  Part part = { 0 };

  if (g_ascii_isdigit (**p))
    {
      for (; g_ascii_isdigit (**p) && part.n_digits <= 4; (*p)++, part.n_digits++)
        part.value = part.value * 10 + (**p - '0');
      if (part.n_digits > 4)
        return FALSE;
    }
  else
    {
      while (is_letter (**p) && !ikd_scan_space (*p, &n_bytes))
        (*p)++;
      part.value = ikd_day_word (start, (gsize) (*p - start));
      if (part.value == IKD_DAY_WORD_IDLE)
        return TRUE;
      if (part.value == IKD_DAY_WORD_UNKNOWN)
        return FALSE;
    }

  if (parts->n_parts == MAX_PARTS)
    return FALSE;

  parts->separators[parts->n_parts] = parts->n_parts == 0 ? 0 : separator;
  parts->parts[parts->n_parts++] = part;
  return TRUE;
}

static gboolean
split (const char *text, Parts *parts)
{
  const char *p = text;
  gsize n_bytes = 0;
  char separator = 0;

  *parts = (Parts){ 0 };
  while (ikd_scan_space (p, &n_bytes))
    p += n_bytes;

  while (*p != '\0')
    {
      if (!take_part (&p, separator, parts))
        return FALSE;
      separator = skip_separator (&p);
      if (*p == '\0' && separator != 0 && separator != ' ')
        return FALSE;
    }

  return parts->n_parts > 0;
}

static gboolean
is_year (Part part)
{
  return part.n_digits == 4 && part.value >= FIRST_YEAR && part.value <= LAST_YEAR;
}

static gboolean
is_small (Part part)
{
  return part.n_digits == 1 || part.n_digits == 2;
}

static gboolean
is_name (Part part)
{
  return part.n_digits == 0;
}

static Outcome
make_year (const Parts *parts, IkdPeriod *period)
{
  int year = parts->parts[0].value;

  if (!is_year (parts->parts[0]))
    return DATE_NOT_UNDERSTOOD;

  *period = (IkdPeriod){ ikd_day_new (year, 1, 1), ikd_day_new (year, 12, 31) };
  return DATE_FOUND;
}

/* 2024-01, 1/2024, Januari 2024. A dot between digits would take 1.2024 for a month. */
static Outcome
make_month (const Parts *parts, IkdPeriod *period)
{
  Part first = parts->parts[0];
  Part second = parts->parts[1];
  gboolean has_name = is_name (first);
  int year = second.value;
  int month = first.value;

  if (has_name && is_small (second))
    return DATE_SHORT_YEAR;
  if (!has_name && parts->separators[1] != '-' && parts->separators[1] != '/')
    return DATE_NOT_UNDERSTOOD;
  if (is_year (first) && is_small (second))
    {
      year = first.value;
      month = second.value;
    }
  else if (!is_year (second) || !(has_name || is_small (first)))
    return DATE_NOT_UNDERSTOOD;

  if (month < 1 || month > 12)
    return DATE_NO_SUCH_DAY;

  period->start = ikd_day_new (year, month, 1);
  period->day = period->start + g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year) - 1;
  return DATE_FOUND;
}

/* 2023-06-06, 6/6/2023, 6 Juni 2023, June 6, 2023. */
static Outcome
make_day (const Parts *parts, IkdPeriod *period)
{
  Part year = parts->parts[2];
  Part month = parts->parts[1];
  Part day = parts->parts[0];
  gboolean has_name = is_name (day) || is_name (month);

  if (!has_name && parts->separators[1] != parts->separators[2])
    return DATE_NOT_UNDERSTOOD;
  if (!has_name && parts->separators[1] == ',')
    return DATE_NOT_UNDERSTOOD;

  if (is_name (day))
    {
      Part name = day;

      day = month;
      month = name;
    }
  else if (is_year (day) && is_small (year))
    {
      Part first = day;

      day = year;
      year = first;
    }
  if (!is_small (day) || !(is_name (month) || is_small (month)))
    return DATE_NOT_UNDERSTOOD;
  if (is_small (year) && !is_name (year))
    return DATE_SHORT_YEAR;
  if (!is_year (year))
    return DATE_NOT_UNDERSTOOD;

  period->start = period->day = ikd_day_new (year.value, month.value, day.value);
  return period->day == IKD_DAY_NONE ? DATE_NO_SUCH_DAY : DATE_FOUND;
}

/* "2026-11-01/2026-11-24", as ikd_period_to_iso() writes it. */
static gboolean
make_range (const char *text, IkdPeriod *period, Outcome *outcome)
{
  g_autofree char *whole = g_strstrip (g_strdup (text));
  IkdDay days[2] = { IKD_DAY_NONE, IKD_DAY_NONE };

  if (strlen (whole) != 2 * ISO_LENGTH + 1 || whole[ISO_LENGTH] != '/')
    return FALSE;

  whole[ISO_LENGTH] = '\0';
  for (guint i = 0; i < 2; i++)
    {
      Parts parts;
      IkdPeriod one = { IKD_DAY_NONE, IKD_DAY_NONE };

      if (!split (whole + i * (ISO_LENGTH + 1), &parts) || parts.n_parts != 3)
        return FALSE;
      *outcome = make_day (&parts, &one);
      if (*outcome != DATE_FOUND)
        return TRUE;
      days[i] = one.day;
    }

  *period = (IkdPeriod){ days[0], days[1] };
  *outcome = days[0] <= days[1] ? DATE_RANGE : DATE_NO_SUCH_DAY;
  return TRUE;
}

/* The short way for "2023-06-06", as nearly all dates of long files stand. */
static gboolean
read_iso (const char *text, IkdPeriod *period)
{
  int numbers[3] = { 0 };
  guint part = 0;

  for (guint i = 0; i < ISO_LENGTH; i++)
    if (i == 4 || i == 7)
      {
        if (text[i] != '-')
          return FALSE;
        part++;
      }
    else if (g_ascii_isdigit (text[i]))
      numbers[part] = numbers[part] * 10 + (text[i] - '0');
    else
      return FALSE;
  if (text[ISO_LENGTH] != '\0' || text[0] == '0')
    return FALSE;

  period->start = period->day = ikd_day_new (numbers[0], numbers[1], numbers[2]);
  return period->day != IKD_DAY_NONE;
}

static Outcome
read_date (const char *text, IkdPeriod *period)
{
  Outcome outcome = DATE_NOT_UNDERSTOOD;
  Parts parts;

  if (text == NULL)
    return DATE_NOT_UNDERSTOOD;
  if (read_iso (text, period))
    return DATE_FOUND;
  if (strlen (text) > 2 * ISO_LENGTH && make_range (text, period, &outcome))
    return outcome;
  if (!split (text, &parts))
    return DATE_NOT_UNDERSTOOD;

  switch (parts.n_parts)
    {
    case 1:
      return make_year (&parts, period);
    case 2:
      return make_month (&parts, period);
    default:
      return make_day (&parts, period);
    }
}

static gboolean
refuse (const char *text, Outcome outcome, GError **error)
{
  g_autofree char *quote = ikd_guard_quote (text);

  if (ikd_guard_has_identity_number (text))
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_IDENTITY_NUMBER,
                         _ ("This looks like an identity number (NIK). Capaian keeps counts only: "
                            "remove the number."));
  else if (outcome == DATE_SHORT_YEAR)
    g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                 _ ("The year in “%s” is not clear. Write it with four digits, such as 6/6/2023."),
                 quote);
  else if (outcome == DATE_NO_SUCH_DAY)
    g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                 _ ("The calendar has no “%s”. Write the day first, then the month and the year."),
                 quote);
  else if (*quote == '\0')
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                         _ ("The date is missing. Write it like 6/6/2023."));
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                 _ ("“%s” is not a date. Write it like 6/6/2023, 6 Juni 2023 or 2023-06-06."),
                 quote);

  return FALSE;
}

/**
 * ikd_period_parse:
 * @text: (nullable): a day, a month or a year in ISO form or as people write it, or two ISO dates
 *   with a slash between them
 * @today: the day of entry, on which a month or year that includes it ends; %IKD_DAY_NONE for none
 * @period: (out) (optional): the period
 * @error: return location
 *
 * Errors: %IKD_ERROR_BAD_DATE; %IKD_ERROR_IDENTITY_NUMBER.
 *
 * Returns: whether there is a date
 */
gboolean
ikd_period_parse (const char *text, IkdDay today, IkdPeriod *period, GError **error)
{
  IkdPeriod read = { IKD_DAY_NONE, IKD_DAY_NONE };
  Outcome outcome = read_date (text, &read);

  if (outcome != DATE_FOUND && outcome != DATE_RANGE)
    return refuse (text, outcome, error);

  /* Who gives both ends means them. */
  if (outcome == DATE_FOUND && read.start <= today && today < read.day)
    read.day = today;
  if (period != NULL)
    *period = read;

  return TRUE;
}

/**
 * ikd_day_parse:
 * @text: (nullable): a day in ISO form or as people write it
 * @day: (out) (optional): the day
 * @error: return location
 *
 * Errors: %IKD_ERROR_BAD_DATE, also for a month or a year; %IKD_ERROR_IDENTITY_NUMBER.
 *
 * Returns: whether there is a single day
 */
gboolean
ikd_day_parse (const char *text, IkdDay *day, GError **error)
{
  IkdPeriod period = { IKD_DAY_NONE, IKD_DAY_NONE };
  g_autofree char *quote = NULL;

  if (!ikd_period_parse (text, IKD_DAY_NONE, &period, error))
    return FALSE;

  if (!ikd_period_is_exact (period))
    {
      quote = ikd_guard_quote (text);
      g_set_error (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                   _ ("“%s” is longer than a day. Add the day, such as 6/6/2023."), quote);
      return FALSE;
    }
  if (day != NULL)
    *day = period.day;

  return TRUE;
}
