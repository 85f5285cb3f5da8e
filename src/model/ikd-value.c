/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The value of a region: its own figure, or the sum of its children, by the rules of which one a
 * reader may trust. A partial sum is never passed off as a total. */

#include "ikd-value.h"

#define HUNDRED_PERCENT (100 * IKD_PERCENT)

static const IkdValue nothing = {
  .as_of = { IKD_DAY_NONE, IKD_DAY_NONE },
};

/**
 * ikd_origin_to_id:
 * @origin: an origin
 *
 * Returns: (nullable): "own", "sum", "partial"; %NULL for none
 */
const char *
ikd_origin_to_id (IkdOrigin origin)
{
  switch (origin)
    {
    case IKD_ORIGIN_OWN:
      return "own";
    case IKD_ORIGIN_SUM:
      return "sum";
    case IKD_ORIGIN_PARTIAL:
      return "partial";
    case IKD_ORIGIN_NONE:
    default:
      return NULL;
    }
}

void
ikd_value_clear (IkdValue *value)
{
  g_clear_object (&value->figure);
  *value = nothing;
}

/**
 * ikd_value_copy:
 * @from: a value
 * @to: (out caller-allocates): where to; what was there is not cleared
 */
void
ikd_value_copy (const IkdValue *from,
                IkdValue       *to)
{
  *to = *from;
  if (to->figure != NULL)
    g_object_ref (to->figure);
}

/**
 * ikd_value_is_total:
 * @value: a value
 *
 * Returns: whether its number is known and is that of the whole region
 */
gboolean
ikd_value_is_total (const IkdValue *value)
{
  return value->number.known
         && (value->origin == IKD_ORIGIN_OWN || value->origin == IKD_ORIGIN_SUM);
}

/**
 * ikd_value_from_percent:
 * @percent: a share, in 10^-6 percent
 * @half: half the unit of its last printed digit
 * @whole: what it is a share of
 *
 * The nearest person, low ⌈(p − h) × low⌉ and high ⌊(p + h) × high⌋.
 *
 * Returns: the count; unknown if @whole is
 */
IkdNumber
ikd_value_from_percent (gint64    percent,
                        gint64    half,
                        IkdNumber whole)
{
  IkdNumber number = IKD_NUMBER_UNKNOWN;

  if (!whole.known)
    return number;

  number.known = TRUE;
  number.value = ikd_div_nearest (percent, whole.value, HUNDRED_PERCENT);
  number.low = ikd_div_ceil (MAX (percent - half, 0), whole.low, HUNDRED_PERCENT);
  number.high = ikd_div_floor (percent + half, whole.high, HUNDRED_PERCENT);

  /* Of a small base no whole number of people may have exactly that share. */
  number.low = MIN (number.low, number.value);
  number.high = MAX (number.high, number.value);

  return number;
}

/**
 * ikd_value_base_of_figure:
 * @book: the figures
 * @atlas: the regions
 * @figure: a figure with a published percentage of an indicator, of the region or of its parent
 * @day: the day asked for
 * @value: (out caller-allocates): the base; to be cleared
 *
 * A share says something about its own day: the base is the one of that day, or, where none was
 * known then, the one of @day.
 */
void
ikd_value_base_of_figure (IkdBook   *book,
                          IkdAtlas  *atlas,
                          IkdFigure *figure,
                          IkdDay     day,
                          IkdValue  *value)
{
  IkdRegion *region = ikd_atlas_by_id (atlas, figure->key.region);

  *value = nothing;
  if (figure->of.kind == IKD_OF_PARENT && region != NULL)
    region = ikd_atlas_parent (atlas, region);
  else if (figure->of.kind != IKD_OF_INDICATOR)
    region = NULL;

  /* Shares that rest on one another would be asked for without end; so a share is resolved
   * downwards only, from active IKD to enrolled, obliged and all residents. */
  if (region == NULL || figure->of.indicator >= figure->key.indicator)
    return;

  ikd_value_compute (book, atlas, region, figure->of.indicator, figure->key.segment,
                     figure->key.day, value);
  if (ikd_value_is_total (value) || figure->key.day >= day)
    return;

  ikd_value_clear (value);
  ikd_value_compute (book, atlas, region, figure->of.indicator, figure->key.segment, day, value);
}

static void
set_own (IkdBook   *book,
         IkdAtlas  *atlas,
         IkdFigure *figure,
         IkdDay     day,
         IkdValue  *value)
{
  g_auto (IkdValue) base = nothing;

  *value = nothing;
  value->origin = IKD_ORIGIN_OWN;
  value->as_of = (IkdPeriod){ figure->key.start, figure->key.day };
  value->stale = (gint64) day - figure->key.day > IKD_STALE_DAYS;
  value->number = figure->number;
  value->figure = g_object_ref (figure);
  if (figure->number.known)
    return;

  ikd_value_base_of_figure (book, atlas, figure, day, &base);
  if (!ikd_value_is_total (&base))
    return;
  value->number = ikd_value_from_percent (figure->percent, figure->half, base.number);
  value->from_percent = TRUE;
}

static void
add_child (IkdValue       *sum,
           const IkdValue *child)
{
  if (!ikd_value_is_total (child))
    return;

  sum->reported++;
  sum->number.known = TRUE;
  sum->number.value += child->number.value;
  sum->number.low += child->number.low;
  sum->number.high += child->number.high;
  sum->stale = sum->stale || child->stale;
  sum->from_percent = sum->from_percent || child->from_percent;
  if (sum->reported == 1 || child->as_of.day < sum->as_of.day)
    sum->as_of = child->as_of;
}

void
ikd_value_sum (IkdBook      *book,
               IkdAtlas     *atlas,
               IkdRegion    *region,
               IkdIndicator  indicator,
               const char   *segment,
               IkdDay        day,
               IkdValue     *value)
{
  GPtrArray *children = ikd_atlas_children (atlas, region);

  *value = nothing;
  value->children = children->len;
  if (children->len == 0
      || !ikd_book_has_below (book, ikd_region_get_id (region), indicator, segment))
    return;

  for (guint i = 0; i < children->len; i++)
    {
      g_auto (IkdValue) child = nothing;

      ikd_value_compute (book, atlas, g_ptr_array_index (children, i), indicator, segment, day,
                         &child);
      add_child (value, &child);
    }

  if (value->reported == value->children)
    value->origin = IKD_ORIGIN_SUM;
  else if (value->reported > 0)
    value->origin = IKD_ORIGIN_PARTIAL;
}

void
ikd_value_compute (IkdBook      *book,
                   IkdAtlas     *atlas,
                   IkdRegion    *region,
                   IkdIndicator  indicator,
                   const char   *segment,
                   IkdDay        day,
                   IkdValue     *value)
{
  g_autoptr (IkdFigure) own = NULL;
  IkdValue sum;

  g_return_if_fail (IKD_IS_BOOK (book) && IKD_IS_ATLAS (atlas) && IKD_IS_REGION (region));

  own = ikd_book_latest (book, ikd_region_get_id (region), indicator, segment, day);
  ikd_value_sum (book, atlas, region, indicator, segment, day, &sum);

  /* A sum has no figure of its own, so it may be handed over as it is. */
  if (own == NULL
      || (sum.origin == IKD_ORIGIN_SUM && !sum.stale && sum.as_of.day > own->key.day))
    {
      *value = sum;
      return;
    }

  set_own (book, atlas, own, day, value);
  value->reported = sum.reported;
  value->children = sum.children;
}
