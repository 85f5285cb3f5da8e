/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-activity.h"
#include "ikd-assignment-sheet.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* The sheet that goes along on the activity @record; transfer full. Errors: NOT_FOUND */
IkdAssignmentSheet *ikd_assignment_load        (IkdSession *session, gint64 record,
                                                GCancellable *cancellable, GError **error);
void                ikd_assignment_load_async  (IkdSession *session, gint64 record,
                                                GCancellable *cancellable,
                                                GAsyncReadyCallback callback, gpointer user_data);
IkdAssignmentSheet *ikd_assignment_load_finish (IkdSession *session, GAsyncResult *result,
                                                GError **error);
/* What a file of it is called: "assignment-2026-06-05-12.pdf"; transfer full */
char               *ikd_assignment_file_name   (IkdActivity *activity);

G_END_DECLS
