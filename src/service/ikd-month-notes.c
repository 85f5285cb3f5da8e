/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What stands under the table of a month. Guarantees: whatever the table leaves open is explained:
 * each "–", "±", "*" and partial sum has its sentence. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-month-report-private.h"

#define MOST_NAMES 12           /* of regions in one sentence */
#define MOST_SOURCES 4

typedef gboolean (*RowFunc) (const IkdRecap *recap, const IkdRecapRow *row);

static const IkdRecapRow *
row_at (const IkdRecap *recap, guint index)
{
  return g_ptr_array_index (recap->rows, index);
}

/* "A, B and 3 more" */
static char *
join (GPtrArray *names)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint shown = MIN (names->len, MOST_NAMES);
  g_autofree char *more = ikd_count_format (names->len - shown);

  for (guint i = 0; i < shown; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "",
                            (const char *) g_ptr_array_index (names, i));
  if (names->len > shown)
    g_string_append_printf (text,
                            /* Translators: a number of regions that are not named. */
                            ngettext (" and %s more", " and %s more", names->len - shown), more);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Takes @text. */
static void
add (GPtrArray *notes, char *text)
{
  g_ptr_array_add (notes, ikd_day_keep_together (text));
  g_free (text);
}

/* The names of the regions that @func picks; NULL where there are none. */
static char *
list_regions (const IkdRecap *recap, RowFunc func)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < recap->rows->len; i++)
    if (func (recap, row_at (recap, i)))
      g_ptr_array_add (names,
                       g_strdup (ikd_region_get_name (row_at (recap, i)->attainment->region)));
  return names->len > 0 ? join (names) : NULL;
}

/* --- target and sources --- */

static void
add_target (GPtrArray *notes, const IkdRecap *recap)
{
  const IkdTarget *target = recap->target;
  g_autofree char *label = NULL;
  g_autofree char *deadline = NULL;
  g_autoptr (GString) text = NULL;

  if (target == NULL)
    {
      add (notes, g_strdup (_("There is no target for this day.")));
      return;
    }
  label = ikd_target_label (recap->target);
  deadline = ikd_day_format (target->deadline);
  text = g_string_new (NULL);
  g_string_append_printf (text,
                          /* Translators: the kind of a target, its amount, its deadline. */
                          _("Target (%s): %s by %s, for each region to the nearest person."),
                          ikd_target_kind_label (target->kind), label, deadline);
  if (recap->expired)
    g_string_append_printf (text, " %s", _("It has expired."));
  if (target->source != NULL && target->source->title != NULL && *target->source->title != '\0')
    g_string_append_printf (text, _(" Source: %s."), target->source->title);
  add (notes, g_string_free (g_steal_pointer (&text), FALSE));
}

static void
collect_source (GPtrArray *titles, const IkdValue *value)
{
  const IkdSource *source = value->figure != NULL ? value->figure->source : NULL;

  if (source == NULL || source->title == NULL || *source->title == '\0'
      || g_ptr_array_find_with_equal_func (titles, source->title, g_str_equal, NULL)
      || titles->len == MOST_SOURCES)
    return;
  g_ptr_array_add (titles, source->title);
}

/* "Figures as of 28 April to 5 June 2026", of those that are there. */
static char *
span_text (const IkdRecap *recap, gboolean base)
{
  IkdDay oldest = IKD_DAY_NONE;
  IkdDay newest = IKD_DAY_NONE;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < recap->rows->len; i++)
    {
      const IkdAttainment *state = row_at (recap, i)->attainment;
      const IkdValue *value = base ? &state->base : &state->active;

      if (value->origin == IKD_ORIGIN_NONE)
        continue;
      if (oldest == IKD_DAY_NONE || value->as_of.day < oldest)
        oldest = value->as_of.day;
      newest = MAX (newest, value->as_of.day);
    }
  if (oldest == IKD_DAY_NONE)
    return NULL;
  from = ikd_day_format (oldest);
  to = ikd_day_format (newest);
  if (oldest == newest)
    return g_steal_pointer (&to);
  /* Translators: two dates. */
  return g_strdup_printf (_("%s to %s"), from, to);
}

