/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"
#include "ikd-peer-list.h"

G_BEGIN_DECLS

/* The actions of the comparison's menus: "base", "kind", "sort" (each a choice), and one switch for
 * each column that can be hidden. What a person chooses goes to the context and to the list;
 * transfer full. Both are borrowed for its life. */
GSimpleActionGroup *ikd_comparison_actions_new  (IkdContext *context, IkdPeerList *list);
/* Shows what context and list stand at. */
void                ikd_comparison_actions_show (GSimpleActionGroup *group, IkdContext *context,
                                                 IkdPeerList *list);

/* Menus of these actions under the prefix "compare"; transfer full */
GMenuModel         *ikd_comparison_measure_menu (void);
GMenuModel         *ikd_comparison_table_menu   (void);

G_END_DECLS
