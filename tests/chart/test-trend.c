/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The small chart without a display: its axis by numbers worked out by hand, its strokes by pixels,
 * its labels by the boxes they take. */

#include <math.h>
#include <string.h>

#include "ikd-trend-private.h"

static void
add (IkdTrend *trend, IkdDay day, gint64 value, gint64 half)
{
  ikd_trend_add (trend, (IkdPeriod){ day, day }, ikd_number_rounded (value, half));
}

/* The lowest and the highest count, and the axis around them: at most three whole steps of 1, 2 or
 * 5 times a power of ten between the two, then the multiples that enclose them. */
static void
axis (void)
{
  static const gint64 cases[][5] = {
    /* low, high; axis low, high, step */
    { 14484, 14515, 14480, 14520, 10 },           /* 31 / 10 = 3 */
    { 7102, 7131, 7100, 7140, 10 },               /* 29 / 5 = 5, 29 / 10 = 2 */
    { 500, 500, 500, 501, 1 },                    /* nothing between them */
    { 0, 0, 0, 1, 1 },
    { 0, 187312, 0, 200000, 50000 },              /* 187312 / 50000 = 3 */
    { 9990, 10010, 9990, 10010, 10 },             /* 20 / 5 = 4, 20 / 10 = 2 */
    { 285000000, 285000001, 285000000, 285000001, 1 },
  };
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (IkdTrend) trend = ikd_trend_new ();
      IkdTrendLayout layout;

      add (trend, 20000, cases[i][1], 0);
      add (trend, 20001, cases[i][0], 0);
      ikd_trend_lay_out (trend, 500, 120, &style, &layout);
      g_assert_cmpint (layout.low, ==, cases[i][2]);
      g_assert_cmpint (layout.high, ==, cases[i][3]);
      g_assert_cmpint (layout.step, ==, cases[i][4]);
      g_assert_cmpfloat_with_epsilon (ikd_trend_y (&layout, layout.low), layout.bottom, 1e-9);
      g_assert_cmpfloat_with_epsilon (ikd_trend_y (&layout, layout.high), layout.top, 1e-9);
    }
}

/* The axis holds what a rounded count can be: 1.5 million is 1,450,000 to 1,549,999. */
static void
range (void)
{
  g_autoptr (IkdTrend) trend = ikd_trend_new ();
  IkdTrendLayout layout;
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  add (trend, 20000, 1500000, 50000);
  ikd_trend_lay_out (trend, 500, 120, &style, &layout);
  g_assert_cmpint (layout.low, <=, 1450000);
  g_assert_cmpint (layout.high, >=, 1549999);
}

/* Days apart are as far apart as they are days. */
static void
places (void)
{
  g_autoptr (IkdTrend) trend = ikd_trend_new ();
  IkdTrendLayout layout;
  IkdChartStyle style;
  double first;

  ikd_chart_style_light (&style);
  add (trend, 20000, 100, 0);
  add (trend, 20002, 200, 0);
  add (trend, 20008, 300, 0);
  ikd_trend_lay_out (trend, 500, 120, &style, &layout);
  first = ikd_trend_x (&layout, 20000);
  g_assert_cmpfloat_with_epsilon (4 * (ikd_trend_x (&layout, 20002) - first),
                                  ikd_trend_x (&layout, 20008) - first, 1e-9);
  g_assert_cmpfloat (ikd_trend_x (&layout, 20008), <=, 500);
}

/* The pixel at a place, 0…1 a colour. */
static void
get_pixel (cairo_surface_t *surface, int x, int y, double colour[3])
{
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (surface)
                    + y * cairo_image_surface_get_stride (surface) + 4 * x, sizeof pixel);
  for (int i = 0; i < 3; i++)
    colour[i] = ((pixel >> (16 - 8 * i)) & 255) / 255.0;
}

static gboolean
is_accent (cairo_surface_t *surface, double x, double y, const IkdChartStyle *style)
{
  double colour[3];

  get_pixel (surface, (int) x, (int) y, colour);
  return fabs (colour[0] - style->accent[0]) < 0.04 && fabs (colour[1] - style->accent[1]) < 0.04
         && fabs (colour[2] - style->accent[2]) < 0.04;
}

