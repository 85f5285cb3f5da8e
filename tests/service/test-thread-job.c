/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A job on a thread of its own: what it gives is handed out once, and all it had is let go of by
 * whoever it belongs to. */

#include "desk.h"
#include "ikd-error.h"
#include "ikd-thread-job.h"

/* How the job ends. */
typedef struct
{
  const char *answer;           /* nullable */
  gboolean    fails;
  GThread    *thread;           /* that it ran on */
  gint        n_freed;          /* atomically: of the data and of answers */
} Plan;

static gint *freed;

static void
free_plan (gpointer data)
{
  g_atomic_int_inc (&((Plan *) data)->n_freed);
}

static void
free_answer (gpointer text)
{
  g_free (text);
  g_atomic_int_inc (freed);
}

static gpointer
work (gpointer source, gpointer data, GCancellable *cancellable, GError **error)
{
  Plan *plan = data;

  plan->thread = g_thread_self ();
  if (plan->fails)
    g_set_error_literal (error, IKD_ERROR, IKD_ERROR_FILE, "It fails");
  return g_strdup (plan->answer);
}

static char *
run (Plan *plan, GObject *source, GCancellable *cancellable, GError **error)
{
  GAsyncResult *result = NULL;
  char *answer = NULL;

  freed = &plan->n_freed;
  ikd_thread_job_run (source, work, plan, free_plan, free_answer, cancellable, desk_ready_cb,
                      &result);
  desk_wait (&result);
  g_assert_true (g_task_is_valid (result, source));
  answer = ikd_thread_job_finish (result, error);
  g_object_unref (result);
  return answer;
}

static void
gives (void)
{
  Plan plan = { .answer = "done" };
  g_autoptr (GError) error = NULL;
  g_autofree char *answer = run (&plan, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (answer, ==, "done");
  g_assert_true (plan.thread != NULL && plan.thread != g_thread_self ());
  g_assert_cmpint (g_atomic_int_get (&plan.n_freed), ==, 1);
}

/* Nothing is an answer as well, as long as nothing failed. */
static void
gives_nothing (void)
{
  Plan plan = { NULL };
  g_autoptr (GError) error = NULL;

  g_assert_null (run (&plan, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
fails (void)
{
  Plan plan = { .fails = TRUE };
  g_autoptr (GError) error = NULL;

  g_assert_null (run (&plan, NULL, NULL, &error));
  g_assert_error (error, IKD_ERROR, IKD_ERROR_FILE);
  g_assert_cmpint (g_atomic_int_get (&plan.n_freed), ==, 1);
}

/* What it gave then is freed. */
static void
cancelled (void)
{
  Plan plan = { .answer = "too late" };
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (run (&plan, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  while (g_atomic_int_get (&plan.n_freed) < 2)
    g_thread_yield ();
}

/* Where nobody else knows the source any more, it is let go of here, and not on the thread. */
static void
let_go_cb (gpointer thread, GObject *where_it_was)
{
  *(GThread **) thread = g_thread_self ();
}

static void
source (void)
{
  /* Which of two threads is the last is chance. */
  for (guint i = 0; i < 200; i++)
    {
      Plan plan = { .answer = "done" };
      GObject *object = g_object_new (G_TYPE_OBJECT, NULL);
      GAsyncResult *result = NULL;
      GThread *thread = NULL;

      g_object_weak_ref (object, let_go_cb, &thread);
      freed = &plan.n_freed;
      ikd_thread_job_run (object, work, &plan, free_plan, free_answer, NULL, desk_ready_cb,
                          &result);
      g_object_unref (object);
      desk_wait (&result);
      g_assert_null (thread);
      g_object_unref (result);
      g_assert_true (thread == g_thread_self ());
      while (g_atomic_int_get (&plan.n_freed) < 2)
        g_thread_yield ();
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/thread-job/gives", gives);
  g_test_add_func ("/thread-job/gives-nothing", gives_nothing);
  g_test_add_func ("/thread-job/fails", fails);
  g_test_add_func ("/thread-job/cancelled", cancelled);
  g_test_add_func ("/thread-job/source", source);

  return g_test_run ();
}
