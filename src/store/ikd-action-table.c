/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Actions: every change of the file is one, with its revisions, and each carries the hash of all
 * that came before it. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-database-private.h"
#include "ikd-tables.h"
#include "ikd-error.h"
#include "ikd-guard.h"
#include "ikd-references.h"

/* From so many figures on the sums above them are added up with them; from so many on all sums that
 * are open, and else so many of them. */
#define SOME_FIGURES 100
#define MANY_FIGURES 10000
#define FEW_SUMS 64

G_DEFINE_FINAL_TYPE (IkdAction, ikd_action, G_TYPE_OBJECT)

static const char *const kinds[] = {
  [IKD_ACTION_INIT] = "init",       [IKD_ACTION_SET] = "set",
  [IKD_ACTION_IMPORT] = "import",   [IKD_ACTION_TARGET] = "target",
  [IKD_ACTION_HOLIDAY] = "holiday", [IKD_ACTION_RECORD] = "record",
  [IKD_ACTION_UNDO] = "undo",       [IKD_ACTION_REDO] = "redo",
  [IKD_ACTION_ROLLBACK] = "rollback",
};

static void
ikd_action_finalize (GObject *object)
{
  IkdAction *self = IKD_ACTION (object);

  g_free (self->operator_name);
  g_free (self->label);
  g_free (self->file_sha256);

  G_OBJECT_CLASS (ikd_action_parent_class)->finalize (object);
}

static void
ikd_action_class_init (IkdActionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_action_finalize;
}

static void
ikd_action_init (IkdAction *self)
{
}

const char *
ikd_action_kind_to_id (IkdActionKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);

  return kinds[kind];
}

static IkdActionKind
kind_from_id (const char *id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i], id) == 0)
      return i;
  return IKD_ACTION_RECORD;
}

void
ikd_open_action_close (IkdDatabase *db)
{
  IkdOpenAction *open = db->open;

  if (open == NULL)
    return;

  /* Its thread may be storing figures of the action still. */
  g_clear_pointer (&open->batch, ikd_figure_batch_free);
  db->open = NULL;
  if (open->suspended)
    ikd_references_resume (db);
  g_free (open->operator_name);
  g_free (open->label);
  g_free (open->file_sha256);
  g_checksum_free (open->figures);
  g_checksum_free (open->records);
  g_string_free (open->bytes, TRUE);
  ikd_source_free (open->source);
  g_hash_table_unref (open->touched);
  g_clear_pointer (&open->places, g_hash_table_unref);
  g_free (open);
}

/* An import has many rows. */
static gboolean
suspend_references (IkdDatabase *db, GError **error)
{
  IkdOpenAction *open = db->open;

  if (open->kind != IKD_ACTION_IMPORT)
    return TRUE;
  if (!ikd_database_get_int (db, "SELECT max(id) FROM figure_rev", 0, &open->before, error))
    return FALSE;
  open->last_revision = open->before;
  ikd_references_suspend (db);
  open->suspended = TRUE;
  return TRUE;
}

gboolean
ikd_action_table_begin (IkdDatabase *db, IkdActionKind kind, const char *operator_name,
                        const char *label, const char *file_sha256, gint64 reverts, gint64 *id,
                        GError **error)
{
  gint64 last = 0;

  IKD_ASSERT_THREAD (db);
  g_return_val_if_fail (db->open == NULL, FALSE);

  if (!ikd_guard_check (operator_name, _("operator"), error)
      || !ikd_guard_check (label, _("label"), error)
      || !ikd_database_get_int (db, "SELECT max(id) FROM action", 0, &last, error))
    return FALSE;

  /* Another process may have given numbers since the last one. */
  db->last_record = 0;
  db->region = 0;
  db->open = g_new0 (IkdOpenAction, 1);
  db->open->id = last + 1;
  db->open->at = g_get_real_time () / G_USEC_PER_SEC;
  db->open->kind = kind;
  db->open->operator_name = g_strdup (operator_name != NULL ? operator_name : "");
  db->open->label = g_strdup (label != NULL ? label : "");
  db->open->file_sha256 = g_strdup (file_sha256);
  db->open->reverts = reverts;
  db->open->figures = g_checksum_new (G_CHECKSUM_SHA256);
  db->open->records = g_checksum_new (G_CHECKSUM_SHA256);
  db->open->bytes = g_string_sized_new (256);
  db->open->touched = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  *id = db->open->id;
  return suspend_references (db, error);
}

