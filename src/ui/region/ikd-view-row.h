/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-region.h"
#include "ikd-saved-views.h"

G_BEGIN_DECLS

/* One saved view in a list: its name, muted what it shows, and buttons that rename and delete it:
 * the actions "region-list.rename-view" and "region-list.delete-view" of what it stands in. */
#define IKD_TYPE_VIEW_ROW (ikd_view_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdViewRow, ikd_view_row, IKD, VIEW_ROW, AdwBin)

GtkWidget *ikd_view_row_new   (void);
void       ikd_view_row_show  (IkdViewRow *self, IkdAtlas *atlas, IkdSavedView *view);

/* What a view shows: "Kabupaten Cilacap · ID-obliged residents · National"; transfer full */
char      *ikd_view_describe  (IkdAtlas *atlas, IkdSavedView *view);

G_END_DECLS
