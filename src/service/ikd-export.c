/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Exporting figures. Guarantees: a file is replaced only when all of it is written, was read back
 * and holds as many rows as the receipt says; all of it is of one moment. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ikd-error.h"
#include "ikd-export-private.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

void
ikd_exported_free (IkdExported *exported)
{
  g_free (exported->file);
  g_free (exported->metadata);
  g_free (exported);
}

static void
free_export (IkdExport *self)
{
  g_clear_object (&self->atlas);
  g_clear_object (&self->calendar);
  g_clear_object (&self->region);
  g_clear_object (&self->office);
  g_clear_pointer (&self->exported, ikd_exported_free);
  g_free (self->path);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdExport, free_export)

gboolean
ikd_export_format_for (const char *name, gboolean open_data, IkdExportFormat *format,
                       GError **error)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  gboolean workbook = g_str_has_suffix (lower, ".xlsx");

  if (g_str_has_suffix (lower, ".xls") || g_str_has_suffix (lower, ".ods")
      || (open_data && workbook))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_USAGE,
                   open_data
                     /* Translators: a file name. */
                     ? _("Open data are written as CSV. Let “%s” end in .csv.")
                     /* Translators: a file name. */
                     : _("“%s” is of a kind that Capaian does not write. Let its name end in .xlsx "
                         "or .csv."), name);
      return FALSE;
    }
  *format = open_data ? IKD_EXPORT_OPEN_DATA : workbook ? IKD_EXPORT_WORKBOOK : IKD_EXPORT_OWN;
  return TRUE;
}

/* The data file itself must not be written over. */
static gboolean
is_same_file (const char *a, const char *b)
{
  GStatBuf first;
  GStatBuf second;

  return g_stat (a, &first) == 0 && g_stat (b, &second) == 0 && first.st_dev == second.st_dev
         && first.st_ino == second.st_ino;
}

static IkdExport *
new_export (IkdSession *session, GFile *file, const IkdExportOptions *options, GError **error)
{
  g_autoptr (IkdExport) self = g_new0 (IkdExport, 1);
  IkdRegion *office = ikd_session_get_office (session);

  self->path = g_file_get_path (file);
  if (self->path == NULL || is_same_file (self->path, ikd_session_get_path (session)))
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE,
                           self->path == NULL
                             ? _("Choose a folder of this computer.")
                             : _("That is the data file itself. Choose another name."));
      return NULL;
    }
  self->options = *options;
  self->options.region_code = NULL;
  self->atlas = ikd_session_dup_atlas (session);
  self->calendar = ikd_session_dup_calendar (session);
  if (options->region_code != NULL)
    {
      IkdRegion *region = ikd_atlas_by_code (self->atlas, options->region_code);

      if (region == NULL)
        {
          g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                               _("The region is no longer in the list. Choose another one."));
          return NULL;
        }
      self->region = g_object_ref (region);
    }
  g_set_object (&self->office, office);
  self->mark = ikd_session_mark_text (ikd_session_get_mark (session));
  self->exported = g_new0 (IkdExported, 1);
  self->exported->file = g_path_get_basename (self->path);
  return g_steal_pointer (&self);
}

static gpointer
export_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  IkdExport *self = data;
  gboolean good;

  self->cancellable = cancellable;
  switch (self->options.format)
    {
    case IKD_EXPORT_WORKBOOK:
      good = ikd_export_workbook (self, db, error);
      break;
    case IKD_EXPORT_OPEN_DATA:
      good = ikd_export_open_data (self, db, error);
      break;
    case IKD_EXPORT_OWN:
    default:
      good = ikd_export_own (self, db, error);
      break;
    }
  return good ? g_steal_pointer (&self->exported) : NULL;
}

IkdExported *
ikd_export_file (IkdSession *session, GFile *file, const IkdExportOptions *options,
                 GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdRegion) region = NULL;
  g_autoptr (IkdExport) data = NULL;

  /* May be a village that is not loaded yet. */
  if (options->region_code != NULL)
    {
      region = ikd_session_find_region (session, options->region_code, error);
      if (region == NULL)
        return NULL;
    }
  data = new_export (session, file, options, error);
  return data != NULL ? ikd_store_read (ikd_session_get_store (session), export_job, data,
                                        (GDestroyNotify) ikd_exported_free, cancellable, error)
                      : NULL;
}

void
ikd_export_file_async (IkdSession *session, GFile *file, const IkdExportOptions *options,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  GError *error = NULL;
  IkdExport *data = new_export (session, file, options, &error);

  if (data == NULL)
    g_task_report_error (session, callback, user_data, ikd_export_file_async, error);
  else
    ikd_relay_read (session, export_job, data, (GDestroyNotify) free_export,
                    (GDestroyNotify) ikd_exported_free, cancellable, callback, user_data);
}

IkdExported *
ikd_export_file_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
