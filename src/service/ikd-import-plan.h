/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-evidence.h"
#include "ikd-exchange-service.h"
#include "ikd-mapping.h"

G_BEGIN_DECLS

/* What would happen to a cell of a file. */
typedef enum
{
  IKD_IMPORT_NEW,
  IKD_IMPORT_CHANGED,
  IKD_IMPORT_SAME,              /* stands there already: not stored again */
  IKD_IMPORT_REASON_NEEDED,     /* stored and marked, unless a reason is given */
  IKD_IMPORT_REFUSED,
  IKD_IMPORT_SKIPPED,           /* left out by a person */
  IKD_IMPORT_N_KINDS
} IkdImportKind;

const char *ikd_import_kind_label (IkdImportKind kind);   /* translated; static */
const char *ikd_import_kind_mark  (IkdImportKind kind);   /* a shape; static */

#define IKD_TYPE_IMPORT_ITEM (ikd_import_item_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportItem, ikd_import_item, IKD, IMPORT_ITEM, GObject)

/**
 * IkdImportItem:
 *
 * One cell of a file that holds, or should hold, a figure; read-only. A row that is refused before
 * its cells are looked at (an unknown region) is one item without a figure. Signal "changed": what
 * it says is other now.
 */
struct _IkdImportItem
{
  GObject        parent_instance;

  guint          sheet;         /* of the plan, from 0 */
  char          *sheet_name;    /* where the file has several with figures; nullable */
  guint          at;            /* row of the sheet, from 0 */
  guint          line;          /* of the file, from 1 */
  int            column;        /* of the sheet, from 0; −1: the row as a whole */
  char          *column_name;   /* its header; nullable */
  char          *region_text;   /* what the file calls the region */
  IkdRegion     *region;        /* nullable: not found */
  IkdIndicator   indicator;     /* NONE: not known */
  char          *date_text;     /* "6 June 2023"; nullable */
  char          *raw;           /* as the file has it */
  char          *correction;    /* by a person; nullable */
  char          *old_text;      /* what stands there now: "14,049"; nullable: nothing */
  char          *new_text;      /* what would; nullable where it is refused */
  IkdImportKind  kind;
  gboolean       beside;        /* refused with its row, for what stands in another cell */
  GPtrArray     *problems;      /* of IkdProblem; notes too */
  gboolean       chosen;        /* a person has not left it out */
  gboolean       editable;      /* ikd_import_plan_correct() can */
  char          *reason;        /* given for it; nullable */
};

/* A text of the file that names no region, or several. */
typedef struct
{
  char      *text;              /* as it stands in the file */
  guint      line;              /* the first that has it */
  guint      n_rows;
  GPtrArray *candidates;        /* of IkdRegion, best first; may be empty */
  char      *answer;            /* code; "" = leave these rows out; NULL = open */
  gboolean   remember;
} IkdImportQuestion;

#define IKD_TYPE_IMPORT_PLAN (ikd_import_plan_get_type ())
G_DECLARE_FINAL_TYPE (IkdImportPlan, ikd_import_plan, IKD, IMPORT_PLAN, GObject)

/**
 * IkdImportPlan:
 *
 * What importing a file would do. It is worked out on a worker, again after each answer, with the
 * same steps that storing takes, so that storing does what was shown.
 *
 * Signals (main thread): "changed": it was worked out anew; "failed" (message): it could not be.
 * Property "busy": it is being worked out; what it tells meanwhile is as of before.
 */
