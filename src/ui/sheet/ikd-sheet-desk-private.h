/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet-desk.h"

G_BEGIN_DECLS

struct _IkdSheetDesk
{
  GObject         parent_instance;

  IkdSession     *session;      /* nullable */
  IkdSheetQuery   query;
  IkdEntrySheet  *sheet;        /* nullable */
  gboolean        fresh;        /* no answer to the query has come yet */
  guint           generation;   /* of the query */
  GCancellable   *loading;      /* nullable */

  GHashTable     *drafts;       /* of IkdSheetDraft by cell */
  guint           serial;
  guint           n_saving;
  guint           rest;         /* source id: a review is due */
  guint           typing_row;
  guint           typing_column;
  GCancellable   *reviewing;

  gboolean        leaving;      /* goes on to what follows when all is kept */
  IkdSession     *next_session;
  IkdSheetQuery   next_query;
};

/* ikd-sheet-drafts.c: what is not in the file */
GHashTable    *ikd_sheet_drafts_new     (void);
IkdSheetDraft *ikd_sheet_drafts_put     (IkdSheetDesk *self, guint row, guint column,
                                         IkdDraftState state, const char *text);
IkdSheetDraft *ikd_sheet_drafts_find    (IkdSheetDesk *self, guint row, guint column);
void           ikd_sheet_drafts_remove  (IkdSheetDesk *self, guint row, guint column);
guint          ikd_sheet_drafts_refused (IkdSheetDesk *self);

/* ikd-sheet-save.c: on its way to the file */
/* Fills @entry but for its value; texts are borrowed from the sheet and from @date. */
void           ikd_sheet_fill_entry     (IkdSheetDesk *self, guint row, guint column,
                                         const char *date, IkdEntry *entry);

/* ikd-sheet-desk.c */
void           ikd_sheet_desk_row_changed (IkdSheetDesk *self, guint row);
void           ikd_sheet_desk_settled     (IkdSheetDesk *self);
void           ikd_sheet_desk_fail        (IkdSheetDesk *self, const GError *error);

G_END_DECLS
