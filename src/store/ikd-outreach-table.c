/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Records of outreach. Guarantees: every field of the class's table is kept and read back. The
 * region is kept by code, so that it survives another numbering. */

#include "ikd-outreach-table.h"

#include "ikd-record-row.h"

/* Which columns every statement begins with; those of the fields follow. */
enum
{
  COLUMN_RECORD,
  COLUMN_REGION,
  COLUMN_AUTHOR,
  COLUMN_AT,
  COLUMN_GONE,
  N_COLUMNS,
};

static const IkdOutreachClass *
get_class (GType type)
{
  /* The class lives as long as the program once it was referenced. */
  static GMutex mutex;
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&mutex);
  gpointer class = g_type_class_peek (type);

  return class != NULL ? class : g_type_class_ref (type);
}

/* A count has its bounds beside it, NULL where it is exact. */
static void
add_key (GString *sql, const IkdField *field, const char *format)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_string_append_printf (sql, format, field->name, "");
  if (field->type == IKD_FIELD_COUNT)
    {
      g_string_append_printf (sql, format, field->name, "_low");
      g_string_append_printf (sql, format, field->name, "_high");
    }
#pragma GCC diagnostic pop
}

static int
bind_field (sqlite3_stmt *statement, int index, const IkdField *field, IkdOutreach *record)
{
  if (field->type == IKD_FIELD_COUNT)
    {
      IkdNumber number = IKD_FIELD_MEMBER (record, field, IkdNumber);
      gboolean bounds = number.known && !ikd_number_is_exact (number);

      ikd_bind_int (statement, index++, number.known, number.value);
      ikd_bind_int (statement, index++, bounds, number.low);
      ikd_bind_int (statement, index++, bounds, number.high);
    }
  else if (field->type == IKD_FIELD_DAY)
    {
      IkdDay day = IKD_FIELD_MEMBER (record, field, IkdDay);

      ikd_bind_int (statement, index++, day != IKD_DAY_NONE, day);
    }
  else if (field->type == IKD_FIELD_INTEGER)
    {
      gint64 number = IKD_FIELD_MEMBER (record, field, gint64);

      ikd_bind_int (statement, index++, number != 0, number);
    }
  else
    {
      g_autofree char *text = ikd_field_to_text (field, record);

      ikd_bind_text (statement, index++, text);
    }
  return index;
}

