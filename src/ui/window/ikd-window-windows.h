/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/* Presents one of the windows beside @parent: "export", "preferences", "shortcuts", "about"; one of
 * each. */
void ikd_window_windows_present (GtkWindow *parent, IkdContext *context, const char *name);

/* Says it for a few seconds; @button and its @action are nullable. */
void ikd_window_windows_toast   (AdwToastOverlay *toasts, const char *text, const char *button,
                                 const char *action);

/* Tells something that is too long for a toast. */
void ikd_window_windows_tell      (GtkWindow *parent, const char *heading, const char *lines);

/* Asks whether what is typed may be lost. @answered: (parent, const char *answer), swapped; the
 * answer is "stay" or "leave". */
void ikd_window_windows_ask_leave (GtkWindow *parent, GCallback answered);

G_END_DECLS
