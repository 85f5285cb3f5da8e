/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: pages are drawn for the width that they have, by one thread at a time; the main
 * thread draws none. */

#include "config.h"

#include "ikd-pages-view.h"

#include <glib/gi18n.h>

#include "ikd-number.h"
#include "ikd-thread-job.h"

#define SETTLE 120              /* milliseconds without a change of size before a new drawing */
#define MARGINS 36              /* pixels beside a page */
#define LEAST_WIDTH 160
#define MOST_WIDTH 2400         /* pixels of a drawing */
#define ZOOM_STEP 1.25
#define ZOOM_MOST 4.0

struct _IkdPagesView
{
  GtkWidget          parent_instance;

  GtkScrolledWindow *scroller;
  GtkBox            *box;

  IkdPages          *pages;
  IkdPaper           paper;
  char              *label;
  double             zoom;
  int                drawn_width;       /* pixels; of what is being drawn or on the screen */
  guint              timer;
  gboolean           drawing;
  gboolean           again;             /* what is being drawn is no longer wanted */
  guint              n_shown;
};

G_DEFINE_FINAL_TYPE (IkdPagesView, ikd_pages_view, GTK_TYPE_WIDGET)

enum
{
  SHOWN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- drawing, away from the main thread --- */

typedef struct
{
  IkdPages *pages;
  IkdPaper  paper;
  int       width;
} Drawing;

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  g_object_unref (drawing->pages);
  g_free (drawing);
}

static gpointer
draw_job (gpointer self, gpointer data, GCancellable *cancellable, GError **error)
{
  const Drawing *drawing = data;
  GPtrArray *images = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  double width;
  double height;
  guint n;

  ikd_pages_get_size (drawing->pages, drawing->paper, &width, &height);
  n = ikd_pages_get_n_pages (drawing->pages, width, height);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (images,
                     ikd_pages_to_image (drawing->pages, drawing->paper, i, drawing->width));
  return images;
}

/* --- showing --- */

static GdkTexture *
make_texture (cairo_surface_t *image)
{
  int stride = cairo_image_surface_get_stride (image);
  int height = cairo_image_surface_get_height (image);
  g_autoptr (GBytes) bytes = g_bytes_new_with_free_func (
    cairo_image_surface_get_data (image), (gsize) stride * height,
    (GDestroyNotify) cairo_surface_destroy, cairo_surface_reference (image));

  return gdk_memory_texture_new (cairo_image_surface_get_width (image), height,
                                 GDK_MEMORY_DEFAULT, bytes, stride);
}

static void
clear (IkdPagesView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  self->n_shown = 0;
}

static void
show (IkdPagesView *self, GPtrArray *images)
{
  g_autofree char *total = ikd_count_format (images->len);

  clear (self);
  for (guint i = 0; i < images->len; i++)
    {
      g_autoptr (GdkTexture) texture = make_texture (g_ptr_array_index (images, i));
      GtkWidget *picture = gtk_picture_new_for_paintable (GDK_PAINTABLE (texture));
      g_autofree char *number = ikd_count_format (i + 1);
      g_autofree char *place = g_strdup_printf (_("Page %s of %s"), number, total);
      g_autofree char *text = g_strdup_printf ("%s. %s", self->label, place);

      gtk_picture_set_alternative_text (GTK_PICTURE (picture), text);
      gtk_widget_add_css_class (picture, "page-preview");
      gtk_box_append (self->box, picture);
    }
  self->n_shown = images->len;
}

static void redraw (IkdPagesView *self);

static void
drawn_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (IkdPagesView) self = IKD_PAGES_VIEW (g_object_ref (source));
  g_autoptr (GPtrArray) images = ikd_thread_job_finish (result, NULL);

  self->drawing = FALSE;
  /* Disposed meanwhile. */
  if (self->box == NULL)
    return;
  if (self->again)
    {
      self->again = FALSE;
      redraw (self);
      return;
    }
  show (self, images);
  g_signal_emit (self, signals[SHOWN], 0);
}

static int
wanted_width (IkdPagesView *self)
{
  int width = (int) ((gtk_widget_get_width (GTK_WIDGET (self)) - MARGINS) * self->zoom);

  return MAX (width, LEAST_WIDTH);
}

