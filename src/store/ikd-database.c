/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* One SQLite connection on one thread. Guarantees: statements are prepared once; every failure of
 * SQLite becomes an error with a sentence that names the file and the remedy; a cancelled job stops
 * within some thousand steps of the virtual machine. */

#include "ikd-database-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-error.h"
#include "ikd-memory.h"

/* Texts that are put together stand in another place each time. */
#define QUICK_MOST 1024

static void
report (IkdDatabase *self, IkdErrorCode code, const char *format, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);

  /* Each sentence names the file first. */
  g_set_error (error, IKD_ERROR, code, format, name);
}

static gboolean
fail_constraint (IkdDatabase *self, int code, GError **error)
{
  g_autofree char *name = g_filename_display_name (self->path);
  gboolean said = (sqlite3_errcode (self->handle) & 0xff) == SQLITE_CONSTRAINT;

  g_set_error (error, IKD_ERROR, IKD_ERROR_INVALID,
               /* Translators: a file name, and what SQLite says of the rule that was broken. */
               _("“%s” refuses this change (%s). Nothing was stored."), name,
               said ? sqlite3_errmsg (self->handle) : sqlite3_errstr (code));
  return FALSE;
}

/* Where memory is short, what is not read looks damaged, or like another program's; and the index
 * of the log has a failure of its own where there is no room for it. */
static int
find_cause (IkdDatabase *self, int code)
{
  int kind = code & 0xff;

  if (code == SQLITE_IOERR_SHMSIZE)
    return SQLITE_FULL;
  if (self->shortages != ikd_memory_shortages ()
      && (kind == SQLITE_CORRUPT || kind == SQLITE_ERROR || kind == SQLITE_NOTADB))
    return SQLITE_NOMEM;
  return kind;
}

gboolean
ikd_database_fail (IkdDatabase *self, int code, GError **error)
{
  switch (find_cause (self, code))
    {
    case SQLITE_INTERRUPT:
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_CANCELLED, _("Cancelled"));
      break;
    case SQLITE_CONSTRAINT:
      return fail_constraint (self, code, error);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      report (self, IKD_ERROR_LOCKED,
              _("“%s” is in use by another program. Close that one, or try again in a moment."),
              error);
      break;
    case SQLITE_FULL:
      report (self, IKD_ERROR_FULL,
              _("There is no room left to write “%s”. Nothing was stored; free some space and try "
                "again."), error);
      break;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
      report (self, IKD_ERROR_READ_ONLY,
              _("“%s” may not be written. Ask for write permission on the file and its folder, or "
                "save a copy elsewhere."), error);
      break;
    case SQLITE_CORRUPT:
    case SQLITE_ERROR:          /* no JSON, or no table, where the program wrote one */
      report (self, IKD_ERROR_DAMAGED,
              _("“%s” is damaged. Keep it, and open the last good copy."), error);
      break;
    case SQLITE_NOMEM:
      report (self, IKD_ERROR_FILE,
              _("There is not enough memory to read or write “%s”. Nothing was stored; close other "
                "programs and try again."), error);
      break;
    case SQLITE_NOTADB:
      report (self, IKD_ERROR_NOT_OURS,
              _("“%s” is no data file of Capaian. Choose another file."), error);
      break;
    default:
      report (self, IKD_ERROR_FILE,
              _("“%s” cannot be opened, read or written. Check the disk and the permissions."),
              error);
      g_debug ("SQLite: %s", sqlite3_errmsg (self->handle));
    }
  return FALSE;
}

/* Figures on their way are there before anything else is asked. Some failures make SQLite roll back
 * at once: what followed would be stored by itself. */
static gboolean
check_transaction (IkdDatabase *self, GError **error)
{
  if (self->settle != NULL && !self->settle (self->to_settle, error))
    return FALSE;
  return !self->writing || !sqlite3_get_autocommit (self->handle)
         || ikd_database_fail (self, sqlite3_errcode (self->handle) != SQLITE_OK
                                       ? sqlite3_errcode (self->handle) : SQLITE_NOMEM, error);
}

/* Texts mostly stand where they stood; to compare one is far quicker than to hash it. */
static sqlite3_stmt *
find_statement (IkdDatabase *self, const char *sql)
{
  sqlite3_stmt *statement = g_hash_table_lookup (self->quick, sql);

  if (statement != NULL && strcmp (sqlite3_sql (statement), sql) == 0)
    return statement;

  statement = g_hash_table_lookup (self->statements, sql);
  if (g_hash_table_size (self->quick) > QUICK_MOST)
    g_hash_table_remove_all (self->quick);
  if (statement != NULL)
    g_hash_table_insert (self->quick, (gpointer) sql, statement);
  return statement;
}

