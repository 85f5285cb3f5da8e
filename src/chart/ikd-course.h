/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-style.h"
#include "ikd-peer.h"

G_BEGIN_DECLS

/* What the small charts of a comparison have in common, so that they can be read against each
 * other. */
typedef struct
{
  IkdDay  from;
  IkdDay  to;
  gint64  highest;              /* top of the scale, which begins at 0; 10^-6 percent */
} IkdCourseScale;

/* Draws the course of one region into 0,0…width,height: its points joined, the last one marked, the
 * target's share dashed. A region without points has the frame alone. */
void  ikd_course_draw     (IkdPeer *peer, cairo_t *cr, double width, double height,
                           const IkdCourseScale *scale, const IkdChartStyle *style);
/* Where a share stands, in pixels from the top. */
double ikd_course_y       (const IkdCourseScale *scale, double height, gint64 share);
/* A sentence that says what the chart shows; translated, transfer full */
char *ikd_course_describe (IkdPeer *peer);

G_END_DECLS
