/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is only expected never reads as what was counted. */

#include "config.h"

#include "ikd-activity-words.h"

#include <glib/gi18n.h>

const char *
ikd_activity_mark (const IkdActivity *activity)
{
  switch (activity->state)
    {
    case IKD_ACTIVITY_DONE:
      return "●";
    case IKD_ACTIVITY_CANCELLED:
      return "✕";
    case IKD_ACTIVITY_PLANNED:
    default:
      return "○";
    }
}

char *
ikd_activity_state_words (const IkdActivity *activity)
{
  return g_strdup_printf ("%s %s", ikd_activity_mark (activity),
                          ikd_activity_state_label ((IkdActivityState) activity->state));
}

char *
ikd_activity_result_words (const IkdActivityRow *row)
{
  g_autofree char *expected = NULL;

  if (row->activity->state != IKD_ACTIVITY_PLANNED || !row->expected.known)
    return ikd_count_format_cell (row->activity->activated);
  expected = ikd_count_format (row->expected.value);
  /* Translators: short, in a column of numbers: so many activations are expected. */
  return g_strdup_printf (C_ ("column", "exp. %s"), expected);
}

char *
ikd_activity_between_words (gint64 middle, gint64 low, gint64 high)
{
  g_autofree char *number = ikd_count_format (middle);
  g_autofree char *range = NULL;

  if (low == high)
    return g_steal_pointer (&number);
  range = ikd_count_format_range ((IkdNumber){ TRUE, middle, low, high });
  return g_strdup_printf ("%s (%s)", number, range);
}

char *
ikd_activity_sentence (const IkdActivityRow *row)
{
  const IkdActivity *activity = row->activity;
  const char *state = ikd_activity_state_label ((IkdActivityState) activity->state);
  g_autofree char *day = ikd_day_format_weekday (activity->date);
  g_autofree char *number = NULL;

  if (activity->state == IKD_ACTIVITY_DONE && activity->activated.known)
    {
      number = ikd_count_format_words (activity->activated);
      /* Translators: a place, a kind of activity, a district, a date, a state, a number. */
      return g_strdup_printf (_("%s, %s, %s, %s: %s, %s activated"), activity->place,
                              row->kind_label, row->region_name, day, state, number);
    }
  if (activity->state == IKD_ACTIVITY_PLANNED && row->expected.known)
    {
      number = ikd_count_format (row->expected.value);
      /* Translators: a place, a kind of activity, a district, a date, a state, a number. */
      return g_strdup_printf (_("%s, %s, %s, %s: %s, %s activations expected"), activity->place,
                              row->kind_label, row->region_name, day, state, number);
    }
  /* Translators: a place, a kind of activity, a district, a date, a state. */
  return g_strdup_printf (_("%s, %s, %s, %s: %s"), activity->place, row->kind_label,
                          row->region_name, day, state);
}
