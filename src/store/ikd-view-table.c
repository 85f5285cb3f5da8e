/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Saved views as records. What is named there goes by its identifier; a view of which one is not
 * known here, because another version wrote it, stays in the file and is passed over. */

#include "ikd-record-row.h"

static char *
make_json (IkdDatabase *db, const IkdSavedView *view, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT json_object ('name', ?1, 'region', ?2, 'day', ?3, 'kind', ?4, 'base', ?5,\n"
    "                    'segment', ?6, 'scope', ?7, 'since', ?8, 'since_day', ?9,\n"
    "                    'columns', ?10, 'sort', ?11)", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, view->name);
  ikd_bind_text (statement, 2, view->code);
  ikd_bind_int (statement, 3, view->day != IKD_DAY_NONE, view->day);
  ikd_bind_text (statement, 4, ikd_target_kind_to_id (view->kind));
  ikd_bind_text (statement, 5, view->base != IKD_INDICATOR_NONE ? ikd_indicator_to_id (view->base)
                                                                : NULL);
  ikd_bind_text (statement, 6, view->segment);
  ikd_bind_text (statement, 7, ikd_scope_to_id (view->scope));
  ikd_bind_text (statement, 8, ikd_since_to_id (view->since.kind));
  ikd_bind_int (statement, 9, view->since.day != IKD_DAY_NONE, view->since.day);
  ikd_bind_text (statement, 10, view->columns);
  ikd_bind_text (statement, 11, view->sort);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_view_table_add (IkdDatabase *db, gint64 action, IkdSavedView *view, GError **error)
{
  g_autofree char *json = NULL;

  if (!view->withdrawn)
    {
      json = make_json (db, view, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, "view", &view->record, json, error);
}

static const char *
text_of (sqlite3_stmt *row, int column)
{
  return (const char *) sqlite3_column_text (row, column);
}

static IkdDay
day_of (sqlite3_stmt *row, int column)
{
  return sqlite3_column_type (row, column) != SQLITE_NULL ? sqlite3_column_int (row, column)
                                                          : IKD_DAY_NONE;
}

/* NULL where something in it is not known here. */
static IkdSavedView *
read_view (sqlite3_stmt *row)
{
  g_autoptr (IkdSavedView) view = ikd_saved_view_new (text_of (row, 1), text_of (row, 2));
  const char *base = text_of (row, 5);

  if (view->name == NULL || view->code == NULL
      || !ikd_target_kind_from_id (text_of (row, 4), &view->kind)
      || !ikd_scope_from_id (text_of (row, 7), &view->scope)
      || !ikd_since_from_id (text_of (row, 8), &view->since.kind))
    return NULL;
  if (base != NULL)
    {
      view->base = ikd_indicator_from_id (base);
      if (view->base == IKD_INDICATOR_NONE)
        return NULL;
    }
  view->record = sqlite3_column_int64 (row, 0);
  view->day = day_of (row, 3);
  view->segment = g_intern_string (text_of (row, 6));
  view->since.day = day_of (row, 9);
  view->columns = ikd_column_dup (row, 10);
  view->sort = ikd_column_dup (row, 11);
  return g_steal_pointer (&view);
}

GPtrArray *
ikd_view_table_list (IkdDatabase *db, GError **error)
{
  g_autoptr (GPtrArray) views = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT record, body ->> 'name', body ->> 'region', body ->> 'day', body ->> 'kind',\n"
    "       body ->> 'base', body ->> 'segment', body ->> 'scope', body ->> 'since',\n"
    "       body ->> 'since_day', body ->> 'columns', body ->> 'sort'\n"
    "FROM record\n"
    "WHERE kind = 'view' AND body IS NOT NULL\n"
    "ORDER BY record", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  while (row)
    {
      IkdSavedView *view;

      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, ".ttesssssess", error)))
        return NULL;
      view = row ? read_view (statement) : NULL;
      if (view != NULL)
        g_ptr_array_add (views, view);
    }
  return g_steal_pointer (&views);
}
