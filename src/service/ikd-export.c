/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Exporting figures in Capaian's own layout. Guarantees: the file is replaced only when all of it
 * is written, and holds as many rows as the receipt says. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-session-private.h"

typedef struct
{
  gint64    region;
  IkdDay    from;
  IkdDay    to;
  IkdAtlas *atlas;
  GString  *text;
  guint     n;
} Export;

static gboolean
add_row (IkdFigure *figure, gpointer data, GError **error)
{
  Export *self = data;
  IkdRegion *region = ikd_atlas_by_id (self->atlas, figure->key.region);

  ikd_own_layout_row (self->text, ikd_region_get_code (region), figure);
  self->n++;
  return TRUE;
}

static gpointer
export_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *self = data;

  ikd_own_layout_header (self->text);
  return ikd_figure_table_each (db, self->region, self->from, self->to, add_row, self, error)
           ? self : NULL;
}

static gboolean
write_text (GFile *file, const GString *text, GCancellable *cancellable, GError **error)
{
  g_autofree char *shown = g_file_get_parse_name (file);
  g_autoptr (GError) failure = NULL;

  if (g_file_replace_contents (file, text->str, text->len, NULL, FALSE,
                               G_FILE_CREATE_REPLACE_DESTINATION, NULL, cancellable, &failure))
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               /* Translators: a file name, and what the system says. */
               _("“%s” cannot be written: %s"), shown, failure->message);
  return FALSE;
}

gboolean
ikd_export_file (IkdSession *session, GFile *file, const char *region_code, IkdDay from, IkdDay to,
                 guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (IkdRegion) region = NULL;
  Export data = { .from = from, .to = to, .text = text };

  if (region_code != NULL)
    {
      region = ikd_session_find_region (session, region_code, error);
      if (region == NULL)
        return FALSE;
      data.region = ikd_region_get_id (region);
    }
  atlas = ikd_session_dup_atlas (session);
  data.atlas = atlas;
  if (ikd_store_read (ikd_session_get_store (session), export_job, &data, cancellable, error)
        == NULL
      || !write_text (file, text, cancellable, error))
    return FALSE;

  *n = data.n;
  return TRUE;
}
