/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-activity.h"
#include "ikd-obstacle.h"

G_BEGIN_DECLS

#define IKD_TYPE_HINDRANCE (ikd_hindrance_get_type ())
G_DECLARE_FINAL_TYPE (IkdHindrance, ikd_hindrance, IKD, HINDRANCE, GObject)

/**
 * IkdHindrance:
 * @kind: of "obstacle"
 * @counted: how often it was met at activities of the period
 * @n_activities: at how many of these
 * @estimate: the newest estimate for the region itself and everybody until the end of the period;
 *   nullable. It is of another kind than @counted, and never added to it
 * @named: by how many estimates within the region, with or without a number
 * @rank: 1 first; equal ones share it
 *
 * An obstacle in a region and a period. Read-only.
 */
struct _IkdHindrance
{
  GObject       parent_instance;
  char         *kind;
  gint64        counted;
  guint         n_activities;
  IkdObstacle  *estimate;
  guint         named;
  guint         rank;
};

/* Of @region_code and all in it, activities with @from ≤ date ≤ @to (IKD_DAY_NONE: open), by what
 * was counted, then by the estimate, then by how often it was named. transfer full, of
 * IkdHindrance. @activities: of IkdActivity; @obstacles: of IkdObstacle */
GPtrArray    *ikd_hindrances_compute (GPtrArray *activities, GPtrArray *obstacles,
                                      const char *region_code, IkdDay from, IkdDay to);

/* The newest estimate of @kind for exactly this region (and everybody) on @day; nullable, transfer
 * none. What is out of reach of activation: phones that are not adequate, not enrolled. */
IkdObstacle  *ikd_obstacle_newest    (GPtrArray *obstacles, const char *region_code,
                                      const char *kind, IkdDay day);

G_END_DECLS
