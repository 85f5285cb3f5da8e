/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-context.h"

#include <adwaita.h>

#include "ikd-outreach-service.h"

G_BEGIN_DECLS

/* The form for the figures of a group on one date: how many it has, and how many of them are
 * active. Escape closes it. */
#define IKD_TYPE_GROUP_FIGURES (ikd_group_figures_get_type ())
G_DECLARE_FINAL_TYPE (IkdGroupFigures, ikd_group_figures, IKD, GROUP_FIGURES, AdwWindow)

GtkWidget *ikd_group_figures_new (GtkWindow *parent, IkdContext *context, IkdSegmentRow *row);

G_END_DECLS
