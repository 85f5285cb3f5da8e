/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* An open data file and its workers. Guarantees: SQLite is used on the workers alone; jobs that
 * write run one after another, each in one transaction; whoever waits for a job always gets an
 * answer. */

#include "ikd-store.h"

#include <glib/gi18n-lib.h>

#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-worker.h"

#define N_READERS 2

/* What the writer's thread hands over: it may outlive the store that it tells of. A weak reference
 * that is made while the store goes would not be told of that. */
typedef struct
{
  IkdStore *store;              /* looked at where "changed" is emitted alone; NULL: it is gone */
} News;

struct _IkdStore
{
  GObject       parent_instance;

  char         *path;
  GMainContext *context;        /* where "changed" is emitted */
  News         *news;           /* counted */
  IkdWorker    *writer;         /* NULL when closed, or in a file that is only read */
  IkdWorker    *readers[N_READERS];
  guint         next_reader;
  gboolean      read_only;
  gboolean      newer;
};

G_DEFINE_FINAL_TYPE (IkdStore, ikd_store, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_READ_ONLY,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];
static guint changed_signal;

static gboolean
emit_cb (gpointer data)
{
  const News *news = data;
  g_autoptr (IkdStore) self = news->store != NULL ? g_object_ref (news->store) : NULL;

  if (self != NULL)
    g_signal_emit (self, changed_signal, 0);
  return G_SOURCE_REMOVE;
}

/* Runs on the writer's thread. */
static void
changed_cb (gpointer data)
{
  IkdStore *self = data;
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, emit_cb, g_atomic_rc_box_acquire (self->news),
                         g_atomic_rc_box_release);
  g_source_attach (source, self->context);
}

void
ikd_store_close (IkdStore *self)
{
  g_return_if_fail (IKD_IS_STORE (self));

  /* The connection that may write goes last: only it can bring the log into the file. */
  for (guint i = 0; i < N_READERS; i++)
    g_clear_pointer (&self->readers[i], ikd_worker_free);
  g_clear_pointer (&self->writer, ikd_worker_free);
}

/* The workers end while there is still a reference that they may look at. */
static void
ikd_store_dispose (GObject *object)
{
  IKD_STORE (object)->news->store = NULL;
  ikd_store_close (IKD_STORE (object));

  G_OBJECT_CLASS (ikd_store_parent_class)->dispose (object);
}

static void
ikd_store_finalize (GObject *object)
{
  IkdStore *self = IKD_STORE (object);

  g_free (self->path);
  g_clear_pointer (&self->news, g_atomic_rc_box_release);
  g_clear_pointer (&self->context, g_main_context_unref);

  G_OBJECT_CLASS (ikd_store_parent_class)->finalize (object);
}

static void
ikd_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_boolean (value, IKD_STORE (object)->read_only);
}

static void
ikd_store_class_init (IkdStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = ikd_store_dispose;
  object_class->finalize = ikd_store_finalize;
  object_class->get_property = ikd_store_get_property;

  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE,
                                                     G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * IkdStore::changed:
   *
   * The file holds something new, by a job of ours or by another process.
   */
  changed_signal = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
}

static void
ikd_store_init (IkdStore *self)
{
  self->news = g_atomic_rc_box_new0 (News);
  self->news->store = self;
}

static gboolean
start_readers (IkdStore *self, GError **error)
{
  for (guint i = 0; i < N_READERS; i++)
    {
      self->readers[i] = ikd_worker_new (self->path, IKD_DATABASE_READ_ONLY, FALSE, NULL, NULL,
                                         error);
      if (self->readers[i] == NULL)
        return FALSE;
    }
  return TRUE;
}

