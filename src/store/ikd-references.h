/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-database-private.h"

G_BEGIN_DECLS

/* From here on SQLite looks up no reference … */
void     ikd_references_suspend (IkdDatabase *db);
/* … those of the action that is open are looked up all at once … */
gboolean ikd_references_check   (IkdDatabase *db, GError **error);
/* … and SQLite looks them up again. */
void     ikd_references_resume  (IkdDatabase *db);

G_END_DECLS
