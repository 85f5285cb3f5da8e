/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Figures: the history that only grows, and what of it is current. */

#include <glib/gi18n-lib.h>
#include <string.h>

#include "ikd-ahead.h"
#include "ikd-error.h"
#include "ikd-figure-batch.h"
#include "ikd-figure-current.h"
#include "ikd-figure-hash.h"
#include "ikd-figure-row.h"

static const char *
text_or_empty (const char *text)
{
  return text != NULL ? text : "";
}

/* The id of a source with these texts, made where there is none; *id 0 for no source. */
static gboolean
merge_source (IkdDatabase *db, const IkdSource *source, gint64 *id, GError **error)
{
  static const char *const find =
    "SELECT id FROM source\n"
    "WHERE kind = ?1 AND title = ?2 AND publisher = ?3 AND date = ?4 AND url = ?5\n"
    "  AND base_word = ?6";
  static const char *const insert =
    "INSERT INTO source (kind, title, publisher, date, url, base_word)\n"
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6)\n"
    "RETURNING id";

  *id = 0;
  if (ikd_source_equal (source, NULL))
    return TRUE;
  /* Many figures in a row have the same. */
  if (ikd_source_equal (source, db->open->source))
    {
      *id = db->open->source_id;
      return TRUE;
    }

  for (guint i = 0; i < 2 && *id == 0; i++)
    {
      const char *const texts[] = { source->kind, source->title, source->publisher, source->date,
                                    source->url, source->base_word };
      sqlite3_stmt *statement = ikd_database_prepare (db, i == 0 ? find : insert, error);
      gboolean row;

      if (statement == NULL)
        return FALSE;
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        ikd_bind_text (statement, j + 1, text_or_empty (texts[j]));
      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      if (row)
        *id = sqlite3_column_int64 (statement, 0);
      /* RETURNING gives its row before the statement is done. */
      if (row && !ikd_database_run (db, statement, error))
        return FALSE;
    }
  ikd_source_free (db->open->source);
  db->open->source = ikd_source_copy (source);
  db->open->source_id = *id;
  return TRUE;
}

/* Flows of one claim must not overlap; the checks say so kindly, this makes sure. */
static gboolean
check_overlap (IkdDatabase *db, const IkdFigure *figure, GError **error)
{
  const IkdFigureKey *key = &figure->key;
  sqlite3_stmt *statement = NULL;
  gboolean row;

  if (!ikd_indicator_is_flow (key->indicator) || figure->state != IKD_STATE_VALUE)
    return TRUE;

  statement = ikd_database_prepare (
    db,
    "SELECT 1 FROM figure\n"
    "WHERE region = ?1 AND indicator = ?2 AND segment = ?3 AND start <= ?5 AND day >= ?4\n"
    "  AND claim = ?6 AND state = 0 AND NOT (start = ?4 AND day = ?5)", error);
  if (statement == NULL)
    return FALSE;
  ikd_figure_row_bind (statement, key);
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  sqlite3_reset (statement);
  if (!row)
    return TRUE;

  g_set_error (error, IKD_ERROR, IKD_ERROR_OVERLAP,
               /* Translators: the name of an indicator. */
               _("The period overlaps another one of “%s”. Correct one of the two."),
               ikd_indicator_label (key->indicator));
  return FALSE;
}

static void
bind_content (sqlite3_stmt *statement, const IkdFigure *figure, gint64 source, gint64 action)
{
  ikd_figure_row_bind_value (statement, figure);
  ikd_bind_int (statement, 14, source > 0, source);
  ikd_bind_lasting (statement, 15, figure->reason);
  sqlite3_bind_int64 (statement, 16, figure->owes);
  ikd_bind_lasting (statement, 17, figure->note);
  sqlite3_bind_int (statement, 18, figure->derived ? 1 : 0);
  ikd_bind_int (statement, 19, figure->replaces > 0, figure->replaces);
  sqlite3_bind_int64 (statement, 20, action);
}

/* The code of a region: figures of one mostly follow each other. NULL without error: there is
 * none. */
static gboolean
find_code (IkdDatabase *db, gint64 region, const char **code, GError **error)
{
  const IkdKnownRegion *place = NULL;
  sqlite3_stmt *statement = NULL;
  gboolean row;

  if (!ikd_ahead_find (db, region, &place, error))
    return FALSE;
  if (place != NULL)
    {
      *code = place->code;
      return TRUE;
    }
  if (db->region != region)
    {
      statement = ikd_database_prepare (db, "SELECT code FROM region WHERE id = ?1", error);
      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, region);
      if (!ikd_database_step (db, statement, &row, error))
        return FALSE;
      g_free (db->region_code);
      db->region_code = row ? ikd_column_dup (statement, 0) : NULL;
      db->region = region;
      sqlite3_reset (statement);
    }
  *code = db->region_code;
  return TRUE;
}

/* One revision of a cell that may have held another. */
static gboolean
insert (IkdDatabase *db, IkdFigure *figure, const char *code, gint64 source, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "INSERT INTO figure_rev (region, indicator, segment, start, day, claim, state, value, low,\n"
    "                        high, percent, half, of, source, reason, owes, note, derived,\n"
    "                        replaces, action)\n"
    "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18,\n"
    "        ?19, ?20)", error);

  if (statement == NULL)
    return FALSE;
  bind_content (statement, figure, source, db->open->id);
  if (!ikd_database_run (db, statement, error))
    return FALSE;

  figure->revision = sqlite3_last_insert_rowid (db->handle);
  figure->action = db->open->id;
  db->open->last_revision = figure->revision;
  ikd_figure_hash (db->open, figure, code, source);
  return ikd_figure_current_put (db, figure, error);
}

