/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The fifth sentence: which of the regions below is highest, which lowest, and who is silent. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-briefing-private.h"

#define VILLAGE 4
/* Of more regions that share a rank, one is named and the others are counted. */
#define NAMED_MOST 3

/* The ranking, counted. */
typedef struct
{
  GPtrArray  *ranking;          /* of IkdRank, the ranked first */
  guint       ranked;
  guint       silent;           /* without a figure, with an old one, or not all of them */
  guint       stale;            /* of these: with an old one */
  guint       without_base;
  int         level;            /* of the regions below */
  const char *noun;             /* "districts" */
} Children;

static IkdRank *
rank_at (const Children *self, guint i)
{
  return g_ptr_array_index (self->ranking, i);
}

static Children
count (IkdOverview *overview)
{
  int level = ikd_region_get_level (overview->attainment->region) + 1;
  Children self = { .ranking = overview->ranking, .level = level,
                    .noun = ikd_level_noun (level, TRUE) };

  for (guint i = 0; i < self.ranking->len; i++)
    switch (rank_at (&self, i)->unranked)
      {
      case IKD_RANKED:
        self.ranked++;
        break;
      case IKD_UNRANKED_NO_BASE:
      case IKD_UNRANKED_UNKNOWN_BASE:
        self.without_base++;
        break;
      case IKD_UNRANKED_STALE:
        self.stale++;
        self.silent++;
        break;
      case IKD_UNRANKED_NO_FIGURE:
      case IKD_UNRANKED_PARTIAL:
      default:
        self.silent++;
        break;
      }
  return self;
}

/* The names of those that share the rank of the one at @i: "A District", "A District and B
 * District", "A District and 4 other districts". */
static char *
names_at (const Children *self, guint i)
{
  guint rank = rank_at (self, i)->rank;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *others = NULL;

  for (guint j = 0; j < self->ranked; j++)
    if (rank_at (self, j)->rank == rank)
      g_ptr_array_add (names, ikd_briefing_name (rank_at (self, j)->attainment->region));

  if (names->len == 1)
    return g_strdup (names->pdata[0]);
  if (names->len == 2)
    /* Translators: two names of regions. */
    return g_strdup_printf (C_ ("names", "%s and %s"), (char *) names->pdata[0],
                            (char *) names->pdata[1]);
  if (names->len == NAMED_MOST)
    /* Translators: three names of regions. */
    return g_strdup_printf (C_ ("names", "%s, %s and %s"), (char *) names->pdata[0],
                            (char *) names->pdata[1], (char *) names->pdata[2]);
  others = ikd_count_format (names->len - 1);
  /* Translators: the name of a region, a number, "districts". */
  return g_strdup_printf (C_ ("names", "%s and %s other %s"), (char *) names->pdata[0], others,
                          self->noun);
}

/* A coverage that was published itself keeps the digits that were printed. */
static char *
percent_at (const Children *self, guint i)
{
  const IkdAttainment *state = rank_at (self, i)->attainment;
  const IkdFigure *figure = state->active.figure;

  if (figure != NULL && !figure->number.known && figure->percent == state->coverage.value)
    return ikd_percent_format_digits_words (figure->percent, figure->half);
  return ikd_briefing_percent (state->coverage);
}

/* Who is not among the ranked, with its separator. */
static char *
tail (const Children *self)
{
  g_autofree char *silent = ikd_count_format (self->silent);
  g_autofree char *without = ikd_count_format (self->without_base);
  g_autoptr (GString) text = g_string_new (NULL);

  if (self->silent > 0)
    /* Translators: a number of regions, "districts"; ends a sentence. */
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE,
                                               "; %s %s has not brought its data up to date",
                                               "; %s %s have not brought their data up to date",
                                               self->silent),
                            silent, ikd_level_noun (self->level, self->silent != 1));
  else
    /* Translators: "districts"; ends a sentence. */
    g_string_append_printf (text, _("; all %s have brought their data up to date"), self->noun);
  if (self->without_base > 0)
    /* Translators: a number of regions, "districts"; ends a sentence. */
    g_string_append_printf (text, _("; of %s %s the base is not known"), without,
                            ikd_level_noun (self->level, self->without_base != 1));
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
only_sentence (const Children *self)
{
  g_autofree char *all = ikd_count_format (self->ranking->len);
  g_autofree char *name = names_at (self, 0);
  g_autofree char *percent = percent_at (self, 0);
  g_autofree char *end = tail (self);

  if (self->ranking->len == 1)
    /* Translators: the name of a region, a percentage. */
    return g_strdup_printf (_("The only region below it, %s, has a coverage of %s."), name,
                            percent);
  /* Translators: a number of regions, "districts", the name of a region, a percentage, what is said
   * of the others (with its separator). */
  return g_strdup_printf (_("Of %s %s, the coverage can be computed only for %s (%s)%s."), all,
                          self->noun, name, percent, end);
}

static char *
ranked_sentence (const Children *self)
{
  guint last = self->ranked - 1;
  g_autofree char *all = ikd_count_format (self->ranking->len);
  g_autofree char *ranked = ikd_count_format (self->ranked);
  g_autofree char *highest = names_at (self, 0);
  g_autofree char *high = percent_at (self, 0);
  g_autofree char *lowest = names_at (self, last);
  g_autofree char *low = percent_at (self, last);
  g_autofree char *end = tail (self);

  if (rank_at (self, last)->rank == rank_at (self, 0)->rank)
    return g_strdup_printf (
      /* Translators: a number of regions, "districts", the number of those that are ranked, a
       * percentage, what is said of the others (with its separator). */
      _("Of %s %s, the %s whose coverage can be computed have the same (%s)%s."), all, self->noun,
      ranked, high, end);
  return g_strdup_printf (
    /* Translators: a number of regions, "districts", the name of the highest (or several), its
     * percentage, the lowest, its percentage, what is said of the others (with its separator). */
    _("Of %s %s, the coverage is highest in %s (%s) and lowest in %s (%s)%s."), all, self->noun,
    highest, high, lowest, low, end);
}

char *
ikd_briefing_children (IkdOverview *overview)
{
  int level = ikd_region_get_level (overview->attainment->region);
  Children self;

  if (level >= VILLAGE)
    return NULL;

  self = count (overview);
  if (self.ranked == 0 && self.without_base > 0)
    /* Translators: "districts". */
    return g_strdup_printf (_("The coverage of the %s cannot be computed yet because their bases "
                              "are not known."), self.noun);
  if (self.ranked == 0 && self.stale > 0)
    /* Translators: "district", a number of days. */
    return g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "No %s has brought its data up to date in the last %d day.",
                   "No %s has brought its data up to date in the last %d days.", IKD_STALE_DAYS),
      ikd_level_noun (level + 1, FALSE), IKD_STALE_DAYS);
  if (self.ranked == 0)
    /* Translators: "district". */
    return g_strdup_printf (_("Data by %s are not available yet."),
                            ikd_level_noun (level + 1, FALSE));
  return self.ranked == 1 ? only_sentence (&self) : ranked_sentence (&self);
}
