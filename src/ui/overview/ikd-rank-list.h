/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-overview.h"

G_BEGIN_DECLS

/* The children of a region: a sortable table of the ranked, and below it the others, apart, with
 * the reason. Enter or a double click activates "win.go-region" with the child's id. */
#define IKD_TYPE_RANK_LIST (ikd_rank_list_get_type ())
G_DECLARE_FINAL_TYPE (IkdRankList, ikd_rank_list, IKD, RANK_LIST, GtkWidget)

void ikd_rank_list_show (IkdRankList *self, IkdOverview *overview);   /* nullable: empty */
gboolean ikd_rank_list_focus (IkdRankList *self);

G_END_DECLS
