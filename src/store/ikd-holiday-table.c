/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Holidays and the items of the lists, as records. */

#include "ikd-record-row.h"

static char *
make_json (IkdDatabase *db, const IkdHoliday *holiday, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT json_object ('day', ?1, 'kind', ?2, 'name', ?3, 'decree', ?4, 'provisional', ?5,\n"
    "                    'source', ?6)", error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int (statement, 1, holiday->day);
  ikd_bind_text (statement, 2, ikd_holiday_kind_to_id (holiday->kind));
  ikd_bind_text (statement, 3, holiday->name);
  ikd_bind_text (statement, 4, holiday->decree);
  sqlite3_bind_int (statement, 5, holiday->provisional ? 1 : 0);
  ikd_bind_text (statement, 6, holiday->source);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_holiday_table_add (IkdDatabase *db, gint64 action, IkdHoliday *holiday, GError **error)
{
  g_autofree char *json = NULL;

  if (!holiday->withdrawn)
    {
      json = make_json (db, holiday, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, "holiday", &holiday->record, json, error);
}

GPtrArray *
ikd_holiday_table_list (IkdDatabase *db, IkdDay from, IkdDay to, GError **error)
{
  g_autoptr (GPtrArray) holidays = g_ptr_array_new_with_free_func (g_object_unref);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT record, body ->> 'day', body ->> 'kind', body ->> 'name', body ->> 'decree',\n"
    "       body ->> 'provisional', body ->> 'source'\n"
    "FROM record\n"
    "WHERE kind = 'holiday' AND body IS NOT NULL AND body ->> 'day' BETWEEN ?1 AND ?2\n"
    "ORDER BY body ->> 'day', record", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, from);
  sqlite3_bind_int64 (statement, 2, to);
  while (row)
    {
      IkdHoliday *holiday = NULL;
      IkdHolidayKind kind = IKD_HOLIDAY_PUBLIC;

      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, ".dttsis", error)))
        return NULL;
      if (!row)
        break;
      ikd_holiday_kind_from_id ((const char *) sqlite3_column_text (statement, 2), &kind);
      holiday = ikd_holiday_new (sqlite3_column_int (statement, 1), kind,
                                 (const char *) sqlite3_column_text (statement, 3));
      holiday->record = sqlite3_column_int64 (statement, 0);
      holiday->decree = ikd_column_dup (statement, 4);
      holiday->provisional = sqlite3_column_int (statement, 5);
      holiday->source = ikd_column_dup (statement, 6);
      g_ptr_array_add (holidays, holiday);
    }
  return g_steal_pointer (&holidays);
}

void
ikd_list_item_free (IkdListItem *item)
{
  g_free (item->id);
  g_free (item->label_id);
  g_free (item->label_en);
  g_free (item);
}

gboolean
ikd_list_table_add (IkdDatabase *db, gint64 action, const char *list, const IkdListItem *item,
                    GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db, "SELECT json_object ('id', ?1, 'label_id', ?2, 'label_en', ?3)", error);
  g_autofree char *json = NULL;
  gint64 record = 0;

  if (statement == NULL)
    return FALSE;
  ikd_bind_text (statement, 1, item->id);
  ikd_bind_text (statement, 2, item->label_id);
  ikd_bind_text (statement, 3, item->label_en);
  json = ikd_record_json (db, statement, error);

  return json != NULL && ikd_record_table_add (db, action, list, &record, json, error);
}

GPtrArray *
ikd_list_table_get (IkdDatabase *db, const char *list, GError **error)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (
    (GDestroyNotify) ikd_list_item_free);
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT body ->> 'id', body ->> 'label_id', body ->> 'label_en'\n"
    "FROM record\n"
    "WHERE kind = ?1 AND body IS NOT NULL\n"
    "ORDER BY record", error);
  gboolean row = TRUE;

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, list);
  while (row)
    {
      IkdListItem *item = NULL;

      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, "ttt", error)))
        return NULL;
      if (!row)
        break;
      item = g_new0 (IkdListItem, 1);
      item->id = ikd_column_dup (statement, 0);
      item->label_id = ikd_column_dup (statement, 1);
      item->label_en = ikd_column_dup (statement, 2);
      g_ptr_array_add (items, item);
    }
  return g_steal_pointer (&items);
}
