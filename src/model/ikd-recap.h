/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-ranking.h"

G_BEGIN_DECLS

/* One region in a monthly recapitulation. */
typedef struct
{
  IkdAttainment *attainment;    /* at the recapitulation's day */
  IkdValue       before;        /* active IKD at the end of the month before */
  IkdNumber      added;         /* persons within the month; unknown without a figure of it */
  IkdUnranked    unranked;
  guint          rank;          /* 0 if unranked */
} IkdRecapRow;

/* The sum of a column: of those rows that have a number for the whole region. */
typedef struct
{
  IkdNumber  number;            /* unknown if no row has one */
  guint      rows;              /* how many have */
} IkdRecapSum;

#define IKD_TYPE_RECAP (ikd_recap_get_type ())
G_DECLARE_FINAL_TYPE (IkdRecap, ikd_recap, IKD, RECAP, GObject)

/**
 * IkdRecap:
 *
 * A month of a region by its children: where each stood at the month's end and at the end of the
 * month before, all by domain.md §5. Read-only.
 */
struct _IkdRecap
{
  GObject        parent_instance;

  IkdRegion     *region;
  IkdPeriod      month;         /* its first and last day */
  IkdDay         day;           /* the values are of; within the month */
  IkdDay         before;        /* the last day of the month before */
  IkdIndicator   base;          /* of all coverages */
  IkdTarget     *target;        /* of the region; nullable */
  gboolean       expired;
  GPtrArray     *rows;          /* of IkdRecapRow, in code order */

  IkdRecapSum    base_sum;
  IkdRecapSum    before_sum;
  IkdRecapSum    now_sum;
  IkdRecapSum    added_sum;
  IkdNumber      coverage;      /* of the sums; unknown unless both are complete */
  IkdNumber      target_count;  /* of the region's target, likewise */
  IkdNumber      gap;
  /* the region's own figure where it is not the sum of its children; else unknown */
  IkdNumber      own;
  IkdPeriod      own_as_of;
};

/* @question->day: any day of the month, which ends the values early if it is before the month's
 * last one; @ranks: of ikd_ranking_compute() for that question, whose base is @base. transfer
 * full; ask ikd_book_check() before you trust it. */
IkdRecap    *ikd_recap_compute       (IkdBook *book, IkdRegion *region,
                                      const IkdQuestion *question, GPtrArray *ranks,
                                      IkdIndicator base);

/* Whether a sum stands for all rows. */
gboolean     ikd_recap_is_complete   (IkdRecap *self, const IkdRecapSum *sum);

/* Whether the coverage of a row is known as a share of something else than the recapitulation's
 * base. */
gboolean     ikd_recap_has_other_base (IkdRecap *self, const IkdAttainment *state);

/* The figures as text that is the same in every language, a line each; README says how. transfer
 * full, of char * */
GPtrArray   *ikd_recap_canonical     (IkdRecap *self);
/* SHA-256 of these lines, each with its "\n"; 64 hexadecimal digits. transfer full */
char        *ikd_recap_hash          (IkdRecap *self);
/* Its first 16 digits, in groups that no identity number has: "3f9a1 0c77e 4bd210". transfer
 * full */
char        *ikd_recap_hash_short    (const char *hash);

G_END_DECLS
