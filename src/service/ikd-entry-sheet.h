/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry.h"
#include "ikd-rhythm.h"
#include "ikd-session.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

#define IKD_SHEET_COLUMNS 3

/* The sheet whose rows are all villages of a regency, up to 852, not its districts. */
#define IKD_SHEET_VILLAGES "villages"

/* Which sheet of which day: the children of a region, with one to three indicators. */
typedef struct
{
  const char    *id;            /* "ikd", "base", "siblings", "villages", "own:RECORD"; interned */
  gint64         region;        /* whose children are the rows */
  IkdIndicator   indicators[IKD_SHEET_COLUMNS];
  guint          n_indicators;
  const char    *segment;       /* interned; "" for everybody */
  IkdDay         day;
} IkdSheetQuery;

typedef enum
{
  IKD_CELL_EMPTY,
  IKD_CELL_SAVED,
  IKD_CELL_OWES,                /* kept, a reason is owed */
  IKD_CELL_CARRIED,             /* taken over from the date before */
  IKD_CELL_NOT_REPORTED,
  IKD_CELL_NOT_APPLICABLE,
  IKD_CELL_LOOK,                /* a sum whose parts changed since */
} IkdCellState;

const char *ikd_cell_state_label (IkdCellState state);  /* translated; static */
const char *ikd_cell_state_mark  (IkdCellState state);  /* a shape; static */

typedef struct
{
  IkdFigure    *figure;         /* what stands in the cell; nullable */
  IkdFigure    *previous;       /* the latest value before it; nullable */
  IkdFigure    *flow;           /* the additions that end on the day; nullable */
  IkdRemark    *follow_up;      /* to come back to; nullable */
  IkdCellState  state;
} IkdSheetCell;

#define IKD_TYPE_SHEET_ROW (ikd_sheet_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdSheetRow, ikd_sheet_row, IKD, SHEET_ROW, GObject)

struct _IkdSheetRow
{
  GObject       parent_instance;
  IkdRegion    *region;
  IkdSheetCell  cells[IKD_SHEET_COLUMNS];
  IkdNumber     base;           /* of coverage, at the day */
};

#define IKD_TYPE_ENTRY_SHEET (ikd_entry_sheet_get_type ())
G_DECLARE_FINAL_TYPE (IkdEntrySheet, ikd_entry_sheet, IKD, ENTRY_SHEET, GObject)

/**
 * IkdEntrySheet:
 *
 * A sheet as the file has it: computed on a worker, read-only.
 */
struct _IkdEntrySheet
{
  GObject        parent_instance;

  IkdSheetQuery  query;
  IkdRegion     *parent;
  GPtrArray     *rows;          /* of IkdSheetRow, in the office's order */
  IkdSheetRow   *own;           /* of the parent itself */
  IkdIndicator   base;          /* what coverage is a share of */
  IkdDay         previous_day;  /* of most rows' previous value; IKD_DAY_NONE: there is none */
  IkdRemark     *controls[IKD_SHEET_COLUMNS];   /* the sum according to the source; nullable */
  IkdRemark     *completion;    /* nullable: not marked complete */
  gboolean       additions;     /* way of filling: Tambahan */
  char          *order;         /* "code", "name", "list:CODE,CODE…" */
  char          *pasted;        /* the last pasted order, "list:…"; nullable */
  IkdSource     *source;        /* of what is typed into this sheet; nullable */
  /* Rows of which a later sum no longer is its earlier value and its addition, because something
   * was corrected since; and the first day of such a sum. */
  guint          n_moved;
  IkdDay         moved_day;
  gboolean       control;       /* whether the sum according to the source is asked for */
  IkdRhythm      rhythm;        /* on which days the children report */
};

IkdEntrySheet *ikd_entry_sheet_load        (IkdSession *session, const IkdSheetQuery *query,
                                            GCancellable *cancellable, GError **error);
void           ikd_entry_sheet_load_async  (IkdSession *session, const IkdSheetQuery *query,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
IkdEntrySheet *ikd_entry_sheet_load_finish (IkdSession *session, GAsyncResult *result,
                                            GError **error);

/* The level of the rows, also where there are none. */
int            ikd_entry_sheet_get_level   (IkdEntrySheet *self);
/* Row @row; the parent's own one where @row is their number. transfer none */
IkdSheetRow   *ikd_entry_sheet_get_row     (IkdEntrySheet *self, guint row);
/* Fills @entry for a cell, but for its value, on @date (ISO 8601); texts are borrowed. */
void           ikd_entry_sheet_fill        (IkdEntrySheet *self, guint row, guint column,
                                            const char *date, IkdEntry *entry);
/* Takes over what saving made of a cell, until the sheet is read again. */
void           ikd_entry_sheet_apply       (IkdEntrySheet *self, guint row, guint column,
                                            IkdReview *review);
/* The change of a cell: its addition, or the difference to what stood before; FALSE: unknown. */
gboolean       ikd_sheet_cell_change       (const IkdSheetCell *cell, gint64 *change);

/* Sets id and indicators to those of a shipped sheet: "ikd", "base", "siblings"; FALSE for another
 * @id. */
gboolean       ikd_sheet_query_choose      (IkdSheetQuery *query, const char *id);

/* The sum of a column's counts, and how many rows have one; unknown without any. */
IkdNumber      ikd_entry_sheet_sum         (IkdEntrySheet *self, guint column, guint *reported);
/* The sum of what stood before, of all rows that had something. */
IkdNumber      ikd_entry_sheet_sum_before  (IkdEntrySheet *self, guint column);
/* Rows in which some cell is empty; cells that owe a reason, and that are to be looked at. */
guint          ikd_entry_sheet_n_missing   (IkdEntrySheet *self);
guint          ikd_entry_sheet_n_owing     (IkdEntrySheet *self);

/* The sheets that are offered for @region: the shipped ones, then own ones. */
typedef struct
{
  char          *id;
  char          *title;         /* translated */
  gint64         region;        /* whose children are its rows */
  IkdIndicator   indicators[IKD_SHEET_COLUMNS];
  guint          n_indicators;
  gint64         record;        /* of an own one; 0 */
} IkdSheetOffer;
void           ikd_sheet_offer_free        (IkdSheetOffer *offer);
void           ikd_sheet_offers_async      (IkdSession *session, gint64 region,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
GPtrArray     *ikd_sheet_offers_finish     (IkdSession *session, GAsyncResult *result,
                                            GError **error);

/* Keeps a remark of a sheet or cell in one action: a completion, a control sum, a mark, a
 * confirmation, an own sheet. Errors: an identity number in its texts. */
gboolean       ikd_remark_save             (IkdSession *session, IkdRemark *remark,
                                            GCancellable *cancellable, GError **error);
void           ikd_remark_save_async       (IkdSession *session, IkdRemark *remark,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
gboolean       ikd_remark_save_finish      (IkdSession *session, GAsyncResult *result,
                                            GError **error);

/* How a sheet is filled and ordered, kept in the file: @option "filling" ("stock", "additions"),
 * "order", "pasted", "control" ("yes", "no"), and of the source "title", "publisher", "date",
 * "url"; @value NULL: none any more. Errors: an identity number. */
void           ikd_sheet_option_async      (IkdSession *session, const char *sheet,
                                            const char *option, const char *value,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
gboolean       ikd_sheet_option_finish     (IkdSession *session, GAsyncResult *result,
                                            GError **error);

G_END_DECLS
