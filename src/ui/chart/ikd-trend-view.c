/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The small chart on screen. It keeps which point is marked and says it to a screen reader; it
 * knows nothing of where the numbers come from. */

#include "config.h"

#include "ikd-trend-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ikd-screen-style.h"

struct _IkdTrendView
{
  GtkWidget  parent_instance;

  IkdTrend  *trend;
  int        marked;
};

G_DEFINE_FINAL_TYPE (IkdTrendView, ikd_trend_view, GTK_TYPE_WIDGET)

static void
say (IkdTrendView *self)
{
  g_autofree char *all = self->trend != NULL ? ikd_trend_describe (self->trend) : NULL;
  g_autofree char *point
    = self->marked >= 0 ? ikd_trend_describe_point (self->trend, self->marked) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  point != NULL ? point : all != NULL ? all : _("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all != NULL ? all : "",
                                  -1);
}

static int
get_last (IkdTrendView *self)
{
  return self->trend != NULL ? (int) ikd_trend_get_n_points (self->trend) - 1 : -1;
}

static void
mark (IkdTrendView *self, int index)
{
  if (self->marked == index)
    return;

  self->marked = index;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdTrendView *self = IKD_TREND_VIEW (widget);
  int step = g_variant_get_int32 (args);

  if (get_last (self) < 0)
    return FALSE;

  mark (self, CLAMP (self->marked + step, 0, get_last (self)));
  return TRUE;
}

static void
motion_cb (IkdTrendView *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *font = NULL;
  IkdChartStyle style;
  int hit;

  if (self->trend == NULL)
    return;

  ikd_screen_style_fill (widget, &style, &font);
  hit = ikd_trend_hit (self->trend, gtk_widget_get_width (widget), gtk_widget_get_height (widget),
                       &style, x);
  mark (self, hit >= 0 ? hit : get_last (self));
}

static void
pointer_left_cb (IkdTrendView *self)
{
  mark (self, get_last (self));
}

static void
redraw_cb (IkdTrendView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ikd_trend_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdTrendView *self = IKD_TREND_VIEW (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  g_autofree char *font = NULL;
  IkdChartStyle style;
  cairo_t *cr = NULL;

  if (self->trend == NULL || width < 1 || height < 1)
    return;

  ikd_screen_style_fill (widget, &style, &font);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  ikd_trend_draw (self->trend, cr, width, height, self->marked, &style);
  cairo_destroy (cr);
}

static void
ikd_trend_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? 260 : 110;
  *natural = wide ? 480 : 130;
}

static void
ikd_trend_view_dispose (GObject *object)
{
  g_clear_object (&IKD_TREND_VIEW (object)->trend);

  G_OBJECT_CLASS (ikd_trend_view_parent_class)->dispose (object);
}

static void
ikd_trend_view_class_init (IkdTrendViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint key;
    int   step;
  } moves[] = {
    { GDK_KEY_Left, -1 },       { GDK_KEY_KP_Left, -1 },
    { GDK_KEY_Right, 1 },       { GDK_KEY_KP_Right, 1 },
    { GDK_KEY_Home, -1000000 }, { GDK_KEY_KP_Home, -1000000 },
    { GDK_KEY_End, 1000000 },   { GDK_KEY_KP_End, 1000000 },
  };

  G_OBJECT_CLASS (klass)->dispose = ikd_trend_view_dispose;
  widget_class->snapshot = ikd_trend_view_snapshot;
  widget_class->measure = ikd_trend_view_measure;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "i", moves[i].step);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ikd_trend_view_init (IkdTrendView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->marked = -1;
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (redraw_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (pointer_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  say (self);
}

void
ikd_trend_view_set_trend (IkdTrendView *self, IkdTrend *trend)
{
  g_return_if_fail (IKD_IS_TREND_VIEW (self));

  if (!g_set_object (&self->trend, trend))
    return;

  self->marked = get_last (self);
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

int
ikd_trend_view_get_marked (IkdTrendView *self)
{
  g_return_val_if_fail (IKD_IS_TREND_VIEW (self), -1);

  return self->marked;
}
