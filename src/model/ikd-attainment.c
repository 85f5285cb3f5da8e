/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How far a region is (domain.md §5). What is not known stays unknown: a missing base never makes a
 * zero, a partial sum never a total. Integer arithmetic throughout. */

#include "ikd-attainment.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (IkdAttainment, ikd_attainment, G_TYPE_OBJECT)

#define HUNDRED_PERCENT (100 * IKD_PERCENT)

static const struct
{
  const char *id;
  const char *label;
} standings[] = {
  [IKD_ACHIEVED] = { "achieved", NC_ ("standing", "Achieved") },
  [IKD_ON_PACE] = { "on-pace", NC_ ("standing", "On pace") },
  [IKD_BELOW_PACE] = { "below-pace", NC_ ("standing", "Below pace") },
  [IKD_NOT_ASSESSED] = { "unknown", NC_ ("standing", "Cannot be assessed yet") },
};

static void
ikd_attainment_finalize (GObject *object)
{
  IkdAttainment *self = IKD_ATTAINMENT (object);

  g_clear_object (&self->region);
  g_clear_object (&self->target);
  ikd_value_clear (&self->active);
  ikd_value_clear (&self->base);

  G_OBJECT_CLASS (ikd_attainment_parent_class)->finalize (object);
}

static void
ikd_attainment_class_init (IkdAttainmentClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_attainment_finalize;
}

static void
ikd_attainment_init (IkdAttainment *self)
{
  self->coverage_of = (IkdOf){ IKD_OF_NONE, IKD_INDICATOR_NONE };
  self->published_of = (IkdOf){ IKD_OF_NONE, IKD_INDICATOR_NONE };
  self->projected_date = IKD_DAY_NONE;
  self->recent.from = IKD_DAY_NONE;
  self->recent.to = IKD_DAY_NONE;
}

const char *
ikd_standing_to_id (IkdStanding standing)
{
  g_return_val_if_fail (standing < G_N_ELEMENTS (standings), NULL);

  return standings[standing].id;
}

const char *
ikd_standing_label (IkdStanding standing)
{
  g_return_val_if_fail (standing < G_N_ELEMENTS (standings), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "standing", standings[standing].label);
}

/**
 * ikd_share:
 * @part: a count
 * @whole: what it is a share of
 *
 * The interval goes from the smallest part of the largest whole to the largest part of the
 * smallest.
 *
 * Returns: the share in 10^-6 percent; unknown if either is, or @whole may be nobody
 */
IkdNumber
ikd_share (IkdNumber part,
           IkdNumber whole)
{
  /* In a damaged file the bounds of a number may lie anywhere. */
  if (!part.known || !whole.known || whole.low <= 0 || whole.value <= 0 || whole.high <= 0)
    return IKD_NUMBER_UNKNOWN;

  return (IkdNumber){ TRUE,
                      ikd_div_nearest (part.value, HUNDRED_PERCENT, whole.value),
                      ikd_div_nearest (part.low, HUNDRED_PERCENT, whole.high),
                      ikd_div_nearest (part.high, HUNDRED_PERCENT, whole.low) };
}

/* What one computation shares between its steps. */
typedef struct
{
  IkdBook            *book;
  const IkdQuestion  *question;
  IkdValue            target_base;  /* of the target's base; the coverage may have another */
  IkdFigure          *published;    /* the own figure, if it came with a percentage; borrowed */
  IkdTarget          *then;         /* the target of the published figure's own day; borrowed */
} Work;

static IkdNumber
total_of (const IkdValue *value)
{
  return ikd_value_is_total (value) ? value->number : IKD_NUMBER_UNKNOWN;
}

static void
compute_value (const Work   *work,
               IkdRegion    *region,
               IkdIndicator  indicator,
               IkdDay        day,
               IkdValue     *value)
{
  const IkdQuestion *question = work->question;

  ikd_value_compute (work->book, question->atlas, region, indicator, question->segment, day, value);
}

/* The count of the target of the day of the published figure, which its percentage may be of. */
static IkdNumber
count_then (IkdAttainment *self,
            const Work    *work)
{
  g_auto (IkdValue) base = { 0, };

  if (work->then == NULL || ikd_target_is_absolute (work->then))
    return work->then != NULL ? work->then->count : IKD_NUMBER_UNKNOWN;

  compute_value (work, self->region, work->then->base, work->published->key.day, &base);
  if (!ikd_value_is_total (&base))
    {
      ikd_value_clear (&base);
      compute_value (work, self->region, work->then->base, self->day, &base);
    }

  return ikd_target_count (work->then, total_of (&base));
}

