/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Size and whether it is maximized, from and to the user's settings. */
void ikd_window_state_restore (GtkWindow *window, GSettings *settings);
void ikd_window_state_keep    (GtkWindow *window, GSettings *settings);

G_END_DECLS
