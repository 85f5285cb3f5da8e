/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Opening a data file. Guarantees: what is open has the schema of this program, or is only read; a
 * new file appears whole or not at all. */

#include "ikd-database-private.h"

/* To the end of the ladder, unless the file is only read. */
static gboolean
bring_up (IkdDatabase *self, const IkdMigration *ladder, guint n, GError **error)
{
  if (self->read_only || self->version >= (gint64) n)
    return TRUE;
  self->version = n;
  return ikd_database_migrate (self, ladder, n, error) && ikd_database_end_job (self, error);
}

IkdDatabase *
ikd_database_open_with (const char *path, IkdDatabaseFlags flags, const IkdMigration *ladder,
                        guint n, GError **error)
{
  IkdDatabase *self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  self = ikd_database_connect (path, flags, (int) n, error);
  if (self == NULL || bring_up (self, ladder, n, error))
    return self;

  ikd_database_give_up (self, flags);
  return NULL;
}

/**
 * ikd_database_open:
 * @path: the data file
 * @flags: whether to make it, or only to read it
 *
 * Returns: (transfer full): the connection, bound to this thread
 */
IkdDatabase *
ikd_database_open (const char *path, IkdDatabaseFlags flags, GError **error)
{
  guint n = 0;
  const IkdMigration *ladder = ikd_migrations_get (&n);

  return ikd_database_open_with (path, flags, ladder, n, error);
}
