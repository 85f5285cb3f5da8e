/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The funnel on screen. It keeps which stage is marked and says it to a screen reader; it knows
 * nothing of where the numbers come from. */

#include "config.h"

#include "ikd-funnel-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ikd-funnel-chart.h"
#include "ikd-funnel-words.h"
#include "ikd-screen-style.h"

struct _IkdFunnelView
{
  GtkWidget  parent_instance;

  IkdFunnel  funnel;
  gboolean   filled;
  int        marked;            /* a stage; −1: none */
};

G_DEFINE_FINAL_TYPE (IkdFunnelView, ikd_funnel_view, GTK_TYPE_WIDGET)

static void
say (IkdFunnelView *self)
{
  g_autofree char *all = self->filled ? ikd_funnel_text (&self->funnel) : g_strdup ("");
  g_autofree char *stage
    = self->filled && self->marked >= 0
        ? ikd_funnel_stage_text (&self->funnel.stages[self->marked]) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  stage != NULL ? stage : _("Funnel"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), stage);
}

static void
mark (IkdFunnelView *self, int stage)
{
  if (self->marked == stage)
    return;
  self->marked = stage;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdFunnelView *self = IKD_FUNNEL_VIEW (widget);

  mark (self, CLAMP (self->marked + g_variant_get_int32 (args), 0, IKD_FUNNEL_STAGES - 1));
  return TRUE;
}

static void
motion_cb (IkdFunnelView *self, double x, double y)
{
  mark (self, ikd_funnel_chart_hit (gtk_widget_get_height (GTK_WIDGET (self)), y));
}

static void
redraw_cb (IkdFunnelView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ikd_funnel_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdFunnelView *self = IKD_FUNNEL_VIEW (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  g_autofree char *font = NULL;
  IkdChartStyle style;
  cairo_t *cr = NULL;

  if (!self->filled || width < 1 || height < 1)
    return;
  ikd_screen_style_fill (widget, &style, &font);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  ikd_funnel_chart_draw (&self->funnel, cr, width, height, self->marked, &style);
  cairo_destroy (cr);
}

static void
ikd_funnel_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? 420 : 260;
  *natural = wide ? 560 : 300;
}

static void
ikd_funnel_view_finalize (GObject *object)
{
  ikd_funnel_clear (&IKD_FUNNEL_VIEW (object)->funnel);

  G_OBJECT_CLASS (ikd_funnel_view_parent_class)->finalize (object);
}

static void
ikd_funnel_view_class_init (IkdFunnelViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  static const struct
  {
    guint key;
    int   step;
  } moves[] = {
    { GDK_KEY_Up, -1 },                  { GDK_KEY_KP_Up, -1 },
    { GDK_KEY_Down, 1 },                 { GDK_KEY_KP_Down, 1 },
    { GDK_KEY_Home, -IKD_FUNNEL_STAGES }, { GDK_KEY_KP_Home, -IKD_FUNNEL_STAGES },
    { GDK_KEY_End, IKD_FUNNEL_STAGES },  { GDK_KEY_KP_End, IKD_FUNNEL_STAGES },
  };

  G_OBJECT_CLASS (klass)->finalize = ikd_funnel_view_finalize;
  widget_class->snapshot = ikd_funnel_view_snapshot;
  widget_class->measure = ikd_funnel_view_measure;
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "i", moves[i].step);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ikd_funnel_view_init (IkdFunnelView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->marked = -1;
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (redraw_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  say (self);
}

void
ikd_funnel_view_show (IkdFunnelView *self, const IkdFunnel *funnel)
{
  g_return_if_fail (IKD_IS_FUNNEL_VIEW (self));

  ikd_funnel_clear (&self->funnel);
  ikd_funnel_copy (funnel, &self->funnel);
  self->filled = TRUE;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
