/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-region.h"

G_BEGIN_DECLS

/**
 * IkdRegionName:
 *
 * The name of a region: "Kabupaten Cilacap", "Kab. Cilacap" where there is no room for that, and
 * cut short only where even this has none.
 */
#define IKD_TYPE_REGION_NAME (ikd_region_name_get_type ())
G_DECLARE_FINAL_TYPE (IkdRegionName, ikd_region_name, IKD, REGION_NAME, GtkWidget)

/* @region: nullable; then @text stands there */
void ikd_region_name_show (IkdRegionName *self, IkdRegion *region, const char *text);

G_END_DECLS
