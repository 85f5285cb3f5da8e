/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-number-format.h"

G_BEGIN_DECLS

/* What a sheet of an old workbook says beside the values of its cells ([MS-XLS]). */
typedef struct
{
  char       *title;
  guint32     begin;            /* of the sheet in the stream */
  gboolean    hidden;
  GHashTable *rows;             /* hidden ones, from 0 */
} IkdXlsSheet;

typedef struct
{
  GByteArray *stream;           /* the workbook */
  gboolean    protected;
  gboolean    from_1904;
  gboolean    is_old;           /* Excel 5 and 95: texts in one byte a character */
  GArray     *formats;          /* of IkdNumberFormat, by the number of the style */
  GPtrArray  *sheets;           /* of IkdXlsSheet */
  guint64     n_cells;          /* the areas of all sheets, as they say themselves */
} IkdXlsMarks;

/* stream (transfer full) */
IkdXlsMarks *ikd_xls_marks_new   (GByteArray *stream);
void         ikd_xls_marks_free  (IkdXlsMarks *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdXlsMarks, ikd_xls_marks_free)

/* A cell that is more than a plain number or text. */
typedef struct
{
  guint16     style;
  guint8      code;             /* of a BOOLEAN or an ERROR */
  /* BOOLEAN, ERROR; NUMBER, TEXT: the result of a formula; EMPTY: only the style is noted */
  IkdCellKind kind;
  double      number;
  gsize       text;             /* where it begins in the texts */
} IkdXlsMark;

typedef struct
{
  GHashTable *index;            /* of the mark + 1, by row and column */
  GArray     *marks;            /* of IkdXlsMark */
  GString    *texts;            /* each with its final 0 */
  guint       n_rows;           /* all marks stand within these */
  guint       n_columns;
} IkdXlsCells;

IkdXlsCells *ikd_xls_cells_new   (void);
void         ikd_xls_cells_free  (IkdXlsCells *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdXlsCells, ikd_xls_cells_free)
/* NULL: nothing is to be said of it */
const IkdXlsMark *ikd_xls_cells_get (const IkdXlsCells *self, guint row, guint column);

/* Fills @cells, which are new, and notes hidden rows, and merged areas in @sheet. */
void         ikd_xls_marks_read  (IkdXlsMarks *self, guint i, IkdXlsCells *cells, IkdSheet *sheet);

G_END_DECLS
