/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-region.h"
#include "ikd-saved-views.h"

G_BEGIN_DECLS

/**
 * IkdRegionSearch:
 *
 * A search entry and the regions that fit, by keyboard alone if wanted: type, arrows, Enter. With
 * an empty entry the regions around the chosen one are listed. Given saved views, they are listed
 * above the regions, found by name, and renamed and deleted with buttons or the keys F2 and Delete.
 *
 * Property "max-level" (write-only: deepest level offered, 4 by default). Signals "chosen"
 * (IkdRegion), "view-chosen" (IkdSavedView): a row was activated; "rename-view" (IkdSavedView): a
 * person wants to give it another name.
 */
#define IKD_TYPE_REGION_SEARCH (ikd_region_search_get_type ())
G_DECLARE_FINAL_TYPE (IkdRegionSearch, ikd_region_search, IKD, REGION_SEARCH, AdwBin)

/* @atlas: nullable: there is nothing to choose from */
void ikd_region_search_set_atlas  (IkdRegionSearch *self, IkdAtlas *atlas);
/* @region: nullable: the one that is chosen; shown from the next start on */
void ikd_region_search_set_region (IkdRegionSearch *self, IkdRegion *region);
/* @views: nullable: none are offered */
void ikd_region_search_set_views  (IkdRegionSearch *self, IkdSavedViews *views);
/* Empties the entry and puts the focus into it. */
void ikd_region_search_start      (IkdRegionSearch *self);

G_END_DECLS
