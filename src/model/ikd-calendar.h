/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-day.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_HOLIDAY_PUBLIC,           /* "holiday" */
  IKD_HOLIDAY_LEAVE,            /* "leave": collective leave */
  IKD_HOLIDAY_CLOSURE,          /* "closure": the office's own */
  IKD_N_HOLIDAY_KINDS,
} IkdHolidayKind;

#define IKD_TYPE_HOLIDAY (ikd_holiday_get_type ())
G_DECLARE_FINAL_TYPE (IkdHoliday, ikd_holiday, IKD, HOLIDAY, GObject)

struct _IkdHoliday
{
  GObject         parent_instance;
  gint64          record;
  IkdDay          day;
  IkdHolidayKind  kind;
  char           *name;
  char           *decree;       /* nullable */
  gboolean        provisional;  /* awaits its own decree */
  char           *source;       /* nullable */
  gboolean        withdrawn;
};

IkdHoliday  *ikd_holiday_new          (IkdDay day, IkdHolidayKind kind, const char *name);
IkdHoliday  *ikd_holiday_copy         (IkdHoliday *self);       /* with the same record */
/* Errors: INVALID with the remedy. */
gboolean     ikd_holiday_check        (IkdHoliday *self, GError **error);
const char  *ikd_holiday_kind_to_id   (IkdHolidayKind kind);
gboolean     ikd_holiday_kind_from_id (const char *id, IkdHolidayKind *kind);
const char  *ikd_holiday_kind_label   (IkdHolidayKind kind);    /* translated */

/* Which days are worked. Immutable once made; holds the days, not the names. */
#define IKD_TYPE_CALENDAR (ikd_calendar_get_type ())
G_DECLARE_FINAL_TYPE (IkdCalendar, ikd_calendar, IKD, CALENDAR, GObject)

/* @week_days: 5 (Monday to Friday) or 6; @holidays: of IkdHoliday, nullable. */
IkdCalendar *ikd_calendar_new            (int week_days, GPtrArray *holidays);
int          ikd_calendar_get_week_days  (IkdCalendar *self);
gboolean     ikd_calendar_is_working_day (IkdCalendar *self, IkdDay day);
/* Working days after @from up to and including @to; 0 if @to ≤ @from. */
gint64       ikd_calendar_working_days   (IkdCalendar *self, IkdDay from, IkdDay to);
/* The @n-th working day after @from; IKD_DAY_NONE if it is more than ten years away. */
IkdDay       ikd_calendar_nth_working_day (IkdCalendar *self, IkdDay from, gint64 n);

G_END_DECLS
