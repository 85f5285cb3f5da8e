/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"
#include "ikd-chart-style.h"
#include "ikd-figure.h"
#include "ikd-target.h"

G_BEGIN_DECLS

/* One point of the realisation. */
typedef struct
{
  IkdPeriod  at;
  IkdNumber  number;
  gboolean   exact;             /* otherwise drawn with its range bar */
} IkdBurnupPoint;

/* One step of the target. */
typedef struct
{
  IkdDay     from;
  IkdDay     deadline;
  IkdNumber  count;
} IkdBurnupTarget;

typedef enum
{
  /* Ikuti realisasi: an off-scale target is a labelled arrow at the edge */
  IKD_SCALE_REALISATION,
  IKD_SCALE_TARGET,             /* Ikuti target */
} IkdBurnupScale;

/* What a burn-up shows: numbers only. Made with ikd_burnup_new(), filled through the functions,
 * then read-only. */
#define IKD_TYPE_BURNUP (ikd_burnup_get_type ())
G_DECLARE_FINAL_TYPE (IkdBurnup, ikd_burnup, IKD, BURNUP, GObject)

IkdBurnup *ikd_burnup_new           (void);
/* by date */
void       ikd_burnup_add_point     (IkdBurnup *self, const IkdBurnupPoint *point);
void       ikd_burnup_add_target    (IkdBurnup *self, const IkdBurnupTarget *target);
/* From where the office stands (day, value) to the target at the deadline: the needed line; and the
 * projection at the recent pace (value at the deadline). Unknown numbers leave the line out. */
void       ikd_burnup_set_outlook   (IkdBurnup *self, IkdDay day, IkdDay deadline,
                                     IkdNumber required_at_deadline,
                                     IkdNumber projected_at_deadline);
/* Additions per week (ISO weeks, Monday first) between points whose counts are exact or not;
 * computed from the points; @needed: persons per week that would be needed, unknown: no line. */
void       ikd_burnup_set_weekly_need (IkdBurnup *self, IkdNumber needed);

guint      ikd_burnup_get_n_points  (IkdBurnup *self);
const IkdBurnupPoint *ikd_burnup_get_point (IkdBurnup *self, guint index);

/* Draws the curve (upper part) and the weekly bars (lower part, if @height allows) into
 * 0,0…width,height. @cursor: index of the marked point, −1 none. */
void       ikd_burnup_draw          (IkdBurnup *self, cairo_t *cr, double width, double height,
                                     IkdBurnupScale scale, int cursor, const IkdChartStyle *style);
/* The point nearest to x, y (same geometry as drawn), −1 if none is within 24 px horizontally. */
int        ikd_burnup_hit           (IkdBurnup *self, double width, double height,
                                     IkdBurnupScale scale,
                                     const IkdChartStyle *style, double x, double y);
/* A sentence that says what the chart shows, translated; and one that says a point ("6 June 2023:
 * 14,049 people"). transfer full */
char      *ikd_burnup_describe      (IkdBurnup *self);
char      *ikd_burnup_describe_point (IkdBurnup *self, guint index);

G_END_DECLS
