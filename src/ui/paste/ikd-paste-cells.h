/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-paste-plan.h"

G_BEGIN_DECLS

/* The columns of a preview of @plan, whose items are the rows of @view. */
void  ikd_paste_cells_add_columns (GtkColumnView *view, IkdPastePlan *plan);

/* An item in one sentence: "Kroya, 14,484 → 14,515, Changed"; transfer full. */
char *ikd_paste_cells_dup_label   (IkdPastePlan *plan, IkdPasteItem *item);

G_END_DECLS
