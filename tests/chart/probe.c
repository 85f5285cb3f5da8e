/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "probe.h"

#include <math.h>
#include <string.h>

Probe *
probe_draw (IkdBurnup *burnup, const IkdBurnupFrame *frame, const IkdBurnupCursor *cursor,
            int width, int height)
{
  Probe *self = g_new0 (Probe, 1);
  cairo_t *cr = NULL;

  self->width = width;
  self->height = height;
  ikd_chart_style_light (&self->style);
  self->surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (self->surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  ikd_burnup_draw_plot (burnup, cr, width, height, frame, &self->style);
  if (cursor != NULL)
    ikd_burnup_draw_cursor (burnup, cr, width, height, frame, *cursor, &self->style);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (self->surface);
  ikd_burnup_lay_out (burnup, width, height, frame, &self->style, &self->layout);
  return self;
}

void
probe_free (Probe *self)
{
  cairo_surface_destroy (self->surface);
  g_free (self);
}

/* The colour as it looks on white. */
static double
on_white (const double colour[4], int part)
{
  return colour[part] * colour[3] + 1 - colour[3];
}

gboolean
probe_is (Probe *self, double x, double y, const double colour[4])
{
  guint32 pixel;

  if (x < 0 || y < 0 || x >= self->width || y >= self->height)
    return FALSE;
  memcpy (&pixel, cairo_image_surface_get_data (self->surface)
                    + (int) y * cairo_image_surface_get_stride (self->surface) + 4 * (int) x,
          sizeof pixel);
  for (int i = 0; i < 3; i++)
    if (fabs (((pixel >> (16 - 8 * i)) & 255) / 255.0 - on_white (colour, i)) > 0.05)
      return FALSE;
  return TRUE;
}

gboolean
probe_near (Probe *self, double x, double y, int reach, const double colour[4])
{
  return probe_count (self, x - reach, y - reach, x + reach, y + reach, colour) > 0;
}

guint
probe_count (Probe *self, double x0, double y0, double x1, double y1, const double colour[4])
{
  guint n = 0;

  for (int y = (int) floor (y0); y <= y1; y++)
    for (int x = (int) floor (x0); x <= x1; x++)
      n += probe_is (self, x, y, colour);
  return n;
}

double
probe_x (Probe *self, IkdDay day)
{
  return ikd_burnup_x (&self->layout, day);
}

double
probe_y (Probe *self, gint64 value)
{
  return ikd_burnup_y (&self->layout, value);
}

void
probe_add (IkdBurnup *burnup, guint series, IkdDay day, gint64 value, gint64 half)
{
  const IkdBurnupPoint point = { { day, day }, ikd_number_rounded (value, half), half == 0 };

  if (series == 0)
    ikd_burnup_add_point (burnup, &point);
  else
    ikd_burnup_add_to_series (burnup, series, &point);
}
