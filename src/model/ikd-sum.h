/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-figure.h"

G_BEGIN_DECLS

/* What the children of a region have together after a day on which one of them has something
 * new. */
typedef struct
{
  IkdDay    day;
  IkdDay    oldest;             /* the day of the part that is oldest */
  IkdNumber number;
} IkdSumStep;

/* The children's sums of a stock, day by day, as soon as all of them have a value. */
typedef struct
{
  GArray *steps;                /* of IkdSumStep, by day */
  /* A figure of a region between hides what is summed below it until its day. From this day on no
   * such figure comes: up to any later day these are the sums; IKD_DAY_NONE: up to any day. */
  IkdDay  holds_from;
} IkdSum;

IkdSum  *ikd_sum_new   (void);
void     ikd_sum_free  (IkdSum *self);
gboolean ikd_sum_equal (const IkdSum *self, const IkdSum *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdSum, ikd_sum_free)

/* One step of a child: from this day on it has this value. */
typedef struct
{
  IkdDay    day;
  guint     child;
  IkdNumber number;
} IkdSumPart;

/* Sorts @parts, of IkdSumPart, and adds what they give to @self. */
void     ikd_sum_add   (IkdSum *self, GArray *parts, guint children);

G_END_DECLS