IkdStore *
ikd_store_open_for (const char *path, IkdDatabaseFlags flags, GMainContext *context,
                    GError **error)
{
  g_autoptr (IkdStore) self = g_object_new (IKD_TYPE_STORE, NULL);

  self->path = g_strdup (path);
  self->context = g_main_context_ref (context);
  self->writer = ikd_worker_new (path, flags, TRUE, changed_cb, self, error);
  if (self->writer == NULL)
    return NULL;
  self->read_only = ikd_worker_is_read_only (self->writer);
  self->newer = ikd_worker_is_newer (self->writer);

  return start_readers (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * ikd_store_open:
 * @path: the data file
 * @flags: whether to make it, or only to read it
 *
 * Blocks until the file is open, migrated where it was old.
 *
 * Returns: (transfer full): the store
 */
IkdStore *
ikd_store_open (const char *path, IkdDatabaseFlags flags, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  g_return_val_if_fail (path != NULL, NULL);

  return ikd_store_open_for (path, flags, context, error);
}

const char *
ikd_store_get_path (IkdStore *self)
{
  g_return_val_if_fail (IKD_IS_STORE (self), NULL);

  return self->path;
}

gboolean
ikd_store_is_read_only (IkdStore *self)
{
  g_return_val_if_fail (IKD_IS_STORE (self), TRUE);

  return self->read_only;
}

gboolean
ikd_store_is_newer (IkdStore *self)
{
  g_return_val_if_fail (IKD_IS_STORE (self), FALSE);

  return self->newer;
}

/* Runs on the writer's thread. */
static gpointer
seal_job (IkdDatabase *database, gpointer data, GCancellable *cancellable, GError **error)
{
  database->sealed = TRUE;
  sqlite3_db_config (database->handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  return GINT_TO_POINTER (TRUE);
}

void
ikd_store_seal (IkdStore *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (IKD_IS_STORE (self) && self->writer != NULL);

  if (self->read_only)
    return;
  self->read_only = TRUE;
  task = g_task_new (self, NULL, NULL, NULL);
  g_task_set_source_tag (task, ikd_store_seal);
  ikd_worker_push (self->writer, seal_job, NULL, NULL, g_steal_pointer (&task));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READ_ONLY]);
}

static IkdWorker *
choose_reader (IkdStore *self)
{
  return self->readers[self->next_reader++ % N_READERS];
}

/* A worker that may write, or NULL with @error. */
static IkdWorker *
get_writer (IkdStore *self, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  if (!self->read_only)
    return self->writer;

  g_set_error (error, IKD_ERROR, self->newer ? IKD_ERROR_NEWER_SCHEMA : IKD_ERROR_READ_ONLY,
               self->newer
                 ? _("“%s” was written by a newer version of Capaian and is only read. Install "
                     "that version to change it.")
                 : _("“%s” is only read. Save a copy to a place where you may write, and change "
                     "that one."), name);
  return NULL;
}

gpointer
ikd_store_read (IkdStore *self, IkdStoreJob job, gpointer data, GDestroyNotify free_result,
                GCancellable *cancellable, GError **error)
{
  g_return_val_if_fail (IKD_IS_STORE (self) && self->readers[0] != NULL, NULL);

  return ikd_worker_wait (choose_reader (self), job, data, free_result, cancellable, error);
}

gpointer
ikd_store_write (IkdStore *self, IkdStoreJob job, gpointer data, GDestroyNotify free_result,
                 GCancellable *cancellable, GError **error)
{
  IkdWorker *writer = NULL;

  g_return_val_if_fail (IKD_IS_STORE (self) && self->writer != NULL, NULL);

  writer = get_writer (self, error);
  return writer != NULL ? ikd_worker_wait (writer, job, data, free_result, cancellable, error)
                        : NULL;
}

static void
push (IkdStore *self, gboolean write, IkdStoreJob job, gpointer data, GDestroyNotify free_data,
      GDestroyNotify free_result, GCancellable *cancellable, GAsyncReadyCallback callback,
      gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  GError *error = NULL;
  IkdWorker *worker = write ? get_writer (self, &error) : choose_reader (self);

  g_task_set_source_tag (task, push);
  g_task_set_task_data (task, data, free_data);
  if (worker == NULL)
    g_task_return_error (task, error);
  else
    ikd_worker_push (worker, job, data, free_result, g_steal_pointer (&task));
}

void
ikd_store_read_async (IkdStore *self, IkdStoreJob job, gpointer data, GDestroyNotify free_data,
                      GDestroyNotify free_result, GCancellable *cancellable,
                      GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (IKD_IS_STORE (self) && self->readers[0] != NULL);

  push (self, FALSE, job, data, free_data, free_result, cancellable, callback, user_data);
}

void
ikd_store_write_async (IkdStore *self, IkdStoreJob job, gpointer data, GDestroyNotify free_data,
                       GDestroyNotify free_result, GCancellable *cancellable,
                       GAsyncReadyCallback callback, gpointer user_data)
{
  g_return_if_fail (IKD_IS_STORE (self) && self->writer != NULL);

  push (self, TRUE, job, data, free_data, free_result, cancellable, callback, user_data);
}

gpointer
ikd_store_job_finish (IkdStore *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
