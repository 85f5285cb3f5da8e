/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is marked, over a plot that is drawn already. Guarantees: it changes nothing of the plot's
 * geometry, so that the plot need not be drawn again; each part stays inside its box. */

#include "ikd-burnup-overlay.h"

#include <math.h>

#include "ikd-burnup-private.h"

#define RING 6
#define RING_BOX (RING + 2)     /* with half its stroke */
#define STRIP 64                /* width of a box of the chosen series */
#define STROKE_BOX (IKD_CHOSEN_THICKNESS / 2.0 + 1)

struct _IkdBurnupOverlay
{
  IkdBurnup       *burnup;
  IkdChartStyle    style;
  char            *font;        /* of the style */
  IkdBurnupLayout  layout;
  IkdBurnupCursor  cursor;
  PangoLayout     *words;
  GArray          *places;      /* of the chosen series; nullable */
  guint            chosen;      /* which it is */
};

static const IkdBurnupPoint *
point_at (IkdBurnupOverlay *self, int index)
{
  GArray *points = ikd_burnup_points (self->burnup, (guint) self->cursor.series);

  return index >= 0 && index < (int) points->len
           ? &g_array_index (points, IkdBurnupPoint, index) : NULL;
}

static IkdBurnupPicture
make_picture (IkdBurnupOverlay *self, cairo_t *cr)
{
  return (IkdBurnupPicture){ self->burnup, cr, &self->style, NULL, self->layout };
}

/* From left to right; FALSE: there is none. */
static gboolean
find_span (IkdBurnupOverlay *self, IkdBox *box)
{
  const IkdBurnupLayout *layout = &self->layout;
  const IkdBurnupPoint *from = point_at (self, self->cursor.anchor);
  const IkdBurnupPoint *to = point_at (self, self->cursor.point);
  double bottom = layout->bars_bottom > 0 ? layout->bars_bottom : layout->bottom;
  double x0;
  double x1;

  if (from == NULL || from == to)
    return FALSE;

  x0 = ikd_burnup_x (layout, MIN (from->at.day, to->at.day));
  x1 = ikd_burnup_x (layout, MAX (from->at.day, to->at.day));
  *box = (IkdBox){ x0, layout->top, x1 - x0, bottom - layout->top };
  return TRUE;
}

static void
draw_span (IkdBurnupOverlay *self, cairo_t *cr)
{
  IkdBox span;

  if (!find_span (self, &span))
    return;
  ikd_chart_colour (cr, self->style.accent, 0.14);
  cairo_rectangle (cr, span.x, span.y, span.width, span.height);
  cairo_fill (cr);
}

static void
find_point (IkdBurnupOverlay *self, double *x, double *y)
{
  const IkdBurnupPoint *point = point_at (self, self->cursor.point);

  *x = ikd_burnup_x (&self->layout, point->at.day);
  *y = ikd_burnup_y (&self->layout, point->number.value);
}

static void
draw_ring (IkdBurnupOverlay *self, cairo_t *cr)
{
  double x;
  double y;

  find_point (self, &x, &y);
  x = floor (x) + 0.5;
  ikd_chart_colour (cr, self->style.dim, 0.8);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, x, self->layout.top);
  cairo_line_to (cr, x, self->layout.bottom);
  cairo_stroke (cr);
  ikd_chart_colour (cr, self->style.background, 1);
  cairo_arc (cr, x, y, RING, 0, 2 * G_PI);
  cairo_fill_preserve (cr);
  ikd_chart_colour (cr, ikd_burnup_overlay_get_colour (self), 1);
  cairo_set_line_width (cr, 2.5);
  cairo_stroke (cr);
}

static IkdBox
ring_box (IkdBurnupOverlay *self)
{
  double x;
  double y;
  double top;

  find_point (self, &x, &y);
  top = MIN (self->layout.top, y - RING_BOX);
  return (IkdBox){ floor (x) - RING_BOX, top, 2 * RING_BOX + 1,
                   MAX (self->layout.bottom, y + RING_BOX) - top };
}

/* Above or below what is marked, where there is more room: a curve that rises leaves it there. Off
 * the first line of labels and the first row of marks; where many words meet a low picture, rather
 * over the days than over the point. */
static double
find_top (const IkdBurnupLayout *layout, double y, double height)
{
  double above = layout->top + layout->line + 8;
  double below = layout->bottom - height - 6;

  if (y - above >= MAX (layout->bottom - y, height + RING + 3))
    return above;
  return MAX (below, MIN (y + RING + 3, layout->bottom + layout->line + 6 - height));
}

