/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What is written goes to the real file at once; until the next sync, what stood there before is
 * remembered, so that a loss of power can bring parts of it back. */

#include "shim.h"

#include <errno.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "ikd-memory.h"
#include "torture.h"

#define SECTOR 512

typedef struct
{
  sqlite3_file  base;
  char         *path;           /* NULL: a temporary file */
  sqlite3_file *real;
} ShimFile;

/* One write that was not synced. */
typedef struct
{
  char   *path;
  gint64  offset;
  gint64  amount;
  gint64  size;                 /* of the file, before */
  GBytes *before;
} Unsynced;

static sqlite3_vfs shim;
static sqlite3_vfs *usual;
static sqlite3_mem_methods usual_memory;

static GMutex mutex;
static gint64 counts[SHIM_CALLS];
static gint64 nth_to_fail;
static ShimCall failing;
static gboolean failure_stays;
static gboolean failure_is_full;
static gboolean armed;
static gboolean cutting;
static gboolean dark;           /* the power is gone */
static gboolean fired;
static GPtrArray *unsynced;

static void
free_unsynced (gpointer data)
{
  Unsynced *self = data;

  g_free (self->path);
  g_bytes_unref (self->before);
  g_free (self);
}

/* Counts one call, and says whether it fails. */
static gboolean
fails (ShimCall call)
{
  gboolean failure = FALSE;

  g_mutex_lock (&mutex);
  counts[call]++;
  if (armed && call == failing
      && (counts[call] == nth_to_fail || (failure_stays && counts[call] > nth_to_fail)))
    {
      failure = TRUE;
      fired = TRUE;
    }
  if (cutting && call == SHIM_WRITE && counts[call] >= nth_to_fail)
    dark = fired = TRUE;
  g_mutex_unlock (&mutex);
  if (failure && torture_at > 0)
    G_BREAKPOINT ();
  return failure;
}

static gboolean
is_dark (void)
{
  gboolean result;

  g_mutex_lock (&mutex);
  result = dark;
  g_mutex_unlock (&mutex);
  return result;
}

/* --- files --- */

static sqlite3_file *
real (sqlite3_file *file)
{
  return ((ShimFile *) file)->real;
}

static int
shim_close (sqlite3_file *file)
{
  ShimFile *self = (ShimFile *) file;
  int code = self->real->pMethods->xClose (self->real);

  g_free (self->path);
  return code;
}

static int
shim_read (sqlite3_file *file, void *buffer, int amount, sqlite3_int64 offset)
{
  if (fails (SHIM_READ))
    return SQLITE_IOERR_READ;
  return real (file)->pMethods->xRead (real (file), buffer, amount, offset);
}

static void
remember (ShimFile *self, gint64 offset, gint64 amount)
{
  Unsynced *one = NULL;
  sqlite3_int64 size = 0;
  gint64 there;
  guint8 *before;

  if (self->path == NULL || self->real->pMethods->xFileSize (self->real, &size) != SQLITE_OK)
    return;
  there = CLAMP (size - offset, 0, amount);
  before = g_malloc (MAX (there, 1));
  if (there > 0)
    self->real->pMethods->xRead (self->real, before, (int) there, offset);
  one = g_new0 (Unsynced, 1);
  one->path = g_strdup (self->path);
  one->offset = offset;
  one->amount = amount;
  one->size = size;
  one->before = g_bytes_new_take (before, (gsize) there);
  g_mutex_lock (&mutex);
  g_ptr_array_add (unsynced, one);
  g_mutex_unlock (&mutex);
}

static int
shim_write (sqlite3_file *file, const void *buffer, int amount, sqlite3_int64 offset)
{
  if (fails (SHIM_WRITE))
    return failure_is_full ? SQLITE_FULL : SQLITE_IOERR_WRITE;
  if (is_dark ())
    return SQLITE_IOERR_WRITE;
  if (cutting)
    remember ((ShimFile *) file, offset, amount);
  return real (file)->pMethods->xWrite (real (file), buffer, amount, offset);
}

static int
shim_truncate (sqlite3_file *file, sqlite3_int64 size)
{
  if (is_dark ())
    return SQLITE_IOERR_TRUNCATE;
  return real (file)->pMethods->xTruncate (real (file), size);
}

