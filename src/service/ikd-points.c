/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A region's series of a stock. The children's series are merged day by day, so that the work
 * grows with the number of figures and not with figures times children. */

#include "config.h"

#include "ikd-points.h"

#include "ikd-value.h"

static void
add_point (GArray *points, IkdPeriod at, IkdNumber number)
{
  const IkdSeriesPoint point = { at, number,
                                 ikd_number_is_exact (number) && ikd_period_is_exact (at) };

  g_array_append_val (points, point);
}

static GArray *
own_points (IkdBook *book, IkdRegion *region, IkdIndicator indicator, const char *segment,
            IkdDay day)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (IkdSeriesPoint));
  g_autoptr (GArray) counts = ikd_book_counts (book, ikd_region_get_id (region), indicator, segment,
                                               day);

  for (guint i = 0; i < counts->len; i++)
    {
      const IkdBookCount *count = &g_array_index (counts, IkdBookCount, i);

      add_point (points, count->at, count->number);
    }
  return points;
}

/* One step of a child: from this day on it has this value. */
typedef struct
{
  IkdDay    day;
  guint     child;
  IkdNumber number;
} Step;

static int
by_day (gconstpointer a, gconstpointer b)
{
  const Step *first = a;
  const Step *second = b;

  if (first->day != second->day)
    return first->day > second->day ? 1 : -1;
  return (first->child > second->child) - (first->child < second->child);
}

/* Whether a reader may trust the sum rather than the region's own figure: its oldest
 * part is no older than a value may be, and newer than the own figure. Where there is none, any sum
 * serves. */
static gboolean
is_trusted (const IkdDay *days, guint children, IkdDay day, IkdDay own)
{
  if (own == IKD_DAY_NONE)
    return TRUE;
  for (guint i = 0; i < children; i++)
    if (days[i] <= own || days[i] < day - IKD_STALE_DAYS)
      return FALSE;
  return TRUE;
}

/* The sum after each day on which any child has something new, once all of them have a value. */
static void
add_up (GArray *steps, guint children, IkdDay own, GArray *points)
{
  g_autofree IkdNumber *latest = g_new0 (IkdNumber, children);
  g_autofree IkdDay *days = g_new0 (IkdDay, children);
  IkdNumber sum = ikd_number_exact (0);
  guint reported = 0;

  for (guint i = 0; i < steps->len; i++)
    {
      const Step *step = &g_array_index (steps, Step, i);
      IkdNumber *old = &latest[step->child];

      reported += !old->known;
      sum.value += step->number.value - old->value;
      sum.low += step->number.low - old->low;
      sum.high += step->number.high - old->high;
      *old = step->number;
      days[step->child] = step->day;
      if (reported == children
          && (i + 1 == steps->len || g_array_index (steps, Step, i + 1).day > step->day)
          && is_trusted (days, children, step->day, own))
        add_point (points, (IkdPeriod){ step->day, step->day }, sum);
    }
}

static GArray *collect (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, IkdIndicator indicator,
                        const char *segment, IkdDay day);

static GArray *
sum_points (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, IkdIndicator indicator,
            const char *segment, IkdDay day, IkdDay own)
{
  GArray *sums = g_array_new (FALSE, FALSE, sizeof (IkdSeriesPoint));
  GPtrArray *children = ikd_atlas_children (atlas, region);
  g_autoptr (GArray) steps = g_array_new (FALSE, FALSE, sizeof (Step));

  if (children->len == 0
      || !ikd_book_has_below (book, ikd_region_get_id (region), indicator, segment))
    return sums;

  for (guint i = 0; i < children->len; i++)
    {
      g_autoptr (GArray) points = collect (book, atlas, g_ptr_array_index (children, i), indicator,
                                           segment, day);

      for (guint j = 0; j < points->len; j++)
        {
          const IkdSeriesPoint *point = &g_array_index (points, IkdSeriesPoint, j);
          Step step = { point->at.day, i, point->number };

          g_array_append_val (steps, step);
        }
      /* One child without any figure, and no sum is complete. */
      if (points->len == 0)
        return sums;
    }
  g_array_sort (steps, by_day);
  add_up (steps, children->len, own, sums);
  return sums;
}

static GArray *
collect (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, IkdIndicator indicator,
         const char *segment, IkdDay day)
{
  GArray *points = own_points (book, region, indicator, segment, day);
  g_autoptr (GArray) sums = NULL;
  IkdDay last = IKD_DAY_NONE;

  for (guint i = 0; i < points->len; i++)
    last = MAX (last, g_array_index (points, IkdSeriesPoint, i).at.day);
  sums = sum_points (book, atlas, region, indicator, segment, day, last);
  for (guint i = 0; i < sums->len; i++)
    {
      const IkdSeriesPoint *sum = &g_array_index (sums, IkdSeriesPoint, i);

      if (sum->at.day > last)
        g_array_append_val (points, *sum);
    }
  return points;
}

GPtrArray *
ikd_points_collect_of (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, IkdIndicator indicator,
                       const char *segment, IkdDay day)
{
  g_autoptr (GArray) points = collect (book, atlas, region, indicator, segment, day);
  GPtrArray *collected = g_ptr_array_new_full (points->len, g_free);

  for (guint i = 0; i < points->len; i++)
    g_ptr_array_add (collected, g_memdup2 (&g_array_index (points, IkdSeriesPoint, i),
                                           sizeof (IkdSeriesPoint)));
  return collected;
}

IkdProjection
ikd_points_project (GPtrArray *points, IkdCalendar *calendar, IkdDay deadline)
{
  g_autoptr (GArray) readings = g_array_new (FALSE, FALSE, sizeof (IkdStockPoint));

  for (guint i = 0; i < points->len; i++)
    {
      const IkdSeriesPoint *point = g_ptr_array_index (points, i);
      IkdStockPoint reading = { point->at.day, point->number };

      if (ikd_period_is_exact (point->at))
        g_array_append_val (readings, reading);
    }
  return ikd_projection_compute (readings, calendar, deadline);
}

GPtrArray *
ikd_points_collect (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, const char *segment,
                    IkdDay day)
{
  return ikd_points_collect_of (book, atlas, region, IKD_ACTIVE, segment, day);
}
