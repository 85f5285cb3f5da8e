/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* The JSON that a bound "SELECT json_object (…)" gives; transfer full, NULL with @error. */
char *ikd_record_json (IkdDatabase *db, sqlite3_stmt *statement, GError **error);

/* What a column must hold. */
#define IKD_ROW_ANY '.'
#define IKD_ROW_TEXT 't'
#define IKD_ROW_TEXT_OR_NOT 's'
#define IKD_ROW_DAY 'd'
#define IKD_ROW_DAY_OR_NOT 'e'
#define IKD_ROW_INTEGER_OR_NOT 'i'
#define IKD_ROW_NUMBER 'n'              /* a value; its bounds are in the next two, which are '.' */

/* Whether the columns from @first on hold what @columns says, a letter each. FALSE: the file is
 * damaged, with @error; the statement is reset. */
gboolean ikd_row_is_sound (IkdDatabase *db, sqlite3_stmt *row, int first, const char *columns,
                           GError **error);

/* Likewise of a count that was read, without asking for the types of its columns, as there are very
 * many: it lies between its bounds, and its days in a calendar. An unknown number is 0. */
gboolean ikd_row_is_count (IkdDatabase *db, sqlite3_stmt *row, const IkdBookCount *count,
                           GError **error);

G_END_DECLS
