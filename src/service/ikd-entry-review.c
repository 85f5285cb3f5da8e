/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What an entry would become. Guarantees: bad input is an answer, not an error; a stock computed
 * from an addition never takes the place of one that was typed. */

#include "config.h"

#include "ikd-entry-review.h"

#include <glib/gi18n-lib.h>

#include "ikd-attainment.h"
#include "ikd-entry-parse.h"
#include "ikd-kept-targets.h"
#include "ikd-session-private.h"

G_DEFINE_FINAL_TYPE (IkdReview, ikd_review, G_TYPE_OBJECT)

static void
ikd_review_finalize (GObject *object)
{
  IkdReview *self = IKD_REVIEW (object);

  g_clear_object (&self->figure);
  g_clear_object (&self->flow);
  g_clear_object (&self->current);
  g_clear_object (&self->previous);
  g_clear_pointer (&self->problems, g_ptr_array_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (ikd_review_parent_class)->finalize (object);
}

static void
ikd_review_class_init (IkdReviewClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_review_finalize;
}

static void
ikd_review_init (IkdReview *self)
{
  self->problems = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_problem_free);
}

IkdEntryDesk *
ikd_entry_desk_new (IkdSession *session)
{
  IkdEntryDesk *desk = g_new0 (IkdEntryDesk, 1);

  desk->atlas = ikd_session_dup_atlas (session);
  desk->calendar = ikd_session_dup_calendar (session);
  desk->today = ikd_day_today ();
  return desk;
}

void
ikd_entry_desk_free (IkdEntryDesk *desk)
{
  g_object_unref (desk->atlas);
  g_object_unref (desk->calendar);
  g_clear_pointer (&desk->targets, g_ptr_array_unref);
  g_free (desk);
}

gboolean
ikd_entry_desk_base (IkdEntryDesk *desk, IkdDatabase *db, IkdBook *book, const IkdFigureKey *key,
                     IkdIndicator *indicator, IkdValue *base, GError **error)
{
  IkdRegion *region = ikd_atlas_by_id (desk->atlas, key->region);
  IkdTarget *target = NULL;
  gboolean expired = FALSE;

  *indicator = IKD_INDICATOR_NONE;
  if (key->indicator != IKD_ACTIVE || region == NULL)
    return TRUE;
  if (desk->targets == NULL)
    desk->targets = ikd_kept_targets (db, error);
  if (desk->targets == NULL)
    return FALSE;

  target = ikd_target_choose (desk->targets, desk->atlas, region, IKD_TARGET_NATIONAL,
                              key->segment, key->day, &expired);
  *indicator = target != NULL && !ikd_target_is_absolute (target) ? target->base
                                                                   : IKD_KTP_OBLIGED;
  ikd_value_compute (book, desk->atlas, region, *indicator, key->segment, key->day, base);
  return TRUE;
}

static gboolean
compute_coverage (IkdEntryDesk *desk, IkdDatabase *db, IkdBook *book, IkdReview *review,
                  GError **error)
{
  const IkdFigure *figure = review->figure;
  g_auto (IkdValue) base = { 0, };
  IkdIndicator indicator;

  if (!figure->number.known)
    return TRUE;
  if (!ikd_entry_desk_base (desk, db, book, &figure->key, &indicator, &base, error))
    return FALSE;
  if (indicator == IKD_INDICATOR_NONE)
    return TRUE;
  if (ikd_value_is_total (&base))
    review->coverage = ikd_share (figure->number, base.number);
  review->coverage_of = (IkdOf){ IKD_OF_INDICATOR, indicator };
  return TRUE;
}

IkdFigure *
ikd_entry_find_flow (IkdBook *book, const IkdFigureKey *key)
{
  g_autoptr (GPtrArray) flows = ikd_book_series (book, key->region, IKD_ACTIVATED, key->segment,
                                                 key->day, key->day, FALSE);

  for (guint i = 0; i < flows->len; i++)
    {
      IkdFigure *flow = g_ptr_array_index (flows, i);

      if (flow->key.day == key->day && flow->state == IKD_STATE_VALUE)
        return g_object_ref (flow);
    }
  return NULL;
}

/* The stock that the additions of a period begin from. */
static IkdFigure *
find_before (IkdBook *book, const IkdFigureKey *key, IkdDay start)
{
  return ikd_book_latest_count (book, key->region, key->indicator, key->segment, start - 1);
}

