/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <cairo.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

/* How a text stands in its box. */
typedef struct
{
  double         size;          /* points */
  PangoAlignment align;
  gboolean       bold;
  guint          lines;         /* at most; a longer text ends in "…" */
} IkdPenStyle;

/* What was written, and the room that it takes. */
typedef struct
{
  char    *text;
  double   x, y, width, height;
  gboolean shortened;
} IkdWritten;

/* Writes and rules on one page, in points. Known to the room alone. */
typedef struct _IkdPagePen IkdPagePen;

/* Borrows @cr. */
IkdPagePen *ikd_page_pen_new     (cairo_t *cr);
void        ikd_page_pen_free    (IkdPagePen *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdPagePen, ikd_page_pen_free)

/* Writes @text (nullable) into a box, centred between its upper and lower edge, never beyond its
 * edges: what is too wide is broken into lines, then shortened. Returns the width it takes. */
double      ikd_page_pen_write   (IkdPagePen *self, const char *text, const IkdPenStyle *style,
                                  double x, double y, double width, double height);
/* The width that @text takes on one line. */
double      ikd_page_pen_measure (IkdPagePen *self, const char *text, const IkdPenStyle *style);
/* The height that @text takes, broken to @width. */
double      ikd_page_pen_height  (IkdPagePen *self, const char *text, const IkdPenStyle *style,
                                  double width);
/* The same in one line of a smaller size where it is too wide, in two where that is not enough. */
double      ikd_page_pen_fit     (IkdPagePen *self, const char *text, const IkdPenStyle *style,
                                  double x, double y, double width, double height);

/* A stroke from x0, y0 to x1, y1; @strength 1 is black, less is grey. */
void        ikd_page_pen_rule    (IkdPagePen *self, double thickness, double strength, double x0,
                                  double y0, double x1, double y1);
void        ikd_page_pen_frame   (IkdPagePen *self, double thickness, double x, double y,
                                  double width, double height);
/* A light ground under a box. */
void        ikd_page_pen_shade   (IkdPagePen *self, double x, double y, double width,
                                  double height);

/* Of IkdWritten; borrowed. */
GArray     *ikd_page_pen_get_written (IkdPagePen *self);

G_END_DECLS
