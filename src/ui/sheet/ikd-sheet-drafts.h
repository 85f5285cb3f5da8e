/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry-sheet.h"

G_BEGIN_DECLS

typedef enum
{
  IKD_DRAFT_TYPING,
  IKD_DRAFT_SAVING,
  IKD_DRAFT_REFUSED,
} IkdDraftState;

typedef struct
{
  IkdDraftState  state;
  char          *text;
  char          *message;       /* why it is refused; nullable */
  IkdReview     *review;        /* what would become of what is being typed; nullable */
  guint          serial;
} IkdSheetDraft;

/**
 * IkdSheetDrafts:
 *
 * What of a sheet is not in the file, by cell. A draft is asked for by its row in @sheet as it is
 * now; the row below the region's own figure is the sum according to the source.
 */
typedef struct _IkdSheetDrafts IkdSheetDrafts;

IkdSheetDrafts *ikd_sheet_drafts_new       (void);
void            ikd_sheet_drafts_free      (IkdSheetDrafts *self);
void            ikd_sheet_drafts_clear     (IkdSheetDrafts *self);

/* Takes the place of what was there; each has a serial of its own. transfer none */
IkdSheetDraft  *ikd_sheet_drafts_put       (IkdSheetDrafts *self, IkdEntrySheet *sheet, guint row,
                                            guint column, IkdDraftState state, const char *text);
/* NULL: there is none, or no @sheet (nullable) to have it. transfer none */
IkdSheetDraft  *ikd_sheet_drafts_find      (IkdSheetDrafts *self, IkdEntrySheet *sheet, guint row,
                                            guint column);
void            ikd_sheet_drafts_remove    (IkdSheetDrafts *self, IkdEntrySheet *sheet, guint row,
                                            guint column);
/* How many are refused. */
guint           ikd_sheet_drafts_n_refused (IkdSheetDrafts *self);

G_END_DECLS
