/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* A table that lies in memory: figures, so that one statement stores many of them. It is of its
 * connection alone, is not in the file, and no view or trigger of a file can read it. Source of its
 * form: sqlite.org/vtab.html, §2, an eponymous-only virtual table. */

#include "ikd-batch-table.h"

#define NAME "batch"

enum
{
  ID,
  REGION,
  INDICATOR,
  SEGMENT,
  START,
  DAY,
  CLAIM,
  STATE,
  VALUE,
  LOW,
  HIGH,
  PERCENT,
  HALF,
  OF,
  SOURCE,
  REASON,
  OWES,
  NOTE,
  DERIVED,
  ACTION,
};

static const char *const columns =
  "CREATE TABLE x (id INTEGER, region INTEGER, indicator TEXT, segment TEXT, start INTEGER,\n"
  "                day INTEGER, claim INTEGER, state INTEGER, value INTEGER, low INTEGER,\n"
  "                high INTEGER, percent INTEGER, half INTEGER, of TEXT, source INTEGER,\n"
  "                reason TEXT, owes INTEGER, note TEXT, derived INTEGER, action INTEGER)";

typedef struct
{
  sqlite3_vtab  parent_instance;
  IkdBatchRows *shown;
} Table;

typedef struct
{
  sqlite3_vtab_cursor parent_instance;
  const IkdBatchRows *shown;
  guint               at;
} Cursor;

static int
connect_cb (sqlite3 *handle, void *shown, int argc, const char *const *argv, sqlite3_vtab **table,
            char **message)
{
  int code = sqlite3_declare_vtab (handle, columns);
  Table *self = NULL;

  if (code != SQLITE_OK)
    return code;
  sqlite3_vtab_config (handle, SQLITE_VTAB_DIRECTONLY);
  self = g_new0 (Table, 1);
  self->shown = shown;
  *table = &self->parent_instance;
  return SQLITE_OK;
}

static int
disconnect_cb (sqlite3_vtab *table)
{
  g_free (table);
  return SQLITE_OK;
}

/* It is read from its first row to its last, whatever is asked. */
static int
plan_cb (sqlite3_vtab *table, sqlite3_index_info *info)
{
  return SQLITE_OK;
}

static int
open_cb (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  Cursor *self = g_new0 (Cursor, 1);

  self->shown = ((Table *) table)->shown;
  *cursor = &self->parent_instance;
  return SQLITE_OK;
}

static int
close_cb (sqlite3_vtab_cursor *cursor)
{
  g_free (cursor);
  return SQLITE_OK;
}

static int
begin_cb (sqlite3_vtab_cursor *cursor, int plan, const char *text, int argc, sqlite3_value **argv)
{
  ((Cursor *) cursor)->at = 0;
  return SQLITE_OK;
}

static int
next_cb (sqlite3_vtab_cursor *cursor)
{
  ((Cursor *) cursor)->at++;
  return SQLITE_OK;
}

static int
is_end_cb (sqlite3_vtab_cursor *cursor)
{
  const Cursor *self = (const Cursor *) cursor;

  return self->at >= self->shown->n;
}

/* NULL for NULL, as a column is before it is set. */
static void
set_text (sqlite3_context *context, const char *text)
{
  if (text != NULL)
    sqlite3_result_text (context, text, -1, SQLITE_STATIC);
}

static void
set_int (sqlite3_context *context, gboolean known, gint64 value)
{
  if (known)
    sqlite3_result_int64 (context, value);
}

static void
set_key (sqlite3_context *context, const IkdFigureKey *key, int column)
{
  switch (column)
    {
    case REGION:
      sqlite3_result_int64 (context, key->region);
      break;
    case INDICATOR:
      set_text (context, ikd_indicator_to_id (key->indicator));
      break;
    case SEGMENT:
      set_text (context, key->segment != NULL ? key->segment : "");
      break;
    case START:
      sqlite3_result_int (context, key->start);
      break;
    case DAY:
      sqlite3_result_int (context, key->day);
      break;
    case CLAIM:
    default:
      sqlite3_result_int (context, key->claim);
    }
}

static void
set_amount (sqlite3_context *context, const IkdFigure *figure, int column)
{
  gboolean value = figure->state == IKD_STATE_VALUE;
  gboolean has_percent = value && figure->of.kind != IKD_OF_NONE;
  gboolean known = value && figure->number.known;

  switch (column)
    {
    case VALUE:
      set_int (context, known, figure->number.value);
      break;
    case LOW:
      set_int (context, known, figure->number.low);
      break;
    case HIGH:
      set_int (context, known, figure->number.high);
      break;
    case PERCENT:
      set_int (context, has_percent, figure->percent);
      break;
    case HALF:
      set_int (context, has_percent, figure->half);
      break;
    case OF:
    default:
      set_text (context, has_percent ? ikd_of_to_string (figure->of) : NULL);
    }
}

static int
column_cb (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int column)
{
  const Cursor *self = (const Cursor *) cursor;
  const IkdBatchRow *row = &self->shown->rows[self->at];
  const IkdFigure *figure = row->figure;

  if (column >= REGION && column <= CLAIM)
    set_key (context, &figure->key, column);
  else if (column >= VALUE && column <= OF)
    set_amount (context, figure, column);
  else if (column == ID)
    sqlite3_result_int64 (context, figure->revision);
  else if (column == STATE)
    sqlite3_result_int (context, figure->state);
  else if (column == SOURCE)
    set_int (context, row->source > 0, row->source);
  else if (column == REASON)
    set_text (context, figure->reason);
  else if (column == OWES)
    sqlite3_result_int64 (context, figure->owes);
  else if (column == NOTE)
    set_text (context, figure->note);
  else if (column == DERIVED)
    sqlite3_result_int (context, figure->derived ? 1 : 0);
  else
    sqlite3_result_int64 (context, self->shown->action);
  return SQLITE_OK;
}

static int
number_cb (sqlite3_vtab_cursor *cursor, sqlite3_int64 *number)
{
  *number = ((const Cursor *) cursor)->at;
  return SQLITE_OK;
}

gboolean
ikd_batch_table_make (IkdDatabase *db, IkdBatchRows *shown, GError **error)
{
  static const sqlite3_module module = {
    .xConnect = connect_cb, .xBestIndex = plan_cb, .xDisconnect = disconnect_cb,
    .xOpen = open_cb, .xClose = close_cb, .xFilter = begin_cb, .xNext = next_cb,
    .xEof = is_end_cb, .xColumn = column_cb, .xRowid = number_cb,
  };
  int code = sqlite3_create_module (db->handle, NAME, &module, shown);

  return code == SQLITE_OK || ikd_database_fail (db, code, error);
}
