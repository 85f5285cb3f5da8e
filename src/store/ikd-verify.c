/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Verification. Guarantees: a changed byte in the history, a cut tail, a current figure that the
 * history does not give, and a table, an index or a trigger that is not the schema's are each found
 * and named. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-database-private.h"
#include "ikd-tables.h"
#include "ikd-verify-rows.h"
#include "ikd-verify-schema.h"

void
ikd_verification_free (IkdVerification *verification)
{
  if (verification == NULL)
    return;

  g_ptr_array_unref (verification->problems);
  g_free (verification);
}

static void
report (IkdVerification *self, char *problem)
{
  g_ptr_array_add (self->problems, problem);
}

/* The chain is walked once: three statements in step, each ordered by id, which is also the order
 * of their actions. */
typedef struct
{
  IkdVerification *result;
  IkdDatabase     *db;
  sqlite3_stmt    *figures;
  sqlite3_stmt    *records;
  gboolean         has_figure;
  gboolean         has_record;
  guint8           hash[IKD_HASH_SIZE];
  gint64           actions;
  gint64           last;
} Walk;

/* Feeds the revisions of @action to @checksum; what follows belongs to a later action. */
static gboolean
feed (Walk *walk, gboolean records, gint64 action, GChecksum *checksum, GError **error)
{
  sqlite3_stmt *statement = records ? walk->records : walk->figures;
  gboolean *row = records ? &walk->has_record : &walk->has_figure;
  int column = records ? 5 : 25;

  while (*row && sqlite3_column_int64 (statement, column) <= action)
    {
      if (records)
        ikd_record_rev_hash (checksum, statement);
      else
        ikd_figure_rev_hash (checksum, statement);
      if (!ikd_database_step (walk->db, statement, row, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_action (Walk *walk, sqlite3_stmt *row, GError **error)
{
  g_autoptr (GChecksum) figures = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GChecksum) records = g_checksum_new (G_CHECKSUM_SHA256);
  gint64 id = sqlite3_column_int64 (row, 0);
  guint8 hash[IKD_HASH_SIZE];

  if (!feed (walk, FALSE, id, figures, error) || !feed (walk, TRUE, id, records, error))
    return FALSE;

  ikd_action_hash (walk->hash, id, sqlite3_column_int64 (row, 1),
                   (const char *) sqlite3_column_text (row, 3),
                   (const char *) sqlite3_column_text (row, 2),
                   (const char *) sqlite3_column_text (row, 4),
                   (const char *) sqlite3_column_text (row, 5), sqlite3_column_int64 (row, 6),
                   figures, records, hash);
  if (sqlite3_column_bytes (row, 7) != IKD_HASH_SIZE
      || memcmp (hash, sqlite3_column_blob (row, 7), IKD_HASH_SIZE) != 0)
    {
      g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);

      /* Translators: the number of an action in the history. */
      report (walk->result, g_strdup_printf (
        _("Action %s or one of its figures was changed outside Capaian."), number));
    }

  /* The stored hash goes on, so that one change is told once. */
  memcpy (walk->hash, sqlite3_column_blob (row, 7),
          MIN (IKD_HASH_SIZE, sqlite3_column_bytes (row, 7)));
  walk->actions++;
  walk->last = id;
  return TRUE;
}

static gboolean
begin_walk (Walk *walk, GError **error)
{
  walk->figures = ikd_database_prepare (walk->db, ikd_figure_rev_hash_sql, error);
  if (walk->figures == NULL
      || !ikd_database_step (walk->db, walk->figures, &walk->has_figure, error))
    return FALSE;

  walk->records = ikd_database_prepare (walk->db, ikd_record_rev_hash_sql, error);
  return walk->records != NULL
         && ikd_database_step (walk->db, walk->records, &walk->has_record, error);
}

static gboolean
walk_chain (Walk *walk, GCancellable *cancellable, GError **error)
{
  sqlite3_stmt *actions = NULL;
  gboolean row = TRUE;

  if (!begin_walk (walk, error))
    return FALSE;
  actions = ikd_database_prepare (
    walk->db,
    "SELECT id, at, operator, kind, label, file_sha256, reverts, hash\n"
    "FROM action\n"
    "ORDER BY id", error);
  if (actions == NULL)
    return FALSE;

  while (TRUE)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !ikd_database_step (walk->db, actions, &row, error))
        return FALSE;
      if (!row)
        break;
      if (!check_action (walk, actions, error))
        return FALSE;
    }
  if (walk->has_figure || walk->has_record)
    report (walk->result, g_strdup (_("The history holds revisions of no action.")));
  return TRUE;
}

