/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what was counted at activities and what was estimated are never told as one. */

#include "config.h"

#include "ikd-obstacle-words.h"

#include <glib/gi18n.h>

char *
ikd_obstacle_affected_text (IkdObstacle *obstacle)
{
  g_autofree char *count = NULL;

  if (!obstacle->affected.known)
    return g_strdup (_("named without a number"));
  count = ikd_count_format_words (obstacle->affected);
  /* Translators: how many people an obstacle keeps from activating. */
  return g_strdup_printf (ngettext ("%s person", "%s people", obstacle->affected.value), count);
}

gint64
ikd_obstacle_sum (GPtrArray *rows, const char *kind)
{
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const IkdHindrance *hindrance = ((IkdHindranceRow *) g_ptr_array_index (rows, i))->hindrance;

      if (kind == NULL || g_str_equal (hindrance->kind, kind))
        sum += hindrance->counted;
    }
  return sum;
}

/* "Most often counted: phones not adequate, 412 of 987 (41.74%)." */
char *
ikd_obstacle_summary (GPtrArray *rows)
{
  gint64 sum = ikd_obstacle_sum (rows, NULL);
  const IkdHindranceRow *first = rows->len > 0 ? g_ptr_array_index (rows, 0) : NULL;
  g_autofree char *counted = NULL;
  g_autofree char *all = NULL;
  g_autofree char *share = NULL;

  if (first == NULL || sum == 0)
    return g_strdup (_("Nothing was counted at activities in this time."));
  counted = ikd_count_format (first->hindrance->counted);
  all = ikd_count_format (sum);
  share = ikd_percent_format (ikd_div_nearest (first->hindrance->counted, 100 * IKD_PERCENT, sum),
                              2);
  /* Translators: an obstacle, how often it was counted, of how many counts, a percentage. */
  return g_strdup_printf (_("Most often counted at activities: %s, %s of %s (%s)."),
                          first->kind_label, counted, all, share);
}

/* --- months --- */

static IkdDay
first_of_month (IkdDay day)
{
  int year;
  int month;

  ikd_day_get (day, &year, &month, NULL);
  return ikd_day_new (year, month, 1);
}

static IkdDay
next_month (IkdDay first)
{
  return first_of_month (first + 31);
}

static gint64
count_in (GPtrArray *rows, const char *kind, IkdDay first)
{
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const IkdHindranceRow *row = g_ptr_array_index (rows, i);

      if (first_of_month (row->from) == first && g_str_equal (row->hindrance->kind, kind))
        sum += row->hindrance->counted;
    }
  return sum;
}

IkdTrend *
ikd_obstacle_trend (GPtrArray *rows, const char *kind, IkdDay from, IkdDay to)
{
  IkdTrend *trend = ikd_trend_new ();

  for (IkdDay first = first_of_month (from); first <= to; first = next_month (first))
    {
      gint64 count = count_in (rows, kind, first);
      const IkdPeriod month = { first, next_month (first) - 1 };

      if (count > 0 || ikd_trend_get_n_points (trend) > 0)
        ikd_trend_add (trend, month, ikd_number_exact (count));
    }
  return trend;
}
