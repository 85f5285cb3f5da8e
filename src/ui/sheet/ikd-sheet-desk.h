/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-sheet-drafts.h"

G_BEGIN_DECLS

/**
 * IkdSheetDesk:
 *
 * A sheet that is being filled: what the file has of it, and what was typed and is not in the file
 * (yet, or at all). Rows are those of the sheet; after them come the parent's own figure
 * (ikd_sheet_desk_own_row()) and the sum according to the source (the row after that).
 *
 * A text is a draft until it is kept: being typed, on its way to the file, or refused. What is
 * refused stays, with the sentence that says why, until it is typed anew or discarded; the desk
 * goes to no other sheet as long as there is such a text.
 *
 * Signals:
 * - "loaded" (gboolean fresh): the sheet was read; @fresh: it is another one than before
 * - "row-changed" (guint row)
 * - "held" (string): it stays at its sheet because of a refused text; the sentence says why
 * - "failed" (GError): the file cannot be read or written
 * Property "busy": something is on its way to the file.
 */
#define IKD_TYPE_SHEET_DESK (ikd_sheet_desk_get_type ())
G_DECLARE_FINAL_TYPE (IkdSheetDesk, ikd_sheet_desk, IKD, SHEET_DESK, GObject)

/* One cell and what goes into it. */
typedef struct
{
  guint     row;
  guint     column;             /* of the sheet's indicators */
  char     *text;               /* NULL: clear */
  gboolean  carried;            /* taken over from the date before */
} IkdSheetWrite;

IkdSheetWrite *ikd_sheet_write_new          (guint row, guint column, const char *text);
void           ikd_sheet_write_free         (IkdSheetWrite *write);

IkdSheetDesk  *ikd_sheet_desk_new           (void);
/* Goes to the sheet as soon as all is kept; NULL @session: to none. */
void           ikd_sheet_desk_go            (IkdSheetDesk *self, IkdSession *session,
                                             const IkdSheetQuery *query);
void           ikd_sheet_desk_reload        (IkdSheetDesk *self);

IkdSession    *ikd_sheet_desk_get_session   (IkdSheetDesk *self);       /* nullable */
/* As read last; NULL before. transfer none */
IkdEntrySheet *ikd_sheet_desk_get_sheet     (IkdSheetDesk *self);
/* Whether cells take what is typed: not while another sheet is on its way. */
gboolean       ikd_sheet_desk_is_writable   (IkdSheetDesk *self);
guint          ikd_sheet_desk_own_row       (IkdSheetDesk *self);
guint          ikd_sheet_desk_control_row   (IkdSheetDesk *self);
gboolean       ikd_sheet_desk_get_busy      (IkdSheetDesk *self);

/* NULL: the file says it all. transfer none */
const IkdSheetDraft *ikd_sheet_desk_get_draft (IkdSheetDesk *self, guint row, guint column);
/* The first refused cell; FALSE if there is none. */
gboolean       ikd_sheet_desk_find_refused  (IkdSheetDesk *self, guint *row, guint *column);

/* What is being typed: reviewed after a rest. NULL: no longer. */
void           ikd_sheet_desk_type          (IkdSheetDesk *self, guint row, guint column,
                                             const char *text);
/* Keeps one text; an empty one clears the cell. */
void           ikd_sheet_desk_enter         (IkdSheetDesk *self, guint row, guint column,
                                             const char *text);
/* Keeps many (of IkdSheetWrite, transfer none) as one action called @label. */
void           ikd_sheet_desk_write         (IkdSheetDesk *self, GPtrArray *writes,
                                             const char *label);
/* Puts a refused text away. */
void           ikd_sheet_desk_discard       (IkdSheetDesk *self, guint row, guint column);

G_END_DECLS
