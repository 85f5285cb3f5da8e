/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-day.h"

G_BEGIN_DECLS

/**
 * IkdBackup:
 *
 * A copy of a data file. The daily ones lie in the folder "cadangan" beside it, each under the
 * file's name and its day: "capaian.db-cadangan-2026-11-28.db". Such a name has only what was
 * verified when it was made.
 *
 * None of this needs the file to be open, or even readable.
 */
#define IKD_TYPE_BACKUP (ikd_backup_get_type ())
G_DECLARE_FINAL_TYPE (IkdBackup, ikd_backup, IKD, BACKUP, GObject)

struct _IkdBackup
{
  GObject  parent_instance;
  char    *path;
  IkdDay   day;                 /* IKD_DAY_NONE: not one of the daily ones */
  gint64   at;                  /* when it was begun, seconds since 1970 UTC */
  gint64   size;                /* bytes */
  gint64   figures;             /* known once it was examined */
  IkdDay   newest;              /* newest day of activations, IKD_DAY_NONE: none; the same */
};

/* Any file, as what may be restored; transfer full */
IkdBackup  *ikd_backup_new                  (const char *path);

/* The folder of the daily copies of the data file @path; transfer full */
char       *ikd_backups_folder              (const char *path);
/* The daily copies of the data file @path, newest first, not examined; of IkdBackup. transfer
 * full */
GPtrArray  *ikd_backups_list                (const char *path);
void        ikd_backups_list_async          (const char *path, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
GPtrArray  *ikd_backups_list_finish         (GAsyncResult *result, GError **error);

/* Opens the copy, verifies all of it, and fills in what it holds. Errors: UNVERIFIED, NOT_OURS,
 * NEWER_SCHEMA, FILE. */
gboolean    ikd_backup_examine              (IkdBackup *self, GCancellable *cancellable,
                                             GError **error);
void        ikd_backup_examine_async        (IkdBackup *self, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
gboolean    ikd_backup_examine_finish       (IkdBackup *self, GAsyncResult *result,
                                             GError **error);

/* The newest daily copy that is still good, examined. transfer full. Errors: NOT_FOUND. */
IkdBackup  *ikd_backups_last_good           (const char *path, GCancellable *cancellable,
                                             GError **error);
void        ikd_backups_last_good_async     (const char *path, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
IkdBackup  *ikd_backups_last_good_finish    (GAsyncResult *result, GError **error);

/* Makes the daily copy unless there is one of @today, or nothing has changed since the last; then
 * removes what the rotation spares. *@made tells which. Errors: FILE, FULL, UNVERIFIED, those of
 * ikd_database_open(). */
gboolean    ikd_backups_keep_daily          (const char *path, IkdDay today, gboolean *made,
                                             GCancellable *cancellable, GError **error);
void        ikd_backups_keep_daily_async    (const char *path, IkdDay today,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
gboolean    ikd_backups_keep_daily_finish   (GAsyncResult *result, GError **error);

/* Whether the pages of the data file hold together. */
void        ikd_backups_check_file_async    (const char *path, GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
/* FALSE with @error: it could not be told. */
gboolean    ikd_backups_check_file_finish   (GAsyncResult *result, gboolean *sound,
                                             GError **error);

/* Puts the copy in the place of the data file @path, after it was verified. What was there, whole
 * or damaged, is kept beside it under a name with the day: the result (transfer full), "" where
 * nothing was there. Nobody may have the file open. Errors: INVALID (it is that file), UNVERIFIED,
 * NOT_OURS, NEWER_SCHEMA, LOCKED, READ_ONLY, FILE, FULL; then everything is as it was. */
char       *ikd_backups_restore             (const char *path, const char *copy,
                                             GCancellable *cancellable, GError **error);
void        ikd_backups_restore_async       (const char *path, const char *copy,
                                             GCancellable *cancellable,
                                             GAsyncReadyCallback callback, gpointer user_data);
char       *ikd_backups_restore_finish      (GAsyncResult *result, GError **error);

G_END_DECLS
