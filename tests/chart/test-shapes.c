/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Every shape that a burn-up can have, by the colours at the places where it must be, in a
 * picture of known geometry. */

#include "probe.h"

#include <string.h>

#define DAY 20454               /* 2026-01-01 */

static const IkdBurnupFrame all;

static IkdBurnup *
make (int n, int apart, gint64 each)
{
  IkdBurnup *burnup = ikd_burnup_new ();

  for (int i = 0; i < n; i++)
    probe_add (burnup, 0, DAY + i * apart, 10000 + i * each, 0);
  return burnup;
}

/* A dot, and with two the line between them; equal values make a level one. */
static void
few (void)
{
  for (int n = 1; n <= 2; n++)
    for (int each = -500; each <= 500; each += 500)
      {
        g_autoptr (IkdBurnup) burnup = make (n, 20, each);
        g_autoptr (Probe) probe = probe_draw (burnup, &all, NULL, 600, 380);

        g_assert_true (probe_is (probe, probe_x (probe, DAY), probe_y (probe, 10000),
                                 probe->style.accent));
        g_assert_cmpint (probe_near (probe, probe_x (probe, DAY + 10),
                                     probe_y (probe, 10000 + each / 2), 1, probe->style.accent),
                         ==, n == 2);
      }
}

/* Within a month the line is full; over a longer time without a figure it is dotted. */
static void
gaps (void)
{
  guint pixels[2];

  for (int i = 0; i < 2; i++)
    {
      g_autoptr (IkdBurnup) burnup = make (3, i == 0 ? 31 : 32, 0);
      g_autoptr (Probe) probe = probe_draw (burnup, &all, NULL, 800, 380);
      double y = probe_y (probe, 10000);

      pixels[i] = probe_count (probe, probe_x (probe, DAY) + 8, y, probe_x (probe, DAY + 31) - 8,
                               y, probe->style.accent);
    }
  g_assert_cmpuint (pixels[0], >, 200);
  g_assert_cmpuint (pixels[1], <, pixels[0] / 2);
}

/* A rounded count has its bar, from the lowest to the highest it can be. */
static void
ranges (void)
{
  g_autoptr (IkdBurnup) burnup = make (1, 1, 0);
  g_autoptr (Probe) probe = NULL;
  double tint[4];

  probe_add (burnup, 0, DAY + 20, 10000, 3000);
  probe = probe_draw (burnup, &all, NULL, 600, 380);
  memcpy (tint, probe->style.accent, sizeof tint);
  tint[3] = 0.38;
  g_assert_true (probe_near (probe, probe_x (probe, DAY + 20), probe_y (probe, 12500), 1, tint));
  g_assert_true (probe_near (probe, probe_x (probe, DAY + 20), probe_y (probe, 7500), 1, tint));
  g_assert_false (probe_near (probe, probe_x (probe, DAY + 20), probe_y (probe, 6500), 2, tint));
  g_assert_false (probe_near (probe, probe_x (probe, DAY), probe_y (probe, 12500), 3, tint));
}

/* Percentages alone: the axis is in percent, and what was printed is an empty diamond. */
static void
percent_only (void)
{
  g_autoptr (IkdBurnup) burnup = ikd_burnup_new ();
  g_autoptr (Probe) probe = NULL;
  g_autofree char *words = NULL;

  ikd_burnup_set_unit (burnup, IKD_UNIT_PERCENT);
  for (int i = 0; i < 3; i++)
    {
      const gint64 value = (2 + i) * IKD_PERCENT;
      const IkdBurnupPoint point = { { DAY + 20 * i, DAY + 20 * i },
                                     { TRUE, value, value - 50000, value + 50000 }, FALSE, TRUE };

      ikd_burnup_add_point (burnup, &point);
    }
  probe = probe_draw (burnup, &all, NULL, 600, 380);
  for (int i = 0; i < 3; i++)
    {
      double x = probe_x (probe, DAY + 20 * i);
      double y = probe_y (probe, (2 + i) * IKD_PERCENT);

      g_assert_true (probe_is (probe, x, y, probe->style.background));
      g_assert_true (probe_near (probe, x, y - 5, 1, probe->style.accent));
    }
  g_assert_cmpint (probe->layout.high, <, 6 * IKD_PERCENT);
  words = ikd_burnup_describe_point (burnup, 1);
  g_assert_cmpstr (words, ==, "21 January 2026: 3.00%, as published");
}

