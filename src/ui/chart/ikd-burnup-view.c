/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The burn-up on screen. It draws with the functions that also serve files and paper, keeps what is
 * marked, and says it to a screen reader; it knows nothing of where the numbers come from.
 * Guarantees: moving the mark does not draw the plot. */

#include "config.h"

#include "ikd-burnup-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

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
say (IkdBurnupView *self)
{
  g_autofree char *mark = self->burnup != NULL
                            ? ikd_burnup_describe_cursor (self->burnup, self->cursor) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  mark != NULL ? mark : self->said != NULL ? self->said
                                                                           : _("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->said != NULL ? self->said : "",
                                  -1);
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

void
ikd_burnup_view_forget_plot (IkdBurnupView *self)
{
  g_clear_pointer (&self->plot, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static GdkTexture *
make_texture (cairo_surface_t *surface)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  g_autoptr (GBytes) bytes
    = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                  (GDestroyNotify) cairo_surface_destroy,
                                  cairo_surface_reference (surface));

  return gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);
}

/* What shows the pixels again. GTK's cairo renderer converts those of a texture in each frame. */
static GskRenderNode *
make_node (IkdBurnupView *self, cairo_surface_t *surface, int width, int height)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height);
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderNode *node = NULL;
  cairo_t *cr = NULL;

  if (native == NULL || !GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native)))
    {
      texture = make_texture (surface);
      return gsk_texture_node_new (texture, &bounds);
    }
  node = gsk_cairo_node_new (&bounds);
  cr = gsk_cairo_node_get_draw_context (node);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

/* As pixels of the screen: showing them again costs the same however many points there are. */
static GskRenderNode *
draw_plot (IkdBurnupView *self, int width, int height, int scale, const IkdChartStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width * scale,
                                                         height * scale);
  GskRenderNode *node = NULL;
  cairo_t *cr = NULL;

  cairo_surface_set_device_scale (surface, scale, scale);
  cr = cairo_create (surface);
  ikd_burnup_draw_plot (self->burnup, cr, width, height, &self->frame, style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  node = make_node (self, surface, width, height);
  cairo_surface_destroy (surface);
  self->plots++;
  return node;
}

static void
ensure_plot (IkdBurnupView *self, int width, int height, const IkdChartStyle *style)
{
  int scale = gtk_widget_get_scale_factor (GTK_WIDGET (self));

  if (self->plot != NULL && self->plot_width == width && self->plot_height == height
      && self->plot_scale == scale)
    return;

  g_clear_pointer (&self->plot, gsk_render_node_unref);
  self->plot = draw_plot (self, width, height, scale, style);
  self->plot_width = width;
  self->plot_height = height;
  self->plot_scale = scale;
}

static void
ikd_burnup_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  IkdChartStyle style;
  g_autofree char *font = NULL;
  cairo_t *cr = NULL;

  if (self->burnup == NULL || width < 1 || height < 1)
    return;

  ikd_screen_style_fill (widget, &style, &font);
  ensure_plot (self, width, height, &style);
  gtk_snapshot_append_node (snapshot, self->plot);
  if (self->cursor.point < 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  ikd_burnup_draw_cursor (self->burnup, cr, width, height, &self->frame, self->cursor, &style);
  cairo_destroy (cr);
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
  g_clear_pointer (&self->plot, gsk_render_node_unref);

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
  say (self);
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
  g_free (self->said);
  self->said = burnup != NULL ? ikd_burnup_describe (burnup) : NULL;
  say (self);
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