static gboolean
is_of (gconstpointer one, gconstpointer path)
{
  return g_str_equal (((const Unsynced *) one)->path, path);
}

static void
forget (const char *path)
{
  guint at;

  g_mutex_lock (&mutex);
  while (g_ptr_array_find_with_equal_func (unsynced, path, is_of, &at))
    g_ptr_array_remove_index (unsynced, at);
  g_mutex_unlock (&mutex);
}

/* The process goes on: what the real disk does is of no concern. */
static int
shim_sync (sqlite3_file *file, int flags)
{
  ShimFile *self = (ShimFile *) file;

  if (fails (SHIM_SYNC) || is_dark ())
    return SQLITE_IOERR_FSYNC;
  if (self->path != NULL)
    forget (self->path);
  return SQLITE_OK;
}

/* In the place of the C library's: who writes a copy waits for the disk past SQLite. */
int
fsync (int fd)
{
  char name[64];
  char path[4096];
  ssize_t length;

  /* A process that is only to be killed has no failing disk. */
  if (unsynced == NULL)
    return (int) syscall (SYS_fsync, fd);
  if (is_dark ())
    {
      errno = EIO;
      return -1;
    }
  g_snprintf (name, sizeof name, "/proc/self/fd/%d", fd);
  length = readlink (name, path, sizeof path - 1);
  if (length > 0)
    {
      path[length] = '\0';
      forget (path);
    }
  return 0;
}

static int
shim_file_size (sqlite3_file *file, sqlite3_int64 *size)
{
  return real (file)->pMethods->xFileSize (real (file), size);
}

static int
shim_lock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xLock (real (file), level);
}

static int
shim_unlock (sqlite3_file *file, int level)
{
  return real (file)->pMethods->xUnlock (real (file), level);
}

static int
shim_check_lock (sqlite3_file *file, int *held)
{
  return real (file)->pMethods->xCheckReservedLock (real (file), held);
}

static int
shim_control (sqlite3_file *file, int operation, void *argument)
{
  return real (file)->pMethods->xFileControl (real (file), operation, argument);
}

static int
shim_sector_size (sqlite3_file *file)
{
  return real (file)->pMethods->xSectorSize (real (file));
}

static int
shim_characteristics (sqlite3_file *file)
{
  /* No promise of the real disk's: sectors may be torn. */
  return 0;
}

static int
shim_shm_map (sqlite3_file *file, int page, int size, int extend, void volatile **at)
{
  return real (file)->pMethods->xShmMap (real (file), page, size, extend, at);
}

static int
shim_shm_lock (sqlite3_file *file, int offset, int n, int flags)
{
  return real (file)->pMethods->xShmLock (real (file), offset, n, flags);
}

static void
shim_shm_barrier (sqlite3_file *file)
{
  real (file)->pMethods->xShmBarrier (real (file));
}

static int
shim_shm_unmap (sqlite3_file *file, int remove)
{
  return real (file)->pMethods->xShmUnmap (real (file), remove);
}

static const sqlite3_io_methods methods = {
  .iVersion = 2,                /* 3 would map the file, past what is counted here */
  .xClose = shim_close,
  .xRead = shim_read,
  .xWrite = shim_write,
  .xTruncate = shim_truncate,
  .xSync = shim_sync,
  .xFileSize = shim_file_size,
  .xLock = shim_lock,
  .xUnlock = shim_unlock,
  .xCheckReservedLock = shim_check_lock,
  .xFileControl = shim_control,
  .xSectorSize = shim_sector_size,
  .xDeviceCharacteristics = shim_characteristics,
  .xShmMap = shim_shm_map,
  .xShmLock = shim_shm_lock,
  .xShmBarrier = shim_shm_barrier,
  .xShmUnmap = shim_shm_unmap,
};

static int
shim_open (sqlite3_vfs *vfs, const char *path, sqlite3_file *file, int flags, int *out)
{
  ShimFile *self = (ShimFile *) file;
  int code;

  self->real = (sqlite3_file *) &self[1];
  self->base.pMethods = NULL;
  self->path = NULL;
  code = usual->xOpen (usual, path, self->real, flags, out);
  if (self->real->pMethods == NULL)
    return code;
  self->base.pMethods = &methods;
  self->path = g_strdup (path);
  return code;
}

