/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What regions have together, kept. Guarantees: a sum that is here is the one that the figures give
 * at this moment; where one of them changes, the sums above are open in the same transaction, and
 * added up again by whoever has the time. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-database-private.h"
#include "ikd-points.h"
#include "ikd-sum-code.h"
#include "ikd-tables.h"

#define SCHEMA 2                /* the first with these tables */

gboolean
ikd_sum_table_get (IkdDatabase *db, gint64 region, IkdIndicator indicator, IkdSum **sum,
                   GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean row = FALSE;

  *sum = NULL;
  if (db->version < SCHEMA)
    return TRUE;
  statement = ikd_database_prepare (
    db,
    "SELECT steps FROM figure_sum\n"
    "WHERE region = ?1 AND indicator = ?2 AND steps IS NOT NULL", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, region);
  ikd_bind_lasting (statement, 2, ikd_indicator_to_id (indicator));
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *sum = ikd_sum_decode (sqlite3_column_blob (statement, 0),
                           (gsize) sqlite3_column_bytes (statement, 0));
  sqlite3_reset (statement);
  return TRUE;
}

/* --- what changes --- */

static gboolean
open_one (IkdDatabase *db, gint64 region, IkdIndicator indicator, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "INSERT INTO figure_sum (region, indicator)\n"
    "VALUES (?1, ?2)\n"
    "ON CONFLICT (region, indicator) DO UPDATE SET steps = NULL WHERE steps IS NOT NULL", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, region);
  ikd_bind_lasting (statement, 2, ikd_indicator_to_id (indicator));
  return ikd_database_run (db, statement, error);
}

/* 0: it has none. */
static gboolean
find_parent (IkdDatabase *db, gint64 region, gint64 *parent, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, "SELECT parent FROM region WHERE id = ?1",
                                                  error);
  gboolean row = FALSE;

  *parent = 0;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, region);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *parent = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

/* Whether the open action comes here for the first time. */
static gboolean
is_new (IkdDatabase *db, gint64 region, IkdIndicator indicator, gboolean own)
{
  const gint64 key = (region * IKD_N_INDICATORS + indicator) * 2 + own;

  if (g_hash_table_contains (db->open->touched, &key))
    return FALSE;
  return g_hash_table_add (db->open->touched, g_memdup2 (&key, sizeof key));
}

gboolean
ikd_sum_table_touch (IkdDatabase *db, const IkdFigureKey *key, GError **error)
{
  gint64 region = key->region;

  if (ikd_indicator_is_flow (key->indicator) || key->claim != 0
      || (key->segment != NULL && *key->segment != '\0')
      || !is_new (db, region, key->indicator, TRUE))
    return TRUE;

  while (find_parent (db, region, &region, error))
    {
      if (region == 0 || !is_new (db, region, key->indicator, FALSE))
        return TRUE;
      if (!open_one (db, region, key->indicator, error))
        return FALSE;
    }
  return FALSE;
}

gboolean
ikd_sum_table_touch_children (IkdDatabase *db, gint64 region, GError **error)
{
  /* Where nothing is summed there is nothing that one child more could change, nor above. */
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "WITH RECURSIVE above (id) AS (\n"
    "  SELECT region FROM figure_sum WHERE region = ?1\n"
    "  UNION\n"
    "  SELECT region.parent FROM region JOIN above ON region.id = above.id\n"
    "  WHERE region.parent IS NOT NULL)\n"
    "UPDATE figure_sum SET steps = NULL\n"
    "WHERE region IN above AND steps IS NOT NULL", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, region);
  return ikd_database_run (db, statement, error);
}

/* --- adding up --- */

/* A sum that is asked for. */
typedef struct
{
  gint64       region;
  IkdIndicator indicator;
} Wanted;

/* The lowest first: those above take what is kept of them. */
static gboolean
find_open (IkdDatabase *db, guint most, GArray *found, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT s.region, s.indicator\n"
    "FROM figure_sum AS s\n"
    "JOIN region ON region.id = s.region\n"
    "WHERE s.steps IS NULL\n"
    "ORDER BY region.level DESC\n"
    "LIMIT ?1", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, most);
  while (TRUE)
    {
      Wanted wanted;

      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      wanted.region = sqlite3_column_int64 (statement, 0);
      wanted.indicator = ikd_indicator_from_id ((const char *) sqlite3_column_text (statement, 1));
      g_array_append_val (found, wanted);
    }
}

