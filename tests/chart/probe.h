/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup-private.h"

G_BEGIN_DECLS

/* A picture of a burn-up, and what stands where in it. */
typedef struct
{
  cairo_surface_t *surface;
  int              width;
  int              height;
  IkdBurnupLayout  layout;
  IkdChartStyle    style;       /* light, on white */
} Probe;

/* @cursor: nullable */
Probe   *probe_draw   (IkdBurnup *burnup, const IkdBurnupFrame *frame,
                       const IkdBurnupCursor *cursor, int width, int height);
void     probe_free   (Probe *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Probe, probe_free)

/* Whether the pixel is about the colour. */
gboolean probe_is     (Probe *self, double x, double y, const double colour[4]);
/* Whether one within @reach pixels is. */
gboolean probe_near   (Probe *self, double x, double y, int reach, const double colour[4]);
/* How many pixels of the rectangle are. */
guint    probe_count  (Probe *self, double x0, double y0, double x1, double y1,
                       const double colour[4]);
/* Where a value of a day stands. */
double   probe_x      (Probe *self, IkdDay day);
double   probe_y      (Probe *self, gint64 value);

/* A point of one day, in series 0 or another; exact where @half is 0. */
void     probe_add    (IkdBurnup *burnup, guint series, IkdDay day, gint64 value, gint64 half);

G_END_DECLS
