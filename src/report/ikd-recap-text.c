/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The words of a month's documents. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-recap-pages.h"

#define UNKNOWN "–"

const char *
ikd_recap_title (void)
{
  return _("Monthly Recapitulation of IKD Activation");
}

char *
ikd_recap_when (IkdRecap *recap)
{
  g_autofree char *month = ikd_period_format (recap->month);
  g_autofree char *day = ikd_day_format (recap->day);

  /* Translators: a month with its year, and the date of the figures. */
  return g_strdup_printf (_("%s, figures as of %s"), month, day);
}

char *
ikd_recap_rows_title (IkdRecap *recap)
{
  const char *noun = ikd_level_noun (ikd_region_get_level (recap->region) + 1, FALSE);
  gunichar first = g_unichar_toupper (g_utf8_get_char (noun));
  char letter[7] = { 0, };

  g_unichar_to_utf8 (first, letter);
  return g_strconcat (letter, g_utf8_next_char (noun), NULL);
}

static char *
about (IkdNumber number, char *text)
{
  g_autofree char *written = text;

  return ikd_number_is_exact (number) ? g_steal_pointer (&written)
                                      : g_strconcat ("±", written, NULL);
}

char *
ikd_recap_count_text (IkdNumber number, gboolean derived)
{
  if (!number.known)
    return g_strdup (UNKNOWN);
  return about (number, derived && !ikd_number_is_exact (number)
                          ? ikd_count_format_about (number.value)
                          : ikd_count_format (number.value));
}

char *
ikd_recap_added_text (IkdNumber number)
{
  return number.known ? about (number, ikd_count_format_signed (number.value))
                      : g_strdup (UNKNOWN);
}

char *
ikd_recap_share_text (IkdNumber percent)
{
  return percent.known ? about (percent, ikd_percent_format (percent.value, 2))
                       : g_strdup (UNKNOWN);
}
