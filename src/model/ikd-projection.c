/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A projection that can be retold: from the last reading on, so many persons more each working day
 * as the slope of Theil and Sen through the readings of the last 13 weeks says. It begins at the
 * last reading and not on the fitted line, because a stock is counted and only what comes is
 * unknown.
 *
 * Sen's interval takes deviations for independent. Those of a cumulative curve are not: what was
 * missed one day is missing on all later ones. So the interval is widened to the misses of the
 * back-test, which repeats the projection at earlier cut-offs, four weeks apart, and compares what
 * came (L. J. Tashman, “Out-of-sample tests of forecasting accuracy”, International Journal of
 * Forecasting 16, 2000). */

#include "ikd-projection.h"

#define WINDOW 91               /* calendar days: a quarter */
/* An office that reports by the month has few points in a quarter: then so many, within a year. */
#define WINDOW_POINTS 8
#define WINDOW_MOST 366

#define TEST_STEP 28            /* calendar days between cut-offs */
#define TESTS_MOST 26           /* two years */

#define MICRO G_GINT64_CONSTANT (1000000)
#define HUNDRED_PERCENT (100 * IKD_PERCENT)

/* The readings with a working day before each: of several without one between, the last. */
typedef struct
{
  GArray *readings;             /* of IkdStockPoint */
  GArray *points;               /* of IkdCurvePoint, beside them */
} Curve;

static const IkdStockPoint *
reading_at (const Curve *curve, guint i)
{
  return &g_array_index (curve->readings, IkdStockPoint, i);
}

static const IkdCurvePoint *
point_at (const Curve *curve, guint i)
{
  return &g_array_index (curve->points, IkdCurvePoint, i);
}

static void
add_reading (Curve *curve, IkdCalendar *calendar, const IkdStockPoint *reading)
{
  guint n = curve->readings->len;
  IkdCurvePoint point = { 0, reading->number.value };

  if (n > 0)
    {
      gint64 days = ikd_calendar_working_days (calendar, reading_at (curve, n - 1)->day,
                                               reading->day);

      point.days = point_at (curve, n - 1)->days + days;
      if (days == 0)
        {
          g_array_set_size (curve->readings, n - 1);
          g_array_set_size (curve->points, n - 1);
        }
    }
  g_array_append_val (curve->readings, *reading);
  g_array_append_val (curve->points, point);
}

/* Where the window that ends with point @last begins. */
static guint
find_first (const Curve *curve, guint last)
{
  IkdDay end = reading_at (curve, last)->day;
  guint first = last;

  while (first > 0)
    {
      IkdDay age = end - reading_at (curve, first - 1)->day;

      if (age > WINDOW_MOST || (age > WINDOW && last - first + 1 >= WINDOW_POINTS))
        break;
      first--;
    }
  return first;
}

/* The slope of the window that ends with point @last; FALSE: too little history. */
static gboolean
fit_until (const Curve *curve, guint last, guint *first, IkdTheilSen *fit)
{
  *first = find_first (curve, last);
  return reading_at (curve, last)->day - reading_at (curve, *first)->day >= IKD_PROJECTION_DAYS
         && ikd_theil_sen_fit (point_at (curve, *first), last - *first + 1, fit);
}

/* The latest point of @from or after it that is no more than @days after it. */
static guint
find_horizon (const Curve *curve, guint from, gint64 days)
{
  guint found = from;

  while (found + 1 < curve->points->len
         && point_at (curve, found + 1)->days - point_at (curve, from)->days <= days)
    found++;
  return found;
}

static int
compare_errors (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a;
  gint64 second = *(const gint64 *) b;

  return (first > second) - (first < second);
}

static gint64
find_median (GArray *errors)
{
  guint middle = errors->len / 2;

  g_array_sort (errors, compare_errors);
  if (errors->len % 2 == 1)
    return g_array_index (errors, gint64, middle);
  return ikd_div_nearest (g_array_index (errors, gint64, middle - 1)
                            + g_array_index (errors, gint64, middle), 1, 2);
}

