/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup.h"
#include "ikd-label.h"

G_BEGIN_DECLS

/* What is marked in a plot, in the order in which it is drawn. */
typedef enum
{
  IKD_OVERLAY_SPAN,
  IKD_OVERLAY_SERIES,           /* the chosen one, so that it stands out */
  IKD_OVERLAY_RING,             /* the line of the day, and the ring of the point */
  IKD_OVERLAY_WORDS,
  IKD_N_OVERLAY_PARTS,
} IkdOverlayPart;

/* What is marked over a plot of one size. Where things stand in the plot is found once, so that to
 * mark another point costs what that point costs. */
typedef struct _IkdBurnupOverlay IkdBurnupOverlay;

/* Copies @frame and @style. */
IkdBurnupOverlay *ikd_burnup_overlay_new  (IkdBurnup *burnup, double width, double height,
                                           const IkdBurnupFrame *frame,
                                           const IkdChartStyle *style);
void              ikd_burnup_overlay_free (IkdBurnupOverlay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdBurnupOverlay, ikd_burnup_overlay_free)

/* FALSE: there is no such point, and nothing is marked. */
gboolean ikd_burnup_overlay_mark     (IkdBurnupOverlay *self, IkdBurnupCursor cursor);
/* What a part of it covers, to whole pixels; FALSE: it has no such part. */
gboolean ikd_burnup_overlay_get_box  (IkdBurnupOverlay *self, IkdOverlayPart part, IkdBox *box);
void     ikd_burnup_overlay_draw     (IkdBurnupOverlay *self, IkdOverlayPart part, cairo_t *cr);
/* The chosen series in one colour, and boxes side by side that hold all of it and little else; of
 * IkdBox, transfer full */
GArray  *ikd_burnup_overlay_dup_strips (IkdBurnupOverlay *self);
const double *ikd_burnup_overlay_get_colour (IkdBurnupOverlay *self);
/* As ikd_burnup_hit(). */
gboolean ikd_burnup_overlay_hit      (IkdBurnupOverlay *self, double x, double y, int *series,
                                      int *point);

G_END_DECLS