static void
find_published (IkdAttainment *self,
                Work          *work)
{
  const IkdQuestion *question = work->question;
  IkdFigure *figure = self->active.figure;

  if (figure == NULL || figure->of.kind == IKD_OF_NONE)
    return;

  work->published = figure;
  self->has_published = TRUE;
  self->published = figure->percent;
  self->published_half = figure->half;
  self->published_of = figure->of;
  if (figure->of.kind == IKD_OF_TARGET)
    work->then = ikd_target_choose (question->targets, question->atlas, self->region,
                                    question->kind, question->segment, figure->key.day, NULL);

  /* A share of the target alone becomes a count, if that target's count was known. */
  if (!self->active.number.known && figure->of.kind == IKD_OF_TARGET)
    {
      self->active.number = ikd_value_from_percent (figure->percent, figure->half,
                                                    count_then (self, work));
      self->active.from_percent = self->active.number.known;
    }
}

static void
choose_target (IkdAttainment *self,
               Work          *work)
{
  const IkdQuestion *question = work->question;
  IkdTarget *target;

  target = question->instead;
  self->expired = target != NULL && target->deadline < self->day;
  if (target == NULL)
    target = ikd_target_choose (question->targets, question->atlas, self->region, question->kind,
                                question->segment, self->day, &self->expired);
  g_set_object (&self->target, target);

  self->base_indicator = IKD_KTP_OBLIGED;
  if (question->base != IKD_INDICATOR_NONE)
    self->base_indicator = question->base;
  else if (target != NULL && !ikd_target_is_absolute (target))
    self->base_indicator = target->base;
  compute_value (work, self->region, self->base_indicator, self->day, &self->base);

  if (target == NULL)
    return;
  if (!ikd_target_is_absolute (target) && target->base != self->base_indicator)
    compute_value (work, self->region, target->base, self->day, &work->target_base);
  else
    ikd_value_copy (&self->base, &work->target_base);
  self->target_count = ikd_target_count (target, total_of (&work->target_base));
}

static IkdNumber
published_interval (const IkdFigure *figure)
{
  return (IkdNumber){ TRUE, figure->percent, MAX (figure->percent - figure->half, 0),
                      figure->percent + figure->half };
}

/* Whether the share is of @indicator, and that base has not been revised since: then it says more
 * exactly how far the region is than a count derived from it. */
static gboolean
is_share_of (IkdAttainment  *self,
             const Work     *work,
             IkdIndicator    indicator,
             const IkdValue *base)
{
  IkdFigure *figure = work->published;
  g_auto (IkdValue) then = { 0, };

  if (figure == NULL || figure->number.known || figure->of.kind != IKD_OF_INDICATOR
      || figure->of.indicator != indicator)
    return FALSE;
  if (!ikd_value_is_total (base))
    return TRUE;

  ikd_value_base_of_figure (work->book, work->question->atlas, figure, self->day, &then);

  return then.number.known && then.number.value == base->number.value
         && then.number.low == base->number.low && then.number.high == base->number.high;
}

static void
compute_coverage (IkdAttainment *self,
                  const Work    *work)
{
  const IkdOf of_base = { IKD_OF_INDICATOR, self->base_indicator };
  IkdFigure *figure = work->published;

  if (is_share_of (self, work, self->base_indicator, &self->base))
    self->coverage = published_interval (figure);
  else
    self->coverage = ikd_share (total_of (&self->active), total_of (&self->base));
  if (self->coverage.known)
    {
      self->coverage_of = of_base;
      return;
    }

  /* Nothing can be computed; what was published is shown as what it is. Another base than the
   * one that the reader chose would be taken for it. */
  if (figure != NULL
      && (figure->of.kind == IKD_OF_UNKNOWN || ikd_of_equal (figure->of, of_base)
          || (figure->of.kind == IKD_OF_INDICATOR && work->question->base == IKD_INDICATOR_NONE)))
    {
      self->coverage = published_interval (figure);
      self->coverage_of = figure->of;
    }
}

static void
compute_achievement (IkdAttainment *self,
                     const Work    *work)
{
  IkdFigure *figure = work->published;
  IkdNumber active = total_of (&self->active);
  IkdNumber count = self->target_count;
  gint64 percent = self->target != NULL ? self->target->percent : 0;

  if (self->target == NULL)
    return;

  if (figure != NULL && !figure->number.known && figure->of.kind == IKD_OF_TARGET
      && work->then == self->target)
    self->achievement = published_interval (figure);
  else if (percent > 0 && is_share_of (self, work, self->target->base, &work->target_base))
    {
      IkdNumber share = published_interval (figure);

      self->achievement = (IkdNumber){ TRUE,
                                       ikd_div_nearest (share.value, HUNDRED_PERCENT, percent),
                                       ikd_div_nearest (share.low, HUNDRED_PERCENT, percent),
                                       ikd_div_nearest (share.high, HUNDRED_PERCENT, percent) };
    }
  else
    self->achievement = ikd_share (active, count);

  if (active.known && count.known)
    self->gap = (IkdNumber){ TRUE, MAX (0, count.value - active.value),
                             MAX (0, count.low - active.high), MAX (0, count.high - active.low) };
}

