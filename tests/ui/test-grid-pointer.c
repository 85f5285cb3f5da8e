/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The grid by pointer and wheel. */

#include "grid-bench.h"

#include <X11/extensions/XTest.h>
#include <gdk/x11/gdkx.h>

/* Moves the pointer to the middle of a widget, and @below pixels down. */
static void
point (Bench *bench, GtkWidget *widget, int below)
{
  GdkSurface *surface = gtk_native_get_surface (GTK_NATIVE (bench->window));
  Display *display = GDK_SURFACE_XDISPLAY (surface);
  graphene_rect_t bounds;
  double dx;
  double dy;
  Window child;
  int x;
  int y;

  g_assert_true (gtk_widget_compute_bounds (widget, GTK_WIDGET (bench->window), &bounds));
  gtk_native_get_surface_transform (GTK_NATIVE (bench->window), &dx, &dy);
  XTranslateCoordinates (display, GDK_SURFACE_XID (surface), DefaultRootWindow (display),
                         (int) (dx + bounds.origin.x + bounds.size.width / 2),
                         (int) (dy + bounds.origin.y + bounds.size.height / 2 + below), &x, &y,
                         &child);
  XTestFakeMotionEvent (display, -1, x, y, CurrentTime);
  XSync (display, False);
  display_settle (GTK_WIDGET (bench->window));
}

static void
button (Bench *bench, guint which, gboolean down)
{
  Display *display = GDK_DISPLAY_XDISPLAY (gdk_display_get_default ());

  XTestFakeButtonEvent (display, which, down, CurrentTime);
  XSync (display, False);
  display_settle (GTK_WIDGET (bench->window));
}

static void
click (Bench *bench, GtkWidget *widget)
{
  point (bench, widget, 0);
  button (bench, 1, TRUE);
  button (bench, 1, FALSE);
}

static void
test_pointer (void)
{
  guint range[4];
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  press ("'12");
  click (&bench, cell_at (&bench, 5, STOCK));
  assert_log (&bench, "entered 0,3=12;");
  assert_cursor (&bench, 5, STOCK);
  g_assert_true (gtk_window_get_focus (bench.window) == current (&bench));

  click (&bench, cell_at (&bench, 25, STOCK));
  assert_cursor (&bench, 25, STOCK);
  click (&bench, cell_at (&bench, 3, NAME));
  point (&bench, cell_at (&bench, 3, STOCK), 0);
  button (&bench, 1, TRUE);
  point (&bench, cell_at (&bench, 5, FLOW), 0);
  point (&bench, cell_at (&bench, 6, FLOW), 0);
  button (&bench, 1, FALSE);
  g_assert_true (ikd_grid_get_selection (bench.grid, &range[0], &range[1], &range[2], &range[3]));
  g_assert_cmpuint (range[0], ==, 3);
  g_assert_cmpuint (range[1], ==, 6);
  g_assert_cmpuint (range[2], ==, STOCK);
  g_assert_cmpuint (range[3], ==, FLOW);

  click (&bench, cell_at (&bench, 8, STOCK));
  click (&bench, cell_at (&bench, 8, STOCK));
  g_assert_true (ikd_grid_is_editing (bench.grid));
  assert_log (&bench, "");
  press ("9");
  click (&bench, editor (&bench));
  g_assert_true (ikd_grid_is_editing (bench.grid));
  click (&bench, bench.button);
  assert_log (&bench, "entered 8,3=839;");
  bench_close (&bench);
}

/* A double click on what takes nothing opens it. */
static void
test_activate (void)
{
  Bench bench;

  bench_open (&bench, 24, 900, 700);
  click (&bench, cell_at (&bench, 7, NAME));
  assert_log (&bench, "");
  click (&bench, cell_at (&bench, 7, NAME));
  assert_log (&bench, "activated 7,1;");
  g_assert_false (ikd_grid_is_editing (bench.grid));
  bench_close (&bench);
}

/* Beyond the last row on screen come the next ones, not the footers. */
static void
test_drag_on (void)
{
  guint range[4];
  Bench bench;

  bench_open (&bench, 100, 900, 400);
  point (&bench, cell_at (&bench, 2, STOCK), 0);
  button (&bench, 1, TRUE);
  for (int i = 0; i < 20; i++)
    point (&bench, cell_at (&bench, 101, STOCK), i % 2);
  button (&bench, 1, FALSE);
  g_assert_true (ikd_grid_get_selection (bench.grid, &range[0], &range[1], &range[2], &range[3]));
  g_assert_cmpuint (range[0], ==, 2);
  g_assert_cmpuint (range[1], >, 20);
  g_assert_cmpuint (range[1], <, 100);
  bench_close (&bench);
}

static void
test_wheel (void)
{
  GtkAdjustment *adjustment;
  Bench bench;

  bench_open (&bench, 852, 900, 700);
  adjustment = gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (
      display_find (GTK_WIDGET (bench.grid), GTK_TYPE_SCROLLBAR, NULL)));
  point (&bench, cell_at (&bench, 3, NAME), 0);
  for (int i = 0; i < 2; i++)
    {
      button (&bench, 5, TRUE);
      button (&bench, 5, FALSE);
    }
  /* Two notches of three rows of 24 pixels at least. */
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >=, 144);
  assert_cursor (&bench, 0, STOCK);
  button (&bench, 4, TRUE);
  button (&bench, 4, FALSE);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), <, 144);
  bench_close (&bench);
}

int
main (int argc, char *argv[])
{
  display_init (&argc, &argv);
  /* However slow the machine: two clicks on one cell are a double click, as they are meant. */
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 60000, NULL);

  g_test_add_func ("/grid-pointer/pointer", test_pointer);
  g_test_add_func ("/grid-pointer/activate", test_activate);
  g_test_add_func ("/grid-pointer/drag-on", test_drag_on);
  g_test_add_func ("/grid-pointer/wheel", test_wheel);

  return g_test_run ();
}
