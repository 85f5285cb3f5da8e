/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A chart that stands alone, in a letter, a chat or on paper. Guarantees: it says of whom and of
 * when it is, which figures are invented, and what its numbers stand for; paper colours whatever
 * the screen's. */

#include "ikd-chart-page.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

#include "ikd-burnup-private.h"

#define MARGIN 24
#define SCALE 2                 /* of a PNG: sharp on any screen, and on paper */
#define MOST_NOTES 12           /* below the chart; more are in the table */

static const char *const endings[] = {
  [IKD_PICTURE_PNG] = ".png", [IKD_PICTURE_SVG] = ".svg", [IKD_PICTURE_PDF] = ".pdf",
};

gboolean
ikd_picture_kind_from_name (const char *name, IkdPictureKind *kind)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (lower, endings[i]))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* Writes @text (nullable) from @y on, at most @width wide; returns where the next one begins. */
static double
write_text (cairo_t *cr, const IkdChartStyle *style, const double colour[4], gboolean bold,
            const char *text, double y, double width)
{
  PangoFontDescription *font = NULL;
  PangoLayout *layout = NULL;
  int height = 0;

  if (text == NULL || *text == '\0')
    return y;

  font = pango_font_description_from_string (style->font);
  if (bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  layout = pango_cairo_create_layout (cr);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_get_pixel_size (layout, NULL, &height);
  ikd_chart_colour (cr, colour, 1);
  cairo_move_to (cr, MARGIN, y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
  g_object_unref (layout);
  pango_font_description_free (font);
  return y + height + 4;
}

/* All activities that are in the picture; NULL: none is. */
static char *
sum_visits (const IkdChartPage *page)
{
  IkdDay from = page->frame.from;
  IkdDay to = page->frame.to;

  if (!page->frame.zoomed)
    ikd_burnup_get_days (page->burnup, &from, &to);
  return ikd_burnup_describe_visits (page->burnup, from - 1, to, NULL);
}

/* The notes that are in the picture, a line each, and what was done; NULL: none is. */
static char *
list_notes (const IkdChartPage *page)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *visits = sum_visits (page);
  guint lines = 0;

  for (guint i = 0; i < ikd_burnup_get_n_notes (page->burnup) && lines < MOST_NOTES; i++)
    {
      const IkdBurnupNote *note = ikd_burnup_get_note (page->burnup, i);
      g_autofree char *from = ikd_day_format (note->from);
      g_autofree char *to = ikd_day_format (note->to);

      if (page->frame.zoomed && (note->from > page->frame.to || note->to < page->frame.from))
        continue;
      g_string_append_printf (text, "%s(%u) %s%s%s: %s", lines > 0 ? "\n" : "", i + 1, from,
                              note->to > note->from ? " – " : "", note->to > note->from ? to : "",
                              note->text);
      lines++;
    }
  if (visits != NULL)
    g_string_append_printf (text, "%s%s", lines > 0 ? "\n" : "", visits);
  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static double
measure (cairo_t *cr, const IkdChartStyle *style, const char *text, double width)
{
  double height;

  cairo_save (cr);
  cairo_rectangle (cr, 0, 0, 0, 0);
  cairo_clip (cr);
  height = write_text (cr, style, style->dim, FALSE, text, 0, width);
  cairo_restore (cr);
  return height;
}

void
ikd_chart_page_draw (const IkdChartPage *page, cairo_t *cr, double width, double height,
                     const IkdChartStyle *style)
{
  g_autofree char *notes = list_notes (page);
  double inner = width - 2 * MARGIN;
  double y = MARGIN;
  double under = measure (cr, style, notes, inner) + measure (cr, style, page->footer, inner);
  double chart;

  y = write_text (cr, style, style->warning, TRUE, page->mark, y, inner);
  y = write_text (cr, style, style->text, TRUE, page->title, y, inner) + 6;
  chart = MAX (120, height - MARGIN - under - y - 8);

  cairo_save (cr);
  cairo_translate (cr, MARGIN, y);
  ikd_burnup_draw_plot (page->burnup, cr, inner, chart, &page->frame, style);
  cairo_restore (cr);

  y += chart + 8;
  y = write_text (cr, style, style->text, FALSE, notes, y, inner);
  write_text (cr, style, style->dim, FALSE, page->footer, y, inner);
}

static void
draw_usual (const IkdChartPage *page, cairo_t *cr)
{
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  ikd_chart_page_draw (page, cr, IKD_CHART_PAGE_WIDTH, IKD_CHART_PAGE_HEIGHT, &style);
}

cairo_surface_t *
ikd_chart_page_to_image (const IkdChartPage *page)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32,
                                                         IKD_CHART_PAGE_WIDTH * SCALE,
                                                         IKD_CHART_PAGE_HEIGHT * SCALE);
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, SCALE, SCALE);
  draw_usual (page, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static cairo_status_t
collect_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* The library would write the hour at which it draws. */
static void
set_metadata (const IkdChartPage *page, cairo_surface_t *surface)
{
  g_autofree char *date = ikd_day_to_iso (page->day);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Capaian");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, page->title);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, date);
}

static cairo_status_t
draw_vectors (const IkdChartPage *page, IkdPictureKind kind, GByteArray *bytes)
{
  cairo_surface_t *surface;
  cairo_status_t status;
  cairo_t *cr;

  if (kind == IKD_PICTURE_PDF)
    {
      surface = cairo_pdf_surface_create_for_stream (collect_cb, bytes, IKD_CHART_PAGE_WIDTH,
                                                     IKD_CHART_PAGE_HEIGHT);
      set_metadata (page, surface);
    }
  else
    {
      surface = cairo_svg_surface_create_for_stream (collect_cb, bytes, IKD_CHART_PAGE_WIDTH,
                                                     IKD_CHART_PAGE_HEIGHT);
    }
  cr = cairo_create (surface);
  draw_usual (page, cr);
  cairo_show_page (cr);
  status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return status;
}

GBytes *
ikd_chart_page_render (const IkdChartPage *page, IkdPictureKind kind, const char **why)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_status_t status;

  g_return_val_if_fail (page != NULL && IKD_IS_BURNUP (page->burnup), NULL);

  if (kind == IKD_PICTURE_PNG)
    {
      cairo_surface_t *image = ikd_chart_page_to_image (page);

      status = cairo_surface_write_to_png_stream (image, collect_cb, bytes);
      cairo_surface_destroy (image);
    }
  else
    {
      status = draw_vectors (page, kind, bytes);
    }
  if (status != CAIRO_STATUS_SUCCESS)
    {
      *why = cairo_status_to_string (status);
      return NULL;
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
