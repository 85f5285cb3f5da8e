/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The words about a burn-up. Guarantees: all that is drawn at a point is said, too. */

#include <glib/gi18n-lib.h>

#include "ikd-burnup-private.h"

char *
ikd_burnup_format (IkdBurnup *self, gint64 value)
{
  return self->unit == IKD_UNIT_PERCENT ? ikd_percent_format (value, 2) : ikd_count_format (value);
}

char *
ikd_burnup_format_axis (IkdBurnup *self, gint64 value, gint64 step)
{
  if (self->unit == IKD_UNIT_PEOPLE)
    return ikd_count_format (value);
  return ikd_percent_format (value, step % IKD_PERCENT == 0 ? 0
                                    : step % (IKD_PERCENT / 10) == 0 ? 1 : 2);
}

const char *
ikd_burnup_get_series_name (IkdBurnup *self, guint series)
{
  g_return_val_if_fail (IKD_IS_BURNUP (self) && series <= self->series->len, "");

  if (series == 0)
    return self->unit == IKD_UNIT_PERCENT ? C_("chart", "Coverage") : C_("chart", "Realisation");
  return ((IkdBurnupSeries *) g_ptr_array_index (self->series, series - 1))->name;
}

static char *
describe_number (IkdBurnup *self, const IkdBurnupPoint *point)
{
  g_autofree char *number = NULL;

  if (self->unit == IKD_UNIT_PEOPLE)
    {
      number = ikd_count_format_words (point->number);
      /* Translators: a count of active IKD. */
      return g_strdup_printf (C_("chart", "%s people"), number);
    }
  number = ikd_percent_format (point->number.value, 2);
  /* Translators: a percentage that was published without a count. */
  return point->published ? g_strdup_printf (C_("chart", "%s, as published"), number)
                          : g_steal_pointer (&number);
}

char *
ikd_burnup_describe_point (IkdBurnup *self, guint index)
{
  const IkdBurnupPoint *point = ikd_burnup_get_point (self, index);
  g_autofree char *date = NULL;
  g_autofree char *number = NULL;

  g_return_val_if_fail (point != NULL, NULL);

  date = ikd_period_format (point->at);
  number = describe_number (self, point);
  /* Translators: a date, and what was counted on it: "6 June 2023: 14,049 people". */
  return g_strdup_printf (C_("chart", "%s: %s"), date, number);
}

static char *
describe_points (IkdBurnup *self)
{
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;
  g_autofree char *number = NULL;
  guint n = ikd_burnup_get_n_points (self);

  if (n == 0)
    return g_strdup (_("Burn-up chart without figures"));
  first = ikd_burnup_describe_point (self, 0);
  if (n == 1)
    /* Translators: the parameter is a point: "6 June 2023: 14,049 people". */
    return g_strdup_printf (_("Burn-up chart with one figure, %s"), first);

  last = ikd_burnup_describe_point (self, n - 1);
  number = ikd_count_format (n);
  /* Translators: a number of figures, the first and the last point. */
  return g_strdup_printf (_("Burn-up chart of %s figures, from %s to %s"), number, first, last);
}

char *
ikd_burnup_describe (IkdBurnup *self)
{
  g_autofree char *points = describe_points (self);
  g_autofree char *visits = NULL;

  g_return_val_if_fail (IKD_IS_BURNUP (self), NULL);

  if (self->visits->len == 0)
    return g_steal_pointer (&points);
  visits = ikd_burnup_describe_visits (self, G_MININT, G_MAXINT, NULL);
  return g_strdup_printf ("%s; %s", points, visits);
}

/* What was printed for the day, beside what its own numbers give. */
static void
add_published (IkdBurnup *self, IkdDay day, GString *text)
{
  for (guint i = 0; i < self->published->len; i++)
    {
      const IkdBurnupMark *mark = &g_array_index (self->published, IkdBurnupMark, i);
      g_autofree char *number = NULL;

      if (mark->day != day)
        continue;
      number = ikd_burnup_format (self, mark->number.value);
      g_string_append (text, "; ");
      /* Translators: what was published, beside what was recomputed. */
      g_string_append_printf (text, C_("chart", "published %s"), number);
    }
}