static void
redraw (IkdPagesView *self)
{
  Drawing *drawing;

  if (self->drawing)
    {
      self->again = TRUE;
      return;
    }
  /* Without a size there is nothing to draw for; getting one draws. */
  self->drawn_width = 0;
  if (self->pages == NULL || gtk_widget_get_width (GTK_WIDGET (self)) <= 0)
    return;

  self->drawing = TRUE;
  self->drawn_width = wanted_width (self);
  drawing = g_new0 (Drawing, 1);
  drawing->pages = g_object_ref (self->pages);
  drawing->paper = self->paper;
  drawing->width = MIN (self->drawn_width * gtk_widget_get_scale_factor (GTK_WIDGET (self)),
                        MOST_WIDTH);
  ikd_thread_job_run (self, draw_job, drawing, free_drawing, (GDestroyNotify) g_ptr_array_unref,
                      NULL, drawn_cb, NULL);
}

static gboolean
settled_cb (gpointer data)
{
  IkdPagesView *self = data;

  self->timer = 0;
  redraw (self);
  return G_SOURCE_REMOVE;
}

static void
ikd_pages_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  IkdPagesView *self = IKD_PAGES_VIEW (widget);

  gtk_widget_allocate (GTK_WIDGET (self->scroller), width, height, baseline, NULL);
  if (self->pages == NULL || self->drawn_width == wanted_width (self))
    return;
  g_clear_handle_id (&self->timer, g_source_remove);
  self->timer = g_timeout_add (SETTLE, settled_cb, self);
}

static void
ikd_pages_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                        int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (IKD_PAGES_VIEW (widget)->scroller), orientation, for_size,
                      minimum, natural, minimum_baseline, natural_baseline);
}

/* --- zoom --- */

static void
set_zoom (IkdPagesView *self, double zoom)
{
  self->zoom = CLAMP (zoom, 1, ZOOM_MOST);
  gtk_widget_set_size_request (GTK_WIDGET (self->box), self->zoom > 1 ? wanted_width (self) : -1,
                               -1);
  redraw (self);
}

static gboolean
zoom_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  IkdPagesView *self = IKD_PAGES_VIEW (widget);
  int step = g_variant_get_int32 (args);

  set_zoom (self, step == 0 ? 1 : step > 0 ? self->zoom * ZOOM_STEP : self->zoom / ZOOM_STEP);
  return TRUE;
}

static void
add_zoom_keys (GtkWidgetClass *widget_class)
{
  static const struct
  {
    guint key;
    int   step;
  } keys[] = {
    { GDK_KEY_plus, 1 }, { GDK_KEY_equal, 1 }, { GDK_KEY_KP_Add, 1 }, { GDK_KEY_minus, -1 },
    { GDK_KEY_KP_Subtract, -1 }, { GDK_KEY_0, 0 }, { GDK_KEY_KP_0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding (widget_class, keys[i].key, GDK_CONTROL_MASK, zoom_cb, "i",
                                  keys[i].step);
}

/* --- the widget --- */

static void
ikd_pages_view_dispose (GObject *object)
{
  IkdPagesView *self = IKD_PAGES_VIEW (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->pages);
  g_clear_pointer (&self->label, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), IKD_TYPE_PAGES_VIEW);

  G_OBJECT_CLASS (ikd_pages_view_parent_class)->dispose (object);
}

static void
ikd_pages_view_class_init (IkdPagesViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ikd_pages_view_dispose;
  widget_class->size_allocate = ikd_pages_view_size_allocate;
  widget_class->measure = ikd_pages_view_measure;

  signals[SHOWN] = g_signal_new ("shown", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/id/capaian/Capaian/document/ikd-pages-view.ui");
  gtk_widget_class_bind_template_child (widget_class, IkdPagesView, scroller);
  gtk_widget_class_bind_template_child (widget_class, IkdPagesView, box);
  add_zoom_keys (widget_class);
}

static void
ikd_pages_view_init (IkdPagesView *self)
{
  self->zoom = 1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
ikd_pages_view_set_pages (IkdPagesView *self, IkdPages *pages, IkdPaper paper, const char *label)
{
  g_return_if_fail (IKD_IS_PAGES_VIEW (self));

  g_set_object (&self->pages, pages);
  self->paper = paper;
  g_free (self->label);
  self->label = g_strdup (label);
  if (pages == NULL)
    clear (self);
  redraw (self);
}

guint
ikd_pages_view_get_n_shown (IkdPagesView *self)
{
  g_return_val_if_fail (IKD_IS_PAGES_VIEW (self), 0);

  return self->n_shown;
}
