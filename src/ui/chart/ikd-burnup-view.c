/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The burn-up on screen. It draws with the function that also serves reports, keeps the marked
 * point, and says it to a screen reader; it knows nothing of where the numbers come from. */

#include "config.h"

#include "ikd-burnup-view.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ikd-screen-style.h"

struct _IkdBurnupView
{
  GtkWidget       parent_instance;

  IkdBurnup      *burnup;
  IkdBurnupScale  scale;
  int             cursor;
  GSimpleActionGroup *actions;
};

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
  g_autofree char *all = self->burnup != NULL ? ikd_burnup_describe (self->burnup) : NULL;
  g_autofree char *point = self->cursor >= 0
                             ? ikd_burnup_describe_point (self->burnup, self->cursor) : NULL;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  point != NULL ? point : all != NULL ? all : _("Chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, all != NULL ? all : "",
                                  -1);
}

static void
set_cursor (IkdBurnupView *self, int cursor)
{
  if (self->cursor == cursor)
    return;

  self->cursor = cursor;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static int
n_points (IkdBurnupView *self)
{
  return self->burnup != NULL ? (int) ikd_burnup_get_n_points (self->burnup) : 0;
}

static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (widget);
  int step = g_variant_get_int32 (args);
  int last = n_points (self) - 1;
  int from = self->cursor >= 0 ? self->cursor : step > 0 ? -1 : last + 1;

  if (last < 0)
    return FALSE;

  set_cursor (self, CLAMP (from + step, 0, last));
  return TRUE;
}

static gboolean
leave_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (widget);

  if (self->cursor < 0)
    return FALSE;

  set_cursor (self, -1);
  return TRUE;
}

static void
motion_cb (IkdBurnupView *self, double x, double y)
{
  IkdChartStyle style;
  g_autofree char *font = NULL;

  if (self->burnup == NULL)
    return;

  ikd_screen_style_fill (GTK_WIDGET (self), &style, &font);
  set_cursor (self, ikd_burnup_hit (self->burnup, gtk_widget_get_width (GTK_WIDGET (self)),
                                    gtk_widget_get_height (GTK_WIDGET (self)), self->scale,
                                    &style, x, y));
}

static void
pointer_left_cb (IkdBurnupView *self)
{
  set_cursor (self, -1);
}

static void
redraw_cb (IkdBurnupView *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
copy_numbers_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkWidget *widget = data;
  g_autofree char *numbers = ikd_burnup_view_dup_numbers (IKD_BURNUP_VIEW (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), numbers);
  gtk_widget_activate_action (widget, "win.toast", "s", _("Numbers copied"));
}

static void
copy_image_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (data);
  cairo_surface_t *surface = NULL;
  cairo_t *cr = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  IkdChartStyle style;
  const int width = 1200;
  const int height = 675;

  if (self->burnup == NULL)
    return;

  /* Paper colours whatever the screen's: the picture goes into a letter or a chat. */
  ikd_chart_style_light (&style);
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  ikd_burnup_draw (self->burnup, cr, width, height, self->scale, -1, &style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface),
                       (gsize) cairo_image_surface_get_stride (surface) * height);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes,
                                    cairo_image_surface_get_stride (surface));
  cairo_surface_destroy (surface);

  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", _("Picture copied"));
}

static void
follow_target_cb (GSimpleAction *action, GVariant *state, gpointer data)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (data);

  g_simple_action_set_state (action, state);
  self->scale = g_variant_get_boolean (state) ? IKD_SCALE_TARGET : IKD_SCALE_REALISATION;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
ikd_burnup_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (widget);
  double width = gtk_widget_get_width (widget);
  double height = gtk_widget_get_height (widget);
  IkdChartStyle style;
  g_autofree char *font = NULL;
  cairo_t *cr = NULL;

  if (self->burnup == NULL || width < 1 || height < 1)
    return;

  ikd_screen_style_fill (widget, &style, &font);
  cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));
  ikd_burnup_draw (self->burnup, cr, width, height, self->scale, self->cursor, &style);
  cairo_destroy (cr);
}

static void
ikd_burnup_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  gboolean wide = orientation == GTK_ORIENTATION_HORIZONTAL;

  *minimum = wide ? 280 : 180;
  *natural = wide ? 480 : 340;
}

static void
ikd_burnup_view_dispose (GObject *object)
{
  IkdBurnupView *self = IKD_BURNUP_VIEW (object);

  g_clear_object (&self->burnup);
  g_clear_object (&self->actions);

  G_OBJECT_CLASS (ikd_burnup_view_parent_class)->dispose (object);
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
add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int   step;
  } moves[] = {
    { GDK_KEY_Left, -1 },          { GDK_KEY_KP_Left, -1 },
    { GDK_KEY_Right, 1 },          { GDK_KEY_KP_Right, 1 },
    { GDK_KEY_Home, -1000000 },    { GDK_KEY_KP_Home, -1000000 },
    { GDK_KEY_End, 1000000 },      { GDK_KEY_KP_End, 1000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    gtk_widget_class_add_binding (widget_class, moves[i].key, 0, move_cb, "i", moves[i].step);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, 0, "chart.follow-target", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK,
                                       "chart.copy-numbers", NULL);
}

static void
ikd_burnup_view_class_init (IkdBurnupViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ikd_burnup_view_dispose;
  object_class->get_property = ikd_burnup_view_get_property;
  object_class->set_property = ikd_burnup_view_set_property;
  widget_class->snapshot = ikd_burnup_view_snapshot;
  widget_class->measure = ikd_burnup_view_measure;

  properties[PROP_BURNUP] = g_param_spec_object ("burnup", NULL, NULL, IKD_TYPE_BURNUP,
                                                 G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                 | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chart");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
add_actions (IkdBurnupView *self)
{
  const GActionEntry entries[] = {
    { .name = "copy-numbers", .activate = copy_numbers_cb },
    { .name = "copy-image", .activate = copy_image_cb },
    { .name = "follow-target", .state = "false", .change_state = follow_target_cb },
  };

  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "chart", G_ACTION_GROUP (self->actions));
}

static void
ikd_burnup_view_init (IkdBurnupView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  self->cursor = -1;
  add_actions (self);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (redraw_cb), self, G_CONNECT_SWAPPED);

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (pointer_left_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  say (self);
}

/**
 * ikd_burnup_view_set_burnup:
 * @self: the view
 * @burnup: (nullable) (transfer none): what to show; no longer changed by its maker
 *
 * Shows @burnup; the marked point is forgotten.
 */
void
ikd_burnup_view_set_burnup (IkdBurnupView *self, IkdBurnup *burnup)
{
  g_return_if_fail (IKD_IS_BURNUP_VIEW (self));

  if (!g_set_object (&self->burnup, burnup))
    return;

  self->cursor = -1;
  say (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BURNUP]);
}

GActionGroup *
ikd_burnup_view_get_actions (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), NULL);

  return G_ACTION_GROUP (self->actions);
}

int
ikd_burnup_view_get_cursor (IkdBurnupView *self)
{
  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), -1);

  return self->cursor;
}

char *
ikd_burnup_view_dup_numbers (IkdBurnupView *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_return_val_if_fail (IKD_IS_BURNUP_VIEW (self), NULL);

  g_string_append_printf (text, "%s\t%s\n", _("Date"), _("Active IKD"));
  for (int i = 0; i < n_points (self); i++)
    {
      const IkdBurnupPoint *point = ikd_burnup_get_point (self->burnup, i);
      g_autofree char *date = ikd_period_to_iso (point->at);

      g_string_append_printf (text, "%s\t%" G_GINT64_FORMAT "\n", date, point->number.value);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
