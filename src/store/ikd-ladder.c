/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The ladder of schemas. Guarantees: the scripts are those that were released. */

#include "ikd-database-private.h"

#include "ikd-store-resources.h"

static IkdMigration released[] = {
  { 1, NULL },
  { 2, NULL },
  { 3, NULL },
};

static const char *const scripts[] = {
  "/id/capaian/Capaian/store/sql/0001-schema.sql",
  "/id/capaian/Capaian/store/sql/0002-sums.sql",
  "/id/capaian/Capaian/store/sql/0003-history.sql",
};

G_STATIC_ASSERT (G_N_ELEMENTS (released) == G_N_ELEMENTS (scripts));
G_STATIC_ASSERT (G_N_ELEMENTS (released) == IKD_DATABASE_SCHEMA);

const IkdMigration *
ikd_migrations_get (guint *n)
{
  static gsize loaded = 0;

  if (g_once_init_enter (&loaded))
    {
      GResource *resource = ikd_store_get_resource ();

      for (guint i = 0; i < G_N_ELEMENTS (released); i++)
        {
          GBytes *bytes = g_resource_lookup_data (resource, scripts[i], 0, NULL);

          /* The text ends with a zero and lives as long as the program. */
          g_assert (bytes != NULL);
          released[i].sql = g_bytes_get_data (bytes, NULL);
          g_bytes_unref (bytes);
        }
      g_once_init_leave (&loaded, 1);
    }

  *n = G_N_ELEMENTS (released);
  return released;
}
