/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"
#include "ikd-obstacle.h"

G_BEGIN_DECLS

/* The form for an estimate of an obstacle, new or revised, with its history. Escape closes it. */
#define IKD_TYPE_OBSTACLE_WINDOW (ikd_obstacle_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdObstacleWindow, ikd_obstacle_window, IKD, OBSTACLE_WINDOW, AdwWindow)

/* @obstacle: nullable, a new one of the region that is looked at */
GtkWidget *ikd_obstacle_window_new (GtkWindow *parent, IkdContext *context, IkdObstacle *obstacle);

G_END_DECLS
