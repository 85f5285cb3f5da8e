/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The funnel without a display: its widths by numbers worked out by hand, its strokes by pixels,
 * its labels by the boxes they take. */

#include <math.h>
#include <string.h>

#include "ikd-funnel-chart.h"

/* Counts of the five stages; −1: none is known. The loss is the whole of what is missing. */
static IkdFunnel
make (const gint64 counts[IKD_FUNNEL_STAGES], int largest)
{
  IkdFunnel funnel = { .largest = largest };
  int former = -1;

  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      IkdFunnelStage *stage = &funnel.stages[i];

      stage->indicator = (IkdIndicator) (IKD_POPULATION + i);
      stage->from = IKD_INDICATOR_NONE;
      if (counts[i] < 0)
        continue;
      stage->value.number = ikd_number_exact (counts[i]);
      stage->value.origin = IKD_ORIGIN_OWN;
      if (former >= 0)
        {
          stage->from = (IkdIndicator) former;
          stage->loss = ikd_number_exact (counts[former] - counts[i]);
          stage->share = ikd_number_exact (counts[i] * 100 * IKD_PERCENT / counts[former]);
        }
      former = i;
    }
  return funnel;
}

static cairo_surface_t *
paint (const IkdFunnel *funnel, int width, int height, int marked, const IkdChartStyle *style,
       GArray **boxes)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  *boxes = ikd_funnel_chart_paint (funnel, cr, width, height, marked, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
is_colour (cairo_surface_t *surface, double x, double y, const double colour[4])
{
  guint32 pixel;

  memcpy (&pixel, cairo_image_surface_get_data (surface)
                    + (int) y * cairo_image_surface_get_stride (surface) + 4 * (int) x,
          sizeof pixel);
  for (int i = 0; i < 3; i++)
    if (fabs (((pixel >> (16 - 8 * i)) & 255) / 255.0 - colour[i]) > 0.04)
      return FALSE;
  return TRUE;
}

/* 2,000 residents take all the room; 1,500 three quarters of it, 500 a quarter; all are centred. */
static void
widths (void)
{
  static const gint64 counts[] = { 2000, 1500, 1000, 500, 1 };
  const IkdFunnel funnel = make (counts, 2);
  IkdChartStyle style;
  IkdBox all;

  ikd_chart_style_light (&style);
  all = ikd_funnel_chart_bar (&funnel, 600, 300, 0, &style);
  for (int i = 0; i < 4; i++)
    {
      const IkdBox bar = ikd_funnel_chart_bar (&funnel, 600, 300, i, &style);

      g_assert_cmpfloat_with_epsilon (bar.width, all.width * counts[i] / 2000, 1e-6);
      g_assert_cmpfloat_with_epsilon (bar.x + bar.width / 2, all.x + all.width / 2, 1e-6);
    }
  /* One of 2,000 is still to be seen. */
  g_assert_cmpfloat (ikd_funnel_chart_bar (&funnel, 600, 300, 4, &style).width, >=, 1);
  g_assert_cmpfloat (all.x, >, 0);
  g_assert_cmpfloat (all.x + all.width, <, 600);
}

/* A stage that is not known has no bar, and its mark is a frame. */
static void
unknown (void)
{
  static const gint64 counts[] = { 2000, 1500, -1, 1000, 500 };
  const IkdFunnel funnel = make (counts, 3);
  g_autoptr (GArray) boxes = NULL;
  g_autoptr (GArray) again = NULL;
  cairo_surface_t *surface;
  IkdChartStyle style;
  IkdBox bar;

  ikd_chart_style_light (&style);
  bar = ikd_funnel_chart_bar (&funnel, 600, 300, 2, &style);
  g_assert_cmpfloat_with_epsilon (bar.width, 0, 1e-9);
  surface = paint (&funnel, 600, 300, -1, &style, &boxes);
  g_assert_false (is_colour (surface, bar.x, bar.y + 2, style.accent));
  bar = ikd_funnel_chart_bar (&funnel, 600, 300, 3, &style);
  g_assert_true (is_colour (surface, bar.x + bar.width / 2, bar.y + bar.height / 2, style.accent));
  g_assert_true (is_colour (surface, bar.x + bar.width / 2, bar.y + 1, style.accent));
  cairo_surface_destroy (surface);

  surface = paint (&funnel, 600, 300, 3, &style, &again);
  g_assert_true (is_colour (surface, bar.x + bar.width / 2, bar.y + 1, style.text));
  cairo_surface_destroy (surface);
}

/* Five names, five counts, and each loss: all of it is said, at every size and font that the chart
 * can have; nothing leaves the picture, nothing covers another. */
static void
labels (void)
{
  static const gint64 counts[][IKD_FUNNEL_STAGES] = {
    { 2056789, 1520480, 1500000, 1480000, 187312 },
    { 2000, 1500, -1, 1000, 500 },
    { -1, -1, -1, -1, -1 },
    { 100, 120, 90, 80, 0 },
  };
  static const guint losses[] = { 4, 3, 0, 3 };
  static const int sizes[][2] = { { 480, 260 }, { 600, 300 }, { 900, 360 } };
  static const char *fonts[] = { "Cantarell 8", "Cantarell 12" };

  for (guint c = 0; c < G_N_ELEMENTS (counts) * G_N_ELEMENTS (sizes) * 2; c++)
    {
      const guint which = c % G_N_ELEMENTS (counts);
      const int *size = sizes[c / G_N_ELEMENTS (counts) % G_N_ELEMENTS (sizes)];
      const IkdFunnel funnel = make (counts[which], which == 2 ? -1 : 4);
      g_autoptr (GArray) boxes = NULL;
      IkdChartStyle style;

      ikd_chart_style_dark (&style);
      style.font = fonts[c % 2];
      cairo_surface_destroy (paint (&funnel, size[0], size[1], 0, &style, &boxes));
      g_assert_cmpuint (boxes->len, ==, 2 * IKD_FUNNEL_STAGES + losses[which]);
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
    }
}

/* What is above a bar belongs to it. */
static void
hits (void)
{
  static const gint64 counts[] = { 2000, 1500, 1000, 500, 1 };
  const IkdFunnel funnel = make (counts, 2);
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  for (int i = 0; i < IKD_FUNNEL_STAGES; i++)
    {
      const IkdBox bar = ikd_funnel_chart_bar (&funnel, 600, 300, i, &style);

      g_assert_cmpint (ikd_funnel_chart_hit (300, bar.y + bar.height / 2), ==, i);
      g_assert_cmpint (ikd_funnel_chart_hit (300, bar.y - 5), ==, i);
    }
  g_assert_cmpint (ikd_funnel_chart_hit (300, 400), ==, -1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/funnel-chart/widths", widths);
  g_test_add_func ("/funnel-chart/unknown", unknown);
  g_test_add_func ("/funnel-chart/labels", labels);
  g_test_add_func ("/funnel-chart/hits", hits);

  return g_test_run ();
}
