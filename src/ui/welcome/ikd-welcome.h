/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-region.h"

G_BEGIN_DECLS

/**
 * IkdWelcome:
 *
 * The first start: office, operator and working week. It makes nothing itself.
 *
 * Property "atlas" (nullable: still being read). Signal "begin" (IkdRegion office, string operator,
 * int week_days).
 */
#define IKD_TYPE_WELCOME (ikd_welcome_get_type ())
G_DECLARE_FINAL_TYPE (IkdWelcome, ikd_welcome, IKD, WELCOME, AdwBin)

void ikd_welcome_set_atlas (IkdWelcome *self, IkdAtlas *atlas);
/* Begins anew, with the focus where the office is looked for. */
void ikd_welcome_start     (IkdWelcome *self, const char *operator_name);

G_END_DECLS
