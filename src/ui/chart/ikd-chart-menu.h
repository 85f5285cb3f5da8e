/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-chart-data.h"

G_BEGIN_DECLS

/* As many lines of targets beside the first one have an action, "chart.line-1" …: one for each
 * kind and state that there can be. */
#define IKD_CHART_MENU_LINES 9

/* The menu of a chart: what of @data can be shown, and what can be done with it. @children: what
 * those within the region are called, NULL: there are none. transfer full */
GMenuModel *ikd_chart_menu_new (IkdChartData *data, const char *children, gboolean writable);

G_END_DECLS
