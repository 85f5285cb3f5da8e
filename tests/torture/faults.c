/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Work on a disk and in a memory that fail at one place, once at each: what fails says so in a
 * sentence, what was said to be kept is there, the file is whole, and the same again works. */

#include "scene.h"
#include "shim.h"

/* In a short run so many rounds of a row for each percent, at most. */
#define MOST_FOR_A_PERCENT 4

static void
mend (Scene *self)
{
  shim_mend ();
}

/* How many calls of this kind the work takes. */
static gint64
measure (Torture *torture, ShimCall call)
{
  g_autofree char *failure = NULL;
  Scene scene;
  gint64 n;

  scene_begin (&scene, torture->row->data, torture);
  shim_mend ();
  failure = scene_live (&scene, NULL);
  if (failure != NULL)
    g_error ("nothing fails, and yet: %s", failure);
  scene_end (&scene);
  n = shim_count (call);
  scene_clear (&scene);
  return n;
}

static void
count (Torture *torture, char *failure, gint64 nth)
{
  g_autofree char *text = failure;

  torture_count (torture, failure == NULL
                            ? NULL : g_strdup_printf ("at call %" G_GINT64_FORMAT ": %s", nth,
                                                      text));
}

static void
fail_at (Torture *torture, ShimCall call, gint64 nth, gboolean stays, gboolean full)
{
  Scene scene;
  char *failure;

  scene_begin (&scene, torture->row->data, torture);
  shim_fail (call, nth, stays, full);
  failure = scene_live (&scene, mend);
  /* What failed at the end, while closing, is no sentence: the file must still be whole. */
  scene_end (&scene);
  shim_mend ();
  if (failure == NULL)
    failure = scene_look (&scene);
  scene_clear (&scene);
  count (torture, failure, nth);
}

/* Of @n places to fail, from one that is tried to the next. */
static gint64
stride (gint64 n, int scale)
{
  gint64 most = MIN (n * scale / 100, (gint64) scale * MOST_FOR_A_PERCENT);

  return torture_at > 0 || scale >= 100 ? 1 : MAX (1, n / MAX (1, most));
}

static void
fail_everywhere (Torture *torture, ShimCall call, gboolean stays, gboolean full, int scale)
{
  gint64 n = measure (torture, call);

  for (gint64 nth = 1; nth <= n; nth += stride (n, scale))
    if (torture_at == 0 || nth == torture_at)
      fail_at (torture, call, nth, stays, full);
}

static void
run_write (Torture *self, guint rounds, int scale)
{
  fail_everywhere (self, SHIM_WRITE, FALSE, FALSE, scale);
}

static void
run_writes (Torture *self, guint rounds, int scale)
{
  fail_everywhere (self, SHIM_WRITE, TRUE, FALSE, scale);
}

static void
run_sync (Torture *self, guint rounds, int scale)
{
  fail_everywhere (self, SHIM_SYNC, FALSE, FALSE, scale);
}

static void
run_read (Torture *self, guint rounds, int scale)
{
  fail_everywhere (self, SHIM_READ, FALSE, FALSE, scale);
}

static void
run_memory (Torture *self, guint rounds, int scale)
{
  fail_everywhere (self, SHIM_MEMORY, FALSE, FALSE, scale);
}

static void
run_full (Torture *self, guint rounds, int scale)
{
  fail_everywhere (self, SHIM_WRITE, TRUE, TRUE, scale);
}

/* Nothing works any more from the nth write on; then the files are what arrived. */
static void
cut_at (Torture *torture, gint64 nth)
{
  g_autofree char *index = NULL;
  Scene scene;
  char *failure;

  scene_begin (&scene, torture->row->data, torture);
  scene.broken_off = TRUE;
  shim_cut (nth);
  g_free (scene_live (&scene, NULL));
  scene_end (&scene);
  shim_tear (torture->random);
  shim_mend ();
  index = g_strconcat (scene.path, "-shm", NULL);
  torture_remove (index);
  failure = scene_look (&scene);
  scene_clear (&scene);
  count (torture, failure, nth);
}

static void
run_power (Torture *self, guint rounds, int scale)
{
  gint64 n = measure (self, SHIM_WRITE);

  for (gint64 nth = 1; nth <= n; nth += stride (n, scale))
    if (torture_at == 0 || nth == torture_at)
      cut_at (self, nth);
}

#define ROWS(name, work, scene)                                                                  \
  { "fault-" name "write", "each write of " work " fails once", 0, run_write, &scene },         \
  { "fault-" name "writes", work ": all writes fail from each on", 0, run_writes, &scene },     \
  { "fault-" name "sync", "each sync of " work " fails once", 0, run_sync, &scene },            \
  { "fault-" name "read", "each read of " work " fails once", 0, run_read, &scene },            \
  { "fault-" name "memory", "each allocation of " work " fails once", 0, run_memory, &scene },  \
  { "fault-" name "full", work ": the disk is full from each write on", 0, run_full, &scene },  \
  { "fault-" name "power", work ": no power from each write on", 0, run_power, &scene }

const TortureRow torture_fault_rows[] = {
  ROWS ("", "a day's work", scene_day),
  ROWS ("create-", "a new file", scene_create),
  ROWS ("migrate-", "an older file", scene_migrate),
  ROWS ("restore-", "a copy put in place", scene_restore),
  ROWS ("outreach-", "records of outreach", scene_outreach),
  { NULL },
};
