/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Copies of the data file that can be gone back to. Guarantees: a copy counts only after it was
 * opened and verified. */

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "ikd-copy.h"
#include "ikd-database-private.h"
#include "ikd-error.h"
#include "ikd-tables.h"

static gboolean
verify (IkdDatabase *db, IkdCopyFacts *facts, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdVerification) verification = ikd_database_verify (db, cancellable, error);

  if (verification == NULL)
    return FALSE;
  if (!verification->ok)
    return ikd_copy_refuse (db->path, error);
  if (facts == NULL)
    return TRUE;

  facts->figures = verification->figures;
  return ikd_figure_table_newest (db, 0, IKD_ACTIVE, &facts->newest, error);
}

gboolean
ikd_copy_examine (const char *path, IkdCopyFacts *facts, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (IkdDatabase) db = ikd_database_open (path, IKD_DATABASE_READ_ONLY, &failure);
  g_autofree char *name = g_filename_display_name (path);
  gboolean good;

  if (db != NULL && db->newer)
    {
      g_set_error (error, IKD_ERROR, IKD_ERROR_NEWER_SCHEMA,
                   _("“%s” was written by a newer version of Capaian. Install that version to use "
                     "it."), name);
      return FALSE;
    }
  if (db != NULL)
    db->cancellable = cancellable;
  if (db != NULL)
    ikd_database_begin_job (db);
  good = db != NULL && verify (db, facts, cancellable, &failure)
         && ikd_database_end_job (db, &failure);
  if (good)
    return TRUE;
  if (g_error_matches (failure, IKD_ERROR, IKD_ERROR_DAMAGED))
    return ikd_copy_refuse (path, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

gboolean
ikd_database_backup (IkdDatabase *self, const char *path, GCancellable *cancellable,
                     GError **error)
{
  if (!ikd_database_copy_pages (self, path, cancellable, error))
    return FALSE;
  if (ikd_copy_examine (path, NULL, cancellable, error) && ikd_database_end_job (self, error))
    return TRUE;

  g_unlink (path);
  return FALSE;
}

gboolean
ikd_copy_make (const char *path, const char *copy_path, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdDatabase) db = ikd_database_open (path, IKD_DATABASE_READ_ONLY, error);

  if (db == NULL)
    return FALSE;
  db->cancellable = cancellable;
  return ikd_database_backup (db, copy_path, cancellable, error);
}
