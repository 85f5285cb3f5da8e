/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A day's work on a disk and in a memory that fail at one place, once at each: what fails says so
 * in a sentence, what was said to be kept is there, the file is whole, and the same again works. */

#include "torture.h"

#include <glib/gstdio.h>
#include <string.h>

#include "ikd-backups.h"
#include "ikd-error.h"
#include "ikd-exchange-service.h"
#include "shim.h"

/* The steps of the day, in their order. */
typedef enum
{
  STEP_OPEN,
  STEP_KEEP,
  STEP_IMPORT,
  STEP_KEEP_AGAIN,
  STEP_UNDO,
  STEP_BACKUP,
  N_STEPS
} Step;

typedef struct
{
  Torture    *torture;
  char       *path;
  char       *csv;
  char       *copy;
  IkdSession *session;
  guint       done;             /* steps that were said to be done */
} Day;

static gboolean
take_step (Day *self, Step step, GError **error)
{
  const IkdImportOptions none = { .as_of = IKD_DAY_NONE };
  g_autoptr (GFile) file = g_file_new_for_path (self->csv);
  g_autoptr (IkdReceipt) receipt = NULL;
  IkdReverted *reverted = NULL;

  switch (step)
    {
    case STEP_OPEN:
      self->session = ikd_session_open (self->path, 0, error);
      return self->session != NULL;
    case STEP_KEEP:
      return torture_keep (self->session, "33.01.01", "2024-06-03", 5000, error);
    case STEP_IMPORT:
      receipt = ikd_import_file (self->session, file, &none, NULL, error);
      return receipt != NULL;
    case STEP_KEEP_AGAIN:
      return torture_keep (self->session, "33.01.01", "2024-06-03", 5001, error);
    case STEP_UNDO:
      reverted = ikd_undo (self->session, FALSE, NULL, error);
      g_clear_pointer (&reverted, ikd_reverted_free);
      return reverted != NULL || error == NULL || *error == NULL;
    case STEP_BACKUP:
    default:
      return ikd_session_backup (self->session, self->copy, NULL, error);
    }
}

static char *
judge_sentence (Step step, const GError *error)
{
  if (error == NULL)
    return g_strdup_printf ("step %d failed without a word", step);
  if (error->domain != IKD_ERROR || strchr (error->message, ' ') == NULL
      || error->code == IKD_ERROR_NOT_OURS)
    return g_strdup_printf ("step %d says “%s”", step, error->message);
  return NULL;
}

/* Runs the day. A step that fails is done again on a disk that works, when @again. */
static char *
live (Day *self, gboolean again)
{
  for (guint step = 0; step < N_STEPS; step++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) second = NULL;
      char *failure;

      if (!take_step (self, step, &error))
        {
          if (torture_at > 0)
            g_printerr ("step %u: %s\n", step, error->message);
          failure = judge_sentence (step, error);
          if (failure != NULL || !again)
            return failure;
          shim_mend ();
          if (!take_step (self, step, &second))
            return g_strdup_printf ("step %u does not work again: %s", step, second->message);
        }
      self->done = step + 1;
    }
  return NULL;
}

static char *
look (Day *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (IkdSession) session = NULL;
  const char *last = g_ptr_array_index (self->torture->codes, self->torture->codes->len - 1);
  gint64 kept, imported;
  char *failure = torture_verify (self->path);

  if (failure != NULL)
    return failure;
  session = ikd_session_open (self->path, 0, &error);
  g_assert_no_error (error);
  kept = torture_get (session, "33.01.01", "2024-06-03", &error);
  imported = torture_get (session, last, "2024-01-02", &error);
  ikd_session_close (session);
  if (self->done > STEP_KEEP && kept != 5000 && kept != 5001)
    return g_strdup_printf ("a cell that was kept holds %" G_GINT64_FORMAT, kept);
  if (self->done > STEP_UNDO && kept != 5000)
    return g_strdup_printf ("what was undone still holds %" G_GINT64_FORMAT, kept);
  if (self->done > STEP_IMPORT
      && imported != 2000 + 20 + (gint64) self->torture->codes->len - 1)
    return g_strdup_printf ("an import that was stored left %" G_GINT64_FORMAT, imported);
  if (self->done > STEP_BACKUP)
    return torture_verify (self->copy);
  return NULL;
}

static void
begin (Day *self, Torture *torture)
{
  self->torture = torture;
  self->path = torture_copy (torture, "day.db");
  self->csv = torture_csv (torture, "day.csv", 2, 2000);
  self->copy = torture_path (torture, "day-copy.db");
  torture_remove (self->copy);
}

static void
end (Day *self)
{
  if (self->session != NULL)
    ikd_session_close (self->session);
  g_clear_object (&self->session);
}

static void
clear (Day *self)
{
  end (self);
  g_free (self->path);
  g_free (self->csv);
  g_free (self->copy);
}

/* How many calls of this kind a day takes. */
static gint64
measure (Torture *torture, ShimCall call)
{
  Day day = { 0 };
  gint64 n;

  begin (&day, torture);
  shim_mend ();
  g_assert_null (live (&day, FALSE));
  end (&day);
  n = shim_count (call);
  clear (&day);
  return n;
}

static void
fail_at (Torture *torture, ShimCall call, gint64 nth, gboolean stays, gboolean full)
{
  Day day = { 0 };
  char *failure;

  begin (&day, torture);
  shim_fail (call, nth, stays, full);
  failure = live (&day, TRUE);
  /* What failed at the end, while closing, is no sentence: the file must still be whole. */
  end (&day);
  shim_mend ();
  if (failure == NULL)
    failure = look (&day);
  if (failure != NULL)
    {
      char *placed = g_strdup_printf ("at call %" G_GINT64_FORMAT ": %s", nth, failure);

      g_free (failure);
      failure = placed;
    }
  clear (&day);
  torture_count (torture, failure);
}

static void
fail_everywhere (Torture *torture, ShimCall call, gboolean stays, gboolean full, int scale)
{
  gint64 n = measure (torture, call);
  gint64 stride = torture_at > 0 ? 1 : MAX (1, 100 / MAX (1, scale));

  for (gint64 nth = 1; nth <= n; nth += stride)
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

/* Nothing works any more from the nth write on; then the file is what arrived. */
static void
run_power (Torture *self, guint rounds, int scale)
{
  gint64 n = measure (self, SHIM_WRITE);
  gint64 stride = MAX (1, 100 / MAX (1, scale));

  for (gint64 nth = 1; nth <= n; nth += stride)
    {
      Day day = { 0 };
      g_autofree char *index = NULL;
      char *failure;

      begin (&day, self);
      shim_cut (nth);
      g_free (live (&day, FALSE));
      end (&day);
      shim_tear (self->random);
      shim_mend ();
      index = g_strconcat (day.path, "-shm", NULL);
      torture_remove (index);
      failure = look (&day);
      clear (&day);
      torture_count (self, failure);
    }
}

const TortureRow torture_fault_rows[] = {
  { "fault-write", "each write of a day's work fails once", 0, run_write },
  { "fault-writes", "all writes fail from each on, until mended", 0, run_writes },
  { "fault-sync", "each sync fails once", 0, run_sync },
  { "fault-read", "each read fails once", 0, run_read },
  { "fault-memory", "each allocation of the database fails once", 0, run_memory },
  { "fault-full", "the disk is full from each write on, until there is room", 0, run_full },
  { "fault-power", "the power goes at each write; unsynced sectors are torn", 0, run_power },
  { NULL },
};
