/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The numbers of a burn-up as a table. Guarantees: each row has as many cells as the header; every
 * number, mark and note of the picture is in it, but for what a year earlier went on after the last
 * of its days. */

#include <glib/gi18n-lib.h>

#include "ikd-burnup-private.h"

/* A table while it is made: which columns there are, and how far each series is read. */
typedef struct
{
  IkdBurnup *burnup;
  gboolean   plain;
  gboolean   ranges;            /* some number is not exact */
  IkdDay     first;             /* of the picture */
  IkdDay     from;
  IkdDay     to;
  guint     *next;              /* by series: its next point */
  guint      published;
  GPtrArray *rows;
} Table;

static void
find_columns (Table *self)
{
  GArray *points = self->burnup->points;
  IkdDay last = 0;

  ikd_burnup_get_days (self->burnup, &self->first, &last);
  for (guint i = 0; i < points->len; i++)
    {
      const IkdNumber *number = &g_array_index (points, IkdBurnupPoint, i).number;

      self->ranges |= number->low < number->high;
    }
}

static void
add_header (Table *self)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  IkdBurnup *burnup = self->burnup;

  g_ptr_array_add (cells, g_strdup (_("Date")));
  g_ptr_array_add (cells, g_strdup (burnup->unit == IKD_UNIT_PERCENT ? C_("chart", "Coverage")
                                                                     : _("Active IKD")));
  if (self->ranges)
    {
      g_ptr_array_add (cells, g_strdup (C_("chart", "At least")));
      g_ptr_array_add (cells, g_strdup (C_("chart", "At most")));
    }
  if (burnup->published->len > 0)
    g_ptr_array_add (cells, g_strdup (C_("chart", "Published")));
  for (guint i = 1; i < ikd_burnup_get_n_series (burnup); i++)
    g_ptr_array_add (cells, g_strdup (ikd_burnup_get_series_name (burnup, i)));
  if (burnup->visits->len > 0)
    {
      g_ptr_array_add (cells, g_strdup (C_("chart", "Activities")));
      g_ptr_array_add (cells, g_strdup (C_("chart", "From activities")));
    }
  if (burnup->notes->len > 0)
    g_ptr_array_add (cells, g_strdup (C_("chart", "Notes")));
  g_ptr_array_add (cells, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_steal (cells, NULL));
}

/* Counts as programs write them; percentages as people do, for the spreadsheet of the same
 * language. */
static char *
format (Table *self, gint64 value)
{
  return self->plain && self->burnup->unit == IKD_UNIT_PEOPLE
           ? g_strdup_printf ("%" G_GINT64_FORMAT, value)
           : ikd_burnup_format (self->burnup, value);
}

static gboolean
is_last_year (IkdBurnup *burnup, guint series)
{
  return series > 0
         && ((IkdBurnupSeries *) g_ptr_array_index (burnup->series, series - 1))->role
              == IKD_SERIES_LAST_YEAR;
}

/* The earliest day that is still to come; G_MAXINT: none, or only of last year. */
static IkdDay
find_day (Table *self)
{
  IkdBurnup *burnup = self->burnup;
  IkdDay day = G_MAXINT;
  gboolean own = self->published < burnup->published->len;

  for (guint i = 0; i < ikd_burnup_get_n_series (burnup); i++)
    {
      GArray *points = ikd_burnup_points (burnup, i);

      if (self->next[i] >= points->len)
        continue;
      day = MIN (day, g_array_index (points, IkdBurnupPoint, self->next[i]).at.day);
      own |= !is_last_year (burnup, i);
    }
  if (self->published < burnup->published->len)
    day = MIN (day, g_array_index (burnup->published, IkdBurnupMark, self->published).day);
  return own ? day : G_MAXINT;
}

/* The point of a series on the day, if it has one; it is taken. */
static const IkdBurnupPoint *
take_point (Table *self, guint series, IkdDay day)
{
  GArray *points = ikd_burnup_points (self->burnup, series);
  const IkdBurnupPoint *point = NULL;

  if (self->next[series] < points->len)
    point = &g_array_index (points, IkdBurnupPoint, self->next[series]);
  if (point == NULL || point->at.day != day)
    return NULL;
  self->next[series]++;
  return point;
}

static char *
take_published (Table *self, IkdDay day)
{
  GArray *published = self->burnup->published;
  const IkdBurnupMark *mark = NULL;

  if (self->published < published->len)
    mark = &g_array_index (published, IkdBurnupMark, self->published);
  if (mark == NULL || mark->day != day)
    return g_strdup ("");
  self->published++;
  return format (self, mark->number.value);
}

