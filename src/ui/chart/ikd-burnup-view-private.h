/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup-overlay.h"
#include "ikd-burnup-view.h"

G_BEGIN_DECLS

struct _IkdBurnupView
{
  GtkWidget        parent_instance;

  IkdBurnup       *burnup;
  char            *said;                /* of all of it; nullable */
  IkdBurnupFrame   frame;
  IkdBurnupCursor  cursor;
  int              dragged_from;        /* point where the pointer went down; −1 */
  double           pointer_x;           /* where it was last, in the window */
  double           pointer_y;

  GskRenderNode   *plot;                /* nullable: to be drawn */
  int              plot_width;          /* of which size and scale */
  int              plot_height;
  int              plot_scale;
  IkdBurnupOverlay *overlay;            /* of this plot; nullable */
  GHashTable      *chosen;              /* series (int) → GskRenderNode, of this plot */
  guint            plots;
};

/* Marks, says and shows it. */
void ikd_burnup_view_mark         (IkdBurnupView *self, IkdBurnupCursor cursor);
/* The plot is drawn anew. */
void ikd_burnup_view_forget_plot  (IkdBurnupView *self);
void ikd_burnup_view_clear_plot   (IkdBurnupView *self);
void ikd_burnup_view_snapshot     (GtkWidget *widget, GtkSnapshot *snapshot);
/* The point at x, y; FALSE: there is none. */
gboolean ikd_burnup_view_hit      (IkdBurnupView *self, double x, double y,
                                   IkdBurnupCursor *cursor);

/* The keys, of the class; the pointer, of each view. */
void ikd_burnup_view_add_keys     (GtkWidgetClass *widget_class);
void ikd_burnup_view_add_pointer  (IkdBurnupView *self);

G_END_DECLS
