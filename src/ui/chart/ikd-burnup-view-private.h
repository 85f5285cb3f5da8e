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
  char            *plot_font;           /* nullable: none was drawn */
  IkdBurnupOverlay *overlay;            /* of this plot; nullable */
  GHashTable      *chosen;              /* series (int) → GskRenderNode, of this plot */
  guint            plots;
};

/* ikd-burnup-view-mark.c: what is marked */
/* There is something else to show. */
void ikd_burnup_view_describe     (IkdBurnupView *self);
/* Marks, says and shows it. */
void ikd_burnup_view_mark         (IkdBurnupView *self, IkdBurnupCursor cursor);
/* IKD_DAY_NONE: none is. */
IkdDay ikd_burnup_view_marked_day (IkdBurnupView *self);
/* The days follow the mark. */
void ikd_burnup_view_reveal_mark  (IkdBurnupView *self);
/* As ikd_burnup_view_zoom(). */
void ikd_burnup_view_change_frame (IkdBurnupView *self, double by);

/* ikd-burnup-view-draw.c: what it looks like */
/* The plot is drawn anew. */
void ikd_burnup_view_forget_plot  (IkdBurnupView *self);
void ikd_burnup_view_clear_plot   (IkdBurnupView *self);
/* The virtual function of the class, which guarantees what @widget is. */
void ikd_burnup_view_snapshot     (GtkWidget *widget, GtkSnapshot *snapshot);
/* The point at x, y; FALSE: there is none. */
gboolean ikd_burnup_view_hit      (IkdBurnupView *self, double x, double y,
                                   IkdBurnupCursor *cursor);

/* ikd-burnup-view-keys.c */
/* The keys, of the class, whose widgets they are given; the pointer, of each view. */
void ikd_burnup_view_add_keys     (GtkWidgetClass *widget_class);
void ikd_burnup_view_add_pointer  (IkdBurnupView *self);

G_END_DECLS
