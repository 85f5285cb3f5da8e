/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-style.h"
#include "ikd-day.h"
#include "ikd-number.h"

G_BEGIN_DECLS

/* What a small chart of a cell's latest counts shows: numbers only. Made with ikd_trend_new(),
 * filled through ikd_trend_add(), then read-only. */
#define IKD_TYPE_TREND (ikd_trend_get_type ())
G_DECLARE_FINAL_TYPE (IkdTrend, ikd_trend, IKD, TREND, GObject)

IkdTrend  *ikd_trend_new            (void);
/* by date, oldest first; @number is known */
void       ikd_trend_add            (IkdTrend *self, IkdPeriod at, IkdNumber number);
guint      ikd_trend_get_n_points   (IkdTrend *self);

/* Draws into 0,0…width,height. The axis follows the counts and does not begin at 0: its ends are
 * labelled. @marked: index of the marked point, −1 none. */
void       ikd_trend_draw           (IkdTrend *self, cairo_t *cr, double width, double height,
                                     int marked, const IkdChartStyle *style);
/* The point nearest to x (same geometry as drawn), −1 if none is within 24 px. */
int        ikd_trend_hit            (IkdTrend *self, double width, double height,
                                     const IkdChartStyle *style, double x);
/* A sentence that says what the chart shows, translated; and one that says a point ("6 June 2023:
 * 14,049"). transfer full */
char      *ikd_trend_describe       (IkdTrend *self);
char      *ikd_trend_describe_point (IkdTrend *self, guint index);

G_END_DECLS
