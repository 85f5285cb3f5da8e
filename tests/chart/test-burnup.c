/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The chart without a display: ticks and weeks by numbers worked out by hand, strokes by the
 * pixels they leave on an image, labels by the boxes they take. */

#include <math.h>
#include <string.h>

#include "ikd-axis.h"
#include "ikd-burnup-private.h"

static const IkdBurnupFrame all;

static void
steps (void)
{
  /* span, most ticks, step */
  static const gint64 cases[][3] = {
    { 0, 5, 1 }, { 4, 5, 1 }, { 10, 5, 2 }, { 11, 5, 2 }, { 30, 5, 10 }, { 99, 5, 20 },
    { 187312, 5, 50000 }, { 456144, 5, 100000 }, { 285000000, 5, 50000000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ikd_axis_step (cases[i][0], cases[i][1]), ==, cases[i][2]);
}

static void
months (void)
{
  g_assert_cmpint (ikd_axis_month_step (60, 5), ==, 1);
  g_assert_cmpint (ikd_axis_month_step (365, 5), ==, 3);
  g_assert_cmpint (ikd_axis_month_step (3650, 6), ==, 24);
  g_assert_cmpint (ikd_axis_add_months (ikd_day_new (2025, 11, 30), 3), ==,
                   ikd_day_new (2026, 2, 1));
  g_assert_cmpint (ikd_axis_add_months (ikd_day_new (2025, 12, 1), 1), ==,
                   ikd_day_new (2026, 1, 1));
}

static void
add (IkdBurnup *burnup, IkdDay day, gint64 value, gint64 half)
{
  IkdBurnupPoint point = { { day, day }, ikd_number_rounded (value, half), half == 0 };

  ikd_burnup_add_point (burnup, &point);
}

/* Monday 1 June 2026 to Monday 8 June: 70 persons, 10 a day; the 6 days Tuesday to Sunday fall
 * into the
 * first week, Monday into the next. Then 14 days with −14: one a day. */
static void
weeks (void)
{
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  g_autoptr (GArray) found = NULL;

  add (burnup, ikd_day_new (2026, 6, 1), 100, 0);
  add (burnup, ikd_day_new (2026, 6, 8), 170, 0);
  add (burnup, ikd_day_new (2026, 6, 22), 156, 0);
  found = ikd_burnup_weeks (burnup);
  g_assert_cmpuint (found->len, ==, 4);
  g_assert_cmpint (g_array_index (found, IkdWeek, 0).monday, ==, ikd_day_new (2026, 6, 1));
  g_assert_cmpfloat_with_epsilon (g_array_index (found, IkdWeek, 0).added, 60, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (found, IkdWeek, 1).added, 10 - 6, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (found, IkdWeek, 2).added, -7, 1e-9);
  g_assert_cmpfloat_with_epsilon (g_array_index (found, IkdWeek, 3).added, -1, 1e-9);
}

/* How many pixels are about the colour. */
static guint
count_pixels (cairo_surface_t *surface, const double colour[4])
{
  const guint8 *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
      {
        guint32 pixel;

        memcpy (&pixel, data + y * stride + 4 * x, sizeof pixel);
        n += fabs (((pixel >> 16) & 255) / 255.0 - colour[0]) < 0.04
             && fabs (((pixel >> 8) & 255) / 255.0 - colour[1]) < 0.04
             && fabs ((pixel & 255) / 255.0 - colour[2]) < 0.04;
      }
  return n;
}

static cairo_surface_t *
draw (IkdBurnup *burnup, int width, int height, IkdBurnupScale scale, int cursor,
      IkdChartStyle *style)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  ikd_chart_style_light (style);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  ikd_burnup_draw (burnup, cr, width, height, scale, cursor, style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* None, one, two, many, equal, falling: each draws, at the smallest and at a large size. */
static void
draws (gconstpointer data)
{
  static const int sizes[][2] = { { 280, 180 }, { 480, 380 }, { 1200, 700 } };
  int n = GPOINTER_TO_INT (data);
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  IkdDay day = ikd_day_new (2012, 6, 1);

  for (int i = 0; i < ABS (n); i++)
    add (burnup, day + i, n > 0 ? 1000 + 7 * i : 5000 - 3 * i, i % 5 == 0 ? 50 : 0);
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      IkdChartStyle style;
      cairo_surface_t *surface = draw (burnup, sizes[i][0], sizes[i][1], IKD_SCALE_REALISATION,
                                       n != 0 ? 0 : -1, &style);

      if (n != 0)
        g_assert_cmpuint (count_pixels (surface, style.accent), >, 5);
      else
        g_assert_cmpuint (count_pixels (surface, style.accent), ==, 0);
      cairo_surface_destroy (surface);
    }
}

/* Ticks: their number, the first and the last. */
static void
days (void)
{
  static const struct
  {
    int from[3];
    int span;
    guint most;
    guint n;
    int first[3];
    int last[3];
  } cases[] = {
    /* a week: each day; four weeks in six: Mondays (1 June 2026 is one) */
    { { 2026, 6, 1 }, 6, 8, 7, { 2026, 6, 1 }, { 2026, 6, 7 } },
    { { 2026, 6, 2 }, 28, 6, 4, { 2026, 6, 8 }, { 2026, 6, 29 } },
    /* a year in five: quarters; in three: January and July; ten years in six: every other one */
    { { 2026, 1, 1 }, 364, 5, 4, { 2026, 1, 1 }, { 2026, 10, 1 } },
    { { 2025, 7, 2 }, 364, 3, 2, { 2026, 1, 1 }, { 2026, 7, 1 } },
    { { 2016, 1, 1 }, 3652, 6, 5, { 2016, 1, 1 }, { 2024, 1, 1 } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      IkdDay from = ikd_day_new (cases[i].from[0], cases[i].from[1], cases[i].from[2]);
      g_autoptr (GArray) ticks = ikd_axis_days (from, from + cases[i].span, cases[i].most);

      g_assert_cmpuint (ticks->len, ==, cases[i].n);
      g_assert_cmpint (g_array_index (ticks, IkdTick, 0).day, ==,
                       ikd_day_new (cases[i].first[0], cases[i].first[1], cases[i].first[2]));
      g_assert_cmpint (g_array_index (ticks, IkdTick, ticks->len - 1).day, ==,
                       ikd_day_new (cases[i].last[0], cases[i].last[1], cases[i].last[2]));
      g_assert_true (g_array_index (ticks, IkdTick, 0).year);
    }
}

static IkdBurnup *
make_full (int shape)
{
  const IkdDay day = ikd_day_new (2026, 1, 5);
  const IkdBurnupTarget targets[] = {
    { ikd_day_new (2026, 1, 1), ikd_day_new (2026, 6, 30), ikd_number_exact (12000) },
    { ikd_day_new (2026, 7, 1), ikd_day_new (2026, 12, 31),
      ikd_number_exact (shape == 2 ? 900000 : 14000) },
  };
  IkdBurnup *burnup = ikd_burnup_new ();

  for (int i = 0; i < (shape == 1 ? 2 : 30); i++)
    add (burnup, day + 7 * i, 9000 + 150 * i - (shape == 3 && i > 20 ? 4000 : 0), i % 4 * 40);
  ikd_burnup_add_target (burnup, &targets[0]);
  ikd_burnup_add_target (burnup, &targets[1]);
  ikd_burnup_set_outlook (burnup, day + 7 * 31, ikd_day_new (2026, 12, 31), targets[1].count,
                          ikd_number_exact (13800));
  ikd_burnup_set_weekly_need (burnup, ikd_number_exact (shape == 2 ? 40000 : 180));
  return burnup;
}

/* All else that a picture can hold. */
static void
dress (IkdBurnup *burnup)
{
  const IkdDay day = ikd_day_new (2026, 1, 5);
  const guint line = ikd_burnup_add_line (burnup, "Own, 47,000 people");
  const guint last = ikd_burnup_add_series (burnup, IKD_SERIES_LAST_YEAR, "A year earlier");
  const IkdBurnupTarget target = { day, ikd_day_new (2026, 12, 31), ikd_number_exact (13000),
                                   line };

  ikd_burnup_name_line (burnup, 0, "National, 30% of ID-obliged residents");
  ikd_burnup_add_target (burnup, &target);
  for (guint i = 0; i < 5; i++)
    {
      const IkdBurnupPoint point = { { day + 40 * i, day + 40 * i }, ikd_number_exact (3000 + i),
                                     TRUE };
      g_autofree char *name = g_strdup_printf ("District %u", i);
      guint series = ikd_burnup_add_series (burnup, IKD_SERIES_CHILD, name);

      ikd_burnup_add_to_series (burnup, last, &point);
      ikd_burnup_add_to_series (burnup, series, &point);
      ikd_burnup_add_note (burnup, i == 3 ? IKD_NOTE_BASE : IKD_NOTE_EVENT, day + 11 * i,
                           day + 11 * i + (i == 2 ? 20 : 0), 0, "Campaign in all districts");
      ikd_burnup_add_published (burnup, day + 33 * i, ikd_number_exact (9000 + 700 * i));
      ikd_burnup_add_projection (burnup, day + 210 + 30 * i,
                                 (IkdNumber){ TRUE, 13300 + 100 * i, 13300, 13300 + 200 * i });
    }
}

static const IkdBurnupFrame frames[] = {
  { IKD_SCALE_REALISATION, FALSE, 0, 0 }, { IKD_SCALE_TARGET, FALSE, 0, 0 },
  { IKD_SCALE_REALISATION, TRUE, 20480, 20540 }, { IKD_SCALE_TARGET, TRUE, 20520, 20720 },
};

/* No label leaves the picture and none covers another, whatever the size, the font, the days and
 * what else there is; the bars stay below the curve. */
static void
labels (void)
{
  static const int sizes[][2] = {
    { 280, 180 }, { 360, 180 }, { 440, 300 }, { 480, 380 }, { 860, 420 }, { 1200, 700 },
  };
  static const char *fonts[] = { "Cantarell 10", "Cantarell 20" };

  for (guint c = 0; c < 4 * G_N_ELEMENTS (sizes) * G_N_ELEMENTS (fonts) * 8; c++)
    {
      const int *size = sizes[c % G_N_ELEMENTS (sizes)];
      guint rest = c / G_N_ELEMENTS (sizes);
      g_autoptr (IkdBurnup) burnup = make_full (rest % 4);
      cairo_surface_t *surface
        = cairo_image_surface_create (CAIRO_FORMAT_RGB24, size[0], size[1]);
      cairo_t *cr = cairo_create (surface);
      g_autoptr (GArray) boxes = NULL;
      IkdChartStyle style;

      ikd_chart_style_light (&style);
      style.font = fonts[rest / 4 % G_N_ELEMENTS (fonts)];
      if (rest / 32 > 0)
        dress (burnup);
      boxes = ikd_burnup_paint (burnup, cr, size[0], size[1], &frames[rest / 8 % 4], &style);
      g_assert_cmpuint (boxes->len, >, 3);
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
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
}

/* A far target is an arrow over the frame and no line; on the target's scale it is a line. */
static void
far_target (void)
{
  const IkdBurnupTarget target = { ikd_day_new (2023, 1, 1), ikd_day_new (2023, 12, 31),
                                   ikd_number_exact (375000) };
  const IkdBurnupFrame aims = { .scale = IKD_SCALE_TARGET };
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  IkdBurnupLayout layout;
  IkdChartStyle style;
  cairo_surface_t *follow;
  cairo_surface_t *whole;

  ikd_chart_style_light (&style);
  add (burnup, ikd_day_new (2023, 3, 1), 5000, 0);
  add (burnup, ikd_day_new (2023, 6, 6), 14049, 0);
  ikd_burnup_add_target (burnup, &target);

  ikd_burnup_lay_out (burnup, 600, 380, &all, &style, &layout);
  g_assert_cmpint (layout.high, <, 30000);
  ikd_burnup_lay_out (burnup, 600, 380, &aims, &style, &layout);
  g_assert_cmpint (layout.high, >, 375000);

  follow = draw (burnup, 600, 380, IKD_SCALE_REALISATION, -1, &style);
  whole = draw (burnup, 600, 380, IKD_SCALE_TARGET, -1, &style);
  g_assert_cmpuint (count_pixels (follow, style.target), >, 0);
  g_assert_cmpuint (count_pixels (whole, style.target), >, count_pixels (follow, style.target));
  cairo_surface_destroy (follow);
  cairo_surface_destroy (whole);
}

static void
hits (void)
{
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  IkdBurnupLayout layout;
  IkdChartStyle style;
  int series = 7;
  int point = 7;

  ikd_chart_style_light (&style);
  g_assert_false (ikd_burnup_hit (burnup, 600, 380, &all, &style, 300, 100, &series, &point));
  add (burnup, ikd_day_new (2026, 1, 1), 100, 0);
  add (burnup, ikd_day_new (2026, 3, 1), 200, 0);
  add (burnup, ikd_day_new (2026, 5, 1), 300, 0);
  ikd_burnup_lay_out (burnup, 600, 380, &all, &style, &layout);
  for (int i = 0; i < 3; i++)
    {
      double x = ikd_burnup_x (&layout, ikd_burnup_get_point (burnup, i)->at.day);

      g_assert_true (ikd_burnup_hit (burnup, 600, 380, &all, &style, x + 3, 50, &series, &point));
      g_assert_cmpint (series, ==, 0);
      g_assert_cmpint (point, ==, i);
    }
  g_assert_false (ikd_burnup_hit (burnup, 600, 380, &all, &style, 0, 50, &series, &point));
}

static void
words (void)
{
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  g_autofree char *none = ikd_burnup_describe (burnup);
  g_autofree char *two = NULL;

  g_assert_nonnull (strstr (none, "without figures"));
  add (burnup, ikd_day_new (2023, 6, 6), 14049, 0);
  add (burnup, ikd_day_new (2023, 3, 1), 5000, 0);
  two = ikd_burnup_describe (burnup);
  g_assert_cmpstr (two, ==, "Burn-up chart of 2 figures, from 1 March 2023: 5,000 people to "
                            "6 June 2023: 14,049 people");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/steps", steps);
  g_test_add_func ("/chart/months", months);
  g_test_add_func ("/chart/weeks", weeks);
  g_test_add_func ("/chart/days", days);
  g_test_add_func ("/chart/labels", labels);
  g_test_add_data_func ("/chart/draws/none", GINT_TO_POINTER (0), draws);
  g_test_add_data_func ("/chart/draws/one", GINT_TO_POINTER (1), draws);
  g_test_add_data_func ("/chart/draws/two", GINT_TO_POINTER (2), draws);
  g_test_add_data_func ("/chart/draws/falling", GINT_TO_POINTER (-300), draws);
  g_test_add_data_func ("/chart/draws/many", GINT_TO_POINTER (5000), draws);
  g_test_add_func ("/chart/far-target", far_target);
  g_test_add_func ("/chart/hits", hits);
  g_test_add_func ("/chart/words", words);

  return g_test_run ();
}
