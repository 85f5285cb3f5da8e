/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry-sheet.h"
#include "ikd-second-keying.h"

G_BEGIN_DECLS

/* The cells of a sheet that were keyed, with who did it first. What this operator settled before
 * and did not confirm is settled already, in the sample it was settled in. transfer full */
IkdSecondKeying *ikd_second_keying_load           (IkdSession *session,
                                                   const IkdSheetQuery *query,
                                                   GCancellable *cancellable, GError **error);
void             ikd_second_keying_load_async     (IkdSession *session,
                                                   const IkdSheetQuery *query,
                                                   GCancellable *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);
IkdSecondKeying *ikd_second_keying_load_finish    (IkdSession *session, GAsyncResult *result,
                                                   GError **error);

/* Reads what was typed into a cell as an entry of it is read: a count, "=12+3", "b", "x". Waits for
 * nothing. Errors: those of ikd_entry_save() for a value. */
gboolean         ikd_second_keying_read           (const IkdKeyingCell *cell, const char *text,
                                                   IkdKeyed *keyed, GError **error);

/* Keeps what came of a settled cell, in one transaction: that it agreed, or what was typed (@text)
 * as a new revision that names who keyed it first. Errors: those of ikd_entry_save(); INVALID: it
 * was changed by somebody since it was loaded. */
gboolean         ikd_second_keying_save           (IkdSession *session,
                                                   const IkdSheetQuery *query,
                                                   IkdSecondKeying *keying, guint index,
                                                   const char *text, GCancellable *cancellable,
                                                   GError **error);
void             ikd_second_keying_save_async     (IkdSession *session,
                                                   const IkdSheetQuery *query,
                                                   IkdSecondKeying *keying, guint index,
                                                   const char *text, GCancellable *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);
gboolean         ikd_second_keying_save_finish    (IkdSession *session, GAsyncResult *result,
                                                   GError **error);

/* Keeps the confirmation of the sheet, one for each operator and day: how many cells agreed, and
 * the rest in words. With open cells, what was settled stays so for the next time. */
gboolean         ikd_second_keying_confirm        (IkdSession *session,
                                                   const IkdSheetQuery *query,
                                                   IkdSecondKeying *keying,
                                                   GCancellable *cancellable, GError **error);
void             ikd_second_keying_confirm_async  (IkdSession *session,
                                                   const IkdSheetQuery *query,
                                                   IkdSecondKeying *keying,
                                                   GCancellable *cancellable,
                                                   GAsyncReadyCallback callback,
                                                   gpointer user_data);
gboolean         ikd_second_keying_confirm_finish (IkdSession *session, GAsyncResult *result,
                                                   GError **error);

G_END_DECLS
