/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Reading figures in bulk: the newest day, all of a subtree, counts. */

#include "ikd-figure-row.h"

#define SUBTREE \
  "WITH RECURSIVE subtree (id) AS (\n" \
  "  SELECT id FROM region WHERE (?1 = 0 AND parent IS NULL) OR id = ?1\n" \
  "  UNION ALL\n" \
  "  SELECT region.id FROM region JOIN subtree ON region.parent = subtree.id)\n"

gboolean
ikd_figure_table_newest (IkdDatabase *db, gint64 region, IkdIndicator indicator, IkdDay *day,
                         GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    /* Of all that is of one day the last to begin is the newest; beside it there is a period. */
    SUBTREE
    "SELECT max(max(ifnull((SELECT day FROM figure\n"
    "                       WHERE region = subtree.id AND indicator = ?2 AND segment = ''\n"
    "                         AND claim = 0 AND state = 0\n"
    "                       ORDER BY start DESC, day DESC\n"
    "                       LIMIT 1), ?3),\n"
    "               ifnull((SELECT day FROM figure\n"
    "                       WHERE region = subtree.id AND indicator = ?2 AND segment = ''\n"
    "                         AND start < day AND claim = 0 AND state = 0\n"
    "                       ORDER BY day DESC\n"
    "                       LIMIT 1), ?3)))\n"
    "FROM subtree", error);
  gboolean row;

  *day = IKD_DAY_NONE;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, region);
  ikd_bind_text (statement, 2, ikd_indicator_to_id (indicator));
  sqlite3_bind_int (statement, 3, IKD_DAY_NONE);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row && sqlite3_column_type (statement, 0) != SQLITE_NULL)
    *day = sqlite3_column_int (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
ikd_figure_table_each (IkdDatabase *db, gint64 region, IkdDay from, IkdDay to, IkdFigureFunc func,
                       gpointer data, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    SUBTREE
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_CURRENT
    "JOIN region AS g ON g.id = f.region\n"
    "WHERE f.region IN subtree AND f.day BETWEEN ?2 AND ?3 AND f.state <> 3\n"
    "ORDER BY g.level, g.code, f.indicator, f.segment, f.start, f.day, f.claim", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, region);
  sqlite3_bind_int64 (statement, 2, from == IKD_DAY_NONE ? G_MININT : from);
  sqlite3_bind_int64 (statement, 3, to == IKD_DAY_NONE ? G_MAXINT : to);
  while (row)
    {
      g_autoptr (IkdFigure) figure = NULL;

      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      figure = ikd_figure_row_read (db, statement, error);
      if (figure == NULL)
        return FALSE;
      if (!func (figure, data, error))
        {
          sqlite3_reset (statement);
          return FALSE;
        }
    }
  return TRUE;
}

GPtrArray *
ikd_figure_table_segments (IkdDatabase *db, gint64 region, GError **error)
{
  g_autoptr (GPtrArray) segments = g_ptr_array_new_with_free_func (g_free);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT DISTINCT segment FROM figure\n"
    "WHERE region = ?1 AND indicator IN ('ikd_active', 'ktp_obliged', 'population')\n"
    "  AND segment > '' AND claim = 0 AND state <> 3\n"
    "ORDER BY segment", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, region);
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (segments, ikd_column_dup (statement, 0));
    }
  return g_steal_pointer (&segments);
}

gboolean
ikd_figure_table_count (IkdDatabase *db, gint64 *figures, gint64 *revisions, GError **error)
{
  return ikd_database_get_int (db, "SELECT count(*) FROM figure WHERE state <> 3", 0, figures,
                               error)
         && ikd_database_get_int (db, "SELECT count(*) FROM figure_rev", 0, revisions, error);
}

GPtrArray *
ikd_figure_table_recent (IkdDatabase *db, guint limit, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_HISTORY
    "WHERE f.id IN (SELECT id FROM figure_rev ORDER BY id DESC LIMIT ?1)\n"
    "  AND f.state <> 3\n"
    "  AND f.id = (SELECT c.rev FROM figure AS c\n"
    "              WHERE c.region = f.region AND c.indicator = f.indicator\n"
    "                AND c.segment = f.segment AND c.start = f.start AND c.day = f.day\n"
    "                AND c.claim = f.claim)\n"
    "ORDER BY f.id DESC", error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, limit);
  return ikd_figure_rows (db, statement, error);
}
