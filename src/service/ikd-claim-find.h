/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-tables.h"

G_BEGIN_DECLS

/* Inside a job: which claim of its key a figure is (domain.md §4). With key.claim −1 it is the one
 * of the same source, else the next free one, and is set; a given one stays. *@current: what stands
 * there now, of any state but withdrawn; nullable, transfer full. */
gboolean ikd_claim_find (IkdDatabase *db, IkdFigure *figure, IkdFigure **current, GError **error);

G_END_DECLS
