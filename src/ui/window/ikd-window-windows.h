/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/* Presents one of the windows beside @parent: "preferences", "shortcuts", "about"; one of each. */
void ikd_window_windows_present (GtkWindow *parent, IkdContext *context, const char *name);

G_END_DECLS
