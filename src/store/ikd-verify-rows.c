/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The part of verification that no query can see: SQLite reads some bytes in the head of a row as
 * NULL that it would never write so. Guarantees, with the hash chain and the seals: not a byte of a
 * row is other than it was written. Source: sqlite.org/fileformat2.html, §1.6, §2.1, §4.1. */

#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <unistd.h>

#include "ikd-verify-rows.h"

#define INNER_INDEX 0x02
#define LEAF_INDEX 0x0a
#define LEAF_TABLE 0x0d
#define LEAF_HEADER 8
#define LOG_HEADER 32
#define FRAME_HEADER 24
#define INNER_HEADER 12
#define SERIAL_RESERVED_FIRST 10
#define SERIAL_RESERVED_LAST 11
#define LARGEST_PAGE 65536

typedef struct
{
  const guint8 *at;
  const guint8 *end;
} Reader;

/* A number of SQLite's with as many bytes as it needs; 0 where the page ends. */
static guint64
read_number (Reader *self)
{
  guint64 value = 0;

  for (guint i = 0; i < 9 && self->at < self->end; i++)
    {
      guint8 byte = *self->at++;

      if (i == 8)
        return value << 8 | byte;
      value = value << 7 | (byte & 0x7f);
      if (byte < 0x80)
        break;
    }
  return value;
}

/* Before a row that has a number of its own stands that number, and its first column is written as
 * NULL, whatever is read. */
static gboolean
is_row_as_written (Reader row, gboolean numbered)
{
  const guint8 *start;
  guint64 length;

  read_number (&row);
  if (numbered)
    read_number (&row);
  start = row.at;
  length = read_number (&row);
  if (length > (guint64) (row.end - start))
    return TRUE;
  row.end = start + length;
  for (guint i = 0; row.at < row.end; i++)
    {
      /* No number is written with more bytes than it needs. */
      gboolean padded = *row.at == 0x80;
      guint64 type = read_number (&row);

      if (padded || (numbered && i == 0 && type != 0)
          || (type >= SERIAL_RESERVED_FIRST && type <= SERIAL_RESERVED_LAST))
        return FALSE;
    }
  return TRUE;
}

/* What is damaged otherwise is found by SQLite's own check. */
static gboolean
is_page_as_written (const guint8 *page, gsize size)
{
  guint cells = (guint) page[3] << 8 | page[4];
  gboolean inner = page[0] == INNER_INDEX;
  gsize header = inner ? INNER_HEADER : LEAF_HEADER;

  if ((!inner && page[0] != LEAF_INDEX && page[0] != LEAF_TABLE)
      || header + 2 * (gsize) cells > size)
    return TRUE;
  for (guint i = 0; i < cells; i++)
    {
      const guint8 *pointer = page + header + 2 * i;
      /* In an inner page the number of the page below stands first. */
      gsize offset = ((gsize) pointer[0] << 8 | pointer[1]) + (inner ? 4 : 0);
      Reader row = { page + offset, page + size };

      if (offset < size && !is_row_as_written (row, page[0] == LEAF_TABLE))
        return FALSE;
    }
  return TRUE;
}

/* The numbers of the pages that lie in the log, if there is one. */
static GHashTable *
list_logged (const char *path, gsize size)
{
  GHashTable *logged = g_hash_table_new (NULL, NULL);
  g_autofree char *name = g_strconcat (path, "-wal", NULL);
  int fd = g_open (name, O_RDONLY | O_CLOEXEC, 0);
  guint8 at[4];
  off_t offset = LOG_HEADER;

  for (; fd >= 0 && pread (fd, at, sizeof at, offset) == (ssize_t) sizeof at;
       offset += (off_t) (FRAME_HEADER + size))
    g_hash_table_add (logged, GUINT_TO_POINTER ((guint) at[0] << 24 | (guint) at[1] << 16
                                                | (guint) at[2] << 8 | at[3]));
  if (fd >= 0)
    g_close (fd, NULL);
  return logged;
}

/* A page that another connection writes at this moment is read a second time. */
static gboolean
is_as_written (int fd, gint64 number, gsize size)
{
  guint8 page[LARGEST_PAGE];

  for (int i = 0; i < 2; i++)
    if (pread (fd, page, size, (number - 1) * (gint64) size) != (ssize_t) size
        || is_page_as_written (page, size))
      return TRUE;
  return FALSE;
}

static gboolean
check_pages (IkdDatabase *db, int fd, gsize size, gboolean *as_written, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT pageno\n"
    "FROM dbstat\n"
    "WHERE name IN ('figure_rev', 'record_rev', 'action', 'source', 'figure', 'record', 'region',\n"
    "               'setting', 'head')\n"
    "      AND pagetype IN ('leaf', 'internal')", error);
  g_autoptr (GHashTable) logged = list_logged (db->path, size);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (*as_written)
    {
      gint64 number;

      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      number = sqlite3_column_int64 (statement, 0);
      /* What lies in the log, under sums of its own, may be half written here: the power went while
       * it was brought over. */
      *as_written = g_hash_table_contains (logged, GUINT_TO_POINTER ((guint) number))
                    || is_as_written (fd, number, size);
    }
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
ikd_verify_rows (IkdDatabase *db, GPtrArray *problems, GError **error)
{
  gboolean as_written = TRUE;
  gboolean done;
  gint64 size = 0;
  int fd;

  if (!ikd_database_get_int (db, "PRAGMA page_size", 0, &size, error))
    return FALSE;
  fd = g_open (db->path, O_RDONLY | O_CLOEXEC, 0);
  if (fd < 0 || size > LARGEST_PAGE)
    {
      if (fd >= 0)
        g_close (fd, NULL);
      return ikd_database_fail (db, SQLITE_CANTOPEN, error);
    }
  done = check_pages (db, fd, (gsize) size, &as_written, error);
  g_close (fd, NULL);
  if (done && !as_written)
    g_ptr_array_add (problems,
                     g_strdup (_("A row of the file was changed outside Capaian.")));
  return done;
}
