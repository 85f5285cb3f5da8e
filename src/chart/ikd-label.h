/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-chart-style.h"

G_BEGIN_DECLS

/* A rectangle in pixels. */
typedef struct
{
  double x, y, width, height;
} IkdBox;

/* Where a label may stand: @align 0 begins at x, 0.5 is centred on it, 1 ends there; y is its upper
 * edge. */
typedef struct
{
  double x, y, align;
} IkdSpot;

/* The labels of one picture. Known to the room alone. */
typedef struct _IkdLabels IkdLabels;

/* Size of @text in the style's font; out parameters nullable. */
void       ikd_label_measure  (const IkdChartStyle *style, const char *text, double *width,
                               double *height);

/* For a picture of @width × @height; borrows all three. */
IkdLabels *ikd_labels_new     (cairo_t *cr, const IkdChartStyle *style, double width,
                               double height);
void       ikd_labels_free    (IkdLabels *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdLabels, ikd_labels_free)

/* A place where no label may stand; FALSE, and left free: it leaves the picture or is taken. */
gboolean   ikd_labels_take    (IkdLabels *self, double x, double y, double width, double height);
/* A stroke that labels should not stand on. */
void       ikd_labels_avoid   (IkdLabels *self, double x0, double y0, double x1, double y1);
/* Writes @text at the spot that crosses the fewest strokes, the first of equal ones. FALSE, and
 * nothing written: everywhere it would leave the picture or cover another label. */
gboolean   ikd_labels_put     (IkdLabels *self, const double colour[4], const char *text,
                               const IkdSpot *spots, guint n_spots);
/* Likewise, but nowhere that would cross a stroke. */
gboolean   ikd_labels_put_clear (IkdLabels *self, const double colour[4], const char *text,
                                 const IkdSpot *spots, guint n_spots);
/* Likewise at one spot, whatever it crosses. */
gboolean   ikd_labels_put_at  (IkdLabels *self, const double colour[4], const char *text, double x,
                               double y, double align);
/* What was written, of IkdBox; borrowed. */
GArray    *ikd_labels_get_boxes (IkdLabels *self);

G_END_DECLS
