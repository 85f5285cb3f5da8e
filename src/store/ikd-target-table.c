/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Targets as records. The scope is kept by code, so that it survives another numbering. */

#include "ikd-record-row.h"

static char *
make_json (IkdDatabase *db, const IkdTarget *target, GError **error)
{
  const IkdSource *source = target->source;
  gboolean absolute = target->base == IKD_INDICATOR_NONE;
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT json_object ('scope', ?1, 'kind', ?2, 'state', ?3, 'segment', ?4, 'percent', ?5,\n"
    "                    'base', ?6, 'count', ?7, 'low', ?8, 'high', ?9, 'valid_from', ?10,\n"
    "                    'deadline', ?11, 'note', ?12, 'source_kind', ?13, 'source_title', ?14,\n"
    "                    'source_publisher', ?15, 'source_date', ?16, 'source_url', ?17,\n"
    "                    'base_word', ?18, 'revises', ?19)", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, target->scope_code);
  ikd_bind_text (statement, 2, ikd_target_kind_to_id (target->kind));
  ikd_bind_text (statement, 3, ikd_target_state_to_id (target->state));
  ikd_bind_text (statement, 4, target->segment != NULL ? target->segment : "");
  ikd_bind_int (statement, 5, !absolute, target->percent);
  ikd_bind_text (statement, 6, absolute ? NULL : ikd_indicator_to_id (target->base));
  ikd_bind_int (statement, 7, absolute, target->count.value);
  ikd_bind_int (statement, 8, absolute, target->count.low);
  ikd_bind_int (statement, 9, absolute, target->count.high);
  sqlite3_bind_int (statement, 10, target->valid_from);
  sqlite3_bind_int (statement, 11, target->deadline);
  ikd_bind_text (statement, 12, target->note);
  ikd_bind_text (statement, 13, source != NULL ? source->kind : NULL);
  ikd_bind_text (statement, 14, source != NULL ? source->title : NULL);
  ikd_bind_text (statement, 15, source != NULL ? source->publisher : NULL);
  ikd_bind_text (statement, 16, source != NULL ? source->date : NULL);
  ikd_bind_text (statement, 17, source != NULL ? source->url : NULL);
  ikd_bind_text (statement, 18, source != NULL ? source->base_word : NULL);
  ikd_bind_int (statement, 19, target->revises != 0, target->revises);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_target_table_add (IkdDatabase *db, gint64 action, IkdTarget *target, GError **error)
{
  g_autofree char *json = NULL;

  if (!target->withdrawn)
    {
      json = make_json (db, target, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, "target", &target->record, json, error);
}

static IkdSource *
read_source (sqlite3_stmt *row)
{
  g_autoptr (IkdSource) source = ikd_source_new (NULL, NULL);

  source->kind = ikd_column_dup (row, 14);
  source->title = ikd_column_dup (row, 15);
  source->publisher = ikd_column_dup (row, 16);
  source->date = ikd_column_dup (row, 17);
  source->url = ikd_column_dup (row, 18);
  source->base_word = ikd_column_dup (row, 19);
  return ikd_source_equal (source, NULL) ? NULL : g_steal_pointer (&source);
}

static IkdTarget *
read_target (sqlite3_stmt *row)
{
  IkdTarget *target = ikd_target_new ();

  target->record = sqlite3_column_int64 (row, 0);
  target->scope = sqlite3_column_int64 (row, 1);
  g_free (target->scope_code);
  target->scope_code = ikd_column_dup (row, 2);
  ikd_target_kind_from_id ((const char *) sqlite3_column_text (row, 3), &target->kind);
  ikd_target_state_from_id ((const char *) sqlite3_column_text (row, 4), &target->state);
  target->segment = g_intern_string ((const char *) sqlite3_column_text (row, 5));
  target->percent = sqlite3_column_int64 (row, 6);
  target->base = sqlite3_column_type (row, 7) != SQLITE_NULL
                   ? ikd_indicator_from_id ((const char *) sqlite3_column_text (row, 7))
                   : IKD_INDICATOR_NONE;
  if (sqlite3_column_type (row, 8) != SQLITE_NULL)
    target->count = (IkdNumber){ TRUE, sqlite3_column_int64 (row, 8),
                                 sqlite3_column_int64 (row, 9), sqlite3_column_int64 (row, 10) };
  target->valid_from = sqlite3_column_int (row, 11);
  target->deadline = sqlite3_column_int (row, 12);
  target->note = ikd_column_dup (row, 13);
  target->source = read_source (row);
  target->revises = sqlite3_column_int64 (row, 20);
  return target;
}

/* The columns that read_target() reads; @v: the table with record and body. */
#define COLUMNS(v) \
  v ".record, region.id, region.code, " v ".body ->> 'kind', " v ".body ->> 'state',\n" \
  "       " v ".body ->> 'segment', " v ".body ->> 'percent', " v ".body ->> 'base',\n" \
  "       " v ".body ->> 'count', " v ".body ->> 'low', " v ".body ->> 'high',\n" \
  "       " v ".body ->> 'valid_from', " v ".body ->> 'deadline', " v ".body ->> 'note',\n" \
  "       " v ".body ->> 'source_kind', " v ".body ->> 'source_title',\n" \
  "       " v ".body ->> 'source_publisher', " v ".body ->> 'source_date',\n" \
  "       " v ".body ->> 'source_url', " v ".body ->> 'base_word', " v ".body ->> 'revises'"

/* What must be in them. */
#define SOUND ".ittttisn..ddsssssssi"

GPtrArray *
ikd_target_table_list (IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) targets = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT " COLUMNS ("record") "\n"
    "FROM record\n"
    "JOIN region ON region.code = record.body ->> 'scope'\n"
    "WHERE kind = 'target' AND body IS NOT NULL\n"
    "ORDER BY region.level, region.code, body ->> 'valid_from', record.record", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, SOUND, error)))
        return NULL;
      if (row)
        g_ptr_array_add (targets, read_target (statement));
    }
  return g_steal_pointer (&targets);
}

