/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-import-plan.h"
#include "ikd-import-private.h"

G_BEGIN_DECLS

/* Between a plan and its items. Known to the room alone. */

/* The items of a job that was run; on any thread. transfer full */
GPtrArray *ikd_import_items_make    (const IkdImportJob *job, IkdSheet *sheet);
/* Whether both stand for the same cell. */
gboolean   ikd_import_item_is_place (IkdImportItem *self, IkdImportItem *other);
/* Takes over what @from says, and tells. */
void       ikd_import_item_take     (IkdImportItem *self, IkdImportItem *from);

G_END_DECLS
