/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The first two sentences, how far and of what target, and the whole text. Each case is a sentence
 * of its own, because word order differs between languages. */

#include "config.h"

#include "ikd-briefing.h"

#include <glib/gi18n-lib.h>

#include "ikd-briefing-private.h"

/* --- how far --- */

static char *
none_sentence (const IkdAttainment *state, const char *name)
{
  g_autofree char *date = ikd_day_format (state->day);

  /* Translators: a date, the name of a region. */
  return g_strdup_printf (_("As of %s there are no data on activations of the Digital Population "
                            "Identity (IKD) in %s."), date, name);
}

static char *
partial_sentence (const IkdAttainment *state, const char *name)
{
  g_autofree char *date = ikd_day_format (state->day);
  g_autofree char *count = ikd_count_format_words (state->active.number);
  g_autofree char *reported = ikd_count_format (state->active.reported);
  g_autofree char *children = ikd_count_format (state->active.children);

  return g_strdup_printf (
    /* Translators: a date, two numbers of regions, a level in the plural ("districts"), the name of
     * a region, a count. */
    _("As of %s, only %s of %s %s in %s have reported activations of the Digital Population "
      "Identity (IKD), together %s people; the coverage cannot be computed until all have "
      "reported."), date, reported, children,
    ikd_level_noun (ikd_region_get_level (state->region) + 1, TRUE), name, count);
}

/* "2.7 percent of an unknown base" */
static char *
published_words (const IkdAttainment *state)
{
  const IkdFigure *figure = state->active.figure;
  g_autofree char *printed = ikd_percent_format_digits_words (figure->percent, figure->half);
  g_autofree char *of = figure->of.kind == IKD_OF_INDICATOR ? NULL : ikd_of_label (figure->of);

  if (of != NULL)
    return g_strdup_printf ("%s %s", printed, of);
  /* Translators: a percentage, a base in an official text ("ID-obliged residents"). */
  return g_strdup_printf (C_ ("official", "%s of %s"), printed,
                          ikd_briefing_base (figure->of.indicator));
}

/* Only a percentage was published; a count may follow from it. */
static char *
percent_sentence (const IkdAttainment *state, const char *name)
{
  g_autofree char *date = ikd_period_format (state->active.as_of);
  g_autofree char *published = published_words (state);
  g_autofree char *count = ikd_count_format_words (state->active.number);

  if (!state->active.number.known)
    return g_strdup_printf (
      /* Translators: a date, the name of a region, a percentage and what it is of. */
      _("As of %s, activations of the Digital Population Identity (IKD) in %s were published as "
        "%s; the number of people is not known."), date, name, published);
  return g_strdup_printf (
    /* Translators: a date, the name of a region, a percentage and what it is of, a count. */
    _("As of %s, activations of the Digital Population Identity (IKD) in %s were published as %s, "
      "which equals %s people."), date, name, published, count);
}

static char *
active_sentence (const IkdAttainment *state, const char *name)
{
  g_autofree char *date = ikd_period_format (state->active.as_of);
  g_autofree char *count = ikd_count_format_words (state->active.number);
  g_autofree char *percent = ikd_briefing_percent (state->coverage);
  g_autofree char *base = ikd_count_format_words (state->base.number);
  gboolean counted = state->coverage.known && ikd_value_is_total (&state->base);

  if (counted)
    return g_strdup_printf (
      /* Translators: a date, the name of a region, a count, a percentage, the count of the base,
       * the base after a count ("residents who have enrolled for the e-KTP"). */
      _("As of %s, activations of the Digital Population Identity (IKD) in %s have reached %s "
        "people, or %s of %s %s."), date, name, count, percent, base,
      ikd_briefing_people (state->base_indicator));
  if (state->coverage.known)
    {
      g_autofree char *published = published_words (state);

      return g_strdup_printf (
        /* Translators: a date, the name of a region, a count, a percentage and what it is of. */
        _("As of %s, activations of the Digital Population Identity (IKD) in %s have reached %s "
          "people, published as %s."), date, name, count, published);
    }
  return g_strdup_printf (
    /* Translators: a date, the name of a region, a count, a base after "the number of". */
    _("As of %s, activations of the Digital Population Identity (IKD) in %s have reached %s "
      "people; the coverage cannot be computed because the number of %s is not known."), date, name,
    count, ikd_briefing_people (state->base_indicator));
}

static char *
first_sentence (const IkdAttainment *state)
{
  g_autofree char *name = ikd_briefing_name (state->region);

  if (state->active.origin == IKD_ORIGIN_NONE)
    return none_sentence (state, name);
  if (state->active.origin == IKD_ORIGIN_PARTIAL)
    return partial_sentence (state, name);
  if (!state->active.number.known || state->active.from_percent)
    return percent_sentence (state, name);
  return active_sentence (state, name);
}

