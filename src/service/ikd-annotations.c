/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Annotations: listing and keeping. */

#include "config.h"

#include "ikd-annotation-service.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-record-save.h"
#include "ikd-session-private.h"

GPtrArray *
ikd_annotations_choose (GPtrArray *all, IkdAtlas *atlas, IkdRegion *region)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < all->len; i++)
    {
      IkdAnnotation *annotation = g_ptr_array_index (all, i);

      if (region == NULL || ikd_annotation_applies_to (annotation, atlas, region))
        g_ptr_array_add (found, g_object_ref (annotation));
    }
  return found;
}

static gpointer
list_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_annotation_table_list (db, error);
}

GPtrArray *
ikd_annotation_list (IkdSession *session, gint64 region, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (session);
  g_autoptr (GPtrArray) all = ikd_store_read (ikd_session_get_store (session), list_job, NULL,
                                              (GDestroyNotify) g_ptr_array_unref, cancellable,
                                              error);

  return all != NULL ? ikd_annotations_choose (all, atlas, ikd_atlas_by_id (atlas, region)) : NULL;
}

/* One that is changed or taken back must still be there. */
static gboolean
check_record (IkdDatabase *db, IkdAnnotation *annotation, GError **error)
{
  g_autoptr (GPtrArray) all = NULL;

  if (annotation->record == 0)
    return TRUE;
  all = ikd_annotation_table_list (db, error);
  if (all == NULL)
    return FALSE;
  for (guint i = 0; i < all->len; i++)
    if (((IkdAnnotation *) g_ptr_array_index (all, i))->record == annotation->record)
      return TRUE;

  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                       _("The annotation is no longer there. Look at the list again."));
  return FALSE;
}

static gboolean
check (IkdDatabase *db, const IkdRecordSave *data, GError **error)
{
  IkdAnnotation *annotation = data->record;

  if (!check_record (db, annotation, error))
    return FALSE;
  if (annotation->withdrawn)
    return TRUE;
  if (!ikd_guard_check (annotation->text, _("annotation"), error)
      || !ikd_annotation_check (annotation, error))
    return FALSE;
  if (ikd_atlas_by_code (data->atlas, annotation->region_code) != NULL)
    return TRUE;

  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                       _("The region is no longer in the list. Choose another one."));
  return FALSE;
}

static gpointer
save_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const IkdRecordSave *data = job_data;
  IkdAnnotation *annotation = data->record;
  g_autofree char *date = NULL;
  g_autofree char *label = NULL;
  gint64 action = 0;

  if (!check (db, data, error))
    return NULL;

  date = ikd_annotation_date (annotation);
  /* Translators: what was done, for undo; the parameter is a date. */
  label = g_strdup_printf (annotation->withdrawn ? _("withdrawal of the annotation of %s")
                                                 : _("annotation of %s"), date);
  return ikd_action_table_begin (db, IKD_ACTION_RECORD, data->operator_name, label, NULL, 0,
                                 &action, error)
         && ikd_annotation_table_add (db, action, annotation, error)
         && ikd_action_table_end (db, &action, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_annotation_save (IkdSession *session, IkdAnnotation *annotation, GCancellable *cancellable,
                     GError **error)
{
  return ikd_record_save (session, annotation, save_job, cancellable, error);
}

void
ikd_annotation_save_async (IkdSession *session, IkdAnnotation *annotation,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  ikd_record_save_async (session, annotation, save_job, cancellable, callback, user_data);
}

gboolean
ikd_annotation_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_record_save_finish (session, result, error);
}
