/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What was done in a month to bring activations about, under the table of the month. Guarantees: of
 * a month without activities nothing is said; whoever is not named is counted. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-month-report-private.h"

#define MOST_NAMED 10

static gint64
brought (const IkdActivity *activity)
{
  return ikd_number_sort_value (activity->activated);
}

static int
most_first (gconstpointer a, gconstpointer b)
{
  gint64 first = brought (*(IkdActivity *const *) a);
  gint64 second = brought (*(IkdActivity *const *) b);

  return (second > first) - (second < first);
}

static int
by_day (gconstpointer a, gconstpointer b)
{
  return (*(IkdActivity *const *) a)->date - (*(IkdActivity *const *) b)->date;
}

/* "5 June: SMA 1 (120)" */
static void
add_name (GString *text, const IkdActivity *activity)
{
  g_autofree char *date = ikd_day_format_axis (activity->date, FALSE);
  g_autofree char *people = ikd_count_format_cell (activity->activated);

  if (text->len > 0)
    g_string_append (text, "; ");
  /* Translators: a date, the place of an activity, a number of people. */
  g_string_append_printf (text, C_("recapitulation", "%1$s: %2$s (%3$s)"), date, activity->place,
                          people);
}

/* Those that brought most, by day, and how much the others did. */
static char *
name_all (GPtrArray *activities)
{
  g_autoptr (GPtrArray) most = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  guint left = activities->len - MIN (activities->len, MOST_NAMED);
  gint64 people = 0;
  g_autofree char *count = ikd_count_format (left);
  g_autofree char *total = NULL;

  g_ptr_array_extend (most, activities, NULL, NULL);
  g_ptr_array_sort (most, most_first);
  for (guint i = MOST_NAMED; i < most->len; i++)
    people += MAX (0, brought (g_ptr_array_index (most, i)));
  g_ptr_array_set_size (most, (int) (activities->len - left));
  g_ptr_array_sort (most, by_day);
  for (guint i = 0; i < most->len; i++)
    add_name (text, g_ptr_array_index (most, i));
  total = ikd_count_format (people);
  if (left > 0)
    /* Translators: how many activities are not named, and how many people they brought. */
    g_string_append_printf (text, ngettext ("; %1$s more activity (%2$s)",
                                            "; %1$s more activities (%2$s)", left), count, total);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Takes @text. */
static void
add (GPtrArray *notes, char *text)
{
  g_ptr_array_add (notes, ikd_day_keep_together (text));
  g_free (text);
}

void
ikd_month_outreach_notes (GPtrArray *notes, IkdRecap *recap, IkdOverview *overview)
{
  const IkdIncrement *increment = &overview->increment;
  g_autoptr (GPtrArray) activities = NULL;
  g_autofree char *names = NULL;

  /* That of the overview may be of the month before. */
  if (!ikd_increment_has_any (increment) || increment->to != recap->day)
    return;
  activities = ikd_increment_choose (overview->chart->activities,
                                     ikd_region_get_code (recap->region), NULL, increment->from,
                                     increment->to);
  names = name_all (activities);
  add (notes, ikd_increment_text (increment));
  /* Translators: activities, each with its date and how many people it brought. */
  add (notes, g_strdup_printf (_("Activities: %s."), names));
}
