/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach-service.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* Between the files of outreach. Known to the room alone. */

/* The ids of a shipped list, as they stand in the file; NULL-terminated, NULL with @error. */
char       **ikd_outreach_list_ids    (IkdDatabase *db, const char *list, GError **error);
/* Its items in their order, labels in the language of the messages; of IkdChoice, NULL with @error.
 */
GPtrArray   *ikd_outreach_list_choices (IkdDatabase *db, const char *list, GError **error);
/* Labels of a shipped list by id, in the language of the messages; NULL with @error. */
GHashTable  *ikd_outreach_labels      (IkdDatabase *db, const char *list, GError **error);
/* The label of @id; the id itself where the list has none. transfer full */
char        *ikd_outreach_label_of    (GHashTable *labels, const char *id);

/* Inside a job: lists are read once for all records that are checked in it. */
typedef struct _IkdOutreachDesk IkdOutreachDesk;
IkdOutreachDesk *ikd_outreach_desk_new  (IkdDatabase *db, IkdAtlas *atlas);
void             ikd_outreach_desk_free (IkdOutreachDesk *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (IkdOutreachDesk, ikd_outreach_desk_free)
/* The id in @list of what @text names; a refusal names those there are. transfer full */
char            *ikd_outreach_desk_kind (IkdOutreachDesk *self, const char *list, const char *text,
                                         GError **error);
/* Sets *@before to the current revision (nullable, transfer full); gives what is to be said.
 * Also finds the institution of an activity by its place. */
GPtrArray       *ikd_outreach_desk_check (IkdOutreachDesk *self, IkdOutreach *record,
                                          IkdOutreach **before, GError **error);
/* Sets ->record to the one that @record means: the same institution, visit, estimate or group, in
 * the file or remembered. */
gboolean         ikd_outreach_desk_match (IkdOutreachDesk *self, IkdOutreach *record,
                                          GError **error);
/* Inside a writing job, in the open @action: checks and keeps @record as ikd_outreach_save()
 * does. */
gboolean         ikd_outreach_desk_save (IkdOutreachDesk *desk, IkdDatabase *db, gint64 action,
                                         IkdOutreach *record, gboolean strict, GError **error);
/* Regions that were added since the desk was made. */
void             ikd_outreach_desk_set_atlas (IkdOutreachDesk *self, IkdAtlas *atlas);
/* A record that was kept since the desk was made. */
void             ikd_outreach_desk_remember (IkdOutreachDesk *self, IkdOutreach *record);

/* Segments: adds to @rows. */
gboolean         ikd_segments_load       (IkdDatabase *db, IkdAtlas *atlas, IkdCalendar *calendar,
                                          const IkdOutreachFilter *filter, IkdDay day,
                                          GPtrArray *rows, GError **error);
/* The groups of a region: those with figures, and those that @groups (of IkdGroup) tell of; ids,
 * transfer full. */
GPtrArray       *ikd_segments_of         (IkdDatabase *db, IkdRegion *region, GPtrArray *groups,
                                          GError **error);

/* Funnels of each child of @region, or of each group in it: adds to @rows. @labels: of groups. */
gboolean         ikd_child_funnels_load  (IkdDatabase *db, IkdAtlas *atlas, IkdRegion *region,
                                          const char *segment, IkdDay day, GHashTable *labels,
                                          GPtrArray *rows, GError **error);
gboolean         ikd_group_funnels_load  (IkdDatabase *db, IkdAtlas *atlas, IkdRegion *region,
                                          IkdDay day, GHashTable *labels, GPtrArray *rows,
                                          GError **error);

/* Files: writes @n rows by @writer, below what @text (the header) holds, to @path (nullable: of no
 * folder of this computer). */
typedef void (*IkdRowWriter) (GString *text, gpointer data, guint i);
gboolean         ikd_outreach_write      (const char *path, GString *text, guint n,
                                          IkdRowWriter writer, gpointer data,
                                          GCancellable *cancellable, GError **error);

G_END_DECLS
