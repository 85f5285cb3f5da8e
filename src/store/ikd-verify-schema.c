/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The part of verification that looks at what holds the rows: a history is append-only by its
 * triggers alone. Guarantees: a table, an index or a trigger that is missing, that is not what the
 * scripts make, or that they do not make is found and named. What should be there is what the
 * scripts make in memory. */

#include <glib/gi18n-lib.h>

#include "ikd-guard.h"
#include "ikd-verify-schema.h"

/* What SQLite counts for itself, when somebody asks it to, is no part of it. */
static const char *const parts_sql =
  "SELECT name, type || ' ' || tbl_name || ' ' || ifnull (sql, '')\n"
  "FROM sqlite_schema\n"
  "WHERE name NOT LIKE 'sqlite\\_stat%' ESCAPE '\\'\n"
  "ORDER BY name";

/* Of each part by its name: what it is. */
static GHashTable *
list_parts (IkdDatabase *db, sqlite3 *handle, GError **error)
{
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  sqlite3_stmt *statement = NULL;
  int code = sqlite3_prepare_v2 (handle, parts_sql, -1, &statement, NULL);

  while (code == SQLITE_OK || code == SQLITE_ROW)
    {
      code = sqlite3_step (statement);
      if (code == SQLITE_ROW && sqlite3_column_type (statement, 0) != SQLITE_NULL)
        g_hash_table_replace (parts, ikd_column_dup (statement, 0),
                              ikd_column_dup (statement, 1));
    }
  sqlite3_finalize (statement);
  if (code == SQLITE_DONE)
    return g_steal_pointer (&parts);
  ikd_database_fail (db, code, error);
  return NULL;
}

/* What the scripts make, up to the file's own schema: an older file may be read as it is. */
static GHashTable *
make_parts (IkdDatabase *db, GError **error)
{
  guint n = 0;
  const IkdMigration *ladder = ikd_migrations_get (&n);
  GHashTable *parts = NULL;
  sqlite3 *handle = NULL;
  int code = sqlite3_open_v2 (":memory:", &handle,
                              SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
                              NULL);

  for (guint i = 0; code == SQLITE_OK && i < n; i++)
    if (ladder[i].version <= db->version)
      code = sqlite3_exec (handle, ladder[i].sql, NULL, NULL, NULL);
  if (code == SQLITE_OK)
    parts = list_parts (db, handle, error);
  else
    ikd_database_fail (db, code, error);
  sqlite3_close (handle);
  return parts;
}

/* @format: takes the name. */
static void
report (GPtrArray *problems, const char *format, const char *name)
{
  g_autofree char *quoted = ikd_guard_quote (name);

  g_ptr_array_add (problems, g_strdup_printf (format, quoted));
}

gboolean
ikd_verify_schema (IkdDatabase *db, GPtrArray *problems, GError **error)
{
  g_autoptr (GHashTable) made = NULL;
  g_autoptr (GHashTable) found = NULL;
  GHashTableIter iter;
  gpointer name, text;

  IKD_ASSERT_THREAD (db);
  /* Of what a newer version makes nothing is known. */
  if (db->version > IKD_DATABASE_SCHEMA)
    return TRUE;
  made = make_parts (db, error);
  found = made != NULL ? list_parts (db, db->handle, error) : NULL;
  if (found == NULL)
    return FALSE;

  g_hash_table_iter_init (&iter, made);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (!g_hash_table_contains (found, name))
      report (problems, _("The table, index or trigger “%s” of the file was removed outside "
                          "Capaian. Restore the last good copy."), name);
    else if (g_strcmp0 (g_hash_table_lookup (found, name), text) != 0)
      report (problems, _("The table, index or trigger “%s” of the file was changed outside "
                          "Capaian. Restore the last good copy."), name);
  g_hash_table_iter_init (&iter, found);
  while (g_hash_table_iter_next (&iter, &name, &text))
    if (!g_hash_table_contains (made, name))
      report (problems, _("“%s” was added to the tables, indexes and triggers of the file outside "
                          "Capaian. Restore the last good copy."), name);
  return TRUE;
}
