/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What the indicators mean, for those who get figures out of Capaian and do not know it. */

#include <glib/gi18n-lib.h>

#include "ikd-indicator.h"

static const char *const definitions[IKD_N_INDICATORS] = {
  [IKD_POPULATION] = N_("Residents registered in the region, by the consolidated population data "
                        "(DKB) of June or December."),
  [IKD_KTP_OBLIGED] = N_("Registered residents who must have an ID card: aged 17 or more, or "
                         "married."),
  [IKD_KTP_ENROLLED] = N_("Residents whose biometrics are recorded for the e-KTP. Without it no "
                          "IKD can be activated."),
  [IKD_KTP_OWNED] = N_("Residents to whom an e-KTP card was issued."),
  [IKD_ACTIVE] = N_("Residents of the region who have an active Identitas Kependudukan Digital on "
                    "the date: a stock, never added up over time."),
  [IKD_ACTIVATED] = N_("Activations of IKD within the period, of the region's own residents: a "
                       "flow."),
  [IKD_SERVED_NONRESIDENT] = N_("Residents of other regions whose IKD was activated here within "
                                "the period; they count where they live."),
  [IKD_FAILED] = N_("Attempts at an activation within the period that failed."),
};

/**
 * ikd_indicator_definition:
 * @indicator: an indicator
 *
 * Returns: what it counts, in one translated sentence; "" for %IKD_INDICATOR_NONE
 */
const char *
ikd_indicator_definition (IkdIndicator indicator)
{
  if (indicator <= IKD_INDICATOR_NONE || indicator >= IKD_N_INDICATORS)
    return "";

  return _(definitions[indicator]);
}
