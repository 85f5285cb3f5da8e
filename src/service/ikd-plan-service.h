/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-attainment.h"
#include "ikd-session.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* Targets and the calendar. */

/* Of IkdTarget: scope within or above @region (0: all), withdrawn left out. */
GPtrArray *ikd_target_list          (IkdSession *session, gint64 region, GCancellable *cancellable,
                                     GError **error);
void       ikd_target_list_async    (IkdSession *session, gint64 region, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ikd_target_list_finish   (IkdSession *session, GAsyncResult *result, GError **error);

/* Checks (ikd_target_check(), identity numbers in its texts) and stores; sets target->record. With
 * ->withdrawn it is taken back. */
gboolean   ikd_target_save          (IkdSession *session, IkdTarget *target,
                                     GCancellable *cancellable, GError **error);
void       ikd_target_save_async    (IkdSession *session, IkdTarget *target,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean   ikd_target_save_finish   (IkdSession *session, GAsyncResult *result, GError **error);

/* What a target would mean today for its scope: the live line "= 375.000 people; gap 360.951". */
typedef struct
{
  IkdNumber  count;
  IkdNumber  gap;
  IkdNumber  required_pace;
  IkdDay     as_of;             /* of the active figure */
} IkdTargetPreview;
void       ikd_target_preview_async  (IkdSession *session, IkdTarget *target,
                                      GCancellable *cancellable,
                                      GAsyncReadyCallback callback, gpointer user_data);
gboolean   ikd_target_preview_finish (IkdSession *session, GAsyncResult *result,
                                      IkdTargetPreview *preview, GError **error);

/* Of IkdHoliday in @year (0: all). */
GPtrArray *ikd_holiday_list         (IkdSession *session, int year, GCancellable *cancellable,
                                     GError **error);
void       ikd_holiday_list_async   (IkdSession *session, int year, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ikd_holiday_list_finish  (IkdSession *session, GAsyncResult *result, GError **error);

/* Checks (ikd_holiday_check(), identity numbers, nothing of its kind on the day: INVALID) and
 * stores; sets holiday->record. With ->withdrawn it is taken back. The calendar is fresh after. */
gboolean   ikd_holiday_save         (IkdSession *session, IkdHoliday *holiday,
                                     GCancellable *cancellable, GError **error);
void       ikd_holiday_save_async   (IkdSession *session, IkdHoliday *holiday,
                                     GCancellable *cancellable, GAsyncReadyCallback callback,
                                     gpointer user_data);
gboolean   ikd_holiday_save_finish  (IkdSession *session, GAsyncResult *result, GError **error);

/* Reads a CSV of holidays; *@n new or changed. */
gboolean   ikd_holiday_import       (IkdSession *session, GFile *file, guint *n,
                                     GCancellable *cancellable, GError **error);
void       ikd_holiday_import_async (IkdSession *session, GFile *file, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean   ikd_holiday_import_finish (IkdSession *session, GAsyncResult *result, guint *n,
                                      GError **error);

/* Integrity (interface.md §4 verify). */
IkdVerification *ikd_verify         (IkdSession *session, GCancellable *cancellable,
                                     GError **error);

/* Items of a list ("segment" …), of IkdListItem. */
void       ikd_list_load_async      (IkdSession *session, const char *list,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
GPtrArray *ikd_list_load_finish     (IkdSession *session, GAsyncResult *result, GError **error);
/* In the language of the messages; of the item. */
const char *ikd_list_item_label     (const IkdListItem *item);

G_END_DECLS
