/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Ticks that people count in. Guarantees: never more of them than asked for. */

#include "ikd-axis.h"

/* Above it nothing is counted; it keeps all sums here within 64 bits. */
#define MOST (G_MAXINT64 / 100)

gint64
ikd_axis_step (gint64 span, guint most)
{
  static const int steps[] = { 1, 2, 5 };
  gint64 power = 1;

  g_return_val_if_fail (most > 0, 1);

  while (TRUE)
    {
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        if (span / (power * steps[i]) <= (gint64) most || power > MOST)
          return power * steps[i];
      power *= 10;
    }
}

gint64
ikd_axis_end (gint64 value, gint64 step)
{
  gint64 wanted = 0;

  g_return_val_if_fail (step > 0, value);

  value = MIN (value, MOST);
  wanted = value + value / 16;
  return (wanted / step + 1) * step;
}

int
ikd_axis_month_step (int days, guint most)
{
  static const int steps[] = { 1, 2, 3, 6, 12, 24, 60, 120 };

  g_return_val_if_fail (most > 0, 1);

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    if (days / (steps[i] * 30) <= (int) most)
      return steps[i];
  return 240;
}

IkdDay
ikd_axis_add_months (IkdDay day, int months)
{
  int year = 0;
  int month = 0;

  ikd_day_get (day, &year, &month, NULL);
  month += months - 1;
  return ikd_day_new (year + month / 12, month % 12 + 1, 1);
}

static void
add (GArray *ticks, IkdDay day, gboolean month)
{
  int year = 0;
  int before = 0;

  ikd_day_get (day, &year, NULL, NULL);
  if (ticks->len > 0)
    ikd_day_get (g_array_index (ticks, IkdTick, ticks->len - 1).day, &before, NULL, NULL);

  const IkdTick tick = { day, month, year != before };

  g_array_append_val (ticks, tick);
}

/* Every @step-th day, weeks on Mondays. */
static void
add_days (GArray *ticks, IkdDay from, IkdDay to, int step)
{
  IkdDay day = step % 7 == 0 ? from + (8 - ikd_day_weekday (from)) % 7 : from;

  for (; day <= to; day += step)
    add (ticks, day, FALSE);
}

static void
add_months (GArray *ticks, IkdDay from, IkdDay to, int step)
{
  int year = 0;
  int month = 0;
  int mday = 0;
  int past = 0;

  ikd_day_get (from, &year, &month, &mday);
  past = (year * 12 + month - 1) % step;
  for (IkdDay day = past == 0 && mday == 1 ? from : ikd_axis_add_months (from, step - past);
       day <= to; day = ikd_axis_add_months (day, step))
    add (ticks, day, TRUE);
}

GArray *
ikd_axis_days (IkdDay from, IkdDay to, guint most)
{
  static const int steps[] = { 1, 2, 7, 14 };
  GArray *ticks = g_array_new (FALSE, FALSE, sizeof (IkdTick));
  int span = to - from;
  int months = 0;

  g_return_val_if_fail (most > 0, ticks);

  /* Firsts of months need two of them to be read as an axis. */
  for (guint i = 0; i < G_N_ELEMENTS (steps) && span < 92; i++)
    if (span / steps[i] < (int) most)
      {
        add_days (ticks, from, to, steps[i]);
        return ticks;
      }

  months = ikd_axis_month_step (span, most);
  add_months (ticks, from, to, months);
  while (ticks->len > most)
    {
      g_array_set_size (ticks, 0);
      months = months < 12 ? (months == 3 ? 6 : months == 1 ? 2 : months == 2 ? 3 : 12)
                           : months * 2;
      add_months (ticks, from, to, months);
    }
  return ticks;
}

char *
ikd_axis_label (const IkdTick *tick)
{
  return tick->month ? ikd_month_format_axis (tick->day, tick->year)
                     : ikd_day_format_axis (tick->day, tick->year);
}