/* Beside the point that its own numbers give, what was published. */
static void
published (void)
{
  g_autoptr (IkdBurnup) burnup = make (4, 20, 0);
  g_autoptr (Probe) probe = NULL;
  double x;
  double y;

  ikd_burnup_add_published (burnup, DAY + 40, ikd_number_exact (7000));
  probe = probe_draw (burnup, &all, NULL, 600, 380);
  x = probe_x (probe, DAY + 40);
  y = probe_y (probe, 7000);
  g_assert_true (probe_is (probe, x, y, probe->style.background));
  g_assert_true (probe_near (probe, x, y - 5, 1, probe->style.warning));
  g_assert_true (probe_near (probe, x + 5, y, 1, probe->style.warning));
  g_assert_true (probe_is (probe, x, probe_y (probe, 10000), probe->style.accent));
  g_assert_false (probe_near (probe, probe_x (probe, DAY + 20), y, 6, probe->style.warning));
}

/* Where a base changes, the target steps, and a square with the words stands over it; what
 * happened is round. */
static void
bases (void)
{
  const IkdBurnupTarget steps[] = {
    { DAY, DAY + 49, ikd_number_exact (12000) }, { DAY + 50, DAY + 100, ikd_number_exact (13000) },
  };
  g_autoptr (IkdBurnup) burnup = make (6, 20, 100);
  g_autoptr (Probe) probe = NULL;
  double size;
  double x;

  ikd_burnup_add_target (burnup, &steps[0]);
  ikd_burnup_add_target (burnup, &steps[1]);
  ikd_burnup_add_note (burnup, IKD_NOTE_BASE, DAY + 50, DAY + 50, 0, "Base 43,333");
  ikd_burnup_add_note (burnup, IKD_NOTE_EVENT, DAY + 20, DAY + 20, 0, "Campaign");
  probe = probe_draw (burnup, &all, NULL, 800, 380);
  size = probe->layout.line + 2;
  x = probe_x (probe, DAY + 50);

  g_assert_true (probe_near (probe, x - 30, probe_y (probe, 12000), 8, probe->style.target));
  g_assert_false (probe_near (probe, x - 30, probe_y (probe, 13000), 3, probe->style.target));
  g_assert_true (probe_near (probe, x + 30, probe_y (probe, 13000), 8, probe->style.target));
  /* The corner of the square is filled, that of the circle is not. */
  g_assert_true (probe_is (probe, x - size / 2 + 1, probe->layout.top + 4, probe->style.target));
  x = probe_x (probe, DAY + 20);
  g_assert_false (probe_is (probe, x - size / 2 + 1, probe->layout.top + 3, probe->style.text));
  g_assert_true (probe_is (probe, x - size / 2 + 2, probe->layout.top + 2 + size / 2,
                           probe->style.text));
  /* The line under it. */
  g_assert_cmpuint (probe_count (probe, x - 1, probe->layout.bottom - 60, x + 1,
                                 probe->layout.bottom - 2, probe->style.dim), >, 8);
}

/* What lasts for days is a shade over them. */
static void
lasting (void)
{
  g_autoptr (IkdBurnup) burnup = make (6, 20, 100);
  g_autoptr (Probe) probe = NULL;
  double shade[4];

  ikd_burnup_add_note (burnup, IKD_NOTE_EVENT, DAY + 20, DAY + 40, 0, "Outage");
  probe = probe_draw (burnup, &all, NULL, 800, 380);
  memcpy (shade, probe->style.dim, sizeof shade);
  shade[3] *= 0.12;
  g_assert_true (probe_near (probe, probe_x (probe, DAY + 30), probe->layout.bottom - 30, 1,
                             shade));
  g_assert_false (probe_near (probe, probe_x (probe, DAY + 45), probe->layout.bottom - 30, 1,
                              shade));
}

/* The lengths of the dashes along a level line, as text: "7 4 7 4". */
static char *
read_dashes (Probe *probe, gint64 value)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double y = probe_y (probe, value);
  gboolean before = FALSE;
  guint n = 0;

  for (double x = probe_x (probe, DAY) + 30; x < probe_x (probe, DAY) + 130; x++)
    {
      gboolean on = probe_is (probe, x, y, probe->style.target);

      n++;
      if (on != before && n > 1)
        {
          g_string_append_printf (text, "%u ", n);
          n = 0;
        }
      before = on;
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* Several targets at once: each at its own height, with dashes of its own. */
static void
lines (void)
{
  g_autoptr (IkdBurnup) burnup = make (6, 20, 100);
  g_autoptr (Probe) probe = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("Target of kind %u", i);
      guint line = i == 0 ? 0 : ikd_burnup_add_line (burnup, name);
      IkdBurnupTarget target = { DAY, DAY + 100, ikd_number_exact (11000 + 700 * i), line };

      ikd_burnup_add_target (burnup, &target);
    }
  probe = probe_draw (burnup, &(IkdBurnupFrame){ .scale = IKD_SCALE_TARGET }, NULL, 1000, 700);
  for (guint i = 0; i < 5; i++)
    {
      char *dashes = read_dashes (probe, 11000 + 700 * i);

      g_assert_cmpuint (strlen (dashes), >, 6);
      g_assert_true (g_hash_table_add (seen, dashes));
    }
}

