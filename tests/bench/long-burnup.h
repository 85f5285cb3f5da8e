/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-burnup.h"

G_BEGIN_DECLS

/* A burn-up of 24 series of ten daily years, rising and falling within each week. */
IkdBurnup *long_burnup_new (void);

G_END_DECLS
