/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Records: everything with a history that is no figure. Their bodies are JSON, made and read by
 * SQLite's own functions. */

#include "ikd-record-row.h"

static gboolean
next_record (IkdDatabase *db, gint64 *record, GError **error)
{
  if (db->last_record == 0
      && !ikd_database_get_int (db, "SELECT max(record) FROM record_rev", 0, &db->last_record,
                                error))
    return FALSE;

  *record = ++db->last_record;
  return TRUE;
}

static gboolean
current_revision (IkdDatabase *db, const char *kind, gint64 record, gint64 *revision,
                  GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db, "SELECT rev FROM record WHERE kind = ?1 AND record = ?2", error);
  gboolean row;

  *revision = 0;
  if (statement == NULL)
    return FALSE;
  ikd_bind_text (statement, 1, kind);
  sqlite3_bind_int64 (statement, 2, record);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *revision = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
hash_revision (IkdDatabase *db, gint64 revision, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db, "SELECT id, kind, record, body, replaces, action FROM record_rev WHERE id = ?1", error);
  gboolean row;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, revision);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  g_assert (row);
  ikd_record_rev_hash (db->open->records, statement);
  sqlite3_reset (statement);
  db->open->n_records++;
  return TRUE;
}

static gboolean
set_current (IkdDatabase *db, gint64 revision, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "INSERT OR REPLACE INTO record (kind, record, rev, body)\n"
    "SELECT kind, record, id, body FROM record_rev WHERE id = ?1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, revision);
  return ikd_database_run (db, statement, error);
}

gboolean
ikd_record_table_add (IkdDatabase *db, gint64 action, const char *kind, gint64 *record,
                      const char *json, GError **error)
{
  sqlite3_stmt *statement = NULL;
  gint64 replaces = 0;
  gint64 revision = 0;

  IKD_ASSERT_THREAD (db);
  g_return_val_if_fail (db->open != NULL && db->open->id == action, FALSE);

  if ((*record == 0 && !next_record (db, record, error))
      || !current_revision (db, kind, *record, &replaces, error))
    return FALSE;

  statement = ikd_database_prepare (
    db,
    "INSERT INTO record_rev (action, kind, record, body, replaces)\n"
    "VALUES (?1, ?2, ?3, ?4, ?5)", error);
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, action);
  ikd_bind_text (statement, 2, kind);
  sqlite3_bind_int64 (statement, 3, *record);
  ikd_bind_text (statement, 4, json);
  ikd_bind_int (statement, 5, replaces > 0, replaces);
  if (!ikd_database_run (db, statement, error))
    return FALSE;

  revision = sqlite3_last_insert_rowid (db->handle);
  return hash_revision (db, revision, error) && set_current (db, revision, error);
}

/* One cell of the history to be reverted. */
typedef struct
{
  char   *kind;
  gint64  record;
  char   *before;               /* body before the action, nullable */
  gint64  revision;             /* of the action, and the current one */
  gint64  current;
  gint64  current_action;
} Reverted;

static void
free_reverted (gpointer data)
{
  Reverted *self = data;

  g_free (self->kind);
  g_free (self->before);
  g_free (self);
}

/* The first revision of each record in the action tells what stood there before. */
static GPtrArray *
list_reverted (IkdDatabase *db, gint64 action, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (free_reverted);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT r.kind, r.record, before.body, r.id, now.id, now.action\n"
    "FROM record_rev AS r\n"
    "LEFT JOIN record_rev AS before ON before.id = r.replaces\n"
    "JOIN record AS c ON c.kind = r.kind AND c.record = r.record\n"
    "JOIN record_rev AS now ON now.id = c.rev\n"
    "WHERE r.action = ?1\n"
    "  AND r.id = (SELECT min(f.id) FROM record_rev AS f\n"
    "              WHERE f.action = ?1 AND f.kind = r.kind AND f.record = r.record)\n"
    "ORDER BY r.id", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, action);
  while (TRUE)
    {
      Reverted *one = NULL;

      if (!ikd_database_step (db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&list);
      one = g_new0 (Reverted, 1);
      one->kind = ikd_column_dup (statement, 0);
      one->record = sqlite3_column_int64 (statement, 1);
      one->before = ikd_column_dup (statement, 2);
      one->revision = sqlite3_column_int64 (statement, 3);
      one->current = sqlite3_column_int64 (statement, 4);
      one->current_action = sqlite3_column_int64 (statement, 5);
      g_ptr_array_add (list, one);
    }
}

gboolean
ikd_record_table_revert (IkdDatabase *db, gint64 reverted, gint64 action, guint *moved,
                         GError **error)
{
  g_autoptr (GPtrArray) list = list_reverted (db, reverted, error);

  *moved = 0;
  if (list == NULL)
    return FALSE;
  for (guint i = 0; i < list->len; i++)
    {
      Reverted *one = g_ptr_array_index (list, i);
      gboolean alike = TRUE;

      if (one->current_action != reverted
          && !ikd_record_revs_stand_alike (db, one->current, one->revision, &alike, error))
        return FALSE;
      if (!alike)
        (*moved)++;
      else if (!ikd_record_table_add (db, action, one->kind, &one->record, one->before, error))
        return FALSE;
    }
  return TRUE;
}

char *
ikd_record_json (IkdDatabase *db, sqlite3_stmt *statement, GError **error)
{
  char *json = NULL;
  gboolean row;

  if (!ikd_database_step (db, statement, &row, error))
    return NULL;
  json = ikd_column_dup (statement, 0);
  sqlite3_reset (statement);
  return json;
}
