/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A card with one number: "title", "value", "caption", and a bar ("fraction" 0…1, below 0 hides
 * it). "tone" is the style class of the caption ("warning", "success", nullable). One accessible
 * label says it all. */
#define IKD_TYPE_TILE (ikd_tile_get_type ())
G_DECLARE_FINAL_TYPE (IkdTile, ikd_tile, IKD, TILE, GtkWidget)

void ikd_tile_show (IkdTile *self, const char *value, const char *caption, double fraction,
                    const char *tone);

G_END_DECLS