static void
add_sources (GPtrArray *notes, const IkdRecap *recap, gboolean base)
{
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *span = span_text (recap, base);
  g_autofree char *list = NULL;
  const char *label = ikd_indicator_label (base ? recap->base : IKD_ACTIVE);

  if (span == NULL)
    return;
  for (guint i = 0; i < recap->rows->len; i++)
    collect_source (titles, base ? &row_at (recap, i)->attainment->base
                                 : &row_at (recap, i)->attainment->active);
  list = join (titles);
  if (base)
    add (notes, titles->len > 0
                  /* Translators: an indicator, dates, sources. */
                  ? g_strdup_printf (_("Base: %s of %s. Source: %s."), label, span, list)
                  : g_strdup_printf (_("Base: %s of %s."), label, span));
  else
    add (notes, titles->len > 0
                  /* Translators: an indicator, dates, sources. */
                  ? g_strdup_printf (_("%s: figures of %s. Source: %s."), label, span, list)
                  : g_strdup_printf (_("%s: figures of %s."), label, span));
}

/* --- what is not known --- */

static gboolean
is_without_figure (const IkdRecap *recap, const IkdRecapRow *row)
{
  return row->unranked == IKD_UNRANKED_NO_FIGURE;
}

/* In the month there is none, but one that is not late yet. */
static gboolean
is_without_month (const IkdRecap *recap, const IkdRecapRow *row)
{
  const IkdValue *now = &row->attainment->active;

  return now->origin == IKD_ORIGIN_OWN && !now->stale && now->as_of.day <= recap->before;
}

static gboolean
is_over_months (const IkdRecap *recap, const IkdRecapRow *row)
{
  return row->added.known && row->before.stale;
}

static gboolean
is_new (const IkdRecap *recap, const IkdRecapRow *row)
{
  return ikd_value_is_total (&row->attainment->active) && row->before.origin == IKD_ORIGIN_NONE;
}

/* Rows that are open in some way, each way a sentence. */
static void
add_open (GPtrArray *notes, const IkdRecap *recap)
{
  g_autofree char *nothing = list_regions (recap, is_without_figure);
  g_autofree char *this_month = list_regions (recap, is_without_month);
  g_autofree char *longer = list_regions (recap, is_over_months);
  g_autofree char *first = list_regions (recap, is_new);

  if (nothing != NULL)
    /* Translators: names of regions. */
    add (notes, g_strdup_printf (_("Without any figure: %s."), nothing));
  if (this_month != NULL)
    add (notes,
         /* Translators: names of regions. */
         g_strdup_printf (_("Without a figure of this month, so that what was added is not known: "
                            "%s."), this_month));
  if (longer != NULL)
    /* Translators: names of regions. */
    add (notes, g_strdup_printf (_("Added in more than a month: %s."), longer));
  if (first != NULL)
    /* Translators: names of regions. */
    add (notes, g_strdup_printf (_("Without a figure before this month: %s."), first));
}

/* Those that are too old, with their dates. */
static void
add_late (GPtrArray *notes, const IkdRecap *recap)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < recap->rows->len; i++)
    {
      const IkdAttainment *state = row_at (recap, i)->attainment;
      g_autofree char *date = NULL;

      if (!state->active.stale)
        continue;
      date = ikd_period_format (state->active.as_of);
      /* Translators: the name of a region and the date of its figure. */
      g_ptr_array_add (names, g_strdup_printf (_("%s (%s)"), ikd_region_get_name (state->region),
                                               date));
    }
  if (names->len == 0)
    return;
  list = join (names);
  /* Translators: names of regions with dates. */
  add (notes,
       g_strdup_printf (_("Late, with figures older than 31 days and so without a rank: %s."),
                        list));
}

