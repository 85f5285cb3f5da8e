/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The sentence on top of the overview: how far, of what, what is missing. It is put together from
 * whole sentences, each with its own translation, because word order differs. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-bold.h"
#include "ikd-overview.h"

/* "about 0.94%" where the number rests on rounded ones. */
static char *
percent_words (IkdNumber number)
{
  g_autofree char *percent = ikd_percent_format (number.value, 2);

  /* Translators: the parameter is a percentage that rests on rounded numbers. */
  return ikd_number_is_exact (number) ? g_steal_pointer (&percent)
                                      : g_strdup_printf (C_("percentage", "about %s"), percent);
}

static char *
percent_strong (IkdNumber number)
{
  g_autofree char *words = percent_words (number);

  return ikd_bold (words);
}

static char *
pace_words (IkdNumber pace)
{
  g_autofree char *about = ikd_count_format_about (pace.value);
  g_autofree char *exact = ikd_count_format (pace.value);

  /* Translators: the parameter is a count that rests on rounded numbers. */
  return ikd_number_is_exact (pace) ? g_steal_pointer (&exact)
                                    : g_strdup_printf (C_("count", "about %s"), about);
}

static const char *
name_of (const IkdAttainment *state)
{
  return ikd_region_get_name (state->region);
}

/* Whether there is a base to be spoken of. A sum of which parts are missing is none. */
static gboolean
has_base (const IkdAttainment *state)
{
  return state->base.number.known && state->base.origin != IKD_ORIGIN_PARTIAL;
}

/* "By 6 June 2023, 14,049 residents of Kabupaten Cilacap had activated IKD." */
static char *
active_sentence (const IkdAttainment *state)
{
  g_autofree char *date = ikd_period_format (state->active.as_of);
  g_autofree char *count = ikd_count_format_words (state->active.number);
  g_autofree char *bold = ikd_bold (count);
  const char *name = name_of (state);
  g_autofree char *share = NULL;
  g_autofree char *base = NULL;

  if (!state->coverage.known || state->coverage_of.kind != IKD_OF_INDICATOR
      || !has_base (state))
    /* Translators: a date, a count of residents, the name of a region. */
    return g_strdup_printf (_("As of %s, %s residents of %s have activated IKD."), date, bold,
                            name);

  share = percent_strong (state->coverage);
  base = ikd_count_format_words (state->base.number);
  return g_strdup_printf (
    /* Translators: a date, a count of residents, the name of a region, a percentage, the count of
     * the base,
       the base in running text ("ID-obliged residents"). */
    _("As of %s, %s residents of %s have activated IKD, %s of %s %s."), date, bold, name, share,
    base, ikd_indicator_phrase (state->coverage_of.indicator));
}

/* Only a percentage was published. */
static char *
percent_sentence (const IkdAttainment *state)
{
  g_autofree char *date = ikd_period_format (state->active.as_of);
  const char *name = name_of (state);
  const IkdFigure *figure = state->active.figure;
  g_autofree char *printed = ikd_percent_format_digits (figure->percent, figure->half);
  g_autofree char *bold = ikd_bold (printed);
  g_autofree char *of = ikd_of_label (figure->of);

  if (figure->of.kind == IKD_OF_UNKNOWN)
    return g_strdup_printf (
      /* Translators: a date, the name of a region, a percentage. */
      _("As of %s, the published IKD activation of %s is %s, of an unknown base: the number of "
        "people is not known."), date, name, bold);

  return g_strdup_printf (
    /* Translators: a date, the name of a region, a percentage, what it is of ("of ID-obliged
     * residents"). */
    _("As of %s, the published IKD activation of %s is %s %s; the number of people is not known."),
    date, name, bold, of);
}

