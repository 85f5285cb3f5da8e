/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The interface through which the arithmetic asks for figures; it knows no file and no SQL. */

#include "ikd-book.h"

G_DEFINE_INTERFACE (IkdBook, ikd_book, G_TYPE_OBJECT)

static void
ikd_book_default_init (IkdBookInterface *iface)
{
}

/**
 * ikd_book_latest:
 * @self: a book
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 * @on: the last day that counts
 *
 * Returns: (transfer full) (nullable): among the used figures with a value and day ≤ @on the one
 *   with the latest start, then the latest day
 */
IkdFigure *
ikd_book_latest (IkdBook      *self,
                 gint64        region,
                 IkdIndicator  indicator,
                 const char   *segment,
                 IkdDay        on)
{
  g_return_val_if_fail (IKD_IS_BOOK (self), NULL);

  return IKD_BOOK_GET_IFACE (self)->latest (self, region, indicator, segment, on);
}

/**
 * ikd_book_earliest:
 * @self: a book
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 *
 * Returns: (transfer full) (nullable): the used figure with a value that has the earliest day
 */
IkdFigure *
ikd_book_earliest (IkdBook      *self,
                   gint64        region,
                   IkdIndicator  indicator,
                   const char   *segment)
{
  g_return_val_if_fail (IKD_IS_BOOK (self), NULL);

  return IKD_BOOK_GET_IFACE (self)->earliest (self, region, indicator, segment);
}

/**
 * ikd_book_series:
 * @self: a book
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 * @from: first day
 * @to: last day
 * @all_claims: whether rival claims are wanted too
 *
 * Returns: (transfer full) (element-type IkdFigure): all figures but withdrawn ones with @from ≤
 *   day and start ≤ @to, by start, day and claim
 */
GPtrArray *
ikd_book_series (IkdBook      *self,
                 gint64        region,
                 IkdIndicator  indicator,
                 const char   *segment,
                 IkdDay        from,
                 IkdDay        to,
                 gboolean      all_claims)
{
  g_return_val_if_fail (IKD_IS_BOOK (self), NULL);

  return IKD_BOOK_GET_IFACE (self)->series (self, region, indicator, segment, from, to, all_claims);
}

/**
 * ikd_book_counts:
 * @self: a book
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 * @from: first day
 * @to: last day
 *
 * For whoever needs the numbers of a long series and nothing else.
 *
 * Returns: (transfer full) (element-type IkdBookCount): the counts of the used figures with @from ≤
 *   start and day ≤ @to, by start and day
 */
GArray *
ikd_book_counts (IkdBook      *self,
                 gint64        region,
                 IkdIndicator  indicator,
                 const char   *segment,
                 IkdDay        from,
                 IkdDay        to)
{
  g_autoptr (GPtrArray) series = NULL;
  GArray *counts = NULL;

  g_return_val_if_fail (IKD_IS_BOOK (self), NULL);

  if (IKD_BOOK_GET_IFACE (self)->counts != NULL)
    return IKD_BOOK_GET_IFACE (self)->counts (self, region, indicator, segment, from, to);

  counts = g_array_new (FALSE, FALSE, sizeof (IkdBookCount));
  series = ikd_book_series (self, region, indicator, segment, from, to, FALSE);
  for (guint i = 0; i < series->len; i++)
    {
      IkdFigure *figure = g_ptr_array_index (series, i);
      const IkdBookCount count = { { figure->key.start, figure->key.day }, figure->number };

      if (figure->state == IKD_STATE_VALUE && figure->number.known && figure->key.start >= from
          && figure->key.day <= to)
        g_array_append_val (counts, count);
    }

  return counts;
}

/**
 * ikd_book_has_below:
 * @self: a book
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 *
 * Returns: whether a region strictly below @region has a figure; spares the walk through them
 */
gboolean
ikd_book_has_below (IkdBook      *self,
                    gint64        region,
                    IkdIndicator  indicator,
                    const char   *segment)
{
  g_return_val_if_fail (IKD_IS_BOOK (self), FALSE);

  return IKD_BOOK_GET_IFACE (self)->has_below (self, region, indicator, segment);
}

/**
 * ikd_book_latest_count:
 * @self: a book
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 * @on: the last day that counts
 *
 * Likewise ikd_book_latest(), but a figure that is a percentage alone is passed over.
 *
 * Returns: (transfer full) (nullable): the latest figure with a count
 */
IkdFigure *
ikd_book_latest_count (IkdBook      *self,
                       gint64        region,
                       IkdIndicator  indicator,
                       const char   *segment,
                       IkdDay        on)
{
  g_autoptr (IkdFigure) figure = ikd_book_latest (self, region, indicator, segment, on);
  g_autoptr (GPtrArray) series = NULL;

  if (figure == NULL || figure->number.known)
    return g_steal_pointer (&figure);

  series = ikd_book_series (self, region, indicator, segment, IKD_BOOK_FIRST_DAY, on, FALSE);
  for (guint i = series->len; i > 0; i--)
    {
      IkdFigure *earlier = g_ptr_array_index (series, i - 1);

      if (earlier->number.known && earlier->state == IKD_STATE_VALUE && earlier->key.day <= on)
        return g_object_ref (earlier);
    }

  return NULL;
}

/**
 * ikd_book_next_count:
 * @self: a book
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 * @after: a day
 *
 * Returns: (transfer full) (nullable): the first used figure with a count that begins after @after
 */
