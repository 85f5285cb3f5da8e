/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* What a row of records or of figures must hold before it is read. The file may be damaged, and a
 * body of JSON has no constraints: nothing past the store ever meets a name that is missing, or a
 * number that no sum can bear. */

#include "ikd-record-row.h"

/* Of the years 1 to 9999. */
#define FIRST_DAY (-719162)
#define LAST_DAY 2932896
/* Thousands of them can be added up and multiplied by a hundred. */
#define MOST G_GINT64_CONSTANT (1000000000000000)

static gboolean
is_between (sqlite3_stmt *row, int column, gint64 least, gint64 most)
{
  gint64 value = sqlite3_column_int64 (row, column);

  return sqlite3_column_type (row, column) == SQLITE_INTEGER && value >= least && value <= most;
}

static gboolean
is_null (sqlite3_stmt *row, int column)
{
  return sqlite3_column_type (row, column) == SQLITE_NULL;
}

/* There is no text either where memory is short. */
static gboolean
is_text (sqlite3_stmt *row, int column)
{
  const char *text = sqlite3_column_type (row, column) == SQLITE_TEXT
                       ? (const char *) sqlite3_column_text (row, column) : NULL;

  return text != NULL && g_utf8_validate (text, -1, NULL);
}

/* A value between its bounds, which may be left out where it is exact. */
static gboolean
is_number (sqlite3_stmt *row, int column)
{
  gint64 value = sqlite3_column_int64 (row, column);

  if (is_null (row, column + 1) && is_null (row, column + 2))
    return is_null (row, column) || is_between (row, column, 0, MOST);
  return is_between (row, column, 0, MOST) && is_between (row, column + 1, 0, value)
         && is_between (row, column + 2, value, MOST);
}

static gboolean
is_sound (sqlite3_stmt *row, int column, char type)
{
  switch (type)
    {
    case IKD_ROW_TEXT:
      return is_text (row, column);
    case IKD_ROW_TEXT_OR_NOT:
      return is_null (row, column) || is_text (row, column);
    case IKD_ROW_DAY:
      return is_between (row, column, FIRST_DAY, LAST_DAY);
    case IKD_ROW_DAY_OR_NOT:
      return is_null (row, column) || is_between (row, column, FIRST_DAY, LAST_DAY);
    case IKD_ROW_INTEGER_OR_NOT:
      return is_null (row, column) || is_between (row, column, 0, MOST);
    case IKD_ROW_NUMBER:
      return is_number (row, column);
    default:
      return TRUE;
    }
}

gboolean
ikd_row_is_sound (IkdDatabase *db, sqlite3_stmt *row, int first, const char *columns,
                  GError **error)
{
  for (int i = 0; columns[i] != '\0'; i++)
    if (!is_sound (row, first + i, columns[i]))
      {
        sqlite3_reset (row);
        return ikd_database_fail (db, SQLITE_CORRUPT, error);
      }
  return TRUE;
}

gboolean
ikd_row_is_count (IkdDatabase *db, sqlite3_stmt *row, const IkdBookCount *count, GError **error)
{
  const IkdNumber *number = &count->number;

  if (count->at.start >= FIRST_DAY && count->at.start <= count->at.day
      && count->at.day <= LAST_DAY && number->low >= 0 && number->low <= number->value
      && number->value <= number->high && number->high <= MOST)
    return TRUE;

  sqlite3_reset (row);
  return ikd_database_fail (db, SQLITE_CORRUPT, error);
}
