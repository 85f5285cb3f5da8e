/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Releases: freezing what is known on a day, taking it back, and what has become of all of them. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-relay.h"
#include "ikd-release-service.h"
#include "ikd-session-private.h"

G_DEFINE_FINAL_TYPE (IkdReleaseState, ikd_release_state, G_TYPE_OBJECT)

static void
ikd_release_state_finalize (GObject *object)
{
  IkdReleaseState *self = IKD_RELEASE_STATE (object);

  g_clear_object (&self->release);
  g_clear_object (&self->region);

  G_OBJECT_CLASS (ikd_release_state_parent_class)->finalize (object);
}

static void
ikd_release_state_class_init (IkdReleaseStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_release_state_finalize;
}

static void
ikd_release_state_init (IkdReleaseState *self)
{
}

typedef struct
{
  IkdOverviewQuery  query;
  gint64            record;
  gboolean          history;
  char             *note;
  IkdAtlas         *atlas;
  IkdCalendar      *calendar;
  char             *operator_name;
} ReleaseData;

static ReleaseData *
new_data (IkdSession *session)
{
  ReleaseData *data = g_new0 (ReleaseData, 1);

  data->atlas = ikd_session_dup_atlas (session);
  data->calendar = ikd_session_dup_calendar (session);
  data->operator_name = g_strdup (ikd_session_get_operator (session));
  return data;
}

static void
free_data (ReleaseData *data)
{
  g_object_unref (data->atlas);
  g_object_unref (data->calendar);
  g_free (data->operator_name);
  g_free (data->note);
  g_free (data);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReleaseData, free_data)

/* --- making --- */

static gboolean
check (const ReleaseData *data, GError **error)
{
  IkdPeriod period = { data->query.day, data->query.day };

  return ikd_guard_check (data->note, _("note"), error)
         && ikd_period_check (period, ikd_day_today (), TRUE, error);
}

static IkdAttainment *
compute (IkdDatabase *db, const ReleaseData *data, IkdRegion *region, GError **error)
{
  g_autoptr (GPtrArray) targets = ikd_session_job_targets (db, error);
  g_autoptr (IkdBook) book = NULL;
  g_autoptr (IkdAttainment) state = NULL;
  IkdQuestion question;

  if (targets == NULL)
    return NULL;

  book = ikd_store_book_new (db);
  question = (IkdQuestion){ data->atlas, data->calendar, targets, data->query.day,
                            data->query.kind, data->query.base, g_intern_string ("") };
  state = ikd_attainment_compute (book, region, &question);
  return ikd_book_check (book, error) ? g_steal_pointer (&state) : NULL;
}

/* What @state shows, as a release; NULL with @error. */
static IkdRelease *
freeze (IkdAttainment *state, const char *note, GError **error)
{
  const char *name = ikd_region_get_name (state->region);
  g_autofree char *day = ikd_day_format (state->day);
  IkdRelease *release = NULL;

  if (!ikd_value_is_total (&state->active))
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_NO_VALUE,
                   /* Translators: the name of a region, a date. */
                   _("There is no whole count of %s on %s that could be marked as released. Enter "
                     "what is missing first."), name, day);
      return NULL;
    }

  release = ikd_release_new (ikd_region_get_code (state->region), state->day,
                             state->base_indicator);
  release->active = state->active.number;
  if (ikd_value_is_total (&state->base))
    release->base_count = state->base.number;
  release->percent = ikd_share (release->active, release->base_count);
  if (release->percent.known)
    release->percent = ikd_number_exact (release->percent.value);
  release->note = note != NULL && *note != '\0' ? g_strdup (note) : NULL;
  return release;
}

static gboolean
keep (IkdDatabase *db, const char *operator_name, const char *label, IkdRelease *release,
      GError **error)
{
  gint64 action = 0;

  return ikd_action_table_begin (db, IKD_ACTION_RECORD, operator_name, label, NULL, 0, &action,
                                 error)
         && ikd_release_table_add (db, action, release, error)
         && ikd_action_table_end (db, &action, error);
}

/* "release of Kabupaten Cilacap, 6 June 2023" */
static char *
action_label (const char *name, const IkdRelease *release)
{
  g_autofree char *day = ikd_day_format (release->day);

  return g_strdup_printf (
    /* Translators: what was done, for undo; the name of a region, a date. */
    release->withdrawn ? _("withdrawal of the release of %s, %s") : _("release of %s, %s"), name,
    day);
}

/* What would be marked; NULL with @error. */
static IkdRelease *
make (IkdDatabase *db, const ReleaseData *data, GError **error)
{
  IkdRegion *region = ikd_atlas_by_id (data->atlas, data->query.region);
  g_autoptr (IkdAttainment) state = NULL;

  g_return_val_if_fail (region != NULL, NULL);
  if (!check (data, error))
    return NULL;
  state = compute (db, data, region, error);
  return state != NULL ? freeze (state, data->note, error) : NULL;
}

static gpointer
preview_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  return make (db, job_data, error);
}

static gpointer
make_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const ReleaseData *data = job_data;
  g_autoptr (IkdRelease) release = make (db, data, error);
  g_autofree char *label = NULL;

  if (release == NULL)
    return NULL;
  label = action_label (ikd_region_get_name (ikd_atlas_by_id (data->atlas, data->query.region)),
                        release);
  return keep (db, data->operator_name, label, release, error) ? g_steal_pointer (&release) : NULL;
}

