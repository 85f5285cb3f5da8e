/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Working days. Immutable once made. Public holidays, collective leave and the office's own
 * closures are all days on which nobody activates an IKD at the counter, so all three are left
 * out. */

#include "ikd-calendar.h"

/* Beyond ten years a projection says nothing. */
#define HORIZON 3653

struct _IkdCalendar
{
  GObject  parent_instance;
  int      week_days;
  GArray  *free_days;           /* of IkdDay, sorted, unique; those on a working weekday only */
};

G_DEFINE_FINAL_TYPE (IkdCalendar, ikd_calendar, G_TYPE_OBJECT)

static void
ikd_calendar_finalize (GObject *object)
{
  IkdCalendar *self = IKD_CALENDAR (object);

  g_clear_pointer (&self->free_days, g_array_unref);

  G_OBJECT_CLASS (ikd_calendar_parent_class)->finalize (object);
}

static void
ikd_calendar_class_init (IkdCalendarClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_calendar_finalize;
}

static void
ikd_calendar_init (IkdCalendar *self)
{
  self->free_days = g_array_new (FALSE, FALSE, sizeof (IkdDay));
}

static int
compare_days (gconstpointer a,
              gconstpointer b)
{
  IkdDay first = *(const IkdDay *) a;
  IkdDay second = *(const IkdDay *) b;

  return (first > second) - (first < second);
}

/**
 * ikd_calendar_new:
 * @week_days: 5 (Monday to Friday) or 6 (Monday to Saturday)
 * @holidays: (element-type IkdHoliday) (nullable): days that are not worked, in any order
 *
 * Returns: (transfer full): the calendar
 */
IkdCalendar *
ikd_calendar_new (int        week_days,
                  GPtrArray *holidays)
{
  IkdCalendar *self;
  guint kept = 0;

  g_return_val_if_fail (week_days == 5 || week_days == 6, NULL);

  self = g_object_new (IKD_TYPE_CALENDAR, NULL);
  self->week_days = week_days;
  for (guint i = 0; holidays != NULL && i < holidays->len; i++)
    {
      IkdHoliday *holiday = g_ptr_array_index (holidays, i);

      if (ikd_day_weekday (holiday->day) <= week_days)
        g_array_append_val (self->free_days, holiday->day);
    }
  g_array_sort (self->free_days, compare_days);

  /* Two feasts on one day close the office once. */
  for (guint i = 0; i < self->free_days->len; i++)
    {
      IkdDay day = g_array_index (self->free_days, IkdDay, i);

      if (kept == 0 || g_array_index (self->free_days, IkdDay, kept - 1) != day)
        g_array_index (self->free_days, IkdDay, kept++) = day;
    }
  g_array_set_size (self->free_days, kept);

  return self;
}

/**
 * ikd_calendar_get_week_days:
 * @self: a calendar
 *
 * Returns: 5 or 6
 */
int
ikd_calendar_get_week_days (IkdCalendar *self)
{
  g_return_val_if_fail (IKD_IS_CALENDAR (self), 5);

  return self->week_days;
}

/* How many free days lie on or before @day. */
static guint
count_free_until (IkdCalendar *self,
                  IkdDay       day)
{
  guint low = 0;
  guint high = self->free_days->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->free_days, IkdDay, middle) <= day)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/**
 * ikd_calendar_is_working_day:
 * @self: a calendar
 * @day: a day
 *
 * Returns: whether the office works on it
 */
gboolean
ikd_calendar_is_working_day (IkdCalendar *self,
                             IkdDay       day)
{
  return ikd_calendar_working_days (self, day - 1, day) == 1;
}

/**
 * ikd_calendar_working_days:
 * @self: a calendar
 * @from: a day, not counted itself
 * @to: a day, counted
 *
 * Returns: working days after @from up to and including @to; 0 if @to is not after @from
 */
gint64
ikd_calendar_working_days (IkdCalendar *self,
                           IkdDay       from,
                           IkdDay       to)
{
  gint64 length;
  gint64 count;
  int weekday;

  g_return_val_if_fail (IKD_IS_CALENDAR (self), 0);
  g_return_val_if_fail (from != IKD_DAY_NONE && to != IKD_DAY_NONE, 0);

  if (to <= from)
    return 0;

  length = (gint64) to - from;
  count = length / 7 * self->week_days;
  weekday = ikd_day_weekday (from);
  for (gint64 i = 0; i < length % 7; i++)
    {
      weekday = weekday % 7 + 1;
      if (weekday <= self->week_days)
        count++;
    }

  return count - (count_free_until (self, to) - count_free_until (self, from));
}

/**
 * ikd_calendar_nth_working_day:
 * @self: a calendar
 * @from: a day, not counted itself
 * @n: which, from 1
 *
 * Returns: the @n-th working day after @from; %IKD_DAY_NONE if @n is not positive or that day is
 *   more than ten years away
 */
IkdDay
ikd_calendar_nth_working_day (IkdCalendar *self,
                              IkdDay       from,
                              gint64       n)
{
  IkdDay low = from + 1;
  IkdDay high = from + HORIZON;

  g_return_val_if_fail (IKD_IS_CALENDAR (self), IKD_DAY_NONE);
  g_return_val_if_fail (from != IKD_DAY_NONE, IKD_DAY_NONE);

  if (n <= 0 || ikd_calendar_working_days (self, from, high) < n)
    return IKD_DAY_NONE;

  while (low < high)
    {
      IkdDay middle = low + (high - low) / 2;

      if (ikd_calendar_working_days (self, from, middle) >= n)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}
