/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Targets: listing, keeping, and what one would mean. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-plan-service.h"
#include "ikd-record-save.h"
#include "ikd-relay.h"
#include "ikd-session-private.h"

typedef struct
{
  gint64       region;
  IkdTarget   *target;
  IkdAtlas    *atlas;
  IkdCalendar *calendar;
} PlanData;

static PlanData *
new_data (IkdSession *session, gint64 region, IkdTarget *target)
{
  PlanData *data = g_new0 (PlanData, 1);

  data->region = region;
  data->target = target != NULL ? g_object_ref (target) : NULL;
  data->atlas = ikd_session_dup_atlas (session);
  data->calendar = ikd_session_dup_calendar (session);
  return data;
}

static void
free_data (PlanData *data)
{
  g_clear_object (&data->target);
  g_object_unref (data->atlas);
  g_object_unref (data->calendar);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlanData, free_data)

static gpointer
list_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const PlanData *data = job_data;
  g_autoptr (GPtrArray) all = ikd_target_table_list (db, error);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_object_unref);
  IkdRegion *region = ikd_atlas_by_id (data->atlas, data->region);

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      IkdTarget *target = g_ptr_array_index (all, i);
      IkdRegion *scope = ikd_atlas_by_id (data->atlas, target->scope);

      if (region == NULL || scope == NULL || ikd_atlas_is_within (data->atlas, region, scope)
          || ikd_atlas_is_within (data->atlas, scope, region))
        g_ptr_array_add (found, g_object_ref (target));
    }
  return g_steal_pointer (&found);
}

GPtrArray *
ikd_target_list (IkdSession *session, gint64 region, GCancellable *cancellable, GError **error)
{
  g_autoptr (PlanData) data = new_data (session, region, NULL);

  return ikd_store_read (ikd_session_get_store (session), list_job, data,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_target_list_async (IkdSession *session, gint64 region, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, list_job, new_data (session, region, NULL), (GDestroyNotify) free_data,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_target_list_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

static gboolean
check_texts (const IkdTarget *target, GError **error)
{
  const IkdSource *source = target->source;

  return ikd_guard_check (target->note, _("note"), error)
         && ikd_guard_check (target->segment, _("segment"), error)
         && (source == NULL
             || (ikd_guard_check (source->title, _("source"), error)
                 && ikd_guard_check (source->publisher, _("publisher"), error)
                 && ikd_guard_check (source->date, _("date of the source"), error)
                 && ikd_guard_check (source->url, _("address"), error)));
}

static gpointer
save_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const IkdRecordSave *data = job_data;
  IkdTarget *target = data->record;
  g_autofree char *label = ikd_target_label (target);
  g_autofree char *action_label = NULL;
  gint64 action = 0;

  if (!target->withdrawn && (!check_texts (target, error) || !ikd_target_check (target, error)))
    return NULL;

  /* Translators: what was done, for undo; the parameter is a target: "30 % of ID-obliged
   * residents". */
  action_label = g_strdup_printf (target->withdrawn ? _("withdrawal of the target %s")
                                  : target->state == IKD_TARGET_PROPOSED ? _("proposed target %s")
                                                                         : _("target %s"), label);
  return ikd_action_table_begin (db, IKD_ACTION_TARGET, data->operator_name, action_label, NULL, 0,
                                 &action, error)
         && ikd_target_table_add (db, action, target, error)
         && ikd_action_table_end (db, &action, error) ? GINT_TO_POINTER (TRUE) : NULL;
}

gboolean
ikd_target_save (IkdSession *session, IkdTarget *target, GCancellable *cancellable, GError **error)
{
  return ikd_record_save (session, target, save_job, cancellable, error);
}

void
ikd_target_save_async (IkdSession *session, IkdTarget *target, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_record_save_async (session, target, save_job, cancellable, callback, user_data);
}

gboolean
ikd_target_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_record_save_finish (session, result, error);
}

static gpointer
preview_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const PlanData *data = job_data;
  const IkdTarget *target = data->target;
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autofree IkdTargetPreview *preview = g_new0 (IkdTargetPreview, 1);
  IkdRegion *scope = ikd_atlas_by_id (data->atlas, target->scope);
  IkdDay day = MIN (ikd_day_today (), target->deadline);
  g_auto (IkdValue) base = { 0, };
  g_auto (IkdValue) active = { 0, };

  preview->as_of = IKD_DAY_NONE;
  if (scope == NULL || !ikd_target_check (data->target, error))
    return NULL;
  if (!ikd_target_is_absolute (data->target))
    ikd_value_compute (book, data->atlas, scope, target->base, target->segment, day, &base);
  ikd_value_compute (book, data->atlas, scope, IKD_ACTIVE, target->segment, day, &active);

  preview->count = ikd_target_count (data->target, ikd_value_is_total (&base)
                                                     ? base.number : IKD_NUMBER_UNKNOWN);
  if (preview->count.known && ikd_value_is_total (&active))
    {
      const IkdNumber *count = &preview->count;
      const IkdNumber *now = &active.number;

      preview->as_of = active.as_of.day;
      preview->gap = (IkdNumber){ TRUE, MAX (0, count->value - now->value),
                                  MAX (0, count->low - now->high),
                                  MAX (0, count->high - now->low) };
      preview->required_pace = ikd_pace_required (
        preview->gap, ikd_calendar_working_days (data->calendar, day, target->deadline));
    }
  return ikd_book_check (book, error) ? g_steal_pointer (&preview) : NULL;
}

void
ikd_target_preview_async (IkdSession *session, IkdTarget *target, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, preview_job, new_data (session, 0, target), (GDestroyNotify) free_data,
                  g_free, cancellable, callback, user_data);
}

gboolean
ikd_target_preview_finish (IkdSession *session, GAsyncResult *result, IkdTargetPreview *preview,
                           GError **error)
{
  g_autofree IkdTargetPreview *found = ikd_relay_finish (session, result, error);

  if (found == NULL)
    return FALSE;
  *preview = *found;
  return TRUE;
}
