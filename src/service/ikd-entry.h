/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-check.h"
#include "ikd-session.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* One figure as a person gives it: text as typed. NULL members are empty. */
typedef struct
{
  gint64        region;
  IkdIndicator  indicator;
  const char   *segment;        /* NULL: everybody */
  const char   *date;           /* "2023-06-06", "6 Juni 2023", "2024-01" */
  const char   *value;          /* "14.049", "1,5 juta", "2,7%" with percent_of; "b", "x" */
  /* "ktp_obliged", "target", "parent:…", "unknown"; needed for a percentage */
  const char   *percent_of;
  IkdNumber     precision;      /* known: overrides the precision read from the text (low, high) */
  const char   *source_kind;
  const char   *source_title;
  const char   *source_publisher;
  const char   *source_date;
  const char   *source_url;
  const char   *base_word;
  const char   *note;
  const char   *reason;
  /* The value is what was added since the earlier stock: the flow is stored, and the stock as the
   * earlier one + the flow, marked derived, unless one was typed for that day. Active IKD alone. */
  gboolean      flow;
  /* The value stays as it stands, with its precision, its reason and what it owes; source and note
   * alone are new. The members that tell a value are not read; a source_kind of NULL stays too. */
  gboolean      same_value;
} IkdEntry;

/* The kind of source of a value taken over from the date before (Ctrl+'). */
#define IKD_SOURCE_CARRIED "carried"

/* What would become of an entry. */
#define IKD_TYPE_REVIEW (ikd_review_get_type ())
G_DECLARE_FINAL_TYPE (IkdReview, ikd_review, IKD, REVIEW, GObject)

struct _IkdReview
{
  GObject     parent_instance;
  IkdFigure  *figure;           /* as understood; NULL if it is refused before it is a figure */
  IkdFigure  *flow;             /* the additions it was computed from; nullable */
  IkdFigure  *current;          /* what stands in the cell now; nullable */
  IkdFigure  *previous;         /* the latest figure before it; nullable */
  GPtrArray  *problems;         /* of IkdProblem: refusals, owed reasons, notes */
  GError     *error;            /* why there is no figure (bad number …); nullable */
  IkdNumber   coverage;         /* of the figure on the target's base, for active IKD */
  IkdOf       coverage_of;
};

/* Checks without storing (while typing). Never fails for bad input: that is in the review. */
IkdReview *ikd_entry_review         (IkdSession *session, const IkdEntry *entry,
                                     GCancellable *cancellable, GError **error);
void       ikd_entry_review_async   (IkdSession *session, const IkdEntry *entry,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
IkdReview *ikd_entry_review_finish  (IkdSession *session, GAsyncResult *result, GError **error);

/* Stores claim 0 in one transaction. @strict: an owed reason not given is REASON_OWED and nothing
 * is stored (capaianctl set); otherwise stored and marked. The review returned holds the stored
 * figure (revision > 0; 0 if it was the same already). */
IkdReview *ikd_entry_save           (IkdSession *session, const IkdEntry *entry, gboolean strict,
                                     GCancellable *cancellable, GError **error);
void       ikd_entry_save_async     (IkdSession *session, const IkdEntry *entry, gboolean strict,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
IkdReview *ikd_entry_save_finish    (IkdSession *session, GAsyncResult *result, GError **error);

/* Stores what may be stored of @entries (of IkdEntry) in one transaction and as one action @label:
 * a paste, a cleared selection. transfer full, of IkdReview in the same order: of the refused ones
 * ->error is set, the others are as ikd_entry_save() without @strict leaves them. An entry without
 * a value (NULL) withdraws what stands in its cell; where nothing does, its figure is NULL. */
GPtrArray *ikd_entry_save_all        (IkdSession *session, GPtrArray *entries, const char *label,
                                      GCancellable *cancellable, GError **error);
void       ikd_entry_save_all_async  (IkdSession *session, GPtrArray *entries, const char *label,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ikd_entry_save_all_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* Withdraws the current figure of the cell (Delete: a revision, not a deletion). NOT_FOUND. */
gboolean   ikd_entry_withdraw       (IkdSession *session, const IkdFigureKey *key,
                                     GCancellable *cancellable, GError **error);
void       ikd_entry_withdraw_async (IkdSession *session, const IkdFigureKey *key,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean   ikd_entry_withdraw_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* All revisions of all claims of a cell, oldest first; of IkdFigure. */
GPtrArray *ikd_history_load         (IkdSession *session, const IkdFigureKey *key,
                                     GCancellable *cancellable, GError **error);
void       ikd_history_load_async   (IkdSession *session, const IkdFigureKey *key,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ikd_history_load_finish  (IkdSession *session, GAsyncResult *result, GError **error);

/* The newest figures entered, any cell (newest action first), for the entry page's list; of
 * IkdFigure. */
void       ikd_recent_load_async    (IkdSession *session, guint limit, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ikd_recent_load_finish   (IkdSession *session, GAsyncResult *result, GError **error);

/* Undo and redo of this operator, also after a restart (domain.md §4). */
typedef struct
{
  char      *label;             /* of what was reverted, "entry of 14.049" */
  GPtrArray *moved;             /* of IkdFigure: cells that have moved on since and stay */
} IkdReverted;
void         ikd_reverted_free      (IkdReverted *reverted);
/* NOTHING_TO_UNDO */
IkdReverted *ikd_undo               (IkdSession *session, gboolean redo, GCancellable *cancellable,
                                     GError **error);
void         ikd_undo_async         (IkdSession *session, gboolean redo, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
IkdReverted *ikd_undo_finish        (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
