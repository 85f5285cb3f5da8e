/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The burn-up on screen. It draws with the functions that also serve files and paper; it knows
 * nothing of where the numbers come from. */

#include "config.h"

#include "ikd-burnup-view-private.h"

#include <adwaita.h>

#include "ikd-screen-style.h"

G_DEFINE_FINAL_TYPE (IkdBurnupView, ikd_burnup_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BURNUP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static void
ikd_burnup_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? 280 : 180;
  *natural = wide ? 480 : 380;
}

/* Another font is drawn anew; a window that comes to the front, or the focus, changes nothing. */
static void
ikd_burnup_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (widget);
  g_autofree char *font = NULL;
  IkdChartStyle style;

  GTK_WIDGET_CLASS (ikd_burnup_view_parent_class)->css_changed (widget, change);
  ikd_screen_style_fill (widget, &style, &font);
  if (g_strcmp0 (font, self->plot_font) != 0)
    ikd_burnup_view_forget_plot (self);
}

static void
ikd_burnup_view_dispose (GObject *object)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (object);

  g_clear_object (&self->burnup);
  ikd_burnup_view_clear_plot (self);

  G_OBJECT_CLASS (ikd_burnup_view_parent_class)->dispose (object);
}

static void
ikd_burnup_view_finalize (GObject *object)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (object);

  g_free (self->said);
  g_free (self->plot_font);

  G_OBJECT_CLASS (ikd_burnup_view_parent_class)->finalize (object);
}

static void
ikd_burnup_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (object);

  switch (id)
    {
    case PROP_BURNUP:
      g_value_set_object (value, self->burnup);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_burnup_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (object);

  switch (id)
    {
    case PROP_BURNUP:
      ikd_burnup_view_set_burnup (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_burnup_view_class_init (IkdBurnupViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_burnup_view_dispose;
  object_class->finalize = ikd_burnup_view_finalize;
  object_class->get_property = ikd_burnup_view_get_property;
  object_class->set_property = ikd_burnup_view_set_property;
  widget_class->snapshot = ikd_burnup_view_snapshot;
  widget_class->measure = ikd_burnup_view_measure;
  widget_class->css_changed = ikd_burnup_view_css_changed;

  properties[PROP_BURNUP] = g_param_spec_object ("burnup", NULL, NULL, IKD_TYPE_BURNUP,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  ikd_burnup_view_add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
ikd_burnup_view_init (IkdBurnupView *self)
{
  self->cursor = IKD_BURNUP_NO_CURSOR;
  self->dragged_from = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (ikd_burnup_view_forget_plot), self, G_CONNECT_SWAPPED);
  ikd_burnup_view_add_pointer (self);
  ikd_burnup_view_describe (self);
}

/**
 * ikd_burnup_view_set_burnup:
 * @self: the view
 * @burnup: (nullable) (transfer none): what to show; no longer changed by its maker
 *
 * Shows @burnup; what was marked and zoomed into is forgotten.
 */
void
ikd_burnup_view_set_burnup (IkdBurnupView *self, IkdBurnup *burnup)
{
  g_return_if_fail (IKD_IS_BURNUP_VIEW (self));

  if (!g_set_object (&self->burnup, burnup))
    return;

  self->cursor = IKD_BURNUP_NO_CURSOR;
  self->frame.zoomed = FALSE;
  ikd_burnup_view_describe (self);
  ikd_burnup_view_forget_plot (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BURNUP]);
}

/* By day; a series that is no longer there gives way to the realisation. */
void
ikd_burnup_view_change (IkdBurnupView *self, IkdBurnup *burnup)
{
  IkdDay day;
  IkdDay anchor = IKD_DAY_NONE;
  IkdBurnupFrame frame;
  int series;

  g_return_if_fail (IKD_IS_BURNUP_VIEW (self) && IKD_IS_BURNUP (burnup));

  day = ikd_burnup_view_get_day (self);
  frame = self->frame;
  series = self->cursor.series;
  if (day != IKD_DAY_NONE && self->cursor.anchor >= 0)
    anchor = ikd_burnup_get_series_point (self->burnup, (guint) series,
                                          (guint) self->cursor.anchor)->at.day;
  ikd_burnup_view_set_burnup (self, burnup);
  self->frame = frame;
  if (day == IKD_DAY_NONE)
    return;
  if (series >= (int) ikd_burnup_get_n_series (burnup))
    series = 0;
  ikd_burnup_view_mark (self, (IkdBurnupCursor){
    series, ikd_burnup_nearest (burnup, (guint) series, day),
    anchor != IKD_DAY_NONE ? ikd_burnup_nearest (burnup, (guint) series, anchor) : -1 });
}

IkdBurnup *
ikd_burnup_view_get_burnup (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), NULL);

  return self->burnup;
}

void
ikd_burnup_view_set_scale (IkdBurnupView *self, IkdBurnupScale scale)
{
  g_return_if_fail (IKD_IS_BURNUP_VIEW (self));

  self->frame.scale = scale;
  ikd_burnup_view_forget_plot (self);
}

void
ikd_burnup_view_zoom (IkdBurnupView *self, double by)
{
  g_return_if_fail (IKD_IS_BURNUP_VIEW (self));

  ikd_burnup_view_change_frame (self, by);
}

const IkdBurnupFrame *
ikd_burnup_view_get_frame (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), NULL);

  return &self->frame;
}

int
ikd_burnup_view_get_cursor (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), -1);

  return self->cursor.point;
}

IkdBurnupCursor
ikd_burnup_view_get_mark (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), IKD_BURNUP_NO_CURSOR);

  return self->cursor;
}

IkdDay
ikd_burnup_view_get_day (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), IKD_DAY_NONE);

  return ikd_burnup_view_marked_day (self);
}

char *
ikd_burnup_view_dup_numbers (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), NULL);

  return self->burnup != NULL ? ikd_burnup_numbers (self->burnup, self->cursor) : g_strdup ("");
}

guint
ikd_burnup_view_count_plots (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), 0);

  return self->plots;
}
