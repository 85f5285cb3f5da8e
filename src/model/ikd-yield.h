/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-activity.h"
#include "ikd-institution.h"

G_BEGIN_DECLS

/* From how many on a spread says anything. */
#define IKD_SPREAD_LEAST 3

/**
 * IkdSpread:
 * @n: of how many it is; below %IKD_SPREAD_LEAST the rest is 0
 * @low, @high: the quartiles
 *
 * The middle of what there was, and where the middle half lay. Quartiles stand at (n − 1)·k/4 of
 * the sorted values, between two of them in proportion, halves up.
 */
typedef struct
{
  guint  n;
  gint64 low;
  gint64 median;
  gint64 high;
} IkdSpread;

/* @values: of gint64; is sorted */
void       ikd_spread_compute  (GArray *values, IkdSpread *spread);

/**
 * IkdYield:
 * @visits: activities that are done
 * @counted: how many of these say how many activated; @activated, @per_visit are of them
 * @timed: how many of these say their minutes and officers, too; @officer_minutes,
 *   @per_officer_hour are of them
 * @per_visit, @per_officer_hour: activations in thousandths, to the nearest; −1: unknown
 * @spread: of how many activated at each of @counted
 *
 * What activities brought.
 */
typedef struct
{
  guint     visits;
  guint     counted;
  gint64    present;
  gint64    enrolled;
  gint64    activated;
  guint     timed;
  gint64    officer_minutes;
  gint64    per_visit;
  gint64    per_officer_hour;
  IkdSpread spread;
} IkdYield;

/* @activities: of IkdActivity; @kind NULL: of any. Only what is done counts. */
void       ikd_yield_compute   (GPtrArray *activities, const char *kind, IkdYield *yield);

/* What an activity of @kind brings by what such activities brought before @day: the median with the
 * quartiles as bounds, never more than @most (unknown: no bound). Unknown with fewer than
 * IKD_SPREAD_LEAST; *@n says how many there were. */
IkdNumber  ikd_yield_expect    (GPtrArray *activities, const char *kind, IkdDay day, IkdNumber most,
                                guint *n);

/**
 * IkdForecast:
 * @n: planned activities
 * @n_expected: how many of these have an expectation; @total is of them
 * @total: the sum of what each is expected to bring; its bounds are the sums of theirs
 *
 * What a plan is expected to bring. The bounds are those of every activity doing badly, or well, at
 * once: wider than the half of cases that the quartiles of one stand for.
 */
typedef struct
{
  guint     n;
  guint     n_expected;
  IkdNumber total;
} IkdForecast;

/* Adds one planned activity, with what ikd_yield_expect() says of it. Begin with zeroes. */
void       ikd_forecast_add    (IkdForecast *forecast, IkdNumber expected);

/**
 * IkdInstitutionStanding:
 * @state: done, if the office says so or all have activated; else under way, planned or not yet, by
 *   what the office says and what activities there are, whichever is further
 * @activated: as noted, and what activities after that date brought; without a note what they
 *   brought; unknown without either
 * @from_activities: how many of these
 * @date: of the newest of these; IKD_DAY_NONE: none
 * @coverage: of the headcount, in 10^-6 percent
 * @remaining: of the headcount, never below 0
 * @visits: activities done there
 * @next_visit: the next planned activity, else the day agreed on; IKD_DAY_NONE: none
 *
 * How an institution stands today.
 */
typedef struct
{
  IkdInstitutionState state;
  IkdNumber           activated;
  gint64              from_activities;
  IkdDay              date;
  IkdNumber           coverage;
  IkdNumber           remaining;
  guint               visits;
  IkdDay              next_visit;
} IkdInstitutionStanding;

/* @activities: of IkdActivity; those of other institutions are passed over */
void       ikd_institution_standing (IkdInstitution *self, GPtrArray *activities, IkdDay today,
                                     IkdInstitutionStanding *standing);

/**
 * IkdKindTally:
 * @kind: of institutions
 * @n: how many there are, and in which state
 * @n_counted: how many of all have a headcount; @headcount, @activated are of them
 * @n_rest: those that are not done; @n_rest_counted: with a headcount
 * @remaining: people of @n_rest_counted who have not activated: the most the rest can bring
 * @shares: of the headcount, in 10^-6 percent, that had activated where the office was done
 * @expected: what the rest of @n_rest_counted brings if it goes there as it went where the office
 *   was done; unknown with fewer than %IKD_SPREAD_LEAST of these
 *
 * Which institutions of a kind are done, and what the rest would bring.
 */
typedef struct
{
  char      *kind;
  guint      n;
  guint      n_states[IKD_N_INSTITUTION_STATES];
  guint      n_counted;
  gint64     headcount;
  gint64     activated;
  guint      n_rest;
  guint      n_rest_counted;
  IkdNumber  remaining;
  IkdSpread  shares;
  IkdNumber  expected;
} IkdKindTally;

void       ikd_kind_tally_free (IkdKindTally *tally);

/* One for each kind there is, in order of its name's id. transfer full, of IkdKindTally.
 * @institutions: of IkdInstitution */
GPtrArray *ikd_kind_tallies    (GPtrArray *institutions, GPtrArray *activities, IkdDay today);

G_END_DECLS
