/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What activities explain of a rise. Guarantees: residents of elsewhere who were served explain
 * nothing here; a rise that is not known is not made up. */

#include "ikd-increment.h"

#include <glib/gi18n-lib.h>

void
ikd_increment_compute (GPtrArray *activities, const char *region_code, IkdDay from, IkdDay to,
                       const IkdValue *before, const IkdValue *after, IkdIncrement *increment)
{
  *increment = (IkdIncrement){ .from = from, .to = to };
  for (guint i = 0; i < activities->len; i++)
    {
      const IkdActivity *activity = g_ptr_array_index (activities, i);

      if (activity->state != IKD_ACTIVITY_DONE || activity->date <= from || activity->date > to
          || !ikd_code_is_within (activity->parent_instance.region_code, region_code))
        continue;
      increment->n_activities += activity->activated.known;
      increment->n_uncounted += !activity->activated.known;
      increment->explained += activity->activated.value;
    }
  /* What still stands from before says nothing of the time since. */
  if (!ikd_value_is_total (before) || !ikd_value_is_total (after) || after->as_of.day <= from)
    return;

  increment->total = (IkdNumber){ TRUE, after->number.value - before->number.value,
                                  after->number.low - before->number.high,
                                  after->number.high - before->number.low };
  increment->rest = (IkdNumber){ TRUE, increment->total.value - increment->explained,
                                 increment->total.low - increment->explained,
                                 increment->total.high - increment->explained };
}

char *
ikd_increment_text (const IkdIncrement *increment)
{
  g_autofree char *total = ikd_count_format_words (increment->total);
  g_autofree char *explained = ikd_count_format (increment->explained);
  g_autofree char *visits = ikd_count_format (increment->n_activities);
  g_autofree char *from = ikd_day_format (increment->from);
  g_autofree char *to = ikd_day_format (increment->to);

  if (!increment->total.known)
    /* Translators: a number of people, a number of activities, two dates. */
    return g_strdup_printf (ngettext ("%1$s came from %2$s activity from %3$s to %4$s; how much "
                                      "all rose is not known.",
                                      "%1$s came from %2$s activities from %3$s to %4$s; how much "
                                      "all rose is not known.", increment->n_activities),
                            explained, visits, from, to);
  /* Translators: a number of people, two dates, a number of people, a number of activities. */
  return g_strdup_printf (ngettext ("Of %1$s from %2$s to %3$s, %4$s came from %5$s activity.",
                                    "Of %1$s from %2$s to %3$s, %4$s came from %5$s activities.",
                                    increment->n_activities),
                          total, from, to, explained, visits);
}
