/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A chart as a file or a page. Guarantees: what is marked as invented says so in it; a file that
 * stood there is replaced only by a whole one. */

#include "config.h"

#include "ikd-chart-file.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-put.h"
#include "ikd-thread-job.h"

static void ikd_chart_picture_pages_init (IkdPagesInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (IkdChartPicture, ikd_chart_picture, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (IKD_TYPE_PAGES, ikd_chart_picture_pages_init))

static void
ikd_chart_picture_finalize (GObject *object)
{
  IkdChartPicture *self = IKD_CHART_PICTURE (object);

  g_clear_object (&self->burnup);
  g_free (self->title);
  g_free (self->mark);
  g_free (self->footer);

  G_OBJECT_CLASS (ikd_chart_picture_parent_class)->finalize (object);
}

static void
ikd_chart_picture_class_init (IkdChartPictureClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_chart_picture_finalize;
}

static void
ikd_chart_picture_init (IkdChartPicture *self)
{
}

static guint
get_n_pages (IkdPages *pages, double width, double height)
{
  return 1;
}

static void
draw (IkdPages *pages, cairo_t *cr, double width, double height, guint page)
{
  IkdChartStyle style;

  ikd_chart_style_light (&style);
  ikd_chart_page_draw (&IKD_CHART_PICTURE (pages)->page, cr, width, height, &style);
}

static gboolean
is_across (IkdPages *pages)
{
  return TRUE;
}

static void
ikd_chart_picture_pages_init (IkdPagesInterface *iface)
{
  iface->get_n_pages = get_n_pages;
  iface->draw = draw;
  iface->is_across = is_across;
}

IkdChartPicture *
ikd_chart_picture_new (IkdSession *session, IkdChartData *data, IkdBurnup *burnup,
                       const IkdBurnupFrame *frame)
{
  IkdChartPicture *self = g_object_new (IKD_TYPE_CHART_PICTURE, NULL);

  self->burnup = g_object_ref (burnup);
  self->title = ikd_chart_data_title (data, ikd_burnup_get_unit (burnup));
  self->mark = g_strdup (ikd_session_mark_text (ikd_session_get_mark (session)));
  self->footer = ikd_headline_source (data->attainment);
  self->page = (IkdChartPage){ self->burnup, frame != NULL ? *frame : (IkdBurnupFrame){ 0 },
                               self->title, self->mark, self->footer, data->attainment->day };
  return self;
}

char *
ikd_chart_picture_propose_name (IkdChartPicture *self, IkdChartData *data, IkdPictureKind kind)
{
  static const char *const endings[] = { "png", "svg", "pdf" };
  g_autofree char *name = g_utf8_strdown (ikd_region_get_name (data->attainment->region), -1);
  g_autofree char *date = ikd_day_to_iso (self->page.day);

  g_strcanon (name, "abcdefghijklmnopqrstuvwxyz0123456789", '-');
  return g_strdup_printf ("%s-%s.%s", name, date, endings[kind]);
}

gboolean
ikd_chart_picture_write (IkdChartPicture *self, const char *path, GError **error)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *why = NULL;
  IkdPictureKind kind;
  gconstpointer data;
  gsize size = 0;

  if (!ikd_picture_kind_from_name (path, &kind))
    {
      g_autofree char *name = g_filename_display_basename (path);

      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   /* Translators: a file name. */
                   _("“%s” is no picture that Capaian writes. Let its name end in .png, .svg or "
                     ".pdf."), name);
      return FALSE;
    }
  bytes = ikd_chart_page_render (&self->page, kind, &why);
  if (bytes == NULL)
    return ikd_put_refuse (path, why, error);
  data = g_bytes_get_data (bytes, &size);
  return ikd_put_bytes (path, data, size, error);
}

static gpointer
write_job (gpointer self, gpointer path, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (ikd_chart_picture_write (self, path, error));
}

void
ikd_chart_picture_write_async (IkdChartPicture *self, const char *path, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_thread_job_run (self, write_job, g_strdup (path), g_free, NULL, cancellable, callback,
                      user_data);
}

gboolean
ikd_chart_picture_write_finish (GAsyncResult *result, GError **error)
{
  return ikd_thread_job_finish (result, error) != NULL;
}
