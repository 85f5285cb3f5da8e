/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-draft.h"

G_BEGIN_DECLS

/* What the layouts share. Known to the room alone. */

/* Columns of a header that were found, by the name they were looked for with (the pointer): more
 * than any layout names. */
#define IKD_FOUND_COLUMNS 128

typedef struct
{
  const char *name;             /* static; NULL: nothing stands here */
  int         column;
} IkdFoundColumn;

typedef struct
{
  IkdSheet         *sheet;
  const IkdReading *reading;
  guint             header;     /* row of the header */
  IkdSeparators     separators; /* decided from the file's own cells */
  IkdDraft         *draft;
  IkdFoundColumn   *columns;    /* IKD_FOUND_COLUMNS; nullable: each is looked for anew */
  struct _IkdOfficeTable *office;       /* of the layouts that are mapped; nullable */
} IkdLayoutReader;

/* Of a reader that a draft keeps: its reading and columns are its own. */
void         ikd_layout_reader_free (IkdLayoutReader *self);

/* Index of the column called @name in the header (letter case does not matter); −1 if there is
 * none. */
int          ikd_layout_column   (IkdSheet *sheet, guint header, const char *name);
/* Likewise of the reader's header; @name: static. */
int          ikd_layout_find     (const IkdLayoutReader *self, const char *name);
/* Text of a named column in a row, unguarded; "" if there is none. */
const char  *ikd_layout_text     (const IkdLayoutReader *self, guint row, const char *name);
/* Text of a cell, as a person corrected it or as the file has it, unguarded. */
const char  *ikd_layout_cell     (const IkdLayoutReader *self, guint row, int column);
/* Whether a spreadsheet keeps the cell as a number: nothing in it is ambiguous. */
gboolean     ikd_layout_is_number (const IkdLayoutReader *self, guint row, int column);
/* Reads a cell as a count. Errors: as ikd_count_parse(). */
gboolean     ikd_layout_count    (const IkdLayoutReader *self, guint row, int column,
                                  IkdNumber *number, GError **error);
/* Whether rows of the sheet can be read, without anybody's help. */
gboolean     ikd_layout_is_read  (IkdSheet *sheet, const IkdReading *reading);
/* A new row; transfer full. */
IkdDraftRow *ikd_layout_new_row  (const IkdLayoutReader *self, guint row);
/* Says so of a row that is hidden in the file. */
void         ikd_layout_note_hidden (const IkdLayoutReader *self, IkdDraftRow *row);
/* Whether a total stands in the text instead of a region. */
gboolean     ikd_layout_is_total (const char *text);
/* Adds a problem to the row; NULL: to none. */
void         ikd_layout_report   (IkdDraftRow *row, const char *column, IkdErrorCode code,
                                  const char *message);
void         ikd_layout_report_error (IkdDraftRow *row, const char *column, const GError *error);
/* Refuses the row, because the file holds an identity number. */
void         ikd_layout_refuse   (IkdDraftRow *row);
/* Adds a figure; figure and region (transfer full). */
void         ikd_layout_add      (IkdDraftRow *row, IkdRegion *region, IkdFigure *figure,
                                  const char *column, int cell);
/* The region and the period of a row; FALSE with a problem added. */
IkdRegion   *ikd_layout_region   (const IkdLayoutReader *self, IkdDraftRow *out, guint row);
gboolean     ikd_layout_period   (const IkdLayoutReader *self, IkdDraftRow *out, guint row,
                                  const char *column, gboolean is_ikd, IkdPeriod *period);

/* Reads the percentage in @column and what it is of into the figure; TRUE without one. FALSE with a
 * problem added. */
gboolean     ikd_layout_percent  (const IkdLayoutReader *self, IkdDraftRow *out, guint row,
                                  const char *column, IkdFigure *figure);

/* The layouts: fill a row. */
void         ikd_own_layout_read  (const IkdLayoutReader *self, guint row, IkdDraftRow *out);
/* As ikd_draft_peek(). */
gboolean     ikd_own_layout_peek  (const IkdLayoutReader *self, guint row, IkdRegion **region,
                                   IkdDay *day);
void         ikd_wide_layout_read (const IkdLayoutReader *self, guint row, IkdDraftRow *out);

G_END_DECLS