static char *
partial_sentence (const IkdAttainment *state)
{
  g_autofree char *date = ikd_day_format (state->day);
  const char *name = name_of (state);
  g_autofree char *count = ikd_count_format (state->active.number.value);
  g_autofree char *bold = ikd_bold (count);
  g_autofree char *reported = ikd_count_format (state->active.reported);
  g_autofree char *children = ikd_count_format (state->active.children);

  return g_strdup_printf (
    /* Translators: a date, two numbers of regions, a level in the plural ("districts"), the name of
     * a region,
       a count. */
    _("As of %s, %s of %s %s of %s have reported, together %s active IKD. That is no total yet, so "
      "there is no coverage."), date, reported, children,
    ikd_level_noun (ikd_region_get_level (state->region) + 1, TRUE), name, bold);
}

static char *
first_sentence (const IkdAttainment *state)
{
  const char *name = name_of (state);
  g_autofree char *date = ikd_day_format (state->day);

  if (state->active.origin == IKD_ORIGIN_NONE)
    /* Translators: the name of a region, a date. */
    return g_strdup_printf (_("There is no figure of %s on or before %s."), name, date);
  if (state->active.origin == IKD_ORIGIN_PARTIAL)
    return partial_sentence (state);
  if (!state->active.number.known || state->active.from_percent)
    return percent_sentence (state);
  return active_sentence (state);
}

/* Announced one percentage, counts give another: both are said, and which side of the target that
 * is. */
static char *
published_sentence (const IkdAttainment *state)
{
  g_autofree char *printed = ikd_percent_format_digits (state->published, state->published_half);
  g_autofree char *counted = percent_words (state->recomputed);
  g_autofree char *bold = ikd_bold (counted);
  const IkdTarget *target = state->target;
  g_autofree char *goal = NULL;

  if (!state->has_published || !state->published_differs)
    return NULL;
  if (target == NULL || ikd_target_is_absolute ((IkdTarget *) target)
      || state->published_of.kind != IKD_OF_INDICATOR
      || state->published_of.indicator != target->base
      || state->recomputed.value >= target->percent)
    /* Translators: the announced percentage and the one that the counts give. */
    return g_strdup_printf (_("Announced was %s; the counts give %s."), printed, bold);

  goal = ikd_percent_format (target->percent, target->percent % IKD_PERCENT == 0 ? 0 : 2);
  return g_strdup_printf (
    /* Translators: the announced percentage, the one that the counts give, that of the target. */
    _("Announced was %s; the counts give %s, below the target of %s."), printed, bold, goal);
}

static char *
target_name (const IkdAttainment *state)
{
  const IkdTarget *target = state->target;
  g_autofree char *kind = g_utf8_strdown (ikd_target_kind_label (target->kind), -1);
  g_autofree char *percent = NULL;
  g_autofree char *count = NULL;

  if (ikd_target_is_absolute ((IkdTarget *) target))
    {
      count = ikd_count_format_words (target->count);
      /* Translators: the kind of a target in the sentence ("national") and its count. */
      return g_strdup_printf (_("The %s target of %s people"), kind, count);
    }

  percent = ikd_percent_format (target->percent, target->percent % IKD_PERCENT == 0 ? 0 : 2);
  if (!state->target_count.known)
    /* Translators: the kind of a target, its percentage, its base in running text. */
    return g_strdup_printf (_("The %s target of %s of %s"), kind, percent,
                            ikd_indicator_phrase (target->base));
  count = ikd_count_format_words (state->target_count);
  /* Translators: the kind of a target, its percentage, its count. */
  return g_strdup_printf (_("The %s target of %s (%s people)"), kind, percent, count);
}

