/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A region's series of a stock: what it has of its own, and later than that what its children have
 * together, kept sums where the book has them. */

#include "ikd-points.h"

#include "ikd-value.h"

/* Which series. */
typedef struct
{
  IkdBook     *book;
  IkdAtlas    *atlas;
  IkdIndicator indicator;
  const char  *segment;
  IkdDay       day;
} Series;

static void
add_point (GArray *points, IkdPeriod at, IkdNumber number)
{
  const IkdSeriesPoint point = { at, number,
                                 ikd_number_is_exact (number) && ikd_period_is_exact (at) };

  g_array_append_val (points, point);
}

static GArray *
own_points (const Series *self, IkdRegion *region)
{
  GArray *points = g_array_new (FALSE, FALSE, sizeof (IkdSeriesPoint));
  g_autoptr (GArray) counts = ikd_book_counts (self->book, ikd_region_get_id (region),
                                               self->indicator, self->segment,
                                               IKD_BOOK_FIRST_DAY, self->day);

  for (guint i = 0; i < counts->len; i++)
    {
      const IkdBookCount *count = &g_array_index (counts, IkdBookCount, i);

      add_point (points, count->at, count->number);
    }
  return points;
}

/* Whether a reader may trust the sum rather than the region's own figure: its oldest part is no
 * older than a value may be, and newer than the own figure. Where there is none, any sum serves. */
static gboolean
is_trusted (const IkdSumStep *step, IkdDay own)
{
  return own == IKD_DAY_NONE
         || (step->day > own && step->oldest > own && step->oldest >= step->day - IKD_STALE_DAYS);
}

static GArray *collect (const Series *self, IkdRegion *region, IkdDay *holds_from);

/* One child without any figure, and no sum is complete. */
static IkdSum *
make_sum (const Series *self, IkdRegion *region)
{
  GPtrArray *children = ikd_atlas_children (self->atlas, region);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (IkdSumPart));
  g_autoptr (IkdSum) sum = ikd_sum_new ();

  if (children->len == 0
      || !ikd_book_has_below (self->book, ikd_region_get_id (region), self->indicator,
                              self->segment))
    return g_steal_pointer (&sum);

  for (guint i = 0; i < children->len; i++)
    {
      IkdDay holds_from = IKD_DAY_NONE;
      g_autoptr (GArray) points = collect (self, g_ptr_array_index (children, i), &holds_from);

      if (points->len == 0)
        return ikd_sum_new ();
      sum->holds_from = MAX (sum->holds_from, holds_from);
      for (guint j = 0; j < points->len; j++)
        {
          const IkdSeriesPoint *point = &g_array_index (points, IkdSeriesPoint, j);
          const IkdSumPart part = { point->at.day, i, point->number };

          g_array_append_val (parts, part);
        }
    }
  ikd_sum_add (sum, parts, children->len);
  return g_steal_pointer (&sum);
}

static IkdSum *
get_sum (const Series *self, IkdRegion *region)
{
  g_autoptr (IkdSum) kept = NULL;

  if (*self->segment == '\0' && ikd_atlas_children (self->atlas, region)->len > 0)
    kept = ikd_book_dup_sum (self->book, ikd_region_get_id (region), self->indicator);
  if (kept != NULL && kept->holds_from <= self->day)
    return g_steal_pointer (&kept);
  return make_sum (self, region);
}

/* @holds_from: as of the sums in which these points are parts. */
static GArray *
collect (const Series *self, IkdRegion *region, IkdDay *holds_from)
{
  GArray *points = own_points (self, region);
  g_autoptr (IkdSum) sum = get_sum (self, region);
  IkdDay last = IKD_DAY_NONE;

  for (guint i = 0; i < points->len; i++)
    last = MAX (last, g_array_index (points, IkdSeriesPoint, i).at.day);
  if (sum->steps->len > 0)
    *holds_from = MAX (last, sum->holds_from);
  for (guint i = 0; i < sum->steps->len; i++)
    {
      const IkdSumStep *step = &g_array_index (sum->steps, IkdSumStep, i);

      if (step->day > self->day)
        break;
      if (is_trusted (step, last))
        add_point (points, (IkdPeriod){ step->day, step->day }, step->number);
    }
  return points;
}

IkdSum *
ikd_points_sum (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, IkdIndicator indicator)
{
  const Series series = { book, atlas, indicator, "", G_MAXINT };

  return make_sum (&series, region);
}

GPtrArray *
ikd_points_collect_of (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, IkdIndicator indicator,
                       const char *segment, IkdDay day)
{
  const Series series = { book, atlas, indicator, segment, day };
  IkdDay holds_from = IKD_DAY_NONE;
  g_autoptr (GArray) points = collect (&series, region, &holds_from);
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
