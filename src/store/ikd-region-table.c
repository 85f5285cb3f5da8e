/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Regions and settings: what the file knows of the world and of the office. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-database-private.h"
#include "ikd-tables.h"
#include "ikd-error.h"

/* A row as it can be in no file that is whole gives no region. transfer full, nullable */
static IkdRegion *
read_region (sqlite3_stmt *row)
{
  gint64 id = sqlite3_column_int64 (row, 0);
  const char *code = (const char *) sqlite3_column_text (row, 1);
  int level = sqlite3_column_int (row, 2);
  gint64 parent = sqlite3_column_int64 (row, 3);
  const char *name = (const char *) sqlite3_column_text (row, 4);

  if (id <= 0 || code == NULL || name == NULL || level < 0 || level > 4
      || !g_utf8_validate (code, -1, NULL) || !g_utf8_validate (name, -1, NULL))
    return NULL;
  return ikd_region_new (id, code, level, parent, name);
}

/* Each once, and after its parent. */
static gboolean
is_in_place (IkdAtlas *atlas, IkdRegion *region)
{
  gint64 parent = ikd_region_get_parent (region);

  return ikd_atlas_by_id (atlas, ikd_region_get_id (region)) == NULL
         && (parent == 0 || ikd_atlas_by_id (atlas, parent) != NULL);
}

static int
compare_regions (gconstpointer a, gconstpointer b)
{
  IkdRegion *one = *(IkdRegion *const *) a;
  IkdRegion *other = *(IkdRegion *const *) b;
  int levels = ikd_region_get_level (one) - ikd_region_get_level (other);

  return levels != 0 ? levels : strcmp (ikd_region_get_code (one), ikd_region_get_code (other));
}

static GPtrArray *
read_regions (IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) regions = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = ikd_database_prepare (
    db, "SELECT id, code, level, parent, name FROM region", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (TRUE)
    {
      IkdRegion *region;

      if (!ikd_database_step (db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&regions);
      region = read_region (statement);
      if (region == NULL)
        {
          sqlite3_reset (statement);
          ikd_database_fail (db, SQLITE_CORRUPT, error);
          return NULL;
        }
      g_ptr_array_add (regions, region);
    }
}

/* Sorted here: SQLite would copy all of it for that. Nor does the connection need the pages again:
 * the regions stay. */
IkdAtlas *
ikd_region_table_load (IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) regions = read_regions (db, error);
  g_autoptr (IkdAtlas) atlas = NULL;

  if (regions == NULL)
    return NULL;
  sqlite3_db_release_memory (db->handle);
  g_ptr_array_sort (regions, compare_regions);
  atlas = ikd_atlas_new ();
  for (guint i = 0; i < regions->len; i++)
    {
      IkdRegion *region = g_ptr_array_index (regions, i);

      if (!is_in_place (atlas, region))
        {
          ikd_database_fail (db, SQLITE_CORRUPT, error);
          return NULL;
        }
      ikd_atlas_add (atlas, region);
    }
  return g_steal_pointer (&atlas);
}

static gboolean
find_id (IkdDatabase *db, const char *code, gint64 *id, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, "SELECT id FROM region WHERE code = ?1",
                                                  error);
  gboolean row;

  *id = 0;
  if (statement == NULL)
    return FALSE;
  ikd_bind_text (statement, 1, code);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *id = sqlite3_column_int64 (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
ikd_region_table_merge (IkdDatabase *db, const char *code, int level, const char *parent_code,
                        const char *name, gint64 *id, GError **error)
{
  gint64 parent = 0;
  gint64 known = 0;
  sqlite3_stmt *statement = NULL;

  if (parent_code != NULL && *parent_code != '\0')
    {
      if (!find_id (db, parent_code, &parent, error))
        return FALSE;
      if (parent == 0)
        {
          g_set_error (error, IKD_ERROR, IKD_ERROR_UNKNOWN_REGION,
                       /* Translators: two region codes. */
                       _("The region %s that %s belongs to is not known. Load it first."),
                       parent_code, code);
          return FALSE;
        }
    }

  if (!find_id (db, code, &known, error)
      || (known == 0 && !ikd_sum_table_touch_children (db, parent, error)))
    return FALSE;
  statement = ikd_database_prepare (
    db,
    "INSERT INTO region (code, level, parent, name)\n"
    "VALUES (?1, ?2, ?3, ?4)\n"
    "ON CONFLICT (code) DO UPDATE SET name = excluded.name", error);
  if (statement == NULL)
    return FALSE;
  ikd_bind_text (statement, 1, code);
  sqlite3_bind_int (statement, 2, level);
  ikd_bind_int (statement, 3, parent > 0, parent);
  ikd_bind_text (statement, 4, name);

  db->unsealed |= IKD_UNSEALED_REGIONS;
  return ikd_database_run (db, statement, error) && find_id (db, code, id, error);
}

gboolean
ikd_setting_table_get (IkdDatabase *db, const char *key, char **value, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, "SELECT value FROM setting WHERE key = ?1",
                                                  error);
  gboolean row;

  *value = NULL;
  if (statement == NULL)
    return FALSE;
  ikd_bind_text (statement, 1, key);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *value = ikd_column_dup (statement, 0);
  sqlite3_reset (statement);
  return TRUE;
}

gboolean
ikd_setting_table_set (IkdDatabase *db, const char *key, const char *value, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "INSERT INTO setting (key, value)\n"
    "VALUES (?1, ?2)\n"
    "ON CONFLICT (key) DO UPDATE SET value = excluded.value", error);

  if (statement == NULL)
    return FALSE;
  ikd_bind_text (statement, 1, key);
  ikd_bind_text (statement, 2, value);
  db->unsealed |= IKD_UNSEALED_SETTINGS;
  return ikd_database_run (db, statement, error);
}
