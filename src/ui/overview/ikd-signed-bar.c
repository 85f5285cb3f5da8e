/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Drawn by hand, as the share bar: the middle is marked, so that a side is seen without a
 * neighbour. */

#include "config.h"

#include "ikd-signed-bar.h"

#include <adwaita.h>

#include "ikd-chart-style.h"

struct _IkdSignedBar
{
  GtkWidget parent_instance;

  double    fraction;
};

G_DEFINE_FINAL_TYPE (IkdSignedBar, ikd_signed_bar, GTK_TYPE_WIDGET)

#define BAR_HEIGHT 10
#define BAR_WIDTH 120
#define TICK 2

static void
append (GtkSnapshot *snapshot, double x, double y, double width, double height,
        const double colour[4], double alpha)
{
  GdkRGBA rgba = { colour[0], colour[1], colour[2], colour[3] * alpha };

  gtk_snapshot_append_color (snapshot, &rgba, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
ikd_signed_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  double fraction = IKD_SIGNED_BAR (widget)->fraction;
  double middle = gtk_widget_get_width (widget) / 2.0;
  double y = (gtk_widget_get_height (widget) - BAR_HEIGHT) / 2.0;
  double length = fraction != 0 ? MAX (1, middle * ABS (fraction)) : 0;
  IkdChartStyle style;

  if (adw_style_manager_get_dark (adw_style_manager_get_default ()))
    ikd_chart_style_dark (&style);
  else
    ikd_chart_style_light (&style);

  append (snapshot, 0, y, 2 * middle, BAR_HEIGHT, style.text, 0.08);
  append (snapshot, fraction < 0 ? middle - length : middle, y, length, BAR_HEIGHT,
          fraction < 0 ? style.warning : style.accent, 1);
  append (snapshot, middle - TICK / 2.0, y - 3, TICK, BAR_HEIGHT + 6, style.text, 0.6);
}

static void
ikd_signed_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? BAR_WIDTH : BAR_HEIGHT + 6;
}

static void
ikd_signed_bar_class_init (IkdSignedBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ikd_signed_bar_snapshot;
  widget_class->measure = ikd_signed_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ikd_signed_bar_init (IkdSignedBar *self)
{
}

GtkWidget *
ikd_signed_bar_new (double fraction)
{
  IkdSignedBar *self = g_object_new (IKD_TYPE_SIGNED_BAR, NULL);

  self->fraction = CLAMP (fraction, -1, 1);
  return GTK_WIDGET (self);
}
