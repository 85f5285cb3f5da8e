/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Whose work a revision shows. A revision that an undo, a redo or a rollback wrote shows what stood
 * in its cell before the reverted action, and so on down: after two steps and one taken back, the
 * cell stands where the first step left it, and the first can be taken back as well. */

#include "ikd-database-private.h"

/* Each step leads to an older revision, so the oldest is the last. */
#define STANDING(table, same_cell) \
  "WITH RECURSIVE standing (id) AS (\n" \
  "  SELECT ?1\n" \
  "  UNION ALL\n" \
  "  SELECT coalesce ((SELECT o.replaces FROM " table " AS o\n" \
  "                    WHERE o.action = a.reverts AND " same_cell "\n" \
  "                    ORDER BY o.id LIMIT 1), 0)\n" \
  "  FROM standing\n" \
  "  JOIN " table " AS r ON r.id = standing.id\n" \
  "  JOIN action AS a ON a.id = r.action\n" \
  "  WHERE a.reverts IS NOT NULL)\n" \
  "SELECT action FROM " table " WHERE id = (SELECT min (id) FROM standing)"

static const char *const figure_sql = STANDING (
  "figure_rev",
  "o.region = r.region AND o.indicator = r.indicator AND o.segment = r.segment\n"
  "                      AND o.start = r.start AND o.day = r.day AND o.claim = r.claim");

static const char *const record_sql = STANDING ("record_rev",
                                                "o.kind = r.kind AND o.record = r.record");

static gboolean
find_action (IkdDatabase *db, const char *sql, gint64 revision, gint64 *action, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, sql, error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, revision);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  *action = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
compare (IkdDatabase *db, const char *sql, gint64 a, gint64 b, gboolean *same, GError **error)
{
  gint64 first = 0;
  gint64 second = 0;

  if (!find_action (db, sql, a, &first, error) || !find_action (db, sql, b, &second, error))
    return FALSE;
  *same = first == second;
  return TRUE;
}

gboolean
ikd_figure_revs_stand_alike (IkdDatabase *db, gint64 a, gint64 b, gboolean *alike, GError **error)
{
  return compare (db, figure_sql, a, b, alike, error);
}

gboolean
ikd_record_revs_stand_alike (IkdDatabase *db, gint64 a, gint64 b, gboolean *alike, GError **error)
{
  return compare (db, record_sql, a, b, alike, error);
}
