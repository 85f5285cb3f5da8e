/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-burnup.h"

G_BEGIN_DECLS

/**
 * IkdBurnupView:
 *
 * Shows a burn-up: the keyboard goes along its points and from series to series, the pointer marks
 * the nearest. What is marked is its accessible label. The plot is drawn once and kept as pixels;
 * what is marked is drawn over it.
 *
 * Property "burnup" (nullable). Keys: ←, →, Home, End along the points, with Shift they select a
 * span; ↑, ↓ to another series; +, − zoom, 0 fits; Esc unmarks.
 */
#define IKD_TYPE_BURNUP_VIEW (ikd_burnup_view_get_type ())
G_DECLARE_FINAL_TYPE (IkdBurnupView, ikd_burnup_view, IKD, BURNUP_VIEW, GtkWidget)

/* transfer none, nullable; what was marked and zoomed into is forgotten */
void  ikd_burnup_view_set_burnup (IkdBurnupView *self, IkdBurnup *burnup);
/* The same region shown in another way: the days stay, and what is marked, where it is still
 * there. */
void  ikd_burnup_view_change     (IkdBurnupView *self, IkdBurnup *burnup);
IkdBurnup *ikd_burnup_view_get_burnup (IkdBurnupView *self);    /* nullable */

void  ikd_burnup_view_set_scale  (IkdBurnupView *self, IkdBurnupScale scale);
/* Below 1: closer, above: farther; 0: all days. */
void  ikd_burnup_view_zoom       (IkdBurnupView *self, double by);
const IkdBurnupFrame *ikd_burnup_view_get_frame (IkdBurnupView *self);

/* index of the marked point; −1 none */
int   ikd_burnup_view_get_cursor (IkdBurnupView *self);
IkdBurnupCursor ikd_burnup_view_get_mark (IkdBurnupView *self);
/* The day of the marked point; IKD_DAY_NONE: none is. */
IkdDay ikd_burnup_view_get_day   (IkdBurnupView *self);
/* The numbers, or those of the span, as tab-separated lines with a header; transfer full */
char *ikd_burnup_view_dup_numbers (IkdBurnupView *self);
/* How often the plot was drawn anew. */
guint ikd_burnup_view_count_plots (IkdBurnupView *self);

G_END_DECLS
