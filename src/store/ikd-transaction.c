/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* From the beginning of a transaction to its end, and the end of a connection. Guarantees: what is
 * stored is sealed, and no action is left open; nothing is stored in a file that lies no longer
 * under its name. */

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ikd-database-private.h"
#include "ikd-error.h"

/* So often where memory is short. */
#define ROLLBACKS 3

/* Of what is run again and again: the text is not parsed each time. */
static gboolean
run_prepared (IkdDatabase *self, const char *sql, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (self, sql, error);

  return statement != NULL && ikd_database_run (self, statement, error);
}

/* What is written to a file that lies no longer under its name is found again by nobody. */
static gboolean
check_in_place (IkdDatabase *self, GError **error)
{
  g_autofree char *name = NULL;
  GStatBuf info;

  if (g_stat (self->path, &info) == 0 && (guint64) info.st_dev == self->device
      && (guint64) info.st_ino == self->inode)
    return TRUE;

  name = g_filename_display_name (self->path);
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE,
               _("“%s” was moved, removed or replaced while it was open. Nothing was stored; put "
                 "it back or open it again."), name);
  return FALSE;
}

static void
forget_open (IkdDatabase *self)
{
  self->last_record = 0;
  ikd_open_action_close (self);
}

/* To end a transaction takes memory too; what could not be ended for want of it ends now, as does
 * one that began and said that it did not. */
static gboolean
begin_with (IkdDatabase *self, const char *sql, GError **error)
{
  if (!sqlite3_get_autocommit (self->handle) && !ikd_database_execute (self, "ROLLBACK", error))
    return FALSE;
  if (run_prepared (self, sql, error))
    return TRUE;
  ikd_database_rollback (self);
  return FALSE;
}

gboolean
ikd_database_begin (IkdDatabase *self, GError **error)
{
  if (!check_in_place (self, error))
    return FALSE;
  ikd_database_begin_job (self);
  self->writing = begin_with (self, "BEGIN IMMEDIATE", error);
  return self->writing;
}

gboolean
ikd_database_begin_reading (IkdDatabase *self, GError **error)
{
  return begin_with (self, "BEGIN", error);
}

gboolean
ikd_database_commit (IkdDatabase *self, GError **error)
{
  g_return_val_if_fail (self->open == NULL, FALSE);

  if (!ikd_seal_write (self, error) || !ikd_database_end_job (self, error)
      || !run_prepared (self, "COMMIT", error))
    return FALSE;
  self->writing = FALSE;
  self->unsealed = 0;
  self->seals_known = TRUE;
  return TRUE;
}

void
ikd_database_rollback (IkdDatabase *self)
{
  IKD_ASSERT_THREAD (self);

  forget_open (self);
  if (self->writing)
    g_clear_pointer (&self->targets, g_ptr_array_unref);
  self->writing = FALSE;
  /* A failure may have rolled back already; then there is nothing to do. */
  self->cancellable = NULL;
  for (int i = 0; i < ROLLBACKS && !sqlite3_get_autocommit (self->handle); i++)
    sqlite3_exec (self->handle, "ROLLBACK", NULL, NULL, NULL);
}

void
ikd_database_close (IkdDatabase *self)
{
  if (self == NULL)
    return;

  IKD_ASSERT_THREAD (self);
  forget_open (self);
  g_clear_pointer (&self->quick, g_hash_table_unref);
  g_clear_pointer (&self->statements, g_hash_table_unref);
  g_clear_pointer (&self->targets, g_ptr_array_unref);
  g_free (self->region_code);
  sqlite3_close (self->handle);
  g_free (self->batch);
  g_free (self->path);
  g_free (self);
}
