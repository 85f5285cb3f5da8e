/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A series in short. Guarantees: the rates of a stretch of days are kept in order while the stretch
 * moves on with the days, so that a year of them is not sorted again for every figure. */

#include "ikd-kept-series.h"

IkdKeptSeries *
ikd_kept_series_new (void)
{
  IkdKeptSeries *self = g_new0 (IkdKeptSeries, 1);

  self->figures = g_array_new (FALSE, FALSE, sizeof (IkdKeptFigure));
  self->whole = TRUE;

  return self;
}

void
ikd_kept_series_free (IkdKeptSeries *self)
{
  g_array_unref (self->figures);
  g_clear_pointer (&self->rates, g_array_unref);
  g_free (self);
}

/* --- figures --- */

static IkdKeptFigure
make_entry (IkdFigure *figure)
{
  const IkdNumber *number = &figure->number;
  gboolean narrow = !number->known
                    || (number->value - number->low <= G_MAXINT32
                        && number->high - number->value <= G_MAXINT32);

  return (IkdKeptFigure){
    .start = figure->key.start,
    .day = figure->key.day,
    .value = number->known ? number->value : 0,
    .below = number->known && narrow ? (gint32) (number->value - number->low) : 0,
    .above = number->known && narrow ? (gint32) (number->high - number->value) : 0,
    .claim = (gint16) figure->key.claim,
    .state = (guint8) figure->state,
    .known = number->known,
    .whole = narrow && figure->of.kind == IKD_OF_NONE,
  };
}

IkdFigure *
ikd_kept_figure_make (const IkdKeptFigure *self, const IkdFigureKey *key)
{
  IkdFigure *figure = ikd_figure_new (key);

  figure->state = (IkdFigureState) self->state;
  if (self->known)
    figure->number
        = (IkdNumber){ TRUE, self->value, self->value - self->below, self->value + self->above };
  figure->rounded = self->below + self->above > 0;

  return figure;
}

const IkdKeptFigure *
ikd_kept_series_get (const IkdKeptSeries *self, guint i)
{
  return &g_array_index (self->figures, IkdKeptFigure, i);
}

static int
compare_entries (const IkdKeptFigure *a, const IkdKeptFigure *b)
{
  if (a->start != b->start)
    return a->start < b->start ? -1 : 1;
  if (a->day != b->day)
    return a->day < b->day ? -1 : 1;

  return a->claim - b->claim;
}

/* The first entry that is not before @wanted. */
static guint
find_entry (const IkdKeptSeries *self, const IkdKeptFigure *wanted)
{
  guint low = 0;
  guint high = self->figures->len;

  /* Figures mostly follow the last one. */
  if (high > 0 && compare_entries (ikd_kept_series_get (self, high - 1), wanted) < 0)
    return high;
  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_entries (ikd_kept_series_get (self, middle), wanted) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

guint
ikd_kept_series_find (const IkdKeptSeries *self, IkdDay day)
{
  const IkdKeptFigure wanted = { .start = day, .day = G_MININT, .claim = -1 };

  return find_entry (self, &wanted);
}

gboolean
ikd_kept_series_is_filled (const IkdKeptSeries *self, const IkdFigureKey *key)
{
  const IkdKeptFigure wanted = { .start = key->start, .day = key->day, .claim = G_MININT16 };
  guint at = find_entry (self, &wanted);

  return at < self->figures->len && ikd_kept_series_get (self, at)->start == key->start
         && ikd_kept_series_get (self, at)->day == key->day;
}

int
ikd_kept_series_take (IkdKeptSeries *self, IkdFigure *figure)
{
  const IkdKeptFigure entry = make_entry (figure);
  guint at = find_entry (self, &entry);
  int more = 0;

  /* What was worked out of the figures behind its place does not hold any more. */
  if (at < self->end)
    g_clear_pointer (&self->rates, g_array_unref);
  if (at < self->figures->len && compare_entries (ikd_kept_series_get (self, at), &entry) == 0)
    {
      g_array_remove_index (self->figures, at);
      more--;
    }
  if (figure->state != IKD_STATE_WITHDRAWN)
    {
      g_array_insert_val (self->figures, at, entry);
      more++;
      self->whole = self->whole && entry.whole;
    }

  return more;
}

/* --- rates --- */

static gboolean
is_exact (const IkdKeptFigure *entry)
{
  return entry->claim == 0 && entry->known && entry->start == entry->day;
}

static IkdDatedCount
get_count (const IkdKeptSeries *self, guint i)
{
  const IkdKeptFigure *figure = ikd_kept_series_get (self, i);

  return (IkdDatedCount){ figure->day, figure->value };
}

/* The last exact entry before @end and from @first on; @end: none. */
static guint
find_exact_before (const IkdKeptSeries *self, guint first, guint end)
{
  for (guint i = end; i > first; i--)
    if (is_exact (ikd_kept_series_get (self, i - 1)))
      return i - 1;

  return end;
}

/* The first of the rates that is not below @rate. */
static guint
find_rate (const GArray *rates, gint64 rate)
{
  guint low = 0;
  guint high = rates->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (rates, gint64, middle) < rate)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* Takes entries in at the end. */
static void
lengthen (IkdKeptSeries *self, IkdCalendar *calendar, guint end)
{
  while (self->end < end)
    {
      guint i = self->end;
      guint before = find_exact_before (self, self->first, i);
      gint64 rate;

      if (is_exact (ikd_kept_series_get (self, i)) && before < i
          && ikd_outlier_step (calendar, get_count (self, before), get_count (self, i), &rate))
        g_array_insert_val (self->rates, find_rate (self->rates, rate), rate);
      self->end++;
    }
}

/* Lets entries go at the beginning. */
static void
shorten (IkdKeptSeries *self, IkdCalendar *calendar, guint first)
{
  while (self->first < first)
    {
      guint i = self->first++;
      guint next = self->first;
      gint64 rate;

      if (!is_exact (ikd_kept_series_get (self, i)))
        continue;
      while (next < self->end && !is_exact (ikd_kept_series_get (self, next)))
        next++;
      if (next < self->end
          && ikd_outlier_step (calendar, get_count (self, i), get_count (self, next), &rate))
        g_array_remove_index (self->rates, find_rate (self->rates, rate));
    }
}

static void
move_window (IkdKeptSeries *self, IkdCalendar *calendar, guint first, guint end)
{
  if (self->rates == NULL || first < self->first || end < self->end || first > self->end)
    {
      g_clear_pointer (&self->rates, g_array_unref);
      self->rates = g_array_new (FALSE, FALSE, sizeof (gint64));
      self->first = first;
      self->end = first;
    }
  shorten (self, calendar, first);
  lengthen (self, calendar, end);
}

GArray *
ikd_kept_series_rates (IkdKeptSeries *self, IkdCalendar *calendar, IkdDay from, IkdDay to,
                       IkdDatedCount *last)
{
  guint first = ikd_kept_series_find (self, from);
  guint end = ikd_kept_series_find (self, to + 1);
  guint at = find_exact_before (self, first, end);

  *last = at < end ? get_count (self, at) : (IkdDatedCount){ IKD_DAY_NONE, 0 };
  move_window (self, calendar, first, end);

  return g_array_ref (self->rates);
}
