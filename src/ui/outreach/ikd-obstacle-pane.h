/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-region-pane.h"

G_BEGIN_DECLS

/* Hambatan: what keeps residents from activating, ranked; by month and by district for the chosen
 * one; and what was estimated. Action "obstacle.add" opens the form for an estimate. */
#define IKD_TYPE_OBSTACLE_PANE (ikd_obstacle_pane_get_type ())
G_DECLARE_FINAL_TYPE (IkdObstaclePane, ikd_obstacle_pane, IKD, OBSTACLE_PANE, IkdRegionPane)

G_END_DECLS
