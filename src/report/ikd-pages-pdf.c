/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Pages as a PDF. Guarantees: what was there before stays until all of the new file is on the
 * disk; a dated document holds no other time. */

#include <cairo-pdf.h>

#include "ikd-pages.h"
#include "ikd-put.h"

static cairo_status_t
collect_cb (void *bytes, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (bytes, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_text (cairo_surface_t *surface, cairo_pdf_metadata_t which, const char *text)
{
  if (text != NULL)
    cairo_pdf_surface_set_metadata (surface, which, text);
}

static void
describe (cairo_surface_t *surface, const IkdPagesInfo *info)
{
  g_autofree char *day = NULL;
  g_autofree char *moment = NULL;

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Capaian");
  if (info == NULL)
    return;
  set_text (surface, CAIRO_PDF_METADATA_TITLE, info->title);
  set_text (surface, CAIRO_PDF_METADATA_SUBJECT, info->subject);
  set_text (surface, CAIRO_PDF_METADATA_KEYWORDS, info->keywords);
  if (info->dated == IKD_DAY_NONE)
    return;
  day = ikd_day_to_iso (info->dated);
  moment = g_strconcat (day, "T00:00:00Z", NULL);
  set_text (surface, CAIRO_PDF_METADATA_CREATE_DATE, moment);
  set_text (surface, CAIRO_PDF_METADATA_MOD_DATE, moment);
}

/* The whole document; NULL with cairo's status. */
static GByteArray *
draw_pages (IkdPages *self, IkdPaper paper, const IkdPagesInfo *info, cairo_status_t *status)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface;
  cairo_t *cr;
  double width;
  double height;
  guint n;

  ikd_pages_get_size (self, paper, &width, &height);
  n = ikd_pages_get_n_pages (self, width, height);
  surface = cairo_pdf_surface_create_for_stream (collect_cb, bytes, width, height);
  /* Which readers and printers of any age take. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  describe (surface, info);
  cr = cairo_create (surface);
  for (guint page = 0; page < n; page++)
    {
      ikd_pages_draw (self, cr, width, height, page);
      cairo_show_page (cr);
    }
  *status = cairo_status (cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  if (*status == CAIRO_STATUS_SUCCESS)
    *status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);
  return *status == CAIRO_STATUS_SUCCESS ? g_steal_pointer (&bytes) : NULL;
}

gboolean
ikd_pages_write_pdf (IkdPages *self, IkdPaper paper, const IkdPagesInfo *info, const char *path,
                     GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;
  cairo_status_t status;

  g_return_val_if_fail (IKD_IS_PAGES (self) && path != NULL, FALSE);

  bytes = draw_pages (self, paper, info, &status);
  if (bytes == NULL)
    return ikd_put_refuse (path, cairo_status_to_string (status), error);
  return ikd_put_bytes (path, bytes->data, bytes->len, error);
}