sqlite3_stmt *
ikd_database_prepare (IkdDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement;
  int code;

  IKD_ASSERT_THREAD (self);
  if (!check_transaction (self, error))
    return NULL;
  statement = find_statement (self, sql);
  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }

  code = sqlite3_prepare_v3 (self->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (code != SQLITE_OK)
    {
      ikd_database_fail (self, code, error);
      return NULL;
    }
  g_hash_table_insert (self->statements, g_strdup (sql), statement);
  return statement;
}

gboolean
ikd_database_step (IkdDatabase *self, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int code;

  *row = FALSE;
  if (!check_transaction (self, error))
    return FALSE;
  code = sqlite3_step (statement);
  *row = code == SQLITE_ROW;
  if (code == SQLITE_ROW || code == SQLITE_DONE)
    {
      if (code == SQLITE_DONE)
        sqlite3_reset (statement);
      return TRUE;
    }

  ikd_database_fail (self, code, error);
  sqlite3_reset (statement);
  return FALSE;
}

gboolean
ikd_database_run (IkdDatabase *self, sqlite3_stmt *statement, GError **error)
{
  gboolean row = TRUE;

  while (row)
    if (!ikd_database_step (self, statement, &row, error))
      return FALSE;
  return TRUE;
}

gboolean
ikd_database_execute (IkdDatabase *self, const char *sql, GError **error)
{
  int code;

  IKD_ASSERT_THREAD (self);
  if (!check_transaction (self, error))
    return FALSE;
  code = sqlite3_exec (self->handle, sql, NULL, NULL, NULL);
  return code == SQLITE_OK || ikd_database_fail (self, code, error);
}

gboolean
ikd_database_get_int (IkdDatabase *self, const char *sql, gint64 fallback, gint64 *value,
                      GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (self, sql, error);
  gboolean row;

  if (statement == NULL || !ikd_database_step (self, statement, &row, error))
    return FALSE;

  *value = row && sqlite3_column_type (statement, 0) != SQLITE_NULL
             ? sqlite3_column_int64 (statement, 0) : fallback;
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
ikd_database_check_pages (IkdDatabase *self, GPtrArray *problems, GError **error)
{
  static const char *const checks[] = { "PRAGMA integrity_check", "PRAGMA foreign_key_check" };

  for (guint i = 0; i < G_N_ELEMENTS (checks); i++)
    {
      sqlite3_stmt *statement = ikd_database_prepare (self, checks[i], error);
      gboolean row = TRUE;

      if (statement == NULL)
        return FALSE;
      while (row)
        {
          g_autofree char *text = NULL;

          if (!ikd_database_step (self, statement, &row, error))
            return FALSE;
          if (!row)
            break;
          text = ikd_column_dup (statement, 0);

          if (g_strcmp0 (text, "ok") != 0)
            /* Translators: what SQLite found wrong. */
            g_ptr_array_add (problems, g_strdup_printf (_("The file is damaged: %s"), text));
        }
    }
  return TRUE;
}

gboolean
ikd_database_check_quickly (IkdDatabase *self, gboolean *sound, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (self, "PRAGMA quick_check(1)", error);
  g_autoptr (GError) failure = NULL;
  g_autofree char *text = NULL;
  gboolean row = FALSE;

  *sound = FALSE;
  if (statement == NULL)
    return FALSE;
  if (!ikd_database_step (self, statement, &row, &failure))
    {
      if (g_error_matches (failure, IKD_ERROR, IKD_ERROR_DAMAGED))
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  text = row ? ikd_column_dup (statement, 0) : NULL;
  sqlite3_reset (statement);
  *sound = g_strcmp0 (text, "ok") == 0;
  return TRUE;
}

void
ikd_database_begin_job (IkdDatabase *self)
{
  self->shortages = ikd_memory_shortages ();
}

gboolean
ikd_database_end_job (IkdDatabase *self, GError **error)
{
  return self->shortages == ikd_memory_shortages ()
         || ikd_database_fail (self, SQLITE_NOMEM, error);
}

gboolean
ikd_database_is_read_only (IkdDatabase *self)
{
  return self->read_only;
}

gboolean
ikd_database_is_newer (IkdDatabase *self)
{
  return self->newer;
}

void
ikd_bind_text (sqlite3_stmt *statement, int index, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement, index, text, -1, SQLITE_TRANSIENT);
  else
    sqlite3_bind_null (statement, index);
}

void
ikd_bind_lasting (sqlite3_stmt *statement, int index, const char *text)
{
  if (text != NULL)
    sqlite3_bind_text (statement, index, text, -1, SQLITE_STATIC);
  else
    sqlite3_bind_null (statement, index);
}

void
ikd_bind_int (sqlite3_stmt *statement, int index, gboolean known, gint64 value)
{
  if (known)
    sqlite3_bind_int64 (statement, index, value);
  else
    sqlite3_bind_null (statement, index);
}

char *
ikd_column_dup (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? g_utf8_make_valid (text, -1) : NULL;
}