/* --- of what target --- */

/* "The national target for 2023, 25 percent of e-KTP enrolment, equals about 375,000 people" */
static char *
target_words (const IkdAttainment *state)
{
  const IkdTarget *target = state->target;
  g_autofree char *kind = g_utf8_strdown (ikd_target_kind_label (target->kind), -1);
  g_autofree char *percent = ikd_percent_format_digits_words (target->percent, 0);
  g_autofree char *count = ikd_count_format_words (state->target_count);
  int year = 0;

  ikd_day_get (target->deadline, &year, NULL, NULL);
  if (ikd_target_is_absolute ((IkdTarget *) target))
    /* Translators: the kind of a target ("national"), a year, a count. */
    return g_strdup_printf (_("The %s target for %d is %s people"), kind, year, count);
  if (!state->target_count.known)
    return g_strdup_printf (
      /* Translators: the kind of a target, a year, its percentage, its base, its base after "the
       * number of". */
      _("The %s target for %d, %s of %s, cannot be given as a number of people because the number "
        "of %s is not known"), kind, year, percent, ikd_briefing_base (target->base),
      ikd_briefing_people (target->base));
  return g_strdup_printf (
    /* Translators: the kind of a target, a year, its percentage, its base, its count. */
    _("The %s target for %d, %s of %s, equals %s people"), kind, year, percent,
    ikd_briefing_base (target->base), count);
}

static char *
expired_sentence (const IkdAttainment *state, const char *target, const char *share,
                  const char *gap)
{
  g_autofree char *deadline = ikd_day_format (state->target->deadline);

  return g_strdup_printf (
    /* Translators: a target, its deadline, a percentage of the target, a count. */
    _("%s; its deadline, %s, has passed, and realisation is %s of the target, so that %s people "
      "are missing."), target, deadline, share, gap);
}

static char *
target_sentence (const IkdAttainment *state)
{
  g_autofree char *target = NULL;
  g_autofree char *share = ikd_briefing_percent (state->achievement);
  g_autofree char *gap = ikd_count_format_words (state->gap);

  if (state->target == NULL)
    return g_strdup (_("No target applies to that date."));

  target = target_words (state);
  if (!state->achievement.known)
    /* Translators: a target. */
    return g_strdup_printf (_("%s; how much of it has been realised cannot be said yet."), target);
  if (state->standing == IKD_ACHIEVED)
    /* Translators: a target, a percentage of the target. */
    return g_strdup_printf (_("%s; realisation is %s of the target, so that it has been reached."),
                            target, share);
  if (!state->gap.known)
    /* Translators: a target, a percentage of the target. */
    return g_strdup_printf (_("%s; realisation is %s of the target."), target, share);
  if (state->expired)
    return expired_sentence (state, target, share, gap);
  /* Translators: a target, a percentage of the target, a count. */
  return g_strdup_printf (_("%s; realisation is only %s of the target, so that %s people are still "
                            "missing."), target, share, gap);
}

GStrv
ikd_briefing_sentences (IkdOverview *overview)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autofree char *first = NULL;
  g_autofree char *target = NULL;
  g_autofree char *pace = NULL;
  g_autofree char *outlook = NULL;
  g_autofree char *children = NULL;
  g_autofree char *outreach = NULL;

  g_return_val_if_fail (IKD_IS_OVERVIEW (overview), NULL);

  first = first_sentence (overview->attainment);
  target = target_sentence (overview->attainment);
  pace = ikd_briefing_pace (overview);
  outlook = ikd_briefing_outlook (overview);
  children = ikd_briefing_children (overview);
  g_strv_builder_add_many (builder, first, target, pace, outlook, NULL);
  if (children != NULL)
    g_strv_builder_add (builder, children);
  /* A visit of which no number is known says nothing of how far a region is. */
  if (overview->increment.n_activities > 0)
    {
      outreach = ikd_increment_text (&overview->increment);
      g_strv_builder_add (builder, outreach);
    }
  return g_strv_builder_end (builder);
}

char *
ikd_briefing_text (IkdOverview *overview, const char *mark)
{
  g_auto (GStrv) sentences = ikd_briefing_sentences (overview);
  g_autofree char *text = NULL;
  const char *warning = ikd_session_mark_text (mark);

  g_return_val_if_fail (sentences != NULL, NULL);

  text = g_strjoinv ("\n", sentences);
  return warning != NULL ? g_strdup_printf ("%s\n%s", warning, text) : g_steal_pointer (&text);
}
