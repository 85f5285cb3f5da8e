/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What activities explain of a rise. Guarantees: residents of elsewhere who were served explain
 * nothing here; a rise that is not known is not made up; where activities say more than the rise,
 * the sentence says both and what to do. */

#include "ikd-increment.h"

#include <glib/gi18n-lib.h>

static int
by_day (gconstpointer a, gconstpointer b)
{
  const IkdActivity *first = *(IkdActivity *const *) a;
  const IkdActivity *second = *(IkdActivity *const *) b;

  if (first->date != second->date)
    return first->date < second->date ? -1 : 1;
  return (first->parent_instance.record > second->parent_instance.record)
         - (first->parent_instance.record < second->parent_instance.record);
}

static gboolean
is_done (const IkdActivity *activity, const char *region_code, IkdDay from, IkdDay to)
{
  return activity->state == IKD_ACTIVITY_DONE && (from == IKD_DAY_NONE || activity->date > from)
         && (to == IKD_DAY_NONE || activity->date <= to)
         && ikd_code_is_within (activity->parent_instance.region_code, region_code);
}

GPtrArray *
ikd_increment_choose (GPtrArray *activities, const char *region_code, const char *segment,
                      IkdDay from, IkdDay to)
{
  GPtrArray *chosen = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean all = segment == NULL || *segment == '\0';

  for (guint i = 0; i < activities->len; i++)
    {
      IkdActivity *activity = g_ptr_array_index (activities, i);

      if (is_done (activity, region_code, from, to)
          && (all || g_strcmp0 (activity->segment, segment) == 0))
        g_ptr_array_add (chosen, g_object_ref (activity));
    }
  g_ptr_array_sort (chosen, by_day);
  return chosen;
}

