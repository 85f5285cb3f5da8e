/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#include "btree.h"

#include <sqlite3.h>

#define FILE_HEADER 100
#define INNER_INDEX 0x02
#define INNER_TABLE 0x05
#define LEAF_INDEX 0x0a
#define LEAF_TABLE 0x0d

typedef struct
{
  const guint8 *bytes;
  gsize         length;
  gsize         page_size;
  guint         table;
  GArray       *spans;
} Walk;

static guint
number (const guint8 *at, guint bytes)
{
  guint value = 0;

  for (guint i = 0; i < bytes; i++)
    value = value << 8 | at[i];
  return value;
}

/* Returns how many bytes the number takes. */
static guint
read_varint (const guint8 *at, guint64 *value)
{
  *value = 0;
  for (guint i = 0; i < 8; i++)
    {
      *value = *value << 7 | (at[i] & 0x7f);
      if (at[i] < 0x80)
        return i + 1;
    }
  *value = *value << 8 | at[8];
  return 9;
}

/* What does not fit lies on other pages. */
static void
add_row (Walk *self, gsize cell, gboolean numbered)
{
  guint64 payload, id;
  guint first = read_varint (self->bytes + cell, &payload);
  guint second = numbered ? read_varint (self->bytes + cell + first, &id) : 0;
  gsize most = numbered ? self->page_size - 35 : (self->page_size - 12) * 64 / 255 - 23;
  BtreeSpan span = { cell, first + second + payload, self->table };

  if (payload <= most)
    g_array_append_val (self->spans, span);
}

static void
walk (Walk *self, guint page)
{
  gsize start = (gsize) (page - 1) * self->page_size;
  const guint8 *header = self->bytes + start + (page == 1 ? FILE_HEADER : 0);
  guint cells = number (header + 3, 2);
  gboolean numbered = header[0] == INNER_TABLE || header[0] == LEAF_TABLE;
  gboolean inner = header[0] == INNER_TABLE || header[0] == INNER_INDEX;
  const guint8 *pointers = header + (inner ? 12 : 8);

  g_assert_true (inner || header[0] == LEAF_TABLE || header[0] == LEAF_INDEX);
  for (guint i = 0; i < cells; i++)
    {
      gsize cell = start + number (pointers + 2 * i, 2);

      if (inner)
        walk (self, number (self->bytes + cell, 4));
      if (!inner || !numbered)
        add_row (self, cell + (inner ? 4 : 0), numbered);
    }
  if (inner)
    walk (self, number (header + 8, 4));
}

static guint
find_root (const char *path, const char *table)
{
  sqlite3 *handle = NULL;
  sqlite3_stmt *statement = NULL;
  int root;

  g_assert_cmpint (sqlite3_open_v2 (path, &handle, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (handle,
                                       "SELECT rootpage FROM sqlite_schema WHERE type = 'table' "
                                       "AND name = ?1", -1, &statement, NULL), ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, table, -1, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  root = sqlite3_column_int (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (handle);
  return (guint) root;
}

GArray *
btree_list_rows (const char *path, const guint8 *bytes, gsize length, const char *const *tables,
                 guint n)
{
  Walk self = { bytes, length, number (bytes + 16, 2), 0,
                g_array_new (FALSE, FALSE, sizeof (BtreeSpan)) };

  for (guint i = 0; i < n; i++)
    {
      self.table = i;
      walk (&self, find_root (path, tables[i]));
    }
  return self.spans;
}
