/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-figure.h"
#include "ikd-region.h"
#include "ikd-rhythm.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_REPORT_NOT_EXPECTED,      /* "not-expected": before anybody's first figure */
  IKD_REPORT_IN,                /* "reported" */
  IKD_REPORT_LATE,              /* "late": reported after the limit */
  IKD_REPORT_DUE,               /* "due": nothing yet, and still time */
  IKD_REPORT_MISSING,           /* "missing": nothing, and past the limit */
  IKD_REPORT_SAID,              /* "not-reported": somebody said that it has not come */
  IKD_REPORT_NOT_APPLICABLE,    /* "not-applicable" */
} IkdReportState;

#define IKD_N_REPORT_STATES (IKD_REPORT_NOT_APPLICABLE + 1)

const char *ikd_report_state_to_id (IkdReportState state);  /* static */
const char *ikd_report_state_label (IkdReportState state);  /* translated; static */
const char *ikd_report_state_mark  (IkdReportState state);  /* a shape; "" NOT_EXPECTED; static */

/* What a region has of one day. */
typedef struct
{
  gint64          region;
  IkdDay          day;
  IkdFigureState  state;
  gint64          first_at;     /* when that was first kept, seconds since 1970 UTC */
} IkdReported;

/**
 * IkdReportRules:
 * @first: the day of the first figure of any of the regions; %IKD_DAY_NONE: there is none
 * @began: when the file's first figure was kept: what was due before cannot be told to be late
 * @now: the moment at which the question is asked; both in seconds since 1970 UTC
 *
 * What decides whether a report is owed, and whether it is late.
 */
typedef struct
{
  IkdRhythm    rhythm;
  IkdCalendar *calendar;
  IkdLateRule  late;
  IkdDay       first;
  gint64       began;
  gint64       now;
} IkdReportRules;

/**
 * IkdReportCell:
 * @day: where the figure stands: the day of the column, or a day before it where that one is not
 *   worked
 * @unjudged: it was due before the file began, so that nobody knows whether it was late
 */
typedef struct
{
  IkdReportState state;
  IkdDay         day;
  gboolean       unjudged;
} IkdReportCell;

/**
 * IkdReportTally:
 * @expected: how many reports are asked for: all states but NOT_EXPECTED and NOT_APPLICABLE
 * @reported: how many of these are there, in time or late
 * @judged: of how many it can be said whether they came in time: those that are there, and those
 *   that are not and are past the limit
 * @in_time: how many of @judged came in time
 * @unjudged: how many of @in_time were due before the file began
 */
typedef struct
{
  guint expected;
  guint reported;
  guint judged;
  guint in_time;
  guint unjudged;
} IkdReportTally;

/* in_time ÷ judged; unknown where nothing can be judged. */
IkdNumber        ikd_report_tally_timeliness (const IkdReportTally *tally);

/* The days on which reports are expected, ascending: those from @from to @to; of these at most the
 * last @most (0: all). transfer full, of IkdDay */
GArray          *ikd_report_days             (IkdRhythm rhythm, IkdCalendar *calendar, IkdDay from,
                                              IkdDay to, guint most);

/* From which day on a report counts for the expected @day: that day itself, or, where a weekly or
 * monthly count falls on a day that is not worked, the working day before it. */
IkdDay           ikd_report_day_from         (IkdRhythm rhythm, IkdCalendar *calendar, IkdDay day);

#define IKD_TYPE_COMPLETENESS (ikd_completeness_get_type ())
G_DECLARE_FINAL_TYPE (IkdCompleteness, ikd_completeness, IKD, COMPLETENESS, GObject)

/**
 * IkdCompleteness:
 *
 * Which regions (rows) reported on which days (columns, ascending). Read-only once made; may be
 * shared between threads.
 */
struct _IkdCompleteness
{
  GObject         parent_instance;

  IkdRegion      *parent;       /* of the regions */
  GPtrArray      *regions;      /* of IkdRegion, in code order */
  GArray         *days;         /* of IkdDay */
  IkdReportRules  rules;
  IkdReportCell  *cells;        /* row by row */
};

/* @days: of IkdDay, as ikd_report_days() gives them; @reported: of IkdReported, each region's by
 * day. transfer full */
IkdCompleteness     *ikd_completeness_new      (IkdRegion *parent, GPtrArray *regions, GArray *days,
                                                GArray *reported, const IkdReportRules *rules);
const IkdReportCell *ikd_completeness_cell     (IkdCompleteness *self, guint row, guint column);
IkdReportTally       ikd_completeness_of_region (IkdCompleteness *self, guint row);
IkdReportTally       ikd_completeness_of_day   (IkdCompleteness *self, guint column);
/* The regions of which the newest report that is past its limit is not there; transfer container,
 * of IkdRegion */
GPtrArray           *ikd_completeness_overdue  (IkdCompleteness *self);

G_END_DECLS
