/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The thread behind a connection. It looks for changes of other processes while it has nothing to
 * do: PRAGMA data_version of a connection does not count that connection's own commits. */

#include "ikd-worker.h"

#include "ikd-database-private.h"
#include "ikd-tables.h"

#define POLL_MICROSECONDS (400 * 1000)
#define SUMS_AT_A_TIME 8        /* a job that comes meanwhile waits for these */

typedef struct
{
  IkdStoreJob     job;          /* NULL: the end */
  gpointer        data;
  GCancellable   *cancellable;  /* borrowed of whoever waits, or of the task */
  GTask          *task;         /* NULL: somebody waits */
  GDestroyNotify  free_result;

  gpointer        result;
  GError         *error;
  gboolean        done;
} Job;

struct _IkdWorker
{
  GThread      *thread;
  GAsyncQueue  *queue;
  GMutex        mutex;
  GCond         cond;           /* a waited-for job is done, or the connection open */

  char         *path;
  IkdDatabaseFlags flags;
  gboolean      writes;
  gboolean      read_only;
  gboolean      newer;
  gboolean      opened;
  GError       *error;
  gint64        data_version;
  gboolean      restless;       /* there may be sums to add up */
  void        (*changed) (gpointer data);
  gpointer      changed_data;
};

static gpointer
run_writing (IkdWorker *self, IkdDatabase *database, Job *job, GError **error)
{
  gpointer result = NULL;

  if (!ikd_database_begin (database, error))
    return NULL;

  result = job->job (database, job->data, job->cancellable, error);
  if (result != NULL && !g_cancellable_set_error_if_cancelled (job->cancellable, error)
      && ikd_database_commit (database, error))
    {
      self->restless = TRUE;
      if (self->changed != NULL)
        self->changed (self->changed_data);
      return result;
    }

  ikd_database_rollback (database);
  if (result != NULL && job->free_result != NULL)
    job->free_result (result);
  return NULL;
}

/* All that a job reads is of one moment; and a lock is taken once, not for each question. Memory
 * that is short when all is read, at the end of the transaction, takes nothing from the result. */
static gpointer
run_reading (IkdDatabase *database, Job *job, GError **error)
{
  gboolean whole;
  gpointer result;

  ikd_database_begin_job (database);
  if (!ikd_database_begin_reading (database, error))
    return NULL;

  result = job->job (database, job->data, job->cancellable, error);
  whole = result == NULL || ikd_database_end_job (database, error);
  ikd_database_rollback (database);
  if (whole)
    return result;

  if (job->free_result != NULL)
    job->free_result (result);
  return NULL;
}

static void
run (IkdWorker *self, IkdDatabase *database, Job *job)
{
  if (g_cancellable_set_error_if_cancelled (job->cancellable, &job->error))
    return;

  database->cancellable = job->cancellable;
  job->result = self->writes ? run_writing (self, database, job, &job->error)
                             : run_reading (database, job, &job->error);
  database->cancellable = NULL;
  g_warn_if_fail ((job->result == NULL) == (job->error != NULL));
}

static gboolean
unref_cb (gpointer data)
{
  g_object_unref (data);
  return G_SOURCE_REMOVE;
}

/* The task may hold the last reference to the store, whose end waits for this thread: it is let go
 * where it returns to. */
static void
let_go (GTask *task)
{
  g_autoptr (GSource) source = g_idle_source_new ();

  g_source_set_callback (source, unref_cb, task, NULL);
  g_source_attach (source, g_task_get_context (task));
}

static void
answer (IkdWorker *self, Job *job)
{
  if (job->task == NULL)
    {
      g_mutex_lock (&self->mutex);
      job->done = TRUE;
      g_cond_broadcast (&self->cond);
      g_mutex_unlock (&self->mutex);
      return;
    }

  if (job->error != NULL)
    g_task_return_error (job->task, job->error);
  else
    g_task_return_pointer (job->task, job->result, job->free_result);
  let_go (job->task);
  g_free (job);
}

static void
poll_changes (IkdWorker *self, IkdDatabase *database)
{
  gint64 version = 0;

  /* A file that cannot be read now is found out by the next job. */
  if (!ikd_database_get_int (database, "PRAGMA data_version", 0, &version, NULL))
    return;
  if (self->data_version != 0 && version != self->data_version)
    self->changed (self->changed_data);
  self->data_version = version;
}

/* What was entered by the cell leaves the sums above it open. They change nothing that anybody
 * sees, so nobody is told; what fails here is added up by whoever reads it, and tried again after
 * the next job. Returns whether there may be more. */
