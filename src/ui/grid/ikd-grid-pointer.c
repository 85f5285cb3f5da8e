/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Mouse, wheel and touchpad: a click moves the cursor, dragging selects, a double click edits, or
 * activates what is not typed into. */

#include "config.h"

#include <adwaita.h>
#include <math.h>

#include "ikd-grid-private.h"

#define WHEEL_ROWS 3
/* A swipe loses most of its speed in a third of a second, and ends below this, in pixels. */
#define GLIDE_DECAY 4.0
#define GLIDE_LEAST 20.0
#define SURFACE_FACTOR 2.5

static gboolean
is_in_editor (IkdGrid *self, double x, double y)
{
  graphene_rect_t bounds;

  return self->edit != IKD_GRID_EDIT_NONE
         && gtk_widget_compute_bounds (self->editor, GTK_WIDGET (self), &bounds)
         && graphene_rect_contains_point (&bounds, &GRAPHENE_POINT_INIT ((float) x, (float) y));
}

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, IkdGrid *self)
{
  GdkModifierType state = gtk_event_controller_get_current_event_state (
      GTK_EVENT_CONTROLLER (gesture));
  g_autoptr (IkdGrid) alive = g_object_ref (self);
  guint row;
  guint column;

  if (is_in_editor (self, x, y))
    {
      /* Who points into a text means its letters. */
      ikd_grid_editor_start (self, IKD_GRID_EDIT_AMEND);
      return;
    }
  if (!ikd_grid_cell_at (self, x, y, &row, &column))
    {
      ikd_grid_editor_finish (self, TRUE);
      return;
    }
  ikd_grid_editor_finish (self, TRUE);
  ikd_grid_place (self, row, column, (state & GDK_SHIFT_MASK) != 0);
  self->origin = self->selection.column;
  ikd_grid_focus_cell (self);
  if (n_press != 2)
    return;
  if (ikd_grid_columns_get (&self->columns, column)->flags & IKD_GRID_COLUMN_EDITABLE)
    ikd_grid_editor_start (self, IKD_GRID_EDIT_AMEND);
  else
    g_signal_emit_by_name (self, "activated", row, column);
}

/* Who drags over the edge of the rows means those that are hidden there, not the footers; the
 * cursor, which is always in sight, brings them up one by one. */
static guint
dragged_row (IkdGrid *self, guint start, double y)
{
  guint n_rows = ikd_grid_model_get_n_rows (self->model);
  double value = gtk_adjustment_get_value (self->adjustment);
  double inside = CLAMP (y - self->body_y, -self->row_height / 2.0,
                         self->body_height + self->row_height / 2.0);
  guint column;
  guint row;

  if (start >= n_rows)
    return ikd_grid_cell_at (self, 0, y, &row, &column) && row >= n_rows ? row : start;
  row = (guint) (MAX (0, inside + value) / self->row_height);
  return MIN (row, n_rows - 1);
}

static void
drag_cb (GtkGestureDrag *gesture, double dx, double dy, IkdGrid *self)
{
  double x;
  double y;
  guint row;
  guint column;

  if (self->edit != IKD_GRID_EDIT_NONE || !gtk_gesture_drag_get_start_point (gesture, &x, &y)
      || !ikd_grid_cell_at (self, x, y, &row, &column)
      || !ikd_grid_columns_at (&self->columns, x + dx, &column))
    return;

  /* Scrolling moved the row under the point where it began; which part it was in stays. */
  row = dragged_row (self, row, y + dy);
  if (row == self->selection.row && column == self->selection.column)
    return;
  ikd_grid_place (self, row, column, TRUE);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static void
stop_glide (IkdGrid *self)
{
  if (self->glide != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->glide);
  self->glide = 0;
}

static void
scroll_by (IkdGrid *self, double pixels)
{
  gtk_adjustment_set_value (self->adjustment,
                            gtk_adjustment_get_value (self->adjustment) + pixels);
}

static gboolean
can_scroll (IkdGrid *self)
{
  return gtk_adjustment_get_upper (self->adjustment)
         > gtk_adjustment_get_page_size (self->adjustment);
}

/* A list that is seen as a whole leaves the wheel to what is around it. */
static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, IkdGrid *self)
{
  gboolean wheel = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_WHEEL;
  double step = wheel ? WHEEL_ROWS * self->row_height : SURFACE_FACTOR;

  stop_glide (self);
  if (dx != 0 && ikd_grid_columns_shift (&self->columns, self->columns.offset + (int) (dx * step)))
    ikd_grid_rows_shift (self);
  if (!can_scroll (self))
    return FALSE;
  scroll_by (self, dy * step);
  return TRUE;
}

static gboolean
glide_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  IkdGrid *self = data;
  gint64 now = gdk_frame_clock_get_frame_time (clock);
  double seconds = (double) (now - self->glided) / G_USEC_PER_SEC;

  self->glided = now;
  scroll_by (self, self->speed * seconds);
  self->speed *= exp (-GLIDE_DECAY * seconds);
  if (fabs (self->speed) >= GLIDE_LEAST)
    return G_SOURCE_CONTINUE;
  self->glide = 0;
  return G_SOURCE_REMOVE;
}

static void
decelerate_cb (GtkEventControllerScroll *controller, double vx, double vy, IkdGrid *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));
  gboolean moves = adw_get_enable_animations (GTK_WIDGET (self));

  stop_glide (self);
  if (clock == NULL || !moves || !can_scroll (self))
    return;
  self->speed = vy * SURFACE_FACTOR;
  self->glided = gdk_frame_clock_get_frame_time (clock);
  self->glide = gtk_widget_add_tick_callback (GTK_WIDGET (self), glide_cb, self, NULL);
}

static void
value_changed_cb (GtkAdjustment *adjustment, IkdGrid *self)
{
  ikd_grid_rows_show (self);
}

void
ikd_grid_pointer_add (IkdGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *scroll = gtk_event_controller_scroll_new (
      GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES | GTK_EVENT_CONTROLLER_SCROLL_KINETIC);

  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_VERTICAL, self->adjustment);
  gtk_widget_set_parent (self->scrollbar, GTK_WIDGET (self));
  g_signal_connect (self->adjustment, "value-changed", G_CALLBACK (value_changed_cb), self);

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_gesture_group (click, drag);
  g_signal_connect (scroll, "scroll", G_CALLBACK (scroll_cb), self);
  g_signal_connect (scroll, "decelerate", G_CALLBACK (decelerate_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), scroll);
}

void
ikd_grid_pointer_remove (IkdGrid *self)
{
  stop_glide (self);
  if (self->adjustment != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustment, value_changed_cb, self);
  g_clear_object (&self->adjustment);
  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
}