void
ikd_increment_compute (GPtrArray *activities, const char *region_code, IkdDay from, IkdDay to,
                       const IkdValue *before, const IkdValue *after, IkdIncrement *increment)
{
  *increment = (IkdIncrement){ .from = from, .to = to };
  for (guint i = 0; i < activities->len; i++)
    {
      const IkdActivity *activity = g_ptr_array_index (activities, i);

      if (!is_done (activity, region_code, from, to))
        continue;
      increment->n_activities += activity->activated.known;
      increment->n_uncounted += !activity->activated.known;
      increment->explained += activity->activated.value;
      if (activity->date <= after->as_of.day)
        increment->covered += activity->activated.value;
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

gboolean
ikd_increment_has_any (const IkdIncrement *increment)
{
  return increment->n_activities + increment->n_uncounted > 0;
}

gboolean
ikd_increment_is_conflict (const IkdIncrement *increment)
{
  return increment->total.known && increment->total.low >= 0
         && increment->covered > increment->total.high;
}

/* --- words --- */

/* "in June 2023", "from 8 May 2023 to 5 June 2023"; of a month that has only begun from its first
 * day on */
static char *
span_text (const IkdIncrement *increment)
{
  IkdPeriod month = ikd_day_month (increment->to);
  g_autofree char *name = ikd_period_format (month);
  gboolean begins = increment->from == month.start - 1;
  g_autofree char *from = ikd_day_format (begins ? month.start : increment->from);
  g_autofree char *to = ikd_day_format (increment->to);

  if (begins && increment->to == month.day)
    /* Translators: a month with its year; stands within a sentence. */
    return g_strdup_printf (C_("span", "in %s"), name);
  /* Translators: two dates; stands within a sentence. */
  return g_strdup_printf (C_("span", "from %s to %s"), from, to);
}

/* Nothing that could be counted. */
static char *
none_text (const IkdIncrement *increment, const char *span)
{
  g_autofree char *visits = ikd_count_format (increment->n_uncounted);

  if (increment->n_uncounted == 0)
    /* Translators: "in June 2023", "from 31 May 2023 to 5 June 2023". */
    return g_strdup_printf (_("No activity was done %s."), span);
  /* Translators: a number of activities, "in June 2023". */
  return g_strdup_printf (ngettext ("%1$s activity was done %2$s; it does not say how many "
                                    "activated.",
                                    "%1$s activities were done %2$s; none says how many "
                                    "activated.", increment->n_uncounted), visits, span);
}

/* What is known of the rise, beside what activities brought. */
static char *
rise_text (const IkdIncrement *increment, const char *span)
{
  gboolean falls = increment->total.high < 0;
  IkdNumber fall = { TRUE, -increment->total.value, -increment->total.high,
                     -increment->total.low };
  IkdNumber lost = { TRUE, -increment->rest.value, -increment->rest.high, -increment->rest.low };
  g_autofree char *total = ikd_count_format_words (falls ? fall : increment->total);
  g_autofree char *rest = ikd_count_format_words (falls ? lost : increment->rest);
  g_autofree char *explained = ikd_count_format (increment->explained);
  g_autofree char *visits = ikd_count_format (increment->n_activities);
  gulong n = increment->n_activities;

  if (falls)
    return g_strdup_printf (
      /* Translators: a number of people, "in June 2023", a number of people, a number of
       * activities, a number of people. */
      ngettext ("Active IKD fell by %1$s %2$s although %3$s came from %4$s activity: %5$s were "
                "lost in other ways.",
                "Active IKD fell by %1$s %2$s although %3$s came from %4$s activities: %5$s were "
                "lost in other ways.", n), total, span, explained, visits, rest);
  if (ikd_increment_is_conflict (increment))
    return g_strdup_printf (
      /* Translators: a number of activities, "in June 2023", two numbers of people. */
      ngettext ("%1$s activity %2$s says that %3$s activated, more than the %4$s by which active "
                "IKD rose. Check the number of the activity and the figures of both days.",
                "%1$s activities %2$s say that %3$s activated, more than the %4$s by which active "
                "IKD rose. Check the numbers of the activities and the figures of both days.", n),
      visits, span, explained, total);
  if (increment->rest.value < 0)
    return g_strdup_printf (
      /* Translators: a number of people, "in June 2023", a number of people, a number of
       * activities. */
      ngettext ("Of %1$s new activations %2$s, %3$s came from %4$s activity; the figures are too "
                "coarse to say how many came without one.",
                "Of %1$s new activations %2$s, %3$s came from %4$s activities; the figures are too "
                "coarse to say how many came without one.", n), total, span, explained, visits);
  return g_strdup_printf (
    /* Translators: a number of people, "in June 2023", a number of people, a number of activities,
     * a number of people. */
    ngettext ("Of %1$s new activations %2$s, %3$s came from %4$s activity; the other %5$s came "
              "without one.",
              "Of %1$s new activations %2$s, %3$s came from %4$s activities; the other %5$s came "
              "without one.", n), total, span, explained, visits, rest);
}

static char *
counted_text (const IkdIncrement *increment, const char *span)
{
  g_autofree char *explained = ikd_count_format (increment->explained);
  g_autofree char *visits = ikd_count_format (increment->n_activities);

  if (increment->total.known)
    return rise_text (increment, span);
  /* Translators: a number of people, a number of activities, "in June 2023". */
  return g_strdup_printf (ngettext ("%1$s came from %2$s activity %3$s; how much active IKD rose "
                                    "is not known.",
                                    "%1$s came from %2$s activities %3$s; how much active IKD rose "
                                    "is not known.", increment->n_activities),
                          explained, visits, span);
}

char *
ikd_increment_text (const IkdIncrement *increment)
{
  g_autofree char *span = span_text (increment);
  g_autofree char *text = NULL;
  g_autofree char *silent = ikd_count_format (increment->n_uncounted);
  g_autofree char *more = NULL;

  if (increment->n_activities == 0)
    return none_text (increment, span);
  text = counted_text (increment, span);
  if (increment->n_uncounted == 0)
    return g_steal_pointer (&text);
  /* Translators: a number of activities; follows a sentence about others. */
  more = g_strdup_printf (ngettext ("%s more activity does not say how many activated.",
                                    "%s more activities do not say how many activated.",
                                    increment->n_uncounted), silent);
  return g_strdup_printf ("%s %s", text, more);
}
