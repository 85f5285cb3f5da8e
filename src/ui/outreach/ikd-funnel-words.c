/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a share names what it is a share of, and no number stands without its date. */

#include "config.h"

#include "ikd-funnel-words.h"

#include <glib/gi18n.h>

#define UNKNOWN "–"

static gboolean
is_known (const IkdFunnelStage *stage)
{
  return ikd_value_is_total (&stage->value);
}

char *
ikd_funnel_count_text (const IkdFunnelStage *stage)
{
  return is_known (stage) ? ikd_count_format_words (stage->value.number) : g_strdup (UNKNOWN);
}

char *
ikd_funnel_date_text (const IkdFunnelStage *stage)
{
  return stage->value.origin != IKD_ORIGIN_NONE ? ikd_period_format (stage->value.as_of)
                                                : g_strdup (UNKNOWN);
}

/* "98.66% of ID-obliged residents": the stage before may be another one than the one above. */
char *
ikd_funnel_share_text (const IkdFunnelStage *stage)
{
  g_autofree char *percent = NULL;

  if (!stage->share.known)
    return g_strdup (UNKNOWN);
  percent = ikd_percent_format (stage->share.value, 2);
  /* Translators: a percentage and what it is a share of. */
  return g_strdup_printf (_("%s of %s"), percent, ikd_indicator_phrase (stage->from));
}

char *
ikd_funnel_loss_text (const IkdFunnelStage *stage)
{
  return ikd_count_format_cell (stage->loss);
}

/* What those who are lost before a stage lack. */
static const char *
lack_text (IkdIndicator stage)
{
  switch ((int) stage)
    {
    case IKD_KTP_ENROLLED:
      return C_ ("funnel", "Enrolment");
    case IKD_KTP_OWNED:
      return C_ ("funnel", "Ownership");
    default:
      return C_ ("funnel", "Activation");
    }
}

char *
ikd_funnel_largest_text (const IkdFunnel *funnel)
{
  const IkdFunnelStage *stage = funnel->largest >= 0 ? &funnel->stages[funnel->largest] : NULL;
  g_autofree char *loss = NULL;
  g_autofree char *share = NULL;

  if (stage == NULL)
    return g_strdup (UNKNOWN);
  loss = ikd_count_format_words (stage->loss);
  share = ikd_percent_format (100 * IKD_PERCENT - stage->share.value, 1);
  /* Translators: where most people are lost: what they lack, how many, a percentage. */
  return g_strdup_printf (_("%s: %s (%s)"), lack_text (stage->indicator), loss, share);
}

char *
ikd_funnel_stage_text (const IkdFunnelStage *stage)
{
  const char *label = ikd_indicator_label (stage->indicator);
  g_autofree char *count = ikd_funnel_count_text (stage);
  g_autofree char *date = ikd_funnel_date_text (stage);
  g_autofree char *share = ikd_funnel_share_text (stage);
  g_autofree char *loss = ikd_funnel_loss_text (stage);

  if (!is_known (stage))
    return g_strdup_printf ("%s: %s", label, ikd_funnel_unknown_text (stage));
  if (!stage->loss.known)
    /* Translators: an indicator, a count, a date. */
    return g_strdup_printf (_("%s: %s on %s"), label, count, date);
  /* Translators: an indicator, a count, a date, "98.66% of ID-obliged residents", a count. */
  return g_strdup_printf (_("%s: %s on %s, %s, %s fewer"), label, count, date, share, loss);
}

/* --- notes --- */

static void
add_line (GString *text, char *line)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? "\n" : "", line);
  g_free (line);
}

/* "No figure yet: e-KTP enrolment, e-KTP ownership." */
static void
add_unknown (GString *text, const IkdFunnel *funnel)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;
  g_autofree char *joined = NULL;

  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    if (funnel->stages[i].value.origin == IKD_ORIGIN_NONE)
      g_strv_builder_add (names, ikd_indicator_label (funnel->stages[i].indicator));
  all = g_strv_builder_end (names);
  joined = g_strjoinv (", ", all);
  if (*joined != '\0')
    /* Translators: one or more indicators. */
    add_line (text, g_strdup_printf (_("No figure yet: %s."), joined));
}

static void
add_in_part (GString *text, const IkdFunnelStage *stage)
{
  const IkdValue *value = &stage->value;
  g_autofree char *reported = ikd_count_format (value->reported);
  g_autofree char *children = ikd_count_format (value->children);

  if (value->origin == IKD_ORIGIN_PARTIAL)
    /* Translators: an indicator; how many regions of how many have a figure. */
    add_line (text, g_strdup_printf (_("%s: only %s of %s regions within have a figure, so it is "
                                       "compared with nothing."),
                                     ikd_indicator_label (stage->indicator), reported, children));
  else if (value->origin != IKD_ORIGIN_NONE && !value->number.known)
    add_line (text, g_strdup_printf (_("%s: only a percentage was published, so the count is not "
                                       "known."),
                                     ikd_indicator_label (stage->indicator)));
}

static void
add_dates (GString *text, const IkdFunnel *funnel)
{
  IkdPeriod first = { G_MAXINT, G_MAXINT };
  IkdPeriod last = { G_MININT, G_MININT };
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      const IkdPeriod *at = &funnel->stages[i].value.as_of;

      if (!is_known (&funnel->stages[i]))
        continue;
      if (at->day < first.day)
        first = *at;
      if (at->day > last.day)
        last = *at;
    }
  if (first.day >= last.day)
    return;
  from = ikd_period_format (first);
  to = ikd_period_format (last);
  /* Translators: the oldest and the newest date. */
  add_line (text, g_strdup_printf (_("The figures are of different dates, from %s to %s: the "
                                     "losses are not exact."), from, to));
}

static void
add_growth (GString *text, const IkdFunnelStage *stage)
{
  if (stage->loss.known && stage->loss.value < 0)
    /* Translators: two indicators. */
    add_line (text, g_strdup_printf (_("%s counts more people than %s, which is older or of "
                                       "another source."),
                                     ikd_indicator_label (stage->indicator),
                                     ikd_indicator_label (stage->from)));
}

char *
ikd_funnel_notes (const IkdFunnel *funnel)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_unknown (text, funnel);
  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    add_in_part (text, &funnel->stages[i]);
  add_dates (text, funnel);
  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    add_growth (text, &funnel->stages[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
