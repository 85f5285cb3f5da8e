/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"

#include "ikd-overview.h"

G_BEGIN_DECLS

/**
 * IkdChartPanel:
 *
 * The chart of a region with its menu, and its numbers as a table in its place. How it is shown
 * stays when one goes from region to region.
 *
 * Keys within it, beside those of the chart: T follows the target, % shows percentages, C lays last
 * year under it, D shows the table, N adds an annotation, Ctrl+C copies the numbers, Ctrl+P
 * prints.
 */
#define IKD_TYPE_CHART_PANEL (ikd_chart_panel_get_type ())
G_DECLARE_FINAL_TYPE (IkdChartPanel, ikd_chart_panel, IKD, CHART_PANEL, GtkWidget)

/* Before the first overview; borrowed of the page that holds the panel. */
void ikd_chart_panel_set_context (IkdChartPanel *self, IkdContext *context);
void ikd_chart_panel_show        (IkdChartPanel *self, IkdOverview *overview);

G_END_DECLS
