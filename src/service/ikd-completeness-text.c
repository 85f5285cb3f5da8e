/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a day's reports amount to, in a sentence. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-completeness-service.h"

#define NAMED 5                 /* regions that are called by their names */

/* "Patimuan", "Kroya, Patimuan and 3 more" */
static char *
join_names (GPtrArray *regions)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = MIN (regions->len, NAMED);
  g_autofree char *more = ikd_count_format (regions->len - n);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "",
                            ikd_region_get_name (g_ptr_array_index (regions, i)));
  if (regions->len == n)
    return g_strdup (names->str);
  /* Translators: names of regions, and how many are left out. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s and %s more", "%s and %s more",
                                       regions->len - n), names->str, more);
}

/* A day may be asked of nobody: its count then says 0 of 0. */
static char *
say_day (IkdCompleteness *self, guint column)
{
  IkdDay day = g_array_index (self->days, IkdDay, column);
  const IkdReportTally tally = ikd_completeness_of_day (self, column);
  IkdRegion *child = g_ptr_array_index (self->regions, 0);
  const char *noun = ikd_level_noun (ikd_region_get_level (child), tally.expected != 1);
  g_autofree char *reported = ikd_count_format (tally.reported);
  g_autofree char *expected = ikd_count_format (tally.expected);
  g_autofree char *date = NULL;

  if (day == ikd_day_from_unix (self->rules.now))
    /* Translators: how many, of how many, "districts". */
    return g_strdup_printf (_("Today %s of %s %s have reported"), reported, expected, noun);
  date = ikd_day_format_weekday (day);
  /* Translators: a date, how many, of how many, "districts". */
  return g_strdup_printf (_("For %s, %s of %s %s have reported"), date, reported, expected, noun);
}

char *
ikd_completeness_text (IkdCompleteness *self)
{
  g_autoptr (GPtrArray) overdue = NULL;
  g_autofree char *names = NULL;
  g_autofree char *number = NULL;
  g_autofree char *day = NULL;

  g_return_val_if_fail (IKD_IS_COMPLETENESS (self), NULL);

  if (self->days->len == 0 || self->regions->len == 0)
    return NULL;
  overdue = ikd_completeness_overdue (self);
  day = say_day (self, self->days->len - 1);
  if (overdue->len == 0)
    /* Translators: a sentence "Today 24 of 24 districts have reported". */
    return g_strdup_printf (_("%s; none is late."), day);
  names = join_names (overdue);
  number = ikd_count_format (overdue->len);
  /* Translators: "Today 23 of 24 districts have reported", how many are late, their names. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s; %s is late: %s.",
                                       "%s; %s are late: %s.", overdue->len),
                          day, number, names);
}
