/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-region.h"
#include "ikd-saved-views.h"

G_BEGIN_DECLS

/**
 * IkdRegionChooser:
 *
 * A button with the name of a region, which opens a searchable list of all regions.
 *
 * Properties, write-only: "max-level" (4), "subtitle" (gboolean: also show the region it lies in,
 * muted), "placeholder" (what stands there without a region), "foot" (GtkWidget, nullable: under
 * the list).
 * Signals "chosen" (IkdRegion): a person chose; it is the chooser's by then. Setting it from code
 * does not emit. "view-chosen" (IkdSavedView): a person chose a view; the region stays.
 * "rename-view" (IkdSavedView): a person wants to give it another name.
 */
#define IKD_TYPE_REGION_CHOOSER (ikd_region_chooser_get_type ())
G_DECLARE_FINAL_TYPE (IkdRegionChooser, ikd_region_chooser, IKD, REGION_CHOOSER, GtkWidget)

GtkWidget *ikd_region_chooser_new        (void);
/* @atlas: nullable: there is nothing to choose from */
void       ikd_region_chooser_set_atlas  (IkdRegionChooser *self, IkdAtlas *atlas);
/* @region: nullable: none */
void       ikd_region_chooser_set_region (IkdRegionChooser *self, IkdRegion *region);
/* @views: nullable: none are offered above the regions */
void       ikd_region_chooser_set_views  (IkdRegionChooser *self, IkdSavedViews *views);
IkdRegion *ikd_region_chooser_get_region (IkdRegionChooser *self);  /* transfer none, nullable */
void       ikd_region_chooser_popup      (IkdRegionChooser *self);
void       ikd_region_chooser_popdown    (IkdRegionChooser *self);

G_END_DECLS