static char *
gap_sentence (const IkdAttainment *state, const char *target)
{
  g_autofree char *gap = ikd_count_format_words (state->gap);
  g_autofree char *deadline = ikd_day_format (state->target->deadline);
  g_autofree char *not_reached = ikd_bold (_("has not been reached"));
  g_autofree char *pace = NULL;

  if (state->expired)
    /* Translators: a target, "has not been reached", its deadline, which has passed, the gap. */
    return g_strdup_printf (_("%s %s by its deadline, %s: %s people short."), target, not_reached,
                            deadline, gap);
  if (!state->required_pace.known)
    /* Translators: a target, "has not been reached", the gap, the deadline. */
    return g_strdup_printf (_("%s %s: %s people short, and no working day is left until %s."),
                            target, not_reached, gap, deadline);

  pace = pace_words (state->required_pace);
  return g_strdup_printf (
    /* Translators: a target, "has not been reached", the gap, the required pace, the deadline. */
    _("%s %s: %s people short, or on average %s activations per working day until %s."), target,
    not_reached, gap, pace, deadline);
}

static char *
target_sentence (const IkdAttainment *state)
{
  g_autofree char *target = NULL;
  g_autofree char *reached = ikd_bold (_("has been reached"));
  g_autofree char *share = NULL;

  if (state->active.origin == IKD_ORIGIN_NONE || state->active.origin == IKD_ORIGIN_PARTIAL)
    return NULL;
  if (state->target == NULL)
    return g_strdup (_("No target applies to that day."));

  target = target_name (state);
  if (state->standing == IKD_ACHIEVED)
    /* Translators: a target, "has been reached". */
    return g_strdup_printf (_("%s %s."), target, reached);
  if (state->gap.known)
    return gap_sentence (state, target);
  if (!state->target_count.known && !state->achievement.known)
    return g_strdup_printf (
      /* Translators: a target, a base in running text. */
      _("%s cannot be compared with it: the number of %s is not known here."), target,
      ikd_indicator_phrase (state->target->base));

  share = percent_strong (state->achievement);
  if (state->achievement.known)
    /* Translators: a target, a percentage. */
    return g_strdup_printf (_("%s is reached to %s."), target, share);
  return g_strdup_printf (_("%s cannot be compared with it."), target);
}

static GString *
compose (IkdAttainment *attainment)
{
  g_autofree char *first = first_sentence (attainment);
  g_autofree char *published = published_sentence (attainment);
  g_autofree char *target = target_sentence (attainment);
  GString *text = g_string_new (first);

  if (published != NULL)
    g_string_append_printf (text, " %s", published);
  if (target != NULL)
    g_string_append_printf (text, " %s", target);
  return text;
}

char *
ikd_headline_markup (IkdAttainment *attainment)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (IKD_IS_ATTAINMENT (attainment), NULL);

  text = compose (attainment);
  return ikd_bold_to_markup (text->str);
}

char *
ikd_headline_text (IkdAttainment *attainment)
{
  g_autoptr (GString) text = NULL;

  g_return_val_if_fail (IKD_IS_ATTAINMENT (attainment), NULL);

  text = compose (attainment);
  return ikd_bold_to_plain (text->str);
}

char *
ikd_headline_source (IkdAttainment *attainment)
{
  const IkdFigure *figure = attainment->active.figure;
  g_autoptr (GString) text = g_string_new (NULL);
  const IkdSource *source = figure != NULL ? figure->source : NULL;
  const IkdFigure *counted = has_base (attainment) ? attainment->base.figure : NULL;
  const IkdSource *base = counted != NULL ? counted->source : NULL;
  const char *word = base != NULL ? base->base_word : NULL;
  g_autofree char *date = NULL;

  if (source != NULL && source->title != NULL)
    g_string_append (text, source->title);
  if (word != NULL && *word != '\0')
    /* Translators: the word that the source itself uses for the base. */
    g_string_append_printf (text, _(" · the source says “%s”"), word);
  if (has_base (attainment))
    {
      date = ikd_period_format (attainment->base.as_of);
      g_string_append (text, text->len > 0 ? " · " : "");
      /* Translators: an indicator ("ID-obliged residents") and the date of its figure. */
      g_string_append_printf (text, C_("date", "%s of %s"),
                              ikd_indicator_label (attainment->base_indicator), date);
    }
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}
