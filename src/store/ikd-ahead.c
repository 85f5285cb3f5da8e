/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The regions, read once in a long import. Guarantees: what is said of a region is what the file
 * would say at that moment; nobody else writes while an action is open. */

#include "ikd-ahead.h"

/* Figures after which to read all regions takes less than to ask for each. */
#define LONG_IMPORT 1000

static void
free_place (gpointer data)
{
  IkdKnownRegion *self = data;

  g_free (self->code);
  g_free (self);
}

static gboolean
read_places (IkdDatabase *db, GHashTable *places, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, "SELECT id, parent, code FROM region", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      IkdKnownRegion *place = NULL;

      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      if (!row)
        break;
      place = g_new0 (IkdKnownRegion, 1);
      place->id = sqlite3_column_int64 (statement, 0);
      place->parent = sqlite3_column_int64 (statement, 1);
      place->code = ikd_column_dup (statement, 2);
      place->empty = TRUE;
      g_hash_table_insert (places, &place->id, place);
    }
  return TRUE;
}

static void
fill (GHashTable *places, gint64 region)
{
  IkdKnownRegion *place = g_hash_table_lookup (places, &region);

  if (place != NULL)
    place->empty = FALSE;
}

/* From one region that has figures to the next, each one search of the key. */
static gboolean
read_filled (IkdDatabase *db, GHashTable *places, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "WITH RECURSIVE filled (region) AS (\n"
    "  SELECT min (region) FROM figure\n"
    "  UNION ALL\n"
    "  SELECT (SELECT min (f.region) FROM figure AS f WHERE f.region > filled.region)\n"
    "  FROM filled\n"
    "  WHERE filled.region IS NOT NULL)\n"
    "SELECT region FROM filled WHERE region IS NOT NULL", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return FALSE;
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      if (row)
        fill (places, sqlite3_column_int64 (statement, 0));
    }
  return TRUE;
}

/* NULL without error: the action is none of those that it is worth while for, or no longer open. */
static gboolean
get_places (IkdDatabase *db, GHashTable **places, GError **error)
{
  IkdOpenAction *open = db->open;
  g_autoptr (GHashTable) read = NULL;

  *places = open != NULL ? open->places : NULL;
  if (*places != NULL || open == NULL || open->kind != IKD_ACTION_IMPORT
      || open->n_figures < LONG_IMPORT)
    return TRUE;
  read = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_place);
  if (!read_places (db, read, error) || !read_filled (db, read, error))
    return FALSE;
  *places = open->places = g_steal_pointer (&read);
  return TRUE;
}

gboolean
ikd_ahead_find (IkdDatabase *db, gint64 region, const IkdKnownRegion **place, GError **error)
{
  GHashTable *places = NULL;

  *place = NULL;
  if (!get_places (db, &places, error))
    return FALSE;
  *place = places != NULL ? g_hash_table_lookup (places, &region) : NULL;
  return TRUE;
}

gboolean
ikd_ahead_empty (IkdDatabase *db, gint64 region, gboolean *empty, GError **error)
{
  const IkdKnownRegion *place = NULL;

  if (!ikd_ahead_find (db, region, &place, error))
    return FALSE;
  *empty = place != NULL && place->empty;
  return TRUE;
}

void
ikd_ahead_note (IkdDatabase *db, gint64 region)
{
  if (db->open->places != NULL && db->open->filled != region)
    fill (db->open->places, region);
  db->open->filled = region;
}
