/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Annotations: listing and keeping. */

#include "config.h"

#include "ikd-annotation-service.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

typedef struct
{
  gint64         region;
  IkdAnnotation *annotation;
  IkdAtlas      *atlas;
  char          *operator_name;
} AnnotationData;

static AnnotationData *
new_data (IkdSession *session, gint64 region, IkdAnnotation *annotation)
{
  AnnotationData *data = g_new0 (AnnotationData, 1);

  data->region = region;
  data->annotation = annotation != NULL ? g_object_ref (annotation) : NULL;
  data->atlas = ikd_session_dup_atlas (session);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

static void
free_data (AnnotationData *data)
{
  g_clear_object (&data->annotation);
  g_object_unref (data->atlas);
  g_free (data->operator_name);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AnnotationData, free_data)

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
list_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const AnnotationData *data = job_data;
  g_autoptr (GPtrArray) all = ikd_annotation_table_list (db, error);

  return all != NULL ? ikd_annotations_choose (all, data->atlas,
                                               ikd_atlas_by_id (data->atlas, data->region)) : NULL;
}

GPtrArray *
ikd_annotation_list (IkdSession *session, gint64 region, GCancellable *cancellable, GError **error)
{
  g_autoptr (AnnotationData) data = new_data (session, region, NULL);

  return ikd_store_read (ikd_session_get_store (session), list_job, data, cancellable, error);
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
check (IkdDatabase *db, const AnnotationData *data, GError **error)
{
  IkdAnnotation *annotation = data->annotation;

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
  const AnnotationData *data = job_data;
  IkdAnnotation *annotation = data->annotation;
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
  g_autoptr (AnnotationData) data = new_data (session, 0, annotation);

  return ikd_store_write (ikd_session_get_store (session), save_job, data, cancellable, error)
         != NULL;
}

void
ikd_annotation_save_async (IkdSession *session, IkdAnnotation *annotation,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  ikd_relay_write (session, save_job, new_data (session, 0, annotation),
                   (GDestroyNotify) free_data, NULL, cancellable, callback, user_data);
}

gboolean
ikd_annotation_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}
