/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Drawn by hand: a level bar per row costs four nodes, and has no tick. */

#include "config.h"

#include "ikd-share-bar.h"

#include <adwaita.h>

#include "ikd-burnup.h"

struct _IkdShareBar
{
  GtkWidget parent_instance;

  double    fraction;
  double    goal;
};

G_DEFINE_FINAL_TYPE (IkdShareBar, ikd_share_bar, GTK_TYPE_WIDGET)

#define BAR_HEIGHT 6
#define BAR_WIDTH 48

static void
append (GtkSnapshot *snapshot, double x, double y, double width, double height, GdkRGBA colour)
{
  GskRoundedRect outline;
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);

  gsk_rounded_rect_init_from_rect (&outline, &bounds, MIN (width, height) / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, &colour, &bounds);
  gtk_snapshot_pop (snapshot);
}

static GdkRGBA
rgba (const double colour[4], double alpha)
{
  return (GdkRGBA){ colour[0], colour[1], colour[2], colour[3] * alpha };
}

static void
ikd_share_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdShareBar *self = IKD_SHARE_BAR (widget);
  double width = gtk_widget_get_width (widget);
  double y = (gtk_widget_get_height (widget) - BAR_HEIGHT) / 2.0;
  IkdChartStyle style;
  GdkRGBA fill;
  GdkRGBA tick;
  GdkRGBA trough;

  if (self->fraction < 0)
    return;

  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    ikd_chart_style_dark (&style);
  else
    ikd_chart_style_light (&style);
  fill = rgba (style.accent, 1);
  tick = rgba (style.text, 0.8);
  trough = rgba (style.text, 0.14);

  append (snapshot, 0, y, width, BAR_HEIGHT, trough);
  if (self->fraction > 0)
    append (snapshot, 0, y, MAX (BAR_HEIGHT, width * MIN (self->fraction, 1)), BAR_HEIGHT, fill);
  if (self->goal >= 0 && self->goal <= 1)
    append (snapshot, CLAMP (width * self->goal - 1, 0, width - 2), y - 3, 2, BAR_HEIGHT + 6, tick);
}

static void
ikd_share_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                       int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? BAR_WIDTH : BAR_HEIGHT + 6;
}

static void
ikd_share_bar_class_init (IkdShareBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ikd_share_bar_snapshot;
  widget_class->measure = ikd_share_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ikd_share_bar_init (IkdShareBar *self)
{
  self->fraction = -1;
  self->goal = -1;
}

GtkWidget *
ikd_share_bar_new (void)
{
  return g_object_new (IKD_TYPE_SHARE_BAR, NULL);
}

void
ikd_share_bar_show (IkdShareBar *self, double fraction, double goal)
{
  g_return_if_fail (IKD_IS_SHARE_BAR (self));

  self->fraction = fraction;
  self->goal = goal;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
