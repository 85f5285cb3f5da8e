/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-number-format.h"
#include "ikd-ole.h"

G_BEGIN_DECLS

typedef struct
{
  char       *title;
  guint32     begin;            /* of the sheet in the stream */
  gboolean    hidden;
} IkdXlsSheet;

/* What the sheets of an old workbook share ([MS-XLS] 2.1.7). */
typedef struct
{
  GByteArray *stream;           /* the workbook */
  gboolean    is_old;           /* Excel 5 and 95: texts in one byte a character */
  gboolean    protected;
  gboolean    damaged;
  gboolean    from_1904;
  GArray     *formats;          /* of IkdNumberFormat, by the number of the style */
  GPtrArray  *sheets;           /* of IkdXlsSheet */
  GString    *text;             /* all texts, each with its final 0 */
  GArray     *strings;          /* of guint32: where each shared one begins in text */
} IkdXls;

/* stream (transfer full) */
IkdXls  *ikd_xls_new          (GByteArray *stream);
void     ikd_xls_free         (IkdXls *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdXls, ikd_xls_free)

/* --- records --- */

typedef struct
{
  gsize         at;             /* of the record */
  guint         id;
  guint         length;
  const guint8 *data;
} IkdXlsRecord;

/* The record behind @record, or the one at its place if @first; FALSE at the end. */
gboolean ikd_xls_record_next  (const IkdXls *self, IkdXlsRecord *record, gboolean first);
/* @length characters, of one byte or of two, as UTF-8; NULL: they are no text. transfer full */
char    *ikd_xls_decode       (const IkdXls *self, const guint8 *data, guint length,
                               gboolean wide);
/* Adds @length characters, of one byte or of two, to the text. What is no text marks the workbook
 * as damaged. */
void     ikd_xls_add_text     (IkdXls *self, const guint8 *data, guint length, gboolean wide);
/* The shared strings, which begin in @record. */
void     ikd_xls_read_strings (IkdXls *self, IkdXlsRecord record);

/* --- cells --- */

typedef struct
{
  guint16 row;
  guint16 column;
  guint16 style;
  guint8  kind;                 /* IkdCellKind; a NUMBER may turn out to be shown as a day */
  guint8  code;                 /* of a BOOLEAN or an ERROR */
  union
  {
    double  number;
    guint32 text;               /* where it begins in the text of the workbook */
  };
} IkdXlsCell;

/* The cells of a sheet, by row and column; hidden rows are added to @hidden. transfer full */
GArray  *ikd_xls_read_cells   (IkdXls *self, const IkdXlsSheet *from, GHashTable *hidden);

G_END_DECLS
