/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Calendar days and the periods of figures. Guarantees that a day other than %IKD_DAY_NONE is a day
 * of the Gregorian calendar in the years 1 to 9999.
 */

#include "ikd-day.h"

/* Days from 0000-03-01, where the arithmetic begins, to 1970-01-01. */
#define DAYS_TO_1970 719468
#define DAYS_PER_ERA 146097 /* 400 years */

/**
 * ikd_day_new:
 * @year: 1 to 9999
 * @month: 1 to 12
 * @day: 1 to 31
 *
 * Returns: the day, %IKD_DAY_NONE if there is no such day
 */
IkdDay
ikd_day_new (int year, int month, int day)
{
  int years = year;
  int day_of_year = 0;

  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1
      || day > g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year))
    return IKD_DAY_NONE;

  /* Years are counted from March, so that a leap day is the last day of its year. */
  if (month <= 2)
    years--;
  day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;

  return years * 365 + years / 4 - years / 100 + years / 400 + day_of_year - DAYS_TO_1970;
}

/**
 * ikd_day_get:
 * @day: a day
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @mday: (out) (optional): its day of the month, 1 to 31
 */
void
ikd_day_get (IkdDay day, int *year, int *month, int *mday)
{
  int days = 0;
  int era = 0;
  int day_of_era = 0;
  int year_of_era = 0;
  int day_of_year = 0;
  int month_from_march = 0;
  int the_month = 0;

  g_return_if_fail (day != IKD_DAY_NONE);

  days = day + DAYS_TO_1970;
  era = days / DAYS_PER_ERA;
  day_of_era = days % DAYS_PER_ERA;
  year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  month_from_march = (5 * day_of_year + 2) / 153;
  the_month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;

  if (year != NULL)
    *year = era * 400 + year_of_era + (the_month <= 2 ? 1 : 0);
  if (month != NULL)
    *month = the_month;
  if (mday != NULL)
    *mday = day_of_year - (153 * month_from_march + 2) / 5 + 1;
}

/**
 * ikd_day_weekday:
 * @day: a day
 *
 * Returns: 1 for Monday to 7 for Sunday
 */
int
ikd_day_weekday (IkdDay day)
{
  g_return_val_if_fail (day != IKD_DAY_NONE, 1);

  /* 1970-01-01 was a Thursday. */
  return ((day + 3) % 7 + 7) % 7 + 1;
}

/**
 * ikd_day_month:
 * @day: a day
 *
 * Returns: the first and the last day of its month
 */
IkdPeriod
ikd_day_month (IkdDay day)
{
  int year;
  int month;

  g_return_val_if_fail (day != IKD_DAY_NONE, ((IkdPeriod){ day, day }));

  ikd_day_get (day, &year, &month, NULL);
  return (IkdPeriod){ ikd_day_new (year, month, 1),
                      ikd_day_new (month == 12 ? year + 1 : year, month % 12 + 1, 1) - 1 };
}

static IkdDay
day_of (GDateTime *time)
{
  return ikd_day_new (g_date_time_get_year (time), g_date_time_get_month (time),
                      g_date_time_get_day_of_month (time));
}

/**
 * ikd_day_today:
 *
 * Returns: the day by the computer's clock, in local time
 */
IkdDay
ikd_day_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return day_of (now);
}

/**
 * ikd_day_from_unix:
 * @moment: seconds since 1970 UTC
 *
 * Returns: the day on which that is, in local time
 */
IkdDay
ikd_day_from_unix (gint64 moment)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (moment);

  return time != NULL ? day_of (time) : IKD_DAY_NONE;
}

/**
 * ikd_period_is_exact:
 * @period: a period
 *
 * Returns: whether it is a single day
 */
gboolean
ikd_period_is_exact (IkdPeriod period)
{
  return period.start == period.day;
}
