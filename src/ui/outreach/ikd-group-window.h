/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include "ikd-group.h"
#include "ikd-record-window.h"

G_BEGIN_DECLS

/* The form for what is known of a group beside its figures. @group: as of
 * ikd_record_window_new() */
GtkWidget *ikd_group_window_new (GtkWindow *parent, IkdContext *context, IkdGroup *group);

G_END_DECLS
