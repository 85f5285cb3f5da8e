/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Whose work a revision shows. A revision that an undo, a redo or a rollback wrote shows what stood
 * in its cell before the reverted action, and so on down: after two steps and one taken back, the
 * cell stands where the first step left it, and the first can be taken back as well. */

#include "ikd-database-private.h"

typedef struct
{
  gint64 action;
  gint64 replaces;              /* 0: nothing stood there before */
  gint64 reverts;               /* 0: it is nobody's undo */
} Step;

#define STEP(table) \
  "SELECT r.action, r.replaces, a.reverts\n" \
  "FROM " table " AS r\n" \
  "LEFT JOIN action AS a ON a.id = r.action\n" \
  "WHERE r.id = ?1"

static const char *const figure_sql = STEP ("figure_rev");
static const char *const record_sql = STEP ("record_rev");

static gboolean
read_step (IkdDatabase *db, const char *sql, gint64 revision, Step *step, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, sql, error);
  gboolean row;

  *step = (Step){ 0 };
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, revision);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *step = (Step){ sqlite3_column_int64 (statement, 0), sqlite3_column_int64 (statement, 1),
                    sqlite3_column_int64 (statement, 2) };
  /* Only a damaged file leads from a revision to a later one. */
  if (step->replaces >= revision)
    step->replaces = 0;
  sqlite3_reset (statement);
  return TRUE;
}

/* *@action: 0 where the cell shows nothing. */
static gboolean
find_action (IkdDatabase *db, const char *sql, gint64 revision, gint64 *action, GError **error)
{
  gint64 reverted = 0;          /* looked for: what stood there before this one */
  gboolean within = FALSE;      /* the step before was its */
  Step step;

  *action = 0;
  for (gint64 at = revision; at > 0; at = step.replaces)
    {
      if (!read_step (db, sql, at, &step, error))
        return FALSE;
      if (reverted > 0 && (step.action == reverted || !within))
        {
          within = step.action == reverted;
          continue;
        }
      if (step.reverts == 0)
        {
          *action = step.action;
          return TRUE;
        }
      reverted = step.reverts;
      within = FALSE;
    }
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