/* A dashed line within a band that widens. */
static void
projection (void)
{
  g_autoptr (IkdBurnup) burnup = make (6, 20, 100);
  g_autoptr (Probe) probe = NULL;
  double band[4];

  for (int i = 0; i <= 10; i++)
    ikd_burnup_add_projection (burnup, DAY + 100 + 10 * i,
                               (IkdNumber){ TRUE, 10500 + 100 * i, 10500, 10500 + 200 * i });
  ikd_burnup_set_outlook (burnup, DAY + 100, DAY + 200, IKD_NUMBER_UNKNOWN, IKD_NUMBER_UNKNOWN);
  probe = probe_draw (burnup, &all, NULL, 800, 380);
  memcpy (band, probe->style.dim, sizeof band);
  band[3] *= 0.22;
  g_assert_true (probe_near (probe, probe_x (probe, DAY + 170), probe_y (probe, 11700), 1, band));
  g_assert_true (probe_near (probe, probe_x (probe, DAY + 170), probe_y (probe, 10650), 1, band));
  g_assert_false (probe_near (probe, probe_x (probe, DAY + 170), probe_y (probe, 12400), 2, band));
  g_assert_false (probe_near (probe, probe_x (probe, DAY + 90), probe_y (probe, 10600), 1, band));
}

/* Days apart by less than a dash is long: the line is dashed all the same, 4 on and 4 off. */
static void
dashes (void)
{
  g_autoptr (IkdBurnup) burnup = make (6, 20, 0);
  g_autoptr (Probe) probe = NULL;
  guint pixels;
  double y;

  for (int i = 0; i <= 100; i++)
    ikd_burnup_add_projection (burnup, DAY + 100 + i, ikd_number_exact (10000));
  ikd_burnup_set_outlook (burnup, DAY + 100, DAY + 200, IKD_NUMBER_UNKNOWN, IKD_NUMBER_UNKNOWN);
  probe = probe_draw (burnup, &all, NULL, 400, 380);
  y = probe_y (probe, 10000);
  pixels = probe_count (probe, probe_x (probe, DAY + 110), y, probe_x (probe, DAY + 190), y,
                        probe->style.dim);
  g_assert_cmpuint (pixels, <, 0.7 * (probe_x (probe, DAY + 190) - probe_x (probe, DAY + 110)));
}

/* Children and last year beside the realisation, each in its own colour; the marked one is broad
 * enough for full pixels. */
static void
series (void)
{
  g_autoptr (IkdBurnup) burnup = make (6, 20, 100);

  for (guint i = 0; i < 3; i++)
    {
      guint index = ikd_burnup_add_series (burnup, i == 2 ? IKD_SERIES_LAST_YEAR
                                                          : IKD_SERIES_CHILD,
                                           i == 2 ? "A year earlier" : "District");

      probe_add (burnup, index, DAY, 1000 + 2000 * i, 0);
      probe_add (burnup, index, DAY + 20, 1000 + 2000 * i, 0);
      probe_add (burnup, index, DAY + 40, 1000 + 2000 * i, 0);
    }
  for (int i = 0; i < 3; i++)
    {
      const IkdBurnupCursor cursor = { i + 1, 0, -1 };
      g_autoptr (Probe) probe = probe_draw (burnup, &all, &cursor, 800, 380);
      double colour[4];

      memcpy (colour, i == 2 ? probe->style.dim : probe->style.series[i], sizeof colour);
      /* Drawn twice, one over the other. */
      colour[3] = 1 - (1 - colour[3]) * (1 - colour[3]);
      g_assert_true (probe_near (probe, probe_x (probe, DAY + 10), probe_y (probe, 1000 + 2000 * i),
                                 4, colour));
      g_assert_false (probe_near (probe, probe_x (probe, DAY + 10), probe_y (probe, 8000), 4,
                                  colour));
    }
}

