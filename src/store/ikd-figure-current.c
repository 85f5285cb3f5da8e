/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The current figures, as an action changes them. A long table mostly gives the figures of a series
 * one after another, or those of some indicators of a region in turns, each later than all that are
 * there: of these none can hold a revision yet, and nothing is searched for. */

#include "ikd-figure-current.h"

#include "ikd-ahead.h"
#include "ikd-figure-row.h"

static gboolean
is_same_series (const IkdFigureKey *a, const IkdFigureKey *b)
{
  return a->region == b->region && a->indicator == b->indicator
         && g_strcmp0 (a->segment, b->segment) == 0;
}

/* Whether @key comes after @last in the order of the table's key. */
static gboolean
is_after (const IkdFigureKey *key, const IkdFigureKey *last)
{
  if (key->start != last->start)
    return key->start > last->start;
  if (key->day != last->day)
    return key->day > last->day;
  return key->claim > last->claim;
}

static gboolean
find_last (IkdDatabase *db, IkdFigureKey *series, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT start, day, claim FROM figure\n"
    "WHERE region = ?1 AND indicator = ?2 AND segment = ?3\n"
    "ORDER BY start DESC, day DESC, claim DESC\n"
    "LIMIT 1", error);
  gboolean row = FALSE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, series->region);
  ikd_bind_lasting (statement, 2, ikd_indicator_to_id (series->indicator));
  ikd_bind_lasting (statement, 3, series->segment);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  series->start = row ? sqlite3_column_int (statement, 0) : G_MININT;
  series->day = row ? sqlite3_column_int (statement, 1) : G_MININT;
  series->claim = row ? sqlite3_column_int (statement, 2) : G_MININT;
  sqlite3_reset (statement);
  return TRUE;
}

/* A damaged history has figures of no indicator, which SQLite refuses. */
static IkdLastFigure *
get_last (IkdDatabase *db, const IkdFigureKey *key)
{
  return &db->open->last[MAX (key->indicator, 0)];
}

/* *@after: @key comes after all that its series has. Asked only once a second figure of a series
 * follows the first: a sheet gives one of each. */
static gboolean
check_after (IkdDatabase *db, const IkdFigureKey *key, gboolean *after, GError **error)
{
  IkdLastFigure *last = get_last (db, key);
  gboolean empty = FALSE;

  *after = FALSE;
  if (!is_same_series (key, &last->key))
    {
      if (!ikd_ahead_empty (db, key->region, &empty, error))
        return FALSE;
      *last = (IkdLastFigure){ *key, empty };
      last->key.segment = g_intern_string (key->segment != NULL ? key->segment : "");
      *after = empty;
      return TRUE;
    }
  if (!last->known && !find_last (db, &last->key, error))
    return FALSE;
  last->known = TRUE;
  *after = is_after (key, &last->key);
  return TRUE;
}

gboolean
ikd_figure_current_find (IkdDatabase *db, const IkdFigureKey *key, gint64 *revision,
                         GError **error)
{
  sqlite3_stmt *statement = NULL;
  gboolean after = FALSE;
  gboolean row = FALSE;

  *revision = 0;
  if (!check_after (db, key, &after, error))
    return FALSE;
  if (after)
    return TRUE;
  statement = ikd_database_prepare (
    db,
    "SELECT rev FROM figure\n"
    "WHERE region = ?1 AND indicator = ?2 AND segment = ?3 AND start = ?4 AND day = ?5\n"
    "  AND claim = ?6", error);
  if (statement == NULL)
    return FALSE;
  ikd_figure_row_bind (statement, key);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *revision = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

void
ikd_figure_current_note (IkdDatabase *db, const IkdFigureKey *key)
{
  IkdLastFigure *last = get_last (db, key);

  if (!last->known || !is_same_series (key, &last->key) || !is_after (key, &last->key))
    return;
  last->key.start = key->start;
  last->key.day = key->day;
  last->key.claim = key->claim;
}

/* INSERT OR REPLACE would make SQLite note each page before it changes. */
gboolean
ikd_figure_current_put (IkdDatabase *db, const IkdFigure *figure, GError **error)
{
  static const char *const insert =
    "INSERT INTO figure (region, indicator, segment, start, day, claim, state, value, low, high,\n"
    "                    percent, half, of, rev)\n"
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)";
  static const char *const update =
    "UPDATE figure\n"
    "SET state = ?7, value = ?8, low = ?9, high = ?10, percent = ?11, half = ?12, of = ?13,\n"
    "    rev = ?14\n"
    "WHERE region = ?1 AND indicator = ?2 AND segment = ?3 AND start = ?4 AND day = ?5\n"
    "  AND claim = ?6";
  sqlite3_stmt *statement = ikd_database_prepare (db, figure->replaces > 0 ? update : insert,
                                                  error);

  if (statement == NULL)
    return FALSE;
  ikd_figure_row_bind_value (statement, figure);
  sqlite3_bind_int64 (statement, 14, figure->revision);
  return ikd_database_run (db, statement, error);
}