static cairo_surface_t *
paint (IkdTrend *trend, int width, int height, int marked, const IkdChartStyle *style,
       GArray **boxes)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  *boxes = ikd_trend_paint (trend, cr, width, height, marked, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* The marked point is wider than the others; the range of a rounded one reaches above it. */
static void
marks (void)
{
  g_autoptr (IkdTrend) trend = ikd_trend_new ();
  IkdTrendLayout layout;
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  add (trend, 20000, 100, 0);
  add (trend, 20010, 200, 0);
  add (trend, 20020, 100, 0);
  ikd_trend_lay_out (trend, 500, 120, &style, &layout);
  for (int marked = -1; marked < 3; marked++)
    {
      g_autoptr (GArray) boxes = NULL;
      cairo_surface_t *surface = paint (trend, 500, 120, marked, &style, &boxes);

      for (int i = 0; i < 3; i++)
        {
          double x = ikd_trend_x (&layout, 20000 + 10 * i);
          double y = ikd_trend_y (&layout, i == 1 ? 200 : 100);

          g_assert_true (is_accent (surface, x, y, &style));
          /* Below the outer ones and above the middle one there is no line. */
          g_assert_cmpint (is_accent (surface, x, y + (i == 1 ? -4 : 4), &style), ==, i == marked);
        }
      cairo_surface_destroy (surface);
    }
}

/* The ends of the axis, what is marked and when: all of it is said, at every size and font that the
 * chart can have; nothing leaves the picture, nothing covers another. */
static void
labels (void)
{
  static const int sizes[][2] = { { 260, 110 }, { 400, 120 }, { 600, 140 }, { 900, 200 } };
  static const char *fonts[] = { "Cantarell 8", "Cantarell 16" };

  for (guint c = 0; c < G_N_ELEMENTS (sizes) * G_N_ELEMENTS (fonts) * 12; c++)
    {
      const int *size = sizes[c % G_N_ELEMENTS (sizes)];
      guint n = 1 + c / G_N_ELEMENTS (sizes) / G_N_ELEMENTS (fonts);
      g_autoptr (IkdTrend) trend = ikd_trend_new ();
      g_autoptr (GArray) boxes = NULL;
      cairo_surface_t *surface = NULL;
      IkdChartStyle style;

      ikd_chart_style_light (&style);
      style.font = fonts[c / G_N_ELEMENTS (sizes) % G_N_ELEMENTS (fonts)];
      for (guint i = 0; i < n; i++)
        add (trend, 20000 + i * i, 187000 + 31 * i, i % 3 * 50);
      surface = paint (trend, size[0], size[1], n - 1, &style, &boxes);
      g_assert_cmpuint (boxes->len, >=, 4);
      for (guint i = 0; i < boxes->len; i++)
        {
          const IkdBox *a = &g_array_index (boxes, IkdBox, i);

          g_assert_true (a->x >= 0 && a->y >= 0 && a->x + a->width <= size[0]
                         && a->y + a->height <= size[1]);
          for (guint j = 0; j < i; j++)
            {
              const IkdBox *b = &g_array_index (boxes, IkdBox, j);

              g_assert_true (a->x + a->width <= b->x || b->x + b->width <= a->x
                             || a->y + a->height <= b->y || b->y + b->height <= a->y);
            }
        }
      cairo_surface_destroy (surface);
    }
}

/* Where there is room, the marked point and both ends of the row are dated, each under itself. */
static void
ends (void)
{
  static const int order[] = { 1, 0, 2 };
  g_autoptr (IkdTrend) trend = ikd_trend_new ();
  g_autoptr (GArray) boxes = NULL;
  guint dates = 0;
  IkdTrendLayout layout;
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  add (trend, 20000, 14484, 0);
  add (trend, 20010, 14500, 0);
  add (trend, 20020, 14515, 0);
  ikd_trend_lay_out (trend, 500, 120, &style, &layout);
  cairo_surface_destroy (paint (trend, 500, 120, order[0], &style, &boxes));
  for (guint i = 0; i < boxes->len; i++)
    {
      const IkdBox *box = &g_array_index (boxes, IkdBox, i);
      double x;

      if (box->y <= layout.bottom)
        continue;
      g_assert_cmpuint (dates, <, G_N_ELEMENTS (order));
      x = ikd_trend_x (&layout, 20000 + 10 * order[dates++]);
      g_assert_cmpfloat (box->x, <=, x);
      g_assert_cmpfloat (box->x + box->width, >=, x);
    }
  g_assert_cmpuint (dates, ==, 3);
}

static void
empty (void)
{
  g_autoptr (IkdTrend) trend = ikd_trend_new ();
  g_autoptr (GArray) boxes = NULL;
  IkdChartStyle style;
  cairo_surface_t *surface = NULL;

  ikd_chart_style_light (&style);
  surface = paint (trend, 400, 120, 0, &style, &boxes);
  g_assert_cmpuint (boxes->len, ==, 0);
  g_assert_cmpint (ikd_trend_hit (trend, 400, 120, &style, 200), ==, -1);
  cairo_surface_destroy (surface);
}

static void
hits (void)
{
  g_autoptr (IkdTrend) trend = ikd_trend_new ();
  IkdTrendLayout layout;
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  for (int i = 0; i < 3; i++)
    add (trend, 20000 + 10 * i, 100 * i, 0);
  ikd_trend_lay_out (trend, 500, 120, &style, &layout);
  for (int i = 0; i < 3; i++)
    {
      double x = ikd_trend_x (&layout, 20000 + 10 * i);

      g_assert_cmpint (ikd_trend_hit (trend, 500, 120, &style, x - 3), ==, i);
    }
  g_assert_cmpint (ikd_trend_hit (trend, 500, 120, &style, ikd_trend_x (&layout, 20005)), ==, -1);
}

static void
words (void)
{
  g_autoptr (IkdTrend) trend = ikd_trend_new ();
  g_autofree char *none = ikd_trend_describe (trend);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_cmpstr (none, ==, "Chart without values");
  add (trend, ikd_day_new (2023, 3, 1), 5000, 0);
  one = ikd_trend_describe (trend);
  g_assert_cmpstr (one, ==, "Chart with one value, 1 March 2023: 5,000");
  add (trend, ikd_day_new (2023, 6, 6), 14049, 0);
  two = ikd_trend_describe (trend);
  g_assert_cmpstr (two, ==, "Chart of 2 values, from 1 March 2023: 5,000 to 6 June 2023: 14,049");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/trend/axis", axis);
  g_test_add_func ("/trend/range", range);
  g_test_add_func ("/trend/places", places);
  g_test_add_func ("/trend/marks", marks);
  g_test_add_func ("/trend/labels", labels);
  g_test_add_func ("/trend/ends", ends);
  g_test_add_func ("/trend/empty", empty);
  g_test_add_func ("/trend/hits", hits);
  g_test_add_func ("/trend/words", words);

  return g_test_run ();
}
