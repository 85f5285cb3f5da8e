/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Jobs on the workers' threads: they answer once, whatever happens to them, and a job that fails
 * leaves nothing. */

#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-store.h"
#include "scratch.h"

typedef struct
{
  Scratch   file;
  IkdStore *store;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  scratch_make (&self->file);
  self->store = ikd_store_open (self->file.path, IKD_DATABASE_CREATE, &error);
  g_assert_no_error (error);
}

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  settle ();
  g_assert_finalize_object (self->store);
  scratch_remove (&self->file);
}

/* Adds one to the setting "n"; returns what it is now as text. */
static gpointer
count_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *value = NULL;
  g_autofree char *next = NULL;

  if (!ikd_setting_table_get (db, "n", &value, error))
    return NULL;
  next = g_strdup_printf ("%d", value != NULL ? atoi (value) + 1 : 1);
  return ikd_setting_table_set (db, "n", next, error) ? g_steal_pointer (&next) : NULL;
}

static gpointer
get_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  char *value = NULL;

  if (!ikd_setting_table_get (db, "n", &value, error))
    return NULL;
  return value != NULL ? value : g_strdup ("0");
}

static gpointer
fail_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *value = count_job (db, NULL, NULL, error);

  g_assert_nonnull (value);
  g_set_error_literal (error, IKD_ERROR, IKD_ERROR_INVALID, "refused");
  return NULL;
}

static int
get (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = ikd_store_read (self->store, get_job, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return atoi (value);
}

static void
count_up (IkdStore *store)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *value = ikd_store_write (store, count_job, NULL, g_free, NULL, &error);

  g_assert_no_error (error);
}

#define N_THREADS 4
#define N_ROUNDS 25

static gpointer
count_thread (gpointer data)
{
  Fixture *self = data;

  for (guint i = 0; i < N_ROUNDS; i++)
    {
      int before = get (self);

      count_up (self->store);
      g_assert_cmpint (get (self), >, before);
    }
  return NULL;
}

/* No step is lost where several threads write at once, and each reads its own. */
static void
threads (Fixture *self, gconstpointer data)
{
  GThread *all[N_THREADS];

  for (guint i = 0; i < N_THREADS; i++)
    all[i] = g_thread_new ("count", count_thread, self);
  for (guint i = 0; i < N_THREADS; i++)
    g_thread_join (all[i]);
  g_assert_cmpint (get (self), ==, N_THREADS * N_ROUNDS);
}

typedef struct
{
  guint    answers;
  guint    freed;
  int      highest;
  GError  *error;               /* of the last that failed */
  GThread *thread;
} Answers;

static void
freed_cb (gpointer data)
{
  Answers *answers = data;

  g_assert_true (g_thread_self () == answers->thread);
  answers->freed++;
}

static void
answer_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Answers *answers = data;
  g_autoptr (GError) error = NULL;
  g_autofree char *value = ikd_store_job_finish (IKD_STORE (source), result, &error);

  g_assert_true ((value == NULL) == (error != NULL));
  g_assert_true (g_thread_self () == answers->thread);
  if (value != NULL)
    answers->highest = MAX (answers->highest, atoi (value));
  if (error != NULL)
    {
      g_clear_error (&answers->error);
      answers->error = g_steal_pointer (&error);
    }
  answers->answers++;
}

static void
write_async (IkdStore *store, IkdStoreJob job, GCancellable *cancellable, Answers *answers)
{
  answers->thread = g_thread_self ();
  ikd_store_write_async (store, job, answers, freed_cb, g_free, cancellable, answer_cb, answers);
}

static void
wait_answers (Answers *answers, guint n)
{
  /* The data are let go a moment after the answer. */
  while (answers->answers < n || answers->freed < n)
    g_main_context_iteration (NULL, TRUE);
  settle ();
  g_assert_cmpuint (answers->answers, ==, n);
  g_assert_cmpuint (answers->freed, ==, n);
}

