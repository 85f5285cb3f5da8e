/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A month by its regions. Guarantees: a sum never takes in what stands for a part of a region
 * only, and tells how many rows it is of; where a number is not known, none is derived from it. */

#include "ikd-recap.h"

G_DEFINE_FINAL_TYPE (IkdRecap, ikd_recap, G_TYPE_OBJECT)

static void
free_row (IkdRecapRow *row)
{
  g_clear_object (&row->attainment);
  ikd_value_clear (&row->before);
  g_free (row);
}

static void
ikd_recap_finalize (GObject *object)
{
  IkdRecap *self = IKD_RECAP (object);

  g_clear_object (&self->region);
  g_clear_object (&self->target);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (ikd_recap_parent_class)->finalize (object);
}

static void
ikd_recap_class_init (IkdRecapClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_recap_finalize;
}

static void
ikd_recap_init (IkdRecap *self)
{
  self->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) free_row);
}

/* What came in between; unknown where the newest figure is of the month before, which says nothing
 * about this one. */
static IkdNumber
find_added (const IkdValue *before, const IkdValue *now, IkdDay before_day)
{
  if (!ikd_value_is_total (before) || !ikd_value_is_total (now)
      || (now->origin == IKD_ORIGIN_OWN && now->as_of.day <= before_day))
    return IKD_NUMBER_UNKNOWN;

  return (IkdNumber){ TRUE, now->number.value - before->number.value,
                      now->number.low - before->number.high,
                      now->number.high - before->number.low };
}

static int
compare_codes (gconstpointer a, gconstpointer b)
{
  const IkdRecapRow *first = *(IkdRecapRow *const *) a;
  const IkdRecapRow *second = *(IkdRecapRow *const *) b;

  return g_strcmp0 (ikd_region_get_code (first->attainment->region),
                    ikd_region_get_code (second->attainment->region));
}

static void
add_rows (IkdRecap *self, IkdBook *book, const IkdQuestion *question, GPtrArray *ranks)
{
  for (guint i = 0; i < ranks->len; i++)
    {
      const IkdRank *rank = g_ptr_array_index (ranks, i);
      IkdRecapRow *row = g_new0 (IkdRecapRow, 1);

      row->attainment = g_object_ref (rank->attainment);
      row->unranked = rank->unranked;
      row->rank = rank->rank;
      ikd_value_compute (book, question->atlas, rank->attainment->region, IKD_ACTIVE,
                         question->segment, self->before, &row->before);
      row->added = find_added (&row->before, &rank->attainment->active, self->before);
      g_ptr_array_add (self->rows, row);
    }
  g_ptr_array_sort (self->rows, compare_codes);
}

/* --- sums --- */

static void
add_up (IkdRecapSum *sum, gboolean known, IkdNumber number)
{
  if (!known)
    return;
  sum->rows++;
  sum->number.known = TRUE;
  sum->number.value += number.value;
  sum->number.low += number.low;
  sum->number.high += number.high;
}

static void
add_sums (IkdRecap *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const IkdRecapRow *row = g_ptr_array_index (self->rows, i);
      const IkdAttainment *state = row->attainment;

      add_up (&self->base_sum, ikd_value_is_total (&state->base), state->base.number);
      add_up (&self->before_sum, ikd_value_is_total (&row->before), row->before.number);
      add_up (&self->now_sum, ikd_value_is_total (&state->active), state->active.number);
      add_up (&self->added_sum, row->added.known, row->added);
    }
}

gboolean
ikd_recap_is_complete (IkdRecap *self, const IkdRecapSum *sum)
{
  g_return_val_if_fail (IKD_IS_RECAP (self), FALSE);

  return sum->rows > 0 && sum->rows == self->rows->len;
}

gboolean
ikd_recap_has_other_base (IkdRecap *self, const IkdAttainment *state)
{
  g_return_val_if_fail (IKD_IS_RECAP (self), FALSE);

  return state->coverage.known
         && (state->coverage_of.kind != IKD_OF_INDICATOR
             || state->coverage_of.indicator != self->base);
}

/* The sum of what the target is a share of, which need not be the base of the coverages. */
static IkdNumber
find_target_base (IkdRecap *self, IkdBook *book, const IkdQuestion *question)
{
  g_auto (IkdValue) value = { 0, };

  if (ikd_target_is_absolute (self->target))
    return IKD_NUMBER_UNKNOWN;
  if (self->target->base == self->base)
    return ikd_recap_is_complete (self, &self->base_sum) ? self->base_sum.number
                                                         : IKD_NUMBER_UNKNOWN;
  ikd_value_sum (book, question->atlas, self->region, self->target->base, question->segment,
                 self->day, &value);
  return ikd_value_is_total (&value) ? value.number : IKD_NUMBER_UNKNOWN;
}

static void
judge_sums (IkdRecap *self, IkdBook *book, const IkdQuestion *question)
{
  const IkdNumber *now = &self->now_sum.number;
  gboolean complete = ikd_recap_is_complete (self, &self->now_sum);

  if (complete && ikd_recap_is_complete (self, &self->base_sum))
    self->coverage = ikd_share (*now, self->base_sum.number);
  if (self->target == NULL)
    return;

  self->target_count = ikd_target_count (self->target, find_target_base (self, book, question));
  if (!complete || !self->target_count.known)
    return;
  self->gap = (IkdNumber){ TRUE, MAX (self->target_count.value - now->value, 0),
                           MAX (self->target_count.low - now->high, 0),
                           MAX (self->target_count.high - now->low, 0) };
}

/* The region's own figure, if it says another number than the sum. */
static void
find_own (IkdRecap *self, IkdBook *book, const IkdQuestion *question)
{
  g_autoptr (IkdFigure) own = ikd_book_latest (book, ikd_region_get_id (self->region), IKD_ACTIVE,
                                               question->segment, self->day);

  self->own = IKD_NUMBER_UNKNOWN;
  if (own == NULL || !own->number.known
      || (own->number.value == self->now_sum.number.value
          && ikd_recap_is_complete (self, &self->now_sum)))
    return;
  self->own = own->number;
  self->own_as_of = (IkdPeriod){ own->key.start, own->key.day };
}

IkdRecap *
ikd_recap_compute (IkdBook *book, IkdRegion *region, const IkdQuestion *question, GPtrArray *ranks,
                   IkdIndicator base)
{
  IkdRecap *self = g_object_new (IKD_TYPE_RECAP, NULL);
  IkdTarget *target = ikd_target_choose (question->targets, question->atlas, region,
                                         question->kind, question->segment, question->day,
                                         &self->expired);

  self->region = g_object_ref (region);
  self->day = question->day;
  self->month = ikd_day_month (question->day);
  self->before = self->month.start - 1;
  self->base = base;
  if (target != NULL)
    self->target = g_object_ref (target);

  add_rows (self, book, question, ranks);
  add_sums (self);
  judge_sums (self, book, question);
  find_own (self, book, question);
  return self;
}
