/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* New figures on their way into the file, many with one statement. Guarantees: they are hashed and
 * stored in the order in which they were taken in; a thread does so while the next ones are judged,
 * and never while anybody else uses the connection: who asks it anything has the batch settled
 * first (ikd_database_prepare(), ikd_database_step()); what fails is told with the next figure, or
 * when the batch is settled. */

#include "ikd-figure-batch.h"

#include "ikd-batch-table.h"
#include "ikd-figure-hash.h"

/* Figures that are stored with one statement, and how many such loads there are. */
#define LOAD 64
#define LOADS 4

typedef struct
{
  IkdBatchRow rows[LOAD];
  guint       n;
} Load;

struct _IkdFigureBatch
{
  IkdDatabase  *db;             /* borrowed */
  IkdOpenAction *open;          /* whose figures they are; borrowed */
  sqlite3_stmt *revisions;      /* these are the database's */
  sqlite3_stmt *figures;
  sqlite3_stmt *plain_revisions;
  sqlite3_stmt *plain_figures;
  Load          ring[LOADS];
  guint         n_full;         /* loads that were */
  guint         n_given;        /* loads that the thread is given; under the lock */
  GThread      *thread;         /* nullable: none is needed, or to be had */
  GMutex        lock;
  GCond         moved;
  guint         n_stored;       /* those of them that it is done with; likewise */
  gboolean      stop;           /* likewise */
  int           code;           /* likewise: SQLite's, of the first failure */
};

/* --- storing --- */

static const char *const revisions_sql =
  "INSERT INTO figure_rev (id, region, indicator, segment, start, day, claim, state, value, low,\n"
  "                        high, percent, half, of, source, reason, owes, note, derived, action)\n"
  "SELECT id, region, indicator, segment, start, day, claim, state, value, low, high, percent,\n"
  "       half, of, source, reason, owes, note, derived, action\n"
  "FROM batch";
static const char *const figures_sql =
  "INSERT INTO figure (region, indicator, segment, start, day, claim, rev, state, value, low,\n"
  "                    high, percent, half, of)\n"
  "SELECT region, indicator, segment, start, day, claim, id, state, value, low, high, percent,\n"
  "       half, of\n"
  "FROM batch";

/* Exact counts of one day, of everybody and without a word: nearly all of a long table. To ask for
 * what is the same in all of them takes its time. */
static const char *const plain_revisions_sql =
  "INSERT INTO figure_rev (id, region, indicator, segment, start, day, claim, state, value, low,\n"
  "                        high, owes, derived, action)\n"
  "SELECT id, region, indicator, '', day, day, 0, 0, value, value, value, 0, 0, ?1\n"
  "FROM batch";
static const char *const plain_figures_sql =
  "INSERT INTO figure (region, indicator, segment, start, day, claim, rev, state, value, low,\n"
  "                    high)\n"
  "SELECT region, indicator, '', day, day, 0, id, 0, value, value, value\n"
  "FROM batch";

static gboolean
is_plain (const IkdBatchRow *row)
{
  const IkdFigure *figure = row->figure;

  return figure->state == IKD_STATE_VALUE && figure->number.known
         && figure->number.low == figure->number.value
         && figure->number.high == figure->number.value && figure->of.kind == IKD_OF_NONE
         && figure->key.start == figure->key.day && figure->key.claim == 0
         && (figure->key.segment == NULL || *figure->key.segment == '\0') && row->source == 0
         && figure->reason == NULL && figure->note == NULL && figure->owes == 0
         && !figure->derived;
}

/* All @n of them, or SQLite's code. */
static int
insert (IkdDatabase *db, sqlite3_stmt *statement, guint n)
{
  int code = sqlite3_step (statement);

  sqlite3_reset (statement);
  if (code != SQLITE_DONE)
    return code;
  return sqlite3_changes (db->handle) == (int) n ? SQLITE_OK : SQLITE_INTERNAL;
}

static int
store (IkdFigureBatch *self, const Load *load)
{
  IkdDatabase *db = self->db;
  gboolean plain = TRUE;
  int code;

  /* A failure may have made SQLite roll back. */
  if (db->writing && sqlite3_get_autocommit (db->handle))
    return SQLITE_NOMEM;
  for (guint i = 0; i < load->n; i++)
    {
      const IkdBatchRow *row = &load->rows[i];

      plain = plain && is_plain (row);
      ikd_figure_hash (self->open, row->figure, row->code, row->source);
    }
  *db->batch = (IkdBatchRows){ load->rows, load->n, self->open->id };
  code = insert (db, plain ? self->plain_revisions : self->revisions, load->n);
  return code == SQLITE_OK ? insert (db, plain ? self->plain_figures : self->figures, load->n)
                           : code;
}

static void
clear (Load *load)
{
  for (guint i = 0; i < load->n; i++)
    g_object_unref (load->rows[i].figure);
  load->n = 0;
}

/* By whoever has the connection; what comes after a failure is dropped. */
static void
store_load (IkdFigureBatch *self, Load *load)
{
  int code = self->code == SQLITE_OK ? store (self, load) : self->code;

  clear (load);
  g_mutex_lock (&self->lock);
  self->code = code;
  g_mutex_unlock (&self->lock);
}

/* --- the thread --- */

/* FALSE: there will be no more. */
static gboolean
wait_for_load (IkdFigureBatch *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (!self->stop && self->n_stored == self->n_given)
    g_cond_wait (&self->moved, &self->lock);
  return !self->stop;
}

