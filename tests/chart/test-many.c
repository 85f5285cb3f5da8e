/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Many points: the picture costs what its pixels cost and loses nothing that they show; which days
 * it shows; the point under the pointer; the numbers as words and as a table. */

#include <string.h>

#include "probe.h"

#define DAY 16436               /* 2015-01-01 */

static const IkdBurnupFrame all;

/* 5,000 days with one fall to nothing and one slip upwards, each of a single day. */
static IkdBurnup *
make_long (void)
{
  IkdBurnup *burnup = ikd_burnup_new ();

  for (int i = 0; i < 5000; i++)
    probe_add (burnup, 0, DAY + i, i == 1234 ? 0 : i == 4321 ? 90000 : 10 * i, 0);
  return burnup;
}

static void
thinning (void)
{
  g_autoptr (IkdBurnup) burnup = make_long ();
  g_autoptr (Probe) probe = probe_draw (burnup, &all, NULL, 600, 380);
  g_autoptr (GArray) places = ikd_burnup_thin (&probe->layout, ikd_burnup_points (burnup, 0));
  double columns = probe->layout.right - probe->layout.left + 2;
  double lowest = 0;
  double highest = 1000;

  g_assert_cmpuint (places->len, <=, 4 * columns);
  g_assert_cmpuint (places->len, >=, columns - 4);
  for (guint i = 0; i < places->len; i++)
    {
      const IkdBurnupPlace *place = &g_array_index (places, IkdBurnupPlace, i);

      g_assert_true (i == 0 || place->x >= (place - 1)->x);
      lowest = MAX (lowest, place->y);
      highest = MIN (highest, place->y);
    }
  g_assert_cmpfloat_with_epsilon (lowest, probe_y (probe, 0), 1e-6);
  g_assert_cmpfloat_with_epsilon (highest, probe_y (probe, 90000), 1e-6);
  /* Both stand in the picture, one column wide. */
  g_assert_true (probe_near (probe, probe_x (probe, DAY + 1234), probe_y (probe, 4000), 2,
                             probe->style.accent));
  g_assert_true (probe_near (probe, probe_x (probe, DAY + 4321), probe_y (probe, 80000), 2,
                             probe->style.accent));
}

/* Few points are not thinned, and neighbours of the frame are kept, so that lines reach its
 * edges. */
static void
whole (void)
{
  const IkdBurnupFrame frame = { IKD_SCALE_REALISATION, TRUE, DAY + 100, DAY + 130 };
  g_autoptr (IkdBurnup) burnup = make_long ();
  g_autoptr (Probe) probe = probe_draw (burnup, &frame, NULL, 600, 380);
  g_autoptr (GArray) places = ikd_burnup_thin (&probe->layout, ikd_burnup_points (burnup, 0));
  guint first;
  guint end;

  ikd_burnup_visible (ikd_burnup_points (burnup, 0), DAY + 100, DAY + 130, &first, &end);
  g_assert_cmpuint (first, ==, 99);
  g_assert_cmpuint (end, ==, 132);
  g_assert_cmpuint (places->len, ==, 33);
}

