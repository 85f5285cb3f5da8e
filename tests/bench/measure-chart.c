/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The whole plot of 24 series of ten daily years, and the least it can cost: cairo stroking the
 * polylines that its pixels show, found beforehand. Prints microseconds of both, in turns.
 *
 *     measure-chart chart [ROUNDS]
 */

#include <locale.h>
#include <stdlib.h>

#include "ikd-burnup-private.h"
#include "long-burnup.h"

#define WIDTH 1200
#define HEIGHT 600

typedef struct
{
  IkdBurnup       *burnup;
  IkdChartStyle    style;
  IkdBurnupLayout  layout;
  GPtrArray       *lines;       /* of GArray of IkdBurnupPlace */
  cairo_t         *cr;
} Bench;

static const IkdBurnupFrame all;

static void
fill (Bench *self)
{
  self->burnup = long_burnup_new ();
  ikd_chart_style_light (&self->style);
  ikd_burnup_lay_out (self->burnup, WIDTH, HEIGHT, &all, &self->style, &self->layout);
  self->lines = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  for (guint s = 0; s < ikd_burnup_get_n_series (self->burnup); s++)
    g_ptr_array_add (self->lines,
                     ikd_burnup_thin (&self->layout, ikd_burnup_points (self->burnup, s)));
}

static void
clear (cairo_t *cr)
{
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
}

static void
thing (Bench *self)
{
  clear (self->cr);
  ikd_burnup_draw_plot (self->burnup, self->cr, WIDTH, HEIGHT, &all, &self->style);
  cairo_surface_flush (cairo_get_target (self->cr));
}

static void
yardstick (Bench *self)
{
  clear (self->cr);
  cairo_set_source_rgb (self->cr, 0, 0, 1);
  cairo_set_line_width (self->cr, 1.4);
  for (guint s = 0; s < self->lines->len; s++)
    {
      GArray *places = g_ptr_array_index (self->lines, s);

      for (guint i = 0; i < places->len; i++)
        cairo_line_to (self->cr, g_array_index (places, IkdBurnupPlace, i).x,
                       g_array_index (places, IkdBurnupPlace, i).y);
      cairo_stroke (self->cr);
    }
  cairo_surface_flush (cairo_get_target (self->cr));
}

static gint64
took (Bench *self, void (*function) (Bench *))
{
  gint64 start = g_get_monotonic_time ();

  function (self);
  return g_get_monotonic_time () - start;
}

int
main (int argc, char **argv)
{
  int rounds = argc > 2 ? atoi (argv[2]) : 9;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  Bench self = { 0 };

  setlocale (LC_ALL, "");
  self.cr = cairo_create (surface);
  fill (&self);
  /* The first round warms up fonts. */
  for (int round = 0; round <= rounds; round++)
    {
      gint64 least = took (&self, yardstick);
      gint64 whole = took (&self, thing);

      if (round > 0)
        g_print ("%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", whole, least);
    }
  cairo_destroy (self.cr);
  cairo_surface_destroy (surface);
  g_ptr_array_unref (self.lines);
  g_object_unref (self.burnup);
  return 0;
}
