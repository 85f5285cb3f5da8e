/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is done with a chart: it is copied, saved, printed, annotated. Guarantees: what leaves the
 * window says of whom and of when it is; whatever comes of it is said in a toast. */

#include "config.h"

#include "ikd-chart-panel-private.h"

#include <glib/gi18n.h>

#include "ikd-annotation-window.h"
#include "ikd-chart-file.h"
#include "ikd-printer.h"
#include "ikd-saver.h"

static void
toast (IkdChartPanel *self, const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.toast", "s", text);
}

static GtkWindow *
get_window (IkdChartPanel *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

/* NULL: there is nothing yet. */
static IkdChartPicture *
make_picture (IkdChartPanel *self)
{
  IkdBurnup *burnup = ikd_burnup_view_get_burnup (self->view);
  IkdSession *session = self->context != NULL ? ikd_context_get_session (self->context) : NULL;

  if (burnup == NULL || self->overview == NULL || session == NULL)
    return NULL;
  return ikd_chart_picture_new (session, self->overview->chart, burnup,
                                ikd_burnup_view_get_frame (self->view));
}

static void
copy_numbers_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IkdChartPanel *self = data;
  g_autofree char *numbers = ikd_burnup_view_dup_numbers (self->view);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), numbers);
  toast (self, _("Numbers copied"));
}

static void
copy_image_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IkdChartPanel *self = data;
  g_autoptr (IkdChartPicture) picture = make_picture (self);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  cairo_surface_t *surface = NULL;
  int height;
  int stride;

  if (picture == NULL)
    return;
  surface = ikd_chart_page_to_image (&picture->page);
  height = cairo_image_surface_get_height (surface);
  stride = cairo_image_surface_get_stride (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) stride * (gsize) height);
  texture = gdk_memory_texture_new (cairo_image_surface_get_width (surface), height,
                                    GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  cairo_surface_destroy (surface);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (GTK_WIDGET (self)), texture);
  toast (self, _("Picture copied"));
}

/* --- to a file --- */

static void
write_picture (gpointer picture, const char *path, GAsyncReadyCallback callback,
               gpointer user_data)
{
  ikd_chart_picture_write_async (picture, path, NULL, callback, user_data);
}

static gboolean
finish_picture (gpointer picture, GAsyncResult *result, GError **error)
{
  return ikd_chart_picture_write_finish (result, error);
}

static void
save_image_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  static const IkdSaverFuncs funcs = { write_picture, finish_picture, g_object_unref };
  IkdChartPanel *self = data;
  const char *suffix = g_variant_get_string (parameter, NULL);
  g_autofree char *ending = g_strconcat (".", suffix, NULL);
  g_autofree char *kind = g_ascii_strup (suffix, -1);
  g_autofree char *name = NULL;
  IkdSaverQuestion question = { _("Save the Picture"), NULL, kind, suffix };
  IkdPictureKind which;
  IkdChartPicture *picture = NULL;

  if (!ikd_picture_kind_from_name (ending, &which))
    return;
  picture = make_picture (self);
  if (picture == NULL)
    return;
  name = ikd_chart_picture_propose_name (picture, self->overview->chart, which);
  question.name = name;
  ikd_saver_save (GTK_WIDGET (self), &question, &funcs, picture);
}

/* --- to a printer --- */

static void
print_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IkdChartPanel *self = data;
  g_autoptr (IkdChartPicture) picture = make_picture (self);

  if (picture != NULL)
    ikd_printer_print (GTK_WIDGET (self), IKD_PAGES (picture), IKD_PAPER_A4, picture->title);
}

/* --- annotations --- */

static void
open_annotation (IkdChartPanel *self, IkdAnnotation *annotation)
{
  IkdSession *session = self->context != NULL ? ikd_context_get_session (self->context) : NULL;
  IkdDay day = ikd_burnup_view_get_day (self->view);

  if (session == NULL || self->overview == NULL || ikd_session_is_read_only (session))
    return;
  if (day == IKD_DAY_NONE)
    day = self->overview->attainment->day;
  gtk_window_present (GTK_WINDOW (ikd_annotation_window_new (get_window (self), self->context,
                                                             annotation, day)));
}

static void
add_annotation_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  open_annotation (data, NULL);
}

static void
change_annotation_cb (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  IkdChartPanel *self = data;
  GPtrArray *annotations = self->overview != NULL ? self->overview->chart->annotations : NULL;

  for (guint i = 0; annotations != NULL && i < annotations->len; i++)
    {
      IkdAnnotation *annotation = g_ptr_array_index (annotations, i);

      if (annotation->record == g_variant_get_int64 (parameter))
        open_annotation (self, annotation);
    }
}

void
ikd_chart_panel_add_deeds (IkdChartPanel *self)
{
  static const GActionEntry entries[] = {
    { .name = "copy-numbers", .activate = copy_numbers_cb },
    { .name = "copy-image", .activate = copy_image_cb },
    { .name = "save-image", .parameter_type = "s", .activate = save_image_cb },
    { .name = "print", .activate = print_cb },
    { .name = "add-annotation", .activate = add_annotation_cb },
    { .name = "change-annotation", .parameter_type = "x", .activate = change_annotation_cb },
  };

  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
}
