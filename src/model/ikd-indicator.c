/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The indicators and what a percentage may be a share of: one table each, so that identifier,
 * label and phrase of an indicator cannot drift apart. The identifiers are those of files and
 * commands and never change. */

#include "ikd-indicator.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  const char *id;
  const char *parent_id;
  const char *label;
  const char *phrase;
} Entry;

static const Entry entries[IKD_N_INDICATORS] = {
  [IKD_POPULATION] = { "population",
                       "parent:population",
                       NC_ ("indicator", "Residents"),
                       NC_ ("in running text", "residents") },
  [IKD_KTP_OBLIGED] = { "ktp_obliged",
                        "parent:ktp_obliged",
                        NC_ ("indicator", "ID-obliged residents"),
                        NC_ ("in running text", "ID-obliged residents") },
  [IKD_KTP_ENROLLED] = { "ktp_enrolled",
                         "parent:ktp_enrolled",
                         NC_ ("indicator", "e-KTP enrolment"),
                         NC_ ("in running text", "residents enrolled for e-KTP") },
  [IKD_KTP_OWNED] = { "ktp_owned",
                      "parent:ktp_owned",
                      NC_ ("indicator", "e-KTP ownership"),
                      NC_ ("in running text", "residents who own an e-KTP") },
  [IKD_ACTIVE] = { "ikd_active",
                   "parent:ikd_active",
                   NC_ ("indicator", "Active IKD"),
                   NC_ ("in running text", "residents with an active IKD") },
  [IKD_ACTIVATED] = { "ikd_activated",
                      NULL,
                      NC_ ("indicator", "New activations"),
                      NC_ ("in running text", "new activations") },
  [IKD_SERVED_NONRESIDENT] = { "ikd_served_nonresident",
                               NULL,
                               NC_ ("indicator", "Non-residents served"),
                               NC_ ("in running text", "non-residents served") },
  [IKD_FAILED] = { "ikd_failed",
                   NULL,
                   NC_ ("indicator", "Failed activations"),
                   NC_ ("in running text", "failed activations") },
};

static gboolean
is_valid (IkdIndicator indicator)
{
  return indicator > IKD_INDICATOR_NONE && indicator < IKD_N_INDICATORS;
}

/**
 * ikd_indicator_to_id:
 * @indicator: an indicator
 *
 * Returns: (nullable): its name in files and commands; %NULL for %IKD_INDICATOR_NONE
 */
const char *
ikd_indicator_to_id (IkdIndicator indicator)
{
  return is_valid (indicator) ? entries[indicator].id : NULL;
}

/**
 * ikd_indicator_from_id:
 * @id: (nullable): a name as in files and commands
 *
 * Returns: the indicator, or %IKD_INDICATOR_NONE if there is none of that name
 */
IkdIndicator
ikd_indicator_from_id (const char *id)
{
  for (int i = 0; i < IKD_N_INDICATORS; i++)
    if (g_strcmp0 (id, entries[i].id) == 0)
      return (IkdIndicator) i;

  return IKD_INDICATOR_NONE;
}

/**
 * ikd_indicator_label:
 * @indicator: an indicator
 *
 * Returns: its translated title, such as stands over a column; "" for %IKD_INDICATOR_NONE
 */
const char *
ikd_indicator_label (IkdIndicator indicator)
{
  if (!is_valid (indicator))
    return "";

  return g_dpgettext2 (GETTEXT_PACKAGE, "indicator", entries[indicator].label);
}

/**
 * ikd_indicator_phrase:
 * @indicator: an indicator
 *
 * Returns: its translated name in running text, as it stands after "30 % of"; "" for
 *   %IKD_INDICATOR_NONE
 */
const char *
ikd_indicator_phrase (IkdIndicator indicator)
{
  if (!is_valid (indicator))
    return "";

  return g_dpgettext2 (GETTEXT_PACKAGE, "in running text", entries[indicator].phrase);
}