static void
compute_paces (IkdAttainment *self,
               const Work    *work)
{
  const IkdQuestion *question = work->question;
  const IkdPace *recent = &self->recent;
  gint64 added;

  self->recent = ikd_pace_recent (work->book, question->atlas, question->calendar, self->region,
                                  question->segment, self->day, &self->active);
  self->has_working_days = self->target != NULL && !self->expired;
  if (!self->has_working_days)
    return;

  self->working_days_left = ikd_calendar_working_days (question->calendar, self->day,
                                                       self->target->deadline);
  self->required_pace = ikd_pace_required (self->gap, self->working_days_left);
  if (!recent->known)
    return;

  if (self->gap.known && self->gap.value > 0 && recent->delta > 0)
    self->projected_date = ikd_calendar_nth_working_day (
        question->calendar, self->day,
        ikd_div_ceil (self->gap.value, recent->days, recent->delta));

  added = ikd_div_nearest (recent->delta, self->working_days_left, recent->days);
  self->projected_at_deadline = (IkdNumber){ TRUE, MAX (0, self->active.number.value + added),
                                             MAX (0, self->active.number.low + added),
                                             MAX (0, self->active.number.high + added) };
  self->projected_percent = ikd_share (self->projected_at_deadline, total_of (&self->base));
}

/* Whether the published percentage is none of those that the recomputed one may round to. */
static gboolean
differs (IkdNumber recomputed,
         gint64    published,
         gint64    half)
{
  gint64 unit = MAX (1, 2 * half);

  return ikd_div_nearest (recomputed.high, 1, unit) * unit < published
         || ikd_div_nearest (recomputed.low, 1, unit) * unit > published;
}

static void
recompute_published (IkdAttainment *self,
                     const Work    *work)
{
  IkdFigure *figure = work->published;
  IkdNumber whole = IKD_NUMBER_UNKNOWN;
  g_auto (IkdValue) base = { 0, };

  /* A count that came from the percentage cannot confirm it. */
  if (figure == NULL || !figure->number.known)
    return;

  if (figure->of.kind == IKD_OF_TARGET)
    whole = count_then (self, work);
  else
    {
      ikd_value_base_of_figure (work->book, work->question->atlas, figure, self->day, &base);
      whole = total_of (&base);
    }

  self->recomputed = ikd_share (figure->number, whole);
  if (self->recomputed.known)
    self->published_differs = differs (self->recomputed, self->published, self->published_half);
}

static IkdStanding
assess (IkdAttainment *self)
{
  const IkdPace *recent = &self->recent;

  if (self->gap.known ? self->gap.value == 0
                      : self->achievement.known && self->achievement.value >= HUNDRED_PERCENT)
    return IKD_ACHIEVED;
  if (!self->has_working_days || !self->gap.known || !recent->known)
    return IKD_NOT_ASSESSED;

  /* With no working day left no pace is enough. */
  if (!self->required_pace.known || recent->delta < self->required_pace.value * recent->days)
    return IKD_BELOW_PACE;

  return IKD_ON_PACE;
}

/**
 * ikd_attainment_compute:
 * @book: the figures
 * @region: which region
 * @question: what is asked
 *
 * Returns: (transfer full): the state of @region; ask ikd_book_check() before it is trusted
 */
IkdAttainment *
ikd_attainment_compute (IkdBook           *book,
                        IkdRegion         *region,
                        const IkdQuestion *question)
{
  IkdAttainment *self;
  Work work = { .book = book, .question = question };

  g_return_val_if_fail (IKD_IS_BOOK (book) && IKD_IS_REGION (region), NULL);
  g_return_val_if_fail (question != NULL && IKD_IS_CALENDAR (question->calendar), NULL);

  self = g_object_new (IKD_TYPE_ATTAINMENT, NULL);
  self->region = g_object_ref (region);
  self->day = question->day;

  compute_value (&work, region, IKD_ACTIVE, question->day, &self->active);
  choose_target (self, &work);
  find_published (self, &work);
  compute_coverage (self, &work);
  compute_achievement (self, &work);
  if (!question->coverage_only)
    {
      compute_paces (self, &work);
      recompute_published (self, &work);
    }
  self->standing = assess (self);

  ikd_value_clear (&work.target_base);

  return self;
}