/* Closer: fewer days, an axis around what they hold, and nothing drawn beside the frame. */
static void
zoomed (void)
{
  const IkdBurnupFrame frame = { IKD_SCALE_REALISATION, TRUE, DAY + 200, DAY + 260 };
  g_autoptr (IkdBurnup) burnup = make (365, 1, 100);
  g_autoptr (Probe) probe = probe_draw (burnup, &frame, NULL, 800, 380);
  const IkdBurnupLayout *layout = &probe->layout;

  g_assert_cmpint (layout->from, ==, DAY + 200);
  g_assert_cmpint (layout->to, ==, DAY + 260);
  g_assert_cmpint (layout->low, >, 0);
  g_assert_cmpint (layout->low, <=, 10000 + 199 * 100);
  g_assert_cmpint (layout->high, >=, 10000 + 260 * 100);
  g_assert_true (probe_near (probe, probe_x (probe, DAY + 230), probe_y (probe, 33000), 1,
                             probe->style.accent));
  g_assert_cmpuint (probe_count (probe, 0, layout->top + 2, layout->left - 6, layout->bottom,
                                 probe->style.accent), ==, 0);
}

/* The marked point has a ring, the span a shade; a chosen series is broader. */
static void
cursor (void)
{
  const IkdBurnupCursor point = { 0, 3, -1 };
  const IkdBurnupCursor span = { 0, 3, 1 };
  g_autoptr (IkdBurnup) burnup = make (6, 20, 100);
  g_autoptr (Probe) one = probe_draw (burnup, &all, &point, 800, 380);
  g_autoptr (Probe) two = probe_draw (burnup, &all, &span, 800, 380);
  double shade[4];
  double x = probe_x (one, DAY + 60);
  double y = probe_y (one, 10300);

  g_assert_true (probe_is (one, x, y, one->style.background));
  g_assert_true (probe_near (one, x + 6, y, 1, one->style.accent));
  memcpy (shade, two->style.accent, sizeof shade);
  shade[3] = 0.14;
  g_assert_true (probe_near (two, probe_x (two, DAY + 40), two->layout.bottom - 40, 1, shade));
  g_assert_false (probe_near (two, probe_x (two, DAY + 70), two->layout.bottom - 40, 1, shade));
  g_assert_false (probe_near (one, probe_x (one, DAY + 40), one->layout.bottom - 40, 1, shade));
}

/* What is said of a point, low or high, covers neither the first line of labels nor the axis nor
 * the point: there the picture is as it was. */
static void
words (void)
{
  g_autoptr (IkdBurnup) burnup = make (6, 20, 10000);
  g_autoptr (Probe) bare = probe_draw (burnup, &all, NULL, 320, 180);
  const IkdBurnupLayout *layout = &bare->layout;

  for (int i = 0; i < 6; i++)
    {
      const IkdBurnupCursor cursor = { 0, i, i == 2 ? 5 : -1 };
      g_autoptr (Probe) probe = probe_draw (burnup, &all, &cursor, 320, 180);
      int stride = cairo_image_surface_get_stride (probe->surface);
      const guint8 *before = cairo_image_surface_get_data (bare->surface);
      const guint8 *after = cairo_image_surface_get_data (probe->surface);

      for (int y = 0; y < 180; y++)
        {
          gsize kept = 4 * (y < layout->top - 8 ? 320 : (gsize) layout->left - 8);

          g_assert_cmpmem (before + y * stride, kept, after + y * stride, kept);
        }
      g_assert_true (probe_near (probe, probe_x (probe, DAY + 20 * i),
                                 probe_y (probe, 10000 + 10000 * i) - 6, 1, probe->style.accent));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shapes/few", few);
  g_test_add_func ("/shapes/gaps", gaps);
  g_test_add_func ("/shapes/ranges", ranges);
  g_test_add_func ("/shapes/percent-only", percent_only);
  g_test_add_func ("/shapes/published", published);
  g_test_add_func ("/shapes/bases", bases);
  g_test_add_func ("/shapes/lasting", lasting);
  g_test_add_func ("/shapes/lines", lines);
  g_test_add_func ("/shapes/projection", projection);
  g_test_add_func ("/shapes/dashes", dashes);
  g_test_add_func ("/shapes/series", series);
  g_test_add_func ("/shapes/zoomed", zoomed);
  g_test_add_func ("/shapes/cursor", cursor);
  g_test_add_func ("/shapes/words", words);

  return g_test_run ();
}
