/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: the content always has the width that the sidebar leaves, and never less than it
 * needs; what is hidden takes neither room nor focus. */

#include "ikd-shell.h"

#define SIDEBAR_LEAST 220
#define SIDEBAR_MOST 300

struct _IkdShell
{
  GtkWidget parent_instance;

  GtkWidget *sidebar;
  GtkWidget *content;
  gboolean pinned;
  gboolean called;
  gboolean wide;
  guint telling;
};

G_DEFINE_FINAL_TYPE (IkdShell, ikd_shell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_SIDEBAR,
  PROP_CONTENT,
  PROP_PINNED,
  PROP_BESIDE,
  PROP_CALLED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
sidebar_width (IkdShell *self)
{
  int least, natural;

  if (self->sidebar == NULL)
    return 0;
  gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &least, &natural, NULL, NULL);
  return MAX (least, CLAMP (natural, SIDEBAR_LEAST, SIDEBAR_MOST));
}

static void
ikd_shell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                   int *natural, int *minimum_baseline, int *natural_baseline)
{
  IkdShell *self = IKD_SHELL (widget);
  int side_least = 0, side_natural = 0;

  *minimum = *natural = 0;
  if (self->content != NULL)
    gtk_widget_measure (self->content, orientation, -1, minimum, natural, NULL, NULL);
  if (self->sidebar == NULL)
    return;
  gtk_widget_measure (self->sidebar, orientation, -1, &side_least, &side_natural, NULL, NULL);
  *minimum = MAX (*minimum, side_least);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural += sidebar_width (self);
  else
    *natural = MAX (*natural, side_natural);
}

static gboolean
tell_cb (gpointer data)
{
  IkdShell *self = data;

  self->telling = 0;
  if (self->wide)
    ikd_shell_dismiss (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BESIDE]);
  return G_SOURCE_REMOVE;
}

static void
ikd_shell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IkdShell *self = IKD_SHELL (widget);
  gboolean wide = width >= IKD_SHELL_WIDE;
  gboolean beside = wide && self->pinned;
  int side = sidebar_width (self);
  GtkAllocation at = { 0, 0, side, height };

  /* Who listens asks for a new layout, which must not happen within this one. */
  if (wide != self->wide && self->telling == 0)
    self->telling = g_idle_add_full (G_PRIORITY_HIGH_IDLE, tell_cb, self, NULL);
  self->wide = wide;

  if (self->sidebar != NULL)
    {
      gtk_widget_set_child_visible (self->sidebar, beside || (!wide && self->called));
      gtk_widget_size_allocate (self->sidebar, &at, -1);
    }
  if (self->content != NULL)
    {
      at.x = beside ? side : 0;
      at.width = width - at.x;
      gtk_widget_size_allocate (self->content, &at, -1);
    }
}

/* A click beside the sidebar that lies over the content puts it away. */
static void
pressed_cb (IkdShell *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (!self->called || self->wide || x <= sidebar_width (self))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  ikd_shell_dismiss (self);
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *arguments, gpointer data)
{
  IkdShell *self = IKD_SHELL (widget);

  if (!self->called)
    return GDK_EVENT_PROPAGATE;
  ikd_shell_dismiss (self);
  return GDK_EVENT_STOP;
}

static void
set_called (IkdShell *self, gboolean called)
{
  if (!called == !self->called)
    return;
  self->called = !!called;
  if (self->sidebar != NULL)
    {
      if (called)
        gtk_widget_add_css_class (self->sidebar, "called");
      else
        gtk_widget_remove_css_class (self->sidebar, "called");
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CALLED]);
}

static void
set_pinned (IkdShell *self, gboolean pinned)
{
  if (!pinned == !self->pinned)
    return;
  self->pinned = !!pinned;
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PINNED]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BESIDE]);
}

static void
set_child (IkdShell *self, GtkWidget **place, GtkWidget *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child == NULL)
    return;
  /* The sidebar is the last child: it lies above the content. */
  gtk_widget_insert_before (child, GTK_WIDGET (self),
                            place == &self->content ? self->sidebar : NULL);
}

static void
ikd_shell_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  IkdShell *self = IKD_SHELL (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_PINNED:
      g_value_set_boolean (value, self->pinned);
      break;
    case PROP_BESIDE:
      g_value_set_boolean (value, ikd_shell_get_beside (self));
      break;
    case PROP_CALLED:
      g_value_set_boolean (value, self->called);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_shell_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  IkdShell *self = IKD_SHELL (object);

  switch (id)
    {
    case PROP_SIDEBAR:
      set_child (self, &self->sidebar, g_value_get_object (value));
      break;
    case PROP_CONTENT:
      set_child (self, &self->content, g_value_get_object (value));
      break;
    case PROP_PINNED:
      set_pinned (self, g_value_get_boolean (value));
      break;
    case PROP_CALLED:
      set_called (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
ikd_shell_dispose (GObject *object)
{
  IkdShell *self = IKD_SHELL (object);

  g_clear_handle_id (&self->telling, g_source_remove);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  g_clear_pointer (&self->content, gtk_widget_unparent);

  G_OBJECT_CLASS (ikd_shell_parent_class)->dispose (object);
}

static void
ikd_shell_class_init (IkdShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ikd_shell_get_property;
  object_class->set_property = ikd_shell_set_property;
  object_class->dispose = ikd_shell_dispose;
  widget_class->measure = ikd_shell_measure;
  widget_class->size_allocate = ikd_shell_size_allocate;

  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_PINNED] = g_param_spec_boolean ("pinned", NULL, NULL, TRUE, flags);
  properties[PROP_BESIDE] = g_param_spec_boolean ("beside", NULL, NULL, TRUE,
                                                  G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CALLED] = g_param_spec_boolean ("called", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
ikd_shell_init (IkdShell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->pinned = TRUE;
  self->wide = TRUE;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

void
ikd_shell_toggle (IkdShell *self)
{
  g_return_if_fail (IKD_IS_SHELL (self));

  if (self->wide)
    set_pinned (self, !self->pinned);
  else
    set_called (self, !self->called);
}

void
ikd_shell_dismiss (IkdShell *self)
{
  g_return_if_fail (IKD_IS_SHELL (self));

  set_called (self, FALSE);
}

gboolean
ikd_shell_get_shown (IkdShell *self)
{
  g_return_val_if_fail (IKD_IS_SHELL (self), FALSE);

  return self->wide ? self->pinned : self->called;
}

gboolean
ikd_shell_get_beside (IkdShell *self)
{
  g_return_val_if_fail (IKD_IS_SHELL (self), FALSE);

  return self->wide && self->pinned;
}
