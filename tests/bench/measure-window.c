/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a frame costs in a real window, from the change to the end of the painting.
 *
 *     measure-window cursor [ROUNDS]
 *         moves the cursor of a chart of 24 series of ten daily years, and repaints an empty widget
 *         of its size in another window, in turns; microseconds of both, a line a round
 *     measure-window frames-cursor|frames-grid [ROUNDS]
 *         moves the cursor, or scrolls 852 rows; prints how many frames took longer than 16.7 ms,
 *         how many there were, and the longest time the main loop was away, in microseconds
 */

#include <locale.h>
#include <stdlib.h>

#include "blocks.h"
#include "grid-bench.h"
#include "ikd-burnup-view-private.h"
#include "long-burnup.h"

#define WIDTH 1200
#define HEIGHT 400
#define ROWS 852
#define FRAME 16667             /* microseconds of a frame at 60 Hz */

typedef struct
{
  gint64  begun;                /* when the frame that is painted began */
  gint64  cost;                 /* of the frame that was painted; −1: none was yet */
} Clock;

static void
before_paint_cb (GdkFrameClock *frames, Clock *clock)
{
  clock->begun = g_get_monotonic_time ();
}

static void
after_paint_cb (GdkFrameClock *frames, Clock *clock)
{
  clock->cost = g_get_monotonic_time () - clock->begun;
}

static gboolean
was_painted (gpointer data)
{
  return ((Clock *) data)->cost >= 0;
}

static void
watch (Clock *clock, GtkWidget *widget)
{
  GdkFrameClock *frames = gtk_widget_get_frame_clock (widget);

  g_signal_connect (frames, "before-paint", G_CALLBACK (before_paint_cb), clock);
  g_signal_connect (frames, "after-paint", G_CALLBACK (after_paint_cb), clock);
}

/* A change of one round, seen in the next frame. */
typedef void (*Change) (gpointer widget, int round);

static gint64
took (Clock *clock, Change change, gpointer widget, int round)
{
  gint64 start = g_get_monotonic_time ();
  gint64 own;

  clock->cost = -1;
  change (widget, round);
  own = g_get_monotonic_time () - start;
  g_assert_true (display_wait (was_painted, clock));
  return own + clock->cost;
}

static void
move_cursor (gpointer widget, int round)
{
  ikd_burnup_view_mark (widget, (IkdBurnupCursor){ round % 24, 200 + 37 * round % 3000, -1 });
}

static void
repaint (gpointer widget, int round)
{
  gtk_widget_queue_draw (widget);
}

static void
scroll (gpointer adjustment, int round)
{
  /* Below the last place no step changes anything. */
  int last = (int) (gtk_adjustment_get_upper (adjustment)
                    - gtk_adjustment_get_page_size (adjustment));

  gtk_adjustment_set_value (adjustment, (round + 1) * 53 % last);
}

/* Drawn and yet empty: without it GTK would find nothing to paint. */
static void
draw_nothing (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
}

static GtkWidget *
make_view (void)
{
  GtkWidget *view = g_object_new (IKD_TYPE_BURNUP_VIEW, "vexpand", TRUE, NULL);
  g_autoptr (IkdBurnup) burnup = long_burnup_new ();

  ikd_burnup_view_set_burnup (IKD_BURNUP_VIEW (view), burnup);
  return view;
}

/* In a window of its own, whose frames hold nothing else. */
static void
show_and_watch (GtkWidget *widget, Clock *clock)
{
  display_show (widget, WIDTH, HEIGHT);
  display_settle (widget);
  watch (clock, widget);
}

static void
cursor (int rounds)
{
  GtkWidget *view = make_view ();
  GtkWidget *empty = gtk_drawing_area_new ();
  Clock moving = { 0 };
  Clock least = { 0 };

  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (empty), draw_nothing, NULL, NULL);
  gtk_widget_set_vexpand (empty, TRUE);
  show_and_watch (empty, &least);
  show_and_watch (view, &moving);
  for (int round = 0; round <= rounds; round++)
    {
      gint64 moved = took (&moving, move_cursor, view, round);
      gint64 repainted = took (&least, repaint, empty, round);

      if (round > 0)
        g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", moved, repainted);
    }
}

/* The first change is not counted: what it needs for the first time is made then. */
static void
frames (Change change, GtkWidget *shown, gpointer changed, int rounds)
{
  Clock clock = { 0 };
  int over = 0;

  display_settle (shown);
  watch (&clock, shown);
  took (&clock, change, changed, 0);
  blocks_take_longest ();
  for (int round = 1; round <= rounds; round++)
    over += took (&clock, change, changed, round) > FRAME;
  g_print ("%d %d %" G_GINT64_FORMAT "\n", over, rounds, blocks_take_longest ());
}

static void
frames_cursor (int rounds)
{
  GtkWidget *view = make_view ();

  display_show (view, WIDTH, HEIGHT);
  frames (move_cursor, view, view, rounds);
}

static void
frames_grid (int rounds)
{
  GtkWidget *scrollbar;
  Bench bench;

  bench_open (&bench, ROWS, WIDTH, 2 * HEIGHT);
  scrollbar = display_find (GTK_WIDGET (bench.grid), GTK_TYPE_SCROLLBAR, NULL);
  frames (scroll, GTK_WIDGET (bench.grid),
          gtk_scrollbar_get_adjustment (GTK_SCROLLBAR (scrollbar)), rounds);
  bench_close (&bench);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void      (*run) (int rounds);
  } things[] = {
    { "cursor", cursor },
    { "frames-cursor", frames_cursor },
    { "frames-grid", frames_grid },
  };
  const char *name = argc > 1 ? argv[1] : "";
  int rounds = argc > 2 ? atoi (argv[2]) : 200;

  display_init (&argc, &argv);
  blocks_watch ();
  for (guint i = 0; i < G_N_ELEMENTS (things); i++)
    if (g_str_equal (things[i].name, name))
      things[i].run (rounds);
  return 0;
}
