/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Simulations that are kept, as records: what was tried, nothing of what came out. */

#include "ikd-record-row.h"

static char *
make_json (IkdDatabase *db, const IkdSimulation *simulation, GError **error)
{
  const IkdTrial *trial = &simulation->trial;
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT json_object ('region', ?1, 'name', ?2, 'day', ?3, 'kind', ?4, 'percent', ?5,\n"
    "                    'base', ?6, 'count', ?7, 'low', ?8, 'high', ?9, 'deadline', ?10)",
    error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, simulation->region_code);
  ikd_bind_text (statement, 2, simulation->name);
  ikd_bind_int (statement, 3, simulation->day != IKD_DAY_NONE, simulation->day);
  ikd_bind_text (statement, 4, ikd_target_kind_to_id (simulation->kind));
  ikd_bind_int (statement, 5, trial->percent != 0, trial->percent);
  ikd_bind_text (statement, 6, trial->base != IKD_INDICATOR_NONE
                                 ? ikd_indicator_to_id (trial->base) : NULL);
  ikd_bind_int (statement, 7, trial->count.known, trial->count.value);
  ikd_bind_int (statement, 8, trial->count.known, trial->count.low);
  ikd_bind_int (statement, 9, trial->count.known, trial->count.high);
  ikd_bind_int (statement, 10, trial->deadline != IKD_DAY_NONE, trial->deadline);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_simulation_table_add (IkdDatabase *db, gint64 action, IkdSimulation *simulation,
                          GError **error)
{
  g_autofree char *json = NULL;

  if (!simulation->withdrawn)
    {
      json = make_json (db, simulation, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, "simulation", &simulation->record, json, error);
}

static IkdDay
read_day (sqlite3_stmt *row, int column)
{
  return sqlite3_column_type (row, column) != SQLITE_NULL ? sqlite3_column_int (row, column)
                                                          : IKD_DAY_NONE;
}

static IkdSimulation *
read_simulation (sqlite3_stmt *row)
{
  IkdSimulation *self = ikd_simulation_new ((const char *) sqlite3_column_text (row, 1),
                                            (const char *) sqlite3_column_text (row, 2));
  IkdTrial *trial = &self->trial;

  self->record = sqlite3_column_int64 (row, 0);
  self->day = read_day (row, 3);
  ikd_target_kind_from_id ((const char *) sqlite3_column_text (row, 4), &self->kind);
  trial->percent = sqlite3_column_int64 (row, 5);
  if (sqlite3_column_type (row, 6) != SQLITE_NULL)
    trial->base = ikd_indicator_from_id ((const char *) sqlite3_column_text (row, 6));
  if (sqlite3_column_type (row, 7) != SQLITE_NULL)
    trial->count = (IkdNumber){ TRUE, sqlite3_column_int64 (row, 7),
                                sqlite3_column_int64 (row, 8), sqlite3_column_int64 (row, 9) };
  trial->deadline = read_day (row, 10);
  self->author = ikd_column_dup (row, 11);
  self->at = sqlite3_column_int64 (row, 12);
  return self;
}

GPtrArray *
ikd_simulation_table_list (IkdDatabase *db, const char *region_code, GError **error)
{
  g_autoptr (GPtrArray) simulations = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT r.record, r.body ->> 'region', r.body ->> 'name', r.body ->> 'day',\n"
    "       r.body ->> 'kind', r.body ->> 'percent', r.body ->> 'base', r.body ->> 'count',\n"
    "       r.body ->> 'low', r.body ->> 'high', r.body ->> 'deadline', a.operator, a.at\n"
    "FROM record AS r\n"
    "JOIN record_rev AS v ON v.id = r.rev\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE r.kind = 'simulation' AND r.body IS NOT NULL\n"
    "  AND (?1 IS NULL OR r.body ->> 'region' = ?1)\n"
    "ORDER BY r.record", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, region_code);
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, ".ttetisn..e", error)))
        return NULL;
      if (row)
        g_ptr_array_add (simulations, read_simulation (statement));
    }
  return g_steal_pointer (&simulations);
}
