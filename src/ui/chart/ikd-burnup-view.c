/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The burn-up on screen. It draws with the functions that also serve files and paper, keeps what is
 * marked, and says it to a screen reader; it knows nothing of where the numbers come from. */

#include "config.h"

#include "ikd-burnup-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

G_DEFINE_FINAL_TYPE (IkdBurnupView, ikd_burnup_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_BURNUP,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

/* What is marked, or otherwise all of it. */
static void
say (IkdBurnupView *self)
{
  g_autofree char *mark = self->burnup != NULL
                            ? ikd_burnup_describe_cursor (self->burnup, self->cursor) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mark != NULL ? mark : self->said != NULL ? self->said
                                                                           : _("Chart"),
                                  -1);
}

/* There is something else to show. */
static void
describe (IkdBurnupView *self)
{
  g_free (self->said);
  self->said = self->burnup != NULL ? ikd_burnup_describe (self->burnup) : NULL;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->said != NULL ? self->said : "", -1);
  say (self);
}

void
ikd_burnup_view_mark (IkdBurnupView *self, IkdBurnupCursor cursor)
{
  if (self->cursor.series == cursor.series && self->cursor.point == cursor.point
      && self->cursor.anchor == cursor.anchor)
    return;

  self->cursor = cursor;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ikd_burnup_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? 280 : 180;
  *natural = wide ? 480 : 380;
}

/* Another font, or the colours of another theme. */
static void
ikd_burnup_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (ikd_burnup_view_parent_class)->css_changed (widget, change);
  ikd_burnup_view_forget_plot (IKD_BURNUP_VIEW (widget));
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
  g_free (IKD_BURNUP_VIEW (object)->said);

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
  describe (self);
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
  describe (self);
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

/* Around what is marked; otherwise around the last point. */
void
ikd_burnup_view_zoom (IkdBurnupView *self, double by)
{
  IkdDay day;
  guint n;

  g_return_if_fail (IKD_IS_BURNUP_VIEW (self));

  if (self->burnup == NULL)
    return;
  day = ikd_burnup_view_get_day (self);
  n = ikd_burnup_get_n_points (self->burnup);
  if (by <= 0)
    self->frame.zoomed = FALSE;
  else if (day != IKD_DAY_NONE || n > 0)
    ikd_burnup_zoom (self->burnup, &self->frame, by,
                     day != IKD_DAY_NONE ? day
                                         : ikd_burnup_get_point (self->burnup, n - 1)->at.day);
  ikd_burnup_view_forget_plot (self);
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

  if (self->burnup == NULL || self->cursor.point < 0)
    return IKD_DAY_NONE;
  return ikd_burnup_get_series_point (self->burnup, (guint) self->cursor.series,
                                      (guint) self->cursor.point)->at.day;
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
