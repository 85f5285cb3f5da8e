/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Releases as records. The region is kept by code, so that it survives another numbering. */

#include "ikd-record-row.h"

#define KIND "release"

static char *
make_json (IkdDatabase *db, const IkdRelease *release, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT json_object ('region', ?1, 'day', ?2, 'released', ?3, 'base', ?4, 'count', ?5,\n"
    "                    'low', ?6, 'high', ?7, 'base_value', ?8, 'base_low', ?9,\n"
    "                    'base_high', ?10, 'percent', ?11, 'note', ?12)", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, release->region_code);
  sqlite3_bind_int (statement, 2, release->day);
  sqlite3_bind_int (statement, 3, release->released);
  ikd_bind_text (statement, 4, ikd_indicator_to_id (release->base));
  ikd_bind_int (statement, 5, release->active.known, release->active.value);
  ikd_bind_int (statement, 6, release->active.known, release->active.low);
  ikd_bind_int (statement, 7, release->active.known, release->active.high);
  ikd_bind_int (statement, 8, release->base_count.known, release->base_count.value);
  ikd_bind_int (statement, 9, release->base_count.known, release->base_count.low);
  ikd_bind_int (statement, 10, release->base_count.known, release->base_count.high);
  ikd_bind_int (statement, 11, release->percent.known, release->percent.value);
  ikd_bind_text (statement, 12, release->note);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_release_table_add (IkdDatabase *db, gint64 action, IkdRelease *release, GError **error)
{
  g_autofree char *json = NULL;

  if (!release->withdrawn)
    {
      json = make_json (db, release, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, KIND, &release->record, json, error);
}

static IkdNumber
read_number (sqlite3_stmt *row, int column)
{
  if (sqlite3_column_type (row, column) == SQLITE_NULL)
    return IKD_NUMBER_UNKNOWN;
  return (IkdNumber){ TRUE, sqlite3_column_int64 (row, column),
                      sqlite3_column_int64 (row, column + 1),
                      sqlite3_column_int64 (row, column + 2) };
}

static IkdRelease *
read_release (sqlite3_stmt *row)
{
  g_autofree char *code = ikd_column_dup (row, 1);
  const char *base = (const char *) sqlite3_column_text (row, 4);
  IkdRelease *self = ikd_release_new (code, sqlite3_column_int (row, 2),
                                      ikd_indicator_from_id (base));

  self->record = sqlite3_column_int64 (row, 0);
  self->released = sqlite3_column_int (row, 3);
  self->active = read_number (row, 5);
  self->base_count = read_number (row, 8);
  if (sqlite3_column_type (row, 11) != SQLITE_NULL)
    self->percent = ikd_number_exact (sqlite3_column_int64 (row, 11));
  self->note = ikd_column_dup (row, 12);
  self->author = ikd_column_dup (row, 13);
  self->at = sqlite3_column_int64 (row, 14);
  self->withdrawn = sqlite3_column_int (row, 15) != 0;
  return self;
}

static GPtrArray *
read_all (IkdDatabase *db, sqlite3_stmt *statement, const char *region_code, IkdDay day,
          GError **error)
{
  g_autoptr (GPtrArray) releases = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, region_code);
  ikd_bind_int (statement, 2, day != IKD_DAY_NONE, day);
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, ".tdesn..n..is", error)))
        return NULL;
      if (row)
        g_ptr_array_add (releases, read_release (statement));
    }
  return g_steal_pointer (&releases);
}

GPtrArray *
ikd_release_table_list (IkdDatabase *db, const char *region_code, IkdDay day, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT r.record, r.body ->> 'region', r.body ->> 'day', r.body ->> 'released',\n"
    "       r.body ->> 'base', r.body ->> 'count', r.body ->> 'low', r.body ->> 'high',\n"
    "       r.body ->> 'base_value', r.body ->> 'base_low', r.body ->> 'base_high',\n"
    "       r.body ->> 'percent', r.body ->> 'note', a.operator, a.at, 0\n"
    "FROM record AS r\n"
    "JOIN record_rev AS v ON v.id = r.rev\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE r.kind = '" KIND "' AND r.body IS NOT NULL\n"
    "  AND (?1 IS NULL OR r.body ->> 'region' = ?1)\n"
    "  AND (?2 IS NULL OR r.body ->> 'day' = ?2)\n"
    "ORDER BY r.body ->> 'day', r.record", error);

  return read_all (db, statement, region_code, day, error);
}

GPtrArray *
ikd_release_table_history (IkdDatabase *db, const char *region_code, IkdDay day, GError **error)
{
  /* A revision that takes a release back has no body; the record's first one tells what it was. */
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT v.record, b.body ->> 'region', b.body ->> 'day', b.body ->> 'released',\n"
    "       b.body ->> 'base', b.body ->> 'count', b.body ->> 'low', b.body ->> 'high',\n"
    "       b.body ->> 'base_value', b.body ->> 'base_low', b.body ->> 'base_high',\n"
    "       b.body ->> 'percent', b.body ->> 'note', a.operator, a.at, v.body IS NULL\n"
    "FROM record_rev AS v\n"
    "JOIN record_rev AS b ON b.id = (SELECT min(s.id) FROM record_rev AS s\n"
    "                                WHERE s.kind = v.kind AND s.record = v.record)\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE v.kind = '" KIND "'\n"
    "  AND (?1 IS NULL OR b.body ->> 'region' = ?1)\n"
    "  AND (?2 IS NULL OR b.body ->> 'day' = ?2)\n"
    "ORDER BY v.id", error);

  return read_all (db, statement, region_code, day, error);
}
