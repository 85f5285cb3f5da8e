/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-session.h"
#include "ikd-tables.h"
#include "ikd-target.h"

G_BEGIN_DECLS

/* Blocks, on another thread than that of @context, where the session is used from then on. */
IkdSession *ikd_session_open_for     (const char *path, IkdDatabaseFlags flags,
                                      GMainContext *context, GError **error);

/* Reads the cached parts again and waits for it; after a blocking write that changed them. */
gboolean   ikd_session_refresh       (IkdSession *self, GError **error);

/* Inside a job: brings the villages of a regency from the shipped data into the file; *@n how
 * many. */
gboolean   ikd_villages_merge        (IkdDatabase *db, const char *regency_code, guint *n,
                                      GError **error);
/* Inside a job: what a question needs, but for region, day and base. targets (transfer full) */
GPtrArray *ikd_session_job_targets   (IkdDatabase *db, GError **error);

/* Interned, "" for NULL. */
const char *ikd_intern_segment       (const char *segment);

G_END_DECLS
