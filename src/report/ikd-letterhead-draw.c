/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Letterhead and signature on paper. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-letterhead-private.h"
#include "ikd-paper.h"

#define MM(millimetres) ((millimetres) * IKD_POINTS_PER_MM)

#define LOGO MM (18)            /* square that holds the picture */
#define RULES MM (3)            /* with the room above them */
#define LINE MM (4.5)
#define SIGNING MM (17)
#define FRAME 1.0

static const IkdPenStyle line_styles[] = {
  { 12, PANGO_ALIGN_CENTER, TRUE, 1 },
  { 14, PANGO_ALIGN_CENTER, TRUE, 1 },
  { 9, PANGO_ALIGN_CENTER, FALSE, 1 },
};
static const double line_heights[] = { MM (5.4), MM (6.4), MM (4.2) };
static const IkdPenStyle text_style = { 10, PANGO_ALIGN_CENTER, FALSE, 1 };
static const IkdPenStyle name_style = { 10, PANGO_ALIGN_CENTER, TRUE, 1 };
static const IkdPenStyle mark_style = { 10, PANGO_ALIGN_CENTER, TRUE, 1 };

static guint
style_of (guint line)
{
  return MIN (line, G_N_ELEMENTS (line_styles) - 1);
}

static double
lines_height (const IkdLetterheadBlock *block)
{
  double height = 0;

  for (guint i = 0; block->lines[i] != NULL; i++)
    height += line_heights[style_of (i)];
  return height;
}

double
ikd_letterhead_height (const IkdLetterheadBlock *block)
{
  double height = lines_height (block);

  if (block->letterhead->image != NULL)
    height = MAX (height, LOGO);
  return height + RULES;
}

typedef struct
{
  const guint8 *data;
  gsize         left;
} Stream;

static cairo_status_t
read_cb (void *closure, unsigned char *into, unsigned int length)
{
  Stream *stream = closure;

  if (length > stream->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (into, stream->data, length);
  stream->data += length;
  stream->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* As large as its square allows, in the middle of it. A picture that turns out to be damaged is
 * left out. */
static void
draw_image (GBytes *image, cairo_t *cr, double x, double y)
{
  Stream stream;
  cairo_surface_t *surface;
  double width;
  double height;
  double scale;

  stream.data = g_bytes_get_data (image, &stream.left);
  surface = cairo_image_surface_create_from_png_stream (read_cb, &stream);
  if (cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS)
    {
      width = cairo_image_surface_get_width (surface);
      height = cairo_image_surface_get_height (surface);
      scale = LOGO / MAX (width, height);
      cairo_save (cr);
      cairo_translate (cr, x + (LOGO - width * scale) / 2, y + (LOGO - height * scale) / 2);
      cairo_scale (cr, scale, scale);
      cairo_set_source_surface (cr, surface, 0, 0);
      cairo_paint (cr);
      cairo_restore (cr);
    }
  cairo_surface_destroy (surface);
}

void
ikd_letterhead_draw (const IkdLetterheadBlock *block, IkdPagePen *pen, cairo_t *cr, double left,
                     double right, double y)
{
  gboolean with_image = block->letterhead->image != NULL;
  double height = ikd_letterhead_height (block) - RULES;
  double inset = with_image ? LOGO + MM (2) : 0;
  double at = y + (height - lines_height (block)) / 2;
  double rule = y + height + MM (1.4);

  if (with_image)
    draw_image (block->letterhead->image, cr, left, y + (height - LOGO) / 2);
  /* In the middle of the page, so that the picture has as much room on the other side. */
  for (guint i = 0; block->lines[i] != NULL; i++)
    {
      guint style = style_of (i);

      ikd_page_pen_fit (pen, block->lines[i], &line_styles[style], left + inset, at,
                        right - left - 2 * inset, line_heights[style]);
      at += line_heights[style];
    }
  ikd_page_pen_rule (pen, 1.6, 1, left, rule, right, rule);
  ikd_page_pen_rule (pen, 0.5, 1, left, rule + 2, right, rule + 2);
}

/* --- signature --- */

static guint
count_lines (const char *text)
{
  g_auto (GStrv) lines = ikd_letterhead_split (text);

  return g_strv_length (lines);
}

double
ikd_signature_height (const IkdLetterhead *letterhead)
{
  return MM (IKD_SIGNATURE_HEIGHT) + LINE * (MAX (count_lines (letterhead->role), 1) - 1);
}

static double
write_line (IkdPagePen *pen, const char *text, const IkdPenStyle *style, double left, double width,
            double y)
{
  ikd_page_pen_fit (pen, text, style, left, y, width, LINE);
  return y + LINE;
}

void
ikd_signature_draw (const IkdLetterhead *letterhead, IkdDay dated, IkdPagePen *pen, double left,
                    double width, double y)
{
  g_autofree char *place = ikd_letterhead_place_and_date (letterhead, dated);
  g_auto (GStrv) roles = ikd_letterhead_split (letterhead->role);
  gboolean named = letterhead->name != NULL && *letterhead->name != '\0';
  double name_width = width * 0.8;

  y = write_line (pen, place, &text_style, left, width, y + MM (2));
  for (guint i = 0; roles[i] != NULL; i++)
    y = write_line (pen, roles[i], &text_style, left, width, y);
  if (roles[0] == NULL)
    y += LINE;
  y += SIGNING;
  if (named)
    name_width = ikd_page_pen_fit (pen, letterhead->name, &name_style, left, y, width, LINE);
  y += LINE + 1;
  ikd_page_pen_rule (pen, 0.6, 1, left + (width - name_width) / 2, y,
                     left + (width + name_width) / 2, y);
  if (letterhead->nip != NULL && *letterhead->nip != '\0')
    {
      /* Translators: the number of an official, 18 digits. */
      g_autofree char *nip = g_strdup_printf (_("NIP %s"), letterhead->nip);

      write_line (pen, nip, &text_style, left, width, y);
    }
}

void
ikd_mark_draw (const char *mark, IkdPagePen *pen, double left, double right, double y)
{
  double height = MM (IKD_MARK_HEIGHT) - MM (1.5);

  ikd_page_pen_frame (pen, FRAME, left + FRAME, y + FRAME, right - left - 2 * FRAME,
                      height - FRAME);
  ikd_page_pen_write (pen, mark, &mark_style, left, y + FRAME, right - left, height - FRAME);
}
