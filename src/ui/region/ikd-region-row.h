/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-region.h"

G_BEGIN_DECLS

/* One region in a list: its name, and muted where it lies and its code. */
#define IKD_TYPE_REGION_ROW (ikd_region_row_get_type ())
G_DECLARE_FINAL_TYPE (IkdRegionRow, ikd_region_row, IKD, REGION_ROW, AdwBin)

GtkWidget *ikd_region_row_new  (void);
void       ikd_region_row_show (IkdRegionRow *self, IkdAtlas *atlas, IkdRegion *region);

/* Where a region lies, and its code: "Jawa Barat · 32.74"; transfer full */
char      *ikd_region_place    (IkdAtlas *atlas, IkdRegion *region);

G_END_DECLS
