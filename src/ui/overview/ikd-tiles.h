/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-overview.h"
#include "ikd-tile.h"

G_BEGIN_DECLS

/* What the four tiles of the overview say of a state. */
void ikd_tiles_show_active      (IkdTile *tile, IkdAttainment *state);
void ikd_tiles_show_coverage    (IkdTile *tile, IkdAttainment *state);
void ikd_tiles_show_achievement (IkdTile *tile, IkdAttainment *state);
void ikd_tiles_show_pace        (IkdTile *tile, IkdAttainment *state);

/* A sign of its own shape for each standing: ★ ● ▲ ○; static */
const char *ikd_tiles_standing_mark (IkdStanding standing);

G_END_DECLS
