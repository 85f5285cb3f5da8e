/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-calendar.h"
#include "ikd-region.h"
#include "ikd-tables.h"

G_BEGIN_DECLS

/* The shipped data. Known to the room alone; all block and are called on workers. */

/* A path below the data folder; transfer full */
char      *ikd_reference_path      (const char *folder, const char *name);
/* Regions of levels 0–3, with all villages where @villages; ids are of this atlas alone. Read once
 * and kept. transfer full */
IkdAtlas  *ikd_reference_atlas     (gboolean villages, GError **error);
GPtrArray *ikd_reference_holidays  (GError **error);                   /* of IkdHoliday */
GPtrArray *ikd_reference_targets   (GError **error);                   /* of IkdTarget */
/* Walks the items of the lists. */
gboolean   ikd_reference_lists     (gboolean (*func) (const char *list, const IkdListItem *item,
                                                      gpointer data, GError **error),
                                    gpointer data, GError **error);

G_END_DECLS