static gpointer
store_loads (gpointer data)
{
  IkdFigureBatch *self = data;

  while (wait_for_load (self))
    {
      store_load (self, &self->ring[self->n_stored % LOADS]);
      g_mutex_lock (&self->lock);
      self->n_stored++;
      g_cond_broadcast (&self->moved);
      g_mutex_unlock (&self->lock);
    }
  return NULL;
}

/* Until @n loads at most are on their way; SQLite's code. */
static int
wait_for_room (IkdFigureBatch *self, guint n)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  while (self->n_given - self->n_stored > n)
    g_cond_wait (&self->moved, &self->lock);
  return self->code;
}

/* Loads on their way. */
static guint
count_given (IkdFigureBatch *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  return self->n_given - self->n_stored;
}

/* Whether nobody is in the midst of reading from the connection. */
static gboolean
is_free (sqlite3 *handle)
{
  for (sqlite3_stmt *at = sqlite3_next_stmt (handle, NULL); at != NULL;
       at = sqlite3_next_stmt (handle, at))
    if (sqlite3_stmt_busy (at))
      return FALSE;
  return TRUE;
}

/* FALSE: there is no thread, or the connection is in use. */
static gboolean
give (IkdFigureBatch *self, guint n_on_their_way)
{
  if (self->thread == NULL && self->n_full > 1)
    self->thread = g_thread_try_new ("store-batch", store_loads, self, NULL);
  if (self->thread == NULL || (n_on_their_way == 0 && !is_free (self->db->handle)))
    return FALSE;

  g_mutex_lock (&self->lock);
  self->n_given++;
  g_cond_broadcast (&self->moved);
  g_mutex_unlock (&self->lock);
  return TRUE;
}

/* A full load is stored, and the next has room. */
static int
pass_on (IkdFigureBatch *self)
{
  self->n_full++;
  if (!give (self, count_given (self)))
    store_load (self, &self->ring[self->n_given % LOADS]);
  return wait_for_room (self, LOADS - 1);
}

/* --- for the table of figures --- */

static gboolean
fail (IkdFigureBatch *self, int code, GError **error)
{
  /* What the connection says is of the failure only while nobody uses it. */
  wait_for_room (self, 0);
  return ikd_database_fail (self->db, code, error);
}

static gboolean
prepare (IkdFigureBatch *self, GError **error)
{
  IkdDatabase *db = self->db;
  int code;

  if (db->batch == NULL)
    {
      db->batch = g_new0 (IkdBatchRows, 1);
      if (!ikd_batch_table_make (db, db->batch, error))
        return FALSE;
    }
  self->revisions = ikd_database_prepare (db, revisions_sql, error);
  self->figures = self->revisions != NULL ? ikd_database_prepare (db, figures_sql, error) : NULL;
  self->plain_revisions = self->figures != NULL
                            ? ikd_database_prepare (db, plain_revisions_sql, error) : NULL;
  self->plain_figures = self->plain_revisions != NULL
                          ? ikd_database_prepare (db, plain_figures_sql, error) : NULL;
  if (self->plain_figures == NULL)
    return FALSE;
  code = sqlite3_bind_int64 (self->plain_revisions, 1, self->open->id);
  return code == SQLITE_OK || ikd_database_fail (db, code, error);
}

static IkdFigureBatch *
make (IkdDatabase *db, GError **error)
{
  IkdFigureBatch *self = g_new0 (IkdFigureBatch, 1);

  self->db = db;
  self->open = db->open;
  g_mutex_init (&self->lock);
  g_cond_init (&self->moved);
  if (prepare (self, error))
    {
      db->settle = ikd_figure_batch_settle;
      db->to_settle = self;
      return self;
    }
  ikd_figure_batch_free (self);
  return NULL;
}

gboolean
ikd_figure_batch_add (IkdDatabase *db, IkdFigure *figure, const char *code, gint64 source,
                      GError **error)
{
  IkdOpenAction *open = db->open;
  IkdFigureBatch *self = open->batch;
  Load *load = NULL;
  int failure = SQLITE_OK;

  if (self == NULL)
    self = open->batch = make (db, error);
  if (self == NULL)
    return FALSE;

  figure->revision = ++open->last_revision;
  figure->action = open->id;
  load = &self->ring[self->n_given % LOADS];
  load->rows[load->n++] = (IkdBatchRow){ g_object_ref (figure), source, code };
  if (load->n == LOAD)
    failure = pass_on (self);
  return failure == SQLITE_OK || fail (self, failure, error);
}

gboolean
ikd_figure_batch_settle (IkdFigureBatch *self, GError **error)
{
  Load *load = NULL;
  int code = SQLITE_OK;

  if (self == NULL)
    return TRUE;

  code = wait_for_room (self, 0);
  load = &self->ring[self->n_given % LOADS];
  if (load->n > 0)
    {
      store_load (self, load);
      code = self->code;
    }
  return code == SQLITE_OK || fail (self, code, error);
}

void
ikd_figure_batch_free (IkdFigureBatch *self)
{
  if (self == NULL)
    return;

  self->db->settle = NULL;
  self->db->to_settle = NULL;
  if (self->thread != NULL)
    {
      g_mutex_lock (&self->lock);
      self->stop = TRUE;
      g_cond_broadcast (&self->moved);
      g_mutex_unlock (&self->lock);
      g_thread_join (self->thread);
    }
  for (guint i = 0; i < LOADS; i++)
    clear (&self->ring[i]);
  g_cond_clear (&self->moved);
  g_mutex_clear (&self->lock);
  g_free (self);
}
