/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sums of a region's children. Their series are merged day by day, so that the work grows with
 * the number of figures and not with figures times children. */

#include "ikd-sum.h"

IkdSum *
ikd_sum_new (void)
{
  IkdSum *self = g_new0 (IkdSum, 1);

  self->steps = g_array_new (FALSE, FALSE, sizeof (IkdSumStep));
  self->holds_from = IKD_DAY_NONE;

  return self;
}

void
ikd_sum_free (IkdSum *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->steps);
  g_free (self);
}

/**
 * ikd_sum_equal:
 * @self: sums
 * @other: sums
 *
 * Returns: whether both say the same
 */
gboolean
ikd_sum_equal (const IkdSum *self,
               const IkdSum *other)
{
  if (self->holds_from != other->holds_from || self->steps->len != other->steps->len)
    return FALSE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const IkdSumStep *one = &g_array_index (self->steps, IkdSumStep, i);
      const IkdSumStep *two = &g_array_index (other->steps, IkdSumStep, i);

      if (one->day != two->day || one->oldest != two->oldest
          || one->number.value != two->number.value || one->number.low != two->number.low
          || one->number.high != two->number.high)
        return FALSE;
    }

  return TRUE;
}

static int
by_day (gconstpointer a,
        gconstpointer b)
{
  const IkdSumPart *first = a;
  const IkdSumPart *second = b;

  if (first->day != second->day)
    return first->day > second->day ? 1 : -1;

  return (first->child > second->child) - (first->child < second->child);
}

static IkdDay
find_oldest (const IkdDay *days,
             guint         children)
{
  IkdDay oldest = days[0];

  for (guint i = 1; i < children; i++)
    oldest = MIN (oldest, days[i]);

  return oldest;
}

/**
 * ikd_sum_add:
 * @self: sums
 * @parts: (element-type IkdSumPart): the series of the children
 * @children: how many there are
 *
 * The sum after each day on which any child has something new, once all of them have a value.
 */
void
ikd_sum_add (IkdSum *self,
             GArray *parts,
             guint   children)
{
  g_autofree IkdNumber *latest = g_new0 (IkdNumber, children);
  g_autofree IkdDay *days = g_new0 (IkdDay, children);
  IkdSumStep step = { 0, 0, ikd_number_exact (0) };
  guint reported = 0;

  g_array_sort (parts, by_day);
  for (guint i = 0; i < parts->len; i++)
    {
      const IkdSumPart *part = &g_array_index (parts, IkdSumPart, i);
      IkdNumber *old = &latest[part->child];

      reported += !old->known;
      step.number.value += part->number.value - old->value;
      step.number.low += part->number.low - old->low;
      step.number.high += part->number.high - old->high;
      *old = part->number;
      days[part->child] = part->day;
      if (reported < children
          || (i + 1 < parts->len && g_array_index (parts, IkdSumPart, i + 1).day == part->day))
        continue;
      step.day = part->day;
      step.oldest = find_oldest (days, children);
      g_array_append_val (self->steps, step);
    }
}
