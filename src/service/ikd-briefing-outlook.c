/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The third and fourth sentence: what the target takes a working day beside what came of late, and
 * where that leads. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-briefing-private.h"

/* The recent pace is that of four weeks where its figures are not farther apart than five. */
#define FOUR_WEEKS 28
#define FIVE_WEEKS 35

/* "the average of the last four weeks is 640", "the average since 5 May 2026 is 640" */
static char *
pace_words (const IkdPace *pace)
{
  gint64 average = ikd_div_nearest (ABS (pace->delta), 1, pace->days);
  gboolean falls = pace->delta < 0 && average > 0;
  gboolean four_weeks = pace->to - pace->from >= FOUR_WEEKS && pace->to - pace->from <= FIVE_WEEKS;
  g_autofree char *from = ikd_day_format (pace->from);
  g_autofree char *count = ikd_count_format (average);

  if (four_weeks)
    return g_strdup_printf (
      falls ? _("over the last four weeks the number fell by %s per working day")
            /* Translators: activations per working day. */
            : _("the average of the last four weeks is %s"), count);
  return g_strdup_printf (falls
                            /* Translators: a date, activations per working day. */
                            ? _("since %s the number fell by %s per working day")
                            : _("the average since %s is %s"), from, count);
}

/* What follows what is needed, with its separator. */
static char *
pace_tail (IkdOverview *overview)
{
  const IkdPace *pace = &overview->attainment->recent;
  g_autofree char *words = NULL;

  if (pace->known && pace->days > 0)
    {
      words = pace_words (pace);
      /* Translators: continues "an average of 2,580 activations …"; the parameter is "the average
       * of the last four weeks is 640". */
      return g_strdup_printf (_(", while %s"), words);
    }
  return g_strdup (overview->points->len == 1
                     ? _("; the current pace cannot be computed yet because only one report is "
                         "available")
                     : _("; the current pace cannot be computed yet because earlier counts are not "
                         "available"));
}

static char *
needed_sentence (IkdOverview *overview, const char *deadline)
{
  const IkdAttainment *state = overview->attainment;
  g_autofree char *exact = ikd_count_format (state->required_pace.value);
  g_autofree char *about = ikd_count_format_about (state->required_pace.value);
  g_autofree char *pace = ikd_number_is_exact (state->required_pace)
                            ? g_steal_pointer (&exact)
                            /* Translators: a count that rests on rounded numbers. */
                            : g_strdup_printf (C_ ("count", "about %s"), about);
  g_autofree char *days = ikd_count_format (state->working_days_left);
  g_autofree char *tail = pace_tail (overview);

  return g_strdup_printf (
    /* Translators: a deadline, activations per working day, a number of working days, what came of
     * late (with its separator). */
    g_dngettext (GETTEXT_PACKAGE,
                 "To reach the target on %s, an average of %s activations per working day is "
                 "needed on the %s working day that is left%s.",
                 "To reach the target on %s, an average of %s activations per working day is "
                 "needed over the %s working days that are left%s.", state->working_days_left),
    deadline, pace, days, tail);
}

static char *
achieved_sentence (const IkdAttainment *state, const char *deadline)
{
  const IkdPace *pace = &state->recent;
  g_autofree char *words = NULL;

  if (!pace->known || pace->days <= 0)
    /* Translators: a deadline. */
    return g_strdup_printf (_("Nothing more is needed until %s because the target has been "
                              "reached."), deadline);
  words = pace_words (pace);
  /* Translators: a deadline, "the average of the last four weeks is 640". */
  return g_strdup_printf (_("Nothing more is needed until %s because the target has been reached; "
                            "%s."), deadline, words);
}

char *
ikd_briefing_pace (IkdOverview *overview)
{
  const IkdAttainment *state = overview->attainment;
  g_autofree char *deadline = NULL;

  if (state->target == NULL)
    return g_strdup (_("Without a target, no pace is needed."));

  deadline = ikd_day_format (state->target->deadline);
  if (state->expired)
    /* Translators: a deadline. */
    return g_strdup_printf (_("No needed pace is computed because the deadline of the target, %s, "
                              "has passed."), deadline);
  if (state->standing == IKD_ACHIEVED)
    return achieved_sentence (state, deadline);
  if (!state->gap.known)
    return g_strdup (_("The needed pace cannot be computed yet because the gap to the target is "
                       "not known."));
  if (!state->required_pace.known)
    /* Translators: a deadline. */
    return g_strdup_printf (_("No working day is left until %s to close the gap."), deadline);
  return needed_sentence (overview, deadline);
}

char *
ikd_briefing_outlook (IkdOverview *overview)
{
  const IkdAttainment *state = overview->attainment;
  g_autofree char *deadline = NULL;
  g_autofree char *count = NULL;
  g_autofree char *percent = NULL;

  if (state->target == NULL || state->expired)
    return g_strdup (_("No outlook is given because no target is running."));
  if (!state->projected_at_deadline.known)
    return g_strdup (_("An outlook for the end of the year cannot be given yet because the history "
                       "of the data is too short."));

  deadline = ikd_day_format (state->target->deadline);
  count = ikd_count_format_words (state->projected_at_deadline);
  if (!state->projected_percent.known)
    /* Translators: a deadline, a count. */
    return g_strdup_printf (_("At this pace, activations on %s are expected to reach %s people."),
                            deadline, count);
  percent = ikd_briefing_percent (state->projected_percent);
  /* Translators: a deadline, a count, a percentage. */
  return g_strdup_printf (_("At this pace, activations on %s are expected to reach %s people, or "
                            "%s."), deadline, count, percent);
}
