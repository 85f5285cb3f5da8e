/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What outreach brings. Guarantees: an expectation rests on the office's own activities alone, says
 * on how many, and is not made of fewer than three. */

#include "ikd-yield.h"

#include "ikd-attainment.h"

/* At one activity; more than a province has. */
#define OFFICERS_MOST 1000000

static int
by_value (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
quartile (GArray *values, guint k)
{
  guint place = (values->len - 1) * k;
  gint64 below = g_array_index (values, gint64, place / 4);
  gint64 above = g_array_index (values, gint64, MIN (place / 4 + 1, values->len - 1));

  return below + ikd_div_nearest (above - below, place % 4, 4);
}

void
ikd_spread_compute (GArray *values, IkdSpread *spread)
{
  *spread = (IkdSpread){ .n = values->len };
  if (values->len < IKD_SPREAD_LEAST)
    return;
  g_array_sort (values, by_value);
  spread->low = quartile (values, 1);
  spread->median = quartile (values, 2);
  spread->high = quartile (values, 3);
}

static gboolean
is_done (const IkdActivity *activity, const char *kind)
{
  return activity->state == IKD_ACTIVITY_DONE
         && (kind == NULL || g_strcmp0 (activity->parent_instance.kind, kind) == 0);
}

/* A damaged file may hold efforts whose sum has no room in a number. */
static gboolean
is_timed (const IkdActivity *activity)
{
  return activity->minutes > 0 && activity->minutes <= IKD_ACTIVITY_MINUTES_MOST
         && activity->officers.known && activity->officers.value > 0
         && activity->officers.value <= OFFICERS_MOST;
}

void
ikd_yield_compute (GPtrArray *activities, const char *kind, IkdYield *yield)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 timed = 0;

  *yield = (IkdYield){ .per_visit = -1, .per_officer_hour = -1 };
  for (guint i = 0; i < activities->len; i++)
    {
      const IkdActivity *activity = g_ptr_array_index (activities, i);

      if (!is_done (activity, kind))
        continue;
      yield->visits++;
      yield->present += activity->present.value;
      yield->enrolled += activity->enrolled.value;
      if (!activity->activated.known)
        continue;
      yield->counted++;
      yield->activated += activity->activated.value;
      g_array_append_val (values, activity->activated.value);
      if (!is_timed (activity))
        continue;
      yield->timed++;
      yield->officer_minutes += activity->minutes * activity->officers.value;
      timed += activity->activated.value;
    }
  if (yield->counted > 0)
    yield->per_visit = ikd_div_nearest (yield->activated, 1000, yield->counted);
  if (yield->timed > 0)
    yield->per_officer_hour = ikd_div_nearest (timed, 60 * 1000, yield->officer_minutes);
  ikd_spread_compute (values, &yield->spread);
}

IkdNumber
ikd_yield_expect (GPtrArray *activities, const char *kind, IkdDay day, IkdNumber most, guint *n)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
  IkdSpread spread;

  for (guint i = 0; i < activities->len; i++)
    {
      const IkdActivity *activity = g_ptr_array_index (activities, i);

      if (is_done (activity, kind) && activity->activated.known && activity->date < day)
        g_array_append_val (values, activity->activated.value);
    }
  ikd_spread_compute (values, &spread);
  *n = spread.n;
  if (spread.n < IKD_SPREAD_LEAST)
    return IKD_NUMBER_UNKNOWN;
  if (!most.known)
    return (IkdNumber){ TRUE, spread.median, spread.low, spread.high };
  return (IkdNumber){ TRUE, MIN (spread.median, most.value), MIN (spread.low, most.low),
                      MIN (spread.high, most.high) };
}

void
ikd_forecast_add (IkdForecast *forecast, IkdNumber expected)
{
  forecast->n++;
  if (!expected.known)
    return;
  forecast->n_expected++;
  forecast->total.known = TRUE;
  forecast->total.value += expected.value;
  forecast->total.low += expected.low;
  forecast->total.high += expected.high;
}

/* --- institutions --- */

/* What the institution's activities add to what was noted of it. */
static void
add_activity (const IkdInstitution *self, const IkdActivity *activity, IkdDay today,
              IkdInstitutionStanding *standing)
{
  gboolean later = !self->activated.known || activity->date > self->date;

  if (activity->state == IKD_ACTIVITY_PLANNED)
    {
      if (activity->date >= today
          && (standing->next_visit == IKD_DAY_NONE || activity->date < standing->next_visit))
        standing->next_visit = activity->date;
      return;
    }
  if (activity->state != IKD_ACTIVITY_DONE)
    return;

  standing->visits++;
  if (!activity->activated.known || !later)
    return;
  standing->from_activities += activity->activated.value;
  if (!standing->activated.known)
    standing->activated = ikd_number_exact (0);
  standing->activated.value += activity->activated.value;
  standing->activated.low += activity->activated.low;
  standing->activated.high += activity->activated.high;
  standing->date = MAX (standing->date, activity->date);
}

static void
set_state (const IkdInstitution *self, IkdInstitutionStanding *standing)
{
  const IkdNumber *activated = &standing->activated;
  gboolean all = activated->known && self->headcount.known && self->headcount.high > 0
                 && activated->low >= self->headcount.high;
  gboolean some = standing->visits > 0 || (activated->known && activated->value > 0);

  standing->state = (IkdInstitutionState) self->state;
  if (all)
    standing->state = IKD_INSTITUTION_DONE;
  else if (some)
    standing->state = MAX (standing->state, IKD_INSTITUTION_UNDER_WAY);
  else if (standing->next_visit != IKD_DAY_NONE)
    standing->state = MAX (standing->state, IKD_INSTITUTION_PLANNED);
}

