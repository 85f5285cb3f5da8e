/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The funnel from residents to active IKD. Guarantees: a stage is compared with the nearest earlier
 * one that is known for the whole region; a partial sum is compared with nothing. */

#include "ikd-funnel.h"

#include <glib/gi18n-lib.h>

#include "ikd-attainment.h"

void
ikd_funnel_clear (IkdFunnel *funnel)
{
  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    ikd_value_clear (&funnel->stages[i].value);
}

void
ikd_funnel_copy (const IkdFunnel *from, IkdFunnel *to)
{
  *to = *from;
  for (guint i = 0; i < IKD_FUNNEL_STAGES; i++)
    ikd_value_copy (&from->stages[i].value, &to->stages[i].value);
}

static void
compare (const IkdFunnelStage *former, IkdFunnelStage *stage)
{
  const IkdNumber *whole = &former->value.number;
  const IkdNumber *part = &stage->value.number;

  stage->from = former->indicator;
  stage->loss = (IkdNumber){ TRUE, whole->value - part->value, whole->low - part->high,
                             whole->high - part->low };
  stage->share = ikd_share (*part, *whole);
}

void
ikd_funnel_compute (IkdBook *book, IkdAtlas *atlas, IkdRegion *region, const char *segment,
                    IkdDay day, IkdFunnel *funnel)
{
  const IkdFunnelStage *former = NULL;
  gint64 largest = 0;

  *funnel = (IkdFunnel){ .largest = -1 };
  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      IkdFunnelStage *stage = &funnel->stages[i];

      stage->indicator = (IkdIndicator) (IKD_POPULATION + i);
      stage->from = IKD_INDICATOR_NONE;
      ikd_value_compute (book, atlas, region, stage->indicator, segment, day, &stage->value);
      if (!ikd_value_is_total (&stage->value))
        continue;
      if (former != NULL)
        compare (former, stage);
      if (former != NULL && former->indicator != IKD_POPULATION && stage->loss.value > largest)
        {
          largest = stage->loss.value;
          funnel->largest = i;
        }
      former = stage;
    }
}

const char *
ikd_funnel_unknown_text (const IkdFunnelStage *stage)
{
  if (stage->value.origin == IKD_ORIGIN_NONE)
    return C_ ("funnel", "no figure yet");
  return stage->value.origin == IKD_ORIGIN_PARTIAL ? C_ ("funnel", "known in part")
                                                   : C_ ("funnel", "a percentage only");
}

/* What is said of those who are missing in a stage. */
static const char *
missing_phrase (IkdIndicator stage)
{
  switch ((int) stage)
    {
    case IKD_KTP_ENROLLED:
      return C_ ("of residents", "are not enrolled for e-KTP yet");
    case IKD_KTP_OWNED:
      return C_ ("of residents", "own no e-KTP yet");
    default:
      return C_ ("of residents", "have no active IKD yet");
    }
}

char *
ikd_funnel_text (const IkdFunnel *funnel)
{
  const IkdFunnelStage *stage = NULL;
  const IkdFunnelStage *from = NULL;
  g_autofree char *loss = NULL;
  g_autofree char *whole = NULL;
  g_autofree char *share = NULL;

  if (funnel->largest < 0)
    return g_strdup (_("Where most are lost is not known: two of the stages after the residents "
                       "are needed."));

  stage = &funnel->stages[funnel->largest];
  from = &funnel->stages[stage->from];
  loss = ikd_count_format_words (stage->loss);
  whole = ikd_count_format_words (from->value.number);
  share = ikd_percent_format (100 * IKD_PERCENT - stage->share.value, 2);
  /* Translators: a number of people, the number it is part of and whom that counts, what these
   * lack, a percentage: "612,000 of 1,500,000 ID-obliged residents are not enrolled (40.80%)". */
  return g_strdup_printf (_("Largest loss: %s of %s %s %s (%s)."), loss, whole,
                          ikd_indicator_phrase (from->indicator),
                          missing_phrase (stage->indicator), share);
}
