/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Why a coverage moved, in sentences that a reader without the formula understands. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-change-service.h"

#define DECIMALS 2

/* What is missing, in the order in which a reader would look for it. */
static char *
missing_text (IkdChangeReport *report)
{
  const IkdCoverage *sides[] = { &report->first, &report->second };
  const IkdDay days[] = { report->from, report->to };
  const char *name = ikd_region_get_name (report->region);

  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    {
      g_autofree char *day = ikd_day_format (days[i]);

      if (!sides[i]->active.known)
        /* Translators: the name of a region, a date. */
        return g_strdup_printf (_("There is no whole count of active IKD of %s on %s, so the "
                                  "change cannot be explained."), name, day);
      if (!sides[i]->base.known || sides[i]->base.value == 0)
        /* Translators: a base in running text ("ID-obliged residents"), the name of a region, a
         * date. */
        return g_strdup_printf (_("The number of %s of %s is not known on %s, so the change cannot "
                                  "be explained."), ikd_indicator_phrase (report->base), name, day);
    }
  g_return_val_if_reached (NULL);
}

char *
ikd_change_headline (IkdChangeReport *report)
{
  const IkdChange *change = &report->change;
  g_autofree char *from = ikd_day_format (report->from);
  g_autofree char *to = ikd_day_format (report->to);
  g_autofree char *before = ikd_percent_format (change->released, DECIMALS);
  g_autofree char *after = ikd_percent_format (change->to, DECIMALS);
  g_autofree char *points = ikd_points_format (change->change, DECIMALS);
  g_autofree char *of = ikd_of_label ((IkdOf){ IKD_OF_INDICATOR, report->base });

  if (!change->known)
    return missing_text (report);
  if (report->release != NULL)
    return g_strdup_printf (
      /* Translators: two dates, the name of a region, what the coverage is of, the percentage that
       * was released, the one of the later day, their difference. */
      _("From %s to %s the coverage of %s (%s) moved from the released %s to %s: %s."), from, to,
      ikd_region_get_name (report->region), of, before, after, points);
  return g_strdup_printf (
    /* Translators: two dates, the name of a region, what the coverage is of, two percentages, their
     * difference. */
    _("From %s to %s the coverage of %s (%s) moved from %s to %s: %s."), from, to,
    ikd_region_get_name (report->region), of, before, after, points);
}

char *
ikd_change_activations_text (IkdChangeReport *report)
{
  gint64 more = report->second.active.value - report->first.active.value;
  g_autofree char *count = ikd_count_format (ABS (more));
  g_autofree char *base = ikd_count_format_words (report->first.base);

  if (!report->change.known)
    return NULL;
  if (more == 0)
    return g_strdup (_("The number of active IKD is the same on both days."));
  return g_strdup_printf (
    more > 0
      /* Translators: a count of people, the base of the first day. */
      ? _("%s more people have an active IKD, measured on the base of the first day (%s).")
      : _("%s fewer people have an active IKD, measured on the base of the first day (%s)."),
    count, base);
}

char *
ikd_change_base_text (IkdChangeReport *report)
{
  const IkdNumber *before = &report->first.base;
  const IkdNumber *after = &report->second.base;
  g_autofree char *from = ikd_count_format_words (*before);
  g_autofree char *to = ikd_count_format_words (*after);

  if (!report->change.known)
    return NULL;
  if (before->value == after->value)
    /* Translators: a count. */
    return g_strdup_printf (_("The base is the same on both days (%s)."), from);
  return g_strdup_printf (
    after->value > before->value
      /* Translators: two counts. */
      ? _("The base grew from %s to %s, which lowers the coverage.")
      : _("The base shrank from %s to %s, which raises the coverage."), from, to);
}

char *
ikd_change_corrections_text (IkdChangeReport *report)
{
  g_autofree char *from = ikd_day_format (report->from);
  g_autofree char *said = ikd_percent_format (report->change.released, DECIMALS);
  g_autofree char *now = ikd_percent_format (report->change.from, DECIMALS);

  if (!report->change.known)
    return NULL;
  if (report->release == NULL)
    /* Translators: a date. */
    return g_strdup_printf (_("No release is marked for %s, so what is known now counts."), from);
  if (report->change.corrections == 0)
    /* Translators: a date. */
    return g_strdup_printf (_("What was released of %s still holds."), from);
  /* Translators: a date, the percentage released, the one known now. */
  return g_strdup_printf (_("Released of %s was %s; with later corrections it is %s."), from, said,
                          now);
}

char *
ikd_change_increment_text (IkdChangeReport *report)
{
  return ikd_increment_has_any (&report->increment) ? ikd_increment_text (&report->increment)
                                                    : NULL;
}
