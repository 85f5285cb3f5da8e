/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Adds the columns of a ranking (rank, name, active IKD, coverage with its bar, gap, standing) to
 * a view of IkdRank, each with its sorter. */
void ikd_rank_cells_add_columns (GtkColumnView *view);

G_END_DECLS
