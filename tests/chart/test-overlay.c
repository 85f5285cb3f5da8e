/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is marked, in parts: what a part draws stays in its box, and all of them together are the
 * whole; the chosen series stays in its strips. */

#include <math.h>
#include <string.h>

#include "ikd-burnup-overlay.h"
#include "probe.h"

#define WIDTH 640
#define HEIGHT 380
#define FIRST_DAY 20089         /* 2025-01-01 */
#define POINTS 90

static const IkdBurnupFrame all;

/* Three series that go up and down, with a long gap in the last. */
static IkdBurnup *
make_burnup (void)
{
  IkdBurnup *burnup = ikd_burnup_new ();

  for (guint s = 0; s < 3; s++)
    {
      if (s > 0)
        ikd_burnup_add_series (burnup, IKD_SERIES_CHILD, "Kecamatan");
      for (int i = 0; i < POINTS; i++)
        if (s < 2 || i < 20 || i > 60)
          probe_add (burnup, s, FIRST_DAY + i, 400 * s + 10 * i + 150 * (i % 5), 0);
    }
  return burnup;
}

static IkdBurnupOverlay *
make_overlay (IkdBurnup *burnup)
{
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  return ikd_burnup_overlay_new (burnup, WIDTH, HEIGHT, &all, &style);
}

static const IkdBurnupCursor cursors[] = {
  { 0, 0, -1 },  { 0, POINTS - 1, -1 }, { 1, 40, -1 },
  { 1, 40, 12 }, { 2, 25, -1 },         { 0, 10, 80 },
};

static cairo_surface_t *
draw_part (IkdBurnupOverlay *overlay, guint part, const IkdBox *clip)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  if (clip != NULL)
    {
      cairo_rectangle (cr, clip->x, clip->y, clip->width, clip->height);
      cairo_clip (cr);
    }
  ikd_burnup_overlay_draw (overlay, part, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
assert_same (cairo_surface_t *a, cairo_surface_t *b)
{
  gsize size = (gsize) cairo_image_surface_get_stride (a) * HEIGHT;

  g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b),
                   size);
}

/* Drawn with a clip to its box, nothing of a part is lost. */
static void
boxes (void)
{
  g_autoptr (IkdBurnup) burnup = make_burnup ();
  g_autoptr (IkdBurnupOverlay) overlay = make_overlay (burnup);
  guint drawn = 0;

  for (guint i = 0; i < G_N_ELEMENTS (cursors); i++)
    for (guint part = 0; part < IKD_N_OVERLAY_PARTS; part++)
      {
        cairo_surface_t *whole = NULL;
        cairo_surface_t *clipped = NULL;
        IkdBox box = { 0 };

        g_assert_true (ikd_burnup_overlay_mark (overlay, cursors[i]));
        drawn += ikd_burnup_overlay_get_box (overlay, part, &box);
        whole = draw_part (overlay, part, NULL);
        clipped = draw_part (overlay, part, &box);
        assert_same (whole, clipped);
        cairo_surface_destroy (whole);
        cairo_surface_destroy (clipped);
      }
  /* Of the six, each has ring and words, two a span, three a chosen series. */
  g_assert_cmpuint (drawn, ==, 6 * 2 + 2 + 3);
}

static gboolean
is_within (GArray *strips, int x, int y)
{
  for (guint i = 0; i < strips->len; i++)
    {
      const IkdBox *strip = &g_array_index (strips, IkdBox, i);

      if (x >= strip->x && x < strip->x + strip->width && y >= strip->y
          && y < strip->y + strip->height)
        return TRUE;
    }
  return FALSE;
}

static void
strips (void)
{
  g_autoptr (IkdBurnup) burnup = make_burnup ();
  g_autoptr (IkdBurnupOverlay) overlay = make_overlay (burnup);

  for (int series = 1; series <= 2; series++)
    {
      g_autoptr (GArray) found = NULL;
      cairo_surface_t *surface = NULL;
      double area = 0;
      guint covered = 0;

      g_assert_true (ikd_burnup_overlay_mark (overlay, (IkdBurnupCursor){ series, 5, -1 }));
      found = ikd_burnup_overlay_dup_strips (overlay);
      surface = draw_part (overlay, IKD_OVERLAY_SERIES, NULL);
      for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
          {
            const guchar *row = cairo_image_surface_get_data (surface)
                                + y * cairo_image_surface_get_stride (surface);

            if (row[4 * x + 3] == 0)
              continue;
            covered++;
            g_assert_true (is_within (found, x, y));
          }
      for (guint i = 0; i < found->len; i++)
        area += g_array_index (found, IkdBox, i).width * g_array_index (found, IkdBox, i).height;
      g_assert_cmpuint (covered, >, 500);
      g_assert_cmpfloat (area, <, WIDTH * HEIGHT / 2.0);
      cairo_surface_destroy (surface);
    }
}

/* Marking another point, another series and none leaves nothing of the one before. */
static void
moves (void)
{
  g_autoptr (IkdBurnup) burnup = make_burnup ();
  g_autoptr (IkdBurnupOverlay) kept = make_overlay (burnup);
  IkdBox box;

  for (guint i = 0; i < G_N_ELEMENTS (cursors); i++)
    {
      g_autoptr (IkdBurnupOverlay) fresh = make_overlay (burnup);

      g_assert_true (ikd_burnup_overlay_mark (kept, cursors[i]));
      g_assert_true (ikd_burnup_overlay_mark (fresh, cursors[i]));
      for (guint part = 0; part < IKD_N_OVERLAY_PARTS; part++)
        {
          cairo_surface_t *a = draw_part (kept, part, NULL);
          cairo_surface_t *b = draw_part (fresh, part, NULL);

          assert_same (a, b);
          cairo_surface_destroy (a);
          cairo_surface_destroy (b);
        }
    }
  g_assert_false (ikd_burnup_overlay_mark (kept, (IkdBurnupCursor){ 2, POINTS, -1 }));
  g_assert_false (ikd_burnup_overlay_mark (kept, (IkdBurnupCursor){ 3, 0, -1 }));
  g_assert_false (ikd_burnup_overlay_mark (kept, IKD_BURNUP_NO_CURSOR));
  for (guint part = 0; part < IKD_N_OVERLAY_PARTS; part++)
    g_assert_false (ikd_burnup_overlay_get_box (kept, part, &box));
}

/* Only the days around the place are looked at: the nearest of all points is found all the same. */
static void
hits (void)
{
  g_autoptr (IkdBurnup) burnup = make_burnup ();
  g_autoptr (IkdBurnupOverlay) overlay = make_overlay (burnup);
  g_autoptr (Probe) probe = probe_draw (burnup, &all, NULL, WIDTH, HEIGHT);

  for (int i = 0; i < POINTS; i++)
    {
      double x = probe_x (probe, FIRST_DAY + i);
      double y = probe_y (probe, 400 + 10 * i + 150 * (i % 5));
      int series = -1;
      int point = -1;

      g_assert_true (ikd_burnup_overlay_hit (overlay, x, y, &series, &point));
      g_assert_cmpint (series, ==, 1);
      g_assert_cmpint (point, ==, i);
      g_assert_true (ikd_burnup_hit (burnup, WIDTH, HEIGHT, &all, &probe->style, x + 1, y, &series,
                                     &point));
      g_assert_cmpint (point, ==, i);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlay/boxes", boxes);
  g_test_add_func ("/overlay/strips", strips);
  g_test_add_func ("/overlay/moves", moves);
  g_test_add_func ("/overlay/hits", hits);
  return g_test_run ();
}
