/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-indicator.h"

G_BEGIN_DECLS

/* Complete the Base Data: how many of a region's children have the base, and the way to the page
 * where the others get it. Hidden while nothing is missing. */
#define IKD_TYPE_BASE_CARD (ikd_base_card_get_type ())
G_DECLARE_FINAL_TYPE (IkdBaseCard, ikd_base_card, IKD, BASE_CARD, AdwBin)

void ikd_base_card_show (IkdBaseCard *self, GPtrArray *ranking, IkdIndicator base,
                         gboolean writable);

G_END_DECLS
