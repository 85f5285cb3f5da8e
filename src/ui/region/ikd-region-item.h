/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-region.h"

G_BEGIN_DECLS

/* Shows the item of a region search's list, whichever kind it is; a click on its row activates it
 * in its list view. */
void ikd_region_item_show (GtkListItem *item, IkdAtlas *atlas);

G_END_DECLS
