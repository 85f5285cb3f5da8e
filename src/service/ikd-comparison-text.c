/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a comparison says in words: where the region stands, whether it climbs, who meets the
 * target, and who is left out and why. Whole sentences, each with its own translation. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-bold.h"
#include "ikd-comparison.h"

/* The compared, in the plural: "regencies and cities", "cities". */
static const char *
noun (IkdRegion *region, IkdScope scope, int level)
{
  if (scope != IKD_SCOPE_KIND)
    return ikd_level_noun (level, TRUE);

  return ikd_region_is_city (region) ? C_("level", "cities") : C_("level", "regencies");
}

static int
compared_level (IkdRegion *region, IkdScope scope)
{
  int level = ikd_region_get_level (region);

  if (scope == IKD_SCOPE_CHILDREN)
    return level + 1;
  return scope == IKD_SCOPE_SIBLINGS ? level : MAX (level, 2);
}

char *
ikd_scope_title (IkdAtlas *atlas, IkdRegion *region, IkdScope scope)
{
  IkdRegion *whole;
  char *title;

  g_return_val_if_fail (IKD_IS_ATLAS (atlas) && IKD_IS_REGION (region), NULL);

  whole = ikd_scope_get_whole (atlas, region, scope);
  /* Translators: regions in the plural and what they lie in: "regencies and cities of Jawa
   * Tengah". */
  title = g_strdup_printf (C_("compared", "%s of %s"),
                           noun (region, scope, compared_level (region, scope)),
                           ikd_region_get_name (whole));
  *title = g_ascii_toupper (*title);
  return title;
}

static char *
bold_count (guint n)
{
  g_autofree char *text = ikd_count_format (n);

  return ikd_bold (text);
}

static char *
bold_coverage (const IkdPeer *peer)
{
  g_autofree char *text = ikd_percent_format (peer->rank->attainment->coverage.value, 2);

  return ikd_bold (text);
}

/* Whether it rose or fell since the earlier day; NULL without one. */
static char *
climb_sentence (IkdComparison *self, IkdPeer *own)
{
  g_autofree char *since = NULL;
  g_autofree char *number = NULL;
  int places = 0;

  if (self->since == IKD_DAY_NONE)
    return NULL;
  since = ikd_day_format (self->since);
  if (!ikd_peer_get_climb (own, &places))
    /* Translators: a date. */
    return g_strdup_printf (_("It was not ranked on %s."), since);
  if (places == 0)
    /* Translators: a date. */
    return g_strdup_printf (_("That is the same place as on %s."), since);

  number = bold_count ((guint) ABS (places));
  return g_strdup_printf (
    places > 0
      /* Translators: a number of places and a date: "Up 2 places since 1 January 2026." */
      ? ngettext ("Up %s place since %s.", "Up %s places since %s.", (gulong) places)
      /* Translators: a number of places and a date: "Down 2 places since 1 January 2026." */
      : ngettext ("Down %s place since %s.", "Down %s places since %s.", (gulong) -places),
    number, since);
}

static char *
own_sentence (IkdComparison *self, IkdPeer *own)
{
  g_autofree char *day = ikd_day_format (self->day);
  const char *name = ikd_region_get_name (self->region);
  const char *whole = ikd_region_get_name (self->whole);
  const char *others = noun (self->region, self->scope, compared_level (self->region, self->scope));
  g_autofree char *rank = NULL;
  g_autofree char *ranked = NULL;
  g_autofree char *coverage = NULL;
  g_autofree char *climb = NULL;
  g_autofree char *sentence = NULL;

  if (own->rank->unranked != IKD_RANKED)
    /* Translators: a date, a region, regions in the plural, what they lie in, why it is not
     * ranked ("no figure yet"). */
    return g_strdup_printf (_("As of %s, %s is not ranked among the %s of %s: %s."), day, name,
                            others, whole, ikd_unranked_label (own->rank->unranked));

  rank = bold_count (own->rank->rank);
  ranked = bold_count (self->ranked);
  coverage = bold_coverage (own);
  sentence = g_strdup_printf (
    /* Translators: a date, a region, its rank, how many are ranked, regions in the plural, what
     * they lie in, a percentage, its base. */
    _("As of %s, %s is number %s of %s ranked %s of %s, with %s of %s."), day, name, rank, ranked,
    others, whole, coverage, ikd_indicator_phrase (self->base));
  climb = climb_sentence (self, own);
  return climb != NULL ? g_strdup_printf ("%s %s", sentence, climb) : g_steal_pointer (&sentence);
}