static void
asynchronous (Fixture *self, gconstpointer data)
{
  Answers answers = { 0 };

  for (guint i = 0; i < 10; i++)
    write_async (self->store, count_job, NULL, &answers);
  g_assert_cmpuint (answers.answers, ==, 0);
  wait_answers (&answers, 10);
  g_assert_no_error (answers.error);
  g_assert_cmpint (answers.highest, ==, 10);

  answers = (Answers){ .thread = g_thread_self () };
  ikd_store_read_async (self->store, get_job, &answers, freed_cb, g_free, NULL, answer_cb,
                        &answers);
  wait_answers (&answers, 1);
  g_assert_cmpint (answers.highest, ==, 10);
}

/* What a failing job wrote is taken back; the next one finds the file as it was. */
static void
failing (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  Answers answers = { 0 };

  count_up (self->store);
  g_assert_null (ikd_store_write (self->store, fail_job, NULL, NULL, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_INVALID);
  g_assert_cmpint (get (self), ==, 1);
  write_async (self->store, fail_job, NULL, &answers);
  wait_answers (&answers, 1);
  g_assert_error (answers.error, IKD_ERROR, IKD_ERROR_INVALID);
  g_clear_error (&answers.error);
  count_up (self->store);
  g_assert_cmpint (get (self), ==, 2);
}

/* A reading connection writes nothing. */
static void
reading (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (ikd_store_read (self->store, count_job, NULL, g_free, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_READ_ONLY);
  g_assert_cmpint (get (self), ==, 0);
}

static void
cancelled_before (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  Answers answers = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_null (ikd_store_write (self->store, count_job, NULL, g_free, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  write_async (self->store, count_job, cancellable, &answers);
  wait_answers (&answers, 1);
  g_assert_error (answers.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&answers.error);
  g_assert_cmpint (get (self), ==, 0);
}

static int endless_runs;

/* Writes, then counts for ever. */
static gpointer
endless_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autofree char *value = count_job (db, NULL, NULL, error);
  gint64 n = 0;

  g_assert_nonnull (value);
  g_atomic_int_set (&endless_runs, 1);
  return ikd_database_get_int (db, "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 "
                                   "FROM n) SELECT count(*) FROM n", 0, &n, error)
           ? g_strdup ("never") : NULL;
}

/* Cancelled from the main thread while it runs; the job queued behind it is done. */
static void
cancelled_during (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Answers stopped = { 0 };
  Answers next = { 0 };

  g_atomic_int_set (&endless_runs, 0);
  write_async (self->store, endless_job, cancellable, &stopped);
  write_async (self->store, count_job, NULL, &next);
  while (!g_atomic_int_get (&endless_runs))
    g_usleep (1000);
  g_assert_cmpint (get (self), ==, 0);
  g_cancellable_cancel (cancellable);
  wait_answers (&next, 1);
  wait_answers (&stopped, 1);
  g_assert_error (stopped.error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&stopped.error);
  g_assert_no_error (next.error);
  g_assert_cmpint (next.highest, ==, 1);
}

/* Closing waits for what is queued; every job is done and answered. Twice is no harm. */
static void
closing (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdDatabase) db = NULL;
  g_autofree char *value = NULL;
  Answers answers = { 0 };

  for (guint i = 0; i < 20; i++)
    write_async (self->store, count_job, NULL, &answers);
  ikd_store_close (self->store);
  ikd_store_close (self->store);

  db = ikd_database_open (self->file.path, IKD_DATABASE_READ_ONLY, NULL);
  g_assert_true (ikd_setting_table_get (db, "n", &value, NULL));
  g_assert_cmpstr (value, ==, "20");
  wait_answers (&answers, 20);
  g_assert_no_error (answers.error);
}

/* The last reference goes while jobs are queued, or right after one was answered. */
static void
cycles (Fixture *self, gconstpointer data)
{
  for (guint i = 0; i < 60; i++)
    {
      IkdStore *store = ikd_store_open (self->file.path, 0, NULL);
      gpointer weak = store;
      Answers answers = { 0 };
      guint n = i % 3;

      g_object_add_weak_pointer (G_OBJECT (store), &weak);
      for (guint j = 0; j < n; j++)
        write_async (store, count_job, NULL, &answers);
      if (n == 0)
        count_up (store);
      g_object_unref (store);
      wait_answers (&answers, n);
      while (weak != NULL)
        g_main_context_iteration (NULL, TRUE);
    }
  /* 20 rounds of each: 1 + 1 + 2 */
  g_assert_cmpint (get (self), ==, 80);
}

typedef struct
{
  guint n;
  gboolean elapsed;
} Changes;

static void
changed_cb (IkdStore *store, Changes *changes)
{
  changes->n++;
}

static gboolean
elapsed_cb (gpointer data)
{
  ((Changes *) data)->elapsed = TRUE;
  return G_SOURCE_REMOVE;
}

static guint
wait_changes (Changes *changes, guint milliseconds)
{
  guint timer;

  changes->elapsed = FALSE;
  timer = g_timeout_add (milliseconds, elapsed_cb, changes);
  while (changes->n == 0 && !changes->elapsed)
    g_main_context_iteration (NULL, TRUE);
  if (!changes->elapsed)
    g_source_remove (timer);
  return changes->n;
}

/* Told of our own write and, within two seconds, of another's; not of reading or of a failure. */
static void
changed (Fixture *self, gconstpointer data)
{
  g_autoptr (IkdStore) other = ikd_store_open (self->file.path, 0, NULL);
  g_autoptr (GError) error = NULL;
  Changes changes = { 0 };
  gulong handler = g_signal_connect (self->store, "changed", G_CALLBACK (changed_cb), &changes);

  get (self);
  g_assert_null (ikd_store_write (self->store, fail_job, NULL, NULL, NULL, &error));
  g_assert_cmpuint (wait_changes (&changes, 900), ==, 0);
  count_up (self->store);
  g_assert_cmpuint (wait_changes (&changes, 2000), ==, 1);
  changes.n = 0;
  count_up (other);
  g_assert_cmpuint (wait_changes (&changes, 2000), ==, 1);
  changes.n = 0;
  g_assert_cmpuint (wait_changes (&changes, 900), ==, 0);
  g_signal_handler_disconnect (self->store, handler);
}

/* As a session does it: on a thread that has no part in what follows. */
static gpointer
open_thread (gpointer path)
{
  g_autoptr (GError) error = NULL;
  IkdStore *store = ikd_store_open_for (path, 0, g_main_context_default (), &error);

  g_assert_true ((store == NULL) == (error != NULL));
  if (store == NULL)
    g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  return store;
}

static void
opening (Fixture *self, gconstpointer data)
{
  g_autofree char *none = g_build_filename (self->file.folder, "none.db", NULL);
  g_autoptr (IkdStore) store = g_thread_join (g_thread_new ("open", open_thread, self->file.path));
  Changes changes = { 0 };

  g_assert_nonnull (store);
  g_assert_null (g_thread_join (g_thread_new ("open", open_thread, none)));
  g_signal_connect (store, "changed", G_CALLBACK (changed_cb), &changes);
  count_up (store);
  g_assert_cmpuint (wait_changes (&changes, 2000), ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, function) \
  g_test_add ("/store/" name, Fixture, NULL, set_up, function, tear_down)

  ADD ("threads", threads);
  ADD ("asynchronous", asynchronous);
  ADD ("failing", failing);
  ADD ("reading", reading);
  ADD ("cancelled-before", cancelled_before);
  ADD ("cancelled-during", cancelled_during);
  ADD ("closing", closing);
  ADD ("cycles", cycles);
  ADD ("changed", changed);
  ADD ("opening", opening);

  return g_test_run ();
}
