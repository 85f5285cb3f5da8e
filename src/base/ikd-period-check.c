/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors
 *
 * Which periods a figure may stand under. Guarantees that what is refused is named as people write
 * it, with what to do.
 */

#include "ikd-day.h"

#include "ikd-error.h"

#include <glib/gi18n-lib.h>

/**
 * ikd_period_check:
 * @period: the period of a figure
 * @today: the day of entry; %IKD_DAY_NONE if unknown
 * @is_ikd: whether the figure is of an indicator of the digital identity
 * @error: return location
 *
 * Errors: %IKD_ERROR_BAD_DATE without a date or if it ends before it begins,
 * %IKD_ERROR_FUTURE_DATE, %IKD_ERROR_TOO_EARLY before 2022-01-01, the year in which activations
 * began.
 *
 * Returns: whether a figure may stand under it
 */
gboolean
ikd_period_check (IkdPeriod period, IkdDay today, gboolean is_ikd, GError **error)
{
  g_autofree char *written = NULL;

  if (period.start == IKD_DAY_NONE || period.day == IKD_DAY_NONE || period.start > period.day)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_BAD_DATE,
                           _ ("The date is missing, or the period ends before it begins. Enter a "
                              "date such as 6/6/2023."));
      return FALSE;
    }

  if ((today == IKD_DAY_NONE || period.day <= today)
      && (!is_ikd || period.start >= ikd_day_new (2022, 1, 1)))
    return TRUE;

  written = ikd_period_format (period);
  if (today != IKD_DAY_NONE && period.day > today)
    {
      /* Translators: %s is a date */
      g_set_error (error, IKD_ERROR, IKD_ERROR_FUTURE_DATE,
                   _ ("%s is in the future. Correct the date; if it is right, check the computer’s "
                      "clock."),
                   written);
      return FALSE;
    }

  /* Translators: %s is a date */
  g_set_error (error, IKD_ERROR, IKD_ERROR_TOO_EARLY,
               _ ("%s is before 1 January 2022, when there was no Identitas Kependudukan "
                  "Digital yet. Correct the year."),
               written);
  return FALSE;
}
