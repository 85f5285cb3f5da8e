/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reads who reported, and what the office is owed. Guarantees: an answer is of one moment of the
 * file and of one moment of the clock. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-completeness-service.h"
#include "ikd-error.h"
#include "ikd-relay.h"
#include "ikd-rhythm-read.h"

#define STALE_DAYS 31           /* as a figure that is too old to be compared, domain.md §5 */

typedef struct
{
  IkdCompletenessQuery query;
  IkdAtlas            *atlas;
  IkdReportRules       rules;
} LoadData;

static LoadData *
new_data (IkdSession *session, const IkdCompletenessQuery *query)
{
  LoadData *data = g_new0 (LoadData, 1);

  data->query = *query;
  data->atlas = ikd_session_dup_atlas (session);
  data->rules.calendar = ikd_session_dup_calendar (session);
  data->rules.late = ikd_session_get_late_rule (session);
  data->rules.now = query->now != 0 ? query->now : g_get_real_time () / G_USEC_PER_SEC;
  return data;
}

static void
free_data (LoadData *data)
{
  g_object_unref (data->atlas);
  g_object_unref (data->rules.calendar);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (LoadData, free_data)

static gboolean
read_beginning (LoadData *data, IkdDatabase *db, GError **error)
{
  const IkdCompletenessQuery *query = &data->query;

  return ikd_figure_table_beginning (db, query->region, query->indicator, query->segment,
                                     &data->rules.first, &data->rules.began, error);
}

/* Fills in the days that were left open. */
static gboolean
find_span (LoadData *data, IkdDatabase *db, GError **error)
{
  IkdCompletenessQuery *query = &data->query;
  IkdDay newest = IKD_DAY_NONE;

  if (query->from == IKD_DAY_NONE)
    query->from = data->rules.first;
  if (query->to != IKD_DAY_NONE)
    return TRUE;
  if (!ikd_figure_table_newest (db, query->region, query->indicator, &newest, error))
    return FALSE;
  query->to = ikd_day_from_unix (data->rules.now);
  if (newest != IKD_DAY_NONE && query->to - newest > STALE_DAYS)
    query->to = newest;
  return TRUE;
}

static GArray *
find_days (const LoadData *data, gboolean open)
{
  const IkdCompletenessQuery *query = &data->query;
  const IkdReportRules *rules = &data->rules;
  g_autoptr (GArray) days = NULL;
  IkdDay first;

  if (query->from == IKD_DAY_NONE)
    return g_array_new (FALSE, FALSE, sizeof (IkdDay));
  days = ikd_report_days (rules->rhythm, rules->calendar, query->from, query->to, query->most);
  if (days->len == 0 && open)
    {
      first = ikd_rhythm_step (rules->rhythm, rules->calendar, query->from - 1, 1);
      g_array_append_val (days, first);
    }
  return g_steal_pointer (&days);
}

static gpointer
load_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  LoadData *data = job_data;
  const IkdCompletenessQuery *query = &data->query;
  IkdRegion *parent = ikd_atlas_by_id (data->atlas, query->region);
  g_autoptr (GArray) days = NULL;
  g_autoptr (GArray) reported = NULL;
  IkdDay first = query->to;
  IkdDay last = query->to;
  gboolean open = query->from == IKD_DAY_NONE;

  if (parent == NULL)
    {
      g_set_error_literal (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                           _("The region is not in the file. Choose another."));
      return NULL;
    }
  if (!read_beginning (data, db, error) || !find_span (data, db, error)
      || !ikd_rhythm_read (db, query->region, query->indicator, query->segment, query->to,
                           &data->rules.rhythm, NULL, error))
    return NULL;

  days = find_days (data, open);
  if (days->len > 0)
    {
      first = ikd_report_day_from (data->rules.rhythm, data->rules.calendar,
                                   g_array_index (days, IkdDay, 0));
      last = g_array_index (days, IkdDay, days->len - 1);
    }
  reported = ikd_figure_table_reported (db, query->region, query->indicator, query->segment, first,
                                        last, error);
  if (reported == NULL)
    return NULL;
  return ikd_completeness_new (parent, ikd_atlas_children (data->atlas, parent), days, reported,
                               &data->rules);
}

IkdCompleteness *
ikd_completeness_load (IkdSession *session, const IkdCompletenessQuery *query,
                       GCancellable *cancellable, GError **error)
{
  g_autoptr (LoadData) data = new_data (session, query);

  return ikd_store_read (ikd_session_get_store (session), load_job, data, g_object_unref,
                         cancellable, error);
}

