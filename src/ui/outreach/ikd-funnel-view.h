/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-view.h"
#include "ikd-funnel.h"

G_BEGIN_DECLS

/* The funnel drawn. ↑ and ↓, Home and End mark a stage; its accessible label says the marked one,
 * its description where most are lost. */
#define IKD_TYPE_FUNNEL_VIEW (ikd_funnel_view_get_type ())
G_DECLARE_FINAL_TYPE (IkdFunnelView, ikd_funnel_view, IKD, FUNNEL_VIEW, IkdChartView)

/* @funnel is copied */
void ikd_funnel_view_show (IkdFunnelView *self, const IkdFunnel *funnel);

G_END_DECLS
