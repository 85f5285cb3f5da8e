/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Keyboard and pointer in a burn-up. Guarantees: whatever the pointer can mark, the keyboard can,
 * too; a span stays when the pointer leaves. */

#include "config.h"

#include "ikd-burnup-view-private.h"

#include "ikd-screen-style.h"

#define CLOSER 0.5
#define FARTHER 2.0

static int
n_points (IkdBurnupView *self)
{
  return self->burnup != NULL
           ? (int) ikd_burnup_count_points (self->burnup, (guint) self->cursor.series) : 0;
}

/* "(ib)": how many points, and whether a span grows. */
static gboolean
move_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdBurnupView *self = (IkdBurnupView *) widget;
  int last = n_points (self) - 1;
  IkdBurnupCursor cursor = self->cursor;
  gboolean extends = FALSE;
  int step = 0;
  int from;

  if (last < 0)
    return FALSE;
  g_variant_get (args, "(ib)", &step, &extends);
  from = cursor.point >= 0 ? cursor.point : step > 0 ? -1 : last + 1;
  if (!extends)
    cursor.anchor = -1;
  else if (cursor.anchor < 0 && cursor.point >= 0)
    cursor.anchor = cursor.point;
  cursor.point = CLAMP (from + step, 0, last);
  ikd_burnup_view_mark (self, cursor);
  ikd_burnup_view_reveal_mark (self);
  return TRUE;
}

/* From one note or mark of activities to the next; one of several days becomes a span. */
static gboolean
find_mark_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdBurnupView *self = (IkdBurnupView *) widget;
  IkdBurnupCursor cursor = self->cursor;
  IkdChartStyle style;
  g_autofree char *font = NULL;

  if (self->burnup == NULL)
    return FALSE;
  ikd_screen_style_fill (widget, &style, &font);
  if (ikd_burnup_next_mark (self->burnup, gtk_widget_get_width (widget),
                            gtk_widget_get_height (widget), &self->frame, &style,
                            g_variant_get_int32 (args), &cursor))
    {
      ikd_burnup_view_mark (self, cursor);
      ikd_burnup_view_reveal_mark (self);
    }
  return TRUE;
}

/* To the next series that has points, at the same day. */
static gboolean
change_series_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdBurnupView *self = (IkdBurnupView *) widget;
  int step = g_variant_get_int32 (args);
  int n = self->burnup != NULL ? (int) ikd_burnup_get_n_series (self->burnup) : 0;
  IkdDay day = ikd_burnup_view_marked_day (self);
  int series = self->cursor.series;

  if (n < 2)
    return FALSE;
  for (int tries = 0; tries < n; tries++)
    {
      series = (series + step + n) % n;
      if (ikd_burnup_count_points (self->burnup, (guint) series) > 0)
        break;
    }
  ikd_burnup_view_mark (self, (IkdBurnupCursor){
    series, ikd_burnup_nearest (self->burnup, (guint) series,
                                day != IKD_DAY_NONE ? day : G_MAXINT / 2), -1 });
  ikd_burnup_view_reveal_mark (self);
  return TRUE;
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  ikd_burnup_view_change_frame ((IkdBurnupView *) widget, g_variant_get_double (args));
  return TRUE;
}

static gboolean
leave_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdBurnupView *self = (IkdBurnupView *) widget;

  if (self->cursor.point < 0)
    return FALSE;

  ikd_burnup_view_mark (self, IKD_BURNUP_NO_CURSOR);
  return TRUE;
}

void
ikd_burnup_view_add_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint keys[2];
    int   step;
  } moves[] = {
    { { GDK_KEY_Left, GDK_KEY_KP_Left }, -1 },
    { { GDK_KEY_Right, GDK_KEY_KP_Right }, 1 },
    { { GDK_KEY_Home, GDK_KEY_KP_Home }, -1000000 },
    { { GDK_KEY_End, GDK_KEY_KP_End }, 1000000 },
  };
  static const struct
  {
    guint  key;
    double by;
  } zooms[] = {
    { GDK_KEY_plus, CLOSER },    { GDK_KEY_equal, CLOSER }, { GDK_KEY_KP_Add, CLOSER },
    { GDK_KEY_minus, FARTHER },  { GDK_KEY_KP_Subtract, FARTHER },
    { GDK_KEY_0, 0 },            { GDK_KEY_KP_0, 0 },
  };
  static const guint up[] = { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_KEY_Down, GDK_KEY_KP_Down };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    for (guint k = 0; k < 2; k++)
      {
        gtk_widget_class_add_binding (widget_class, moves[i].keys[k], 0, move_cb, "(ib)",
                                      moves[i].step, FALSE);
        gtk_widget_class_add_binding (widget_class, moves[i].keys[k], GDK_SHIFT_MASK, move_cb,
                                      "(ib)", moves[i].step, TRUE);
        if (ABS (moves[i].step) == 1)
          gtk_widget_class_add_binding (widget_class, moves[i].keys[k], GDK_CONTROL_MASK,
                                        find_mark_cb, "i", moves[i].step);
      }
  for (guint i = 0; i < G_N_ELEMENTS (up); i++)
    gtk_widget_class_add_binding (widget_class, up[i], 0, change_series_cb, "i", i < 2 ? -1 : 1);
  for (guint i = 0; i < G_N_ELEMENTS (zooms); i++)
    {
      gtk_widget_class_add_binding (widget_class, zooms[i].key, 0, zoom_cb, "d", zooms[i].by);
      gtk_widget_class_add_binding (widget_class, zooms[i].key, GDK_SHIFT_MASK, zoom_cb, "d",
                                    zooms[i].by);
    }
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_cb, NULL);
}

