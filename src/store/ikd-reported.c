/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Which children reported on which days. Guarantees: each child is one range of the key. What
 * counts for being late is when a value was first kept: neither a word that stood there before it
 * ("not reported") nor a later correction. */

#include "ikd-database-private.h"
#include "ikd-tables.h"

static sqlite3_stmt *
prepare (IkdDatabase *db, const char *sql, gint64 parent, IkdIndicator indicator,
         const char *segment, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, sql, error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, parent);
  ikd_bind_text (statement, 2, ikd_indicator_to_id (indicator));
  ikd_bind_text (statement, 3, segment != NULL ? segment : "");
  return statement;
}

GArray *
ikd_figure_table_reported (IkdDatabase *db, gint64 parent, IkdIndicator indicator,
                           const char *segment, IkdDay from, IkdDay to, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (IkdReported));
  sqlite3_stmt *statement = prepare (
    db,
    "SELECT f.region, f.day, f.state,\n"
    "       (WITH RECURSIVE earlier (id, action, state, replaces) AS (\n"
    "          SELECT v.id, v.action, v.state, v.replaces FROM figure_rev AS v WHERE v.id = f.rev\n"
    "          UNION ALL\n"
    "          SELECT v.id, v.action, v.state, v.replaces\n"
    "          FROM earlier\n"
    "          JOIN figure_rev AS v ON v.id = earlier.replaces AND v.id < earlier.id)\n"
    "        SELECT a.at\n"
    "        FROM earlier\n"
    "        JOIN action AS a ON a.id = earlier.action\n"
    "        WHERE earlier.state = f.state\n"
    "        ORDER BY earlier.id\n"
    "        LIMIT 1)\n"
    "FROM region AS r\n"
    "JOIN figure AS f ON f.region = r.id AND f.indicator = ?2 AND f.segment = ?3\n"
    "  AND f.start BETWEEN ?4 AND ?5\n"
    "WHERE r.parent = ?1 AND f.start = f.day AND f.claim = 0 AND f.state <> 3\n"
    "ORDER BY f.region, f.day", parent, indicator, segment, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int (statement, 4, from);
  sqlite3_bind_int (statement, 5, to);
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error))
        return NULL;
      if (row)
        {
          const IkdReported one = { sqlite3_column_int64 (statement, 0),
                                    sqlite3_column_int (statement, 1),
                                    sqlite3_column_int (statement, 2),
                                    sqlite3_column_int64 (statement, 3) };

          g_array_append_val (found, one);
        }
    }
  return g_steal_pointer (&found);
}

GArray *
ikd_figure_table_days (IkdDatabase *db, gint64 parent, IkdIndicator indicator, const char *segment,
                       IkdDay from, IkdDay to, GError **error)
{
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (IkdDay));
  sqlite3_stmt *statement = prepare (
    db,
    "SELECT DISTINCT f.day\n"
    "FROM region AS r\n"
    "JOIN figure AS f ON f.region = r.id AND f.indicator = ?2 AND f.segment = ?3\n"
    "  AND f.start BETWEEN ?4 AND ?5\n"
    "WHERE r.parent = ?1 AND f.start = f.day AND f.claim = 0 AND f.state = 0\n"
    "ORDER BY f.day", parent, indicator, segment, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int (statement, 4, from);
  sqlite3_bind_int (statement, 5, to);
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error))
        return NULL;
      if (row)
        {
          const IkdDay day = sqlite3_column_int (statement, 0);

          g_array_append_val (found, day);
        }
    }
  return g_steal_pointer (&found);
}

gboolean
ikd_figure_table_beginning (IkdDatabase *db, gint64 parent, IkdIndicator indicator,
                            const char *segment, IkdDay *day, gint64 *at, GError **error)
{
  sqlite3_stmt *statement = prepare (
    db,
    "SELECT min((SELECT f.day\n"
    "            FROM figure AS f\n"
    "            WHERE f.region = r.id AND f.indicator = ?2 AND f.segment = ?3\n"
    "              AND f.start = f.day AND f.claim = 0 AND f.state = 0\n"
    "            ORDER BY f.start\n"
    "            LIMIT 1))\n"
    "FROM region AS r\n"
    "WHERE r.parent = ?1", parent, indicator, segment, error);
  gboolean row = FALSE;

  if (statement == NULL || !ikd_database_step (db, statement, &row, error))
    return FALSE;
  *day = row && sqlite3_column_type (statement, 0) != SQLITE_NULL
           ? sqlite3_column_int (statement, 0) : IKD_DAY_NONE;
  sqlite3_reset (statement);
  return ikd_database_get_int (db,
                               "SELECT a.at\n"
                               "FROM figure_rev AS v\n"
                               "JOIN action AS a ON a.id = v.action\n"
                               "ORDER BY v.id\n"
                               "LIMIT 1", 0, at, error);
}
