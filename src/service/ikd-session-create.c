/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* New data files. Guarantees: a file gets its name when all is in it and on the disk; one that
 * could not be made whole is removed again. */

#include "config.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/statvfs.h>

#include "ikd-copy.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "ikd-guard.h"
#include "ikd-part.h"
#include "ikd-put.h"
#include "ikd-reference.h"
#include "ikd-session-private.h"
#include "ikd-thread-job.h"

char *
ikd_session_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "capaian", "capaian.db", NULL);
}

char *
ikd_session_sample_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "capaian", "sample.db", NULL);
}

char *
ikd_session_training_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "capaian", "training.db", NULL);
}

typedef struct
{
  IkdDatabase *db;
  gint64       action;
} Filling;

static gboolean
add_item (const char *list, const IkdListItem *item, gpointer data, GError **error)
{
  Filling *filling = data;

  return ikd_list_table_add (filling->db, filling->action, list, item, error);
}

static gboolean
add_regions (IkdDatabase *db, GError **error)
{
  g_autoptr (IkdAtlas) atlas = ikd_reference_atlas (FALSE, error);

  if (atlas == NULL)
    return FALSE;
  for (guint i = 1; i <= ikd_atlas_get_size (atlas); i++)
    {
      IkdRegion *region = ikd_atlas_by_id (atlas, i);
      IkdRegion *parent = ikd_atlas_parent (atlas, region);
      gint64 id = 0;

      if (!ikd_region_table_merge (db, ikd_region_get_code (region), ikd_region_get_level (region),
                                   parent != NULL ? ikd_region_get_code (parent) : NULL,
                                   ikd_region_get_name (region), &id, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_records (IkdDatabase *db, gint64 action, GError **error)
{
  g_autoptr (GPtrArray) holidays = ikd_reference_holidays (error);
  g_autoptr (GPtrArray) targets = holidays != NULL ? ikd_reference_targets (error) : NULL;
  Filling filling = { db, action };

  if (targets == NULL)
    return FALSE;
  for (guint i = 0; i < holidays->len; i++)
    if (!ikd_holiday_table_add (db, action, g_ptr_array_index (holidays, i), error))
      return FALSE;
  for (guint i = 0; i < targets->len; i++)
    if (!ikd_target_table_add (db, action, g_ptr_array_index (targets, i), error))
      return FALSE;
  return ikd_reference_lists (add_item, &filling, error);
}

static gboolean
check_office (IkdDatabase *db, const char *code, GError **error)
{
  g_autoptr (IkdAtlas) atlas = ikd_region_table_load (db, error);
  g_autofree char *quoted = ikd_guard_quote (code);
  guint n = 0;

  if (atlas == NULL)
    return FALSE;
  if (ikd_atlas_by_code (atlas, code) != NULL)
    return TRUE;
  if (ikd_code_level (code) == 4)
    {
      g_autofree char *regency = g_strndup (code, 5);

      if (!ikd_villages_merge (db, regency, &n, error))
        return FALSE;
      g_clear_object (&atlas);
      atlas = ikd_region_table_load (db, error);
      if (atlas == NULL || ikd_atlas_by_code (atlas, code) != NULL)
        return atlas != NULL;
    }

  g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
               _("There is no region with the code %s. Look the code up, and try again."), quoted);
  return FALSE;
}

static gpointer
create_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  const IkdSetup *setup = data;
  gint64 action = 0;

  if (!add_regions (db, error)
      || !ikd_action_table_begin (db, IKD_ACTION_INIT, "", "shipped data", NULL, 0, &action, error)
      || !add_records (db, action, error) || !ikd_action_table_end (db, &action, error)
      || !ikd_setting_table_set (db, IKD_SETTING_WEEK_DAYS, setup->week_days == 6 ? "6" : "5",
                                 error))
    return NULL;
  if (setup->office != NULL
      && (!check_office (db, setup->office, error)
          || !ikd_setting_table_set (db, IKD_SETTING_OFFICE, setup->office, error)))
    return NULL;
  if (setup->mark != NULL && !ikd_setting_table_set (db, IKD_SETTING_MARK, setup->mark, error))
    return NULL;
  return GINT_TO_POINTER (TRUE);
}

static gboolean
check_free (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  g_set_error (error, IKD_ERROR, IKD_ERROR_EXISTS,
               _("“%s” exists already. Open it, or choose another name."), name);
  return FALSE;
}

/* What is in a log that stays could not be brought into the file. */
static gboolean
check_log (const char *part, const char *path, GError **error)
{
  g_autofree char *log = g_strconcat (part, "-wal", NULL);
  g_autofree char *name = g_filename_display_name (path);
  struct statvfs room = { 0, };
  GStatBuf info;

  if (g_stat (log, &info) != 0)
    return TRUE;
  if (statvfs (log, &room) == 0 && (guint64) room.f_bavail * room.f_frsize < (guint64) info.st_size)
    g_set_error (error, IKD_ERROR, IKD_ERROR_FULL,
                 _("There is no room left to write “%s”. Nothing was stored; free some space and "
                   "try again."), name);
  else
    g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
                 _("“%s” cannot be opened, read or written. Check the disk and the permissions."),
                 name);
  return FALSE;
}

/* Gives a file its name that is whole, and that nobody has open. */
static gboolean
give_name (const char *part, const char *path, GError **error)
{
  return check_log (part, path, error) && ikd_copy_place (path, part, error);
}

static gboolean
fill_new (const char *part, gconstpointer setup, GError **error)
{
  g_autoptr (IkdStore) store = ikd_store_open (part, IKD_DATABASE_CREATE, error);
  gpointer done = NULL;

  if (store == NULL)
    return FALSE;
  done = ikd_store_write (store, create_job, (gpointer) setup, NULL, NULL, error);
  ikd_store_close (store);
  return done != NULL;
}

/* Fills the file @part and leaves it closed. */
typedef gboolean (*Maker) (const char *part, gconstpointer data, GError **error);

static gboolean
make_file (const char *path, Maker maker, gconstpointer data, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (IkdPart) part = NULL;

  if (!ikd_put_folder (folder, error) || !check_free (path, error))
    return FALSE;
  part = ikd_part_new (path);
  if (maker (ikd_part_get_path (part), data, error)
      && give_name (ikd_part_get_path (part), path, error))
    return TRUE;
  ikd_copy_name_in (error, ikd_part_get_path (part), path);
  return FALSE;
}

/**
 * ikd_session_create:
 * @path: where the file is made
 * @setup: what it starts with
 *
 * Returns: (transfer full): the session on the new file
 */
IkdSession *
ikd_session_create (const char *path, const IkdSetup *setup, GError **error)
{
  IkdSession *session = NULL;

  if (!make_file (path, fill_new, setup, error))
    return NULL;
  session = ikd_session_open (path, 0, error);
  if (session == NULL)
    ikd_part_remove_file (path);
  return session;
}

/* --- marked files --- */

typedef struct
{
  IkdSetup           setup;
  const char        *folder;    /* of the shipped tables */
  const char *const *names;     /* of the tables in it; NULL-terminated */
} Marked;

static gboolean
import_table (IkdSession *session, const char *folder, const char *name, GError **error)
{
  g_autofree char *table = ikd_reference_path (folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (table);
  const IkdImportOptions options = { FALSE, IKD_DAY_NONE, IKD_INDICATOR_NONE };
  g_autoptr (IkdReceipt) receipt = ikd_import_file (session, file, &options, NULL, error);

  return receipt != NULL;
}

/* The shipped tables go through the same door as anybody's file. */
static gboolean
fill_marked (const char *part, gconstpointer data, GError **error)
{
  const Marked *marked = data;
  g_autoptr (IkdSession) session = NULL;
  gboolean good = TRUE;

  if (!fill_new (part, &marked->setup, error))
    return FALSE;
  session = ikd_session_open (part, 0, error);
  if (session == NULL)
    return FALSE;
  ikd_session_set_operator (session, "Capaian");
  for (guint i = 0; good && marked->names[i] != NULL; i++)
    good = import_table (session, marked->folder, marked->names[i], error);
  ikd_session_close (session);
  return good;
}

gboolean
ikd_session_make_sample (const char *path, GError **error)
{
  /* An activity is linked to its institution, which comes first. */
  static const char *const names[] = { "published-figures.csv", "institutions.csv",
                                       "activities.csv", "obstacles.csv", "groups.csv", NULL };
  static const Marked marked = { { .office = "ID", .week_days = 5, .mark = "sample" }, "sample",
                                 names };

  return make_file (path, fill_marked, &marked, error);
}

gboolean
ikd_session_make_training (const char *path, GError **error)
{
  static const char *const names[] = { "figures.csv", "group-figures.csv", "institutions.csv",
                                       "activities.csv", "obstacles.csv", "groups.csv", NULL };
  static const Marked marked = { { .office = "33.01", .week_days = 5, .mark = "training" },
                                 "training", names };

  return make_file (path, fill_marked, &marked, error);
}

/* --- without waiting --- */

typedef struct
{
  char    *path;
  char    *office;
  char    *mark;
  gboolean marked;              /* the sample or the training file: made only where it is missing */
  int      week_days;
} CreateData;

static void
free_create (CreateData *data)
{
  g_free (data->path);
  g_free (data->office);
  g_free (data->mark);
  g_free (data);
}

static gboolean
make (const CreateData *data, GError **error)
{
  const IkdSetup setup = { data->office, data->week_days, data->mark };
  g_autoptr (IkdSession) session = NULL;

  if (data->marked && g_file_test (data->path, G_FILE_TEST_EXISTS))
    return TRUE;
  if (data->marked)
    return g_str_equal (data->mark, "sample") ? ikd_session_make_sample (data->path, error)
                                              : ikd_session_make_training (data->path, error);

  session = ikd_session_create (data->path, &setup, error);
  if (session == NULL)
    return FALSE;
  ikd_session_close (session);
  return TRUE;
}

static gpointer
make_job (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_new ();
  gboolean made = FALSE;

  /* The session made here is only to fill the file: its signals go nowhere. */
  g_main_context_push_thread_default (context);
  made = make (data, error);
  g_main_context_pop_thread_default (context);
  return GINT_TO_POINTER (made);
}

static void
session_opened_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  IkdSession *session = ikd_session_open_finish (result, &error);

  if (session != NULL)
    g_task_return_pointer (task, session, g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  CreateData *create = g_task_get_task_data (task);
  GError *error = NULL;

  if (ikd_thread_job_finish (result, &error) == NULL)
    g_task_return_error (task, error);
  else
    ikd_session_open_async (create->path, 0, g_task_get_cancellable (task), session_opened_cb,
                            g_object_ref (task));
}

static void
create_async (CreateData *data, GCancellable *cancellable, GAsyncReadyCallback callback,
              gpointer user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, create_async);
  g_task_set_task_data (task, data, (GDestroyNotify) free_create);
  ikd_thread_job_run (NULL, make_job, data, NULL, NULL, cancellable, made_cb, task);
}

void
ikd_session_create_async (const char *path, const IkdSetup *setup, GCancellable *cancellable,
                          GAsyncReadyCallback callback, gpointer user_data)
{
  CreateData *data = g_new0 (CreateData, 1);

  data->path = g_strdup (path);
  data->office = g_strdup (setup->office);
  data->mark = g_strdup (setup->mark);
  data->week_days = setup->week_days;
  create_async (data, cancellable, callback, user_data);
}

void
ikd_session_open_marked_async (const char *mark, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data)
{
  CreateData *data = g_new0 (CreateData, 1);

  data->marked = TRUE;
  data->mark = g_strdup (mark);
  data->path = g_str_equal (mark, "sample") ? ikd_session_sample_path ()
                                            : ikd_session_training_path ();
  create_async (data, cancellable, callback, user_data);
}