/* What happened since the point before this one, up to its day. */
static void
add_notes (IkdBurnup *self, IkdBurnupCursor cursor, GString *text)
{
  const IkdBurnupPoint *point = ikd_burnup_get_series_point (self, cursor.series, cursor.point);
  IkdDay after = cursor.point > 0 ? ikd_burnup_get_series_point (self, cursor.series,
                                                                 cursor.point - 1)->at.day
                                  : point->at.start - 1;

  for (guint i = 0; i < self->notes->len; i++)
    {
      const IkdBurnupNote *note = g_ptr_array_index (self->notes, i);
      gboolean here = (note->from > after && note->from <= point->at.day)
                      || (note->from <= point->at.day && note->to >= point->at.day
                          && note->to > note->from);

      if (here)
        {
          g_autofree char *date = ikd_day_format (note->from);

          /* Translators: the number of a note in the chart, its date and its words. */
          g_string_append_printf (text, C_("chart", "; (%u) %s: %s"), i + 1, date, note->text);
        }
    }
}

/* Appends what was done in a time, and what it explains of @change (nullable). */
static void
add_visits (IkdBurnup *self, IkdDay after, IkdDay day, const gint64 *change, GString *text)
{
  g_autofree char *visits = ikd_burnup_describe_visits (self, after, day, change);

  if (visits != NULL)
    g_string_append_printf (text, "; %s", visits);
}

/* Since the point before this one; what imprecise points rose by explains nothing. */
static void
add_visits_of_point (IkdBurnup *self, int index, GString *text)
{
  const IkdBurnupPoint *point = ikd_burnup_get_point (self, (guint) index);
  const IkdBurnupPoint *before = index > 0 ? ikd_burnup_get_point (self, (guint) index - 1) : NULL;
  gint64 change = before != NULL ? point->number.value - before->number.value : 0;
  gboolean exact = before != NULL && point->exact && before->exact;

  add_visits (self, before != NULL ? before->at.day : point->at.start - 1, point->at.day,
              exact ? &change : NULL, text);
}

static char *
describe_span (IkdBurnup *self, IkdBurnupCursor cursor)
{
  int low = MIN (cursor.point, cursor.anchor);
  int high = MAX (cursor.point, cursor.anchor);
  const IkdBurnupPoint *from = ikd_burnup_get_series_point (self, cursor.series, low);
  const IkdBurnupPoint *to = ikd_burnup_get_series_point (self, cursor.series, high);
  gint64 change = to->number.value - from->number.value;
  g_autofree char *first = ikd_period_format (from->at);
  g_autofree char *last = ikd_period_format (to->at);
  g_autofree char *start = ikd_burnup_format (self, from->number.value);
  g_autofree char *end = ikd_burnup_format (self, to->number.value);
  g_autofree char *amount = ikd_burnup_format (self, ABS (change));
  g_autofree char *days = ikd_count_format (to->at.day - from->at.day);
  g_autoptr (GString) text = g_string_new (NULL);

  /* Translators: two dates, two numbers, the difference, its days. */
  g_string_append_printf (text, change < 0 ? _("%s – %s: from %s to %s, %s less in %s days")
                                           : _("%s – %s: from %s to %s, %s more in %s days"),
                          first, last, start, end, amount, days);
  if (cursor.series == 0)
    add_visits (self, from->at.day, to->at.day, from->exact && to->exact ? &change : NULL, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
ikd_burnup_describe_cursor (IkdBurnup *self, IkdBurnupCursor cursor)
{
  const IkdBurnupPoint *point = NULL;
  g_autoptr (GString) text = NULL;
  g_autofree char *date = NULL;
  g_autofree char *number = NULL;
  g_autofree char *span = NULL;
  int n;

  g_return_val_if_fail (IKD_IS_BURNUP (self), NULL);

  if (cursor.series < 0 || cursor.series >= (int) ikd_burnup_get_n_series (self))
    return NULL;
  n = (int) ikd_burnup_count_points (self, cursor.series);
  if (cursor.point < 0 || cursor.point >= n)
    return NULL;

  text = g_string_new (NULL);
  if (cursor.series > 0)
    g_string_append_printf (text, "%s, ", ikd_burnup_get_series_name (self, cursor.series));
  if (cursor.anchor >= 0 && cursor.anchor < n && cursor.anchor != cursor.point)
    {
      span = describe_span (self, cursor);
      g_string_append (text, span);
      return g_string_free (g_steal_pointer (&text), FALSE);
    }
  point = ikd_burnup_get_series_point (self, cursor.series, cursor.point);
  date = ikd_period_format (point->at);
  number = describe_number (self, point);
  g_string_append_printf (text, C_("chart", "%s: %s"), date, number);
  if (cursor.series == 0)
    {
      add_published (self, point->at.day, text);
      add_visits_of_point (self, cursor.point, text);
    }
  add_notes (self, cursor, text);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
