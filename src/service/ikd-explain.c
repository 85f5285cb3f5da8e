/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How each number came about: its parts, their dates and sources. The details keep all digits. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-explain-private.h"
#include "ikd-overview.h"

void
ikd_explanation_free (IkdExplanation *explanation)
{
  g_free (explanation->label);
  g_free (explanation->value);
  g_free (explanation->how);
  g_free (explanation->source);
  g_free (explanation);
}

void
ikd_explain_add (GPtrArray *lines, const char *label, char *value, char *how,
                 const IkdSource *source)
{
  IkdExplanation *line = g_new0 (IkdExplanation, 1);

  line->label = g_strdup (label);
  line->value = value;
  line->how = how;
  if (source != NULL && source->title != NULL)
    {
      const char *publisher = source->publisher;

      if (publisher != NULL && *publisher != '\0')
        line->source = g_strdup_printf ("%s (%s)", source->title, publisher);
      else
        line->source = g_strdup (source->title);
    }
  g_ptr_array_add (lines, line);
}

char *
ikd_explain_count (IkdNumber number)
{
  g_autofree char *value = ikd_count_format (number.value);
  g_autofree char *range = ikd_count_format_range (number);

  if (!number.known)
    return g_strdup (_("unknown"));
  return ikd_number_is_exact (number) ? g_steal_pointer (&value)
                                      : g_strdup_printf ("%s (%s)", value, range);
}

char *
ikd_explain_percent (IkdNumber number)
{
  g_autofree char *value = ikd_percent_format (number.value, 4);
  g_autofree char *low = ikd_percent_format (number.low, 4);
  g_autofree char *high = ikd_percent_format (number.high, 4);

  if (!number.known)
    return g_strdup (_("unknown"));
  return ikd_number_is_exact (number) ? g_steal_pointer (&value)
                                      : g_strdup_printf ("%s (%s–%s)", value, low, high);
}

static char *
value_how (const IkdValue *value)
{
  g_autofree char *date = NULL;
  g_autofree char *reported = ikd_count_format (value->reported);
  g_autofree char *children = ikd_count_format (value->children);

  if (value->origin == IKD_ORIGIN_NONE)
    return g_strdup (_("no figure"));

  date = ikd_period_format (value->as_of);
  if (value->origin == IKD_ORIGIN_OWN)
    /* Translators: the parameter is a date. */
    return g_strdup_printf (value->from_percent ? _("from a published percentage, %s")
                                                : _("own figure, %s"), date);
  if (value->origin == IKD_ORIGIN_SUM)
    /* Translators: a number of regions, the oldest date among them. */
    return g_strdup_printf (_("sum of %s regions, the oldest of %s"), reported, date);
  /* Translators: two numbers of regions, the oldest date among them. */
  return g_strdup_printf (_("sum of only %s of %s regions, the oldest of %s"), reported, children,
                          date);
}

static void
add_value (GPtrArray *lines, const char *label, const IkdValue *value)
{
  ikd_explain_add (lines, label, ikd_explain_count (value->number), value_how (value),
                   value->figure != NULL ? value->figure->source : NULL);
}

static char *
quotient (IkdNumber part, IkdNumber whole)
{
  g_autofree char *above = ikd_count_format (part.value);
  g_autofree char *below = ikd_count_format (whole.value);

  return part.known && whole.known ? g_strdup_printf ("%s ÷ %s", above, below) : NULL;
}

static void
add_coverage (GPtrArray *lines, const IkdAttainment *state)
{
  g_autofree char *of = state->coverage.known ? ikd_of_label (state->coverage_of) : NULL;
  g_autofree char *parts = quotient (state->active.number, state->base.number);

  ikd_explain_add (lines, _("Coverage"), ikd_explain_percent (state->coverage),
                   of == NULL ? NULL : parts == NULL ? g_strdup_printf (_("as published, %s"), of)
                                                     : g_strdup_printf ("%s, %s", parts, of), NULL);
  if (state->has_published)
    {
      g_autofree char *published_of = ikd_of_label (state->published_of);
      g_autofree char *printed = ikd_percent_format_digits (state->published,
                                                            state->published_half);
      g_autofree char *again = ikd_percent_format (state->recomputed.value, 4);

      ikd_explain_add (lines, _("Published percentage"),
                       g_strdup_printf ("%s %s", printed, published_of),
                       state->recomputed.known
                         /* Translators: the percentage that the counts give. */
                         ? g_strdup_printf (_("the counts give %s"), again) : NULL,
                       state->active.figure != NULL ? state->active.figure->source : NULL);
    }
}

