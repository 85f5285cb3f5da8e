/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-entry.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/**
 * IkdPastImport:
 *
 * An import that the file remembers, and whether what it brought still stands. Read-only.
 */
#define IKD_TYPE_PAST_IMPORT (ikd_past_import_get_type ())
G_DECLARE_FINAL_TYPE (IkdPastImport, ikd_past_import, IKD, PAST_IMPORT, GObject)

struct _IkdPastImport
{
  GObject   parent_instance;

  gint64    batch;              /* for ikd_import_rollback() */
  gint64    at;                 /* seconds since 1970 UTC */
  char     *operator_name;
  char     *name;               /* of the file */
  guint     changes;            /* figures and targets that it changed */
  gboolean  stands;             /* not taken back, or brought back since */
  gint64    taken_at;           /* when it was taken back last; 0 while it stands */
  char     *taken_by;           /* by whom; nullable */
};

/* The newest @limit imports, newest first; transfer full, of IkdPastImport. */
GPtrArray   *ikd_past_imports_load         (IkdSession *session, guint limit,
                                            GCancellable *cancellable, GError **error);
void         ikd_past_imports_load_async   (IkdSession *session, guint limit,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
GPtrArray   *ikd_past_imports_load_finish  (IkdSession *session, GAsyncResult *result,
                                            GError **error);

/* As ikd_import_rollback(): ->label is the name of the file, ->moved the cells that have moved on
 * since and stay. */
void         ikd_import_rollback_async     (IkdSession *session, gint64 batch,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);
IkdReverted *ikd_import_rollback_finish    (IkdSession *session, GAsyncResult *result,
                                            GError **error);

G_END_DECLS
