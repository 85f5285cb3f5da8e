/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Remarks: what is said of a cell or a sheet beside its figures, as records. The region is kept by
 * code, so that it survives another numbering. */

#include "ikd-record-row.h"

G_DEFINE_FINAL_TYPE (IkdRemark, ikd_remark, G_TYPE_OBJECT)

static const char *const kind_ids[] = {
  [IKD_REMARK_COMPLETION] = "completion",
  [IKD_REMARK_CONTROL] = "control",
  [IKD_REMARK_FOLLOW_UP] = "follow-up",
  [IKD_REMARK_CONFIRMATION] = "confirmation",
  [IKD_REMARK_SHEET] = "sheet",
  [IKD_REMARK_ALIAS] = "alias",
  [IKD_REMARK_MAPPING] = "mapping",
};

static void
ikd_remark_finalize (GObject *object)
{
  IkdRemark *self = IKD_REMARK (object);

  g_free (self->region_code);
  g_free (self->subject);
  g_free (self->text);
  g_free (self->author);

  G_OBJECT_CLASS (ikd_remark_parent_class)->finalize (object);
}

static void
ikd_remark_class_init (IkdRemarkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ikd_remark_finalize;
}

static void
ikd_remark_init (IkdRemark *self)
{
  self->day = IKD_DAY_NONE;
  self->number = IKD_NUMBER_UNKNOWN;
}

IkdRemark *
ikd_remark_new (IkdRemarkKind kind, const char *region_code, const char *subject, IkdDay day)
{
  IkdRemark *self = g_object_new (IKD_TYPE_REMARK, NULL);

  self->kind = kind;
  self->region_code = g_strdup (region_code);
  self->subject = g_strdup (subject);
  self->day = day;
  return self;
}

char *
ikd_remark_cell_subject (IkdIndicator indicator, const char *segment)
{
  const char *id = ikd_indicator_to_id (indicator);

  return segment != NULL && *segment != '\0' ? g_strconcat (id, "/", segment, NULL)
                                             : g_strdup (id);
}

static char *
make_json (IkdDatabase *db, const IkdRemark *remark, GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT json_object ('region', ?1, 'subject', ?2, 'day', ?3, 'value', ?4, 'low', ?5,\n"
    "                    'high', ?6, 'text', ?7)", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, remark->region_code);
  ikd_bind_text (statement, 2, remark->subject);
  ikd_bind_int (statement, 3, remark->day != IKD_DAY_NONE, remark->day);
  ikd_bind_int (statement, 4, remark->number.known, remark->number.value);
  ikd_bind_int (statement, 5, remark->number.known, remark->number.low);
  ikd_bind_int (statement, 6, remark->number.known, remark->number.high);
  ikd_bind_text (statement, 7, remark->text);
  return ikd_record_json (db, statement, error);
}

gboolean
ikd_remark_table_add (IkdDatabase *db, gint64 action, IkdRemark *remark, GError **error)
{
  g_autofree char *json = NULL;

  if (!remark->withdrawn)
    {
      json = make_json (db, remark, error);
      if (json == NULL)
        return FALSE;
    }
  return ikd_record_table_add (db, action, kind_ids[remark->kind], &remark->record, json, error);
}

static IkdRemark *
read_remark (sqlite3_stmt *row, IkdRemarkKind kind)
{
  IkdRemark *self = g_object_new (IKD_TYPE_REMARK, NULL);

  self->kind = kind;
  self->record = sqlite3_column_int64 (row, 0);
  self->region_code = ikd_column_dup (row, 1);
  self->subject = ikd_column_dup (row, 2);
  if (sqlite3_column_type (row, 3) != SQLITE_NULL)
    self->day = sqlite3_column_int (row, 3);
  if (sqlite3_column_type (row, 4) != SQLITE_NULL)
    self->number = (IkdNumber){ TRUE, sqlite3_column_int64 (row, 4), sqlite3_column_int64 (row, 5),
                                sqlite3_column_int64 (row, 6) };
  self->text = ikd_column_dup (row, 7);
  self->author = ikd_column_dup (row, 8);
  self->at = sqlite3_column_int64 (row, 9);
  self->withdrawn = sqlite3_column_int (row, 10) != 0;
  return self;
}

/* All rows of a bound statement. */
static GPtrArray *
read_all (IkdDatabase *db, sqlite3_stmt *statement, IkdRemarkKind kind, GError **error)
{
  g_autoptr (GPtrArray) remarks = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean row = TRUE;

  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error)
          || (row && !ikd_row_is_sound (db, statement, 0, ".tten..s", error)))
        return NULL;
      if (row)
        g_ptr_array_add (remarks, read_remark (statement, kind));
    }
  return g_steal_pointer (&remarks);
}

GPtrArray *
ikd_remark_table_list (IkdDatabase *db, IkdRemarkKind kind, const char *region_code, IkdDay day,
                       GError **error)
{
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT r.record, r.body ->> 'region', r.body ->> 'subject', r.body ->> 'day',\n"
    "       r.body ->> 'value', r.body ->> 'low', r.body ->> 'high', r.body ->> 'text',\n"
    "       a.operator, a.at, 0\n"
    "FROM record AS r\n"
    "JOIN record_rev AS v ON v.id = r.rev\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE r.kind = ?1 AND r.body IS NOT NULL\n"
    "  AND (?2 IS NULL OR r.body ->> 'region' = ?2)\n"
    "  AND (?3 IS NULL OR r.body ->> 'day' = ?3)\n"
    "ORDER BY r.record", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, kind_ids[kind]);
  ikd_bind_text (statement, 2, region_code);
  ikd_bind_int (statement, 3, day != IKD_DAY_NONE, day);
  return read_all (db, statement, kind, error);
}

GPtrArray *
ikd_remark_table_history (IkdDatabase *db, IkdRemarkKind kind, const char *region_code,
                          const char *subject, IkdDay day, GError **error)
{
  /* A revision that takes a record back has no body; its record tells what it was about. */
  sqlite3_stmt *statement = ikd_database_prepare (
    db,
    "SELECT v.record, ?2, ?3, ?4, v.body ->> 'value', v.body ->> 'low', v.body ->> 'high',\n"
    "       v.body ->> 'text', a.operator, a.at, v.body IS NULL\n"
    "FROM record_rev AS v\n"
    "JOIN action AS a ON a.id = v.action\n"
    "WHERE v.kind = ?1\n"
    "  AND v.record IN (SELECT s.record FROM record_rev AS s\n"
    "                   WHERE s.kind = ?1 AND s.body ->> 'region' = ?2\n"
    "                     AND s.body ->> 'subject' = ?3 AND s.body ->> 'day' IS ?4)\n"
    "ORDER BY v.id", error);

  if (statement == NULL)
    return NULL;
  ikd_bind_text (statement, 1, kind_ids[kind]);
  ikd_bind_text (statement, 2, region_code);
  ikd_bind_text (statement, 3, subject);
  ikd_bind_int (statement, 4, day != IKD_DAY_NONE, day);
  return read_all (db, statement, kind, error);
}
