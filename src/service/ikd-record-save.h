/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-session.h"

G_BEGIN_DECLS

/* What a job that keeps one record takes along from the main thread. */
typedef struct
{
  gpointer  record;             /* a GObject */
  IkdAtlas *atlas;
  char     *operator_name;
} IkdRecordSave;

/* Runs @job on the writer thread with an IkdRecordSave of @record, in the forms that services have.
 * The job gives what is not NULL once the record is kept. */
gboolean ikd_record_save        (IkdSession *session, gpointer record, IkdStoreJob job,
                                 GCancellable *cancellable, GError **error);
void     ikd_record_save_async  (IkdSession *session, gpointer record, IkdStoreJob job,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data);
gboolean ikd_record_save_finish (IkdSession *session, GAsyncResult *result, GError **error);

G_END_DECLS