static ReleaseData *
new_making (IkdSession *session, const IkdOverviewQuery *query, const char *note)
{
  ReleaseData *data = new_data (session);

  data->query = *query;
  data->note = g_strdup (note);
  return data;
}

IkdRelease *
ikd_release_make (IkdSession *session, const IkdOverviewQuery *query, const char *note,
                  GCancellable *cancellable, GError **error)
{
  g_autoptr (ReleaseData) data = new_making (session, query, note);

  return ikd_store_write (ikd_session_get_store (session), make_job, data, g_object_unref,
                          cancellable, error);
}

void
ikd_release_make_async (IkdSession *session, const IkdOverviewQuery *query, const char *note,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ikd_relay_write (session, make_job, new_making (session, query, note),
                   (GDestroyNotify) free_data, g_object_unref, cancellable, callback, user_data);
}

IkdRelease *
ikd_release_make_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

void
ikd_release_preview_async (IkdSession *session, const IkdOverviewQuery *query,
                           GCancellable *cancellable, GAsyncReadyCallback callback,
                           gpointer user_data)
{
  ikd_relay_read (session, preview_job, new_making (session, query, NULL),
                  (GDestroyNotify) free_data, g_object_unref, cancellable, callback, user_data);
}

IkdRelease *
ikd_release_preview_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

/* --- taking back --- */

static gpointer
withdraw_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const ReleaseData *data = job_data;
  g_autoptr (GPtrArray) all = ikd_release_table_list (db, NULL, IKD_DAY_NONE, error);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, data->record);

  if (all == NULL)
    return NULL;
  for (guint i = 0; i < all->len; i++)
    {
      IkdRelease *release = g_ptr_array_index (all, i);
      IkdRegion *region = ikd_atlas_by_code (data->atlas, release->region_code);
      g_autofree char *label = NULL;

      if (release->record != data->record)
        continue;
      release->withdrawn = TRUE;
      label = action_label (region != NULL ? ikd_region_get_name (region) : release->region_code,
                            release);
      return GINT_TO_POINTER (keep (db, data->operator_name, label, release, error));
    }

  g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
               /* Translators: the number of a release. */
               _("There is no release %s, or it has been withdrawn already."), number);
  return NULL;
}

gboolean
ikd_release_withdraw (IkdSession *session, gint64 record, GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (ReleaseData) data = new_data (session);

  data->record = record;
  return ikd_store_write (ikd_session_get_store (session), withdraw_job, data, NULL, cancellable,
                          error)
         != NULL;
}

void
ikd_release_withdraw_async (IkdSession *session, gint64 record, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data)
{
  ReleaseData *data = new_data (session);

  data->record = record;
  ikd_relay_write (session, withdraw_job, data, (GDestroyNotify) free_data, NULL, cancellable,
                   callback, user_data);
}

gboolean
ikd_release_withdraw_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}

/* --- listing --- */

static IkdReleaseState *
compare (IkdBook *book, IkdAtlas *atlas, IkdRelease *release)
{
  IkdReleaseState *state = g_object_new (IKD_TYPE_RELEASE_STATE, NULL);
  IkdRegion *region = ikd_atlas_by_code (atlas, release->region_code);
  g_auto (IkdValue) active = { 0, };
  g_auto (IkdValue) base = { 0, };

  state->release = g_object_ref (release);
  if (region == NULL || release->withdrawn)
    return state;

  state->region = g_object_ref (region);
  ikd_value_compute (book, atlas, region, IKD_ACTIVE, "", release->day, &active);
  ikd_value_compute (book, atlas, region, release->base, "", release->day, &base);
  state->revision = ikd_release_compare (
    release, ikd_value_is_total (&active) ? active.number : IKD_NUMBER_UNKNOWN,
    ikd_value_is_total (&base) ? base.number : IKD_NUMBER_UNKNOWN);
  return state;
}

static gpointer
list_job (IkdDatabase *db, gpointer job_data, GCancellable *cancellable, GError **error)
{
  const ReleaseData *data = job_data;
  IkdRegion *region = ikd_atlas_by_id (data->atlas, data->query.region);
  const char *code = region != NULL ? ikd_region_get_code (region) : NULL;
  g_autoptr (IkdBook) book = ikd_store_book_new (db);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) releases = NULL;

  releases = data->history ? ikd_release_table_history (db, code, IKD_DAY_NONE, error)
                           : ikd_release_table_list (db, code, IKD_DAY_NONE, error);
  if (releases == NULL)
    return NULL;
  for (guint i = 0; i < releases->len; i++)
    g_ptr_array_add (states, compare (book, data->atlas, g_ptr_array_index (releases, i)));
  return ikd_book_check (book, error) ? g_steal_pointer (&states) : NULL;
}

GPtrArray *
ikd_release_list (IkdSession *session, gint64 region, gboolean history, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (ReleaseData) data = new_data (session);

  data->query.region = region;
  data->history = history;
  return ikd_store_read (ikd_session_get_store (session), list_job, data,
                         (GDestroyNotify) g_ptr_array_unref, cancellable, error);
}

void
ikd_release_list_async (IkdSession *session, gint64 region, gboolean history,
                        GCancellable *cancellable, GAsyncReadyCallback callback,
                        gpointer user_data)
{
  ReleaseData *data = new_data (session);

  data->query.region = region;
  data->history = history;
  ikd_relay_read (session, list_job, data, (GDestroyNotify) free_data,
                  (GDestroyNotify) g_ptr_array_unref, cancellable, callback, user_data);
}

GPtrArray *
ikd_release_list_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}
