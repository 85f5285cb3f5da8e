/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <cairo.h>
#include <glib-object.h>

#include "ikd-day.h"
#include "ikd-paper.h"

G_BEGIN_DECLS

/**
 * IkdPages:
 *
 * A document that knows how to draw its pages on paper of any size. Drawing changes nothing of it:
 * it may be drawn on any thread, one at a time.
 */
#define IKD_TYPE_PAGES (ikd_pages_get_type ())
G_DECLARE_INTERFACE (IkdPages, ikd_pages, IKD, PAGES, GObject)

struct _IkdPagesInterface
{
  GTypeInterface parent;

  guint    (*get_n_pages) (IkdPages *self, double width, double height);
  void     (*draw)        (IkdPages *self, cairo_t *cr, double width, double height, guint page);
  /* Lies on its long side; default: FALSE. */
  gboolean (*is_across)   (IkdPages *self);
};

/* What a file says of itself; all nullable. */
typedef struct
{
  const char *title;
  const char *subject;
  const char *keywords;
  IkdDay      dated;            /* IKD_DAY_NONE: the time of writing */
} IkdPagesInfo;

/* On paper of this size in points; at least 1. */
guint     ikd_pages_get_n_pages (IkdPages *self, double width, double height);
/* Draws page @page (from 0) into 0,0…@width,@height, in points. */
void      ikd_pages_draw        (IkdPages *self, cairo_t *cr, double width, double height,
                                 guint page);
gboolean  ikd_pages_is_across   (IkdPages *self);
/* The size of @paper as these pages lie on it, in points. */
void      ikd_pages_get_size    (IkdPages *self, IkdPaper paper, double *width, double *height);

/* A page on a white ground, @width pixels wide: an image surface; transfer full */
cairo_surface_t *ikd_pages_to_image (IkdPages *self, IkdPaper paper, guint page, int width);

/* Writes all pages to @path, which is replaced only when all of it is on the disk. The same pages
 * with the same dated @info (nullable) give the same bytes. Blocks. Errors: FULL, FILE. */
gboolean  ikd_pages_write_pdf   (IkdPages *self, IkdPaper paper, const IkdPagesInfo *info,
                                 const char *path, GError **error);

G_END_DECLS
