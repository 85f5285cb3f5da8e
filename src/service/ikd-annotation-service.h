/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-annotation.h"
#include "ikd-session.h"

G_BEGIN_DECLS

/* Of IkdAnnotation, by day: those said of @region or of a region that it lies in (0: all);
 * withdrawn left out. transfer full */
GPtrArray *ikd_annotation_list        (IkdSession *session, gint64 region,
                                       GCancellable *cancellable, GError **error);

/* Checks (ikd_annotation_check(), identity numbers in the text) and stores; sets
 * annotation->record. With ->withdrawn it is taken back. Errors: INVALID, IDENTITY_NUMBER,
 * UNKNOWN_REGION, NOT_FOUND (there is none of this record), those of writing. */
gboolean   ikd_annotation_save        (IkdSession *session, IkdAnnotation *annotation,
                                       GCancellable *cancellable, GError **error);
void       ikd_annotation_save_async  (IkdSession *session, IkdAnnotation *annotation,
                                       GCancellable *cancellable,
                                       GAsyncReadyCallback callback, gpointer user_data);
gboolean   ikd_annotation_save_finish (IkdSession *session, GAsyncResult *result, GError **error);

/* Inside a job: of @all (of IkdAnnotation) those said of @region. transfer full */
GPtrArray *ikd_annotations_choose     (GPtrArray *all, IkdAtlas *atlas, IkdRegion *region);

G_END_DECLS