/* On a ground of its own; as many lines as it takes. */
static IkdBox
place_words (IkdBurnupOverlay *self)
{
  const IkdBurnupLayout *layout = &self->layout;
  double left = layout->left + 12;
  double x;
  double y;
  int w = 0;
  int h = 0;

  find_point (self, &x, &y);
  pango_layout_get_pixel_size (self->words, &w, &h);
  return (IkdBox){ floor (CLAMP (x - w / 2.0, left, MAX (left, layout->right - w - 12))),
                   floor (find_top (layout, y, h + 4)), w, h };
}

static void
draw_words (IkdBurnupOverlay *self, cairo_t *cr)
{
  IkdBox words;

  pango_cairo_update_layout (cr, self->words);
  words = place_words (self);
  cairo_rectangle (cr, words.x - 7.5, words.y + 0.5, words.width + 15, words.height + 4);
  ikd_chart_colour (cr, self->style.background, 1);
  cairo_fill_preserve (cr);
  ikd_chart_colour (cr, self->style.dim, 0.6);
  cairo_set_line_width (cr, 1);
  cairo_stroke (cr);
  cairo_move_to (cr, words.x, words.y + 2);
  ikd_chart_colour (cr, self->style.text, 1);
  pango_cairo_show_layout (cr, self->words);
  cairo_new_path (cr);
}

/* With its frame; letters may be wider where they are drawn than where they were measured. */
static IkdBox
words_box (IkdBurnupOverlay *self)
{
  IkdBox words = place_words (self);

  return (IkdBox){ words.x - 16, words.y - 4, words.width + 32, words.height + 13 };
}

static void
fill_words (IkdBurnupOverlay *self)
{
  g_autofree char *words = ikd_burnup_describe_cursor (self->burnup, self->cursor);

  pango_layout_set_text (self->words, words, -1);
}

/* --- the chosen series --- */

static gboolean
has_series (IkdBurnupOverlay *self)
{
  return self->cursor.point >= 0 && self->cursor.series > 0;
}

static GArray *
ensure_places (IkdBurnupOverlay *self)
{
  guint series = (guint) self->cursor.series;

  if (self->places != NULL && self->chosen == series)
    return self->places;

  g_clear_pointer (&self->places, g_array_unref);
  self->places = ikd_burnup_thin (&self->layout, ikd_burnup_points (self->burnup, series));
  self->chosen = series;
  return self->places;
}

static void
draw_series (IkdBurnupOverlay *self, cairo_t *cr)
{
  IkdBurnupPicture picture = make_picture (self, cr);

  ikd_burnup_draw_chosen (&picture, (guint) self->cursor.series, ensure_places (self));
}

/* All that the clip of a curve lets through. */
static IkdBox
curve_box (IkdBurnupOverlay *self)
{
  const IkdBurnupLayout *layout = &self->layout;

  return (IkdBox){ layout->left - 4, layout->top - 4, layout->right - layout->left + 8,
                   layout->bottom - layout->top + 8 };
}

/* How high and low the line goes between two places of the picture; FALSE: not at all. */
static gboolean
find_reach (GArray *places, double from, double to, double *low, double *high)
{
  *low = G_MAXDOUBLE;
  *high = -G_MAXDOUBLE;
  for (guint i = 1; i < places->len; i++)
    {
      const IkdBurnupPlace *place = &g_array_index (places, IkdBurnupPlace, i);
      const IkdBurnupPlace *before = place - 1;

      if (place->x < from || before->x > to)
        continue;
      *low = MIN (*low, MIN (before->y, place->y));
      *high = MAX (*high, MAX (before->y, place->y));
    }
  return *low <= *high;
}

GArray *
ikd_burnup_overlay_dup_strips (IkdBurnupOverlay *self)
{
  GArray *strips = g_array_new (FALSE, FALSE, sizeof (IkdBox));
  IkdBox all;
  double right;
  double bottom;

  if (!ikd_burnup_overlay_get_box (self, IKD_OVERLAY_SERIES, &all))
    return strips;

  right = all.x + all.width;
  bottom = all.y + all.height;
  for (double x = all.x; x < right; x += STRIP)
    {
      double end = MIN (x + STRIP, right);
      double low;
      double high;

      if (!find_reach (ensure_places (self), x - STROKE_BOX, end + STROKE_BOX, &low, &high))
        continue;
      low = MAX (all.y, floor (low - STROKE_BOX));
      high = MIN (bottom, ceil (high + STROKE_BOX));
      if (low < high)
        {
          const IkdBox strip = { x, low, end - x, high - low };

          g_array_append_val (strips, strip);
        }
    }
  return strips;
}

/* --- all of it --- */

