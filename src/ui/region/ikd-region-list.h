/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-region.h"
#include "ikd-saved-views.h"

G_BEGIN_DECLS

/**
 * IkdRegionList:
 *
 * Saved views and regions in one list, with one selection that is led from outside.
 *
 * Signals: "chosen" (IkdRegion or IkdSavedView): a row was activated; "outdated": other views are
 * kept now, fill it again; "rename" (IkdSavedView): a person wants to give it another name.
 */
#define IKD_TYPE_REGION_LIST (ikd_region_list_get_type ())
G_DECLARE_FINAL_TYPE (IkdRegionList, ikd_region_list, IKD, REGION_LIST, AdwBin)

/* @views: nullable: none are offered */
void     ikd_region_list_set_views (IkdRegionList *self, IkdSavedViews *views);
/* Lists what fits @text, @max_level deep at most, and selects where to begin: at @region (nullable)
 * where @text is empty. @atlas: nullable: nothing. Returns how many rows there are. */
guint    ikd_region_list_fill      (IkdRegionList *self, IkdAtlas *atlas, IkdRegion *region,
                                    int max_level, const char *text);
/* Moves the selection. */
void     ikd_region_list_step      (IkdRegionList *self, int step);
/* Chooses what is selected. */
void     ikd_region_list_choose    (IkdRegionList *self);
/* Deletes the selected view. FALSE: no view is selected. */
gboolean ikd_region_list_delete    (IkdRegionList *self);
/* Asks for another name of it. FALSE: no view is selected. */
gboolean ikd_region_list_rename    (IkdRegionList *self);

G_END_DECLS
