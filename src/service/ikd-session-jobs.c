/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What changes a file as a whole: its office, its villages, copies of it. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-reference.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

const char *
ikd_intern_segment (const char *segment)
{
  return g_intern_string (segment != NULL ? segment : "");
}

GPtrArray *
ikd_session_job_targets (IkdDatabase *db, GError **error)
{
  return ikd_target_table_list (db, error);
}

const char *
ikd_session_mark_text (const char *mark)
{
  if (g_strcmp0 (mark, "training") == 0)
    return _("TRAINING DATA – INVENTED FIGURES");
  if (mark != NULL)
    return _("SAMPLE DATA – FIGURES AS PUBLISHED BY OFFICES AND PRESS");
  return NULL;
}

/* --- office --- */

typedef struct
{
  char *code;
  int   week_days;
} OfficeData;

static void
free_office (OfficeData *data)
{
  g_free (data->code);
  g_free (data);
}

static gpointer
office_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const OfficeData *office = data;

  if (office->code != NULL && !ikd_setting_table_set (db, IKD_SETTING_OFFICE, office->code, error))
    return NULL;
  if (office->week_days != 0
      && !ikd_setting_table_set (db, IKD_SETTING_WEEK_DAYS, office->week_days == 6 ? "6" : "5",
                                 error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

gboolean
ikd_session_set_office (IkdSession *self, const char *code, GError **error)
{
  OfficeData data = { (char *) code, 0 };
  g_autoptr (IkdRegion) region = ikd_session_find_region (self, code, error);

  return region != NULL
         && ikd_store_write (ikd_session_get_store (self), office_job, &data, NULL, NULL,
                             error) != NULL
         && ikd_session_refresh (self, error);
}

void
ikd_session_set_office_async (IkdSession *self, const char *code, int week_days,
                              GCancellable *cancellable, GAsyncReadyCallback callback,
                              gpointer user_data)
{
  OfficeData *data = g_new0 (OfficeData, 1);

  data->code = g_strdup (code);
  data->week_days = week_days;
  ikd_relay_write (self, office_job, data, (GDestroyNotify) free_office, NULL, cancellable,
                   callback, user_data);
}

gboolean
ikd_session_set_office_finish (IkdSession *self, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (self, result, error) != NULL;
}

/* --- late rule --- */

static gpointer
late_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return GINT_TO_POINTER (ikd_setting_table_set (db, IKD_SETTING_LATE_RULE, data, error));
}

gboolean
ikd_session_set_late_rule (IkdSession *self, IkdLateRule rule, GError **error)
{
  g_autofree char *text = ikd_late_rule_format (rule);

  return ikd_store_write (ikd_session_get_store (self), late_job, text, NULL, NULL, error) != NULL
         && ikd_session_refresh (self, error);
}

void
ikd_session_set_late_rule_async (IkdSession *self, IkdLateRule rule, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (self, late_job, ikd_late_rule_format (rule), g_free, NULL, cancellable, callback,
                   user_data);
}

gboolean
ikd_session_set_late_rule_finish (IkdSession *self, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (self, result, error) != NULL;
}

/* --- villages --- */

gboolean
ikd_villages_merge (IkdDatabase *db, const char *regency_code, guint *n, GError **error)
{
  g_autoptr (IkdAtlas) atlas = ikd_reference_atlas (TRUE, error);
  g_autofree char *quoted = ikd_guard_quote (regency_code);
  IkdRegion *regency = NULL;
  GPtrArray *districts = NULL;

  *n = 0;
  if (atlas == NULL)
    return FALSE;
  regency = ikd_atlas_by_code (atlas, regency_code);
  if (regency == NULL || ikd_region_get_level (regency) != 2)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                   _("%s is not the code of a regency or city. Give a code like 33.01."), quoted);
      return FALSE;
    }

  districts = ikd_atlas_children (atlas, regency);
  for (guint i = 0; i < districts->len; i++)
    {
      IkdRegion *district = g_ptr_array_index (districts, i);
      GPtrArray *villages = ikd_atlas_children (atlas, district);

      for (guint j = 0; j < villages->len; j++)
        {
          IkdRegion *village = g_ptr_array_index (villages, j);
          gint64 id = 0;

          if (!ikd_region_table_merge (db, ikd_region_get_code (village), 4,
                                       ikd_region_get_code (district),
                                       ikd_region_get_name (village), &id, error))
            return FALSE;
          (*n)++;
        }
    }
  return TRUE;
}

static gpointer
villages_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  guint n = 0;

  return ikd_villages_merge (db, data, &n, error) ? GUINT_TO_POINTER (n) : NULL;
}

gboolean
ikd_session_load_villages (IkdSession *self, const char *code, guint *n, GCancellable *cancellable,
                           GError **error)
{
  gpointer loaded = ikd_store_write (ikd_session_get_store (self), villages_job, (gpointer) code,
                                     NULL, cancellable, error);

  if (loaded == NULL)
    return FALSE;
  *n = GPOINTER_TO_UINT (loaded);
  return ikd_session_refresh (self, error);
}

void
ikd_session_load_villages_async (IkdSession *self, const char *code, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_write (self, villages_job, g_strdup (code), g_free, NULL, cancellable, callback,
                   user_data);
}

gboolean
ikd_session_load_villages_finish (IkdSession *self, GAsyncResult *result, guint *n, GError **error)
{
  gpointer loaded = ikd_relay_finish (self, result, error);

  if (loaded != NULL && n != NULL)
    *n = GPOINTER_TO_UINT (loaded);
  return loaded != NULL;
}

static IkdRegion *
look_up (IkdSession *self, const char *code)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (self);
  IkdRegion *region = ikd_atlas_by_code (atlas, code);

  return region != NULL ? g_object_ref (region) : NULL;
}

IkdRegion *
ikd_session_find_region (IkdSession *self, const char *code, GError **error)
{
  IkdRegion *region = look_up (self, code);
  g_autofree char *quoted = ikd_guard_quote (code);
  guint n = 0;

  if (region == NULL && ikd_code_level (code) == 4)
    {
      g_autofree char *regency = g_strndup (code, 5);
      g_autoptr (GError) failure = NULL;

      if (!ikd_session_load_villages (self, regency, &n, NULL, &failure)
          && !g_error_matches (failure, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION))
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      region = look_up (self, code);
    }
  if (region == NULL)
    g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                 _("There is no region with the code %s. Look the code up, and try again."),
                 quoted);
  return region;
}

/* --- copies --- */

static gpointer
backup_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_database_backup (db, data, cancellable, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_session_backup (IkdSession *self, const char *path, GCancellable *cancellable, GError **error)
{
  return ikd_store_read (ikd_session_get_store (self), backup_job, (gpointer) path, NULL,
                         cancellable, error) != NULL;
}

void
ikd_session_backup_async (IkdSession *self, const char *path, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (self, backup_job, g_strdup (path), g_free, NULL, cancellable, callback,
                  user_data);
}

gboolean
ikd_session_backup_finish (IkdSession *self, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (self, result, error) != NULL;
}
