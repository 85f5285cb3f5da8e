/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is marked is drawn and is said to a screen reader; the view knows nothing of
 * where the numbers come from. */

#include "config.h"

#include "ikd-chart-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ikd-screen-style.h"

/* Farther than any chart has things. */
#define ALL_THE_WAY 1000000

typedef struct
{
  int marked;                   /* −1: none */
  int resting;                  /* likewise */
} IkdChartViewPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (IkdChartView, ikd_chart_view, GTK_TYPE_WIDGET)

#define PRIVATE(self) \
  ((IkdChartViewPrivate *) ikd_chart_view_get_instance_private (IKD_CHART_VIEW (self)))

static int
count (IkdChartView *self)
{
  return IKD_CHART_VIEW_GET_CLASS (self)->count (self);
}

static void
say (IkdChartView *self)
{
  IkdChartViewClass *klass = IKD_CHART_VIEW_GET_CLASS (self);
  int marked = PRIVATE (self)->marked;
  g_autofree char *all = count (self) > 0 ? klass->describe (self, -1) : NULL;
  g_autofree char *one = marked >= 0 ? klass->describe (self, marked) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  one != NULL ? one : all != NULL ? all : _("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all != NULL ? all : "",
                                  -1);
}

static void
mark (IkdChartView *self, int at)
{
  if (PRIVATE (self)->marked == at)
    return;

  PRIVATE (self)->marked = at;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdChartView *self = IKD_CHART_VIEW (widget);
  int n = count (self);

  if (n == 0)
    return FALSE;

  mark (self, CLAMP (PRIVATE (self)->marked + g_variant_get_int32 (args), 0, n - 1));
  return TRUE;
}

static void
motion_cb (IkdChartView *self, double x, double y)
{
  g_autofree char *font = NULL;
  IkdChartStyle style;
  int hit;

  if (count (self) == 0)
    return;

  ikd_screen_style_fill (GTK_WIDGET (self), &style, &font);
  hit = IKD_CHART_VIEW_GET_CLASS (self)->hit (self, x, y, &style);
  mark (self, hit >= 0 ? hit : PRIVATE (self)->resting);
}

static void
pointer_left_cb (IkdChartView *self)
{
  mark (self, PRIVATE (self)->resting);
}

static void
redraw_cb (IkdChartView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ikd_chart_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdChartView *self = IKD_CHART_VIEW (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  g_autofree char *font = NULL;
  IkdChartStyle style;
  cairo_t *cr = NULL;

  if (count (self) == 0 || width < 1 || height < 1)
    return;

  ikd_screen_style_fill (widget, &style, &font);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  IKD_CHART_VIEW_GET_CLASS (self)->draw (self, cr, width, height, PRIVATE (self)->marked, &style);
  cairo_destroy (cr);
}

static void
ikd_chart_view_class_init (IkdChartViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = ikd_chart_view_snapshot;
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ikd_chart_view_init (IkdChartView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  PRIVATE (self)->marked = -1;
  PRIVATE (self)->resting = -1;
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (redraw_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (pointer_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Chart"), -1);
}

void
ikd_chart_view_class_add_keys (GtkWidgetClass *widget_class, GtkOrientation orientation)
{
  gboolean beside = orientation == GTK_ORIENTATION_HORIZONTAL;
  const struct
  {
    guint key;
    int   step;
  } moves[] = {
    { beside ? GDK_KEY_Left : GDK_KEY_Up, -1 },
    { beside ? GDK_KEY_KP_Left : GDK_KEY_KP_Up, -1 },
    { beside ? GDK_KEY_Right : GDK_KEY_Down, 1 },
    { beside ? GDK_KEY_KP_Right : GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Home, -ALL_THE_WAY },
    { GDK_KEY_KP_Home, -ALL_THE_WAY },
    { GDK_KEY_End, ALL_THE_WAY },
    { GDK_KEY_KP_End, ALL_THE_WAY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "i", moves[i].step);
}

void
ikd_chart_view_refill (IkdChartView *self, int resting)
{
  g_return_if_fail (IKD_IS_CHART_VIEW (self));

  PRIVATE (self)->resting = resting;
  PRIVATE (self)->marked = resting;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
ikd_chart_view_get_marked (IkdChartView *self)
{
  g_return_val_if_fail (IKD_IS_CHART_VIEW (self), -1);

  return PRIVATE (self)->marked;
}