/* Those that have no rank for another reason than being late or without a figure. */
static void
add_unranked (GPtrArray *notes, const IkdRecap *recap)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *list = NULL;

  for (guint i = 0; i < recap->rows->len; i++)
    {
      const IkdRecapRow *row = row_at (recap, i);

      if (row->unranked == IKD_RANKED || row->unranked == IKD_UNRANKED_NO_FIGURE
          || row->unranked == IKD_UNRANKED_STALE)
        continue;
      /* Translators: the name of a region and why it has no rank. */
      g_ptr_array_add (names, g_strdup_printf (_("%s (%s)"),
                                               ikd_region_get_name (row->attainment->region),
                                               ikd_unranked_label (row->unranked)));
    }
  if (names->len == 0)
    return;
  list = join (names);
  /* Translators: names of regions with reasons. */
  add (notes, g_strdup_printf (_("Without a rank: %s."), list));
}

static void
add_partial (GPtrArray *notes, IkdRecap *recap)
{
  guint n = recap->rows->len;
  g_autofree char *some = ikd_count_format (recap->now_sum.rows);
  g_autofree char *all = ikd_count_format (n);
  const char *noun = ikd_level_noun (ikd_region_get_level (recap->region) + 1, n != 1);

  if (recap->now_sum.rows > 0 && recap->now_sum.rows < n)
    add (notes,
         /* Translators: two numbers of regions and their level. */
         g_strdup_printf (_("The sum of this month is that of %s of %s %s: no total, so it has no "
                            "coverage and no gap."), some, all, noun));
  else if (recap->base_sum.rows > 0 && recap->base_sum.rows < n)
    add (notes, g_strdup (_("The base is not known of all regions, so the total has no "
                            "coverage.")));
}

/* --- what else is to be said --- */

static void
add_own (GPtrArray *notes, const IkdRecap *recap)
{
  g_autofree char *count = NULL;
  g_autofree char *date = NULL;

  if (!recap->own.known)
    return;
  count = ikd_count_format_words (recap->own);
  date = ikd_period_format (recap->own_as_of);
  add (notes,
       /* Translators: the name of a region, a count, a date. */
       g_strdup_printf (_("The own figure of %s is %s (%s), which is not the sum of its parts."),
                        ikd_region_get_name (recap->region), count, date));
}

static gboolean
is_rounded (IkdNumber number)
{
  return number.known && !ikd_number_is_exact (number);
}

static gboolean
has_rounded (const IkdRecap *recap)
{
  for (guint i = 0; i < recap->rows->len; i++)
    {
      const IkdRecapRow *row = row_at (recap, i);

      if (is_rounded (row->attainment->active.number) || is_rounded (row->attainment->base.number)
          || is_rounded (row->before.number) || is_rounded (row->attainment->coverage))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_unknown (const IkdRecap *recap)
{
  for (guint i = 0; i < recap->rows->len; i++)
    if (!row_at (recap, i)->added.known || !row_at (recap, i)->attainment->gap.known
        || row_at (recap, i)->unranked != IKD_RANKED)
      return TRUE;
  return FALSE;
}

static gboolean
has_other_base (IkdRecap *recap)
{
  for (guint i = 0; i < recap->rows->len; i++)
    if (ikd_recap_has_other_base (recap, row_at (recap, i)->attainment))
      return TRUE;
  return FALSE;
}

static void
add_signs (GPtrArray *notes, IkdRecap *recap)
{
  if (has_unknown (recap))
    add (notes, g_strdup (_("“–”: not known.")));
  if (has_rounded (recap))
    add (notes, g_strdup (_("“±”: rounded by its source, or reckoned from what is rounded.")));
  if (has_other_base (recap))
    add (notes, g_strdup (_("“*”: a published percentage of another base, not comparable.")));
}

GPtrArray *
ikd_month_notes (IkdRecap *recap, IkdOverview *overview)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (g_free);

  add_target (notes, recap);
  add_sources (notes, recap, TRUE);
  add_sources (notes, recap, FALSE);
  add_late (notes, recap);
  add_open (notes, recap);
  add_unranked (notes, recap);
  add_partial (notes, recap);
  add_own (notes, recap);
  ikd_month_outreach_notes (notes, recap, overview);
  add_signs (notes, recap);
  return notes;
}
