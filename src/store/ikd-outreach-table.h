/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database.h"
#include "ikd-outreach.h"

G_BEGIN_DECLS

/* Records of outreach: institutions, activities, estimates of obstacles, groups. @type is one of
 * theirs. All run inside a job, on its thread. */

/* Adds a revision in the open @action; sets ->record. With ->withdrawn the record is taken back. */
gboolean     ikd_outreach_table_add     (IkdDatabase *db, gint64 action, IkdOutreach *record,
                                         GError **error);
/* Current ones in the subtree of @region_code (NULL: all), oldest record first; of IkdOutreach */
GPtrArray   *ikd_outreach_table_list    (IkdDatabase *db, GType type, const char *region_code,
                                         GError **error);
/* The current revision; NULL without error where there is none, or it was taken back. */
gboolean     ikd_outreach_table_get     (IkdDatabase *db, GType type, gint64 record,
                                         IkdOutreach **found, GError **error);
/* All revisions, oldest first; where it was taken back, ->withdrawn. */
GPtrArray   *ikd_outreach_table_history (IkdDatabase *db, GType type, gint64 record,
                                         GError **error);

G_END_DECLS
