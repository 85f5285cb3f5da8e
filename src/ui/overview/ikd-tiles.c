/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The words on the tiles. Every percentage names what it is of; what is unknown says why. */

#include "config.h"

#include "ikd-tiles.h"

#include <glib/gi18n.h>

static const char *unknown = "–";

/* "+640 per working day", "−3 per working day" */
static char *
pace_text (const IkdPace *pace)
{
  g_autofree char *signed_pace = NULL;

  if (!pace->known || pace->days <= 0)
    return NULL;

  signed_pace = ikd_count_format_signed (ikd_div_nearest (pace->delta, 1, pace->days));
  /* Translators: active IKD per working day, with its sign: "+640 per working day". */
  return g_strdup_printf (_("%s per working day"), signed_pace);
}

static char *
active_caption (const IkdAttainment *state)
{
  const IkdValue *active = &state->active;
  g_autofree char *date = NULL;
  g_autofree char *pace = NULL;

  if (active->origin == IKD_ORIGIN_NONE)
    return g_strdup (_("No figure yet"));

  date = ikd_period_format (active->as_of);
  if (active->origin == IKD_ORIGIN_PARTIAL)
    {
      g_autofree char *reported = ikd_count_format (active->reported);
      g_autofree char *children = ikd_count_format (active->children);

      /* Translators: how many regions of how many have reported, and the oldest date among them. */
      return g_strdup_printf (_("Only %s of %s regions, %s"), reported, children, date);
    }
  if (!active->number.known)
    /* Translators: the parameter is a date. */
    return g_strdup_printf (_("Count not published, %s"), date);
  if (active->stale)
    return g_strdup_printf (_("Figure of %s"), date);

  pace = pace_text (&state->recent);
  return g_strdup (pace != NULL ? pace : date);
}

void
ikd_tiles_show_active (IkdTile *tile, IkdAttainment *state)
{
  g_autofree char *caption = active_caption (state);
  g_autofree char *value = state->active.number.known
                             ? ikd_count_format (state->active.number.value) : NULL;
  gboolean doubtful = state->active.origin == IKD_ORIGIN_PARTIAL || state->active.stale;

  ikd_tile_show (tile, value != NULL ? value : unknown, caption, -1, doubtful ? "warning" : NULL);
}

static char *
coverage_caption (const IkdAttainment *state)
{
  g_autofree char *of = NULL;
  g_autofree char *published = NULL;

  if (!state->coverage.known)
    {
      if (state->active.origin == IKD_ORIGIN_NONE)
        return g_strdup (_("No figure yet"));
      if (state->active.origin == IKD_ORIGIN_PARTIAL)
        return g_strdup (_("A partial sum has no coverage"));
      /* Translators: the parameter is a base: "ID-obliged residents". */
      return g_strdup_printf (_("No figure of %s"), ikd_indicator_phrase (state->base_indicator));
    }

  of = ikd_of_label (state->coverage_of);
  if (!state->published_differs)
    return g_steal_pointer (&of);

  published = ikd_percent_format_digits (state->published, state->published_half);
  /* Translators: what a percentage is of ("of ID-obliged residents"), and the one announced. */
  return g_strdup_printf (_("%s; announced: %s"), of, published);
}

void
ikd_tiles_show_coverage (IkdTile *tile, IkdAttainment *state)
{
  g_autofree char *caption = coverage_caption (state);
  g_autofree char *value = state->coverage.known ? ikd_percent_format (state->coverage.value, 2)
                                                 : NULL;

  ikd_tile_show (tile, value != NULL ? value : unknown, caption, -1,
                 state->published_differs ? "warning" : NULL);
}

static char *
achievement_caption (const IkdAttainment *state)
{
  g_autofree char *gap = NULL;
  g_autofree char *count = NULL;
  g_autofree char *label = NULL;

  if (state->target == NULL)
    return g_strdup (_("No target applies"));

  label = ikd_target_label (state->target);
  if (!state->target_count.known)
    return g_steal_pointer (&label);

  count = ikd_count_format_words (state->target_count);
  if (!state->gap.known)
    /* Translators: a target: "of 375,000 people". */
    return g_strdup_printf (_("of %s people"), count);
  if (state->gap.value == 0)
    /* Translators: the parameter is the target count: "target of 204,048 reached". */
    return g_strdup_printf (_("target of %s reached"), count);

  gap = ikd_count_format_words (state->gap);
  /* Translators: the gap and the target count: "268,832 short of 456,144". */
  return g_strdup_printf (_("%s short of %s"), gap, count);
}

void
ikd_tiles_show_achievement (IkdTile *tile, IkdAttainment *state)
{
  g_autofree char *caption = achievement_caption (state);
  g_autofree char *value = state->achievement.known
                             ? ikd_percent_format (state->achievement.value, 2) : NULL;
  double fraction = state->achievement.known
                      ? state->achievement.value / (100.0 * IKD_PERCENT) : -1;

  ikd_tile_show (tile, value != NULL ? value : unknown, caption, fraction,
                 state->standing == IKD_ACHIEVED ? "success" : NULL);
}

/* The mark beside the word: shape says it as well as colour. */
const char *
ikd_tiles_standing_mark (IkdStanding standing)
{
  switch (standing)
    {
    case IKD_ACHIEVED:
      return "★";
    case IKD_ON_PACE:
      return "●";
    case IKD_BELOW_PACE:
      return "▲";
    case IKD_NOT_ASSESSED:
    default:
      return "○";
    }
}

static char *
pace_caption (const IkdAttainment *state)
{
  g_autofree char *date = NULL;

  if (state->target == NULL)
    return g_strdup (_("No target applies"));

  date = ikd_day_format_short (state->target->deadline);
  if (state->expired)
    /* Translators: the parameter is the deadline that has passed. */
    return g_strdup_printf (_("Target expired on %s"), date);
  if (state->standing != IKD_ACHIEVED && state->has_working_days && state->working_days_left <= 0)
    return g_strdup (_("No working day is left"));

  return g_strdup_printf ("%s %s", ikd_tiles_standing_mark (state->standing),
                          ikd_standing_label (state->standing));
}

void
ikd_tiles_show_pace (IkdTile *tile, IkdAttainment *state)
{
  g_autofree char *caption = pace_caption (state);
  g_autofree char *value = state->required_pace.known
                             ? ikd_count_format (state->required_pace.value) : NULL;
  const char *tone = state->standing == IKD_BELOW_PACE ? "warning"
                     : state->standing == IKD_ACHIEVED ? "success" : NULL;

  ikd_tile_show (tile, value != NULL ? value : unknown, caption, -1, tone);
}