/* A note stands at the first row that is not before it. */
static char *
join_notes (Table *self, IkdDay after, IkdDay day)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->burnup->notes->len; i++)
    {
      const IkdBurnupNote *note = g_ptr_array_index (self->burnup->notes, i);

      if (note->from > after && note->from <= day)
        {
          g_autofree char *date = self->plain ? ikd_day_to_iso (note->from)
                                              : ikd_day_format_short (note->from);

          g_string_append_printf (text, "%s(%u) %s: %s", text->len > 0 ? "; " : "", i + 1, date,
                                  note->text);
        }
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What was done since the row before; before the first one, what the picture shows. */
static void
add_visits (Table *self, IkdDay after, IkdDay day, GPtrArray *cells)
{
  IkdVisitGroup group;

  if (self->burnup->visits->len == 0)
    return;
  ikd_burnup_sum_visits (self->burnup, MAX (after, self->first - 1), day, &group);
  g_ptr_array_add (cells, group.n == 0 ? g_strdup ("")
                          : self->plain ? g_strdup_printf ("%u", group.n)
                                        : ikd_count_format (group.n));
  g_ptr_array_add (cells, group.n_counted == 0 ? g_strdup ("")
                          : self->plain ? g_strdup_printf ("%" G_GINT64_FORMAT, group.people)
                                        : ikd_count_format (group.people));
}

static void
add_row (Table *self, IkdDay after, IkdDay day)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);
  const IkdBurnupPoint *point = take_point (self, 0, day);
  const IkdPeriod at = point != NULL ? point->at : (IkdPeriod){ day, day };

  g_ptr_array_add (cells, self->plain ? ikd_period_to_iso (at)
                          : at.start == at.day ? ikd_day_format_short (at.day)
                                               : ikd_period_format (at));
  g_ptr_array_add (cells, point != NULL ? format (self, point->number.value) : g_strdup (""));
  if (self->ranges)
    {
      g_ptr_array_add (cells, point != NULL ? format (self, point->number.low) : g_strdup (""));
      g_ptr_array_add (cells, point != NULL ? format (self, point->number.high) : g_strdup (""));
    }
  if (self->burnup->published->len > 0)
    g_ptr_array_add (cells, take_published (self, day));
  for (guint i = 1; i < ikd_burnup_get_n_series (self->burnup); i++)
    {
      const IkdBurnupPoint *other = take_point (self, i, day);

      g_ptr_array_add (cells, other != NULL ? format (self, other->number.value) : g_strdup (""));
    }
  add_visits (self, after, day, cells);
  if (self->burnup->notes->len > 0)
    g_ptr_array_add (cells, join_notes (self, after, day));
  g_ptr_array_add (cells, NULL);
  if (day >= self->from && day <= self->to)
    g_ptr_array_add (self->rows, g_ptr_array_steal (cells, NULL));
}

static void
find_span (Table *self, IkdBurnupCursor span)
{
  int n = (int) ikd_burnup_count_points (self->burnup, MAX (0, span.series));

  self->from = G_MININT;
  self->to = G_MAXINT;
  if (span.anchor < 0 || span.point < 0 || span.anchor == span.point || span.anchor >= n
      || span.point >= n)
    return;
  self->from = ikd_burnup_get_series_point (self->burnup, span.series,
                                            MIN (span.anchor, span.point))->at.day;
  self->to = ikd_burnup_get_series_point (self->burnup, span.series,
                                          MAX (span.anchor, span.point))->at.day;
}

/* What was done after the last figure has a row of its own. */
static IkdDay
last_visit (IkdBurnup *self)
{
  guint n = self->visits->len;

  return n > 0 ? ((IkdBurnupVisit *) g_ptr_array_index (self->visits, n - 1))->day : G_MININT;
}

GPtrArray *
ikd_burnup_table (IkdBurnup *self, IkdBurnupCursor span, gboolean plain)
{
  g_autofree guint *next = NULL;
  Table table = { .burnup = self, .plain = plain };
  IkdDay after = G_MININT;
  IkdDay day;

  g_return_val_if_fail (IKD_IS_BURNUP (self), NULL);

  next = g_new0 (guint, ikd_burnup_get_n_series (self));
  table.next = next;
  table.rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  find_columns (&table);
  find_span (&table, span);
  add_header (&table);
  for (day = find_day (&table); day < G_MAXINT; day = find_day (&table))
    {
      add_row (&table, after, day);
      after = day;
    }
  day = last_visit (self);
  if (day > after)
    add_row (&table, after, day);
  return table.rows;
}

char *
ikd_burnup_numbers (IkdBurnup *self, IkdBurnupCursor span)
{
  g_autoptr (GPtrArray) rows = ikd_burnup_table (self, span, TRUE);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *line = g_strjoinv ("\t", g_ptr_array_index (rows, i));

      g_string_append_printf (text, "%s\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
