/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* The columns of a figure, in one order for all queries: f is figure (or figure_rev), r its
 * revision, s the source, a the action. */
#define IKD_FIGURE_COLUMNS \
  "f.region, f.indicator, f.segment, f.start, f.day, f.claim, f.state, f.value, f.low, f.high,\n" \
  "       f.percent, f.half, f.of, s.kind, s.title, s.publisher, s.date, s.url, s.base_word,\n" \
  "       r.reason, r.owes, r.note, r.derived, r.id, r.replaces, r.action, a.operator, a.at\n"

#define IKD_FIGURE_FROM_CURRENT \
  "FROM figure AS f\n" \
  "JOIN figure_rev AS r ON r.id = f.rev\n" \
  "LEFT JOIN source AS s ON s.id = r.source\n" \
  "LEFT JOIN action AS a ON a.id = r.action\n"

#define IKD_FIGURE_FROM_HISTORY \
  "FROM figure_rev AS f\n" \
  "JOIN figure_rev AS r ON r.id = f.id\n" \
  "LEFT JOIN source AS s ON s.id = f.source\n" \
  "LEFT JOIN action AS a ON a.id = f.action\n"

/* Makes a figure of the row; transfer full, NULL with @error: the file is damaged. */
IkdFigure *ikd_figure_row_read (IkdDatabase *db, sqlite3_stmt *row, GError **error);
/* Reads value, low, high, percent, half, of from the columns from @first on into @figure, which has
 * its key. FALSE with @error: the file is damaged; the row is reset. */
gboolean   ikd_figure_row_read_amount (IkdDatabase *db, sqlite3_stmt *row, int first,
                                       IkdFigure *figure, GError **error);
/* Binds region, indicator, segment, start, day, claim to 1 … 6. */
void       ikd_figure_row_bind (sqlite3_stmt *statement, const IkdFigureKey *key);
/* Likewise, and state, value, low, high, percent, half, of to 7 … 13. */
void       ikd_figure_row_bind_value (sqlite3_stmt *statement, const IkdFigure *figure);
/* Reads all rows of a bound statement; of IkdFigure */
GPtrArray *ikd_figure_rows     (IkdDatabase *db, sqlite3_stmt *statement, GError **error);
/* Reads the first row; *figure NULL if there is none. */
gboolean   ikd_figure_row_one  (IkdDatabase *db, sqlite3_stmt *statement, IkdFigure **figure,
                                GError **error);

G_END_DECLS