static gboolean
keep (IkdDatabase *db, const Wanted *wanted, const IkdSum *sum, GError **error)
{
  g_autoptr (GByteArray) bytes = ikd_sum_encode (sum);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "UPDATE figure_sum SET steps = ?3\n"
    "WHERE region = ?1 AND indicator = ?2", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, wanted->region);
  ikd_bind_lasting (statement, 2, ikd_indicator_to_id (wanted->indicator));
  sqlite3_bind_blob (statement, 3, bytes->data, (int) bytes->len, SQLITE_STATIC);
  return ikd_database_run (db, statement, error);
}

static IkdSum *
add_up (IkdBook *book, IkdAtlas *atlas, const Wanted *wanted, GError **error)
{
  IkdRegion *region = ikd_atlas_by_id (atlas, wanted->region);
  g_autoptr (IkdSum) sum = NULL;

  g_assert (region != NULL);
  sum = ikd_points_sum (book, atlas, region, wanted->indicator);
  return ikd_book_check (book, error) ? g_steal_pointer (&sum) : NULL;
}

gboolean
ikd_sum_table_settle (IkdDatabase *db, guint most, guint *settled, GError **error)
{
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (Wanted));
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (IkdBook) book = NULL;

  *settled = 0;
  if (db->version < SCHEMA)
    return TRUE;
  if (!find_open (db, most, open, error))
    return FALSE;
  if (open->len == 0)
    return TRUE;

  atlas = ikd_region_table_load (db, error);
  if (atlas == NULL)
    return FALSE;
  book = ikd_store_book_new (db);
  for (guint i = 0; i < open->len; i++)
    {
      const Wanted *wanted = &g_array_index (open, Wanted, i);
      g_autoptr (IkdSum) sum = add_up (book, atlas, wanted, error);

      if (sum == NULL || !keep (db, wanted, sum, error))
        return FALSE;
    }
  *settled = open->len;
  return TRUE;
}

/* --- verification --- */

static gboolean
check_one (IkdDatabase *db, IkdBook *book, IkdAtlas *atlas, const Wanted *wanted, gboolean *good,
           GError **error)
{
  g_autoptr (IkdSum) kept = NULL;
  g_autoptr (IkdSum) sum = NULL;

  *good = FALSE;
  if (!ikd_sum_table_get (db, wanted->region, wanted->indicator, &kept, error))
    return FALSE;
  if (wanted->indicator == IKD_INDICATOR_NONE || kept == NULL
      || ikd_atlas_by_id (atlas, wanted->region) == NULL)
    return TRUE;
  sum = add_up (book, atlas, wanted, error);
  if (sum == NULL)
    return FALSE;
  *good = ikd_sum_equal (kept, sum);
  return TRUE;
}

/* Each is compared with what is added up of those right below it, which are compared as well. */
gboolean
ikd_sum_table_check (IkdDatabase *db, gboolean *good, GError **error)
{
  g_autoptr (IkdAtlas) atlas = NULL;
  g_autoptr (IkdBook) book = NULL;
  sqlite3_stmt *statement = NULL;
  gboolean row = TRUE;

  *good = TRUE;
  if (db->version < SCHEMA)
    return TRUE;
  atlas = ikd_region_table_load (db, error);
  if (atlas == NULL)
    return FALSE;
  book = ikd_store_book_new (db);
  statement = ikd_database_prepare (db, "SELECT region, indicator FROM figure_sum\n"
                                        "WHERE steps IS NOT NULL", error);
  if (statement == NULL)
    return FALSE;
  while (*good)
    {
      Wanted wanted;

      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      wanted.region = sqlite3_column_int64 (statement, 0);
      wanted.indicator =
        ikd_indicator_from_id ((const char *) sqlite3_column_text (statement, 1));
      if (!check_one (db, book, atlas, &wanted, good, error))
        return FALSE;
    }
  sqlite3_reset (statement);
  return TRUE;
}
