/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Direct labels. Guarantees: none leaves the picture, none covers another; where there is room they
 * keep off the strokes. */

#include "ikd-label.h"

struct _IkdLabels
{
  cairo_t             *cr;
  const IkdChartStyle *style;
  PangoLayout         *layout;
  double               width;
  double               height;
  GArray              *boxes;   /* of IkdBox */
  GArray              *strokes; /* of Stroke */
};

typedef struct
{
  double x0, y0, x1, y1;
} Stroke;

#define GAP 4                   /* between labels side by side */

static PangoLayout *
set_font (PangoLayout *layout, const IkdChartStyle *style)
{
  PangoFontDescription *font = pango_font_description_from_string (style->font);

  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  return layout;
}

void
ikd_label_measure (const IkdChartStyle *style, const char *text, double *width, double *height)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  PangoLayout *layout = set_font (pango_layout_new (context), style);
  int w = 0;
  int h = 0;

  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_size (layout, &w, &h);
  if (width != NULL)
    *width = w;
  if (height != NULL)
    *height = h;
  g_object_unref (layout);
  g_object_unref (context);
}

IkdLabels *
ikd_labels_new (cairo_t *cr, const IkdChartStyle *style, double width, double height)
{
  IkdLabels *self = g_new0 (IkdLabels, 1);

  self->cr = cr;
  self->style = style;
  self->layout = set_font (pango_cairo_create_layout (cr), style);
  self->width = width;
  self->height = height;
  self->boxes = g_array_new (FALSE, FALSE, sizeof (IkdBox));
  self->strokes = g_array_new (FALSE, FALSE, sizeof (Stroke));
  return self;
}

void
ikd_labels_free (IkdLabels *self)
{
  g_object_unref (self->layout);
  g_array_unref (self->boxes);
  g_array_unref (self->strokes);
  g_free (self);
}

void
ikd_labels_avoid (IkdLabels *self, double x0, double y0, double x1, double y1)
{
  const Stroke stroke = { x0, y0, x1, y1 };

  g_array_append_val (self->strokes, stroke);
}

GArray *
ikd_labels_get_boxes (IkdLabels *self)
{
  return self->boxes;
}

static gboolean
is_free (IkdLabels *self, const IkdBox *box)
{
  if (box->x < 0 || box->y < 0 || box->x + box->width > self->width
      || box->y + box->height > self->height)
    return FALSE;

  for (guint i = 0; i < self->boxes->len; i++)
    {
      const IkdBox *other = &g_array_index (self->boxes, IkdBox, i);

      if (box->x < other->x + other->width + GAP && other->x < box->x + box->width + GAP
          && box->y < other->y + other->height && other->y < box->y + box->height)
        return FALSE;
    }
  return TRUE;
}

gboolean
ikd_labels_take (IkdLabels *self, double x, double y, double width, double height)
{
  const IkdBox box = { x, y, width, height };

  if (!is_free (self, &box))
    return FALSE;
  g_array_append_val (self->boxes, box);
  return TRUE;
}

/* Narrows from … to (shares of a stroke's way) to where it lies between @low and @high in one
 * direction. */
static void
narrow (double start, double way, double low, double high, double *from, double *to)
{
  double a = way != 0 ? (low - start) / way : 0;
  double b = way != 0 ? (high - start) / way : 1;

  if (way == 0 && (start < low || start > high))
    *from = 2;
  *from = MAX (*from, MIN (a, b));
  *to = MIN (*to, MAX (a, b));
}

static guint
count_crossings (IkdLabels *self, const IkdBox *box)
{
  guint n = 0;

  for (guint i = 0; i < self->strokes->len; i++)
    {
      const Stroke *stroke = &g_array_index (self->strokes, Stroke, i);
      double from = 0;
      double to = 1;

      narrow (stroke->x0, stroke->x1 - stroke->x0, box->x - 1, box->x + box->width + 1, &from, &to);
      narrow (stroke->y0, stroke->y1 - stroke->y0, box->y + 1, box->y + box->height - 1, &from,
              &to);
      n += from <= to;
    }
  return n;
}

static gboolean
put (IkdLabels *self, const double colour[4], const char *text, const IkdSpot *spots, guint n_spots,
     guint most_crossings)
{
  IkdBox best = { 0 };
  guint fewest = G_MAXUINT;
  int width = 0;
  int height = 0;

  pango_layout_set_text (self->layout, text, -1);
  pango_layout_get_pixel_size (self->layout, &width, &height);
  for (guint i = 0; i < n_spots && fewest > 0; i++)
    {
      const IkdBox box = { spots[i].x - spots[i].align * width, spots[i].y, width, height };
      guint crossings = is_free (self, &box) ? count_crossings (self, &box) : G_MAXUINT;

      if (crossings < fewest)
        {
          best = box;
          fewest = crossings;
        }
    }
  if (fewest == G_MAXUINT || fewest > most_crossings)
    return FALSE;

  g_array_append_val (self->boxes, best);
  cairo_set_source_rgba (self->cr, colour[0], colour[1], colour[2], colour[3]);
  cairo_move_to (self->cr, best.x, best.y);
  pango_cairo_show_layout (self->cr, self->layout);
  cairo_new_path (self->cr);
  return TRUE;
}

gboolean
ikd_labels_put (IkdLabels *self, const double colour[4], const char *text, const IkdSpot *spots,
                guint n_spots)
{
  return put (self, colour, text, spots, n_spots, G_MAXUINT);
}

gboolean
ikd_labels_put_clear (IkdLabels *self, const double colour[4], const char *text,
                      const IkdSpot *spots, guint n_spots)
{
  return put (self, colour, text, spots, n_spots, 0);
}

gboolean
ikd_labels_put_at (IkdLabels *self, const double colour[4], const char *text, double x, double y,
                   double align)
{
  const IkdSpot spot = { x, y, align };

  return ikd_labels_put (self, colour, text, &spot, 1);
}