/* --- the pointer --- */

static gboolean
has_span (IkdBurnupView *self)
{
  return self->cursor.anchor >= 0 && self->cursor.anchor != self->cursor.point;
}

/* Where the page scrolls under a pointer that rests, the keyboard's mark stays. */
static gboolean
has_moved (IkdBurnupView *self, GtkEventController *motion)
{
  GdkEvent *event = gtk_event_controller_get_current_event (motion);
  double x = 0;
  double y = 0;
  gboolean moved;

  if (event == NULL || !gdk_event_get_position (event, &x, &y))
    return TRUE;
  moved = x != self->pointer_x || y != self->pointer_y;
  self->pointer_x = x;
  self->pointer_y = y;
  return moved;
}

static void
motion_cb (IkdBurnupView *self, double x, double y, GtkEventController *motion)
{
  if (has_moved (self, motion) && self->dragged_from < 0 && !has_span (self))
    {
      IkdBurnupCursor cursor;

      ikd_burnup_view_hit (self, x, y, &cursor);
      ikd_burnup_view_mark (self, cursor);
    }
}

/* It came to the chart, or the chart came to it. */
static void
enter_cb (IkdBurnupView *self, double x, double y, GtkEventController *motion)
{
  has_moved (self, motion);
}

static void
left_cb (IkdBurnupView *self)
{
  if (self->dragged_from < 0 && !has_span (self)
      && !gtk_widget_has_focus (GTK_WIDGET (self)))
    ikd_burnup_view_mark (self, IKD_BURNUP_NO_CURSOR);
}

/* A mark of activities is chosen whole. */
static gboolean
choose_visits (IkdBurnupView *self, double x, double y)
{
  GtkWidget *widget = GTK_WIDGET (self);
  IkdBurnupCursor cursor = IKD_BURNUP_NO_CURSOR;
  IkdChartStyle style;
  g_autofree char *font = NULL;

  if (self->burnup == NULL)
    return FALSE;
  ikd_screen_style_fill (widget, &style, &font);
  if (!ikd_burnup_hit_visits (self->burnup, gtk_widget_get_width (widget),
                              gtk_widget_get_height (widget), &self->frame, &style, x, y,
                              &cursor))
    return FALSE;
  ikd_burnup_view_mark (self, cursor);
  return TRUE;
}

static void
drag_begin_cb (IkdBurnupView *self, double x, double y)
{
  IkdBurnupCursor cursor;

  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (choose_visits (self, x, y))
    return;
  ikd_burnup_view_hit (self, x, y, &cursor);
  self->dragged_from = cursor.point;
  ikd_burnup_view_mark (self, cursor);
}

static void
drag_update_cb (IkdBurnupView *self, double dx, double dy, GtkGestureDrag *gesture)
{
  IkdBurnupCursor cursor = self->cursor;
  double x = 0;
  double y = 0;
  IkdBurnupCursor found;

  if (self->dragged_from < 0 || !gtk_gesture_drag_get_start_point (gesture, &x, &y))
    return;
  if (!ikd_burnup_view_hit (self, x + dx, y + dy, &found) || found.series != cursor.series)
    return;
  cursor.anchor = self->dragged_from;
  cursor.point = found.point;
  ikd_burnup_view_mark (self, cursor);
}

static void
drag_end_cb (IkdBurnupView *self)
{
  self->dragged_from = -1;
}

static gboolean
scroll_cb (IkdBurnupView *self, double dx, double dy, GtkEventController *scroll)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (scroll);

  /* Without Ctrl the page scrolls. */
  if ((state & GDK_CONTROL_MASK) == 0 || dy == 0)
    return FALSE;
  ikd_burnup_view_change_frame (self, dy < 0 ? CLOSER : FARTHER);
  return TRUE;
}

void
ikd_burnup_view_add_pointer (IkdBurnupView *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *scroll
    = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (motion, "enter", G_CALLBACK (enter_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (motion, "leave", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
