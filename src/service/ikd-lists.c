/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

/* The lists of the office, and the integrity of the file. */

#include "config.h"

#include <glib/gi18n-lib.h>

#include "ikd-plan-service.h"
#include "ikd-relay.h"

static gpointer
verify_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_database_verify (db, cancellable, error);
}

IkdVerification *
ikd_verify (IkdSession *session, GCancellable *cancellable, GError **error)
{
  return ikd_store_read (ikd_session_get_store (session), verify_job, NULL,
                         (GDestroyNotify) ikd_verification_free, cancellable, error);
}

static gpointer
items_job (IkdDatabase *db, gpointer data, GCancellable *cancellable, GError **error)
{
  return ikd_list_table_get (db, data, error);
}

void
ikd_list_load_async (IkdSession *session, const char *list, GCancellable *cancellable,
                     GAsyncReadyCallback callback, gpointer user_data)
{
  ikd_relay_read (session, items_job, g_strdup (list), g_free, (GDestroyNotify) g_ptr_array_unref,
                  cancellable, callback, user_data);
}

GPtrArray *
ikd_list_load_finish (IkdSession *session, GAsyncResult *result, GError **error)
{
  return ikd_relay_finish (session, result, error);
}

const char *
ikd_list_item_label (const IkdListItem *item)
{
  /* Translators: the code of your language; the lists carry English (en) and Indonesian (id). */
  gboolean indonesian = g_str_equal (C_ ("language of the lists", "en"), "id");

  return indonesian ? item->label_id : item->label_en;
}
