/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry-sheet.h"
#include "ikd-value.h"

G_BEGIN_DECLS

/* How many of a cell's latest values are shown. */
#define IKD_CELL_LATEST 12

#define IKD_TYPE_CELL (ikd_cell_get_type ())
G_DECLARE_FINAL_TYPE (IkdCell, ikd_cell, IKD, CELL, GObject)

/**
 * IkdCell:
 *
 * All that is known of one cell, of one moment of the file: computed on a worker, read-only.
 */
struct _IkdCell
{
  GObject       parent_instance;

  IkdFigureKey  key;            /* of claim 0 */
  IkdRegion    *region;
  IkdSheetCell  now;            /* what stands in it, and its mark */
  IkdIndicator  base;           /* what coverage is a share of; NONE: there is no coverage */
  IkdValue      base_value;
  IkdNumber     coverage;
  /* of IkdFigure: the last values up to the day, oldest first; and the one before these */
  GPtrArray    *values;
  IkdFigure    *before;         /* nullable */
  GPtrArray    *history;        /* of IkdFigure: revisions of all claims, oldest first */
  GPtrArray    *rivals;         /* of IkdFigure: the claims beside claim 0 */
  GPtrArray    *marks;          /* of IkdRemark: when it was marked, oldest first */
};

/* @key: its claim does not matter. Errors: UNKNOWN_REGION. */
IkdCell  *ikd_cell_load        (IkdSession *session, const IkdFigureKey *key,
                                GCancellable *cancellable, GError **error);
void      ikd_cell_load_async  (IkdSession *session, const IkdFigureKey *key,
                                GCancellable *cancellable,
                                GAsyncReadyCallback callback, gpointer user_data);
IkdCell  *ikd_cell_load_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* What the value at @index of ->values changed against the one before it; unknown where one of the
 * two is no count. */
IkdNumber ikd_cell_get_change  (IkdCell *self, guint index);

/* Makes the figure of @key's claim (above 0) the one that is used, for @reason, and keeps what was
 * used before as that claim: one action. Without a figure in use the claim is empty afterwards.
 * Errors: NOT_FOUND (no figure in the claim), REASON_OWED, IDENTITY_NUMBER, OVERLAP. */
gboolean  ikd_claim_choose        (IkdSession *session, const IkdFigureKey *key,
                                   const char *reason, GCancellable *cancellable, GError **error);
void      ikd_claim_choose_async  (IkdSession *session, const IkdFigureKey *key,
                                   const char *reason, GCancellable *cancellable,
                                   GAsyncReadyCallback callback, gpointer user_data);
gboolean  ikd_claim_choose_finish (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
