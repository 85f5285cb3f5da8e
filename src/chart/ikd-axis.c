/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Ticks that people count in. */

#include "ikd-axis.h"

gint64
ikd_axis_step (gint64 span, guint most)
{
  static const int steps[] = { 1, 2, 5 };
  gint64 power = 1;

  g_return_val_if_fail (most > 0, 1);

  while (TRUE)
    {
      for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
        if (span / (power * steps[i]) <= (gint64) most || power > G_MAXINT64 / 100)
          return power * steps[i];
      power *= 10;
    }
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