static int
shim_delete (sqlite3_vfs *vfs, const char *path, int sync_folder)
{
  /* Without power nothing is removed either. */
  if (is_dark ())
    return SQLITE_IOERR_DELETE;
  return usual->xDelete (usual, path, sync_folder);
}

/* --- memory --- */

static void *
shim_malloc (int size)
{
  return fails (SHIM_MEMORY) ? NULL : usual_memory.xMalloc (size);
}

static void *
shim_realloc (void *memory, int size)
{
  return fails (SHIM_MEMORY) ? NULL : usual_memory.xRealloc (memory, size);
}

/* --- what is asked for --- */

void
shim_install (void)
{
  sqlite3_mem_methods memory;

  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &usual_memory), ==, SQLITE_OK);
  memory = usual_memory;
  memory.xMalloc = shim_malloc;
  memory.xRealloc = shim_realloc;
  g_assert_cmpint (sqlite3_config (SQLITE_CONFIG_MALLOC, &memory), ==, SQLITE_OK);
  ikd_memory_watch ();
  unsynced = g_ptr_array_new_with_free_func (free_unsynced);
  g_assert_cmpint (sqlite3_initialize (), ==, SQLITE_OK);

  usual = sqlite3_vfs_find (NULL);
  shim = *usual;
  shim.pNext = NULL;
  shim.zName = "shim";
  shim.szOsFile = (int) sizeof (ShimFile) + usual->szOsFile;
  shim.xOpen = shim_open;
  shim.xDelete = shim_delete;
  g_assert_cmpint (sqlite3_vfs_register (&shim, 1), ==, SQLITE_OK);
}

static void
begin (gboolean arm, gboolean cut, gint64 nth)
{
  g_mutex_lock (&mutex);
  memset (counts, 0, sizeof counts);
  armed = arm;
  cutting = cut;
  dark = fired = FALSE;
  nth_to_fail = nth;
  g_mutex_unlock (&mutex);
}

void
shim_fail (ShimCall call, gint64 nth, gboolean stays, gboolean full)
{
  failing = call;
  failure_stays = stays;
  failure_is_full = full;
  begin (TRUE, FALSE, nth);
}

void
shim_cut (gint64 nth)
{
  g_ptr_array_set_size (unsynced, 0);
  begin (FALSE, TRUE, nth);
}

gboolean
shim_fired (void)
{
  gboolean result;

  g_mutex_lock (&mutex);
  result = fired;
  g_mutex_unlock (&mutex);
  return result;
}

void
shim_mend (void)
{
  begin (FALSE, FALSE, 0);
}

gint64
shim_count (ShimCall call)
{
  gint64 result;

  g_mutex_lock (&mutex);
  result = counts[call];
  g_mutex_unlock (&mutex);
  return result;
}

/* What stood there before comes back; where the file did not reach, zeros. */
static void
bring_back (const Unsynced *one, GRand *random)
{
  static const guint8 zeros[SECTOR];
  gsize length;
  const guint8 *before = g_bytes_get_data (one->before, &length);
  int fd = open (one->path, O_WRONLY | O_CLOEXEC);

  if (fd < 0)
    return;
  for (gint64 at = 0; at < one->amount; at += SECTOR)
    {
      gboolean there = at < (gint64) length;
      gint64 end = MIN (at + SECTOR, there ? (gint64) length : one->amount);

      if (g_rand_boolean (random))
        g_assert_cmpint (pwrite (fd, there ? before + at : zeros, (gsize) (end - at),
                                 one->offset + at), ==, end - at);
    }
  /* What made the file longer may not have arrived at all. */
  if (one->offset >= one->size && g_rand_boolean (random))
    g_assert_cmpint (ftruncate (fd, one->size), ==, 0);
  close (fd);
}

void
shim_tear (GRand *random)
{
  /* From the last to the first: the oldest state is what may come back. */
  for (guint i = unsynced->len; i > 0; i--)
    bring_back (g_ptr_array_index (unsynced, i - 1), random);
  g_ptr_array_set_size (unsynced, 0);
}
