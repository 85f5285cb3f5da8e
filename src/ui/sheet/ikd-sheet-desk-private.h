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

  IkdSheetDrafts *drafts;       /* what is not in the file */
  guint           n_saving;
  guint           rest;         /* source id: a review is due */
  guint           typing_row;
  guint           typing_column;
  GCancellable   *reviewing;

  gboolean        leaving;      /* goes on to what follows when all is kept */
  IkdSession     *next_session;
  IkdSheetQuery   next_query;
};

/* For ikd-sheet-save.c: on its way to the file. */
void           ikd_sheet_desk_row_changed (IkdSheetDesk *self, guint row);
void           ikd_sheet_desk_settled     (IkdSheetDesk *self);
void           ikd_sheet_desk_fail        (IkdSheetDesk *self, const GError *error);

G_END_DECLS
