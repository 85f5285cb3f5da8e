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
  guint     n_activities;
  guint     n_uncounted;
  IkdNumber rest;
} IkdIncrement;

/* @before, @after: active IKD on @from and @to. @activities: of IkdActivity */
void       ikd_increment_compute (GPtrArray *activities, const char *region_code, IkdDay from,
                                  IkdDay to, const IkdValue *before, const IkdValue *after,
                                  IkdIncrement *increment);
/* "Of 1,204 from 31 May 2023 to 30 June 2023, 640 came from 9 activities."; translated, transfer
 * full */
char      *ikd_increment_text    (const IkdIncrement *increment);

G_END_DECLS