/* Projects again from point @from, as far as the deadline is away now or the history goes. */
static void
test_from (IkdProjection *self, const Curve *curve, guint from, gint64 days, GArray *errors)
{
  guint to = find_horizon (curve, from, days);
  gint64 horizon = point_at (curve, to)->days - point_at (curve, from)->days;
  gint64 came = point_at (curve, to)->persons - point_at (curve, from)->persons;
  gint64 actual = point_at (curve, to)->persons;
  IkdTheilSen fit;
  gint64 missed;
  gint64 error;
  guint first;

  if (horizon == 0 || actual <= 0 || !fit_until (curve, from, &first, &fit))
    return;

  missed = came - ikd_div_nearest (fit.slope.persons, horizon, fit.slope.days);
  error = ikd_div_nearest (ABS (missed), HUNDRED_PERCENT, actual);
  g_array_append_val (errors, error);
  self->error_low = MIN (self->error_low, ikd_div_floor (missed, MICRO, horizon));
  self->error_high = MAX (self->error_high, ikd_div_ceil (missed, MICRO, horizon));
}

static void
test_back (IkdProjection *self, const Curve *curve)
{
  g_autoptr (GArray) errors = g_array_new (FALSE, FALSE, sizeof (gint64));
  gint64 days = self->days_left > 0 ? self->days_left : G_MAXINT64;
  IkdDay end = self->last.day;
  guint from = curve->readings->len - 1;

  for (guint i = 1; i <= TESTS_MOST; i++)
    {
      guint before = from;

      while (from > 0 && reading_at (curve, from)->day > end - (IkdDay) i * TEST_STEP)
        from--;
      /* Where reports are farther apart, each is tried once. */
      if (from != before)
        test_from (self, curve, from, days, errors);
    }

  self->tests = errors->len;
  if (errors->len > 0)
    self->error = find_median (errors);
}

IkdProjection
ikd_projection_compute (GArray *readings, IkdCalendar *calendar, IkdDay deadline)
{
  IkdProjection self = { .from = IKD_DAY_NONE, .last = { .day = IKD_DAY_NONE },
                         .deadline = deadline };
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (IkdStockPoint));
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (IkdCurvePoint));
  Curve curve = { kept, points };
  guint first = 0;

  g_return_val_if_fail (IKD_IS_CALENDAR (calendar), self);

  for (guint i = 0; i < readings->len; i++)
    add_reading (&curve, calendar, &g_array_index (readings, IkdStockPoint, i));
  if (kept->len == 0)
    return self;

  self.last = *reading_at (&curve, kept->len - 1);
  self.known = fit_until (&curve, kept->len - 1, &first, &self.fit);
  self.from = reading_at (&curve, first)->day;
  self.points = kept->len - first;
  if (deadline != IKD_DAY_NONE)
    self.days_left = ikd_calendar_working_days (calendar, self.last.day, deadline);
  if (!self.known)
    return self;

  test_back (&self, &curve);
  if (deadline != IKD_DAY_NONE && deadline > self.last.day)
    self.at_deadline = ikd_projection_at (&self, calendar, deadline);
  return self;
}

IkdNumber
ikd_projection_at (const IkdProjection *self, IkdCalendar *calendar, IkdDay day)
{
  const IkdNumber *last = &self->last.number;
  const IkdTheilSen *fit = &self->fit;
  gint64 days;
  gint64 added;
  gint64 least;
  gint64 most;

  if (!self->known || day < self->last.day)
    return IKD_NUMBER_UNKNOWN;

  days = ikd_calendar_working_days (calendar, self->last.day, day);
  added = ikd_div_nearest (fit->slope.persons, days, fit->slope.days);
  least = MIN (ikd_div_floor (fit->low.persons, days, fit->low.days),
               added + ikd_div_floor (self->error_low, days, MICRO));
  most = MAX (ikd_div_ceil (fit->high.persons, days, fit->high.days),
              added + ikd_div_ceil (self->error_high, days, MICRO));
  return (IkdNumber){ TRUE, MAX (0, last->value + added), MAX (0, last->low + least),
                      MAX (0, last->high + most) };
}