/* Strokes 24 lines of four places a column, as few as show all: the least that it can cost. */
static void
stroke_pixels (IkdBurnup *burnup, int width, int height)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);
  IkdChartStyle style;
  IkdBurnupLayout layout;

  ikd_chart_style_light (&style);
  ikd_burnup_lay_out (burnup, width, height, &all, &style, &layout);
  for (guint s = 1; s <= 24; s++)
    {
      g_autoptr (GArray) places = ikd_burnup_thin (&layout, ikd_burnup_points (burnup, s));

      for (guint i = 0; i < places->len; i++)
        cairo_line_to (cr, g_array_index (places, IkdBurnupPlace, i).x,
                       g_array_index (places, IkdBurnupPlace, i).y);
      cairo_set_line_width (cr, 1.4);
      cairo_stroke (cr);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* 24 series of 3,650 points: at most three times what stroking the pixels alone costs, at best of
 * some rounds of one run. */
static void
cost (void)
{
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  gint64 least = G_MAXINT64;
  gint64 whole_picture = G_MAXINT64;

  for (guint s = 0; s <= 24; s++)
    {
      if (s > 0)
        ikd_burnup_add_series (burnup, IKD_SERIES_CHILD, "District");
      for (int i = 0; i < 3650; i++)
        probe_add (burnup, s, DAY + i, 100 * s + i * (5 + i % 7), 0);
    }
  for (int round = 0; round < 5; round++)
    {
      gint64 start = g_get_monotonic_time ();
      gint64 middle;
      gint64 end;

      stroke_pixels (burnup, 900, 400);
      middle = g_get_monotonic_time ();
      probe_free (probe_draw (burnup, &all, NULL, 900, 400));
      end = g_get_monotonic_time ();
      least = MIN (least, middle - start);
      whole_picture = MIN (whole_picture, end - middle);
    }
  g_test_message ("%" G_GINT64_FORMAT " us of at least %" G_GINT64_FORMAT, whole_picture, least);
  g_assert_cmpint (whole_picture, <, 3 * least);
}

static void
zooming (void)
{
  g_autoptr (IkdBurnup) burnup = make_long ();
  IkdBurnupFrame frame = all;
  IkdDay from;
  IkdDay to;

  ikd_burnup_get_days (burnup, &from, &to);
  g_assert_cmpint (from, ==, DAY);
  g_assert_cmpint (to, ==, DAY + 4999);
  ikd_burnup_zoom (burnup, &frame, 0.5, DAY + 2500);
  g_assert_true (frame.zoomed);
  g_assert_cmpint (frame.to - frame.from, ==, 2499);
  g_assert_cmpint (frame.from, ==, DAY + 2500 - 1249);
  /* At the edge it stays within what there is. */
  ikd_burnup_zoom (burnup, &frame, 0.5, DAY + 4999);
  g_assert_cmpint (frame.to, ==, DAY + 4999);
  ikd_burnup_reveal (burnup, &frame, DAY + 100);
  g_assert_cmpint (frame.from, ==, DAY + 100);
  ikd_burnup_reveal (burnup, &frame, DAY + 200);
  g_assert_cmpint (frame.from, ==, DAY + 100);
  for (int i = 0; i < 20; i++)
    ikd_burnup_zoom (burnup, &frame, 0.5, DAY + 3000);
  g_assert_cmpint (frame.to - frame.from, ==, 14);
  for (int i = 0; i < 20; i++)
    ikd_burnup_zoom (burnup, &frame, 2, DAY + 3000);
  g_assert_false (frame.zoomed);
}

/* Of several series the nearest one, not that with the nearest day. */
static void
hits (void)
{
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  g_autoptr (Probe) probe = NULL;
  int series = -1;
  int point = -1;

  ikd_burnup_add_series (burnup, IKD_SERIES_CHILD, "District");
  for (int i = 0; i < 10; i++)
    {
      probe_add (burnup, 0, DAY + 10 * i, 10000, 0);
      probe_add (burnup, 1, DAY + 10 * i + 1, 2000, 0);
    }
  probe = probe_draw (burnup, &all, NULL, 800, 380);
  for (int s = 0; s < 2; s++)
    {
      g_assert_true (ikd_burnup_hit (burnup, 800, 380, &all, &probe->style,
                                     probe_x (probe, DAY + 50), probe_y (probe, s ? 2400 : 9600),
                                     &series, &point));
      g_assert_cmpint (series, ==, s);
      g_assert_cmpint (point, ==, 5);
    }
  g_assert_cmpint (ikd_burnup_nearest (burnup, 1, DAY + 44), ==, 4);
  g_assert_cmpint (ikd_burnup_nearest (burnup, 1, DAY + 48), ==, 5);
  g_assert_cmpint (ikd_burnup_nearest (burnup, 1, DAY + 9999), ==, 9);
  g_assert_cmpint (ikd_burnup_nearest (burnup, 1, DAY - 9999), ==, 0);
}

static IkdBurnup *
make_small (void)
{
  IkdBurnup *burnup = ikd_burnup_new ();
  guint child = ikd_burnup_add_series (burnup, IKD_SERIES_CHILD, "Kroya");

  probe_add (burnup, 0, DAY, 1000, 0);
  probe_add (burnup, 0, DAY + 10, 1500, 50);
  probe_add (burnup, 0, DAY + 20, 1400, 0);
  probe_add (burnup, child, DAY + 10, 200, 0);
  probe_add (burnup, child, DAY + 15, 210, 0);
  ikd_burnup_add_published (burnup, DAY + 20, ikd_number_exact (1450));
  ikd_burnup_add_note (burnup, IKD_NOTE_EVENT, DAY + 5, DAY + 5, 0, "Campaign");
  return burnup;
}

static void
words (void)
{
  static const struct
  {
    IkdBurnupCursor cursor;
    const char     *words;
  } cases[] = {
    { { 0, 0, -1 }, "1 January 2015: 1,000 people" },
    { { 0, 1, -1 }, "11 January 2015: about 1,500 people; (1) 6 January 2015: Campaign" },
    { { 0, 2, -1 }, "21 January 2015: 1,400 people; published 1,450" },
    { { 1, 1, -1 }, "Kroya, 16 January 2015: 210 people" },
    { { 0, 0, 1 }, "1 January 2015 – 11 January 2015: from 1,000 to 1,500, 500 more in 10 days" },
    { { 0, 2, 1 }, "11 January 2015 – 21 January 2015: from 1,500 to 1,400, 100 less in 10 days" },
    { { 0, 1, 1 }, "11 January 2015: about 1,500 people; (1) 6 January 2015: Campaign" },
    { { 0, -1, -1 }, NULL },
    { { 2, 0, -1 }, NULL },
    { { 0, 3, -1 }, NULL },
  };
  g_autoptr (IkdBurnup) burnup = make_small ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = ikd_burnup_describe_cursor (burnup, cases[i].cursor);

      g_assert_cmpstr (found, ==, cases[i].words);
    }
}

