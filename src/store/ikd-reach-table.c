/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Groups of people who cannot be reached, as records. The region is kept by code, so that it
 * survives another numbering. */

#include "ikd-record-row.h"

static char *
make_json (IkdDatabase *db, const IkdReachGroup *group, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT json_object ('region', ?1, 'day', ?2, 'group', ?3, 'kind', ?4, 'value', ?5,\n"
    "                    'low', ?6, 'high', ?7, 'source', ?8)", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, group->region_code);
  sqlite3_bind_int (statement, 2, group->day);
  ikd_bind_text (statement, 3, group->group);
  ikd_bind_text (statement, 4, ikd_reach_kind_to_id (group->kind));
  sqlite3_bind_int64 (statement, 5, group->number.value);
  sqlite3_bind_int64 (statement, 6, group->number.low);
  sqlite3_bind_int64 (statement, 7, group->number.high);
  ikd_bind_text (statement, 8, group->source);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_reach_table_add (IkdDatabase *db, gint64 action, IkdReachGroup *group, GError **error)
{
  g_autofree char *json = NULL;

  if (!group->withdrawn)
    {
      json = make_json (db, group, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, "reach", &group->record, json, error);
}

static IkdReachGroup *
read_group (sqlite3_stmt *row)
{
  IkdReachKind kind = IKD_REACH_CANNOT;
  IkdReachGroup *self = NULL;

  ikd_reach_kind_from_id ((const char *) sqlite3_column_text (row, 4), &kind);
  self = ikd_reach_group_new ((const char *) sqlite3_column_text (row, 1),
                              sqlite3_column_int (row, 2), kind,
                              (const char *) sqlite3_column_text (row, 3));
  self->record = sqlite3_column_int64 (row, 0);
  self->number = (IkdNumber){ TRUE, sqlite3_column_int64 (row, 5), sqlite3_column_int64 (row, 6),
                              sqlite3_column_int64 (row, 7) };
  self->source = ikd_column_dup (row, 8);
  self->author = ikd_column_dup (row, 9);
  self->at = sqlite3_column_int64 (row, 10);
  return self;
}

GPtrArray *
ikd_reach_table_list (IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) groups = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT r.record, r.body ->> 'region', r.body ->> 'day', r.body ->> 'group',\n"
    "       r.body ->> 'kind', r.body ->> 'value', r.body ->> 'low', r.body ->> 'high',\n"
    "       r.body ->> 'source', a.operator, a.at\n"
    "FROM record AS r\n"
    "JOIN record_rev AS v ON v.id = r.rev\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE r.kind = 'reach' AND r.body IS NOT NULL\n"
    "ORDER BY r.body ->> 'day', r.record", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, ".tdttn..s", error)))
        return NULL;
      if (row)
        g_ptr_array_add (groups, read_group (statement));
    }
  return g_steal_pointer (&groups);
}
