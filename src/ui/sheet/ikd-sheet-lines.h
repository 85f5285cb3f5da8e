/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet-desk.h"

G_BEGIN_DECLS

/* The lines of a sheet, and its columns, in words. */

typedef enum
{
  IKD_SHEET_COLUMN_CODE,
  IKD_SHEET_COLUMN_NAME,
  IKD_SHEET_COLUMN_PREVIOUS,
  IKD_SHEET_COLUMN_VALUE,
  IKD_SHEET_COLUMN_CHANGE,
  IKD_SHEET_COLUMN_COVERAGE,
  IKD_SHEET_COLUMN_STATE,
} IkdSheetColumnKind;

typedef struct
{
  IkdSheetColumnKind kind;
  guint              indicator; /* index into the sheet's */
} IkdSheetColumn;

typedef enum
{
  IKD_SHEET_LINE_BODY,
  IKD_SHEET_LINE_SUM,
  IKD_SHEET_LINE_OWN,
  IKD_SHEET_LINE_CONTROL,
} IkdSheetLine;

/* Whether people type into the column. */
gboolean       ikd_sheet_lines_is_typed  (IkdSheetDesk *desk, const IkdSheetColumn *column);

/* What the cells of a line say; transfer full */
char          *ikd_sheet_lines_title     (IkdSheetDesk *desk, const IkdSheetColumn *column);
char          *ikd_sheet_lines_sum       (IkdSheetDesk *desk, const IkdSheetColumn *column);
char          *ikd_sheet_lines_control   (IkdSheetDesk *desk, const IkdSheetColumn *column,
                                          guint desk_row);
char          *ikd_sheet_lines_row       (IkdSheetDesk *desk, const IkdSheetColumn *column,
                                          IkdSheetLine line, guint desk_row);
/* Of several cells in a row the one that asks most for a look. */
guint          ikd_sheet_lines_telling   (IkdSheetDesk *desk, guint desk_row);

G_END_DECLS
