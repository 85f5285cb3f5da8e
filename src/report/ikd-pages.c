/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: a screen, a file and a printer are drawn by the same function of the pages. */

#include "ikd-pages.h"

G_DEFINE_INTERFACE (IkdPages, ikd_pages, G_TYPE_OBJECT)

static void
ikd_pages_default_init (IkdPagesInterface *iface)
{
}

guint
ikd_pages_get_n_pages (IkdPages *self, double width, double height)
{
  g_return_val_if_fail (IKD_IS_PAGES (self), 1);

  return IKD_PAGES_GET_IFACE (self)->get_n_pages (self, width, height);
}

void
ikd_pages_draw (IkdPages *self, cairo_t *cr, double width, double height, guint page)
{
  g_return_if_fail (IKD_IS_PAGES (self));

  IKD_PAGES_GET_IFACE (self)->draw (self, cr, width, height, page);
}

gboolean
ikd_pages_is_across (IkdPages *self)
{
  IkdPagesInterface *iface;

  g_return_val_if_fail (IKD_IS_PAGES (self), FALSE);

  iface = IKD_PAGES_GET_IFACE (self);
  return iface->is_across != NULL && iface->is_across (self);
}

void
ikd_pages_get_size (IkdPages *self, IkdPaper paper, double *width, double *height)
{
  if (ikd_pages_is_across (self))
    ikd_paper_size (paper, height, width);
  else
    ikd_paper_size (paper, width, height);
}

cairo_surface_t *
ikd_pages_to_image (IkdPages *self, IkdPaper paper, guint page, int width)
{
  cairo_surface_t *surface;
  cairo_t *cr;
  double across;
  double down;
  double scale;

  g_return_val_if_fail (IKD_IS_PAGES (self) && width > 0, NULL);

  ikd_pages_get_size (self, paper, &across, &down);
  scale = width / across;
  surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, (int) (down * scale + 0.5));
  cr = cairo_create (surface);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  ikd_pages_draw (self, cr, across, down, page);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}