/* --- their ledger --- */

G_DEFINE_FINAL_TYPE (IkdTargetRevision, ikd_target_revision, G_TYPE_OBJECT)

static void
ikd_target_revision_finalize (GObject *object)
{
  IkdTargetRevision *self = IKD_TARGET_REVISION (object);

  g_clear_object (&self->target);
  g_clear_object (&self->before);
  g_free (self->author);
  g_free (self->label);

  G_OBJECT_CLASS (ikd_target_revision_parent_class)->finalize (object);
}

static void
ikd_target_revision_class_init (IkdTargetRevisionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_target_revision_finalize;
}

static void
ikd_target_revision_init (IkdTargetRevision *self)
{
}

/* @latest: what each record holds so far. A revision without body takes back what was there. */
static IkdTargetRevision *
read_revision (sqlite3_stmt *row, GHashTable *latest)
{
  IkdTargetRevision *self = g_object_new (IKD_TYPE_TARGET_REVISION, NULL);
  const gint64 record = sqlite3_column_int64 (row, 0);
  IkdTarget *before = g_hash_table_lookup (latest, &record);

  g_set_object (&self->before, before);
  if (sqlite3_column_int (row, 24) == 0)
    {
      self->target = read_target (row);
      g_hash_table_replace (latest, g_memdup2 (&record, sizeof record),
                            g_object_ref (self->target));
    }
  else
    {
      g_set_object (&self->target, before);
      g_hash_table_remove (latest, &record);
      self->withdrawn = TRUE;
    }
  self->author = ikd_column_dup (row, 21);
  self->at = sqlite3_column_int64 (row, 22);
  self->label = ikd_column_dup (row, 23);
  return self;
}

GPtrArray *
ikd_target_table_history (IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) revisions = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GHashTable) latest = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free,
                                                         g_object_unref);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT " COLUMNS ("v") ",\n"
    "       a.operator, a.at, a.label, v.body IS NULL\n"
    "FROM record_rev AS v\n"
    "JOIN action AS a ON a.id = v.action\n"
    "LEFT JOIN region ON region.code = v.body ->> 'scope'\n"
    "WHERE v.kind = 'target' AND (v.body IS NULL OR region.id IS NOT NULL)\n"
    "ORDER BY v.id", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row)
    {
      g_autoptr (IkdTargetRevision) revision = NULL;

      if (!ikd_database_step (db, statement, &row, error)
          || (row && sqlite3_column_int (statement, 24) == 0
              && !ikd_row_is_sound (db, statement, 0, SOUND, error)))
        return NULL;
      revision = row ? read_revision (statement, latest) : NULL;
      /* Withdrawn twice, or of a region that is no longer listed: there is nothing to show. */
      if (revision != NULL && revision->target != NULL)
        g_ptr_array_add (revisions, g_steal_pointer (&revision));
    }
  return g_steal_pointer (&revisions);
}
