/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-burnup.h"

G_BEGIN_DECLS

/* Shows a burn-up: the keyboard goes along its points, the pointer marks the nearest. Property
 * "burnup" (nullable). Keys: arrows, Home, End along the points, T follows the target, Ctrl+C
 * copies the numbers. */
#define IKD_TYPE_BURNUP_VIEW (ikd_burnup_view_get_type ())
G_DECLARE_FINAL_TYPE (IkdBurnupView, ikd_burnup_view, IKD, BURNUP_VIEW, GtkWidget)

/* transfer none, nullable */
void  ikd_burnup_view_set_burnup (IkdBurnupView *self, IkdBurnup *burnup);
/* index of the marked point; −1 none */
int   ikd_burnup_view_get_cursor (IkdBurnupView *self);
/* "follow-target", "copy-numbers", "copy-image", for a menu beside the chart; inserted as "chart"
 * in the view itself. */
GActionGroup *ikd_burnup_view_get_actions (IkdBurnupView *self);
/* The points as tab-separated lines with a header, C locale; transfer full */
char *ikd_burnup_view_dup_numbers (IkdBurnupView *self);

G_END_DECLS
