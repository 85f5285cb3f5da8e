/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"
#include "ikd-number.h"
#include "ikd-theil-sen.h"

G_BEGIN_DECLS

/* What a stock was on a day. */
typedef struct
{
  IkdDay    day;
  IkdNumber number;             /* known */
} IkdStockPoint;

/* Where a stock goes, if it goes on as in the last weeks. A value; nothing to free. */
typedef struct
{
  gboolean      known;          /* FALSE: too little history; the rest says how much there is */
  guint         points;         /* that the slope rests on */
  IkdDay        from;           /* the first of them; IKD_DAY_NONE: there is none */
  IkdStockPoint last;           /* the last of them, from which the line goes on */
  IkdTheilSen   fit;            /* persons a working day */

  guint         tests;          /* earlier cut-offs that were tried again */
  gint64        error;          /* their median absolute percentage error, 10^-6 percent */
  /* the worst misses a working day, 10^-6 persons; error_low ≤ 0 ≤ error_high */
  gint64        error_low;
  gint64        error_high;

  IkdDay        deadline;
  gint64        days_left;      /* working days after the last reading */
  IkdNumber     at_deadline;    /* unknown: no deadline after the last reading, or not known */
} IkdProjection;

/* The fewest points, and calendar days between the first and the last, that a projection rests
 * on. */
#define IKD_PROJECTION_POINTS IKD_THEIL_SEN_LEAST
#define IKD_PROJECTION_DAYS 28

/* @readings: of IkdStockPoint by day, each day once; @deadline: IKD_DAY_NONE if there is none. */
IkdProjection ikd_projection_compute (GArray *readings, IkdCalendar *calendar, IkdDay deadline);

/* Where the line is on @day, with its interval; unknown before the last reading, or if nothing is
 * known. */
IkdNumber     ikd_projection_at      (const IkdProjection *self, IkdCalendar *calendar, IkdDay day);

G_END_DECLS
