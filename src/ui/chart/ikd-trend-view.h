/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-view.h"
#include "ikd-trend.h"

G_BEGIN_DECLS

/* Shows the latest counts of a cell: ← and →, Home and End mark another than the last, the pointer
 * the nearest. */
#define IKD_TYPE_TREND_VIEW (ikd_trend_view_get_type ())
G_DECLARE_FINAL_TYPE (IkdTrendView, ikd_trend_view, IKD, TREND_VIEW, IkdChartView)

/* @trend: no longer changed by its maker; transfer none, nullable */
void ikd_trend_view_set_trend (IkdTrendView *self, IkdTrend *trend);

G_END_DECLS
