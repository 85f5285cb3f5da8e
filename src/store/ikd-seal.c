/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Seals of what stands outside the history: the regions, and the settings. Guarantees: a byte that
 * is changed in a row of either is found. A file written before there were seals gets them with
 * the first change that is stored in it; until then it is as good as it was. */

#include <glib/gi18n-lib.h>

#include "ikd-database-private.h"
#include "ikd-tables.h"

#define REGIONS "seal.regions"
#define SETTINGS "seal.settings"

/* The seal of the settings holds the one of the regions too, so that neither can go unseen. */
static const char *const regions_sql =
  "SELECT id, code, level, parent, name, valid_from, valid_to, successor\n"
  "FROM region\n"
  "ORDER BY id";
static const char *const settings_sql =
  "SELECT key, value\n"
  "FROM setting\n"
  "WHERE key <> '" SETTINGS "'\n"
  "ORDER BY key";

/* transfer full, hex */
static char *
make_seal (IkdDatabase *db, const char *sql, GError **error)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  sqlite3_stmt *statement = ikd_database_prepare (db, sql, error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (TRUE)
    {
      if (!ikd_database_step (db, statement, &row, error))
        return NULL;
      if (!row)
        return g_strdup (g_checksum_get_string (checksum));
      ikd_hash_row (checksum, statement, sqlite3_column_count (statement));
    }
}

static gboolean
put_seal (IkdDatabase *db, const char *key, const char *sql, GError **error)
{
  g_autofree char *seal = make_seal (db, sql, error);

  return seal != NULL && ikd_setting_table_set (db, key, seal, error);
}

gboolean
ikd_seal_write (IkdDatabase *db, GError **error)
{
  IkdUnsealed unsealed = db->unsealed;

  if (!db->seals_known)
    {
      g_autofree char *seal = NULL;

      if (!ikd_setting_table_get (db, REGIONS, &seal, error))
        return FALSE;
      if (seal == NULL)
        unsealed = IKD_UNSEALED_REGIONS | IKD_UNSEALED_SETTINGS;
    }
  if ((unsealed & IKD_UNSEALED_REGIONS) != 0 && !put_seal (db, REGIONS, regions_sql, error))
    return FALSE;
  if (unsealed != 0 && !put_seal (db, SETTINGS, settings_sql, error))
    return FALSE;
  return TRUE;
}

static gboolean
is_sealed (IkdDatabase *db, const char *seal, const char *sql, gboolean *sealed, GError **error)
{
  g_autofree char *made = make_seal (db, sql, error);

  *sealed = g_strcmp0 (seal, made) == 0;
  return made != NULL;
}

gboolean
ikd_seal_check (IkdDatabase *db, GPtrArray *problems, GError **error)
{
  g_autofree char *regions = NULL;
  g_autofree char *settings = NULL;
  gboolean sealed;

  if (!ikd_setting_table_get (db, REGIONS, &regions, error)
      || !ikd_setting_table_get (db, SETTINGS, &settings, error))
    return FALSE;
  if (regions == NULL && settings == NULL)
    return TRUE;

  if (!is_sealed (db, regions, regions_sql, &sealed, error))
    return FALSE;
  if (!sealed)
    g_ptr_array_add (problems, g_strdup (_("The regions were changed outside Capaian.")));
  if (!is_sealed (db, settings, settings_sql, &sealed, error))
    return FALSE;
  if (!sealed)
    g_ptr_array_add (problems, g_strdup (_("The settings were changed outside Capaian.")));
  return TRUE;
}
