/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A data file as a person has it: made, opened, set up, copied, read only; what cannot be is said
 * and leaves nothing behind. */

#include <glib/gstdio.h>

#include "desk.h"
#include "ikd-error.h"
#include "ikd-overview.h"

static void
fresh (Desk *self, gconstpointer data)
{
  g_autoptr (IkdAtlas) atlas = ikd_session_dup_atlas (self->session);
  g_autoptr (IkdCalendar) calendar = ikd_session_dup_calendar (self->session);
  GStatBuf status;

  g_assert_cmpstr (ikd_region_get_code (ikd_session_get_office (self->session)), ==, "33.01");
  g_assert_cmpint (ikd_calendar_get_week_days (calendar), ==, 5);
  g_assert_null (ikd_session_get_mark (self->session));
  g_assert_false (ikd_session_is_read_only (self->session));
  /* The districts are there at once, the villages are not. */
  g_assert_nonnull (ikd_atlas_by_code (atlas, "33.01.24"));
  g_assert_null (ikd_atlas_by_code (atlas, "33.01.24.2001"));
  g_assert_cmpint (g_stat (ikd_session_get_path (self->session), &status), ==, 0);
  g_assert_cmpint (status.st_mode & 0777, ==, 0600);
}

static guint
count_files (const char *beside)
{
  g_autofree char *folder = g_path_get_dirname (beside);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* Nothing is written over, and nothing half made is left. */
static void
refused (Desk *self, gconstpointer data)
{
  const IkdSetup good = { "33.01", 5, NULL };
  const IkdSetup nowhere = { "33.99", 5, NULL };
  g_autofree char *none = desk_path (self, "none.db");
  guint before = count_files (none);
  g_autoptr (GError) error = NULL;

  g_assert_null (ikd_session_create (ikd_session_get_path (self->session), &good, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (ikd_session_create (none, &nowhere, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION);
  g_assert_nonnull (strstr (error->message, "33.99"));
  g_assert_false (g_file_test (none, G_FILE_TEST_EXISTS));
  g_assert_cmpuint (count_files (none), ==, before);
  g_clear_error (&error);
  g_assert_null (ikd_session_open (none, 0, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
}

/* What a creation left that was killed goes when the file is made again, by whoever. */
static void
left (Desk *self, gconstpointer data)
{
  static const char *const endings[] = { "", "-wal", "-shm", "-lock" };
  const IkdSetup setup = { "33.01", 5, NULL };
  g_autofree char *path = desk_path (self, "new.db");
  g_autofree char *part = desk_path (self, ".new.db-1a2b3c4d.part");
  guint before = count_files (path);
  g_autoptr (IkdSession) session = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *name = g_strconcat (part, endings[i], NULL);

      g_assert_true (g_file_set_contents (name, "half", -1, NULL));
    }
  session = ikd_session_create (path, &setup, &error);
  g_assert_no_error (error);
  ikd_session_close (session);
  g_assert_cmpuint (count_files (path), ==, before + 1);
}

/* The office and its week are the file's; the operator is the user's and must be a name. */
static void
settings (Desk *self, gconstpointer data)
{
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdCalendar) calendar = NULL;

  g_assert_false (ikd_session_set_office (self->session, "33.99", &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION);
  g_clear_error (&error);
  ikd_session_set_office_async (self->session, "32.74", 6, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  g_assert_true (ikd_session_set_office_finish (self->session, result, &error));
  g_assert_no_error (error);
  g_object_unref (result);

  desk_reopen (self);
  calendar = ikd_session_dup_calendar (self->session);
  g_assert_cmpstr (ikd_region_get_code (ikd_session_get_office (self->session)), ==, "32.74");
  g_assert_cmpint (ikd_calendar_get_week_days (calendar), ==, 6);
  ikd_session_set_operator (self->session, NULL);
  g_assert_cmpstr (ikd_session_get_operator (self->session), ==, g_get_user_name ());
}

/* A village is loaded with its regency when its code is met. */
static void
villages (Desk *self, gconstpointer data)
{
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (GError) error = NULL;
  IkdRegion *district;
  guint n = 0;

  g_assert_cmpint (desk_region (self, "32.11.22.2002"), >, 0);
  atlas = ikd_session_dup_atlas (self->session);
  district = ikd_atlas_by_code (atlas, "32.11.22");
  g_assert_cmpuint (ikd_atlas_children (atlas, district)->len, >, 5);
  g_assert_null (ikd_session_find_region (self->session, "32.11.22.2999", &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION);
  g_clear_error (&error);

  g_assert_true (ikd_session_load_villages (self->session, "33.01", &n, NULL, &error));
  /* 269 villages and 15 wards */
  g_assert_cmpuint (n, ==, 284);
  g_assert_true (ikd_session_load_villages (self->session, "33.01", &n, NULL, &error));
  g_assert_cmpuint (n, ==, 284);
}

static IkdAttainment *
state_of (IkdSession *session, gint64 region)
{
  const IkdOverviewQuery query = { region, ikd_day_new (2023, 6, 6), IKD_TARGET_NATIONAL,
                                   IKD_INDICATOR_NONE, g_intern_string ("") };
  g_autoptr (GError) error = NULL;
  IkdAttainment *state = ikd_status_load (session, &query, NULL, &error);

  g_assert_no_error (error);
  return state;
}

/* The copy is a file like the first, and stays as it is; a read-only session changes nothing. */
static void
copy (Desk *self, gconstpointer data)
{
  g_autofree char *path = desk_path (self, "salinan.db");
  g_autoptr (IkdSession) reader = NULL;
  g_autoptr (IkdAttainment) state = NULL;
  g_autoptr (IkdReview) review = NULL;
  g_autoptr (GError) error = NULL;
  IkdEntry entry = { .region = desk_region (self, "33.01"), .indicator = IKD_ACTIVE,
                     .date = "2023-06-05", .value = "14.000" };
  GAsyncResult *result = NULL;

  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
  ikd_session_backup_async (self->session, path, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  g_assert_true (ikd_session_backup_finish (self->session, result, &error));
  g_object_unref (result);
  g_assert_false (ikd_session_backup (self->session, path, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_EXISTS);
  g_clear_error (&error);
  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.050");

  reader = ikd_session_open (path, IKD_DATABASE_READ_ONLY, &error);
  g_assert_no_error (error);
  g_assert_true (ikd_session_is_read_only (reader));
  state = state_of (reader, entry.region);
  g_assert_cmpint (state->active.number.value, ==, 14049);
  review = ikd_entry_save (reader, &entry, FALSE, NULL, &error);
  g_assert_null (review);
  g_assert_error (error, IKD_ERROR, IKD_ERROR_READ_ONLY);
  ikd_session_close (reader);
}

static void
marked (Desk *self, gconstpointer data)
{
  static const struct
  {
    gboolean (*make) (const char *path, GError **error);
    const char *mark;
    gint64      active;         /* of Cilacap on the day of the question */
  } cases[] = {
    { ikd_session_make_sample, "sample", 14049 },
    { ikd_session_make_training, "training", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = desk_path (self, cases[i].mark);
      g_autoptr (IkdSession) session = NULL;
      g_autoptr (IkdAttainment) state = NULL;
      g_autoptr (IkdRegion) region = NULL;
      g_autoptr (GError) error = NULL;

      g_assert_true (cases[i].make (path, &error));
      g_assert_no_error (error);
      g_assert_false (cases[i].make (path, &error));
      g_assert_error (error, IKD_ERROR, IKD_ERROR_EXISTS);
      g_clear_error (&error);
      session = ikd_session_open (path, 0, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (ikd_session_get_mark (session), ==, cases[i].mark);
      region = ikd_session_find_region (session, "33.01", &error);
      state = state_of (session, ikd_region_get_id (region));
      g_assert_cmpint (state->active.number.known ? state->active.number.value : -1, ==,
                       cases[i].active);
      ikd_session_close (session);
    }
}

static void
changed_cb (IkdSession *session, gpointer n)
{
  (*(guint *) n)++;
}

/* Whoever shows something hears of it, and finds the new office when it does. */
static void
changes (Desk *self, gconstpointer data)
{
  guint n = 0;
  gulong handler = g_signal_connect (self->session, "changed", G_CALLBACK (changed_cb), &n);

  desk_keep (self, "33.01", IKD_ACTIVE, "2023-06-06", "14.049");
  while (n == 0)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (self->session, handler);
}

static void
cancelled (Desk *self, gconstpointer data)
{
  g_autofree char *path = desk_path (self, "salinan.db");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (ikd_session_backup (self->session, path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));
}

/* NULL: refused, as it must be then. */
static IkdSession *
open_async (const char *path)
{
  GAsyncResult *result = NULL;
  g_autoptr (GError) error = NULL;
  IkdSession *session;

  ikd_session_open_async (path, 0, NULL, desk_ready_cb, &result);
  desk_wait (&result);
  session = ikd_session_open_finish (result, &error);
  g_object_unref (result);
  if (session == NULL)
    g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  return session;
}

/* What was opened ahead is taken once, before it is done or after, and for its own path alone. To
 * begin again is a fault as long as it was not taken. */
static void
ahead (Desk *self, gconstpointer data)
{
  const char *path = ikd_session_get_path (self->session);
  g_autofree char *none = desk_path (self, "none.db");

  for (guint late = 0; late < 2; late++)
    {
      g_autoptr (IkdSession) taken = NULL;
      g_autoptr (IkdSession) next = NULL;

      ikd_session_open_ahead (path);
      if (late == 1)
        g_main_context_iteration (NULL, TRUE);
      taken = open_async (path);
      g_assert_nonnull (taken);
      g_assert_cmpstr (ikd_region_get_code (ikd_session_get_office (taken)), ==, "33.01");
      next = open_async (path);
      g_assert_nonnull (next);
      g_assert_true (next != taken);

      ikd_session_open_ahead (none);
      if (late == 1)
        g_main_context_iteration (NULL, TRUE);
      g_assert_null (open_async (none));
    }

  ikd_session_open_ahead (none);
  g_object_unref (open_async (path));
  ikd_session_open_ahead (path);
  g_assert_null (open_async (none));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/session/" name, Desk, NULL, desk_set_up, function, desk_tear_down)

  ADD ("fresh", fresh);
  ADD ("refused", refused);
  ADD ("left", left);
  ADD ("settings", settings);
  ADD ("villages", villages);
  ADD ("copy", copy);
  ADD ("marked", marked);
  ADD ("changes", changes);
  ADD ("cancelled", cancelled);
  ADD ("ahead", ahead);

  return g_test_run ();
}
