/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_PASTE_KIND_NEW,           /* the cell is empty */
  IKD_PASTE_KIND_CHANGED,
  IKD_PASTE_KIND_SAME,          /* the cell says so already: not stored again */
  IKD_PASTE_KIND_NO_ROW,        /* of no row until a person gives it one */
  IKD_PASTE_KIND_TWICE,         /* an earlier one fills the cell */
  IKD_PASTE_KIND_AMBIGUOUS,     /* "14,049", until a person says what it means */
  IKD_PASTE_KIND_REFUSED,
  IKD_PASTE_KIND_LEFT_OUT,      /* by a person */
  IKD_PASTE_N_KINDS
} IkdPasteKind;

const char *ikd_paste_kind_label (IkdPasteKind kind);   /* translated; static */
const char *ikd_paste_kind_mark  (IkdPasteKind kind);   /* a shape; static */

/* What would go into a cell: the row and the column of the sheet, and the text as a person would
 * type it. */
typedef struct
{
  guint  row;
  guint  column;
  char  *text;
} IkdPasteCell;
void        ikd_paste_cell_free  (IkdPasteCell *cell);

#define IKD_TYPE_PASTE_ITEM (ikd_paste_item_get_type ())
G_DECLARE_FINAL_TYPE (IkdPasteItem, ikd_paste_item, IKD, PASTE_ITEM, GObject)

/**
 * IkdPasteItem:
 *
 * One value of a pasted text and its cell; read-only. Signal "changed": what it says is other now.
 */
struct _IkdPasteItem
{
  GObject       parent_instance;

  guint         line;           /* of the text, from 1 */
  char         *label;          /* what the text calls the region; nullable */
  char         *raw;            /* the value as written */
  char         *text;           /* as it would be typed; NULL while it is ambiguous or refused */
  int           row;            /* of the sheet; −1: none */
  gboolean      named;          /* the text or a person gives the row, not the order of lines */
  gboolean      open;           /* the text gives none: a person may */
  guint         column;
  gboolean      kept;           /* a person has not left it out */
  IkdFigure    *figure;         /* as understood; nullable */
  IkdPasteKind  kind;
  char         *problem;        /* a sentence; nullable */
};

#define IKD_TYPE_PASTE_PLAN (ikd_paste_plan_get_type ())
G_DECLARE_FINAL_TYPE (IkdPastePlan, ikd_paste_plan, IKD, PASTE_PLAN, GObject)

/**
 * ikd_paste_plan_new:
 * @sheet: what is pasted into; where it is filled by additions, the values are additions
 * @text: what is pasted
 * @first_row: where lines without a name begin
 * @first_column: where columns without a header begin
 *
 * Reads and compares without the disk; the checks that need it are made when storing. Signal
 * "changed": the items, and what is counted of them, are others.
 *
 * Errors: IDENTITY_NUMBER, UNKNOWN_INDICATOR, INVALID: nothing is taken.
 */
IkdPastePlan *ikd_paste_plan_new         (IkdEntrySheet *sheet, const char *text,
                                          guint first_row, guint first_column, GError **error);
IkdEntrySheet *ikd_paste_plan_get_sheet  (IkdPastePlan *self);
guint         ikd_paste_plan_get_n_lines (IkdPastePlan *self);
/* What stands in the item's cell now, or what was added; nullable. */
IkdFigure    *ikd_paste_plan_get_old     (IkdPastePlan *self, IkdPasteItem *item);
/* Of IkdPasteItem, in the order of the text; transfer none. */
GListModel   *ikd_paste_plan_get_items   (IkdPastePlan *self);

/* Takes a value in or leaves it out. */
void          ikd_paste_plan_keep        (IkdPastePlan *self, IkdPasteItem *item, gboolean keep);
/* Gives the line of @item a row of the sheet (−1: none). */
void          ikd_paste_plan_set_row     (IkdPastePlan *self, IkdPasteItem *item, int row);
/* The first value that can mean two things, as written; NULL if there is none, whatever was
 * decided. */
const char   *ikd_paste_plan_get_doubt   (IkdPastePlan *self);
/* ENGLISH: the comma of such values parts thousands; INDONESIAN: decimals; UNKNOWN: undecided. */
void          ikd_paste_plan_decide      (IkdPastePlan *self, IkdSeparators separators);

/* How many are of @kind; how many would be stored. */
guint         ikd_paste_plan_count       (IkdPastePlan *self, IkdPasteKind kind);
guint         ikd_paste_plan_n_values    (IkdPastePlan *self);
/* "24 lines read: 20 changed, 2 the same, 1 unknown"; transfer full. */
char         *ikd_paste_plan_dup_summary (IkdPastePlan *self);
/* What would be stored, of IkdPasteCell; transfer full. */
GPtrArray    *ikd_paste_plan_dup_cells   (IkdPastePlan *self);
/* "list:CODE,CODE…" in the order in which the text names the regions; NULL if it names none. */
char         *ikd_paste_plan_dup_order   (IkdPastePlan *self);

G_END_DECLS