static void
add_problems (IkdEntryDesk *desk, IkdBook *book, IkdReview *self, IkdFigure *figure)
{
  g_autoptr (GPtrArray) found = ikd_check_figure (book, desk->atlas, desk->calendar, figure,
                                                  desk->today, TRUE);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (self->problems, ikd_problem_copy (g_ptr_array_index (found, i)));
}

/* What was added, and the stock it makes. */
static void
read_flow (IkdEntryDesk *desk, IkdBook *book, const IkdEntry *entry, const IkdFigureKey *key,
           IkdReview *self)
{
  g_autoptr (IkdFigure) kept = ikd_entry_find_flow (book, key);
  g_autoptr (IkdFigure) before = NULL;
  IkdDay start = key->start;
  IkdNumber sum;

  if (kept != NULL)
    start = kept->key.start;
  else if (self->previous != NULL)
    start = self->previous->key.day + 1;
  before = find_before (book, key, start);
  if (before == NULL)
    {
      g_set_error_literal (&self->error, IKD_ERROR, IKD_ERROR_BAD_NUMBER,
                           _("There is no earlier value to add to. Type the whole number."));
      return;
    }

  self->flow = ikd_entry_parse (entry, desk->today, ikd_number_exact (0), &self->error);
  if (self->flow == NULL)
    return;
  if (self->flow->state != IKD_STATE_VALUE)
    {
      self->figure = g_steal_pointer (&self->flow);
      return;
    }

  self->flow->key.indicator = IKD_ACTIVATED;
  self->flow->key.start = start;
  add_problems (desk, book, self, self->flow);
  if (self->current != NULL && self->current->state == IKD_STATE_VALUE && !self->current->derived)
    {
      self->figure = g_object_ref (self->current);
      return;
    }
  sum = (IkdNumber){ TRUE, before->number.value + self->flow->number.value,
                     before->number.low + self->flow->number.low,
                     before->number.high + self->flow->number.high };
  self->figure = ikd_figure_copy (self->flow);
  self->figure->key = *key;
  self->figure->number = sum;
  self->figure->rounded = sum.low < sum.high;
  self->figure->derived = TRUE;
}

static void
annotate (const IkdEntry *entry, IkdReview *self)
{
  if (self->current != NULL && self->current->state != IKD_STATE_WITHDRAWN)
    self->figure = ikd_entry_annotate (entry, self->current);
  else
    g_set_error_literal (&self->error, IKD_ERROR, IKD_ERROR_NO_VALUE,
                         _("There is no value here yet. Type the value first."));
}

static void
read_entry (IkdEntryDesk *desk, IkdBook *book, const IkdEntry *entry, const IkdFigureKey *key,
            IkdReview *self)
{
  if (entry->same_value)
    annotate (entry, self);
  else if (entry->flow && key->indicator == IKD_ACTIVE)
    read_flow (desk, book, entry, key, self);
  else
    self->figure = ikd_entry_parse (entry, desk->today,
                                    self->previous != NULL ? self->previous->number
                                                           : IKD_NUMBER_UNKNOWN, &self->error);
}

IkdReview *
ikd_entry_desk_review (IkdEntryDesk *desk, IkdDatabase *db, const IkdEntry *entry, GError **error)
{
  g_autoptr (IkdReview) self = g_object_new (IKD_TYPE_REVIEW, NULL);
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  IkdFigureKey key;

  if (!ikd_entry_parse_key (entry, desk->today, &key, &self->error))
    return g_steal_pointer (&self);
  if (!ikd_figure_table_get (db, &key, &self->current, error))
    return NULL;
  self->previous = ikd_book_latest (book, key.region, key.indicator, key.segment, key.start - 1);

  read_entry (desk, book, entry, &key, self);
  if (self->figure == NULL)
    return ikd_book_check (book, error) ? g_steal_pointer (&self) : NULL;

  /* A value that stays was checked when it came. */
  if (self->figure != self->current && !entry->same_value)
    add_problems (desk, book, self, self->figure);
  if (!compute_coverage (desk, db, book, self, error) || !ikd_book_check (book, error))
    return NULL;
  return g_steal_pointer (&self);
}
