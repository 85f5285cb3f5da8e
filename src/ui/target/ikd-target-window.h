/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"

#include <adwaita.h>

#include "ikd-target.h"

G_BEGIN_DECLS

/* The form for a target, new or revised, with a line that says what it would mean. Escape closes
 * it. */
#define IKD_TYPE_TARGET_WINDOW (ikd_target_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdTargetWindow, ikd_target_window, IKD, TARGET_WINDOW, AdwWindow)

/* @target: nullable, a new one */
GtkWidget *ikd_target_window_new          (GtkWindow *parent, IkdContext *context,
                                           IkdTarget *target);
/* A proposal in the place of @target, for the region that is looked at: from when, by which letter
 * and who asked are to be given. */
GtkWidget *ikd_target_window_new_proposal (GtkWindow *parent, IkdContext *context,
                                           IkdTarget *target);
/* The target is of a group within @region. @segment: its id, @name: what it is called */
void       ikd_target_window_set_group    (IkdTargetWindow *self, IkdRegion *region,
                                           const char *segment, const char *name);

G_END_DECLS