static char *
make_json (IkdDatabase *db, IkdOutreach *record, GError **error)
{
  const IkdOutreachClass *klass = IKD_OUTREACH_GET_CLASS (record);
  g_autoptr (GString) sql = g_string_new ("SELECT json_object ('region', ?");
  sqlite3_stmt *statement = NULL;
  int index = 1;

  for (guint i = 0; i < klass->n_fields; i++)
    add_key (sql, &klass->fields[i], ",\n  '%s%s', ?");
  g_string_append (sql, ")");
  statement = ikd_database_prepare (db, sql->str, error);
  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, index++, record->region_code);
  for (guint i = 0; i < klass->n_fields; i++)
    index = bind_field (statement, index, &klass->fields[i], record);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_outreach_table_add (IkdDatabase *db, gint64 action, IkdOutreach *record, GError **error)
{
  g_autofree char *json = NULL;

  if (!record->withdrawn)
    {
      json = make_json (db, record, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, IKD_OUTREACH_GET_CLASS (record)->record_kind,
                               &record->record, json, error);
}

static int
read_field (sqlite3_stmt *row, int column, const IkdField *field, IkdOutreach *record)
{
  gboolean known = sqlite3_column_type (row, column) != SQLITE_NULL;

  if (field->type == IKD_FIELD_COUNT)
    {
      IkdNumber number = known ? ikd_number_exact (sqlite3_column_int64 (row, column))
                               : IKD_NUMBER_UNKNOWN;

      if (sqlite3_column_type (row, column + 1) != SQLITE_NULL)
        {
          number.low = sqlite3_column_int64 (row, column + 1);
          number.high = sqlite3_column_int64 (row, column + 2);
        }
      IKD_FIELD_MEMBER (record, field, IkdNumber) = number;
      return column + 3;
    }
  if (!known)
    return column + 1;
  if (field->type == IKD_FIELD_DAY)
    IKD_FIELD_MEMBER (record, field, IkdDay) = sqlite3_column_int (row, column);
  else if (field->type == IKD_FIELD_INTEGER)
    IKD_FIELD_MEMBER (record, field, gint64) = sqlite3_column_int64 (row, column);
  else
    ikd_field_from_text (field, record, (const char *) sqlite3_column_text (row, column),
                         IKD_SEPARATORS_UNKNOWN, NULL);
  return column + 1;
}

/* A revision that takes the record back says nothing. */
static gboolean
is_sound (IkdDatabase *db, sqlite3_stmt *row, GType type, GError **error)
{
  static const char *const columns[] = {
    [IKD_FIELD_TEXT] = "s", [IKD_FIELD_COUNT] = "n..", [IKD_FIELD_DAY] = "e",
    [IKD_FIELD_CHOICE] = "s", [IKD_FIELD_INTEGER] = "i",
  };
  const IkdOutreachClass *klass = get_class (type);
  g_autoptr (GString) all = g_string_new (NULL);

  if (sqlite3_column_int (row, COLUMN_GONE) != 0)
    return TRUE;
  for (guint i = 0; i < klass->n_fields; i++)
    {
      gboolean is_kind = g_str_equal (klass->fields[i].name, "kind");

      g_string_append (all, is_kind ? "t" : columns[klass->fields[i].type]);
    }
  return ikd_row_is_sound (db, row, COLUMN_REGION, "t", error)
         && ikd_row_is_sound (db, row, N_COLUMNS, all->str, error);
}

static IkdOutreach *
read_record (sqlite3_stmt *row, GType type)
{
  const IkdOutreachClass *klass = get_class (type);
  IkdOutreach *record = g_object_new (type, NULL);
  int column = N_COLUMNS;

  record->record = sqlite3_column_int64 (row, COLUMN_RECORD);
  record->region_code = ikd_column_dup (row, COLUMN_REGION);
  record->author = ikd_column_dup (row, COLUMN_AUTHOR);
  record->at = sqlite3_column_int64 (row, COLUMN_AT);
  record->withdrawn = sqlite3_column_int (row, COLUMN_GONE) != 0;
  for (guint i = 0; i < klass->n_fields; i++)
    column = read_field (row, column, &klass->fields[i], record);
  return record;
}

/* "SELECT … FROM record_rev AS v JOIN action AS a" and @rest. */
static sqlite3_stmt *
prepare (IkdDatabase *db, GType type, const char *rest, GError **error)
{
  const IkdOutreachClass *klass = get_class (type);
  g_autoptr (GString) sql = g_string_new (
    "SELECT v.record, v.body ->> 'region', a.operator, a.at, v.body IS NULL");
  sqlite3_stmt *statement = NULL;

  for (guint i = 0; i < klass->n_fields; i++)
    add_key (sql, &klass->fields[i], ",\n  v.body ->> '%s%s'");
  g_string_append_printf (sql, "\n%s", rest);
  statement = ikd_database_prepare (db, sql->str, error);
  if (statement != NULL)
    ikd_bind_text (statement, 1, klass->record_kind);
  return statement;
}

static GPtrArray *
read_all (IkdDatabase *db, sqlite3_stmt *statement, GType type, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean row = TRUE;

  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error)
          || (row && !is_sound (db, statement, type, error)))
        return NULL;
      if (row)
        g_ptr_array_add (list, read_record (statement, type));
    }
  return g_steal_pointer (&list);
}

GPtrArray *
ikd_outreach_table_list (IkdDatabase *db, GType type, const char *region_code, GError **error)
{
  sqlite3_stmt *statement = prepare (
    db, type,
    "FROM record AS r\n"
    "JOIN record_rev AS v ON v.id = r.rev\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE r.kind = ?1 AND r.body IS NOT NULL\n"
    "  AND (?2 IS NULL OR ?2 = 'ID' OR r.body ->> 'region' = ?2\n"
    "       OR r.body ->> 'region' GLOB ?2 || '.*')\n"
    "ORDER BY r.record", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 2, region_code);
  return read_all (db, statement, type, error);
}

gboolean
ikd_outreach_table_get (IkdDatabase *db, GType type, gint64 record, IkdOutreach **found,
                        GError **error)
{
  sqlite3_stmt *statement = prepare (
    db, type,
    "FROM record AS r\n"
    "JOIN record_rev AS v ON v.id = r.rev\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE r.kind = ?1 AND r.record = ?2 AND r.body IS NOT NULL", error);
  g_autoptr (GPtrArray) list = NULL;

  *found = NULL;
  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 2, record);
  list = read_all (db, statement, type, error);
  if (list != NULL && list->len > 0)
    *found = g_object_ref (g_ptr_array_index (list, 0));
  return list != NULL;
}

GPtrArray *
ikd_outreach_table_history (IkdDatabase *db, GType type, gint64 record, GError **error)
{
  sqlite3_stmt *statement = prepare (
    db, type,
    "FROM record_rev AS v\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE v.kind = ?1 AND v.record = ?2\n"
    "ORDER BY v.id", error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 2, record);
  return read_all (db, statement, type, error);
}
