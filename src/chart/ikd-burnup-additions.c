/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What was added each week, and what of it came from activities, as numbers. Guarantees: activities
 * explain no more than the points rose by. */

#include "ikd-burnup-private.h"

GArray *
ikd_burnup_weeks (IkdBurnup *self)
{
  GArray *weeks = g_array_new (FALSE, TRUE, sizeof (IkdWeek));
  IkdDay first = 0;

  for (guint i = 1; i < self->points->len; i++)
    {
      const IkdBurnupPoint *before = &g_array_index (self->points, IkdBurnupPoint, i - 1);
      const IkdBurnupPoint *point = &g_array_index (self->points, IkdBurnupPoint, i);
      int days = point->at.day - before->at.day;
      double each = days > 0 ? (point->number.value - before->number.value) / (double) days : 0;

      if (weeks->len == 0)
        first = before->at.day + 1 - (ikd_day_weekday (before->at.day + 1) - 1);
      for (IkdDay day = before->at.day + 1; day <= point->at.day; day++)
        {
          guint index = (day - first) / 7;

          while (weeks->len <= index)
            {
              IkdWeek week = { first + 7 * (int) weeks->len, 0 };

              g_array_append_val (weeks, week);
            }
          g_array_index (weeks, IkdWeek, index).added += each;
        }
    }
  return weeks;
}

static const IkdBurnupVisit *
visit_at (IkdBurnup *self, guint index)
{
  return g_ptr_array_index (self->visits, index);
}

GArray *
ikd_burnup_visit_weeks (IkdBurnup *self)
{
  g_autoptr (IkdBurnup) spread = ikd_burnup_new ();
  gint64 sum = 0;
  guint next = 0;

  /* The same spreading over other numbers: what activities brought by each point. */
  for (guint i = 0; i < self->points->len; i++)
    {
      IkdBurnupPoint point = g_array_index (self->points, IkdBurnupPoint, i);
      gint64 brought = 0;
      gint64 rise = i > 0 ? point.number.value
                              - g_array_index (self->points, IkdBurnupPoint, i - 1).number.value
                          : 0;

      for (; next < self->visits->len && visit_at (self, next)->day <= point.at.day; next++)
        brought += visit_at (self, next)->amount;
      sum += CLAMP (brought, 0, MAX (rise, 0));
      point.number = ikd_number_exact (sum);
      ikd_burnup_add_point (spread, &point);
    }
  return ikd_burnup_weeks (spread);
}