static gboolean
read_head (IkdDatabase *db, guint8 *hash, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, "SELECT hash FROM head WHERE id = 1", error);
  gboolean row;

  if (statement == NULL || !ikd_database_step (db, statement, &row, error))
    return FALSE;

  memset (hash, 0, IKD_HASH_SIZE);
  if (row && sqlite3_column_bytes (statement, 0) == IKD_HASH_SIZE)
    memcpy (hash, sqlite3_column_blob (statement, 0), IKD_HASH_SIZE);
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
insert_action (IkdDatabase *db, const guint8 *hash, GError **error)
{
  const IkdOpenAction *open = db->open;
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "INSERT INTO action (id, at, operator, kind, label, file_sha256, reverts, hash)\n"
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, open->id);
  sqlite3_bind_int64 (statement, 2, open->at);
  ikd_bind_text (statement, 3, open->operator_name);
  ikd_bind_text (statement, 4, kinds[open->kind]);
  ikd_bind_text (statement, 5, open->label);
  ikd_bind_text (statement, 6, open->file_sha256);
  ikd_bind_int (statement, 7, open->reverts > 0, open->reverts);
  sqlite3_bind_blob (statement, 8, hash, IKD_HASH_SIZE, SQLITE_TRANSIENT);
  return ikd_database_run (db, statement, error);
}

static gboolean
update_head (IkdDatabase *db, const guint8 *hash, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "UPDATE head\n"
    "SET action = ?1, hash = ?2, actions = actions + 1,\n"
    "    figure_revs = figure_revs + ?3, record_revs = record_revs + ?4\n"
    "WHERE id = 1", error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, db->open->id);
  sqlite3_bind_blob (statement, 2, hash, IKD_HASH_SIZE, SQLITE_TRANSIENT);
  sqlite3_bind_int64 (statement, 3, db->open->n_figures);
  sqlite3_bind_int64 (statement, 4, db->open->n_records);
  return ikd_database_run (db, statement, error);
}

/* A cell that is entered does not wait for the sums above it; whoever imports or takes back an
 * import waits anyway. */
static gboolean
settle_sums (IkdDatabase *db, GError **error)
{
  const IkdOpenAction *open = db->open;
  guint most = open->n_figures >= MANY_FIGURES ? G_MAXINT : FEW_SUMS;
  guint settled = 0;

  return open->n_figures == 0
         || (open->kind != IKD_ACTION_IMPORT && open->n_figures < SOME_FIGURES)
         || ikd_sum_table_settle (db, most, &settled, error);
}

gboolean
ikd_action_table_end (IkdDatabase *db, gint64 *id, GError **error)
{
  const IkdOpenAction *open = db->open;
  guint8 previous[IKD_HASH_SIZE];
  guint8 hash[IKD_HASH_SIZE];
  gboolean done;

  IKD_ASSERT_THREAD (db);
  g_return_val_if_fail (open != NULL, FALSE);

  /* A revert that finds every cell moved on is kept: otherwise it would be offered for ever. */
  if (open->n_figures + open->n_records == 0 && open->reverts == 0)
    {
      *id = 0;
      ikd_open_action_close (db);
      return TRUE;
    }
  if (!ikd_figure_batch_settle (open->batch, error) || !read_head (db, previous, error))
    return FALSE;

  ikd_action_hash (previous, open->id, open->at, kinds[open->kind], open->operator_name,
                   open->label, open->file_sha256, open->reverts, open->figures, open->records,
                   hash);
  done = insert_action (db, hash, error) && update_head (db, hash, error)
         && (!open->suspended || ikd_references_check (db, error)) && settle_sums (db, error);
  *id = open->id;
  if (done)
    ikd_open_action_close (db);
  return done;
}

/* The revisions of an action follow one another: nothing else is written meanwhile. To count those
 * of all imports of a nation takes seconds. */
#define SELECT_ACTION \
  "SELECT a.id, a.at, a.operator, a.kind, a.label, a.file_sha256, a.reverts,\n" \
  "       (SELECT r.id FROM action AS r WHERE r.reverts = a.id),\n" \
  "       ifnull((SELECT f.id FROM figure_rev AS f WHERE f.action = a.id\n" \
  "               ORDER BY f.id DESC LIMIT 1)\n" \
  "              - (SELECT f.id FROM figure_rev AS f WHERE f.action = a.id\n" \
  "                 ORDER BY f.id LIMIT 1) + 1, 0)\n" \
  "       + (SELECT count(*) FROM record_rev AS c WHERE c.action = a.id)\n" \
  "FROM action AS a\n"