/**
 * ikd_indicator_is_flow:
 * @indicator: an indicator
 *
 * Returns: whether its figures belong to a period and may be added up over time
 */
gboolean
ikd_indicator_is_flow (IkdIndicator indicator)
{
  return indicator >= IKD_ACTIVATED && indicator < IKD_N_INDICATORS;
}

/**
 * ikd_indicator_is_ikd:
 * @indicator: an indicator
 *
 * Returns: whether it counts IKD, which did not exist before 2022
 */
gboolean
ikd_indicator_is_ikd (IkdIndicator indicator)
{
  return indicator >= IKD_ACTIVE && indicator < IKD_N_INDICATORS;
}

/**
 * ikd_of_parse:
 * @text: (nullable): "ktp_obliged", "parent:ktp_obliged", "target", "unknown"; empty for none
 * @of: (out): what it says
 *
 * A percentage is a share of a stock; a flow is refused.
 *
 * Returns: %FALSE if @text is none of these
 */
gboolean
ikd_of_parse (const char *text,
              IkdOf      *of)
{
  IkdOf found = { IKD_OF_NONE, IKD_INDICATOR_NONE };

  if (text == NULL || *text == '\0')
    ;
  else if (g_str_equal (text, "target"))
    found.kind = IKD_OF_TARGET;
  else if (g_str_equal (text, "unknown"))
    found.kind = IKD_OF_UNKNOWN;
  else
    {
      gboolean parent = g_str_has_prefix (text, "parent:");

      found.kind = parent ? IKD_OF_PARENT : IKD_OF_INDICATOR;
      found.indicator = ikd_indicator_from_id (parent ? text + strlen ("parent:") : text);
      if (!is_valid (found.indicator) || ikd_indicator_is_flow (found.indicator))
        return FALSE;
    }

  *of = found;
  return TRUE;
}

/**
 * ikd_of_to_string:
 * @of: what a percentage is a share of
 *
 * Returns: (nullable): as ikd_of_parse() reads it; %NULL for none
 */
const char *
ikd_of_to_string (IkdOf of)
{
  switch (of.kind)
    {
    case IKD_OF_INDICATOR:
      return ikd_indicator_to_id (of.indicator);
    case IKD_OF_PARENT:
      return is_valid (of.indicator) ? entries[of.indicator].parent_id : NULL;
    case IKD_OF_TARGET:
      return "target";
    case IKD_OF_UNKNOWN:
      return "unknown";
    case IKD_OF_NONE:
    default:
      return NULL;
    }
}

/**
 * ikd_of_label:
 * @of: what a percentage is a share of
 *
 * Returns: (transfer full): the translated words that follow a percentage; "" for none
 */
char *
ikd_of_label (IkdOf of)
{
  switch (of.kind)
    {
    case IKD_OF_INDICATOR:
      /* Translators: after a percentage; %s is such as "ID-obliged residents" */
      return g_strdup_printf (C_ ("share", "of %s"), ikd_indicator_phrase (of.indicator));
    case IKD_OF_PARENT:
      /* Translators: after a percentage; %s is such as "ID-obliged residents" */
      return g_strdup_printf (C_ ("share", "of %s of the parent region"),
                              ikd_indicator_phrase (of.indicator));
    case IKD_OF_TARGET:
      return g_strdup (C_ ("share", "of the target"));
    case IKD_OF_UNKNOWN:
      return g_strdup (C_ ("share", "of an unknown base"));
    case IKD_OF_NONE:
    default:
      return g_strdup ("");
    }
}

/**
 * ikd_of_equal:
 * @a: a share
 * @b: another
 *
 * Returns: whether both are shares of the same
 */
gboolean
ikd_of_equal (IkdOf a,
              IkdOf b)
{
  if (a.kind != b.kind)
    return FALSE;

  return (a.kind != IKD_OF_INDICATOR && a.kind != IKD_OF_PARENT) || a.indicator == b.indicator;
}
