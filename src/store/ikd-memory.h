/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Memory that runs short while SQLite works. A column that cannot be read gives NULL then, as an
 * empty one does, and a value that cannot be bound is stored as NULL: nobody who looks at rows can
 * tell. So shortages are counted where they happen, and who began a job asks at its end. */

/* Begins to count; before the first use of SQLite in the process, later it has no effect. */
void  ikd_memory_watch     (void);
/* How often memory was short since, in any thread. */
guint ikd_memory_shortages (void);

G_END_DECLS