static char *
peers_sentence (IkdComparison *self)
{
  g_autofree char *day = ikd_day_format (self->day);
  const char *whole = ikd_region_get_name (self->whole);
  const char *others = noun (self->region, self->scope, compared_level (self->region, self->scope));
  g_autofree char *ranked = bold_count (self->ranked);
  g_autofree char *all = bold_count (self->peers->len);
  IkdPeer *first = NULL;
  IkdPeer *last = NULL;
  g_autofree char *first_coverage = NULL;
  g_autofree char *last_coverage = NULL;

  if (self->ranked == 0)
    /* Translators: a date, a number, regions in the plural, what they lie in. */
    return g_strdup_printf (_("As of %s, none of the %s %s of %s can be ranked."), day, all, others,
                            whole);

  first = g_ptr_array_index (self->peers, 0);
  first_coverage = bold_coverage (first);
  if (self->ranked == 1)
    return g_strdup_printf (
      /* Translators: a date, 1, of how many, regions in the plural, what they lie in, the one and
       * its percentage, the base. */
      _("As of %s, %s of %s %s of %s is ranked: %s with %s of %s."), day, ranked, all, others,
      whole, ikd_region_get_name (first->rank->attainment->region), first_coverage,
      ikd_indicator_phrase (self->base));

  last = g_ptr_array_index (self->peers, self->ranked - 1);
  last_coverage = bold_coverage (last);
  return g_strdup_printf (
    /* Translators: a date, how many are ranked, of how many, regions in the plural, what they lie
     * in, the first and its percentage, the last and its percentage, the base of both. */
    _("As of %s, %s of %s %s of %s are ranked: from %s with %s down to %s with %s of %s."), day,
    ranked, all, others, whole, ikd_region_get_name (first->rank->attainment->region),
    first_coverage, ikd_region_get_name (last->rank->attainment->region), last_coverage,
    ikd_indicator_phrase (self->base));
}

static char *
make_headline (IkdComparison *self)
{
  IkdPeer *own = ikd_comparison_get_own (self);

  return own != NULL ? own_sentence (self, own) : peers_sentence (self);
}

char *
ikd_comparison_headline (IkdComparison *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (IKD_IS_COMPARISON (self), NULL);

  text = make_headline (self);
  return ikd_bold_to_markup (text);
}

char *
ikd_comparison_headline_text (IkdComparison *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (IKD_IS_COMPARISON (self), NULL);

  text = make_headline (self);
  return ikd_bold_to_plain (text);
}

static char *
target_note (IkdComparison *self)
{
  IkdPeer *first = self->peers->len > 0 ? g_ptr_array_index (self->peers, 0) : NULL;
  IkdTarget *target = first != NULL ? first->rank->attainment->target : NULL;
  g_autofree char *met = ikd_count_format (self->met);
  g_autofree char *unmet = ikd_count_format (self->unmet);

  if (target == NULL)
    return g_strdup (_("There is no such target."));
  if (self->met + self->unmet == 0)
    /* Translators: a kind of target: "National". */
    return g_strdup_printf (_("Target (%s): who has reached it cannot be said."),
                            ikd_target_kind_label (target->kind));
  /* Translators: a kind of target ("National"), how many regions have reached it, how many not. */
  return g_strdup_printf (_("Target (%s): reached by %s, not yet by %s."),
                          ikd_target_kind_label (target->kind), met, unmet);
}

char *
ikd_comparison_notes (IkdComparison *self)
{
  g_autoptr (GString) apart = g_string_new (NULL);
  g_autofree char *target = NULL;

  g_return_val_if_fail (IKD_IS_COMPARISON (self), NULL);

  target = target_note (self);
  for (int reason = IKD_UNRANKED_NO_FIGURE; reason <= IKD_UNRANKED_STALE; reason++)
    {
      guint n = 0;
      g_autofree char *number = NULL;

      for (guint i = self->ranked; i < self->peers->len; i++)
        n += ((IkdPeer *) g_ptr_array_index (self->peers, i))->rank->unranked
             == (IkdUnranked) reason;
      if (n == 0)
        continue;
      number = ikd_count_format (n);
      g_string_append_printf (apart, "%s%s: %s", apart->len > 0 ? "; " : "",
                              ikd_unranked_label ((IkdUnranked) reason), number);
    }
  if (apart->len == 0)
    return g_steal_pointer (&target);
  /* Translators: a whole sentence about the target, and why regions are not ranked, each with how
   * many they are: "no figure yet: 10; older than 31 days: 3". */
  return g_strdup_printf (_("%s Not ranked: %s."), target, apart->str);
}

char *
ikd_peer_climb_text (IkdPeer *self)
{
  g_autofree char *number = NULL;
  int places = 0;

  g_return_val_if_fail (IKD_IS_PEER (self), NULL);

  if (self->rank->unranked != IKD_RANKED)
    return g_strdup ("–");
  if (!ikd_peer_get_climb (self, &places))
    return g_strdup (C_("rank", "new"));
  if (places == 0)
    return g_strdup ("=");

  number = ikd_count_format (ABS (places));
  return g_strdup_printf ("%s %s", places > 0 ? "▲" : "▼", number);
}
