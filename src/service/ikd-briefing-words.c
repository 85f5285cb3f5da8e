/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* How official texts name what screens name more shortly. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-briefing-private.h"

static const struct
{
  const char *people;
  const char *base;
} words[] = {
  [IKD_POPULATION] = { NC_ ("official", "residents"),
                       NC_ ("official base", "the number of residents") },
  [IKD_KTP_OBLIGED] = { NC_ ("official", "residents who are obliged to hold an e-KTP"),
                        NC_ ("official base", "ID-obliged residents") },
  [IKD_KTP_ENROLLED] = { NC_ ("official", "residents who have enrolled for the e-KTP"),
                         NC_ ("official base", "e-KTP enrolment") },
  [IKD_KTP_OWNED] = { NC_ ("official", "residents who own an e-KTP"),
                      NC_ ("official base", "e-KTP ownership") },
};

const char *
ikd_briefing_people (IkdIndicator base)
{
  g_return_val_if_fail (base >= 0 && base < (int) G_N_ELEMENTS (words), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "official", words[base].people);
}

const char *
ikd_briefing_base (IkdIndicator base)
{
  g_return_val_if_fail (base >= 0 && base < (int) G_N_ELEMENTS (words), "");

  return g_dpgettext2 (GETTEXT_PACKAGE, "official base", words[base].base);
}

char *
ikd_briefing_name (IkdRegion *region)
{
  const char *name = ikd_region_get_name (region);

  switch (ikd_region_get_level (region))
    {
    case 1:
      /* Translators: the name of a province in an official text. */
      return g_strdup_printf (C_ ("official name", "the Province of %s"), name);
    case 3:
      /* Translators: the name of a district in an official text. */
      return g_strdup_printf (C_ ("official name", "%s District"), name);
    case 4:
      /* Translators: the name of a village in an official text. */
      return g_strdup_printf (C_ ("official name", "%s Village"), name);
    default:
      return g_strdup (name);
    }
}

char *
ikd_briefing_percent (IkdNumber percent)
{
  g_autofree char *words_of = ikd_percent_format_words (percent.value, 2);

  return ikd_number_is_exact (percent)
           ? g_steal_pointer (&words_of)
           /* Translators: the parameter is a percentage that rests on rounded numbers. */
           : g_strdup_printf (C_ ("percentage", "about %s"), words_of);
}
