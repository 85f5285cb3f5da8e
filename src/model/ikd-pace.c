/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Paces: what is needed and what was reached a working day (domain.md §5). A pace is kept as
 * persons and days, so that nothing is lost to rounding before it is compared. */

#include "ikd-attainment.h"

/* The recent pace looks back four weeks: long enough to hold a month's rhythm. */
#define LOOK_BACK 28

/**
 * ikd_pace_required:
 * @gap: persons that are missing
 * @days: working days left
 *
 * Returns: persons a working day, ⌈gap ÷ days⌉, with its interval; unknown if @gap is or no day is
 *   left
 */
IkdNumber
ikd_pace_required (IkdNumber gap,
                   gint64    days)
{
  if (!gap.known || days <= 0)
    return IKD_NUMBER_UNKNOWN;

  return (IkdNumber){ TRUE,
                      ikd_div_ceil (gap.value, 1, days),
                      ikd_div_ceil (gap.low, 1, days),
                      ikd_div_ceil (gap.high, 1, days) };
}

/* What is asked of the book again and again. */
typedef struct
{
  IkdBook     *book;
  IkdAtlas    *atlas;
  const char  *segment;
} Series;

/* The first figure with a count; NULL if there is none before @day. */
static IkdFigure *
find_first_count (const Series *series,
                  IkdRegion    *region,
                  IkdDay        day)
{
  g_autoptr (GPtrArray) figures = NULL;
  IkdFigure *first = NULL;

  figures = ikd_book_series (series->book, ikd_region_get_id (region), IKD_ACTIVE, series->segment,
                             IKD_BOOK_FIRST_DAY, day, FALSE);
  for (guint i = 0; i < figures->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (figures, i);

      if (figure->state == IKD_STATE_VALUE && figure->number.known && figure->key.day < day
          && (first == NULL || figure->key.day < first->key.day))
        first = figure;
    }

  return first != NULL ? g_object_ref (first) : NULL;
}

/* Where an own figure's pace begins: the latest figure's date ≤ @day − 28, else the earliest. */
static gboolean
begin_own (const Series *series,
           IkdRegion    *region,
           IkdDay        day,
           gint64       *count,
           IkdDay       *from)
{
  g_autoptr (IkdFigure) figure = NULL;

  figure = ikd_book_latest_count (series->book, ikd_region_get_id (region), IKD_ACTIVE,
                                  series->segment, day - LOOK_BACK);
  if (figure == NULL)
    figure = find_first_count (series, region, day);
  if (figure == NULL)
    return FALSE;

  *count = figure->number.value;
  *from = figure->key.day;
  return TRUE;
}

/* The earliest day on which @region has a value: its own first figure, or, if it comes earlier, the
 * day on which the last of its children has one. IKD_DAY_NONE if there is none. */
static IkdDay
find_first_day (const Series *series,
                IkdRegion    *region)
{
  g_autoptr (IkdFigure) own = NULL;
  GPtrArray *children = ikd_atlas_children (series->atlas, region);
  IkdDay last = IKD_DAY_NONE;

  own = ikd_book_earliest (series->book, ikd_region_get_id (region), IKD_ACTIVE, series->segment);
  if (own != NULL || children->len == 0
      || !ikd_book_has_below (series->book, ikd_region_get_id (region), IKD_ACTIVE,
                              series->segment))
    return own != NULL ? own->key.day : IKD_DAY_NONE;

  for (guint i = 0; i < children->len; i++)
    {
      IkdDay first = find_first_day (series, g_ptr_array_index (children, i));

      if (first == IKD_DAY_NONE)
        return IKD_DAY_NONE;
      last = MAX (last, first);
    }

  return last;
}

/* Where a sum's pace begins: the complete sum 28 days before, else the first complete one. */
static gboolean
begin_sum (const Series *series,
           IkdRegion    *region,
           IkdDay        day,
           gint64       *count,
           IkdDay       *from)
{
  GPtrArray *children = ikd_atlas_children (series->atlas, region);
  g_auto (IkdValue) sum = { 0, };
  IkdDay first = IKD_DAY_NONE;

  ikd_value_sum (series->book, series->atlas, region, IKD_ACTIVE, series->segment,
                 day - LOOK_BACK, &sum);
  if (sum.origin != IKD_ORIGIN_SUM)
    {
      for (guint i = 0; i < children->len; i++)
        {
          IkdDay child = find_first_day (series, g_ptr_array_index (children, i));

          if (child == IKD_DAY_NONE)
            return FALSE;
          first = MAX (first, child);
        }
      ikd_value_clear (&sum);
      ikd_value_sum (series->book, series->atlas, region, IKD_ACTIVE, series->segment, first,
                     &sum);
    }
  if (sum.origin != IKD_ORIGIN_SUM)
    return FALSE;

  *count = sum.number.value;
  *from = sum.as_of.day;
  return TRUE;
}

/**
 * ikd_pace_recent:
 * @book: the figures
 * @atlas: the regions
 * @calendar: the working days
 * @region: which region
 * @segment: which segment; "" for everybody
 * @day: the day asked for
 * @active: the region's active IKD at @day
 *
 * (V1 − V0) ÷ working days in (d0, d1]: d1 is the date of @active, d0 that of the latest figure at
 * least 28 days older, else of the earliest; of sums, the same complete children at both dates.
 *
 * Returns: the pace; unknown with one figure, without a working day between, or of a partial sum
 */
IkdPace
ikd_pace_recent (IkdBook        *book,
                 IkdAtlas       *atlas,
                 IkdCalendar    *calendar,
                 IkdRegion      *region,
                 const char     *segment,
                 IkdDay          day,
                 const IkdValue *active)
{
  const Series series = { book, atlas, segment };
  IkdPace pace = { FALSE, 0, 0, IKD_DAY_NONE, IKD_DAY_NONE };
  IkdDay to = active->as_of.day;
  IkdDay from = IKD_DAY_NONE;
  gint64 count = 0;
  gint64 days;
  gboolean found;

  if (!ikd_value_is_total (active))
    return pace;

  found = active->origin == IKD_ORIGIN_OWN ? begin_own (&series, region, to, &count, &from)
                                           : begin_sum (&series, region, to, &count, &from);
  if (!found || from >= to)
    return pace;

  days = ikd_calendar_working_days (calendar, from, to);
  if (days > 0)
    pace = (IkdPace){ TRUE, active->number.value - count, days, from, to };

  return pace;
}
