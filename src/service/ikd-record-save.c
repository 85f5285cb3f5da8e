/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* Between a service that keeps one record and the writer thread. */

#include "ikd-record-save.h"

#include "ikd-relay.h"
#include "ikd-session-private.h"

static IkdRecordSave *
new_save (IkdSession *session, gpointer record)
{
  IkdRecordSave *self = g_new0 (IkdRecordSave, 1);

  self->record = g_object_ref (record);
  self->atlas = ikd_session_dup_atlas (session);
  self->operator_name = g_strdup (ikd_session_get_operator (session));
  return self;
}

static void
free_save (IkdRecordSave *self)
{
  g_object_unref (self->record);
  g_object_unref (self->atlas);
  g_free (self->operator_name);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdRecordSave, free_save)

gboolean
ikd_record_save (IkdSession *session, gpointer record, IkdStoreJob job, GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (IkdRecordSave) data = new_save (session, record);

  return ikd_store_write (ikd_session_get_store (session), job, data, NULL, cancellable,
                          error) != NULL;
}

void
ikd_record_save_async (IkdSession *session, gpointer record, IkdStoreJob job,
                       GCancellable *cancellable, GAsyncReadyCallback callback,
                       gpointer user_data)
{
  ikd_relay_write (session, job, new_save (session, record), (GDestroyNotify) free_save, NULL,
                   cancellable, callback, user_data);
}

gboolean
ikd_record_save_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error) != NULL;
}
