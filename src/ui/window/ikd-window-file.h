/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <gtk/gtk.h>

#include "ikd-context.h"

G_BEGIN_DECLS

/* What the file that is open, or none, means for the window: its title, and which of its actions
 * there are. @path: (nullable): the file of the window; @flags: how a person asked for it. */
void     ikd_window_file_update       (GtkWindow *window, IkdContext *context, const char *path,
                                       IkdDatabaseFlags flags);

/* Whether the welcome has still to ask for the office. */
gboolean ikd_window_file_needs_office (IkdSession *session);

G_END_DECLS