void
ikd_completeness_load_async (IkdSession *session, const IkdCompletenessQuery *query,
                             GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data)
{
  ikd_relay_read (session, load_job, new_data (session, query), (GDestroyNotify) free_data,
                  g_object_unref, cancellable, callback, user_data);
}

IkdCompleteness *
ikd_completeness_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- what is owed --- */

static gint64
midnight_after (IkdDay day)
{
  int year;
  int month;
  int mday;
  g_autoptr (GDateTime) midnight = NULL;

  ikd_day_get (day + 1, &year, &month, &mday);
  midnight = g_date_time_new_local (year, month, mday, 0, 0, 0);
  return g_date_time_to_unix (midnight);
}

/* The newest expected day up to @today, and those before it that are not late yet; *@until: when
 * the first of these is. */
static GArray *
open_days (const LoadData *data, IkdDay today, gint64 *until)
{
  const IkdReportRules *rules = &data->rules;
  g_autoptr (GArray) newest = ikd_report_days (rules->rhythm, rules->calendar, rules->first, today,
                                               1);
  IkdDay from = newest->len > 0 ? g_array_index (newest, IkdDay, 0) : today;

  for (IkdDay day = from; newest->len > 0 && day >= rules->first;
       day = ikd_rhythm_step (rules->rhythm, rules->calendar, day, -1))
    {
      gint64 due = ikd_late_rule_due (rules->late, rules->calendar, day);

      if (due <= rules->now && day < from)
        break;
      if (due > rules->now)
        *until = MIN (*until, due);
      from = day;
    }
  return ikd_report_days (rules->rhythm, rules->calendar, from, today, 0);
}

static gboolean
owes (IkdCompleteness *completeness, guint row)
{
  for (guint column = 0; column < completeness->days->len; column++)
    {
      IkdReportState state = ikd_completeness_cell (completeness, row, column)->state;

      if (state == IKD_REPORT_DUE || state == IKD_REPORT_MISSING)
        return TRUE;
    }
  return FALSE;
}

static gboolean
count_owed (LoadData *data, IkdDatabase *db, IkdRegion *office, IkdDay today, IkdOwed *owed,
            GError **error)
{
  const IkdCompletenessQuery *query = &data->query;
  g_autoptr (GArray) days = open_days (data, today, &owed->until);
  g_autoptr (GArray) reported = NULL;
  g_autoptr (IkdCompleteness) completeness = NULL;

  if (days->len == 0)
    return TRUE;
  reported = ikd_figure_table_reported (db, query->region, query->indicator, query->segment,
                                        ikd_report_day_from (data->rules.rhythm,
                                                             data->rules.calendar,
                                                             g_array_index (days, IkdDay, 0)),
                                        today, error);
  if (reported == NULL)
    return FALSE;
  completeness = ikd_completeness_new (office, ikd_atlas_children (data->atlas, office), days,
                                       reported, &data->rules);
  for (guint row = 0; row < completeness->regions->len; row++)
    owed->n += owes (completeness, row);
  return TRUE;
}

static gpointer
owed_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  LoadData *data = job_data;
  const IkdCompletenessQuery *query = &data->query;
  IkdRegion *office = ikd_atlas_by_id (data->atlas, query->region);
  IkdDay today = ikd_day_from_unix (data->rules.now);
  g_autofree IkdOwed *owed = g_new0 (IkdOwed, 1);
  guint n = 0;

  owed->until = midnight_after (today);
  if (office == NULL)
    return g_steal_pointer (&owed);
  if (!read_beginning (data, db, error)
      || !ikd_rhythm_read (db, query->region, query->indicator, query->segment, today,
                           &data->rules.rhythm, &n, error))
    return NULL;
  if (n > 0 && !count_owed (data, db, office, today, owed, error))
    return NULL;
  return g_steal_pointer (&owed);
}

static LoadData *
new_owed (IkdSession *session, gint64 now)
{
  IkdRegion *office = ikd_session_get_office (session);
  const IkdCompletenessQuery query = { .region = office != NULL ? ikd_region_get_id (office) : 0,
                                       .indicator = IKD_ACTIVE,
                                       .segment = "",
                                       .now = now };

  return new_data (session, &query);
}

IkdOwed *
ikd_owed_today (IkdSession *session, gint64 now, GCancellable *cancellable, GError **error)
{
  g_autoptr (LoadData) data = new_owed (session, now);

  return ikd_store_read (ikd_session_get_store (session), owed_job, data, g_free, cancellable,
                         error);
}

void
ikd_owed_today_async (IkdSession *session, gint64 now, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, owed_job, new_owed (session, now), (GDestroyNotify) free_data, g_free,
                  cancellable, callback, user_data);
}

IkdOwed *
ikd_owed_today_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
