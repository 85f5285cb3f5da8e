/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* On which days an office counts, and when a count is late. */

#include "config.h"

#include "ikd-rhythm.h"

#include <glib/gi18n-lib.h>

#define SHARE 4 / 5             /* of the days must follow a rhythm */
#define FARTHEST 400            /* days; no calendar closes longer */

static gboolean
ends_month (IkdDay day)
{
  int mday = 0;

  ikd_day_get (day + 1, NULL, NULL, &mday);
  return mday == 1;
}

IkdRhythm
ikd_rhythm_detect (const IkdDay *days, guint n)
{
  guint ends = 0;
  guint weekdays[8] = { 0 };
  int best = 1;

  for (guint i = 0; i < n; i++)
    {
      int weekday = ikd_day_weekday (days[i]);

      ends += ends_month (days[i]);
      weekdays[weekday]++;
      if (weekdays[weekday] > weekdays[best])
        best = weekday;
    }
  if (n >= 3 && ends >= n * SHARE)
    return (IkdRhythm){ IKD_RHYTHM_MONTHLY, 0 };
  if (n >= 3 && weekdays[best] >= n * SHARE && days[n - 1] - days[0] >= 7 * ((int) n - 1))
    return (IkdRhythm){ IKD_RHYTHM_WEEKLY, best };
  return (IkdRhythm){ IKD_RHYTHM_WORKING_DAYS, 0 };
}

gboolean
ikd_rhythm_falls (IkdRhythm rhythm, IkdCalendar *calendar, IkdDay day)
{
  switch (rhythm.kind)
    {
    case IKD_RHYTHM_WEEKLY:
      return ikd_day_weekday (day) == rhythm.weekday;
    case IKD_RHYTHM_MONTHLY:
      return ends_month (day);
    case IKD_RHYTHM_WORKING_DAYS:
    default:
      return ikd_calendar_is_working_day (calendar, day);
    }
}

IkdDay
ikd_rhythm_step (IkdRhythm rhythm, IkdCalendar *calendar, IkdDay day, int direction)
{
  int step = direction > 0 ? 1 : -1;

  for (int i = 0; i < FARTHEST; i++)
    {
      day += step;
      if (ikd_rhythm_falls (rhythm, calendar, day))
        return day;
    }
  return day;
}

gboolean
ikd_late_rule_parse (const char *text, IkdLateRule *rule)
{
  g_auto (GStrv) parts = g_strsplit (text != NULL ? text : "", "@", 2);
  guint64 days = 0;
  guint64 hour = 0;

  if (g_strv_length (parts) != 2
      || !g_ascii_string_to_unsigned (parts[0], 10, 0, IKD_LATE_DAYS_MOST, &days, NULL)
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, IKD_LATE_HOUR_MOST, &hour, NULL))
    return FALSE;

  *rule = (IkdLateRule){ (int) days, (int) hour };
  return TRUE;
}

char *
ikd_late_rule_format (IkdLateRule rule)
{
  return g_strdup_printf ("%d@%d", rule.days, rule.hour);
}

char *
ikd_late_days_text (int days)
{
  if (days == 0)
    return g_strdup (_("the same day"));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d working day later",
                                       "%d working days later", days), days);
}

char *
ikd_late_rule_text (IkdLateRule rule)
{
  g_autofree char *days = ikd_late_days_text (rule.days);
  g_autofree char *hour = ikd_hour_format (rule.hour);

  /* Translators: "1 working day later", "12:00". */
  return g_strdup_printf (_("%s, at %s"), days, hour);
}

gint64
ikd_late_rule_due (IkdLateRule rule, IkdCalendar *calendar, IkdDay day)
{
  IkdDay due = rule.days > 0 ? ikd_calendar_nth_working_day (calendar, day, rule.days) : day;
  g_autoptr (GDateTime) midnight = NULL;
  g_autoptr (GDateTime) moment = NULL;
  int year = 0;
  int month = 0;
  int mday = 0;

  if (due == IKD_DAY_NONE)
    return G_MAXINT64;
  ikd_day_get (due, &year, &month, &mday);
  midnight = g_date_time_new_local (year, month, mday, 0, 0, 0);
  if (midnight == NULL)
    return G_MAXINT64;
  moment = g_date_time_add_hours (midnight, rule.hour);
  return g_date_time_to_unix (moment);
}
