/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"
#include "ikd-target.h"
#include "ikd-value.h"

G_BEGIN_DECLS

/* What to ask for. */
typedef struct
{
  IkdAtlas      *atlas;
  IkdCalendar   *calendar;
  GPtrArray     *targets;       /* of IkdTarget: all in force and proposed */
  IkdDay         day;
  IkdTargetKind  kind;          /* NATIONAL unless the reader chooses */
  IkdIndicator   base;          /* NONE: the one the target names */
  const char    *segment;       /* interned, "" for everybody */
  gboolean       coverage_only; /* without paces and what was published: fewer reads */
  IkdTarget     *instead;       /* tried in the place of the one that holds; nullable */
} IkdQuestion;

typedef enum
{
  IKD_ACHIEVED,                 /* Tercapai */
  IKD_ON_PACE,                  /* Sesuai laju */
  IKD_BELOW_PACE,               /* Di bawah laju */
  IKD_NOT_ASSESSED,             /* Belum dapat dinilai */
} IkdStanding;

/* "achieved", "on-pace", "below-pace", "unknown" */
const char *ikd_standing_to_id (IkdStanding standing);
const char *ikd_standing_label (IkdStanding standing);   /* translated */

/* Active IKD per working day between two figures. */
typedef struct
{
  gboolean  known;
  gint64    delta;              /* persons, V1 − V0 */
  gint64    days;               /* working days in (from, to] */
  IkdDay    from;
  IkdDay    to;
} IkdPace;

#define IKD_TYPE_ATTAINMENT (ikd_attainment_get_type ())
G_DECLARE_FINAL_TYPE (IkdAttainment, ikd_attainment, IKD, ATTAINMENT, GObject)

/**
 * IkdAttainment:
 *
 * The state of a region at a day: everything of domain.md §5. Percentages are IkdNumbers in 10^-6
 * percent. Read-only.
 */
struct _IkdAttainment
{
  GObject        parent_instance;

  IkdRegion     *region;
  IkdDay         day;           /* as of */
  IkdValue       active;
  IkdValue       base;
  IkdIndicator   base_indicator;
  IkdNumber      coverage;
  IkdOf          coverage_of;   /* NONE if coverage is unknown */

  IkdTarget     *target;        /* nullable */
  gboolean       expired;
  IkdNumber      target_count;
  IkdNumber      achievement;
  IkdNumber      gap;
  gboolean       has_working_days;  /* FALSE without a target or with an expired one */
  gint64         working_days_left;
  IkdNumber      required_pace;     /* unknown where none is left, expired, or gap unknown */
  IkdPace        recent;
  IkdDay         projected_date;    /* IKD_DAY_NONE: none */
  IkdNumber      projected_at_deadline;
  IkdNumber      projected_percent; /* its coverage */

  gboolean       has_published;     /* the active figure came with a percentage */
  gint64         published;
  gint64         published_half;
  IkdOf          published_of;
  /* active ÷ what the published percentage is of; unknown if that is unknown */
  IkdNumber      recomputed;
  gboolean       published_differs; /* they do not round to the same printed digits */

  IkdStanding    standing;
};

/* Returns: transfer full; ask ikd_book_check() before you trust it. */
IkdAttainment *ikd_attainment_compute (IkdBook *book, IkdRegion *region,
                                       const IkdQuestion *question);

/* Active ÷ base in 10^-6 percent with its interval (unknown if either is, or base 0). */
IkdNumber      ikd_share              (IkdNumber part, IkdNumber whole);

/* Required pace ⌈gap ÷ days⌉ with its interval; unknown if days ≤ 0. */
IkdNumber      ikd_pace_required      (IkdNumber gap, gint64 days);
/* Recent pace of active IKD, domain.md §5. */
IkdPace        ikd_pace_recent        (IkdBook *book, IkdAtlas *atlas, IkdCalendar *calendar,
                                       IkdRegion *region, const char *segment, IkdDay day,
                                       const IkdValue *active);

G_END_DECLS
