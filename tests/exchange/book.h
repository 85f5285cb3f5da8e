/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-workbook.h"

G_BEGIN_DECLS

/* What the tests of the workbooks share: fixtures, and files that are made here. */

/* A file below fixtures/workbook. transfer full */
GBytes      *book_load      (const char *name);
/* Aborts where it is refused. transfer full */
IkdWorkbook *book_read      (GBytes *bytes, const char *name);
IkdWorkbook *book_fixture   (const char *name);
/* Asserts that it is refused by a sentence that holds the name of the file and @words. */
void         book_refused   (GBytes *bytes, const char *name, const char *words);

/* A zip that is being made. */
typedef struct _BookZip BookZip;
BookZip     *book_zip_new   (void);
void         book_zip_add   (BookZip *self, const char *part, const char *data, gssize length);
/* Ends it. transfer full */
GBytes      *book_zip_end   (BookZip *self);

/* Files with one sheet: what is within sheetData and behind it; within table:table. transfer full
 * */
GBytes      *book_xlsx      (const char *data, const char *behind);
GBytes      *book_ods       (const char *rows);
/* An XLSX file of all but its sheet. */
BookZip     *book_xlsx_begin (const char *strings);
/* A compound file with one short stream. transfer full */
GBytes      *book_ole       (const char *stream, const char *data, gsize length);

/* A cell of the first sheet is as said. */
void         book_assert    (IkdWorkbook *book, guint row, guint column, IkdCellKind kind,
                             const char *text);
/* The report of the fixtures, as each kind of file has to give it. */
void         book_assert_report (IkdWorkbook *book);

G_END_DECLS
