/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-outreach.h"

G_BEGIN_DECLS

#define IKD_TYPE_OBSTACLE (ikd_obstacle_get_type ())
G_DECLARE_FINAL_TYPE (IkdObstacle, ikd_obstacle, IKD, OBSTACLE, IkdOutreach)

/**
 * IkdObstacle:
 * @affected: how many residents it keeps from activating; unknown where it was only named
 * @date: for when that was said
 * @segment: the group it was said of; nullable
 *
 * An estimate of an obstacle in a region, by a source. What is counted at activities stands there.
 * Its kind is of "obstacle".
 */
struct _IkdObstacle
{
  IkdOutreach  parent_instance;

  IkdNumber    affected;
  IkdDay       date;
  char        *segment;
};

IkdObstacle *ikd_obstacle_new (void);

G_END_DECLS
