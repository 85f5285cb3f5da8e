/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The rows of a file, one after another. Guarantees: of a long file a thread makes them ahead while
 * others are stored, a bounded number; each row is made and freed by one thread, and nobody else
 * asks the drafts for rows meanwhile. */

#include "config.h"

#include "ikd-import-private.h"

/* Rows that change hands at once, and how many such batches there are. */
#define BATCH 256
#define BATCHES 4
/* Of fewer rows a thread is not worth it. */
#define LONG_FILE (4 * BATCH)

typedef struct
{
  IkdDraftRow *rows[BATCH];
} Batch;

struct _IkdImportRows
{
  const IkdImportFile *file;
  guint        next;            /* place in the order, of the row that is wanted next */
  IkdDraftRow *single;          /* the row at hand, without a thread; nullable */
  GThread     *thread;          /* nullable */
  GMutex       lock;
  GCond        moved;
  guint        n_made;          /* batches, of all that the order has; under the lock */
  guint        n_taken;         /* likewise: those before are done with */
  gboolean     stop;            /* likewise */
  Batch        ring[BATCHES];
};

static void
clear_batch (Batch *batch)
{
  for (guint i = 0; i < BATCH; i++)
    g_clear_pointer (&batch->rows[i], ikd_draft_row_unref);
}

static IkdDraftRow *
make_row (const IkdImportFile *file, guint at)
{
  return ikd_import_file_make_row (file, &g_array_index (file->order, IkdImportEntry, at));
}

/* FALSE: no more are wanted. */
static gboolean
wait_for_room (IkdImportRows *self, guint batch)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (!self->stop && batch >= self->n_taken + BATCHES)
    g_cond_wait (&self->moved, &self->lock);
  return !self->stop;
}

static gpointer
make_rows (gpointer data)
{
  IkdImportRows *self = data;
  guint n = self->file->order->len;

  for (guint first = 0, at = 0; first < n && wait_for_room (self, at); first += BATCH, at++)
    {
      Batch *batch = &self->ring[at % BATCHES];

      clear_batch (batch);
      for (guint i = 0; i < MIN (BATCH, n - first); i++)
        batch->rows[i] = make_row (self->file, first + i);

      g_mutex_lock (&self->lock);
      self->n_made = at + 1;
      g_cond_signal (&self->moved);
      g_mutex_unlock (&self->lock);
    }
  return NULL;
}

IkdImportRows *
ikd_import_rows_new (const IkdImportFile *file)
{
  IkdImportRows *self = g_new0 (IkdImportRows, 1);

  self->file = file;
  g_mutex_init (&self->lock);
  g_cond_init (&self->moved);
  /* Where there can be no thread, rows are made as they are wanted. */
  if (file->order->len >= LONG_FILE)
    self->thread = g_thread_try_new ("import-rows", make_rows, self, NULL);
  return self;
}

static void
stop (IkdImportRows *self)
{
  g_mutex_lock (&self->lock);
  self->stop = TRUE;
  g_cond_signal (&self->moved);
  g_mutex_unlock (&self->lock);
  g_thread_join (self->thread);
}

void
ikd_import_rows_free (IkdImportRows *self)
{
  if (self->thread != NULL)
    stop (self);
  for (guint i = 0; i < BATCHES; i++)
    clear_batch (&self->ring[i]);
  g_clear_pointer (&self->single, ikd_draft_row_unref);
  g_cond_clear (&self->moved);
  g_mutex_clear (&self->lock);
  g_free (self);
}

/* Those before the batch are done with; waits until it is made. */
static void
begin_batch (IkdImportRows *self, guint batch)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  self->n_taken = batch;
  g_cond_signal (&self->moved);
  while (self->n_made <= batch)
    g_cond_wait (&self->moved, &self->lock);
}

IkdDraftRow *
ikd_import_rows_next (IkdImportRows *self)
{
  guint at = self->next++;

  if (self->thread == NULL)
    {
      g_clear_pointer (&self->single, ikd_draft_row_unref);
      return self->single = make_row (self->file, at);
    }
  if (at % BATCH == 0)
    begin_batch (self, at / BATCH);
  return self->ring[at / BATCH % BATCHES].rows[at % BATCH];
}