gboolean
ikd_figure_table_add (IkdDatabase *db, gint64 action, IkdFigure *figure, GError **error)
{
  const char *code = NULL;
  gint64 source = 0;
  gboolean many = FALSE;
  gboolean added = FALSE;

  IKD_ASSERT_THREAD (db);
  g_return_val_if_fail (db->open != NULL && db->open->id == action, FALSE);
  g_return_val_if_fail (figure->key.claim >= 0, FALSE);

  if (!check_overlap (db, figure, error)
      || !ikd_figure_current_find (db, &figure->key, &figure->replaces, error)
      || !merge_source (db, figure->source, &source, error)
      || !find_code (db, figure->key.region, &code, error))
    return FALSE;

  many = db->open->kind == IKD_ACTION_IMPORT && figure->replaces == 0 && code != NULL;
  added = many ? ikd_figure_batch_add (db, figure, code, source, error)
               : insert (db, figure, code, source, error);
  if (!added)
    return FALSE;
  db->open->n_figures++;
  ikd_figure_current_note (db, &figure->key);
  ikd_ahead_note (db, figure->key.region);
  return ikd_sum_table_touch (db, &figure->key, error);
}

gboolean
ikd_figure_table_get (IkdDatabase *db, const IkdFigureKey *key, IkdFigure **figure, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_CURRENT
    "WHERE f.region = ?1 AND f.indicator = ?2 AND f.segment = ?3 AND f.start = ?4 AND f.day = ?5\n"
    "  AND f.claim = ?6", error);

  *figure = NULL;
  if (statement == NULL)
    return FALSE;
  ikd_figure_row_bind (statement, key);
  return ikd_figure_row_one (db, statement, figure, error);
}

GPtrArray *
ikd_figure_table_claims (IkdDatabase *db, const IkdFigureKey *key, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_CURRENT
    "WHERE f.region = ?1 AND f.indicator = ?2 AND f.segment = ?3 AND f.start = ?4 AND f.day = ?5\n"
    "  AND f.state <> 3 AND ?6 = ?6\n"
    "ORDER BY f.claim", error);

  if (statement == NULL)
    return NULL;
  ikd_figure_row_bind (statement, key);
  return ikd_figure_rows (db, statement, error);
}

GPtrArray *
ikd_figure_table_history (IkdDatabase *db, const IkdFigureKey *key, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "WITH RECURSIVE kept (id) AS (\n"
    "  SELECT f.rev\n"
    "  FROM figure AS f\n"
    "  WHERE f.region = ?1 AND f.indicator = ?2 AND f.segment = ?3 AND f.start = ?4\n"
    "    AND f.day = ?5 AND ?6 = ?6\n"
    "  UNION ALL\n"
    "  SELECT v.replaces\n"
    "  FROM kept\n"
    "  JOIN figure_rev AS v ON v.id = kept.id AND v.replaces < v.id)\n"
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_HISTORY
    "WHERE f.id IN (SELECT id FROM kept)\n"
    "ORDER BY f.id", error);

  if (statement == NULL)
    return NULL;
  ikd_figure_row_bind (statement, key);
  return ikd_figure_rows (db, statement, error);
}

/* Writes what stood in the cell before @revision; a cell that was empty is withdrawn. */
static gboolean
bring_back (IkdDatabase *db, IkdFigure *revision, gint64 action, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db, "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_HISTORY "WHERE f.id = ?1", error);
  g_autoptr (IkdFigure) before = NULL;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, revision->replaces);
  if (!ikd_figure_row_one (db, statement, &before, error))
    return FALSE;
  if (before == NULL)
    {
      before = ikd_figure_new (&revision->key);
      before->state = IKD_STATE_WITHDRAWN;
    }
  return ikd_figure_table_add (db, action, before, error);
}

static gboolean
revert_cell (IkdDatabase *db, IkdFigure *revision, gint64 action, GPtrArray *moved, GError **error)
{
  g_autoptr (IkdFigure) current = NULL;
  gboolean alike = TRUE;

  if (!ikd_figure_table_get (db, &revision->key, &current, error))
    return FALSE;
  /* Of several revisions of a cell in one action the first tells what stood there before; it is
   * reached first, and the cell has this action's revert then. */
  if (current == NULL || current->action == action)
    return TRUE;
  if (current->action != revision->action
      && !ikd_figure_revs_stand_alike (db, current->revision, revision->revision, &alike, error))
    return FALSE;
  if (alike)
    return bring_back (db, revision, action, error);

  g_ptr_array_add (moved, g_steal_pointer (&current));
  return TRUE;
}

/* The cells that an action wrote, each with what stood there before it. */
gboolean
ikd_figure_table_revert (IkdDatabase *db, gint64 reverted, gint64 action, GPtrArray *moved,
                         GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT " IKD_FIGURE_COLUMNS IKD_FIGURE_FROM_HISTORY
    "WHERE f.action = ?1\n"
    "ORDER BY f.id", error);
  g_autoptr (GPtrArray) revisions = NULL;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, reverted);
  revisions = ikd_figure_rows (db, statement, error);
  if (revisions == NULL)
    return FALSE;

  for (guint i = 0; i < revisions->len; i++)
    if (!revert_cell (db, g_ptr_array_index (revisions, i), action, moved, error))
      return FALSE;
  return TRUE;
}