IkdFigure *
ikd_book_next_count (IkdBook      *self,
                     gint64        region,
                     IkdIndicator  indicator,
                     const char   *segment,
                     IkdDay        after)
{
  g_autoptr (GPtrArray) series = NULL;

  g_return_val_if_fail (IKD_IS_BOOK (self), NULL);

  if (IKD_BOOK_GET_IFACE (self)->next_count != NULL)
    return IKD_BOOK_GET_IFACE (self)->next_count (self, region, indicator, segment, after);

  series = ikd_book_series (self, region, indicator, segment, after + 1, G_MAXINT, FALSE);
  for (guint i = 0; i < series->len; i++)
    {
      IkdFigure *next = g_ptr_array_index (series, i);

      if (next->key.start > after && next->number.known)
        return g_object_ref (next);
    }

  return NULL;
}

/**
 * ikd_book_last_counts:
 * @self: a book
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 * @from: first day
 * @to: last day
 * @n: how many at most
 *
 * Returns: (transfer full) (element-type IkdFigure): the last used figures with a count and @from ≤
 *   day ≤ @to, by start and day
 */
GPtrArray *
ikd_book_last_counts (IkdBook      *self,
                      gint64        region,
                      IkdIndicator  indicator,
                      const char   *segment,
                      IkdDay        from,
                      IkdDay        to,
                      guint         n)
{
  g_autoptr (GPtrArray) series = NULL;
  GPtrArray *found = NULL;

  g_return_val_if_fail (IKD_IS_BOOK (self), NULL);

  if (IKD_BOOK_GET_IFACE (self)->last_counts != NULL)
    return IKD_BOOK_GET_IFACE (self)->last_counts (self, region, indicator, segment, from, to, n);

  series = ikd_book_series (self, region, indicator, segment, from, to, FALSE);
  found = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = series->len; i > 0 && found->len < n; i--)
    {
      IkdFigure *figure = g_ptr_array_index (series, i - 1);

      if (figure->key.day <= to && figure->number.known)
        g_ptr_array_insert (found, 0, g_object_ref (figure));
    }

  return found;
}

static int
compare_rates (gconstpointer a,
               gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

/**
 * ikd_book_rates:
 * @self: a book
 * @calendar: the working days
 * @region: id of the region
 * @indicator: which indicator
 * @segment: which segment; "" for everybody
 * @from: first day
 * @to: last day
 * @last: (out): the last count among them
 *
 * Returns: (transfer full) (element-type gint64): how fast the counts of exact days with @from ≤
 *   day ≤ @to changed from one to the next, as ikd_outlier_rate(), ascending; steps without a
 *   working day are left out
 */
GArray *
ikd_book_rates (IkdBook       *self,
                IkdCalendar   *calendar,
                gint64         region,
                IkdIndicator   indicator,
                const char    *segment,
                IkdDay         from,
                IkdDay         to,
                IkdDatedCount *last)
{
  g_autoptr (GArray) counts = NULL;
  GArray *rates = NULL;

  g_return_val_if_fail (IKD_IS_BOOK (self), NULL);

  if (IKD_BOOK_GET_IFACE (self)->rates != NULL)
    return IKD_BOOK_GET_IFACE (self)->rates (self, calendar, region, indicator, segment, from, to,
                                             last);

  *last = (IkdDatedCount){ IKD_DAY_NONE, 0 };
  rates = g_array_new (FALSE, FALSE, sizeof (gint64));
  counts = ikd_book_counts (self, region, indicator, segment, from, to);
  for (guint i = 0; i < counts->len; i++)
    {
      const IkdBookCount *count = &g_array_index (counts, IkdBookCount, i);
      const IkdDatedCount next = { count->at.day, count->number.value };
      gint64 rate;

      if (!ikd_period_is_exact (count->at))
        continue;
      if (last->day != IKD_DAY_NONE && ikd_outlier_step (calendar, *last, next, &rate))
        g_array_append_val (rates, rate);
      *last = next;
    }
  g_array_sort (rates, compare_rates);

  return rates;
}

/**
 * ikd_book_dup_sum:
 * @self: a book
 * @region: id of the region
 * @indicator: a stock
 *
 * Returns: (transfer full) (nullable): the sums of everybody in the region's children, of all
 *   figures that there are; %NULL where the book keeps none
 */
IkdSum *
ikd_book_dup_sum (IkdBook      *self,
                  gint64        region,
                  IkdIndicator  indicator)
{
  g_return_val_if_fail (IKD_IS_BOOK (self), NULL);

  if (IKD_BOOK_GET_IFACE (self)->dup_sum == NULL)
    return NULL;

  return IKD_BOOK_GET_IFACE (self)->dup_sum (self, region, indicator);
}

/**
 * ikd_book_check:
 * @self: a book
 * @error: return location for the first error that the book met
 *
 * Returns: %FALSE if answers of the book cannot be trusted
 */
gboolean
ikd_book_check (IkdBook  *self,
                GError  **error)
{
  GError *met;

  g_return_val_if_fail (IKD_IS_BOOK (self), FALSE);

  met = IKD_BOOK_GET_IFACE (self)->get_error (self);
  if (met == NULL)
    return TRUE;

  if (error != NULL)
    *error = g_error_copy (met);

  return FALSE;
}
