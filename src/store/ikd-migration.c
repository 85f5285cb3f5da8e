/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Climbing the ladder of schemas. Guarantees: each step runs whole or not at all, after a copy of
 * the file that was opened and checked. */

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ikd-copy.h"
#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-part.h"

static gboolean
run_script (IkdDatabase *self, const IkdMigration *step, GError **error)
{
  g_autofree char *version = g_strdup_printf ("PRAGMA user_version = %d", step->version);

  return ikd_database_execute (self, step->sql, error)
         && ikd_database_execute (self, version, error);
}

static gboolean
climb (IkdDatabase *self, const IkdMigration *ladder, guint n, gint64 from, GError **error)
{
  g_autofree char *id = g_strdup_printf ("PRAGMA application_id = %d",
                                         IKD_DATABASE_APPLICATION_ID);

  if (!ikd_database_begin (self, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (ladder[i].version > from && !run_script (self, &ladder[i], error))
      {
        ikd_database_rollback (self);
        return FALSE;
      }

  /* A script may have changed what is sealed. */
  self->unsealed = IKD_UNSEALED_REGIONS | IKD_UNSEALED_SETTINGS;
  if (ikd_database_execute (self, id, error) && ikd_database_commit (self, error))
    return TRUE;
  ikd_database_rollback (self);
  return FALSE;
}

/* Two processes may open an old file at once: the second finds it migrated. */
static gboolean
read_version (IkdDatabase *self, gint64 *version, GError **error)
{
  return ikd_database_get_int (self, "PRAGMA user_version", 0, version, error);
}

/* A copy of the file as it was. It has its name once it is whole: an earlier try may have left one
 * that is of the same file and as good. */
static gboolean
keep_copy (IkdDatabase *self, gint64 from, GError **error)
{
  g_autofree char *copy = g_strdup_printf ("%s.schema-%" G_GINT64_FORMAT, self->path, from);
  g_autofree char *name = g_filename_display_name (copy);
  g_autoptr (IkdPart) part = NULL;

  if (g_file_test (copy, G_FILE_TEST_EXISTS))
    return TRUE;
  part = ikd_part_new (copy);
  if (!ikd_database_copy (self, ikd_part_get_path (part), NULL, error))
    {
      ikd_copy_name_in (error, ikd_part_get_path (part), copy);
      return FALSE;
    }
  if (g_rename (ikd_part_get_path (part), copy) == 0)
    return TRUE;
  g_set_error (error, IKD_ERROR, IKD_ERROR_FILE, _("“%s” cannot be made: %s"), name,
               g_strerror (errno));
  return FALSE;
}

gboolean
ikd_database_migrate (IkdDatabase *self, const IkdMigration *ladder, guint n, GError **error)
{
  gint64 from = 0;

  if (!read_version (self, &from, error))
    return FALSE;
  if (from >= (gint64) n)
    return TRUE;

  if (from > 0 && !keep_copy (self, from, error))
    return FALSE;

  return climb (self, ladder, n, from, error);
}
