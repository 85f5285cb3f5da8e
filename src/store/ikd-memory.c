/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "ikd-memory.h"

#include <sqlite3.h>

/* What one statement changes is kept, so that it can be taken back alone: so much of it in memory,
 * and what is beyond in a file. A load of figures changes some ten pages. SQLite goes from the one
 * to the other with a single write, and takes a write of 128 KiB or more for a full disk. */
#define STATEMENT_BYTES (124 * 1024)

static sqlite3_mem_methods usual;
static guint shortages;

static void *
count (void *memory)
{
  if (memory == NULL)
    g_atomic_int_inc (&shortages);
  return memory;
}

static void *
allocate (int size)
{
  return count (usual.xMalloc (size));
}

static void *
reallocate (void *memory, int size)
{
  return count (usual.xRealloc (memory, size));
}

void
ikd_memory_watch (void)
{
  static gsize watched = 0;

  if (g_once_init_enter (&watched))
    {
      sqlite3_mem_methods counting;

      /* Refused where SQLite is at work already. */
      if (sqlite3_config (SQLITE_CONFIG_GETMALLOC, &usual) == SQLITE_OK)
        {
          counting = usual;
          counting.xMalloc = allocate;
          counting.xRealloc = reallocate;
          sqlite3_config (SQLITE_CONFIG_MALLOC, &counting);
          sqlite3_config (SQLITE_CONFIG_STMTJRNL_SPILL, STATEMENT_BYTES);
          /* Else each connection takes twenty pages at once, and most hold fewer. */
          sqlite3_config (SQLITE_CONFIG_PAGECACHE, NULL, 0, 0);
        }
      g_once_init_leave (&watched, 1);
    }
}

guint
ikd_memory_shortages (void)
{
  return g_atomic_int_get (&shortages);
}
