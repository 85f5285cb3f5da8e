/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: every line of the text is on exactly one page, whole. */

#include "config.h"

#include "ikd-text-pages.h"

#include <glib/gi18n-lib.h>
#include <pango/pangocairo.h>

#include "ikd-chart-style.h"
#include "ikd-number.h"
#include "ikd-page-pen.h"
#include "ikd-paper.h"

#define MM(millimetres) ((millimetres) * IKD_POINTS_PER_MM)

#define MARGIN MM (15)
#define HEAD MM (12)            /* title with the room below it */
#define FOOT MM (8)
#define SIZE 10.0

struct _IkdTextPages
{
  GObject parent_instance;

  char *title;
  char *text;
};

static void ikd_text_pages_pages_init (IkdPagesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdTextPages, ikd_text_pages, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_PAGES, ikd_text_pages_pages_init))

static const IkdPenStyle title_style = { 14, PANGO_ALIGN_LEFT, TRUE, 1 };
static const IkdPenStyle foot_style = { 8, PANGO_ALIGN_RIGHT, FALSE, 1 };

static void
ikd_text_pages_finalize (GObject *object)
{
  IkdTextPages *self = IKD_TEXT_PAGES (object);

  g_free (self->title);
  g_free (self->text);

  G_OBJECT_CLASS (ikd_text_pages_parent_class)->finalize (object);
}

static void
ikd_text_pages_class_init (IkdTextPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_text_pages_finalize;
}

static void
ikd_text_pages_init (IkdTextPages *self)
{
}

IkdTextPages *
ikd_text_pages_new (const char *title, const char *text)
{
  IkdTextPages *self = g_object_new (IKD_TYPE_TEXT_PAGES, NULL);

  self->title = g_strdup (title);
  self->text = g_strdup (text);
  return self;
}

/* The whole text, broken to the width of a page; without rounding to the pixels of a device, so
 * that it is broken alike wherever it is drawn. */
static PangoLayout *
make_layout (IkdTextPages *self, cairo_t *cr, double width)
{
  PangoLayout *layout = pango_cairo_create_layout (cr);
  PangoContext *context = pango_layout_get_context (layout);
  cairo_font_options_t *options = cairo_font_options_create ();
  PangoFontDescription *font;
  IkdChartStyle style;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options (context, options);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  ikd_chart_style_light (&style);
  font = pango_font_description_from_string (style.font);
  pango_font_description_set_absolute_size (font, SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) ((width - 2 * MARGIN) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_text (layout, self->text, -1);
  return layout;
}

/* Goes through the lines: draws those of @page (−1: none). Returns the number of pages. */
static guint
walk (PangoLayout *layout, cairo_t *cr, double height, int page)
{
  g_autoptr (PangoLayoutIter) iter = pango_layout_get_iter (layout);
  double room = height - 2 * MARGIN - HEAD - FOOT;
  double y = 0;
  int at = 0;

  do
    {
      PangoRectangle extents;
      double line;

      pango_layout_iter_get_line_extents (iter, NULL, &extents);
      line = (double) extents.height / PANGO_SCALE;
      if (y > 0 && y + line > room)
        {
          at++;
          y = 0;
        }
      if (at == page)
        {
          cairo_move_to (cr, MARGIN + (double) extents.x / PANGO_SCALE,
                         MARGIN + HEAD + y
                           + (double) (pango_layout_iter_get_baseline (iter) - extents.y)
                               / PANGO_SCALE);
          pango_cairo_show_layout_line (cr, pango_layout_iter_get_line_readonly (iter));
        }
      y += line;
    }
  while (pango_layout_iter_next_line (iter));
  return (guint) at + 1;
}

static guint
get_n_pages (IkdPages *pages, double width, double height)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout;
  guint n;

  layout = make_layout (IKD_TEXT_PAGES (pages), cr, width);
  n = walk (layout, cr, height, -1);
  g_object_unref (layout);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static void
draw (IkdPages *pages, cairo_t *cr, double width, double height, guint page)
{
  IkdTextPages *self = IKD_TEXT_PAGES (pages);
  g_autoptr (IkdPagePen) pen = ikd_page_pen_new (cr);
  PangoLayout *layout;
  g_autofree char *number = ikd_count_format (page + 1);
  g_autofree char *total = NULL;
  g_autofree char *foot = NULL;
  guint n;

  layout = make_layout (self, cr, width);
  cairo_set_source_rgb (cr, 0, 0, 0);
  n = walk (layout, cr, height, (int) page);
  g_object_unref (layout);

  total = ikd_count_format (n);
  /* Translators: the number of a page, and how many there are */
  foot = g_strdup_printf (_("page %s of %s"), number, total);
  ikd_page_pen_write (pen, self->title, &title_style, MARGIN, MARGIN, width - 2 * MARGIN, MM (8));
  ikd_page_pen_write (pen, foot, &foot_style, MARGIN, height - MARGIN - MM (5),
                      width - 2 * MARGIN, MM (5));
}

static void
ikd_text_pages_pages_init (IkdPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw = draw;
}
