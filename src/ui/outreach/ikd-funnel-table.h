/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/**
 * IkdFunnelTable:
 *
 * Funnels side by side, each stage a column and the largest loss of each named: of the regions
 * within a region, or of its groups. Sorted by what is chosen, by the keys as by the heads.
 * Signals: "chosen" (IkdFunnelRow): Enter on a row; "changed": the other ones are wanted now.
 */
#define IKD_TYPE_FUNNEL_TABLE (ikd_funnel_table_get_type ())
G_DECLARE_FINAL_TYPE (IkdFunnelTable, ikd_funnel_table, IKD, FUNNEL_TABLE, AdwBin)

/* What is wanted: of regions, or of groups. */
IkdOutreachList ikd_funnel_table_get_list (IkdFunnelTable *self);
/* Shows @rows (of IkdFunnelRow), which are what is wanted. */
void            ikd_funnel_table_show     (IkdFunnelTable *self, GPtrArray *rows);
/* What it shows, as it is sorted; of IkdFunnelRow, transfer full. */
GPtrArray      *ikd_funnel_table_dup_rows (IkdFunnelTable *self);
/* As it is sorted, between tabs; transfer full, "" where it has no rows. */
char           *ikd_funnel_table_copy     (IkdFunnelTable *self);

G_END_DECLS
