/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region-pane.h"

G_BEGIN_DECLS

/* Lingkungan: which villages, RW and RT were served, when and how, and which never. */
#define IKD_TYPE_NEIGHBOURHOOD_PANE (ikd_neighbourhood_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdNeighbourhoodPane, ikd_neighbourhood_pane, IKD, NEIGHBOURHOOD_PANE,
                      IkdRegionPane)

G_END_DECLS