static gboolean
check_head (Walk *walk, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    walk->db,
    "SELECT action, hash, actions,\n"
    "       figure_revs - (SELECT count(*) FROM figure_rev),\n"
    "       record_revs - (SELECT count(*) FROM record_rev)\n"
    "FROM head\n"
    "WHERE id = 1", error);
  gboolean row;

  if (statement == NULL || !ikd_database_step (walk->db, statement, &row, error))
    return FALSE;

  if (!row || sqlite3_column_int64 (statement, 0) != walk->last
      || sqlite3_column_bytes (statement, 1) != IKD_HASH_SIZE
      || memcmp (sqlite3_column_blob (statement, 1), walk->hash, IKD_HASH_SIZE) != 0
      || sqlite3_column_int64 (statement, 2) != walk->actions
      || sqlite3_column_int64 (statement, 3) != 0 || sqlite3_column_int64 (statement, 4) != 0)
    report (walk->result, g_strdup (_("The end of the history does not fit its recorded end: "
                                      "something was cut off or added outside Capaian.")));
  sqlite3_reset (statement);
  return TRUE;
}

/* What is current is what the history gives: every current figure says what its revision says, and
 * no revision of its key is newer. */
static gboolean
check_current (IkdVerification *self, IkdDatabase *db, GError **error)
{
  static const char *const figures =
    "SELECT (SELECT count(*)\n"
    "        FROM figure AS f\n"
    "        LEFT JOIN figure_rev AS r ON r.id = f.rev\n"
    "        WHERE (r.id, f.region, f.indicator, f.segment, f.start, f.day, f.claim, f.state,\n"
    "               f.value, f.low, f.high, f.percent, f.half, f.of)\n"
    "              IS NOT (f.rev, r.region, r.indicator, r.segment, r.start, r.day, r.claim,\n"
    "                      r.state, r.value, r.low, r.high, r.percent, r.half, r.of))\n"
    "       + (SELECT count(*)\n"
    "          FROM figure_rev AS r\n"
    "          LEFT JOIN figure AS f\n"
    "            ON f.region = r.region AND f.indicator = r.indicator AND f.segment = r.segment\n"
    "            AND f.start = r.start AND f.day = r.day AND f.claim = r.claim\n"
    "          WHERE f.rev IS NULL OR f.rev < r.id)";
  static const char *const records =
    "WITH rebuilt AS (\n"
    "  SELECT kind, record, id, body FROM record_rev\n"
    "  WHERE id IN (SELECT max(id) FROM record_rev GROUP BY kind, record))\n"
    "SELECT (SELECT count(*) FROM (SELECT * FROM rebuilt EXCEPT SELECT * FROM record))\n"
    "       + (SELECT count(*) FROM (SELECT * FROM record EXCEPT SELECT * FROM rebuilt))";
  gint64 wrong = 0;

  if (!ikd_database_get_int (db, figures, 0, &wrong, error))
    return FALSE;
  if (wrong > 0)
    report (self, g_strdup (_("The current figures are not those that the history gives.")));
  if (!ikd_database_get_int (db, records, 0, &wrong, error))
    return FALSE;
  if (wrong > 0)
    report (self, g_strdup (_("The current targets, holidays or lists are not those that the "
                              "history gives.")));
  return TRUE;
}

static gboolean
check_sums (IkdVerification *self, IkdDatabase *db, GError **error)
{
  gboolean good = FALSE;

  if (!ikd_sum_table_check (db, &good, error))
    return FALSE;
  if (!good)
    report (self, g_strdup (_("The sums that are kept of regions are not those that the figures "
                              "give.")));
  return TRUE;
}

/**
 * ikd_database_verify:
 * @db: the connection
 * @cancellable: (nullable): stops it
 *
 * Returns: (transfer full): what was found; %NULL with @error if the file could not be read at all
 */
IkdVerification *
ikd_database_verify (IkdDatabase *db, GCancellable *cancellable, GError **error)
{
  g_autoptr (IkdVerification) self = g_new0 (IkdVerification, 1);
  g_autoptr (GError) failure = NULL;
  Walk walk = { .result = self, .db = db };

  IKD_ASSERT_THREAD (db);
  self->problems = g_ptr_array_new_with_free_func (g_free);
  if (!ikd_database_check_pages (db, self->problems, &failure)
      || !ikd_verify_schema (db, self->problems, &failure)
      || !ikd_verify_rows (db, self->problems, &failure)
      || !ikd_seal_check (db, self->problems, &failure)
      || !walk_chain (&walk, cancellable, &failure) || !check_head (&walk, &failure)
      || !check_current (self, db, &failure) || !check_sums (self, db, &failure)
      || !ikd_figure_table_count (db, &self->figures, &self->revisions, &failure))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  self->ok = self->problems->len == 0;
  return g_steal_pointer (&self);
}