static void
numbers (void)
{
  g_autoptr (IkdBurnup) burnup = make_small ();
  g_autofree char *whole_text = ikd_burnup_numbers (burnup, IKD_BURNUP_NO_CURSOR);
  g_autofree char *span = ikd_burnup_numbers (burnup, (IkdBurnupCursor){ 0, 2, 1 });
  g_autoptr (GPtrArray) rows = ikd_burnup_table (burnup, IKD_BURNUP_NO_CURSOR, FALSE);
  const char *header = "Date\tActive IKD\tAt least\tAt most\tPublished\tKroya\tNotes\n";
  const char *rest = "2015-01-11\t1500\t1450\t1549\t\t200\t(1) 2015-01-06: Campaign\n"
                     "2015-01-16\t\t\t\t\t210\t\n"
                     "2015-01-21\t1400\t1400\t1400\t1450\t\t\n";
  g_autofree char *expected = g_strconcat (header, "2015-01-01\t1000\t1000\t1000\t\t\t\n", rest,
                                           NULL);
  g_autofree char *within = g_strconcat (header, rest, NULL);

  g_assert_cmpstr (whole_text, ==, expected);
  g_assert_cmpstr (span, ==, within);
  g_assert_cmpuint (rows->len, ==, 5);
  g_assert_cmpstr (((char **) g_ptr_array_index (rows, 2))[0], ==, "11 Jan 2015");
  g_assert_cmpstr (((char **) g_ptr_array_index (rows, 2))[1], ==, "1,500");
  for (guint i = 0; i < rows->len; i++)
    g_assert_cmpuint (g_strv_length (g_ptr_array_index (rows, i)), ==, 7);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/many/thinning", thinning);
  g_test_add_func ("/many/whole", whole);
  g_test_add_func ("/many/cost", cost);
  g_test_add_func ("/many/zooming", zooming);
  g_test_add_func ("/many/hits", hits);
  g_test_add_func ("/many/words", words);
  g_test_add_func ("/many/numbers", numbers);

  return g_test_run ();
}
