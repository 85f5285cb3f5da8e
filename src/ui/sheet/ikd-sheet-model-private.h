/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet-model.h"

G_BEGIN_DECLS

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

struct _IkdSheetModel
{
  GObject       parent_instance;

  IkdSheetDesk *desk;
  GArray       *columns;        /* of IkdSheetColumn */
};

/* The sheet shown; NULL before the first. */
IkdEntrySheet *ikd_sheet_model_get_sheet (IkdSheetModel *self);
/* Whether people type into the column. */
gboolean       ikd_sheet_model_is_typed  (IkdSheetModel *self, const IkdSheetColumn *column);

/* ikd-sheet-lines.c: what the cells of a line say; transfer full */
char          *ikd_sheet_lines_title     (IkdSheetModel *self, const IkdSheetColumn *column);
char          *ikd_sheet_lines_sum       (IkdSheetModel *self, const IkdSheetColumn *column);
char          *ikd_sheet_lines_control   (IkdSheetModel *self, const IkdSheetColumn *column,
                                          guint desk_row);
char          *ikd_sheet_lines_row       (IkdSheetModel *self, const IkdSheetColumn *column,
                                          IkdSheetLine line, guint desk_row);
/* Of several cells in a row the one that asks most for a look. */
guint          ikd_sheet_lines_telling   (IkdSheetModel *self, guint desk_row);

G_END_DECLS