static IkdAction *
read_action (sqlite3_stmt *statement)
{
  IkdAction *self = g_object_new (IKD_TYPE_ACTION, NULL);
  g_autofree char *kind = ikd_column_dup (statement, 3);

  self->id = sqlite3_column_int64 (statement, 0);
  self->at = sqlite3_column_int64 (statement, 1);
  self->operator_name = ikd_column_dup (statement, 2);
  self->kind = kind_from_id (kind);
  self->label = ikd_column_dup (statement, 4);
  self->file_sha256 = ikd_column_dup (statement, 5);
  self->reverts = sqlite3_column_int64 (statement, 6);
  self->reverted_by = sqlite3_column_int64 (statement, 7);
  self->revisions = sqlite3_column_int64 (statement, 8);
  return self;
}

/* The first action of a bound statement; NULL without error if there is none. */
static gboolean
read_one (IkdDatabase *db, sqlite3_stmt *statement, IkdAction **action, GError **error)
{
  gboolean row;

  *action = NULL;
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *action = read_action (statement);
  sqlite3_reset (statement);
  return TRUE;
}

IkdAction *
ikd_action_table_get (IkdDatabase *db, gint64 id, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (db, SELECT_ACTION "WHERE a.id = ?1", error);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  IkdAction *action = NULL;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id);
  if (read_one (db, statement, &action, error) && action == NULL)
    g_set_error (error, IKD_ERROR, IKD_ERROR_NOT_FOUND,
                 _("There is no action number %s in this file."), number);
  return action;
}

GPtrArray *
ikd_action_table_list (IkdDatabase *db, IkdActionKind kind, guint limit, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db, SELECT_ACTION "WHERE a.kind = ?1 ORDER BY a.id DESC LIMIT ?2", error);
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, kinds[kind]);
  sqlite3_bind_int64 (statement, 2, limit);
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error))
        return NULL;
      if (row)
        g_ptr_array_add (actions, read_action (statement));
    }
  return g_steal_pointer (&actions);
}

gboolean
ikd_action_table_undoable (IkdDatabase *db, const char *operator_name, IkdAction **action,
                           GError **error)
{
  /* A redo stands for what it brought back, which counts as reverted. */
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    SELECT_ACTION
    "WHERE a.operator = ?1\n"
    "  AND a.kind NOT IN ('init', 'undo')\n"
    "  AND NOT EXISTS (SELECT 1 FROM action AS r WHERE r.reverts = a.id)\n"
    "ORDER BY a.id DESC\n"
    "LIMIT 1", error);

  if (statement == NULL)
    return FALSE;
  ikd_bind_text (statement, 1, operator_name);
  return read_one (db, statement, action, error);
}

gboolean
ikd_action_table_redoable (IkdDatabase *db, const char *operator_name, IkdAction **action,
                           GError **error)
{
  /* New work clears redo: an undo counts only if nothing but undo and redo came after it. */
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    SELECT_ACTION
    "WHERE a.operator = ?1\n"
    "  AND a.kind = 'undo'\n"
    "  AND NOT EXISTS (SELECT 1 FROM action AS r WHERE r.reverts = a.id)\n"
    "  AND NOT EXISTS (SELECT 1 FROM action AS w\n"
    "                  WHERE w.operator = ?1 AND w.id > a.id\n"
    "                    AND w.kind NOT IN ('undo', 'redo'))\n"
    "ORDER BY a.id DESC\n"
    "LIMIT 1", error);

  if (statement == NULL)
    return FALSE;
  ikd_bind_text (statement, 1, operator_name);
  return read_one (db, statement, action, error);
}

gboolean
ikd_action_table_revert (IkdDatabase *db, gint64 id, IkdActionKind kind,
                         const char *operator_name, gint64 *new_id, GPtrArray **moved,
                         GError **error)
{
  g_autoptr (IkdAction) action = ikd_action_table_get (db, id, error);
  g_autoptr (GPtrArray) stay = g_ptr_array_new_with_free_func (g_object_unref);
  guint records = 0;
  gint64 opened = 0;

  if (action == NULL
      || !ikd_action_table_begin (db, kind, operator_name, action->label, NULL, id, &opened, error)
      || !ikd_figure_table_revert (db, id, opened, stay, error)
      || !ikd_record_table_revert (db, id, opened, &records, error)
      || !ikd_action_table_end (db, new_id, error))
    return FALSE;

  if (moved != NULL)
    *moved = g_steal_pointer (&stay);
  return TRUE;
}
