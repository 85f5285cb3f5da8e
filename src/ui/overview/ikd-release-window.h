/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Copyright The Capaian contributors */

#pragma once

#include <adwaita.h>

#include "ikd-overview.h"

G_BEGIN_DECLS

/**
 * IkdReleaseWindow:
 *
 * Tandai Rilis: marks what was said in public of a region and a day, lists what was marked with
 * what has become of it, and takes a mark back. A modal window; Escape closes it.
 *
 * Signal "stored" (char *text): something was stored, and the window closes; what to say of it.
 */
#define IKD_TYPE_RELEASE_WINDOW (ikd_release_window_get_type ())
G_DECLARE_FINAL_TYPE (IkdReleaseWindow, ikd_release_window, IKD, RELEASE_WINDOW, AdwWindow)

/* @query: region, kind and base; its day is proposed */
GtkWidget *ikd_release_window_new (GtkWindow *parent, IkdSession *session,
                                   const IkdOverviewQuery *query);

G_END_DECLS
