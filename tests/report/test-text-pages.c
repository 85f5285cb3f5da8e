/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A text on pages: how many, and the ink that each of them has. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-paper.h"
#include "ikd-text-pages.h"

/* Dark pixels of a page between two heights of it. */
static guint
count_ink (IkdTextPages *pages, guint page, double width, double height, double from, double to)
{
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_A8, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;
  guint n = 0;

  ikd_pages_draw (IKD_PAGES (pages), cr, width, height, page);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = (int) from; y < (int) to; y++)
    for (int x = 0; x < (int) width; x++)
      n += data[y * cairo_image_surface_get_stride (surface) + x] > 100;
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static IkdTextPages *
make (guint lines)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < lines; i++)
    g_string_append (text, "Baris tanda terima\n");
  return ikd_text_pages_new ("Tanda terima", text->str);
}

/* Twice the lines take about twice the pages, and the last page is never empty. */
static void
pages (void)
{
  double width;
  double height;
  guint before = 0;

  ikd_paper_size (IKD_PAPER_A4, &width, &height);
  for (guint lines = 1; lines <= 200; lines++)
    {
      g_autoptr (IkdTextPages) text = make (lines);
      guint n = ikd_pages_get_n_pages (IKD_PAGES (text), width, height);

      g_assert_cmpuint (n, >=, MAX (before, 1));
      g_assert_cmpuint (n, <=, before + 1);
      before = n;
    }
  /* 297 − 30 − 20 mm are 700 points; lines of a size of 10 points are 11 to 17 points high: 41 to
   * 63 on a page, 4 or 5 pages for 200 and the empty line at the end. */
  g_assert_cmpuint (before, >=, 4);
  g_assert_cmpuint (before, <=, 5);
}

static void
ink (void)
{
  g_autoptr (IkdTextPages) text = make (120);
  double width;
  double height;
  guint n;

  ikd_paper_size (IKD_PAPER_A4, &width, &height);
  n = ikd_pages_get_n_pages (IKD_PAGES (text), width, height);
  for (guint page = 0; page < n; page++)
    {
      /* title, text, number of the page; nothing in the margins */
      g_assert_cmpuint (count_ink (text, page, width, height, 42, 70), >, 0);
      g_assert_cmpuint (count_ink (text, page, width, height, 76, 100), >, 0);
      g_assert_cmpuint (count_ink (text, page, width, height, height - 60, height - 42), >, 0);
      g_assert_cmpuint (count_ink (text, page, width, height, 0, 40), ==, 0);
      g_assert_cmpuint (count_ink (text, page, width, height, height - 40, height), ==, 0);
    }
}

/* A line without any place to break it stays on the page. */
static void
long_line (void)
{
  g_autofree char *line = g_strnfill (400, 'W');
  g_autoptr (IkdTextPages) text = ikd_text_pages_new ("Tanda terima", line);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 595, 842);
  cairo_t *cr = cairo_create (surface);
  const guchar *data;

  ikd_pages_draw (IKD_PAGES (text), cr, 595, 842, 0);
  cairo_surface_flush (surface);
  data = cairo_image_surface_get_data (surface);
  for (int y = 0; y < 842; y++)
    for (int x = 556; x < 595; x++)
      g_assert_cmpuint (data[y * cairo_image_surface_get_stride (surface) + x], <=, 100);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-pages/pages", pages);
  g_test_add_func ("/text-pages/ink", ink);
  g_test_add_func ("/text-pages/long-line", long_line);
  return g_test_run ();
}
