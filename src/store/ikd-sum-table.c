/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What regions have together, kept. Guarantees: a sum that is here is the one that the figures give
 * at this moment; where one of them changes, the sums above are open in the same transaction, and
 * added up again by whoever has the time. */

#include "ikd-ahead.h"
#include "ikd-sum-code.h"
#include "ikd-tables.h"

gboolean
ikd_sum_table_get (IkdDatabase *db, gint64 region, IkdIndicator indicator, IkdSum **sum,
                   GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean row = FALSE;

  *sum = NULL;
  if (db->version < IKD_SUM_SCHEMA)
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
  const IkdKnownRegion *place = NULL;
  sqlite3_stmt *statement = NULL;
  gboolean row = FALSE;

  *parent = 0;
  if (!ikd_ahead_find (db, region, &place, error))
    return FALSE;
  if (place != NULL)
    {
      *parent = place->parent;
      return TRUE;
    }
  statement = ikd_database_prepare (db, "SELECT parent FROM region WHERE id = ?1", error);
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
