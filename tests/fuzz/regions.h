/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region.h"

G_BEGIN_DECLS

/* The regions that the seeds name, with names that two share and one that two levels share: made
 * once. transfer none */
IkdAtlas *regions_get (void);

G_END_DECLS
