/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What rows refer to, looked up once for an import rather than three times for each of its rows.
 * Guarantees: nothing is stored that refers to what is not there; no other kind of action goes
 * without SQLite's own look. Current rows are made with a revision and name it, so that what is
 * true of the revisions is true of them. */

#include "ikd-references.h"

void
ikd_references_suspend (IkdDatabase *db)
{
  /* PRAGMA foreign_keys does nothing within a transaction. */
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 0, NULL);
}

void
ikd_references_resume (IkdDatabase *db)
{
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
}

static const char *const figures_sql =
  "SELECT 1\n"
  "FROM figure_rev AS r\n"
  "LEFT JOIN region ON region.id = r.region\n"
  "LEFT JOIN source ON source.id = r.source\n"
  "LEFT JOIN figure_rev AS before ON before.id = r.replaces\n"
  "WHERE r.id > ?1\n"
  "  AND (r.action <> ?2 OR region.id IS NULL OR (source.id IS NULL AND r.source IS NOT NULL)\n"
  "       OR (before.id IS NULL AND r.replaces IS NOT NULL))\n"
  "LIMIT 1";

static const char *const records_sql =
  "SELECT 1\n"
  "FROM record_rev AS r\n"
  "LEFT JOIN record_rev AS before ON before.id = r.replaces\n"
  "LEFT JOIN record AS now ON now.kind = r.kind AND now.record = r.record\n"
  "LEFT JOIN record_rev AS shown ON shown.id = now.rev\n"
  "WHERE r.action = ?2 AND ?1 = ?1\n"
  "  AND ((before.id IS NULL AND r.replaces IS NOT NULL) OR shown.id IS NULL)\n"
  "LIMIT 1";

gboolean
ikd_references_check (IkdDatabase *db, GError **error)
{
  static const char *const queries[] = { figures_sql, records_sql };

  for (guint i = 0; i < G_N_ELEMENTS (queries); i++)
    {
      sqlite3_stmt *statement = ikd_database_prepare (db, queries[i], error);
      gboolean row = FALSE;

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, db->open->before);
      sqlite3_bind_int64 (statement, 2, db->open->id);
      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      sqlite3_reset (statement);
      if (row)
        return ikd_database_fail (db, SQLITE_CONSTRAINT_FOREIGNKEY, error);
    }
  return TRUE;
}
