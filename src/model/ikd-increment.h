/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-activity.h"
#include "ikd-value.h"

G_BEGIN_DECLS

/**
 * IkdIncrement:
 * @from, @to: activities count from the day after @from up to and including @to, as the increment
 *   does
 * @total: active IKD on @to less that on @from; unknown if either is, or is a partial sum, or if
 *   there is no figure since @from
 * @explained: what activities in the region brought
 * @covered: of it, what was brought until the figure that @total ends with
 * @n_activities: how many said how many activated; @n_uncounted: done, without a number
 * @rest: of @total, what activities do not explain; negative where they brought more
 *
 * How much of a rise came from outreach.
 */
typedef struct
{
  IkdDay    from;
  IkdDay    to;
  IkdNumber total;
  gint64    explained;
  gint64    covered;
  guint     n_activities;
  guint     n_uncounted;
  IkdNumber rest;
} IkdIncrement;

/* What was done in the region after @from and until @to, of @segment (interned; "" or NULL: of
 * anybody), by day. IKD_DAY_NONE: without that bound. transfer full, of IkdActivity; @activities:
 * likewise */
GPtrArray *ikd_increment_choose      (GPtrArray *activities, const char *region_code,
                                      const char *segment, IkdDay from, IkdDay to);

/* @before, @after: active IKD on @from and @to. @activities: of IkdActivity */
void       ikd_increment_compute     (GPtrArray *activities, const char *region_code, IkdDay from,
                                      IkdDay to, const IkdValue *before, const IkdValue *after,
                                      IkdIncrement *increment);

/* Whether anything was done at all, be it without a number. */
gboolean   ikd_increment_has_any     (const IkdIncrement *increment);
/* Whether activities brought more by the day of the later figure than active IKD rose by: one of
 * the two is wrong. A fall is no such conflict: accounts were lost beside what was done. */
gboolean   ikd_increment_is_conflict (const IkdIncrement *increment);

/* "Of 1,204 new activations in June 2023, 640 came from 9 activities; the other 564 came without
 * one." or what else is true; translated, transfer full */
char      *ikd_increment_text        (const IkdIncrement *increment);

G_END_DECLS
