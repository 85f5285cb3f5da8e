/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-attainment.h"

G_BEGIN_DECLS

/* What is tried in the place of the target that holds. What is not set stays as it is. */
typedef struct
{
  gint64        percent;        /* 10^-6 percent; 0: not set */
  IkdNumber     count;          /* an absolute number of people instead; unknown: not set */
  IkdIndicator  base;           /* of the percentage; NONE: not set */
  IkdDay        deadline;       /* NONE: not set */
} IkdTrial;

#define IKD_TRIAL_NOTHING ((IkdTrial){ 0, IKD_NUMBER_UNKNOWN, IKD_INDICATOR_NONE, IKD_DAY_NONE })

#define IKD_TYPE_WHAT_IF_CHILD (ikd_what_if_child_get_type ())
G_DECLARE_FINAL_TYPE (IkdWhatIfChild, ikd_what_if_child, IKD, WHAT_IF_CHILD, GObject)

/* One child of the region, before and after. */
struct _IkdWhatIfChild
{
  GObject         parent_instance;
  IkdAttainment  *before;
  IkdAttainment  *after;
};

#define IKD_TYPE_WHAT_IF (ikd_what_if_get_type ())
G_DECLARE_FINAL_TYPE (IkdWhatIf, ikd_what_if, IKD, WHAT_IF, GObject)

/**
 * IkdWhatIf:
 *
 * A region and its children by the target that holds, and by another one. Read-only; nothing of it
 * is ever stored.
 */
struct _IkdWhatIf
{
  GObject         parent_instance;
  IkdAttainment  *before;
  IkdAttainment  *after;
  GPtrArray      *children;     /* of IkdWhatIfChild, in code order */
};

/* How many children are where. */
typedef struct
{
  guint  met_before;
  guint  met_after;
  guint  gained;                /* met after, not before */
  guint  lost;                  /* met before, not after */
  guint  unknown;               /* of which either is not known */
} IkdWhatIfCount;

/* The target that is tried: @current (nullable) with the trial's changes, for @region. Errors:
 * INVALID. transfer full */
IkdTarget     *ikd_trial_apply         (const IkdTrial *trial, IkdTarget *current,
                                        IkdRegion *region, const IkdQuestion *question,
                                        GError **error);
/* Errors: INVALID; ask ikd_book_check() before you trust it. transfer full */
IkdWhatIf     *ikd_what_if_compute     (IkdBook *book, IkdRegion *region,
                                        const IkdQuestion *question, const IkdTrial *trial,
                                        GError **error);

/* Whether the target is met; FALSE where that is not known, *@met untouched. */
gboolean       ikd_attainment_get_met  (IkdAttainment *attainment, gboolean *met);
IkdWhatIfCount ikd_what_if_count       (IkdWhatIf *self);
/* People that the target asks more (less: below 0) than before, with their interval. */
IkdNumber      ikd_what_if_difference  (IkdWhatIf *self);

G_END_DECLS
