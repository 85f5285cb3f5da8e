/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Text and rules on paper. Guarantees: no text leaves the box that it was given; the same text
 * takes the same room on a screen, a printer, and in a file. */

#include "ikd-page-pen.h"

#include "ikd-chart-style.h"

#define SMALLER 0.82            /* of its size: a text that is too wide */
#define SMALLEST 0.7            /* in two lines */

struct _IkdPagePen
{
  cairo_t              *cr;
  IkdChartStyle         style;
  PangoFontDescription *font;
  PangoLayout          *layout;
  GArray               *written;
};

static void
clear_written (gpointer data)
{
  g_free (((IkdWritten *) data)->text);
}

static PangoLayout *
make_layout (cairo_t *cr)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoContext *context = pango_layout_get_context (layout);
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Without rounding to the pixels of a device. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return layout;
}

IkdPagePen *
ikd_page_pen_new (cairo_t *cr)
{
  IkdPagePen *self = g_new0 (IkdPagePen, 1);

  self->cr = cr;
  ikd_chart_style_light (&self->style);
  self->font = pango_font_description_from_string (self->style.font);
  self->layout = make_layout (cr);
  self->written = g_array_new (FALSE, FALSE, sizeof (IkdWritten));
  g_array_set_clear_func (self->written, clear_written);
  return self;
}

void
ikd_page_pen_free (IkdPagePen *self)
{
  g_array_unref (self->written);
  g_object_unref (self->layout);
  pango_font_description_free (self->font);
  g_free (self);
}

/* Breaks @text to @width; −1: not at all. */
static void
set_text (IkdPagePen *self, const char *text, const IkdPenStyle *style, double width)
{
  PangoAttrList *features = pango_attr_list_new ();

  /* Figures of one width stand under each other; "fi" stays two letters, which can be looked for in
   * a file. */
  pango_attr_list_insert (features, pango_attr_font_features_new ("tnum=1, liga=0"));
  pango_layout_set_attributes (self->layout, features);
  pango_attr_list_unref (features);

  pango_font_description_set_absolute_size (self->font, style->size * PANGO_SCALE);
  pango_font_description_set_weight (self->font,
                                     style->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (self->layout, self->font);
  pango_layout_set_text (self->layout, text, -1);
  pango_layout_set_alignment (self->layout, style->align);
  pango_layout_set_width (self->layout, width < 0 ? -1 : (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height (self->layout, -(int) MAX (style->lines, 1));
  pango_layout_set_ellipsize (self->layout,
                              width < 0 ? PANGO_ELLIPSIZE_NONE : PANGO_ELLIPSIZE_END);
}

static double
points (int units)
{
  return (double) units / PANGO_SCALE;
}

double
ikd_page_pen_measure (IkdPagePen *self, const char *text, const IkdPenStyle *style)
{
  int width = 0;

  set_text (self, text, style, -1);
  pango_layout_get_size (self->layout, &width, NULL);
  return points (width);
}

double
ikd_page_pen_write (IkdPagePen *self, const char *text, const IkdPenStyle *style, double x,
                    double y, double width, double height)
{
  PangoRectangle extents;
  IkdWritten written;

  if (text == NULL || *text == '\0' || width <= 0)
    return 0;

  set_text (self, text, style, width);
  pango_layout_get_extents (self->layout, NULL, &extents);
  written.text = g_strdup (text);
  written.x = x + points (extents.x);
  written.y = y + (height - points (extents.height)) / 2;
  written.width = points (extents.width);
  written.height = points (extents.height);
  written.shortened = pango_layout_is_ellipsized (self->layout);
  g_array_append_val (self->written, written);

  ikd_chart_colour (self->cr, self->style.text, 1);
  cairo_move_to (self->cr, x, written.y);
  pango_cairo_show_layout (self->cr, self->layout);
  cairo_new_path (self->cr);
  return written.width;
}

double
ikd_page_pen_height (IkdPagePen *self, const char *text, const IkdPenStyle *style, double width)
{
  int height = 0;

  set_text (self, text, style, width);
  pango_layout_get_size (self->layout, NULL, &height);
  return points (height);
}

double
ikd_page_pen_fit (IkdPagePen *self, const char *text, const IkdPenStyle *style, double x, double y,
                  double width, double height)
{
  IkdPenStyle fitting = *style;

  if (text == NULL || ikd_page_pen_measure (self, text, style) <= width)
    return ikd_page_pen_write (self, text, style, x, y, width, height);

  fitting.size = style->size * SMALLER;
  if (ikd_page_pen_measure (self, text, &fitting) > width)
    {
      fitting.size = style->size * SMALLEST;
      fitting.lines = 2;
    }
  return ikd_page_pen_write (self, text, &fitting, x, y, width, height);
}

void
ikd_page_pen_rule (IkdPagePen *self, double thickness, double strength, double x0, double y0,
                   double x1, double y1)
{
  ikd_chart_colour (self->cr, self->style.text, strength);
  cairo_set_line_width (self->cr, thickness);
  cairo_move_to (self->cr, x0, y0);
  cairo_line_to (self->cr, x1, y1);
  cairo_stroke (self->cr);
}

void
ikd_page_pen_frame (IkdPagePen *self, double thickness, double x, double y, double width,
                    double height)
{
  ikd_chart_colour (self->cr, self->style.text, 1);
  cairo_set_line_width (self->cr, thickness);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_stroke (self->cr);
}

void
ikd_page_pen_shade (IkdPagePen *self, double x, double y, double width, double height)
{
  ikd_chart_colour (self->cr, self->style.grid, 0.6);
  cairo_rectangle (self->cr, x, y, width, height);
  cairo_fill (self->cr);
}

GArray *
ikd_page_pen_get_written (IkdPagePen *self)
{
  return self->written;
}