IkdBurnupOverlay *
ikd_burnup_overlay_new (IkdBurnup *burnup, double width, double height,
                        const IkdBurnupFrame *frame, const IkdChartStyle *style)
{
  IkdBurnupOverlay *self = NULL;
  PangoContext *context = NULL;
  PangoFontDescription *font = NULL;

  g_return_val_if_fail (IKD_IS_BURNUP (burnup) && frame != NULL && style != NULL, NULL);

  self = g_new0 (IkdBurnupOverlay, 1);
  self->burnup = g_object_ref (burnup);
  self->style = *style;
  self->font = g_strdup (style->font);
  self->style.font = self->font;
  self->cursor = IKD_BURNUP_NO_CURSOR;
  ikd_burnup_lay_out (burnup, width, height, frame, style, &self->layout);

  context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  font = pango_font_description_from_string (self->font);
  self->words = pango_layout_new (context);
  pango_layout_set_font_description (self->words, font);
  pango_layout_set_width (self->words, (int) (MAX (40, self->layout.right - self->layout.left - 24)
                                              * PANGO_SCALE));
  pango_layout_set_wrap (self->words, PANGO_WRAP_WORD_CHAR);
  pango_font_description_free (font);
  g_object_unref (context);
  return self;
}

void
ikd_burnup_overlay_free (IkdBurnupOverlay *self)
{
  g_clear_pointer (&self->places, g_array_unref);
  g_object_unref (self->words);
  g_object_unref (self->burnup);
  g_free (self->font);
  g_free (self);
}

gboolean
ikd_burnup_overlay_mark (IkdBurnupOverlay *self, IkdBurnupCursor cursor)
{
  g_return_val_if_fail (self != NULL, FALSE);

  self->cursor = IKD_BURNUP_NO_CURSOR;
  if (cursor.series < 0 || cursor.series > (int) self->burnup->series->len)
    return FALSE;
  self->cursor.series = cursor.series;
  if (point_at (self, cursor.point) == NULL)
    return FALSE;

  self->cursor = cursor;
  fill_words (self);
  return TRUE;
}

gboolean
ikd_burnup_overlay_get_box (IkdBurnupOverlay *self, IkdOverlayPart part, IkdBox *box)
{
  double right;
  double bottom;

  g_return_val_if_fail (self != NULL && box != NULL, FALSE);

  if (self->cursor.point < 0 || (part == IKD_OVERLAY_SERIES && !has_series (self)))
    return FALSE;
  if (part == IKD_OVERLAY_SPAN && !find_span (self, box))
    return FALSE;
  if (part == IKD_OVERLAY_SERIES)
    *box = curve_box (self);
  else if (part == IKD_OVERLAY_RING)
    *box = ring_box (self);
  else if (part == IKD_OVERLAY_WORDS)
    *box = words_box (self);

  right = ceil (box->x + box->width);
  bottom = ceil (box->y + box->height);
  box->x = floor (box->x);
  box->y = floor (box->y);
  box->width = right - box->x;
  box->height = bottom - box->y;
  return TRUE;
}

void
ikd_burnup_overlay_draw (IkdBurnupOverlay *self, IkdOverlayPart part, cairo_t *cr)
{
  static void (*const draw[]) (IkdBurnupOverlay *self, cairo_t *cr) = {
    [IKD_OVERLAY_SPAN] = draw_span,
    [IKD_OVERLAY_SERIES] = draw_series,
    [IKD_OVERLAY_RING] = draw_ring,
    [IKD_OVERLAY_WORDS] = draw_words,
  };

  g_return_if_fail (self != NULL && part < IKD_N_OVERLAY_PARTS && cr != NULL);

  if (self->cursor.point < 0 || (part == IKD_OVERLAY_SERIES && !has_series (self)))
    return;
  cairo_save (cr);
  draw[part] (self, cr);
  cairo_restore (cr);
}

const double *
ikd_burnup_overlay_get_colour (IkdBurnupOverlay *self)
{
  const IkdBurnupPicture picture = make_picture (self, NULL);

  return ikd_burnup_series_colour (&picture, (guint) self->cursor.series);
}

gboolean
ikd_burnup_overlay_hit (IkdBurnupOverlay *self, double x, double y, int *series, int *point)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return ikd_burnup_hit_in (self->burnup, &self->layout, x, y, series, point);
}

void
ikd_burnup_draw_cursor (IkdBurnup *self, cairo_t *cr, double width, double height,
                        const IkdBurnupFrame *frame, IkdBurnupCursor cursor,
                        const IkdChartStyle *style)
{
  g_autoptr (IkdBurnupOverlay) overlay = NULL;

  g_return_if_fail (IKD_IS_BURNUP (self) && cr != NULL && style != NULL);

  overlay = ikd_burnup_overlay_new (self, width, height, frame, style);
  if (ikd_burnup_overlay_mark (overlay, cursor))
    for (guint part = 0; part < IKD_N_OVERLAY_PARTS; part++)
      ikd_burnup_overlay_draw (overlay, part, cr);
}
