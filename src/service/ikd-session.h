/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gio/gio.h>

#include "ikd-calendar.h"
#include "ikd-region.h"
#include "ikd-rhythm.h"
#include "ikd-store.h"

G_BEGIN_DECLS

/**
 * IkdSession:
 *
 * An open data file with its operator: what both faces hold. It keeps the atlas, the office, the
 * calendar and the late rule as of the last change; services fetch everything else on a worker.
 *
 * Every service has a blocking form (capaianctl, tests) and, where the window needs it, an
 * asynchronous one; both run the same job.
 *
 * Signal "changed" (main thread): figures, targets, holidays, settings or regions changed; the
 * cached parts are fresh by then.
 * Properties: "operator-name", "office" (IkdRegion, nullable), "mark", "read-only".
 */
#define IKD_TYPE_SESSION (ikd_session_get_type ())
G_DECLARE_FINAL_TYPE (IkdSession, ikd_session, IKD, SESSION, GObject)

/* What a new file starts with. */
typedef struct
{
  const char *office;           /* region code, any level, "ID" too; NULL: not set yet */
  int         week_days;        /* 5 or 6 */
  const char *mark;             /* "sample", "training"; NULL for an office's file */
} IkdSetup;

/* The user's data folder's file: $XDG_DATA_HOME/capaian/capaian.db; transfer full */
char        *ikd_session_default_path    (void);
char        *ikd_session_sample_path     (void);
char        *ikd_session_training_path   (void);

IkdSession  *ikd_session_open            (const char *path, IkdDatabaseFlags flags, GError **error);
void         ikd_session_open_async      (const char *path, IkdDatabaseFlags flags,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
IkdSession  *ikd_session_open_finish     (GAsyncResult *result, GError **error);
/* Begins to open it, to be written, before a window can ask: the next ikd_session_open_async() of
 * the same path takes what comes of it. Main thread; once at a time. */
void         ikd_session_open_ahead      (const char *path);

/* The shipped regions of levels 0–3, for choosing an office before there is a file; read on a
 * worker. Regions have ids of this atlas alone: hand on codes. transfer full. Errors: FILE. */
void         ikd_reference_atlas_async   (GCancellable *cancellable, GAsyncReadyCallback callback,
                                          gpointer user_data);
IkdAtlas    *ikd_reference_atlas_finish  (GAsyncResult *result, GError **error);

/* Makes a new file with regions of levels 0–3, holidays, targets, lists, and opens it; its folder
 * is made too. A file half made is removed on failure. Errors: EXISTS, UNKNOWN_REGION, those of
 * ikd_database_open(). */
IkdSession  *ikd_session_create          (const char *path, const IkdSetup *setup, GError **error);
void         ikd_session_create_async    (const char *path, const IkdSetup *setup,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
/* ikd_session_open_finish() finishes this as well. */

void         ikd_session_close           (IkdSession *self);

IkdStore    *ikd_session_get_store       (IkdSession *self);
const char  *ikd_session_get_path        (IkdSession *self);
IkdAtlas    *ikd_session_dup_atlas       (IkdSession *self);   /* transfer full; any thread */
IkdCalendar *ikd_session_dup_calendar    (IkdSession *self);   /* transfer full; any thread */
IkdRegion   *ikd_session_get_office      (IkdSession *self);   /* nullable */
IkdLateRule  ikd_session_get_late_rule   (IkdSession *self);   /* of the office */
const char  *ikd_session_get_mark        (IkdSession *self);   /* nullable */
/* What must be said of a file so marked wherever its figures are: "TRAINING DATA – INVENTED
 * FIGURES"; translated, static; NULL for an office's file. */
const char  *ikd_session_mark_text       (const char *mark);
gboolean     ikd_session_is_read_only    (IkdSession *self);
const char  *ikd_session_get_operator    (IkdSession *self);   /* the login name until set */
void         ikd_session_set_operator    (IkdSession *self, const char *name);

/* Settings of the data file. */
gboolean     ikd_session_set_office      (IkdSession *self, const char *code, GError **error);
void         ikd_session_set_office_async (IkdSession *self, const char *code, int week_days,
                                           GCancellable *cancellable,
                                          /* code NULL: unchanged; week_days 0: unchanged */
                                          GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_session_set_office_finish (IkdSession *self, GAsyncResult *result, GError **error);

/* When a report is late; kept in the data file. */
gboolean     ikd_session_set_late_rule   (IkdSession *self, IkdLateRule rule, GError **error);
void         ikd_session_set_late_rule_async (IkdSession *self, IkdLateRule rule,
                                              GCancellable *cancellable,
                                              GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_session_set_late_rule_finish (IkdSession *self, GAsyncResult *result,
                                               GError **error);

/* Looks up a code, loading the villages of its regency if it is a village not yet loaded (writes).
 * transfer full; UNKNOWN_REGION. */
IkdRegion   *ikd_session_find_region     (IkdSession *self, const char *code, GError **error);

/* Loads the villages of a regency; *@n how many. */
gboolean     ikd_session_load_villages   (IkdSession *self, const char *code, guint *n,
                                          GCancellable *cancellable, GError **error);
void         ikd_session_load_villages_async (IkdSession *self, const char *code,
                                              GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_session_load_villages_finish (IkdSession *self, GAsyncResult *result, guint *n,
                                               GError **error);

/* Copies the file (Simpan Salinan, backup). Errors: EXISTS, FILE, FULL, DAMAGED. */
gboolean     ikd_session_backup          (IkdSession *self, const char *path,
                                          GCancellable *cancellable, GError **error);
void         ikd_session_backup_async    (IkdSession *self, const char *path,
                                          GCancellable *cancellable,
                                          GAsyncReadyCallback callback, gpointer user_data);
gboolean     ikd_session_backup_finish   (IkdSession *self, GAsyncResult *result, GError **error);

/* Makes the sample or the training file at @path from the shipped data (IkdSetup.mark says which).
 * Errors as create. */
gboolean     ikd_session_make_sample     (const char *path, GError **error);
gboolean     ikd_session_make_training   (const char *path, GError **error);
/* Opens it, making it first where it is missing. ikd_session_open_finish() finishes. @mark:
 * "sample", "training" */
void         ikd_session_open_marked_async (const char *mark, GCancellable *cancellable,
                                            GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