void           ikd_import_plan_new_async       (IkdSession *session, GFile *file,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
/* Of a pasted text: CSV, or cells as the clipboard has them. @name: for messages and the receipt */
void           ikd_import_plan_new_text_async  (IkdSession *session, const char *text,
                                                const char *name, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
/* Errors: those of reading (FILE); IDENTITY_NUMBER: nothing of the file is taken, or kept in
 * memory. transfer full */
IkdImportPlan *ikd_import_plan_new_finish      (GAsyncResult *result, GError **error);

gboolean       ikd_import_plan_is_busy         (IkdImportPlan *self);
/* Gives up what is being worked out: for a page that is left. */
void           ikd_import_plan_stop            (IkdImportPlan *self);
const char    *ikd_import_plan_get_name        (IkdImportPlan *self);   /* of the file */

/* --- what was recognised --- */

/* The sheets that are shown in the file, and their names there (NULL: a file without names). All
 * that are understood are planned together; what is recognised, asked and said below is of the one
 * that is looked at, at first the first that is understood. */
guint          ikd_import_plan_get_n_sheets    (IkdImportPlan *self);
const char    *ikd_import_plan_get_sheet_name  (IkdImportPlan *self, guint sheet);
guint          ikd_import_plan_get_sheet       (IkdImportPlan *self);
/* A sheet that was not understood is wanted once a person looks at it. */
void           ikd_import_plan_set_sheet       (IkdImportPlan *self, guint sheet);
/* Whether the sheet that is looked at is to be imported. */
gboolean       ikd_import_plan_get_wanted      (IkdImportPlan *self);
void           ikd_import_plan_set_wanted      (IkdImportPlan *self, gboolean wanted);

IkdLayout      ikd_import_plan_get_layout      (IkdImportPlan *self);
/* "Capaian's own table", "An office's table: its header is in line 4"; translated. transfer full */
char          *ikd_import_plan_dup_layout_text (IkdImportPlan *self);
/* The mapping in use; NULL for layouts with fixed columns, and where there is no header. Its
 * columns may be given another role. transfer none */
const IkdMapping *ikd_import_plan_get_mapping  (IkdImportPlan *self);
gboolean       ikd_import_plan_is_remembered   (IkdImportPlan *self);   /* the mapping was kept */
void           ikd_import_plan_set_column      (IkdImportPlan *self, guint column,
                                                IkdColumnRole role, IkdIndicator indicator);
/* Whether storing keeps the mapping under the header's fingerprint; TRUE at first once a person has
 * changed it. */
gboolean       ikd_import_plan_get_remember    (IkdImportPlan *self);
void           ikd_import_plan_set_remember    (IkdImportPlan *self, gboolean remember);
/* Cell of a row of the sheet, for showing what is mapped; "" beyond its end. */
const char    *ikd_import_plan_get_sample      (IkdImportPlan *self, guint row, guint column);

/* What is missing before rows can be read: a sentence; NULL if nothing is. */
const char    *ikd_import_plan_get_missing     (IkdImportPlan *self);

/* The date of rows without one; IKD_DAY_NONE: none was found. *where: "line 3: “Keadaan per 5 Juni
 * 2026”", "column Tanggal", "chosen by you"; translated, borrowed, nullable */
IkdDay         ikd_import_plan_get_date        (IkdImportPlan *self, const char **where);
void           ikd_import_plan_set_date        (IkdImportPlan *self, IkdDay day);
/* The indicator of a column COUNT that does not say; NONE */
IkdIndicator   ikd_import_plan_get_indicator   (IkdImportPlan *self);
void           ikd_import_plan_set_indicator   (IkdImportPlan *self, IkdIndicator indicator);

/* Whom the figures of all sheets are from, where the file does not say; NULL: nobody is named.
 * Figures of another source than those that stand there are kept beside them. */
const IkdSource *ikd_import_plan_get_source    (IkdImportPlan *self);
void           ikd_import_plan_set_source      (IkdImportPlan *self, const IkdSource *source);

/* Of IkdDecision, those that the file needs; transfer none, until "changed". */
GPtrArray     *ikd_import_plan_get_decisions   (IkdImportPlan *self);
void           ikd_import_plan_decide          (IkdImportPlan *self, IkdDecisionKind kind,
                                                int choice);

/* Of IkdImportQuestion, answered ones too; transfer none, until "changed". */
GPtrArray     *ikd_import_plan_get_questions   (IkdImportPlan *self);
/* @code: a region, "" = leave these rows out, NULL = take the answer back. @remember: keep it as an
 * alias of the office when storing. */
void           ikd_import_plan_answer          (IkdImportPlan *self, const char *text,
                                                const char *code, gboolean remember);

/* --- the cells --- */

/* Of IkdImportItem, in the order of the file; transfer none. Of a long file those with a problem
 * are listed, and of the others the first; ikd_import_plan_count() counts all. */
GListModel    *ikd_import_plan_get_items       (IkdImportPlan *self);
guint          ikd_import_plan_count           (IkdImportPlan *self, IkdImportKind kind);
/* How many cells are counted, but not listed. */
guint          ikd_import_plan_get_n_unlisted  (IkdImportPlan *self);
/* Sentences beside the cells: totals that differ from the sum, percentages that do not fit, codes
 * that were repaired. Of IkdProblem (NOTE), by line; transfer none, until "changed". */
GPtrArray     *ikd_import_plan_get_notes       (IkdImportPlan *self);
/* Rows read, and what becomes of them; rows = accepted + unchanged + rejected + left_out. */
void           ikd_import_plan_get_rows        (IkdImportPlan *self, guint *rows, guint *accepted,
                                                guint *unchanged, guint *rejected,
                                                guint *left_out);
/* "24 read = 22 accepted + 1 unchanged + 1 rejected"; transfer full */
char          *ikd_import_plan_dup_summary     (IkdImportPlan *self);

/* Takes a cell in or leaves it out. */
void           ikd_import_plan_choose          (IkdImportPlan *self, IkdImportItem *item,
                                                gboolean chosen);
/* Likewise all of @kind; IKD_IMPORT_N_KINDS: all. */
void           ikd_import_plan_choose_all      (IkdImportPlan *self, IkdImportKind kind,
                                                gboolean chosen);
/* Puts @text in the place of what the file has; NULL: takes that back. Errors: IDENTITY_NUMBER. */
gboolean       ikd_import_plan_correct         (IkdImportPlan *self, IkdImportItem *item,
                                                const char *text, GError **error);
/* Gives a reason for one cell; @item NULL: for all that need one. NULL: takes it back. Errors:
 * IDENTITY_NUMBER. */
gboolean       ikd_import_plan_give_reason     (IkdImportPlan *self, IkdImportItem *item,
                                                const char *reason, GError **error);

/* --- storing --- */

/* Whether there is something to store, and the plan is not busy. */
gboolean       ikd_import_plan_can_commit      (IkdImportPlan *self);
/* One action: figures, and what is to be remembered. transfer full */
void           ikd_import_plan_commit_async    (IkdImportPlan *self, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
IkdReceipt    *ikd_import_plan_commit_finish   (IkdImportPlan *self, GAsyncResult *result,
                                                GError **error);

/* --- what was remembered: aliases and mappings --- */

typedef struct
{
  gint64   record;
  gboolean is_mapping;
  char    *text;                /* "Cilacap Kota"; of a mapping the header's words */
  char    *meaning;             /* "Cilacap Tengah · … · 33.01.22"; of a mapping its roles */
  char    *author;
  gint64   at;
} IkdImportMemory;
void           ikd_import_memory_free          (IkdImportMemory *memory);

/* Of IkdImportMemory; transfer full. */
void           ikd_import_memory_list_async    (IkdSession *session, GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
GPtrArray     *ikd_import_memory_list_finish   (IkdSession *session, GAsyncResult *result,
                                                GError **error);
/* Forgets one; an action that can be undone. */
void           ikd_import_memory_forget_async  (IkdSession *session, gint64 record,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
gboolean       ikd_import_memory_forget_finish (IkdSession *session, GAsyncResult *result,
                                                GError **error);

G_END_DECLS
