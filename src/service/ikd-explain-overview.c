/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What an overview adds to the account of its numbers: the projection with its method and its own
 * record, and what was released. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-explain-private.h"
#include "ikd-overview.h"
#include "ikd-release-service.h"

/* "640 (610–655)": persons a working day, to the nearest. */
static char *
slope_text (const IkdTheilSen *fit)
{
  IkdNumber slope = { TRUE, ikd_div_nearest (fit->slope.persons, 1, fit->slope.days),
                      ikd_div_floor (fit->low.persons, 1, fit->low.days),
                      ikd_div_ceil (fit->high.persons, 1, fit->high.days) };

  return ikd_explain_count (slope);
}

static void
add_too_little (GPtrArray *lines, const IkdProjection *projection)
{
  g_autofree char *points = ikd_count_format (projection->points);

  ikd_explain_add (lines, _("Projection"), g_strdup (_("too little history")),
                   g_strdup_printf (
                     /* Translators: two numbers of reports, a number of days. */
                     _("%s usable reports; at least %d over %d days are needed"), points,
                     IKD_PROJECTION_POINTS, IKD_PROJECTION_DAYS), NULL);
}

static void
add_deadline (GPtrArray *lines, IkdOverview *overview)
{
  const IkdProjection *projection = &overview->projection;
  const IkdAttainment *state = overview->attainment;
  g_autofree char *last = ikd_count_format (projection->last.number.value);
  g_autofree char *days = ikd_count_format (projection->days_left);
  g_autofree char *deadline = NULL;
  IkdNumber percent;
  g_autofree char *share = NULL;

  if (!projection->at_deadline.known)
    return;

  deadline = ikd_day_format (projection->deadline);
  ikd_explain_add (lines, _("Projected at the deadline"),
                   ikd_explain_count (projection->at_deadline),
                   /* Translators: a count, the number of working days, a date. */
                   g_strdup_printf (_("%s + the slope × %s working days until %s"), last, days,
                                    deadline), NULL);
  percent = ikd_share (projection->at_deadline,
                       ikd_value_is_total (&state->base) ? state->base.number
                                                         : IKD_NUMBER_UNKNOWN);
  if (!percent.known)
    return;
  share = ikd_of_label ((IkdOf){ IKD_OF_INDICATOR, state->base_indicator });
  ikd_explain_add (lines, _("Projected coverage at the deadline"), ikd_explain_percent (percent),
                   g_steal_pointer (&share), NULL);
}

static void
add_back_test (GPtrArray *lines, const IkdProjection *projection)
{
  g_autofree char *tests = ikd_count_format (projection->tests);

  if (projection->tests == 0)
    {
      ikd_explain_add (lines, _("Error of earlier projections"), g_strdup (_("unknown")),
                       g_strdup (_("too little history to repeat the projection at earlier dates")),
                       NULL);
      return;
    }
  ikd_explain_add (
    lines, _("Error of earlier projections"), ikd_percent_format (projection->error, 2),
    g_strdup_printf (
      /* Translators: a number of dates. */
      g_dngettext (GETTEXT_PACKAGE,
                   "median absolute percentage error, repeated at %s earlier date; the interval "
                   "holds its miss",
                   "median absolute percentage error, repeated at %s earlier dates; the interval "
                   "holds their misses", projection->tests), tests), NULL);
}

static void
add_projection (GPtrArray *lines, IkdOverview *overview)
{
  const IkdProjection *projection = &overview->projection;
  g_autofree char *points = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (!projection->known)
    {
      add_too_little (lines, projection);
      return;
    }

  points = ikd_count_format (projection->points);
  from = ikd_day_format (projection->from);
  to = ikd_day_format (projection->last.day);
  ikd_explain_add (lines, _("Projection: slope per working day"), slope_text (&projection->fit),
                   g_strdup_printf (
                     /* Translators: a number of reports, two dates. */
                     _("Theil–Sen: the median of the slopes between all pairs of %s reports, %s to "
                       "%s; in brackets Sen’s interval of 90 percent"), points, from, to),
                   NULL);
  add_deadline (lines, overview);
  add_back_test (lines, projection);
}

static void
add_release (GPtrArray *lines, IkdOverview *overview)
{
  g_autofree char *released = NULL;
  char *how = NULL;

  if (overview->release == NULL)
    return;

  released = ikd_day_format (overview->release->released);
  how = ikd_release_revision_text (overview->release, &overview->revision);
  if (how == NULL)
    /* Translators: the date of a release. */
    how = g_strdup_printf (_("released on %s, unchanged since"), released);
  ikd_explain_add (lines, _("Released"), ikd_release_text (overview->release), how, NULL);
}

static void
add_activities (GPtrArray *lines, IkdOverview *overview)
{
  const IkdIncrement *increment = &overview->increment;

  if (ikd_increment_has_any (increment))
    ikd_explain_add (lines, _("From activities"), ikd_count_format (increment->explained),
                     ikd_increment_text (increment), NULL);
}

GPtrArray *
ikd_explain_overview (IkdOverview *overview)
{
  GPtrArray *lines = ikd_explain (overview->attainment);

  add_projection (lines, overview);
  add_activities (lines, overview);
  add_release (lines, overview);
  return lines;
}
