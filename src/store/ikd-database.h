/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * IkdDatabase:
 *
 * One SQLite connection, bound to the thread that opened it: every function asserts that. Prepared
 * statements are kept. It is seen only inside a job (see IkdStore). Table functions take it as
 * their first argument.
 */
typedef struct _IkdDatabase IkdDatabase;

typedef enum
{
  IKD_DATABASE_READ_ONLY = 1 << 0,
  IKD_DATABASE_CREATE    = 1 << 1,      /* a new file; refuses an existing one */
} IkdDatabaseFlags;

/* Runs on a worker thread. Returns the result (to be freed with the job's free_result), or NULL
 * with @error set. A job without a result returns any non-NULL pointer, e.g. GINT_TO_POINTER
 * (TRUE). */
typedef gpointer (*IkdStoreJob) (IkdDatabase *database, gpointer data, GCancellable *cancellable,
                                 GError **error);

/* What an action is; every change is one. */
typedef enum
{
  IKD_ACTION_INIT,              /* shipped reference data */
  IKD_ACTION_SET,               /* one figure, window or command */
  IKD_ACTION_IMPORT,
  IKD_ACTION_TARGET,
  IKD_ACTION_HOLIDAY,
  IKD_ACTION_RECORD,            /* another kind of record */
  IKD_ACTION_UNDO,
  IKD_ACTION_REDO,
  IKD_ACTION_ROLLBACK,
} IkdActionKind;

/* Application id in the file header ("Cpai"), and the schema this program writes. */
#define IKD_DATABASE_APPLICATION_ID 0x43706169
#define IKD_DATABASE_SCHEMA 3

/* Opens, migrates (after a verified copy of the file), sets the pragmas of architecture.md.
 * Errors: EXISTS, FILE, NOT_OURS, NEWER_SCHEMA never (a newer one opens read-only;
 * ikd_database_is_newer()), DAMAGED, LOCKED, READ_ONLY, NETWORK_FILE_SYSTEM, FULL; each sentence
 * names the file. */
IkdDatabase *ikd_database_open         (const char *path, IkdDatabaseFlags flags, GError **error);
void         ikd_database_close        (IkdDatabase *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdDatabase, ikd_database_close)

gboolean     ikd_database_is_read_only (IkdDatabase *self);
gboolean     ikd_database_is_newer     (IkdDatabase *self);
/* BEGIN IMMEDIATE, COMMIT, ROLLBACK */
gboolean     ikd_database_begin        (IkdDatabase *self, GError **error);
/* BEGIN: what is read until ikd_database_rollback() is of one moment. */
gboolean     ikd_database_begin_reading (IkdDatabase *self, GError **error);
gboolean     ikd_database_commit       (IkdDatabase *self, GError **error);
void         ikd_database_rollback     (IkdDatabase *self);
/* Copies the whole database into a new file (SQLite's online backup), opens the copy and checks
 * all of it. Errors: EXISTS, FILE, FULL, UNVERIFIED. */
gboolean     ikd_database_backup       (IkdDatabase *self, const char *path,
                                        GCancellable *cancellable, GError **error);
/* PRAGMA quick_check: whether the pages hold together. A matter of milliseconds where a whole
 * verification takes seconds. */
gboolean     ikd_database_check_quickly (IkdDatabase *self, gboolean *sound, GError **error);

G_END_DECLS
