/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Between rows and figures. */

#include "ikd-figure-row.h"

#include "ikd-record-row.h"

/* Percent, half. */
#define PERCENT "ii"

static gboolean
is_known (sqlite3_stmt *row, int column)
{
  return sqlite3_column_type (row, column) != SQLITE_NULL;
}

static IkdSource *
read_source (sqlite3_stmt *row)
{
  IkdSource *source = NULL;

  if (!is_known (row, 14))
    return NULL;

  source = ikd_source_new (NULL, NULL);
  source->kind = ikd_column_dup (row, 13);
  source->title = ikd_column_dup (row, 14);
  source->publisher = ikd_column_dup (row, 15);
  source->date = ikd_column_dup (row, 16);
  source->url = ikd_column_dup (row, 17);
  source->base_word = ikd_column_dup (row, 18);
  return source;
}

gboolean
ikd_figure_row_read_amount (IkdDatabase *db, sqlite3_stmt *row, int first, IkdFigure *figure,
                            GError **error)
{
  IkdBookCount count = { { figure->key.start, figure->key.day }, IKD_NUMBER_UNKNOWN };

  if (is_known (row, first))
    count.number = (IkdNumber){ TRUE, sqlite3_column_int64 (row, first),
                                sqlite3_column_int64 (row, first + 1),
                                sqlite3_column_int64 (row, first + 2) };
  if (!ikd_row_is_count (db, row, &count, error)
      || (is_known (row, first + 3) && !ikd_row_is_sound (db, row, first + 3, PERCENT, error)))
    return FALSE;

  figure->number = count.number;
  figure->rounded = figure->number.low < figure->number.high;
  figure->percent = sqlite3_column_int64 (row, first + 3);
  figure->half = sqlite3_column_int64 (row, first + 4);
  ikd_of_parse ((const char *) sqlite3_column_text (row, first + 5), &figure->of);
  return TRUE;
}

IkdFigure *
ikd_figure_row_read (IkdDatabase *db, sqlite3_stmt *row, GError **error)
{
  IkdFigureKey key = {
    .region = sqlite3_column_int64 (row, 0),
    .indicator = ikd_indicator_from_id ((const char *) sqlite3_column_text (row, 1)),
    .segment = g_intern_string ((const char *) sqlite3_column_text (row, 2)),
    .start = sqlite3_column_int (row, 3),
    .day = sqlite3_column_int (row, 4),
    .claim = sqlite3_column_int (row, 5),
  };
  g_autoptr (IkdFigure) figure = ikd_figure_new (&key);

  if (!ikd_figure_row_read_amount (db, row, 7, figure, error))
    return NULL;
  figure->state = sqlite3_column_int (row, 6);
  figure->source = read_source (row);
  figure->reason = ikd_column_dup (row, 19);
  figure->owes = sqlite3_column_int64 (row, 20);
  figure->note = ikd_column_dup (row, 21);
  figure->derived = sqlite3_column_int (row, 22);
  figure->revision = sqlite3_column_int64 (row, 23);
  figure->replaces = sqlite3_column_int64 (row, 24);
  figure->action = sqlite3_column_int64 (row, 25);
  figure->author = ikd_column_dup (row, 26);
  figure->at = sqlite3_column_int64 (row, 27);
  return g_steal_pointer (&figure);
}

void
ikd_figure_row_bind (sqlite3_stmt *statement, const IkdFigureKey *key)
{
  sqlite3_bind_int64 (statement, 1, key->region);
  ikd_bind_lasting (statement, 2, ikd_indicator_to_id (key->indicator));
  ikd_bind_lasting (statement, 3, key->segment != NULL && *key->segment != '\0'
                                    ? g_intern_string (key->segment) : "");
  sqlite3_bind_int (statement, 4, key->start);
  sqlite3_bind_int (statement, 5, key->day);
  sqlite3_bind_int (statement, 6, key->claim);
}

void
ikd_figure_row_bind_value (sqlite3_stmt *statement, const IkdFigure *figure)
{
  gboolean has_percent = figure->of.kind != IKD_OF_NONE && figure->state == IKD_STATE_VALUE;
  gboolean known = figure->number.known && figure->state == IKD_STATE_VALUE;

  ikd_figure_row_bind (statement, &figure->key);
  sqlite3_bind_int (statement, 7, figure->state);
  ikd_bind_int (statement, 8, known, figure->number.value);
  ikd_bind_int (statement, 9, known, figure->number.low);
  ikd_bind_int (statement, 10, known, figure->number.high);
  ikd_bind_int (statement, 11, has_percent, figure->percent);
  ikd_bind_int (statement, 12, has_percent, figure->half);
  ikd_bind_lasting (statement, 13, has_percent ? ikd_of_to_string (figure->of) : NULL);
}

GPtrArray *
ikd_figure_rows (IkdDatabase *db, sqlite3_stmt *statement, GError **error)
{
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean row = TRUE;

  while (row)
    {
      if (!ikd_database_step (db, statement, &row, error))
        return NULL;
      if (row)
        {
          IkdFigure *figure = ikd_figure_row_read (db, statement, error);

          if (figure == NULL)
            return NULL;
          g_ptr_array_add (figures, figure);
        }
    }
  return g_steal_pointer (&figures);
}

gboolean
ikd_figure_row_one (IkdDatabase *db, sqlite3_stmt *statement, IkdFigure **figure, GError **error)
{
  gboolean row;

  *figure = NULL;
  if (!ikd_database_step (db, statement, &row, error))
    return FALSE;
  if (row)
    *figure = ikd_figure_row_read (db, statement, error);
  if (row && *figure == NULL)
    return FALSE;
  sqlite3_reset (statement);
  return TRUE;
}
