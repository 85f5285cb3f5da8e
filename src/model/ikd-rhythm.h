/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_RHYTHM_WORKING_DAYS,      /* each working day */
  IKD_RHYTHM_WEEKLY,            /* on one day of the week */
  IKD_RHYTHM_MONTHLY,           /* the last day of each month */
} IkdRhythmKind;

/* On which days an office counts. */
typedef struct
{
  IkdRhythmKind kind;
  int           weekday;        /* 1 Monday … 7, for WEEKLY */
} IkdRhythm;

/* The rhythm of the days (ascending, each once) on which figures stand: monthly where four of five
 * end a month, weekly where four of five fall on one weekday and are a week or more apart, else
 * working days; also for fewer than three days. */
IkdRhythm ikd_rhythm_detect (const IkdDay *days, guint n);

/* The first day after (@direction above 0) or before @day on which the office counts. */
IkdDay    ikd_rhythm_step   (IkdRhythm rhythm, IkdCalendar *calendar, IkdDay day, int direction);

/* Whether it counts on @day. */
gboolean  ikd_rhythm_falls  (IkdRhythm rhythm, IkdCalendar *calendar, IkdDay day);

/* When a report of a day is late: so many working days after it, at an hour of that day. */
typedef struct
{
  int days;                     /* 0 … 31; 0: the day itself */
  int hour;                     /* 0 … 24; 24: the end of the day */
} IkdLateRule;

#define IKD_LATE_DAYS_MOST 31
#define IKD_LATE_HOUR_MOST 24
#define IKD_LATE_RULE_DEFAULT ((IkdLateRule){ 1, 12 })

/* "1@12"; FALSE for anything else */
gboolean  ikd_late_rule_parse  (const char *text, IkdLateRule *rule);
char     *ikd_late_rule_format (IkdLateRule rule);     /* transfer full */
/* "1 working day later, at 12:00", "the same day, at 24:00"; translated, transfer full */
char     *ikd_late_rule_text   (IkdLateRule rule);
/* Its first half: how many days later. */
char     *ikd_late_days_text   (int days);
/* The moment from which a report of @day is late, local time; seconds since 1970 UTC. */
gint64    ikd_late_rule_due    (IkdLateRule rule, IkdCalendar *calendar, IkdDay day);

G_END_DECLS
