/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One of many small charts on one scale. Guarantees: what is drawn stays inside; the target differs
 * from the course by its dashes, not by colour alone. */

#include "ikd-course.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 4                /* px that the marked point and the lines need */
#define MARK 3

static double
get_x (const IkdCourseScale *scale, double width, IkdDay day)
{
  double span = MAX (scale->to - scale->from, 1);

  return MARGIN + (width - 2 * MARGIN) * (day - scale->from) / span;
}

double
ikd_course_y (const IkdCourseScale *scale, double height, gint64 share)
{
  double part = (double) CLAMP (share, 0, scale->highest) / MAX (scale->highest, 1);

  return height - MARGIN - (height - 2 * MARGIN) * part;
}

static void
draw_frame (cairo_t *cr, double width, double height, const IkdChartStyle *style)
{
  double bottom = floor (height - MARGIN) + 0.5;

  ikd_chart_colour (cr, style->dim, 1);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, MARGIN, bottom);
  cairo_line_to (cr, width - MARGIN, bottom);
  cairo_stroke (cr);
}

static void
draw_target (IkdPeer *peer, cairo_t *cr, double width, double height, const IkdCourseScale *scale,
             const IkdChartStyle *style)
{
  static const double dashes[] = { 4, 3 };
  const IkdAttainment *state = peer->rank->attainment;
  double y;

  if (state->target == NULL || state->target->base != state->base_indicator)
    return;

  y = floor (ikd_course_y (scale, height, state->target->percent)) + 0.5;
  ikd_chart_colour (cr, style->target, 1);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, MARGIN, y);
  cairo_line_to (cr, width - MARGIN, y);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_points (IkdPeer *peer, cairo_t *cr, double width, double height, const IkdCourseScale *scale,
             const IkdChartStyle *style)
{
  double x = 0;
  double y = 0;

  ikd_chart_colour (cr, style->accent, 1);
  for (guint i = 0; i < peer->course->len; i++)
    {
      const IkdCoursePoint *point = &g_array_index (peer->course, IkdCoursePoint, i);

      x = get_x (scale, width, point->day);
      y = ikd_course_y (scale, height, point->share);
      cairo_line_to (cr, x, y);
    }
  cairo_set_line_width (cr, 1.5);
  cairo_stroke (cr);
  if (peer->course->len == 0)
    return;

  cairo_arc (cr, x, y, MARK, 0, 2 * G_PI);
  cairo_fill (cr);
}

void
ikd_course_draw (IkdPeer *peer, cairo_t *cr, double width, double height,
                 const IkdCourseScale *scale, const IkdChartStyle *style)
{
  g_return_if_fail (IKD_IS_PEER (peer));

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, width, height);
  cairo_clip (cr);
  draw_frame (cr, width, height, style);
  draw_target (peer, cr, width, height, scale, style);
  draw_points (peer, cr, width, height, scale, style);
  cairo_restore (cr);
}

static char *
describe_point (const IkdCoursePoint *point)
{
  g_autofree char *day = ikd_day_format (point->day);
  g_autofree char *share = ikd_percent_format (point->share, 2);

  return g_strdup_printf ("%s: %s", day, share);
}

char *
ikd_course_describe (IkdPeer *peer)
{
  const char *name;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (IKD_IS_PEER (peer), NULL);

  name = ikd_region_get_name (peer->rank->attainment->region);
  if (peer->course->len == 0)
    /* Translators: the name of a region. */
    return g_strdup_printf (_("%s: no coverage known in these weeks"), name);

  first = describe_point (&g_array_index (peer->course, IkdCoursePoint, 0));
  if (peer->course->len == 1)
    /* Translators: the name of a region, and a point: "6 June 2023: 2.70%". */
    return g_strdup_printf (_("%s: coverage on %s"), name, first);

  last = describe_point (&g_array_index (peer->course, IkdCoursePoint, peer->course->len - 1));
  /* Translators: the name of a region, the first and the last point: "6 June 2023: 2.70%". */
  return g_strdup_printf (_("%s: coverage from %s to %s"), name, first, last);
}
