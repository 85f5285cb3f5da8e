/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a burn-up looks like on screen. Guarantees: moving the mark draws neither the plot nor a
 * series that was chosen before, and paints no more of the window than the mark covers: what stays
 * is the same node in each frame, and what changes has a node for each box of it. */

#include "config.h"

#include "ikd-burnup-view-private.h"

#include "ikd-screen-style.h"

/* Of the plot, as wide as one node. GTK paints what it is told to within the node, but takes all
 * that lies between. */
#define STRIP 64

static graphene_rect_t
to_rect (const IkdBox *box)
{
  return GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) box->width,
                             (float) box->height);
}

static GskRenderNode *
take_nodes (GPtrArray *nodes)
{
  GskRenderNode *node = gsk_container_node_new ((GskRenderNode **) nodes->pdata, nodes->len);

  g_ptr_array_unref (nodes);
  return node;
}

static GPtrArray *
new_nodes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
}

/* Pixels of a part of a picture, of the screen's scale. */
static cairo_surface_t *
new_surface (IkdBurnupView *self, cairo_format_t format, const IkdBox *box)
{
  int scale = self->plot_scale;
  cairo_surface_t *surface = cairo_image_surface_create (format, (int) box->width * scale,
                                                         (int) box->height * scale);

  cairo_surface_set_device_scale (surface, scale, scale);
  cairo_surface_set_device_offset (surface, -box->x * scale, -box->y * scale);
  return surface;
}

/* That part alone, so that the whole need not be kept. */
static cairo_surface_t *
cut (IkdBurnupView *self, cairo_surface_t *whole, const IkdBox *box)
{
  cairo_surface_t *part = new_surface (self, cairo_image_surface_get_format (whole), box);
  cairo_t *cr = cairo_create (part);

  cairo_set_operator (cr, CAIRO_OPERATOR_SOURCE);
  cairo_set_source_surface (cr, whole, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  return part;
}

/* --- the plot --- */

static GskRenderNode *
make_texture_node (cairo_surface_t *surface, const IkdBox *box)
{
  int width = cairo_image_surface_get_width (surface);
  int height = cairo_image_surface_get_height (surface);
  gsize stride = (gsize) cairo_image_surface_get_stride (surface);
  const graphene_rect_t bounds = to_rect (box);
  g_autoptr (GBytes) bytes
    = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * (gsize) height,
                                  (GDestroyNotify) cairo_surface_destroy,
                                  cairo_surface_reference (surface));
  g_autoptr (GdkTexture) texture
    = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, stride);

  return gsk_texture_node_new (texture, &bounds);
}

/* GTK's cairo renderer converts the pixels of a texture in each frame; those of cairo it takes. */
static GskRenderNode *
make_cairo_node (IkdBurnupView *self, cairo_surface_t *surface, const IkdBox *box)
{
  GPtrArray *nodes = new_nodes ();

  for (double x = 0; x < box->width; x += STRIP)
    {
      const IkdBox strip = { x, 0, MIN (STRIP, box->width - x), box->height };
      const graphene_rect_t bounds = to_rect (&strip);
      cairo_surface_t *pixels = cut (self, surface, &strip);
      GskRenderNode *node = gsk_cairo_node_new (&bounds);
      cairo_t *cr = gsk_cairo_node_get_draw_context (node);

      cairo_set_source_surface (cr, pixels, 0, 0);
      cairo_paint (cr);
      cairo_destroy (cr);
      cairo_surface_destroy (pixels);
      g_ptr_array_add (nodes, node);
    }
  return take_nodes (nodes);
}

static gboolean
is_drawn_by_cairo (IkdBurnupView *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));

  return native != NULL && GSK_IS_CAIRO_RENDERER (gtk_native_get_renderer (native));
}

/* As pixels of the screen: showing them again costs the same however many points there are. */
static GskRenderNode *
draw_plot (IkdBurnupView *self, const IkdBox *box, const IkdChartStyle *style)
{
  cairo_surface_t *surface = new_surface (self, CAIRO_FORMAT_ARGB32, box);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node = NULL;

  ikd_burnup_draw_plot (self->burnup, cr, box->width, box->height, &self->frame, style);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  node = is_drawn_by_cairo (self) ? make_cairo_node (self, surface, box)
                                  : make_texture_node (surface, box);
  cairo_surface_destroy (surface);
  self->plots++;
  g_free (self->plot_font);
  self->plot_font = g_strdup (style->font);
  return node;
}

void
ikd_burnup_view_clear_plot (IkdBurnupView *self)
{
  g_clear_pointer (&self->plot, gsk_render_node_unref);
  g_clear_pointer (&self->overlay, ikd_burnup_overlay_free);
  g_clear_pointer (&self->chosen, g_hash_table_unref);
}

