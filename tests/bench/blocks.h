/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* From now on, notes how long the main loop was away from listening. */
void   blocks_watch        (void);
/* The longest time since then, or since it was last asked for; microseconds. */
gint64 blocks_take_longest (void);

G_END_DECLS