void
ikd_institution_standing (IkdInstitution *self, GPtrArray *activities, IkdDay today,
                          IkdInstitutionStanding *standing)
{
  const gint64 record = self->parent_instance.record;

  *standing = (IkdInstitutionStanding){ .activated = self->activated, .date = self->date,
                                        .next_visit = IKD_DAY_NONE };
  for (guint i = 0; i < activities->len; i++)
    {
      const IkdActivity *activity = g_ptr_array_index (activities, i);

      if (record != 0 && activity->institution == record)
        add_activity (self, activity, today, standing);
    }
  if (standing->next_visit == IKD_DAY_NONE)
    standing->next_visit = self->next_visit;
  standing->coverage = ikd_share (standing->activated, self->headcount);
  if (self->headcount.known)
    {
      IkdNumber activated = standing->activated;    /* unknown is 0: nobody yet, as far as noted */

      standing->remaining = (IkdNumber){ TRUE, MAX (0, self->headcount.value - activated.value),
                                         MAX (0, self->headcount.low - activated.high),
                                         MAX (0, self->headcount.high - activated.low) };
    }
  set_state (self, standing);
}

/* --- kinds --- */

/* An institution with how it stands, while its kind is tallied. */
typedef struct
{
  IkdInstitution         *institution;  /* borrowed */
  IkdInstitutionStanding  standing;
} Stand;

void
ikd_kind_tally_free (IkdKindTally *tally)
{
  if (tally == NULL)
    return;

  g_free (tally->kind);
  g_free (tally);
}

static int
by_kind (gconstpointer a, gconstpointer b)
{
  const Stand *first = a;
  const Stand *second = b;

  return g_strcmp0 (first->institution->parent_instance.kind,
                    second->institution->parent_instance.kind);
}

static void
add_number (IkdNumber *sum, gint64 value, gint64 low, gint64 high)
{
  sum->known = TRUE;
  sum->value += value;
  sum->low += low;
  sum->high += high;
}

/* What an institution has left if it comes as far as others did. */
static void
expect_rest (IkdKindTally *tally, const Stand *stand)
{
  const IkdNumber *head = &stand->institution->headcount;
  const IkdNumber *now = &stand->standing.activated;
  const IkdNumber *most = &stand->standing.remaining;
  const gint64 whole = 100 * IKD_PERCENT;

  add_number (&tally->expected,
              CLAMP (ikd_div_nearest (head->value, tally->shares.median, whole) - now->value, 0,
                     most->value),
              CLAMP (ikd_div_floor (head->low, tally->shares.low, whole) - now->high, 0, most->low),
              CLAMP (ikd_div_ceil (head->high, tally->shares.high, whole) - now->low, 0,
                     most->high));
}

static void
add_stand (IkdKindTally *tally, const Stand *stand, GArray *shares)
{
  const IkdInstitutionStanding *standing = &stand->standing;
  gboolean counted = stand->institution->headcount.known;

  tally->n++;
  tally->n_states[standing->state]++;
  tally->n_counted += counted;
  if (counted)
    {
      tally->headcount += stand->institution->headcount.value;
      tally->activated += standing->activated.value;
    }
  if (standing->state == IKD_INSTITUTION_DONE)
    {
      if (standing->coverage.known)
        g_array_append_val (shares, standing->coverage.value);
      return;
    }
  tally->n_rest++;
  if (counted)
    {
      tally->n_rest_counted++;
      add_number (&tally->remaining, standing->remaining.value, standing->remaining.low,
                  standing->remaining.high);
    }
}

static IkdKindTally *
tally_kind (const Stand *stands, guint n)
{
  IkdKindTally *tally = g_new0 (IkdKindTally, 1);
  g_autoptr (GArray) shares = g_array_new (FALSE, FALSE, sizeof (gint64));

  tally->kind = g_strdup (stands[0].institution->parent_instance.kind);
  for (guint i = 0; i < n; i++)
    add_stand (tally, &stands[i], shares);
  ikd_spread_compute (shares, &tally->shares);
  if (tally->shares.n >= IKD_SPREAD_LEAST)
    for (guint i = 0; i < n; i++)
      if (stands[i].standing.state != IKD_INSTITUTION_DONE
          && stands[i].institution->headcount.known)
        expect_rest (tally, &stands[i]);
  return tally;
}

GPtrArray *
ikd_kind_tallies (GPtrArray *institutions, GPtrArray *activities, IkdDay today)
{
  GPtrArray *tallies = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_kind_tally_free);
  g_autoptr (GArray) stands = g_array_new (FALSE, FALSE, sizeof (Stand));

  for (guint i = 0; i < institutions->len; i++)
    {
      Stand stand = { g_ptr_array_index (institutions, i), { 0 } };

      ikd_institution_standing (stand.institution, activities, today, &stand.standing);
      g_array_append_val (stands, stand);
    }
  g_array_sort (stands, by_kind);
  for (guint i = 0, end = 0; i < stands->len; i = end)
    {
      const Stand *first = &g_array_index (stands, Stand, i);

      for (end = i; end < stands->len && by_kind (first, &g_array_index (stands, Stand, end)) == 0;)
        end++;
      g_ptr_array_add (tallies, tally_kind (first, end - i));
    }
  return tallies;
}