static gboolean
settle (IkdWorker *self, IkdDatabase *database)
{
  guint settled = 0;

  if (database->sealed || database->read_only || !ikd_database_begin (database, NULL))
    return FALSE;
  if (ikd_sum_table_settle (database, SUMS_AT_A_TIME, &settled, NULL) && settled > 0
      && ikd_database_commit (database, NULL))
    return TRUE;
  ikd_database_rollback (database);
  return FALSE;
}

static void
rest (IkdWorker *self, IkdDatabase *database)
{
  poll_changes (self, database);
  while (self->restless && g_async_queue_length (self->queue) <= 0)
    self->restless = settle (self, database);
}

static Job *
take (IkdWorker *self, IkdDatabase *database)
{
  Job *job = NULL;

  if (self->changed == NULL)
    return g_async_queue_pop (self->queue);

  while ((job = g_async_queue_timeout_pop (self->queue, POLL_MICROSECONDS)) == NULL)
    rest (self, database);
  return job;
}

static IkdDatabase *
open_connection (IkdWorker *self)
{
  IkdDatabase *database = ikd_database_open (self->path, self->flags, &self->error);

  g_mutex_lock (&self->mutex);
  self->read_only = database == NULL || ikd_database_is_read_only (database);
  self->newer = database != NULL && ikd_database_is_newer (database);
  self->opened = TRUE;
  g_cond_broadcast (&self->cond);
  g_mutex_unlock (&self->mutex);

  return database;
}

static gpointer
work (gpointer data)
{
  IkdWorker *self = data;
  g_autoptr (IkdDatabase) database = open_connection (self);

  if (database == NULL)
    return NULL;

  self->restless = TRUE;
  if (self->changed != NULL)
    poll_changes (self, database);
  while (TRUE)
    {
      Job *job = take (self, database);

      if (job->job == NULL)
        {
          g_free (job);
          return NULL;
        }
      run (self, database, job);
      answer (self, job);
    }
}

IkdWorker *
ikd_worker_new (const char *path, IkdDatabaseFlags flags, gboolean writes,
                void (*changed) (gpointer data), gpointer data, GError **error)
{
  IkdWorker *self = g_new0 (IkdWorker, 1);

  self->path = g_strdup (path);
  self->flags = flags;
  self->writes = writes;
  self->changed = changed;
  self->changed_data = data;
  self->queue = g_async_queue_new ();
  g_mutex_init (&self->mutex);
  g_cond_init (&self->cond);
  self->thread = g_thread_new (writes ? "store-writer" : "store-reader", work, self);

  g_mutex_lock (&self->mutex);
  while (!self->opened)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);
  if (self->error == NULL)
    return self;

  g_propagate_error (error, g_steal_pointer (&self->error));
  ikd_worker_free (self);
  return NULL;
}

void
ikd_worker_free (IkdWorker *self)
{
  g_async_queue_push (self->queue, g_new0 (Job, 1));

  /* Tasks are let go where they return to, so this is never the worker itself. */
  g_assert (self->thread != g_thread_self ());
  g_thread_join (self->thread);

  /* A worker that never opened its connection leaves the end in the queue. */
  g_free (g_async_queue_try_pop (self->queue));
  g_async_queue_unref (self->queue);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->cond);
  g_clear_error (&self->error);
  g_free (self->path);
  g_free (self);
}

gboolean
ikd_worker_is_read_only (IkdWorker *self)
{
  return self->read_only;
}

gboolean
ikd_worker_is_newer (IkdWorker *self)
{
  return self->newer;
}

gpointer
ikd_worker_wait (IkdWorker *self, IkdStoreJob job, gpointer data, GDestroyNotify free_result,
                 GCancellable *cancellable, GError **error)
{
  Job waiting = { .job = job, .data = data, .cancellable = cancellable,
                  .free_result = free_result };

  g_assert (self->thread != g_thread_self ());
  g_async_queue_push (self->queue, &waiting);
  g_mutex_lock (&self->mutex);
  while (!waiting.done)
    g_cond_wait (&self->cond, &self->mutex);
  g_mutex_unlock (&self->mutex);

  if (waiting.error != NULL)
    g_propagate_error (error, waiting.error);
  return waiting.result;
}

void
ikd_worker_push (IkdWorker *self, IkdStoreJob job, gpointer data, GDestroyNotify free_result,
                 GTask *task)
{
  Job *pushed = g_new0 (Job, 1);

  pushed->job = job;
  pushed->data = data;
  pushed->free_result = free_result;
  pushed->task = task;
  pushed->cancellable = g_task_get_cancellable (task);
  g_async_queue_push (self->queue, pushed);
}
