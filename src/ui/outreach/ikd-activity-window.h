/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"
#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/**
 * IkdActivityWindow:
 *
 * The form for an activity, new, planned or done. What is typed is read and checked at every
 * change, and the line below says what is wrong with it. One that is done already asks for the
 * reason of the correction. Escape closes it.
 */
#define IKD_TYPE_ACTIVITY_WINDOW (ikd_activity_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdActivityWindow, ikd_activity_window, IKD, ACTIVITY_WINDOW, AdwWindow)

/* @activity: nullable: a new one, on @day (IKD_DAY_NONE: today); @done: it is to be marked as done,
 * and its numbers are asked for */
GtkWidget *ikd_activity_window_new (GtkWindow *parent, IkdContext *context, IkdActivity *activity,
                                    IkdDay day, gboolean done);

G_END_DECLS
