/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Writing records of outreach, and tables made of them. Guarantees: a file is replaced only when
 * all of it is written, was read back and holds as many rows as it has to. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-outreach-layout.h"
#include "ikd-outreach-service-private.h"
#include "ikd-outreach-table.h"
#include "ikd-relay.h"
#include "ikd-whole-file.h"

typedef struct
{
  char  *path;                  /* nullable: of no local file */
  GType  type;
  char  *region_code;
} Export;

static Export *
new_export (GFile *file, GType type, const char *region_code)
{
  Export *self = g_new0 (Export, 1);

  self->path = g_file_get_path (file);
  self->type = type;
  self->region_code = g_strdup (region_code);
  return self;
}

static void
free_export (Export *self)
{
  g_free (self->path);
  g_free (self->region_code);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Export, free_export)

/* The file has its header and @n rows. */
static gboolean
verify (IkdWholeFile *whole, guint n, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (ikd_whole_file_get_path (whole));
  guint rows = 0;

  if (!ikd_csv_count_rows (file, &rows, cancellable, error))
    return FALSE;
  if (rows == n + 1)
    return TRUE;
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                       _("The file does not hold all rows that were written. Check the disk and "
                         "export again."));
  return FALSE;
}

gboolean
ikd_outreach_write (const char *path, GString *text, guint n, IkdRowWriter writer, gpointer data,
                    GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdWholeFile) whole = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                           _("Choose a folder of this computer."));
      return FALSE;
    }
  whole = ikd_whole_file_begin (path, error);
  if (whole == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      writer (text, data, i);
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !ikd_whole_file_take (whole, text, FALSE, error))
        return FALSE;
    }
  return ikd_whole_file_take (whole, text, TRUE, error) && verify (whole, n, cancellable, error)
         && ikd_whole_file_finish (whole, error);
}

static void
write_record (GString *text, gpointer list, guint i)
{
  ikd_outreach_layout_row (text, g_ptr_array_index ((GPtrArray *) list, i));
}

static gpointer
export_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  Export *self = data;
  g_autoptr (GPtrArray) list = ikd_outreach_table_list (db, self->type, self->region_code, error);
  g_autoptr (GString) text = g_string_new (NULL);

  if (list == NULL)
    return NULL;
  ikd_outreach_layout_header (text, self->type);
  if (!ikd_outreach_write (self->path, text, list->len, write_record, list, cancellable, error))
    return NULL;
  return g_memdup2 (&list->len, sizeof list->len);
}

static gboolean
take (guint *found, guint *n)
{
  if (found == NULL)
    return FALSE;
  *n = *found;
  g_free (found);
  return TRUE;
}

gboolean
ikd_outreach_export (IkdSession *session, GFile *file, GType type, const char *region_code,
                     guint *n, GCancellable *cancellable, GError **error)
{
  g_autoptr (Export) data = new_export (file, type, region_code);

  return take (ikd_store_read (ikd_session_get_store (session), export_job, data, g_free,
                               cancellable, error), n);
}

void
ikd_outreach_export_async (IkdSession *session, GFile *file, GType type, const char *region_code,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  ikd_relay_read (session, export_job, new_export (file, type, region_code),
                  (GDestroyNotify) free_export, g_free, cancellable, callback, user_data);
}

gboolean
ikd_outreach_export_finish (IkdSession *session, GAsyncResult *result, guint *n, GError **error)
{
  return take (ikd_relay_finish (session, result, error), n);
}
