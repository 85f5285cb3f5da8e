/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"
#include "ikd-reach.h"

G_BEGIN_DECLS

/* The form for a group that cannot be reached, new or revised. Escape closes it. */
#define IKD_TYPE_REACH_WINDOW (ikd_reach_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdReachWindow, ikd_reach_window, IKD, REACH_WINDOW, AdwWindow)

/* @group: nullable, a new one of the region that is looked at, and of @day (NONE: today); one that
 * is not stored yet is a proposal. */
GtkWidget *ikd_reach_window_new (GtkWindow *parent, IkdContext *context, IkdReachGroup *group,
                                 IkdDay day);

G_END_DECLS
