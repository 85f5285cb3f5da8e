/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-tables.h"

G_BEGIN_DECLS

/* Inside a job: the rhythm in which the children of @parent reported within the 120 days up to
 * @to; *@n (nullable) on how many days. */
gboolean ikd_rhythm_read (IkdDatabase *db, gint64 parent, IkdIndicator indicator,
                          const char *segment, IkdDay to, IkdRhythm *rhythm, guint *n,
                          GError **error);

G_END_DECLS
