/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-style.h"
#include "ikd-funnel.h"
#include "ikd-label.h"

G_BEGIN_DECLS

/* Draws @funnel into 0,0…width,height: a centred bar a stage, as wide as its count, its name on the
 * left, its count on the right, and between two stages how many are lost. A stage that is not known
 * for the whole region is a dashed line and says so. The largest loss has a mark before it, and not
 * its colour alone. @marked: the stage that stands out, −1 none. */
void       ikd_funnel_chart_draw  (const IkdFunnel *funnel, cairo_t *cr, double width,
                                   double height, int marked, const IkdChartStyle *style);
/* Likewise; returns the boxes of all labels, of IkdBox. transfer full */
GArray    *ikd_funnel_chart_paint (const IkdFunnel *funnel, cairo_t *cr, double width,
                                   double height, int marked, const IkdChartStyle *style);
/* The stage whose bar, or what is above it, is at @y; −1: none. */
int        ikd_funnel_chart_hit   (double height, double y);
/* Where the bar of @stage stands; without width where its count is not known. */
IkdBox     ikd_funnel_chart_bar   (const IkdFunnel *funnel, double width, double height, int stage,
                                   const IkdChartStyle *style);

G_END_DECLS
