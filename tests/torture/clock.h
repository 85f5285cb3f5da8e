/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What this process takes for the time of day is so many seconds ahead (behind, below 0). */
void clock_shift (gint64 seconds);

G_END_DECLS
