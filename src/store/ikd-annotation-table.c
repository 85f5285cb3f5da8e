/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Annotations as records. The region is kept by code, so that it survives another numbering. */

#include "ikd-record-row.h"

static char *
make_json (IkdDatabase *db, const IkdAnnotation *annotation, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT json_object ('region', ?1, 'kind', ?2, 'from', ?3, 'to', ?4, 'text', ?5)", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, annotation->region_code);
  ikd_bind_text (statement, 2, ikd_annotation_kind_to_id (annotation->kind));
  sqlite3_bind_int (statement, 3, annotation->from);
  sqlite3_bind_int (statement, 4, annotation->to);
  ikd_bind_text (statement, 5, annotation->text);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_annotation_table_add (IkdDatabase *db, gint64 action, IkdAnnotation *annotation,
                          GError **error)
{
  g_autofree char *json = NULL;

  if (!annotation->withdrawn)
    {
      json = make_json (db, annotation, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, "annotation", &annotation->record, json, error);
}

/* A kind of a later version is shown as another one. */
static IkdAnnotation *
read_annotation (sqlite3_stmt *row)
{
  g_autofree char *code = ikd_column_dup (row, 1);
  g_autofree char *kind_id = ikd_column_dup (row, 2);
  g_autofree char *text = ikd_column_dup (row, 5);
  IkdAnnotationKind kind = IKD_ANNOTATION_OTHER;
  IkdAnnotation *self;

  ikd_annotation_kind_from_id (kind_id, &kind);
  self = ikd_annotation_new (code, kind, sqlite3_column_int (row, 3), text);
  self->record = sqlite3_column_int64 (row, 0);
  self->to = sqlite3_column_int (row, 4);
  self->author = ikd_column_dup (row, 6);
  return self;
}

GPtrArray *
ikd_annotation_table_list (IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT r.record, r.body ->> 'region', r.body ->> 'kind', r.body ->> 'from',\n"
    "       r.body ->> 'to', r.body ->> 'text', a.operator\n"
    "FROM record AS r\n"
    "JOIN record_rev AS v ON v.id = r.rev\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE r.kind = 'annotation' AND r.body IS NOT NULL\n"
    "ORDER BY r.body ->> 'from', r.record", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, ".ttddt", error)))
        return NULL;
      if (row)
        g_ptr_array_add (annotations, read_annotation (statement));
    }
  return g_steal_pointer (&annotations);
}
