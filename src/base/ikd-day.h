/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * IkdDay:
 *
 * A calendar day, counted from 1970-01-01 (day 0). %IKD_DAY_NONE means no day.
 */
typedef int IkdDay;

#define IKD_DAY_NONE G_MININT

/**
 * IkdPeriod:
 * @start: first day
 * @day: last day, the day the figure stands under
 *
 * An exact date has start = day. A date known only to the month or year spans it.
 */
typedef struct
{
  IkdDay start;
  IkdDay day;
} IkdPeriod;

/* IKD_DAY_NONE if there is no such day */
IkdDay    ikd_day_new            (int year, int month, int day);
/* out parameters nullable */
void      ikd_day_get            (IkdDay day, int *year, int *month, int *mday);
int       ikd_day_weekday        (IkdDay day);                        /* 1 Monday … 7 Sunday */
IkdPeriod ikd_day_month          (IkdDay day);                        /* the whole month of it */
/* In the language of the messages; @weekday 1 … 7; static */
const char *ikd_weekday_name     (int weekday);
/* by the computer's clock, local time */
IkdDay    ikd_day_today          (void);
/* of a moment, in seconds since 1970 UTC; local time */
IkdDay    ikd_day_from_unix      (gint64 moment);

/* Reads ISO (`2023-06-06`, `2024-01`, `2023`) and what people write (`6 Juni 2023`, `6/6/2023`,
 * `06-06-2023`, `Januari 2024`, `6 June 2023`). A month or year that includes @today ends on
 * @today; two ISO dates with a slash between them (ikd_period_to_iso()) stay as they are.
 * Errors: BAD_DATE, IDENTITY_NUMBER; nothing else is judged here. */
gboolean  ikd_period_parse       (const char  *text,
                                  IkdDay       today,
                                  IkdPeriod   *period,
                                  GError     **error);

/* A single day, ISO or as people write it; a month or year is BAD_DATE. */
gboolean  ikd_day_parse          (const char *text, IkdDay *day, GError **error);

/* The refusals of domain.md §6: FUTURE_DATE (with "check the computer's clock"), and, for an
 * IKD indicator (@is_ikd), TOO_EARLY before 2022-01-01. */
gboolean  ikd_period_check       (IkdPeriod period, IkdDay today, gboolean is_ikd, GError **error);

gboolean  ikd_period_is_exact    (IkdPeriod period);

char     *ikd_day_to_iso         (IkdDay day);                        /* "2023-06-06" */
/* "2023-06-06", "2024-01", "2023", else "start/day" */
char     *ikd_period_to_iso      (IkdPeriod period);
char     *ikd_day_format         (IkdDay day);                        /* "6 Juni 2023" */
char     *ikd_day_format_short   (IkdDay day);                        /* "6 Jun 2023" */
char     *ikd_day_format_weekday (IkdDay day);                        /* "Selasa, 6 Juni 2023" */
/* "6 Jun", "Jun 2023" is ikd_month_format_axis */
char     *ikd_day_format_axis    (IkdDay day, gboolean with_year);
char     *ikd_month_format_axis  (IkdDay day, gboolean with_year);    /* "Jun", "Jun 2023" */
/* "6 Juni 2023", "Januari 2024", "tahun 2023" */
char     *ikd_period_format      (IkdPeriod period);
/* "6 Juni 2023, 14:03": seconds since 1970 UTC, in local time */
char     *ikd_moment_format      (gint64 at);
char     *ikd_hour_format        (int hour);                           /* "12.00" / "12:00" */
/* A text (nullable) to be shown, with no-break spaces within its dates. */
char     *ikd_day_keep_together  (const char *text);

G_END_DECLS
