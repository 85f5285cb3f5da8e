/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Adding up what regions have together. Guarantees: a sum is kept only where all that it is made of
 * could be read. */

#include "ikd-database-private.h"
#include "ikd-points.h"
#include "ikd-sum-code.h"
#include "ikd-tables.h"

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
  if (db->version < IKD_SUM_SCHEMA)
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
  if (db->version < IKD_SUM_SCHEMA)
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