void
ikd_burnup_view_forget_plot (IkdBurnupView *self)
{
  ikd_burnup_view_clear_plot (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What was drawn in another size is worth nothing. */
static gboolean
fit (IkdBurnupView *self, IkdBox *box)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int scale = gtk_widget_get_scale_factor (widget);

  *box = (IkdBox){ 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };
  if (self->burnup == NULL || box->width < 1 || box->height < 1)
    return FALSE;
  if (self->plot_width != box->width || self->plot_height != box->height
      || self->plot_scale != scale)
    ikd_burnup_view_clear_plot (self);
  self->plot_width = (int) box->width;
  self->plot_height = (int) box->height;
  self->plot_scale = scale;
  return TRUE;
}

static void
ensure_overlay (IkdBurnupView *self, const IkdBox *box)
{
  IkdChartStyle style;
  g_autofree char *font = NULL;

  if (self->overlay != NULL)
    return;
  ikd_screen_style_fill (GTK_WIDGET (self), &style, &font);
  self->overlay = ikd_burnup_overlay_new (self->burnup, box->width, box->height, &self->frame,
                                          &style);
  self->chosen = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) gsk_render_node_unref);
}

static void
ensure_plot (IkdBurnupView *self, const IkdBox *box)
{
  IkdChartStyle style;
  g_autofree char *font = NULL;

  if (self->plot != NULL)
    return;
  ikd_screen_style_fill (GTK_WIDGET (self), &style, &font);
  self->plot = draw_plot (self, box, &style);
}

gboolean
ikd_burnup_view_hit (IkdBurnupView *self, double x, double y, IkdBurnupCursor *cursor)
{
  IkdBox box;

  *cursor = IKD_BURNUP_NO_CURSOR;
  if (!fit (self, &box))
    return FALSE;
  ensure_overlay (self, &box);
  return ikd_burnup_overlay_hit (self->overlay, x, y, &cursor->series, &cursor->point);
}

/* --- what is marked --- */

static void
append_part (IkdBurnupView *self, GtkSnapshot *snapshot, IkdOverlayPart part)
{
  graphene_rect_t bounds;
  cairo_t *cr = NULL;
  IkdBox box;

  if (!ikd_burnup_overlay_get_box (self->overlay, part, &box))
    return;
  bounds = to_rect (&box);
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  ikd_burnup_overlay_draw (self->overlay, part, cr);
  cairo_destroy (cr);
}

static GskRenderNode *
make_strip (IkdBurnupView *self, cairo_surface_t *drawn, const IkdBox *strip)
{
  const double *colour = ikd_burnup_overlay_get_colour (self->overlay);
  const graphene_rect_t bounds = to_rect (strip);
  GskRenderNode *node = gsk_cairo_node_new (&bounds);
  cairo_surface_t *pixels = cut (self, drawn, strip);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_rgb (cr, colour[0], colour[1], colour[2]);
  cairo_mask_surface (cr, pixels, 0, 0);
  cairo_destroy (cr);
  cairo_surface_destroy (pixels);
  return node;
}

/* How much of each pixel it covers: a quarter of the memory of a picture, and strips of it only
 * where it goes. */
static GskRenderNode *
make_chosen (IkdBurnupView *self, const IkdBox *box)
{
  cairo_surface_t *surface = new_surface (self, CAIRO_FORMAT_A8, box);
  cairo_t *cr = cairo_create (surface);
  g_autoptr (GArray) strips = ikd_burnup_overlay_dup_strips (self->overlay);
  GPtrArray *nodes = new_nodes ();

  ikd_burnup_overlay_draw (self->overlay, IKD_OVERLAY_SERIES, cr);
  cairo_destroy (cr);
  for (guint i = 0; i < strips->len; i++)
    g_ptr_array_add (nodes, make_strip (self, surface, &g_array_index (strips, IkdBox, i)));
  cairo_surface_destroy (surface);
  return take_nodes (nodes);
}

static void
append_chosen (IkdBurnupView *self, GtkSnapshot *snapshot)
{
  gpointer key = GINT_TO_POINTER (self->cursor.series);
  GskRenderNode *node = g_hash_table_lookup (self->chosen, key);
  IkdBox box;

  if (!ikd_burnup_overlay_get_box (self->overlay, IKD_OVERLAY_SERIES, &box))
    return;
  if (node == NULL)
    {
      node = make_chosen (self, &box);
      g_hash_table_insert (self->chosen, key, node);
    }
  gtk_snapshot_append_node (snapshot, node);
}

void
ikd_burnup_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  IkdBurnupView *self = (IkdBurnupView *) widget;
  IkdBox box;

  if (!fit (self, &box))
    return;

  ensure_plot (self, &box);
  gtk_snapshot_append_node (snapshot, self->plot);
  if (self->cursor.point < 0)
    return;
  ensure_overlay (self, &box);
  if (!ikd_burnup_overlay_mark (self->overlay, self->cursor))
    return;
  append_part (self, snapshot, IKD_OVERLAY_SPAN);
  append_chosen (self, snapshot);
  append_part (self, snapshot, IKD_OVERLAY_RING);
  append_part (self, snapshot, IKD_OVERLAY_WORDS);
}
