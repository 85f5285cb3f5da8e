/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The words of a release, and of what was revised since. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-release-service.h"

char *
ikd_release_text (IkdRelease *release)
{
  g_autofree char *count = ikd_count_format_words (release->active);
  g_autofree char *percent = ikd_percent_format (release->percent.value, 2);
  g_autofree char *of = ikd_of_label ((IkdOf){ IKD_OF_INDICATOR, release->base });

  if (!release->percent.known)
    /* Translators: a count of people. */
    return g_strdup_printf (_("%s people"), count);
  /* Translators: a count of people, a percentage, what it is of ("of e-KTP enrolment"). */
  return g_strdup_printf (_("%s people, %s %s"), count, percent, of);
}

char *
ikd_release_revision_text (IkdRelease *release, const IkdRevision *revision)
{
  g_autofree char *day = ikd_day_format (release->day);
  g_autofree char *said = ikd_release_text (release);
  g_autofree char *people = ikd_count_format_signed (revision->more_active.value);
  g_autofree char *points = ikd_points_format (revision->more_percent.value, 2);

  if (!revision->revised)
    return NULL;
  if (!revision->more_active.known)
    /* Translators: (r) marks a revised figure; what was released, the date it is of. */
    return g_strdup_printf (_("(r) Released was %s of %s; that count is no longer known."), said,
                            day);
  if (!revision->more_percent.known)
    /* Translators: (r) marks a revised figure; what was released, its date, a difference of
     * people. */
    return g_strdup_printf (_("(r) Released was %s of %s; revised since by %s people."), said, day,
                            people);
  /* Translators: (r) marks a revised figure; what was released, its date, a difference of people,
   * one of percentages ("+0.01 percentage points"). */
  return g_strdup_printf (_("(r) Released was %s of %s; revised since by %s people, %s."), said,
                          day, people, points);
}