static void
add_target (GPtrArray *lines, const IkdAttainment *state)
{
  g_autofree char *label = NULL;
  g_autofree char *from = NULL;
  g_autofree char *deadline = NULL;
  g_autofree char *days = ikd_count_format (state->working_days_left);
  g_autofree char *gap = ikd_count_format (state->gap.value);

  if (state->target == NULL)
    {
      ikd_explain_add (lines, _("Target"), g_strdup (_("none")),
                       g_strdup (_("No target applies")), NULL);
      return;
    }

  label = ikd_target_label (state->target);
  from = ikd_day_format (state->target->valid_from);
  deadline = ikd_day_format (state->target->deadline);
  ikd_explain_add (lines, _("Target"), ikd_explain_count (state->target_count),
                   /* Translators: a target, the day from which it is valid, its deadline. */
                   g_strdup_printf (state->expired ? _("%s, valid from %s, expired on %s")
                                                   : _("%s, valid from %s, deadline %s"), label,
                                    from, deadline), state->target->source);
  ikd_explain_add (lines, _("Achievement of the target"), ikd_explain_percent (state->achievement),
                   quotient (state->active.number, state->target_count), NULL);
  ikd_explain_add (lines, _("Gap"), ikd_explain_count (state->gap),
                   g_strdup (_("target − active IKD, never below 0")), NULL);
  if (!state->has_working_days)
    return;
  ikd_explain_add (lines, _("Working days left"), g_strdup (days),
                   /* Translators: the parameter is a deadline. */
                   g_strdup_printf (_("after the day shown, up to and including %s"), deadline),
                   NULL);
  ikd_explain_add (lines, _("Required pace"), ikd_explain_count (state->required_pace),
                   state->gap.known ? g_strdup_printf ("⌈%s ÷ %s⌉", gap, days) : NULL, NULL);
}

static void
add_pace (GPtrArray *lines, const IkdAttainment *state)
{
  const IkdPace *pace = &state->recent;
  g_autofree char *delta = ikd_count_format_signed (pace->delta);
  g_autofree char *days = ikd_count_format (pace->days);
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;
  g_autofree char *date = NULL;

  if (!pace->known || pace->days <= 0)
    {
      ikd_explain_add (lines, _("Recent pace"), g_strdup (_("unknown")),
                       g_strdup (_("two figures with a working day between them are needed")),
                       NULL);
      return;
    }

  from = ikd_day_format (pace->from);
  to = ikd_day_format (pace->to);
  ikd_explain_add (lines, _("Recent pace"),
                   ikd_count_format_signed (ikd_div_nearest (pace->delta, 1, pace->days)),
                   /* Translators: persons, working days, two dates. */
                   g_strdup_printf (_("%s in %s working days, %s to %s"), delta, days, from, to),
                   NULL);
  if (state->projected_date != IKD_DAY_NONE)
    {
      date = ikd_day_format (state->projected_date);
      ikd_explain_add (lines, _("Target reached at this pace"), g_steal_pointer (&date), NULL,
                       NULL);
    }
  if (state->projected_at_deadline.known)
    ikd_explain_add (lines, _("At the deadline at this pace"),
                     ikd_count_format (state->projected_at_deadline.value),
                     state->projected_percent.known
                       ? ikd_explain_percent (state->projected_percent) : NULL, NULL);
}

GPtrArray *
ikd_explain (IkdAttainment *attainment)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func ((GDestroyNotify) ikd_explanation_free);

  g_return_val_if_fail (IKD_IS_ATTAINMENT (attainment), lines);

  add_value (lines, ikd_indicator_label (IKD_ACTIVE), &attainment->active);
  add_value (lines, ikd_indicator_label (attainment->base_indicator), &attainment->base);
  add_coverage (lines, attainment);
  add_target (lines, attainment);
  add_pace (lines, attainment);
  return lines;
}
