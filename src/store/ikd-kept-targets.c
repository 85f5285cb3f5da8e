/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Guarantees: what is handed out is what the file holds, whoever changed it: targets change with a
 * new revision of a record alone, and what a transaction wrote that was taken back is forgotten. */

#include "ikd-kept-targets.h"

#include "ikd-database-private.h"

GPtrArray *
ikd_kept_targets (IkdDatabase *db, GError **error)
{
  gint64 last = 0;

  IKD_ASSERT_THREAD (db);
  if (!ikd_database_get_int (db, "SELECT max(id) FROM record_rev", 0, &last, error))
    return NULL;
  if (db->targets != NULL && db->targets_at == last)
    return g_ptr_array_ref (db->targets);

  g_clear_pointer (&db->targets, g_ptr_array_unref);
  db->targets = ikd_target_table_list (db, error);
  db->targets_at = last;
  return db->targets != NULL ? g_ptr_array_ref (db->targets) : NULL;
}
